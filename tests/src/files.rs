//! Where the app, the pages' packages and the results are.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

/// The workspace's root.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(1)
        .unwrap_or(Path::new("/"))
        .into()
}

/// The app to drive.
///
/// # Errors
///
/// When it has not been built.
pub fn app() -> Result<PathBuf> {
    let app = std::env::var_os("SCROLLWELL_APP")
        .map_or_else(|| root().join("target/journey/scrollwell"), PathBuf::from);
    ensure!(
        app.is_file(),
        "{} is not there. `cargo xtask test` builds it; by hand: npm run build (in ui), then \
         cargo build --profile journey -p scrollwell",
        app.display()
    );
    Ok(app)
}

/// Where pictures of what went wrong go.
///
/// # Errors
///
/// When the folder cannot be made.
pub fn results() -> Result<PathBuf> {
    let folder = root().join("target/journeys");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
