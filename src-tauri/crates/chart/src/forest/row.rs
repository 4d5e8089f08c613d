//! One study in its place: its words, and its mark or what is said in place of one.

use super::axis::{Axis, Effect};
use super::columns::{Columns, GAP};
use super::shapes::Shape;
use crate::ChartError;
use crate::label::{Label, MEDIUM, SMALL};
use crate::lettering::{self, fit};
use crate::sheet::{Frame, Pen};
use crate::view::ForestRow;

const WORD_LINES: usize = 2;
const NOTE_LINES: usize = 3;
/// Over and under what stands in a row.
const PAD: f64 = 8.0;
/// From a study to what it stands on, and from there to its mark.
const BETWEEN_WORDS: f64 = 1.0;
const UNDER_WORDS: f64 = 2.0;
/// A mark has at least this much height to itself.
const STRIP: f64 = 26.0;
/// What a figure takes at most of the line that it shares with a study.
const FIGURE_SHARE: f64 = 0.45;
/// What keeps a note at a distance from the lines.
const NOTE_MARGIN: f64 = 5.0;
/// Shorter pieces of a line over and under a note would look like dots.
const SHORTEST_LINE: f64 = 6.0;
/// Where the area of a narrow mark begins at the latest: a tooltip has the other half.
const HALF: f64 = 0.48;

pub(super) struct Row<'a> {
    pub(super) row: &'a ForestRow,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The part of it that lines go through.
    strip: (f64, f64),
    words: Vec<Word>,
    body: Body,
}

/// Words and their colour.
type Word = (Label, &'static str);

enum Body {
    Mark(Shape),
    /// No figure was printed, so there is no mark.
    Note(Label),
}

impl<'a> Row<'a> {
    pub(super) fn of(row: &'a ForestRow, columns: &Columns, axis: &Axis, top: f64) -> Self {
        match columns.words {
            Some(room) => Self::wide(row, columns, axis, (top, room)),
            None => Self::narrow(row, columns, axis, top),
        }
    }

    /// Words, mark and figure side by side, all around the middle of the row.
    fn wide(row: &'a ForestRow, columns: &Columns, axis: &Axis, (top, room): (f64, f64)) -> Self {
        let (mut words, below) = stacked(row, 0.0, (room, room));
        let note = Body::of(row, axis, 0.0).height();
        let height = (below.max(STRIP).max(note) + 2.0 * PAD).ceil();
        let middle = top + height / 2.0;
        for (label, _) in &mut words {
            label.y += middle - below / 2.0;
        }
        let body = Body::of(row, axis, middle);
        if matches!(body, Body::Mark(_)) {
            let figure = fit(&row.figure, SMALL, columns.figures, 1);
            let figure = Label::from(figure, SMALL, (axis.right + GAP, 0.0));
            words.push((figure.centred_on(middle), "ink-2"));
        }
        let bottom = top + height;
        Self {
            row,
            top,
            bottom,
            strip: (top, bottom),
            words,
            body,
        }
    }

    /// The words above the mark; the figure at the end of the first line, or where that is too long
    /// for it, below the others.
    fn narrow(row: &'a ForestRow, columns: &Columns, axis: &Axis, top: f64) -> Self {
        let (top_word, width) = (top + PAD, columns.width);
        let body = |y| Body::of(row, axis, y);
        let figure = match Effect::of(row) {
            Some(_) => fit(&row.figure, SMALL, f64::MAX, 1),
            None => Vec::new(),
        };
        let wide = figure
            .iter()
            .map(|line| lettering::width(line, SMALL) + GAP);
        let wide: f64 = wide.sum();
        let has_line = !lettering::clean(&row.label).is_empty();
        let beside = has_line && wide <= width * FIGURE_SHARE;
        let room = if beside { width - wide } else { width };
        let (mut words, mut below) = stacked(row, top_word, (room, width));
        if beside {
            let y = top_word + MEDIUM * lettering::ASCENT;
            let figure = Label::until(figure, SMALL, (width, y));
            below = below.max(top_word + figure.size * lettering::LINE);
            words.push((figure, "ink-2"));
        } else {
            below = put_below(&mut words, (&row.figure, SMALL, "ink-2"), below, width);
        }
        let strip = below.ceil() + UNDER_WORDS;
        let strip = (strip, strip + STRIP.max(body(0.0).height() + PAD));
        Self {
            row,
            top,
            bottom: strip.1,
            strip,
            words,
            body: body((strip.0 + strip.1) / 2.0),
        }
    }

    /// Where a line at `x` goes through the row: all of the strip, or over and under a note.
    pub(super) fn open(&self, x: f64) -> Vec<(f64, f64)> {
        let (top, bottom) = self.strip;
        let Body::Note(note) = &self.body else {
            return vec![(top, bottom)];
        };
        let frame = note.frame().inset(-NOTE_MARGIN, -NOTE_MARGIN);
        if note.lines.is_empty() || x < frame.left || x > frame.right {
            return vec![(top, bottom)];
        }
        let mut parts = vec![(top, frame.top), (frame.bottom, bottom)];
        parts.retain(|(from, to)| to - from >= SHORTEST_LINE);
        parts
    }

    /// The area that belongs to the mark: from the axis on, or from a little left of the middle, so
    /// that a tooltip beside it has room.
    pub(super) fn area(&self, columns: &Columns, axis: &Axis) -> Frame {
        let left = match (&self.body, columns.words) {
            (_, Some(_)) => axis.left,
            (Body::Mark(shape), None) => (shape.extent().0 - PAD).min(columns.width * HALF),
            (Body::Note(_), None) => columns.width * HALF,
        };
        Frame {
            left: left.max(0.0),
            right: columns.width,
            top: self.top,
            bottom: self.bottom,
        }
    }

    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for (label, ink) in &self.words {
            label.draw(pen, ink, false)?;
        }
        match &self.body {
            Body::Mark(shape) => shape.draw(pen),
            Body::Note(note) => note.draw(pen, "ink-2", false),
        }
    }
}

