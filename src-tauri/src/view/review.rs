//! The weekly review: what was, how it was, what is next.

mod content;
mod keep;
#[cfg(test)]
mod tests;
mod unnamed;
mod worth_saying;

use chrono::{Days, NaiveDate};
use journal::{
    JournalError, LONGEST_SENTENCE, NewReview, NextStep, Review, ReviewState, Trial,
    first_day_of_week, week_to_review,
};

use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, ReviewForm, ReviewPage};

use super::hidden::{self, Veiled};
use super::tips;

pub(crate) use content::{Shown, Subject};
pub(crate) use keep::{Format, file, lines};

/// The page of the week that holds `day`, or of the week that is to be reviewed now; with a picture
/// of so many CSS pixels.
///
/// # Errors
/// [`JournalError::DayInFuture`] for a week that hasn't begun.
pub(crate) fn page(
    desk: &Desk<'_>,
    day: Option<NaiveDate>,
    width: Option<u32>,
) -> Result<ReviewPage, Error> {
    let subject = Subject::of(desk, begun(desk, day)?, Shown::ALL)?.veiled(Veiled::of(desk));
    let start = subject.start();
    let next = start + Days::new(7);
    Ok(ReviewPage {
        content: subject.content(width)?,
        form: form(start, subject.review.as_ref()),
        week: start.to_string(),
        previous: (start - Days::new(7)).to_string(),
        next: (next <= desk.today()).then(|| next.to_string()),
        is_due: start == week_to_review(desk.today(), desk.week_start),
        gentle: worth_saying::is_low(&subject.week).then(|| desk.text.say("review-said-gentle")),
        keeps: subject.holds_anything(),
        tips: content::tips_to_try(desk)?,
        hidden: hidden::said(desk),
    })
}

/// A day of the week that is meant, which has begun.
pub(crate) fn begun(desk: &Desk<'_>, day: Option<NaiveDate>) -> Result<NaiveDate, Error> {
    let today = desk.today();
    let day = day.unwrap_or_else(|| week_to_review(today, desk.week_start));
    let start = first_day_of_week(day, desk.week_start);
    if start > today {
        return Err(JournalError::DayInFuture { day: start, today }.into());
    }
    Ok(day)
}

/// What is written, as it is filled in.
fn form(start: NaiveDate, review: Option<&Review>) -> ReviewForm {
    let written = review.map(Review::written).unwrap_or_default();
    let next = written.next.as_ref();
    ReviewForm {
        week: start.to_string(),
        loneliness: written.loneliness,
        missing_out: written.missing_out,
        connection: written.connection,
        tip: next.and_then(NextStep::tip).map(str::to_owned),
        next: next.map(|next| next.name().to_owned()),
        sentence: written.sentence.unwrap_or_default(),
        letter: written.letter.unwrap_or_default(),
        state: written.state.name().to_owned(),
    }
}

/// Saves what is filled in.
pub(crate) fn save(desk: &mut Desk<'_>, form: ReviewForm) -> Result<Changed, Error> {
    let week = desk.day(Some(&form.week))?;
    let next = match form.next.as_deref() {
        None => None,
        Some("tip") if form.tip.is_none() => return Err(Error::NoTip),
        Some(next) => Some(read_next(next, form.tip.as_deref())?),
    };
    let state =
        ReviewState::named(&form.state).ok_or_else(|| Error::NotAChoice(form.state.clone()))?;
    let review = NewReview {
        loneliness: form.loneliness,
        missing_out: form.missing_out,
        connection: form.connection,
        sentence: Some(form.sentence),
        next,
        letter: Some(form.letter),
        state,
    };
    save_review(desk, week, &review)
}

