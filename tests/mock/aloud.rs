//! A voice, a clock and a recording: what goes on, and what is asked of the browser.

use afterview::app::aloud::{Aloud, Heard, MicFault, Take, Wanted, Wish};
use afterview::app::{Effect, Event, Model, update};
use afterview::domain::clock::{Instant, Moment, Zone};
use afterview::domain::pace::NoPace;

/// Ten seconds of speech in a quiet room, with three of silence in the middle.
fn levels() -> Vec<u8> {
    let speech = || [30_u8, 18, 18, 30, 42].into_iter().cycle().take(200);
    speech().chain(std::iter::repeat_n(75, 120)).chain(speech()).collect()
}

fn wishes(effects: Vec<Effect>) -> Vec<Wish> {
    let wish = |effect| match effect {
        Effect::Aloud(wish) => wish,
        other => panic!("nothing but the voice is asked: {other:?}"),
    };
    effects.into_iter().map(wish).collect()
}

/// Somebody who has begun an answer that is recorded.
fn recording() -> Aloud {
    let mut aloud = Aloud::default();
    aloud.wanted(Wanted::Begin { recorded: true });
    aloud.heard(Heard::Recording);
    aloud
}

/// Somebody who has recorded one.
fn recorded() -> Aloud {
    let mut aloud = recording();
    aloud.heard(Heard::Clock(13));
    aloud.wanted(Wanted::End);
    aloud.heard(Heard::Recorded(levels()));
    aloud
}

#[test]
fn an_answer_needs_no_microphone() {
    let mut aloud = Aloud::default();
    let asked = wishes(aloud.wanted(Wanted::Begin { recorded: false }));
    assert_eq!(asked, [Wish::Hush, Wish::Forget, Wish::Clock]);
    assert_eq!((aloud.clock, aloud.running, &aloud.take), (Some(0), true, &Take::None));
    aloud.heard(Heard::Clock(61));
    assert_eq!(wishes(aloud.wanted(Wanted::End)), [Wish::Rest, Wish::Stop]);
    assert_eq!((aloud.clock, aloud.running), (Some(61), false));
    aloud.heard(Heard::Clock(62));
    assert_eq!(aloud.clock, Some(61), "a second that was on its way does not count");
}

#[test]
fn the_clock_waits_until_the_browser_was_told_yes() {
    let mut aloud = Aloud::default();
    let asked = wishes(aloud.wanted(Wanted::Begin { recorded: true }));
    assert_eq!(asked, [Wish::Hush, Wish::Record], "a question that is read is not recorded");
    assert_eq!((aloud.clock, &aloud.take), (None, &Take::Asked));
    assert_eq!(wishes(aloud.heard(Heard::Recording)), [Wish::Clock]);
    assert_eq!((aloud.clock, aloud.running, &aloud.take), (Some(0), true, &Take::Going));
}

#[test]
fn a_recording_tells_its_pace_and_is_played_and_forgotten() {
    let mut aloud = recorded();
    let Take::Made { pace: Ok(pace), playing: false } = &aloud.take else {
        panic!("{:?}", aloud.take)
    };
    assert_eq!((pace.whole, pace.long_pauses.len()), (13_000, 1));
    aloud.wanted(Wanted::Play);
    aloud.heard(Heard::Playing);
    assert!(matches!(aloud.take, Take::Made { playing: true, .. }));
    aloud.heard(Heard::Played);
    assert!(matches!(aloud.take, Take::Made { playing: false, .. }));
    assert_eq!(wishes(aloud.wanted(Wanted::Again)), [Wish::Rest, Wish::Forget]);
    assert_eq!((aloud.clock, &aloud.take), (None, &Take::None));
}

#[test]
fn a_recording_that_ends_by_itself_ends_the_answer() {
    let mut aloud = recording();
    aloud.heard(Heard::Clock(300));
    assert_eq!(wishes(aloud.heard(Heard::Recorded(Vec::new()))), [Wish::Rest]);
    assert!(!aloud.running);
    assert_eq!(aloud.take, Take::Made { pace: Err(NoPace::TooShort), playing: false });
}

