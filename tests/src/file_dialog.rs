//! The desktop's own dialog that asks where a file is to go. No page is in it, so it is found on the
//! screen and driven with the keys of the keyboard.

use std::path::Path;

use anyhow::{Context, Result};

use crate::screen::{Key, Keyboard, Screen};
use crate::{Running, wait};

/// The dialog while it is open.
#[derive(Debug)]
pub struct FileDialog {
    screen: Screen,
    pid: u32,
    window: u32,
}

impl Running {
    /// Waits for the dialog that asks where a file is to go.
    ///
    /// # Errors
    ///
    /// When it does not come.
    pub fn file_dialog(&self) -> Result<FileDialog> {
        let screen = Screen::open()?;
        let window = wait::until("the file dialog", || {
            Ok(screen.dialogs_of(self.pid())?.into_iter().next())
        })?;
        Ok(FileDialog {
            screen,
            pid: self.pid(),
            window,
        })
    }
}

impl FileDialog {
    /// Names a file and agrees.
    ///
    /// # Errors
    ///
    /// When a letter is on no key, or the dialog stays.
    pub fn save_as(self, file: &Path) -> Result<()> {
        let name = file.to_str().context("a path of plain letters")?;
        let keyboard = Keyboard::before(&self.screen, self.window)?;
        // A name is proposed, and its ending is not selected.
        keyboard.press_with_control('a')?;
        keyboard.type_text(name)?;
        keyboard.press(Key::ENTER)?;
        self.wait_until_gone()
    }

    /// Thinks better of it.
    ///
    /// # Errors
    ///
    /// When the dialog stays.
    pub fn cancel(self) -> Result<()> {
        Keyboard::before(&self.screen, self.window)?.press(Key::ESCAPE)?;
        self.wait_until_gone()
    }

    fn wait_until_gone(&self) -> Result<()> {
        wait::until("the file dialog to close", || {
            let open = self.screen.dialogs_of(self.pid)?;
            Ok((!open.contains(&self.window)).then_some(()))
        })
    }
}
