//! What somebody felt, and what came (design: advice, rows 15, 51, 52 and 76).

use super::chart_or;
use crate::app::Screen;
use crate::domain::journal::{Calibration, Ending, Forecast, Journal, Share, TooFew, Weight};
use crate::ui::App;
use crate::ui::parts::{Bar, Chart, Fill, Row, Table, link};
use crate::ui::prelude::*;

/// The columns of the table.
const HEAD: [(Ending, &str); 4] = [
    (Ending::WentOn, "journal.guesses.head.went_on"),
    (Ending::DidNot, "journal.guesses.head.did_not"),
    (Ending::Open, "journal.guesses.head.open"),
    (Ending::PulledOut, "journal.guesses.head.pulled_out"),
];

/// The chart of guesses; or how many it takes, and the way to tell how they went on.
pub(super) fn guesses(app: App, journal: &Journal) -> AnyView {
    let open =
        journal.pasts().iter().filter(|past| Ending::of(past.status) == Ending::Open).count();
    let open = (open > 0).then(|| {
        let words = super::counted(app, "journal.guesses.open_one", "journal.guesses.open", open);
        view! {
            <p class="quiet" id="still-open">{words}</p>
            <p>{link(app, "text-button", app.say("journal.way.outcomes"), Screen::Outcomes)}</p>
        }
    });
    let made = journal.calibration().map(|calibration| made(app, &calibration));
    chart_or(app, "journal.guesses.title", "journal.guesses.few", made, open.into_any())
}

fn made(app: App, calibration: &Calibration) -> Chart {
    let (badly, well) = (calibration.share(Forecast::NotOn), calibration.share(Forecast::On));
    let mut sentence = says(
        app,
        badly,
        [
            "journal.guesses.badly_none",
            "journal.guesses.badly_fewer",
            "journal.guesses.badly_half",
            "journal.guesses.badly_more",
            "journal.guesses.badly_all",
            "journal.guesses.badly_few",
        ],
    );
    if badly.is_ok_and(|share| share.went_on > 0) {
        sentence.extend([" ".to_owned(), app.say("journal.guesses.wrong")]);
    }
    let well_says = says(
        app,
        well,
        [
            "journal.guesses.well_none",
            "journal.guesses.well_fewer",
            "journal.guesses.well_half",
            "journal.guesses.well_more",
            "journal.guesses.well_all",
            "journal.guesses.well_few",
        ],
    );
    if !sentence.is_empty() && !well_says.is_empty() {
        sentence.push(' ');
    }
    sentence.push_str(&well_says);
    let row = |label: &str, share: Result<Share, TooFew>| {
        let share = share.ok()?;
        let bar = |length: usize, fill, key| Bar {
            length,
            fill,
            words: app.fill(key, &[("count", &length.to_string())]),
        };
        let bars = vec![
            bar(share.went_on, Fill::Full, "journal.guesses.went_on"),
            bar(share.of - share.went_on, Fill::Open, "journal.guesses.did_not"),
        ];
        Some(Row { label: app.say(label), bars })
    };
    let rows = [row("journal.guesses.badly", badly), row("journal.guesses.well", well)];
    Chart {
        id: "guesses",
        title: app.say("journal.guesses.title"),
        sentence,
        rows: rows.into_iter().flatten().collect(),
        table: table(app, calibration),
    }
}

/// What is said of those that were guessed to go on so: by how many went on, or that they are too few. Nothing where there
/// is none.
fn says(app: App, share: Result<Share, TooFew>, keys: [&'static str; 6]) -> String {
    let [none, fewer, half, more, all, few] = keys;
    let share = match share {
        Ok(share) => share,
        Err(TooFew { have: 0, .. }) => return String::new(),
        Err(TooFew { have, .. }) => return app.fill(few, &[("have", &have.to_string())]),
    };
    let key = match share.weight() {
        Weight::None => none,
        Weight::Fewer => fewer,
        Weight::Half => half,
        Weight::More => more,
        Weight::All => all,
    };
    app.fill(key, &[("of", &share.of.to_string()), ("went_on", &share.went_on.to_string())])
}

fn table(app: App, calibration: &Calibration) -> Table {
    let names = [
        (Forecast::NotOn, "journal.guesses.badly"),
        (Forecast::CannotSay, "journal.guesses.unsure"),
        (Forecast::On, "journal.guesses.well"),
    ];
    let head = [app.say("journal.guesses.head.guess")];
    Table {
        head: head.into_iter().chain(HEAD.map(|(_, key)| app.say(key))).collect(),
        rows: names
            .map(|(forecast, key)| {
                let figures =
                    HEAD.map(|(ending, _)| calibration.count(forecast, ending).to_string());
                (app.say(key), figures.to_vec())
            })
            .to_vec(),
    }
}
