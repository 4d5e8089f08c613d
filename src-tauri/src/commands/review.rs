//! The weekly review, and its files.

use tauri::{AppHandle, Runtime};

use super::{Answer, Shared};
use crate::error::Error;
use crate::save;
use crate::types::{Changed, ReviewForm, ReviewPage};
use crate::view::review as view;

#[tauri::command(async)]
pub(super) fn review(app: Shared<'_>, day: Option<&str>, width: Option<u32>) -> Answer<ReviewPage> {
    app.at_desk(|desk| {
        let day = day.map(|day| desk.day(Some(day))).transpose()?;
        view::page(desk, day, width)
    })
}

#[tauri::command(async)]
pub(super) fn save_review(app: Shared<'_>, form: ReviewForm) -> Answer<Changed> {
    app.at_desk(|desk| view::save(desk, form))
}

/// Nothing where the person thought better of it.
#[tauri::command(async)]
pub(super) fn save_review_file<R: Runtime>(
    handle: AppHandle<R>,
    app: Shared<'_>,
    week: &str,
    format: &str,
    notes: bool,
    names: bool,
) -> Answer<Option<String>> {
    // The journal is closed again before the dialog asks, which may stay open for long.
    let file = app.at_desk(|desk| {
        let format =
            view::Format::named(format).ok_or_else(|| Error::NotAChoice(format.to_owned()))?;
        let day = view::begun(desk, Some(desk.day(Some(week))?))?;
        view::file(desk, day, format, view::Shown { notes, names })
    })?;
    save::save(&handle, app.text(), &file.name, &file.bytes)
}
