//! A clock that the test moves and the app reads.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use chrono::{DateTime, FixedOffset, TimeDelta};

/// A file with an instant in it, at which the app's clock stands still until it is moved.
#[derive(Debug)]
pub struct ClockFile {
    file: PathBuf,
}

impl ClockFile {
    /// Writes one that shows `instant` (RFC 3339).
    ///
    /// # Errors
    ///
    /// When that is no instant, or the file cannot be written.
    pub fn create(file: &Path, instant: &str) -> Result<Self> {
        let clock = Self {
            file: file.to_path_buf(),
        };
        clock.set(instant)?;
        Ok(clock)
    }

    /// Sets it, forwards or back.
    ///
    /// # Errors
    ///
    /// When `instant` is none, or the file cannot be written.
    pub fn set(&self, instant: &str) -> Result<()> {
        let read: DateTime<FixedOffset> = instant
            .parse()
            .with_context(|| format!("{instant} is no instant"))?;
        // Put there in one step: nobody finds half an instant.
        let new = self.file.with_extension("new");
        fs::write(&new, read.to_rfc3339())?;
        fs::rename(&new, &self.file).context("the clock cannot be set")
    }

    /// Moves it on by so many minutes.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn advance(&self, minutes: i64) -> Result<()> {
        self.set(&(self.now()? + TimeDelta::minutes(minutes)).to_rfc3339())
    }

    /// What it shows.
    ///
    /// # Errors
    ///
    /// When the file is gone.
    pub fn now(&self) -> Result<DateTime<FixedOffset>> {
        let text = fs::read_to_string(&self.file).context("the clock cannot be read")?;
        Ok(text.parse()?)
    }

    /// What belongs into `SCROLLWELL_CLOCK`.
    pub(crate) fn wish(&self) -> OsString {
        let mut wish = OsString::from("file:");
        wish.push(&self.file);
        wish
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_shows_what_it_was_set_to() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock");
        let clock = ClockFile::create(&file, "2026-11-22T20:30:00+01:00").unwrap();
        clock.advance(61).unwrap();
        let shown = fs::read_to_string(&file).unwrap();
        assert_eq!(shown, "2026-11-22T21:31:00+01:00");
        assert_eq!(clock.now().unwrap().to_rfc3339(), shown);
        assert!(clock.set("tomorrow").is_err());
        assert_eq!(fs::read_to_string(&file).unwrap(), shown);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