/// A step by its name, and a tip by its id.
///
/// # Errors
/// [`Error::NotAChoice`].
pub(crate) fn read_next(name: &str, tip: Option<&str>) -> Result<NextStep, Error> {
    let next = NextStep::named(name, tip).ok_or_else(|| Error::NotAChoice(name.to_owned()))?;
    if let Some(tip) = next.tip() {
        let known = guidance::tips::catalog()?.tips();
        if !known.iter().any(|known| known.id.to_string() == tip) {
            return Err(Error::NotAChoice(tip.to_owned()));
        }
    }
    Ok(next)
}

/// Saves what is written about the week that holds `day`.
pub(crate) fn save_review(
    desk: &mut Desk<'_>,
    day: NaiveDate,
    review: &NewReview,
) -> Result<Changed, Error> {
    let start = first_day_of_week(day, desk.week_start);
    let was = desk.journal.review(start)?.map(|review| review.state);
    match desk.journal.save_review(&desk.moment, start, review) {
        Ok(change) => {
            let saved = Changed {
                change: change.to_string(),
                message: said(desk, start, was.unwrap_or_default(), review.state),
            };
            match tip_to_begin(desk, start, review)? {
                Some(tip) => begin(desk, &tip, saved),
                None => Ok(saved),
            }
        }
        Err(JournalError::NothingToSave) => Ok(Changed {
            change: String::new(),
            message: desk.text.say("said-nothing-changed"),
        }),
        Err(error) => Err(about(review, error)),
    }
}

/// The tip that was chosen for what is next, when the week's review is finished with it. It isn't
/// begun while something else is being tried, nor a second time for the same week, nor for a week
/// that is long over.
fn tip_to_begin(
    desk: &Desk<'_>,
    start: NaiveDate,
    review: &NewReview,
) -> Result<Option<String>, Error> {
    let tip = review.next.as_ref().and_then(NextStep::tip);
    let is_now = start >= week_to_review(desk.today(), desk.week_start);
    let Some(tip) = tip.filter(|_| is_now && review.state == ReviewState::Done) else {
        return Ok(None);
    };
    let stands_in_the_way =
        |trial: &Trial| trial.is_open() || (trial.tip == tip && trial.first_day >= start);
    let trials = desk.journal.trials()?;
    let free = !trials.iter().any(stands_in_the_way);
    Ok(free.then(|| tip.to_owned()))
}

/// Begins to try a tip, as one step with the review that was saved. One that asks for a plan waits
/// for it in Tips.
fn begin(desk: &mut Desk<'_>, tip: &str, saved: Changed) -> Result<Changed, Error> {
    let all = tips::all(desk)?;
    if all.iter().any(|known| known.id == tip && known.needs_plan) {
        let more = desk.text.say("review-said-tip-plan");
        return Ok(Changed {
            message: format!("{} {more}", saved.message),
            ..saved
        });
    }
    let begun = tips::begin(desk, tip, None, false)?;
    Ok(Changed {
        // The latest comes first.
        change: format!("{} {}", begun.change, saved.change),
        message: format!("{} {}", saved.message, begun.message),
    })
}

fn said(desk: &Desk<'_>, start: NaiveDate, was: ReviewState, is: ReviewState) -> String {
    let id = match (was, is) {
        (_, ReviewState::Done) => "review-said-done",
        (_, ReviewState::Skipped) => "review-said-skipped",
        (ReviewState::Open, ReviewState::Open) => "review-said-saved",
        (_, ReviewState::Open) => "review-said-reopened",
    };
    let week = desk.text.span(start, start + Days::new(6), desk.today());
    desk.text.say_with(id, &[("week", week.into())])
}

/// The error with the field that it is about.
fn about(review: &NewReview, error: JournalError) -> Error {
    if !matches!(error, JournalError::SentenceTooLong) {
        return error.into();
    }
    let is_long = |text: &Option<String>| {
        text.as_ref()
            .is_some_and(|text| text.trim().chars().count() > LONGEST_SENTENCE)
    };
    let field = if is_long(&review.sentence) {
        "sentence"
    } else {
        "letter"
    };
    Error::Field(field.to_owned(), error)
}
