//! What happens on the screens about the words themselves.

use super::back::did;
use super::later::focus;
use super::ways::went;
use super::{keep, refused};
use crate::app::aloud::Aloud;
use crate::app::effect::Effect;
use crate::app::links::{Links, Making, Sealing};
use crate::app::model::{Arrival, Done, Model, Notice, Settings};
use crate::app::saved::SavedError;
use crate::app::screen::Screen;
use crate::app::store::{Aside, AsideReason, Clash, Difference, Imported, Share, Undone};
use crate::app::tend::{Carrier, Choice, Exported, KeptHere, Tend, Tended};
use crate::domain::debrief::{Change, Debrief, Place};
use std::sync::Arc;

/// What a screen asks when it is opened.
pub(super) fn asks(model: &mut Model) -> Vec<Effect> {
    let has_words = model.has_words();
    let Model { debrief, begun, links, tending, .. } = model;
    let open = || debrief.as_ref().filter(|_| *begun).map(|open| open.id.clone());
    let tend = |tend| vec![Effect::Tend(tend)];
    match model.screen {
        Screen::WhereMyWordsAre => vec![Effect::Tend(Tend::LookOver), Effect::AskBrowser(false)],
        Screen::OnMyPhone => {
            links.ask();
            links.making = Making::OnItsWay;
            let one = open().filter(|_| !links.whole);
            if !has_words {
                return Vec::new();
            }
            let gather = Tend::Gather(one, Carrier::Link(links.asked));
            vec![Effect::Merge { at_once: true }, Effect::Tend(gather)]
        }
        Screen::OpenLink => vec![Effect::Seal(Sealing::TakeLink)],
        Screen::Mock => Aloud::begun(),
        Screen::Room => tend(Tend::LookOver),
        Screen::TwoTabs => tend(Tend::Compare),
        // The latest is kept as what was typed takes its place.
        Screen::Earlier => open().map_or_else(Vec::new, |id| {
            vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::ListEarlier(id))]
        }),
        Screen::LookBack(at) => open().map(|id| tend(Tend::LookBack(id, at))).unwrap_or_default(),
        screen if looks_across(screen) => tend(Tend::LookAcross(tending.journal.take())),
        Screen::Readable => tend(Tend::ReadAll),
        _ => Vec::new(),
    }
}

/// Whether a screen shows something of all interviews.
const fn looks_across(screen: Screen) -> bool {
    matches!(
        screen,
        Screen::Interviews | Screen::Patterns | Screen::Lessons | Screen::Grow | Screen::Compassion
    )
}

/// What is asked once the code that answers is here: what the screen asks, and whether the same words were changed in
/// two tabs.
pub(super) fn asked(model: &mut Model) -> Vec<Effect> {
    let mut effects = asks(model);
    effects.extend(compare(model).filter(|_| model.content == Arrival::Here));
    effects
}

/// Compares what was set aside for another tab's words, if there is any, with what is here.
pub(super) fn compare(model: &Model) -> Option<Effect> {
    others(&model.aside).next().map(|_| Effect::Tend(Tend::Compare))
}

/// A screen was left: what it showed is not kept. Another one asks anew, and may be about another interview.
pub(super) fn left(model: &mut Model) {
    if model.screen != Screen::TakeIn {
        model.tending.offered = None;
        model.tending.handed = false;
        model.lock.file = None;
    }
    (model.lock.refused, model.lock.done, model.lock.made) = (None, None, None);
    if model.screen != Screen::OwnPage {
        model.hand_over = model.hand_over.left();
    }
    if model.screen != Screen::Erase {
        model.tending.erased = None;
    }
    model.tending.all = None;
    model.tending.looked = None;
    model.tending.earlier.clear();
    model.links = Links { asked: model.links.asked, ..Links::default() };
}

/// The list changed: the figures are others by now.
pub(super) fn looked_over(model: &mut Model) -> Vec<Effect> {
    let Model { summaries, tending, .. } = model;
    tending
        .clashes
        .retain(|clash| clash.id.is_book() || summaries.iter().any(|known| known.id == clash.id));
    let tend = match model.screen {
        Screen::WhereMyWordsAre | Screen::Room => Tend::LookOver,
        screen if looks_across(screen) => Tend::LookAcross(tending.journal.take()),
        Screen::Readable => Tend::ReadAll,
        _ => return Vec::new(),
    };
    vec![Effect::Tend(tend)]
}

/// The keys of what was set aside for another tab's words.
fn others(aside: &[Aside]) -> impl Iterator<Item = &str> {
    let other = |aside: &&Aside| aside.reason == AsideReason::OtherTab;
    aside.iter().filter(other).map(|aside| aside.key.as_str())
}

