//! Where the figures of each week come from: weeks side by side, stacked by source.

mod fill;

use crate::axis::{Columns, Names, Stop};
use crate::chart::Draft;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::pile::Pile;
use crate::poster::{Key, Sample};
use crate::scale::Scale;
use crate::sheet::{Frame, Panel, Pen, fingerprint, stroke};
use crate::view::{SourceFill, SourcePart, SourceWeek, SourcesView};
use crate::{Chart, ChartError, Mark};
use fill::{Look, draw_all};
use std::collections::BTreeSet;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;

// From the top down, in CSS pixels. The halves put hairlines onto whole device pixels.
const HEADING: f64 = 11.0;
const TOP: f64 = 28.5;
const BASE: f64 = 156.5;
const NAMES: f64 = BASE + 21.0;
const FOOT: f64 = 7.0;

const EDGE: f64 = 8.0;
const THINNEST: f64 = 2.0;
const GAP: f64 = 1.5;
/// Where bars touch, small parts may be as low as this, and have no gap between them.
const THINNEST_TOUCHING: f64 = 0.25;

/// Draws where the figures of each week come from.
///
/// `tick` names a line of the axis; it gets a number of figures (0, 5, 10, …; at most five lines
/// in all) and gives its word.
///
/// The chart has one [`Mark`] for each week, the oldest first. Parts without any figure take no
/// room; a week without any part is a gap. Late figures stand on the others of their source, as
/// its hollow part.
///
/// # Errors
///
/// [`ChartError::Source`] if a part belongs to a source that is not listed, [`ChartError::Draw`]
/// if the drawing library refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{SourceFill, SourceKind, SourcePart, SourceWeek, SourcesView};
///
/// let kind = |name: &str, fill| SourceKind { name: name.into(), fill };
/// let part = |kind, figures| SourcePart { kind, figures, late: 0 };
/// let view = SourcesView {
///     title: "Where the numbers come from".into(),
///     summary: "Of 15 figures 12 come from the phone, 3 are guesses.".into(),
///     kinds: vec![kind("from the phone", SourceFill::Meter), kind("a guess", SourceFill::Recall)],
///     weeks: vec![
///         SourceWeek { parts: vec![part(0, 5), part(1, 3)], ..SourceWeek::default() },
///         SourceWeek::default(),
///         SourceWeek { parts: vec![part(0, 7)], ..SourceWeek::default() },
///     ],
///     ..SourcesView::default()
/// };
/// let chart = chart::sources(&view, &|count| count.to_string())?;
///
/// assert_eq!(chart.marks.len(), 3);
/// assert!(chart.svg.contains("<polygon"), "a guess is hatched");
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn sources(view: &SourcesView, tick: &dyn Fn(u32) -> String) -> Result<Chart, ChartError> {
    let listed = view.kinds.len();
    let mut parts = view.weeks.iter().flat_map(|week| &week.parts);
    if let Some(part) = parts.find(|part| part.kind >= listed) {
        return Err(ChartError::Source {
            kind: part.kind,
            listed,
        });
    }
    let plan = Plan::of(view, tick);
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: NAMES + FOOT,
        marks: plan.marks(),
        across: 1,
        table: view.table.clone(),
        key: plan.key(),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes.
struct Plan<'a> {
    view: &'a SourcesView,
    id: String,
    width: f64,
    left: f64,
    right: f64,
    panel: Panel,
    columns: Columns,
    ticks: Vec<(f64, Label)>,
    weeks: Vec<Vec<(Look, Frame)>>,
    names: Names,
}

impl<'a> Plan<'a> {
    fn of(view: &'a SourcesView, tick: &dyn Fn(u32) -> String) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let most = view.weeks.iter().map(figures).max().unwrap_or(0);
        let scale = Scale::counting(most);
        let words: Vec<_> = scale
            .lines()
            .map(|line| (line, fit(&tick(line), SMALL, width * 0.12, 1)))
            .collect();
        let widest = words
            .iter()
            .flat_map(|(_, lines)| lines)
            .map(|word| lettering::width(word, SMALL))
            .fold(36.0, f64::max);
        let (left, right) = (widest + EDGE, width - EDGE);
        let frame = Frame {
            left,
            right,
            top: TOP,
            bottom: BASE,
        };
        let panel = Panel::new(frame, 0.0..1.0, 0.0..f64::from(scale.top));
        let columns = Columns::new(left, right, view.weeks.len());
        let ticks = words.into_iter().map(|(line, word)| {
            let (_, y) = panel.place(0.0, f64::from(line));
            (
                y,
                Label::until(word, SMALL, (left - EDGE, 0.0)).centred_on(y),
            )
        });
        let stops = view.weeks.iter().enumerate().map(|(at, week)| Stop {
            middle: columns.middle(at),
            name: &week.label,
            begins_month: week.begins_month,
        });
        let stops: Vec<_> = stops.collect();
        let texts = [view.title.as_str(), view.summary.as_str()];
        let mut plan = Self {
            view,
            id: format!("sources-chart-{:08x}", fingerprint(&texts, view.width)),
            width,
            left,
            right,
            columns,
            ticks: ticks.collect(),
            weeks: Vec::new(),
            names: Names::of(&stops, SMALL, &(0.0..width), NAMES),
            panel,
        };
        let weeks = view.weeks.iter().enumerate();
        plan.weeks = weeks.map(|(at, week)| plan.week(at, week)).collect();
        plan
    }

