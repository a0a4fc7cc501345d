//! What went wrong more than once, and what was practised since. What was theirs is told apart: nobody practises for that
//! (design: advice, rows 1, 16, 93 and 102).

use super::chart_or;
use crate::app::Screen;
use crate::domain::journal::{Journal, Patterns, Practised, Recurring};
use crate::domain::mishap::By;
use crate::ui::App;
use crate::ui::parts::{Bar, Chart, Fill, Row, Table, link};
use crate::ui::prelude::*;

/// So many are drawn: what came most often.
const DRAWN: usize = 6;

/// What came back, as a chart with what was practised since; or how many interviews it takes.
pub(super) fn recurring(app: App, journal: &Journal) -> AnyView {
    let patterns = match journal.patterns() {
        Ok(patterns) => patterns,
        Err(few) => {
            return chart_or(
                app,
                "journal.recurring.title",
                "journal.recurring.few",
                Err(few),
                ().into_any(),
            );
        }
    };
    let named = patterns.recurring.iter().filter_map(|one| Some((one, app.mishap(&one.mishap)?)));
    let (theirs, own): (Vec<_>, Vec<_>) = named.partition(|(_, mishap)| mishap.by == By::Them);
    let names: Vec<&str> = theirs.iter().map(|(_, mishap)| mishap.name.as_str()).collect();
    let theirs = (!names.is_empty()).then(|| {
        let what = names.join("; ");
        view! { <p class="quiet" id="theirs">{app.fill("journal.recurring.theirs", &[("what", &what)])}</p> }
    });
    let own: Vec<(&Recurring, String)> =
        own.into_iter().map(|(one, mishap)| (one, mishap.name)).take(DRAWN).collect();
    if own.is_empty() {
        let of = patterns.of.to_string();
        return view! {
            <section class="card">
                <h2>{app.say("journal.recurring.title")}</h2>
                <p id="nothing-twice">{app.fill("journal.recurring.nothing", &[("of", &of)])}</p>
                {theirs}
            </section>
        }
        .into_any();
    }
    let each = own.iter().map(|(one, name)| told(app, journal, one, name)).collect_view();
    let then = view! {
        <ul class="came-back" id="came-back">{each}</ul>
        {theirs}
        <p>{link(app, "text-button", app.say("journal.way.practise"), Screen::Practise)}</p>
    };
    let made = Ok(made(app, &patterns, &own));
    chart_or(app, "journal.recurring.title", "journal.recurring.few", made, then.into_any())
}

fn made(app: App, patterns: &Patterns, own: &[(&Recurring, String)]) -> Chart {
    let of = patterns.of.to_string();
    // Those that came as often as the first: of a tie none is singled out.
    let most = own.first().map_or(0, |(one, _)| one.times);
    let first: Vec<&str> =
        own.iter().filter(|(one, _)| one.times == most).map(|(_, name)| name.as_str()).collect();
    let what = first.join("; ");
    let times = |one: &Recurring| {
        app.fill("journal.recurring.times", &[("times", &one.times.to_string()), ("of", &of)])
    };
    let rows = own.iter().map(|(one, name)| {
        let came = Bar { length: one.times, fill: Fill::Full, words: times(one) };
        let practised = practised(one);
        // No bar: it counts something else than the one above.
        let beside = Bar { length: 0, fill: Fill::Open, words: practised_words(app, practised) };
        let bars = [Some(came), (practised > 0).then_some(beside)];
        Row { label: name.clone(), bars: bars.into_iter().flatten().collect() }
    });
    let head = [
        "journal.recurring.head.what",
        "journal.recurring.head.times",
        "journal.recurring.head.practised",
        "journal.recurring.head.last",
    ];
    Chart {
        id: "recurring",
        title: app.say("journal.recurring.title"),
        sentence: app.fill(
            "journal.recurring.says",
            &[("times", &most.to_string()), ("of", &of), ("what", &what)],
        ),
        rows: rows.collect(),
        table: Table {
            head: head.map(|key| app.say(key)).to_vec(),
            rows: own
                .iter()
                .map(|(one, name)| {
                    let figures =
                        [times(one), practised(one).to_string(), app.deadline(one.last_at)];
                    (name.clone(), figures.to_vec())
                })
                .collect(),
        },
    }
}

/// How often something was practised for it since it came last.
fn practised(one: &Recurring) -> usize {
    one.practised.iter().map(|practised| practised.times).sum()
}

fn practised_words(app: App, count: usize) -> String {
    super::counted(app, "journal.recurring.practised_one", "journal.recurring.practised", count)
}

/// One of them in sentences: when it came last, and what was done since.
fn told(app: App, journal: &Journal, one: &Recurring, name: &str) -> AnyView {
    let day = app.deadline(one.last_at);
    let company = journal.past(&one.last).map_or("", |past| past.company.trim());
    let key = if company.is_empty() {
        "journal.recurring.last_nameless"
    } else {
        "journal.recurring.last"
    };
    let last = app.fill(key, &[("day", &day), ("company", company)]);
    let since: Vec<String> = if one.practised.is_empty() {
        vec![app.say("journal.recurring.unpractised")]
    } else {
        one.practised.iter().map(|practised| since(app, practised)).collect()
    };
    let since = since.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    let without = (one.without > 0).then(|| {
        let words = super::counted(
            app,
            "journal.recurring.without_one",
            "journal.recurring.without",
            one.without,
        );
        view! { <p>{words}</p> }
    });
    view! {
        <li>
            <h3>{name.to_owned()}</h3>
            <p class="quiet">{last}</p>
            {since}
            {without}
        </li>
    }
    .into_any()
}

fn since(app: App, practised: &Practised) -> String {
    let (count, day) = (practised.times.to_string(), app.deadline(practised.last));
    let content = app.content();
    let drill = practised.drill.as_ref().and_then(|key| content.mishaps.drills.get(key));
    let drill = drill.map(|drill| drill.name.clone()).unwrap_or_default();
    let key = match (drill.is_empty(), practised.times) {
        (false, 1) => "journal.recurring.drill_one",
        (false, _) => "journal.recurring.drill",
        (true, 1) => "journal.recurring.plan_one",
        (true, _) => "journal.recurring.plan",
    };
    app.fill(key, &[("drill", &drill), ("count", &count), ("day", &day)])
}
