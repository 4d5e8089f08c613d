//! Limits: what a person means to stay under.
//!
//! A limit is never edited. A change ends it and starts another one today, so every past day is
//! judged by the limit of that day. Today belongs to the new one.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::revision::{Change, Table};
use crate::store::{day_in, some_day_in};
use crate::{
    ChangeId, DayLog, Journal, JournalError, LimitId, Minutes, Moment, PlatformId, platform,
};

/// What a limit is on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All platforms together.
    All,
    /// One platform.
    Platform(PlatformId),
}

impl Scope {
    /// The minutes of `day` that count towards a limit on this; nothing: not logged.
    #[must_use]
    pub fn minutes_of(&self, day: &DayLog) -> Option<u32> {
        match self {
            Self::All => day.total(),
            Self::Platform(platform) => day.figure(platform).map(|figure| figure.minutes.get()),
        }
    }
}

/// A daily limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Its id.
    pub id: LimitId,
    /// What it is on.
    pub scope: Scope,
    /// At most this long a day, 1 to 1,440.
    pub minutes: Minutes,
    /// The first day that it is for.
    pub starts_on: NaiveDate,
    /// The first day that it is no longer for; nothing: in force.
    pub ends_on: Option<NaiveDate>,
}

impl Limit {
    /// Whether it is for `day`.
    #[must_use]
    pub fn is_for(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|end| day < end)
    }

    /// How `days` stand to it. Days that it is not for, and days that are not logged, are in no
    /// count.
    #[must_use]
    pub fn tally(&self, days: &[DayLog]) -> Tally {
        let days = days.iter().filter(|day| self.is_for(day.day));
        Tally::of(days.map(|day| self.scope.minutes_of(day)), self.minutes)
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let platform: Option<PlatformId> = row.get("platform")?;
        let minutes: u32 = row.get("minutes")?;
        Ok(Self {
            id: row.get("id")?,
            scope: platform.map_or(Scope::All, Scope::Platform),
            minutes: Minutes::new(minutes).ok_or(rusqlite::Error::InvalidQuery)?,
            starts_on: some_day_in(row, "starts_on")?,
            ends_on: day_in(row, "ends_on")?,
        })
    }
}

/// Days counted against a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Logged, and at or under the limit.
    pub within: usize,
    /// Logged, and over it.
    pub over: usize,
    /// Not logged: neither.
    pub not_logged: usize,
}

impl Tally {
    /// The logged days.
    #[must_use]
    pub fn counted(self) -> usize {
        self.within + self.over
    }

    fn of(days: impl Iterator<Item = Option<u32>>, limit: Minutes) -> Self {
        let mut tally = Self::default();
        for minutes in days {
            match Standing::of(minutes, limit) {
                Standing::Within => tally.within += 1,
                Standing::Over => tally.over += 1,
                Standing::NotLogged => tally.not_logged += 1,
            }
        }
        tally
    }
}

/// How one day stands to a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// At or under it.
    Within,
    /// Over it.
    Over,
    /// Not logged.
    NotLogged,
}

impl Standing {
    /// How a day with so many `minutes` stands to `limit`.
    #[must_use]
    pub fn of(minutes: Option<u32>, limit: Minutes) -> Self {
        match minutes {
            None => Self::NotLogged,
            Some(minutes) if minutes > limit.get() => Self::Over,
            Some(_) => Self::Within,
        }
    }
}

/// How the last four weeks would have been under a limit.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// 28 days in order, the last one today if it is logged, else yesterday.
    pub days: Vec<PreviewDay>,
    /// The days counted.
    pub tally: Tally,
    /// The median of the logged days, in minutes; nothing when none is.
    pub median: Option<f64>,
    /// The limit that setting this one would end.
    pub replaces: Option<Limit>,
}

/// One day of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewDay {
    /// The day.
    pub day: NaiveDate,
    /// Its minutes, if logged.
    pub minutes: Option<u32>,
    /// How it would have stood.
    pub standing: Standing,
}

