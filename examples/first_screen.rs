//! Prints the first screen as HTML, drawn from the same components as in the browser. The build puts it
//! into the page, so that it is there before the app has loaded.
//!
//! `cargo run -p afterview --no-default-features --features ssr --example first_screen -- [LOCALE]`

use afterview::app::Model;
use afterview::content::Content;
use afterview::ui::{App, first_screen};
use leptos::prelude::*;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "printing is what it is for")]
fn main() -> ExitCode {
    let locale = std::env::args().nth(1).unwrap_or_else(|| "en".to_owned());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiled = match xtask::content::compile(root, &locale) {
        Ok(compiled) => compiled,
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let content = Content { words: compiled.words_first, ..Content::default() };
    let html = Owner::new().with(|| {
        let app = App::new(RwSignal::new(Model::default()), Arc::new(content), |_| {});
        first_screen(app).to_html()
    });
    println!("{html}");
    ExitCode::SUCCESS
}
