//! What is read out of messages, invitations and job postings, and what is not.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that panics has failed, as it should"
)]

#[path = "bring/calendars.rs"]
mod calendars;
#[path = "bring/corpus.rs"]
mod corpus;
#[path = "bring/growth.rs"]
mod growth;
#[path = "bring/mails.rs"]
mod mails;
#[path = "bring/offers.rs"]
mod offers;
#[path = "bring/ours.rs"]
mod ours;
#[path = "bring/properties.rs"]
mod properties;
#[path = "bring/shown.rs"]
mod shown;
#[path = "bring/zones.rs"]
mod zones;
