//! Where words can stand: no place is forgotten, and each takes words again.

use crate::documents::debrief;
use crate::scenes::{NOW, text};
use afterview::domain::debrief::{
    Change, Debrief, Detail, Edit, Field, Kept, KeptBy, MessageKind, NoteKey, PartKey, Place,
};
use proptest::prelude::*;
use serde_json::Value;

/// Names of fields whose strings nobody types: names, keys of the content, times, and our own words.
const NOT_TYPED: [&str; 11] = [
    "id",
    "entry",
    "feelings",
    "mishap",
    "wordings",
    "left_out",
    "dismissed",
    "exact",
    "basis",
    "picks",
    "days",
];

/// Every string in a saved value, under a name under which somebody types, that is not one of a choice.
fn strings(name: &str, value: &Value, found: &mut Vec<String>) {
    const CHOICES: [&str; 23] = [
        "reach",
        "status",
        "tone",
        "tongue",
        "decision",
        "told_on",
        "distress",
        "landed",
        "by",
        "noticed",
        "matters",
        "nature",
        "neutral_line",
        "list_verb",
        "chosen",
        "kind",
        "channel",
        "ticked",
        "key",
        "answers",
        "format",
        "started",
        "closed",
    ];
    if NOT_TYPED.contains(&name) || CHOICES.contains(&name) {
        return;
    }
    match value {
        Value::String(text) if !text.is_empty() => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| strings("", value, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                // The day on which they said no has the name of a field of words elsewhere.
                if name != "told" || !fields.contains_key("company") {
                    strings(name, value, found);
                }
            }
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn every_string_that_somebody_can_have_typed_stands_in_a_place(debrief in debrief()) {
        let mut typed = Vec::new();
        strings("", &serde_json::to_value(&debrief).unwrap(), &mut typed);
        let mut words: Vec<String> =
            debrief.words().into_iter().map(|(_, text)| text.to_owned()).collect();
        typed.sort();
        words.sort();
        prop_assert_eq!(words, typed);
    }

    #[test]
    fn words_put_where_they_stand_change_nothing_and_others_are_found_there(
        debrief in debrief(), other in "[a-z]{1,9}",
    ) {
        for (place, words) in debrief.words() {
            // Two of one name: the first is meant.
            if debrief.words_at(&place) != words {
                continue;
            }
            let Some(change) = place.put(&debrief, words) else {
                let sent = |key| debrief.note(key).is_some_and(|note| note.sent.is_some());
                let fixed = match &place {
                    Place::Kept(_) | Place::KeptSubject(_) => true,
                    Place::Part(key, _) | Place::Subject(key) => sent(key),
                    Place::Field(_) => false,
                };
                prop_assert!(fixed, "{:?}", place);
                continue;
            };
            let mut same = debrief.clone();
            same.apply(change);
            prop_assert_eq!(&same, &debrief);
            same.apply(place.put(&debrief, &other).unwrap());
            prop_assert_eq!(same.words_at(&place), &other);
        }
    }

    #[test]
    fn restoring_another_version_brings_all_of_it_but_its_name_and_the_letter_that_is_never_sent(
        one in debrief(), other in debrief(),
    ) {
        let mut now = one.clone();
        now.apply(Change::Restored(Box::new(other.clone())));
        prop_assert_eq!(&now.calm.unsent, &one.calm.unsent);
        let mut expected = Debrief { id: one.id, ..other };
        expected.calm.unsent = one.calm.unsent;
        expected.calm.unsent_sealed = one.calm.unsent_sealed;
        prop_assert_eq!(now, expected);
    }
}

#[test]
fn words_come_in_the_order_of_the_steps() {
    let key = NoteKey { kind: MessageKind::ThankYou, about: None, to: Some(3) };
    let mut debrief = Debrief { started: NOW, ..Debrief::default() };
    let kept = Kept { subject: None, text: "Dear Maya".into(), at: NOW, by: KeptBy::Copied };
    let edit = Edit { text: "my own".into(), basis: "ours".into() };
    for change in [
        Change::Kept(key, Box::new(kept)),
        Change::PartEdited(key, PartKey("thanks".into()), edit),
        text(Field::Detail(4, Detail::Point), "the archive"),
        text(Field::Told, "I blanked"),
        text(Field::PersonName(3), "Maya"),
        text(Field::Company, "Harbour Library"),
    ] {
        debrief.apply(change);
    }
    let words: Vec<&str> = debrief.words().into_iter().map(|(_, text)| text).collect();
    assert_eq!(
        words,
        ["Harbour Library", "Maya", "I blanked", "the archive", "my own", "Dear Maya"]
    );
    assert_eq!(Place::Kept(key).put(&debrief, "other"), None);
}
