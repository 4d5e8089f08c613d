//! What is logged for a day, read back.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use crate::check_in::COLUMNS;
use crate::store::{read_day, text_in};
use crate::{
    CheckIn, Journal, JournalError, Minutes, Platform, PlatformId, Source, Worth, pause, platform,
};

/// The figure of one platform on one day: that of its best source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The platform.
    pub platform: PlatformId,
    /// How long; 0 is a figure too.
    pub minutes: Minutes,
    /// Where it comes from.
    pub source: Source,
    /// Whether it was worth it, when answered.
    pub worth: Option<Worth>,
    /// Whether it was typed more than 36 hours after its day.
    pub late: bool,
}

/// A day's mood: the mean of its check-ins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayMood {
    /// How pleasant, 0 to 100: the mean of the check-ins that say so.
    pub valence: f64,
    /// How calm, 0 to 100: the mean of the check-ins that say so, if any does.
    pub calm: Option<f64>,
    /// How many check-ins stand behind `valence`, at least 1.
    pub n: usize,
    /// Whether all of them were late.
    pub late: bool,
}

/// How much of a day is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Nothing at all.
    Nothing,
    /// Some of it.
    Part,
    /// A mood, and a figure (which may be 0) for every platform in use.
    Complete,
}

/// What is read of days. Ten years of them hold twenty thousand figures, and a picture of moods
/// needs none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// The figures.
    pub figures: bool,
    /// The check-ins.
    pub check_ins: bool,
    /// What check-ins rate, where they themselves are not read.
    pub felt: bool,
}

impl Parts {
    /// Everything.
    pub const ALL: Self = Self {
        figures: true,
        check_ins: true,
        felt: false,
    };
}

/// What a check-in rates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Felt {
    /// How the day felt, 0 to 100.
    pub valence: Option<f64>,
    /// How calm or tense it was, 0 to 100.
    pub calm: Option<f64>,
    /// Whether it was typed more than 36 hours after its day.
    pub late: bool,
}

/// One day: what is logged for it, and nothing that isn't.
#[derive(Debug, Clone, PartialEq)]
pub struct DayLog {
    /// The day.
    pub day: NaiveDate,
    /// A figure for each platform that has one, in the person's order.
    pub figures: Vec<Figure>,
    /// The check-ins, first typed first.
    pub check_ins: Vec<CheckIn>,
    /// What they rate, where only that was read.
    felt: Vec<Felt>,
    /// Whether it is paused, and so in no count.
    pub paused: bool,
}

impl DayLog {
    /// A day with nothing logged.
    #[must_use]
    pub fn empty(day: NaiveDate) -> Self {
        Self {
            day,
            figures: vec![],
            check_ins: vec![],
            felt: vec![],
            paused: false,
        }
    }

    /// The figure of `platform`; nothing: not logged.
    #[must_use]
    pub fn figure(&self, platform: &PlatformId) -> Option<&Figure> {
        self.figures
            .iter()
            .find(|figure| figure.platform == *platform)
    }

    /// Whether any time is logged, be it none at all.
    #[must_use]
    pub fn is_logged(&self) -> bool {
        !self.figures.is_empty()
    }

    /// The minutes of all platforms that are logged; nothing when none is.
    #[must_use]
    pub fn total(&self) -> Option<u32> {
        self.is_logged()
            .then(|| self.figures.iter().map(|figure| figure.minutes.get()).sum())
    }

    /// The day's mood; nothing when no check-in says how it felt.
    #[must_use]
    pub fn mood(&self) -> Option<DayMood> {
        let said = || self.felt().filter(|felt| felt.valence.is_some());
        Some(DayMood {
            valence: mean(said().filter_map(|felt| felt.valence))?,
            calm: mean(self.felt().filter_map(|felt| felt.calm)),
            n: said().count(),
            late: said().all(|felt| felt.late),
        })
    }

