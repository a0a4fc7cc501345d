//! Every screen, drawn for everybody: the one who looks in, the one who is halfway, those of the samples, and those
//! who edited, sent, parked and overrode whatever there is. Drawn once; each rule looks at all of them.

#[path = "gallery/guarded.rs"]
mod guarded;
#[path = "gallery/lived.rs"]
mod lived;
#[path = "gallery/rehearsing.rs"]
mod rehearsing;
#[path = "gallery/screens.rs"]
mod screens;
#[path = "gallery/told.rs"]
mod told;
#[path = "gallery/visitors.rs"]
mod visitors;

use guarded::{GUARDED, guarded};
pub use lived::{journal_of, lived, lived_one, planned, turned_out};
use rehearsing::REHEARSALS;
pub use rehearsing::{readied, rehearsing};
pub use screens::{KINDS, kind, screens};
pub use told::{given_link, kept_here, made_link, put_away, share, tending, undone};
pub use visitors::{done, edited, grown, others};

use crate::html::Element;
use crate::stage::{DISGUISED, ENGLISH, Page, Visit};
use afterview::app::Screen;
use afterview::content::Content;
use afterview::domain::debrief::LocalId;
use std::sync::{Arc, LazyLock};
use visitors::{fresh_samples, visitors, worn_samples};

/// A name that nothing has.
pub const NOBODY: LocalId = 999_999;

/// A screen as somebody sees it.
pub struct Drawn {
    /// Who sees which screen, for a failed test.
    pub whose: String,
    /// Which screen.
    pub screen: Screen,
    /// What is on it.
    pub page: Page,
    /// Who sees it.
    pub visit: Visit,
}

/// Every screen in English.
pub static GALLERY: LazyLock<Vec<Drawn>> = LazyLock::new(|| {
    let mut all = drawn(visitors(), &ENGLISH);
    all.extend(drawn(worn_samples(), &ENGLISH));
    all.extend(drawn(fresh_samples(), &ENGLISH));
    all.extend(drawn_on(rehearsing(&ENGLISH), &ENGLISH, |_| REHEARSALS.to_vec()));
    all.extend(drawn_on(guarded(), &ENGLISH, |_| GUARDED.to_vec()));
    all
});

/// Every screen in disguise.
pub static DISGUISED_GALLERY: LazyLock<Vec<Drawn>> = LazyLock::new(|| {
    let mut all = drawn(visitors(), &DISGUISED);
    all.extend(drawn(worn_samples(), &DISGUISED));
    all.extend(drawn_on(rehearsing(&DISGUISED), &DISGUISED, |_| REHEARSALS.to_vec()));
    all.extend(drawn_on(guarded(), &DISGUISED, |_| GUARDED.to_vec()));
    all
});

/// Applies a rule to every screen, and fails with all that break it.
#[track_caller]
pub fn rule(broken: impl Fn(&Drawn) -> Vec<String>) {
    let faults: Vec<String> = GALLERY
        .iter()
        .flat_map(|drawn| {
            broken(drawn).into_iter().map(|fault| format!("{}: {fault}", drawn.whose))
        })
        .collect();
    let shown: Vec<&str> = faults.iter().map(String::as_str).take(20).collect();
    assert!(faults.is_empty(), "{} times:\n{}", faults.len(), shown.join("\n"));
}

/// Applies a rule to every element of every screen.
#[track_caller]
pub fn rule_for_each(broken: impl Fn(&Element) -> Option<String>) {
    rule(|drawn| drawn.page.page.all().into_iter().filter_map(&broken).collect());
}

fn drawn(visitors: Vec<(String, Visit)>, content: &Arc<Content>) -> Vec<Drawn> {
    drawn_on(visitors, content, screens)
}

/// What they see of the screens that this says.
fn drawn_on(
    visitors: Vec<(String, Visit)>,
    content: &Arc<Content>,
    screens: impl Fn(&Visit) -> Vec<Screen>,
) -> Vec<Drawn> {
    let mut all = Vec::new();
    for (who, visit) in visitors {
        for screen in screens(&visit) {
            let page = visit.see_in(screen, content);
            all.push(Drawn {
                whose: format!("{who}, {screen:?}"),
                screen,
                page,
                visit: visit.clone(),
            });
        }
    }
    all
}
