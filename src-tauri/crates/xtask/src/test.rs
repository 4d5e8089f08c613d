//! `cargo xtask test`: everything that has to hold before a change goes in.

use anyhow::{Context, Result};

use crate::program::{Program, present};
use crate::{display, node, paths, run, say, system};

/// Cheap checks first, so that a slip is told in seconds; the test runner last, so that its
/// closing line is the last one on the screen.
pub(crate) fn start() -> Result<()> {
    node::check()?;
    system::ensure(&[system::BUILD, system::WINDOW_TESTS])?;
    let cargo = |arguments: &[&str]| Program::cargo().args(arguments);

    say::step("cargo fmt --check", || {
        cargo(&["fmt", "--all", "--check"]).run()
    })?;
    node::packages()?;
    say::step("prettier", || node::script("format:check"))?;
    say::step("svelte-check", || node::script("check"))?;
    say::step("vitest", || node::script("test"))?;
    supply_chain()?;

    // Before anything that compiles the shell: it embeds the pages.
    run::build_app("journey")?;
    say::step("clippy", || {
        cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            EVERYTHING,
        ])
        .args(["--", "-D", "warnings"])
        .run()
    })?;
    say::step("cargo doc", || {
        cargo(&["doc", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings")
            .run()
    })?;
    say::step("building the tests", || {
        cargo(&[
            "test",
            "--workspace",
            "--features",
            EVERYTHING,
            "--no-run",
            "--quiet",
        ])
        .run()
    })?;
    say::step("examples in the documentation", || {
        cargo(&["test", "--workspace", "--doc", "--quiet"]).run()
    })?;
    say::line("── tests, the journeys in the real window among them");
    tests().context("Stopped at «tests»")
}

/// The feature of `scrollwell-tests` that opens windows.
pub(crate) const WINDOW: &str = "scrollwell-tests/window";

/// The one that measures too: with it, every target of the workspace is built.
pub(crate) const EVERYTHING: &str = "scrollwell-tests/bench";

fn tests() -> Result<()> {
    let runner = if present("cargo-nextest") {
        Program::cargo().args(["nextest", "run", "--workspace", "--features", EVERYTHING])
    } else {
        say::line("   (cargo-nextest is not installed; `cargo test` runs them)");
        Program::cargo().args([
            "test",
            "--workspace",
            "--all-targets",
            "--features",
            EVERYTHING,
        ])
    };
    let runner = runner
        .env("SCROLLWELL_APP", paths::app("journey")?)
        // What a journey waited for says it; the calls that led there would bury it.
        .env("RUST_LIB_BACKTRACE", "0");
    display::virtual_screen(runner)?.run()
}

/// Licences, banned crates and sources. Known weaknesses are not asked about here: that list has
/// to be fetched, which is a command of its own (see the top of `.cargo/deny.toml`).
fn supply_chain() -> Result<()> {
    if !present("cargo-deny") {
        say::line(
            "── cargo deny: left out, cargo-deny is not installed (cargo install cargo-deny)",
        );
        return Ok(());
    }
    say::step("cargo deny", || {
        Program::cargo()
            .args([
                "deny",
                "--workspace",
                "check",
                "bans",
                "licenses",
                "sources",
            ])
            .run()
    })
}
