//! Words carried to another device in a sealed link: one is made, or one is opened.

mod make;
mod open;

pub use make::on_my_phone;
pub use open::open_link;

use crate::domain::clock::Instant;
use crate::ui::App;

/// A sentence about a time: "until Friday, 14:02".
fn until_words(app: App, key: &'static str, at: Instant) -> String {
    app.fill(key, &[("day", &app.deadline(at)), ("time", &app.time_of_day(at))])
}
