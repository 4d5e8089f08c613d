//! The weekly review on the command line: read, kept in a file, and written.

use journal::{NewReview, NextStep, ReviewState};
use serde::Serialize;

use super::{Said, args, data};
use crate::app::Desk;
use crate::error::Error;
use crate::save;
use crate::view::review as view;

/// The word that leaves an answer open again.
const OPEN: &str = "none";

/// `review --json`.
#[derive(Debug, Serialize)]
struct Data {
    week: data::WholeWeek,
    week_before: data::WholeWeek,
    state: &'static str,
    late: bool,
    made_up: bool,
    /// What is worth saying, at most three sentences.
    said: Vec<String>,
    loneliness: Option<u8>,
    missing_out: Option<u8>,
    connection: Option<u8>,
    sentence: Option<String>,
    next: Option<&'static str>,
    tip: Option<String>,
    letter: Option<String>,
    letter_before: Option<Letter>,
}

#[derive(Debug, Serialize)]
struct Letter {
    /// The first day of the week in whose review it was written.
    week: String,
    text: String,
}

pub(super) fn review(desk: &mut Desk<'_>, typed: &args::Review) -> Result<Said, Error> {
    if let Some(args::ReviewSet::Set(set)) = &typed.set {
        return write(desk, set);
    }
    let day = match &typed.day {
        None => None,
        Some(day) => Some(desk.day(Some(day))?),
    };
    let day = view::begun(desk, day)?;
    let wanted = |usual: view::Shown| view::Shown {
        notes: typed.notes.map_or(usual.notes, args::Yes::is_yes),
        names: typed.names.map_or(usual.names, args::Yes::is_yes),
    };
    if let Some(out) = &typed.out {
        let format = view::Format::of(out)?;
        let file = view::file(desk, day, format, wanted(format.shows()))?;
        return Ok(save::write(out, &file.bytes, desk.text)?.into());
    }
    let shown = wanted(view::Shown::ALL);
    if typed.format.json {
        return Ok(data::json(&data_of(&view::Subject::of(desk, day, shown)?)?).into());
    }
    Ok(view::lines(desk, day, shown)?.join("\n").into())
}

fn data_of(subject: &view::Subject<'_>) -> Result<Data, Error> {
    let written = subject.review.as_ref();
    let own = |text: Option<&String>| subject.own(text.map(String::as_str));
    let next = written.and_then(|review| review.next.as_ref());
    let content = subject.content(None)?;
    let letter = |earlier: &journal::Review| {
        Some(Letter {
            text: own(earlier.letter.as_ref())?,
            week: earlier.week.to_string(),
        })
    };
    Ok(Data {
        week: data::week(&subject.week, &subject.names),
        week_before: data::week(&subject.before, &subject.names),
        state: written
            .map_or(ReviewState::Open, |review| review.state)
            .name(),
        late: written.is_some_and(|review| review.late),
        made_up: written.is_some_and(|review| review.made_up),
        said: content.was.said.into_iter().map(|one| one.text).collect(),
        loneliness: written.and_then(|review| review.loneliness),
        missing_out: written.and_then(|review| review.missing_out),
        connection: written.and_then(|review| review.connection),
        sentence: written.and_then(|review| own(review.sentence.as_ref())),
        next: next.map(NextStep::name),
        tip: next.and_then(NextStep::tip).map(str::to_owned),
        letter: written.and_then(|review| own(review.letter.as_ref())),
        letter_before: subject.earlier.as_ref().and_then(letter),
    })
}

/// Writes what is given, and leaves the rest as it is.
fn write(desk: &mut Desk<'_>, typed: &args::SetReview) -> Result<Said, Error> {
    let day = match &typed.day {
        None => None,
        Some(day) => Some(desk.day(Some(day))?),
    };
    let day = view::begun(desk, day)?;
    let start = journal::first_day_of_week(day, desk.week_start);
    let known = desk.journal.review(start)?.map(|review| review.written());
    let known = known.unwrap_or_default();
    let review = NewReview {
        loneliness: answer(typed.loneliness.as_deref(), known.loneliness)?,
        missing_out: answer(typed.missing_out.as_deref(), known.missing_out)?,
        connection: answer(typed.connection.as_deref(), known.connection)?,
        sentence: typed.sentence.clone().or(known.sentence),
        next: match typed.next.as_deref() {
            None => known.next,
            Some(next) => read_next(next)?,
        },
        letter: typed.letter.clone().or(known.letter),
        state: match (typed.done, typed.skip, typed.reopen) {
            (true, _, _) => ReviewState::Done,
            (_, true, _) => ReviewState::Skipped,
            (_, _, true) => ReviewState::Open,
            _ => known.state,
        },
    };
    Ok(view::save_review(desk, day, &review)?.message.into())
}

/// `3`, or `none`; what is not given stays as it is.
fn answer(typed: Option<&str>, known: Option<u8>) -> Result<Option<u8>, Error> {
    match typed.map(str::trim) {
        None => Ok(known),
        Some(OPEN) => Ok(None),
        Some(typed) => {
            let number = typed.parse().ok();
            let number = number.filter(|number| *number <= journal::HIGHEST_RATING);
            number
                .map(Some)
                .ok_or_else(|| Error::AnswerUnreadable(typed.to_owned()))
        }
    }
}

/// `keep`, `limit`, `tip:7`, `nothing`; `none` leaves it open.
fn read_next(typed: &str) -> Result<Option<NextStep>, Error> {
    match (typed.trim(), typed.trim().split_once(':')) {
        (OPEN, _) => Ok(None),
        ("tip", _) => Err(Error::NoTip),
        (_, Some((name, tip))) if name == "tip" => {
            view::read_next(name, Some(tip.trim())).map(Some)
        }
        (name, _) => view::read_next(name, None).map(Some),
    }
}
