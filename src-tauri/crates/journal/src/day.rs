//! The day: which date an instant belongs to.
//!
//! A day is a date, not an instant. It starts at an hour that the person chose ([`DayBoundary`],
//! 04:00 unless said otherwise), so an entry at half past one at night still belongs to the evening
//! before. Only [`day_of`] answers "which day is it?", and it takes the clock as an argument.

use chrono::{
    DateTime, Days, FixedOffset, LocalResult, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone,
    Timelike, Utc,
};

use crate::JournalError;

/// An entry made more than this long after the end of its day is *late*; a review, after the end of
/// its week.
pub const LATE_AFTER: TimeDelta = TimeDelta::hours(36);

/// Days before this one are refused as slips of the keyboard: there was nothing to log then.
pub const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2000, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The last day with a year of four digits: later ones don't sort as texts in the file.
pub(crate) const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// The hour at which a day starts, 0 to 23 on the wall clock.
///
/// ```
/// use journal::DayBoundary;
///
/// assert_eq!(DayBoundary::default().hour(), 4);
/// assert!(DayBoundary::new(24).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayBoundary(NaiveTime);

impl DayBoundary {
    /// The boundary at a full `hour`, or nothing when there is no such hour.
    #[must_use]
    pub fn new(hour: u32) -> Option<Self> {
        NaiveTime::from_hms_opt(hour, 0, 0).map(Self)
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u32 {
        self.0.hour()
    }

    /// The boundary as a time of day.
    #[must_use]
    pub fn time(self) -> NaiveTime {
        self.0
    }
}

impl Default for DayBoundary {
    /// 04:00, when nearly everybody sleeps.
    fn default() -> Self {
        Self(NaiveTime::from_hms_opt(4, 0, 0).unwrap_or(NaiveTime::MIN))
    }
}

/// The day that holds the instant `at` in `zone`, when days start at `boundary`.
///
/// A day begins the first time that the wall clock reaches its boundary, and lasts until the next
/// one begins. A clock that is set back over the boundary therefore doesn't bring a day back. A date
/// that a zone skipped (Samoa had no 30 December 2011) is only the night before the boundary of the
/// next one. Every instant has exactly one day, and days never run backwards.
///
/// ```
/// use chrono::{NaiveDate, TimeZone, Utc};
/// use journal::{DayBoundary, day_of};
///
/// let night = Utc.with_ymd_and_hms(2026, 11, 23, 1, 30, 0).unwrap();
/// let day = day_of(night, &Utc, DayBoundary::default());
/// assert_eq!(day, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
/// ```
#[must_use]
pub fn day_of<Z: TimeZone>(at: DateTime<Utc>, zone: &Z, boundary: DayBoundary) -> NaiveDate {
    let local = at.with_timezone(zone).naive_local();
    let day = if local.time() < boundary.time() {
        local.date().pred_opt().unwrap_or(local.date())
    } else {
        local.date()
    };
    // The wall clock may have been at the next boundary already and then been set back.
    match day.succ_opt() {
        Some(next) if first_instant(next, zone, boundary).is_some_and(|start| start <= at) => next,
        _ => day,
    }
}

/// The first instant at which the wall clock shows the boundary of `day`; nothing when the clock
/// jumps over it.
fn first_instant<Z: TimeZone>(
    day: NaiveDate,
    zone: &Z,
    boundary: DayBoundary,
) -> Option<DateTime<Utc>> {
    match zone.from_local_datetime(&day.and_time(boundary.time())) {
        LocalResult::Single(start) => Some(start.to_utc()),
        LocalResult::Ambiguous(one, other) => Some(one.to_utc().min(other.to_utc())),
        LocalResult::None => None,
    }
}

/// The first instant after `at` that belongs to a later day.
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use journal::{DayBoundary, next_day};
///
/// let night = Utc.with_ymd_and_hms(2026, 11, 23, 1, 30, 0).unwrap();
/// let morning = Utc.with_ymd_and_hms(2026, 11, 23, 4, 0, 0).unwrap();
/// assert_eq!(next_day(night, &Utc, DayBoundary::default()), morning);
/// ```
#[must_use]
pub fn next_day<Z: TimeZone>(at: DateTime<Utc>, zone: &Z, boundary: DayBoundary) -> DateTime<Utc> {
    let day = day_of(at, zone, boundary);
    // No day is longer than 50 hours: the farthest that a clock was ever set back is a day.
    first_where(at, at + TimeDelta::hours(50), |at| {
        day_of(at, zone, boundary) > day
    })
}

/// The instant at which the wall clock first shows `time` during `day`.
///
/// A time before the boundary is in the night at the end of the day. A time that the clock jumps
/// over is the instant of the jump; one that comes twice is the first of them. The answer is never
/// past the end of the day.
pub(crate) fn instant_in_day<Z: TimeZone>(
    day: NaiveDate,
    time: NaiveTime,
    zone: &Z,
    boundary: DayBoundary,
) -> DateTime<Utc> {
    let date = if time < boundary.time() {
        day.succ_opt().unwrap_or(day)
    } else {
        day
    };
    let shown = date.and_time(time);
    let at = match zone.from_local_datetime(&shown) {
        LocalResult::Single(at) => at.to_utc(),
        LocalResult::Ambiguous(one, other) => one.to_utc().min(other.to_utc()),
        LocalResult::None => {
            let near = shown.and_utc();
            let (before, after) = (near - TimeDelta::hours(40), near + TimeDelta::hours(40));
            first_where(before, after, |at| {
                at.with_timezone(zone).naive_local() >= shown
            })
        }
    };
    if day_of(at, zone, boundary) <= day {
        return at;
    }
    // The jump led into the next day: the last minute of this one it is.
    let end = first_where(at - TimeDelta::hours(50), at, |at| {
        day_of(at, zone, boundary) > day
    });
    end - TimeDelta::minutes(1)
}

/// The day before `day`, which is not always the date before: a zone can skip one.
pub(crate) fn day_before<Z: TimeZone>(
    day: NaiveDate,
    zone: &Z,
    boundary: DayBoundary,
) -> NaiveDate {
    let start = instant_in_day(day, boundary.time(), zone, boundary);
    day_of(start - TimeDelta::seconds(1), zone, boundary)
}

/// The first whole second after `before`, up to `after`, for which `holds`, which stays true once
/// it is.
fn first_where(
    before: DateTime<Utc>,
    after: DateTime<Utc>,
    holds: impl Fn(DateTime<Utc>) -> bool,
) -> DateTime<Utc> {
    let (mut low, mut high) = (before.timestamp(), after.timestamp());
    let instant = |seconds| DateTime::from_timestamp(seconds, 0).unwrap_or(after);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(instant(middle)) {
            high = middle;
        } else {
            low = middle;
        }
    }
    instant(high)
}

