//! Tips: all of them, the one thing that today has to offer, and what is being tried.

mod card;
mod facts;
mod offer;
mod page;
#[cfg(test)]
mod tests;
mod trial;

pub(crate) use card::{all, evidence_of, size, study};
pub(crate) use offer::{Offered, close_card, not_for_me, pick, today, tracking_answered};
pub(crate) use page::{page, tried};
pub(crate) use trial::{Begun, answer, begin, line, start, stop};

use guidance::tips::Tip;

use crate::error::Error;

/// The tip with this number.
///
/// # Errors
/// [`Error::NotAChoice`] when there is none.
fn known(id: &str) -> Result<&'static Tip, Error> {
    let tips = guidance::tips::catalog()?.tips();
    tips.iter()
        .find(|tip| tip.id.to_string() == id)
        .ok_or_else(|| Error::NotAChoice(id.to_owned()))
}
