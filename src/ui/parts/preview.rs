//! The sentence that a typed fragment ends, shown whole and at once, so that people finish our sentence
//! instead of writing one of their own (design: messages, "What makes a draft good").

use crate::domain::debrief::Field;
use crate::domain::lang::{Grammar, Stem, Woven};
use crate::ui::App;
use crate::ui::prelude::*;

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

/// The sentences that these fragments make, in their order, as one short paragraph. Nothing while nothing
/// can be woven.
pub fn woven_preview(app: App, fragments: Vec<Fragment>) -> AnyView {
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
    view! { <div class="preview">{shown}</div> }.into_any()
}

/// The whole sentence of one fragment; none while it is empty or has no verb.
fn sentence(app: App, fragment: Fragment) -> Option<String> {
    let text = match woven(app, fragment) {
        Woven::Fits(text) => match fragment.sentence {
            Some(key) => app.fill(key, &[("text", &text)]),
            None => return Some(text),
        },
        Woven::Stands(text) => text,
        Woven::Empty | Woven::NeedsVerb(_) => return None,
    };
    Some(app.grammar().sentence(&text))
}
