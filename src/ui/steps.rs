//! The screens, one file for each step. Each screen is a function from the app's handle to a
//! [`Page`](super::parts::Page).

pub mod bring;
pub mod call;
pub mod calm;
mod details;
pub mod errand;
pub mod grow;
pub mod home;
pub mod hosted;
pub mod journal;
pub mod just_happened;
pub mod keep_going;
mod leaf;
pub mod link;
pub mod lock;
pub mod outcome;
pub mod plan;
pub mod practise;
pub mod quick;
pub mod recall;
pub mod rehearse;
pub mod support;
pub mod weigh;
pub mod words;
pub mod write;
