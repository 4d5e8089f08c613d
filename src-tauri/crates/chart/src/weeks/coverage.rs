//! How many of each week's days are logged: a row under the bars.

use super::EDGE;
use crate::ChartError;
use crate::axis::{Columns, tops};
use crate::label::{Label, SMALL};
use crate::lettering::narrowest;
use crate::sheet::{Frame, Pen};
use crate::view::{WeekBar, WeeksView};

/// How far the middle of the row is below the base line.
const BELOW: f64 = 42.0;
const CELL: f64 = 9.0;
/// Figures keep this distance from one another.
const BETWEEN: f64 = 6.0;
const HEADING_LINES: usize = 2;
/// The heading's narrowest width, for its lines to be tried at.
const NARROWEST_HEADING: f64 = 32.0;

/// The row of days logged.
pub(super) struct Coverage {
    heading: Option<Label>,
    figures: Vec<Label>,
    /// Neighbouring weeks: what could be logged, and how much of it is.
    cells: Vec<(Frame, Vec<Frame>)>,
}

/// The lines of the row's heading, which stands before it: as narrow as they get without losing
/// a letter, in no more than a tenth of the picture or so.
pub(super) fn heading(view: &WeeksView, width: f64) -> Vec<String> {
    let word = &view.words.coverage;
    if !view.weeks.iter().any(|week| week.open_days > 0) {
        return Vec::new();
    }
    let room = NARROWEST_HEADING..(width * 0.12).clamp(52.0, 110.0);
    narrowest(word, SMALL, &room, HEADING_LINES)
}

impl Coverage {
    pub(super) fn of(weeks: &[WeekBar], columns: Columns, base: f64, heading: Vec<String>) -> Self {
        let middle = base + BELOW;
        let (left, _) = columns.edges(0);
        let heading = Label::until(heading, SMALL, (left - EDGE, 0.0)).centred_on(middle);
        let heading = Some(heading).filter(|heading| !heading.lines.is_empty());
        let open: Vec<_> = weeks.iter().map(share).collect();
        let figures = figures(&open, columns, middle);
        let cells = if figures.is_empty() {
            cells(&open, columns, middle + CELL / 2.0)
        } else {
            Vec::new()
        };
        Self {
            heading,
            figures,
            cells,
        }
    }

    /// The lower end of the row, or of what is above it if there is none.
    pub(super) fn bottom(&self, above: f64) -> f64 {
        let heading = self.heading.iter().map(|heading| heading.y);
        let figures = self.figures.first().map(|label| label.y);
        let cells = self.cells.first().map(|(frame, _)| frame.bottom);
        heading.chain(figures).chain(cells).fold(above, f64::max)
    }

    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for label in self.heading.iter().chain(&self.figures) {
            label.draw(pen, "ink-3", false)?;
        }
        for (open, logged) in &self.cells {
            pen.rectangle(*open, "fill=\"var(--line)\"".to_owned())?;
            let mut outline: Vec<_> = logged.iter().copied().flat_map(tops).collect();
            outline.extend([(open.right, open.bottom), (open.left, open.bottom)]);
            pen.polygon(&outline, "fill=\"var(--line-strong)\"".to_owned())?;
        }
        Ok(())
    }
}

/// Logged and open days, if any were open.
fn share(week: &WeekBar) -> Option<(u8, u8)> {
    let open = week.open_days;
    (open > 0).then_some((week.logged_days.min(open), open))
}

/// The figures, if all of them have room.
fn figures(open: &[Option<(u8, u8)>], columns: Columns, middle: f64) -> Vec<Label> {
    let room = columns.pitch() - BETWEEN;
    if room < SMALL {
        return Vec::new();
    }
    let labels = open.iter().enumerate().filter_map(|(at, share)| {
        let (logged, open) = (*share)?;
        let words = vec![format!("{logged}/{open}")];
        Some(Label::around(words, SMALL, (columns.middle(at), 0.0)).centred_on(middle))
    });
    let labels: Vec<_> = labels.collect();
    let fits = |label: &Label| {
        let frame = label.frame();
        frame.right - frame.left <= room
    };
    if labels.iter().all(fits) {
        labels
    } else {
        Vec::new()
    }
}

/// A cell for each week, and where bars touch, one for neighbouring weeks together.
fn cells(open: &[Option<(u8, u8)>], columns: Columns, bottom: f64) -> Vec<(Frame, Vec<Frame>)> {
    let mut cells: Vec<(Frame, Vec<Frame>)> = Vec::new();
    let mut goes_on = false;
    for (at, share) in open.iter().enumerate() {
        let Some((logged, open)) = share else {
            goes_on = false;
            continue;
        };
        let (left, right) = columns.bar_edges(at);
        let filled = CELL * f64::from(*logged) / f64::from(*open);
        let frame = Frame {
            left,
            right,
            top: bottom - CELL,
            bottom,
        };
        let logged = Frame {
            top: bottom - filled,
            ..frame
        };
        match cells.last_mut() {
            Some((all, parts)) if goes_on && columns.touch() => {
                all.right = right;
                parts.push(logged);
            }
            _ => cells.push((frame, vec![logged])),
        }
        goes_on = true;
    }
    cells
}
