//! What an installed app has, and the hint that it can be one; and the browser's promise to keep what is here.

use crate::{THANKS, counted_as, model, opened, typed};
use afterview::app::{Effect, Event, Install, Model, Settings, update};
use afterview::domain::clock::MINUTE;
use afterview::domain::debrief::{Entry, Field, KeptBy};

fn taken(model: &mut Model) -> Vec<Effect> {
    let (text, by) = ("Dear Maya".to_owned(), KeptBy::Copied);
    update(model, Event::TextTaken { note: THANKS, to: None, subject: None, text, by })
}

fn asks(effects: &[Effect]) -> bool {
    effects.contains(&Effect::AskInstall)
}

/// Somebody who has been here for so many minutes.
fn after(minutes: i64) -> Model {
    let mut model = opened(Entry::WriteNow);
    model.moment.now.0 += minutes * MINUTE;
    model
}

#[test]
fn the_hint_comes_after_the_first_message_has_left_and_never_in_the_first_minutes() {
    assert!(!asks(&taken(&mut after(4))));
    let mut model = after(6);
    assert!(!asks(&update(&mut model, typed(Field::Company, "Veldt"))));
    assert!(asks(&taken(&mut model)));
}

#[test]
fn the_hint_comes_once() {
    let mut model = after(6);
    taken(&mut model);
    let effects = update(&mut model, Event::InstallTold(Install::Asked));
    assert_eq!(model.install, Some(Install::Asked));
    assert_eq!(effects, [Effect::KeepSetting(Settings::INSTALL, "shown".to_owned())]);
    assert!(!asks(&taken(&mut model)));
}

#[test]
fn where_the_app_cannot_be_put_on_the_device_the_hint_may_still_come_another_day() {
    let mut model = after(6);
    taken(&mut model);
    assert!(asks(&taken(&mut model)));
}

#[test]
fn a_hint_that_was_answered_is_gone_for_good() {
    for (event, said, installs) in
        [(Event::InstallDeclined, "declined", false), (Event::InstallWanted, "shown", true)]
    {
        let mut model = after(6);
        update(&mut model, Event::InstallTold(Install::Asked));
        let effects = update(&mut model, event);
        assert_eq!(model.install, None);
        assert!(effects.contains(&Effect::KeepSetting(Settings::INSTALL, said.to_owned())));
        assert_eq!(effects.contains(&Effect::Install), installs);
        assert!(!asks(&taken(&mut model)));
    }
}

#[test]
fn the_browser_is_asked_to_keep_the_words_when_the_first_ones_are_kept() {
    let asked = Effect::AskBrowser(true);
    let mut model = opened(Entry::WriteNow);
    assert!(update(&mut model, typed(Field::Company, "Veldt")).contains(&asked));
    assert!(!update(&mut model, typed(Field::Company, "Veldt Ltd")).contains(&asked));
}

#[test]
fn what_is_due_is_shown_on_the_icon_and_changes_nothing_else() {
    let mut model = model();
    let before = model.clone();
    assert_eq!(update(&mut model, Event::DueCounted(3)), [Effect::ShowDue(3)]);
    assert_eq!(counted_as(&before, model), before);
}
