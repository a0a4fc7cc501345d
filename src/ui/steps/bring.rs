//! Their message, their invitation or their job posting: pasted, read on the device, and offered as facts to
//! confirm. The text is held while this screen is open and kept nowhere; what is ticked is taken over by ordinary
//! changes.

mod rows;

use crate::app::{Event, Screen};
use crate::domain::bring::{
    Fact, Found, NotRead, Offer, Place, Reader, Would, is_too_large, offers, read,
};
use crate::domain::debrief::{Change, LocalId};
use crate::ui::App;
use crate::ui::parts::{
    Actions, Look, Page, change_button, change_text_button, keep_shown, letter_side, link,
    read_only, text_button,
};
use crate::ui::prelude::*;
use leptos::html;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlTextAreaElement;
use rows::row;

/// The first person's name inside a debrief that has nobody yet, as where they are typed.
const FIRST: LocalId = 1;

/// The sign of a fact that the person ticked, and of one that they did not want.
const TICKED: char = '+';
const UNTICKED: char = '-';

/// What came of reading the box.
type Reading = Option<Result<Found, NotRead>>;

/// The door to it, where the same things are typed.
pub fn door(app: App) -> AnyView {
    let label = app.say("bring.door");
    view! { <p class="bring-door">{link(app, "text-button", label, Screen::Bring)}</p> }.into_any()
}

/// One box to paste into, or a file to pick; then what was found.
pub fn bring(app: App) -> Page {
    let reading = reading(app);
    look_up_places(app, reading);
    let offered = Memo::new(move |_| offered(app, reading));
    let ticks = RwSignal::new(None::<String>);
    let chosen = Memo::new(move |_| {
        let offered = offered.get();
        let ticks = ticks.get().unwrap_or_default();
        offered.into_iter().filter(|offer| is_ticked(offer, &ticks)).collect::<Vec<_>>()
    });
    let body = view! {
        {text(app)}
        <p id="bring-told" role="status">{move || told(app, reading, offered)}</p>
        {change_text_button(app, "choose-message", app.say("bring.file.button"), move || {
            app.dispatch(Event::MessageFileWanted);
        })}
        {move || list(app, reading, offered, ticks)}
    };
    let leave = text_button("leave-bring", app.say("bring.leave.button"), move || {
        app.dispatch(Event::BackWanted);
    });
    let some = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    let take = move || {
        some.get().then(|| {
            let take = move || {
                take(app, &chosen.get_untracked());
                app.dispatch(Event::BackWanted);
            };
            change_button(app, "use-facts", app.say("bring.use.button"), Look::Accent, take)
        })
    };
    let actions = view! {
        {leave}
        {take}
    };
    Page::new(app.say("bring.heading"), app.say("bring.help"), body.into_any())
        .actions(Actions::Own(actions.into_any()))
        .side(letter_side(app, None))
}

/// The box. What is too large never gets into it.
fn text(app: App) -> AnyView {
    let node = NodeRef::<html::Textarea>::new();
    let shown = Memo::new(move |_| app.model.with(|model| model.brought.text.clone()));
    keep_shown(node, move || shown.get());
    let refuses = move |event: &leptos::ev::Event| {
        let Some(text) = handed_over(event) else { return };
        if is_too_large(&text) {
            event.prevent_default();
            app.dispatch(Event::BroughtTooMuch);
        }
    };
    let on_paste = move |event: leptos::ev::Event| refuses(&event);
    let on_drop = move |event: leptos::ev::Event| refuses(&event);
    let on_input = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        if is_too_large(&text) {
            // However it got there, the box stays as it was.
            let field =
                event.target().and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(field) = field {
                field.set_value(&shown.get_untracked());
            }
            app.dispatch(Event::BroughtTooMuch);
        } else {
            app.dispatch(Event::Brought(text));
        }
    };
    view! {
        <div class="field">
            <label for="message">{app.say("bring.text.label")}</label>
            <p class="help" id="message-help">{app.say("bring.text.help")}</p>
            <textarea
                id="message"
                class="box"
                rows="8"
                autocomplete="off"
                spellcheck="false"
                translate="no"
                dir="auto"
                readonly=move || read_only(app)
                aria-describedby="message-help bring-told"
                node_ref=node
                on:paste=on_paste
                on:drop=on_drop
                on:input=on_input
            ></textarea>
        </div>
    }
    .into_any()
}

/// The text that a paste or a drop hands over.
#[cfg(feature = "csr")]
fn handed_over(event: &leptos::ev::Event) -> Option<String> {
    use leptos::web_sys::{ClipboardEvent, DragEvent};
    let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let data =
        clipboard.or_else(|| event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer));
    data?.get_data("text").ok()
}

/// Nothing is handed over where there is no browser.
#[cfg(not(feature = "csr"))]
fn handed_over(_: &leptos::ev::Event) -> Option<String> {
    None
}

/// What came of reading the box; read again only when the text is another one.
fn reading(app: App) -> Memo<Reading> {
    let brought = Memo::new(move |_| {
        app.model.with(|model| {
            (model.brought.text.clone(), model.brought.calendar, model.brought.too_much)
        })
    });
    let today = Memo::new(move |_| app.model.with(|model| model.moment.today()));
    let me = Memo::new(move |_| {
        let signed = app.with(|debrief| debrief.facts.sign_as.clone());
        if signed.is_empty() {
            app.model.with(|model| model.settings.sign_as.clone())
        } else {
            signed
        }
    });
    Memo::new(move |_| {
        let (today, me) = (today.get(), me.get());
        brought.with(|(text, calendar, too_much)| {
            if *too_much {
                Some(Err(NotRead::TooLarge))
            } else if text.trim().is_empty() {
                None
            } else {
                Some(read(text, Reader { today, me: &me, calendar: *calendar }))
            }
        })
    })
}

