//! The one thing of a day.

use chrono::NaiveDate;

use crate::card;
use crate::choice::{Shown, choose};
use crate::facts::Facts;
use crate::tips::{Tip, TipId};
use crate::tracking;
use crate::triggers::Why;

/// A day on which a card was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardDay {
    /// The day.
    pub day: NaiveDate,
    /// Whether it was closed.
    pub closed: bool,
}

impl CardDay {
    /// What happened on `day`, where the card was shown on it; closed once is closed.
    pub(crate) fn of(cards: &[Self], day: NaiveDate) -> Option<Self> {
        let mut shown = cards.iter().filter(|card| card.day == day);
        let first = *shown.next()?;
        Some(shown.fold(first, |all, one| Self {
            day,
            closed: all.closed || one.closed,
        }))
    }
}

/// What was offered so far. Every list may be in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// What happened to the tips.
    pub tips: Vec<Shown>,
    /// When the gentle card was shown.
    pub cards: Vec<CardDay>,
    /// When the question whether tracking does good was shown.
    pub tracking: Vec<CardDay>,
    /// Whether the gentle card does not come: it was turned off, or the mood questions are paused
    /// or off.
    pub card_off: bool,
}

/// The one thing that is offered on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// The gentle card: that the last days were rated low, and where people can be reached.
    Card(Why),
    /// The question whether tracking does good.
    Tracking,
    /// The tip of the day. Without a reason where the one that it was chosen for has gone since.
    Tip(TipId, Option<Why>),
}

/// The one thing of today, or none.
///
/// The gentle card comes first, then the question about tracking, then a tip. What was shown today
/// stays today's until it is closed, and nothing else comes in its place; only the card may follow
/// something else on the same day, because a day's ratings can change.
pub fn offer(tips: &[Tip], facts: &Facts, history: &History) -> Option<Offer> {
    if let Some(shown) = card::shown_today(facts, history) {
        let stays = !shown.closed && !history.card_off;
        return stays.then(|| Offer::Card(card::why_today(facts)));
    }
    if let Some(why) = card::due(facts, history) {
        return Some(Offer::Card(why));
    }
    if let Some(shown) = tracking::shown_today(facts, history) {
        return (!shown.closed).then_some(Offer::Tracking);
    }
    let has_tip = history.tips.iter().any(|tip| tip.day == Some(facts.today));
    if !has_tip && tracking::is_due(facts, history) {
        return Some(Offer::Tracking);
    }
    choose(tips, facts, history).map(|(tip, why)| Offer::Tip(tip, why))
}
