//! What can be said of a period, as words or as figures.

use insight::{Coverage, Mean, Quartiles, Slope, Trend as Verdict};
use serde::Serialize;

use super::{Said, args, data, file};
use crate::app::Desk;
use crate::error::Error;
use crate::view::hidden::{Veiled, said_mood};
use crate::view::trends::{
    self as view, Against, Cell, Comparison, Latest, Look, Measure, Name, Row, Side, Values,
};

pub(super) fn trend(desk: &mut Desk<'_>, typed: &args::Trend) -> Result<Said, Error> {
    let desk = &*desk;
    let span = file::span(desk, &typed.period, Latest::ThirteenWeeks)?;
    // Data for scripts has everything; words keep to what the person wants to see.
    let veiled = if typed.format.json {
        Veiled::NOTHING
    } else {
        Veiled {
            charts: false,
            ..Veiled::of(desk)
        }
    };
    let look = Look::read(desk, span, None)?.veiled(veiled);
    if look.is_empty() {
        return Err(Error::NothingToDraw(span.said(desk)));
    }
    let comparison = Comparison::read(desk, Against::Month)?.veiled(veiled);
    if typed.format.json {
        return Ok(data::json(&of(&look, &comparison)).into());
    }
    let text = desk.text;
    let mut parts = vec![span.said(desk)];
    for name in Name::ALL {
        let said = view::said(&look, name, look.shown(Measure::Mood));
        if !said.is_empty() {
            let head = text.say(&format!("trend-head-{}", name.name()));
            parts.push(format!("{head}\n{}", said.join("\n")));
        }
    }
    parts.extend(said_mood(desk));
    parts.push(compared(desk, &comparison));
    if desk.journal.has_made_up_days()? {
        parts.push(text.say("cli-made-up"));
    }
    Ok(parts.join("\n\n").into())
}

