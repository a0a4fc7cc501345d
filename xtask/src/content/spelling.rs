//! Names as they are written in content files, and what a mistyped one was meant to be.

/// Whether a name is made of small letters, digits and `_`, and starts with a letter.
pub(super) fn is_snake(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

/// The name that a mistyped one was most likely meant to be.
pub(super) fn nearest<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    let near = |known: &&&str| distance(name, known) <= 2 && known.len() > 2;
    known.iter().filter(near).min_by_key(|known| distance(name, known)).copied()
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut corner = index;
        let mut left = index + 1;
        let mut next = vec![left];
        for (other, above) in other.iter().zip(row.iter().skip(1)) {
            left = (left + 1).min(above + 1).min(corner + usize::from(letter != *other));
            corner = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_small_letters_digits_and_low_lines() {
        assert!(is_snake("a_few_minutes_late"));
        assert!(is_snake("step_2"));
        assert!(!is_snake("2_steps"));
        assert!(!is_snake("Late"));
        assert!(!is_snake("wrong-name"));
        assert!(!is_snake(""));
    }

    #[test]
    fn a_slip_is_guessed_and_another_word_is_not() {
        assert_eq!(nearest("nmae", &["name", "natures"]), Some("name"));
        assert_eq!(nearest("lesson_", &["name", "lesson"]), Some("lesson"));
        assert_eq!(nearest("question", &["name", "lesson"]), None);
        assert_eq!(nearest("", &["by"]), None);
    }

    #[test]
    fn distance_counts_letters() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