impl Body {
    /// The room that a note takes.
    fn height(&self) -> f64 {
        match self {
            Self::Note(note) if !note.lines.is_empty() => note.frame().height(),
            Self::Note(_) | Self::Mark(_) => 0.0,
        }
    }

    fn of(row: &ForestRow, axis: &Axis, y: f64) -> Self {
        match Effect::of(row) {
            Some(effect) => Self::Mark(Shape::of(effect, axis, y)),
            None => {
                let lines = fit(&row.note, SMALL, axis.right - axis.left, NOTE_LINES);
                let middle = (axis.left + axis.right) / 2.0;
                Self::Note(Label::around(lines, SMALL, (middle, 0.0)).centred_on(y))
            }
        }
    }
}

/// A study and what it stands on below one another in the room that each has, and where they end.
fn stacked(row: &ForestRow, top: f64, room: (f64, f64)) -> (Vec<Word>, f64) {
    let mut words = Vec::new();
    let below = put_below(&mut words, (&row.label, MEDIUM, "ink"), top, room.0);
    let below = put_below(&mut words, (&row.size, SMALL, "ink-3"), below, room.1);
    (words, below)
}

/// Puts words below others, and says where they end.
fn put_below(
    words: &mut Vec<Word>,
    (text, size, ink): (&str, f64, &'static str),
    top: f64,
    room: f64,
) -> f64 {
    let mut label = Label::from(fit(text, size, room, WORD_LINES), size, (0.0, 0.0));
    if label.lines.is_empty() {
        return top;
    }
    label.y = top + size * lettering::ASCENT + label.lines_above();
    let bottom = label.frame().bottom;
    words.push((label, ink));
    bottom + BETWEEN_WORDS
}
