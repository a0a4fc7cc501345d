//! Another language, for the screens or for messages.

use super::changed;
use crate::app::effect::Effect;
use crate::app::language::{Fetching, LanguageEvent, WordsOf};
use crate::app::model::{Model, Settings};
use crate::domain::debrief::Change;
use crate::domain::lang::Tongue;

/// Takes in what happened about a language.
pub(super) fn spoken(model: &mut Model, event: LanguageEvent) -> Vec<Effect> {
    match event {
        LanguageEvent::Wanted(chosen) => {
            model.fetching = Fetching::OnItsWay;
            let tag = if chosen.is_empty() { host_asks(model) } else { chosen.clone() };
            vec![Effect::Fetch(WordsOf::Screens { tag, chosen: Some(chosen) })]
        }
        LanguageEvent::LettersWanted(tongue) => {
            model.settings.prefer(tongue);
            let kept = Effect::KeepSetting(Settings::LETTERS, model.settings.letters.clone());
            let mut effects = changed(model, Change::Tongue(tongue));
            effects.extend([kept, Effect::KeepLanguages(model.languages())]);
            effects.extend(lacks(model, tongue));
            effects
        }
        LanguageEvent::LettersLack(tongue) => lacks(model, tongue).into_iter().collect(),
        LanguageEvent::Spoke { id, chosen } => {
            model.language = id;
            model.fetching = Fetching::Nothing;
            let mut effects = vec![Effect::KeepLanguages(model.languages())];
            if let Some(chosen) = chosen {
                model.settings.language.clone_from(&chosen);
                effects.push(Effect::KeepSetting(Settings::LANGUAGE, chosen));
            }
            effects
        }
        LanguageEvent::Learned(_) => {
            model.fetching = Fetching::Nothing;
            // Every message is made anew.
            model.facts = model.facts.wrapping_add(1);
            Vec::new()
        }
        LanguageEvent::NotFetched => {
            model.fetching = Fetching::Failed;
            Vec::new()
        }
    }
}

/// The page around the frame asks for a language. The person's own choice goes before it.
pub(super) fn asked(model: &Model) -> Option<Effect> {
    let tag = host_asks(model);
    let theirs = model.settings.language.is_empty() && !tag.is_empty();
    theirs.then_some(Effect::Fetch(WordsOf::Screens { tag, chosen: None }))
}

fn host_asks(model: &Model) -> String {
    model.host.as_ref().map(|host| host.lang.clone()).unwrap_or_default()
}

fn lacks(model: &mut Model, tongue: Tongue) -> Option<Effect> {
    let here = Tongue::of(&model.language) == Some(tongue);
    if here {
        return None;
    }
    model.fetching = Fetching::OnItsWay;
    Some(Effect::Fetch(WordsOf::Letters(tongue)))
}
