//! Alerts, tension, and the worry about missing out.

use super::figures::{mean, only, whole};
use super::why::Why;
use crate::facts::{DayFacts, Facts};
use crate::thresholds::{LESS_CALM, MISSING_OUT_HIGH, TENSE_DAYS, TENSE_ENOUGH};
use crate::tips::TipId;

/// "Let alerts arrive in a few batches a day."
const FEWER_ALERTS: TipId = TipId(13);

/// Two weeks that were tenser than the two before.
pub(super) struct Tenser<'a> {
    /// The days of the last two weeks that are rated for calm.
    now: Vec<&'a DayFacts>,
    /// How many of the two before are.
    before: usize,
}

impl<'a> Tenser<'a> {
    /// The two weeks, where they were tenser.
    pub(super) fn of(facts: &'a Facts) -> Option<Self> {
        let now = rated_for_calm(&facts.window(TENSE_DAYS, 0));
        let before = rated_for_calm(&facts.window(TENSE_DAYS, TENSE_DAYS));
        if now.len() < TENSE_ENOUGH || before.len() < TENSE_ENOUGH {
            return None;
        }
        if mean(&calms(&before))? - mean(&calms(&now))? < LESS_CALM {
            return None;
        }
        Some(Self {
            now,
            before: before.len(),
        })
    }
}

fn rated_for_calm<'a>(days: &[&'a DayFacts]) -> Vec<&'a DayFacts> {
    only(days, |day| day.calm.is_some())
}

fn calms(days: &[&DayFacts]) -> Vec<f64> {
    days.iter().filter_map(|day| day.calm).collect()
}

/// Tip 13: two weeks that were tenser than the two before. Whether alerts interrupt is not logged.
pub(super) fn tenser_weeks(facts: &Facts) -> Option<Why> {
    let tenser = Tenser::of(facts)?;
    let numbers = [
        ("rated", whole(tenser.now.len())),
        ("before", whole(tenser.before)),
    ];
    Some(Why::new("tip-13-why", &numbers).over(&tenser.now))
}

/// Tip 14: worry about missing out is high, in a week in which fewer alerts were being tried.
pub(super) fn missing_out_while_alerts_are_off(facts: &Facts) -> Option<Why> {
    let trial = facts
        .trials
        .iter()
        .find(|trial| trial.running && trial.tip == FEWER_ALERTS)?;
    let (week, worry) = facts.reflected(|week| week.missing_out)?;
    let ended_before = (trial.first - week.start).num_days() >= 7;
    if worry < MISSING_OUT_HIGH || ended_before {
        return None;
    }
    let tried = (facts.today - trial.first).num_days() + 1;
    Some(Why::new("tip-14-why", &[("tried", tried)]).on_dates([week.start]))
}
