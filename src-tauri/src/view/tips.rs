//! Tips: all of them, and the one of the day.

use chrono::{Days, NaiveDate, WeekdaySet};
use fluent_bundle::FluentValue;
use guidance::tips::{Study as Source, Tip, TipId};
use guidance::{DayFacts, Facts, LimitDay, LimitFact, Shown, Use, Why};
use journal::{DayLog, Limit, Scope, Standing};

use super::Names;
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{Changed, Study, TipCard, TipsPage};

/// How far the rules look back: the longest of them needs seven days and the 28 before.
const LAST_DAYS: u64 = 60;

/// How many days from the first entry on are looked at for how it was in the beginning.
const FIRST_DAYS: u64 = 90;

/// A limit is compared with this many days.
const LIMIT_DAYS: u64 = 28;

/// All tips.
pub(crate) fn page(desk: &Desk<'_>) -> Result<TipsPage, Error> {
    let tips = guidance::tips::catalog()?.tips();
    Ok(TipsPage {
        tips: tips.iter().map(|tip| card(desk.text, tip, None)).collect(),
    })
}

/// Picks the tip of today, if one fits, and remembers it.
pub(crate) fn pick(desk: &mut Desk<'_>) -> Result<(), Error> {
    if let Some((tip, _)) = choose(desk)? {
        desk.journal.tip_was_shown(&desk.moment, &tip.to_string())?;
    }
    Ok(())
}

/// The tip of today, once one was picked.
pub(crate) fn today(desk: &Desk<'_>) -> Result<Option<TipCard>, Error> {
    let picked = desk
        .journal
        .tips_shown()?
        .iter()
        .any(|shown| shown.day == desk.today());
    if !picked {
        return Ok(None);
    }
    let Some((id, why)) = choose(desk)? else {
        return Ok(None);
    };
    let tip = guidance::tips::catalog()?.tip(id);
    Ok(tip.map(|tip| card(desk.text, tip, why.as_ref())))
}

/// Keeps that a tip is not for this person.
pub(crate) fn not_for_me(desk: &mut Desk<'_>, tip: &str) -> Result<Changed, Error> {
    let change = desk.journal.tip_is_not_for_me(&desk.moment, tip)?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-not-for-me"),
    })
}

fn choose(desk: &Desk<'_>) -> Result<Option<(TipId, Option<Why>)>, Error> {
    let shown = desk.journal.tips_shown()?;
    let history: Vec<Shown> = shown
        .iter()
        .filter_map(|shown| {
            Some(Shown {
                tip: shown.tip.parse().ok()?,
                day: Some(shown.day),
                not_for_me: shown.not_for_me_on,
            })
        })
        .collect();
    Ok(guidance::choose(
        guidance::tips::catalog()?.tips(),
        &facts(desk)?,
        &history,
    ))
}

/// What the rules may look at: how it was in the beginning, and how it is now.
fn facts(desk: &Desk<'_>) -> Result<Facts, Error> {
    let names = Names::of(desk)?;
    let limits = desk.journal.limits()?;
    let today = desk.today();
    let recent = recent_days(desk, today)?;
    let in_force: Vec<&Limit> = limits.iter().filter(|limit| limit.is_for(today)).collect();
    Ok(Facts {
        today,
        limits: in_force
            .iter()
            .filter_map(|limit| limit_fact(limit, &recent, &names, today))
            .collect(),
        days: first_days(desk, &recent)?
            .iter()
            .chain(&recent)
            // A paused day is in no count.
            .filter(|day| !day.paused)
            .map(|day| day_facts(day, &names, &limits))
            .collect(),
    })
}

fn recent_days(desk: &Desk<'_>, today: NaiveDate) -> Result<Vec<DayLog>, Error> {
    Ok(desk.journal.days(today - Days::new(LAST_DAYS - 1), today)?)
}

/// The first days with an entry, as far as they lie before the `recent` ones.
fn first_days(desk: &Desk<'_>, recent: &[DayLog]) -> Result<Vec<DayLog>, Error> {
    let (Some(first), Some(before)) = (
        desk.journal.first_logged_day()?,
        recent.first().and_then(|day| day.day.pred_opt()),
    ) else {
        return Ok(vec![]);
    };
    Ok(desk
        .journal
        .days(first, before.min(first + Days::new(FIRST_DAYS)))?)
}

fn day_facts(day: &DayLog, names: &Names, limits: &[Limit]) -> DayFacts {
    DayFacts {
        day: day.day,
        used: used(day, names),
        valence: day.mood().map(|mood| mood.valence),
        limit: limit_day(day, names, limits),
        ill: day
            .check_ins
            .iter()
            .any(|one| one.context.contains(&journal::Context::Ill)),
    }
}

