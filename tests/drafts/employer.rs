//! What each letter to the employer must say, and what it must not.

use crate::properties::{body, words};
use crate::support::{SAMPLES, drafts, soon_after};
use afterview::domain::debrief::{
    Answers, Channel, Debrief, Detail, Errand, Item, MessageKind, Note, Reach, Reader, Status, Tone,
};
use afterview::domain::draft::{Draft, Part, Slot};
use afterview::domain::lang::{English, Grammar};
use afterview::domain::mishap::{Matters, Route};

/// The kinds that this file is about.
const KINDS: [MessageKind; 10] = [
    MessageKind::Reschedule,
    MessageKind::RetakeAsk,
    MessageKind::CleanResume,
    MessageKind::SecondChance,
    MessageKind::StatusCheck,
    MessageKind::SecondStatusCheck,
    MessageKind::FeedbackRequest,
    MessageKind::FutureCandidate,
    MessageKind::WithdrawCourtesy,
    MessageKind::Rejoin,
];

fn sample(name: &str) -> Debrief {
    SAMPLES.get(name).unwrap_or_else(|| panic!("no sample {name}")).clone()
}

/// A message in every tone and under many ids, so that nearly every wording comes up.
fn often(debrief: &Debrief, kind: MessageKind) -> Vec<Draft> {
    let mut all = Vec::new();
    for tone in Tone::ALL {
        for salt in 0..24 {
            let mut debrief = debrief.clone();
            debrief.id.0.push_str(&salt.to_string());
            debrief.facts.tone = tone;
            let moment = soon_after(&debrief);
            all.extend(drafts(&debrief, &moment).1.into_iter().filter(|d| d.key.kind == kind));
        }
    }
    assert!(!all.is_empty(), "{kind:?} is not offered");
    all
}

/// The sample with its errand's words, or those of its first item, changed.
fn with(debrief: &Debrief, detail: Detail, text: &str) -> Debrief {
    let mut debrief = debrief.clone();
    let text = text.to_owned();
    match debrief.errands.first_mut() {
        Some(errand) => errand.details.insert(detail, text),
        None => debrief.items.first_mut().expect("an item").details.insert(detail, text),
    };
    debrief
}

/// The sample with everything about one message on another channel.
fn on(debrief: &Debrief, kind: MessageKind, channel: Channel) -> Debrief {
    let mut debrief = debrief.clone();
    let key = often(&debrief, kind).first().expect("offered").key;
    debrief.notes.retain(|note| note.key != key);
    debrief.notes.push(Note { channel: Some(channel), ..Note::new(key) });
    debrief
}

fn says(draft: &Draft, phrases: &[&str]) -> bool {
    let text = draft.text().to_lowercase();
    phrases.iter().any(|phrase| text.contains(phrase))
}

/// Fails where any of the drafts says any of these.
fn never(all: &[Draft], phrases: &[&str]) {
    for draft in all {
        for phrase in phrases {
            assert!(!says(draft, &[phrase]), "{phrase:?} in {}", draft.text());
        }
    }
}

/// Fails where a draft says none of these.
fn always_one_of(all: &[Draft], phrases: &[&str]) {
    for draft in all {
        assert!(says(draft, phrases), "none of {phrases:?} in {}", draft.text());
    }
}

fn slots(draft: &Draft) -> Vec<Slot> {
    body(draft).map(|part| part.slot).collect()
}

fn at(draft: &Draft, slot: Slot) -> usize {
    let found = slots(draft).iter().position(|other| *other == slot);
    found.unwrap_or_else(|| panic!("no {slot:?} in {}", draft.text()))
}

/// Every message of these kinds that the samples make, each in every tone.
fn everything() -> Vec<(String, Draft)> {
    let mut all = Vec::new();
    for (name, debrief) in SAMPLES.iter() {
        let offered = drafts(debrief, &soon_after(debrief)).1;
        for kind in KINDS {
            if offered.iter().any(|draft| draft.key.kind == kind) {
                all.extend(often(debrief, kind).into_iter().map(|draft| (name.clone(), draft)));
            }
        }
    }
    all
}

