//! Puts the parts together in the browser: the shell, the model, the views.

use super::app::App;
use super::rest::Rest;
use super::root::{root, waits};
use crate::app::{Effect, Event, Later, Model, Screen, update_with};
use crate::content::{Content, Formats};
use crate::shell::{self, Shell};
use crate::ui::prelude::*;
use leptos::mount::mount_to_renderer;
use std::cell::Cell;
use std::future::{poll_fn, ready};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::Poll;
use wasm_bindgen::JsCast;

/// What keeps the words, on its way: whether it came.
type Opening = Pin<Box<dyn Future<Output = bool>>>;

/// Starts the app in the element `#app`, in place of the first screen that the page was delivered with.
pub fn mount() {
    shell::tell_where_it_stops();
    wasm_bindgen_futures::spawn_local(async {
        let salt = shell::salt();
        let shell = Shell::new(salt);
        let opens = Rc::clone(&shell);
        let mut opening: Opening = Box::pin(async move { opens.open_words().await });
        if shell::may_return() {
            if !opening.await {
                // An empty home would say that everything is gone.
                return shell::show_failed();
            }
            opening = Box::pin(ready(true));
        } else {
            // It is asked for before the screen is drawn, and comes meanwhile.
            poll_fn(|context| Poll::Ready(opening.as_mut().poll(context).is_ready())).await;
        }
        start(shell, salt, opening);
    });
}

fn start(shell: Rc<Shell>, salt: u64, opening: Opening) {
    let Some(place) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    let model = shell.first_model(salt);
    let words = shell::first_words();
    // Once, without a shift: the first screen is the same, drawn from the same components.
    place.set_text_content(None);
    let handle = mount_to_renderer(&place, move || {
        let language = model.language.clone();
        let formats = Formats::of(shell::formats(&language));
        let content = Arc::new(Content { language, formats, words, ..Content::default() });
        let runner = Rc::clone(&shell);
        let signal = RwSignal::new(model);
        let later: Rc<Cell<Later>> = Rc::new(Cell::new(not_yet));
        let then = Rc::clone(&later);
        let settle: Rc<Cell<Option<App>>> = Rc::default();
        let settles = Rc::clone(&settle);
        let report: shell::Report = Rc::new(move |event: Event| {
            dispatch(signal, &runner, event, then.get());
            if let Some(app) = settles.get() {
                shell::settle(&runner, move || app.settle());
            }
        });
        let dispatch = Rc::clone(&report);
        let app = App::new(signal, content, move |event| dispatch(event));
        settle.set(Some(app));
        shell.report_to(Rc::clone(&report));
        shell.hear_other_tabs();
        let wide = app.wide;
        wide.set(shell::wide(move |now| wide.set(now)));
        // A page that was left hidden has the front page's address, whatever was on it.
        let arrival = shell::arrival();
        let front = arrival == Some(Screen::Home);
        if let Some(screen) = shell::covered().filter(|_| front).or(arrival) {
            report(Event::ArrivedAt(screen));
        }
        shell::listen(&report);
        fetch_content(app, report, &shell, later, opening);
        root(app)
    });
    // The app lives as long as the page.
    handle.forget();
    shell::show_ready();
}

/// The later screens cannot be reached yet.
fn not_yet(_: &mut Model, _: Event) -> Vec<Effect> {
    Vec::new()
}

fn dispatch(model: RwSignal<Model>, shell: &Rc<Shell>, event: Event, later: Later) {
    let mut effects: Vec<Effect> = Vec::new();
    // With every key comes word that it was kept: within the same second nothing is new about it. Nor is anything where
    // only the focus is to move.
    let kept = matches!(event, Event::SaveFinished(_));
    let focus = matches!(event, Event::FocusWanted(_) | Event::DueCounted(_));
    model.maybe_update(|model| {
        let before = model.saving;
        effects = update_with(model, event, later);
        !focus && (!kept || model.saving != before)
    });
    shell.run(effects);
}

/// Fetches what the first screens can do without: what keeps the words, the rest of the code, then the content. All of it, at
/// once and in one order, so that no request tells what somebody is doing.
fn fetch_content(
    app: App,
    report: shell::Report,
    shell: &Rc<Shell>,
    later: Rc<Cell<Later>>,
    opening: Opening,
) {
    let shell = Rc::clone(shell);
    let owner = Owner::current().unwrap_or_default();
    wasm_bindgen_futures::spawn_local(async move {
        let language = app.model.with_untracked(|model| model.language.clone());
        // The rest works on the words: without what keeps them there is nothing that it could do.
        let here = if opening.await {
            let texts = Box::pin(shell::fetch_texts(&language));
            match rest(app).await {
                Some(rest) => rest.read(language, texts).await.map(|content| (rest, content)),
                None => None,
            }
        } else {
            None
        };
        let arrived = here.is_some();
        if let Some((rest, content)) = here {
            shell.tend_by(rest.tends());
            later.set(rest.later());
            rest.begin(&shell, &report);
            rest.speaks(app, &shell, &report);
            app.arrive(content);
            owner.with(|| rest.watch(app));
        }
        // The screen that said that it is coming is drawn anew: whoever was led to its heading stays there.
        let waits = app.model.with_untracked(|model| waits(model.screen));
        let led = waits && shell::is_at_heading();
        report(Event::ContentArrived(arrived));
        if led {
            shell.run(vec![Effect::FocusHeading]);
        }
    });
}

#[cfg_attr(
    not(feature = "split"),
    expect(clippy::unused_async, reason = "the second piece is fetched where there is one")
)]
async fn rest(app: App) -> Option<Rest> {
    #[cfg(feature = "split")]
    if app.rest().is_none()
        && let Ok(rest) = Rest::fetch().await
    {
        app.take(rest);
    }
    app.rest()
}
