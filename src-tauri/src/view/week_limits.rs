//! The limits of a week: how it stood to each, and the line over eight weeks.

use chart::{LimitWeeksView, LimitWeeksWords};
use chrono::NaiveDate;
use journal::{Allowance, Limit, LimitWeek, Tally, Week};

use super::picture::{Order, csv, raw_is, raw_whole};
use super::{Names, fraction, limits};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Chart, WeekLimit};

/// How wide the picture is, in CSS pixels: half of the page.
const WIDTH: u32 = 340;

/// One limit of a week.
pub(super) fn said(
    desk: &Desk<'_>,
    names: &Names,
    week: &Week,
    limit: &Limit,
    tally: Tally,
) -> Result<WeekLimit, Error> {
    let (detail, fraction) = match limit.terms.allowance {
        Allowance::Day(_) => (
            limits::days_within(desk, tally),
            fraction(tally.within, tally.counted()),
        ),
        Allowance::Week(budget) => so_far(desk, week, limit, budget),
    };
    Ok(WeekLimit {
        text: limits::said_terms(desk, names, &limit.terms, "limit-of"),
        detail,
        fraction,
        chart: Some(Chart {
            csv: figures_of(desk, limit, week.start())?,
            order: Order::Limit(limit.id.clone(), week.start()).write(),
            ..draw(desk, names, week.start(), limit, WIDTH)?.into()
        }),
    })
}

/// `3 h 20 m of 7 h, on 4 logged days`.
fn so_far(desk: &Desk<'_>, week: &Week, limit: &Limit, budget: u32) -> (String, f64) {
    let counted = week
        .days
        .iter()
        .filter(|day| limit.counts_in_week(day.day) && !day.paused);
    let minutes: Vec<u32> = counted
        .filter_map(|day| limit.scope().minutes_of(day))
        .collect();
    let spent: u32 = minutes.iter().sum();
    let detail = desk.text.say_with(
        "limit-week-so-far",
        &[
            ("spent", desk.text.minutes(spent).into()),
            ("limit", desk.text.minutes(budget).into()),
            ("n", minutes.len().into()),
        ],
    );
    (detail, (f64::from(spent) / f64::from(budget)).min(1.0))
}

/// Draws the eight weeks up to the one that begins on `start`, so many CSS pixels wide.
pub(super) fn draw(
    desk: &Desk<'_>,
    names: &Names,
    start: NaiveDate,
    limit: &Limit,
    width: u32,
) -> Result<chart::Chart, Error> {
    let text = desk.text;
    let weeks = desk.journal.limit_weeks(limit, start)?;
    let title = limits::said_terms(desk, names, &limit.terms, "limit-weeks-title");
    let columns = ["limit-weeks-column-week", "limit-weeks-column-within"];
    let counted = |week: &&LimitWeek| week.tally.counted() > 0;
    let view = LimitWeeksView {
        summary: text.say_with(
            "limit-weeks-summary",
            &[("n", weeks.iter().filter(counted).count().into())],
        ),
        words: LimitWeeksWords {
            all: text.say("limit-weeks-all"),
            none: text.say("limit-weeks-none"),
            paused: text.say("day-is-paused"),
            table_caption: title.clone(),
            table_columns: columns.map(|id| text.say(id)).to_vec(),
        },
        weeks: weeks.iter().map(|one| point(desk, limit, one)).collect(),
        title,
        width,
    };
    Ok(chart::limit_weeks(&view)?)
}

/// A row for each week: how it stood, in plain figures.
fn figures_of(desk: &Desk<'_>, limit: &Limit, start: NaiveDate) -> Result<String, Error> {
    let row = |week: &LimitWeek| {
        let tally = week.tally;
        vec![
            week.start.to_string(),
            tally.within.to_string(),
            tally.over.to_string(),
            tally.not_logged.to_string(),
            raw_whole(week.spent),
            raw_is(week.paused),
        ]
    };
    let weeks = desk.journal.limit_weeks(limit, start)?;
    let columns = [
        "raw-week",
        "raw-within",
        "raw-over",
        "raw-not-logged",
        "raw-minutes",
        "raw-paused",
    ];
    let rows: Vec<Vec<String>> = weeks.iter().map(row).collect();
    Ok(csv(desk.text, &columns, &[], &rows))
}

fn point(desk: &Desk<'_>, limit: &Limit, week: &LimitWeek) -> chart::LimitWeek {
    let text = desk.text;
    let date = text.date(week.start, desk.today());
    let tally = week.tally;
    let counted = tally.counted() > 0;
    let of_week = matches!(limit.terms.allowance, Allowance::Week(_));
    let spoken = if week.paused {
        text.say("day-is-paused")
    } else if !counted {
        text.say("limit-weeks-nothing")
    } else if of_week {
        let spent = text.minutes(week.spent.unwrap_or_default());
        text.say_with("limit-weeks-spent", &[("spent", spent.into())])
    } else {
        limits::days_within(desk, tally)
    };
    let short = if of_week {
        text.minutes_on_clock(week.spent.unwrap_or_default())
    } else {
        text.say_with(
            "limit-weeks-point",
            &[("n", tally.within.into()), ("of", tally.counted().into())],
        )
    };
    chart::LimitWeek {
        label: text.date_short(week.start),
        spoken_label: text.say_with("limit-preview-week", &[("date", date.clone().into())]),
        spoken: spoken.clone(),
        share: counted.then(|| fraction(tally.within, tally.counted())),
        text: if counted { short } else { String::new() },
        paused: week.paused,
        table_row: vec![date, spoken],
    }
}
