//! The limits of a week: lines over the days they hold on, and their words.

use super::pauses::Pause;
use super::{DAYS, EDGE, Plan, TIME_BOTTOM, TIME_WORD};
use crate::ChartError;
use crate::label::{Label, SMALL};
use crate::lettering::fit;
use crate::sheet::{Frame, Pen, stroke};
use crate::view::{Day, Limit};

pub(super) const LINES: usize = 3;
/// How far words stay away from what stands left and right of them.
const CLEAR: f64 = 2.0;

/// Neighbouring days with one limit. Days in a pause do not end it, but leave a hole in its line.
pub(super) struct Run<'a> {
    limit: &'a Limit,
    /// Its days, each as its place in the week and its left and right edge.
    days: Vec<(usize, f64, f64)>,
    y: f64,
}

impl Run<'_> {
    fn last(&self) -> usize {
        self.days.last().map_or(0, |(at, ..)| *at)
    }

    fn right(&self) -> f64 {
        self.days.last().map_or(0.0, |(_, _, right)| *right)
    }

    /// From where to where there is a line.
    fn pieces(&self) -> Vec<(f64, f64)> {
        let neighbours = self.days.chunk_by(|one, next| one.0 + 1 == next.0);
        neighbours
            .filter_map(|days| Some((days.first()?.1, days.last()?.2)))
            .collect()
    }

    /// The room that its lines take.
    pub(super) fn frames(&self) -> impl Iterator<Item = Frame> {
        self.pieces().into_iter().map(|(left, right)| Frame {
            left,
            right,
            top: self.y - 1.0,
            bottom: self.y + 1.0,
        })
    }

    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        self.pieces().into_iter().try_for_each(|(left, right)| {
            let line = [(left, self.y), (right, self.y)];
            pen.line(&line, stroke("paper", 3.5, None))?;
            pen.line(&line, stroke("ink", 1.5, Some((7.0, 5.0))))
        })
    }
}

/// Words at the right edge, and the height at which they would like to stand.
struct AtEdge {
    label: Label,
    line: f64,
}