#[test]
fn each_is_ready_and_keeps_its_length() {
    let all = everything();
    assert!(KINDS.iter().all(|kind| all.iter().any(|(_, draft)| draft.key.kind == *kind)));
    for (name, draft) in &all {
        let count = draft.words(&English);
        assert!(draft.is_ready(), "{name}: {:?}", draft.asks);
        let (least, most) = match draft.channel {
            Channel::Call => continue,
            Channel::Message => (15, 80),
            Channel::Letter => (40, 100),
            Channel::Email | Channel::LinkedIn => (25, 150),
        };
        assert!((least..=most).contains(&count), "{name}: {count} words\n{}", draft.text());
    }
}

#[test]
fn each_is_easy_to_read() {
    for (name, draft) in everything() {
        let text: Vec<&str> = body(&draft).map(|part| part.text.as_str()).collect();
        let grade = English.reading_grade(&text.join(" "));
        assert!(grade <= 9.0, "{name}: grade {grade}\n{}", draft.text());
    }
}

#[test]
fn a_recruiter_is_not_told_that_they_were_in_the_room() {
    let room = [
        "talking with me",
        "speaking with me",
        "seeing me yesterday",
        "seeing me this",
        "you saw",
        "you heard",
        "you told",
        "our conversation",
        "our talk",
        "your questions",
        "you asked me",
        "when we met",
        "we met",
        "time you gave me this",
        "your team",
    ];
    for (name, debrief) in SAMPLES.iter() {
        let mut debrief = debrief.clone();
        debrief.facts.reach = Some(Reach::Recruiter);
        debrief.facts.recruiter = "Wanda".into();
        let offered = drafts(&debrief, &soon_after(&debrief)).1;
        for kind in KINDS.into_iter().filter(|kind| kind.reader() == Reader::Recruiter) {
            if offered.iter().any(|draft| draft.key.kind == kind) {
                let all = often(&debrief, kind);
                assert!(all.iter().all(|draft| draft.text().contains("Wanda")), "{name}");
                never(&all, &room);
            }
        }
    }
}

#[test]
fn what_somebody_told_is_not_remembered_to_somebody_else() {
    let mut debrief = sample("late_with_their_answer");
    always_one_of(&often(&debrief, MessageKind::StatusCheck), &["dahlias"]);
    debrief.facts.reach = Some(Reach::Recruiter);
    never(&often(&debrief, MessageKind::StatusCheck), &["dahlias"]);
    debrief.facts.reach = Some(Reach::ContactOnly);
    never(&often(&debrief, MessageKind::StatusCheck), &["dahlias", "thank"]);
}

// --- A new time ------------------------------------------------------------------------------------------

#[test]
fn a_new_time_is_asked_for_without_blame() {
    let blame =
        ["your fault", "forgot", "you did not", "you failed", "rude", "waste", "disappoint"];
    for name in ["nobody_came", "they_cancelled_again", "their_link_dropped", "recording_was_lost"]
    {
        let all = often(&sample(name), MessageKind::Reschedule);
        never(&all, &blame);
        for draft in &all {
            assert!(at(draft, Slot::News) < at(draft, Slot::Request), "{}", draft.text());
        }
    }
}

#[test]
fn who_waited_says_so_and_who_was_told_does_not() {
    let came = ["i was there", "i was ready", "i attended", "i came", "i was present", "only one"];
    always_one_of(&often(&sample("nobody_came"), MessageKind::Reschedule), &["waited at the desk"]);
    never(&often(&sample("they_cancelled_again"), MessageKind::Reschedule), &came);
}

