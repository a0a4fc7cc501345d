//! The views: components that only show the model and report what the person did. They decide nothing and
//! hold no words: rules are in `domain`, words in `content`, browser calls in `shell`.

mod app;
pub mod el;
mod graph;
mod memo;
#[cfg(feature = "csr")]
mod mount;
mod near;
pub mod parts;
mod prelude;
mod rest;
mod root;
#[cfg(feature = "csr")]
mod speak;
pub mod steps;
mod when;

pub use app::App;
pub use memo::Memo;
#[cfg(feature = "csr")]
pub use mount::mount;
pub use near::{Around, Near};
pub use rest::{Rest, Spot};
pub use root::{first_screen, root};
