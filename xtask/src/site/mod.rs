//! The built site: its files, the headers that a production server should
//! send with them, and a small server that does.

mod answer;
pub mod compress;
pub mod demo;
pub mod files;
pub mod headers;
pub mod inline;
#[cfg(test)]
mod manifest;
pub mod page;
pub mod pages;
pub mod policy;
pub mod recipes;
pub mod request;
pub mod server;
pub mod split;
pub mod worker;

pub use headers::Headers;
pub use server::Server;