/// How many days a preview looks back on: four weeks.
const PREVIEW_DAYS: u64 = 28;

impl Journal {
    /// Every limit that ever was, first set first.
    ///
    /// # Errors
    /// What the database says.
    pub fn limits(&self) -> Result<Vec<Limit>, JournalError> {
        all(&self.connection)
    }

    /// The limit in force on `scope`.
    ///
    /// # Errors
    /// What the database says.
    pub fn limit_on(&self, scope: &Scope) -> Result<Option<Limit>, JournalError> {
        in_force(&self.connection, scope)
    }

    /// Sets a daily limit from today on, and ends the one that is in force on the same scope.
    /// Answers with nothing when that is the same already.
    ///
    /// # Errors
    /// [`JournalError::LimitOutOfRange`], [`JournalError::UnknownPlatform`], and what any write can
    /// meet.
    pub fn set_limit(
        &mut self,
        moment: &Moment,
        scope: &Scope,
        minutes: Minutes,
    ) -> Result<Option<ChangeId>, JournalError> {
        check(minutes)?;
        let mut change = Change::begin(self, moment, "limit")?;
        if let Scope::Platform(platform) = scope {
            platform::find(change.tx(), platform)?;
        }
        let before = in_force(change.tx(), scope)?;
        if before
            .as_ref()
            .is_some_and(|before| before.minutes == minutes)
        {
            return Ok(None);
        }
        if let Some(before) = before {
            end(&mut change, &before.id)?;
        }
        insert(&mut change, scope, minutes)?;
        change.commit()
    }

    /// Ends a limit: it is for the days before today only.
    ///
    /// # Errors
    /// [`JournalError::NoLimit`] when there is none, or it has ended; and what any write can meet.
    pub fn end_limit(&mut self, moment: &Moment, id: &LimitId) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "limit")?;
        end(&mut change, id)?;
        change.commit()?.ok_or(JournalError::NoLimit)
    }

    /// How the last four weeks would have been under a limit of `minutes` on `scope`.
    ///
    /// # Errors
    /// [`JournalError::LimitOutOfRange`], and what the database says.
    pub fn preview_limit(
        &self,
        today: NaiveDate,
        scope: &Scope,
        minutes: Minutes,
    ) -> Result<Preview, JournalError> {
        check(minutes)?;
        let today_counts = scope.minutes_of(&self.day(today)?).is_some();
        let before = |day: NaiveDate, days| day.checked_sub_days(Days::new(days)).unwrap_or(day);
        let last = if today_counts {
            today
        } else {
            before(today, 1)
        };
        let days: Vec<PreviewDay> = self
            .days(before(last, PREVIEW_DAYS - 1), last)?
            .iter()
            .map(|day| (day.day, scope.minutes_of(day)))
            .map(|(day, spent)| PreviewDay {
                day,
                minutes: spent,
                standing: Standing::of(spent, minutes),
            })
            .collect();
        Ok(Preview {
            tally: Tally::of(days.iter().map(|day| day.minutes), minutes),
            median: median(days.iter().filter_map(|day| day.minutes).collect()),
            replaces: self.limit_on(scope)?,
            days,
        })
    }
}

