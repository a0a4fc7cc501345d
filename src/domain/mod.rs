//! What Afterview knows and decides. No Leptos, no browser, no clock, no randomness: everything that
//! varies comes in as an argument, so the same input always gives the same answer.

pub mod assess;
pub mod bring;
pub mod clock;
pub mod debrief;
pub mod direction;
pub mod draft;
pub mod errand;
pub mod fold;
pub mod grow;
pub mod journal;
pub mod json;
pub mod keep_going;
pub mod lang;
pub mod look_back;
pub mod mail;
pub mod map;
pub mod markdown;
pub mod mishap;
pub mod order;
pub mod pace;
pub mod plan;
pub mod question;
pub mod ready;
pub mod rehearsal;
