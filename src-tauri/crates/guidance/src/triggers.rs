//! The named rules that say when a tip is relevant, and their thresholds.

use chrono::NaiveDate;

use crate::facts::{DayFacts, Facts, LimitDay};
use crate::tips::{Tip, Trigger};

/// Every threshold of the rules, and where it comes from.
///
/// "Evidence" restates the column "when it is relevant" of the project's table of tips; "judgement"
/// marks what that column leaves open. None of them is validated, and none is about a person's
/// health.
pub mod thresholds {
    /// Logged days that make an ordinary week (tips 1 and 2). Evidence: "< 7 logged days" and
    /// "≥ 7 days logged".
    pub const ORDINARY_WEEK: usize = 7;
    /// A limit is wide when it is more than this many halves of the usual day (tip 2). Evidence:
    /// "limit > 1.5 × median", so three halves.
    pub const WIDE_LIMIT_HALVES: u64 = 3;
    /// Days over a limit in the last seven (tip 4). Evidence: "over limit ≥ 3 of 7 days".
    pub const OVER_OF_SEVEN: usize = 3;
    /// Days over a limit in the last fourteen (tip 28). Evidence: "over limit ≥ 5 of 14".
    pub const OVER_OF_FOURTEEN: usize = 5;
    /// The baseline is the person's own first logged days, this many. Evidence.
    pub const BASELINE_DAYS: usize = 14;
    /// Days of the baseline that must be logged whole, and rated where mood is compared. Judgement:
    /// half of them, or the middle is no middle.
    pub const BASELINE_ENOUGH: usize = 7;
    /// How many times the baseline (tip 5). Evidence: "use ≥ 2 × baseline for 7 days".
    pub const TIMES_BASELINE: u64 = 2;
    /// And at least this many minutes more (tip 5). Judgement: twice very little is very little.
    pub const RISE_MINUTES: u64 = 30;
    /// Minutes below the baseline (tip 7). Evidence: "use down ≥ 30 min v baseline".
    pub const DROP_MINUTES: u32 = 30;
    /// Days with a mood in the lower part of the scale, of the last seven (tip 7). Evidence: "mood
    /// low ≥ 4 of 7 days".
    pub const LOW_OF_SEVEN: usize = 4;
    /// Below this a mood is in the lower part of the scale, which runs from 0 to 100 (tips 3, 7).
    /// Judgement: it takes in the landmarks 0 and 25 and leaves out the middle, 50.
    pub const LOW_MOOD: f64 = 40.0;
    /// Moods closer than this are about the same (tip 7: "mood flat"). Judgement.
    pub const SAME_MOOD: f64 = 5.0;
    /// A mood is down when it is lower by this much (tip 6: "mood down"). Judgement: two fifths of
    /// the step between two landmarks.
    pub const MOOD_DOWN: f64 = 10.0;
    /// Days of the last seven that must be known before a week is spoken of. Judgement: more than
    /// half.
    pub const WEEK_ENOUGH: usize = 4;
    /// Days before the last seven that a usual day is taken from (tip 3: "own median"). Judgement:
    /// four weeks, so that every weekday is in it four times.
    pub const USUAL_DAYS: u64 = 28;
    /// Days behind a usual day, at the least. Judgement: a week's worth.
    pub const USUAL_ENOUGH: usize = 7;
    /// A week must take more than this a day before half an hour is suggested (tip 3). From the tip
    /// itself.
    pub const HALF_AN_HOUR: u32 = 30;
    /// Days before the last seven that a mood is compared with (tip 6). Judgement: two weeks.
    pub const MOOD_BEFORE_DAYS: u64 = 14;
    /// Rated days among them, at the least. Judgement: half.
    pub const MOOD_BEFORE_ENOUGH: usize = 7;
}

use thresholds::{
    BASELINE_DAYS, BASELINE_ENOUGH, DROP_MINUTES, HALF_AN_HOUR, LOW_MOOD, LOW_OF_SEVEN,
    MOOD_BEFORE_DAYS, MOOD_BEFORE_ENOUGH, MOOD_DOWN, ORDINARY_WEEK, OVER_OF_FOURTEEN,
    OVER_OF_SEVEN, RISE_MINUTES, SAME_MOOD, TIMES_BASELINE, USUAL_DAYS, USUAL_ENOUGH, WEEK_ENOUGH,
    WIDE_LIMIT_HALVES,
};

