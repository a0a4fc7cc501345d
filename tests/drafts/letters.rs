//! Some letters, word for word, as the samples make them; and what the samples cover.
//!
//! The expected texts are in `tests/snapshots`. After a change that is meant, read the difference aloud and
//! write them anew: `UPDATE_SNAPSHOTS=1 cargo test -p afterview --no-default-features --test drafts`.

use crate::support::{CATALOGUE, SAMPLES, drafts, path, show, soon_after};
use afterview::domain::assess::assess;
use afterview::domain::debrief::{
    Channel, Debrief, Detail, Item, MessageKind, Note, PartKey, Reach, Status, Tone,
};
use afterview::domain::draft::{Addressee, Ask, Draft, Slot};
use afterview::domain::lang::{English, Grammar};
use afterview::domain::map::Set;
use afterview::domain::mishap::Route;
use std::collections::BTreeSet;
use std::fs;

/// Every sample under several ids, so that many wordings come up.
pub fn many() -> Vec<Debrief> {
    let mut many = Vec::new();
    for debrief in SAMPLES.values() {
        for salt in 0..6 {
            let mut debrief = debrief.clone();
            debrief.id.0.push_str(&salt.to_string());
            many.push(debrief);
        }
    }
    many
}

fn sample(name: &str) -> Debrief {
    SAMPLES.get(name).unwrap_or_else(|| panic!("no sample {name}")).clone()
}

fn letters(debrief: &Debrief) -> Vec<Draft> {
    drafts(debrief, &soon_after(debrief)).1
}

fn letter(debrief: &Debrief, kind: MessageKind) -> Draft {
    letters(debrief).into_iter().find(|draft| draft.key.kind == kind).expect("offered")
}

