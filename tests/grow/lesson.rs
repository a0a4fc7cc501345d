//! The if-then plan reads as one sentence, however its pieces were typed.

use crate::support::CATALOGUE;
use afterview::domain::lang::{English, Grammar, IfThen};

fn read(obstacle: &str, cue: &str, response: &str) -> Option<String> {
    let (when, then) = English.if_then(IfThen { obstacle, cue, response })?;
    Some(format!("If {when}, then I will {then}"))
}

#[test]
fn the_pieces_make_one_sentence_however_they_were_typed() {
    for (obstacle, cue, response, expected) in [
        (
            "My mind goes blank.",
            "At their first question.",
            "Breathe once and ask for a moment.",
            "If my mind goes blank at their first question, then I will breathe once and ask for a moment.",
        ),
        (
            "if i go blank",
            "when they ask about pay",
            "then I will name my range",
            "If I go blank when they ask about pay, then I will name my range.",
        ),
        (
            "my voice shakes",
            "",
            "I'll put both feet on the floor",
            "If my voice shakes, then I will put both feet on the floor.",
        ),
        (
            "",
            "When Maya asks about the gap",
            "say my two lines",
            "If Maya asks about the gap, then I will say my two lines.",
        ),
        (
            "  Maya interrupts me ",
            "in the room",
            "wait, and finish my sentence",
            "If Maya interrupts me in the room, then I will wait, and finish my sentence.",
        ),
        (
            "My mind goes blank. I panic",
            "at their first question",
            "I breathe once",
            "If my mind goes blank and I panic at their first question, then I will breathe once.",
        ),
        ("Nerves", "", "I'm going to breathe once", "If it is nerves, then I will breathe once."),
        ("the silence", "", "I wait", "If it is the silence, then I will wait."),
        (
            "I go blank",
            "If they ask about pay",
            "will name my range",
            "If I go blank when they ask about pay, then I will name my range.",
        ),
        (
            "",
            "If they ask about pay",
            "I don't rush",
            "If they ask about pay, then I will not rush.",
        ),
    ] {
        assert_eq!(read(obstacle, cue, response).as_deref(), Some(expected));
    }
}

#[test]
fn half_a_plan_is_no_sentence_yet() {
    assert_eq!(read("my mind goes blank", "at the start", " "), None);
    assert_eq!(read(" ", "", "breathe"), None);
    assert_eq!(read("", "", ""), None);
}

#[test]
fn what_the_catalogue_suggests_comes_in_two_halves_that_read_as_it_does() {
    for (id, mishap) in CATALOGUE.iter() {
        let (obstacle, response) =
            English.halves(&mishap.if_then).unwrap_or_else(|| panic!("{id}"));
        let sentence = read(obstacle, "", response).unwrap_or_else(|| panic!("{id}"));
        let told = sentence.replace(", then I will not ", ", then I do not ");
        assert_eq!(told.replace(", then I will ", ", then I "), mishap.if_then, "{id}");
    }
}
