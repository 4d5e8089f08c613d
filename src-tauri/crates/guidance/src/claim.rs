//! Four questions for something that one has read, and how much asking them helps.

use crate::study::Study;
use crate::tips::{TipId, catalog};

/// Id of the message in front of the questions.
pub const LEDE: &str = "claim-said-lede";

/// Id of the message that says how much such questions help.
pub const STRENGTH: &str = "claim-said-strength";

/// Id of the message with what to keep in mind about that.
pub const CAVEAT: &str = "claim-said-caveat";

/// The tip that rests on the same study.
pub const TIP: TipId = TipId(25);

/// One question, as message ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub title: &'static str,
    /// What to look at.
    pub points: &'static [&'static str],
}

/// The questions, in their order.
pub fn questions() -> &'static [Question; 4] {
    &[
        Question {
            title: "claim-who-title",
            points: &["claim-who-1", "claim-who-2", "claim-who-3"],
        },
        Question {
            title: "claim-where-title",
            points: &["claim-where-1", "claim-where-2", "claim-where-3"],
        },
        Question {
            title: "claim-ground-title",
            points: &["claim-ground-1", "claim-ground-2", "claim-ground-3"],
        },
        Question {
            title: "claim-others-title",
            points: &["claim-others-1", "claim-others-2", "claim-others-3"],
        },
    ]
}

/// The study behind [`STRENGTH`], and the id of the message with what it found: the row of tip 25.
pub fn study() -> Option<(&'static Study, String)> {
    let tip = catalog().ok()?.tip(TIP)?;
    let study = tip.studies.first()?;
    Some((study, tip.finding(study)))
}
