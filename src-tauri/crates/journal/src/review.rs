//! The weekly review: what the person writes about a week, and what they want next.
//!
//! A week has at most one. It is kept under the first day of its week as that was then. Whoever
//! lets weeks start on another day later on finds it in the week that its first day falls into.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::day::LAST_DAY;
use crate::revision::{Change, Table};
use crate::store::{some_day_in, word_in};
use crate::{ChangeId, FIRST_DAY, Journal, JournalError, Moment, first_day_of_week, schema};

/// The highest of the three ratings of a week; the lowest is 0.
pub const HIGHEST_RATING: u8 = 10;

/// The longest sentence about a week, and the longest to next week's self, in characters.
pub const LONGEST_SENTENCE: usize = 300;

/// What the person wants to do next.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// Go on as it is.
    Keep,
    /// Set or change a limit.
    Limit,
    /// Try a tip: its id in the catalogue.
    Tip(String),
    /// Nothing.
    Nothing,
}

impl NextStep {
    /// Its name in the file.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Limit => "limit",
            Self::Tip(_) => "tip",
            Self::Nothing => "nothing",
        }
    }

    /// The id of the tip, if it is one.
    #[must_use]
    pub fn tip(&self) -> Option<&str> {
        match self {
            Self::Tip(tip) => Some(tip),
            Self::Keep | Self::Limit | Self::Nothing => None,
        }
    }

    /// The step of that name; for a tip with its id, which the others don't look at.
    #[must_use]
    pub fn named(name: &str, tip: Option<&str>) -> Option<Self> {
        match name {
            "keep" => Some(Self::Keep),
            "limit" => Some(Self::Limit),
            "tip" => tip.map(|tip| Self::Tip(tip.to_owned())),
            "nothing" => Some(Self::Nothing),
            _ => None,
        }
    }
}

/// How far a review is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ReviewState {
    /// Begun, and to be gone on with.
    #[default]
    Open,
    /// Done.
    Done,
    /// Left out on purpose: nobody is reminded of it any more.
    Skipped,
}

impl ReviewState {
    /// All.
    pub const ALL: [Self; 3] = [Self::Open, Self::Done, Self::Skipped];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Skipped => "skipped",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// A review to be saved. Whatever is nothing is left open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewReview {
    /// How lonely the week felt, 0 to [`HIGHEST_RATING`].
    pub loneliness: Option<u8>,
    /// How much worry about missing out there was, 0 to [`HIGHEST_RATING`].
    pub missing_out: Option<u8>,
    /// How much connection with people who matter, 0 to [`HIGHEST_RATING`].
    pub connection: Option<u8>,
    /// The week in a sentence.
    pub sentence: Option<String>,
    /// What is next.
    pub next: Option<NextStep>,
    /// A sentence to next week's self.
    pub letter: Option<String>,
    /// How far it is.
    pub state: ReviewState,
}

impl NewReview {
    /// Whether it says nothing at all.
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same as it is kept: sentences without blanks around them, and none without a letter.
    fn checked(&self) -> Result<Self, JournalError> {
        let ratings = [self.loneliness, self.missing_out, self.connection];
        if ratings.iter().flatten().any(|n| *n > HIGHEST_RATING) {
            return Err(JournalError::WeekRatingOutOfRange);
        }
        Ok(Self {
            sentence: checked_sentence(self.sentence.as_deref())?,
            letter: checked_sentence(self.letter.as_deref())?,
            ..self.clone()
        })
    }

