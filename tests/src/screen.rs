//! The screen that windows open on, asked itself: a page cannot tell whether it is seen.

mod keyboard;

use std::collections::VecDeque;

use anyhow::{Context, Result};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

pub(crate) use keyboard::{Key, Keyboard};

/// A conversation with the X server of the test.
#[derive(Debug)]
pub(crate) struct Screen {
    connection: RustConnection,
    root: u32,
}

impl Screen {
    /// The one that `DISPLAY` names.
    pub(crate) fn open() -> Result<Self> {
        let (connection, number) = RustConnection::connect(None)
            .context("no X server; `cargo xtask test` starts a virtual one")?;
        let screen = connection.setup().roots.get(number);
        let root = screen.context("the X server has no screen")?.root;
        Ok(Self { connection, root })
    }

    /// The windows of a process that can be seen, or could be if nothing lay over them. Menus and
    /// tooltips are none.
    pub(crate) fn windows_of(&self, pid: u32) -> Result<Vec<u32>> {
        let owner = self.atom("_NET_WM_PID")?;
        let mut found = Vec::new();
        // A window manager, where there is one, puts frames around them.
        let mut left = VecDeque::from([self.root]);
        while let Some(window) = left.pop_front() {
            // A window may go between the question and the answer; then it is not seen.
            if window != self.root && !self.is_seen(window).unwrap_or(false) {
                continue;
            }
            if self
                .value(window, owner, AtomEnum::CARDINAL)
                .unwrap_or(None)
                == Some(pid)
            {
                found.push(window);
            } else if let Ok(tree) = self.connection.query_tree(window)?.reply() {
                left.extend(tree.children);
            }
        }
        Ok(found)
    }

    /// Those of them that are dialogs.
    pub(crate) fn dialogs_of(&self, pid: u32) -> Result<Vec<u32>> {
        let kind = self.atom("_NET_WM_WINDOW_TYPE")?;
        let dialog = self.atom("_NET_WM_WINDOW_TYPE_DIALOG")?;
        let mut windows = self.windows_of(pid)?;
        windows
            .retain(|window| self.value(*window, kind, AtomEnum::ATOM).ok() == Some(Some(dialog)));
        Ok(windows)
    }

    /// Asks a window to close, as the button in its frame does.
    pub(crate) fn ask_to_close(&self, window: u32) -> Result<()> {
        let (protocols, close) = (self.atom("WM_PROTOCOLS")?, self.atom("WM_DELETE_WINDOW")?);
        let request = ClientMessageEvent::new(32, window, protocols, [close, 0, 0, 0, 0]);
        self.connection
            .send_event(false, window, EventMask::NO_EVENT, request)?
            .check()?;
        Ok(self.connection.sync()?)
    }

    fn is_seen(&self, window: u32) -> Result<bool> {
        let state = self.connection.get_window_attributes(window)?.reply()?;
        Ok(state.map_state == MapState::VIEWABLE && !state.override_redirect)
    }

    fn value(&self, window: u32, property: u32, kind: AtomEnum) -> Result<Option<u32>> {
        let asked = self
            .connection
            .get_property(false, window, property, kind, 0, 1)?;
        let reply = asked.reply()?;
        Ok(reply.value32().and_then(|mut values| values.next()))
    }

    fn atom(&self, name: &str) -> Result<u32> {
        let asked = self.connection.intern_atom(false, name.as_bytes())?;
        Ok(asked.reply()?.atom)
    }
}
