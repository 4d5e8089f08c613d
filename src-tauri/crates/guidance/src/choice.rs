//! The one tip of a day.

use chrono::NaiveDate;

use crate::card;
use crate::facts::Facts;
use crate::offer::History;
use crate::thresholds::PRIVACY_AGAIN;
use crate::tips::{Tip, TipId, Trigger};
use crate::triggers::{Why, fits};

/// Days for which a tip stays away after "not for me". From the rotation rule of the evidence.
pub const NOT_FOR_ME_DAYS: i64 = 14;

/// Days from one evening of a tip to the next. Judgement: what stands there every other evening is
/// no tip but a reminder, and nobody asked for one.
pub const REST_DAYS: i64 = 7;

/// Who comes first among equals. Judgement, group by group; within a group, what asks for less.
const ORDER_OF_CARE: [u8; 32] = [
    // Less time is not better for everyone, and a day over a limit is no fault: what looks after
    // the person while something is being changed.
    6, 14, 29, 28, //
    // People, and where they are found. Tip 32 stands among them as one of several: it is no alarm.
    27, 18, 17, 32, //
    // Looking before changing.
    1, 19, //
    // Small answers to what was noted in the last days: sleep, feeds, news, alerts.
    15, 16, 20, 21, 22, 26, 23, 13, 25, //
    // Limits that suit, and what makes them easier to keep.
    2, 7, 8, 9, 10, 12, 11, //
    // What asks for two weeks or more: a test by chance, less time, the computer only.
    30, 4, 3, 24, //
    // The week off asks for the most, and results conflict.
    5, //
    // Housekeeping can wait.
    31,
];

/// What happened to a tip so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Which tip.
    pub tip: TipId,
    /// When it was the tip of the day, the last time. `None`: it never was (it can be refused on
    /// the page that lists all of them).
    pub day: Option<NaiveDate>,
    /// When "not for me" was last said to it.
    pub not_for_me: Option<NaiveDate>,
}

/// The tip of today, and why, or none.
///
/// - At most one a day: a tip that was shown today stays today's, also when its reason has gone (it
///   then has none to give), and after "not for me" today has no other.
/// - Never within 14 days after "not for me", and never while it is being tried: it then has its
///   own line.
/// - Never within 7 days of the last time.
/// - Of those that fit, the one that was shown longest ago, never shown first; then a fixed order
///   of care.
pub(crate) fn choose(
    tips: &[Tip],
    facts: &Facts,
    history: &History,
) -> Option<(TipId, Option<Why>)> {
    let shown_today = |shown: &&Shown| shown.day == Some(facts.today);
    if let Some(shown) = history.tips.iter().find(shown_today) {
        if stays_away(shown.tip, facts, history) {
            return None;
        }
        let tip = tips.iter().find(|tip| tip.id == shown.tip)?;
        return Some((tip.id, fits(tip, facts)));
    }
    tips.iter()
        .filter(|tip| !stays_away(tip.id, facts, history) && may_come(tip, facts, history))
        .filter_map(|tip| fits(tip, facts).map(|why| (tip.id, why)))
        .min_by_key(|(id, _)| (last_shown(*id, history), place(*id)))
        .map(|(id, why)| (id, Some(why)))
}

/// Whether a tip is out of the question: refused not long ago, or being tried.
fn stays_away(tip: TipId, facts: &Facts, history: &History) -> bool {
    refused(tip, facts.today, &history.tips) || facts.tries(tip)
}

/// Whether it is time for a tip.
fn may_come(tip: &Tip, facts: &Facts, history: &History) -> bool {
    let rest = match tip.trigger {
        Trigger::PrivacyRound => PRIVACY_AGAIN,
        _ => REST_DAYS,
    };
    let last = last_shown(tip.id, history);
    if last.is_some_and(|shown| (facts.today - shown).num_days() < rest) {
        return false;
    }
    // The card says the same and more. It comes first, so tip 32 is left where it is off; and not
    // within a week of it either.
    tip.trigger != Trigger::HardDays || card::is_far(facts, history)
}

/// Whether "not for me" was said to a tip in the last 14 days.
fn refused(tip: TipId, today: NaiveDate, history: &[Shown]) -> bool {
    history
        .iter()
        .filter(|shown| shown.tip == tip)
        .filter_map(|shown| shown.not_for_me)
        .any(|said| (today - said).num_days() <= NOT_FOR_ME_DAYS)
}

fn last_shown(tip: TipId, history: &History) -> Option<NaiveDate> {
    history
        .tips
        .iter()
        .filter(|shown| shown.tip == tip)
        .filter_map(|shown| shown.day)
        .max()
}

/// Where a tip stands in the order of care; a tip that has no place in it comes last, by number.
fn place(tip: TipId) -> (usize, u8) {
    let place = ORDER_OF_CARE.iter().position(|number| *number == tip.0);
    (place.unwrap_or(ORDER_OF_CARE.len()), tip.0)
}
