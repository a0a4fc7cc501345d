//! In the frame of another page: what it tells is looked over, used where it helps, and it is told next to nothing.

use crate::{model, opened, typed};
use afterview::app::model::Settings;
use afterview::app::store::StoreFault;
use afterview::app::{Effect, Event, Host, HostSaid, HostWord, Model, Saving, Screen, update};
use afterview::domain::clock::{Instant, parse_day};
use afterview::domain::debrief::{Entry, Field, Status};

fn said() -> HostSaid {
    HostSaid {
        company: "Elm Court".to_owned(),
        role: "Librarian".to_owned(),
        // The day before the model's.
        interview_date: "2027-01-14".to_owned(),
        jobs_url: "https://jobs.example/open?at=elm".to_owned(),
        help_url: "https://jobs.example/help".to_owned(),
        events_url: "https://jobs.example/events".to_owned(),
        theme: "dark".to_owned(),
        lang: "fr-CH".to_owned(),
    }
}

fn tell(model: &mut Model, said: HostSaid) -> Vec<Effect> {
    update(model, Event::HostTold(Some(Box::new(said))))
}

fn framed() -> Model {
    let mut model = model();
    update(&mut model, Event::HostTold(None));
    tell(&mut model, said());
    model
}

fn company(told: &str) -> String {
    let said = HostSaid { company: told.to_owned(), ..HostSaid::default() };
    Host::of(&said, &model().moment).facts.company
}

fn help(told: &str) -> String {
    let said = HostSaid { help_url: told.to_owned(), ..HostSaid::default() };
    Host::of(&said, &model().moment).help
}

fn ended(told: &str) -> Option<Instant> {
    let said = HostSaid { interview_date: told.to_owned(), ..HostSaid::default() };
    Host::of(&said, &model().moment).facts.ended
}

/// Design: acceptance check 27.
#[test]
fn a_name_from_a_host_is_one_clipped_line_without_what_does_not_show() {
    assert_eq!(company("  Elm \n\t Court  "), "Elm Court");
    assert_eq!(company("<script>alert(1)</script>"), "<script>alert(1)</script>");
    assert_eq!(company("Elm\u{0}\u{202e}tru\u{2066}oC\u{200f}\u{feff}"), "ElmtruoC");
    assert_eq!(company(&"é".repeat(10_000)).chars().count(), 120);
    assert_eq!(company(&"\u{202e}".repeat(10_000_000)), "");
    assert_eq!(
        company("می\u{200c}خواهم"),
        "می\u{200c}خواهم",
        "some languages are not spelt without"
    );
    for nothing in ["", "   ", "\u{200b}", "***", "🙂"] {
        assert_eq!(company(nothing), "", "{nothing:?}");
    }
}

/// Design: acceptance check 27.
#[test]
fn only_a_plain_https_address_stands_behind_a_link() {
    for fine in [
        "https://jobs.example",
        "https://jobs.example/help?topic=a%20b&x=1#top",
        "https://jobs.example:8443/help",
        "https://xn--bcher-kva.example/",
    ] {
        assert_eq!(help(fine), fine);
    }
    let long = format!("https://jobs.example/{}", "a".repeat(2_048));
    for bad in [
        "",
        "http://jobs.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//jobs.example/",
        "https:jobs.example",
        "https:///jobs.example",
        "https://",
        "https://:443/",
        "https://a..b/",
        "https://me@jobs.example/",
        "https://me:secret@jobs.example/",
        "https://jobs.example:port/",
        "https://jobs.example:+80/",
        "https://jobs.example:65536/",
        "https://jobs.example\\@evil.example/",
        "https://jobs.example/ help",
        "https://jobs.example/\u{202e}",
        "https://jobs.example/\nhelp",
        "https://jobs.example/\"><b>",
        " https://jobs.example/",
        "HTTPS://jobs.example/",
        &long,
    ] {
        assert_eq!(help(bad), "", "{bad}");
    }
}

#[test]
fn a_day_from_a_host_is_a_real_day_that_is_over() {
    let moment = model().moment;
    let day = parse_day("2027-01-14").expect("a day");
    assert_eq!(ended("2027-01-14"), Some(moment.at(day, 15, 0)));
    // Today counts as about now, and what is to come is no interview to look back on.
    for none in
        ["2027-01-15", "2027-01-16", "2026-02-30", "2026-1-8", "", "0002-11-21", "14.1.2027"]
    {
        assert_eq!(ended(none), None, "{none}");
    }
    assert_eq!(ended(&"2".repeat(10_000_000)), None);
}

#[test]
fn a_debrief_begun_in_a_frame_knows_company_post_and_day_and_looking_in_leaves_nothing_behind() {
    let mut model = framed();
    let effects = update(&mut model, Event::DoorTaken(Entry::SaidNo));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Begin(_) | Effect::Record(..))));
    assert!(!model.begun);
    let facts = &model.debrief.as_ref().expect("open").facts;
    assert_eq!((facts.company.as_str(), facts.role.as_str()), ("Elm Court", "Librarian"));
    assert!(facts.ended.is_some() && facts.status == Status::Rejected);
    // With the first word they are kept as any other.
    let effects = update(&mut model, typed(Field::Told, "I froze"));
    let begun = effects.iter().find_map(|effect| match effect {
        Effect::Begin(debrief) => Some(debrief.facts.company.as_str()),
        _ => None,
    });
    assert_eq!(begun, Some("Elm Court"));
    update(&mut model, typed(Field::Company, "Oak Court"));
    tell(&mut model, said());
    assert_eq!(model.debrief.expect("open").facts.company, "Oak Court");
}

