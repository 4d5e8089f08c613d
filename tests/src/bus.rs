//! A message bus of a journey's own.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;

use crate::files;

/// A running `dbus-daemon` that only those know who are told its address. On the bus that the other
/// journeys share, one journey's tray would be another one's too. Dropping it ends it.
#[derive(Debug)]
pub struct Bus {
    daemon: Child,
    address: String,
    /// Where its socket is.
    _folder: TempDir,
}

impl Bus {
    /// Starts one, with nobody on it.
    ///
    /// # Errors
    ///
    /// When `dbus-daemon` is not there or does not come up.
    pub fn start() -> Result<Self> {
        let folder = TempDir::with_prefix("scrollwell-bus-").context("no temporary folder")?;
        let socket = folder.path().join("socket");
        let rules = files::root().join("tests/session-bus.conf");
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", rules.display()))
            .arg(format!("--address=unix:path={}", socket.display()))
            .args(["--nofork", "--nopidfile", "--nosyslog", "--print-address=1"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("dbus-daemon could not be started; `cargo xtask test` installs it")?;
        // It says where it listens as soon as it does.
        let said = daemon.stdout.take().context("dbus-daemon has no output")?;
        let mut address = String::new();
        let read = BufReader::new(said).read_line(&mut address);
        let bus = Self {
            daemon,
            address: address.trim().to_owned(),
            _folder: folder,
        };
        read.context("dbus-daemon cannot be heard")?;
        ensure!(!bus.address.is_empty(), "dbus-daemon did not come up");
        Ok(bus)
    }

    /// What belongs into `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Whether somebody on the bus has this name.
    ///
    /// # Errors
    ///
    /// When the bus has gone.
    pub fn has(&self, name: &str) -> Result<bool> {
        let connection = self.builder()?.build()?;
        let bus = DBusProxy::new(&connection)?;
        Ok(bus.name_has_owner(name.try_into()?)?)
    }

    /// The beginning of a connection to it.
    pub(crate) fn builder(&self) -> Result<Builder<'_>> {
        Ok(Builder::address(self.address.as_str())?)
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // Nothing is left to do about a process that has gone already.
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}
