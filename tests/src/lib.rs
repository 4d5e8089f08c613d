//! Drives Scrollwell's real window: the harness of the journeys, the pictures and the
//! measurements.
//!
//! ```text
//! journey ── Window ──┬── Session ── HTTP ── WebKitWebDriver ── the app
//!                     ├── commandline: the same binary beside it
//!                     └── Processes: what runs under it, memory, start, SIGKILL
//! ```
//!
//! A [`Window`] is one run of the app with a data folder of its own and a fixed clock. Things on
//! the page are found by role and accessible name, the way a screen reader finds them, and the
//! names come from the same Fluent files as the app's ([`words`]). Nothing waits for a fixed
//! time: [`wait::until`] asks until a condition holds.
//!
//! The app is the one that `SCROLLWELL_APP` names, else `target/journey/scrollwell`.

pub mod axe;
mod board;
pub mod bus;
pub mod commandline;
mod driver;
pub mod files;
pub mod journey;
pub mod keys;
pub mod notifications;
pub mod page;
pub mod process;
pub mod session;
pub mod tray;
pub mod wait;
pub mod window;
pub mod words;

pub use bus::Bus;
pub use journey::journey;
pub use notifications::{Notification, NotificationService};
pub use page::Role;
pub use session::{Element, Session};
pub use tray::TrayHost;
pub use window::{Launch, Window};
