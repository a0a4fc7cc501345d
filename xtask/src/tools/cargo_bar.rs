//! Cargo's progress bar, read from its output.

/// What cargo is doing, read from one line of its output.
pub fn cargo_detail(line: &str) -> Option<String> {
    if let Some((done, all)) = bar(line) {
        return Some(format!("{done}/{all} crates"));
    }
    let line = line.trim_start();
    ["Updating", "Downloading", "Blocking", "Fetching"]
        .iter()
        .find(|verb| line.starts_with(**verb))
        .map(|verb| match *verb {
            "Blocking" => "waiting for another cargo".to_owned(),
            verb => verb.to_lowercase(),
        })
}

/// Whether a line is one frame of cargo's progress bar.
pub fn is_bar(line: &str) -> bool {
    bar(line).is_some()
}

/// Whether a line only says that cargo is at work.
pub fn is_routine(line: &str) -> bool {
    let verbs =
        ["Compiling", "Checking", "Downloading", "Downloaded", "Updating", "Locking", "Blocking"];
    line.split_whitespace().next().is_some_and(|word| verbs.contains(&word))
        && line.starts_with(' ')
}

/// Reads `Building [==>  ] 12/345: name`.
fn bar(line: &str) -> Option<(u32, u32)> {
    let (_, rest) = line.split_once('[')?;
    let (gauge, rest) = rest.split_once(']')?;
    if !gauge.chars().all(|c| matches!(c, '=' | '>' | ' ')) {
        return None;
    }
    let counts = rest.trim_start().split([':', ' ']).next()?;
    let (done, all) = counts.split_once('/')?;
    Some((done.parse().ok()?, all.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_progress_is_read() {
        let line = "    Building [======>                    ] 45/300: serde, syn(build)...";
        assert_eq!(cargo_detail(line), Some("45/300 crates".to_owned()));
        assert_eq!(cargo_detail("    Updating registry index"), Some("updating".to_owned()));
        assert_eq!(
            cargo_detail("    Blocking waiting for file lock on build directory"),
            Some("waiting for another cargo".to_owned())
        );
    }

    #[test]
    fn routine_lines_are_told_from_what_went_wrong() {
        assert!(is_routine("   Compiling serde v1.0.0"));
        assert!(is_routine("    Checking xtask v0.1.0"));
        assert!(!is_routine("error: could not compile `xtask`"));
        assert!(!is_routine("Checking the content found 2 mistakes"));
    }

    #[test]
    fn ordinary_lines_are_no_progress() {
        assert_eq!(cargo_detail("   Compiling serde v1.0.0"), None);
        assert!(!is_bar("array[1/2] = 3/4"));
        assert!(!is_bar("error[E0308]: mismatched 1/2: types"));
    }
}
