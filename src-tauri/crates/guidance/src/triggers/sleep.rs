//! Nights.

use super::figures::{only, whole, with};
use super::why::Why;
use crate::facts::{Chip, Facts};
use crate::thresholds::{NIGHTS_IN_BED, SHORT_NIGHTS};

/// Tip 15: slept badly or scrolled in bed on three of the last seven days. How long somebody was at
/// it in bed is not logged.
pub(super) fn short_nights(facts: &Facts) -> Option<Why> {
    let days = only(&facts.window(7, 0), |day| {
        day.has(Chip::SleptBadly) || day.has(Chip::ScrolledInBed)
    });
    if days.len() < SHORT_NIGHTS {
        return None;
    }
    Some(Why::new("tip-15-why", &[("days", whole(days.len()))]).on(days))
}

/// Tip 16: scrolled in bed on two of the last seven days.
pub(super) fn in_bed(facts: &Facts) -> Option<Why> {
    let days = with(&facts.window(7, 0), Chip::ScrolledInBed);
    if days.len() < NIGHTS_IN_BED {
        return None;
    }
    Some(Why::new("tip-16-why", &[("days", whole(days.len()))]).on(days))
}
