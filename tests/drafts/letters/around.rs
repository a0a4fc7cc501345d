//! What stands around a letter, and how what was typed stands in it.

use super::{letter, letters, sample};
use afterview::domain::debrief::{Channel, Detail, MessageKind, Note};
use afterview::domain::draft::{Addressee, Ask, Slot};

#[test]
fn a_hard_name_leaves_no_broken_greeting() {
    let greeted = [
        ("O'Neill", "O'Neill,"),
        ("van der Berg", "van der Berg,"),
        ("李", "李,"),
        ("Ñuñez", "Ñuñez,"),
        ("Jean-Luc", "Jean-Luc,"),
        ("Dr. Okafor", "Dr. Okafor,"),
        ("  maya ", "Maya,"),
        ("Maya 😀", "Maya 😀,"),
        ("Sammy Davis Jr.", "Sammy Davis Jr.,"),
    ];
    for (typed, greeting) in greeted {
        let mut debrief = sample("quick_note");
        debrief.facts.people.first_mut().expect("one").name = typed.into();
        let draft = letter(&debrief, MessageKind::ThankYou);
        let first = draft.text().lines().next().unwrap_or_default().to_owned();
        assert!(first.ends_with(greeting), "{first}");
        assert!(draft.is_ready(), "{:?}", draft.asks);
    }
    for typed in ["", "  ", "Dr.", "dr", "Prof.", "😀", "...", "\u{200b}"] {
        let mut debrief = sample("quick_note");
        debrief.facts.people.first_mut().expect("one").name = typed.into();
        let draft = letter(&debrief, MessageKind::ThankYou);
        assert_eq!(draft.to, Addressee::HiringTeam, "{typed:?}");
        assert!(draft.asks.contains(&Ask::Name(Some(1))), "{typed:?}: {:?}", draft.asks);
        assert!(
            draft
                .text()
                .lines()
                .next()
                .is_some_and(|line| line.ends_with("hiring team,") || line.ends_with("all,"))
        );
    }
}

#[test]
fn a_subject_is_one_line() {
    let mut debrief = sample("shaken_candidate");
    let key = letter(&debrief, MessageKind::ThankYou).key;
    let subject = Some("Thank you\r\nBcc: somebody@example.org".into());
    debrief.notes.push(Note { subject, ..Note::new(key) });
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert_eq!(draft.subject.as_deref(), Some("Thank you  Bcc: somebody@example.org"));
}

#[test]
fn on_paper_there_is_a_date_and_no_subject() {
    let mut debrief = sample("shaken_candidate");
    let key = letter(&debrief, MessageKind::ThankYou).key;
    debrief.notes.push(Note { channel: Some(Channel::Letter), ..Note::new(key) });
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert!(draft.text().starts_with("17 November 2026\n\n"), "{}", draft.text());
    assert_eq!(draft.subject, None);
    assert!(draft.is_ready());
    // What there is no room for by hand is kept beside it, not lost.
    assert!(
        draft.out.iter().any(|part| part.slot == Slot::Fix && part.text.contains("sit with them"))
    );
}

#[test]
fn a_post_is_called_by_its_title_alone() {
    let mut debrief = sample("panel_of_three");
    debrief.facts.role = "Staff Nurse, nights".into();
    let named: Vec<String> =
        letters(&debrief).into_iter().filter_map(|draft| draft.subject).collect();
    assert!(!named.is_empty());
    for salt in 0..12 {
        debrief.id.0.push_str(&salt.to_string());
        for draft in letters(&debrief) {
            let text = draft.subject.clone().unwrap_or_default() + &draft.text();
            assert!(!text.contains("nights role") && !text.contains("and nights"), "{text}");
        }
    }
}

#[test]
fn an_apostrophe_that_was_typed_looks_like_ours() {
    let mut debrief = sample("quick_note");
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(Detail::Point, "ran my brother's shop when he couldn't".into());
    item.details.insert(Detail::Proof, "It didn't lose a day.".into());
    let text = letter(&debrief, MessageKind::ThankYou).text();
    assert!(text.contains("brother’s shop when he couldn’t. It didn’t lose"), "{text}");
}