    /// What the day's check-ins rate.
    pub fn felt(&self) -> impl Iterator<Item = Felt> {
        let of_check_ins = self.check_ins.iter().map(|check_in| Felt {
            valence: check_in.valence,
            calm: check_in.calm,
            late: check_in.late,
        });
        of_check_ins.chain(self.felt.iter().copied())
    }

    /// How much of the day is logged, with `platforms` as they are now.
    #[must_use]
    pub fn coverage(&self, platforms: &[Platform]) -> Coverage {
        if self.figures.is_empty() && self.check_ins.is_empty() {
            return Coverage::Nothing;
        }
        let all = platforms
            .iter()
            .filter(|platform| platform.is_expected_on(self.day))
            .all(|platform| self.figure(&platform.id).is_some());
        if all && self.mood().is_some() {
            Coverage::Complete
        } else {
            Coverage::Part
        }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0.0), |(sum, n), value| (sum + value, n + 1.0));
    (n > 0.0).then_some(sum / n)
}

impl Journal {
    /// What is logged for `day`.
    ///
    /// # Errors
    /// What the database says.
    pub fn day(&self, day: NaiveDate) -> Result<DayLog, JournalError> {
        Ok(self
            .days(day, day)?
            .pop()
            .unwrap_or_else(|| DayLog::empty(day)))
    }

    /// Every day from `first` to `last`, both included, logged or not, in order.
    ///
    /// # Errors
    /// What the database says.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> Result<Vec<DayLog>, JournalError> {
        read(&self.connection, first, last, Parts::ALL)
    }

    /// The same with only these parts of each day. The others are empty, as if nothing of them were
    /// logged; which days are paused is always told.
    ///
    /// # Errors
    /// What the database says.
    pub fn parts_of_days(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        parts: Parts,
    ) -> Result<Vec<DayLog>, JournalError> {
        read(&self.connection, first, last, parts)
    }

    /// The first day with anything logged.
    ///
    /// # Errors
    /// What the database says.
    pub fn first_logged_day(&self) -> Result<Option<NaiveDate>, JournalError> {
        first_logged_day(&self.connection)
    }
}

pub(crate) fn first_logged_day(connection: &Connection) -> Result<Option<NaiveDate>, JournalError> {
    Ok(connection.query_row(
        "SELECT min(day) AS day FROM (
             SELECT min(day) AS day FROM usage UNION ALL SELECT min(day) FROM check_in)",
        [],
        |row| crate::store::day_in(row, "day"),
    )?)
}

/// Every day from `first` to `last`. Ten years of them are on one page, so this reads no column
/// twice, and makes nothing for a row that every row has.
pub(crate) fn read(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
    parts: Parts,
) -> Result<Vec<DayLog>, JournalError> {
    let mut days: Vec<DayLog> = first
        .iter_days()
        .take_while(|day| *day <= last)
        .map(DayLog::empty)
        .collect();
    for pause in pause::between(connection, first, last)? {
        let (from, to) = (pause.first.max(first), pause.last.min(last));
        let held = days.get_mut(place(first, from)..=place(first, to));
        for day in held.into_iter().flatten() {
            day.paused = true;
        }
    }
    if parts.figures {
        read_figures(connection, &mut days)?;
    }
    if parts.check_ins {
        read_check_ins(connection, first, last, &mut days)?;
    } else if parts.felt {
        read_felt(connection, first, last, &mut days)?;
    }
    Ok(days)
}

/// How many days `day` comes after `first`.
fn place(first: NaiveDate, day: NaiveDate) -> usize {
    usize::try_from((day - first).num_days()).unwrap_or(usize::MAX)
}

/// A figure with its day as one number, as the index `usage_figure` has it. It is written as it is
/// there, or the rows themselves would be looked up.
const FIGURE: &str = "
    unixepoch(day) / 86400 * 65536 + minutes * 32 + late * 16
    + CASE worth WHEN 'yes' THEN 1 WHEN 'partly' THEN 2 WHEN 'no' THEN 3 ELSE 0 END * 4
    + CASE source WHEN 'meter' THEN 0 WHEN 'import' THEN 1 WHEN 'timer' THEN 2 ELSE 3 END";