/// This month beside the last one, or why not.
fn compared(desk: &Desk<'_>, comparison: &Comparison) -> String {
    let text = desk.text;
    let (first, second) = (comparison.first.span, comparison.second.span);
    let head = text.say_with(
        "trend-head-compare",
        &[
            ("first", first.said(desk).into()),
            ("second", second.said(desk).into()),
        ],
    );
    let line = |row: &Row| {
        text.say_with(
            "trend-line",
            &[
                ("name", row.name.as_str().into()),
                ("first", view::said_side(text, row, &row.first).into()),
                ("second", view::said_side(text, row, &row.second).into()),
                ("difference", view::said_difference(text, row).into()),
            ],
        )
    };
    std::iter::once(head)
        .chain(comparison.refused.clone())
        .chain(comparison.rows.iter().map(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// `trend --json`.
#[derive(Debug, Serialize)]
struct Trend {
    from: String,
    to: String,
    minutes: Figures,
    mood: Figures,
    weekdays: Vec<Weekday>,
    sources: Vec<Source>,
    compare: Compare,
}

/// What is known of one measure: minutes a day, or mood from 0 to 100.
#[derive(Debug, Serialize)]
struct Figures {
    days_logged: usize,
    days: usize,
    #[serde(flatten)]
    middle: Middle,
    trend: Option<Change>,
}

/// The middle and the spread; null where nothing is logged.
#[derive(Debug, Serialize)]
struct Middle {
    n: usize,
    mean: Option<f64>,
    sd: Option<f64>,
    median: Option<f64>,
    lower_quartile: Option<f64>,
    upper_quartile: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Change {
    verdict: &'static str,
    n: usize,
    /// Days that it takes yet.
    more_days: Option<usize>,
    p: Option<f64>,
    per_day: Option<f64>,
    per_day_low: Option<f64>,
    per_day_high: Option<f64>,
    /// Over the whole span, where it is clear.
    change: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Weekday {
    name: String,
    part: bool,
    minutes: Middle,
    mood: Middle,
}

#[derive(Debug, Serialize)]
struct Source {
    source: &'static str,
    figures: u32,
    late: u32,
}

#[derive(Debug, Serialize)]
struct Compare {
    first: Period,
    second: Period,
    refused: Option<String>,
    measures: Vec<Measured>,
}

#[derive(Debug, Serialize)]
struct Period {
    from: String,
    to: String,
    days_logged: usize,
    days: usize,
}

#[derive(Debug, Serialize)]
struct Measured {
    name: String,
    first: Middle,
    second: Middle,
    /// The first less the second; null where they can't be compared.
    difference: Option<f64>,
    of: &'static str,
}

fn of(look: &Look<'_>, comparison: &Comparison) -> Trend {
    let days = look.days();
    let day = |day: Option<&journal::DayLog>| day.map(|day| day.day.to_string());
    Trend {
        from: day(days.first()).unwrap_or_default(),
        to: day(days.last()).unwrap_or_default(),
        minutes: figures(look, Measure::Minutes),
        mood: figures(look, Measure::Mood),
        weekdays: weekdays(look),
        sources: view::counts_of(look)
            .into_iter()
            .map(|(source, figures, late)| Source {
                source: source.name(),
                figures,
                late,
            })
            .collect(),
        compare: Compare {
            first: period(&comparison.first),
            second: period(&comparison.second),
            refused: comparison.refused.clone(),
            measures: comparison.rows.iter().map(measured).collect(),
        },
    }
}

fn figures(look: &Look<'_>, measure: Measure) -> Figures {
    let days = look.days();
    let Coverage { logged, of } = view::coverage(days, measure);
    Figures {
        days_logged: logged,
        days: of,
        middle: middle(&view::values(days, measure)),
        trend: (logged > 0).then(|| change(look, measure)),
    }
}

fn middle(values: &[f64]) -> Middle {
    of_parts(insight::mean(values), insight::quartiles(values))
}

fn of_parts(mean: Option<Mean>, quartiles: Option<Quartiles>) -> Middle {
    Middle {
        n: quartiles.map_or(0, |middle| middle.n),
        mean: mean.map(|mean| mean.mean),
        sd: mean.and_then(|mean| mean.sd),
        median: quartiles.map(|middle| middle.median),
        lower_quartile: quartiles.map(|middle| middle.lower),
        upper_quartile: quartiles.map(|middle| middle.upper),
    }
}

fn change(look: &Look<'_>, measure: Measure) -> Change {
    let known = view::known_span(look.days(), measure);
    let told = |verdict, n, p, slope: Slope| Change {
        verdict,
        n,
        more_days: None,
        p: Some(p),
        per_day: Some(slope.slope),
        per_day_low: Some(slope.low),
        per_day_high: Some(slope.high),
        change: (verdict == "clear").then(|| view::over(known, slope.slope)),
    };
    match view::trend(look.days(), measure) {
        Verdict::TooEarly { n, more } => Change {
            verdict: "too-early",
            n,
            more_days: Some(more),
            p: None,
            per_day: None,
            per_day_low: None,
            per_day_high: None,
            change: None,
        },
        Verdict::Unclear { n, slope, p } => told("unclear", n, p, slope),
        Verdict::Clear { n, slope, p } => told("clear", n, p, slope),
    }
}

fn weekdays(look: &Look<'_>) -> Vec<Weekday> {
    let minutes = view::cells(look, Measure::Minutes);
    let mood = view::cells(look, Measure::Mood);
    let both = minutes.into_iter().zip(mood);
    let middle = |cell: &Cell| of_parts(None, cell.middle);
    both.map(|(minutes, mood)| Weekday {
        minutes: middle(&minutes),
        mood: middle(&mood),
        name: minutes.name,
        part: minutes.part,
    })
    .collect()
}

fn period(side: &Side) -> Period {
    let Coverage { logged, of } = side.coverage();
    Period {
        from: side.span.first.to_string(),
        to: side.span.last.to_string(),
        days_logged: logged,
        days: of,
    }
}

fn measured(row: &Row) -> Measured {
    let side = |side: &Values| middle(&side.values);
    Measured {
        name: row.name.clone(),
        first: side(&row.first),
        second: side(&row.second),
        difference: row.difference(),
        of: if row.by_median() { "median" } else { "mean" },
    }
}
