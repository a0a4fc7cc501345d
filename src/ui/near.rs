//! What comes right after the first screen, in a piece of code of its own: what keeps the words, the screens of the first minutes,
//! and what stands around every screen once there are words. Whoever opens the link waits for the four doors and the breath only
//! (ARCHITECTURE.md, "The code in pieces").
//!
//! What is reached through [`Near`], or through [`Rest`](super::Rest), and in no other way comes later. Whatever the first screen
//! calls itself does not, wherever it is written.

use super::App;
use super::parts::{
    Page, banners, crisis, crisis_card, crisis_line, done, notice, only_read, saved,
};
use super::steps::{calm, home, just_happened};
use crate::app::{Screen, Updates, soon};
#[cfg(feature = "csr")]
use crate::shell;
use crate::ui::prelude::*;

/// A place around a screen that is left for what comes with the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// On top: why nothing can be changed, and what is to be seen to.
    Top,
    /// What the person is told once.
    Notice,
    /// What was done, and the way back.
    Done,
    /// Under the screen: the crisis card.
    Crisis,
    /// In sight of whoever types: the line that leads to it.
    CrisisLine,
    /// Whether the words are saved.
    Saved,
}

/// The way into it. A handle: copying it copies nothing else.
#[derive(Clone, Copy)]
pub struct Near {
    update: Updates,
    page: fn(App, Screen) -> Page,
    around: fn(App, Screen, Around) -> AnyView,
    crisis: fn(App) -> Memo<bool>,
    #[cfg(feature = "csr")]
    opens: shell::Opens,
    #[cfg(feature = "csr")]
    begin: super::mount::Begins,
}

impl Near {
    /// The way in, where the code is one piece: in tests, on a build machine, while developing.
    pub(super) fn at_hand() -> Option<Self> {
        if cfg!(feature = "split") { None } else { Some(Self::here()) }
    }

    /// Fetches the code, where it is not here. None where it cannot be had.
    #[cfg(feature = "split")]
    pub(super) async fn fetch() -> Option<Self> {
        piece::near().await.ok()
    }

    /// Fetches the code, where it is not here. None where it cannot be had.
    #[cfg(all(feature = "csr", not(feature = "split")))]
    #[expect(clippy::unused_async, reason = "it is fetched where the code is in pieces")]
    pub(super) async fn fetch() -> Option<Self> {
        Self::at_hand()
    }

    fn here() -> Self {
        Self {
            update: soon,
            page,
            around,
            crisis,
            #[cfg(feature = "csr")]
            opens: shell::opens,
            #[cfg(feature = "csr")]
            begin: super::mount::begin,
        }
    }

    /// What takes in what happens, until the code of the later screens is here.
    pub fn update(self) -> Updates {
        self.update
    }

    /// A screen of the first minutes.
    pub fn page(self, app: App, screen: Screen) -> Page {
        (self.page)(app, screen)
    }

    /// What stands in a place around a screen.
    pub fn around(self, app: App, screen: Screen, place: Around) -> AnyView {
        (self.around)(app, screen, place)
    }

    /// Whether the person's own words may mean self-harm: one answer for all screens. Needs the owner of the app.
    pub fn crisis(self, app: App) -> Memo<bool> {
        (self.crisis)(app)
    }

    /// What opens the words.
    #[cfg(feature = "csr")]
    pub fn opens(self) -> shell::Opens {
        self.opens
    }

    /// What begins all that goes on once the words are open.
    #[cfg(feature = "csr")]
    pub fn begin(self) -> super::mount::Begins {
        self.begin
    }
}

/// Where the code is cut: `xtask/src/site/split.rs` does it after the build.
#[cfg(feature = "split")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the macro puts the fetching, which may fail, around it"
)]
mod piece {
    use super::super::rest::NotFetched;
    use super::Near;

    #[wasm_split_helpers::wasm_split(keep, fallible)]
    pub(super) fn near() -> Result<Near, NotFetched> {
        Ok(Near::here())
    }
}

/// The screens of the first minutes, whose words travel with the first one; all others are drawn by [`Rest`](super::Rest).
fn page(app: App, screen: Screen) -> Page {
    match screen {
        Screen::GetItOut => just_happened::get_it_out(app),
        Screen::WhatNext => just_happened::what_next(app),
        Screen::DoneForNow => just_happened::done_for_now(app),
        Screen::HowIsIt => calm::how_is_it(app),
        Screen::Feelings => calm::feelings(app),
        Screen::KindWords => calm::kind_words(app),
        Screen::Unsent => calm::unsent(app),
        _ => home::home_again(app),
    }
}

fn around(app: App, screen: Screen, place: Around) -> AnyView {
    match place {
        Around::Top => view! {
            {move || (screen.needs_debrief() || screen.is_of_the_book()).then(|| only_read(app))}
            {move || banners(app, screen)}
        }
        .into_any(),
        Around::Notice => notice(app),
        Around::Done => done(app),
        Around::Crisis => crisis_card(app),
        Around::CrisisLine => crisis_line(app),
        Around::Saved => saved(app),
    }
}
