//! Some letters, word for word, as the samples make them.

use crate::support::SAMPLES;
use afterview::domain::debrief::Debrief;

/// Every sample under several ids, so that many wordings come up.
pub fn many() -> Vec<Debrief> {
    let mut many = Vec::new();
    for debrief in SAMPLES.values() {
        for salt in 0..6 {
            let mut debrief = debrief.clone();
            debrief.id.0.push_str(&salt.to_string());
            many.push(debrief);
        }
    }
    many
}
