//! What keeps the words, as the first screens know it: they ask, and what answers comes right after them, in a piece of code of
//! its own. Whoever was never here has nothing that would have to be read before they see something.

use super::Shell;
use super::kept::Kept;
use super::object::{get, global};
use super::saving::tab_of;
use super::second::Told;
use crate::app::tend::Tends;
use crate::app::{Effect, Model};
use std::pin::Pin;
use std::rc::Rc;

/// What keeps the words.
pub(super) trait Keeps {
    /// Runs an effect on the words, or one that the first screens have no need of.
    fn run(&self, shell: &Rc<Shell>, effect: Effect);
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

/// Opens it. From then on it is there.
pub type Opens = fn(Rc<Shell>) -> Pin<Box<dyn Future<Output = ()>>>;

/// Whether somebody may have been here before: then nothing is shown before it is known what is kept. boot.js looks while the
/// code is on its way.
pub fn may_return() -> bool {
    get(&global(), "afterviewReturns").is_none_or(|returns| returns.is_truthy())
}

impl Shell {
    /// The name of this tab: random, new with each page load.
    pub(super) fn tab(&self) -> String {
        tab_of(self.salt)
    }
}
