//! English in disguise: every text that a person reads, accented, longer and between brackets. A text on a
//! screen without them did not come from the content. What stays as it is does so by what it is for: slots and
//! ids, a `number` that is dialled, a `site` that is opened, a `source` that is named, and what is only ever
//! compared with what a person typed. A text that has numbers in it ("999 or 112") is a text.

use super::{Compiled, DISGUISED};
use afterview::content::{Line, Mishaps, SupportPart, Words};
use afterview::domain::draft::Wordings;
use afterview::domain::map::Map;
use afterview::domain::mishap::{Catalogue, Mishap};
use afterview::domain::question::{Bank, Question};

/// The language `test`, made from another.
pub(super) fn disguise(first: &Compiled) -> Compiled {
    let mut texts = first.texts.clone();
    for text in &mut texts {
        text.words = masked(&text.words);
    }
    Compiled {
        locale: DISGUISED.to_owned(),
        words_first: words(&first.words_first),
        words: words(&first.words),
        mishaps: mishaps(&first.mishaps),
        wordings: wordings(&first.wordings),
        support: support(&first.support),
        crisis_examples: first.crisis_examples.clone(),
        texts,
    }
}

fn words(words: &Words) -> Words {
    Words::new(words.iter().map(|(key, text)| (key.to_owned(), masked(text))).collect())
}

fn mishaps(mishaps: &Mishaps) -> Mishaps {
    let entries =
        mishaps.catalogue.iter().map(|(id, mishap)| (id.to_owned(), self::mishap(mishap)));
    let mut drills = mishaps.drills.clone();
    for drill in drills.values_mut() {
        drill.name = masked(&drill.name);
        drill.how = masked(&drill.how);
    }
    let bank = Bank::new(mishaps.bank.iter().map(question).collect());
    Mishaps { catalogue: Catalogue::new(entries.collect()), drills, bank }
}

fn question(question: &Question) -> Question {
    Question {
        text: masked(&question.text),
        asking: masked(&question.asking),
        bullets: question.bullets.iter().map(|text| masked(text)).collect(),
        ..question.clone()
    }
}

fn mishap(mishap: &Mishap) -> Mishap {
    Mishap {
        name: masked(&mishap.name),
        question: masked(&mishap.question),
        why: masked(&mishap.why),
        lesson: masked(&mishap.lesson),
        if_asked: masked(&mishap.if_asked),
        if_then: masked(&mishap.if_then),
        other: mishap.other.iter().map(|text| masked(text)).collect(),
        ..mishap.clone()
    }
}

fn wordings(wordings: &Wordings) -> Wordings {
    let mut all = wordings.clone();
    for letter in all.letters.values_mut() {
        for text in letter.values_mut().flat_map(Map::values_mut).flat_map(Map::values_mut) {
            *text = masked(text);
        }
    }
    all
}

fn support(part: &SupportPart) -> SupportPart {
    let mut part = part.clone();
    for region in &mut part.support.region {
        region.name = masked(&region.name);
        region.emergency = masked(&region.emergency);
        for line in region.line.iter_mut().chain(&mut region.rights) {
            let Line { who, hours, .. } = line;
            *who = masked(who);
            if !hours.is_empty() {
                *hours = masked(hours);
            }
        }
    }
    part
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
    use afterview::content::Region;

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
        let masked = support(&part).support.region.remove(0);
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
