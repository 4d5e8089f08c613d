//! Trends, two periods side by side, and pictures as files.

use tauri::{AppHandle, Runtime};

use super::{Answer, Shared};
use crate::save;
use crate::types::{ComparePage, TrendsPage};
use crate::view::{picture, trends as view};

#[tauri::command(async)]
pub(super) fn trends(
    app: Shared<'_>,
    span: &str,
    measure: &str,
    width: Option<u32>,
) -> Answer<TrendsPage> {
    app.at_desk(|desk| view::page(desk, span, measure, width))
}

/// A period is its first and its last day; both are there when they are the person's own.
#[tauri::command(async)]
pub(super) fn compare(
    app: Shared<'_>,
    choice: &str,
    first: Option<(String, String)>,
    second: Option<(String, String)>,
) -> Answer<ComparePage> {
    let own = first.as_ref().zip(second.as_ref());
    let own = own.map(|(first, second)| {
        (
            (first.0.as_str(), first.1.as_str()),
            (second.0.as_str(), second.1.as_str()),
        )
    });
    app.at_desk(|desk| view::compare(desk, view::Against::read(desk, choice, own)?))
}

/// Nothing where the person thought better of it.
#[tauri::command(async)]
pub(super) fn save_chart<R: Runtime>(
    handle: AppHandle<R>,
    app: Shared<'_>,
    order: &str,
    format: &str,
    theme: &str,
) -> Answer<Option<String>> {
    // The journal is free again before the dialog asks, which may stay open for long.
    let (name, bytes) = app.at_desk(|desk| picture::file(desk, order, format, theme))?;
    save::save(&handle, app.text(), &name, &bytes)
}
