//! What the commands stand on: the tools they need, child processes that
//! never outlive a run, and a console that keeps talking while they work.

pub mod apt;
mod beside;
pub mod browser;
pub mod cargo_bar;
pub mod console;
pub mod engine;
pub mod fingerprint;
pub mod group;
pub mod install;
pub mod marks;
pub mod nginx;
pub mod node;
pub mod process;
pub mod project;
pub mod rust;
pub mod scratch;
pub mod snap;
pub mod toolbox;
pub mod version;

pub use beside::side_by_side;
pub use project::Project;
pub use scratch::Scratch;
pub use toolbox::{Tool, ToolError, Toolbox};
