//! Saving: a whole page of Today at once, one figure, one mood.

use chrono::NaiveDate;

use crate::revision::Change;
use crate::usage::{Key, check_total, total};
use crate::{
    ChangeId, Journal, JournalError, Minutes, Moment, NewCheckIn, PlatformId, Source, Worth,
    platform,
};

/// What the form says of one platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The platform.
    pub platform: PlatformId,
    /// How long; nothing: not logged.
    pub minutes: Option<Minutes>,
    /// Where the minutes come from.
    pub source: Source,
    /// Whether it was worth it.
    pub worth: Option<Worth>,
}

/// A filled-in page of Today.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The day that it is about.
    pub day: NaiveDate,
    /// How it felt.
    pub check_in: NewCheckIn,
    /// How long, per platform.
    pub rows: Vec<Row>,
}

impl Journal {
    /// Saves a page of Today, all of it or nothing. It is on the disk when this returns.
    ///
    /// A row stands for the day's figure: saved from a weaker source than the one shown, the
    /// stronger figure goes; a better source leaves the guess beside it. A row without minutes
    /// takes the figure of that platform away.
    ///
    /// # Errors
    /// [`JournalError::NothingToSave`], [`JournalError::DayInFuture`],
    /// [`JournalError::DayTooEarly`], [`JournalError::DayOverfull`],
    /// [`JournalError::UnknownPlatform`], and what any write can meet.
    pub fn save(&mut self, moment: &Moment, entry: &Entry) -> Result<ChangeId, JournalError> {
        moment.check_day(entry.day)?;
        let mut change = Change::begin(self, moment, "check-in")?;
        let before = total(&change, entry.day)?;
        for row in &entry.rows {
            save_row(&mut change, entry.day, row)?;
        }
        if !entry.check_in.is_empty() {
            entry.check_in.write(&mut change, entry.day, false)?;
        }
        check_total(&change, entry.day, before)?;
        change.commit()?.ok_or(JournalError::NothingToSave)
    }

    /// Sets the figure of one platform, day and source; or adds to it. Answers with the figure that
    /// stands there now, and the change, if it is one.
    ///
    /// # Errors
    /// [`JournalError::DayInFuture`], [`JournalError::DayTooEarly`], [`JournalError::DayOverfull`],
    /// [`JournalError::UnknownPlatform`], and what any write can meet.
    pub fn log(
        &mut self,
        moment: &Moment,
        day: NaiveDate,
        row: &Row,
        add: bool,
    ) -> Result<(Minutes, Option<ChangeId>), JournalError> {
        moment.check_day(day)?;
        let typed = row.minutes.ok_or(JournalError::NothingToSave)?;
        let mut change = Change::begin(self, moment, "log")?;
        platform::find(change.tx(), &row.platform)?;
        let total_before = total(&change, day)?;
        let key = Key {
            day,
            platform: &row.platform,
            source: row.source,
        };
        let before = key.read(&change)?;
        let before_minutes = before.map(|(minutes, _)| minutes).unwrap_or_default();
        let minutes = if add {
            before_minutes
                .plus(typed)
                .ok_or(JournalError::DayOverfull {
                    day,
                    minutes: before_minutes.get() + typed.get(),
                })?
        } else {
            typed
        };
        let worth = row.worth.or_else(|| before.and_then(|(_, worth)| worth));
        key.set(&mut change, minutes, worth, false)?;
        check_total(&change, day, total_before)?;
        Ok((minutes, change.commit()?))
    }

    /// Saves a check-in.
    ///
    /// # Errors
    /// [`JournalError::NothingToSave`], [`JournalError::DayInFuture`], and what any write can meet.
    pub fn check_in(
        &mut self,
        moment: &Moment,
        day: NaiveDate,
        check_in: &NewCheckIn,
    ) -> Result<ChangeId, JournalError> {
        self.save(
            moment,
            &Entry {
                day,
                check_in: check_in.clone(),
                rows: vec![],
            },
        )
    }
}

