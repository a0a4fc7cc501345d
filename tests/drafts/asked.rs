//! What was typed and cannot be woven in is asked about: it never leaves a letter without a word (issue "Where a
//! fragment cannot be woven in, ask, do not guess").

use crate::support::{SAMPLES, drafts, soon_after};
use afterview::domain::debrief::{Change, Debrief, Field, MessageKind};
use afterview::domain::draft::{Ask, Draft, Slot};

fn hoping(for_what: &str) -> Debrief {
    let mut debrief = SAMPLES.get("it_went_well").expect("a sample").clone();
    debrief.facts.hope = for_what.into();
    debrief
}

fn thanks(debrief: &Debrief) -> Draft {
    let all = drafts(debrief, &soon_after(debrief)).1;
    all.into_iter().find(|draft| draft.key.kind == MessageKind::ThankYou).expect("a thank-you")
}

#[test]
fn a_hope_without_a_verb_is_asked_for_again() {
    for typed in ["the garden project", "patience, kindness, night walks", "worked with you", "???"]
    {
        let draft = thanks(&hoping(typed));
        assert!(draft.asks.contains(&Ask::Hope), "{typed}: {:?}", draft.text());
        let waits = draft.parts.iter().find(|part| part.slot == Slot::Hope).expect("its place");
        assert!(waits.text.is_empty(), "{typed}: {}", waits.text);
    }
}

#[test]
fn a_hope_with_a_verb_or_none_at_all_is_not_asked_for() {
    for typed in ["", "  ", "work with your families", "I would like to", "I love this work."] {
        let draft = thanks(&hoping(typed));
        assert!(!draft.asks.contains(&Ask::Hope), "{typed}: {:?}", draft.text());
    }
}

#[test]
fn a_hope_that_is_used_exactly_or_left_out_needs_no_verb() {
    let mut debrief = hoping("the garden project");
    let asked = thanks(&debrief);
    let hope = asked.parts.iter().find(|part| part.slot == Slot::Hope).expect("a hope").key.clone();
    debrief.apply(Change::Exact(Field::Hope, true));
    let exact = thanks(&debrief);
    assert!(!exact.asks.contains(&Ask::Hope) && exact.text().contains("the garden project"));
    let mut debrief = hoping("the garden project");
    debrief.apply(Change::PartLeftOut(asked.key, hope, true));
    assert!(!thanks(&debrief).asks.contains(&Ask::Hope));
}