#[test]
fn of_a_recorded_interview_nobody_was_kept_waiting() {
    for name in ["recording_was_lost", "recorded_interview"] {
        let all = often(&sample(name), MessageKind::Reschedule);
        always_one_of(&all, &["link", "page", "my answers"]);
        never(&all, &["waited", "nobody", "meet", "thank", "another day", "your calendar"]);
    }
    // Where a person sat on the other side, it is a time that is asked for.
    let met = often(&sample("their_link_dropped"), MessageKind::Reschedule);
    always_one_of(&met, &["time", "date", "day", "slot", "try again"]);
    never(&met, &["new link", "answers again"]);
}

#[test]
fn a_missed_slot_that_is_only_moved_says_whose_fault_it_was_to_nobody() {
    let mut debrief = sample("nobody_came");
    let item = debrief.items.first_mut().expect("an item");
    *item = Item { mishap: "my_connection_failed".into(), ..item.clone() };
    item.chosen = Some(Route::Reschedule);
    let all = often(&debrief, MessageKind::Reschedule);
    never(&all, &["nobody", "called off", "technical fault", "connection"]);
}

#[test]
fn times_that_suit_are_told_and_otherwise_the_reader_chooses() {
    let debrief = sample("nobody_came");
    always_one_of(&often(&debrief, MessageKind::Reschedule), &["tomorrow after two"]);
    let open = with(&debrief, Detail::Times, "");
    let all = often(&open, MessageKind::Reschedule);
    never(&all, &["these times", "as follows"]);
    always_one_of(
        &all,
        &[
            "suit",
            "easy for you",
            "works",
            "tell me when",
            "pick",
            "calendar",
            "fit in",
            "your choice",
            "new date",
        ],
    );
}

#[test]
fn a_short_message_is_one_piece() {
    let debrief = on(&sample("nobody_came"), MessageKind::Reschedule, Channel::Message);
    for draft in often(&debrief, MessageKind::Reschedule) {
        assert_eq!(draft.channel, Channel::Message);
        assert!(draft.words(&English) <= 80 && draft.subject.is_none(), "{}", draft.text());
        assert_eq!(draft.text().matches("\n\n").count(), 1, "{}", draft.text());
    }
}

// --- Once more through a test, and a clean copy -------------------------------------------------------------

#[test]
fn ones_own_test_is_not_called_broken_nor_a_broken_one_ones_own() {
    let own = often(&sample("test_went_badly"), MessageKind::RetakeAsk);
    never(&own, &["technical", "stopped working", "did not run", "page"]);
    always_one_of(&own, &["wrote up nine faults"]);
    let broken = often(&sample("test_page_froze"), MessageKind::RetakeAsk);
    never(&broken, &["go well", "than i can do", "falls short", "my result", "badly", "my work"]);
    always_one_of(&broken, &["the page stopped taking answers"]);
}

#[test]
fn a_test_leaves_a_way_out() {
    for draft in often(&sample("test_went_badly"), MessageKind::RetakeAsk) {
        assert_eq!(slots(&draft).last(), Some(&Slot::Easy));
        assert!(says(&draft, &["understand", "fair", "stands", "stand", "accept"]));
    }
}

#[test]
fn a_clean_copy_says_nothing_of_the_old_one_unless_it_was_typed() {
    let debrief = sample("clean_copy_of_the_cv");
    always_one_of(&often(&debrief, MessageKind::CleanResume), &["two spellings"]);
    let mut bare = with(&debrief, Detail::Thing, "");
    let all = often(&bare, MessageKind::CleanResume);
    never(&all, &["spelling", "slip", "error", "wrong", "typo", "changed", "differ"]);
    // An old copy was no slip: what was wrong with it was its age.
    let item = bare.items.first_mut().expect("an item");
    item.mishap = "old_resume_sent".into();
    item.answers = Answers { matters: Some(Matters::ALot), ..Answers::default() };
    let newer = often(&bare, MessageKind::CleanResume);
    never(&newer, &["clean copy of my cv.", "writing is part"]);
    always_one_of(&newer, &["older", "today", "current"]);
}

// --- A second conversation ---------------------------------------------------------------------------------

