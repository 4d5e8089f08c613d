//! Limits over time: lines over the days or weeks they hold on, and their words.

use crate::ChartError;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::sheet::{Frame, Pen, stroke};
use crate::view::Limit;
use std::collections::{BTreeMap, BTreeSet};

const LINES: usize = 3;
/// How far words stay away from what stands left and right of them.
pub(crate) const CLEAR: f64 = 2.0;
const OVER_LINE: f64 = 6.0;
const UNDER_LINE: f64 = 4.0;
/// How far behind the end of a line its words begin.
const BEHIND: f64 = 8.0;
/// Places for words are tried at this share of their width from one another.
const NEXT_TRY: f64 = 1.0 / 3.0;

/// What a column has to do with limits.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Held<'a> {
    /// A line runs over it.
    By(&'a Limit),
    /// It is in a pause: a line has a hole here, and may go on behind it.
    Paused,
    /// No limit holds: a line ends before it.
    Free,
}

/// Neighbouring columns with one limit. Those in a pause do not end it, but leave a hole in its
/// line.
pub(crate) struct Run<'a> {
    limit: &'a Limit,
    /// Its columns, each as its place in the picture and its left and right edge.
    columns: Vec<(usize, f64, f64)>,
    y: f64,
}

impl Run<'_> {
    fn last(&self) -> usize {
        self.columns.last().map_or(0, |(at, ..)| *at)
    }

    fn right(&self) -> f64 {
        self.columns.last().map_or(0.0, |(_, _, right)| *right)
    }

    /// From where to where there is a line.
    fn pieces(&self) -> Vec<(f64, f64)> {
        let neighbours = self.columns.chunk_by(|one, next| one.0 + 1 == next.0);
        neighbours
            .filter_map(|columns| Some((columns.first()?.1, columns.last()?.2)))
            .collect()
    }

    /// The room that its lines take.
    pub(crate) fn frames(&self) -> impl Iterator<Item = Frame> {
        self.pieces().into_iter().map(|(left, right)| Frame {
            left,
            right,
            top: self.y - 1.0,
            bottom: self.y + 1.0,
        })
    }

    pub(crate) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        self.pieces().into_iter().try_for_each(|(left, right)| {
            let line = [(left, self.y), (right, self.y)];
            pen.line(&line, stroke("paper", 3.5, None))?;
            pen.line(&line, stroke("ink", 1.5, Some((7.0, 5.0))))
        })
    }
}

/// A short piece of such a line, for the key.
pub(crate) fn draw_sample(pen: &Pen<'_>, frame: Frame) -> Result<(), ChartError> {
    let y = (frame.top + frame.bottom) / 2.0;
    let line = [(frame.left, y), (frame.right, y)];
    pen.line(&line, stroke("ink", 1.5, Some((5.0, 2.0))))
}

/// Puts neighbouring columns with one limit together. Each column comes with its left and right
/// edge; `height` says where a line for so many minutes runs.
pub(crate) fn runs<'a>(
    columns: impl IntoIterator<Item = (Held<'a>, (f64, f64))>,
    height: impl Fn(u32) -> f64,
) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> = Vec::new();
    // Whether every column since the last one with a limit was in a pause.
    let mut goes_on = false;
    for (at, (held, (left, right))) in columns.into_iter().enumerate() {
        let limit = match held {
            Held::Paused => continue,
            Held::Free => {
                goes_on = false;
                continue;
            }
            Held::By(limit) => limit,
        };
        match runs.last_mut() {
            Some(run) if goes_on && run.limit == limit => run.columns.push((at, left, right)),
            _ => runs.push(Run {
                limit,
                columns: vec![(at, left, right)],
                y: height(limit.minutes),
            }),
        }
        goes_on = true;
    }
    runs
}

/// How wide the margin at the right edge has to be for the words of these limits; nothing without
/// any.
pub(crate) fn margin<'a>(limits: impl Iterator<Item = &'a Limit>, width: f64) -> f64 {
    let room = (width * 0.13).clamp(56.0, 110.0);
    let words: BTreeSet<&str> = limits.map(|limit| limit.label.as_str()).collect();
    let lines = words
        .into_iter()
        .flat_map(|word| fit(word, SMALL, room, LINES));
    lines
        .map(|line| lettering::width(&line, SMALL))
        .fold(0.0, f64::max)
}

