//! Four questions for something that one has read.

use guidance::claim::{CAVEAT, LEDE, Question, STRENGTH};

use super::tips;
use crate::error::Error;
use crate::text::Text;
use crate::types::{ClaimPage, ClaimQuestion};

/// The page. It needs no journal.
///
/// # Errors
/// What is wrong with the tips, one of which has the study behind it.
pub(crate) fn page(text: &Text) -> Result<ClaimPage, Error> {
    guidance::tips::catalog()?;
    let question = |question: &Question| ClaimQuestion {
        title: text.say(question.title),
        points: question.points.iter().map(|id| text.say(id)).collect(),
    };
    let study = guidance::claim::study();
    let study = study.map(|(study, finding)| tips::study(text, study, &finding));
    Ok(ClaimPage {
        lede: text.say(LEDE),
        questions: guidance::claim::questions().iter().map(question).collect(),
        strength: text.say(STRENGTH),
        caveat: text.say(CAVEAT),
        // The build has checked that it is there.
        study: study.ok_or(Error::Link)?,
    })
}
