//! `cargo xtask screenshots`: pictures of every page.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::program::Program;
use crate::{display, node, paths, run, say, system, test};

/// Builds the app and has the tests' `screenshots` program drive it.
pub(crate) fn start(arguments: &[&str]) -> Result<()> {
    let out = match arguments {
        [] => paths::target()?.join("screenshots"),
        ["--out", folder] => std::env::current_dir()?.join(PathBuf::from(folder)),
        _ => bail!("`cargo xtask screenshots` takes one option: --out DIR"),
    };
    node::check()?;
    system::ensure(&[system::BUILD, system::WINDOW_TESTS])?;
    run::build_app("journey")?;
    say::step("building the photographer", || {
        Program::cargo()
            .args(["build", "-p", "scrollwell-tests", "--bin", "screenshots"])
            .args(["--features", test::WINDOW])
            .run()
    })?;
    say::step("taking pictures", || {
        let program = paths::binary(&paths::target()?, "debug", "screenshots");
        display::virtual_screen(
            Program::new(program)
                .arg(&out)
                .env("SCROLLWELL_APP", paths::app("journey")?),
        )?
        .run()
    })?;
    say::line(&format!("The pictures are in {}", out.display()));
    Ok(())
}
