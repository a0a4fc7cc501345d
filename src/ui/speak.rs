//! Fetches the words of other languages: for the screens, which are drawn anew with them, and for messages.

use super::App;
use crate::app::language::{LanguageEvent, WordsOf};
use crate::app::{Effect, Event};
use crate::content::{Content, Words};
use crate::domain::lang::Tongue;
use crate::shell::{self, Report, Shell};
use std::cell::Cell;
use std::rc::Rc;

/// From now on, what is wanted is fetched.
pub fn begin(app: App, shell: &Rc<Shell>, report: &Report) {
    let (reports, weak) = (Rc::clone(report), Rc::downgrade(shell));
    // Of two choices the later one counts, whichever words arrive first.
    let asked = Rc::new(Cell::new(0_u32));
    shell.speak_by(Box::new(move |wanted| {
        let (report, weak) = (Rc::clone(&reports), weak.clone());
        if matches!(wanted, WordsOf::Screens { .. }) {
            asked.set(asked.get().wrapping_add(1));
        }
        let (turn, asked) = (asked.get(), Rc::clone(&asked));
        let is_latest = move || asked.get() == turn;
        wasm_bindgen_futures::spawn_local(async move {
            let told = match wanted {
                WordsOf::Screens { tag, chosen } => speak(app, &tag, chosen, is_latest).await,
                WordsOf::Letters(tongue) => learn(app, tongue).await,
            };
            let Some(event) = told else { return };
            // Where every word is another one, what had the focus is drawn anew; what is typed is in the model.
            let spoke = matches!(event, LanguageEvent::Spoke { .. });
            let focused = if spoke { shell::focused() } else { String::new() };
            report(Event::Language(event));
            if let Some(shell) = weak.upgrade().filter(|_| !focused.is_empty()) {
                shell.run(vec![Effect::Focus(focused)]);
            }
        });
    }));
    // What messages were written in before is here before it is asked for, in the same order for everybody.
    let letters: Vec<Tongue> = app.model.with_untracked(|model| model.settings.tongues().collect());
    for tongue in letters {
        let report = Rc::clone(report);
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(LanguageEvent::Learned(tongue)) = learn(app, tongue).await {
                report(Event::Language(LanguageEvent::Learned(tongue)));
            }
        });
    }
}

/// The screens in the language that fits a tag; nothing where there is none, where they are in it, or where another one was
/// asked for meanwhile.
async fn speak(
    app: App,
    tag: &str,
    chosen: Option<String>,
    is_latest: impl Fn() -> bool,
) -> Option<LanguageEvent> {
    let now = app.model.with_untracked(|model| model.language.clone());
    let Some(id) = shell::fitting(tag).filter(|id| *id != now) else {
        // A choice is kept all the same.
        return chosen.map(|chosen| LanguageEvent::Spoke { id: now, chosen: Some(chosen) });
    };
    match fetch(app, &id, true).await {
        _ if !is_latest() => None,
        Some(content) => {
            let rtl = content.languages.iter().any(|one| one.id == id && one.rtl);
            app.arrive(content);
            shell::show_language(&id, rtl);
            Some(LanguageEvent::Spoke { id, chosen })
        }
        None => Some(LanguageEvent::NotFetched),
    }
}

/// The words for messages in a language.
async fn learn(app: App, tongue: Tongue) -> Option<LanguageEvent> {
    if app.content().tongue == tongue || app.knows(tongue) {
        return Some(LanguageEvent::Learned(tongue));
    }
    match fetch(app, tongue.tag(), false).await {
        Some(content) => {
            app.learn(content);
            Some(LanguageEvent::Learned(tongue))
        }
        None => Some(LanguageEvent::NotFetched),
    }
}

/// All words of a language; those of the first screens where they are wanted too.
async fn fetch(app: App, language: &str, first: bool) -> Option<Content> {
    let texts = Box::pin(shell::fetch_texts(language));
    let words = if first { shell::fetch_first(language).await.ok()? } else { Words::default() };
    let mut content = app.rest()?.read(language.to_owned(), texts).await?;
    content.words.extend(words);
    Some(content)
}
