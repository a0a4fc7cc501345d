//! The hint that the app can be put on this device: once, after a message has left it.

use crate::app::event::Install;
use crate::app::{Event, Screen};
use crate::ui::App;
use crate::ui::parts::{Look, button, link, text_button};
use crate::ui::prelude::*;

/// The hint, while there is one.
pub(super) fn install(app: App) -> AnyView {
    let how = Memo::new(move |_| app.model.besides(|model| model.install));
    view! { {move || how.get().map(|how| card(app, how))} }.into_any()
}

fn card(app: App, how: Install) -> AnyView {
    let body = match how {
        Install::Asked => {
            let words = app.say("install.add.button");
            button("install", words, Look::Quiet, move || app.dispatch(Event::InstallWanted))
        }
        Install::ByHand => by_hand(app),
    };
    view! {
        <section class="card" id="install-hint" aria-labelledby="install-heading">
            <h2 id="install-heading">{app.say("install.heading")}</h2>
            <p>{app.say("install.help")}</p>
            {body}
            <p>
                {text_button("no-install", app.say("install.decline.button"), move || {
                    app.dispatch(Event::InstallDeclined);
                })}
            </p>
        </section>
    }
    .into_any()
}

/// A sign of one line, in a green that stands out from light and dark.
fn sign(line: &str) -> String {
    let drawing = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%232f8f78' \
         stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'><path d='{line}'/></svg>"
    );
    ["data:image/svg+xml,", &drawing].concat()
}

/// Apple's browser has no way to ask: in words, with the signs that stand on its buttons.
fn by_hand(app: App) -> AnyView {
    view! {
        <ol class="by-hand">
            <li>
                <img src=sign("M8 10H6v10h12V10h-2M12 15V3M8.5 6.5 12 3l3.5 3.5") alt="" width="24" height="24" />
                <span>{app.say("install.by_hand.share")}</span>
            </li>
            <li>
                <img src=sign("M4 4h16v16H4zM12 8v8M8 12h8") alt="" width="24" height="24" />
                <span>{app.say("install.by_hand.add")}</span>
            </li>
        </ol>
        <p>{app.say("install.by_hand.empty")} " " {link(app, "", app.say("install.by_hand.copy"), Screen::WhereMyWordsAre)}</p>
    }
    .into_any()
}
