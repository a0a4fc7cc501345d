//! English in disguise: every text that a person reads, accented, longer and between brackets. A text on a
//! screen without them did not come from the content. And the same from right to left, for looking at how the screens
//! are laid out then.

use super::Compiled;
use super::language::Language;
use super::retell::retell;

/// The language in disguise.
pub(super) const DISGUISED: &str = "test";
/// The same, written from right to left.
pub(super) const TURNED: &str = "test-rtl";

/// A language that is made and not written, from the first one; none of another name.
pub(super) fn disguise(name: &str, first: impl FnOnce() -> Compiled) -> Option<Compiled> {
    let (change, rtl): (&dyn Fn(&str) -> String, bool) = match name {
        DISGUISED => (&masked, false),
        TURNED => (&turned, true),
        _ => return None,
    };
    let told = retell(&first(), change);
    let language =
        Language { rtl, name: name.to_owned(), tags: vec![name.to_owned()], ..told.language };
    Some(Compiled { locale: name.to_owned(), language, ..told })
}

/// One text in disguise. About a third longer, as other languages are.
fn masked(text: &str) -> String {
    let mut mask = String::from("⟦");
    let mut in_slot = false;
    for letter in text.chars() {
        in_slot = (in_slot || letter == '{') && letter != '}';
        mask.push(if in_slot { letter } else { accented(letter) });
    }
    let more = text.chars().count().div_ceil(3);
    for place in 0..more {
        mask.push(if place % 6 == 0 { ' ' } else { 'ö' });
    }
    mask.push('⟧');
    mask
}

/// The same, with each word turned round by signs that the eye does not see: a text that a browser lays out from right to
/// left, as it does Arabic or Hebrew. Slots stay as they are.
fn turned(text: &str) -> String {
    let masked = masked(text);
    let words: Vec<String> = masked
        .split(' ')
        .map(|word| {
            if word.contains(['{', '}']) {
                word.to_owned()
            } else {
                format!("\u{202e}{word}\u{202c}")
            }
        })
        .collect();
    words.join(" ")
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'ë',
        'i' => 'ï',
        'o' => 'ô',
        'u' => 'ü',
        'c' => 'ç',
        'n' => 'ñ',
        'y' => 'ý',
        'A' => 'Å',
        'E' => 'É',
        'I' => 'Î',
        'O' => 'Ø',
        'U' => 'Û',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use afterview::content::{Line, Region, SupportPart};

    #[test]
    fn what_is_read_is_masked_and_what_is_dialled_or_opened_is_not() {
        let line = Line {
            who: "Samaritans".into(),
            number: "116 123".into(),
            hours: "day and night".into(),
            site: "samaritans.org".into(),
            source: "samaritans.org".into(),
            ..Line::default()
        };
        let region = Region {
            id: "gb".into(),
            name: "Britain".into(),
            emergency: "999 or 112".into(),
            line: vec![line.clone()],
            rights: Vec::new(),
        };
        let mut part = SupportPart::default();
        part.support.region.push(region);
        let compiled = Compiled { support: part.clone(), ..Compiled::default() };
        let masked = retell(&compiled, &masked).support.support.region.remove(0);
        for text in [&masked.name, &masked.emergency, &masked.line[0].who, &masked.line[0].hours] {
            assert!(text.starts_with('⟦') && text.ends_with('⟧'), "{text}");
        }
        assert!(masked.emergency.contains("999") && masked.emergency.contains("112"));
        let kept = &masked.line[0];
        assert_eq!((&kept.number, &kept.site), (&line.number, &line.site));
        assert_eq!((masked.id.as_str(), &kept.source), ("gb", &line.source));
    }

    #[test]
    fn a_text_keeps_its_slots_and_shows_its_mask() {
        assert_eq!(masked("Write to {name}."), "⟦Wrïtë tô {name}. ööööö⟧");
        assert_eq!(masked("No"), "⟦Nô ⟧");
    }
}
