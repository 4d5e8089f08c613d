//! The charts with ten years of days behind them, a review as PDF, and two of the charts against
//! matplotlib.
//!
//! Measured inside the app, from reading the journal to what the page is sent; the way to the
//! window is in `week`.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use scrollwell::{App, Clock, Problem};
use scrollwell_tests::{EVENING, commandline};

use crate::matplotlib::{self, Matplotlib};
use crate::measure::{microseconds, middle};
use crate::table::{Line, Row};

/// Each chart with the milliseconds that we want to stay below: a page with all of them is then
/// there in less than a tenth of a second, which nobody waits for.
const CHARTS: [(&str, f64); 7] = [
    ("week", 5.0),
    ("weeks", 10.0),
    ("mood", 10.0),
    ("year", 10.0),
    ("weekday", 10.0),
    ("reflections", 10.0),
    ("sources", 10.0),
];
/// Those that are drawn by both.
const BOTH: [&str; 2] = ["week", "year"];
/// Milliseconds for a review as PDF.
const PDF_AIM: f64 = 300.0;
/// Not slower than the tool that people draw such charts with.
const MATPLOTLIB_AIM: f64 = 1.0;

/// All of them in turn, round after round.
pub(crate) fn lines(rounds: usize) -> Result<Vec<Line>> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().join("ten");
    eprintln!("charts: 3650 made-up days");
    commandline::run(&data, &["platform", "add", "Reddit"])?;
    commandline::run(&data, &["demo", "--days", "3650"])?;
    commandline::run(&data, &["limit", "set", "--all", "2h"])?;
    let now: DateTime<Utc> = EVENING.parse()?;
    let app = App::new(data.clone(), Clock::set_to(now));
    let rounds = rounds.max(15);

    let mut lines = pages(&app, rounds)?;
    lines.push(pdf(&app, now.date_naive(), rounds)?);
    lines.extend(against_matplotlib(&app, &data, now, rounds)?);
    Ok(lines)
}

fn pages(app: &App, rounds: usize) -> Result<Vec<Line>> {
    let mut taken = CHARTS.map(|_| Vec::new());
    // The first call opens the journal and reads the font.
    for (name, _) in CHARTS {
        drawn(app, name)?;
    }
    for _ in 0..rounds {
        for ((name, _), times) in CHARTS.iter().zip(&mut taken) {
            times.push(microseconds(|| drawn(app, name))? / 1_000.0);
        }
    }
    CHARTS
        .iter()
        .zip(&taken)
        .map(|((name, aim), times)| {
            Ok(Line::Most {
                what: format!("chart «{name}» with its data, ten years behind it"),
                unit: "ms",
                ours: middle(times)?,
                aim: *aim,
            })
        })
        .collect()
}

fn drawn(app: &App, name: &str) -> Result<String> {
    let sent = app.chart_as_sent(name).map_err(told);
    sent.with_context(|| format!("chart «{name}»"))
}

fn pdf(app: &App, day: NaiveDate, rounds: usize) -> Result<Line> {
    let write = || app.review_pdf(day).map_err(told);
    write()?;
    let times: Result<Vec<f64>> = (0..rounds)
        .map(|_| Ok(microseconds(write)? / 1_000.0))
        .collect();
    Ok(Line::Most {
        what: "the review of a week as PDF, ten years behind it".into(),
        unit: "ms",
        ours: middle(&times?)?,
        aim: PDF_AIM,
    })
}

/// What both do: draw the same figures and write a PNG of the same size. What only we do is read
/// them from the journal first; what only matplotlib has to itself is a warm start, with its
/// imports done and its fonts found.
fn against_matplotlib(
    app: &App,
    data: &Path,
    now: DateTime<Utc>,
    rounds: usize,
) -> Result<Vec<Line>> {
    let what = |name: &str| format!("chart «{name}», from the journal to a PNG");
    let ours = |name: &str| app.chart_as_png(name).map_err(told);
    let figures = matplotlib::figures(data, now.date_naive() - TimeDelta::days(6), now)?;
    let mut theirs = match Matplotlib::start(&figures) {
        Ok(started) => started,
        Err(error) => {
            let why = format!("no Python with matplotlib ({error:#})");
            let missing = |name: &&str| Line::Missing {
                what: what(name),
                why: why.clone(),
            };
            return Ok(BOTH.iter().map(missing).collect());
        }
    };
    let mut lines = Vec::new();
    for name in BOTH {
        let size = matplotlib::size_of(&ours(name)?)?;
        // Both have drawn once before they are measured.
        theirs.draw(name, size)?;
        let (mut with_us, mut with_them) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            with_us.push(microseconds(|| ours(name))? / 1_000.0);
            with_them.push(theirs.draw(name, size)?);
        }
        lines.push(Line::from(Row {
            what: what(name),
            against: "matplotlib, the same figures to a PNG of the same size".into(),
            unit: "ms",
            ours: middle(&with_us)?,
            baseline: middle(&with_them)?,
            aim: MATPLOTLIB_AIM,
        }));
    }
    Ok(lines)
}

/// For `map_err`, which hands over what it has.
#[expect(
    clippy::needless_pass_by_value,
    reason = "map_err hands it over by value"
)]
fn told(problem: Problem) -> anyhow::Error {
    let text = serde_json::to_string(&problem).context("a problem without words");
    text.map_or_else(|error| error, |text| anyhow!(text))
}
