//! A disk that can be filled up without filling the machine's.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use scrollwell_tests::Window;

/// Enough for a journal and the ways of SQLite with it.
const SIZE: &str = "size=8m";

/// Gives the program that follows a disk of its own at `$0`, which nobody else sees.
const MOUNT: &str = r#"mount -t tmpfs -o "$1" scrollwell "$0" && shift && exec "$@""#;

/// Lets a program see that a file may not grow, instead of being ended by a signal.
const PATIENT: &str = r#"trap '' XFSZ; exec "$@""#;

/// A disk, for the app alone.
pub(crate) struct SmallDisk {
    folder: PathBuf,
    /// Whether it is a real file system of a few megabytes. Where the system lets nobody make one
    /// (some containers), the app's files are forbidden to grow instead: another error number for
    /// the same trouble.
    real: bool,
}

impl SmallDisk {
    /// Prepares one at an empty folder.
    pub(crate) fn at(folder: &Path) -> Self {
        let disk = Self {
            folder: folder.to_path_buf(),
            real: true,
        };
        let tried = disk.wrapper().split_first().map(|(program, arguments)| {
            Command::new(program)
                .args(arguments)
                .arg("true")
                .stderr(Stdio::null())
                .status()
        });
        let real = matches!(tried, Some(Ok(status)) if status.success());
        if !real {
            note("No small file system can be made here; the app's files may not grow instead.");
        }
        Self { real, ..disk }
    }

    /// Where the disk is, as the app sees it.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What the app is to be started through.
    pub(crate) fn wrapper(&self) -> Vec<OsString> {
        let mut words: Vec<OsString> = Vec::new();
        if self.real {
            words.extend(
                ["unshare", "--map-root-user", "--mount", "sh", "-c", MOUNT].map(Into::into),
            );
            words.push(self.folder.clone().into());
            words.push(SIZE.into());
        } else {
            words.extend(["sh", "-c", PATIENT, "sh"].map(Into::into));
        }
        words
    }

    /// Leaves no room for another byte.
    pub(crate) fn fill(&self, window: &Window) -> Result<()> {
        if !self.real {
            return allow(window, "1024");
        }
        let mut file = File::create(self.ballast(window)).context("the disk cannot be seen")?;
        // Ever smaller pieces: the last free page goes too.
        for piece in [1 << 20, 1 << 12, 1] {
            while file.write_all(&vec![0; piece]).is_ok() {}
        }
        Ok(())
    }

    /// Makes room again.
    pub(crate) fn make_room(&self, window: &Window) -> Result<()> {
        if !self.real {
            return allow(window, "unlimited");
        }
        fs::remove_file(self.ballast(window)).context("the ballast cannot be thrown off")
    }

    /// A file on the app's disk, seen from outside.
    fn ballast(&self, window: &Window) -> PathBuf {
        let inside = self.folder.join("ballast");
        PathBuf::from(format!(
            "/proc/{}/root{}",
            window.driver_pid(),
            inside.display()
        ))
    }
}

/// How large the files of the app may become, in bytes.
fn allow(window: &Window, size: &str) -> Result<()> {
    let pid = window.pid()?;
    // The colon: only the limit in force, so that it can be taken back without being root.
    let status = Command::new("prlimit")
        .args([format!("--pid={pid}"), format!("--fsize={size}:")])
        .status()?;
    ensure!(status.success(), "prlimit does not work here");
    Ok(())
}

/// For whoever reads the runner's output; nothing depends on it.
fn note(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
