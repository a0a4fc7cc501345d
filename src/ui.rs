//! The views: components that only show the model and report what the person did. They decide nothing and
//! hold no words: rules are in `domain`, words in `content`, browser calls in `shell`.

mod app;
pub mod parts;
mod root;
pub mod steps;

pub use app::{App, Content};
pub use root::{first_screen, root};
