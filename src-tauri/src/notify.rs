//! Notifications of the desktop: shown, and answered with a click or not at all.
//!
//! Where the desktop has no such service, nothing is shown and nothing else happens.

#[cfg(target_os = "linux")]
#[path = "notify/bus.rs"]
mod shown;
#[cfg(not(target_os = "linux"))]
#[path = "notify/own.rs"]
mod shown;

pub(crate) use shown::show;

/// The name that a notification comes under.
const APP_NAME: &str = "Scrollwell";

/// What a notification says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    /// What it is about: a notification takes the place of an earlier one with the same tag.
    pub(crate) tag: String,
    /// The first line.
    pub(crate) title: String,
    /// The lines below it, as plain text.
    pub(crate) body: String,
    /// The buttons, as key and label. Not every desktop shows them.
    pub(crate) actions: Vec<(String, String)>,
    /// The key that is answered when the notification itself is clicked.
    pub(crate) default_action: Option<String>,
}
