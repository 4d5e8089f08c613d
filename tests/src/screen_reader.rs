//! What a screen reader on the desktop would find: the accessibility bus of AT-SPI, and the tree of
//! a page as the web view puts it there.
//!
//! WebDriver's `computedrole` and `computedlabel` say what WebKit knows of one element. This is the
//! other end: what arrives on the bus that Orca listens on, in the order that it is read in.

mod bus;
mod faults;
mod role;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;

use crate::surroundings::Surroundings;
use crate::{Bus, process, wait};
pub use tree::{Node, State};

/// Every distribution's at-spi2-core says here where its launcher is.
const SERVICE: &str = "/usr/share/dbus-1/services/org.a11y.Bus.service";

/// What a page hangs below, in the tree of the whole window.
const DOCUMENT: &str = "document web";

/// A page answers within a moment, or hangs.
const PATIENCE: Duration = Duration::from_secs(10);

/// A screen reader's place on a bus. Dropping it takes the accessibility bus away.
#[derive(Debug)]
pub struct ScreenReader {
    launcher: Child,
    connection: Connection,
}

impl ScreenReader {
    /// Starts the accessibility bus, and says that somebody listens there: toolkits stay silent
    /// until they are told so.
    pub(crate) fn start(bus: &Bus, surroundings: &Surroundings) -> Result<Self> {
        let mut command = Command::new(launcher()?);
        surroundings.apply(&mut command);
        let mut launcher = command
            .args(["--launch-immediately", "--a11y=1", "--screen-reader=1"])
            // It would write its address on the screen, where the next journey's app would find it.
            .env_remove("DISPLAY")
            // The other one needs systemd, and may be the default.
            .env("ATSPI_DBUS_IMPLEMENTATION", "dbus-daemon")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("at-spi-bus-launcher could not be started")?;
        let connection = wait::until("the accessibility bus", || {
            let address = bus::address(&bus.builder()?.build()?)?;
            Ok(Some(
                Builder::address(address.as_str())?
                    .method_timeout(PATIENCE)
                    .build()?,
            ))
        });
        match connection {
            Ok(connection) => Ok(Self {
                launcher,
                connection,
            }),
            Err(error) => {
                end(&mut launcher);
                Err(error)
            }
        }
    }

    /// The page that the one window on this desktop shows, as it is now.
    ///
    /// # Errors
    ///
    /// When there is none, or it changes while it is read.
    pub fn page(&self) -> Result<Node> {
        tree::page(&self.connection)
    }

    /// Waits until the page has this title, as its one heading of the first level, and has come to
    /// rest: two looks after one another find the same.
    ///
    /// # Errors
    ///
    /// When it does not; the headings that are there are told.
    pub fn wait_for_page(&self, title: &str) -> Result<Node> {
        let mut before: Option<Node> = None;
        wait::until(&format!("the accessible page «{title}»"), || {
            let now = self.page()?;
            let titles: Vec<&str> = now.titles().iter().map(|node| node.name()).collect();
            ensure!(titles == [title], "the titles are {titles:?}");
            let rests = before.as_ref() == Some(&now);
            Ok(before.replace(now).filter(|_| rests))
        })
    }
}

impl Drop for ScreenReader {
    fn drop(&mut self) {
        let _ = self.connection.clone().close();
        end(&mut self.launcher);
    }
}

/// Ends the launcher together with the bus and the registry that it has started.
fn end(launcher: &mut Child) {
    let processes = process::tree(launcher.id()).unwrap_or_default();
    for pid in &processes {
        // It may have gone with another one.
        let _ = process::kill(*pid);
    }
    let _ = launcher.wait();
    process::end_all(&processes);
}

fn launcher() -> Result<PathBuf> {
    let text = fs::read_to_string(SERVICE)
        .with_context(|| format!("{SERVICE} is not there; `cargo xtask test` installs it"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("Exec="));
    let program = line.and_then(|words| words.split_whitespace().next());
    let program = Path::new(program.with_context(|| format!("{SERVICE} starts nothing"))?);
    Ok(program.to_path_buf())
}
