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
        assert_eq!(cargo_detail("    Updating crates.io index"), Some("updating".to_owned()));
        assert_eq!(
            cargo_detail("    Blocking waiting for file lock on build directory"),
            Some("waiting for another cargo".to_owned())
        );
    }

    #[test]
    fn ordinary_lines_are_no_progress() {
        assert_eq!(cargo_detail("   Compiling serde v1.0.0"), None);
        assert!(!is_bar("array[1/2] = 3/4"));
        assert!(!is_bar("error[E0308]: mismatched 1/2: types"));
    }
}
