//! The rounds: asks the journal what is due, tells it, and knows when to ask again.

use chrono::{DateTime, FixedOffset, Local, TimeDelta, Utc};
use journal::{Due, SNOOZE_MINUTES};
use tauri::{AppHandle, Emitter, Manager, Runtime};

use super::{Stay, show};
use crate::app::{App, Desk};
use crate::error::Error;
use crate::notify;
use crate::tray::{self, Menu, Tray};
use crate::view::{self, notices::Said};

/// Told to the pages when the running timer has another minute, or is another one.
const TIMER: &str = "timer";

/// The key of the button that puts a reminder off.
const LATER: &str = "later";

/// The key of a click on the notification itself.
const OPEN: &str = "default";

/// When to ask again, and what it was like when last asked.
#[derive(Debug, Default)]
pub(super) struct Rounds {
    last: Option<Asked>,
}

#[derive(Debug, Clone, Copy)]
struct Asked {
    at: DateTime<Utc>,
    /// What the wall clock was ahead of UTC: another zone asks anew.
    offset: FixedOffset,
    next: DateTime<Utc>,
    timer: bool,
}

/// What came of asking.
struct Found {
    tell: Vec<(String, Said)>,
    menu: Menu,
    stay: bool,
    asked: Asked,
}

impl Rounds {
    /// Asks what is due, if it is time to, or if `stirred`: something was written.
    pub(super) fn go<R: Runtime>(&mut self, handle: &AppHandle<R>, stirred: bool) {
        let app = handle.state::<App>();
        let now = app.now();
        let offset = *now.with_timezone(&Local).offset();
        let calm = |last: &Asked| now >= last.at && now < last.next && offset == last.offset;
        if !stirred && self.last.as_ref().is_some_and(calm) {
            return;
        }
        // A journal that can't be opened is told by the pages.
        let Ok(found) = app.try_at_desk(ask) else {
            return;
        };
        handle.state::<Stay>().set(found.stay);
        handle.state::<Tray>().show(found.menu);
        for (key, said) in found.tell {
            tell(handle, key, said);
        }
        if found.asked.timer || self.last.is_some_and(|last| last.timer) {
            // Nobody listens while there is no window.
            let _ = handle.emit(TIMER, ());
        }
        self.last = Some(found.asked);
    }
}

fn ask(desk: &mut Desk<'_>) -> Result<Found, Error> {
    let now = desk.moment.at();
    let Due { notices, next } = desk.journal.due(now, &Local, desk.week_start)?;
    let mut tell = Vec::new();
    for notice in notices {
        // Kept before it is shown: told twice is worse than told never.
        if desk.journal.was_told(&desk.moment, &notice).is_ok() {
            tell.push((notice.key(), view::notices::said(desk, &notice)?));
        }
    }
    let running = desk.journal.timer_goes_on(now).unwrap_or_default();
    Ok(Found {
        tell,
        menu: tray::menu(&view::tray::state(desk)?, desk.text),
        stay: desk.settings.stay.unwrap_or_default(),
        asked: Asked {
            at: now,
            offset: *now.with_timezone(&Local).offset(),
            next,
            timer: running,
        },
    })
}

fn tell<R: Runtime>(handle: &AppHandle<R>, key: String, said: Said) {
    let text = handle.state::<App>();
    let later = || (LATER.to_owned(), text.text().say("notice-later"));
    let open = (OPEN.to_owned(), text.text().say("notice-open"));
    let notice = notify::Notice {
        tag: key.clone(),
        title: said.title,
        body: said.body,
        actions: std::iter::once(open)
            .chain(said.can_wait.then(later))
            .collect(),
        default_action: Some(OPEN.to_owned()),
    };
    let own = handle.clone();
    notify::show(notice, move |answer| match answer.as_str() {
        LATER => put_off(&own, &key),
        _ => show(&own, Some(said.page)),
    });
}

/// Tells it once more in an hour, if it is still open then.
fn put_off<R: Runtime>(handle: &AppHandle<R>, key: &str) {
    let app = handle.state::<App>();
    // What can't be kept is not told again; the journal says why where it can be seen.
    let _ = app.at_desk(|desk| {
        let again = desk.moment.at() + TimeDelta::minutes(SNOOZE_MINUTES);
        Ok(desk.journal.tell_again(&desk.moment, key, again)?)
    });
}
