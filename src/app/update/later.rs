//! What happens on the later screens only. Its code comes after that of the first ones.

use super::brought::brought;
use super::hosted::{handed_over, host_told};
use super::linked::linked;
use super::locked::{fleeting, locked};
use super::picked::{ask_begun, errand_begun, leaf_begun, mend_chosen, mishap_picked};
use super::rehearsed::{rehearsed, wanted as aloud};
use super::spoken::spoken;
use super::tended::{imported, tended};
use super::ways::erase;
use super::{changed, install, refused, undo};
use crate::app::calendar::calendar_of;
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::host::HostWord;
use crate::app::mailto::mailto;
use crate::app::model::{Model, Notice};
use crate::app::screen::Screen;
use crate::app::tend::Tend;
use crate::domain::debrief::{Change, Item, Kept, KeptBy, NoteKey};

/// Takes in what happened on a later screen.
pub fn later(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        // Before any of it is done: a half of it would lead to a thing that is not there.
        Event::MishapPicked { .. }
        | Event::MissedPointBegun
        | Event::PersonBegun
        | Event::QuestionBegun
        | Event::ErrandBegun(..)
        | Event::AskBegun(..)
        | Event::MendChosen(_)
            if model.read_only() =>
        {
            refused(model)
        }
        Event::WordingPicked(note, part, wording) => undo::reworded(model, note, part, wording),
        Event::PutIn(note, way) => {
            let mut effects = undo::put_in(model, note, way);
            effects.push(focus("said-heading"));
            effects
        }
        Event::StartAgainWanted(note) => undo::started_again(model, note),
        Event::UndoWanted(note) => undo::turned_back(model, note, false),
        Event::RedoWanted(note) => undo::turned_back(model, note, true),
        Event::MishapPicked { mishap, urgent } => mishap_picked(model, mishap, urgent),
        Event::MissedPointBegun => {
            let id = model.new_local_id();
            let mishap = Item::MISSED_POINT.to_owned();
            changed(model, Change::ItemAdded { id, mishap, parked: false })
        }
        Event::PersonBegun => {
            let id = model.new_local_id();
            changed(model, Change::PersonAdded(id))
        }
        Event::QuestionBegun => {
            let id = model.new_local_id();
            changed(model, Change::QuestionAdded(id))
        }
        Event::LeafBegun(kind, title) => leaf_begun(model, kind, title),
        Event::AskBegun(whom, kind) => ask_begun(model, whom, kind),
        Event::ErrandBegun(kind, like) => errand_begun(model, kind, like),
        Event::MendChosen(mend) => mend_chosen(model, mend),
        Event::TextTaken { note, to, subject, text, by } => {
            text_taken(model, note, to.as_deref(), subject, text, by)
        }
        Event::FriendAsked { question, text } => {
            let text = format!("{question}\n\n{text}");
            // No title: it could show the letter's subject, or the person's name, where only the letter should go.
            vec![if model.can_share {
                Effect::Share(String::new(), text)
            } else {
                Effect::Copy(text)
            }]
        }
        Event::HostTold(told) => host_told(model, told.as_deref()),
        Event::JobsWanted => vec![Effect::TellHost(HostWord::Jobs)],
        Event::CloseWanted => {
            vec![Effect::Merge { at_once: true }, Effect::TellHost(HostWord::Closed)]
        }
        Event::HandedOver(handed) => handed_over(model, handed),
        // Nothing of it is kept: it can be made again at any time.
        Event::HandoutTaken(title, text, by) => vec![match by {
            KeptBy::Shared => Effect::Share(title, text),
            KeptBy::Printed => Effect::Print,
            _ => Effect::Copy(text),
        }],
        Event::CalendarWanted(entries) if entries.is_empty() => Vec::new(),
        Event::CalendarWanted(entries) => {
            let file = calendar_of(&entries, model.moment.now);
            vec![Effect::Download("afterview.ics".to_owned(), "text/calendar", file)]
        }
        Event::Rehearsed(event) => rehearsed(model, event),
        Event::Aloud(wanted) => aloud(model, wanted),
        Event::Heard(heard) => model.aloud.heard(heard),
        Event::DueCounted(due) => vec![Effect::ShowDue(due)],
        Event::InstallTold(_) | Event::InstallWanted | Event::InstallDeclined => {
            install::told(model, &event)
        }
        event => handed(model, event),
    }
}

/// Files and copies: what was handed out and taken in.
fn handed(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::CopyFinished(result) => {
            model.notice = Some(match result {
                Ok(()) => Notice::Copied,
                Err(_) if model.screen == Screen::OnMyPhone => Notice::LinkNotCopied,
                Err(_) => Notice::CopyRefused,
            });
            Vec::new()
        }
        Event::ExportWanted => {
            vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Export)]
        }
        Event::ImportWanted => vec![Effect::PickFile],
        Event::ImportPicked(text) => {
            vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Preview(text))]
        }
        Event::ImportFinished(result) => imported(model, result),
        Event::Tended(event) => tended(model, event),
        Event::Linked(event) => linked(model, event),
        Event::Lock(event) => locked(model, event),
        Event::Language(event) => spoken(model, event),
        Event::Fleeting(event) => fleeting(model, event),
        Event::AsideWanted(key) => vec![Effect::DownloadAside(key)],
        Event::AsideGivenUp(key) => vec![Effect::ForgetAside(key)],
        Event::AsideForgotten(result) => {
            model.notice =
                Some(if result.is_ok() { Notice::Forgotten } else { Notice::NotDeleted });
            // What was tapped is gone, and the notice stands on top.
            vec![Effect::FocusHeading]
        }
        // What was found is counted once.
        Event::EraseConfirmed if model.tending.erasing => Vec::new(),
        Event::EraseConfirmed => erase(model),
        Event::EraseFinished(erased) => {
            model.tending.erasing = false;
            model.tending.erased = Some(erased);
            vec![Effect::FocusHeading]
        }
        // Every other event is handled before it gets here.
        event => brought(model, event),
    }
}

pub(super) fn focus(id: &str) -> Effect {
    Effect::Focus(id.to_owned())
}

/// A text leaves the app: its exact words are kept first.
fn text_taken(
    model: &mut Model,
    note: NoteKey,
    to: Option<&str>,
    subject: Option<String>,
    text: String,
    by: KeptBy,
) -> Vec<Effect> {
    let (leave, by) = match by {
        KeptBy::Copied => (Effect::Copy(text.clone()), by),
        KeptBy::Shared => (Effect::Share(subject.clone().unwrap_or_default(), text.clone()), by),
        KeptBy::Printed => (Effect::Print, by),
        KeptBy::Spoken => (Effect::Stage(false), by),
        KeptBy::Mailed => match mailto(to, subject.as_deref(), &text) {
            Some(address) => (Effect::Mail(address), by),
            // Too long for a mail link: copied instead, never cut.
            None => (Effect::Copy(text.clone()), KeptBy::Copied),
        },
    };
    // What is typed after this is another step, and what is printed is drawn up to here.
    model.undo.pause();
    let kept = Kept { subject, text, at: model.moment.now, by };
    let mut effects = changed(model, Change::Kept(note, Box::new(kept)));
    effects.push(Effect::Merge { at_once: true });
    effects.push(leave);
    effects.extend(install::hint(model));
    // The question takes the place of the buttons.
    effects.push(focus("did-you-send"));
    effects
}
