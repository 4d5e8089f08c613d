//! Keys pressed on the screen, for windows that no page is in.

use anyhow::{Context, Result};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{self, ConnectionExt as _, InputFocus};
use x11rb::protocol::xtest::ConnectionExt as _;

use super::Screen;

/// A key by the number that X gives to what stands on it; that of a Latin letter is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key(u32);

impl Key {
    pub(crate) const ENTER: Self = Self(0xff0d);
    pub(crate) const ESCAPE: Self = Self(0xff1b);
    const SHIFT: Self = Self(0xffe1);
    const CONTROL: Self = Self(0xffe3);
}

/// The keyboard of a screen.
#[derive(Debug)]
pub(crate) struct Keyboard<'s> {
    screen: &'s Screen,
    /// What stands on each key: alone, with Shift, and more that we leave aside.
    columns: usize,
    symbols: Vec<u32>,
    first: u8,
}

impl<'s> Keyboard<'s> {
    /// Takes it into a window's service.
    pub(crate) fn before(screen: &'s Screen, window: u32) -> Result<Self> {
        let connection = &screen.connection;
        // What a window manager does, where there is one.
        connection
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?
            .check()?;
        let setup = connection.setup();
        let first = setup.min_keycode;
        let count = setup.max_keycode - first + 1;
        let mapping = connection.get_keyboard_mapping(first, count)?.reply()?;
        Ok(Self {
            screen,
            columns: mapping.keysyms_per_keycode.into(),
            symbols: mapping.keysyms,
            first,
        })
    }

    /// Presses and releases one key.
    pub(crate) fn press(&self, key: Key) -> Result<()> {
        let (code, shifted) = self.find(key)?;
        let held = if shifted { Some(Key::SHIFT) } else { None };
        self.stroke(held, code)
    }

    /// Presses a letter while Control is held.
    pub(crate) fn press_with_control(&self, letter: char) -> Result<()> {
        let (code, _) = self.find(Key(letter.into()))?;
        self.stroke(Some(Key::CONTROL), code)
    }

    /// Types plain Latin letters.
    pub(crate) fn type_text(&self, text: &str) -> Result<()> {
        text.chars()
            .try_for_each(|letter| self.press(Key(letter.into())))
    }

    /// Where a key is, and whether it needs Shift.
    fn find(&self, key: Key) -> Result<(u8, bool)> {
        for (row, symbols) in self.symbols.chunks(self.columns).enumerate() {
            let column = symbols.iter().take(2).position(|symbol| *symbol == key.0);
            if let Some(column) = column {
                return Ok((self.first + u8::try_from(row)?, column == 1));
            }
        }
        Err(anyhow::anyhow!("no key has {:#x}", key.0))
    }

    fn stroke(&self, held: Option<Key>, code: u8) -> Result<()> {
        let held = held.map(|key| self.find(key)).transpose()?;
        let held = held.map(|(code, _)| code);
        let (down, up) = (xproto::KEY_PRESS_EVENT, xproto::KEY_RELEASE_EVENT);
        let pressed = held.into_iter().chain([code]).map(|code| (down, code));
        let released = [code].into_iter().chain(held).map(|code| (up, code));
        for (kind, code) in pressed.chain(released) {
            self.screen
                .connection
                .xtest_fake_input(kind, code, 0, x11rb::NONE, 0, 0, 0)?
                .check()
                .context("the screen takes no keys")?;
        }
        Ok(())
    }
}
