//! `cargo xtask run`: from a fresh checkout to the open window.

use std::process::ExitCode;

use anyhow::Result;

use crate::program::Program;
use crate::{display, node, paths, say, system};

/// Builds the app as people get it and opens its window. What the app exits with is what we exit
/// with.
pub(crate) fn start(arguments: &[&str]) -> Result<ExitCode> {
    // Known before minutes are spent on a build.
    if !display::present() {
        say::line(
            "There is no display here to open a window on; `cargo xtask screenshots` takes \
             pictures of every page without one.",
        );
        return Ok(ExitCode::FAILURE);
    }
    node::check()?;
    system::ensure(&[system::BUILD])?;
    build_app("release")?;

    say::line("Opening the window.");
    let code = Program::new(paths::app("release")?)
        .args(arguments)
        .exit_code()?;
    Ok(code
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The web part and the app, with the given profile. [`node::check`] comes before it.
pub(crate) fn build_app(profile: &str) -> Result<()> {
    node::packages()?;
    say::step("building the pages", || node::script("build"))?;
    say::step(&format!("building the app ({profile})"), || {
        Program::cargo()
            .args(["build", "--profile", profile, "-p", "scrollwell"])
            .run()
    })
}
