//! The screens as HTML, drawn without a browser: what is on them, in which words, for whom.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, as it should"
)]

#[path = "screens/advice.rs"]
mod advice;
#[path = "screens/always.rs"]
mod always;
#[path = "screens/bring.rs"]
mod bring;
#[path = "screens/calm.rs"]
mod calm;
#[path = "screens/chart.rs"]
mod chart;
#[path = "screens/colours.rs"]
mod colours;
#[path = "screens/desk.rs"]
mod desk;
#[path = "screens/disguise.rs"]
mod disguise;
#[path = "screens/errand.rs"]
mod errand;
#[path = "screens/exact.rs"]
mod exact;
#[path = "screens/findings.rs"]
mod findings;
#[path = "screens/gallery.rs"]
mod gallery;
#[path = "screens/grow.rs"]
mod grow;
#[path = "screens/home.rs"]
mod home;
#[path = "screens/host.rs"]
mod host;
#[path = "screens/html.rs"]
mod html;
#[path = "screens/journal.rs"]
mod journal;
#[path = "screens/keep_going.rs"]
mod keep_going;
#[path = "screens/letter.rs"]
mod letter;
#[path = "screens/lock.rs"]
mod lock;
#[path = "screens/markup.rs"]
mod markup;
#[path = "screens/only_read.rs"]
mod only_read;
#[path = "screens/own_words.rs"]
mod own_words;
#[path = "screens/plan.rs"]
mod plan;
#[path = "screens/practise.rs"]
mod practise;
#[path = "screens/quick.rs"]
mod quick;
#[path = "screens/recall.rs"]
mod recall;
#[path = "screens/rehearse.rs"]
mod rehearse;
#[path = "screens/routes.rs"]
mod routes;
#[path = "screens/rules.rs"]
mod rules;
#[path = "screens/sent.rs"]
mod sent;
#[path = "screens/spoken.rs"]
mod spoken;
#[path = "screens/stage.rs"]
mod stage;
#[path = "screens/support.rs"]
mod support;
#[path = "screens/typed.rs"]
mod typed;
#[path = "screens/weigh.rs"]
mod weigh;
#[path = "screens/withheld.rs"]
mod withheld;
#[path = "screens/words.rs"]
mod words;
