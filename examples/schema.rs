//! Writes the JSON Schema of the saved format, made from the types:
//! `cargo run -p afterview --no-default-features --features schema --example schema`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/afterview.schema.json");
    match std::fs::write(&path, afterview::app::saved::schema()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "{}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}
