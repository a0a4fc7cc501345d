//! The mock interview alone: choose, answer aloud, look back.

use super::{ask, choose, over};
use crate::app::Model;
use crate::app::rehearsal::Scene;
use crate::ui::App;
use crate::ui::parts::{Actions, Page};
use crate::ui::prelude::*;

/// A mock interview alone.
pub fn mock(app: App) -> Page {
    let scene = Memo::new(move |_| app.model.with(|model| model.rehearsal.scene));
    let at = Memo::new(move |_| app.model.with(|model| model.rehearsal.at));
    let posed = Memo::new(move |_| {
        let words = |model: &Model| model.rehearsal.current().map(|posed| posed.words.clone());
        app.model.with(words).unwrap_or_default()
    });
    let heading = move || match scene.get() {
        Scene::Choosing => app.say("mock.heading").into_any(),
        Scene::Over => app.say("mock.over.heading").into_any(),
        Scene::Asking => {
            view! { <span class="posed" translate="no">{posed.get()}</span> }.into_any()
        }
    };
    let body = move || match scene.get() {
        Scene::Choosing => choose::body(app),
        Scene::Asking => ask::body(app, at.get()),
        Scene::Over => over::body(app),
    };
    let actions = move || match scene.get() {
        Scene::Choosing => choose::actions(app),
        Scene::Asking => ask::actions(app, at.get()),
        Scene::Over => over::actions(app),
    };
    Page::new(view! { {heading} }, "", view! { {body} }.into_any())
        .actions(Actions::Own(view! { {actions} }.into_any()))
}