#[test]
fn a_debrief_of_before_is_never_changed_by_a_host() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    // Another visit: the tab was opened anew.
    let kept = model.debrief.take().expect("open");
    let mut model = Model { salt: model.salt + 1, ..opened(Entry::JustHappened) };
    update(&mut model, Event::Loaded(Ok(Box::new(kept.clone()))));
    let effects = tell(&mut model, said());
    assert_eq!(model.debrief, Some(kept));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Record(..))));
}

#[test]
fn whoever_was_quicker_than_the_host_keeps_what_they_said_and_is_told_the_rest() {
    let mut model = opened(Entry::JustHappened);
    update(&mut model, typed(Field::Told, "words"));
    update(&mut model, typed(Field::Role, "Archivist"));
    update(&mut model, Event::HostTold(None));
    let effects = tell(&mut model, said());
    let facts = &model.debrief.as_ref().expect("open").facts;
    assert_eq!((facts.company.as_str(), facts.role.as_str()), ("Elm Court", "Archivist"));
    assert!(facts.ended.is_some());
    // The company and the day are kept, as if they had been known from the start.
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Effect::Record(..))).count(), 2);
    // Only with the host's first word: from then on it is theirs.
    update(&mut model, typed(Field::Company, ""));
    tell(&mut model, HostSaid { company: "Oak Court".to_owned(), ..said() });
    assert_eq!(model.debrief.expect("open").facts.company, "");
}

#[test]
fn what_a_host_tells_late_or_anew_is_known_to_a_debrief_that_holds_nothing_yet() {
    let mut model = opened(Entry::JustHappened);
    tell(&mut model, said());
    assert_eq!(model.debrief.as_ref().expect("open").facts.company, "Elm Court");
    tell(&mut model, HostSaid { company: "Oak Court".to_owned(), ..HostSaid::default() });
    let facts = &model.debrief.as_ref().expect("open").facts;
    assert_eq!((facts.company.as_str(), facts.role.as_str(), facts.ended), ("Oak Court", "", None));
}

#[test]
fn the_persons_own_theme_comes_before_the_hosts_and_the_hosts_before_the_devices() {
    let shown = |effects: Vec<Effect>| {
        effects.into_iter().find_map(|effect| match effect {
            Effect::ShowTheme(theme) => Some(theme),
            _ => None,
        })
    };
    let mut model = model();
    assert_eq!(shown(tell(&mut model, said())).as_deref(), Some("dark"));
    assert_eq!(shown(tell(&mut model, said())), None, "nothing new");
    let own = |theme: &str| Event::SettingChanged(Settings::THEME, theme.to_owned());
    assert_eq!(shown(update(&mut model, own("contrast"))).as_deref(), Some("contrast"));
    let light = HostSaid { theme: "light".to_owned(), ..said() };
    assert_eq!(shown(tell(&mut model, light)), None);
    assert_eq!(shown(update(&mut model, own(""))).as_deref(), Some("light"));
    for other in ["auto", "", "url(x)", "Dark"] {
        tell(&mut model, HostSaid { theme: other.to_owned(), ..said() });
        assert_eq!(model.theme(), "", "{other}");
    }
    // What is erased is the person's; the page around the frame is still there.
    tell(&mut model, said());
    update(&mut model, own("contrast"));
    assert_eq!(shown(update(&mut model, Event::EraseConfirmed)).as_deref(), Some("dark"));
    assert!(model.host.is_some_and(|host| host.spoke));
}

/// What a host is told by these.
fn told(effects: Vec<Effect>) -> Vec<HostWord> {
    let words = effects.into_iter().filter_map(|effect| match effect {
        Effect::TellHost(word) => Some(word),
        _ => None,
    });
    words.collect::<Vec<_>>()
}

#[test]
fn a_host_is_told_three_words_and_each_at_its_time_only() {
    let mut model = framed();
    assert_eq!(told(update(&mut model, Event::JobsWanted)), [HostWord::Jobs]);
    let effects = update(&mut model, Event::CloseWanted);
    assert_eq!(effects.first(), Some(&Effect::Merge { at_once: true }), "saved first");
    assert_eq!(told(effects), [HostWord::Closed]);
    for event in [
        Event::DoorTaken(Entry::JustHappened),
        typed(Field::Told, "sentinel"),
        Event::WentTo(Screen::Support),
        Event::SaveFinished(Ok(Instant(5))),
        Event::SaveFinished(Err(StoreFault::Newer)),
        Event::SaveFinished(Ok(Instant(6))),
    ] {
        assert_eq!(told(update(&mut model, event)), []);
    }
    let blocked = || Event::SaveFinished(Err(StoreFault::Blocked));
    assert_eq!(told(update(&mut model, blocked())), [HostWord::NotKept]);
    assert_eq!(told(update(&mut model, blocked())), [], "once, not with each key");
    // What only a newer version may change is kept; what is lost after that is news.
    update(&mut model, Event::SaveFinished(Err(StoreFault::Newer)));
    assert_eq!(told(update(&mut model, blocked())), [HostWord::NotKept]);
}

#[test]
fn a_frame_whose_browser_keeps_nothing_says_so_once_and_outside_of_one_nobody_is_told() {
    let mut model = model();
    model.saving = Saving::NotSaved(StoreFault::Blocked);
    let not_kept = [Effect::TellHost(HostWord::NotKept)];
    assert_eq!(update(&mut model, Event::HostTold(None)), not_kept);
    assert_eq!(told(update(&mut model, Event::HostTold(Some(Box::default())))), []);
    let mut model = crate::model();
    assert_eq!(update(&mut model, Event::SaveFinished(Err(StoreFault::Full))), []);
}
