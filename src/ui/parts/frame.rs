//! The frame of every screen: back, the dots and the menu on top; one question; what is saved; and the way
//! on, in reach of a thumb. From 60rem, what the answers are becoming stands on the right.

use super::{Look, button, link, text_button};
use crate::app::{Event, Screen, Step};
use crate::ui::prelude::*;
use crate::ui::{App, Around, Spot};
use std::cmp::Ordering;

/// One screen, ready to be framed.
pub struct Page {
    /// The one heading: a question, where there is one to ask.
    pub heading: AnyView,
    /// One line of help, or nothing.
    pub help: String,
    /// The fields, choices or text.
    pub body: AnyView,
    /// The way on.
    pub actions: Actions,
    /// What stands on the right from 60rem.
    pub side: Option<AnyView>,
}

/// The way on from a screen.
pub enum Actions {
    /// "Skip" and "Go on": both go on; nothing is ever required.
    GoOn,
    /// Only "Go on": nothing was asked.
    OnlyOn,
    /// Buttons of the screen's own.
    Own(AnyView),
    /// None: the screen's body has its own ways on.
    None,
}

impl Page {
    /// A page with a heading and a body, "Skip" and "Go on".
    pub fn new(heading: impl IntoView, help: impl Into<String>, body: AnyView) -> Self {
        Self {
            heading: heading.into_any(),
            help: help.into(),
            body,
            actions: Actions::GoOn,
            side: None,
        }
    }

    /// With another way on.
    #[must_use]
    pub fn actions(mut self, actions: Actions) -> Self {
        self.actions = actions;
        self
    }

    /// With something on the right from 60rem.
    #[must_use]
    pub fn side(mut self, side: AnyView) -> Self {
        self.side = Some(side);
        self
    }
}

/// Frames a page.
pub fn frame(app: App, page: Page) -> AnyView {
    let Page { heading, help, body, actions, side } = page;
    let screen = app.screen.get_untracked();
    let help = (!help.is_empty()).then(|| view! { <p class="help lead">{help}</p> });
    let go = move || app.go(app.next());
    let actions = match actions {
        Actions::GoOn => Some(
            view! {
                {text_button("skip", app.say("frame.skip.button"), go)}
                {button("go-on", app.say("frame.go_on.button"), Look::Accent, go)}
            }
            .into_any(),
        ),
        Actions::OnlyOn => Some(button("go-on", app.say("frame.go_on.button"), Look::Accent, go)),
        Actions::Own(own) => Some(own),
        Actions::None => None,
    };
    let footer = actions.map(|actions| view! { <div class="actions">{actions}</div> });
    let side = side.map(|side| {
        // It scrolls by itself, and may hold nothing that the keyboard could go to.
        view! { <aside class="side" tabindex="0" aria-label=app.say("frame.side.label")>{side}</aside> }
    });
    let wide = side.is_some();
    let around = move |place| app.around(screen, place);
    view! {
        <div class="screen" class:with-side=wide>
            <div class="column">
                {top(app, screen)}
                <main>
                    {around(Around::Top)}
                    <div role="status">{around(Around::Notice)}</div>
                    <div role="status">{around(Around::Done)}</div>
                    <h1 id="heading" tabindex="-1">{heading}</h1>
                    {help}
                    {body}
                    {around(Around::Crisis)}
                </main>
                <footer class="foot">
                    <p class="near" id="crisis-near" role="status">{around(Around::CrisisLine)}</p>
                    <div class="foot-line">
                        <p class="status" id="saved" role="status">{around(Around::Saved)} " " {app.later(Spot::Saving)}</p>
                        {hide(app, screen)}
                    </div>
                    {footer}
                </footer>
            </div>
            {side}
        </div>
    }
    .into_any()
}

fn top(app: App, screen: Screen) -> AnyView {
    let back = (screen != Screen::Home).then(|| {
        let label = app.say("frame.back.button");
        view! {
            <button type="button" id="back" class="back" on:click=move |_| app.dispatch(Event::BackWanted)>
                <span aria-hidden="true">"‹ "</span>
                {label}
            </button>
        }
    });
    let dots = screen.step().map(|current| {
        let dots = Step::ALL
            .into_iter()
            .map(|step| {
                let label = app.say(&format!("frame.step.{}", step.name()));
                let here = (step == current).then_some("step");
                let class = match step.cmp(&current) {
                    Ordering::Less => "dot past",
                    Ordering::Equal => "dot here",
                    Ordering::Greater => "dot",
                };
                let name = view! { <span class="dot-name">{label}</span> };
                let dot = link(app, class, name, Screen::first_of(step));
                view! { <li aria-current=here>{dot}</li> }
            })
            .collect_view();
        view! { <nav class="dots" aria-label=app.say("frame.steps.label")><ol>{dots}</ol></nav> }
    });
    // Only an interview that is kept has any.
    let kept = screen.needs_debrief() && app.model.with_untracked(|model| model.begun);
    let earlier = kept.then(
        || view! { <li>{link(app, "", app.say("frame.menu.earlier"), Screen::Earlier)}</li> },
    );
    let menu = view! {
        <details class="menu">
            <summary aria-label=app.say("frame.menu.label")><span aria-hidden="true">"⋯"</span></summary>
            <ul>
                <li>{link(app, "", app.say("frame.menu.home"), Screen::Home)}</li>
                <li>{link(app, "", app.say("frame.menu.words"), Screen::WhereMyWordsAre)}</li>
                {earlier}
                <li>{link(app, "", app.say("frame.menu.support"), Screen::Support)}</li>
                <li>{link(app, "", app.say("frame.menu.looks"), Screen::Looks)}</li>
                {app.later(Spot::Menu)}
                <li>
                    {text_button("hide-menu", app.say("frame.menu.hide"), move || app.dispatch(Event::Hidden(true)))}
                    <p class="keys">{app.say("frame.menu.keys")}</p>
                </li>
                <li>{link(app, "harm", app.say("frame.menu.erase"), Screen::Erase)}</li>
            </ul>
        </details>
    };
    view! { <header class="top">{back} {dots} {menu}</header> }.into_any()
}

/// Quick hide, one tap away wherever somebody has words: not on Home before the first ones.
fn hide(app: App, screen: Screen) -> Option<AnyView> {
    let none =
        screen == Screen::Home && app.model.with_untracked(|model| model.summaries.is_empty());
    let hide = move || app.dispatch(Event::Hidden(true));
    (!none).then(|| text_button("hide", app.say("frame.hide.button"), hide))
}