#[test]
fn without_a_microphone_the_answer_waits_and_begins_without_one() {
    for fault in MicFault::ALL {
        let mut aloud = Aloud::default();
        aloud.wanted(Wanted::Begin { recorded: true });
        aloud.heard(Heard::Failed(fault));
        assert_eq!((&aloud.take, aloud.running), (&Take::Failed(fault), false));
        aloud.wanted(Wanted::Begin { recorded: false });
        assert_eq!((aloud.clock, aloud.running, &aloud.take), (Some(0), true, &Take::None));
    }
}

#[test]
fn whoever_leaves_is_not_heard_any_more() {
    for (mut aloud, clock) in
        [(Aloud::default(), None), (recording(), None), (recorded(), Some(13))]
    {
        aloud.local_voice = Some(true);
        assert_eq!(wishes(aloud.left()), [Wish::Leave]);
        // What was given was given: it can still be rated.
        assert_eq!(aloud, Aloud { local_voice: Some(true), clock, ..Aloud::default() });
        assert_eq!(wishes(aloud.heard(Heard::Recording)), [Wish::Forget], "granted too late");
        aloud.heard(Heard::Recorded(levels()));
        assert_eq!(aloud.take, Take::None);
    }
}

#[test]
fn a_page_that_went_away_left_nothing_behind() {
    let mut aloud = recorded();
    aloud.heard(Heard::Left);
    assert_eq!(aloud, Aloud { clock: Some(13), ..Aloud::default() });
}

#[test]
fn a_script_that_did_not_come_is_asked_for_again_with_the_next_wish() {
    let mut aloud = Aloud::default();
    aloud.wanted(Wanted::Begin { recorded: false });
    aloud.heard(Heard::Missing);
    assert!(aloud.missing);
    let asked = wishes(aloud.wanted(Wanted::Begin { recorded: false }));
    assert_eq!(asked, [Wish::Hear, Wish::Hush, Wish::Forget, Wish::Clock]);
    assert_eq!(wishes(aloud.heard(Heard::Clock(1))), []);
    assert!(!aloud.missing);
}

#[test]
fn without_the_script_an_answer_is_given_and_ended_all_the_same() {
    for recorded in [false, true] {
        let mut aloud = Aloud::default();
        let missing = |aloud: &mut Aloud, wanted| {
            let wishes = aloud.wanted(wanted).len();
            (0..wishes).for_each(|_| assert!(aloud.heard(Heard::Missing).is_empty()));
        };
        missing(&mut aloud, Wanted::Begin { recorded });
        assert_eq!((aloud.clock, aloud.running, &aloud.take), (Some(0), true, &Take::None));
        missing(&mut aloud, Wanted::End);
        assert_eq!((aloud.clock, aloud.running), (Some(0), false), "it can be rated");
        missing(&mut aloud, Wanted::Again);
        assert_eq!((aloud.clock, aloud.running), (None, false));
    }
}

#[test]
fn a_script_that_comes_while_an_answer_is_given_tells_the_time_from_there_on() {
    let mut aloud = Aloud::default();
    aloud.wanted(Wanted::Begin { recorded: false });
    aloud.heard(Heard::Missing);
    assert_eq!(wishes(aloud.heard(Heard::LocalVoice(true))), [Wish::Clock]);
    assert_eq!(wishes(aloud.heard(Heard::LocalVoice(true))), [], "once");
    let mut quiet = Aloud::default();
    quiet.heard(Heard::Missing);
    assert_eq!(wishes(quiet.heard(Heard::LocalVoice(true))), [], "nobody has begun");
}

#[test]
fn nothing_of_it_is_kept() {
    let moment = Moment { now: Instant(1_800_000_000), zone: Zone::fixed(0), ..Moment::default() };
    let mut model = Model::new(moment, 7);
    let before = model.facts;
    let events = [
        Event::Aloud(Wanted::Read("Tell me about yourself.".to_owned())),
        Event::Aloud(Wanted::Begin { recorded: true }),
        Event::Heard(Heard::Recording),
        Event::Heard(Heard::Recorded(levels())),
        Event::Aloud(Wanted::Play),
    ];
    for event in events {
        wishes(update(&mut model, event));
    }
    assert!(matches!(model.aloud.take, Take::Made { .. }));
    assert_eq!(model.facts, before, "and no plan is made anew each second");
}
