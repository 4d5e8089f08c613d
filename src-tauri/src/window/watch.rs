//! Looks now and then what has changed behind the pages' back, and what is due.

use std::thread;
use std::time::Duration;

use chrono::NaiveDate;
use tauri::{AppHandle, Emitter, Manager, Runtime};

use super::life::Life;
use super::rounds::Rounds;
use crate::app::App;

/// Told to the pages when something else wrote to the journal, or another day began.
pub(super) const CHANGED: &str = "journal-changed";

/// How often to look whether something else wrote. A person at the window sees it within two
/// seconds, on a busy computer too; looking is one read of a shared page of memory.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// How often to look when nobody can be looking.
const LOOK_UNSEEN: Duration = Duration::from_secs(2);

/// Tells the pages when the journal or the day has changed behind their back, and keeps the one
/// file whole while the app is running.
pub(super) fn watch<R: Runtime>(handle: AppHandle<R>) {
    thread::spawn(move || {
        // Looked at before any page reads, so that nothing falls between the two.
        let mut before = look(&handle);
        let mut rounds = Rounds::default();
        loop {
            thread::sleep(pause(&handle));
            let now = look(&handle);
            let changed = now.is_some() && now != before;
            if changed {
                // Nobody listens while the pages are loading, and they read everything then.
                let _ = handle.emit(CHANGED, ());
            }
            before = now.or(before);
            let stirred = handle.state::<App>().was_stirred();
            rounds.go(&handle, changed || stirred);
            super::let_go(&handle);
        }
    });
}

/// The state of the journal, and the day.
fn look<R: Runtime>(handle: &AppHandle<R>) -> Option<(i64, NaiveDate)> {
    let app = handle.state::<App>();
    let seen = app.try_at_desk(|desk| {
        desk.journal.gather()?;
        Ok((desk.journal.data_version()?, desk.today()))
    });
    seen.ok()
}

fn pause<R: Runtime>(handle: &AppHandle<R>) -> Duration {
    if handle.state::<Life>().has_window() {
        LOOK_EVERY
    } else {
        LOOK_UNSEEN
    }
}
