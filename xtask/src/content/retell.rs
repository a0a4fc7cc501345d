//! A language told again, with each text that a person reads changed in one way: in disguise, in the spelling of
//! another country, with its signs set as its printers set them. What stays as it is does so by what it is for: slots and
//! ids, a `number` that is dialled, a `site` that is opened, a `source` that is named, and what is only ever compared with
//! what a person typed.

use super::Compiled;
use afterview::content::{Line, Mishaps, SupportPart, Words};
use afterview::domain::draft::Wordings;
use afterview::domain::map::Map;
use afterview::domain::mishap::{Catalogue, Mishap};
use afterview::domain::question::{Bank, Question};

/// The language with all its texts changed.
pub(super) fn retell(first: &Compiled, change: &dyn Fn(&str) -> String) -> Compiled {
    let mut texts = first.texts.clone();
    for text in &mut texts {
        text.words = change(&text.words);
    }
    let teller = Teller(change);
    Compiled {
        words_first: teller.words(&first.words_first),
        words: teller.words(&first.words),
        mishaps: teller.mishaps(&first.mishaps),
        wordings: teller.wordings(&first.wordings),
        support: teller.support(&first.support),
        crisis_examples: first.crisis_examples.clone(),
        texts,
        ..first.clone()
    }
}

struct Teller<'c>(&'c dyn Fn(&str) -> String);

impl Teller<'_> {
    fn tell(&self, text: &str) -> String {
        (self.0)(text)
    }

    fn words(&self, words: &Words) -> Words {
        Words::new(words.iter().map(|(key, text)| (key.to_owned(), self.tell(text))).collect())
    }

    fn mishaps(&self, mishaps: &Mishaps) -> Mishaps {
        let entries =
            mishaps.catalogue.iter().map(|(id, mishap)| (id.to_owned(), self.mishap(mishap)));
        let mut drills = mishaps.drills.clone();
        for drill in drills.values_mut() {
            drill.name = self.tell(&drill.name);
            drill.how = self.tell(&drill.how);
        }
        let bank = Bank::new(mishaps.bank.iter().map(|one| self.question(one)).collect());
        Mishaps { catalogue: Catalogue::new(entries.collect()), drills, bank }
    }

    fn question(&self, question: &Question) -> Question {
        Question {
            text: self.tell(&question.text),
            asking: self.tell(&question.asking),
            bullets: question.bullets.iter().map(|text| self.tell(text)).collect(),
            ..question.clone()
        }
    }

    fn mishap(&self, mishap: &Mishap) -> Mishap {
        Mishap {
            name: self.tell(&mishap.name),
            question: self.tell(&mishap.question),
            why: self.tell(&mishap.why),
            lesson: self.tell(&mishap.lesson),
            if_asked: self.tell(&mishap.if_asked),
            if_then: self.tell(&mishap.if_then),
            other: mishap.other.iter().map(|text| self.tell(text)).collect(),
            ..mishap.clone()
        }
    }

    fn wordings(&self, wordings: &Wordings) -> Wordings {
        let mut all = wordings.clone();
        for letter in all.letters.values_mut() {
            for text in letter.values_mut().flat_map(Map::values_mut).flat_map(Map::values_mut) {
                *text = self.tell(text);
            }
        }
        all
    }

    fn support(&self, part: &SupportPart) -> SupportPart {
        let mut part = part.clone();
        for region in &mut part.support.region {
            region.name = self.tell(&region.name);
            region.emergency = self.tell(&region.emergency);
            for line in region.line.iter_mut().chain(&mut region.rights) {
                let Line { who, hours, .. } = line;
                *who = self.tell(who);
                if !hours.is_empty() {
                    *hours = self.tell(hours);
                }
            }
        }
        part
    }
}
