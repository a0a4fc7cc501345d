//! Every word and number of a draft is ours, or the person's own; and nobody reads what a colleague told.

use crate::every::{all_drafts, cases, typed, words_apart, woven};
use crate::support::debriefs::NOON;
use crate::support::told::{token, told_anywhere};
use crate::support::{ENGLISH, FRENCH, SPANISH, Speech, in_tongue, moment};
use afterview::domain::clock::write_day;
use afterview::domain::lang::{DayFrom, Tongue};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Every word of ours, by language.
static OURS: LazyLock<[BTreeSet<String>; 3]> =
    LazyLock::new(|| [ours(&ENGLISH), ours(&FRENCH), ours(&SPANISH)]);

fn ours(speech: &Speech) -> BTreeSet<String> {
    let all = crate::wordings::all_in(speech);
    // A slot parts the words around it.
    let bare = |text: &str| text.replace(['{', '}'], " ");
    all.iter().flat_map(|(_, text)| words_apart(speech.tongue, &bare(text))).collect()
}

fn ours_in(tongue: Tongue) -> &'static BTreeSet<String> {
    let [english, french, spanish] = &*OURS;
    in_tongue(tongue, english, french, spanish)
}

fn numbers(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(|number| number.trim_start_matches('0').to_owned())
        .collect()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn holds_nothing_that_was_not_told(debrief in told_anywhere()) {
        let tongue = debrief.facts.tongue;
        let grammar = tongue.grammar();
        let ours = ours_in(tongue);
        let woven = woven(tongue);
        let facts: BTreeSet<String> = words_apart(tongue, &typed(&debrief)).into_iter().collect();
        let today = moment(NOON).today();
        let days = [debrief.facts.ended.map(|ended| moment(ended.0).today()), debrief.facts.decision.map(|day| day.0), debrief.facts.told.map(|day| day.0), Some(today)];
        let mut dates = BTreeSet::new();
        for day in days.into_iter().flatten() {
            for hour in [None, Some(9), Some(14), Some(20)] {
                let when = DayFrom { day, today, hour };
                dates.extend(words_apart(tongue, &grammar.day(when)));
                dates.extend(words_apart(tongue, &grammar.deadline(when)));
                dates.extend(words_apart(tongue, &grammar.date(day)));
            }
            dates.extend(numbers(&write_day(day)));
        }
        for draft in all_drafts(&debrief) {
            let text = draft.text() + " " + draft.subject.as_deref().unwrap_or_default();
            prop_assert!(!text.contains(['{', '}', '[', ']', '§']), "{text}");
            prop_assert!(!text.to_lowercase().contains("zqx"), "shows what is private: {text}");
            for word in words_apart(tongue, &text) {
                let known = [ours, &facts, &dates].iter().any(|all| all.contains(&word)) || woven.contains(&word);
                prop_assert!(known, "{word:?} in {text}");
            }
            let told = numbers(&typed(&debrief));
            for number in numbers(&text) {
                prop_assert!(told.contains(&number) || dates.contains(&number), "{number} in {text}");
            }
        }
    }

    #[test]
    fn tells_a_colleague_only_what_is_theirs(debrief in told_anywhere()) {
        for draft in all_drafts(&debrief) {
            let text = draft.text().to_lowercase();
            for person in debrief.facts.people.iter().filter(|person| Some(person.id) != draft.key.to) {
                let theirs = token(false, 900 + person.id);
                prop_assert!(!text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == theirs), "{text}");
            }
        }
    }
}