fn all(connection: &Connection) -> Result<Vec<Limit>, JournalError> {
    let mut statement = connection.prepare_cached(
        "SELECT usage_limit.*, usage_limit_platform.platform FROM usage_limit
         LEFT JOIN usage_limit_platform ON usage_limit_platform.usage_limit = usage_limit.id
         ORDER BY set_at, usage_limit.id",
    )?;
    let rows = statement.query_map([], Limit::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn in_force(connection: &Connection, scope: &Scope) -> Result<Option<Limit>, JournalError> {
    let limits = all(connection)?;
    Ok(limits
        .into_iter()
        .find(|limit| limit.scope == *scope && limit.ends_on.is_none()))
}

fn check(minutes: Minutes) -> Result<(), JournalError> {
    if minutes.get() == 0 {
        Err(JournalError::LimitOutOfRange)
    } else {
        Ok(())
    }
}

fn insert(change: &mut Change<'_>, scope: &Scope, minutes: Minutes) -> Result<(), JournalError> {
    let id = change.new_id();
    change.write(Table::UsageLimit, &id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO usage_limit (id, period, minutes, starts_on, set_at, utc_offset,
                     updated_at, device)
                 VALUES (?1, 'day', ?2, ?3, ?4, ?5, ?4, ?6)",
                params![
                    id,
                    minutes.get(),
                    change.moment().today().to_string(),
                    change.stamp(),
                    change.moment().offset().local_minus_utc(),
                    change.device()
                ],
            )
            .map(drop)
    })?;
    let Scope::Platform(platform) = scope else {
        return Ok(());
    };
    let link = change.new_id();
    change.write(Table::UsageLimitPlatform, &link, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO usage_limit_platform (id, usage_limit, platform, updated_at, device)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![link, id, platform, change.stamp(), change.device()],
            )
            .map(drop)
    })
}

