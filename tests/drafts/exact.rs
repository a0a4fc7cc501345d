//! "Use my words exactly": what was typed stands in the letter to the letter (design: messages, "What makes a
//! draft good").

use crate::support::debriefs::NOON;
use crate::support::told::told_anywhere;
use crate::support::{SAMPLES, drafts, moment, soon_after};
use afterview::domain::debrief::{Change, Debrief, Detail, Field, Tone};
use afterview::domain::draft::{Ask, Draft, Slot};
use proptest::prelude::*;

fn sample_of(name: &str) -> Debrief {
    SAMPLES.get(name).expect("a sample").clone()
}

/// The first letter of a sample, with this typed and used exactly.
fn exactly(sample: &str, field: Field, typed: &str) -> Draft {
    let mut debrief = sample_of(sample);
    debrief.apply(Change::Text(field, typed.to_owned()));
    debrief.apply(Change::Exact(field, true));
    drafts(&debrief, &soon_after(&debrief)).1.swap_remove(0)
}

fn item(sample: &str) -> u32 {
    sample_of(sample).items.first().expect("an item").id
}

#[test]
fn no_capital_and_no_stop_is_added() {
    let person = sample_of("quick_note").facts.people.first().expect("somebody").id;
    let typed = "forty families, one room and nobody turned away";
    let letter = exactly("quick_note", Field::Remembered(person), typed);
    let memory = letter.parts.iter().find(|part| part.slot == Slot::Memory).expect("a memory");
    assert!(memory.text.ends_with(&format!(": {typed}")), "{}", memory.text);
    assert!(letter.text().contains(&format!("{typed}\n\n")), "it ends its paragraph");
}

#[test]
fn sentences_with_their_own_stops_are_followed_by_ours() {
    let person = sample_of("quick_note").facts.people.first().expect("somebody").id;
    let typed = "You run the Sunday bake. for the shelter!";
    let letter = exactly("quick_note", Field::Remembered(person), typed);
    assert!(letter.text().contains(typed), "{}", letter.text());
}

#[test]
fn blanks_at_the_ends_go_and_those_inside_stay() {
    let id = item("quick_note");
    let typed = "  i ran  the bread oven\nalone ";
    let letter = exactly("quick_note", Field::Detail(id, Detail::Point), typed);
    assert!(letter.text().contains("i ran  the bread oven\nalone"), "{}", letter.text());
    assert!(!letter.text().contains("alone "), "{}", letter.text());
}

#[test]
fn what_shows_it_begins_a_line_of_its_own_where_the_point_has_no_stop() {
    let id = item("quick_note");
    let mut debrief = sample_of("quick_note");
    for (detail, typed) in [(Detail::Point, "ran the oven"), (Detail::Proof, "no loaf was burnt")] {
        debrief.apply(Change::Text(Field::Detail(id, detail), typed.to_owned()));
        debrief.apply(Change::Exact(Field::Detail(id, detail), true));
    }
    let letter = drafts(&debrief, &soon_after(&debrief)).1.swap_remove(0);
    assert!(letter.text().contains("ran the oven\nno loaf was burnt\n\n"), "{}", letter.text());
}

#[test]
fn what_can_only_stand_inside_our_sentence_is_quoted() {
    let id = item("untrue_figure");
    let mut debrief = sample_of("untrue_figure");
    for (detail, typed) in [(Detail::Said, "i led twelve"), (Detail::Truth, "it was TWO of them!")]
    {
        debrief.apply(Change::Text(Field::Detail(id, detail), typed.to_owned()));
        debrief.apply(Change::Exact(Field::Detail(id, detail), true));
    }
    let letter = drafts(&debrief, &soon_after(&debrief)).1.swap_remove(0).text();
    assert!(letter.contains("“i led twelve”."), "{letter}");
    assert!(letter.contains("“it was TWO of them!”"), "{letter}");
    assert!(!letter.contains("!”."), "no second stop: {letter}");
}

