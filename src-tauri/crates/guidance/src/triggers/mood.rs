//! How the days were rated.

use super::baseline::Baseline;
use super::figures::{mean, median, moods, only, rated, whole, wholes, with};
use super::why::Why;
use crate::facts::{Chip, Facts};
use crate::thresholds::{
    BASELINE_DAYS, DROP_MINUTES, HALF_AN_HOUR, LOW_MOOD, LOW_OF_SEVEN, SAME_MOOD, USUAL_DAYS,
    USUAL_ENOUGH, WEEK_ENOUGH,
};

/// Tip 3: a week in the lower part of the scale that took more than is usual for the person.
pub(super) fn low_week_with_more_use(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    let rated = rated(&week);
    if rated.len() < WEEK_ENOUGH || mean(&moods(&rated))? >= LOW_MOOD {
        return None;
    }
    let now = wholes(&week);
    let before = wholes(&facts.window(USUAL_DAYS, 7));
    let days = before.len();
    if now.len() < WEEK_ENOUGH || days < USUAL_ENOUGH {
        return None;
    }
    let (now, usual) = (median(now)?, median(before)?);
    if now <= usual || now <= HALF_AN_HOUR {
        return None;
    }
    let numbers = [
        ("rated", whole(rated.len())),
        ("now", now.into()),
        ("usual", usual.into()),
        ("days", whole(days)),
    ];
    Some(Why::new("tip-3-why", &numbers).on(rated))
}

/// Tip 7: use is down against the baseline and the mood is about the same, or most of the last seven
/// days are in the lower part of the scale. Silent after a day that was marked as ill (judgement,
/// from the tip's caveat).
pub(super) fn same_mood_with_less_use_or_low_days(facts: &Facts) -> Option<Why> {
    if !with(&facts.window(7, 0), Chip::Ill).is_empty() {
        return None;
    }
    less_use_same_mood(facts).or_else(|| low_days(facts))
}

fn less_use_same_mood(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    let baseline = Baseline::before(facts, &week)?;
    let logged = only(&week, |day| day.used.whole().is_some());
    let moods = moods(&week);
    if logged.len() < WEEK_ENOUGH || moods.len() < WEEK_ENOUGH {
        return None;
    }
    let now = median(wholes(&logged))?;
    let apart = (mean(&moods)? - baseline.mood?).abs();
    if now.saturating_add(DROP_MINUTES) > baseline.minutes || apart >= SAME_MOOD {
        return None;
    }
    let numbers = [
        ("now", now.into()),
        ("baseline", baseline.minutes.into()),
        ("days", whole(BASELINE_DAYS)),
    ];
    Some(Why::new("tip-7-why-same-mood", &numbers).on(logged))
}

fn low_days(facts: &Facts) -> Option<Why> {
    let rated = rated(&facts.window(7, 0));
    let low = only(&rated, |day| {
        day.valence.is_some_and(|mood| mood < LOW_MOOD)
    });
    if low.len() < LOW_OF_SEVEN {
        return None;
    }
    let numbers = [("low", whole(low.len())), ("rated", whole(rated.len()))];
    Some(Why::new("tip-7-why-low-days", &numbers).on(low))
}
