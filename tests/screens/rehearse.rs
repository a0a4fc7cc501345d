//! The mock interview, alone and with a friend, and the next interview made ready for.

use crate::gallery::{readied, rehearsing};
use crate::stage::{ENGLISH, Page, Visit, fill, say};
use afterview::app::aloud::MicFault;
use afterview::app::rehearsal::Rehearsed;
use afterview::app::{Event, Screen};
use afterview::domain::clock::parse_day;
use afterview::domain::debrief::{
    Change, Day, Entry, Field, Figure, Landed, LeafChange, LeafDay, LeafKind, LeafLine,
};
use afterview::domain::ready::Way;

/// What somebody at a point of the mock interview sees.
#[track_caller]
fn at(point: &str) -> Page {
    let (_, visit) = rehearsing(&ENGLISH)
        .into_iter()
        .find(|(name, _)| name == point)
        .expect("somebody at this point");
    visit.see(Screen::Mock)
}

/// Somebody who missed this question.
fn missed(words: &str) -> Visit {
    let visit = Visit::through(Entry::JustHappened).did(Event::QuestionBegun);
    let id = visit.debrief().recall.questions[0].id;
    visit.typed(Field::Asked(id), words).changed(Change::Landed(id, Some(Landed::Missed)))
}

#[test]
fn what_went_wrong_last_time_is_offered_first() {
    let page = missed("Why us?").see(Screen::Mock);
    let pills = page.text_of("choices-pool");
    let first = fill("mock.which.missed", &[("count", "1")]);
    assert!(pills.contains(&format!("{} {first}", say("mock.which.question"))), "{pills}");
    let nobody = Visit::first().see(Screen::Mock);
    nobody.does_not_say("get better at");
}

#[test]
fn it_is_said_before_where_a_recording_is_and_for_how_long() {
    Visit::first().see(Screen::Mock).says(say("mock.record.help"));
}

#[test]
fn the_question_is_the_heading_and_what_they_want_to_know_stands_below() {
    let page = at("read aloud");
    let first = ENGLISH.mishaps.bank.iter().next().expect("a question");
    assert_eq!(page.heading(), first.text);
    page.says(&first.asking).says(&fill("mock.ask.count", &[("number", "1"), ("count", "2")]));
    assert_eq!(page.text_of("read-aloud"), say("mock.read.stop"));
}

#[test]
fn the_time_that_is_up_is_said_politely_and_cuts_nobody_off() {
    let page = at("over the time");
    assert_eq!(page.text_of("clock"), "1:03 of 1:00");
    let told = page.get("time-told");
    assert_eq!(
        (told.text().as_str(), told.attribute("role")),
        (say("mock.clock.over"), Some("status"))
    );
    assert_eq!(page.get("clock").attribute("aria-live"), None, "no second is read out");
    assert!(page.has("end-answer"));
}

#[test]
fn each_reason_why_nothing_is_recorded_has_its_sentence_and_the_answer_can_begin_without() {
    for fault in MicFault::ALL {
        let page = at(&format!("{fault:?}"));
        let told = page.get("microphone");
        assert_eq!(told.attribute("role"), Some("status"));
        assert_eq!(told.text(), say(&format!("mock.mic_fault.{}", fault.name())));
        assert_eq!(page.text_of("start-answer"), say("mock.start.without"));
        assert_eq!(page.has("try-again"), fault != MicFault::Framed, "{fault:?}");
    }
    assert!(!at("read aloud").has("try-again"));
}

#[test]
fn whoever_is_asked_for_the_microphone_can_still_begin_without_it() {
    let page = at("asked for leave");
    assert_eq!(page.text_of("start-without"), say("mock.start.without"));
    assert!(page.has("skip-question"));
}

#[test]
fn without_the_script_a_question_is_answered_and_rated_all_the_same() {
    let before = at("without a script");
    before.says(say("mock.missing"));
    assert_eq!(before.text_of("start-answer"), say("mock.begin.button"), "no clock is promised");
    let begun = at("without a script, begun");
    assert!(begun.has("end-answer") && !begun.has("clock"), "no clock that stands still");
    let given = at("without a script, answered");
    assert!(given.has("choices-rating") && given.has("next-question"));
}