/// The moment at which something is written: the instant, what the wall clock was off by, and the
/// day that it belongs to.
///
/// It is made once from the clock, and stored with whatever is written then. Nothing of it is ever
/// worked out again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    at: DateTime<Utc>,
    offset: FixedOffset,
    boundary: DayBoundary,
    today: NaiveDate,
}

impl Moment {
    /// The moment `at` in `zone`, when days start at `boundary`.
    #[must_use]
    pub fn new<Z: TimeZone>(at: DateTime<Utc>, zone: &Z, boundary: DayBoundary) -> Self {
        let offset = at.with_timezone(zone).offset().fix();
        Self {
            at,
            offset,
            boundary,
            today: day_of(at, zone, boundary),
        }
    }

    /// The instant.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// What the wall clock was ahead of UTC.
    #[must_use]
    pub fn offset(&self) -> FixedOffset {
        self.offset
    }

    /// The day that it is.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// When days start.
    #[must_use]
    pub fn boundary(&self) -> DayBoundary {
        self.boundary
    }

    /// Whether something written now about `day` is late: more than [`LATE_AFTER`] after that day
    /// has ended by the wall clock of this moment.
    #[must_use]
    pub fn is_late(&self, day: NaiveDate) -> bool {
        let Some(end) = day.checked_add_days(Days::new(1)) else {
            return false;
        };
        let now = self.at.with_timezone(&self.offset).naive_local();
        now - end.and_time(self.boundary.time()) > LATE_AFTER
    }

