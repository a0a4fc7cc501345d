//! If-then plans.

use afterview::domain::lang::{French, Grammar, IfThen};

#[test]
fn both_halves_are_said_in_the_first_person() {
    for (obstacle, cue, response, when, then) in [
        (
            "je perds mes mots",
            "à la première question",
            "je respire",
            "je perds mes mots à la première question",
            "je respire.",
        ),
        (
            "Si je perds mes mots",
            "",
            "alors je respire et je demande un instant",
            "je perds mes mots",
            "je respire et je demande un instant.",
        ),
        ("perdre mes mots", "", "respirer une fois", "je perds mes mots", "je respire une fois."),
        (
            "j'ai un blanc",
            "",
            "boire une gorgée, puis répéter la question",
            "j’ai un blanc",
            "je bois une gorgée, puis répète la question.",
        ),
        ("", "Au téléphone", "me lever", "au téléphone", "je me lève."),
        (
            "on me coupe",
            "",
            "ne pas répondre tout de suite",
            "on me coupe",
            "je ne réponds pas tout de suite.",
        ),
        ("il me coupe", "", "dis \"un instant\"", "jamais il me coupe", "je dis « un instant »."),
        ("stress", "", "respire", "le stress vient", "je respire."),
        (
            "le stress",
            "quand on m'interroge",
            "Je pose mes mains.",
            "le stress vient quand on m’interroge",
            "je pose mes mains.",
        ),
    ] {
        let plan = IfThen { obstacle, cue, response };
        let (got_when, got_then) = French.if_then(plan).unwrap();
        let plain = |text: String| text.replace('\u{202f}', " ");
        assert_eq!((plain(got_when).as_str(), plain(got_then).as_str()), (when, then), "{plan:?}");
    }
    assert_eq!(French.if_then(IfThen { obstacle: "peur", cue: "", response: " " }), None);
    assert_eq!(French.if_then(IfThen { obstacle: "", cue: "", response: "je respire" }), None);
}

#[test]
fn a_plan_of_ours_comes_apart() {
    let plan = "Si j’ai un blanc, alors je demande un instant.";
    assert_eq!(French.halves(plan), Some(("j’ai un blanc", "je demande un instant.")));
    assert_eq!(French.halves("Quand j’ai un blanc"), None);
}
