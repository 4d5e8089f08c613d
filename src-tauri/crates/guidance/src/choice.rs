//! The one tip of a day.

use chrono::NaiveDate;

use crate::facts::Facts;
use crate::tips::{Tip, TipId};
use crate::triggers::{Why, fits};

/// Days for which a tip stays away after "not for me". From the rotation rule of the evidence.
pub const NOT_FOR_ME_DAYS: i64 = 14;

/// Who comes first among equals. Judgement: a tip that looks after the person (6, 28) comes before
/// those that ask for less (4, 3, 5), and the one that asks for most comes last.
const ORDER_OF_CARE: [u8; 8] = [6, 28, 1, 2, 7, 4, 3, 5];

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
/// - Never within 14 days after "not for me".
/// - Of those that fit, the one that was shown longest ago, never shown first; then a fixed order
///   of care.
///
/// `history` may hold several entries about a tip, in any order.
pub fn choose(tips: &[Tip], facts: &Facts, history: &[Shown]) -> Option<(TipId, Option<Why>)> {
    if let Some(shown) = history.iter().find(|shown| shown.day == Some(facts.today)) {
        if refused(shown.tip, facts.today, history) {
            return None;
        }
        let tip = tips.iter().find(|tip| tip.id == shown.tip)?;
        return Some((tip.id, fits(tip, facts)));
    }
    tips.iter()
        .filter(|tip| !refused(tip.id, facts.today, history))
        .filter_map(|tip| fits(tip, facts).map(|why| (tip.id, why)))
        .min_by_key(|(id, _)| (last_shown(*id, history), place(*id)))
        .map(|(id, why)| (id, Some(why)))
}

/// Whether "not for me" was said to a tip in the last 14 days.
fn refused(tip: TipId, today: NaiveDate, history: &[Shown]) -> bool {
    history
        .iter()
        .filter(|shown| shown.tip == tip)
        .filter_map(|shown| shown.not_for_me)
        .any(|said| (today - said).num_days() <= NOT_FOR_ME_DAYS)
}

fn last_shown(tip: TipId, history: &[Shown]) -> Option<NaiveDate> {
    history
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
