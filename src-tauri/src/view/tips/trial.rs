//! Trying a tip for two weeks.

use chrono::NaiveDate;
use journal::{Found, JournalError, LONGEST_PLAN, Plan, Trial};

use super::known;
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{Changed, TrialLine};

/// What is being tried, in a line.
pub(crate) fn line(desk: &Desk<'_>) -> Result<Option<TrialLine>, Error> {
    let trials = desk.journal.trials()?;
    let open = trials.into_iter().find(Trial::is_open);
    Ok(open.map(|trial| said_line(desk, &trial)))
}

fn said_line(desk: &Desk<'_>, trial: &Trial) -> TrialLine {
    let text = desk.text;
    let asks = trial.asks(desk.today());
    let until = if asks { "trial-over" } else { "trial-until" };
    let date = date(desk, trial.last_day);
    TrialLine {
        tip: trial.tip.clone(),
        text: said_tip(text, &trial.tip),
        when_left: text.say_with(until, &[("date", date.into())]),
        asks,
        question: asks.then(|| text.say("trial-question")),
        plan: said_plan(text, trial.plan.as_ref()),
    }
}

/// `Sunday 6 December`.
fn date(desk: &Desk<'_>, day: NaiveDate) -> String {
    use chrono::Datelike;
    desk.text.say_with(
        "trial-date",
        &[
            ("weekday", desk.text.weekday(day.weekday()).into()),
            ("date", desk.text.date(day, desk.today()).into()),
        ],
    )
}

/// What a tip says; one of another version's catalogue can only be said to be one.
pub(super) fn said_tip(text: &Text, id: &str) -> String {
    known(id).map_or_else(
        |_| text.say("review-said-unknown-tip"),
        |tip| text.say(&tip.text()),
    )
}

/// `When I get on the train, I will open my book`.
pub(super) fn said_plan(text: &Text, plan: Option<&Plan>) -> Option<String> {
    let plan = plan?;
    Some(text.say_with(
        "trial-plan",
        &[
            ("when", plan.when.as_str().into()),
            ("then", plan.then.as_str().into()),
        ],
    ))
}

/// What is begun, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Begun<'a> {
    /// The tip.
    pub(crate) tip: &'a str,
    /// The two halves of a plan.
    pub(crate) when: Option<&'a str>,
    /// The second one.
    pub(crate) then: Option<&'a str>,
    /// Whether what is being tried is ended for it.
    pub(crate) switch: bool,
}

/// Starts a trial.
///
/// # Errors
/// [`Error::NoPlan`] where a tip asks for one, and what the journal says.
pub(crate) fn start(desk: &mut Desk<'_>, wish: Begun<'_>) -> Result<Changed, Error> {
    let tip = known(wish.tip)?;
    let plan = match (typed(wish.when), typed(wish.then)) {
        (Some(when), Some(then)) => Some(Plan {
            when: when.to_owned(),
            then: then.to_owned(),
        }),
        (None, None) if !tip.needs_plan() => None,
        (None, _) => return Err(Error::NoPlan("when")),
        (_, None) => return Err(Error::NoPlan("then")),
    };
    begin(desk, wish.tip, plan.as_ref(), wish.switch)
}

/// What is typed into a field, if it is anything.
fn typed(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// Starts a trial, its plan put together.
pub(crate) fn begin(
    desk: &mut Desk<'_>,
    tip: &str,
    plan: Option<&Plan>,
    switch: bool,
) -> Result<Changed, Error> {
    let change = desk
        .journal
        .start_trial(&desk.moment, tip, plan, switch)
        .map_err(|error| about(plan, error))?;
    let last = line_of(desk, tip)?.map_or(desk.today(), |trial| trial.last_day);
    let date = desk.text.date_with_weekday(last, desk.today());
    Ok(Changed {
        change: change.to_string(),
        message: desk
            .text
            .say_with("said-trial-started", &[("date", date.into())]),
    })
}

fn line_of(desk: &Desk<'_>, tip: &str) -> Result<Option<Trial>, Error> {
    let trials = desk.journal.trials()?;
    Ok(trials
        .into_iter()
        .find(|trial| trial.is_open() && trial.tip == tip))
}

/// The error with the half of the plan that it is about.
fn about(plan: Option<&Plan>, error: JournalError) -> Error {
    let Some(plan) = plan.filter(|_| matches!(error, JournalError::PlanUnusable)) else {
        return error.into();
    };
    let is_usable =
        |half: &str| half.chars().count() <= LONGEST_PLAN && !half.chars().any(char::is_control);
    let field = if is_usable(&plan.when) {
        "then"
    } else {
        "when"
    };
    Error::Field(field.to_owned(), error)
}

/// Ends what is being tried.
pub(crate) fn stop(desk: &mut Desk<'_>) -> Result<Changed, Error> {
    let change = desk.journal.stop_trial(&desk.moment)?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-trial-stopped"),
    })
}

/// Keeps how it went.
pub(crate) fn answer(
    desk: &mut Desk<'_>,
    found: &str,
    note: Option<&str>,
) -> Result<Changed, Error> {
    let found = Found::named(found).ok_or_else(|| Error::NotAChoice(found.to_owned()))?;
    let change = desk
        .journal
        .answer_trial(&desk.moment, found, note)
        .map_err(|error| match error {
            JournalError::SentenceTooLong => Error::Field("note".to_owned(), error),
            error => error.into(),
        })?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-trial-answered"),
    })
}
