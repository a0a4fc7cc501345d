//! Which way words are written.

/// Whether any of it is written from right to left, or could make something so: letters of such a script, and the marks that
/// turn what follows (Unicode Standard Annex 9, the ranges of `R` and `AL`, and its explicit marks).
#[must_use]
pub fn has_right_to_left(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|letter| {
            matches!(
                letter,
                '\u{590}'..='\u{8ff}'
                    | '\u{200f}'
                    | '\u{202b}'
                    | '\u{202e}'
                    | '\u{2067}'
                    | '\u{2068}'
                    | '\u{fb1d}'..='\u{fdff}'
                    | '\u{fe70}'..='\u{feff}'
                    | '\u{10800}'..='\u{10fff}'
                    | '\u{1e800}'..='\u{1efff}'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::has_right_to_left;

    #[test]
    fn scripts_that_run_from_right_to_left_are_known() {
        for text in ["שלום", "then مرحبا", "ދިވެހި", "𐤀𐤁", "𞤀𞤣", "a\u{200f}", "a\u{202e}b", "ﷺ"]
        {
            assert!(has_right_to_left(text), "{text}");
        }
    }

    #[test]
    fn all_others_run_from_left_to_right() {
        for text in [
            "",
            "Half sentences are fine.",
            "L’entretien, très tôt",
            "¿Qué?",
            "面接",
            "👩‍🔬",
            "a – b",
        ] {
            assert!(!has_right_to_left(text), "{text}");
        }
    }
}
