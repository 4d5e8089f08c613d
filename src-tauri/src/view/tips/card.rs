//! A tip in words, with what it rests on.

use fluent_bundle::FluentValue;
use guidance::Why;
use guidance::tips::{Study as Source, Tip};
use journal::{PlatformId, Trial};

use super::known;
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{Study, TipCard};
use crate::view::Names;

/// All tips, in the order of their numbers.
pub(crate) fn all(desk: &Desk<'_>) -> Result<Vec<TipCard>, Error> {
    let running = running(desk)?;
    let tips = guidance::tips::catalog()?.tips().iter();
    Ok(tips
        .map(|tip| card(desk.text, tip, None, running.as_deref()))
        .collect())
}

/// The one that is being tried, by its number.
pub(super) fn running(desk: &Desk<'_>) -> Result<Option<String>, Error> {
    let trials = desk.journal.trials()?.into_iter();
    let mut open = trials.filter(Trial::is_open);
    Ok(open.next().map(|trial| trial.tip))
}

/// A tip, and why it is shown, where there is a reason to say.
pub(super) fn card(text: &Text, tip: &Tip, why: Option<String>, running: Option<&str>) -> TipCard {
    let id = tip.id.to_string();
    TipCard {
        theme: text.say(tip.theme.words()),
        text: text.say(&tip.text()),
        why,
        grade: tip.grade.letter().to_owned(),
        grade_words: text.say(tip.grade.words()),
        caveat: text.say(&tip.caveat()),
        studies: tip
            .studies
            .iter()
            .map(|one| study(text, one, &tip.finding(one)))
            .collect(),
        needs_plan: tip.needs_plan(),
        trial: if running == Some(id.as_str()) {
            "running"
        } else {
            "free"
        },
        id,
    }
}

/// A study and what it found, which is the message `finding`.
pub(crate) fn study(text: &Text, study: &Source, finding: &str) -> Study {
    Study {
        text: study.citation(),
        design: text.say(&study.design()),
        n: size(text, study),
        finding: text.say(finding),
        link: study.link_words().map(|words| text.say(words)),
        link_id: study.link_id().map(str::to_owned),
    }
}

/// How many people a study had.
pub(crate) fn size(text: &Text, study: &Source) -> String {
    let (size, numbers) = study.size.words();
    say_numbers(text, size, &numbers)
}

/// The figures, the days and the platform behind it.
pub(super) fn said_why(desk: &Desk<'_>, why: &Why) -> Result<String, Error> {
    let names = Names::of(desk)?;
    let platform = why.platform.as_ref();
    let platform = platform.map(|key| names.name(&PlatformId::from(key.clone())));
    let numbers = why.numbers.iter();
    let args: Vec<(&str, FluentValue<'_>)> = numbers
        .map(|(name, number)| (*name, (*number).into()))
        .chain([
            ("on", desk.text.days_in_short(&why.days).into()),
            ("platform", platform.unwrap_or_default().into()),
        ])
        .collect();
    Ok(desk.text.say_with(why.message, &args))
}

fn say_numbers(text: &Text, id: &str, numbers: &[(&'static str, i64)]) -> String {
    let args: Vec<(&str, FluentValue<'_>)> = numbers
        .iter()
        .map(|(name, number)| (*name, (*number).into()))
        .collect();
    text.say_with(id, &args)
}

/// What a tip rests on, in a few sentences.
pub(crate) struct Evidence {
    pub(crate) text: String,
    /// The page of its first study.
    pub(crate) link_id: Option<String>,
}

/// What the tip with this id rests on.
pub(crate) fn evidence_of(desk: &Desk<'_>, id: &str) -> Result<Evidence, Error> {
    let card = card(desk.text, known(id)?, None, None);
    let study = card.studies.first();
    let parts = [
        study.map(|study| study.text.clone()),
        study.map(|study| study.finding.clone()),
        Some(card.grade_words),
        Some(card.caveat),
    ];
    Ok(Evidence {
        text: parts.into_iter().flatten().collect::<Vec<_>>().join(" "),
        link_id: card.studies.into_iter().find_map(|study| study.link_id),
    })
}
