//! A start while the app is running already: the first is told, and the second is over before
//! anything of a window is there.
//!
//! `tauri-plugin-single-instance` does the same a little later, and ends the process while the
//! toolkit is half set up. On a busy machine that crashed now and then, after the first had been
//! told. The plugin stays: it is the one who hears it.

use zbus::blocking::Connection;

/// What the plugin adds to the name that it is given, and the interface that it listens on.
const SUFFIX: &str = ".SingleInstance";
const INTERFACE: &str = "org.SingleInstance.DBus";

/// Hands over to the app that runs under `name` on the desktop's bus. Whether there is one that has
/// heard it.
pub(super) fn hand_over(name: &str) -> bool {
    let name = format!("{name}{SUFFIX}");
    let path = format!("/{}", name.replace('.', "/"));
    let line: Vec<String> = std::env::args_os()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let folder = std::env::current_dir().unwrap_or_default();
    let told = (line, folder.to_string_lossy().into_owned());
    // Without a bus, or with nobody of that name on it, this start is the first.
    Connection::session()
        .and_then(|bus| {
            bus.call_method(
                Some(name.as_str()),
                path.as_str(),
                Some(INTERFACE),
                "ExecuteCallback",
                &told,
            )
        })
        .is_ok()
}
