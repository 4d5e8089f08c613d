//! The first weeks.

use super::figures::whole;
use super::why::Why;
use crate::facts::{DayFacts, Facts};
use crate::thresholds::{ORDINARY_WEEK, PRIVACY_AGAIN, SECOND_WEEK};

/// Tip 1: fewer than seven days are logged.
pub(super) fn first_week(facts: &Facts) -> Option<Why> {
    let days: Vec<&DayFacts> = facts.logged().collect();
    let wanted = ("wanted", whole(ORDINARY_WEEK));
    match days.len() {
        0 => Some(Why::new("tip-1-why-nothing", &[wanted])),
        count if count < ORDINARY_WEEK => {
            Some(Why::new("tip-1-why", &[("days", whole(count)), wanted]).on(days))
        }
        _ => None,
    }
}

/// Tip 31: the second week has begun. That it then comes every 90 days only is up to the choice of
/// the day's tip, which knows when it was shown.
pub(super) fn privacy_round(facts: &Facts) -> Option<Why> {
    let days = (facts.today - facts.began()?).num_days();
    (days >= SECOND_WEEK)
        .then(|| Why::new("tip-31-why", &[("days", days), ("every", PRIVACY_AGAIN)]))
}
