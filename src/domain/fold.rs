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
pub(crate) fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ạ'..='ặ' => 'a',
        'ç' | 'ć'..='č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē'..='ě' | 'ẹ'..='ệ' => 'e',
        'ĝ'..='ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ'..='ı' | 'ỉ'..='ị' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ'..='ł' => 'l',
        'ñ' | 'ń'..='ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō'..='ő' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ŕ'..='ř' => 'r',
        'ś'..='š' | 'ș' => 's',
        'ţ'..='ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ'..='ų' | 'ư' | 'ụ'..='ự' => 'u',
        'ŵ' | 'ẁ'..='ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
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
        assert_eq!(
            fold("Nguyễn Trần Žukauskienė Ķekava Llŷn"),
            "nguyen tran zukauskiene kekava llyn"
        );
        assert_eq!(fold("Straße"), fold("STRASSE"));
        assert_eq!(fold("面接 で 緊張"), "面接 で 緊張");
        assert_eq!(fold(" ... "), "");
    }

    /// Letters with what is put on them, and the same in one.
    const COMPOSED: [(&str, &str); 14] = [
        ("e\u{302}\u{303}", "ễ"),
        ("a\u{302}\u{300}", "ầ"),
        ("e\u{307}", "ė"),
        ("i\u{328}", "į"),
        ("u\u{328}", "ų"),
        ("w\u{302}", "ŵ"),
        ("y\u{302}", "ŷ"),
        ("g\u{327}", "ģ"),
        ("k\u{327}", "ķ"),
        ("l\u{327}", "ļ"),
        ("n\u{327}", "ņ"),
        ("o\u{31b}\u{323}", "ợ"),
        ("u\u{31b}", "ư"),
        ("s\u{30c}", "š"),
    ];

    #[test]
    fn a_letter_and_its_accent_are_found_by_both_together() {
        for (apart, together) in COMPOSED {
            assert_eq!(fold(apart), fold(together), "{together}");
            assert_eq!(fold(&together.to_uppercase()), fold(together), "{together}");
            assert!(fold(together).is_ascii(), "{together}");
        }
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
