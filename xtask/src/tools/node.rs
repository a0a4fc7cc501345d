//! Node, which brings `wasm-opt` and runs it.

use super::process;
use super::toolbox::ToolError;
use std::process::Command;

/// The version of a Node program, if it is here.
pub fn version_of(program: &str) -> Option<String> {
    process::ask(Command::new(program).arg("--version")).map(|text| text.trim().to_owned())
}

/// Makes sure that Node and npm are here.
///
/// # Errors
/// If either is missing.
pub fn require() -> Result<(), ToolError> {
    for program in ["node", "npm"] {
        if version_of(program).is_none() {
            return Err(ToolError::Missing {
                what: format!("the command `{program}`"),
                cure: "Install Node.js 20 or newer (nodejs.org, or your system's package), then run this again.".to_owned(),
            });
        }
    }
    Ok(())
}
