//! How far two spellings of a name are apart.

use crate::domain::fold::without_accent;

/// How many slips of the pen lie between two words in small letters: a letter more, less or other, or two
/// that changed places (optimal string alignment). Words whose lengths differ by more than two are far apart.
pub(super) fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > 2 {
        return usize::MAX;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut here = vec![row + 1];
        for (column, wanted) in other.iter().enumerate() {
            let get = |list: &[usize], at: usize| list.get(at).copied().unwrap_or(usize::MAX / 2);
            let swap = (row.checked_sub(1), column.checked_sub(1));
            let mut least = (get(&above, column) + usize::from(letter != wanted))
                .min(get(&above, column + 1) + 1)
                .min(get(&here, column) + 1);
            if let (Some(last_row), Some(last)) = swap
                && other.get(last) == Some(letter)
                && one.get(last_row) == Some(wanted)
            {
                least = least.min(get(&before, last) + 1);
            }
            here.push(least);
        }
        before = std::mem::replace(&mut above, here);
    }
    above.last().copied().unwrap_or(usize::MAX)
}

/// Whether two words in small letters differ in accents only.
pub(super) fn same_but_for_accents(one: &str, other: &str) -> bool {
    one != other && plain(one).eq(plain(other))
}

/// The letters without accents.
fn plain(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}')).map(without_accent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_a_letter_more_less_or_other_or_two_changed() {
        assert_eq!(distance("maya", "maya"), 0);
        for one_off in ["may", "mayaa", "moya", "amya", "myaa"] {
            assert_eq!(distance(one_off, "maya"), 1, "{one_off}");
        }
        assert_eq!(distance("hana", "hannah"), 2);
        assert_eq!(distance("okafor", "okofer"), 2);
        assert_eq!(distance("", "li"), 2);
        assert_eq!(distance("ana", "katherine"), usize::MAX);
    }

    #[test]
    fn accents_alone_are_told_apart_from_letters() {
        assert!(same_but_for_accents("nunez", "núñez"));
        assert!(same_but_for_accents("n\u{303}unez", "nunez"));
        assert!(!same_but_for_accents("núñez", "núñez"));
        assert!(!same_but_for_accents("nunes", "núñez"));
    }
}
