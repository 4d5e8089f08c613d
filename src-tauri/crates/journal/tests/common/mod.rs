//! What the tests of what is due share.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc, Weekday, WeekdaySet};
use journal::{
    Allowance, Journal, Limit, Minutes, Moment, NewCheckIn, NewReview, PlatformId, Rating,
    Reminder, ReviewState, Row, Scope, Source, Terms,
};

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn time(text: &str) -> NaiveTime {
    Reminder::read_time(text).unwrap()
}

pub(crate) fn tiktok(journal: &Journal) -> PlatformId {
    journal.platform_named("TikTok").unwrap().id
}

pub(crate) fn instagram(journal: &Journal) -> PlatformId {
    journal.platform_named("Instagram").unwrap().id
}

pub(crate) fn reminder(at: &str, days: WeekdaySet, since: DateTime<Utc>) -> Reminder {
    Reminder::set(None, true, time(at), days, since)
}

pub(crate) fn check_in(journal: &mut Journal, moment: &Moment, day: NaiveDate) {
    let check_in = NewCheckIn {
        valence: Some(Rating::new(50.0).unwrap()),
        ..NewCheckIn::default()
    };
    journal.check_in(moment, day, &check_in).unwrap();
}

/// Adds a guess to a day's figure.
pub(crate) fn log(
    journal: &mut Journal,
    moment: &Moment,
    day: NaiveDate,
    platform: &PlatformId,
    minutes: u32,
) {
    let row = Row {
        platform: platform.clone(),
        minutes: Minutes::new(minutes),
        source: Source::Recall,
        worth: None,
    };
    journal.log(moment, day, &row, true).unwrap();
}

/// Says of a week how connected it felt, and how far its review is; saying so twice is no matter.
pub(crate) fn save_review(
    journal: &mut Journal,
    moment: &Moment,
    week: NaiveDate,
    state: ReviewState,
) {
    let review = NewReview {
        connection: Some(7),
        state,
        ..NewReview::default()
    };
    if let Err(error) = journal.save_review(moment, week, &review) {
        assert_eq!(error.code(), "nothing-to-save");
    }
}

/// Sets a limit in place of another one.
pub(crate) fn set_limit(
    journal: &mut Journal,
    moment: &Moment,
    scope: Scope,
    allowance: Allowance,
    replaces: Option<&Limit>,
) -> Limit {
    let terms = Terms { scope, allowance };
    let replaces = replaces.map(|limit| &limit.id);
    journal
        .set_limit(moment, &terms, replaces, Weekday::Mon)
        .unwrap();
    let set = journal.limit_on(&terms.scope, terms.period()).unwrap();
    set.unwrap()
}

/// So many minutes from Monday to Friday, and nothing said of the weekend.
pub(crate) fn on_weekdays(minutes: u32) -> Allowance {
    let figure = Minutes::new(minutes);
    let figures = [figure, figure, figure, figure, figure, None, None];
    Allowance::by_weekday(figures).unwrap()
}

pub(crate) fn every_day(minutes: u32) -> Allowance {
    Allowance::every_day(Minutes::new(minutes).unwrap()).unwrap()
}
