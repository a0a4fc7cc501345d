//! What a host's page tells, and what another page hands over.

use super::{misleads, model, moment, text};
use afterview::app::tend::Tend;
use afterview::app::{Effect, Event, Handed, Host, HostSaid, Screen, update};
use afterview::domain::debrief::Entry;

/// The most letters of a name, and the most bytes of an address (docs/embedding.md).
const LONGEST_NAME: usize = 120;
const LONGEST_ADDRESS: usize = 2_048;

/// Takes each line for one value of a host, and all of it for words that are handed over.
pub fn message(bytes: &[u8]) {
    let text = text(bytes);
    let mut lines = text.split('\n').map(str::to_owned);
    let mut line = || lines.next().unwrap_or_default();
    let said = HostSaid {
        company: line(),
        role: line(),
        interview_date: line(),
        jobs_url: line(),
        help_url: line(),
        events_url: line(),
        theme: line(),
        lang: line(),
    };
    cleaned(&said);
    told(&said);
    handed(&text);
}

fn cleaned(said: &HostSaid) {
    let host = Host::of(said, &moment());
    for name in [&host.facts.company, &host.facts.role] {
        assert!(name.chars().count() <= LONGEST_NAME && name.trim() == name, "{name:?}");
        assert!(!name.contains(misleads) && !name.contains("  "), "{name:?}");
    }
    for address in [&host.help, &host.events] {
        assert!(address.len() <= LONGEST_ADDRESS);
        let safe = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\`@".contains(&byte);
        let named = address.split('/').nth(2).unwrap_or_default();
        assert!(address.is_empty() || address.starts_with("https://"), "{address:?}");
        assert!(
            address.is_empty() || (!named.is_empty() && named.bytes().all(safe)),
            "{address:?}"
        );
    }
    assert!(["", "light", "dark", "contrast"].contains(&host.theme));
    assert!(host.facts.ended.is_none_or(|ended| ended < moment().now));
    let again = HostSaid {
        company: host.facts.company.clone(),
        role: host.facts.role.clone(),
        ..said.clone()
    };
    assert_eq!(Host::of(&again, &moment()), host, "cleaned twice, it is another one");
}

/// It says no more back than it may, and takes nobody anywhere.
fn told(said: &HostSaid) {
    let mut model = model();
    update(&mut model, Event::HostTold(None));
    update(&mut model, Event::DoorTaken(Entry::WriteNow));
    let screen = model.screen;
    let effects = update(&mut model, Event::HostTold(Some(Box::new(said.clone()))));
    let quiet = |effect: &Effect| matches!(effect, Effect::ShowTheme(_) | Effect::TellHost(_));
    assert!(effects.iter().all(quiet), "{effects:?}");
    assert_eq!(model.screen, screen);
}

/// What is handed over is looked at first.
fn handed(words: &str) {
    let mut model = model();
    update(&mut model, Event::ArrivedAt(Screen::Home));
    let effects = update(&mut model, Event::HandedOver(Handed::Came(words.to_owned())));
    let looks =
        |effect: &Effect| matches!(effect, Effect::Merge { .. } | Effect::Tend(Tend::Preview(_)));
    assert!(effects.iter().all(looks), "{effects:?}");
}
