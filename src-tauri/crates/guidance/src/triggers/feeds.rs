//! What a feed shows: comparing, posting, moods that rub off.

use std::collections::BTreeMap;

use super::figures::{mean, median, moods, only, rated, spread, whole, with};
use super::why::Why;
use crate::facts::{Chip, DayFacts, Facts};
use crate::thresholds::{
    AFTER_TRIAL_DAYS, COMPARING_DAYS, DROPPED_DAYS, DROPPED_QUARTERS, FEED_DAYS, LEAST_DROP,
    MOOD_DOWN, OTHER_DAYS, POSTING_DAYS, SPREAD_ENOUGH,
};
use crate::tips::TipId;

/// "Mute or unfollow accounts that leave you measuring yourself against them."
const MUTING: TipId = TipId(20);

/// Tip 20: comparing on two of the last seven days.
pub(super) fn comparing(facts: &Facts) -> Option<Why> {
    let days = with(&facts.window(7, 0), Chip::Comparing);
    if days.len() < COMPARING_DAYS {
        return None;
    }
    Some(Why::new("tip-20-why", &[("days", whole(days.len()))]).on(days))
}

/// Tip 21: tip 20 is being tried, or was not long ago.
pub(super) fn after_muting(facts: &Facts) -> Option<Why> {
    let trial = facts
        .trials
        .iter()
        .filter(|trial| trial.tip == MUTING && trial.first <= facts.today)
        .max_by_key(|trial| trial.first)?;
    if trial.running {
        let tried = (facts.today - trial.first).num_days() + 1;
        return Some(Why::new("tip-21-why", &[("tried", tried)]).on_dates([trial.first]));
    }
    let since = (facts.today - trial.last).num_days();
    if since > AFTER_TRIAL_DAYS {
        return None;
    }
    Some(Why::new("tip-21-why-tried", &[]).on_dates([trial.first, trial.last]))
}

/// Tip 22: the days with posting lie under the others.
pub(super) fn posting_and_down(facts: &Facts) -> Option<Why> {
    let rated = rated(&facts.window(FEED_DAYS, 0));
    let posting = with(&rated, Chip::Posting);
    let others = only(&rated, |day| !day.has(Chip::Posting));
    if posting.len() < POSTING_DAYS || others.len() < OTHER_DAYS {
        return None;
    }
    if mean(&moods(&others))? - mean(&moods(&posting))? < MOOD_DOWN {
        return None;
    }
    let numbers = [
        ("days", whole(posting.len())),
        ("others", whole(others.len())),
    ];
    Some(Why::new("tip-22-why", &numbers).on(posting))
}

/// Tip 26: most days on which the mood dropped share a platform that took more than it usually does.
/// A platform that is there every day would share every low day, so its minutes have to tell.
pub(super) fn low_with_one_platform(facts: &Facts) -> Option<Why> {
    let days = facts.window(FEED_DAYS, 0);
    let rated = rated(&days);
    if rated.len() < SPREAD_ENOUGH {
        return None;
    }
    let moods = moods(&rated);
    let under = mean(&moods)? - spread(&moods)?.max(LEAST_DROP);
    let dropped = only(&rated, |day| day.valence.is_some_and(|mood| mood <= under));
    let (platform, shared) = minutes_by_platform(&days)
        .into_iter()
        .filter_map(|(platform, minutes)| {
            let usual = median(minutes)?;
            let shared = only(&dropped, |day| minutes_of(day, platform) > Some(usual));
            Some((platform, shared))
        })
        .max_by_key(|(_, shared)| shared.len())?;
    if shared.len() < DROPPED_DAYS || shared.len() * 4 < dropped.len() * DROPPED_QUARTERS {
        return None;
    }
    let numbers = [("days", whole(shared.len())), ("rated", whole(rated.len()))];
    Some(Why::new("tip-26-why", &numbers).on(shared).with(platform))
}

/// The minutes of every platform, a figure a day.
fn minutes_by_platform<'a>(days: &[&'a DayFacts]) -> BTreeMap<&'a str, Vec<u32>> {
    let mut minutes: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for used in days.iter().flat_map(|day| &day.platforms) {
        minutes
            .entry(&used.platform)
            .or_default()
            .push(used.minutes);
    }
    minutes
}

/// The minutes of a platform on a day, where it has a figure.
fn minutes_of(day: &DayFacts, platform: &str) -> Option<u32> {
    let used = day
        .platforms
        .iter()
        .find(|used| used.platform == platform)?;
    Some(used.minutes)
}