fn used(day: &DayLog, names: &Names) -> Use {
    match day.total() {
        None => Use::NotLogged,
        Some(minutes) if is_whole(day, names) => Use::Whole(minutes),
        Some(minutes) => Use::Part(minutes),
    }
}

/// Whether every platform that was in use on the day has a figure.
fn is_whole(day: &DayLog, names: &Names) -> bool {
    names
        .all()
        .iter()
        .filter(|platform| platform.is_expected_on(day.day))
        .all(|platform| day.figure(&platform.id).is_some())
}

fn limit_day(day: &DayLog, names: &Names, limits: &[Limit]) -> LimitDay {
    let in_force = limits.iter().filter(|limit| limit.is_for(day.day));
    let standings: Vec<LimitDay> = in_force
        .filter_map(|limit| Some((limit, limit.terms.standing_of_day(day)?)))
        .map(|(limit, standing)| match standing {
            Standing::Over => LimitDay::Over,
            // A total of which a part is missing may still turn out to be over.
            Standing::Within if is_known(limit, day, names) => LimitDay::Within,
            Standing::Paused => LimitDay::None,
            Standing::Within | Standing::NotLogged => LimitDay::NotKnown,
        })
        .collect();
    [LimitDay::Over, LimitDay::NotKnown, LimitDay::Within]
        .into_iter()
        .find(|standing| standings.contains(standing))
        .unwrap_or(LimitDay::None)
}

/// Whether all that a limit is on is logged on the day.
fn is_known(limit: &Limit, day: &DayLog, names: &Names) -> bool {
    match limit.scope() {
        Scope::All => is_whole(day, names),
        scope @ Scope::Platforms(_) => {
            scope.minutes_of(day).is_some() && !scope.is_logged_in_part(day)
        }
    }
}

/// A limit as the rules see it: its least figure a day, so that none is called wide for the sake of
/// one day; nothing for a budget, which says nothing of a day.
fn limit_fact(
    limit: &Limit,
    recent: &[DayLog],
    names: &Names,
    today: NaiveDate,
) -> Option<LimitFact> {
    let from = today - Days::new(LIMIT_DAYS);
    let counts = |day: &&DayLog| day.day > from && !day.paused && is_known(limit, day, names);
    let weekdays = WeekdaySet::ALL.iter(chrono::Weekday::Mon);
    let figures = weekdays.filter_map(|day| limit.terms.allowance.minutes_for(day));
    Some(LimitFact {
        minutes: figures.min()?.get(),
        used: recent
            .iter()
            .filter(counts)
            .filter_map(|day| limit.scope().minutes_of(day))
            .collect(),
    })
}

/// What a tip rests on, in a few sentences.
pub(crate) struct Evidence {
    pub(crate) text: String,
    /// The page of its first study.
    pub(crate) link_id: Option<String>,
}

/// What the tip with this id rests on.
pub(crate) fn evidence_of(desk: &Desk<'_>, id: &str) -> Result<Evidence, Error> {
    let catalog = guidance::tips::catalog()?;
    let tip = catalog.tips().iter().find(|tip| tip.id.to_string() == id);
    let Some(card) = tip.map(|tip| card(desk.text, tip, None)) else {
        return Ok(Evidence {
            text: String::new(),
            link_id: None,
        });
    };
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

fn card(text: &Text, tip: &Tip, why: Option<&Why>) -> TipCard {
    TipCard {
        id: tip.id.to_string(),
        text: text.say(&tip.text()),
        why: why.map(|why| say_numbers(text, why.message, &why.numbers)),
        grade: tip.grade.letter().to_owned(),
        grade_words: text.say(tip.grade.words()),
        caveat: text.say(&tip.caveat()),
        studies: tip
            .studies
            .iter()
            .map(|study| said_study(text, tip, study))
            .collect(),
    }
}

fn said_study(text: &Text, tip: &Tip, study: &Source) -> Study {
    let (size, numbers) = study.size.words();
    Study {
        text: study.citation(),
        design: text.say(&study.design()),
        n: say_numbers(text, size, &numbers),
        finding: text.say(&tip.finding(study)),
        link: study.link_words().map(|words| text.say(words)),
        link_id: study.link_id().map(str::to_owned),
    }
}

fn say_numbers(text: &Text, id: &str, numbers: &[(&'static str, i64)]) -> String {
    let args: Vec<(&str, FluentValue<'_>)> = numbers
        .iter()
        .map(|(name, number)| (*name, (*number).into()))
        .collect();
    text.say_with(id, &args)
}
