//! What is asked of the shelf, and what it says.

use super::{Carrier, Exported, Gathered, Looked, Offered, Stock, Tend, Tended, Version};
use crate::app::event::Event;
use crate::app::hand_over::Handed;
use crate::app::links::Linked;
use crate::app::saved::SavedError;
use crate::app::store::{LoadError, Share, Shelf, Summary, check_export};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId};
use crate::domain::journal::{Journal, Past};
use crate::domain::lang::{English, Grammar};
use crate::domain::map::Map;
use std::sync::Arc;

/// Does one thing, and says what came of it.
pub fn tend(shelf: &mut Shelf, tend: Tend, now: Instant) -> Vec<Event> {
    let told = match tend {
        Tend::LookOver => Tended::LookedOver(Box::new(look_over(shelf))),
        Tend::Export => {
            let text = shelf.export(now);
            let checked = check_export(&text, now);
            let lacks = shelf.left_out();
            Tended::Exported(Box::new(Exported { text, checked, lacks, at: now }))
        }
        Tend::Gather(one, carrier) => {
            // Where one is wanted that cannot be read, nothing goes: nobody agreed to the others.
            let gathered = match (one, carrier) {
                // A page of one's own is to go on with: it has what one practises with, too.
                (Some(id), Carrier::OwnPage) => shelf.export_with_book(&id, now),
                (Some(id), Carrier::Link(_)) => {
                    shelf.export_one(&id, now).map(|text| (text, Share::NONE))
                }
                (None, _) => Ok((shelf.export(now), shelf.left_out())),
            };
            let gathered = gathered.map(|(text, lacks)| Box::new(Gathered { text, lacks }));
            return vec![match carrier {
                Carrier::Link(asked) => Event::Linked(Linked::Gathered(asked, gathered)),
                Carrier::OwnPage => Event::HandedOver(Handed::Ready(gathered)),
            }];
        }
        Tend::Preview(text) => {
            let preview = shelf.preview(&text);
            if matches!(preview, Err(SavedError::Locked)) {
                return vec![Event::Tended(Tended::FileLocked(text))];
            }
            Tended::Previewed(preview.map(|preview| Box::new(Offered { text, preview })))
        }
        Tend::Import(text) => {
            let imported = shelf.import(&text, now);
            let list = Event::ListChanged(shelf.summaries());
            return book(shelf).chain([Event::ImportFinished(imported), list]).collect();
        }
        Tend::TakeOut(imported) => {
            let out = shelf.undo_import(&imported).map_err(|_| Box::new(imported));
            let listed = listed(shelf, Tended::TakenOut(out));
            return listed.into_iter().chain(book(shelf)).collect();
        }
        Tend::Compare => Tended::Compared(shelf.clashes()),
        Tend::PutAway(key) => {
            let settled = shelf.settle(&key);
            return listed(shelf, Tended::PutAway(settled.map(Box::new)));
        }
        Tend::SetAsideAgain(settled) => {
            // Where that fails, the words that were chosen are in place, and what was there before can be had back.
            shelf.unsettle(&settled).ok();
            return listed(shelf, Tended::Compared(shelf.clashes()));
        }
        Tend::ListEarlier(id) => {
            let versions = shelf.earlier(&id).into_iter().map(|earlier| {
                let found = shelf.look_back(&id, earlier.at).ok();
                Version { at: earlier.at, words: found.as_ref().map(count) }
            });
            Tended::EarlierListed(versions.collect())
        }
        Tend::LookBack(id, at) => {
            Tended::LookedBack(Looked { at, found: shelf.look_back(&id, at).map(Box::new) })
        }
        Tend::ForgetEarlier(id) => Tended::EarlierForgotten(shelf.forget_earlier(&id)),
        Tend::LookAcross(before) => {
            let before = before.map(Arc::unwrap_or_clone);
            let (journal, lacks) = look_across(shelf, before);
            Tended::LookedAcross(Arc::new(journal), lacks)
        }
        Tend::ReadAll => {
            let (all, lacks) = read_all(shelf);
            Tended::AllRead(all, lacks)
        }
    };
    vec![Event::Tended(told)]
}

/// What came of something that may have changed what is listed.
fn listed(shelf: &Shelf, told: Tended) -> Vec<Event> {
    vec![
        Event::SetAside(shelf.aside().to_vec()),
        Event::Tended(told),
        Event::ListChanged(shelf.summaries()),
    ]
}

/// The book as it is now, where there is one.
fn book(shelf: &mut Shelf) -> impl Iterator<Item = Event> + use<> {
    let id = DebriefId::book();
    let book = shelf.has(&id).then(|| shelf.load(&id).ok()).flatten();
    book.map(|book| Event::TakenIn(Box::new(book))).into_iter()
}

/// All interviews that can be read, and how many cannot. Reading one takes most of the time: one whose copy is the same as
/// before is not read again, unless it is in memory and so may have words that no copy has.
fn look_across(shelf: &Shelf, before: Option<Journal>) -> (Journal, usize) {
    let before = before.map(Journal::into_pasts).unwrap_or_default().into_iter();
    let mut before: Map<DebriefId, Past> = before.map(|past| (past.id.clone(), past)).collect();
    let (pasts, lacks) = each(shelf, |summary| {
        let id = &summary.id;
        let copy = if shelf.is_open(id) { 0 } else { summary.copy() };
        let same = before.remove(id).filter(|past| copy != 0 && past.copy == copy);
        same.map_or_else(|| Ok(Past { copy, ..Past::of(&shelf.view(id)?) }), Ok)
    });
    (Journal::new(pasts), lacks)
}

/// Every interview that can be read, the newest first, and how many cannot.
fn read_all(shelf: &Shelf) -> (Vec<Debrief>, usize) {
    each(shelf, |summary| shelf.view(&summary.id))
}

/// What is read of each interview, and how many cannot be read. One that was deleted meanwhile is none.
fn each<T>(
    shelf: &Shelf,
    mut read: impl FnMut(&Summary) -> Result<T, LoadError>,
) -> (Vec<T>, usize) {
    let mut lacks = 0;
    let mut all = Vec::new();
    for summary in shelf.interviews() {
        match read(&summary) {
            Ok(one) => all.push(one),
            Err(LoadError::Missing) => {}
            Err(_) => lacks += 1,
        }
    }
    (all, lacks)
}

fn look_over(shelf: &Shelf) -> Stock {
    let words = shelf.summaries().into_iter().filter_map(|summary| {
        let debrief = shelf.view(&summary.id).ok()?;
        Some((summary.id, count(&debrief)))
    });
    Stock { room: shelf.room(), words: words.collect(), holdings: shelf.holdings() }
}

/// How many words somebody wrote in a debrief.
fn count(debrief: &Debrief) -> usize {
    debrief.words().iter().map(|(_, text)| English.words(text)).sum()
}