/// The figures of a platform, from one number to another, and so from one day to another.
static FIGURES: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {FIGURE} FROM usage WHERE platform = ?1 AND {FIGURE} BETWEEN ?2 AND ?3
         ORDER BY {FIGURE}"
    )
});

fn read_figures(connection: &Connection, days: &mut [DayLog]) -> Result<(), JournalError> {
    let platforms = platform::order(connection)?;
    let mut numbers = Vec::new();
    for platform in &platforms {
        numbers.push(numbers_of(connection, platform, days)?);
    }
    // Day by day: ten years of them are too many to come back to for each platform.
    let mut rest: Vec<&[i64]> = numbers.iter().map(Vec::as_slice).collect();
    for day in days {
        let number = days_since_1970(day.day);
        for (platform, rest) in platforms.iter().zip(&mut rest) {
            let is_later = |packed: &i64| packed >> 16 > number;
            let here = rest.iter().position(is_later).unwrap_or(rest.len());
            let (here, later) = rest.split_at_checked(here).unwrap_or_default();
            *rest = later;
            if let Some(best) = here.iter().min_by_key(|packed| source_of(**packed)) {
                // Most days have one of each platform, and none has more.
                let room = platforms.len().saturating_sub(day.figures.len());
                day.figures.reserve_exact(room);
                let figure = figure(*best, platform).ok_or(rusqlite::Error::InvalidQuery)?;
                day.figures.push(figure);
            }
        }
    }
    Ok(())
}

/// The numbers of a platform, those of the first of the days first.
fn numbers_of(
    connection: &Connection,
    platform: &PlatformId,
    days: &[DayLog],
) -> Result<Vec<i64>, JournalError> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return Ok(vec![]);
    };
    let (from, to) = (days_since_1970(first.day), days_since_1970(last.day));
    let mut statement = connection.prepare_cached(&FIGURES)?;
    let mut rows = statement.query(params![platform, from << 16, (to << 16) + 0xffff])?;
    let mut numbers = Vec::with_capacity(days.len());
    while let Some(row) = rows.next()? {
        let number = row.get_ref(0)?.as_i64();
        numbers.push(number.map_err(|_| rusqlite::Error::InvalidQuery)?);
    }
    Ok(numbers)
}

fn days_since_1970(day: NaiveDate) -> i64 {
    (day - NaiveDate::default()).num_days()
}

/// The place of its source in [`Source::ALL`], the best first.
fn source_of(packed: i64) -> usize {
    usize::try_from(packed & 0b11).unwrap_or_default()
}

/// What the number in `usage_figure` says.
fn figure(packed: i64, platform: &PlatformId) -> Option<Figure> {
    let bits = |from: u32, mask: i64| u16::try_from(packed >> from & mask).unwrap_or_default();
    let worth = usize::from(bits(2, 0b11)).checked_sub(1);
    Some(Figure {
        platform: platform.clone(),
        minutes: Minutes::new(bits(5, 0x7ff).into())?,
        source: *Source::ALL.get(source_of(packed))?,
        worth: worth.and_then(|at| Worth::ALL.get(at).copied()),
        late: bits(4, 1) == 1,
    })
}

/// What whole check-ins take three times as long to say.
fn read_felt(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
    days: &mut [DayLog],
) -> Result<(), JournalError> {
    let mut statement = connection.prepare_cached(
        "SELECT day, valence, calm, late FROM check_in WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
    )?;
    let mut rows = statement.query(params![first.to_string(), last.to_string()])?;
    while let Some(row) = rows.next()? {
        let day = read_day(text_in(row, 0)?)?;
        if let Some(day) = days.get_mut(place(first, day)) {
            day.felt.reserve_exact(1);
            day.felt.push(Felt {
                valence: row.get(1)?,
                calm: row.get(2)?,
                late: row.get(3)?,
            });
        }
    }
    Ok(())
}