    /// Refuses a day that has not begun, or lies before [`FIRST_DAY`].
    ///
    /// # Errors
    /// [`JournalError::DayInFuture`] or [`JournalError::DayTooEarly`].
    pub fn check_day(&self, day: NaiveDate) -> Result<(), JournalError> {
        if day > self.today {
            return Err(JournalError::DayInFuture {
                day,
                today: self.today,
            });
        }
        if day < FIRST_DAY {
            return Err(JournalError::DayTooEarly { day });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::testing::{any_boundary, any_zone, clock_changes};

    /// Instants from 1840 to 2100: from before the first zones to after every rule that is known.
    fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
        (-4_102_444_800i64..4_102_444_800)
            .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn days_never_run_backwards(
            at in any_instant(),
            later in 0i64..200_000,
            zone in any_zone(),
            boundary in any_boundary(),
        ) {
            let first = day_of(at, &zone, boundary);
            let second = day_of(at + TimeDelta::seconds(later), &zone, boundary);
            prop_assert!(first <= second, "{first} came before {second}");
        }

        #[test]
        fn a_day_is_the_wall_clocks_date_or_the_one_before(
            at in any_instant(),
            zone in any_zone(),
            boundary in any_boundary(),
        ) {
            let day = day_of(at, &zone, boundary);
            let date = at.with_timezone(&zone).date_naive();
            let off = (day - date).num_days();
            prop_assert!((-1..=1).contains(&off), "{day} for {date}");
        }

        #[test]
        fn two_days_later_is_never_late_by_its_own_morning(
            at in any_instant(),
            zone in any_zone(),
            boundary in any_boundary(),
        ) {
            let moment = Moment::new(at, &zone, boundary);
            prop_assert!(!moment.is_late(moment.today()));
            prop_assert!(moment.is_late(moment.today() - Days::new(5)));
        }
    }

    #[rstest]
    #[case("Europe/Amsterdam", 4, "2026-11-23T02:59:59Z", "2026-11-23T03:00:00Z")]
    #[case("Europe/Amsterdam", 4, "2026-11-23T03:00:00Z", "2026-11-24T03:00:00Z")]
    #[case(
        "Europe/Amsterdam",
        4,
        "2026-11-23T03:00:00.5Z",
        "2026-11-24T03:00:00Z"
    )]
    // 23 hours, 25 hours, and a boundary that the clock jumps over.
    #[case("Europe/Amsterdam", 4, "2026-03-28T03:00:00Z", "2026-03-29T02:00:00Z")]
    #[case("Europe/Amsterdam", 4, "2026-10-24T02:00:00Z", "2026-10-25T03:00:00Z")]
    #[case("Europe/Amsterdam", 2, "2026-03-28T01:00:00Z", "2026-03-29T01:00:00Z")]
    // A night that is all that there was of a day, and a day that never was.
    #[case("Pacific/Apia", 4, "2011-12-30T10:00:00Z", "2011-12-30T14:00:00Z")]
    #[case("Pacific/Apia", 0, "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z")]
    fn the_next_day_begins(
        #[case] zone: Tz,
        #[case] hour: u32,
        #[case] at: DateTime<Utc>,
        #[case] next: DateTime<Utc>,
    ) {
        assert_eq!(next_day(at, &zone, DayBoundary::new(hour).unwrap()), next);
    }

    #[test]
    fn the_next_day_begins_where_the_day_ends_across_every_clock_change() {
        let start = Utc.with_ymd_and_hms(2009, 12, 1, 0, 0, 0).unwrap();
        for (zone, change) in clock_changes(start, 10 * 366) {
            for boundary in [0, 1, 2, 3, 4, 23].into_iter().filter_map(DayBoundary::new) {
                for hours in [-25, -1, 0, 1] {
                    let at = change + TimeDelta::hours(hours);
                    let (day, next) = (day_of(at, &zone, boundary), next_day(at, &zone, boundary));
                    let before = day_of(next - TimeDelta::seconds(1), &zone, boundary);
                    let after = day_of(next, &zone, boundary);
                    assert!(
                        at < next && before == day && day < after,
                        "{zone} {at} {next}"
                    );
                }
            }
        }
    }

    #[rstest]
    #[case(
        "Europe/Amsterdam",
        4,
        "2026-11-23",
        "21:30:00",
        "2026-11-23T20:30:00Z"
    )]
    #[case(
        "Europe/Amsterdam",
        4,
        "2026-11-23",
        "04:00:00",
        "2026-11-23T03:00:00Z"
    )]
    #[case(
        "Europe/Amsterdam",
        4,
        "2026-11-23",
        "03:59:00",
        "2026-11-24T02:59:00Z"
    )]
    #[case(
        "Europe/Amsterdam",
        4,
        "2026-07-23",
        "21:30:00",
        "2026-07-23T19:30:00Z"
    )]
    // Jumped over, and twice.
    #[case(
        "Europe/Amsterdam",
        4,
        "2026-03-28",
        "02:30:00",
        "2026-03-29T01:00:00Z"
    )]
    #[case(
        "Europe/Amsterdam",
        4,
        "2026-10-24",
        "02:30:00",
        "2026-10-25T00:30:00Z"
    )]
    // The jump leads over the boundary: the day's last minute.
    #[case(
        "Europe/Amsterdam",
        3,
        "2026-03-28",
        "02:30:00",
        "2026-03-29T00:59:00Z"
    )]
    // A day that was only a night.
    #[case("Pacific/Apia", 4, "2011-12-30", "21:30:00", "2011-12-30T10:00:00Z")]
    fn the_clock_shows_a_time_during_a_day(
        #[case] zone: Tz,
        #[case] hour: u32,
        #[case] day: NaiveDate,
        #[case] time: NaiveTime,
        #[case] at: DateTime<Utc>,
    ) {
        let boundary = DayBoundary::new(hour).unwrap();
        assert_eq!(instant_in_day(day, time, &zone, boundary), at);
    }

    #[rstest]
    #[case("Europe/Amsterdam", 4, "2026-03-29", "2026-03-28")]
    #[case("Europe/Amsterdam", 2, "2026-03-29", "2026-03-28")]
    #[case("Europe/Amsterdam", 2, "2026-03-30", "2026-03-29")]
    #[case("Asia/Beirut", 0, "2026-10-25", "2026-10-24")]
    #[case("Pacific/Apia", 0, "2011-12-31", "2011-12-29")]
    #[case("Pacific/Apia", 4, "2011-12-31", "2011-12-30")]
    fn the_day_before_is_the_one_that_ended(
        #[case] zone: Tz,
        #[case] hour: u32,
        #[case] day: NaiveDate,
        #[case] before: NaiveDate,
    ) {
        assert_eq!(
            day_before(day, &zone, DayBoundary::new(hour).unwrap()),
            before
        );
    }

    /// Looked up in a list of all quarters of an hour around each clock change (but for those that
    /// are a minute past one, as one station in Antarctica has them).
    #[test]
    fn every_time_has_its_instant_in_the_day_across_every_clock_change() {
        let start = Utc.with_ymd_and_hms(2020, 1, 1, 0, 0, 0).unwrap();
        let mut changes = clock_changes(start, 3 * 366);
        changes.retain(|(_, change)| change.timestamp() % 900 == 0);
        assert!(changes.len() > 100);
        for (zone, change) in changes {
            for boundary in [0, 2, 3, 4, 23].into_iter().filter_map(DayBoundary::new) {
                let quarters: Vec<_> = (-240..240)
                    .map(|n| change + TimeDelta::minutes(15 * n))
                    .map(|at| {
                        let local = at.with_timezone(&zone).naive_local();
                        (at, local, day_of(at, &zone, boundary))
                    })
                    .collect();
                let day = day_of(change, &zone, boundary);
                for day in [day - Days::new(1), day] {
                    check_times(&zone, boundary, day, &quarters);
                }
            }
        }
    }

    fn check_times(
        zone: &Tz,
        boundary: DayBoundary,
        day: NaiveDate,
        quarters: &[(DateTime<Utc>, chrono::NaiveDateTime, NaiveDate)],
    ) {
        let of_day = || quarters.iter().filter(|(.., of)| *of == day);
        let last_minute = of_day()
            .next_back()
            .map(|(at, ..)| *at + TimeDelta::minutes(14));
        for n in 0..96 {
            let time = NaiveTime::from_hms_opt(n / 4, n % 4 * 15, 0).unwrap();
            let night = u64::from(time < boundary.time());
            let shown = (day + Days::new(night)).and_time(time);
            let first = of_day().find(|(_, local, _)| *local >= shown);
            let expected = first.map(|(at, ..)| *at).or(last_minute).unwrap();
            let at = instant_in_day(day, time, zone, boundary);
            assert_eq!(at, expected, "{zone} {day} {time} {boundary:?}");
        }
    }

    /// Around every clock change of every zone in fifteen years: the place where such code goes
    /// wrong is a handful of hours a year, which random instants seldom meet.
    #[test]
    fn days_are_in_order_across_every_clock_change() {
        let start = Utc.with_ymd_and_hms(2010, 1, 1, 0, 0, 0).unwrap();
        for (zone, change) in clock_changes(start, 15 * 366) {
            for boundary in (0..24).filter_map(DayBoundary::new) {
                let mut last = day_of(change - TimeDelta::hours(30), &zone, boundary);
                for half_hour in -56..=56 {
                    // A second before and at each half hour: days turn on full hours, and the
                    // clocks of some zones are a quarter or a half of one off.
                    for second in [-1, 0] {
                        let at = change + TimeDelta::seconds(half_hour * 1_800 + second);
                        let day = day_of(at, &zone, boundary);
                        assert!(last <= day, "{zone} at {at}, boundary {boundary:?}");
                        last = day;
                    }
                }
            }
        }
    }

    #[rstest]
    // Amsterdam, the night in which 03:00 becomes 02:00: four o'clock comes once, an hour later.
    #[case("Europe/Amsterdam", 4, "2026-10-25T02:30:00Z", "2026-10-24")]
    #[case("Europe/Amsterdam", 4, "2026-10-25T03:00:00Z", "2026-10-25")]
    // ... and in March, when 02:00 becomes 03:00.
    #[case("Europe/Amsterdam", 4, "2026-03-29T01:59:59Z", "2026-03-28")]
    #[case("Europe/Amsterdam", 4, "2026-03-29T02:00:00Z", "2026-03-29")]
    // A boundary that the clock jumps over begins the day when the clock lands beyond it.
    #[case("Europe/Amsterdam", 2, "2026-03-29T00:59:59Z", "2026-03-28")]
    #[case("Europe/Amsterdam", 2, "2026-03-29T01:00:00Z", "2026-03-29")]
    // A boundary that comes twice begins the day the first time, and the day stays.
    #[case("Europe/Amsterdam", 2, "2026-10-25T00:00:00Z", "2026-10-25")]
    #[case("Europe/Amsterdam", 2, "2026-10-25T00:59:59Z", "2026-10-25")]
    #[case("Europe/Amsterdam", 2, "2026-10-25T01:00:00Z", "2026-10-25")]
    // Midnight in Beirut comes twice in autumn: 00:00 goes back to 23:00.
    #[case("Asia/Beirut", 0, "2026-10-24T20:30:00Z", "2026-10-24")]
    #[case("Asia/Beirut", 0, "2026-10-24T21:30:00Z", "2026-10-24")]
    #[case("Asia/Beirut", 0, "2026-10-24T22:00:00Z", "2026-10-25")]
    // Samoa had no 30 December 2011.
    #[case("Pacific/Apia", 0, "2011-12-30T09:59:59Z", "2011-12-29")]
    #[case("Pacific/Apia", 0, "2011-12-30T10:00:00Z", "2011-12-31")]
    #[case("Pacific/Apia", 4, "2011-12-30T10:00:00Z", "2011-12-30")]
    #[case("Pacific/Apia", 4, "2011-12-30T14:00:00Z", "2011-12-31")]
    #[case("Asia/Kathmandu", 4, "2026-11-22T22:14:59Z", "2026-11-22")]
    #[case("Asia/Kathmandu", 4, "2026-11-22T22:15:00Z", "2026-11-23")]
    fn day_of_known_nights(
        #[case] zone: Tz,
        #[case] hour: u32,
        #[case] at: DateTime<Utc>,
        #[case] day: NaiveDate,
    ) {
        assert_eq!(day_of(at, &zone, DayBoundary::new(hour).unwrap()), day);
    }

    #[rstest]
    #[case("2026-11-20T19:00:00Z", "2026-11-18", true)] // 40 hours after 04:00 on the 19th
    #[case("2026-11-20T15:00:00Z", "2026-11-18", false)] // 36 hours to the minute
    #[case("2026-11-20T15:00:01Z", "2026-11-18", true)]
    #[case("2026-11-20T19:00:00Z", "2026-11-19", false)]
    fn late_is_more_than_36_hours_after_the_end_of_the_day(
        #[case] at: DateTime<Utc>,
        #[case] day: NaiveDate,
        #[case] late: bool,
    ) {
        let moment = Moment::new(at, &chrono_tz::Europe::Amsterdam, DayBoundary::default());
        assert_eq!(moment.is_late(day), late);
    }

    #[test]
    fn the_future_and_the_far_past_are_refused() {
        let at = Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 0).unwrap();
        let moment = Moment::new(at, &Utc, DayBoundary::default());
        let today = moment.today();
        assert!(moment.check_day(today).is_ok());
        assert_eq!(
            moment.check_day(today + Days::new(1)).unwrap_err().code(),
            "day-in-future"
        );
        assert_eq!(
            moment
                .check_day(FIRST_DAY - Days::new(1))
                .unwrap_err()
                .code(),
            "day-too-early"
        );
    }
}
