//! One question: its lines, and the answers on them.

use super::{BOTTOM, EDGE, TOP};
use crate::ChartError;
use crate::axis::Columns;
use crate::label::{Label, SMALL};
use crate::sheet::{Frame, Panel, Pen, stroke};

const MOST: u8 = 10;

pub(super) const DOT: f64 = 4.5;
/// What keeps the line at a distance from a dot, as a share of its radius.
const MARGIN: f64 = 0.44;
const SMALLEST_DOT: f64 = 2.0;
/// How much of a column a dot's radius has where columns are narrow.
const DOT_SHARE: f64 = 0.2;
/// How much of a late dot's radius is hollow.
const HOLE: f64 = 0.6;
/// Where columns are narrower than this, a line says enough.
const LINE_ALONE: f64 = 6.0;

const SIGN_WIDE: f64 = 9.0;
const SIGN_HIGH: f64 = 11.0;
const SIGN_SHARE: f64 = 0.7;
const OFF_GROUND: f64 = 6.0;

/// An answer in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dot {
    pub(super) at: (f64, f64),
    pub(super) late: bool,
}

pub(super) struct Question {
    heading: Label,
    /// What the top line and the bottom line mean.
    sides: [Label; 2],
    lines: [f64; 3],
    pub(super) bottom: f64,
    pub(super) radius: f64,
    /// One for each week.
    pub(super) dots: Vec<Option<Dot>>,
}

impl Question {
    /// A question whose part of the sheet begins at `top`; its answers with whether they are late.
    pub(super) fn of(
        heading: Label,
        (high, low): (Vec<String>, Vec<String>),
        top: f64,
        columns: Columns,
        answers: impl Iterator<Item = Option<(u8, bool)>>,
    ) -> Self {
        let (left, _) = columns.edges(0);
        let frame = Frame {
            left,
            right: left + 1.0,
            top: top + TOP,
            bottom: top + BOTTOM,
        };
        let panel = Panel::new(frame, 0.0..1.0, 0.0..f64::from(MOST));
        let y = |answer: f64| panel.place(0.0, answer).1;
        let side = |lines, y| Label::until(lines, SMALL, (left - EDGE, 0.0)).centred_on(y);
        let dots = answers.enumerate().map(|(at, answer)| {
            let (answer, late) = answer?;
            let at = (columns.middle(at), y(f64::from(answer.min(MOST))));
            Some(Dot { at, late })
        });
        Self {
            heading,
            sides: [side(high, frame.top), side(low, frame.bottom)],
            lines: [y(10.0), y(5.0), y(0.0)],
            bottom: frame.bottom,
            radius: (columns.pitch() * DOT_SHARE).clamp(SMALLEST_DOT, DOT),
            dots: dots.collect(),
        }
    }

    /// The pause sign of one week or of neighbours, which have this much room.
    pub(super) fn sign(&self, left: f64, right: f64) -> Frame {
        let half = ((right - left) * SIGN_SHARE).min(SIGN_WIDE) / 2.0;
        let (middle, bottom) = ((left + right) / 2.0, self.bottom - OFF_GROUND);
        Frame {
            left: middle - half,
            right: middle + half,
            top: bottom - SIGN_HIGH,
            bottom,
        }
    }

    pub(super) fn draw(&self, pen: &Pen<'_>, columns: Columns) -> Result<(), ChartError> {
        let (left, right) = columns.ends();
        for (y, ink) in self.lines.iter().zip(["line", "line", "line-strong"]) {
            pen.line(&[(left, *y), (right, *y)], stroke(ink, 1.0, None))?;
        }
        self.heading.draw(pen, "ink", false)?;
        for side in &self.sides {
            side.draw(pen, "ink-3", false)?;
        }
        self.draw_lines(pen)?;
        self.draw_dots(pen, columns.pitch() < LINE_ALONE)
    }

    /// A line through the answers of neighbouring weeks, and none across a gap.
    fn draw_lines(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for line in self.dots.split(Option::is_none) {
            let points: Vec<_> = line.iter().flatten().map(|dot| dot.at).collect();
            if points.len() > 1 {
                let paint = stroke("accent", 1.75, None);
                pen.line(&points, format!("{paint} stroke-linejoin=\"round\""))?;
            }
        }
        Ok(())
    }

    fn draw_dots(&self, pen: &Pen<'_>, line_alone: bool) -> Result<(), ChartError> {
        for run in self.dots.split(Option::is_none) {
            let dots = run.iter().flatten();
            let alone = run.len() < 2;
            for dot in dots.filter(|dot| !line_alone || alone || dot.late) {
                if !line_alone {
                    pen.dot(
                        dot.at,
                        self.radius * (1.0 + MARGIN),
                        "fill=\"var(--paper)\"".to_owned(),
                    )?;
                }
                draw_dot(pen, dot, self.radius)?;
            }
        }
        Ok(())
    }
}

/// An answer; a late one is hollow.
pub(super) fn draw_dot(pen: &Pen<'_>, dot: &Dot, radius: f64) -> Result<(), ChartError> {
    pen.dot(dot.at, radius, "fill=\"var(--accent)\"".to_owned())?;
    if dot.late {
        pen.dot(dot.at, radius * HOLE, "fill=\"var(--paper)\"".to_owned())?;
    }
    Ok(())
}
