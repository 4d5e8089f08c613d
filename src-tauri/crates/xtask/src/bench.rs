//! `cargo xtask bench`: the release build, measured against baselines.

use anyhow::{Result, bail};

use crate::program::Program;
use crate::{display, node, paths, run, say, system, test};

/// Builds everything with the profile that people get, then runs the tests' `bench` program. The
/// same rounds measure the app and its baselines in turn, so that a busy machine disturbs both.
pub(crate) fn start(arguments: &[&str]) -> Result<()> {
    for pair in arguments.chunks(2) {
        match pair {
            ["--rounds", number] if number.parse::<u32>().is_ok() => {}
            ["--out", _] => {}
            _ => bail!("`cargo xtask bench` takes: --rounds N and --out FILE"),
        }
    }
    node::check()?;
    system::ensure(&[system::BUILD, system::WINDOW_TESTS])?;
    run::build_app("release")?;
    say::step("building the blank window and the measurements", || {
        Program::cargo()
            .args(["build", "--release", "-p", "blank-window"])
            .run()?;
        Program::cargo()
            .args([
                "build",
                "--release",
                "-p",
                "scrollwell-tests",
                "--bin",
                "bench",
            ])
            .args(["--features", test::EVERYTHING])
            .run()
    })?;
    let target = paths::target()?;
    let release = |name: &str| paths::binary(&target, "release", name);
    say::line("── measuring");
    display::virtual_screen(
        Program::new(release("bench"))
            .args(arguments)
            .env("SCROLLWELL_APP", release("scrollwell"))
            .env("SCROLLWELL_BLANK", release("blank-window")),
    )?
    .run()
}