    /// Writes it over the row `id`, or as a new one, within `change`.
    fn write(
        &self,
        change: &mut Change<'_>,
        id: &str,
        week: NaiveDate,
        made_up: bool,
    ) -> Result<(), JournalError> {
        let next = self.next.as_ref();
        change.write(Table::Review, id, |change| {
            let moment = change.moment();
            change
                .tx()
                .prepare_cached(
                    "INSERT INTO review (id, week, loneliness, missing_out, connection, sentence,
                         next, tip, letter, state, recorded_at, utc_offset, late, made_up,
                         updated_at, device)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?11, ?15)
                     ON CONFLICT (id) DO UPDATE SET
                         loneliness = excluded.loneliness, missing_out = excluded.missing_out,
                         connection = excluded.connection, sentence = excluded.sentence,
                         next = excluded.next, tip = excluded.tip, letter = excluded.letter,
                         state = excluded.state, recorded_at = excluded.recorded_at,
                         utc_offset = excluded.utc_offset, late = excluded.late,
                         made_up = excluded.made_up, updated_at = excluded.updated_at,
                         device = excluded.device",
                )?
                .execute(params![
                    id,
                    week.to_string(),
                    self.loneliness,
                    self.missing_out,
                    self.connection,
                    self.sentence,
                    next.map(NextStep::name),
                    next.and_then(NextStep::tip),
                    self.letter,
                    self.state.name(),
                    change.stamp(),
                    moment.offset().local_minus_utc(),
                    moment.is_late(last_day(week)) && !made_up,
                    made_up,
                    change.device()
                ])
                .map(drop)
        })
    }

    /// Writes it as the made-up review of a week that has none.
    pub(crate) fn make_up(
        &self,
        change: &mut Change<'_>,
        week: NaiveDate,
    ) -> Result<(), JournalError> {
        let id = change.new_id();
        self.write(change, &id, week, true)
    }
}

pub(crate) fn checked_sentence(typed: Option<&str>) -> Result<Option<String>, JournalError> {
    let sentence = typed.map(str::trim).filter(|typed| !typed.is_empty());
    if sentence.is_some_and(|sentence| sentence.chars().count() > LONGEST_SENTENCE) {
        return Err(JournalError::SentenceTooLong);
    }
    Ok(sentence.map(str::to_owned))
}

/// What was written about one week. Whatever is nothing was left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The first day of the week as it was then.
    pub week: NaiveDate,
    /// How lonely the week felt, 0 to [`HIGHEST_RATING`].
    pub loneliness: Option<u8>,
    /// How much worry about missing out there was, 0 to [`HIGHEST_RATING`].
    pub missing_out: Option<u8>,
    /// How much connection with people who matter, 0 to [`HIGHEST_RATING`].
    pub connection: Option<u8>,
    /// The week in a sentence.
    pub sentence: Option<String>,
    /// What is next.
    pub next: Option<NextStep>,
    /// A sentence to next week's self.
    pub letter: Option<String>,
    /// How far it is.
    pub state: ReviewState,
    /// Whether it was last written more than [`crate::LATE_AFTER`] after the end of its week.
    pub late: bool,
    /// Whether `demo` made it up.
    pub made_up: bool,
}

impl Review {
    /// What the person filled in, to go on with.
    #[must_use]
    pub fn written(&self) -> NewReview {
        NewReview {
            loneliness: self.loneliness,
            missing_out: self.missing_out,
            connection: self.connection,
            sentence: self.sentence.clone(),
            next: self.next.clone(),
            letter: self.letter.clone(),
            state: self.state,
        }
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let (next, tip): (Option<String>, Option<String>) = (row.get("next")?, row.get("tip")?);
        Ok(Self {
            week: some_day_in(row, "week")?,
            loneliness: row.get("loneliness")?,
            missing_out: row.get("missing_out")?,
            connection: row.get("connection")?,
            sentence: row.get("sentence")?,
            next: next.and_then(|next| NextStep::named(&next, tip.as_deref())),
            letter: row.get("letter")?,
            state: word_in(row, "state", ReviewState::named)?,
            late: row.get("late")?,
            made_up: row.get("made_up")?,
        })
    }
}

/// The first day of the week that is to be reviewed on the day `today`: on the last day of a week
/// that week, and on every other day the one before, when weeks start on `start`.
///
/// ```
/// use chrono::{NaiveDate, Weekday};
/// use journal::week_to_review;
///
/// let sunday = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
/// assert_eq!(week_to_review(sunday, Weekday::Mon).to_string(), "2026-11-16");
/// assert_eq!(week_to_review(sunday, Weekday::Sun).to_string(), "2026-11-15");
/// ```
#[must_use]
pub fn week_to_review(today: NaiveDate, start: Weekday) -> NaiveDate {
    let first = first_day_of_week(today, start);
    if today.weekday().days_since(start) == 6 {
        first
    } else {
        first.checked_sub_days(Days::new(7)).unwrap_or(first)
    }
}

