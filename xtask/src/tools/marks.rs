//! Marks on child processes, so that a browser left behind can be told from
//! anyone else's.
//!
//! Every child gets a variable naming this run, and all its children inherit
//! it, even those in process groups of their own. After a stage, and at the
//! start of the next run, whatever still carries the mark of a run that is
//! over is ended. On systems without `/proc` only the process groups are.

use std::fs;
use std::path::Path;
use std::process;

/// The variable that carries the mark.
pub const VARIABLE: &str = "AFTERVIEW_RUN";

/// The mark of this run: its process id and when that process began, since
/// ids are used again.
pub fn own() -> String {
    let id = process::id();
    format!("{id}-{}", began(id).unwrap_or_default())
}

/// Ends everything that this run started and that is still there. Returns how
/// many processes were ended.
pub fn sweep_own() -> usize {
    let own = own();
    end(|mark| mark == own)
}

/// Ends what runs that are over left behind. Returns how many processes.
pub fn sweep_dead_runs() -> usize {
    end(|mark| !alive(mark))
}

/// Whether the run with this mark is still going.
pub fn alive(mark: &str) -> bool {
    let Some((id, since)) = mark.split_once('-') else {
        return false;
    };
    id.parse().ok().and_then(began).is_some_and(|began| began.to_string() == since)
}

fn end(wanted: impl Fn(&str) -> bool) -> usize {
    let own_id = process::id();
    let mut ended = 0;
    for (id, mark) in marked() {
        if id != own_id && wanted(&mark) && super::group::kill_one(id) {
            ended += 1;
        }
    }
    ended
}

fn marked() -> Vec<(u32, String)> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            let mark = mark_in(&fs::read(entry.path().join("environ")).ok()?)?;
            Some((id, mark))
        })
        .collect()
}

fn mark_in(environment: &[u8]) -> Option<String> {
    environment.split(|byte| *byte == 0).find_map(|entry| {
        let text = std::str::from_utf8(entry).ok()?;
        let (name, value) = text.split_once('=')?;
        (name == VARIABLE).then(|| value.to_owned())
    })
}

/// When a process began, in the kernel's ticks since boot.
fn began(id: u32) -> Option<u64> {
    began_in(&fs::read_to_string(Path::new("/proc").join(id.to_string()).join("stat")).ok()?)
}

fn began_in(stat: &str) -> Option<u64> {
    // The second field is the program's name in parentheses and may itself
    // hold spaces, so counting starts after the last one.
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(19)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_among_other_variables() {
        let environment = b"PATH=/bin\0AFTERVIEW_RUN=12-99\0HOME=/h\0";
        assert_eq!(mark_in(environment), Some("12-99".to_owned()));
        assert_eq!(mark_in(b"PATH=/bin\0NOT_AFTERVIEW_RUN=1\0"), None);
    }

    #[test]
    fn the_start_is_read_past_an_awkward_name() {
        let stat = "7 (a) b (c) S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 4321 99 1";
        assert_eq!(began_in(stat), Some(4321));
    }

    #[test]
    fn a_mark_of_nothing_running_counts_as_over() {
        assert!(!alive("nonsense"));
        assert!(!alive("4194999-1"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn our_own_mark_is_alive() {
        assert!(alive(&own()));
    }
}
