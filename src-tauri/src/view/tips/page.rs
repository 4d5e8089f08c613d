//! The page of tips: all of them by theme, what is being tried, and what was tried.

use guidance::tips::Theme;
use journal::{Found, Trial};

use super::card::all;
use super::trial::{line, said_plan, said_tip};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{TipGroup, TipsPage, Tried};

/// The page.
pub(crate) fn page(desk: &Desk<'_>) -> Result<TipsPage, Error> {
    let cards = all(desk)?;
    let group = |theme: Theme| {
        let theme = desk.text.say(theme.words());
        let tips = cards.iter().filter(|card| card.theme == theme);
        TipGroup {
            tips: tips.cloned().collect(),
            theme,
        }
    };
    Ok(TipsPage {
        trial: line(desk)?,
        groups: Theme::ALL
            .into_iter()
            .map(group)
            .filter(|group| !group.tips.is_empty())
            .collect(),
        tried: tried(desk)?,
    })
}

/// What was tried and how it went, the latest first.
pub(crate) fn tried(desk: &Desk<'_>) -> Result<Vec<Tried>, Error> {
    let trials = desk.journal.trials()?.into_iter();
    let over = trials.filter(|trial| !trial.is_open());
    Ok(over.map(|trial| said(desk, trial)).collect())
}

fn said(desk: &Desk<'_>, trial: Trial) -> Tried {
    let text = desk.text;
    let found = trial.found.map_or("not-said", Found::name);
    // The days on which it was tried: an answer may come long after the last of them.
    let last = trial
        .ended_on
        .map_or(trial.last_day, |end| end.min(trial.last_day));
    Tried {
        text: said_tip(text, &trial.tip),
        span: text.span(trial.first_day, last.max(trial.first_day), desk.today()),
        found: text.say(&format!("trial-found-{found}")),
        plan: said_plan(text, trial.plan.as_ref()),
        tip: trial.tip,
        note: trial.note,
    }
}
