//! A desktop of a journey's own: its message bus, its clock, and a data folder for the app.

use std::fs::{self, File};
use std::io::Read as _;
use std::net::Ipv4Addr;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};

use anyhow::{Context, Result};
use journal::{Journal, Settings};
use serde_json::Value;
use tempfile::TempDir;

use crate::driver::{self, Driver};
use crate::running::Running;
use crate::surroundings::Surroundings;
use crate::words::Words;
use crate::{Bus, ClockFile, Launch, NotificationService, ScreenReader, Session, TrayHost};
use crate::{commandline, files, journey, process, wait, window};

/// Where everything that a journey starts takes place: several runs of the app, commands beside
/// them, and what a desktop offers. At first it has neither a tray nor a notification service.
#[derive(Debug)]
pub struct Desktop {
    bus: Bus,
    clock: ClockFile,
    surroundings: Surroundings,
    folder: TempDir,
}

impl Desktop {
    /// A fresh one, at an instant (RFC 3339).
    ///
    /// # Errors
    ///
    /// When there is no `dbus-daemon`.
    pub fn at(instant: &str) -> Result<Self> {
        let folder = TempDir::with_prefix("scrollwell-").context("no temporary folder")?;
        let bus = Bus::start()?;
        let clock = ClockFile::create(&folder.path().join("clock"), instant)?;
        let mut surroundings = Surroundings::new(folder.path());
        surroundings.bus(&bus);
        surroundings.clock(&clock);
        Ok(Self {
            bus,
            clock,
            surroundings,
            folder,
        })
    }

    /// Its message bus.
    #[must_use]
    pub fn bus(&self) -> &Bus {
        &self.bus
    }

    /// Its clock.
    #[must_use]
    pub fn clock(&self) -> &ClockFile {
        &self.clock
    }

    /// Shows notifications from now on.
    ///
    /// # Errors
    ///
    /// When it does so already.
    pub fn notifications(&self) -> Result<NotificationService> {
        NotificationService::start(&self.bus)
    }

    /// Has a tray from now on.
    ///
    /// # Errors
    ///
    /// When it has one already.
    pub fn tray(&self) -> Result<TrayHost> {
        TrayHost::start(&self.bus)
    }

    /// Has a screen reader listening from now on. Windows that are to be heard are opened with
    /// [`Launch::heard`].
    ///
    /// # Errors
    ///
    /// When at-spi2-core is not installed.
    pub fn screen_reader(&self) -> Result<ScreenReader> {
        ScreenReader::start(&self.bus, &self.surroundings)
    }

    /// The app's data folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Where all of it is kept: the data folder, and whatever the app and those it works with leave
    /// in a person's home, such as WebKit's own files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Goes through `steps` when it is this journey's turn. If they go wrong, what every run of the
    /// app said is left in `target/journeys/NAME.log`.
    ///
    /// # Errors
    ///
    /// Whatever goes wrong on the way.
    pub fn journey(
        &self,
        name: &str,
        steps: impl FnOnce(&Self, &Words) -> Result<()>,
    ) -> Result<()> {
        let _turn = journey::turn();
        let words = Words::load()?;
        steps(self, &words).with_context(|| match self.keep_logs(name) {
            Ok(log) => format!("journey «{name}» (what was said: {})", log.display()),
            Err(error) => format!("journey «{name}» (nothing was said: {error})"),
        })
    }

    /// A window to be opened here, and driven.
    #[must_use]
    pub fn launch(&self) -> Launch {
        Launch::within(self.surroundings.clone(), self.folder.path()).data(&self.data())
    }

    /// Starts the app here the way a desktop does, with nobody at its page.
    ///
    /// # Errors
    ///
    /// When it cannot be started.
    pub fn start(&self, arguments: &[&str]) -> Result<App> {
        self.spawn(self.command(arguments)?, None)
    }

    /// The same, with an app that lets its page be driven later on ([`App::page`]). Its first web
    /// view is never quite gone, even when the window is.
    ///
    /// # Errors
    ///
    /// When it cannot be started.
    pub fn start_drivable(&self, arguments: &[&str]) -> Result<App> {
        let port = driver::free_port()?;
        let mut command = self.command(arguments)?;
        let inspector = format!("{}:{port}", Ipv4Addr::LOCALHOST);
        command
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_INSPECTOR_SERVER", inspector);
        self.spawn(command, Some(port))
    }

    fn spawn(&self, mut command: Command, port: Option<u16>) -> Result<App> {
        let (log, log_file) = window::new_log(self.folder.path(), "app-")?;
        let child = command
            .stdin(Stdio::null())
            .stdout(log_file.try_clone()?)
            .stderr(log_file)
            .spawn()
            .context("the app could not be started")?;
        Ok(App {
            running: Running::new(child.id()),
            child,
            port,
            log,
        })
    }

