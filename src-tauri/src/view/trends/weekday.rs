//! Which weekdays are heavy, and how the days of the weekend differ from the others.

use chart::{WeekdayCell, WeekdayColumn, WeekdayRow, WeekdayShade, WeekdayView};
use chrono::{Datelike, Weekday, WeekdaySet};
use insight::Quartiles;

use super::figures::{self, Measure};
use super::{Drawn, Look};
use crate::error::Error;
use crate::text::Text;
use crate::view::picture::{csv, raw, raw_whole};

/// From so many days on the quartiles of a weekday are said, and weekdays are set side by side.
const ENOUGH: usize = 4;

/// The days of one weekday, or of one part of the week.
#[derive(Debug)]
pub(crate) struct Cell {
    /// `Mondays`, `weekend`.
    pub(crate) name: String,
    /// `Mon`, `Weekend`.
    label: String,
    /// Whether it is a part of the week rather than a weekday.
    pub(crate) part: bool,
    /// Nothing when none of its days is logged.
    pub(crate) middle: Option<Quartiles>,
}

/// The weekdays in the order of the week, then the days outside of the weekend and those in it.
pub(crate) fn cells(look: &Look<'_>, measure: Measure) -> Vec<Cell> {
    let (text, week) = (look.text(), look.desk.week());
    let mut values: [Vec<f64>; 7] = Default::default();
    for day in figures::counted(look.days()) {
        let values = values.get_mut(place(day.day.weekday()));
        if let (Some(values), Some(value)) = (values, measure.of(day)) {
            values.push(value);
        }
    }
    let middle = |days: WeekdaySet| {
        let of = days
            .iter(Weekday::Mon)
            .filter_map(|day| values.get(place(day)));
        insight::quartiles(&of.flatten().copied().collect::<Vec<_>>())
    };
    let days = week.weekdays().map(|day| Cell {
        name: text.weekday(day),
        label: text.weekday_short(day),
        part: false,
        middle: middle(WeekdaySet::single(day)),
    });
    let parts = [
        (
            "trend-part-weekdays",
            week.weekend.symmetric_difference(WeekdaySet::ALL),
        ),
        ("trend-part-weekend", week.weekend),
    ];
    let parts = parts.into_iter().filter(|(_, days)| !days.is_empty());
    let parts = parts.map(|(id, days)| Cell {
        name: text.say(id),
        label: text.say(id),
        part: true,
        middle: middle(days),
    });
    days.chain(parts).collect()
}

/// Both measures, time first, as on the page.
pub(super) type Rows = Vec<(Measure, Vec<Cell>)>;

/// What is said and what is drawn.
fn rows<'l>(look: &'l Look<'_>) -> &'l Rows {
    let row = |measure| (measure, cells(look, measure));
    look.weekdays
        .get_or_init(|| look.measures().map(row).collect())
}

fn place(day: Weekday) -> usize {
    usize::try_from(day.num_days_from_monday()).unwrap_or(0)
}

pub(super) fn said(look: &Look<'_>) -> Vec<String> {
    let rows = rows(look).iter();
    rows.map(|(measure, cells)| said_measure(look, *measure, cells))
        .collect()
}

/// Which weekday has the most and which the least; too early to say while one of them has few days.
fn said_measure(look: &Look<'_>, measure: Measure, cells: &[Cell]) -> String {
    let text = look.text();
    let id = |kind: &str| format!("trend-weekday-{}-{kind}", measure.name());
    let days = || cells.iter().filter(|cell| !cell.part);
    let n = |cell: &Cell| cell.middle.map_or(0, |middle| middle.n);
    let fewest = days().map(n).min().unwrap_or(0);
    if days().all(|cell| n(cell) == 0) {
        return text.say(&id("nothing"));
    }
    if fewest < ENOUGH {
        let more = ENOUGH - fewest;
        return text.say_with(&id("early"), &[("more", more.into())]);
    }
    let middle = |cell: &&Cell| cell.middle.map_or(f64::NAN, |middle| middle.median);
    let by_middle = |one: &&Cell, other: &&Cell| middle(one).total_cmp(&middle(other));
    let (Some(most), Some(least)) = (days().max_by(by_middle), days().min_by(by_middle)) else {
        return String::new();
    };
    let value = |cell: &Cell| measure.said(text, middle(&cell));
    if value(most) == value(least) {
        return text.say_with(&id("same"), &[("value", value(most).into())]);
    }
    text.say_with(
        &id("most"),
        &[
            ("most", most.name.as_str().into()),
            ("most-value", value(most).into()),
            ("most-n", n(most).into()),
            ("least", least.name.as_str().into()),
            ("least-value", value(least).into()),
            ("least-n", n(least).into()),
        ],
    )
}