/// This is what is set aside now. Another tab's words that were not there before are compared with those here.
pub(super) fn set_aside(model: &mut Model, aside: Vec<Aside>) -> Vec<Effect> {
    let before = std::mem::replace(&mut model.aside, aside);
    if others(&before).eq(others(&model.aside)) {
        return Vec::new();
    }
    vec![Effect::Tend(Tend::Compare)]
}

/// What happened.
pub(super) fn tended(model: &mut Model, event: Tended) -> Vec<Effect> {
    match event {
        Tended::PromiseWanted => return vec![Effect::AskBrowser(true)],
        Tended::BrowserTold(mut browser) => {
            // The button that asked goes where there is nothing left to ask.
            let goes = browser.asked && browser.promised != Some(false);
            // That it was asked stays so for this visit.
            browser.asked |= model.tending.browser.as_ref().is_some_and(|before| before.asked);
            model.tending.browser = Some(browser);
            return goes.then(|| focus("safe-heading")).into_iter().collect();
        }
        Tended::LookedOver(stock) => model.tending.stock = Some(*stock),
        Tended::Exported(copy) => return exported(model, *copy),
        Tended::Previewed(Ok(offered)) => {
            model.tending.offered = Some(offered);
            model.tending.offers = model.tending.offers.wrapping_add(1);
            // Behind what was handed over there is nothing to go back to.
            return went(model, Screen::TakeIn, !model.tending.handed);
        }
        Tended::FileLocked(text) => {
            model.tending.offered = None;
            model.lock.file = Some(text);
            model.tending.offers = model.tending.offers.wrapping_add(1);
            return went(model, Screen::TakeIn, true);
        }
        Tended::Previewed(Err(error)) => {
            model.notice = Some(Notice::ImportRefused(error));
            return own_page(model, false).into_iter().collect();
        }
        Tended::ImportAgreed => {
            let Some(offered) = model.tending.offered.take() else { return Vec::new() };
            let text = offered.text;
            return vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Import(text))];
        }
        Tended::ImportDeclined => {
            let offered = model.tending.offered.take();
            // Words that are here already need no agreeing to.
            let own =
                own_page(model, offered.is_some_and(|offered| offered.preview.brings_nothing()));
            return own.into_iter().chain([Effect::GoBack]).collect();
        }
        Tended::TakenOut(Ok(undone)) => return taken_out(model, undone),
        Tended::TakenOut(Err(imported)) => {
            did(model, Done::TakenIn(*imported));
            model.notice = Some(Notice::NotTakenOut);
        }
        Tended::Compared(clashes) => return compared(model, clashes),
        Tended::Chosen { aside, place, choice } => return chosen(model, aside, place, choice),
        Tended::PutAway(Ok(settled)) => did(model, Done::PutAway(settled)),
        Tended::PutAway(Err(_)) => model.notice = Some(Notice::NotPutAway),
        Tended::EarlierListed(versions) => model.tending.earlier = versions,
        Tended::LookedBack(looked) => model.tending.looked = Some(looked),
        Tended::RestoreWanted => return restored(model),
        Tended::EarlierGivenUp(id) => return vec![Effect::Tend(Tend::ForgetEarlier(id))],
        Tended::EarlierForgotten(result) => {
            model.notice =
                Some(if result.is_ok() { Notice::EarlierGone } else { Notice::NotDeleted });
            // What was tapped is gone, and the notice stands on top.
            return vec![Effect::Tend(Tend::LookOver), Effect::FocusHeading];
        }
        Tended::LookedAcross(journal, lacks) => {
            model.tending.journal = Some(journal);
            model.tending.lacks = lacks;
        }
        Tended::AllRead(all, lacks) => {
            model.tending.all = Some(Arc::new(all));
            model.tending.lacks = lacks;
        }
        Tended::Searched(search) => model.tending.search = *search,
        Tended::PictureWanted(picture) => return vec![Effect::SavePicture(picture)],
        Tended::PictureMade(made) => {
            model.notice = (!made).then_some(Notice::NoPicture);
            return (!made).then_some(Effect::FocusHeading).into_iter().collect();
        }
        Tended::WrittenOut(text) => {
            return vec![Effect::Download("afterview.md".to_owned(), "text/markdown", text)];
        }
        Tended::PrintWanted => return vec![Effect::Print],
    }
    Vec::new()
}

/// A copy of everything is offered. It is only called saved where it was read again and found whole, and nobody should
/// believe that it holds what it does not.
fn exported(model: &mut Model, copy: Exported) -> Vec<Effect> {
    let Exported { text, checked, lacks, at } = copy;
    let size = text.len();
    let mut effects = vec![Effect::Download("afterview.json".to_owned(), "application/json", text)];
    model.notice = Some(match checked {
        Err(_) => Notice::NotChecked,
        Ok(_) if lacks != Share::NONE => Notice::NotInFile(lacks),
        Ok(share) => {
            model.settings.exported = at.0.to_string();
            effects.push(Effect::KeepSetting(Settings::EXPORTED, at.0.to_string()));
            Notice::Saved(share, size)
        }
    });
    effects
}

