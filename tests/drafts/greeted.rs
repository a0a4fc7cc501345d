//! How somebody is greeted: by the first name where it is sure to be one, and in a formal letter by what was typed.

use crate::support::{SAMPLES, SPANISH, drafts, soon_after};
use afterview::domain::debrief::{Channel, Debrief, MessageKind, Note, Reach, Tone};
use afterview::domain::draft::{Addressee, Draft, Slot};

/// The thank-you to somebody of this name, in this tone.
fn thanks(name: &str, tone: Tone) -> Draft {
    let mut debrief = SAMPLES.get("quick_note").expect("a sample").clone();
    debrief.facts.tone = tone;
    debrief.facts.people.first_mut().expect("somebody").name = name.into();
    letter(&debrief, MessageKind::ThankYou)
}

fn letter(debrief: &Debrief, kind: MessageKind) -> Draft {
    let all = drafts(debrief, &soon_after(debrief)).1;
    all.into_iter().find(|draft| draft.key.kind == kind).expect("offered")
}

fn greeting(draft: &Draft) -> &str {
    let part = draft.parts.iter().find(|part| part.slot == Slot::Greeting);
    let text = &part.expect("a greeting").text;
    text.split_once(' ').expect("a name").1.trim_end_matches(',')
}

#[test]
fn somebody_whose_first_name_is_known_is_greeted_by_it() {
    for tone in [Tone::Warm, Tone::Plain] {
        for (name, greeted) in [
            ("Hana Petersen", "Hana"),
            ("Anne-Marie O’Neill", "Anne-Marie"),
            ("Zoë Brandt", "Zoë"),
            ("Pieter van der Berg", "Pieter"),
            ("HANA PETERSEN", "Hana"),
        ] {
            assert_eq!(greeting(&thanks(name, tone)), greeted, "{name}");
        }
    }
}

#[test]
fn a_formal_letter_and_a_name_with_a_title_keep_the_whole() {
    assert_eq!(greeting(&thanks("Hana Petersen", Tone::Formal)), "Hana Petersen");
    for tone in Tone::ALL {
        for name in ["Dr. Okafor", "Mrs. Hana Petersen", "Ms Petersen", "Sister Doyle"] {
            assert_eq!(greeting(&thanks(name, tone)), name);
        }
    }
}

/// A warm message in Spanish says "tú", and nobody says that to "Sra. Ruiz".
#[test]
fn who_has_a_title_is_not_spoken_to_as_a_friend_in_spanish() {
    for (name, tone) in
        [("Sra. Ruiz", Tone::Plain), ("Dra. Peña", Tone::Plain), ("Eva Ruiz", Tone::Warm)]
    {
        let mut debrief = SPANISH.sample("quick_note");
        debrief.facts.tone = Tone::Warm;
        debrief.facts.people.first_mut().expect("somebody").name = name.into();
        assert_eq!(letter(&debrief, MessageKind::ThankYou).tone, tone, "{name}");
    }
    assert_eq!(thanks("Mrs. Ruiz", Tone::Warm).tone, Tone::Warm);
}

#[test]
fn where_the_first_name_is_not_sure_the_whole_is_said() {
    for name in [
        "Maya",
        "J. Petersen",
        "Mary Ann",
        "Nguyen Minh",
        "Kovács Péter",
        "van Dijk",
        "Jan Pieter van Dijk",
        "Hiring Manager",
        "Human Resources",
        "Head Chef",
        "Мария Иванова",
        "李 明",
        "Hana petersen",
        "Maya and Glen",
    ] {
        for tone in Tone::ALL {
            assert_eq!(greeting(&thanks(name, tone)), name, "{tone:?}");
        }
    }
}

#[test]
fn whom_it_is_for_and_whom_it_goes_to_keep_their_whole_names() {
    let draft = thanks("Hana Petersen", Tone::Warm);
    assert_eq!(draft.to, Addressee::Person("Hana Petersen".into()));
    let mut debrief = SAMPLES.get("quick_note").expect("a sample").clone();
    debrief.facts.people.first_mut().expect("somebody").name = "Hana Petersen".into();
    debrief.facts.recruiter = "Sam Whitlock".into();
    debrief.facts.reach = Some(Reach::Recruiter);
    let draft = letter(&debrief, MessageKind::ThankYou);
    let text = |slot| draft.parts.iter().find(|part| part.slot == slot).expect("it").text.clone();
    assert!(text(Slot::CoverGreeting).ends_with(" Sam,"), "{}", draft.text());
    assert!(text(Slot::Cover).contains("Hana Petersen"), "{}", draft.text());
    assert!(text(Slot::Greeting).ends_with(" Hana,"), "{}", draft.text());
}

#[test]
fn on_the_telephone_too() {
    let mut debrief = SAMPLES.get("says_sorry_by_telephone").expect("a sample").clone();
    debrief.facts.tone = Tone::Plain;
    for person in &mut debrief.facts.people {
        person.name = "Hana Petersen".into();
    }
    let key = letter(&debrief, MessageKind::Apology).key;
    debrief.notes.retain(|note| note.key != key);
    debrief.notes.push(Note { channel: Some(Channel::Call), ..Note::new(key) });
    let text = letter(&debrief, MessageKind::Apology).text();
    assert!(text.contains("Hello Hana,") && !text.contains("Petersen"), "{text}");
}
