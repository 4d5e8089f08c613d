//! Node and the packages of the web part.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::program::Program;
use crate::{paths, say};

/// The oldest Node that Vite 8 runs on.
const OLDEST: (u32, u32) = (20, 19);

/// Stops with a sentence when Node is missing or too old.
pub(crate) fn check() -> Result<()> {
    let (major, minor) = OLDEST;
    let Some(version) = Program::new("node").arg("--version").answer() else {
        bail!(
            "Node is not installed. The window's pages are built with it; install Node \
             {major}.{minor} or newer (nodejs.org, or your distribution's package)."
        );
    };
    if !recent_enough(&version) {
        bail!(
            "Node {version} is too old to build the window's pages: {major}.{minor} or newer is \
             needed (nodejs.org)."
        );
    }
    if Program::new("npm").arg("--version").answer().is_none() {
        bail!("npm is not installed. It comes with Node, or as your distribution's package npm.");
    }
    Ok(())
}

fn recent_enough(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= OLDEST,
        _ => false,
    }
}

/// Brings `ui/node_modules` in line with `package-lock.json`, unless it already is.
pub(crate) fn packages() -> Result<()> {
    let ui = paths::ui()?;
    let lock = std::fs::read(ui.join("package-lock.json"))
        .context("ui/package-lock.json cannot be read")?;
    // A copy of the lock file that the folder was filled from. It lies inside, so that it goes
    // when the folder goes.
    let stamp = ui.join("node_modules/.scrollwell-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say::step("npm ci", || {
        npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"], &ui)?;
        std::fs::write(&stamp, &lock).context("ui/node_modules cannot be written to")
    })
}

/// Runs one of the scripts of `ui/package.json`.
pub(crate) fn script(name: &str) -> Result<()> {
    npm(&["run", "--silent", name], &paths::ui()?)
}

fn npm(arguments: &[&str], ui: &Path) -> Result<()> {
    // No look for a newer npm: that would be a call to the network for nothing.
    Program::new("npm")
        .args(arguments)
        .env("NPM_CONFIG_UPDATE_NOTIFIER", "false")
        .folder(ui)
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(recent_enough("v20.19.0"));
        assert!(recent_enough("v22.4.1"));
        assert!(!recent_enough("v20.9.0"));
        assert!(!recent_enough("v18.20.3"));
        assert!(!recent_enough("unknown"));
    }
}