const PLEAS: [&str; 12] = [
    "please give",
    "one more chance",
    "another chance",
    "second chance",
    "beg",
    "deserve",
    "i need this",
    "mean the world",
    "grateful for any",
    "desperate",
    "hope you will",
    "sorry",
];

#[test]
fn a_second_chance_shows_before_it_asks_and_lets_go() {
    let all = often(&sample("second_chance_with_evidence"), MessageKind::SecondChance);
    never(&all, &PLEAS);
    always_one_of(&all, &["fifteen minutes", "quarter of an hour"]);
    always_one_of(&all, &["the page, with a note"]);
    always_one_of(&all, &["before monday"]);
    for draft in &all {
        let request = slots(draft).iter().rposition(|slot| *slot == Slot::Request);
        assert!(request.is_some_and(|request| at(draft, Slot::Backing) < request));
        assert!(request.is_some_and(|request| at(draft, Slot::Send) < request));
        assert_eq!(slots(draft).last(), Some(&Slot::Easy));
        let last = body(draft).last().expect("a last part").text.to_lowercase();
        assert!(
            ["stands", "understand", "fair", "no is enough", "accept", "decline"]
                .iter()
                .any(|way| last.contains(way)),
            "{last}"
        );
    }
}

#[test]
fn without_anything_new_the_cause_is_asked_for() {
    let mut debrief =
        on(&sample("second_chance_on_the_phone"), MessageKind::SecondChance, Channel::Email);
    always_one_of(&often(&debrief, MessageKind::SecondChance), &["fire alarm"]);
    debrief.errands.iter_mut().for_each(|errand| {
        errand.details.remove(&Detail::Cause);
    });
    for draft in often(&debrief, MessageKind::SecondChance) {
        assert!(!draft.is_ready() && format!("{:?}", draft.asks).contains("Cause"));
    }
}

#[test]
fn what_was_asked_for_and_was_not_there_is_asked_for_again() {
    let all = often(&sample("captions_were_missing"), MessageKind::SecondChance);
    always_one_of(&all, &["i had asked for captions"]);
    always_one_of(&all, &["what i need", "put right", "arrangements"]);
    // It is no favour: no "no" is offered, and nothing is thanked for that was not given.
    never(&all, &["no is", "free to say no", "a no ", "decline", "fifteen", "thank you again"]);
    never(&all, &PLEAS);
}

#[test]
fn a_second_chance_by_telephone_ends_on_every_branch() {
    for draft in often(&sample("second_chance_on_the_phone"), MessageKind::SecondChance) {
        assert_eq!(draft.channel, Channel::Call);
        assert!(draft.text().contains("rope work") && draft.text().contains("+44 20 7946 0811"));
        ends_on_every_branch(&draft, false);
        never(std::slice::from_ref(&draft), &PLEAS);
    }
}

/// Each branch is there, under its label, and ends.
fn ends_on_every_branch(draft: &Draft, twice: bool) {
    let spoken = |slot: Slot| -> Vec<&Part> {
        draft.parts.iter().filter(|part| part.slot == slot).collect()
    };
    let mut ends = vec![Slot::CallClose, Slot::CallNo, Slot::CallEmail, Slot::CallVoicemail];
    ends.extend(twice.then_some(Slot::CallStillNo));
    for slot in ends {
        let parts = spoken(slot);
        assert!(parts.first().is_some_and(|part| part.label.is_some()), "{slot:?}");
        let last = parts.last().expect("a part").text.as_str();
        assert!(last.ends_with(['.', '?']), "{last}");
        // "No" may lead to one more question where there is an answer to a second no.
        let ended = last.to_lowercase().contains("goodbye") || last.contains("I will");
        assert!(ended || (twice && slot == Slot::CallNo && last.ends_with('?')), "{last}");
    }
    let opening = spoken(Slot::CallOpen);
    assert!(opening.last().is_some_and(|part| part.text.ends_with('?')), "{}", draft.text());
}

