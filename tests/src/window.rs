//! One run of the app, in a window, with a data folder of its own.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::driver::Driver;
use crate::running::Running;
use crate::surroundings::Surroundings;
use crate::{Session, files, process, wait};

/// The size of the window that pages are designed for.
pub const USUAL_SIZE: (u32, u32) = (1000, 700);

/// How to open a window.
#[derive(Debug, Default)]
pub struct Launch {
    app: Option<PathBuf>,
    data: Option<PathBuf>,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
    wrapper: Vec<OsString>,
    bare: bool,
    heard: bool,
    /// A desktop's, and the folder for what is said there.
    place: Option<(Surroundings, PathBuf)>,
}

impl Launch {
    /// The app, with a fresh data folder, at the usual time.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The app in these surroundings, with its log in this folder.
    pub(crate) fn within(surroundings: Surroundings, logs: &Path) -> Self {
        Self {
            place: Some((surroundings, logs.to_path_buf())),
            ..Self::default()
        }
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

    /// One more word on the app's command line.
    #[must_use]
    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// One more environment variable.
    #[must_use]
    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// Lets a screen reader hear it ([`crate::Desktop::screen_reader`]). The others are started
    /// without: GTK would wait for an accessibility bus that is not there.
    #[must_use]
    pub fn heard(mut self) -> Self {
        self.heard = true;
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
        let (mut surroundings, logs) = self
            .place
            .unwrap_or_else(|| (Surroundings::new(own.path()), own.path().to_path_buf()));
        for (name, value) in self.environment {
            surroundings.set(name, value);
        }
        if self.heard {
            surroundings.unset("NO_AT_BRIDGE");
        }
        surroundings.apply(&mut command);
        let (log, log_file) = new_log(&logs, "window-")?;
        let driver = Driver::start(command, log_file)?;

        let mut arguments = self.arguments;
        if !self.bare {
            arguments.extend(["--data-dir".into(), data.clone().into()]);
        }
        let session = Session::start(&driver.url(), &app, &arguments)
            .with_context(|| fs::read_to_string(&log).unwrap_or_default())?;
        Ok(Window {
            session,
            driver,
            data,
            surroundings,
            log,
            _own: own,
        })
    }
}

/// A file that a program can write to what it has to say.
pub(crate) fn new_log(folder: &Path, prefix: &str) -> Result<(PathBuf, File)> {
    let log = tempfile::Builder::new()
        .prefix(prefix)
        .suffix(".log")
        .disable_cleanup(true)
        .tempfile_in(folder)
        .context("no file for the log")?;
    Ok((log.path().to_path_buf(), log.into_file()))
}

/// A second start of the app on the journal of an open window, ready to be spawned.
///
/// # Errors
///
/// When the app has not been built.
pub fn another(first: &Window) -> Result<Command> {
    let mut command = Command::new(files::app()?);
    command.arg("--data-dir").arg(first.data());
    first.surroundings.apply(&mut command);
    Ok(command)
}

/// An open window. Dropping it closes it and ends the app.
#[derive(Debug)]
pub struct Window {
    /// The conversation with its page.
    pub session: Session,
    driver: Driver,
    data: PathBuf,
    surroundings: Surroundings,
    log: PathBuf,
    /// For whatever GTK and WebKit keep. Removed last, when nobody writes into it any more.
    _own: TempDir,
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
        fs::read_to_string(&self.log).unwrap_or_default()
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

    /// The app's process, seen from outside.
    ///
    /// # Errors
    ///
    /// When it has ended.
    pub fn outside(&self) -> Result<Running> {
        Ok(Running::new(self.pid()?))
    }

    /// Ends the app without giving it a chance to do anything, as a power cut would.
    ///
    /// # Errors
    ///
    /// When it has ended already.
    pub fn kill(&self) -> Result<()> {
        self.outside()?.kill()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let processes = self.processes().unwrap_or_default();
        self.session.end();
        process::end_all(&processes);
    }
}
