//! Tips, support contacts, and when to show them.
//!
//! **What this crate is for.** It holds what Scrollwell may suggest and whom it may name, each with
//! the page behind it, and it decides when a tip is relevant:
//!
//! - [`tips`]: the tips with their studies, read from `assets/tips.toml`;
//! - [`Facts`], [`fits`], [`offer`]: the plain facts about a person's days, the named rules over
//!   them, and the one thing of a day: a tip, or the gentle card, or the question about tracking;
//! - [`research`]: what studies found, nothing included, read from `assets/research.toml`;
//! - [`claim`]: four questions for something that one has read;
//! - [`support`]: emergency numbers, contacts and directories, read from `assets/support.toml`, and
//!   [`support::freshness`], which says when they have become too old to show;
//! - [`link`]: the address behind a link's id, so that a page never hands over an address.
//!
//! **What it may not know.** No window, no file of the person's, no network, no clock, and no
//! words: it hands out message ids with integer arguments, the words are in `assets/locales`. It
//! does not know the journal either; whoever has the journal fills in [`Facts`]. It never sees a
//! note.
//!
//! **Two rules.** What is not confirmed does not ship: the types refuse a contact without a source
//! and a tip without a study. And missing is not zero: a rule that needs what was not logged stays
//! silent.

mod card;
mod choice;
pub mod claim;
mod error;
mod facts;
mod offer;
pub mod research;
mod study;
pub mod support;
pub mod thresholds;
pub mod tips;
mod tracking;
mod triggers;

pub use choice::{NOT_FOR_ME_DAYS, REST_DAYS, Shown};
pub use error::GuidanceError;
pub use facts::{
    Chip, DayFacts, FIRST_DAYS, Facts, LOOK_BACK_DAYS, LimitDay, LimitFact, Link, PartOfDay,
    PlatformUse, TrialFacts, Use, WeekFacts,
};
pub use offer::{CardDay, History, Offer, offer};
pub use triggers::{Why, fits};

/// The address behind a link's id: a web page, `tel:` or `mailto:`.
///
/// The ids come from [`support::Way::link_id`], [`support::Directory::link_id`] and
/// [`tips::Study::link_id`]; any other text has no address. Rows that a person put in the place of
/// ours have theirs in [`support::Book::link`] of that book alone.
///
/// ```
/// assert_eq!(guidance::link("directory-befrienders"), Some("https://befrienders.org"));
/// assert_eq!(guidance::link("https://example.org"), None);
/// ```
pub fn link(id: &str) -> Option<&'static str> {
    let tips = || tips::catalog().ok().and_then(|catalog| catalog.link(id));
    let research = || research::book().ok().and_then(|book| book.link(id));
    let support = || support::book().ok().and_then(|book| book.link(id));
    tips().or_else(research).or_else(support)
}