#[test]
fn in_a_frame_no_recording_is_offered_but_the_own_page() {
    let page = at("framed, practising");
    assert!(!page.has("choices-record"), "{}", page.text());
    page.says(say("mock.record.framed"));
    assert!(page.links("main").contains(&"#/where-my-words-are/own-page".to_owned()));
    assert!(page.has("begin-mock"), "all else works");
}

#[test]
fn without_a_voice_on_this_device_nothing_is_read_aloud_and_that_is_said() {
    assert_eq!(at("without a voice").text_of("no-voice"), say("mock.voice.none"));
    assert!(!at("asked for leave").has("no-voice"));
    assert!(!at("without a voice").has("read-aloud"));
}

#[test]
fn a_recording_tells_speaking_time_and_pauses_and_calls_the_pace_a_guess() {
    let page = at("played");
    // Four seconds of quiet, three times ten of speech, two pauses of two and a half.
    let spoken = fill("mock.pace.spoken", &[("spoken", "30"), ("whole", "39")]);
    let pauses = fill("mock.pace.pauses", &[("count", "2"), ("longest", "3")]);
    page.says(&spoken).says(&pauses).says(&fill("mock.pace.begun", &[("seconds", "4")]));
    page.says(say("mock.pace.guess")).does_not_say("words a minute");
    assert_eq!(page.text_of("play"), say("mock.play.stop"));
    at("with one pause").says(&fill("mock.pace.one_pause", &[("longest", "3")]));
    at("without pauses").says(say("mock.pace.no_pauses"));
}

#[test]
fn where_nothing_can_be_told_of_a_recording_that_is_said_and_no_number() {
    for (point, key) in [
        ("too short", "mock.pace.too_short"),
        ("muted", "mock.pace.silent"),
        ("one tone", "mock.pace.level"),
    ] {
        let page = at(point);
        page.says(say(key)).does_not_say(say("mock.pace.guess"));
        assert!(page.has("play"), "it can still be heard: {point}");
    }
}

#[test]
fn an_answer_is_rated_by_the_persons_own_points_and_else_by_what_is_good_to_have() {
    let bank = &ENGLISH.mishaps.bank;
    let first = bank.iter().next().expect("a question");
    let page = at("rated");
    page.says(&first.bullets[0]).says(say("mock.rate.no_points")).says(say("mock.rate.kept"));
    let key = LeafKind::Question.of(first.number);
    let (_, visit) =
        rehearsing(&ENGLISH).into_iter().find(|(name, _)| name == "answered").expect("one");
    let visit = visit.typed(Field::Leaf(key, LeafLine::Bullet1), "Qzten years of it");
    let page = visit.see(Screen::Mock);
    assert!(page.text_of("rated").contains("Qzten years of it"), "{}", page.text_of("rated"));
    assert!(!page.text_of("rated").contains(&first.bullets[0]));
}

#[test]
fn the_end_says_what_was_practised_and_counts_nothing() {
    let page = at("over");
    let first = ENGLISH.mishaps.bank.iter().next().expect("a question");
    let list = page.text_of("practised");
    assert!(list.contains(&first.text) && list.contains(say("grow.rating.nearly")), "{list}");
    page.does_not_say("Qzwhy did you leave?");
    at("over, nothing said").says(say("mock.over.nothing"));
}

#[test]
fn a_friend_gets_a_guide_and_a_card_for_each_question_and_nothing_else_of_the_person() {
    let page = readied(Way::OnSite).see(Screen::FriendKit);
    let kit = page.text_of("kit");
    assert_eq!(page.of_class("scored").len(), 6, "{kit}");
    for key in ["mock.kit.guide.after", "mock.kit.guide.clear", "mock.kit.guide.try"] {
        assert!(kit.contains(say(key)), "{kit}");
    }
    assert!(!kit.contains("Qz"), "{kit}");
}

