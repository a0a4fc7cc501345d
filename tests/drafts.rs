//! The letters: what holds for all of them, what the wordings must offer, and some of them word for word.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where what it needs is not there"
)]

#[path = "drafts/asked.rs"]
mod asked;
#[path = "drafts/claims.rs"]
mod claims;
#[path = "drafts/contact.rs"]
mod contact;
#[path = "drafts/contact_parts.rs"]
mod contact_parts;
#[path = "drafts/coverage.rs"]
mod coverage;
#[path = "drafts/edits.rs"]
mod edits;
#[path = "drafts/employer.rs"]
mod employer;
#[path = "drafts/employer_parts.rs"]
mod employer_parts;
#[path = "drafts/every.rs"]
mod every;
#[path = "drafts/exact.rs"]
mod exact;
#[path = "drafts/greeted.rs"]
mod greeted;
#[path = "drafts/letters.rs"]
mod letters;
#[path = "drafts/mail.rs"]
mod mail;
#[path = "drafts/prepared.rs"]
mod prepared;
#[path = "drafts/properties.rs"]
mod properties;
#[path = "drafts/repetition.rs"]
mod repetition;
#[path = "drafts/second.rs"]
mod second;
#[path = "drafts/shape.rs"]
mod shape;
#[path = "drafts/sides.rs"]
mod sides;
mod support;
#[path = "drafts/told.rs"]
mod told;
#[path = "drafts/variety.rs"]
mod variety;
#[path = "drafts/wordings.rs"]
mod wordings;
