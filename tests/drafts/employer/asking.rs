//! Before they have decided: a new time, another go, a second conversation, how things stand.

use super::{always_one_of, at, never, often, on, sample, says, slots, with};
use afterview::domain::debrief::{Answers, Channel, Detail, Item, MessageKind, Reach};
use afterview::domain::draft::{Ask, Slot};
use afterview::domain::lang::English;
use afterview::domain::mishap::{Matters, Route};

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

#[test]
fn what_is_owed_where_only_facts_may_be_sent_is_sent_without_thanks_or_a_word_for_oneself() {
    let mut debrief = sample("owed_to_the_council");
    for reach in [Reach::ContactOnly, Reach::Machine] {
        debrief.facts.reach = Some(reach);
        let all = often(&debrief, MessageKind::PromisedItem);
        never(&all, &["thank", "look forward", "meet", "hope", "glad", "pleasure"]);
        for draft in &all {
            assert!(draft.is_ready(), "{:?}", draft.asks);
            let promised = draft.text().contains("drainage survey from Pwllheli");
            let says = draft.text().to_lowercase();
            let says = says.contains("promised") || says.contains("said");
            assert_eq!(says, promised, "{}", draft.text());
        }
        let bare = often(&with(&debrief, Detail::Thing, ""), MessageKind::PromisedItem);
        assert!(bare.iter().any(|draft| draft.asks.contains(&Ask::Detail(1, Detail::Thing))));
    }
}

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
