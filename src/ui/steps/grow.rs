//! What an interview taught, and practice for the next one (design: product, step Grow).

mod bank;
mod helped;
mod hub;
mod kindness;
mod lesson;
mod question;
mod reflect;
mod stories;
mod story;
mod strengths;
mod what_if;

pub use bank::bank;
pub use hub::grow;
pub use kindness::compassion;
pub use lesson::lesson;
pub use question::bank_question;
pub use reflect::reflect;
pub use stories::stories;
pub use story::story;
pub use strengths::strengths;
pub use what_if::what_if;
