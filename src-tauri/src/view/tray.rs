//! What the tray shows.

use super::{Names, timer};
use crate::app::Desk;
use crate::error::Error;
use crate::tray::{Running, TrayState};

/// The state that the tray's menu is made from.
pub(crate) fn state(desk: &Desk<'_>) -> Result<TrayState, Error> {
    let names = Names::of(desk)?;
    let card = timer::card(desk)?;
    Ok(TrayState {
        platforms: names
            .active()
            .map(|platform| (platform.id.to_string(), platform.name.clone()))
            .collect(),
        asks: card.as_ref().is_some_and(|card| card.state == "asks"),
        running: card.map(|card| Running {
            name: card.name,
            elapsed: card.elapsed,
            left: card.left,
        }),
        quiet: desk.settings.quiet_on == Some(desk.today()),
    })
}
