//! What stands in a cell.

use super::grid::cell_at;
use crate::ChartError;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::shade;
use crate::sheet::{Frame, Pen, px, stroke};
use crate::view::{WeekdayCell, WeekdayColumn, WeekdayRow, WeekdayShade};

const PAD: f64 = 10.0;
/// The sizes in which the middle may be written, the first that fits.
const SIZES: [f64; 3] = [17.0, 15.0, 13.0];
const SMALLEST: f64 = 13.0;
/// From the top of a cell to the base line of its middle.
const FIRST_LINE: f64 = 24.0;
const NEXT_LINE: f64 = 17.0;
const OVER_BAR: f64 = 11.0;
const BAR: f64 = 5.0;
const UNDER_BAR: f64 = 9.0;
const CORNER: f64 = 6.0;
/// What is more than nothing is seen.
const SHORTEST: f64 = 2.0;
/// From the middle to the n beside it.
const BESIDE: f64 = 8.0;

/// The shade of the least and of the most. Words on it keep 4.5:1.
const FAINTEST: f64 = 0.05;
const STRONGEST: f64 = 0.22;

/// How the cells of a row are laid out, all of them alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Form {
    pub(super) height: f64,
    size: f64,
    spread_lines: usize,
    /// Whether the n stands beside the middle rather than in a line of its own.
    n_beside: bool,
}

impl Form {
    /// Cells with everything below one another; none where something would have to be cut off.
    pub(super) fn high(row: &WeekdayRow, room: f64) -> Option<Self> {
        let room = room - 2.0 * PAD;
        let cells = || row.cells.iter().flatten();
        let fits = |text: &str, size| lettering::width(&lettering::clean(text), size) <= room;
        let size = SIZES
            .into_iter()
            .find(|size| cells().all(|cell| fits(&cell.text, *size)))?;
        if !cells().all(|cell| fits(&cell.n, SMALL)) {
            return None;
        }
        let spread = |cell: &WeekdayCell| spread(&cell.spread, room);
        let spread_lines = cells().map(|cell| spread(cell).len()).max().unwrap_or(0);
        let is_whole = |cell: &WeekdayCell| {
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
            letters(&spread(cell).concat()) == letters(&lettering::clean(&cell.spread))
                && spread(cell).iter().all(|line| fits(line, SMALL))
                && !spread(cell).iter().any(|line| line.ends_with('…'))
        };
        cells()
            .all(is_whole)
            .then(|| Self::of(size, spread_lines, false))
    }

    /// Cells with the n beside the middle where that fits everywhere.
    pub(super) fn low(rows: &[WeekdayRow], room: f64) -> Self {
        let room = room - 2.0 * PAD;
        let cells = || rows.iter().flat_map(|row| &row.cells).flatten();
        let fits = |size: f64| {
            cells().all(|cell| {
                let text = lettering::width(&lettering::clean(&cell.text), size);
                let n = lettering::width(&lettering::clean(&cell.n), SMALL);
                text + BESIDE + n <= room
            })
        };
        let size = SIZES.into_iter().find(|size| fits(*size));
        let spread_lines = cells().map(|cell| spread(&cell.spread, room).len());
        let spread_lines = spread_lines.max().unwrap_or(0);
        Self::of(size.unwrap_or(SMALLEST), spread_lines, size.is_some())
    }

    fn of(size: f64, spread_lines: usize, n_beside: bool) -> Self {
        let lines = spread_lines + usize::from(!n_beside);
        let lines = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        Self {
            height: FIRST_LINE + lines * NEXT_LINE + OVER_BAR + BAR + UNDER_BAR,
            size,
            spread_lines,
            n_beside,
        }
    }
}

/// Where half of the days lie, on one line or broken behind its dash.
fn spread(text: &str, room: f64) -> Vec<String> {
    let one = fit(text, SMALL, f64::INFINITY, 1);
    let fits = |line: &String| lettering::width(line, SMALL) <= room;
    if one.iter().all(fits) {
        return one;
    }
    match text.split_once(" – ") {
        Some((from, to)) => {
            let from = fit(&format!("{from} –"), SMALL, room, 1);
            from.into_iter().chain(fit(to, SMALL, room, 1)).collect()
        }
        None => fit(text, SMALL, room, 2),
    }
}

/// One cell in its place.
pub(super) struct Cell<'a> {
    pub(super) frame: Frame,
    pub(super) content: Option<&'a WeekdayCell>,
    column: &'a WeekdayColumn,
    row: &'a WeekdayRow,
    words: Vec<(Label, &'static str)>,
}