    /// Starts the app a second time, as somebody does who does not see that it runs, and waits
    /// until that start has handed over to the first.
    ///
    /// # Errors
    ///
    /// When it does not end, or not well.
    pub fn start_again(&self, arguments: &[&str]) -> Result<()> {
        let status = self.start(arguments)?.wait_for_status()?;
        anyhow::ensure!(status.success(), "the second start ended with {status}");
        Ok(())
    }

    /// Runs a command on the journal and hands back what it says.
    ///
    /// # Errors
    ///
    /// When it does not exit with 0; what it said is told.
    pub fn run(&self, arguments: &[&str]) -> Result<String> {
        commandline::said(arguments, &self.output(arguments)?)
    }

    /// The same with `--json`, read.
    ///
    /// # Errors
    ///
    /// When it does not exit with 0 or does not print JSON.
    pub fn json(&self, arguments: &[&str]) -> Result<Value> {
        commandline::read(&self.run(&[arguments, &["--json"]].concat())?)
    }

    /// Runs a command on the journal and hands back whatever came of it.
    ///
    /// # Errors
    ///
    /// When it cannot be started.
    pub fn output(&self, arguments: &[&str]) -> Result<Output> {
        let mut command = self.command(arguments)?;
        command
            .output()
            .context("the app could not be started as a command")
    }

    /// Looks at the journal from now on, to see the next thing that somebody writes.
    ///
    /// # Errors
    ///
    /// When it cannot be opened.
    pub fn watch(&self) -> Result<Watch> {
        let journal = Journal::open(&self.data(), self.clock.now()?.into())?;
        Ok(Watch {
            version: journal.data_version()?,
            journal,
        })
    }

    /// Waits until the journal has kept the settings that `wanted` asks for. Of another choice that
    /// is kept just before, it takes no notice.
    ///
    /// # Errors
    ///
    /// When it does not keep them.
    pub fn wait_for_settings(&self, what: &str, wanted: impl Fn(&Settings) -> bool) -> Result<()> {
        let journal = Journal::open(&self.data(), self.clock.now()?.into())?;
        wait::until(what, || Ok(wanted(&journal.settings()?).then_some(())))
    }

    fn command(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = Command::new(files::app()?);
        command.args(arguments).arg("--data-dir").arg(self.data());
        self.surroundings.apply(&mut command);
        Ok(command)
    }

    fn keep_logs(&self, name: &str) -> Result<PathBuf> {
        let log = files::results()?.join(format!("{name}.log"));
        let mut text = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "log") {
                File::open(path)?.read_to_end(&mut text)?;
            }
        }
        fs::write(&log, text)?;
        Ok(log)
    }
}

/// A look at the journal. What the app does of its own accord shows nowhere else: a sign of life, a
/// reminder that is put off.
#[derive(Debug)]
pub struct Watch {
    journal: Journal,
    version: i64,
}

impl Watch {
    /// Whether somebody has written something since it began to look.
    ///
    /// # Errors
    ///
    /// When the journal cannot be read.
    pub fn has_seen(&self) -> Result<bool> {
        Ok(self.journal.data_version()? != self.version)
    }

    /// Waits until somebody has written something since it began to look.
    ///
    /// # Errors
    ///
    /// When nobody does.
    pub fn wait(self, what: &str) -> Result<()> {
        wait::until(what, || Ok(self.has_seen()?.then_some(())))
    }
}

/// A run of the app with nobody at its page. Dropping it ends it.
#[derive(Debug)]
pub struct App {
    running: Running,
    child: Child,
    /// Where it lets itself be driven.
    port: Option<u16>,
    log: PathBuf,
}

impl App {
    /// Waits until it has ended by itself.
    ///
    /// # Errors
    ///
    /// When it does not; what it said is told.
    pub fn wait_for_status(&mut self) -> Result<ExitStatus> {
        wait::until("the app to end", || Ok(self.child.try_wait()?)).with_context(|| self.log())
    }

    /// Takes hold of its page, which has to be there for the first time, on the screen or not.
    ///
    /// # Errors
    ///
    /// When it does not come, or the app was not started as [`Desktop::start_drivable`] does.
    pub fn page(&self) -> Result<Page> {
        let port = self.port.context("this app cannot be driven")?;
        self.wait_for_web_processes(true)?;
        let log = File::options().append(true).open(&self.log)?;
        let driver = Driver::for_running(port, log)?;
        let session = Session::attach(&driver.url())?;
        Ok(Page {
            session,
            _driver: driver,
        })
    }

    /// What it has written to its terminal.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

/// A conversation with the page of an app that ran before. Dropping it lets go of the page.
#[derive(Debug)]
pub struct Page {
    session: Session,
    _driver: Driver,
}

impl Deref for Page {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.session.end();
    }
}

impl Deref for App {
    type Target = Running;

    fn deref(&self) -> &Running {
        &self.running
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let processes = process::tree(self.child.id()).unwrap_or_default();
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        process::end_all(&processes);
    }
}
