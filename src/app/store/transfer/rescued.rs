//! A file that the page saved by itself, since the app could not start or had stopped (`src/web/boot.js`, checks 13 and 14):
//! what lay in the store, entry by entry, and what stood in the boxes.

use crate::app::lock::is_locked;
use crate::app::saved::{Rescue, SavedError, json, read_file, read_rescue};
use crate::app::store::{MemoryStore, Shelf, Store as _};
use crate::domain::clock::Instant;
use crate::domain::debrief::Debrief;

/// How every key of the app begins, in any deployment.
const OURS: &str = "afterview:";
/// From so many bytes on, words that stand within longer ones are the same words, and not there by chance.
const PASSAGE: usize = 20;

/// What of a rescued file does not come in with its debriefs. It stays in the file, and that is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stays {
    /// Entries that cannot be read here, or of which another one took the place.
    pub unread: usize,
    /// What stood in boxes and is in none of the debriefs: names of boxes, and words.
    pub loose: Vec<(String, String)>,
}

/// The debriefs of a file's text, and what else is in it where the page rescued it.
///
/// # Errors
/// Says what is wrong with the text.
pub(super) fn contents(
    text: &str,
    now: Instant,
) -> Result<(Vec<Debrief>, Option<Stays>), SavedError> {
    match read_rescue(text)? {
        Some(rescue) => opened(rescue, now).map(|(debriefs, stays)| (debriefs, Some(stays))),
        None => read_file(text).map(|debriefs| (debriefs, None)),
    }
}

/// Lets a shelf of its own find the entries as a fresh visit would have: journals come onto their debriefs, what is packed
/// is unpacked, and what cannot be read is set aside.
fn opened(rescue: Rescue, now: Instant) -> Result<(Vec<Debrief>, Stays), SavedError> {
    let Rescue { kept, fields } = rescue;
    if kept.iter().any(|(_, text)| is_locked(text)) {
        return Err(SavedError::Locked);
    }
    let store = MemoryStore::default();
    let mut stays = Stays::default();
    for (key, text) in &kept {
        // Whatever folder it was in: there is one in a file. The folder's own colons are written otherwise.
        match key.strip_prefix(OURS).and_then(|key| key.split_once(':')) {
            // A store in memory takes everything.
            Some((_, short)) => drop(store.set(&[OURS, ":", short].concat(), text)),
            None => stays.unread += 1,
        }
    }
    let shelf = Shelf::open(Box::new(store), "", "rescued", now);
    let summaries = shelf.summaries();
    let debriefs: Vec<Debrief> =
        summaries.iter().filter_map(|summary| shelf.view(&summary.id).ok()).collect();
    stays.unread += shelf.aside().len() + (summaries.len() - debriefs.len());
    let written: Vec<String> = debriefs.iter().map(json).collect();
    let is_kept = |words: &str| {
        let quoted = json(&words.to_owned());
        let inner = quoted.strip_prefix('"').and_then(|words| words.strip_suffix('"'));
        let inner = inner.filter(|words| words.len() >= PASSAGE);
        written.iter().any(|debrief| {
            // Before a colon it is what a debrief calls something.
            let whole = debrief.split(&quoted).skip(1).any(|after| !after.starts_with(':'));
            whole || inner.is_some_and(|inner| debrief.contains(inner))
        }) || kept.iter().any(|(_, text)| text == words)
    };
    stays.loose = fields;
    stays.loose.retain(|(_, words)| !words.trim().is_empty() && !is_kept(words));
    Ok((debriefs, stays))
}
