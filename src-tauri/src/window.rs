//! The window.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::thread;
use std::time::Duration;

use tauri::window::Color;
use tauri::{
    AppHandle, Builder, Emitter, Manager, RunEvent, Runtime, WebviewUrl, WebviewWindowBuilder,
};

use crate::app::App;
use crate::commands;
use crate::error::Error;

const LABEL: &str = "main";

/// Told to the pages when something else wrote to the journal, or another day began.
const CHANGED: &str = "journal-changed";

/// How often to look whether something else wrote. A person at the window sees it within two
/// seconds, on a busy computer too; looking is one read of a shared page of memory.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The colour behind the pages until they are drawn: the paper of the light theme.
const PAPER: Color = Color(0xFB, 0xFA, 0xF7, 0xFF);

/// Opens the window and returns when it is closed. A second start shows the first window instead.
///
/// # Errors
/// Why it can't be opened.
pub(crate) fn open(app: App) -> Result<(), Error> {
    let window = tauri_builder(app)
        .build(tauri::generate_context!())
        .map_err(|error| Error::Window(error.to_string()))?;
    window.run(|handle, event| {
        if let RunEvent::Exit = event {
            handle.state::<App>().close();
        }
    });
    Ok(())
}

fn tauri_builder(app: App) -> Builder<tauri::Wry> {
    let first = tauri_plugin_single_instance::Builder::new()
        .callback(|handle, _, _| show(handle))
        .dbus_id(bus_name(app.folder()))
        .build();
    Builder::default()
        .plugin(first)
        .plugin(
            tauri_plugin_opener::Builder::new()
                .open_js_links_on_click(false)
                .build(),
        )
        .manage(app)
        .invoke_handler(commands::handler())
        .setup(|app| {
            let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default());
            window
                .title(app.state::<App>().text().say("app-name"))
                .inner_size(1000.0, 760.0)
                .min_inner_size(420.0, 420.0)
                .background_color(PAPER)
                .build()?;
            watch(app.handle().clone());
            Ok(())
        })
}

fn show<R: Runtime>(handle: &AppHandle<R>) {
    let Some(window) = handle.get_webview_window(LABEL) else {
        return;
    };
    // A window manager may refuse any of these, and then there is nothing better to do.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}

/// The name on the desktop bus: one for each data folder, so that two journals can be open at once.
fn bus_name(folder: &Path) -> String {
    let folder = folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf());
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("app.scrollwell.Scrollwell.j{:016x}", hasher.finish())
}

/// Tells the pages when the journal or the day has changed behind their back, and keeps the one
/// file whole while the window is open.
fn watch<R: Runtime>(handle: AppHandle<R>) {
    thread::spawn(move || {
        let look = || {
            let app = handle.state::<App>();
            let seen = app.try_at_desk(|desk| {
                desk.journal.gather()?;
                Ok((desk.journal.data_version()?, desk.today()))
            });
            seen.ok()
        };
        // Looked at before any page reads, so that nothing falls between the two.
        let mut before = look();
        loop {
            thread::sleep(LOOK_EVERY);
            let now = look();
            if now.is_some() && now != before {
                // Nobody listens while the pages are loading, and they read everything then.
                let _ = handle.emit(CHANGED, ());
            }
            before = now.or(before);
        }
    });
}