pub(super) fn draw<'l>(look: &'l Look<'_>, summary: String) -> Result<Option<Drawn<'l>>, Error> {
    let text = look.text();
    let title = look.title("trend-weekday-title");
    let rows = rows(look);
    let known = |(_, cells): &(Measure, Vec<Cell>)| cells.iter().any(|cell| cell.middle.is_some());
    let Some((_, columns)) = rows.first().filter(|_| rows.iter().any(known)) else {
        return Ok(None);
    };
    let view = WeekdayView {
        summary,
        columns: columns
            .iter()
            .map(|cell| WeekdayColumn {
                label: cell.label.clone(),
                part: cell.part,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|(measure, cells)| row(look, *measure, cells))
            .collect(),
        table: table(look, &title, rows).into(),
        width: look.width,
        title,
    };
    Ok(Some(Drawn {
        chart: chart::weekday(&view)?,
        days: vec![],
        csv: Box::new(move || figures_of(text, rows)),
        key: vec![],
    }))
}

fn row(look: &Look<'_>, measure: Measure, cells: &[Cell]) -> WeekdayRow {
    let medians = cells.iter().filter_map(|cell| Some(cell.middle?.median));
    let most = match measure {
        Measure::Mood => 100.0,
        Measure::Minutes => medians.fold(0.0, f64::max),
    };
    let heading = look.text().say(heading(measure));
    WeekdayRow {
        shade: match measure {
            Measure::Mood => WeekdayShade::Mood,
            Measure::Minutes => WeekdayShade::Amount,
        },
        cells: cells
            .iter()
            .map(|cell| chart_cell(look, measure, (cell, &heading, most)))
            .collect(),
        heading,
    }
}

fn heading(measure: Measure) -> &'static str {
    match measure {
        Measure::Mood => "trend-weekday-mood",
        Measure::Minutes => "trend-weekday-time",
    }
}

fn chart_cell(
    look: &Look<'_>,
    measure: Measure,
    (cell, heading, most): (&Cell, &str, f64),
) -> Option<WeekdayCell> {
    let text = look.text();
    let middle = cell.middle?;
    Some(WeekdayCell {
        share: if most > 0.0 {
            middle.median / most
        } else {
            0.0
        },
        text: measure.said(text, middle.median),
        spread: spread(look, measure, middle),
        n: text.say_with("trend-n", &[("n", middle.n.into())]),
        spoken_label: text.say_with(
            "trend-weekday-label",
            &[
                ("name", cell.name.as_str().into()),
                ("heading", heading.into()),
            ],
        ),
        spoken: spoken(look, measure, middle),
    })
}

/// `40 m – 1 h 30 m`, from a few days on.
fn spread(look: &Look<'_>, measure: Measure, middle: Quartiles) -> String {
    if middle.n < ENOUGH {
        return String::new();
    }
    let (lower, upper) = ends(look, measure, middle);
    look.text().say_with(
        "trend-between",
        &[("lower", lower.into()), ("upper", upper.into())],
    )
}

fn ends(look: &Look<'_>, measure: Measure, middle: Quartiles) -> (String, String) {
    let said = |value| measure.said(look.text(), value);
    (said(middle.lower), said(middle.upper))
}

fn spoken(look: &Look<'_>, measure: Measure, middle: Quartiles) -> String {
    let (lower, upper) = ends(look, measure, middle);
    let id = if middle.n < ENOUGH {
        "trend-weekday-spoken-few"
    } else {
        "trend-weekday-spoken"
    };
    look.text().say_with(
        id,
        &[
            ("value", measure.said(look.text(), middle.median).into()),
            ("lower", lower.into()),
            ("upper", upper.into()),
            ("n", middle.n.into()),
        ],
    )
}

fn table(look: &Look<'_>, caption: &str, rows: &[(Measure, Vec<Cell>)]) -> chart::Table {
    let text = look.text();
    let names = rows
        .first()
        .map(|(_, cells)| cells.as_slice())
        .unwrap_or_default();
    let said = |(measure, cells): &(Measure, Vec<Cell>), at: usize| {
        let middle = cells.get(at).and_then(|cell| cell.middle);
        middle.map_or_else(
            || text.say("not-logged"),
            |middle| spoken(look, *measure, middle),
        )
    };
    let row = |(at, cell): (usize, &Cell)| {
        std::iter::once(cell.name.clone())
            .chain(rows.iter().map(|row| said(row, at)))
            .collect()
    };
    chart::Table {
        caption: caption.to_owned(),
        columns: std::iter::once(text.say("trend-column-weekday"))
            .chain(rows.iter().map(|(measure, _)| text.say(heading(*measure))))
            .collect(),
        rows: names.iter().enumerate().map(row).collect(),
    }
}

/// A row for each column of each row of the picture.
fn figures_of(text: &Text, rows: &[(Measure, Vec<Cell>)]) -> String {
    let columns = [
        "raw-measure",
        "raw-weekday",
        "raw-n",
        "raw-median",
        "raw-lower",
        "raw-upper",
    ];
    let rows: Vec<Vec<String>> = rows
        .iter()
        .flat_map(|(measure, cells)| raw_rows(text, *measure, cells))
        .collect();
    csv(text, &columns, &[], &rows)
}

fn raw_rows(text: &Text, measure: Measure, cells: &[Cell]) -> Vec<Vec<String>> {
    let row = |cell: &Cell| {
        vec![
            text.say(match measure {
                Measure::Mood => "raw-mood",
                Measure::Minutes => "raw-minutes",
            }),
            cell.name.clone(),
            raw_whole(Some(cell.middle.map_or(0, |middle| middle.n))),
            raw(cell.middle.map(|middle| middle.median)),
            raw(cell.middle.map(|middle| middle.lower)),
            raw(cell.middle.map(|middle| middle.upper)),
        ]
    };
    cells.iter().map(row).collect()
}
