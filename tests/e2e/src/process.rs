//! The processes of this machine, as `ps` lists them.

use crate::{Outcome, Trouble};
use std::process::Command;

/// A process that lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Its id.
    pub id: u32,
    /// The id of its group.
    pub group: u32,
    /// The words that it was started by.
    pub command: String,
}

/// All that live.
///
/// # Errors
/// If they cannot be listed.
pub fn all() -> Outcome<Vec<Process>> {
    let listed = Command::new("ps")
        .args(["-A", "-ww", "-o", "pid=,pgid=,stat=,args="])
        .output()
        .map_err(|error| Trouble::new(format!("`ps` (Debian's package procps): {error}")))?;
    if !listed.status.success() {
        let said = String::from_utf8_lossy(&listed.stderr);
        return Err(Trouble::new(format!("`ps` does not list the processes: {said}")));
    }
    let listed = String::from_utf8_lossy(&listed.stdout);
    Ok(listed.lines().filter_map(living).collect())
}

/// The process of a line, if it lives.
fn living(line: &str) -> Option<Process> {
    let mut words = line.split_whitespace();
    let (id, group, state) = (words.next()?, words.next()?, words.next()?);
    if state.starts_with('Z') {
        return None;
    }
    let command = words.collect::<Vec<_>>().join(" ");
    Some(Process { id: id.parse().ok()?, group: group.parse().ok()?, command })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_process_is_among_them_and_one_that_is_over_is_not() {
        let own = std::process::id();
        assert!(all().expect("they are listed").iter().any(|process| process.id == own));
        let line = " 12 7 Ssl  /usr/bin/browser  --type=renderer";
        let command = "/usr/bin/browser --type=renderer".to_owned();
        assert_eq!(living(line), Some(Process { id: 12, group: 7, command }));
        assert_eq!(living(&line.replace("Ssl", "Z")), None);
    }
}
