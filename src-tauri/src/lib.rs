//! The desktop app: a window and a command line over the same functions.
//!
//! This is the shell. It reads the clock, the environment and the locale, hands them to the crates
//! below it, and turns what they answer into words and plain data objects. What a number means, it
//! doesn't know; it may know every crate, and is the only one that may know `tauri`.

mod app;
mod autostart;
mod cli;
mod clock;
#[cfg(test)]
mod command_names;
mod commands;
mod error;
mod locale;
mod notify;
mod save;
mod text;
mod tray;
mod types;
mod view;
mod window;

use std::process::ExitCode;

pub use app::App;
pub use clock::Clock;
pub use error::Problem;

/// Runs the program: a command when one was given, the window otherwise.
#[must_use]
pub fn run() -> ExitCode {
    cli::run(std::env::args_os())
}
