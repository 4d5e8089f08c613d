//! Drives Scrollwell's real window: the harness of the journeys, the pictures and the
//! measurements.
//!
//! ```text
//! journey ── Window ──┬── Session ── HTTP ── WebKitWebDriver ── the app
//!                     ├── commandline: the same binary beside it
//!                     └── Running: the process from outside; on the screen? memory, SIGKILL
//!
//! Desktop ──┬── Windows, and Apps: runs with nobody at their page
//!           ├── ClockFile: the time, moved by the journey
//!           └── Bus ──┬── NotificationService: what arrives, and its buttons
//!                     ├── TrayHost: the icon and its menu
//!                     └── ScreenReader: the page as it arrives on the accessibility bus
//! ```
//!
//! A [`Window`] is one run of the app with a data folder of its own and a clock set to the usual
//! evening. A [`Desktop`] is for journeys that go on outside of the window, or longer than an
//! evening. Things on the page are found by role and accessible name, the way a screen reader finds
//! them, and the names come from the same Fluent files as the app's ([`words`]). Nothing waits for
//! a fixed time: [`wait::until`] asks until a condition holds.
//!
//! The app is the one that `SCROLLWELL_APP` names, else `target/journey/scrollwell`.

pub mod axe;
mod board;
pub mod bus;
pub mod clock;
pub mod commandline;
pub mod desktop;
mod driver;
mod file_dialog;
pub mod files;
pub mod journey;
pub mod keys;
pub mod notifications;
pub mod page;
pub mod process;
pub mod running;
mod screen;
pub mod screen_reader;
pub mod session;
mod surroundings;
pub mod tray;
pub mod wait;
pub mod window;
pub mod words;

pub use bus::Bus;
pub use clock::ClockFile;
pub use desktop::{App, Desktop, Page, Watch};
pub use file_dialog::FileDialog;
pub use journey::journey;
pub use notifications::{Notification, NotificationService};
pub use page::Role;
pub use running::Running;
pub use screen_reader::ScreenReader;
pub use session::{Element, Session};
pub use surroundings::{EVENING, ZONE};
pub use tray::TrayHost;
pub use window::{Launch, Window};
