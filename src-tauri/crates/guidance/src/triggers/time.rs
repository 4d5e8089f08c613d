//! How much time it takes, and where.

use super::baseline::Baseline;
use super::figures::{mean, median, moods, only, rated, whole, wholes};
use super::why::Why;
use crate::facts::{DayFacts, Facts};
use crate::thresholds::{
    BASELINE_DAYS, DROP_MINUTES, FREED_DAYS, FREED_ENOUGH, PHONE_DAYS, PHONE_ENOUGH,
    PHONE_PER_CENT, RISE_MINUTES, SAME_MOOD, TIMES_BASELINE,
};

/// Tip 5: each of the last seven days took twice the baseline or more.
pub(super) fn twice_the_baseline(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    let baseline = Baseline::before(facts, &week)?;
    // Part of a day is enough here: the whole of it can only be more.
    let used: Vec<u32> = week.iter().filter_map(|day| day.used.at_least()).collect();
    if used.len() < 7 {
        return None;
    }
    let least = used.into_iter().min()?;
    let usual = u64::from(baseline.minutes);
    let wanted = (usual * TIMES_BASELINE).max(usual + RISE_MINUTES);
    if u64::from(least) < wanted {
        return None;
    }
    let numbers = [
        ("least", least.into()),
        ("baseline", baseline.minutes.into()),
        ("days", whole(BASELINE_DAYS)),
    ];
    Some(Why::new("tip-5-why", &numbers).on(week))
}

/// Tip 8: for two weeks the use is down against the baseline, and the mood is about the same.
pub(super) fn freed_time(facts: &Facts) -> Option<Why> {
    let days = facts.window(FREED_DAYS, 0);
    let baseline = Baseline::before(facts, &days)?;
    let logged = only(&days, |day| day.used.whole().is_some());
    let rated = rated(&days);
    if logged.len() < FREED_ENOUGH || rated.len() < FREED_ENOUGH {
        return None;
    }
    let now = median(wholes(&logged))?;
    let apart = (mean(&moods(&rated))? - baseline.mood?).abs();
    if now.saturating_add(DROP_MINUTES) > baseline.minutes || apart >= SAME_MOOD {
        return None;
    }
    let numbers = [
        ("now", now.into()),
        ("logged", whole(logged.len())),
        ("baseline", baseline.minutes.into()),
        ("days", whole(BASELINE_DAYS)),
    ];
    Some(Why::new("tip-8-why", &numbers).over(&logged))
}

/// Tip 24: most of the minutes of the last two weeks were read from the phone. What was guessed or
/// timed here may have been on either, so it counts as not on the phone.
pub(super) fn mostly_phone(facts: &Facts) -> Option<Why> {
    let days = only(&facts.window(PHONE_DAYS, 0), |day| {
        !day.platforms.is_empty()
    });
    let phone = minutes(&days, true);
    let all = phone + minutes(&days, false);
    if days.len() < PHONE_ENOUGH || phone * 100 <= all * PHONE_PER_CENT {
        return None;
    }
    let numbers = [
        ("phone", i64::try_from(phone).ok()?),
        ("all", i64::try_from(all).ok()?),
        ("days", whole(days.len())),
    ];
    Some(Why::new("tip-24-why", &numbers).over(&days))
}

/// All minutes that were read from the phone, or all that were not.
fn minutes(days: &[&DayFacts], phone: bool) -> u64 {
    days.iter()
        .flat_map(|day| &day.platforms)
        .filter(|used| used.phone == phone)
        .map(|used| u64::from(used.minutes))
        .sum()
}
