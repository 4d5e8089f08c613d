//! The one thing that a day has to offer. It is picked when the day is saved, kept in the journal,
//! and shown for the rest of the day.

use guidance::{CardDay, History, Offer, Shown};
use journal::{CardKind, CardShown, JournalError, TipShown};

use super::card::{card, running, said_why};
use super::facts::facts;
use super::known;
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, GentleCard, TipCard, TrackingCard};
use crate::view::settings::changed;

/// What today has to offer: at most one of them.
#[derive(Debug, Default)]
pub(crate) struct Offered {
    pub(crate) card: Option<GentleCard>,
    pub(crate) tracking: Option<TrackingCard>,
    pub(crate) tip: Option<TipCard>,
}

/// Picks what today has to offer, if anything, and remembers it. Tells whether that is news.
pub(crate) fn pick(desk: &mut Desk<'_>) -> Result<bool, Error> {
    match choose(desk)? {
        None => Ok(false),
        Some(Offer::Card(_)) => pick_card(desk, CardKind::LowDays),
        Some(Offer::Tracking) => pick_card(desk, CardKind::Tracking),
        Some(Offer::Tip(tip, _)) => {
            let known = is_picked(desk)?;
            desk.journal.tip_was_shown(&desk.moment, &tip.to_string())?;
            Ok(!known)
        }
    }
}

fn pick_card(desk: &mut Desk<'_>, kind: CardKind) -> Result<bool, Error> {
    let known = was_shown(desk, kind)?;
    desk.journal.card_was_shown(&desk.moment, kind)?;
    Ok(!known)
}

/// What today has to offer, once it was picked.
pub(crate) fn today(desk: &Desk<'_>) -> Result<Offered, Error> {
    let mut offered = Offered::default();
    // A day on which nothing was picked has nothing, and needs no thinking about.
    if !is_picked(desk)? {
        return Ok(offered);
    }
    let text = desk.text;
    match choose(desk)? {
        Some(Offer::Card(why)) if was_shown(desk, CardKind::LowDays)? => {
            offered.card = Some(GentleCard {
                title: text.say("card-title"),
                text: text.say("card-text"),
                why: said_why(desk, &why)?,
            });
        }
        Some(Offer::Tracking) if was_shown(desk, CardKind::Tracking)? => {
            offered.tracking = Some(TrackingCard {
                title: text.say("tracking-card-title"),
                text: text.say("tracking-card-text"),
            });
        }
        Some(Offer::Tip(id, why)) => {
            let tip = guidance::tips::catalog()?.tip(id);
            let why = why.map(|why| said_why(desk, &why)).transpose()?;
            let running = running(desk)?;
            offered.tip = tip.map(|tip| card(text, tip, why, running.as_deref()));
        }
        _ => {}
    }
    Ok(offered)
}

fn is_picked(desk: &Desk<'_>) -> Result<bool, Error> {
    let today = desk.today();
    let tip = |shown: &TipShown| shown.day == today;
    let card = |shown: &CardShown| shown.day == today;
    Ok(desk.journal.tips_shown()?.iter().any(tip) || desk.journal.cards_shown()?.iter().any(card))
}

fn was_shown(desk: &Desk<'_>, kind: CardKind) -> Result<bool, Error> {
    let cards = desk.journal.cards_shown()?;
    Ok(cards
        .iter()
        .any(|shown| shown.kind == kind && shown.day == desk.today()))
}

fn choose(desk: &Desk<'_>) -> Result<Option<Offer>, Error> {
    let tips = guidance::tips::catalog()?.tips();
    Ok(guidance::offer(tips, &facts(desk)?, &history(desk)?))
}

/// What was offered so far. What another version's catalogue calls a tip says nothing here.
fn history(desk: &Desk<'_>) -> Result<History, Error> {
    let shown = desk.journal.tips_shown()?.into_iter();
    let shown = shown.map(|shown| (shown.tip, Some(shown.day), shown.not_for_me_on));
    let refused = desk.journal.tips_refused()?.into_iter();
    let refused = refused.map(|refused| (refused.tip, None, Some(refused.day)));
    let cards = desk.journal.cards_shown()?;
    let of_kind = |kind: CardKind| {
        let cards = cards.iter().filter(|shown| shown.kind == kind);
        let day = |shown: &CardShown| CardDay {
            day: shown.day,
            closed: shown.closed,
        };
        cards.map(day).collect()
    };
    let asks = desk.settings.asking.unwrap_or_default();
    Ok(History {
        tips: shown
            .chain(refused)
            .filter_map(|(tip, day, not_for_me)| {
                Some(Shown {
                    tip: tip.parse().ok()?,
                    day,
                    not_for_me,
                })
            })
            .collect(),
        cards: of_kind(CardKind::LowDays),
        tracking: of_kind(CardKind::Tracking),
        // Who rests from rating has no run of low days to be told of.
        card_off: desk.settings.card == Some(false) || !asks.asks_on(desk.today()),
    })
}

/// Keeps that a tip is not for this person.
pub(crate) fn not_for_me(desk: &mut Desk<'_>, tip: &str) -> Result<Changed, Error> {
    let tip = known(tip)?.id.to_string();
    let change = desk.journal.tip_is_not_for_me(&desk.moment, &tip)?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-not-for-me"),
    })
}

/// Closes the card about low days, for today or for good.
pub(crate) fn close_card(desk: &mut Desk<'_>, forever: bool) -> Result<Changed, Error> {
    let id = if forever {
        "said-card-off"
    } else {
        "said-card-closed"
    };
    close(desk, CardKind::LowDays, forever, id)
}

/// Closes the question whether tracking does the person good.
pub(crate) fn tracking_answered(desk: &mut Desk<'_>) -> Result<Changed, Error> {
    close(desk, CardKind::Tracking, false, "said-tracking-answered")
}

/// Closes a card. One that is closed already, in another window or on the command line, stays so.
fn close(desk: &mut Desk<'_>, kind: CardKind, forever: bool, id: &str) -> Result<Changed, Error> {
    match desk.journal.close_card(&desk.moment, kind, forever) {
        Ok(change) => Ok(changed(desk, Some(change), id)),
        Err(JournalError::NothingToSave) => Ok(changed(desk, None, id)),
        Err(error) => Err(error.into()),
    }
}
