//! Texts as they are searched: in small letters, without accents, apostrophes and marks.

/// The words of a text in small letters without accents and apostrophes, with one blank between two of them.
pub fn fold(text: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(text.len()), apart: false };
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.take(letter.to_ascii_lowercase());
        } else {
            // Up and down again: some small letters are written otherwise in capitals, such as the German sharp s.
            letter.to_uppercase().flat_map(char::to_lowercase).for_each(|small| folded.take(small));
        }
    }
    folded.text
}

struct Folded {
    text: String,
    /// Whether something stood after the last word that is no part of one.
    apart: bool,
}

impl Folded {
    fn take(&mut self, small: char) {
        match small {
            // An apostrophe, or an accent that follows its letter, parts no word.
            '\'' | '\u{2019}' | '\u{300}'..='\u{36f}' => {}
            letter if letter.is_alphanumeric() => {
                if self.apart && !self.text.is_empty() {
                    self.text.push(' ');
                }
                self.apart = false;
                self.text.push(without_accent(letter));
            }
            _ => self.apart = true,
        }
    }
}

/// A small letter as a keyboard without accents types it.
fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_accents_apostrophes_and_marks_make_no_difference() {
        assert_eq!(
            fold("  I DIDN’T know -- the Résumé, (at all)!"),
            "i didnt know the resume at all"
        );
        assert_eq!(fold("cafe\u{301}s"), fold("cafés"));
        assert_eq!(fold("Łódź; İzmir"), "lodz izmir");
        assert_eq!(fold("Straße"), fold("STRASSE"));
        assert_eq!(fold("面接 で 緊張"), "面接 で 緊張");
        assert_eq!(fold(" ... "), "");
    }

    proptest! {
        #[test]
        fn what_is_folded_stays_as_it_is(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(&fold(&once), &once);
            prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
        }
    }
}