/// Lifts a caption over the limit line at `line`, should that run through it.
pub(crate) fn clear_of_line(mut label: Label, line: f64) -> Label {
    let frame = label.frame();
    if (frame.top - 2.0..frame.bottom + 2.0).contains(&line) {
        label.y = line - OVER_LINE;
    }
    label
}

/// Where limits may be named.
pub(crate) struct Naming {
    /// From where to where words may stand near their lines.
    pub(crate) room: Frame,
    /// Where the margin begins in which nothing but limits is ever named, and how wide it is.
    pub(crate) margin: (f64, f64),
    /// How many columns there are.
    pub(crate) columns: usize,
}

/// Words at the right edge, and the height at which they would like to stand.
struct AtEdge {
    label: Label,
    line: f64,
}

impl Naming {
    /// Finds each limit's words a place that is not taken: near its line if there is room, else at
    /// the right edge, where nothing else is ever written.
    pub(crate) fn name(&self, runs: &[Run<'_>], mut taken: Vec<Frame>) -> Vec<Label> {
        let mut words: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut named: Vec<&Limit> = Vec::new();
        let mut near = Vec::new();
        let mut at_edge: Vec<AtEdge> = Vec::new();
        let mut homeless = Vec::new();
        // The last line may end at the right edge, so it has the first say about the place there.
        for run in runs.iter().rev() {
            let lines = words
                .entry(&run.limit.label)
                .or_insert_with(|| fit(&run.limit.label, SMALL, self.margin.1.max(1.0), LINES));
            if lines.is_empty() {
                continue;
            }
            if run.last() + 1 == self.columns {
                named.push(run.limit);
                at_edge.push(self.at_edge(lines.clone(), run.y));
            } else if let Some(label) = self.near(run, lines, &taken) {
                taken.push(label.frame());
                named.push(run.limit);
                near.push(label);
            } else if !named.contains(&run.limit) {
                homeless.push((run.limit, self.at_edge(lines.clone(), run.y)));
            }
        }
        // A line that finds no place near may do with the words of another of the same height.
        for (limit, edge) in homeless {
            if !named.contains(&limit) {
                named.push(limit);
                at_edge.push(edge);
            }
        }
        let mut labels = stack(at_edge, self.room);
        labels.extend(near);
        labels
    }

    fn at_edge(&self, lines: Vec<String>, line: f64) -> AtEdge {
        let label = Label::from(lines, SMALL, (self.margin.0, 0.0)).centred_on(line);
        AtEdge { label, line }
    }

    /// A free place behind the end of the line, else over or under it between two bars.
    fn near(&self, run: &Run<'_>, lines: &[String], taken: &[Frame]) -> Option<Label> {
        let behind = Label::from(lines.to_vec(), SMALL, (run.right() + BEHIND, 0.0));
        let behind = behind.centred_on(run.y);
        if self.is_free(behind.frame(), taken) {
            return Some(behind);
        }
        let between = Label::around(lines.to_vec(), SMALL, (0.0, 0.0));
        let size = between.frame();
        let heights = [
            run.y - OVER_LINE,
            run.y + UNDER_LINE + between.lines_above() + SMALL,
        ];
        let reach = run.columns.first()?.1 + size.left..run.right() + size.right;
        let beside = |frame: &&Frame| frame.right > reach.start && frame.left < reach.end;
        let taken: Vec<Frame> = taken.iter().filter(beside).copied().collect();
        let mut tried = f64::MAX;
        for (_, _, x) in run.columns.iter().rev() {
            if tried - x < (size.right - size.left) * NEXT_TRY {
                continue;
            }
            tried = *x;
            for y in heights {
                let frame = Frame {
                    left: size.left + x,
                    right: size.right + x,
                    top: size.top + y,
                    bottom: size.bottom + y,
                };
                if self.is_free(frame, &taken) {
                    return Some(Label {
                        x: *x,
                        y,
                        ..between
                    });
                }
            }
        }
        None
    }

    fn is_free(&self, frame: Frame, taken: &[Frame]) -> bool {
        let room = self.room;
        let inside = frame.left >= room.left
            && frame.right <= room.right
            && frame.top >= room.top
            && frame.bottom <= room.bottom;
        let meets = |other: &Frame| other.inset(-CLEAR, 0.0).meets(frame);
        inside && !taken.iter().any(meets)
    }
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