fn read_check_ins(
    connection: &Connection,
    first: NaiveDate,
    last: NaiveDate,
    days: &mut [DayLog],
) -> Result<(), JournalError> {
    static SELECT: LazyLock<String> = LazyLock::new(|| {
        format!("SELECT {COLUMNS} FROM check_in WHERE day BETWEEN ?1 AND ?2 ORDER BY day")
    });
    let mut statement = connection.prepare_cached(&SELECT)?;
    let span = params![first.to_string(), last.to_string()];
    for check_in in statement.query_map(span, CheckIn::from_row)? {
        let check_in = check_in?;
        if let Some(day) = days.get_mut(place(first, check_in.day)) {
            // Most days have one, and many could have room for more in vain.
            day.check_ins.reserve_exact(1);
            day.check_ins.push(check_in);
        }
    }
    // Few days have more than one, so that sorting them here takes less than sorting all rows.
    for day in days.iter_mut().filter(|day| day.check_ins.len() > 1) {
        day.check_ins
            .sort_unstable_by(|a, b| (a.recorded_at, &a.id).cmp(&(b.recorded_at, &b.id)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::{check_in, day, entry, evening, id_of, journal, log, moment, row};
    use crate::{Context, NewCheckIn, Usage};

    const ON: &str = "2026-11-23";

    fn felt(moods: &[(Option<f64>, Option<f64>)]) -> DayLog {
        let mut journal = journal();
        for (valence, calm) in moods {
            journal
                .check_in(&evening(), day(ON), &check_in(*valence, *calm))
                .unwrap();
        }
        journal.day(day(ON)).unwrap()
    }

    #[rstest]
    #[case(&[], None)]
    #[case(&[(None, Some(50.0))], None)]
    #[case(&[(Some(0.0), None)], Some((0.0, None, 1)))]
    #[case(&[(Some(60.0), Some(30.0))], Some((60.0, Some(30.0), 1)))]
    #[case(&[(Some(60.0), Some(30.0)), (Some(75.0), None)], Some((67.5, Some(30.0), 2)))]
    #[case(&[(Some(60.0), Some(30.0)), (None, Some(50.0))], Some((60.0, Some(40.0), 1)))]
    fn a_days_mood_is_the_mean_of_the_check_ins_that_say_so(
        #[case] moods: &[(Option<f64>, Option<f64>)],
        #[case] expected: Option<(f64, Option<f64>, usize)>,
    ) {
        let mood = felt(moods).mood();
        assert_eq!(mood.map(|mood| (mood.valence, mood.calm, mood.n)), expected);
    }

    #[test]
    fn a_mood_is_late_when_all_that_it_stands_on_is() {
        let mut journal = journal();
        let late = moment("2026-12-24T12:00:00Z");
        let mood = check_in(Some(40.0), None);
        journal.check_in(&late, day(ON), &mood).unwrap();
        // Only calm, in time: says nothing of the mood.
        journal
            .check_in(&evening(), day(ON), &check_in(None, Some(5.0)))
            .unwrap();
        assert!(journal.day(day(ON)).unwrap().mood().unwrap().late);
        journal.check_in(&evening(), day(ON), &mood).unwrap();
        assert!(!journal.day(day(ON)).unwrap().mood().unwrap().late);
    }

    fn coverage(journal: &Journal, on: &str) -> Coverage {
        journal
            .day(day(on))
            .unwrap()
            .coverage(&journal.platforms().unwrap())
    }

    /// Logs nothing but zeros for all of the first five platforms but one.
    fn log_all_but(journal: &mut Journal, on: &str, but: &str) {
        for name in crate::AT_FIRST.into_iter().filter(|name| *name != but) {
            log(journal, on, name, 0);
        }
    }

    #[test]
    fn a_day_is_complete_with_a_mood_and_every_platform() {
        let mut journal = journal();
        assert_eq!(coverage(&journal, ON), Coverage::Nothing);
        log_all_but(&mut journal, ON, "X");
        assert_eq!(coverage(&journal, ON), Coverage::Part);
        log(&mut journal, ON, "X", 0);
        assert_eq!(coverage(&journal, ON), Coverage::Part, "no mood yet");
        journal
            .check_in(&evening(), day(ON), &check_in(None, Some(50.0)))
            .unwrap();
        assert_eq!(
            coverage(&journal, ON),
            Coverage::Part,
            "calm is not the mood"
        );
        journal
            .check_in(&evening(), day(ON), &check_in(Some(50.0), None))
            .unwrap();
        assert_eq!(coverage(&journal, ON), Coverage::Complete);
        assert_eq!(coverage(&journal, "2026-11-22"), Coverage::Nothing);
    }

    #[test]
    fn a_mood_alone_is_part_of_a_day() {
        let mut journal = journal();
        journal
            .check_in(&evening(), day(ON), &check_in(Some(50.0), None))
            .unwrap();
        assert_eq!(coverage(&journal, ON), Coverage::Part);
    }

    #[test]
    fn a_platform_is_missing_only_on_days_on_which_it_was_in_use() {
        let mut journal = journal();
        for on in ["2026-11-20", "2026-11-21", "2026-11-22"] {
            log_all_but(&mut journal, on, "X");
            journal
                .check_in(&evening(), day(on), &check_in(Some(50.0), None))
                .unwrap();
        }
        for on in ["2026-11-20", "2026-11-21", "2026-11-22"] {
            assert_eq!(
                coverage(&journal, on),
                Coverage::Part,
                "X is missing on {on}"
            );
        }
        let x = id_of(&journal, "X");
        journal
            .archive_platform(&moment("2026-11-21T12:00:00Z"), &x)
            .unwrap();
        assert_eq!(coverage(&journal, "2026-11-20"), Coverage::Part);
        assert_eq!(coverage(&journal, "2026-11-21"), Coverage::Complete);
        assert_eq!(coverage(&journal, "2026-11-22"), Coverage::Complete);

        journal
            .add_platform(&moment("2026-11-22T12:00:00Z"), "Reddit")
            .unwrap();
        assert_eq!(coverage(&journal, "2026-11-21"), Coverage::Complete);
        assert_eq!(coverage(&journal, "2026-11-22"), Coverage::Part);
        log(&mut journal, "2026-11-22", "Reddit", 5);
        assert_eq!(coverage(&journal, "2026-11-22"), Coverage::Complete);
    }

    #[test]
    fn days_are_read_in_order_with_gaps_as_gaps() {
        let mut journal = journal();
        log(&mut journal, "2026-11-20", "X", 10);
        log(&mut journal, "2026-11-20", "TikTok", 15);
        log(&mut journal, "2026-11-22", "X", 0);
        let days = journal.days(day("2026-11-19"), day("2026-11-23")).unwrap();
        let totals: Vec<_> = days
            .iter()
            .map(|day| (day.day.to_string(), day.total()))
            .collect();
        let expected = [
            ("2026-11-19", None),
            ("2026-11-20", Some(25)),
            ("2026-11-21", None),
            ("2026-11-22", Some(0)),
            ("2026-11-23", None),
        ];
        assert_eq!(totals, expected.map(|(day, total)| (day.to_owned(), total)));
        assert_eq!(days[0], DayLog::empty(day("2026-11-19")));
        assert_eq!(journal.first_logged_day().unwrap(), Some(day("2026-11-20")));
    }

    #[rstest]
    #[case("2026-11-23", "2026-11-22")]
    #[case("-262143-01-01", "-262143-01-02")]
    #[case("+262142-12-30", "+262142-12-31")]
    #[case("9999-12-31", "+10000-01-02")]
    fn odd_spans_are_read_too(#[case] first: &str, #[case] last: &str) {
        let mut journal = journal();
        log(&mut journal, ON, "X", 10);
        let days = journal.days(day(first), day(last)).unwrap();
        assert!(days.iter().all(|day| !day.is_logged()));
        assert!(!journal.day(day(last)).unwrap().is_logged() || last == ON);
    }

    #[test]
    fn check_ins_are_read_as_they_were_typed() {
        let mut journal = journal();
        for (at, valence) in [
            ("2026-11-23T12:00:00Z", 20.0),
            ("2026-11-23T08:00:00Z", 10.0),
            ("2026-11-24T01:00:00Z", 30.0),
        ] {
            let form = entry(ON, check_in(Some(valence), None), vec![]);
            journal.save(&moment(at), &form).unwrap();
        }
        let on = journal.day(day(ON)).unwrap();
        let moods: Vec<_> = on
            .check_ins
            .iter()
            .map(|check_in| check_in.valence)
            .collect();
        assert_eq!(moods, [Some(10.0), Some(20.0), Some(30.0)]);
    }

    #[test]
    fn figures_are_in_the_persons_order() {
        let mut journal = journal();
        for name in ["YouTube", "X", "Instagram", "Facebook", "TikTok"] {
            log(&mut journal, ON, name, 5);
        }
        let names = |journal: &Journal| -> Vec<String> {
            let on = journal.day(day(ON)).unwrap();
            let name = |figure: &Figure| journal.platform(&figure.platform).unwrap().name;
            on.figures.iter().map(name).collect()
        };
        assert_eq!(names(&journal), crate::AT_FIRST);
        let youtube = id_of(&journal, "YouTube");
        journal.move_platform(&evening(), &youtube, 0).unwrap();
        assert_eq!(
            names(&journal),
            ["YouTube", "Facebook", "Instagram", "X", "TikTok"]
        );
    }

    #[test]
    fn nothing_logged_has_no_first_day() {
        let mut journal = journal();
        assert_eq!(journal.first_logged_day().unwrap(), None);
        journal
            .check_in(&evening(), day("2026-11-21"), &check_in(None, Some(1.0)))
            .unwrap();
        assert_eq!(journal.first_logged_day().unwrap(), Some(day("2026-11-21")));
        let figure = row(&journal, "X", 0, Source::Meter);
        journal
            .log(&evening(), day("2026-11-20"), &figure, false)
            .unwrap();
        assert_eq!(journal.first_logged_day().unwrap(), Some(day("2026-11-20")));
    }

    /// What a page reads of ten years has to be there in one go.
    #[test]
    fn figures_are_read_from_the_index_alone() {
        let journal = journal();
        let explain = format!("EXPLAIN QUERY PLAN {}", *FIGURES);
        let mut statement = journal.connection.prepare(&explain).unwrap();
        let steps = statement.query_map(params!["", 0, 0], |row| row.get("detail"));
        let steps: Vec<String> = steps.unwrap().map(Result::unwrap).collect();
        let expected = "SEARCH usage USING COVERING INDEX usage_figure \
                        (platform=? AND <expr>>? AND <expr><?)";
        assert_eq!(steps, [expected]);
    }

    #[test]
    fn pauses_are_of_the_days_that_they_hold() {
        let mut journal = journal();
        for (first, last) in [
            ("2026-11-01", "2026-11-10"),
            ("2026-11-12", "2026-11-12"),
            ("2026-11-14", "2026-11-15"),
            ("2026-11-15", "2026-12-24"),
        ] {
            journal.pause(&evening(), day(first), day(last)).unwrap();
        }
        for (first, last) in [("2026-11-09", "2026-11-16"), ("2026-11-13", "2026-11-13")] {
            for log in journal.days(day(first), day(last)).unwrap() {
                let pauses = journal.pauses().unwrap();
                let expected = pauses.iter().any(|pause| pause.holds(log.day));
                assert_eq!(log.paused, expected, "{}", log.day);
            }
        }
    }

    #[rstest]
    fn only_the_parts_that_are_asked_for_are_read(
        #[values(true, false)] figures: bool,
        #[values(true, false)] check_ins: bool,
        #[values(true, false)] felt: bool,
    ) {
        let mut journal = journal();
        log(&mut journal, ON, "X", 10);
        let told = NewCheckIn {
            context: Context::ALL.to_vec(),
            note: Some("a line".to_owned()),
            ..check_in(Some(50.0), None)
        };
        journal.check_in(&evening(), day(ON), &told).unwrap();
        journal
            .pause(&evening(), day("2026-11-22"), day(ON))
            .unwrap();
        let span = (day("2026-11-21"), day(ON));
        let mut expected = journal.days(span.0, span.1).unwrap();
        for day in &mut expected {
            day.figures.retain(|_| figures);
            if felt && !check_ins {
                day.felt = day.felt().collect();
            }
            day.check_ins.retain(|_| check_ins);
        }
        let parts = Parts {
            figures,
            check_ins,
            felt,
        };
        let read = journal.parts_of_days(span.0, span.1, parts).unwrap();
        assert_eq!(read, expected);
        assert!(read[1].paused && read[2].paused && !read[0].paused);
    }

    /// The rows of a day, one by one.
    fn figures_of(journal: &Journal, on: NaiveDate) -> Vec<Figure> {
        let mut statement = journal
            .connection
            .prepare("SELECT * FROM usage WHERE day = ?1")
            .unwrap();
        let rows = statement.query_map([on.to_string()], Usage::from_row);
        let rows: Vec<Usage> = rows.unwrap().map(Result::unwrap).collect();
        let best = |platform: Platform| {
            let of = rows.iter().filter(|usage| usage.platform == platform.id);
            let usage = of.min_by_key(|usage| usage.source)?;
            Some(Figure {
                platform: platform.id,
                minutes: usage.minutes,
                source: usage.source,
                worth: usage.worth,
                late: usage.late,
            })
        };
        let platforms = journal.platforms().unwrap();
        platforms.into_iter().filter_map(best).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        /// However the days are filled, and whatever part of them is read.
        #[test]
        fn a_span_is_read_like_its_days(
            logged in proptest::collection::vec(
                (0u64..8, 0usize..5, 0usize..4, 0u32..200, 0usize..4),
                0..60,
            ),
            felt in proptest::collection::vec((0u64..8, 0i64..3), 0..12),
            moved in 0usize..5,
            (first, last) in (0u64..9, 0u64..9),
        ) {
            let mut journal = journal();
            let on = |n: u64| day("2026-11-16") + chrono::Days::new(n % 8);
            for (n, platform, source, minutes, worth) in logged {
                let name = crate::AT_FIRST[platform];
                let mut row = row(&journal, name, minutes, Source::ALL[source]);
                row.worth = Worth::ALL.get(worth).copied();
                let _ = journal.log(&evening(), on(n), &row, false);
            }
            for (n, minute) in felt {
                let later = evening().at() + chrono::TimeDelta::minutes(minute);
                let later = moment(&later.to_rfc3339());
                let mood = check_in(Some(50.0), None);
                journal.check_in(&later, on(n), &mood).unwrap();
            }
            let youtube = id_of(&journal, "YouTube");
            journal.move_platform(&evening(), &youtube, moved).unwrap();
            let (first, last) = (on(first), on(last));
            let days = journal.days(first, last).unwrap();
            let length = ((last - first).num_days() + 1).max(0);
            prop_assert_eq!(i64::try_from(days.len()).unwrap(), length);
            for log in days {
                prop_assert_eq!(&log.figures, &figures_of(&journal, log.day));
                let moods: Vec<_> = log
                    .check_ins
                    .iter()
                    .map(|mood| (mood.recorded_at, mood.id.clone()))
                    .collect();
                prop_assert!(moods.is_sorted());
                let n: i64 = journal
                    .connection
                    .query_row(
                        "SELECT count(*) FROM check_in WHERE day = ?1",
                        [log.day.to_string()],
                        |row| row.get(0),
                    )
                    .unwrap();
                prop_assert_eq!(i64::try_from(moods.len()).unwrap(), n);
                prop_assert!(log.check_ins.iter().all(|mood| mood.day == log.day));
            }
        }
    }
}
