//! The gentle card: when days have been hard.
//!
//! It goes by the ratings alone; notes are not among the facts. It is no diagnosis: it compares a
//! person's ratings with the ends of the scale and with their own.

use crate::facts::{DayFacts, Facts};
use crate::offer::{CardDay, History};
use crate::thresholds::{
    CARD_AGAIN, FALL, HARD_DAYS, HARD_OF, HARD_WITHIN, LOWEST, MEDIAN_DAYS, MEDIAN_ENOUGH,
    RATED_LATELY, USUAL_MOOD_DAYS, USUAL_MOOD_ENOUGH,
};
use crate::triggers::Why;
use crate::triggers::figures::{middle, moods, only, rated, whole};

/// What makes the card come.
enum Hard<'a> {
    /// Most of the last rated days are in the lowest part of the scale.
    LowDays {
        low: Vec<&'a DayFacts>,
        rated: usize,
    },
    /// The last two weeks lie far below what is usual for the person.
    LowerThanUsual { rated: usize, before: usize },
}

/// The card, and why, where it comes today.
pub(crate) fn due(facts: &Facts, history: &History) -> Option<Why> {
    if history.card_off || !is_far(facts, history) {
        return None;
    }
    hard_days(facts).map(|hard| hard.why_of_the_card())
}

/// Whether the last card lies a week back, or there was none.
pub(crate) fn is_far(facts: &Facts, history: &History) -> bool {
    let last = history.cards.iter().map(|card| card.day).max();
    last.is_none_or(|last| (facts.today - last).num_days() >= CARD_AGAIN)
}

/// The card as it was shown today, where it was.
pub(crate) fn shown_today(facts: &Facts, history: &History) -> Option<CardDay> {
    CardDay::of(&history.cards, facts.today)
}

/// Why a card that was shown today is there, also when a rating has changed since.
pub(crate) fn why_today(facts: &Facts) -> Why {
    hard_days(facts).map_or_else(
        || Why::new("card-why-changed", &[]),
        |hard| hard.why_of_the_card(),
    )
}

/// Tip 32: the rule of the card holds. Whether the tip may come beside the card is up to the choice
/// of the day's tip, which knows when the card was shown.
pub(crate) fn hard_days_of_a_tip(facts: &Facts) -> Option<Why> {
    hard_days(facts).map(Hard::why_of_the_tip)
}

fn hard_days(facts: &Facts) -> Option<Hard<'_>> {
    let lately = facts
        .past()
        .iter()
        .rev()
        .find(|day| day.valence.is_some())?;
    if (facts.today - lately.day).num_days() >= RATED_LATELY {
        return None;
    }
    low_days(facts).or_else(|| lower_than_usual(facts))
}

fn low_days(facts: &Facts) -> Option<Hard<'_>> {
    let mut rated = rated(&facts.window(HARD_WITHIN, 0));
    let older = rated.len().saturating_sub(HARD_OF);
    rated.drain(..older);
    let low = only(&rated, |day| day.valence.is_some_and(|mood| mood <= LOWEST));
    (low.len() >= HARD_DAYS).then_some(Hard::LowDays {
        low,
        rated: rated.len(),
    })
}

fn lower_than_usual(facts: &Facts) -> Option<Hard<'_>> {
    let now = moods(&facts.window(MEDIAN_DAYS, 0));
    let before = moods(&facts.window(USUAL_MOOD_DAYS, MEDIAN_DAYS));
    let (rated, rated_before) = (now.len(), before.len());
    if rated < MEDIAN_ENOUGH || rated_before < USUAL_MOOD_ENOUGH {
        return None;
    }
    (middle(before)? - middle(now)? >= FALL).then_some(Hard::LowerThanUsual {
        rated,
        before: rated_before,
    })
}

impl Hard<'_> {
    /// On the card no day is named: after low ratings, the history of them is not shown.
    fn why_of_the_card(&self) -> Why {
        match self {
            Self::LowDays { low, rated } => Why::new(
                "card-why-low-days",
                &[("low", whole(low.len())), ("rated", whole(*rated))],
            ),
            Self::LowerThanUsual { rated, before } => Why::new(
                "card-why-lower-than-usual",
                &[("rated", whole(*rated)), ("before", whole(*before))],
            ),
        }
    }

    fn why_of_the_tip(self) -> Why {
        match self {
            Self::LowDays { low, rated } => Why::new(
                "tip-32-why-low-days",
                &[("low", whole(low.len())), ("rated", whole(rated))],
            )
            .on(low),
            Self::LowerThanUsual { rated, before } => Why::new(
                "tip-32-why-lower-than-usual",
                &[("rated", whole(rated)), ("before", whole(before))],
            ),
        }
    }
}
