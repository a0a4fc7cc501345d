//! Deleting something for good, which is asked once more in its place.

use crate::ui::parts::text_button;
use crate::ui::prelude::*;

/// One thing of a list that can be deleted.
pub(super) struct Goes {
    /// Names its buttons.
    pub name: String,
    /// The name of the element that says what it is: buttons of a list are all alike.
    pub about: String,
    /// What else can be done with it.
    pub besides: Option<AnyView>,
    /// The words: of the button that asks, of the question, and of its two answers.
    pub delete: String,
    pub sure: String,
    pub keep: String,
    pub confirm: String,
}

/// Its buttons. The one that asks turns into the one that keeps, so that a second tap by a shaking hand deletes nothing,
/// and the focus stays. `asked` has the key of what is asked about, so that the question stays with it when something
/// else comes or goes.
pub(super) fn goes(
    asked: RwSignal<Option<String>>,
    key: String,
    goes: Goes,
    delete: impl Fn() + 'static,
) -> AnyView {
    let Goes { name, about, besides, delete: ask, sure, keep, confirm } = goes;
    let is_asked = asked.with(|asked| asked.as_ref() == Some(&key));
    let first = if is_asked {
        text_button(&format!("keep-{name}"), keep, move || asked.set(None))
    } else {
        text_button(&format!("delete-{name}"), ask, move || asked.set(Some(key.clone())))
    };
    let question = is_asked.then(|| view! { <p class="care">{sure}</p> });
    let confirm = is_asked.then(|| {
        text_button(&format!("forget-{name}"), confirm, move || {
            asked.set(None);
            delete();
        })
    });
    view! {
        <div role="status">{question}</div>
        <div class="card-actions" role="group" aria-labelledby=about>{besides} {first} {confirm}</div>
    }
    .into_any()
}