/// Asks the browser for the clock changes of the places that are named.
fn look_up_places(app: App, reading: Memo<Reading>) {
    Effect::new(move |_| {
        let wanted: Vec<_> = reading.with(|reading| {
            let Some(Ok(found)) = reading else { return Vec::new() };
            let times = found.facts.iter().filter_map(|one| match &one.fact {
                Fact::Ended(when) | Fact::Started(when) => Some(when),
                _ => None,
            });
            times
                .filter_map(|when| match &when.place {
                    Place::Zone(name) => Some((name.clone(), when.about())),
                    _ => None,
                })
                .collect()
        });
        for (name, around) in wanted {
            let known = app.model.with_untracked(|model| {
                model.brought.places.iter().any(|(place, _)| *place == name)
            });
            if !known {
                app.dispatch(Event::PlaceWanted(name, around));
            }
        }
    });
}

fn offered(app: App, reading: Memo<Reading>) -> Vec<Offer> {
    reading.with(|reading| {
        let Some(Ok(found)) = reading else { return Vec::new() };
        app.model.with(|model| {
            let debrief = model.debrief.clone().unwrap_or_default();
            offers(found, &debrief, &model.moment, &model.brought.places)
        })
    })
}

/// What the person said about a fact; or what we would. What they said is one line for each fact, the sign first:
/// a signal of another type would be compiled, and downloaded, for this alone.
fn is_ticked(offer: &Offer, ticks: &str) -> bool {
    let key = offer.key();
    let said = ticks.lines().find(|line| line.get(1..) == Some(&key));
    offer.can_be_taken() && said.map_or(offer.ticked, |line| line.starts_with(TICKED))
}

/// Notes what the person said about a fact.
fn tick(offer: &Offer, ticked: bool, ticks: RwSignal<Option<String>>) {
    let key = offer.key();
    let before = ticks.get_untracked().unwrap_or_default();
    let mut after = String::new();
    for line in before.lines().filter(|line| line.get(1..) != Some(&key)) {
        after.extend([line, "\n"]);
    }
    after.push(if ticked { TICKED } else { UNTICKED });
    after.push_str(&key);
    ticks.set(Some(after));
}

/// How it stands, in a sentence. The reading is looked at before what follows from it: Leptos' graph does not run
/// again for a memo that another memo, looked at first, has brought up to date.
fn told(app: App, reading: Memo<Reading>, offered: Memo<Vec<Offer>>) -> String {
    let refused = reading.with(|reading| match reading {
        None => Some(String::new()),
        Some(Err(why)) => Some(app.say(why.key())),
        Some(Ok(_)) => None,
    });
    refused.unwrap_or_else(|| match offered.with(Vec::len) {
        0 => app.say("bring.found.known"),
        1 => app.say("bring.found.one"),
        count => app.fill("bring.found.many", &[("count", &count.to_string())]),
    })
}

/// What was found, to be ticked.
fn list(
    app: App,
    reading: Memo<Reading>,
    offered: Memo<Vec<Offer>>,
    ticks: RwSignal<Option<String>>,
) -> AnyView {
    let cancelled = reading.with(|reading| matches!(reading, Some(Ok(found)) if found.cancelled));
    let offered = offered.get();
    if offered.is_empty() {
        return ().into_any();
    }
    let cancelled = cancelled
        .then(|| view! { <p class="care" id="called-off">{app.say("bring.found.cancelled")}</p> });
    let rows = offered
        .into_iter()
        .enumerate()
        .map(|(place, offer)| {
            let (read, write) = (offer.clone(), offer.clone());
            row(
                app,
                place,
                &offer,
                move || is_ticked(&read, &ticks.get().unwrap_or_default()),
                move |ticked| tick(&write, ticked, ticks),
            )
        })
        .collect_view();
    view! {
        <fieldset class="facts" id="found" disabled=move || read_only(app)>
            <legend>{app.say("bring.found.heading")}</legend>
            <p class="help">{app.say("bring.found.help")}</p>
            {cancelled}
            <ul class="rows">{rows}</ul>
        </fieldset>
    }
    .into_any()
}

/// Takes the facts over. Whoever is added takes the place of an empty box, where there is one.
fn take(app: App, chosen: &[Offer]) {
    for offer in chosen {
        let new =
            if matches!(offer.would, Would::Add { .. }) { place_for_somebody(app) } else { FIRST };
        for change in offer.changes(new) {
            app.change(change);
        }
    }
}

fn place_for_somebody(app: App) -> LocalId {
    let (nobody, blank) = app.peek(|debrief| {
        let people = &debrief.facts.people;
        let blank = |name: &str| name.trim().is_empty();
        (
            people.is_empty(),
            people.iter().find(|person| blank(&person.name)).map(|person| person.id),
        )
    });
    if nobody {
        app.change(Change::PersonAdded(FIRST));
        return FIRST;
    }
    if let Some(blank) = blank {
        return blank;
    }
    app.dispatch(Event::PersonBegun);
    app.peek(|debrief| debrief.facts.people.last().map_or(FIRST, |person| person.id))
}