impl<'a> Plan<'a> {
    pub(super) fn runs(&self) -> Vec<Run<'a>> {
        let mut runs: Vec<Run<'a>> = Vec::new();
        // Whether every day since the last one with a limit was in a pause.
        let mut goes_on = false;
        for (at, day) in self.view.days.iter().enumerate() {
            if day.paused && !day.future {
                continue;
            }
            let Some(limit) = shown_limit(day) else {
                goes_on = false;
                continue;
            };
            let column = f64::from(u32::try_from(at).unwrap_or_default());
            let (left, y) = self.time.place(column, f64::from(limit.minutes));
            let (right, _) = self.time.place(column + 1.0, 0.0);
            match runs.last_mut() {
                Some(run) if goes_on && run.limit == limit => run.days.push((at, left, right)),
                _ => runs.push(Run {
                    limit,
                    days: vec![(at, left, right)],
                    y,
                }),
            }
            goes_on = true;
        }
        runs
    }

    /// Lifts a caption over the limit line, should the line run through it.
    pub(super) fn clear_of_limit(&self, mut label: Label, day: &Day) -> Label {
        let Some(limit) = shown_limit(day) else {
            return label;
        };
        let (_, y) = self.time.place(0.0, f64::from(limit.minutes));
        let frame = label.frame();
        if (frame.top - 2.0..frame.bottom + 2.0).contains(&y) {
            label.y = y - 6.0;
        }
        label
    }

    /// Finds each limit's words a place: near its line if there is room, else at the right edge,
    /// where nothing else is ever written.
    pub(super) fn label_runs(&mut self) {
        let mut taken = self.taken();
        let mut named: Vec<&Limit> = Vec::new();
        let mut near = Vec::new();
        let mut at_edge: Vec<AtEdge> = Vec::new();
        let mut homeless = Vec::new();
        // The last line may end at the right edge, so it has the first say about the place there.
        for run in self.runs.iter().rev() {
            let lines = self.limit_lines(run.limit);
            if lines.is_empty() {
                continue;
            }
            if run.last() + 1 == DAYS {
                named.push(run.limit);
                at_edge.push(self.at_edge(lines, run.y));
            } else if let Some(label) = self.near(run, &lines, &taken) {
                taken.push(label.frame());
                named.push(run.limit);
                near.push(label);
            } else {
                homeless.push((run.limit, self.at_edge(lines, run.y)));
            }
        }
        // A line that finds no place near may do with the words of another of the same height.
        for (limit, edge) in homeless {
            if !named.contains(&limit) {
                named.push(limit);
                at_edge.push(edge);
            }
        }
        self.run_labels = stack(at_edge, self.limit_room());
        self.run_labels.extend(near);
    }

    fn limit_lines(&self, limit: &Limit) -> Vec<String> {
        let gutter = self.width - self.right - EDGE;
        fit(&limit.label, SMALL, gutter.max(1.0), LINES)
    }

    fn at_edge(&self, lines: Vec<String>, line: f64) -> AtEdge {
        let label = Label::from(lines, SMALL, (self.right + EDGE, 0.0)).centred_on(line);
        AtEdge { label, line }
    }

    /// From where to where limits may be named.
    fn limit_room(&self) -> Frame {
        Frame {
            left: 0.0,
            top: TIME_WORD + 4.0,
            right: self.right + EDGE - CLEAR,
            bottom: TIME_BOTTOM + self.lower + 12.0,
        }
    }

    /// What the words of a limit may not touch.
    fn taken(&self) -> Vec<Frame> {
        let mut taken: Vec<Frame> = Vec::new();
        for column in &self.columns {
            taken.extend(column.body.frame());
            taken.extend(column.caption.as_ref().map(Label::frame));
            taken.extend(column.pause.iter().flat_map(Pause::frames));
            taken.push(column.name.frame());
        }
        taken.extend(self.runs.iter().flat_map(Run::frames));
        taken
    }

    /// A free place behind the end of the line, else over or under it between two bars.
    fn near(&self, run: &Run<'_>, lines: &[String], taken: &[Frame]) -> Option<Label> {
        let room = self.limit_room();
        let behind = Label::from(lines.to_vec(), SMALL, (run.right() + EDGE, 0.0));
        let under = run.y + 4.0 + behind.lines_above() + SMALL;
        let between = run.days.iter().rev().flat_map(|(_, _, right)| {
            [run.y - 6.0, under].map(|y| Label::around(lines.to_vec(), SMALL, (*right, y)))
        });
        std::iter::once(behind.centred_on(run.y))
            .chain(between)
            .find(|label| {
                let frame = label.frame();
                let inside = frame.left >= room.left
                    && frame.right <= room.right
                    && frame.top >= room.top
                    && frame.bottom <= room.bottom;
                let meets = |other: &Frame| other.inset(-CLEAR, 0.0).meets(frame);
                inside && !taken.iter().any(meets)
            })
    }
}

/// The limit whose line is drawn over a day.
pub(super) fn shown_limit(day: &Day) -> Option<&Limit> {
    day.limit.as_ref().filter(|_| !day.future && !day.paused)
}

/// Moves words at the edge apart, as little as it takes, and keeps them in the order of their
/// lines: the higher limit is never named below the lower one. The first of them stays beside its
/// line if the others have room; what has none is left out.
fn stack(labels: Vec<AtEdge>, room: Frame) -> Vec<Label> {
    let Some(first) = labels.first().map(|first| first.line) else {
        return Vec::new();
    };
    let mut labels = labels;
    labels.sort_by(|one, other| one.line.total_cmp(&other.line));
    let middle = labels.partition_point(|label| label.line < first);
    let (above, below) = labels.split_at_mut(middle);
    let mut ceiling = below
        .first()
        .map_or(room.bottom, |pivot| pivot.label.frame().top);
    for AtEdge { label, .. } in above.iter_mut().rev() {
        label.y -= (label.frame().bottom - ceiling).max(0.0);
        ceiling = label.frame().top;
    }
    let mut floor = room.top;
    for AtEdge { label, .. } in &mut labels {
        label.y += (floor - label.frame().top).max(0.0);
        floor = label.frame().bottom;
    }
    let mut ceiling = room.bottom;
    for AtEdge { label, .. } in labels.iter_mut().rev() {
        label.y -= (label.frame().bottom - ceiling).max(0.0);
        ceiling = label.frame().top;
    }
    let labels = labels.into_iter().map(|edge| edge.label);
    labels
        .filter(|label| label.frame().top >= room.top - 0.5)
        .collect()
}
