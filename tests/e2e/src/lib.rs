//! Real browsers against the built app.
//!
//! A test is a [`Visit`]: a [`Person`] opens the release app, as production would serve it, in a
//! headless browser of their own, on a phone or at a desk, and does what people do. The visit ends well only
//! if the page also wrote no error to its console.
//!
//! Everything that is looked for is waited for, up to a limit; nothing sleeps but [`wait`]. Browsers are
//! handed from visit to visit, each with an origin and a tab of its own, and none outlives the tests,
//! whatever becomes of them: see [`driver`].

#![expect(clippy::indexing_slicing, reason = "a JSON value gives null for what it has not")]

pub mod axe;
pub mod browser;
pub mod builds;
pub mod device;
pub mod driver;
pub mod durability;
pub mod engine;
pub mod kill;
pub mod letter;
#[path = "../../support/many.rs"]
pub mod many;
pub mod microphone;
pub mod nginx;
pub mod overheard;
pub mod person;
pub mod pool;
pub mod process;
pub mod profile;
pub mod record;
pub mod rounds;
pub mod samples;
mod screen;
pub mod site;
pub mod traces;
pub mod tree;
pub mod trouble;
pub mod visit;
pub mod wait;

pub use device::{Device, Theme};
pub use engine::Engine;
pub use letter::Letter;
pub use microphone::Microphone;
pub use person::{A4, LETTER, Person, Tab, pages};
pub use site::Site;
pub use trouble::{Outcome, Trouble};
pub use visit::Visit;
