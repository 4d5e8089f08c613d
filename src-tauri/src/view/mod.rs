//! What each page shows: the journal's answers put into words.

pub(crate) mod claim;
pub(crate) mod day;
pub(crate) mod everything;
pub(crate) mod hidden;
pub(crate) mod limits;
pub(crate) mod notices;
pub(crate) mod picture;
pub(crate) mod reminders;
pub(crate) mod research;
pub(crate) mod review;
pub(crate) mod settings;
pub(crate) mod support;
pub(crate) mod timer;
pub(crate) mod tips;
pub(crate) mod today;
pub(crate) mod tracking;
pub(crate) mod tray;
pub(crate) mod trends;
pub(crate) mod week;
pub(crate) mod week_limits;

use journal::{ChangeId, Platform, PlatformId, Scope};

use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::Changed;

/// The platforms, for looking up names.
pub(crate) struct Names(Vec<Platform>);

impl Names {
    pub(crate) fn of(desk: &Desk<'_>) -> Result<Self, Error> {
        Ok(Self(desk.journal.platforms()?))
    }

    pub(crate) fn all(&self) -> &[Platform] {
        &self.0
    }

    pub(crate) fn active(&self) -> impl Iterator<Item = &Platform> {
        self.0.iter().filter(|platform| platform.is_active())
    }

    pub(crate) fn platform(&self, id: &PlatformId) -> Option<&Platform> {
        self.0.iter().find(|platform| platform.id == *id)
    }

    pub(crate) fn name(&self, id: &PlatformId) -> String {
        self.platform(id)
            .map(|platform| platform.name.clone())
            .unwrap_or_default()
    }

    /// Where a platform stands in the person's order.
    pub(crate) fn place(&self, id: &PlatformId) -> usize {
        self.0
            .iter()
            .position(|platform| platform.id == *id)
            .unwrap_or(usize::MAX)
    }

    /// `TikTok`, `Instagram and TikTok`, or `All platforms`.
    pub(crate) fn scope(&self, scope: &Scope, text: &Text) -> String {
        if *scope == Scope::All {
            return text.say("scope-all");
        }
        let mut ids: Vec<&PlatformId> = scope.platforms().iter().collect();
        ids.sort_by_key(|id| self.place(id));
        let names: Vec<String> = ids.into_iter().map(|id| self.name(id)).collect();
        text.list_and(&names)
    }
}

/// The whole part of a share for a bar, 0 to 1.
pub(crate) fn fraction(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if whole == 0 {
        0.0
    } else {
        (number(part) / number(whole)).min(1.0)
    }
}

/// Takes back what a page was told to be one step: one change, or several with a space between them,
/// of which the latest comes first.
pub(crate) fn undo_step(desk: &mut Desk<'_>, step: &str) -> Result<Changed, Error> {
    let changes = step.split(' ').map(|id| ChangeId::from(id.to_owned()));
    let mut undone = Vec::new();
    for change in changes {
        undone.push(undo(desk, Some(&change))?);
    }
    let ids: Vec<String> = undone.iter().map(|one| one.change.clone()).collect();
    let said: Vec<String> = undone.into_iter().map(|one| one.message).collect();
    Ok(Changed {
        change: ids.join(" "),
        message: said.join(" "),
    })
}

/// Takes back one change, or the latest one.
pub(crate) fn undo(desk: &mut Desk<'_>, change: Option<&ChangeId>) -> Result<Changed, Error> {
    let undone = desk.journal.undo(&desk.moment, change)?;
    Ok(Changed {
        change: undone.change.to_string(),
        message: desk.text.say(&format!("undone-{}", undone.kind)),
    })
}
