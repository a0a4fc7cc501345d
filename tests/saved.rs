//! The saved format and the store: what is kept stays, whatever fails.

#[path = "saved/documents.rs"]
mod documents;
#[path = "saved/faults.rs"]
mod faults;
#[path = "saved/format.rs"]
mod format;
#[path = "saved/scenes.rs"]
mod scenes;
#[path = "saved/schema.rs"]
mod schema;
#[path = "saved/spoilt.rs"]
mod spoilt;
#[path = "saved/tabs.rs"]
mod tabs;
#[path = "saved/transfer.rs"]
mod transfer;
#[path = "saved/visits.rs"]
mod visits;