impl<'a> Cell<'a> {
    pub(super) fn of(
        (column, row): (&'a WeekdayColumn, &'a WeekdayRow),
        at: usize,
        frame: Frame,
        form: &Form,
    ) -> Self {
        let content = cell_at(row, at);
        Self {
            frame,
            content,
            column,
            row,
            words: content.map_or_else(Vec::new, |cell| words(cell, frame, form)),
        }
    }

    /// Which cell it is, where the view has no words for it.
    pub(super) fn name(&self) -> String {
        let words = [&self.column.label, &self.row.heading].map(|word| lettering::clean(word));
        words.join(", ")
    }

    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let corner = px(CORNER);
        let Some(cell) = self.content else {
            let paint = stroke("line-strong", 1.25, Some((3.0, 4.0)));
            let frame = self.frame.inset(0.75, 0.75);
            return pen.rectangle(frame, format!("{paint} rx=\"{corner}\""));
        };
        let share = shown_share(cell);
        let shade = format!("{} rx=\"{corner}\"", ground_paint(self.row.shade, share));
        pen.rectangle(self.frame, shade)?;
        self.draw_bar(pen, share)?;
        let mut words = self.words.iter();
        words.try_for_each(|(label, ink)| label.draw(pen, ink, false))
    }

    fn draw_bar(&self, pen: &Pen<'_>, share: f64) -> Result<(), ChartError> {
        let bottom = self.frame.bottom - UNDER_BAR;
        let track = Frame {
            left: self.frame.left + PAD,
            right: self.frame.right - PAD,
            top: bottom - BAR,
            bottom,
        };
        let room = track.width().max(0.0);
        let rounded = format!(" rx=\"{}\"", px(BAR / 2.0));
        pen.rectangle(track, format!("fill=\"var(--paper)\"{rounded}"))?;
        if share <= 0.0 {
            return Ok(());
        }
        let bar = Frame {
            right: track.left + (room * share).max(SHORTEST.min(room)),
            ..track
        };
        pen.rectangle(bar, bar_paint(self.row.shade, share) + &rounded)
    }
}

/// The lines in a cell, from the top down.
fn words(cell: &WeekdayCell, frame: Frame, form: &Form) -> Vec<(Label, &'static str)> {
    let (left, right) = (frame.left + PAD, frame.right - PAD);
    let room = right - left;
    let mut y = frame.top + FIRST_LINE;
    let n = fit(&cell.n, SMALL, room, 1);
    let beside = lettering::width(&n.concat(), SMALL) + BESIDE;
    let beside = if form.n_beside { beside } else { 0.0 };
    let text = fit(&cell.text, form.size, room - beside, 1);
    let mut words = vec![(Label::from(text, form.size, (left, y)), "ink")];
    if form.n_beside {
        words.push((Label::until(n.clone(), SMALL, (right, y)), "ink-2"));
    }
    for line in spread(&cell.spread, room) {
        y += NEXT_LINE;
        words.push((Label::from(vec![line], SMALL, (left, y)), "ink-2"));
    }
    if !form.n_beside {
        y = frame.top + FIRST_LINE;
        y += [NEXT_LINE]
            .repeat(form.spread_lines + 1)
            .iter()
            .sum::<f64>();
        words.push((Label::from(n, SMALL, (left, y)), "ink-2"));
    }
    words.retain(|(label, _)| !label.lines.is_empty());
    words
}

fn shown_share(cell: &WeekdayCell) -> f64 {
    if cell.share.is_nan() {
        0.0
    } else {
        cell.share.clamp(0.0, 1.0)
    }
}

/// The colour of a cell and of its bar.
fn colour(shade: WeekdayShade, share: f64) -> String {
    match shade {
        WeekdayShade::Amount => "accent".to_owned(),
        WeekdayShade::Mood => format!("mood-{}", shade::step(share * 100.0)),
    }
}

fn ground_paint(shade: WeekdayShade, share: f64) -> String {
    let strength = match shade {
        WeekdayShade::Amount => FAINTEST + (STRONGEST - FAINTEST) * share,
        WeekdayShade::Mood => STRONGEST,
    };
    let colour = colour(shade, share);
    format!("fill=\"var(--{colour})\" fill-opacity=\"{strength:.2}\"")
}

fn bar_paint(shade: WeekdayShade, share: f64) -> String {
    let colour = colour(shade, share);
    match shade {
        WeekdayShade::Amount => format!("fill=\"var(--{colour})\""),
        WeekdayShade::Mood => format!(
            "fill=\"var(--{colour})\" stroke=\"var(--ink-3)\" stroke-width=\"{}\"",
            px(0.75)
        ),
    }
}
