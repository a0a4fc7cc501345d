//! "To Maya, by e-mail · Change": whom it goes to, how it sounds, how it travels, and the facts that are
//! asked only when somebody wants to change them.

use super::super::recall::{reach_line, told_box};
use super::desk::{Desk, Standing};
use super::findings::switched_off;
use crate::app::language::LanguageEvent;
use crate::app::{Event, Screen};
use crate::domain::clock::{self, Instant, Moment};
use crate::domain::debrief::{Change, Channel, Day, Entry, Reach, Status, Tone};
use crate::domain::draft::{Addressee, Draft, channels as channels_of};
use crate::domain::lang::Tongue;
use crate::ui::App;
use crate::ui::parts::{DateBox, choices, date_box, fetching, link, read_only, whole_day};
use crate::ui::prelude::*;

pub(super) fn envelope(desk: Desk) -> AnyView {
    let app = desk.app;
    let open = RwSignal::new(false);
    let toggle = move |_| open.update(|open| *open = !*open);
    let label = move || {
        if open.get() { app.say("letter.change.close") } else { app.say("letter.change.open") }
    };
    let sent = Memo::new(move |_| desk.standing() == Standing::Sent);
    let line = move || {
        let dot = (!sent.get()).then(|| view! { <span aria-hidden="true">"·"</span> });
        desk.draft.with(|draft| draft.as_ref().map(|draft| to_words(app, draft))).map(|to| {
            view! { <span id="to" translate="no">{to}</span> {dot} }
        })
    };
    let at_work = move || {
        let at_work = app.with(|debrief| debrief.facts.reach() == Reach::OwnWorkplace);
        at_work.then(|| view! { <p class="care">{app.say("letter.talk_first")}</p> })
    };
    let change = move || {
        // What was sent is not changed any more.
        (!sent.get()).then(|| {
            view! {
                <button
                    type="button"
                    id="change-facts"
                    class="text-button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="letter-facts"
                    on:click=toggle
                >
                    {label}
                </button>
            }
        })
    };
    let rest = move || {
        (!sent.get()).then(|| {
            view! {
                <div id="letter-facts">{move || open.get().then(|| facts(desk))}</div>
                {reach_line(app)}
                {at_work}
            }
        })
    };
    // What was sent and is off the list since goes to nobody, and there is nothing to change about it.
    let has_line = Memo::new(move |_| !sent.get() || desk.draft.with(Option::is_some));
    let line = move || has_line.get().then(|| view! { <p>{line} {change}</p> });
    view! {
        <section class="envelope" aria-label=app.say("letter.envelope.label")>
            {line}
            {rest}
        </section>
    }
    .into_any()
}

/// "To Maya, by e-mail".
fn to_words(app: App, draft: &Draft) -> String {
    let channel = app.say(&format!("letter.channel.{channel}", channel = draft.channel.name()));
    let passes_on = || {
        if app.with(|debrief| debrief.facts.reach()) == Reach::ContactOnly {
            app.say("letter.to.contact")
        } else {
            app.say("letter.to.recruiter")
        }
    };
    let (name, reader) = match &draft.to {
        Addressee::Person(name) if name.is_empty() => (app.say("letter.to.somebody"), None),
        Addressee::Person(name) => (name.clone(), None),
        Addressee::HiringTeam => (app.say("letter.hiring_team"), None),
        Addressee::Recruiter { name, pass_to } => {
            (name.clone().unwrap_or_else(passes_on), pass_to.clone())
        }
    };
    let slots = [("name", name.as_str()), ("channel", channel.as_str())];
    match reader {
        None => app.fill("letter.to.one", &slots),
        Some(reader) => app.fill(
            "letter.to.passed_on",
            &[("name", &name), ("reader", &reader), ("channel", &channel)],
        ),
    }
}

/// What has a default and is changed afterwards (design: product, "The quick note").
fn facts(desk: Desk) -> AnyView {
    let (app, key) = (desk.app, desk.key);
    let questions = match app.peek(|debrief| debrief.entry) {
        Entry::WriteNow | Entry::WentWell => Screen::QuickWho,
        Entry::JustHappened | Entry::SaidNo => Screen::Who,
    };
    let after_no = app.peek(|debrief| debrief.facts.status) == Status::Rejected;
    // The message may be off the list, where what was just chosen took it off: then it has no tone.
    let written = Memo::new(move |_| desk.draft.with(Option::is_some));
    let open = Memo::new(move |_| app.with(|debrief| channels_of(debrief, &key)));
    let sound = move || {
        written.get().then(|| {
            let ways = channels(app, open.get());
            let several = ways.len() > 1;
            let tone = move || desk.draft.with(|draft| draft.as_ref().map(|draft| draft.tone));
            let channel = move || desk.draft.with(|draft| draft.as_ref().map(|draft| draft.channel));
            view! {
                {choices(app, "tone", app.say("letter.tone.question"), tones(app), tone, move |tone| {
                    app.change(Change::NoteTone(key, tone));
                })}
                {several.then(|| choices(app, "channel", app.say("letter.pick.question"), ways, channel, move |channel| {
                    app.change(Change::NoteChannel(key, channel));
                }))}
            }
        })
    };
    view! {
        <div class="card facts">
            {sound}
            {tongue_box(app)}
            {ended_box(app)}
            {decision_box(app)}
            {switched_off(app)}
            {after_no.then(|| told_box(app))}
            {link(app, "text-button", app.say("letter.change.questions"), questions)}
        </div>
    }
    .into_any()
}

