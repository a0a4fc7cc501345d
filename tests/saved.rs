//! The saved format and the store: what is kept stays, whatever fails.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that panics has failed, as it should"
)]

#[path = "saved/book.rs"]
mod book;
#[path = "saved/changes.rs"]
mod changes;
#[path = "saved/clashes.rs"]
mod clashes;
#[path = "saved/documents.rs"]
mod documents;
#[path = "saved/earlier.rs"]
mod earlier;
#[path = "saved/earlier_faults.rs"]
mod earlier_faults;
#[path = "saved/faults.rs"]
mod faults;
#[path = "saved/format.rs"]
mod format;
#[path = "saved/forward.rs"]
mod forward;
#[path = "saved/golden.rs"]
mod golden;
#[path = "saved/grammar.rs"]
mod grammar;
#[path = "saved/imports.rs"]
mod imports;
#[path = "saved/journals.rs"]
mod journals;
#[path = "saved/limits.rs"]
mod limits;
#[path = "saved/packed.rs"]
mod packed;
#[path = "saved/packing.rs"]
mod packing;
#[path = "saved/rescued.rs"]
mod rescued;
#[path = "saved/room.rs"]
mod room;
#[path = "saved/running_short.rs"]
mod running_short;
#[path = "saved/scenes.rs"]
mod scenes;
#[path = "saved/schema.rs"]
mod schema;
#[path = "saved/second.rs"]
mod second;
#[path = "saved/soaked.rs"]
mod soaked;
#[path = "saved/spoilt.rs"]
mod spoilt;
#[path = "saved/tabs.rs"]
mod tabs;
#[path = "saved/transfer.rs"]
mod transfer;
#[path = "saved/turns.rs"]
mod turns;
#[path = "saved/twins.rs"]
mod twins;
#[path = "saved/visits.rs"]
mod visits;
#[path = "saved/words.rs"]
mod words;
