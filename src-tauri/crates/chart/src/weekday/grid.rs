//! Side by side or below one another, and how large the cells are.

use super::cells::{Cell, Form};
use crate::label::{Label, MEDIUM, SMALL};
use crate::lettering::{self, fit};
use crate::sheet::Frame;
use crate::view::{WeekdayColumn, WeekdayRow, WeekdayView};

const GAP: f64 = 4.0;
/// The parts of the week stand apart by this much more.
const APART: f64 = 14.0;

const NAME_WORD: f64 = 13.0;
/// Where the first heading begins below the names of the days.
const UNDER_NAMES: f64 = 22.0;
const HEADING_WORD: f64 = 12.0;
const HEADING: f64 = 19.0;
const BETWEEN_ROWS: f64 = 14.0;
const BETWEEN_COLUMNS: f64 = 10.0;
const FOOT: f64 = 2.0;

/// The cells and the words around them.
pub(super) struct Grid<'a> {
    pub(super) height: f64,
    pub(super) across: usize,
    pub(super) words: Vec<(Label, &'static str)>,
    pub(super) cells: Vec<Cell<'a>>,
}

impl<'a> Grid<'a> {
    pub(super) fn of(view: &'a WeekdayView, width: f64) -> Self {
        let (days, wide) = side_by_side(view, width);
        let room = days.first().map_or(0.0, |(left, right)| right - left);
        let forms = view.rows.iter().map(|row| Form::high(row, room));
        let forms: Option<Vec<_>> = forms.collect();
        match forms.filter(|_| wide) {
            Some(forms) => Self::wide(view, width, &days, &forms),
            None => Self::narrow(view, width),
        }
    }

    /// Weekdays side by side, a band of cells for each row of the view.
    fn wide(view: &'a WeekdayView, width: f64, days: &[(f64, f64)], forms: &[Form]) -> Self {
        let mut grid = Self {
            height: UNDER_NAMES,
            across: view.rows.len(),
            words: Vec::new(),
            cells: Vec::new(),
        };
        for (column, (left, right)) in view.columns.iter().zip(days) {
            let lines = fit(&column.label, MEDIUM, right - left, 1);
            grid.say(Label::from(lines, MEDIUM, (*left, NAME_WORD)), "ink-2");
        }
        let mut top = UNDER_NAMES;
        let mut bands = Vec::new();
        for (row, form) in view.rows.iter().zip(forms) {
            let lines = fit(&row.heading, SMALL, width, 1);
            let heading = if lines.is_empty() { 0.0 } else { HEADING };
            grid.say(
                Label::from(lines, SMALL, (0.0, top + HEADING_WORD)),
                "ink-3",
            );
            let (begin, end) = (top + heading, top + heading + form.height);
            bands.push((row, form, begin, end));
            top = end + BETWEEN_ROWS;
            grid.height = end + FOOT;
        }
        for ((at, column), (left, right)) in view.columns.iter().enumerate().zip(days) {
            for (row, form, top, bottom) in &bands {
                let frame = Frame {
                    left: *left,
                    right: *right,
                    top: *top,
                    bottom: *bottom,
                };
                grid.cells.push(Cell::of((column, row), at, frame, form));
            }
        }
        grid
    }

    /// Weekdays below one another, a column for each row of the view.
    fn narrow(view: &'a WeekdayView, width: f64) -> Self {
        let names = view.columns.iter();
        let names: Vec<_> = names
            .map(|column| fit(&column.label, MEDIUM, width * 0.26, 1))
            .collect();
        let widest = names
            .iter()
            .flatten()
            .map(|name| lettering::width(name, MEDIUM));
        let left = widest.fold(0.0, f64::max) + 12.0;
        let count = f64::from(u32::try_from(view.rows.len()).unwrap_or(u32::MAX)).max(1.0);
        let pitch = (width - left + BETWEEN_COLUMNS) / count;
        let room = (pitch - BETWEEN_COLUMNS).max(1.0);
        let form = Form::low(&view.rows, room);

        let mut grid = Self {
            height: UNDER_NAMES,
            across: view.columns.len(),
            words: Vec::new(),
            cells: Vec::new(),
        };
        let mut top = UNDER_NAMES;
        let mut tops = Vec::new();
        for ((column, name), before) in view.columns.iter().zip(names).zip(befores(view)) {
            if column.part && !before {
                top += APART;
            }
            let name = Label::from(name, MEDIUM, (0.0, 0.0));
            grid.say(name.centred_on(top + form.height / 2.0), "ink-2");
            tops.push((column, top));
            grid.height = top + form.height + FOOT;
            top += form.height + GAP;
        }
        let mut left = left;
        for row in &view.rows {
            let lines = fit(&row.heading, SMALL, room, 1);
            grid.say(Label::from(lines, SMALL, (left, HEADING_WORD)), "ink-3");
            for (at, (column, top)) in tops.iter().enumerate() {
                let frame = Frame {
                    left,
                    right: left + room,
                    top: *top,
                    bottom: top + form.height,
                };
                grid.cells.push(Cell::of((column, row), at, frame, &form));
            }
            left += pitch;
        }
        grid
    }

    fn say(&mut self, label: Label, ink: &'static str) {
        if !label.lines.is_empty() {
            self.words.push((label, ink));
        }
    }
}

/// Where columns begin and end, and whether their names have room.
fn side_by_side(view: &WeekdayView, width: f64) -> (Vec<(f64, f64)>, bool) {
    let breaks = view.columns.iter().zip(befores(view));
    let breaks = breaks
        .filter(|(column, before)| column.part && !before)
        .count();
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let count = number(view.columns.len());
    let apart = (count - 1.0).max(0.0) * GAP + number(breaks) * APART;
    let wide = ((width - apart) / count.max(1.0)).max(1.0);
    let mut left = 0.0;
    let mut days = Vec::new();
    for (column, before) in view.columns.iter().zip(befores(view)) {
        if column.part && !before {
            left += APART;
        }
        days.push((left, left + wide));
        left += wide + GAP;
    }
    let names = view.columns.iter();
    let fits =
        |column: &WeekdayColumn| lettering::width(&lettering::clean(&column.label), MEDIUM) <= wide;
    (days, names.clone().all(fits))
}

/// For each column whether the one before it is a part of the week; the first needs no distance.
fn befores(view: &WeekdayView) -> impl Iterator<Item = bool> {
    let before = view.columns.iter().map(|column| column.part);
    std::iter::once(true).chain(before)
}

/// The cell of a row; none where the view has none.
pub(super) fn cell_at(row: &WeekdayRow, at: usize) -> Option<&crate::view::WeekdayCell> {
    row.cells.get(at).and_then(Option::as_ref)
}
