//! Tips, what research says, the questions for a claim, and Support.

use journal::ContactId;
use tauri::{AppHandle, Runtime};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, Shared};
use crate::error::Error;
use crate::types::{Changed, ClaimPage, ResearchPage, SupportPage, TipsPage};
use crate::view::{
    claim as claim_view, research as research_view, support as contacts, tips as view,
};

#[tauri::command(async)]
pub(super) fn tips(app: Shared<'_>) -> Answer<TipsPage> {
    app.at_desk(|desk| view::page(desk))
}

#[tauri::command(async)]
pub(super) fn not_for_me(app: Shared<'_>, tip: &str) -> Answer<Changed> {
    app.at_desk(|desk| view::not_for_me(desk, tip))
}

#[tauri::command(async)]
pub(super) fn try_tip(
    app: Shared<'_>,
    tip: &str,
    when: Option<&str>,
    then: Option<&str>,
    switch: bool,
) -> Answer<Changed> {
    let wish = view::Begun {
        tip,
        when,
        then,
        switch,
    };
    app.at_desk(|desk| view::start(desk, wish))
}

#[tauri::command(async)]
pub(super) fn stop_trial(app: Shared<'_>) -> Answer<Changed> {
    app.at_desk(view::stop)
}

#[tauri::command(async)]
pub(super) fn answer_trial(app: Shared<'_>, found: &str, note: Option<&str>) -> Answer<Changed> {
    app.at_desk(|desk| view::answer(desk, found, note))
}

#[tauri::command(async)]
pub(super) fn close_card(app: Shared<'_>, forever: bool) -> Answer<Changed> {
    app.at_desk(|desk| view::close_card(desk, forever))
}

#[tauri::command(async)]
pub(super) fn tracking_answered(app: Shared<'_>) -> Answer<Changed> {
    app.at_desk(view::tracking_answered)
}

#[tauri::command(async)]
pub(super) fn research(app: Shared<'_>, width: Option<u32>) -> Answer<ResearchPage> {
    research_view::page(app.text(), width).map_err(|error| error.say(app.text()))
}

#[tauri::command(async)]
pub(super) fn claim(app: Shared<'_>) -> Answer<ClaimPage> {
    claim_view::page(app.text()).map_err(|error| error.say(app.text()))
}

#[tauri::command(async)]
pub(super) fn support(app: Shared<'_>, country: Option<&str>) -> Answer<SupportPage> {
    app.support(country)
}

#[tauri::command(async)]
pub(super) fn choose_country(app: Shared<'_>, country: &str) -> Answer<SupportPage> {
    app.choose_country(country)
}

#[tauri::command(async)]
pub(super) fn save_own_contact(
    app: Shared<'_>,
    id: Option<String>,
    name: &str,
    value: &str,
) -> Answer<Changed> {
    let id = id.map(ContactId::from);
    app.at_desk(|desk| contacts::save_own(desk, id.as_ref(), name, value))
}

#[tauri::command(async)]
pub(super) fn remove_own_contact(app: Shared<'_>, id: String) -> Answer<Changed> {
    app.at_desk(|desk| contacts::remove_own(desk, &ContactId::from(id)))
}

/// Opens the person's own browser, mail or telephone. A page names a link, never an address.
#[tauri::command(async)]
pub(super) fn open_link<R: Runtime>(handle: AppHandle<R>, app: Shared<'_>, id: &str) -> Answer<()> {
    let opened = app
        .address(id)
        .and_then(|address| handle.opener().open_url(address, None::<&str>).ok());
    opened.ok_or_else(|| Error::Link.say(app.text()))
}