/// Why a tip is relevant: a message and the figures that it names.
///
/// A rating is never among the figures; only counts of days and minutes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Id of the message.
    pub message: &'static str,
    /// Its arguments, by name.
    pub numbers: Vec<(&'static str, i64)>,
}

impl Why {
    fn new(message: &'static str, numbers: &[(&'static str, i64)]) -> Option<Self> {
        Some(Self {
            message,
            numbers: numbers.to_vec(),
        })
    }
}

/// Whether a tip is relevant to these facts, and why.
///
/// Missing is not zero: without the days that a rule needs, there is no reason.
pub fn fits(tip: &Tip, facts: &Facts) -> Option<Why> {
    match tip.trigger {
        Trigger::FirstWeek => first_week(facts),
        Trigger::NoLimitOrAWideOne => no_limit(facts).or_else(|| wide_limit(facts)),
        Trigger::LowWeekWithMoreUse => low_week_with_more_use(facts),
        Trigger::OverThreeOfSeven => over(facts, 7, OVER_OF_SEVEN, "tip-4-why"),
        Trigger::TwiceTheBaseline => twice_the_baseline(facts),
        Trigger::MoodDownUnderALimit => mood_down_under_a_limit(facts),
        Trigger::SameMoodWithLessUseOrLowDays => {
            less_use_same_mood(facts).or_else(|| low_days(facts))
        }
        Trigger::OverFiveOfFourteen => over(facts, 14, OVER_OF_FOURTEEN, "tip-28-why"),
    }
}

/// Tip 1: fewer than seven days are logged.
fn first_week(facts: &Facts) -> Option<Why> {
    let days = facts.logged_days();
    if days >= ORDINARY_WEEK {
        return None;
    }
    Why::new(
        "tip-1-why",
        &[("days", whole(days)), ("wanted", whole(ORDINARY_WEEK))],
    )
}

/// Tip 2: a week or more is logged and no limit is set.
fn no_limit(facts: &Facts) -> Option<Why> {
    let days = facts.logged_days();
    if days < ORDINARY_WEEK || !facts.limits.is_empty() {
        return None;
    }
    Why::new("tip-2-why", &[("days", whole(days))])
}

/// Tip 2: a limit is far above what the person usually does.
fn wide_limit(facts: &Facts) -> Option<Why> {
    facts.limits.iter().find_map(|limit| {
        if limit.used.len() < USUAL_ENOUGH {
            return None;
        }
        // A usual day of nothing has no "a little under".
        let usual = median(limit.used.clone()).filter(|usual| *usual > 0)?;
        if u64::from(limit.minutes) * 2 <= u64::from(usual) * WIDE_LIMIT_HALVES {
            return None;
        }
        Why::new(
            "tip-2-why-wide",
            &[
                ("limit", limit.minutes.into()),
                ("usual", usual.into()),
                ("days", whole(limit.used.len())),
            ],
        )
    })
}