fn end(change: &mut Change<'_>, id: &LimitId) -> Result<(), JournalError> {
    let known: Option<i64> = change
        .tx()
        .query_row(
            "SELECT 1 FROM usage_limit WHERE id = ?1 AND ends_on IS NULL",
            [id],
            |row| row.get(0),
        )
        .optional()?;
    known.ok_or(JournalError::NoLimit)?;
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

/// The middle value, or the mean of the two middle ones.
fn median(mut values: Vec<u32>) -> Option<f64> {
    values.sort_unstable();
    let upper = values.get(values.len() / 2)?;
    let lower = values.get(values.len().checked_sub(1)? / 2)?;
    Some((f64::from(*lower) + f64::from(*upper)) / 2.0)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{day, dump_with_changes, evening, id_of, journal, log, moment};

    fn minutes(n: u32) -> Minutes {
        Minutes::new(n).unwrap()
    }

    /// (minutes, first day, first day without) of all limits, first set first.
    fn spans(journal: &Journal) -> Vec<(u32, String, Option<String>)> {
        let limits = journal.limits().unwrap();
        limits
            .iter()
            .map(|limit| {
                let end = limit.ends_on.map(|day| day.to_string());
                (limit.minutes.get(), limit.starts_on.to_string(), end)
            })
            .collect()
    }

    fn span(minutes: u32, first: &str, end: Option<&str>) -> (u32, String, Option<String>) {
        (minutes, first.to_owned(), end.map(str::to_owned))
    }

    const MONDAY: &str = "2026-11-16T12:00:00Z";
    const THURSDAY: &str = "2026-11-19T12:00:00Z";

    #[test]
    fn a_change_ends_one_limit_and_starts_another() {
        let mut journal = journal();
        journal
            .set_limit(&moment(MONDAY), &Scope::All, minutes(120))
            .unwrap()
            .unwrap();
        assert_eq!(spans(&journal), [span(120, "2026-11-16", None)]);
        journal
            .set_limit(&moment(THURSDAY), &Scope::All, minutes(60))
            .unwrap()
            .unwrap();
        assert_eq!(
            spans(&journal),
            [
                span(120, "2026-11-16", Some("2026-11-19")),
                span(60, "2026-11-19", None)
            ]
        );
        let in_force = journal.limit_on(&Scope::All).unwrap().unwrap();
        assert_eq!(in_force.minutes, minutes(60));

        // Every day has the limit of that day, the day of the change the new one.
        let limits = journal.limits().unwrap();
        let on = |text: &str| -> Vec<u32> {
            let on = day(text);
            limits
                .iter()
                .filter(|limit| limit.is_for(on))
                .map(|limit| limit.minutes.get())
                .collect()
        };
        assert!(on("2026-11-15").is_empty());
        assert_eq!(on("2026-11-16"), [120]);
        assert_eq!(on("2026-11-18"), [120]);
        assert_eq!(on("2026-11-19"), [60]);
        assert_eq!(on("2027-11-19"), [60]);

        journal.end_limit(&evening(), &in_force.id).unwrap();
        assert_eq!(journal.limit_on(&Scope::All).unwrap(), None);
        assert_eq!(
            spans(&journal)[1],
            span(60, "2026-11-19", Some("2026-11-23"))
        );
        let before = dump_with_changes(&journal);
        assert_eq!(
            journal
                .end_limit(&evening(), &in_force.id)
                .unwrap_err()
                .code(),
            "no-limit"
        );
        let unknown = "nothing".to_owned().into();
        assert_eq!(
            journal.end_limit(&evening(), &unknown).unwrap_err().code(),
            "no-limit"
        );
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn a_limit_changed_on_its_first_day_was_for_no_day() {
        let mut journal = journal();
        journal
            .set_limit(&moment(MONDAY), &Scope::All, minutes(120))
            .unwrap();
        journal
            .set_limit(&moment(MONDAY), &Scope::All, minutes(60))
            .unwrap();
        let limits = journal.limits().unwrap();
        assert!(
            !limits
                .iter()
                .any(|limit| limit.minutes.get() == 120 && limit.is_for(day("2026-11-16")))
        );
        assert_eq!(
            limits
                .iter()
                .filter(|limit| limit.is_for(day("2026-11-16")))
                .count(),
            1
        );
    }

    #[test]
    fn the_same_limit_again_is_no_change() {
        let mut journal = journal();
        let all = Scope::All;
        journal
            .set_limit(&moment(MONDAY), &all, minutes(60))
            .unwrap();
        let before = dump_with_changes(&journal);
        assert_eq!(
            journal
                .set_limit(&moment(THURSDAY), &all, minutes(60))
                .unwrap(),
            None
        );
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn scopes_have_limits_of_their_own() {
        let mut journal = journal();
        let tiktok = Scope::Platform(id_of(&journal, "TikTok"));
        let x = Scope::Platform(id_of(&journal, "X"));
        for (scope, n) in [(&Scope::All, 120), (&tiktok, 60), (&x, 20)] {
            journal
                .set_limit(&moment(MONDAY), scope, minutes(n))
                .unwrap()
                .unwrap();
        }
        journal
            .set_limit(&moment(THURSDAY), &tiktok, minutes(40))
            .unwrap()
            .unwrap();
        let on = |scope| journal.limit_on(scope).unwrap().unwrap().minutes.get();
        assert_eq!((on(&Scope::All), on(&tiktok), on(&x)), (120, 40, 20));
        assert_eq!(journal.limits().unwrap().len(), 4);
    }

    #[test]
    fn limits_of_nothing_are_refused() {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let nothing = minutes(0);
        let now = evening();
        let error = journal.set_limit(&now, &Scope::All, nothing).unwrap_err();
        assert_eq!(error.code(), "limit-out-of-range");
        let error = journal
            .preview_limit(now.today(), &Scope::All, nothing)
            .unwrap_err();
        assert_eq!(error.code(), "limit-out-of-range");
        let nowhere = Scope::Platform("nowhere".to_owned().into());
        let error = journal.set_limit(&now, &nowhere, minutes(5)).unwrap_err();
        assert_eq!(error.code(), "unknown-platform");
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[rstest]
    #[case(None, Standing::NotLogged)]
    #[case(Some(0), Standing::Within)]
    #[case(Some(60), Standing::Within)]
    #[case(Some(61), Standing::Over)]
    fn a_day_stands_to_a_limit(#[case] spent: Option<u32>, #[case] standing: Standing) {
        assert_eq!(Standing::of(spent, minutes(60)), standing);
    }

    #[test]
    fn days_that_are_not_logged_are_in_no_count() {
        let mut journal = journal();
        log(&mut journal, "2026-11-15", "TikTok", 600); // before the limit
        log(&mut journal, "2026-11-16", "TikTok", 60);
        log(&mut journal, "2026-11-17", "TikTok", 61);
        log(&mut journal, "2026-11-18", "TikTok", 0);
        log(&mut journal, "2026-11-19", "X", 600); // TikTok isn't logged
        let tiktok = Scope::Platform(id_of(&journal, "TikTok"));
        journal
            .set_limit(&moment(MONDAY), &tiktok, minutes(60))
            .unwrap();
        journal
            .set_limit(&moment(MONDAY), &Scope::All, minutes(60))
            .unwrap();
        let days = journal.days(day("2026-11-15"), day("2026-11-20")).unwrap();
        let tally = |scope| journal.limit_on(scope).unwrap().unwrap().tally(&days);
        assert_eq!(
            tally(&tiktok),
            Tally {
                within: 2,
                over: 1,
                not_logged: 2
            }
        );
        assert_eq!(tally(&tiktok).counted(), 3);
        assert_eq!(
            tally(&Scope::All),
            Tally {
                within: 2,
                over: 2,
                not_logged: 1
            }
        );
    }

    #[test]
    fn a_preview_has_28_days_and_ends_today_only_when_today_is_logged() {
        let mut journal = journal();
        let tiktok = Scope::Platform(id_of(&journal, "TikTok"));
        let today = day("2026-11-23");
        log(&mut journal, "2026-10-26", "TikTok", 90);
        log(&mut journal, "2026-11-10", "TikTok", 30);
        log(&mut journal, "2026-11-23", "X", 5);

        let preview = journal.preview_limit(today, &tiktok, minutes(40)).unwrap();
        assert_eq!(preview.days.len(), 28);
        assert_eq!(preview.days[0].day, day("2026-10-26"));
        assert_eq!(
            preview.days[27].day,
            day("2026-11-22"),
            "TikTok isn't logged today"
        );
        assert_eq!(preview.days[0].standing, Standing::Over);
        assert_eq!(preview.days[0].minutes, Some(90));
        assert_eq!(preview.days[15].standing, Standing::Within);
        assert_eq!(preview.days[1].standing, Standing::NotLogged);
        assert_eq!(
            preview.tally,
            Tally {
                within: 1,
                over: 1,
                not_logged: 26
            }
        );
        assert_eq!(preview.median, Some(60.0));
        assert_eq!(preview.replaces, None);

        log(&mut journal, "2026-11-23", "TikTok", 0);
        journal
            .set_limit(&moment(MONDAY), &tiktok, minutes(50))
            .unwrap();
        let preview = journal.preview_limit(today, &tiktok, minutes(40)).unwrap();
        assert_eq!(preview.days.len(), 28);
        assert_eq!(preview.days[0].day, day("2026-10-27"));
        assert_eq!(preview.days[27].day, today);
        assert_eq!(
            preview.tally,
            Tally {
                within: 2,
                over: 0,
                not_logged: 26
            }
        );
        assert_eq!(preview.median, Some(15.0));
        assert_eq!(preview.replaces.unwrap().minutes, minutes(50));
    }

    #[test]
    fn a_preview_of_nothing_says_nothing() {
        let journal = journal();
        let preview = journal
            .preview_limit(day("2026-11-23"), &Scope::All, minutes(40))
            .unwrap();
        assert_eq!(
            preview.tally,
            Tally {
                within: 0,
                over: 0,
                not_logged: 28
            }
        );
        assert_eq!(preview.median, None);
        for edge in [NaiveDate::MIN, NaiveDate::MAX] {
            journal
                .preview_limit(edge, &Scope::All, minutes(40))
                .unwrap();
        }
    }

    #[rstest]
    #[case(&[], None)]
    #[case(&[7], Some(7.0))]
    #[case(&[9, 1, 5], Some(5.0))]
    #[case(&[10, 1, 5, 4], Some(4.5))]
    #[case(&[3, 3, 0, 9, 1_440], Some(3.0))]
    fn the_median_is_the_middle(#[case] values: &[u32], #[case] middle: Option<f64>) {
        assert_eq!(median(values.to_vec()), middle);
    }
}
