//! What went wrong more than once, and what was practised since. What was theirs, or life's, is told apart: nobody practises for that
//! (design: advice, rows 1, 16, 93 and 102).

use super::chart_or;
use crate::app::Screen;
use crate::domain::journal::{How, Journal, Patterns, Practised, Recurring};
use crate::domain::mishap::{By, Mishap};
use crate::ui::App;
use crate::ui::parts::{Bar, Chart, Fill, Row, Table, link};
use crate::ui::prelude::*;

/// So many are drawn: what came most often. The table has them all.
const DRAWN: usize = 6;
/// So many that came equally often are named in the sentence.
const NAMED: usize = 2;

/// Something that came back, and what it is called.
type Named<'a> = (&'a Recurring, Mishap);

/// What came back, as a chart with what was practised since; or how many interviews it takes.
pub(super) fn recurring(app: App, journal: &Journal) -> AnyView {
    let content = app.content();
    let patterns =
        app.model.with_untracked(|model| journal.patterns(&content.mishaps.catalogue, &model.book));
    let patterns = match patterns {
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
    let named = patterns
        .recurring
        .iter()
        .filter_map(|one| Some((one, app.mishap(&one.mishap, Mishap::clone)?)));
    let (own, others): (Vec<Named>, Vec<Named>) = named.partition(|(one, _)| one.is_to_practise);
    let nothing = others.is_empty();
    let (theirs, lifes): (Vec<Named>, Vec<Named>) =
        others.into_iter().partition(|(one, _)| one.by == By::Them);
    let others = view! {
        {told_of(app, "theirs", "journal.recurring.theirs", &theirs)}
        {told_of(app, "lifes", "journal.recurring.lifes", &lifes)}
    };
    if own.is_empty() {
        let of = patterns.of.to_string();
        let nothing = nothing.then(|| {
            view! { <p id="nothing-twice">{app.fill("journal.recurring.nothing", &[("of", &of)])}</p> }
        });
        return view! {
            <section class="card">
                <h2>{app.say("journal.recurring.title")}</h2>
                {nothing}
                {others}
            </section>
        }
        .into_any();
    }
    let each = own.iter().take(DRAWN).map(|one| told(app, journal, one)).collect_view();
    let then = view! {
        <ul class="came-back" id="came-back">{each}</ul>
        {others}
        <p>{link(app, "text-button", app.say("journal.way.practise"), Screen::Practise)}</p>
    };
    let made = Ok(made(app, &patterns, &own));
    chart_or(app, "journal.recurring.title", "journal.recurring.few", made, then.into_any())
}

/// What came back and is nobody's to practise, in a sentence.
fn told_of(app: App, id: &'static str, key: &'static str, which: &[Named<'_>]) -> Option<AnyView> {
    let names: Vec<&str> = which.iter().map(|(_, mishap)| mishap.name.as_str()).collect();
    let words = app.fill(key, &[("what", &names.join("; "))]);
    (!names.is_empty()).then(|| view! { <p class="quiet" id=id>{words}</p> }.into_any())
}

fn made(app: App, patterns: &Patterns, own: &[Named<'_>]) -> Chart {
    let of = patterns.of.to_string();
    // Those that came as often as the first: of a tie none is singled out.
    let most = own.first().map_or(0, |(one, _)| one.times);
    let first = own.iter().filter(|(one, _)| one.times == most);
    let first: Vec<&str> = first.map(|(_, mishap)| mishap.name.as_str()).collect();
    let sentence =
        if first.len() > NAMED { "journal.recurring.says_many" } else { "journal.recurring.says" };
    let (what, count) = (first.join("; "), first.len().to_string());
    let times = |one: &Recurring| {
        app.fill("journal.recurring.times", &[("times", &one.times.to_string()), ("of", &of)])
    };
    let rows = own.iter().take(DRAWN).map(|(one, mishap)| {
        let came = Bar { length: one.times, fill: Fill::Full, words: times(one) };
        let practised = practised(one);
        // No bar: it counts something else than the one above.
        let beside = Bar { length: 0, fill: Fill::Open, words: practised_words(app, practised) };
        let bars = [Some(came), (practised > 0).then_some(beside)];
        Row { label: mishap.name.clone(), bars: bars.into_iter().flatten().collect() }
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
            sentence,
            &[("times", &most.to_string()), ("of", &of), ("what", &what), ("count", &count)],
        ),
        rows: rows.collect(),
        table: Table {
            head: head.map(|key| app.say(key)).to_vec(),
            rows: own
                .iter()
                .map(|(one, mishap)| {
                    let figures =
                        [times(one), practised(one).to_string(), app.deadline(one.last_at)];
                    (mishap.name.clone(), figures.to_vec())
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
fn told(app: App, journal: &Journal, (one, mishap): &Named<'_>) -> AnyView {
    let day = app.deadline(one.last_at);
    let company = journal.past(&one.last).map_or("", |past| past.company.trim());
    let key = if company.is_empty() {
        "journal.recurring.last_nameless"
    } else {
        "journal.recurring.last"
    };
    let last = app.fill(key, &[("day", &day), ("company", company)]);
    let since: Vec<String> = if one.practised.is_empty() {
        // Not that nothing was done: what would be worth doing.
        let usual = mishap.drills.first().and_then(|key| drill_name(app, key));
        let usual =
            usual.map(|drill| app.fill("journal.recurring.unpractised", &[("drill", &drill)]));
        usual.into_iter().collect()
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
            <h3>{mishap.name.clone()}</h3>
            <p class="quiet" translate="no">{last}</p>
            {since}
            {without}
        </li>
    }
    .into_any()
}

fn since(app: App, practised: &Practised) -> String {
    let (count, day) = (practised.times.to_string(), app.deadline(practised.last));
    let drill = match &practised.how {
        How::Drill(key) => drill_name(app, key).unwrap_or_default(),
        How::Questions => app.say("journal.recurring.questions"),
    };
    let key = match (drill.is_empty(), practised.times) {
        (false, 1) => "journal.recurring.drill_one",
        (false, _) => "journal.recurring.drill",
        (true, 1) => "journal.recurring.plan_one",
        (true, _) => "journal.recurring.plan",
    };
    app.fill(key, &[("drill", &drill), ("count", &count), ("day", &day)])
}

fn drill_name(app: App, key: &str) -> Option<String> {
    app.content().mishaps.drills.get(key).map(|drill| drill.name.clone())
}