fn save_row(change: &mut Change<'_>, day: NaiveDate, row: &Row) -> Result<(), JournalError> {
    platform::find(change.tx(), &row.platform)?;
    let key = |source| Key {
        day,
        platform: &row.platform,
        source,
    };
    let Some(minutes) = row.minutes else {
        for source in Source::ALL {
            key(source).clear(change)?;
        }
        return Ok(());
    };
    for stronger in Source::ALL
        .into_iter()
        .take_while(|source| *source != row.source)
    {
        key(stronger).clear(change)?;
    }
    key(row.source).set(change, minutes, row.worth, false)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Days, TimeDelta, Utc};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::{
        any_boundary, any_zone, check_in, day, dump, dump_with_changes, entry, evening, figure,
        id_of, journal, log, moment, row,
    };
    use crate::{Context, DayBoundary, Usage};

    const ON: &str = "2026-11-23";

    /// The figures of all sources for a platform on the day.
    fn stored(journal: &Journal, name: &str) -> Vec<(Source, u32)> {
        let mut statement = journal
            .connection
            .prepare("SELECT * FROM usage WHERE day = ?1 AND platform = ?2")
            .unwrap();
        let rows = statement
            .query_map((ON, id_of(journal, name)), Usage::from_row)
            .unwrap();
        let mut all: Vec<_> = rows
            .map(Result::unwrap)
            .map(|usage| (usage.source, usage.minutes.get()))
            .collect();
        all.sort_unstable();
        all
    }

    fn put(journal: &mut Journal, minutes: u32, source: Source) {
        let row = row(journal, "TikTok", minutes, source);
        journal.log(&evening(), day(ON), &row, false).unwrap();
    }

    fn form(journal: &Journal, minutes: Option<u32>, source: Source) -> Entry {
        let mut row = row(journal, "TikTok", 0, source);
        row.minutes = minutes.and_then(Minutes::new);
        entry(ON, NewCheckIn::default(), vec![row])
    }

    /// Whichever is typed last, the better source counts; all of them are kept.
    #[rstest]
    fn the_best_source_counts_and_all_are_kept(
        #[values(0, 1, 2, 3)] first: usize,
        #[values(0, 1, 2, 3)] second: usize,
    ) {
        let (first, second) = (Source::ALL[first], Source::ALL[second]);
        let mut journal = journal();
        put(&mut journal, 10, first);
        put(&mut journal, 20, second);
        let expected = match first.cmp(&second) {
            std::cmp::Ordering::Less => (10, first),
            _ => (20, second),
        };
        assert_eq!(figure(&journal, ON, "TikTok"), Some(expected));
        let kept = if first == second { 1 } else { 2 };
        assert_eq!(stored(&journal, "TikTok").len(), kept);
    }

    #[test]
    fn sources_are_ranked_meter_import_timer_recall() {
        use Source::{Import, Meter, Recall, Timer};
        assert_eq!(Source::ALL, [Meter, Import, Timer, Recall]);
        assert!(Meter < Import && Import < Timer && Timer < Recall);
    }

    /// In the form a row stands for the figure that is shown.
    #[rstest]
    #[case::weaker(Source::Recall, vec![(Source::Recall, 30)])]
    #[case::between(Source::Timer, vec![(Source::Timer, 30), (Source::Recall, 15)])]
    #[case::same(Source::Meter, vec![(Source::Meter, 30), (Source::Recall, 15)])]
    fn the_figure_in_the_form_is_the_one_that_counts(
        #[case] source: Source,
        #[case] expected: Vec<(Source, u32)>,
    ) {
        let mut journal = journal();
        put(&mut journal, 15, Source::Recall);
        put(&mut journal, 20, Source::Meter);
        put(&mut journal, 99, Source::Meter);
        journal
            .save(&evening(), &form(&journal, Some(30), source))
            .unwrap();
        assert_eq!(stored(&journal, "TikTok"), expected);
        assert_eq!(figure(&journal, ON, "TikTok"), Some((30, source)));
    }

    #[test]
    fn an_emptied_row_is_not_logged_by_any_source() {
        let mut journal = journal();
        put(&mut journal, 15, Source::Recall);
        put(&mut journal, 20, Source::Meter);
        log(&mut journal, ON, "X", 5);
        log(&mut journal, "2026-11-22", "TikTok", 7);
        journal
            .save(&evening(), &form(&journal, None, Source::Meter))
            .unwrap();
        assert_eq!(stored(&journal, "TikTok"), []);
        assert_eq!(figure(&journal, ON, "TikTok"), None);
        assert_eq!(figure(&journal, ON, "X"), Some((5, Source::Recall)));
        assert_eq!(
            figure(&journal, "2026-11-22", "TikTok"),
            Some((7, Source::Recall))
        );
    }

    #[test]
    fn zero_is_a_figure() {
        let mut journal = journal();
        let on = journal.day(day(ON)).unwrap();
        assert_eq!((on.is_logged(), on.total()), (false, None));
        journal
            .save(&evening(), &form(&journal, Some(0), Source::Recall))
            .unwrap();
        let on = journal.day(day(ON)).unwrap();
        assert_eq!((on.is_logged(), on.total()), (true, Some(0)));
        assert_eq!(figure(&journal, ON, "TikTok"), Some((0, Source::Recall)));
        assert_eq!(figure(&journal, ON, "X"), None);
    }

    #[test]
    fn adding_adds_to_the_figure_of_that_source() {
        let mut journal = journal();
        let add = |journal: &mut Journal, minutes, source| {
            let row = row(journal, "TikTok", minutes, source);
            journal
                .log(&evening(), day(ON), &row, true)
                .unwrap()
                .0
                .get()
        };
        assert_eq!(add(&mut journal, 10, Source::Recall), 10);
        assert_eq!(add(&mut journal, 25, Source::Recall), 35);
        assert_eq!(add(&mut journal, 5, Source::Meter), 5);
        assert_eq!(
            stored(&journal, "TikTok"),
            [(Source::Meter, 5), (Source::Recall, 35)]
        );
        let nothing = row(&journal, "TikTok", 0, Source::Recall);
        let answer = journal.log(&evening(), day(ON), &nothing, true).unwrap();
        assert_eq!(answer, (Minutes::new(35).unwrap(), None));
    }

    #[test]
    fn whether_it_was_worth_it_stays_when_only_the_minutes_change() {
        let mut journal = journal();
        let mut row = row(&journal, "TikTok", 10, Source::Recall);
        row.worth = Some(Worth::Partly);
        journal.log(&evening(), day(ON), &row, false).unwrap();
        put(&mut journal, 12, Source::Recall);
        let worth = |journal: &Journal| {
            let on = journal.day(day(ON)).unwrap();
            on.figure(&id_of(journal, "TikTok")).unwrap().worth
        };
        assert_eq!(worth(&journal), Some(Worth::Partly));
        row.worth = Some(Worth::No);
        journal.log(&evening(), day(ON), &row, false).unwrap();
        assert_eq!(worth(&journal), Some(Worth::No));
        // The form shows the answer, so there it can be taken back.
        journal
            .save(&evening(), &form(&journal, Some(10), Source::Recall))
            .unwrap();
        assert_eq!(worth(&journal), None);
    }

    #[rstest]
    #[case::a_full_day(1_440, 0, Source::Recall, None)]
    #[case::one_more(1_440, 1, Source::Recall, Some(1_441))]
    #[case::far_more(900, 900, Source::Meter, Some(1_800))]
    fn a_day_has_24_hours(
        #[case] one: u32,
        #[case] other: u32,
        #[case] source: Source,
        #[case] refused: Option<u32>,
    ) {
        let mut journal = journal();
        log(&mut journal, ON, "X", one);
        let before = dump_with_changes(&journal);
        let row = row(&journal, "TikTok", other, source);
        let form = entry(ON, check_in(Some(50.0), None), vec![row.clone()]);
        let logged = journal.log(&evening(), day(ON), &row, false).map(drop);
        let unlogged = if refused.is_some() {
            assert_eq!(dump_with_changes(&journal), before);
            journal.save(&evening(), &form).map(drop)
        } else {
            Ok(())
        };
        for answer in [logged, unlogged] {
            match (answer, refused) {
                (Ok(()), None) => {}
                (Err(JournalError::DayOverfull { day: on, minutes }), Some(expected)) => {
                    assert_eq!((on, minutes), (day(ON), expected));
                    assert_eq!(dump_with_changes(&journal), before, "mood and all");
                }
                (answer, _) => panic!("{answer:?}"),
            }
        }
    }

    /// Two sources of one platform are not two times: the day's figures count.
    #[test]
    fn a_guess_beside_a_meter_reading_does_not_fill_the_day() {
        let mut journal = journal();
        put(&mut journal, 1_000, Source::Recall);
        put(&mut journal, 900, Source::Meter);
        log(&mut journal, ON, "X", 500);
        assert_eq!(journal.day(day(ON)).unwrap().total(), Some(1_400));
    }

    #[test]
    fn adding_stops_at_24_hours() {
        let mut journal = journal();
        put(&mut journal, 1_400, Source::Recall);
        let before = dump_with_changes(&journal);
        let row = row(&journal, "TikTok", 41, Source::Recall);
        let error = journal.log(&evening(), day(ON), &row, true).unwrap_err();
        assert!(
            matches!(error, JournalError::DayOverfull { minutes: 1_441, .. }),
            "{error:?}"
        );
        assert_eq!(dump_with_changes(&journal), before);
    }

    /// An undo puts back what was there, whatever came to stand beside it.
    #[test]
    fn a_day_that_became_overfull_can_be_put_right() {
        let mut journal = journal();
        put(&mut journal, 1_000, Source::Recall);
        let cleared = journal
            .save(&evening(), &form(&journal, None, Source::Recall))
            .unwrap();
        log(&mut journal, ON, "X", 900);
        journal.undo(&evening(), Some(&cleared)).unwrap();
        assert_eq!(journal.day(day(ON)).unwrap().total(), Some(1_900));

        journal
            .check_in(&evening(), day(ON), &check_in(Some(10.0), None))
            .unwrap();
        put(&mut journal, 990, Source::Recall);
        let more = row(&journal, "TikTok", 991, Source::Recall);
        let error = journal.log(&evening(), day(ON), &more, false).unwrap_err();
        assert_eq!(error.code(), "day-overfull");
        put(&mut journal, 100, Source::Recall);
    }

    fn nothing(journal: &mut Journal) -> Result<(), JournalError> {
        journal
            .save(&evening(), &entry(ON, NewCheckIn::default(), vec![]))
            .map(drop)
    }

    fn only_blanks(journal: &mut Journal) -> Result<(), JournalError> {
        let note = Some(" \n\t ".to_owned());
        let blank = NewCheckIn {
            note,
            coarse: true,
            ..NewCheckIn::default()
        };
        journal.check_in(&evening(), day(ON), &blank).map(drop)
    }

    fn nothing_to_clear(journal: &mut Journal) -> Result<(), JournalError> {
        let mut form = form(journal, None, Source::Recall);
        form.rows[0].platform = id_of(journal, "Facebook");
        journal.save(&evening(), &form).map(drop)
    }

    fn the_same_again(journal: &mut Journal) -> Result<(), JournalError> {
        let late = moment("2026-12-24T12:00:00Z");
        journal
            .save(&late, &form(journal, Some(45), Source::Recall))
            .map(drop)
    }

    fn no_minutes(journal: &mut Journal) -> Result<(), JournalError> {
        let row = form(journal, None, Source::Recall).rows.remove(0);
        journal.log(&evening(), day(ON), &row, false).map(drop)
    }

    fn tomorrow(journal: &mut Journal) -> Result<(), JournalError> {
        journal
            .check_in(&evening(), day("2026-11-24"), &check_in(Some(5.0), None))
            .map(drop)
    }

    fn tomorrows_figure(journal: &mut Journal) -> Result<(), JournalError> {
        let row = row(journal, "X", 1, Source::Recall);
        journal
            .log(&evening(), day("2026-11-24"), &row, false)
            .map(drop)
    }

    fn long_ago(journal: &mut Journal) -> Result<(), JournalError> {
        let row = row(journal, "X", 1, Source::Recall);
        journal
            .log(&evening(), day("1999-12-31"), &row, false)
            .map(drop)
    }

    fn nowhere(journal: &mut Journal) -> Result<(), JournalError> {
        let mut row = row(journal, "X", 1, Source::Recall);
        row.platform = "nowhere".to_owned().into();
        journal.log(&evening(), day(ON), &row, false).map(drop)
    }

    fn nowhere_in_the_form(journal: &mut Journal) -> Result<(), JournalError> {
        let mut form = form(journal, Some(5), Source::Recall);
        let mut row = form.rows[0].clone();
        row.platform = "nowhere".to_owned().into();
        form.rows.push(row);
        journal.save(&evening(), &form).map(drop)
    }

    #[rstest]
    #[case(nothing, "nothing-to-save")]
    #[case(only_blanks, "nothing-to-save")]
    #[case(nothing_to_clear, "nothing-to-save")]
    #[case(the_same_again, "nothing-to-save")]
    #[case(no_minutes, "nothing-to-save")]
    #[case(tomorrow, "day-in-future")]
    #[case(tomorrows_figure, "day-in-future")]
    #[case(long_ago, "day-too-early")]
    #[case(nowhere, "unknown-platform")]
    #[case(nowhere_in_the_form, "unknown-platform")]
    fn what_is_refused_changes_nothing(
        #[case] act: fn(&mut Journal) -> Result<(), JournalError>,
        #[case] code: &str,
    ) {
        let mut journal = journal();
        put(&mut journal, 45, Source::Recall);
        let before = dump_with_changes(&journal);
        assert_eq!(act(&mut journal).unwrap_err().code(), code);
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[rstest]
    #[case("2026-11-25T12:00:00Z", false)]
    #[case("2026-11-25T16:00:01Z", true)] // more than 36 hours after 04:00 on the 24th
    fn what_is_typed_late_is_marked(#[case] at: &str, #[case] late: bool) {
        let mut journal = journal();
        let row = row(&journal, "TikTok", 5, Source::Recall);
        let form = entry(ON, check_in(Some(40.0), None), vec![row]);
        journal.save(&moment(at), &form).unwrap();
        let on = journal.day(day(ON)).unwrap();
        assert_eq!(on.figures[0].late, late);
        assert_eq!(on.check_ins[0].late, late);
        assert_eq!(on.mood().unwrap().late, late);
    }

    #[test]
    fn lateness_goes_by_the_last_time_that_a_figure_changed() {
        let mut journal = journal();
        put(&mut journal, 45, Source::Recall);
        let late = moment("2026-12-24T12:00:00Z");
        let same = row(&journal, "TikTok", 45, Source::Recall);
        let before = dump(&journal);
        assert_eq!(journal.log(&late, day(ON), &same, false).unwrap().1, None);
        assert_eq!(dump(&journal), before, "saying the same again is no change");
        let other = row(&journal, "TikTok", 46, Source::Recall);
        journal.log(&late, day(ON), &other, false).unwrap();
        assert!(journal.day(day(ON)).unwrap().figures[0].late);
    }

    #[test]
    fn a_check_in_is_read_as_it_was_saved() {
        let mut journal = journal();
        let typed = NewCheckIn {
            valence: Some(crate::Rating::new(75.5).unwrap()),
            calm: None,
            coarse: true,
            context: vec![Context::News, Context::SleptBadly],
            note: Some("  A \"quiet\" day,\nmostly. ☂ \0 ".to_owned()),
        };
        journal
            .check_in(&moment("2026-11-24T00:10:00Z"), day(ON), &typed)
            .unwrap();
        let on = journal.day(day(ON)).unwrap();
        let saved = &on.check_ins[0];
        assert_eq!(
            (saved.valence, saved.calm, saved.coarse),
            (Some(75.5), None, true)
        );
        assert_eq!(saved.context, [Context::News, Context::SleptBadly]);
        assert_eq!(
            saved.note.as_deref(),
            Some("A \"quiet\" day,\nmostly. ☂ \0")
        );
        assert_eq!(saved.recorded_at.to_rfc3339(), "2026-11-24T00:10:00+00:00");
        assert_eq!(saved.local_time().to_string(), "2026-11-24 01:10:00");
        assert_eq!(
            (saved.day, saved.late, saved.made_up),
            (day(ON), false, false)
        );
        // It is back as it was when its removal is undone.
        let (id, saved) = (saved.id.clone(), on.clone());
        journal.remove_check_in(&evening(), &id).unwrap();
        assert!(journal.day(day(ON)).unwrap().check_ins.is_empty());
        assert_eq!(
            journal.remove_check_in(&evening(), &id).unwrap_err().code(),
            "no-check-in"
        );
        journal.undo(&evening(), None).unwrap();
        assert_eq!(journal.day(day(ON)).unwrap(), saved);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// Wherever somebody flies, and whenever their day starts: an entry stays on its day.
        #[test]
        fn a_saved_day_never_moves(
            at in 947_200_000i64..4_102_444_800,
            zone in any_zone(),
            boundary in any_boundary(),
            hours in 0i64..40_000,
            other_zone in any_zone(),
            other_boundary in any_boundary(),
            back in 0u64..3,
        ) {
            let mut journal = journal();
            let at: DateTime<Utc> = DateTime::from_timestamp(at, 0).unwrap();
            let then = Moment::new(at, &zone, boundary);
            let on = then.today() - Days::new(back);
            let figure = row(&journal, "TikTok", 45, Source::Recall);
            journal.log(&then, on, &figure, false).unwrap();
            journal.check_in(&then, on, &check_in(Some(12.0), None)).unwrap();
            let saved = journal.day(on).unwrap();
            let rows = dump(&journal).len();

            let at = at + TimeDelta::hours(hours);
            let now = Moment::new(at, &other_zone, other_boundary);
            let settings = crate::Settings {
                boundary: DayBoundary::new(other_boundary.hour()),
                ..crate::Settings::default()
            };
            journal.save_settings(&now, &settings).unwrap();
            let other = row(&journal, "X", 5, Source::Recall);
            journal.log(&now, now.today(), &other, false).unwrap();
            prop_assert_eq!(dump(&journal).len(), rows + 2);
            let mut after = journal.day(on).unwrap();
            after.figures.retain(|figure| figure.platform != other.platform);
            prop_assert_eq!(after, saved);
            prop_assert_eq!(journal.first_logged_day().unwrap(), Some(on.min(now.today())));
        }
    }
}