    /// The parts of a week, those entered in time and those entered late apart.
    fn week(&self, at: usize, week: &SourceWeek) -> Vec<(Look, Frame)> {
        let parts: Vec<_> = week
            .parts
            .iter()
            .flat_map(|part| self.split(part))
            .collect();
        let amounts: Vec<u32> = parts.iter().map(|(_, figures)| *figures).collect();
        let (left, right) = self.columns.bar_edges(at);
        let touch = self.columns.touch();
        let floor = BASE - if touch { 0.5 } else { 1.0 };
        let (_, top) = self
            .panel
            .place(0.0, amounts.iter().copied().map(f64::from).sum());
        let pile = Pile {
            ground: Frame {
                left,
                right,
                top: floor,
                bottom: floor,
            },
            // More figures than the axis can count still end where the axis ends.
            height: floor - top.max(TOP),
            highest: BASE - TOP,
            thinnest: if touch { THINNEST_TOUCHING } else { THINNEST },
            gap: if touch { 0.0 } else { GAP },
        };
        let frames = pile.parts(&amounts).into_iter();
        parts.iter().map(|(look, _)| *look).zip(frames).collect()
    }

    /// A part's figures by look; what has none is left out.
    fn split(&self, part: &SourcePart) -> impl Iterator<Item = (Look, u32)> + use<> {
        let fill = self.fill(part.kind);
        let late = part.late.min(part.figures);
        [(false, part.figures - late), (true, late)]
            .into_iter()
            .filter(|(_, figures)| *figures > 0)
            .map(move |(late, figures)| (Look { fill, late }, figures))
    }

    fn fill(&self, kind: usize) -> SourceFill {
        self.view
            .kinds
            .get(kind)
            .map_or_else(SourceFill::default, |kind| kind.fill)
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for (at, (y, word)) in self.ticks.iter().enumerate() {
            let ink = if at == 0 { "line-strong" } else { "line" };
            pen.line(&[(self.left, *y), (self.right, *y)], stroke(ink, 1.0, None))?;
            word.draw(pen, "ink-3", false)?;
        }
        let heading = fit(&self.view.heading, SMALL, self.width, 1);
        Label::from(heading, SMALL, (0.0, HEADING)).draw(pen, "ink-3", false)?;
        let parts = self.weeks.iter().enumerate();
        let parts = parts.flat_map(|(at, parts)| parts.iter().map(move |part| (at, *part)));
        draw_all(pen, parts.collect(), self.columns.touch())?;
        self.names.draw(pen, BASE, "ink-2")
    }

    /// What the key of a file explains: only what is in the picture.
    fn key(&self) -> Key<'_> {
        let parts = || self.weeks.iter().flatten().map(|(look, _)| *look);
        let used: BTreeSet<SourceFill> = parts().map(|look| look.fill).collect();
        let sample = |look: Look| -> Sample<'_> {
            Box::new(move |pen, frame| draw_all(pen, vec![(0, (look, frame))], false))
        };
        let kinds = self.view.kinds.iter();
        let kinds = kinds.filter(|kind| used.contains(&kind.fill)).map(|kind| {
            let (fill, late) = (kind.fill, false);
            (sample(Look { fill, late }), kind.name.as_str())
        });
        let late = parts().filter(|look| look.late).min();
        let late = late.map(|look| (sample(look), self.view.late.as_str()));
        Key::of(kinds.chain(late), self.width)
    }

    fn marks(&self) -> Vec<Mark> {
        let weeks = self.view.weeks.iter().zip(&self.weeks).enumerate();
        let height = NAMES + FOOT;
        weeks
            .map(|(at, (week, parts))| {
                let (left, right) = self.columns.edges(at);
                let top = parts.last().map_or(BASE, |(_, frame)| frame.top);
                Mark {
                    x: self.columns.middle(at) / self.width,
                    y: top.max(0.0) / height,
                    left: left / self.width,
                    width: (right - left) / self.width,
                    top: 0.0,
                    height: 1.0,
                    label: lettering::clean(&week.spoken_label),
                    value: lettering::clean(&week.spoken),
                }
            })
            .collect()
    }
}

fn figures(week: &SourceWeek) -> u32 {
    let figures = week.parts.iter().map(|part| part.figures);
    figures.fold(0, u32::saturating_add)
}