/// The last of the seven days from `week` on.
fn last_day(week: NaiveDate) -> NaiveDate {
    week.checked_add_days(Days::new(6))
        .unwrap_or(NaiveDate::MAX)
}

impl Journal {
    /// Saves what is written about the seven days from `week` on, in place of what was there. One
    /// that says nothing and is open takes the review away. It is on the disk when this returns.
    ///
    /// What was there keeps the first day that its week had then.
    ///
    /// # Errors
    /// [`JournalError::WeekRatingOutOfRange`], [`JournalError::SentenceTooLong`],
    /// [`JournalError::NothingToSave`] when it says what is there already,
    /// [`JournalError::DayInFuture`], [`JournalError::DayTooEarly`], and what any write can meet.
    pub fn save_review(
        &mut self,
        moment: &Moment,
        week: NaiveDate,
        review: &NewReview,
    ) -> Result<ChangeId, JournalError> {
        moment.check_day(week)?;
        let review = review.checked()?;
        let mut change = Change::begin(self, moment, "review")?;
        match find(change.tx(), week)? {
            Some((id, _)) if review.is_empty() => change.delete(Table::Review, &id)?,
            // Saying the same again doesn't make it late.
            Some((_, known)) if known.written() == review => {}
            Some((id, known)) => review.write(&mut change, &id, known.week, false)?,
            None if review.is_empty() => {}
            None => {
                let id = change.new_id();
                review.write(&mut change, &id, week, false)?;
            }
        }
        change.commit()?.ok_or(JournalError::NothingToSave)
    }

    /// What was written about the seven days from `week` on: the review whose own week begins on
    /// one of them. Where there are two, because weeks came to start on another day, the one that
    /// was saved last.
    ///
    /// # Errors
    /// What the database says.
    pub fn review(&self, week: NaiveDate) -> Result<Option<Review>, JournalError> {
        if !self.has_reviews() {
            return Ok(None);
        }
        Ok(find(&self.connection, week)?.map(|(_, review)| review))
    }