#[test]
fn a_friend_asks_five_to_eight_questions_and_the_missed_one_is_among_them() {
    let page = missed("Why us?").see(Screen::FriendKit);
    assert!(page.text_of("kit").contains("Why us?"));
    assert_eq!(page.text_of("kit-count"), "");
    for (count, key, by) in [(1, "mock.kit.few", "4"), (9, "mock.kit.many", "1")] {
        let words = ENGLISH.mishaps.bank.iter().take(count).map(|one| one.text.clone()).collect();
        let visit = Visit::first().did(Event::Rehearsed(Rehearsed::ForAFriend(words)));
        let page = visit.see(Screen::FriendKit);
        assert_eq!(page.text_of("kit-count"), fill(key, &[("count", by)]));
    }
}

/// Somebody with so many questions of their own.
fn with_own(count: u32) -> Visit {
    (0..count).fold(Visit::first(), |visit, number| {
        let key = LeafKind::Question.of(70_000 + number);
        visit.typed(Field::Leaf(key, LeafLine::Title), &format!("Qzown {number}?"))
    })
}

#[test]
fn each_question_of_their_own_has_a_box_and_one_that_was_reworded_is_handed_to_nobody() {
    let visit = with_own(10);
    let page = visit.see(Screen::FriendKit);
    assert!(page.has("kit-first-7") && page.has("kit-own-1") && !page.has("kit-own-2"));
    let picked = ["Qzown 9?", "Qzown 0?"].map(str::to_owned).to_vec();
    let visit = visit.did(Event::Rehearsed(Rehearsed::ForAFriend(picked)));
    let first = Field::Leaf(LeafKind::Question.of(70_000), LeafLine::Title);
    let page = visit.typed(first, "Qzother 0?").see(Screen::FriendKit);
    let kit = page.text_of("kit");
    assert!(kit.contains("Qzown 9?") && !kit.contains(" 0?"), "{kit}");
}

#[test]
fn what_was_picked_for_a_friend_is_not_taken_into_another_interview() {
    let picked = vec![ENGLISH.mishaps.bank.iter().next().expect("a question").text.clone()];
    let visit = Visit::of("panel_of_three").did(Event::Rehearsed(Rehearsed::ForAFriend(picked)));
    assert!(visit.model.for_a_friend.is_some());
    let same = Event::Loaded(Ok(Box::new(visit.debrief().clone())));
    assert!(visit.clone().did(same).model.for_a_friend.is_some());
    let other = Event::Loaded(Ok(Box::new(Visit::of("quick_note").debrief().clone())));
    assert!(visit.clone().did(other).model.for_a_friend.is_none());
    assert!(visit.did(Event::DoorTaken(Entry::JustHappened)).model.for_a_friend.is_none());
}

#[test]
fn somebody_is_asked_to_practise_inside_an_interview_and_nobody_lands_in_a_new_one() {
    let begin = "#/write/begin/mock_interview_ask".to_owned();
    let page = Visit::first().see(Screen::FriendKit);
    page.says(say("keep_going.person.no_interview"));
    assert!(!page.links("main").contains(&begin));
    assert!(Visit::of("quick_note").see(Screen::FriendKit).links("main").contains(&begin));
}

#[test]
fn a_dry_run_that_is_not_before_the_interview_is_said_to_be_late_and_is_not_on_the_card() {
    let visit = readied(Way::OnSite);
    assert_eq!(visit.see(Screen::Ready).text_of("dry-run-late"), "");
    let day = parse_day("2026-11-30").expect("a day");
    let sooner = LeafChange::Day(LeafDay::On, Some(Day(day)));
    let visit = visit.changed(Change::Leaf(LeafKind::Next.only(), sooner));
    assert_eq!(visit.see(Screen::Ready).text_of("dry-run-late"), say("ready.dry_run.late"));
    let card = visit.see(Screen::ReadyCard);
    assert!(!card.text_of("card").contains("Tuesday 1 December"), "{}", card.text());
}

#[test]
fn nobody_is_told_to_go_where_they_are_called() {
    let call = readied(Way::Phone).see(Screen::Ready);
    call.says(say("ready.calendar.help_call")).does_not_say("time to go");
    readied(Way::OnSite).see(Screen::Ready).says(say("ready.calendar.help"));
}

