//! WebKitWebDriver: the program between us and the web view.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::wait;

/// A running WebKitWebDriver on a free port of the loopback. Dropping it ends it, and with it the
/// app that it started.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts it. `command` runs WebKitWebDriver or a wrapper around it; the environment it
    /// carries is the one that the app will see. What both of them say goes to `log`.
    pub(crate) fn start(mut command: Command, log: File) -> Result<Self> {
        let port = free_port()?;
        let mut child = command
            .arg(format!("--port={port}"))
            // Tells wry to let itself be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("WebKitWebDriver could not be started; `cargo xtask test` installs it")?;
        wait::until("WebKitWebDriver to listen", || {
            if let Some(status) = child.try_wait()? {
                bail!("WebKitWebDriver stopped with {status}");
            }
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
        })?;
        Ok(Self { child, port })
    }

    /// Starts it for an app that runs already and lets itself be driven at this port.
    pub(crate) fn for_running(app: u16, log: File) -> Result<Self> {
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--target={}:{app}", Ipv4Addr::LOCALHOST));
        Self::start(command, log)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The process id, which the app's own is a child of.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing is left to do about a process that has gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that was free a moment ago. Somebody else could take it in between; starting would then
/// stop with a sentence, and nobody else is listening on a test machine.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