    /// The reviews of the weeks that begin on a day from `first` to `last`, both included, in
    /// order.
    ///
    /// # Errors
    /// What the database says.
    pub fn reviews(&self, first: NaiveDate, last: NaiveDate) -> Result<Vec<Review>, JournalError> {
        let Some(span) = span(first, last).filter(|_| self.has_reviews()) else {
            return Ok(vec![]);
        };
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM review WHERE week BETWEEN ?1 AND ?2 ORDER BY week")?;
        let rows = statement.query_map(span, Review::from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn has_reviews(&self) -> bool {
        self.reaches(schema::WITH_REVIEWS)
    }
}

/// Whether there is any review.
pub(crate) fn is_any(connection: &Connection) -> Result<bool, JournalError> {
    Ok(connection.query_row("SELECT EXISTS (SELECT 1 FROM review)", [], |row| row.get(0))?)
}

/// The review of the seven days from `week` on, with the id of its row.
fn find(
    connection: &Connection,
    week: NaiveDate,
) -> Result<Option<(String, Review)>, JournalError> {
    let Some(span) = span(week, last_day(week)) else {
        return Ok(None);
    };
    let found = connection
        .prepare_cached(
            "SELECT * FROM review WHERE week BETWEEN ?1 AND ?2
             ORDER BY updated_at DESC, week DESC LIMIT 1",
        )?
        .query_row(span, |row| Ok((row.get("id")?, Review::from_row(row)?)))
        .optional()?;
    Ok(found)
}

/// The ends of a span of days as they stand in the file; nothing where no review can be. Dates
/// outside of four-digit years don't sort as texts.
fn span(first: NaiveDate, last: NaiveDate) -> Option<[String; 2]> {
    let (first, last) = (first.max(FIRST_DAY), last.min(LAST_DAY));
    (first <= last).then(|| [first.to_string(), last.to_string()])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::{day, dump, dump_with_changes, evening, journal, moment};

    /// The week before the evening of Monday, 23 November.
    const WEEK: &str = "2026-11-16";

    /// Everything filled in.
    fn full() -> NewReview {
        NewReview {
            loneliness: Some(0),
            missing_out: Some(7),
            connection: Some(10),
            sentence: Some("Calm, and two long evenings outside".to_owned()),
            next: Some(NextStep::Tip("phone-outside".to_owned())),
            letter: Some("Call Ada".to_owned()),
            state: ReviewState::Done,
        }
    }

    fn sentence(sentence: &str) -> NewReview {
        NewReview {
            sentence: Some(sentence.to_owned()),
            ..NewReview::default()
        }
    }

    fn skipped() -> NewReview {
        NewReview {
            state: ReviewState::Skipped,
            ..NewReview::default()
        }
    }

    fn save(journal: &mut Journal, at: &str, week: &str, review: &NewReview) -> ChangeId {
        journal.save_review(&moment(at), day(week), review).unwrap()
    }

    fn read(journal: &Journal, week: &str) -> Option<Review> {
        journal.review(day(week)).unwrap()
    }

    fn weeks(journal: &Journal, first: NaiveDate, last: NaiveDate) -> Vec<String> {
        let reviews = journal.reviews(first, last).unwrap();
        reviews
            .iter()
            .map(|review| review.week.to_string())
            .collect()
    }

    #[test]
    fn what_is_saved_is_read_back() {
        let mut journal = journal();
        assert_eq!(read(&journal, WEEK), None);
        journal.save_review(&evening(), day(WEEK), &full()).unwrap();
        let expected = Review {
            week: day(WEEK),
            loneliness: Some(0),
            missing_out: Some(7),
            connection: Some(10),
            sentence: full().sentence,
            next: full().next,
            letter: full().letter,
            state: ReviewState::Done,
            late: false,
            made_up: false,
        };
        assert_eq!(read(&journal, WEEK), Some(expected.clone()));
        assert_eq!(expected.written(), full());
    }

    /// Nothing that was left open becomes a nought.
    #[test]
    fn what_is_left_open_stays_open() {
        let mut journal = journal();
        journal
            .save_review(&evening(), day(WEEK), &sentence("Long"))
            .unwrap();
        let review = read(&journal, WEEK).unwrap();
        assert_eq!(
            (review.loneliness, review.missing_out, review.connection),
            (None, None, None)
        );
        assert_eq!((review.next, review.letter), (None, None));
        assert_eq!(review.state, ReviewState::Open);
    }

    /// Whatever writes it, another program too.
    #[rstest]
    #[case("loneliness = 11")]
    #[case("missing_out = -1")]
    #[case("connection = 10.5")]
    #[case("next = 'more'")]
    #[case("next = 'tip', tip = NULL")]
    #[case("next = 'keep', tip = '7'")]
    #[case("next = NULL, tip = '7'")]
    #[case("state = 'forgotten'")]
    #[case("week = '2026-11-31'")]
    #[case("week = NULL")]
    fn the_file_takes_no_other_values(#[case] set: &str) {
        let mut journal = journal();
        journal.save_review(&evening(), day(WEEK), &full()).unwrap();
        let update = format!("UPDATE review SET {set}");
        let error = journal.connection.execute(&update, []).unwrap_err();
        let code = error.sqlite_error_code();
        assert_eq!(code, Some(rusqlite::ErrorCode::ConstraintViolation));
    }

    #[test]
    fn a_week_has_one_review_and_the_last_one_counts() {
        let mut journal = journal();
        journal.save_review(&evening(), day(WEEK), &full()).unwrap();
        let other = NewReview {
            next: Some(NextStep::Limit),
            letter: None,
            ..full()
        };
        journal.save_review(&evening(), day(WEEK), &other).unwrap();
        assert_eq!(read(&journal, WEEK).unwrap().written(), other);
        assert_eq!(weeks(&journal, NaiveDate::MIN, NaiveDate::MAX), [WEEK]);
    }

    #[test]
    fn steps_and_states_are_found_by_name() {
        let steps = [
            NextStep::Keep,
            NextStep::Limit,
            NextStep::Tip("7".to_owned()),
            NextStep::Nothing,
        ];
        for step in steps {
            assert_eq!(NextStep::named(step.name(), Some("7")), Some(step.clone()));
            let without = NextStep::named(step.name(), None);
            assert_eq!(without, (step.tip().is_none()).then_some(step));
        }
        for state in ReviewState::ALL {
            assert_eq!(ReviewState::named(state.name()), Some(state));
        }
        assert_eq!(NextStep::named("keeps", Some("7")), None);
        assert_eq!(ReviewState::named(""), None);
    }

    #[test]
    fn every_step_is_read_back() {
        let mut journal = journal();
        let tip = NextStep::Tip("7".to_owned());
        for next in [NextStep::Keep, NextStep::Limit, tip, NextStep::Nothing] {
            let review = NewReview {
                next: Some(next),
                ..NewReview::default()
            };
            journal.save_review(&evening(), day(WEEK), &review).unwrap();
            assert_eq!(read(&journal, WEEK).unwrap().written(), review);
        }
    }

    #[test]
    fn sentences_are_kept_without_blanks_around_them() {
        let mut journal = journal();
        let typed = NewReview {
            sentence: Some("  Two\nlines \t".to_owned()),
            letter: Some(" \n\t ".to_owned()),
            ..NewReview::default()
        };
        journal.save_review(&evening(), day(WEEK), &typed).unwrap();
        let review = read(&journal, WEEK).unwrap();
        assert_eq!(review.sentence.as_deref(), Some("Two\nlines"));
        assert_eq!(review.letter, None);
    }

    fn with_rating(place: usize, n: u8) -> NewReview {
        let mut review = full();
        let ratings = [
            &mut review.loneliness,
            &mut review.missing_out,
            &mut review.connection,
        ];
        *ratings.into_iter().nth(place).unwrap() = Some(n);
        review
    }

    fn with_letter(letter: String) -> NewReview {
        NewReview {
            letter: Some(letter),
            ..full()
        }
    }

    #[rstest]
    #[case(WEEK, with_rating(0, 11), "week-rating-out-of-range")]
    #[case(WEEK, with_rating(1, 11), "week-rating-out-of-range")]
    #[case(WEEK, with_rating(2, 255), "week-rating-out-of-range")]
    #[case(WEEK, sentence(&"\u{e9}".repeat(301)), "sentence-too-long")]
    #[case(WEEK, with_letter("x".repeat(301)), "sentence-too-long")]
    #[case(WEEK, NewReview::default(), "nothing-to-save")]
    #[case(WEEK, sentence(" \n "), "nothing-to-save")]
    // Tomorrow, by the day of the person: a day may still be yesterday's night.
    #[case("2026-11-24", full(), "day-in-future")]
    #[case("2026-11-30", skipped(), "day-in-future")]
    #[case("1999-12-27", full(), "day-too-early")]
    fn what_is_refused_changes_nothing(
        #[case] week: &str,
        #[case] review: NewReview,
        #[case] code: &str,
    ) {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let error = journal
            .save_review(&evening(), day(week), &review)
            .unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[rstest]
    #[case(sentence(&"\u{e9}".repeat(300)))]
    #[case(sentence(&format!(" {} ", "x".repeat(300))))]
    #[case(with_letter("\u{1f600}".repeat(300)))]
    #[case(with_rating(0, 10))]
    fn what_just_fits_is_kept(#[case] review: NewReview) {
        let mut journal = journal();
        journal.save_review(&evening(), day(WEEK), &review).unwrap();
        let kept = read(&journal, WEEK).unwrap().written();
        assert_eq!(kept, review.checked().unwrap());
    }

    /// A week can be begun on its first day, which may still be the night after it.
    #[rstest]
    #[case("2026-11-23T03:00:00Z", true)]
    #[case("2026-11-23T02:59:59Z", false)]
    fn a_week_can_be_reviewed_from_its_first_day_on(#[case] at: &str, #[case] begun: bool) {
        let mut journal = journal();
        let saved = journal.save_review(&moment(at), day("2026-11-23"), &full());
        assert_eq!(saved.is_ok(), begun);
    }

    /// The week ends on Monday, 23 November at 04:00 in Amsterdam.
    #[rstest]
    #[case("2026-11-16T12:00:00Z", false)]
    #[case("2026-11-23T20:30:00Z", false)]
    #[case("2026-11-24T15:00:00Z", false)]
    #[case("2026-11-24T15:00:01Z", true)]
    #[case("2027-11-24T15:00:00Z", true)]
    fn a_review_is_late_36_hours_after_its_week(#[case] at: &str, #[case] late: bool) {
        let mut journal = journal();
        save(&mut journal, at, WEEK, &full());
        assert_eq!(read(&journal, WEEK).unwrap().late, late);
    }

    #[test]
    fn a_review_is_as_late_as_its_last_word() {
        let mut journal = journal();
        let late = "2026-12-01T12:00:00Z";
        save(&mut journal, "2026-11-22T12:00:00Z", WEEK, &full());
        let before = dump_with_changes(&journal);
        let again = journal.save_review(&moment(late), day(WEEK), &full());
        assert_eq!(again.unwrap_err().code(), "nothing-to-save");
        assert_eq!(dump_with_changes(&journal), before, "not late by that");
        save(&mut journal, late, WEEK, &with_rating(0, 3));
        assert!(read(&journal, WEEK).unwrap().late);
    }

    #[test]
    fn an_empty_review_takes_the_one_before_away() {
        let mut journal = journal();
        let empty = dump(&journal);
        journal.save_review(&evening(), day(WEEK), &full()).unwrap();
        let before = dump(&journal);
        // Nothing to say, and nothing to be asked for, is something to keep.
        journal
            .save_review(&evening(), day(WEEK), &skipped())
            .unwrap();
        assert_eq!(read(&journal, WEEK).unwrap().written(), skipped());
        journal
            .save_review(&evening(), day(WEEK), &NewReview::default())
            .unwrap();
        assert_eq!(read(&journal, WEEK), None);
        assert_eq!(dump(&journal), empty);
        journal.undo(&evening(), None).unwrap();
        journal.undo(&evening(), None).unwrap();
        assert_eq!(dump(&journal), before);
    }

    #[test]
    fn a_review_is_undone_step_by_step() {
        let mut journal = journal();
        let mut states = vec![dump(&journal)];
        for text in ["One", "Two", "Three"] {
            journal
                .save_review(&evening(), day(WEEK), &sentence(text))
                .unwrap();
            states.push(dump(&journal));
        }
        states.pop();
        for state in states.iter().rev() {
            assert_eq!(journal.undo(&evening(), None).unwrap().kind, "review");
            assert_eq!(dump(&journal), *state);
        }
    }

    /// Undone on its own, an older change would take a newer review with it.
    #[test]
    fn what_was_written_since_is_left_as_it_is() {
        let mut journal = journal();
        let first = journal.save_review(&evening(), day(WEEK), &sentence("One"));
        journal
            .save_review(&evening(), day(WEEK), &sentence("Two"))
            .unwrap();
        let first = first.unwrap();
        let error = journal.undo(&evening(), Some(&first)).unwrap_err();
        assert_eq!(error.code(), "changed-since");
        // Nor does one that was taken away come back beside the one in its place.
        let removed = journal
            .save_review(&evening(), day(WEEK), &NewReview::default())
            .unwrap();
        journal
            .save_review(&evening(), day(WEEK), &sentence("Three"))
            .unwrap();
        let error = journal.undo(&evening(), Some(&removed)).unwrap_err();
        assert_eq!(error.code(), "changed-since");
        assert_eq!(
            read(&journal, WEEK).unwrap().sentence.as_deref(),
            Some("Three")
        );
    }

    #[rstest]
    #[case("2026-11-09", false)]
    #[case("2026-11-10", true)]
    #[case("2026-11-15", true)]
    #[case("2026-11-16", true)]
    #[case("2026-11-17", false)]
    fn a_week_is_found_although_weeks_start_on_another_day_since(
        #[case] week: &str,
        #[case] found: bool,
    ) {
        let mut journal = journal();
        journal.save_review(&evening(), day(WEEK), &full()).unwrap();
        let review = read(&journal, week);
        assert_eq!(review.is_some(), found);
        assert!(review.is_none_or(|review| review.week == day(WEEK)));
    }

    /// Whichever day weeks start on, a review is in one week and no other.
    #[rstest]
    fn a_review_is_in_one_week(#[values(0, 1, 2, 3, 4, 5, 6)] start: u8) {
        let mut journal = journal();
        journal.save_review(&evening(), day(WEEK), &full()).unwrap();
        let start = Weekday::try_from(start).unwrap();
        let first = first_day_of_week(day("2026-11-01"), start);
        let weeks = (0..8).map(|n| first + Days::new(7 * n));
        let found = weeks.filter(|week| journal.review(*week).unwrap().is_some());
        assert_eq!(found.count(), 1);
    }

    #[test]
    fn a_review_is_gone_on_with_under_its_own_week() {
        let mut journal = journal();
        save(&mut journal, "2026-11-22T12:00:00Z", WEEK, &sentence("One"));
        // Weeks start on Sundays from here on.
        save(&mut journal, "2026-11-22T13:00:00Z", "2026-11-15", &full());
        let reviews = journal.reviews(NaiveDate::MIN, NaiveDate::MAX).unwrap();
        assert_eq!(reviews.len(), 1);
        assert_eq!((reviews[0].week, reviews[0].written()), (day(WEEK), full()));
    }

    /// Weeks start on Saturdays at first, and then on Fridays.
    #[test]
    fn of_two_in_one_week_the_last_saved_counts() {
        let mut journal = journal();
        let found = |journal: &Journal| read(journal, "2026-11-14").unwrap().sentence.unwrap();
        let (saturdays, fridays) = ("2026-11-14", "2026-11-20");
        save(
            &mut journal,
            "2026-11-20T12:00:00Z",
            saturdays,
            &sentence("One"),
        );
        save(
            &mut journal,
            "2026-11-26T12:00:00Z",
            fridays,
            &sentence("Two"),
        );
        assert_eq!(found(&journal), "Two");
        // Only the first of them is in the seven days from the 13th on.
        save(
            &mut journal,
            "2026-11-27T12:00:00Z",
            "2026-11-13",
            &sentence("Three"),
        );
        assert_eq!(found(&journal), "Three");
        journal.undo(&evening(), None).unwrap();
        assert_eq!(found(&journal), "Two");
    }

    #[test]
    fn reviews_are_read_by_the_first_day_of_their_week() {
        let mut journal = journal();
        for week in ["2026-11-16", "2026-11-02", "2026-11-09", "2026-11-23"] {
            journal.save_review(&evening(), day(week), &full()).unwrap();
        }
        assert_eq!(
            weeks(&journal, day("2026-11-02"), day("2026-11-16")),
            ["2026-11-02", "2026-11-09", "2026-11-16"]
        );
        assert_eq!(
            weeks(&journal, day("2026-11-03"), day("2026-11-15")),
            ["2026-11-09"]
        );
        assert!(weeks(&journal, day("2026-11-16"), day("2026-11-09")).is_empty());
    }

    #[rstest]
    #[case("-262143-01-01", "+262142-12-31", 1)]
    #[case("2026-11-16", "+10000-01-02", 1)]
    #[case("1999-12-27", "2026-11-16", 1)]
    #[case("9999-12-31", "+10000-01-02", 0)]
    #[case("+10000-01-01", "+262142-12-31", 0)]
    #[case("-262143-01-01", "-0001-12-31", 0)]
    fn odd_spans_are_read_too(#[case] first: &str, #[case] last: &str, #[case] found: usize) {
        let mut journal = journal();
        journal.save_review(&evening(), day(WEEK), &full()).unwrap();
        assert_eq!(weeks(&journal, day(first), day(last)).len(), found);
        for week in [day(first), day(last)] {
            let review = journal.review(week).unwrap();
            assert_eq!(review.is_some(), week == day(WEEK));
        }
    }

    #[test]
    fn the_first_week_there_is_can_be_found_from_before_it() {
        let mut journal = journal();
        save(&mut journal, "2000-01-02T12:00:00Z", "2000-01-01", &full());
        assert!(read(&journal, "1999-12-27").is_some());
        assert!(read(&journal, "1999-12-25").is_none());
    }

    #[rstest]
    #[case("2026-11-22", Weekday::Mon, "2026-11-16")]
    #[case("2026-11-23", Weekday::Mon, "2026-11-16")]
    #[case("2026-11-28", Weekday::Mon, "2026-11-16")]
    #[case("2026-11-29", Weekday::Mon, "2026-11-23")]
    #[case("2026-11-21", Weekday::Sun, "2026-11-15")]
    #[case("2026-11-22", Weekday::Sun, "2026-11-15")]
    #[case("2026-11-27", Weekday::Sat, "2026-11-21")]
    #[case("2026-11-28", Weekday::Sat, "2026-11-21")]
    fn the_week_to_review_is_the_last_one_that_ends(
        #[case] today: &str,
        #[case] start: Weekday,
        #[case] week: &str,
    ) {
        assert_eq!(week_to_review(day(today), start), day(week));
    }

    proptest! {
        #[test]
        fn the_week_to_review_has_its_last_day_today_or_within_the_week_before(
            n in 0u64..100_000,
            start in 0u8..7,
        ) {
            let today = FIRST_DAY + Days::new(n);
            let start = Weekday::try_from(start).unwrap();
            let week = week_to_review(today, start);
            prop_assert_eq!(week.weekday(), start);
            let ago = (today - last_day(week)).num_days();
            prop_assert!((0..7).contains(&ago), "{} on {}", week, today);
        }

        #[test]
        fn any_text_is_kept_to_the_letter_and_comes_back(
            text in "(?s).{0,20}[\\x00-\\x1f]?.{0,5}",
            tip in "[a-z-]{1,12}",
            ratings in proptest::array::uniform3(proptest::option::of(0u8..=10)),
            state in 0usize..3,
        ) {
            let review = NewReview {
                loneliness: ratings[0],
                missing_out: ratings[1],
                connection: ratings[2],
                sentence: Some(text.clone()),
                next: Some(NextStep::Tip(tip)),
                letter: Some(text),
                state: ReviewState::ALL[state],
            };
            let mut journal = journal();
            journal.save_review(&evening(), day(WEEK), &review).unwrap();
            let kept = read(&journal, WEEK).unwrap().written();
            prop_assert_eq!(&kept, &review.checked().unwrap());
            let before = dump(&journal);
            let nothing = NewReview::default();
            journal.save_review(&evening(), day(WEEK), &nothing).unwrap();
            journal.undo(&evening(), None).unwrap();
            prop_assert_eq!(dump(&journal), before);
        }
    }

    #[test]
    fn a_file_that_stays_at_an_older_schema_has_no_reviews() {
        let mut journal = journal();
        let older = "DROP TABLE review; PRAGMA user_version = 2";
        journal.connection.execute_batch(older).unwrap();
        journal.read_only = Some(crate::ReadOnly::NotWritable);
        assert_eq!(read(&journal, WEEK), None);
        assert!(weeks(&journal, NaiveDate::MIN, NaiveDate::MAX).is_empty());
        let error = journal.save_review(&evening(), day(WEEK), &full());
        assert_eq!(error.unwrap_err().code(), "read-only");
    }

    #[test]
    fn the_edges_of_the_calendar_have_weeks_to_review_too() {
        for edge in [NaiveDate::MIN, NaiveDate::MAX] {
            for start in 0..7 {
                let week = week_to_review(edge, Weekday::try_from(start).unwrap());
                assert_eq!(journal().review(week).unwrap(), None);
            }
        }
    }
}
