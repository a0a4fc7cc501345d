//! What happens to links: one is made of what is here, or one is opened.

use super::later::focus;
use super::tended::asks;
use super::ways::went;
use crate::app::effect::Effect;
use crate::app::links::{Given, LASTS, Linked, Made, Making, Pasted, Sealing, pasted};
use crate::app::model::{Model, Notice};
use crate::app::screen::Screen;
use crate::app::sealed::SealError;
use crate::app::sealed::passphrase::typed;
use crate::app::tend::Tend;

/// What happened.
pub(super) fn linked(model: &mut Model, event: Linked) -> Vec<Effect> {
    match event {
        Linked::WholeChosen(whole) => {
            model.links.whole = whole;
            let mut effects = asks(model);
            // What was tapped is gone until the link is made.
            effects.push(focus("holds"));
            return effects;
        }
        Linked::Gathered(asked, result) if is_awaited(model, asked) => match result {
            Ok(gathered) => {
                model.links.lacks = gathered.lacks;
                let until = model.moment.now.plus(LASTS);
                return vec![Effect::Seal(Sealing::Seal(asked, gathered.text, until))];
            }
            Err(_) => model.links.making = Making::Failed(SealError::NotRead),
        },
        Linked::Sealed(asked, result) if is_awaited(model, asked) => {
            model.links.making = result.map_or_else(Making::Failed, Making::Made);
        }
        Linked::Gathered(..) | Linked::Sealed(..) => {}
        Linked::CopyWanted => return made(model).map(Effect::Copy).into_iter().collect(),
        Linked::ShareWanted => {
            // No title: a sheet would show it beside the link.
            let share = |link| Effect::Share(String::new(), link);
            return made(model).map(share).into_iter().collect();
        }
        // The code that opens links came late, and the person went elsewhere meanwhile: they are left there.
        Linked::Came(_) if model.screen != Screen::OpenLink => {}
        Linked::Came(text) => return given(model, text, true),
        Linked::Pasted(text) => return given(model, text, false),
        Linked::PassphraseTyped(text) => return opens(model, &text),
        Linked::Opened(asked, result) => return opened(model, asked, result),
    }
    Vec::new()
}

/// Whether somebody waits for what was asked for with this number, to make a link of it.
fn is_awaited(model: &Model, asked: u32) -> bool {
    model.screen == Screen::OnMyPhone && model.links.asked == asked
}

/// The link that was made.
fn made(model: &Model) -> Option<String> {
    match &model.links.making {
        Making::Made(made) => Made::link(made),
        _ => None,
    }
}

/// Something was given to be opened: it came with the address, or it was pasted.
fn given(model: &mut Model, text: String, came: bool) -> Vec<Effect> {
    match pasted(&text, model.moment.now) {
        Ok(Pasted::Sealed(sealed)) => {
            let sealed = *sealed;
            model.notice = None;
            model.links.ask();
            model.links.given = Some(Box::new(Given { sealed, opening: false, refused: None }));
            vec![Effect::FocusHeading]
        }
        Ok(Pasted::File) => {
            vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Preview(text))]
        }
        Err(error) => {
            let mut effects = if came { went(model, Screen::Home, false) } else { Vec::new() };
            model.notice = Some(Notice::LinkRefused(error));
            effects.push(Effect::FocusHeading);
            effects
        }
    }
}

/// A passphrase was typed.
fn opens(model: &mut Model, text: &str) -> Vec<Effect> {
    let (now, asked) = (model.moment.now, model.links.asked);
    let Some(given) = model.links.given.as_mut().filter(|given| !given.opening) else {
        return Vec::new();
    };
    // The page may have lain open for days.
    let sealed = given.sealed.clone().at(now);
    match sealed.and_then(|sealed| Ok((sealed, typed(text)?))) {
        Ok((sealed, passphrase)) => {
            (given.opening, given.refused) = (true, None);
            vec![Effect::Seal(Sealing::Open(asked, Box::new(sealed), passphrase))]
        }
        Err(error) => {
            given.refused = Some(error);
            vec![focus("passphrase")]
        }
    }
}

/// What was given is open, or it is not. What was left meanwhile is nobody's any more, nor what another one took the place
/// of.
fn opened(model: &mut Model, asked: u32, result: Result<String, SealError>) -> Vec<Effect> {
    let links = &mut model.links;
    let Some(given) = links.given.as_mut().filter(|_| links.asked == asked) else {
        return Vec::new();
    };
    given.opening = false;
    match result {
        Ok(text) => vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Preview(text))],
        Err(error) => {
            given.refused = Some(error);
            vec![focus("passphrase")]
        }
    }
}
