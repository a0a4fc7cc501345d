//! What is told while the words of another language are fetched.

use crate::app::language::Fetching;
use crate::ui::App;
use crate::ui::prelude::*;

/// That they are on their way, or did not arrive; nothing else. Told as it happens.
pub fn fetching(app: App, coming: &'static str, failed: &'static str) -> AnyView {
    let state = Memo::new(move |_| app.model.besides(|model| model.fetching));
    let words = move || match state.get() {
        Fetching::Nothing => None,
        Fetching::OnItsWay => Some(app.say(coming)),
        Fetching::Failed => Some(app.say(failed)),
    };
    view! { <p class="quiet" role="status">{words}</p> }.into_any()
}
