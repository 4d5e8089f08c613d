//! News, and passing things on.

use super::alerts::Tenser;
use super::figures::{only, whole, with};
use super::why::Why;
use crate::facts::{Chip, Facts};
use crate::thresholds::NEWS_DAYS;

/// Tip 23: news on three of the last seven days, in weeks that were tenser than those before.
pub(super) fn news_and_tension(facts: &Facts) -> Option<Why> {
    let days = with(&facts.window(7, 0), Chip::News);
    if days.len() < NEWS_DAYS {
        return None;
    }
    Tenser::of(facts)?;
    Some(Why::new("tip-23-why", &[("days", whole(days.len()))]).on(days))
}

/// Tip 25: news or posting in the last seven days.
pub(super) fn news_or_posting(facts: &Facts) -> Option<Why> {
    let days = only(&facts.window(7, 0), |day| {
        day.has(Chip::News) || day.has(Chip::Posting)
    });
    if days.is_empty() {
        return None;
    }
    Some(Why::new("tip-25-why", &[("days", whole(days.len()))]).on(days))
}
