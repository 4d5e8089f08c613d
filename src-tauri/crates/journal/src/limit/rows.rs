//! Limits in the file.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use super::{Allowance, Limit, Period, Scope, Terms};
use crate::revision::{Change, Table};
use crate::store::{day_in, in_file, some_day_in};
use crate::{JournalError, LimitId, Minutes, PlatformId};

/// Every limit that ever was, first set first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Limit>, JournalError> {
    // Every day sorts between these.
    select(connection, "", "A")
}

/// The limits that were in force on any day from `first` to `last`, first set first.
pub(crate) fn between(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Limit>, JournalError> {
    select(connection, &in_file(first), &in_file(last))
}

/// The limits that begin on `last` or before, and end after `first`, if ever.
fn select(connection: &Connection, first: &str, last: &str) -> Result<Vec<Limit>, JournalError> {
    let mut statement = connection.prepare_cached(
        "SELECT usage_limit.*, usage_limit_platform.platform FROM usage_limit
         LEFT JOIN usage_limit_platform ON usage_limit_platform.usage_limit = usage_limit.id
         WHERE starts_on <= ?2 AND (ends_on IS NULL OR ends_on > ?1)
         ORDER BY set_at, usage_limit.id, usage_limit_platform.platform",
    )?;
    let mut limits: Vec<Limit> = Vec::new();
    for row in statement.query_map([first, last], |row| {
        Ok((read(row)?, row.get::<_, Option<PlatformId>>("platform")?))
    })? {
        let (limit, platform) = row?;
        if limits.last().is_none_or(|last| last.id != limit.id) {
            limits.push(limit);
        }
        if let (Some(limit), Some(platform)) = (limits.last_mut(), platform) {
            match &mut limit.terms.scope {
                Scope::Platforms(platforms) => platforms.push(platform),
                scope @ Scope::All => *scope = Scope::Platforms(vec![platform]),
            }
        }
    }
    Ok(limits)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Limit> {
    Ok(Limit {
        id: row.get("id")?,
        terms: Terms {
            scope: Scope::All,
            allowance: read_allowance(row)?.ok_or(rusqlite::Error::InvalidQuery)?,
        },
        starts_on: some_day_in(row, "starts_on")?,
        ends_on: day_in(row, "ends_on")?,
        replaces: row.get("replaces")?,
    })
}

fn read_allowance(row: &Row<'_>) -> rusqlite::Result<Option<Allowance>> {
    let period: String = row.get("period")?;
    let minutes: u32 = row.get("minutes")?;
    let by_weekday: Option<String> = row.get("by_weekday")?;
    if period == Period::Week.name() {
        return Ok(Allowance::week(minutes).ok());
    }
    let Some(by_weekday) = by_weekday else {
        let minutes = Minutes::new(minutes);
        return Ok(minutes.and_then(|minutes| Allowance::every_day(minutes).ok()));
    };
    let figures = serde_json::from_str::<[Option<u32>; 7]>(&by_weekday).ok();
    Ok(figures.and_then(|figures| {
        Allowance::by_weekday(figures.map(|minutes| minutes.and_then(Minutes::new))).ok()
    }))
}

/// The limit in force on exactly this scope and period.
pub(super) fn in_force(
    connection: &Connection,
    scope: &Scope,
    period: Period,
) -> Result<Option<Limit>, JournalError> {
    let same = |limit: &Limit| limit.terms.scope == *scope && limit.terms.period() == period;
    let limits = all(connection)?.into_iter();
    Ok(limits
        .filter(|limit| limit.ends_on.is_none())
        .find(|limit| same(limit)))
}

/// Whether two limits in force are on exactly the same scope and period.
pub(crate) fn is_any_twice(connection: &Connection) -> Result<bool, JournalError> {
    let mut limits = all(connection)?;
    limits.retain(|limit| limit.ends_on.is_none());
    let mut seen = HashSet::new();
    let mut is_new = |limit: Limit| {
        let period = limit.terms.period();
        seen.insert((limit.terms.scope, period))
    };
    Ok(!limits.into_iter().all(&mut is_new))
}

/// The limit of that id, if it is in force.
pub(super) fn find_in_force(connection: &Connection, id: &LimitId) -> Result<Limit, JournalError> {
    let limits = all(connection)?.into_iter();
    limits
        .filter(|limit| limit.ends_on.is_none())
        .find(|limit| limit.id == *id)
        .ok_or(JournalError::NoLimit)
}

pub(super) fn insert(
    change: &mut Change<'_>,
    terms: &Terms,
    replaces: Option<&LimitId>,
) -> Result<LimitId, JournalError> {
    let id = change.new_id();
    let (minutes, by_weekday) = figures(terms.allowance);
    change.write(Table::UsageLimit, &id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO usage_limit (id, period, minutes, by_weekday, starts_on, set_at,
                     utc_offset, updated_at, device, replaces)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6, ?8, ?9)",
                params![
                    id,
                    terms.period().name(),
                    minutes,
                    by_weekday,
                    change.moment().today().to_string(),
                    change.stamp(),
                    change.moment().offset().local_minus_utc(),
                    change.device(),
                    replaces
                ],
            )
            .map(drop)
    })?;
    for platform in terms.scope.platforms() {
        link(change, &id, platform)?;
    }
    Ok(LimitId::from(id))
}

/// The columns of an allowance: the largest figure, and all seven where they are not the same.
fn figures(allowance: Allowance) -> (u32, Option<String>) {
    match allowance {
        Allowance::Week(minutes) => (minutes, None),
        Allowance::Day(figures) => {
            let minutes = figures.map(|minutes| minutes.map(Minutes::get));
            let most = minutes.iter().flatten().max().copied().unwrap_or_default();
            let same = minutes.iter().all(|minutes| *minutes == Some(most));
            let each = || serde_json::to_string(&minutes).unwrap_or_default();
            (most, (!same).then(each))
        }
    }
}

fn link(change: &mut Change<'_>, limit: &str, platform: &PlatformId) -> Result<(), JournalError> {
    let id = change.new_id();
    change.write(Table::UsageLimitPlatform, &id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO usage_limit_platform (id, usage_limit, platform, updated_at, device)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![id, limit, platform, change.stamp(), change.device()],
            )
            .map(drop)
    })
}

pub(super) fn end(change: &mut Change<'_>, id: &LimitId) -> Result<(), JournalError> {
    find_in_force(change.tx(), id)?;
    change.write(Table::UsageLimit, id.as_str(), |change| {
        change
            .tx()
            .execute(
                "UPDATE usage_limit SET ends_on = ?2, updated_at = ?3, device = ?4 WHERE id = ?1",
                params![
                    id,
                    change.moment().today().to_string(),
                    change.stamp(),
                    change.device()
                ],
            )
            .map(drop)
    })
}