/// The language of all messages of the interview: of those that messages can be written in.
fn tongue_box(app: App) -> AnyView {
    let content = app.content();
    let offered: Vec<(Tongue, String, String)> = content
        .languages
        .iter()
        .filter_map(|one| Some((Tongue::of(&one.id)?, one.id.clone(), one.name.clone())))
        .collect();
    if offered.len() < 2 {
        return ().into_any();
    }
    let chosen = Memo::new(move |_| app.with(|debrief| debrief.facts.tongue));
    let options = offered
        .into_iter()
        .map(|(tongue, id, name)| {
            let is_chosen = move || chosen.get() == tongue;
            view! { <option value=id.clone() lang=id prop:selected=is_chosen>{name}</option> }
        })
        .collect_view();
    let on_change = move |event: leptos::ev::Event| {
        if let Some(tongue) = Tongue::of(&event_target_value(&event)) {
            app.dispatch(Event::Language(LanguageEvent::LettersWanted(tongue)));
        }
    };
    view! {
        <div class="field">
            <label for="tongue">{app.say("letter.tongue.label")}</label>
            <p class="help" id="tongue-help">{app.say("letter.tongue.help")}</p>
            <select id="tongue" class="box" aria-describedby="tongue-help" on:change=on_change disabled=move || read_only(app)>
                {options}
            </select>
            {fetching(app, "letter.tongue.fetching", "letter.tongue.failed")}
        </div>
    }
    .into_any()
}

fn tones(app: App) -> Vec<(Tone, String)> {
    let name = |tone| match tone {
        Tone::Warm => app.say("letter.tone.warm"),
        Tone::Plain => app.say("letter.tone.plain"),
        Tone::Formal => app.say("letter.tone.formal"),
    };
    Tone::ALL.into_iter().map(|tone| (tone, name(tone))).collect()
}

fn channels(app: App, open: Vec<Channel>) -> Vec<(Channel, String)> {
    let name =
        |channel: Channel| app.say(&format!("letter.pick.{channel}", channel = channel.name()));
    open.into_iter().map(|channel| (channel, name(channel))).collect()
}

/// When the interview ended.
fn ended_box(app: App) -> AnyView {
    let moment = app.model.with_untracked(|model| model.moment.clone());
    let ended = app.peek(|debrief| debrief.facts.ended).map(|at| {
        let local = moment.zone.local(at);
        let (hour, minute) = (local.minutes / 60, local.minutes % 60);
        format!("{}T{hour:02}:{minute:02}", clock::write_day(local.day))
    });
    let ended = DateBox {
        id: "ended",
        kind: "datetime-local",
        label: app.say("letter.ended.label"),
        help: app.say("letter.ended.help"),
        value: ended.unwrap_or_default(),
        max: None,
    };
    date_box(app, ended, move |picked| {
        let moment = app.model.with_untracked(|model| model.moment.clone());
        let ended = instant_of(&picked, &moment);
        if ended.is_some() || picked.is_empty() {
            app.change(Change::Ended(ended));
        }
    })
}

/// The instant of `2026-11-21T15:40` at the person's place. An interview that is said to be over has ended:
/// never later than now.
fn instant_of(text: &str, moment: &Moment) -> Option<Instant> {
    let (day, time) = text.split_once('T')?;
    let mut parts = time.split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(moment.at(whole_day(day)?, hour, minute).min(moment.now))
}

/// The day on which they decide.
fn decision_box(app: App) -> AnyView {
    let day = app.peek(|debrief| debrief.facts.decision).map(|day| clock::write_day(day.0));
    let decision = DateBox {
        id: "decision",
        kind: "date",
        label: app.say("letter.decision.label"),
        help: String::new(),
        value: day.unwrap_or_default(),
        max: None,
    };
    date_box(app, decision, move |picked| {
        let day = whole_day(&picked).map(Day);
        if day.is_some() || picked.is_empty() {
            app.change(Change::Decision(day));
        }
    })
}
