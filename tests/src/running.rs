//! The app as a process: what can be told about it without its page.

use anyhow::{Context, Result};

use crate::screen::Screen;
use crate::{process, wait};

/// A running app, seen from outside.
#[derive(Debug)]
pub struct Running {
    pid: u32,
}

impl Running {
    pub(crate) fn new(pid: u32) -> Self {
        Self { pid }
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// Whether it has not ended.
    #[must_use]
    pub fn lives(&self) -> bool {
        process::runs(self.pid)
    }

    /// Waits until it has ended by itself.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub fn wait_until_ended(&self) -> Result<()> {
        wait::until("the app to end", || Ok((!self.lives()).then_some(())))
    }

    /// Ends it without giving it a chance to do anything, as a power cut would.
    ///
    /// # Errors
    ///
    /// When it has ended already.
    pub fn kill(&self) -> Result<()> {
        process::kill(self.pid)?;
        self.wait_until_ended()
    }

    /// Waits until its window is on the screen.
    ///
    /// # Errors
    ///
    /// When it does not come.
    pub fn wait_until_shown(&self) -> Result<()> {
        self.wait_for_windows("the window on the screen", |count| count > 0)
    }

    /// Waits until it has no window on the screen.
    ///
    /// # Errors
    ///
    /// When one stays.
    pub fn wait_until_hidden(&self) -> Result<()> {
        self.wait_for_windows("no window on the screen", |count| count == 0)
    }

    /// Whether it has a window on the screen now.
    ///
    /// # Errors
    ///
    /// When there is no screen.
    pub fn is_shown(&self) -> Result<bool> {
        Ok(!Screen::open()?.windows_of(self.pid)?.is_empty())
    }

    fn wait_for_windows(&self, what: &str, enough: impl Fn(usize) -> bool) -> Result<()> {
        let screen = Screen::open()?;
        wait::until(what, || {
            Ok(enough(screen.windows_of(self.pid)?.len()).then_some(()))
        })
    }

    /// Closes its window with the button that a desktop puts into the frame.
    ///
    /// # Errors
    ///
    /// When no window is on the screen.
    pub fn close_window(&self) -> Result<()> {
        let screen = Screen::open()?;
        let window = screen.windows_of(self.pid)?.into_iter().next();
        screen.ask_to_close(window.context("no window is on the screen")?)
    }

    /// The processes that WebKit draws pages in.
    ///
    /// # Errors
    ///
    /// When `/proc` cannot be read.
    pub fn web_processes(&self) -> Result<Vec<u32>> {
        let is_web = |pid: &u32| {
            // The kernel cuts names to 15 letters: WebKitWebProcess. One that has just ended is
            // none any more.
            process::name(*pid).is_ok_and(|name| name == "WebKitWebProces") && process::runs(*pid)
        };
        let all = process::tree(self.pid)?.into_iter();
        Ok(all.filter(is_web).collect())
    }

    /// Waits until there are any of them, or none.
    ///
    /// # Errors
    ///
    /// When it stays otherwise.
    pub fn wait_for_web_processes(&self, any: bool) -> Result<()> {
        let what = if any {
            "a web process"
        } else {
            "no web process"
        };
        wait::until(what, || {
            Ok((self.web_processes()?.is_empty() != any).then_some(()))
        })
    }

    /// The memory of all its processes together, in bytes ([`process::memory`]).
    ///
    /// # Errors
    ///
    /// When one of them has just ended.
    pub fn memory(&self) -> Result<u64> {
        process::memory(&process::tree(self.pid)?)
    }
}