// --- How things stand -----------------------------------------------------------------------------------------

const PRESSING: [&str; 11] = [
    "urgent",
    "as soon as",
    "asap",
    "immediately",
    "overdue",
    "still waiting",
    "you promised",
    "must",
    "deadline",
    "remind",
    "other offers",
];

#[test]
fn a_status_check_names_the_day_and_presses_nobody() {
    let all = often(&sample("late_with_their_answer"), MessageKind::StatusCheck);
    never(&all, &PRESSING);
    always_one_of(&all, &["20 november"]);
    for draft in &all {
        assert_eq!(slots(draft).last(), Some(&Slot::Easy));
        assert!(draft.text().matches('?').count() <= 2, "{}", draft.text());
    }
    // Without a promised day, the interview is what it is known by.
    let mut debrief = sample("late_with_their_answer");
    debrief.facts.decision = None;
    let open = often(&debrief, MessageKind::StatusCheck);
    never(&open, &["promised", "was told", "was to hear"]);
    always_one_of(&open, &["10 november"]);
}

#[test]
fn the_second_time_is_the_last_and_says_so() {
    let all = often(&sample("asked_a_second_time"), MessageKind::SecondStatusCheck);
    never(&all, &PRESSING);
    always_one_of(&all, &["last", "leave", "again", "take it that", "assume"]);
}

// --- After a no ---------------------------------------------------------------------------------------------------

const ARGUING: [&str; 8] = [
    "unfair",
    "disagree",
    "reconsider",
    "change your mind",
    "mistake",
    "however",
    "but i ",
    "why was i",
];

#[test]
fn the_first_words_of_the_call_take_away_the_fear_of_an_argument() {
    let all = often(&sample("feedback_on_the_phone"), MessageKind::FeedbackRequest);
    never(&all, &ARGUING);
    for draft in &all {
        let first = draft.text();
        let first = first.split("\n\n").next().expect("a first paragraph");
        assert!(first.contains("Rosalind") && first.contains("Gulsen Aydin"), "{first}");
        assert!(first.contains("box office assistant") && first.contains("yesterday"), "{first}");
        let calm = ["not calling to", "accept", "decided", "stands", "not argue", "not here to"];
        assert!(calm.iter().any(|word| first.contains(word)), "{first}");
        assert!(first.contains("three"), "how long it takes: {first}");
        ends_on_every_branch(draft, true);
        let asked = draft.parts.iter().filter(|part| part.slot == Slot::CallAsk);
        assert_eq!(asked.filter(|part| part.text.contains('?')).count(), 3, "{}", draft.text());
        let listen = draft.parts.iter().find(|part| part.slot == Slot::CallListen);
        assert!(listen.is_some_and(|part| part.text.contains("isten")));
        assert!(!draft.text().contains("“Listen"), "it is not spoken: {}", draft.text());
    }
}

