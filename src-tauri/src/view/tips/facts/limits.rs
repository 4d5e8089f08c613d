//! Limits as the rules see them.

use chrono::{Days, NaiveDate, WeekdaySet};
use guidance::{LimitDay, LimitFact};
use journal::{DayLog, Limit, Scope, Standing};

use super::days::is_whole;
use crate::view::Names;

/// A limit is compared with this many days.
const LIMIT_DAYS: u64 = 28;

/// How a day stood to the limits of that day.
pub(super) fn of_day(day: &DayLog, names: &Names, limits: &[Limit]) -> LimitDay {
    let in_force = limits.iter().filter(|limit| limit.is_for(day.day));
    let standings: Vec<LimitDay> = in_force
        .filter_map(|limit| Some((limit, limit.terms.standing_of_day(day)?)))
        .map(|(limit, standing)| match standing {
            Standing::Over => LimitDay::Over,
            // A total of which a part is missing may still turn out to be over.
            Standing::Within if is_known(limit, day, names) => LimitDay::Within,
            Standing::Paused => LimitDay::None,
            Standing::Within | Standing::NotLogged => LimitDay::NotKnown,
        })
        .collect();
    [LimitDay::Over, LimitDay::NotKnown, LimitDay::Within]
        .into_iter()
        .find(|standing| standings.contains(standing))
        .unwrap_or(LimitDay::None)
}

/// Whether all that a limit is on is logged on the day.
fn is_known(limit: &Limit, day: &DayLog, names: &Names) -> bool {
    match limit.scope() {
        Scope::All => is_whole(day, names),
        scope @ Scope::Platforms(_) => {
            scope.minutes_of(day).is_some() && !scope.is_logged_in_part(day)
        }
    }
}

/// A limit as the rules see it: its least figure a day, so that none is called wide for the sake of
/// one day; nothing for a budget, which says nothing of a day.
pub(super) fn fact(
    limit: &Limit,
    recent: &[DayLog],
    names: &Names,
    today: NaiveDate,
) -> Option<LimitFact> {
    let from = today - Days::new(LIMIT_DAYS);
    let counts = |day: &&DayLog| day.day > from && !day.paused && is_known(limit, day, names);
    let weekdays = WeekdaySet::ALL.iter(chrono::Weekday::Mon);
    let figures = weekdays.filter_map(|day| limit.terms.allowance.minutes_for(day));
    Some(LimitFact {
        minutes: figures.min()?.get(),
        since: limit.starts_on,
        used: recent
            .iter()
            .filter(counts)
            .filter_map(|day| limit.scope().minutes_of(day))
            .collect(),
    })
}
