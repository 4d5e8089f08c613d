//! What a person's own days can tell.

use super::figures::{only, whole};
use super::why::Why;
use crate::facts::Facts;
use crate::thresholds::{PAIRED_DAYS, READY_DAYS, READY_PER_CENT};

/// Tip 19: four weeks of days with both time and mood, and no clear link between them.
pub(super) fn no_clear_link(facts: &Facts) -> Option<Why> {
    let link = facts.link.filter(|link| !link.clear)?;
    (link.days >= PAIRED_DAYS).then(|| Why::new("tip-19-why", &[("days", link.days.into())]))
}

/// Tip 30: two weeks are logged, nearly without gaps, and nothing is being tried.
pub(super) fn ready_for_a_trial(facts: &Facts) -> Option<Why> {
    if facts.trials.iter().any(|trial| trial.running) {
        return None;
    }
    let logged = only(&facts.window(READY_DAYS, 0), |day| day.used.is_logged());
    let of = usize::try_from(READY_DAYS).ok()?;
    let days_so_far = (facts.today - facts.began()?).num_days() + 1;
    if logged.len() * 100 < of * READY_PER_CENT || days_so_far < whole(of) {
        return None;
    }
    let numbers = [("days", whole(logged.len())), ("of", whole(of))];
    Some(Why::new("tip-30-why", &numbers).over(&logged))
}
