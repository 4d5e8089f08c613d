//! One run of the app, in a window, with a data folder of its own.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::driver::Driver;
use crate::{Session, files, process, wait};

/// The time at which journeys and pictures take place, unless they say otherwise: a Sunday
/// evening in Amsterdam, when a week has just been lived.
pub const EVENING: &str = "2026-11-22T20:30:00+01:00";
/// The place.
pub const ZONE: &str = "Europe/Amsterdam";

/// The size of the window that pages are designed for.
pub const USUAL_SIZE: (u32, u32) = (1000, 700);

/// How to open a window.
#[derive(Debug, Default)]
pub struct Launch {
    app: Option<PathBuf>,
    data: Option<PathBuf>,
    real_clock: bool,
    wrapper: Vec<OsString>,
    bare: bool,
}

impl Launch {
    /// The app, with a fresh data folder, at the usual time.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Another binary than the one under test. It gets no arguments.
    #[must_use]
    pub fn other_app(mut self, binary: &Path) -> Self {
        self.app = Some(binary.to_path_buf());
        self.bare = true;
        self
    }

    /// A data folder that there is already.
    #[must_use]
    pub fn data(mut self, folder: &Path) -> Self {
        self.data = Some(folder.to_path_buf());
        self
    }

    /// With the machine's own time.
    #[must_use]
    pub fn real_clock(mut self) -> Self {
        self.real_clock = true;
        self
    }

    /// Starts everything through another program: `wrapper… WebKitWebDriver …`.
    #[must_use]
    pub fn through<I, W>(mut self, wrapper: I) -> Self
    where
        I: IntoIterator<Item = W>,
        W: Into<OsString>,
    {
        self.wrapper = wrapper.into_iter().map(Into::into).collect();
        self
    }

    /// Opens the window and waits until the page stands.
    ///
    /// # Errors
    ///
    /// When it does not open.
    pub fn open(self) -> Result<Window> {
        let window = self.open_unwatched()?;
        window.session.resize(USUAL_SIZE.0, USUAL_SIZE.1)?;
        wait::until("a heading on the first page", || {
            Ok(window.session.all("h1")?.into_iter().next())
        })?;
        Ok(window)
    }

    /// Opens the window and hands it back as soon as it answers.
    ///
    /// # Errors
    ///
    /// When it does not open.
    pub fn open_unwatched(self) -> Result<Window> {
        let own = TempDir::with_prefix("scrollwell-").context("no temporary folder")?;
        let data = self.data.unwrap_or_else(|| own.path().join("data"));
        let app = match self.app {
            Some(app) => app,
            None => files::app()?,
        };
        let mut words = self.wrapper;
        words.push("WebKitWebDriver".into());
        let mut command = Command::new(words.remove(0));
        command.args(words);
        let clock = (!self.real_clock).then_some(EVENING);
        surroundings(&mut command, own.path(), clock);
        let log = own.path().join("log");
        let driver = Driver::start(command, File::create(&log)?)?;

        let arguments: Vec<OsString> = if self.bare {
            Vec::new()
        } else {
            vec!["--data-dir".into(), data.clone().into()]
        };
        let session = Session::start(&driver.url(), &app, &arguments)
            .with_context(|| fs::read_to_string(&log).unwrap_or_default())?;
        Ok(Window {
            session,
            driver,
            data,
            own,
        })
    }
}

/// Makes a command independent of the machine: time, place, language, and folders inside `home`
/// for whatever GTK and WebKit keep.
pub(crate) fn surroundings(command: &mut Command, home: &Path, clock: Option<&str>) {
    for (name, folder) in [
        ("XDG_DATA_HOME", "share"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ] {
        command.env(name, home.join("home").join(folder));
    }
    command
        .env("TZ", ZONE)
        .env("LANG", "en_GB.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LANGUAGE");
    match clock {
        Some(clock) => command.env("SCROLLWELL_CLOCK", clock),
        None => command.env_remove("SCROLLWELL_CLOCK"),
    };
}

/// A second start of the app on the journal of an open window, ready to be spawned.
///
/// # Errors
///
/// When the app has not been built.
pub fn another(first: &Window) -> Result<Command> {
    let mut command = Command::new(files::app()?);
    command.arg("--data-dir").arg(first.data());
    surroundings(&mut command, first.own.path(), Some(EVENING));
    Ok(command)
}

/// An open window. Dropping it closes it and ends the app.
#[derive(Debug)]
pub struct Window {
    /// The conversation with its page.
    pub session: Session,
    driver: Driver,
    data: PathBuf,
    /// For whatever GTK and WebKit keep. Removed last, when nobody writes into it any more.
    own: TempDir,
}

impl Window {
    /// The data folder.
    #[must_use]
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// What the app and the driver have written to their terminal.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.own.path().join("log")).unwrap_or_default()
    }

    /// The process id of WebKitWebDriver, which lives in the same surroundings as the app.
    #[must_use]
    pub fn driver_pid(&self) -> u32 {
        self.driver.pid()
    }

    /// The app's own process.
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub fn pid(&self) -> Result<u32> {
        // The driver starts nothing else. The name tells it from a driver that was started
        // through another program.
        process::tree(self.driver.pid())?
            .into_iter()
            .skip(1)
            .find(|pid| process::name(*pid).is_ok_and(|name| name != "WebKitWebDriver"))
            .context("the app has ended")
    }

    /// The app's processes: its own and WebKit's.
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub fn processes(&self) -> Result<Vec<u32>> {
        process::tree(self.pid()?)
    }

    /// Ends the app without giving it a chance to do anything, as a power cut would.
    ///
    /// # Errors
    ///
    /// When it has ended already.
    pub fn kill(&self) -> Result<()> {
        let pid = self.pid()?;
        process::kill(pid)?;
        wait::until("the app to be gone", || {
            Ok((!process::runs(pid)).then_some(()))
        })
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let processes = self.processes().unwrap_or_default();
        self.session.end();
        // WebKit's children end a moment after the app. The next window must not meet them: they
        // would share its message bus, and the folder that they write into is about to go.
        let gone = || {
            Ok(processes
                .iter()
                .all(|pid| !process::runs(*pid))
                .then_some(()))
        };
        if wait::until("the app to end", gone).is_err() {
            for pid in processes.into_iter().filter(|pid| process::runs(*pid)) {
                // It may end at this very moment.
                let _ = process::kill(pid);
            }
        }
    }
}
