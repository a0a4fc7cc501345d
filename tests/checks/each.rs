//! Each check by itself: where it points, what mends it, whom it spares.

use crate::phrases;
use crate::support::{SAMPLES, drafts, soon_after};
use afterview::domain::debrief::{Change, Channel, Edit, MessageKind, Note, PartKey, Tone};
use afterview::domain::draft::checks::{Check, Facts, Finding, Written, check, look, shown};
use afterview::domain::lang::{English, Tongue};
use afterview::domain::map::Set;

/// What is found in a plain text of a kind.
pub fn found_in(kind: MessageKind, tone: Tone, text: &str) -> Vec<Finding> {
    let facts = Facts { reader: "Maya", company: "Larch", me: "Tomas", ..Facts::default() };
    let written = Written::plain(kind, tone, Channel::Email, None, text, facts, &English);
    check(&written, phrases(Tongue::English), &English)
}

/// The same for one check of a thank-you.
pub fn of(check: Check, text: &str) -> Vec<Finding> {
    let mut found = found_in(MessageKind::ThankYou, Tone::Plain, text);
    found.retain(|finding| finding.check == check);
    found
}

/// The text of the one finding, and the text as its fix makes it.
fn mended(check: Check, text: &str) -> (String, Option<String>) {
    let found = of(check, text);
    let [finding] = found.as_slice() else { panic!("{text}: {found:?}") };
    (finding.found.clone(), finding.fix.as_ref().map(|fix| fix.apply(text)))
}

fn becomes(check: Check, text: &str, wanted: &str) {
    assert_eq!(mended(check, text).1.as_deref(), Some(wanted));
}

