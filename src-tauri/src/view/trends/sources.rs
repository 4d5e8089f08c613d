//! Where the numbers come from: how many figures of each week are from which source.

use chart::{SourceFill, SourceKind, SourcePart, SourceWeek, SourcesView};
use chrono::NaiveDate;
use journal::{Figure, Source};

use super::figures::counted;
use super::{Drawn, Look, WeekOf};
use crate::error::Error;
use crate::types::Sign;
use crate::view::picture::csv;

/// How many figures there are from each source, best first, and how many of them were late.
type Counts = [(u32, u32); Source::ALL.len()];

fn count<'f>(figures: impl Iterator<Item = &'f Figure>) -> Counts {
    let mut counts = Counts::default();
    for figure in figures {
        for (source, (all, late)) in Source::ALL.iter().zip(&mut counts) {
            if *source == figure.source {
                *all += 1;
                *late += u32::from(figure.late);
            }
        }
    }
    counts
}

/// How many there are together, and how many of them were late.
fn together(counts: &Counts) -> (u32, u32) {
    let sum = |of: fn(&(u32, u32)) -> u32| counts.iter().map(of).sum();
    (sum(|(all, _)| *all), sum(|(_, late)| *late))
}

/// A week of the picture.
struct Week {
    start: NaiveDate,
    begins_month: bool,
    counts: Counts,
}

fn weeks(look: &Look<'_>) -> Vec<Week> {
    let week = |week: WeekOf<'_>| Week {
        start: week.start(),
        begins_month: week.begins_month(),
        counts: count(week.counted().flat_map(|day| &day.figures)),
    };
    look.weeks().map(week).collect()
}

/// How many figures of the period are from which source, and how many were late.
pub(crate) fn counts_of(look: &Look<'_>) -> Vec<(Source, u32, u32)> {
    let counts = count(counted(look.whole_days()).flat_map(|day| &day.figures));
    Source::ALL
        .into_iter()
        .zip(counts)
        .map(|(source, (all, late))| (source, all, late))
        .collect()
}

fn name(look: &Look<'_>, source: Source) -> String {
    look.text().say(&format!("source-{}", source.name()))
}

/// `12 from the phone`, for each source that there is.
fn parts(look: &Look<'_>, counts: &Counts) -> Vec<String> {
    let there = Source::ALL.into_iter().zip(counts);
    there
        .filter(|(_, (all, _))| *all > 0)
        .map(|(source, (all, _))| {
            let args = [("n", (*all).into()), ("source", name(look, source).into())];
            look.text().say_with("trend-sources-part", &args)
        })
        .collect()
}

pub(super) fn said(look: &Look<'_>) -> Vec<String> {
    let text = look.text();
    let counts = count(counted(look.whole_days()).flat_map(|day| &day.figures));
    let (all, late) = together(&counts);
    if all == 0 {
        return vec![text.say("trend-sources-nothing")];
    }
    let parts = parts(look, &counts);
    let from = text.say_with(
        "trend-sources-said",
        &[("n", all.into()), ("parts", text.list_and(&parts).into())],
    );
    let late = text.say_with("trend-sources-late", &[("n", late.into())]);
    vec![from, late]
}

pub(super) fn draw<'l>(look: &'l Look<'_>, summary: String) -> Result<Option<Drawn<'l>>, Error> {
    let weeks = weeks(look);
    if weeks.iter().all(|week| together(&week.counts).0 == 0) {
        return Ok(None);
    }
    let text = look.text();
    let title = look.title_of_weeks("trend-sources-title");
    let view = SourcesView {
        summary,
        heading: text.say("trend-sources-axis"),
        late: text.say("week-key-late"),
        kinds: Source::ALL
            .map(|source| SourceKind {
                name: name(look, source),
                fill: fill(source),
            })
            .to_vec(),
        weeks: weeks.iter().map(|week| chart_week(look, week)).collect(),
        table: table(look, &title, &weeks).into(),
        width: look.width,
        title,
    };
    let tick = |figures: u32| figures.to_string();
    Ok(Some(Drawn {
        chart: chart::sources(&view, &tick)?,
        days: vec![],
        key: key(look, &weeks),
        csv: Box::new(move || raw(look, &weeks)),
    }))
}

fn fill(source: Source) -> SourceFill {
    match source {
        Source::Meter => SourceFill::Meter,
        Source::Import => SourceFill::Import,
        Source::Timer => SourceFill::Timer,
        Source::Recall => SourceFill::Recall,
    }
}

fn chart_week(look: &Look<'_>, week: &Week) -> SourceWeek {
    let parts = week.counts.iter().enumerate();
    SourceWeek {
        label: look.short(week.start),
        begins_month: week.begins_month,
        spoken_label: look.week_spoken(week.start),
        spoken: spoken(look, week),
        parts: parts
            .filter(|(_, (figures, _))| *figures > 0)
            .map(|(kind, &(figures, late))| SourcePart {
                kind,
                figures,
                late,
            })
            .collect(),
    }
}

/// `12 from the phone, 3 a guess; 2 entered late`.
fn spoken(look: &Look<'_>, week: &Week) -> String {
    let text = look.text();
    let parts = parts(look, &week.counts);
    if parts.is_empty() {
        return text.say("not-logged");
    }
    let late = together(&week.counts).1;
    text.say_with(
        "trend-sources-spoken",
        &[("parts", parts.join(", ").into()), ("late", late.into())],
    )
}

fn table(look: &Look<'_>, caption: &str, weeks: &[Week]) -> chart::Table {
    let text = look.text();
    let row = |week: &Week| {
        let (_, late) = together(&week.counts);
        let counts = week.counts.iter().map(|(all, _)| all.to_string());
        std::iter::once(text.date(week.start, look.today()))
            .chain(counts)
            .chain([late.to_string()])
            .collect()
    };
    chart::Table {
        caption: caption.to_owned(),
        columns: std::iter::once(text.say("trend-column-week"))
            .chain(Source::ALL.map(|source| name(look, source)))
            .chain([text.say("trend-column-late")])
            .collect(),
        rows: weeks.iter().map(row).collect(),
    }
}

fn raw(look: &Look<'_>, weeks: &[Week]) -> String {
    let row = |week: &Week| {
        let counts = week.counts.iter().map(|(all, _)| all.to_string());
        std::iter::once(week.start.to_string())
            .chain(counts)
            .chain([together(&week.counts).1.to_string()])
            .collect()
    };
    let columns = [
        "raw-week",
        "raw-meter",
        "raw-import",
        "raw-timer",
        "raw-recall",
        "raw-late",
    ];
    let rows: Vec<Vec<String>> = weeks.iter().map(row).collect();
    csv(look.text(), &columns, &[], &rows)
}

fn key(look: &Look<'_>, weeks: &[Week]) -> Vec<Sign> {
    let all = weeks.iter();
    let there = |of: &dyn Fn(&Week) -> bool| all.clone().any(of);
    let source = |(at, source): (usize, Source)| {
        let is_there = there(&|week| week.counts.get(at).is_some_and(|(all, _)| *all > 0));
        is_there.then(|| Sign {
            sign: source.name(),
            name: name(look, source),
            colour: None,
        })
    };
    let late = there(&|week| together(&week.counts).1 > 0);
    Source::ALL
        .into_iter()
        .enumerate()
        .filter_map(source)
        .chain(late.then(|| look.sign("late")))
        .collect()
}
