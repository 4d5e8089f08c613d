//! The question whether tracking does the person good.

use crate::facts::Facts;
use crate::offer::{CardDay, History};
use crate::thresholds::QUARTER;

/// Whether it is time for the question: 90 days or more after the first day that has an entry, then
/// 90 days or more after it was last shown.
pub(crate) fn is_due(facts: &Facts, history: &History) -> bool {
    let shown = history.tracking.iter().map(|shown| shown.day).max();
    let since = shown.or_else(|| facts.began());
    since.is_some_and(|since| (facts.today - since).num_days() >= QUARTER)
}

/// The question as it was shown today, where it was.
pub(crate) fn shown_today(facts: &Facts, history: &History) -> Option<CardDay> {
    CardDay::of(&history.tracking, facts.today)
}
