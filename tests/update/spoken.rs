//! The languages: the screens', and those of messages.

use super::model;
use afterview::app::language::{Fetching, LanguageEvent, WordsOf};
use afterview::app::lock::{Guard, LockEvent};
use afterview::app::model::Settings;
use afterview::app::{Effect, Event, Model, update};
use afterview::domain::clock::parse_day;
use afterview::domain::debrief::Entry;
use afterview::domain::lang::Tongue;

/// Somebody who reads French screens, writes to an English company, and is away on a day.
fn french() -> Model {
    let mut model = model();
    tell(&mut model, spoke("fr"));
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    tell(&mut model, LanguageEvent::LettersWanted(Tongue::English));
    update(&mut model, Event::SettingChanged(Settings::DAYS_OFF, "2027-01-18".to_owned()));
    model
}

fn tell(model: &mut Model, event: LanguageEvent) -> Vec<Effect> {
    update(model, Event::Language(event))
}

fn spoke(id: &str) -> LanguageEvent {
    LanguageEvent::Spoke { id: id.to_owned(), chosen: Some(id.to_owned()) }
}

/// Whether the day off is one.
fn is_off(model: &Model) -> bool {
    model.moment.week.rests(parse_day("2027-01-18").expect("a Monday"))
}

/// What is fetched, and what the device is to keep at hand.
fn asked(effects: &[Effect]) -> (Vec<WordsOf>, Vec<String>) {
    let (mut words, mut kept) = (Vec::new(), Vec::new());
    for effect in effects {
        match effect {
            Effect::Fetch(of) => words.push(of.clone()),
            Effect::KeepLanguages(all) => kept.push(all.clone()),
            _ => {}
        }
    }
    (words, kept)
}

#[test]
fn a_choice_changes_nothing_before_its_words_are_here() {
    let mut model = model();
    tell(&mut model, spoke("en"));
    let effects = tell(&mut model, LanguageEvent::Wanted("es".to_owned()));
    let chosen = Some("es".to_owned());
    assert_eq!(asked(&effects).0, [WordsOf::Screens { tag: "es".to_owned(), chosen }]);
    assert_eq!((model.language.as_str(), model.fetching), ("en", Fetching::OnItsWay));
    tell(&mut model, LanguageEvent::NotFetched);
    assert_eq!((model.language.as_str(), model.fetching), ("en", Fetching::Failed));
    assert_eq!(model.settings.language, "en", "what is kept is what was heard");
    let effects = tell(&mut model, spoke("es"));
    assert_eq!((model.language.as_str(), model.fetching), ("es", Fetching::Nothing));
    assert_eq!(asked(&effects).1, ["es"]);
    assert!(effects.contains(&Effect::KeepSetting(Settings::LANGUAGE, "es".to_owned())));
}

#[test]
fn messages_have_a_language_of_their_own_and_its_words_stay_on_the_device_with_the_screens() {
    let mut model = model();
    tell(&mut model, spoke("fr"));
    update(&mut model, Event::DoorTaken(Entry::JustHappened));
    assert_eq!(model.debrief.as_ref().expect("open").facts.tongue, Tongue::French);
    let effects = tell(&mut model, LanguageEvent::LettersWanted(Tongue::Spanish));
    assert_eq!(model.debrief.as_ref().expect("open").facts.tongue, Tongue::Spanish);
    assert_eq!(model.language, "fr");
    let both = (vec![WordsOf::Letters(Tongue::Spanish)], vec!["fr es".to_owned()]);
    assert_eq!(asked(&effects), both);
    // The words of the screens' own are here.
    let effects = tell(&mut model, LanguageEvent::LettersWanted(Tongue::French));
    assert_eq!(asked(&effects), (Vec::new(), vec!["fr es".to_owned()]));
}

#[test]
fn an_interview_in_a_language_that_is_not_here_gets_its_words() {
    let mut model = french();
    model.fetching = Fetching::Nothing;
    let effects = tell(&mut model, LanguageEvent::LettersLack(Tongue::English));
    assert_eq!(asked(&effects), (vec![WordsOf::Letters(Tongue::English)], Vec::new()));
    assert_eq!(model.fetching, Fetching::OnItsWay);
    tell(&mut model, LanguageEvent::Learned(Tongue::English));
    assert_eq!(model.fetching, Fetching::Nothing);
    assert_eq!(asked(&tell(&mut model, LanguageEvent::LettersLack(Tongue::French))).0, []);
}

#[test]
fn locking_leaves_the_language_and_takes_the_days_off() {
    let mut model = french();
    assert!(is_off(&model));
    model.lock.guard = Guard::Open;
    update(&mut model, Event::Lock(LockEvent::Shut(Guard::Shut)));
    assert_eq!((model.language.as_str(), model.settings.language.as_str()), ("fr", "fr"));
    assert_eq!(model.settings.letters, "en");
    assert_eq!(model.settings.days_off, "");
    assert!(!is_off(&model), "it tells where somebody will be");
}

#[test]
fn erasing_leaves_the_page_in_its_language_and_keeps_no_choice_and_no_day() {
    let mut model = french();
    update(&mut model, Event::EraseConfirmed);
    assert_eq!((model.language.as_str(), model.settings.language.as_str()), ("fr", ""));
    assert_eq!(model.settings.letters, "");
    assert!(!is_off(&model));
}
