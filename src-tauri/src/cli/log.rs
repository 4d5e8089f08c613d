//! Commands that write what happened.

use journal::{Context, JournalError, Minutes, NewCheckIn, Rating, Row, Source};

use super::{Said, args, tips};
use crate::app::Desk;
use crate::error::Error;
use crate::view;

pub(super) fn usage(desk: &mut Desk<'_>, typed: &args::Log) -> Result<Said, Error> {
    let day = desk.day(typed.day.as_deref())?;
    let platform = desk.journal.platform_named(&typed.platform)?;
    let row = Row {
        platform: platform.id,
        minutes: Some(
            typed
                .duration
                .parse::<Minutes>()
                .map_err(JournalError::from)?,
        ),
        source: match typed.source {
            args::Source::Meter => Source::Meter,
            args::Source::Recall => Source::Recall,
        },
        worth: None,
    };
    let (minutes, change) = desk.journal.log(&desk.moment, day, &row, typed.add)?;
    let id = if change.is_some() {
        "cli-said-logged"
    } else {
        "cli-said-logged-already"
    };
    let mut said = desk.text.say_with(
        id,
        &[
            ("platform", platform.name.into()),
            ("minutes", desk.text.minutes(minutes.get()).into()),
            (
                "date",
                desk.text.date_with_weekday(day, desk.today()).into(),
            ),
            (
                "source",
                desk.text
                    .say(&format!("source-{}", row.source.name()))
                    .into(),
            ),
        ],
    );
    if day == desk.today() && change.is_some() {
        for line in view::notices::reached(desk, &row.platform)? {
            said.push('\n');
            said.push_str(&line);
        }
        said.extend(tips::news(desk)?);
    }
    Ok(said.into())
}

pub(super) fn mood(desk: &mut Desk<'_>, typed: &args::Mood) -> Result<Said, Error> {
    let day = desk.day(typed.day.as_deref())?;
    let check_in = NewCheckIn {
        valence: Some(rating(&typed.valence)?),
        calm: typed.calm.as_deref().map(rating).transpose()?,
        coarse: false,
        context: typed
            .context
            .iter()
            .map(|name| Context::named(name))
            .collect::<Result<_, _>>()?,
        note: typed.note.clone(),
    };
    desk.journal.check_in(&desk.moment, day, &check_in)?;
    let date = desk.text.date_with_weekday(day, desk.today());
    let mut said = desk.text.say_with("said-saved", &[("date", date.into())]);
    if day == desk.today() {
        said.extend(tips::news(desk)?);
    }
    Ok(said.into())
}

fn rating(typed: &str) -> Result<Rating, Error> {
    let number = typed.trim().replace(',', ".").parse::<f64>();
    let number = number.map_err(|_| Error::RatingUnreadable(typed.to_owned()))?;
    Ok(Rating::new(number)?)
}

pub(super) fn undo(desk: &mut Desk<'_>) -> Result<Said, Error> {
    Ok(view::undo(desk, None)?.message.into())
}

pub(super) fn demo(desk: &mut Desk<'_>, typed: &args::Demo) -> Result<Said, Error> {
    desk.journal.demo(&desk.moment, typed.days, typed.seed)?;
    Ok(desk
        .text
        .say_with("cli-said-demo", &[("days", typed.days.into())])
        .into())
}