#[test]
fn a_strength_that_was_taken_off_is_not_counted_among_the_three() {
    let visit = readied(Way::OnSite);
    visit.see(Screen::Ready).says(say("ready.strengths.most"));
    let gone = Change::Leaf(LeafKind::Strength.of(70_002), LeafChange::Removed);
    let visit = visit.changed(gone);
    visit.see(Screen::Ready).does_not_say(say("ready.strengths.most"));
    let card = visit.see(Screen::ReadyCard).text_of("card");
    assert!(card.contains("Qzstrength 4: Qzproof 4"), "{card}");
}

#[test]
fn it_says_when_to_leave_to_be_nearby_and_to_walk_in() {
    let times = readied(Way::OnSite).see(Screen::Ready).text_of("times");
    for (key, time) in [
        ("ready.times.leave", "08:50"),
        ("ready.times.near", "09:30"),
        ("ready.times.walk_in", "10:20"),
        ("ready.times.starts", "10:30"),
    ] {
        assert!(times.contains(&format!("{} {time}", say(key))), "{times}");
    }
    let call = readied(Way::Phone).see(Screen::Ready);
    assert!(!call.text_of("times").contains(say("ready.times.leave")));
    assert!(!call.has("travel") && !call.has("dry-run-day"), "nobody travels to a call");
}

#[test]
fn the_day_before_is_named_where_the_way_begins_on_it() {
    let far = LeafChange::Figure(Figure::Travel, Some(700));
    let visit = readied(Way::OnSite).changed(Change::Leaf(LeafKind::Next.only(), far));
    visit.see(Screen::Ready).says("21:50, on Wednesday 2 December");
}

#[test]
fn what_to_have_along_fits_how_it_is_held() {
    let on_site = readied(Way::OnSite).see(Screen::Ready);
    let video = readied(Way::Video).see(Screen::Ready);
    assert!(on_site.has("bring-cv") && !on_site.has("bring-link_tested"));
    assert!(video.has("bring-link_tested") && !video.has("bring-cv"));
}

#[test]
fn a_lessons_plan_is_offered_as_the_one_thing_while_there_is_none() {
    let visit = readied(Way::OnSite);
    assert!(!visit.see(Screen::Ready).has("use-plan-0"), "there is one already");
    let next = LeafKind::Next.only();
    let empty = visit.typed(Field::Leaf(next, LeafLine::Commitment), "");
    let page = empty.see(Screen::Ready);
    assert!(page.text_of("use-plan-0").contains("Qzmy mind goes blank"), "{}", page.text());
}

#[test]
fn the_card_holds_all_that_was_filled_in_and_three_strengths_with_their_proof() {
    let page = readied(Way::OnSite).see(Screen::ReadyCard);
    let card = page.text_of("card");
    for words in [
        "Qzlibrarian, Qzhill Road Library",
        "Thursday 3 December, 10:30",
        "08:50",
        "Qz4 Mill Lane",
        "Tuesday 1 December",
        say("ready.bring.water"),
        "Qzmy pass",
        "Qzthe song about rain",
        "Qzround the pond",
        "Qzcount to three first",
        "Qzstrength 3: Qzproof 3",
        say("ready.card.close"),
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    assert!(!card.contains("Qzstrength 4"), "three can be remembered");
    assert_eq!(
        Visit::first().see(Screen::ReadyCard).text_of("card-empty"),
        say("ready.card.empty")
    );
}

#[test]
fn a_day_that_has_passed_is_said_to_have_passed() {
    let (_, visit) =
        rehearsing(&ENGLISH).into_iter().find(|(name, _)| name == "ready, yesterday").expect("one");
    let page = visit.see(Screen::Ready);
    assert_eq!(page.text_of("day-over"), say("ready.over"));
    assert!(!page.has("to-calendar"), "nothing of it is to come");
    assert!(!readied(Way::OnSite).see(Screen::Ready).has("day-over"));
}
