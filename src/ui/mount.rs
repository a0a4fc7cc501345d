//! Puts the parts together in the browser: the shell, the model, the views.

use super::app::App;
use super::graph::changing;
use super::memo::at_once;
use super::near::Near;
use super::rest::Rest;
use super::root::{root, waits};
use crate::app::{Effect, Event, Model, Screen, Updates, at_first, update_with};
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

/// What comes with the words, on its way.
type Coming = Pin<Box<dyn Future<Output = Option<Near>>>>;

/// What takes in what happens, by as much of the code as is here.
type By = Rc<Cell<Updates>>;

/// What begins all that goes on once the words are open.
pub(super) type Begins =
    fn(App, Rc<Shell>, shell::Report, By) -> Pin<Box<dyn Future<Output = bool>>>;

/// Starts the app in the element `#app`, in place of the first screen that the page was delivered with.
pub fn mount() {
    shell::tell_where_it_stops();
    wasm_bindgen_futures::spawn_local(async {
        let salt = shell::salt();
        let shell = Shell::new(salt);
        let mut coming: Coming = Box::pin(Near::fetch());
        if !shell::may_return() {
            // It is asked for before the screen is drawn, and comes meanwhile.
            poll_fn(|context| {
                if let Poll::Ready(near) = coming.as_mut().poll(context) {
                    coming = Box::pin(ready(near));
                }
                Poll::Ready(())
            })
            .await;
            return start(shell, salt, None, coming).await;
        }
        match coming.await {
            Some(near) => {
                near.opens()(Rc::clone(&shell)).await;
                start(shell, salt, Some(near), Box::pin(ready(Some(near)))).await;
            }
            // An empty home would say that everything is gone.
            None => shell::show_failed(),
        }
    });
}

async fn start(shell: Rc<Shell>, salt: u64, here: Option<Near>, coming: Coming) {
    let Some(place) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    // The browser has worked long enough on the code: each of these in a turn of its own.
    shell::turn().await;
    let words = shell::first_words();
    shell::turn().await;
    let model = shell.first_model(salt);
    // Once, without a shift: the first screen is the same, drawn from the same components.
    place.set_text_content(None);
    let handle = mount_to_renderer(&place, move || {
        let language = model.language.clone();
        let formats = Formats::of(shell::formats(&language));
        let content = Arc::new(Content { language, formats, words, ..Content::default() });
        let runner = Rc::clone(&shell);
        let signal = RwSignal::new(model);
        let by: By = Rc::new(Cell::new(here.map_or(at_first, Near::update)));
        let now = Rc::clone(&by);
        let report: shell::Report =
            Rc::new(move |event: Event| dispatch(signal, &runner, event, now.get()));
        let dispatch = Rc::clone(&report);
        let app = App::new(signal, content, move |event| dispatch(event));
        if let Some(near) = here {
            app.come_near(near);
        }
        shell.report_to(Rc::clone(&report));
        // A page that was left hidden has the front page's address, whatever was on it.
        let arrival = shell::arrival();
        let front = arrival == Some(Screen::Home);
        if let Some(screen) = shell::covered().filter(|_| front).or(arrival) {
            report(Event::ArrivedAt(screen));
        }
        shell::listen(&report);
        go_on(app, shell, report, by, coming);
        root(app)
    });
    // The app lives as long as the page.
    handle.forget();
    shell::show_ready();
}

fn dispatch(model: RwSignal<Model>, shell: &Rc<Shell>, event: Event, by: Updates) {
    let mut effects: Vec<Effect> = Vec::new();
    // With every key comes word that it was kept: within the same second nothing is new about it. Nor is anything where
    // only the focus is to move.
    let kept = matches!(event, Event::SaveFinished(_));
    let focus = matches!(event, Event::FocusWanted(_) | Event::DueCounted(_));
    // The letter that was typed is in its box already. A pause is told before something is printed, too.
    let patient = kept || (matches!(event, Event::Changed(_)) && event.is_typed());
    changing(patient, || {
        model.maybe_update(|model| {
            let before = model.saving;
            effects = update_with(model, event, by);
            !focus && (!kept || model.saving != before)
        });
    });
    shell.run(effects);
}

/// Waits for what the first screen can do without: what keeps the words, then all else.
fn go_on(app: App, shell: Rc<Shell>, report: shell::Report, by: By, coming: Coming) {
    let owner = Owner::current().unwrap_or_default();
    wasm_bindgen_futures::spawn_local(async move {
        // Without what keeps the words there is nothing that the rest could do.
        let here = match coming.await {
            Some(near) => {
                if app.near_now().is_none() {
                    by.set(near.update());
                    near.opens()(Rc::clone(&shell)).await;
                    shell::turn().await;
                    stays(app, &shell, || owner.with(|| app.come_near(near)));
                    shell::turn().await;
                }
                let begin = || near.begin()(app, Rc::clone(&shell), Rc::clone(&report), by);
                owner.with(begin).await
            }
            None => false,
        };
        shell::turn().await;
        stays(app, &shell, || report(Event::ContentArrived(here)));
    });
}

/// Something arrives. The screen that said that it is coming is drawn anew by it: whoever was led to its heading, or went on from
/// there by the keyboard, is at the heading of what came.
fn stays(app: App, shell: &Rc<Shell>, arrives: impl FnOnce()) {
    let near = app.near_now().is_some();
    let waits = app.model.with_untracked(|model| waits(model.screen, near));
    let led = waits && shell::is_on_screen();
    arrives();
    if led {
        shell.run(vec![Effect::FocusHeading]);
    }
}

/// Begins what goes on over all screens, and fetches the rest of the code and the content. All of it, at once and in one order, so
/// that no request tells what somebody is doing. Whether it came.
pub(super) fn begin(
    app: App,
    shell: Rc<Shell>,
    report: shell::Report,
    by: By,
) -> Pin<Box<dyn Future<Output = bool>>> {
    let runner = Rc::clone(&shell);
    at_once(move || {
        app.model.with(|_| ());
        shell::settle(&runner, move || app.settle());
    });
    shell.hear_other_tabs();
    shell::listen_on(&report);
    let wide = app.wide;
    wide.set(shell::wide(move |now| wide.set(now)));
    let owner = Owner::current().unwrap_or_default();
    Box::pin(async move {
        let language = app.model.with_untracked(|model| model.language.clone());
        let texts = Box::pin(shell::fetch_texts(&language));
        let Some(rest) = rest(app).await else { return false };
        shell::turn().await;
        let Some(content) = rest.read(language, texts).await else { return false };
        shell.tend_by(rest.tends());
        by.set(rest.update());
        rest.begin(&shell, &report);
        rest.speaks(app, &shell, &report);
        shell::turn().await;
        app.arrive(content);
        owner.with(|| rest.watch(app));
        true
    })
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