/// Tip 3: a week in the lower part of the scale that took more than is usual for the person.
fn low_week_with_more_use(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    let moods = moods(&week);
    if moods.len() < WEEK_ENOUGH || mean(&moods)? >= LOW_MOOD {
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
    Why::new(
        "tip-3-why",
        &[
            ("rated", whole(moods.len())),
            ("now", now.into()),
            ("usual", usual.into()),
            ("days", whole(days)),
        ],
    )
}

/// Tips 4 and 28: enough days of the last few were over a limit.
fn over(facts: &Facts, length: u64, enough: usize, message: &'static str) -> Option<Why> {
    let days = facts.window(length, 0);
    let over = days
        .iter()
        .filter(|day| day.limit == LimitDay::Over)
        .count();
    let within = days
        .iter()
        .filter(|day| day.limit == LimitDay::Within)
        .count();
    if over < enough {
        return None;
    }
    Why::new(
        message,
        &[("over", whole(over)), ("known", whole(over + within))],
    )
}

/// Tip 5: each of the last seven days took twice the baseline or more.
fn twice_the_baseline(facts: &Facts) -> Option<Why> {
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
    Why::new(
        "tip-5-why",
        &[
            ("least", least.into()),
            ("baseline", baseline.minutes.into()),
            ("days", whole(BASELINE_DAYS)),
        ],
    )
}

/// Tip 6: the mood is down in a week with a limit. (Loneliness, which the evidence names too, is
/// not logged yet.)
fn mood_down_under_a_limit(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    let limited = week
        .iter()
        .filter(|day| day.limit != LimitDay::None)
        .count();
    let now = moods(&week);
    let before = moods(&facts.window(MOOD_BEFORE_DAYS, 7));
    if limited < WEEK_ENOUGH || now.len() < WEEK_ENOUGH || before.len() < MOOD_BEFORE_ENOUGH {
        return None;
    }
    if mean(&before)? - mean(&now)? < MOOD_DOWN {
        return None;
    }
    Why::new(
        "tip-6-why",
        &[
            ("limited", whole(limited)),
            ("rated", whole(now.len())),
            ("before", whole(before.len())),
        ],
    )
}

/// Tip 7: use is down against the baseline and the mood is about the same.
fn less_use_same_mood(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    if week.iter().any(|day| day.ill) {
        return None;
    }
    let baseline = Baseline::before(facts, &week)?;
    let used = wholes(&week);
    let moods = moods(&week);
    if used.len() < WEEK_ENOUGH || moods.len() < WEEK_ENOUGH {
        return None;
    }
    let now = median(used)?;
    let apart = (mean(&moods)? - baseline.mood?).abs();
    if now.saturating_add(DROP_MINUTES) > baseline.minutes || apart >= SAME_MOOD {
        return None;
    }
    Why::new(
        "tip-7-why-same-mood",
        &[
            ("now", now.into()),
            ("baseline", baseline.minutes.into()),
            ("days", whole(BASELINE_DAYS)),
        ],
    )
}

/// Tip 7: most of the last seven days are in the lower part of the scale. Silent after a day that
/// was marked as ill (judgement, from the tip's caveat).
fn low_days(facts: &Facts) -> Option<Why> {
    let week = facts.window(7, 0);
    if week.iter().any(|day| day.ill) {
        return None;
    }
    let moods = moods(&week);
    let low = moods.iter().filter(|mood| **mood < LOW_MOOD).count();
    if low < LOW_OF_SEVEN {
        return None;
    }
    Why::new(
        "tip-7-why-low-days",
        &[("low", whole(low)), ("rated", whole(moods.len()))],
    )
}

/// A person's own first logged days.
struct Baseline {
    minutes: u32,
    mood: Option<f64>,
}

impl Baseline {
    /// The baseline, where there is one that ends before `week` begins.
    fn before(facts: &Facts, week: &[&DayFacts]) -> Option<Self> {
        let first: Vec<&DayFacts> = facts
            .past()
            .filter(|day| day.used.is_logged())
            .take(BASELINE_DAYS)
            .collect();
        let ends: NaiveDate = first.last()?.day;
        let begins = week.first()?.day;
        let used = wholes(&first);
        if first.len() < BASELINE_DAYS || ends >= begins || used.len() < BASELINE_ENOUGH {
            return None;
        }
        let moods = moods(&first);
        let mood = if moods.len() < BASELINE_ENOUGH {
            None
        } else {
            mean(&moods)
        };
        Some(Self {
            minutes: median(used)?,
            mood,
        })
    }
}

fn wholes(days: &[&DayFacts]) -> Vec<u32> {
    days.iter().filter_map(|day| day.used.whole()).collect()
}

fn moods(days: &[&DayFacts]) -> Vec<f64> {
    days.iter().filter_map(|day| day.valence).collect()
}

/// The middle; between two middles, half-way and down to the minute.
fn median(mut minutes: Vec<u32>) -> Option<u32> {
    minutes.sort_unstable();
    let upper = *minutes.get(minutes.len() / 2)?;
    if !minutes.len().is_multiple_of(2) {
        return Some(upper);
    }
    let lower = *minutes.get((minutes.len() / 2).checked_sub(1)?)?;
    Some(lower.midpoint(upper))
}

fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![9]), Some(9));
        assert_eq!(median(vec![30, 10, 20]), Some(20));
        assert_eq!(
            median(vec![40, 10, 21, 30]),
            Some(25),
            "half-way, down to the minute"
        );
        assert_eq!(
            median(vec![u32::MAX, u32::MAX]),
            Some(u32::MAX),
            "no overflow"
        );
    }

    #[test]
    fn nothing_has_no_mean() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[1.0, 2.0]), Some(1.5));
    }
}
