//! Reminders, and the program without its window.

use tauri::{AppHandle, Manager, Runtime};

use super::{Answer, Shared};
use crate::error::Error;
use crate::types::{Background, Changed, RemindersForm};
use crate::view::{reminders, settings};
use crate::window::{Unsaved, tray_available};
use crate::{autostart, cli};

#[tauri::command(async)]
pub(super) fn save_reminders(app: Shared<'_>, form: RemindersForm) -> Answer<Changed> {
    app.at_desk(|desk| reminders::save(desk, &form))
}

#[tauri::command(async)]
pub(super) fn quiet_reminders(app: Shared<'_>, quiet: bool) -> Answer<Changed> {
    app.at_desk(|desk| reminders::quiet(desk, quiet))
}

#[tauri::command(async)]
pub(super) fn save_background(app: Shared<'_>, stay: bool) -> Answer<Changed> {
    app.at_desk(|desk| settings::stay(desk, stay))
}

/// The system keeps this one, so there is nothing in the journal to undo.
#[tauri::command(async)]
pub(super) fn set_autostart(app: Shared<'_>, on: bool) -> Answer<Changed> {
    let set = autostart::arguments(app.folder(), cli::data_folder().as_deref())
        .and_then(|arguments| autostart::set(on, &arguments));
    let id = if on {
        "said-autostart-on"
    } else {
        "said-autostart-off"
    };
    match set {
        Ok(()) => Ok(Changed {
            change: String::new(),
            message: app.text().say(id),
        }),
        Err(error) => Err(Error::Autostart(error.kind()).say(app.text())),
    }
}

/// Something is typed and not saved: the window that holds it is kept.
#[tauri::command(async)]
pub(super) fn unsaved<R: Runtime>(handle: AppHandle<R>, yes: bool) {
    if let Some(unsaved) = handle.try_state::<Unsaved>() {
        unsaved.set(yes);
    }
}

/// How things stand without the window.
pub(super) fn background<R: Runtime>(handle: &AppHandle<R>, stay: bool) -> Background {
    Background {
        tray: tray_available(handle),
        stay,
        autostart: autostart::is_on(),
        autostart_possible: autostart::possible(),
    }
}
