//! One question on the screen: it is read aloud, a clock runs, and what is said may be recorded.

use super::answer::answered;
use super::choose::missing;
use super::told::{clock_words, left_words};
use crate::app::Event;
use crate::app::aloud::{MicFault, Take, Wanted};
use crate::app::rehearsal::Rehearsed;
use crate::domain::debrief::{LeafKind, LeafLine};
use crate::domain::grow::stories_of;
use crate::domain::rehearsal::time_left;
use crate::ui::App;
use crate::ui::parts::{Look, button, text_button};
use crate::ui::prelude::*;

/// How far an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// It was not begun.
    Before,
    /// The browser asks for the microphone.
    Waiting,
    /// It is being given.
    Running,
    /// It was given.
    After,
}

fn phase(app: App) -> Memo<Phase> {
    Memo::new(move |_| {
        app.model.with(|model| match (&model.aloud.take, model.aloud.clock) {
            (Take::Asked, _) => Phase::Waiting,
            (_, None) => Phase::Before,
            _ if model.aloud.running => Phase::Running,
            _ => Phase::After,
        })
    })
}

/// What stands below the question.
pub(super) fn body(app: App, at: usize) -> AnyView {
    let phase = phase(app);
    // What was tapped is gone with each step: the focus goes to what has taken its place.
    effect(move |before: Option<Phase>| {
        let now = phase.get();
        if before.is_some_and(|before| before != now) {
            app.focus(match now {
                Phase::Before => "start-answer",
                Phase::Waiting => "start-without",
                Phase::Running => "end-answer",
                Phase::After => "answered",
            });
        }
        now
    });
    let (posed, count) = app
        .model
        .with_untracked(|model| (model.rehearsal.current().cloned(), model.rehearsal.posed.len()));
    let of = posed.as_ref().and_then(|posed| posed.of);
    let number = (at + 1).to_string();
    let slots = [("number", number.as_str()), ("count", &count.to_string())];
    let asking = of.and_then(|of| {
        let asking = app.content().mishaps.bank.get(of)?.asking.clone();
        Some(view! { <p>{app.fill("mock.ask.asking", &[("asking", &asking)])}</p> })
    });
    let after = move || (phase.get() == Phase::After).then(|| answered(app, at));
    let enough = move || app.dispatch(Event::Rehearsed(Rehearsed::Stopped));
    view! {
        <p class="quiet question-count">{app.fill("mock.ask.count", &slots)}</p>
        {missing(app)}
        {asking}
        {reads(app)}
        {points(app, of)}
        {clock(app)}
        {after}
        <p>{text_button("enough", app.say("mock.stop.button"), enough)}</p>
    }
    .into_any()
}

/// The way on, which depends on how far the answer is.
pub(super) fn actions(app: App, _: usize) -> AnyView {
    let phase = phase(app);
    let wanted = move |wanted| app.dispatch(Event::Aloud(wanted));
    let on = move || app.dispatch(Event::Rehearsed(Rehearsed::WentOn));
    let fault = Memo::new(move |_| {
        app.model.with(|model| match model.aloud.take {
            Take::Failed(fault) => Some(fault),
            _ => None,
        })
    });
    let more = app.model.with_untracked(|model| model.rehearsal.has_more());
    // Where the script is missing nobody records, and no clock runs.
    let missing = Memo::new(move |_| app.model.with(|model| model.aloud.missing));
    let recorded = Memo::new(move |_| app.model.with(|model| model.rehearsal.recorded));
    // For this sitting: the next question does not ask for the microphone again.
    let without = move || {
        app.dispatch(Event::Rehearsed(Rehearsed::Recorded(false)));
        wanted(Wanted::Begin { recorded: false });
    };
    let start = move || {
        if fault.get().is_some() {
            return button("start-answer", app.say("mock.start.without"), Look::Accent, without);
        }
        let recorded = recorded.get() && !missing.get();
        let label = match (missing.get(), recorded) {
            (true, _) => "mock.begin.button",
            (false, true) => "mock.start.recorded",
            (false, false) => "mock.start.button",
        };
        let begin = move || wanted(Wanted::Begin { recorded });
        button("start-answer", app.say(label), Look::Accent, begin)
    };
    // In a frame there is nothing that could be allowed.
    let retry = move || {
        let can = fault.get().is_some_and(|fault| fault != MicFault::Framed);
        let again = move || wanted(Wanted::Begin { recorded: true });
        can.then(|| text_button("try-again", app.say("mock.start.again"), again))
    };
    let skip = move || text_button("skip-question", app.say("mock.skip.button"), on);
    let shown = move || match phase.get() {
        Phase::Before => view! { {skip()} {retry()} {start()} }.into_any(),
        Phase::Waiting => {
            let label = app.say("mock.start.without");
            view! { {skip()} {button("start-without", label, Look::Quiet, without)} }.into_any()
        }
        Phase::Running => {
            button("end-answer", app.say("mock.done.button"), Look::Accent, move || {
                wanted(Wanted::End);
            })
        }
        Phase::After => {
            let next = if more { "mock.next.button" } else { "mock.finish.button" };
            view! {
                {text_button("again", app.say("mock.again.button"), move || wanted(Wanted::Again))}
                {button("next-question", app.say(next), Look::Accent, on)}
            }
            .into_any()
        }
    };
    view! { {shown} }.into_any()
}