#[test]
fn these_letters_read_like_this() {
    let names = [
        "broken_picture_frame",
        "contact_only",
        "it_went_well",
        "left_in_tears",
        "let_slip_a_confidence",
        "offensive_remark",
        "offer_before_signing",
        "panel_of_three",
        "quick_note",
        "recruiter_only",
        "rude_to_reception",
        "shaken_candidate",
        "untrue_degree_after_no",
        "untrue_figure",
        "wrong_time_zone",
        // To the employer.
        "asked_a_second_time",
        "back_in",
        "bowing_out",
        "captions_were_missing",
        "clean_copy_of_the_cv",
        "feedback_in_writing",
        "feedback_on_the_phone",
        "future_candidate_by_hand",
        "late_with_their_answer",
        "nobody_came",
        "owed_to_the_council",
        "recording_was_lost",
        "second_chance_on_the_phone",
        "second_chance_with_evidence",
        "test_page_froze",
        "test_went_badly",
        "their_link_dropped",
        "they_cancelled_again",
        // To people outside, by telephone, on LinkedIn.
        "asks_friends",
        "asks_those_who_know",
        "references_alert",
        "references_by_telephone",
        "says_sorry_by_telephone",
        "thanks_on_linkedin",
    ];
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut wrong = Vec::new();
    for name in names {
        let debrief = sample(name);
        let texts: Vec<String> = letters(&debrief)
            .iter()
            .map(|draft| format!("# {:?}\n\n{}", draft.key.kind, show(draft)))
            .collect();
        let text = texts.join("\n");
        let file = path(&format!("tests/snapshots/{name}.txt"));
        if update {
            fs::create_dir_all(path("tests/snapshots")).expect("a folder");
            fs::write(&file, &text).expect("written");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if expected != text {
            wrong.push(format!("{name} now reads:\n\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n==========\n"));
}

#[test]
fn the_samples_cover_every_route_reach_status_and_tone() {
    let (mut routes, mut reaches, mut statuses, mut tones, mut kinds) =
        (BTreeSet::new(), Vec::new(), Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (name, debrief) in SAMPLES.iter() {
        for item in &debrief.items {
            assert!(CATALOGUE.get(&item.mishap).is_some(), "{name}: no mishap {}", item.mishap);
        }
        let assessment = assess(debrief, &CATALOGUE);
        routes.extend(assessment.verdicts.iter().map(|verdict| verdict.route));
        kinds.extend(assessment.offers.iter().map(|offer| offer.key.kind));
        reaches.push(debrief.facts.reach());
        statuses.push(debrief.facts.status);
        tones.insert(debrief.facts.tone);
    }
    assert!(SAMPLES.len() >= 12);
    assert_eq!(routes.len(), Route::ALL.len(), "{routes:?}");
    assert_eq!(kinds.len(), MessageKind::ALL.len());
    assert_eq!(tones.len(), Tone::ALL.len());
    assert!(Reach::ALL.iter().all(|reach| reaches.contains(reach)), "{reaches:?}");
    assert!(Status::ALL.iter().all(|status| statuses.contains(status)), "{statuses:?}");
}

#[test]
fn the_shaken_candidate_gets_one_note_that_mends_two_things() {
    let all = letters(&sample("shaken_candidate"));
    assert_eq!(all.len(), 1, "late and bored are let go");
    let draft = all.first().expect("one");
    assert!(draft.is_ready(), "{:?}", draft.asks);
    let text = draft.text();
    for told in ["dementia care", "sit with them first", "tea dance", "Friday", "Grace Mensah"] {
        assert!(text.contains(told), "{told} in {text}");
    }
    for kept in ["late", "bus", "bored", "blank", "clock", "forgot"] {
        assert!(!text.to_lowercase().contains(kept), "{kept} in {text}");
    }
}

#[test]
fn a_confidence_is_never_said_again() {
    for tone in Tone::ALL {
        let mut debrief = sample("let_slip_a_confidence");
        debrief.facts.tone = tone;
        let text = letter(&debrief, MessageKind::Apology).text();
        assert!(!text.contains("client") && !text.contains("buy"), "{text}");
        assert!(text.contains("compliance office"), "{text}");
    }
}

#[test]
fn what_is_not_comfortable_is_not_told() {
    let mut debrief = sample("left_in_tears");
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(Detail::Words, "I had a panic attack.".into());
    let text = letter(&debrief, MessageKind::ThankYou).text();
    assert!(!text.contains("panic") && text.contains("I was not well enough to finish"), "{text}");
    debrief.items.first_mut().expect("an item").answers.neutral_line = None;
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert!(draft.asks.contains(&Ask::NeutralLine(1)) && !draft.text().contains("panic"));
    debrief.items.first_mut().expect("an item").answers.comfortable = Some(true);
    assert!(letter(&debrief, MessageKind::ThankYou).text().contains("I had a panic attack."));
}

#[test]
fn somebody_else_is_reached_through_the_recruiter() {
    let mut debrief = sample("rude_to_reception");
    let draft = letter(&debrief, MessageKind::Apology);
    assert_eq!(draft.to, Addressee::Recruiter { name: None, pass_to: None });
    assert!(draft.parts.iter().any(|part| part.slot == Slot::PassOn));
    assert!(!draft.text().contains("Adrian"), "{}", draft.text());
    debrief.facts.recruiter = "Sam".into();
    let text = letter(&debrief, MessageKind::Apology).text();
    assert!(text.starts_with("Hello Sam,") || text.starts_with("Dear Sam,"), "{text}");
}

#[test]
fn a_new_time_is_offered_only_while_it_is_open() {
    let mut debrief = sample("wrong_time_zone");
    let offered = |debrief: &Debrief| {
        letter(debrief, MessageKind::Apology).parts.iter().any(|part| part.slot == Slot::NewTime)
    };
    assert!(offered(&debrief));
    debrief.facts.status = Status::Rejected;
    assert!(!offered(&debrief));
    debrief.facts.status = Status::Pending;
    debrief.items.first_mut().expect("an item").mishap = "very_late".into();
    assert!(!offered(&debrief));
}

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
fn a_long_answer_is_asked_for_again_and_never_cut() {
    let mut debrief = sample("shaken_candidate");
    let long = "I sit with them first and ask what they used to love, and then I look for one small part of it that we can do that very day. "
        .repeat(3);
    debrief.items.get_mut(1).expect("the blank").details.insert(Detail::Answer, long);
    let draft = letter(&debrief, MessageKind::ThankYou);
    let asked = draft.asks.iter().find_map(|ask| match ask {
        Ask::Shorten { item: 2, detail: Detail::Answer, words, sentences } => {
            Some((*words, *sentences))
        }
        _ => None,
    });
    let (words, sentences) = asked.expect("asked to shorten");
    assert!((10..45).contains(&words) && sentences <= 2, "{words} words, {sentences} sentences");
    assert_eq!(draft.text().matches("one small part of it").count(), 3);
    // As long as asked for, it fits.
    let short = vec!["word"; words - 1].join(" ");
    debrief
        .items
        .get_mut(1)
        .expect("the blank")
        .details
        .insert(Detail::Answer, format!("I {short}."));
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert!(draft.is_ready(), "{:?}\n{}", draft.asks, draft.text());
}

#[test]
fn a_long_apology_is_asked_for_again() {
    let mut debrief = sample("offensive_remark");
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(Detail::Did, format!("said {}", "one thing and then another, ".repeat(30)));
    let draft = letter(&debrief, MessageKind::Apology);
    assert!(
        draft.asks.iter().any(|ask| matches!(ask, Ask::Shorten { detail: Detail::Did, .. })),
        "{:?}",
        draft.asks
    );
}

#[test]
fn a_part_that_is_left_out_can_come_back() {
    let mut debrief = sample("it_went_well");
    let whole = letter(&debrief, MessageKind::ThankYou);
    let hope = PartKey("hope".into());
    let mut note = Note { wordings: whole.shown(), ..Note::new(whole.key) };
    note.left_out.insert(hope.clone());
    debrief.notes = vec![note];
    let without = letter(&debrief, MessageKind::ThankYou);
    assert!(without.part(&hope).is_none() && !without.text().contains("repair class"));
    assert!(without.out.iter().any(|part| part.key == hope && part.text.contains("repair class")));
    debrief.notes.iter_mut().for_each(|note| note.left_out = Set::new());
    assert_eq!(letter(&debrief, MessageKind::ThankYou).text(), whole.text());
}

#[test]
fn a_huge_text_is_no_trouble() {
    let mut debrief = sample("quick_note");
    let huge = "the story hour and the rest of it, ".repeat(3_000);
    debrief.facts.people.first_mut().expect("one").remembered = huge.clone();
    let item = Item { id: 9, mishap: Item::MISSED_POINT.into(), ..Item::default() };
    debrief.items.push(Item { details: [(Detail::Point, format!("ran {huge}"))].into(), ..item });
    let draft = letter(&debrief, MessageKind::ThankYou);
    assert!(draft.text().matches("the story hour").count() >= 6_000);
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

#[test]
fn a_long_need_and_a_long_point_are_two_sentences() {
    let mut debrief = sample("panel_of_three");
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(
        Detail::Need,
        "tenants who answer neither the door nor the phone and whom everybody else has given up on"
            .into(),
    );
    item.details.insert(
        Detail::Point,
        "spent two years as a debt adviser where most of the people I saw had not opened a letter for months"
            .into(),
    );
    for tone in Tone::ALL {
        debrief.facts.tone = tone;
        for salt in 0..24 {
            debrief.id.0.push_str(&salt.to_string());
            let draft = letters(&debrief).into_iter().next().expect("a thank-you");
            let add = draft.parts.iter().find(|part| part.slot == Slot::Add).expect("an addition");
            assert!(add.text.contains("had not opened a letter"), "{}", add.text);
            for sentence in English.sentences(&add.text) {
                assert!(English.words(sentence) <= 35, "{sentence}");
            }
        }
    }
}

#[test]
fn a_long_question_and_a_long_answer_are_two_sentences() {
    let mut debrief = sample("panel_of_three");
    debrief.items.retain(|item| item.id == 2);
    let item = debrief.items.first_mut().expect("an item");
    item.details.insert(
        Detail::Asked,
        "what would you do if a doctor will not come out to the ward".into(),
    );
    item.details.insert(
        Detail::Answer,
        "I ring the consultant on call, write down the time, ring again after twenty minutes and tell the family"
            .into(),
    );
    for tone in Tone::ALL {
        debrief.facts.tone = tone;
        for salt in 0..24 {
            debrief.id.0.push_str(&salt.to_string());
            let all = letters(&debrief);
            let fix = all.iter().flat_map(|draft| &draft.parts).find(|part| part.slot == Slot::Fix);
            let text = &fix.expect("an answer").text;
            assert_eq!(English.sentences(text).len(), 2, "{text}");
        }
    }
}