/// A file was taken in, or refused.
pub(super) fn imported(model: &mut Model, result: Result<Imported, SavedError>) -> Vec<Effect> {
    let mut effects: Vec<Effect> = own_page(model, result.is_ok()).into_iter().collect();
    let imported = match result {
        Err(error) => {
            // Where another can be chosen: this one is not held any longer.
            effects.extend(went(model, Screen::WhereMyWordsAre, false));
            model.notice = Some(Notice::ImportRefused(error));
            return effects;
        }
        Ok(imported) => imported,
    };
    // To the list that it is on now. There is no way back to what was taken in.
    effects.extend(went(model, Screen::Home, false));
    if imported.brought_nothing() {
        model.notice = Some(Notice::NothingNew(imported));
    } else {
        did(model, Done::TakenIn(imported));
    }
    effects
}

/// What was handed over to this page was looked at: it is like any other page of ours from now on.
fn own_page(model: &mut Model, kept: bool) -> Option<Effect> {
    let handed = std::mem::take(&mut model.tending.handed);
    handed.then_some(Effect::BeOwnPage { kept })
}

/// What was taken in is out again. An interview of it that is open goes too: what is typed into it would be kept without
/// the rest of its words.
fn taken_out(model: &mut Model, undone: Undone) -> Vec<Effect> {
    let open = model.debrief.take_if(|open| undone.gone.contains(&open.id));
    if undone.book == Some(true) {
        // What is there now comes with the next merge; of a book that was new, nothing is.
        model.book = Debrief::book(model.moment.now);
        model.book_begun = false;
    }
    let mut effects = Vec::new();
    if open.is_some() && model.screen.needs_debrief() {
        effects = went(model, Screen::Home, false);
    }
    model.notice = Some(Notice::TakenOut(undone));
    effects
}

/// The same words in two tabs were compared. A copy of which something was chosen is put away once nothing is left to
/// choose in it.
fn compared(model: &mut Model, clashes: Vec<Clash>) -> Vec<Effect> {
    let tending = &mut model.tending;
    tending.clashes = clashes;
    let Some(aside) = tending.chosen_of.take() else { return Vec::new() };
    let clash = tending.clashes.iter().find(|clash| clash.aside == aside);
    if clash.is_some_and(|clash| tending.is_unsettled(clash)) {
        return Vec::new();
    }
    vec![Effect::Tend(Tend::PutAway(aside))]
}

/// It was said which words stay.
fn chosen(model: &mut Model, aside: String, place: Place, choice: Choice) -> Vec<Effect> {
    let clash = model.tending.clashes.iter().find(|clash| clash.aside == aside);
    let found = clash.and_then(|clash| {
        let one = clash.differences.iter().find(|one| one.place == place)?;
        Some((clash.id.clone(), one.clone()))
    });
    let Some((id, one)) = found else { return Vec::new() };
    let Some(open) = model.whose(id.is_book()).filter(|open| open.id == id) else {
        return Vec::new();
    };
    if model.only_read(id.is_book()) {
        return refused(model);
    }
    if open.words_at(&place) != one.here {
        // They are others by now: nobody has seen what this would choose between.
        return vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Compare)];
    }
    let mut effects = Vec::new();
    if choice == Choice::Here {
        let kept = KeptHere { aside: aside.clone(), place, there: one.there };
        model.tending.kept_here.push(kept.clone());
        did(model, Done::KeptHere(kept));
    } else {
        let Difference { here, there, take, .. } = one;
        let both = choice == Choice::Both;
        let after_it = || place.put(open, &[here.as_str(), "\n\n", &there].concat());
        let change = take.and_then(|take| if both { after_it() } else { Some(take) });
        let Some(change) = change else { return Vec::new() };
        effects.extend(changed_here(model, change));
        did(model, Done::Chosen { id, place, before: here, both });
    }
    model.tending.chosen_of = Some(aside);
    effects.extend([Effect::Tend(Tend::Compare), Effect::FocusHeading]);
    effects
}

/// A change that is none of the editor's: what it takes back step by step is not about these words any more.
pub(super) fn changed_here(model: &mut Model, change: Change) -> Vec<Effect> {
    model.undo = super::Undo::default();
    keep(model, change)
}

/// The version that is looked at takes the place of the open debrief.
fn restored(model: &mut Model) -> Vec<Effect> {
    if model.read_only() {
        return refused(model);
    }
    let looked = model.tending.looked.take().and_then(|looked| looked.found.ok());
    let (Some(version), Some(before)) = (looked, model.debrief.clone()) else {
        return Vec::new();
    };
    let mut effects = changed_here(model, Change::Restored(version));
    effects.extend(went(model, Screen::Home, true));
    did(model, Done::Restored(Box::new(before)));
    effects
}
