//! Where things are in the checkout.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder with the workspace's `Cargo.toml`.
pub(crate) fn root() -> Result<PathBuf> {
    // src-tauri/crates/xtask → three up. Cargo sets the variable when it runs us; the value from
    // the build is the way out for somebody who starts the binary by hand.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let root = here
        .ancestors()
        .nth(3)
        .context("xtask does not lie where it used to")?;
    Ok(root.to_path_buf())
}

/// Cargo's target folder: the one that this very program was built into.
pub(crate) fn target() -> Result<PathBuf> {
    let own = std::env::current_exe().context("xtask cannot tell where its own file is")?;
    // <target>/<profile>/xtask
    let target = own
        .ancestors()
        .nth(2)
        .context("xtask's own file has no folder above it")?;
    Ok(target.to_path_buf())
}

/// The app as built with a profile.
pub(crate) fn app(profile: &str) -> Result<PathBuf> {
    Ok(binary(&target()?, profile, "scrollwell"))
}

/// A binary of the workspace as built with a profile.
pub(crate) fn binary(target: &Path, profile: &str, name: &str) -> PathBuf {
    target.join(profile).join(name)
}

/// The web part of the app.
pub(crate) fn ui() -> Result<PathBuf> {
    Ok(root()?.join("ui"))
}
