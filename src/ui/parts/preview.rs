//! The sentence that a typed fragment ends, shown whole and at once, so that people finish our sentence
//! instead of writing one of their own (design: messages, "What makes a draft good").

use super::{change_text_button, field_id};
use crate::domain::debrief::{Change, Detail, Field};
use crate::domain::lang::{Stem, Woven};
use crate::ui::App;
use crate::ui::prelude::*;

/// How many letters of the words a button is about stand on it, where there is more than one.
const ON_BUTTON: usize = 24;

/// A field that holds the end of a sentence of ours.
#[derive(Clone, Copy, Debug)]
pub struct Fragment {
    /// The field.
    pub field: Field,
    /// The place in the sentence that it fills.
    pub stem: Stem,
    /// The key of the sentence, with `{text}` in the fragment's place and no stop at the end. None where what
    /// is typed stands by itself.
    pub sentence: Option<&'static str>,
    /// Whether words that are used exactly stand in quotation marks inside that sentence.
    pub quoted: bool,
}

/// What became of a fragment. Runs again when it changes.
pub fn woven(app: App, fragment: Fragment) -> Woven {
    app.with(|debrief| {
        let verb = match fragment.field {
            Field::Detail(id, _) => debrief.item(id).and_then(|item| item.list_verb),
            _ => None,
        };
        app.grammar().weave(fragment.stem, debrief.text(fragment.field), verb)
    })
}

/// The sentences that these fragments make, in their order, as one short paragraph, as they will stand in the
/// letter. Nothing while nothing can be woven. Where mending changed more than a capital and a full stop, the
/// person's own words are one tap away.
pub fn woven_preview(app: App, fragments: Vec<Fragment>) -> AnyView {
    let ways = exact_ways(app, fragments.clone());
    let text = Memo::new(move |_| {
        let sentences = fragments.iter().filter_map(|fragment| sentence(app, *fragment));
        sentences.collect::<Vec<_>>().join(" ")
    });
    let label = app.say("recall.preview");
    let shown = move || {
        let text = text.get();
        (!text.is_empty()).then(|| {
            view! {
                <p class="woven">
                    <span class="woven-label">{label.clone()}</span>
                    <span translate="no" dir="auto">{text}</span>
                </p>
            }
        })
    };
    view! { <div class="preview">{shown} {ways}</div> }.into_any()
}

/// For each fragment that was mended: use it exactly as it is; for each that is used so, mend it after all.
pub fn exact_ways(app: App, fragments: Vec<Fragment>) -> AnyView {
    let offered = Memo::new(move |_| {
        let wanted = |fragment: &&Fragment| {
            app.with(|debrief| debrief.is_exact(fragment.field)) || is_mended(app, **fragment)
        };
        fragments.iter().filter(wanted).map(|fragment| fragment.field).collect::<Vec<_>>()
    });
    let buttons = move || {
        let offered = offered.get();
        let several = offered.len() > 1;
        offered.into_iter().map(|field| exact_way(app, field, several)).collect_view()
    };
    view! { <div class="exact">{buttons}</div> }.into_any()
}

fn exact_way(app: App, field: Field, several: bool) -> AnyView {
    let exact = Memo::new(move |_| app.with(|debrief| debrief.is_exact(field)));
    let words = move || {
        let (alone, one) = if exact.get() {
            ("exact.mend.button", "exact.mend.one")
        } else {
            ("exact.keep.button", "exact.keep.one")
        };
        if !several {
            return app.say(alone);
        }
        let typed = app.text(field);
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut start: String = typed.chars().take(ON_BUTTON).collect();
        if start.len() < typed.len() {
            start.push('…');
        }
        app.fill(one, &[("words", &start)])
    };
    let id = format!("exact-{}", field_id(field));
    view! {
        {move || change_text_button(app, &id, words(), move || {
            app.change(Change::Exact(field, !exact.get_untracked()));
        })}
    }
    .into_any()
}

/// Whether mending changed more of what was typed than a capital and a full stop.
fn is_mended(app: App, fragment: Fragment) -> bool {
    let typed = app.text(fragment.field);
    let (Woven::Fits(text) | Woven::Stands(text) | Woven::NeedsVerb(text)) = woven(app, fragment)
    else {
        return false;
    };
    bare(&text) != bare(&typed)
}

/// A text without what does not count as a change: its first capital, its last stop, the blanks around it.
fn bare(text: &str) -> String {
    let mut letters = text.trim().trim_end_matches(['.', ' ']).chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// The whole sentence of one fragment; none while it is empty or has no verb.
fn sentence(app: App, fragment: Fragment) -> Option<String> {
    let typed = app.text(fragment.field);
    let exact = app.with(|debrief| debrief.is_exact(fragment.field));
    if exact && typed.chars().any(char::is_alphanumeric) {
        let typed = typed.trim().to_owned();
        return Some(match quoting(fragment) {
            Some(key) => {
                let stop = if typed.ends_with(['.', '?', '!', '…']) { "" } else { "." };
                app.fill_in_letter(key, &[("text", &app.grammar().quoted(&typed))]) + stop
            }
            None => typed,
        });
    }
    let text = match woven(app, fragment) {
        Woven::Fits(text) => match fragment.sentence {
            Some(key) => app.fill_in_letter(key, &[("text", &text)]),
            None => return Some(text),
        },
        // It follows a colon of ours.
        Woven::NeedsVerb(text) if matches!(fragment.field, Field::Detail(_, Detail::Answer)) => {
            text
        }
        Woven::Stands(text) => text,
        Woven::Empty | Woven::NeedsVerb(_) => return None,
    };
    Some(app.grammar().sentence(&text))
}

/// Our sentence around what is used exactly, where that can only stand inside a sentence of ours.
fn quoting(fragment: Fragment) -> Option<&'static str> {
    match fragment.field {
        Field::Detail(_, Detail::Said) => Some("exact.said"),
        Field::Detail(_, Detail::Truth) => Some("exact.truth"),
        _ => fragment.sentence.filter(|_| fragment.quoted),
    }
}
