//! Scrollwell's own tooling, called as `cargo xtask <command>`.
//!
//! | command | what it does |
//! |---|---|
//! | `run [-- ARGS…]` | installs what is missing, builds the app and opens its window |
//! | `test` | everything that has to hold before a change goes in |
//! | `screenshots [--out DIR]` | pictures of every page, light and dark, wide and narrow |
//! | `bench [--rounds N] [--out FILE]` | saving, drawing, first paint and memory, each against a baseline |
//!
//! Each command is a module with a `start` function; the rest is what they share: where things
//! are ([`paths`]), running programs ([`program`]), saying what goes on ([`say`]), system packages
//! ([`system`]), Node packages ([`node`]) and a display ([`display`]).
//!
//! Nothing is kept outside the checkout, and no step asks the network for anything but packages.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal: printing is its surface"
)]

mod bench;
mod display;
mod node;
mod paths;
mod program;
mod run;
mod say;
mod screenshots;
mod system;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
Usage: cargo xtask <command>

  run [-- ARGS…]                    install what is missing, build the app, open its window
  test                              every check and every test, the journeys in the real window too
  screenshots [--out DIR]           pictures of every page (default: target/screenshots)
  bench [--rounds N] [--out FILE]   measure the release build; the table goes to FILE too
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["run", rest @ ..] => {
            // `--` keeps the app's own options apart from ours; without any, it may be left out.
            let rest = rest.strip_prefix(&["--"]).unwrap_or(rest);
            return run::start(rest);
        }
        ["test"] => test::start()?,
        ["screenshots", rest @ ..] => screenshots::start(rest)?,
        ["bench", rest @ ..] => bench::start(rest)?,
        [] | ["help" | "--help" | "-h"] => print!("{USAGE}"),
        [other, ..] => bail!("xtask does not know `{other}`.\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}