#[test]
fn a_question_is_quoted_as_it_was_asked() {
    let (sample, id) = ("panel_of_three", 2);
    let field = Field::Detail(id, Detail::Asked);
    let mut debrief = sample_of(sample);
    debrief.apply(Change::Text(field, "so, conflict - how do u handle it?".to_owned()));
    debrief.apply(Change::Exact(field, true));
    let all = drafts(&debrief, &soon_after(&debrief)).1;
    let quoted = |letter: &Draft| letter.text().contains("“so, conflict - how do u handle it?”");
    assert!(all.iter().any(quoted));
}

#[test]
fn a_list_without_a_verb_is_not_asked_about() {
    let id = item("quick_note");
    let letter = exactly("quick_note", Field::Detail(id, Detail::Point), "Python, SQL, Tableau");
    assert_eq!(letter.asks, []);
    assert!(letter.text().contains("Python, SQL, Tableau"));
}

#[test]
fn what_was_not_typed_is_still_asked_for() {
    let id = item("quick_note");
    for (typed, ask) in
        [(" ", Ask::Detail(id, Detail::Point)), ("???", Ask::Reword(id, Detail::Point))]
    {
        let letter = exactly("quick_note", Field::Detail(id, Detail::Point), typed);
        assert!(letter.asks.contains(&ask), "{typed:?}: {:?}", letter.asks);
    }
}

/// Every field that goes into letters.
fn fields(debrief: &Debrief) -> Vec<Field> {
    let people = debrief.facts.people.iter().map(|person| Field::Remembered(person.id));
    let details = debrief
        .items
        .iter()
        .flat_map(|item| item.details.keys().map(|detail| Field::Detail(item.id, *detail)));
    // A number to call and a name are never woven.
    let woven =
        |detail: &Detail| !matches!(detail, Detail::Phone | Detail::Caller | Detail::SignAs);
    let errands = debrief.errands.iter().flat_map(|errand| {
        let details = errand.details.keys().copied().filter(woven);
        details.map(|detail| Field::ErrandDetail(errand.id, detail))
    });
    people.chain(details).chain(errands).chain([Field::Hope]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_stands_in_a_letter_stands_there_to_the_letter(debrief in told_anywhere(), tone in 0..3_usize) {
        let mut debrief: Debrief = debrief;
        debrief.facts.tone = *Tone::ALL.get(tone).expect("a tone");
        let woven = drafts(&debrief, &moment(NOON)).1;
        let mut exact = debrief.clone();
        for field in fields(&debrief) {
            exact.apply(Change::Exact(field, true));
        }
        let letters = drafts(&exact, &moment(NOON)).1;
        prop_assert_eq!(letters.len(), woven.len());
        let mut seen = 0;
        for (letter, before) in letters.iter().zip(&woven) {
            // Nothing leaves a letter for being taken at its word.
            let parts = |letter: &Draft| {
                letter.parts.iter().chain(&letter.out).map(|part| part.key.clone()).collect::<Vec<_>>()
            };
            for key in parts(before) {
                prop_assert!(parts(letter).contains(&key), "{:?} is gone", key);
            }
            // Each text that was typed has a token of its own: where that stands, the whole text does.
            for part in before.parts.iter().filter(|part| !part.text.is_empty()) {
                let same = letter.parts.iter().chain(&letter.out).find(|one| one.key == part.key);
                let text = same.map(|part| part.text.clone()).unwrap_or_default();
                let told_here = |field: &Field| match field {
                    Field::Detail(id, _) | Field::ErrandDetail(id, _) => part.items.contains(id),
                    _ => part.items.is_empty(),
                };
                for field in fields(&debrief).into_iter().filter(told_here) {
                    let typed = exact.text(field).trim();
                    let token = typed.split([' ', ',', '.', '?']).find(|word| word.starts_with("zq"));
                    if token.is_some_and(|token| {
                        part.text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == token)
                    }) && !text.is_empty() {
                        prop_assert!(text.contains(typed), "“{}” is not in “{}”", typed, text);
                        seen += 1;
                    }
                }
            }
        }
        prop_assume!(seen > 0);
    }
}
