//! Saving a page of Today, against the same rows written by hand into a copy of the same file.

use std::path::Path;

use anyhow::{Context, Result};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use journal::{DayBoundary, Entry, Journal, Minutes, Moment, NewCheckIn, Rating, Row, Source};
use rusqlite::{Connection, params};
use scrollwell_tests::files;

use crate::measure::{microseconds, middle};
use crate::table;

/// Saving at most so many times the raw rows: a revision with before and after, and checks.
const AIM: f64 = 2.0;
/// Ten years.
const DAYS: u32 = 3_650;
/// The five that are there from the start, and one more.
const SIXTH: &str = "Reddit";
const SAVES: usize = 200;

/// Saves in turn through the journal and by hand.
pub(crate) fn rows() -> Result<Vec<table::Row>> {
    // On the disk that holds the checkout: the temporary folder may be memory, where a sync is
    // nothing.
    let place = files::root().join("target");
    std::fs::create_dir_all(&place)?;
    let (ours, raw) = (tempfile::tempdir_in(&place)?, tempfile::tempdir_in(&place)?);
    let start: DateTime<Utc> = "2026-11-22T19:30:00Z".parse()?;

    eprintln!("saving: {DAYS} made-up days");
    let mut journal = Journal::open(ours.path(), start)?;
    journal.add_platform(&moment(start), SIXTH)?;
    journal.demo(&moment(start), DAYS, 1)?;
    let platforms: Vec<_> = journal
        .platforms()?
        .into_iter()
        .map(|platform| platform.id)
        .collect();
    drop(journal);
    std::fs::copy(
        ours.path().join(journal::FILE),
        raw.path().join(journal::FILE),
    )?;
    let mut journal = Journal::open(ours.path(), start)?;
    let mut connection = open(&raw.path().join(journal::FILE))?;

    let (mut with_journal, mut by_hand) = (Vec::new(), Vec::new());
    for round in 0..SAVES {
        let moment = moment(start + TimeDelta::seconds(i64::try_from(round)?));
        let minutes = u32::try_from(round % 120)?;
        let entry = Entry {
            day: moment.today(),
            check_in: NewCheckIn {
                valence: Some(Rating::new(f64::from(minutes) / 2.0)?),
                note: Some("a line for oneself".into()),
                ..NewCheckIn::default()
            },
            rows: platforms
                .iter()
                .map(|platform| {
                    Ok(Row {
                        platform: platform.clone(),
                        minutes: Some(minutes.to_string().parse::<Minutes>()?),
                        source: Source::Recall,
                        worth: None,
                    })
                })
                .collect::<Result<_>>()?,
        };
        with_journal.push(microseconds(|| Ok(journal.save(&moment, &entry)?))?);
        by_hand.push(microseconds(|| {
            insert(&mut connection, round, &entry, minutes)
        })?);
    }
    Ok(vec![table::Row {
        what: format!("saving a check-in and six times, after {DAYS} days"),
        against: "the same rows in raw SQL, same file and pragmas".into(),
        unit: "µs",
        ours: middle(&with_journal)?,
        baseline: middle(&by_hand)?,
        aim: AIM,
    }])
}

fn moment(at: DateTime<Utc>) -> Moment {
    Moment::new(at, &Utc, DayBoundary::default())
}

fn open(file: &Path) -> Result<Connection> {
    let connection = Connection::open(file).context("the copy of the journal cannot be opened")?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(connection)
}

/// What a program without Undo and without checks of its own would do.
fn insert(connection: &mut Connection, round: usize, entry: &Entry, minutes: u32) -> Result<()> {
    let day: NaiveDate = entry.day;
    let day = day.to_string();
    let round = i64::try_from(round)?;
    let transaction = connection.transaction()?;
    {
        let mut check_in = transaction.prepare_cached(
            "INSERT INTO check_in (id, day, valence, note, recorded_at, utc_offset, late,
                                   updated_at, device)
             VALUES (?1, ?2, ?3, 'a line for oneself', ?4, 0, 0, ?4, 'bench')",
        )?;
        let valence = entry.check_in.valence.map(Rating::get);
        check_in.execute(params![format!("check-in-{round}"), day, valence, round])?;
        let mut usage = transaction.prepare_cached(
            "INSERT INTO usage (id, day, platform, source, minutes, recorded_at, utc_offset, late,
                                updated_at, device)
             VALUES (?1, ?2, ?3, 'recall', ?4, ?5, 0, 0, ?5, 'bench')
             ON CONFLICT (day, platform, source) DO UPDATE
             SET minutes = excluded.minutes, updated_at = excluded.updated_at",
        )?;
        for row in &entry.rows {
            let platform = row.platform.as_str();
            let id = format!("usage-{round}-{platform}");
            usage.execute(params![id, day, platform, minutes, round])?;
        }
    }
    transaction.commit()?;
    Ok(())
}
