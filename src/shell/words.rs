//! What keeps the words, as the first screens know it: they ask, and what answers comes right after them, in a piece of code of
//! its own. Whoever was never here has nothing that would have to be read before they see something.

use super::kept::{self, Kept};
use super::object::{get, global};
use super::saving::tab_of;
use super::second::Told;
use super::{Shell, clock};
use crate::app::tend::Tends;
use crate::app::{Effect, Event, Model};
use crate::domain::clock::Instant;
use std::pin::Pin;
use std::rc::Rc;

/// What keeps the words.
pub(super) trait Keeps {
    /// Runs one effect and says what came of it.
    fn run(&self, effect: Effect, now: Instant) -> Vec<Event>;
    /// Puts what is kept into a fresh model.
    fn fill(&self, model: &mut Model);
    /// From now on, this is told whether there is a second copy.
    fn tell(&self, told: Told);
    /// Another tab changed a key; an empty one stands for all of them.
    fn heard_of(&self, shell: &Rc<Shell>, key: String);
    /// From now on, this tends to the words.
    fn tend_by(&self, tends: Tends);
    /// All of it, for what comes with its code or after it.
    fn kept(&self) -> &Kept;
}

/// Opens it.
type Opens = fn(Rc<Shell>) -> Pin<Box<dyn Future<Output = ()>>>;

/// What opens it, fetched where it is not here yet. None where it cannot be had.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "it is fetched where the code is in pieces")]
async fn opens() -> Option<Opens> {
    Some(start)
}

/// What opens it, fetched where it is not here yet. None where it cannot be had.
#[cfg(feature = "split")]
async fn opens() -> Option<Opens> {
    piece::keep().await.ok()
}

fn start(shell: Rc<Shell>) -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(kept::start(shell))
}

/// Where the code is cut: `xtask/src/site/split.rs` does it after the build.
#[cfg(feature = "split")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the macro puts the fetching, which may fail, around it"
)]
mod piece {
    use super::{Opens, start};

    /// It could not be fetched.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) struct NotFetched;

    impl From<wasm_split_helpers::SplitLoaderError> for NotFetched {
        fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
            Self
        }
    }

    #[wasm_split_helpers::wasm_split(keep, fallible)]
    pub(super) fn keep() -> Result<Opens, NotFetched> {
        Ok(start)
    }
}

/// Whether somebody may have been here before: then nothing is shown before it is known what is kept. boot.js looks while the
/// code is on its way.
pub fn may_return() -> bool {
    get(&global(), "afterviewReturns").is_none_or(|returns| returns.is_truthy())
}

impl Shell {
    /// Fetches what keeps the words, where it is not here, and opens it. Whether it is here now.
    pub async fn open_words(self: &Rc<Self>) -> bool {
        if self.words.get().is_none()
            && let Some(opens) = opens().await
        {
            opens(Rc::clone(self)).await;
        }
        self.words.get().is_some()
    }

    /// Runs an effect on the words. What comes of it is reported after they are let go of, so that a report may lead to more
    /// of them.
    pub(super) fn keep_now(&self, effect: Effect) {
        let now = clock::now();
        let events = match self.words.get() {
            Some(words) => words.run(effect, now),
            None => self.early.borrow_mut().run(effect, &self.tab(), now),
        };
        for event in events {
            self.report(event);
        }
    }

    /// The name of this tab: random, new with each page load.
    pub(super) fn tab(&self) -> String {
        tab_of(self.salt)
    }
}
