//! What is typed before the code that keeps words is here: it comes right after that of the first screens, and nobody's words
//! wait for it in memory alone.

use super::journal::{Journal, Page};
use super::keys::Keys;
use crate::app::saved::{Marks, json, seal};
use crate::domain::debrief::Debrief;

/// A journal like that of a tab which was ended before it could merge: its key and its text. Whoever opens the shelf next takes
/// the debriefs in, whole as they are. `path` is the path of the deployment, `tab` the name of the tab, and `write` counts how
/// often this was written, from 1: what somebody took in meanwhile is told from what came after it.
pub fn early(path: &str, tab: &str, write: u64, begun: &[Debrief]) -> (String, String) {
    let page = |debrief: &Debrief| Page {
        id: debrief.id.clone(),
        whole: Some(Box::new(debrief.clone())),
        born: vec![(tab.to_owned(), write)],
        entries: Vec::new(),
    };
    let journal = Journal { pages: begun.iter().map(page).collect() };
    let (text, _) = seal(write, &Marks::default(), &json(&journal));
    (Keys::new(path).journal(tab), text)
}

/// The key of a setting, whose text is the choice itself.
pub fn early_setting(path: &str, name: &str) -> String {
    Keys::new(path).setting(name)
}