/// Reading aloud, where a voice on this device does it.
fn reads(app: App) -> AnyView {
    let can = Memo::new(move |_| app.model.with(|model| model.aloud.local_voice == Some(true)));
    let speaking = Memo::new(move |_| app.model.with(|model| model.aloud.speaking));
    let tap = move || {
        let words = app.model.with_untracked(|model| {
            model.rehearsal.current().map(|posed| posed.words.clone()).unwrap_or_default()
        });
        let hush = speaking.get_untracked();
        app.dispatch(Event::Aloud(if hush { Wanted::Hush } else { Wanted::Read(words) }));
    };
    let shown = move || {
        can.get().then(|| {
            let label = if speaking.get() { "mock.read.stop" } else { "mock.read.button" };
            view! { <p>{button("read-aloud", app.say(label), Look::Quiet, tap)}</p> }
        })
    };
    view! { {shown} }.into_any()
}

/// The person's points, folded away: an answer is spoken from them, not read out (`advice.md`, row 58).
fn points(app: App, of: Option<u32>) -> AnyView {
    let points = own_points(app, of);
    if points.is_empty() {
        return ().into_any();
    }
    let lines =
        points.into_iter().map(|point| view! { <li translate="no">{point}</li> }).collect_view();
    view! {
        <details class="more" id="points">
            <summary>{app.say("mock.rate.points")}</summary>
            <p class="quiet">{app.say("mock.ask.own_words")}</p>
            <ul class="prompts">{lines}</ul>
        </details>
    }
    .into_any()
}

/// The person's points for a question, those that are there, and the names of the stories that answer it.
pub(super) fn own_points(app: App, of: Option<u32>) -> Vec<String> {
    let Some(of) = of else { return Vec::new() };
    let key = LeafKind::Question.of(of);
    app.model.with_untracked(|model| {
        let Some(leaf) = model.book.leaf(key) else { return Vec::new() };
        let lines = LeafLine::BULLETS.iter().map(|line| leaf.line(*line).trim());
        // Of a story its name is enough: it is told, not read out.
        let stories = stories_of(leaf, &model.book).map(|story| story.line(LeafLine::Title).trim());
        lines.chain(stories).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    })
}

/// The clock, what it tells, and what goes on with the microphone.
fn clock(app: App) -> AnyView {
    let limit = app.model.with_untracked(|model| model.rehearsal.limit);
    // Where the script is missing it stands still, and is not shown.
    let clock = Memo::new(move |_| {
        app.model.with(|model| model.aloud.clock.filter(|_| !model.aloud.missing))
    });
    let running = Memo::new(move |_| app.model.with(|model| model.aloud.running));
    let face = move || {
        let words = clock_words(app, clock.get()?, limit);
        Some(view! { <p class="clock" role="timer" id="clock">{words}</p> })
    };
    // Said when it changes only, and by a reader when it has a moment: never each second.
    let left = Memo::new(move |_| time_left(clock.get().filter(|_| running.get()), limit));
    let told = move || left.get().map(|left| app.say(left_words(left)));
    let take = Memo::new(move |_| {
        app.model.with(|model| match model.aloud.take {
            Take::Asked => Some("mock.start.waiting".to_owned()),
            Take::Going => Some("mock.clock.recording".to_owned()),
            Take::Failed(fault) => Some(["mock.mic_fault.", fault.name()].concat()),
            Take::None | Take::Made { .. } => None,
        })
    });
    let microphone = move || take.get().map(|key| app.say(&key));
    view! {
        {face}
        <p class="clock-told" role="status" id="time-told">{told}</p>
        <p class="microphone" role="status" id="microphone">{microphone}</p>
    }
    .into_any()
}