#[test]
fn names_are_kept_for_ever_and_are_all_different() {
    let names: Vec<&str> = Check::ALL.iter().map(|check| check.name()).collect();
    for (at, name) in names.iter().enumerate() {
        assert!(!names[..at].contains(name), "{name}");
        assert!(name.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_'));
    }
}

#[test]
fn a_hedge_goes_and_the_sentence_stays_right() {
    becomes(Check::Hedge, "I just wanted to say so.", "I wanted to say so.");
    becomes(Check::Hedge, "Just checking the date.", "Checking the date.");
    becomes(Check::Hedge, "I think I could help.", "I could help.");
    becomes(Check::Hedge, "It is so. I think that we agree.", "It is so. We agree.");
    becomes(Check::Hedge, "The loft was kind of dark.", "The loft was dark.");
    // What comes in its place is for the writer to say.
    assert_eq!(mended(Check::Hedge, "Maybe we could meet."), ("Maybe".into(), None));
}

#[test]
fn capitals_are_mended_only_where_no_acronym_can_be_among_them() {
    becomes(Check::Capitals, "I am VERY glad.", "I am very glad.");
    becomes(Check::Capitals, "THANK YOU SO MUCH for it.", "Thank you so much for it.");
    becomes(Check::Capitals, "So I WANT IT ALL. It is so.", "So I want it all. It is so.");
    assert_eq!(mended(Check::Capitals, "THANK YOU FOR THE NHS TOUR, Maya.").1, None);
}

#[test]
fn exclamation_marks_become_stops() {
    becomes(Check::Exclamation, "What a place!!", "What a place.");
    becomes(Check::Exclamation, "Why not?!", "Why not?");
    assert_eq!(of(Check::Exclamation, "What a place!"), []);
    let two = of(Check::Exclamation, "What a place! And the cat!");
    assert_eq!(two.iter().map(|one| one.from).collect::<Vec<_>>(), [25]);
}

#[test]
fn a_name_takes_its_right_letters() {
    let text = "Dear Myaa,\n\nI liked Larhc's hall.\n\nTomsa";
    let found = found_in(MessageKind::Apology, Tone::Plain, text);
    let fixes: Vec<_> = found
        .iter()
        .filter_map(|one| Some((one.check, one.found.as_str(), one.fix.as_ref()?.text.as_str())))
        .collect();
    assert_eq!(
        fixes,
        [
            (Check::Greeting, "Myaa", "Maya"),
            (Check::WrongName, "Larhc", "Larch"),
            (Check::WrongName, "Tomsa", "Tomas"),
        ]
    );
}

#[test]
fn a_paste_is_tidied() {
    becomes(Check::Debris, "The  harp.", "The harp.");
    becomes(Check::Debris, "The harp\u{200b}.", "The harp.");
    becomes(Check::Debris, "I canâ€™t.", "I can’t.");
    becomes(Check::Debris, "The “harp\" sang.", "The “harp” sang.");
    assert_eq!(of(Check::Debris, "It was so.  And 👩\u{200d}🔧 came."), []);
}

#[test]
fn an_emoji_goes_with_the_blank_before_it_in_a_formal_note_only() {
    let text = "Thank you 😊, Maya.";
    let found = found_in(MessageKind::ThankYou, Tone::Formal, text);
    let emoji = found.iter().find(|one| one.check == Check::Emoji).expect("an emoji");
    assert_eq!(emoji.fix.as_ref().map(|fix| fix.apply(text)).as_deref(), Some("Thank you, Maya."));
    assert_eq!(of(Check::Emoji, text), []);
}

#[test]
fn one_sorry_is_right_where_something_is_owned_and_to_a_friend() {
    let sorry = "I am sorry about Monday.";
    let names = |kind, text: &str| -> Vec<&str> {
        let found = found_in(kind, Tone::Plain, text);
        found.iter().map(|one| one.check.name()).filter(|name| name.starts_with("sorry")).collect()
    };
    assert_eq!(names(MessageKind::ThankYou, sorry), ["sorry"]);
    assert_eq!(names(MessageKind::StatusCheck, sorry), ["sorry"]);
    assert_eq!(names(MessageKind::ThankYou, "I just wanted to say sorry."), ["sorry"]);
    assert_eq!(names(MessageKind::ThankYou, "They never said sorry."), Vec::<&str>::new());
    let spared = [
        MessageKind::Apology,
        MessageKind::Correct,
        MessageKind::Reschedule,
        MessageKind::SupportAsk,
    ];
    for kind in spared {
        assert_eq!(names(kind, sorry), Vec::<&str>::new(), "{kind:?}");
        assert_eq!(names(kind, &[sorry, sorry].join(" ")), ["sorry_again"], "{kind:?}");
    }
}

#[test]
fn a_friend_may_be_told_of_nerves_and_needs_no_thanks_first() {
    let text = "Hi Maya,\n\nI was so nervous on Monday, and I messed up. Could we walk on Sunday?\n\nTomas";
    for kind in [MessageKind::SupportAsk, MessageKind::PerspectiveAsk, MessageKind::ReferenceSos] {
        assert_eq!(found_in(kind, Tone::Warm, text), [], "{kind:?}");
    }
    assert!(of(Check::Mistake, text).len() == 2);
}

#[test]
fn status_checks_may_come_to_the_point() {
    let text = "Dear Maya,\n\nYou hoped to decide by last Friday. Has the archive post been filled?\n\nTomas";
    assert_eq!(found_in(MessageKind::StatusCheck, Tone::Plain, text), []);
}

#[test]
fn findings_come_in_the_order_of_the_message_and_the_whole_comes_last() {
    let text = "Dear Maya,\n\nI just came by. Sorry!! I was kind of late.\n\nTomas";
    let found = found_in(MessageKind::ThankYou, Tone::Plain, text);
    let places: Vec<_> =
        found.iter().map(|one| (one.line.map_or(usize::MAX, |line| line), one.from)).collect();
    let mut sorted = places.clone();
    sorted.sort_unstable();
    assert_eq!(places, sorted);
    assert!(found.last().is_some_and(Finding::is_of_all));
}

#[test]
fn a_check_reports_three_times_at_most() {
    let text = "Maybe so. Maybe not. Maybe later. Maybe never. Maybe soon.";
    assert_eq!(of(Check::Hedge, text).len(), 3);
}

#[test]
fn what_was_put_away_stays_away_and_a_new_slip_shows() {
    let text = "I just wanted to say it. Maybe you knew.";
    let hedges = || of(Check::Hedge, text);
    let mut dismissed = Set::new();
    dismissed.insert(hedges()[0].dismissal());
    assert_eq!(hedges()[0].dismissal(), "hedge:just");
    let left: Vec<String> =
        shown(hedges(), &dismissed, "").into_iter().map(|one| one.found).collect();
    assert_eq!(left, ["Maybe"]);
    assert_eq!(shown(hedges(), &Set::new(), "number hedge"), []);
    assert_eq!(shown(hedges(), &Set::new(), "hedges").len(), 2);
}

#[test]
fn an_attachment_is_a_reminder_and_no_finding() {
    let text = "The page is attached.";
    let written = Written::plain(
        MessageKind::ThankYou,
        Tone::Plain,
        Channel::Email,
        None,
        text,
        Facts::default(),
        &English,
    );
    let looked = look(&written, phrases(Tongue::English), &English);
    assert!(looked.findings.iter().all(|one| one.check != Check::Attachment));
    assert_eq!(looked.attached.map(|one| one.found).as_deref(), Some("attached"));
}

#[test]
fn the_subject_is_read_too() {
    let facts = Facts { reader: "Maya", ..Facts::default() };
    let subject = Some("SORRY!! about [job]");
    let (kind, tone) = (MessageKind::ThankYou, Tone::Plain);
    let written =
        Written::plain(kind, tone, Channel::Email, subject, "Thank you.", facts, &English);
    let found = check(&written, phrases(Tongue::English), &English);
    let of_subject: Vec<&str> = found
        .iter()
        .filter(|one| one.part == Some(PartKey("subject".into())) && one.line.is_none())
        .map(|one| one.check.name())
        .collect();
    assert_eq!(of_subject, ["sorry", "capitals", "exclamation", "blank"]);
}

#[test]
fn an_edited_part_of_a_draft_is_held_against_what_was_told() {
    let mut debrief = SAMPLES["it_went_well"].clone();
    let at = soon_after(&debrief);
    let (_, before) = drafts(&debrief, &at);
    let (key, part) = (before[0].key, before[0].parts[2].clone());
    let edit =
        Edit { text: "I just ran 99 depots for [company].".into(), basis: part.ours.clone() };
    debrief.apply(Change::PartEdited(key, part.key.clone(), edit));
    let (_, after) = drafts(&debrief, &at);
    let written = Written::of(&after[0], &debrief);
    let found = check(&written, phrases(Tongue::English), &English);
    let names: Vec<&str> = found
        .iter()
        .filter(|one| one.part.as_ref() == Some(&part.key))
        .map(|one| one.check.name())
        .collect();
    assert_eq!(names, ["hedge", "number", "blank"]);
    debrief.apply(Change::Dismissed(key, found[0].dismissal(), true));
    let dismissed = &debrief.note(&key).map_or_else(|| Note::new(key), Clone::clone).dismissed;
    assert_eq!(shown(found.clone(), dismissed, "").len(), found.len() - 1);
    debrief.apply(Change::Dismissed(key, found[0].dismissal(), false));
    assert!(debrief.note(&key).is_some_and(|note| note.dismissed.is_empty()));
}

#[test]
fn strange_texts_are_survived() {
    let texts = [
        "",
        " ",
        "\n\n\n",
        "!",
        "“",
        "\"",
        "[",
        "<",
        "{",
        "_",
        "____",
        "Dear",
        "Dear,",
        ",",
        "0",
        "1.",
        "1,2,3,4",
        "99999999999999999999999",
        "one hundred million billion billion billion",
        "İstanbul İ ẞ ß",
        "e\u{301}\u{301}",
        "👩‍👩‍👧‍👦",
        "\u{202e}abc",
        "a\u{0}b",
        "李,\n\n李\n\n李",
        "I",
        "I'",
        "'",
        "’’’",
        "http://",
        "@",
        "a@b",
    ];
    for kind in MessageKind::ALL {
        for tone in Tone::ALL {
            for channel in Channel::ALL {
                for text in texts {
                    let facts = Facts {
                        reader: text,
                        company: text,
                        me: text,
                        told: vec![text],
                        ..Facts::default()
                    };
                    let written =
                        Written::plain(kind, tone, channel, Some(text), text, facts, &English);
                    for one in check(&written, phrases(Tongue::English), &English) {
                        assert!(one.from <= one.to);
                    }
                }
            }
        }
    }
}
