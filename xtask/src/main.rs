//! Runs one developer command.

use std::process::ExitCode;
use xtask::commands::{self, CommandError, args};
use xtask::tools::{Project, console, group, marks, scratch};

fn main() -> ExitCode {
    let request = match args::parse(std::env::args_os().skip(1)) {
        Ok(request) => request,
        Err(error) => {
            console::error(&error.to_string());
            return ExitCode::from(2);
        }
    };
    group::end_children_on_interrupt();
    marks::sweep_dead_runs();
    scratch::sweep_dead_runs();
    let result = commands::run(&request, &Project::here());
    group::end_children();
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(CommandError::Unwell) => ExitCode::FAILURE,
        Err(error) => {
            console::error(&format!("\n{error}"));
            ExitCode::FAILURE
        }
    }
}