#[test]
fn voicemail_leaves_a_number_only_where_there_is_one() {
    let debrief = sample("feedback_on_the_phone");
    let voicemail = |draft: &Draft| -> String {
        let parts = draft.parts.iter().filter(|part| part.slot == Slot::CallVoicemail);
        parts.map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    for draft in often(&debrief, MessageKind::FeedbackRequest) {
        assert!(voicemail(&draft).contains("0131 496 0420"), "{}", voicemail(&draft));
    }
    for draft in often(&with(&debrief, Detail::Phone, ""), MessageKind::FeedbackRequest) {
        let said = voicemail(&draft);
        assert!(!said.contains(|sign: char| sign.is_ascii_digit()), "{said}");
        assert!(said.contains("write to you") || said.contains("e-mail"), "{said}");
    }
}

#[test]
fn feedback_in_writing_accepts_before_it_asks() {
    let all = often(&sample("feedback_in_writing"), MessageKind::FeedbackRequest);
    never(&all, &ARGUING);
    for draft in &all {
        assert_eq!(draft.channel, Channel::Email, "calls are not welcome there");
        let question = draft.text().find('?').expect("a question");
        let accepted = at(draft, Slot::News);
        let accepted = draft.text().find(&body(draft).nth(accepted).expect("one").text);
        assert!(accepted.is_some_and(|accepted| accepted < question), "{}", draft.text());
        assert_eq!(slots(draft).last(), Some(&Slot::Easy));
    }
}

#[test]
fn a_future_candidate_takes_the_reason_as_it_was_given() {
    let debrief = sample("future_candidate_by_hand");
    for channel in [Channel::Letter, Channel::Email] {
        let all = often(
            &on(&debrief, MessageKind::FutureCandidate, channel),
            MessageKind::FutureCandidate,
        );
        never(&all, &ARGUING);
        always_one_of(&all, &["you needed someone who has run a rota for sixty people"]);
        always_one_of(&all, &["i take over the rota at the food bank in december"]);
        for draft in &all {
            let most = if channel == Channel::Letter { 100 } else { 120 };
            assert!(draft.words(&English) <= most, "{}", draft.text());
            assert_eq!(slots(draft).last(), Some(&Slot::Close), "it ends on them");
            assert!(at(draft, Slot::News) < at(draft, Slot::Backing));
        }
    }
    // Without a reason or a step it is shorter, and still whole.
    let mut bare = with(&debrief, Detail::TheirReason, "");
    bare = with(&bare, Detail::Step, "");
    for draft in often(&bare, MessageKind::FutureCandidate) {
        assert!(draft.is_ready() && !slots(&draft).contains(&Slot::Backing));
        assert!(!draft.text().contains("reason"), "{}", draft.text());
    }
}

// --- Out, and back in ------------------------------------------------------------------------------------------------

#[test]
fn pulling_out_gives_a_reason_only_where_one_was_typed() {
    let debrief = sample("bowing_out");
    always_one_of(&often(&debrief, MessageKind::WithdrawCourtesy), &["a post nearer home"]);
    let all = often(&with(&debrief, Detail::Cause, ""), MessageKind::WithdrawCourtesy);
    for draft in &all {
        assert_eq!(slots(draft).first(), Some(&Slot::News), "it is said at once");
        for word in ["because", "reason", "why", "another", "unfortunately", "nearer"] {
            assert!(!words(&draft.text()).contains(&word.to_owned()), "{}", draft.text());
        }
    }
}

#[test]
fn who_was_told_not_to_write_writes_the_fact_alone() {
    let mut debrief = sample("bowing_out");
    debrief.facts.reach = Some(Reach::ContactOnly);
    let all = often(&debrief, MessageKind::WithdrawCourtesy);
    never(&all, &["thank"]);
}

#[test]
fn coming_back_asks_once_and_for_nothing_if_it_is_filled() {
    let all = often(&sample("back_in"), MessageKind::Rejoin);
    never(&all, &PLEAS);
    for draft in &all {
        let easy = body(draft).last().expect("a last part");
        assert_eq!(easy.slot, Slot::Easy);
        assert!(!easy.text.contains('?'), "{}", easy.text);
        let free = [
            "nothing",
            "fair",
            "no answer",
            "no need",
            "rest",
            "all right",
            "understand",
            "accept",
            "do nothing",
            "no reply",
        ];
        assert!(free.iter().any(|word| easy.text.contains(word)), "{}", easy.text);
        assert!(draft.text().matches('?').count() <= 1, "{}", draft.text());
    }
}

#[test]
fn an_errand_that_says_nothing_yet_asks_for_what_it_needs() {
    let mut debrief = sample("second_chance_with_evidence");
    debrief.errands.iter_mut().for_each(|errand: &mut Errand| errand.details.clear());
    debrief.facts.status = Status::Pending;
    for draft in often(&debrief, MessageKind::SecondChance) {
        let asks = format!("{:?}", draft.asks);
        assert!(asks.contains("Skill") && asks.contains("Since"), "{asks}");
    }
}
