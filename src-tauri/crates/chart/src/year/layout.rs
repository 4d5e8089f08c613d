//! How many cells stand side by side, how large they are, and the words around them.

use super::{DAYS, EDGE, Label, MEDIUM, SMALL};
use crate::ChartError;
use crate::lettering::{self, fit};
use crate::sheet::{Frame, Pen};
use crate::view::{YearBand, YearCell, YearDay, YearView};

/// Cells are at most this far apart,
const WIDEST_PITCH: f64 = 40.0;
/// and a year is broken before they come closer than this.
const NARROWEST_PITCH: f64 = 11.0;
/// A part of this many days has cells that are large enough on every sheet.
const SHORT: usize = 28;
/// How many days earlier or later a part may end than it should.
const NEAR: usize = 16;
/// From here on cells stand on whole pixels; smaller ones would lose too much.
const WHOLE_FROM: f64 = 12.0;
/// Rows closer than this have a name only every second time.
const TIGHT: f64 = 15.0;
/// What month names may take of the sheet.
const MONTH_ROOM: f64 = 120.0;

/// The row of month names over the cells.
const MONTHS: f64 = 20.0;
const MONTH_WORD: f64 = 12.0;
const MONTHS_APART: f64 = 5.0;
const BETWEEN_PARTS: f64 = 12.0;
const BETWEEN_BANDS: f64 = 22.0;
const RIGHT: f64 = 2.0;

/// A month that begins so late in a block gives its place to the next.
const FEW_COLUMNS: usize = 2;

/// A part of a band whose weeks stand side by side.
pub(super) struct Block<'a> {
    days: &'a [YearDay],
    first_row: usize,
    left: f64,
    /// Where its first row of cells begins.
    top: f64,
    words: Vec<(Label, &'static str)>,
}

/// A part of a band before it has its place.
struct Part<'a> {
    days: &'a [YearDay],
    first_row: usize,
    band: &'a YearBand,
    is_first: bool,
}

impl Part<'_> {
    fn columns(&self) -> usize {
        (self.first_row + self.days.len()).div_ceil(DAYS)
    }
}

/// All blocks from the top down, and how far apart their cells are.
pub(super) fn blocks(view: &YearView, width: f64) -> (Vec<Block<'_>>, f64) {
    let names = view.weekdays.iter().take(DAYS);
    let names: Vec<_> = names
        .map(|name| fit(name, SMALL, width * 0.14, 1).concat())
        .collect();
    let labels: Vec<_> = view
        .bands
        .iter()
        .map(|band| fit(&band.label, MEDIUM, width * 0.14, 1).concat())
        .collect();
    let names_wide = names.iter().map(|name| lettering::width(name, SMALL));
    let labels_wide = labels.iter().map(|label| lettering::width(label, MEDIUM));
    let widest = names_wide.chain(labels_wide).fold(0.0, f64::max);
    let left = if widest > 0.0 { widest + EDGE } else { 0.0 };

    let (parts, pitch) = broken(view, width - left - RIGHT);
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut top = 0.0;
    for part in parts {
        if !blocks.is_empty() {
            top += if part.is_first {
                BETWEEN_BANDS
            } else {
                BETWEEN_PARTS
            };
        }
        let mut block = Block {
            days: part.days,
            first_row: part.first_row,
            left,
            top: top + MONTHS,
            words: Vec::new(),
        };
        if part.is_first {
            let label = fit(&part.band.label, MEDIUM, width * 0.14, 1);
            let label = Label::from(label, MEDIUM, (0.0, top + MONTH_WORD));
            block.words.push((label, "ink"));
        }
        block.name_rows(&names, pitch);
        block.name_months(pitch, width);
        block.words.retain(|(label, _)| !label.lines.is_empty());
        top = block.bottom(pitch);
        blocks.push(block);
    }
    (blocks, pitch)
}

/// The fewest parts in which cells are large enough, and the largest cells in those.
fn broken(view: &YearView, room: f64) -> (Vec<Part<'_>>, f64) {
    let longest = view.bands.iter().map(|band| band.days.len()).max();
    let longest = longest.unwrap_or(0).max(1);
    let mut into = 1;
    loop {
        let length = longest.div_ceil(into);
        let parts: Vec<_> = view
            .bands
            .iter()
            .flat_map(|band| parts(band, length))
            .collect();
        let columns = parts.iter().map(Part::columns).max().unwrap_or(1).max(1);
        let pitch = room / steps(columns);
        if pitch >= NARROWEST_PITCH || length <= SHORT {
            return (parts, snapped(pitch));
        }
        into += 1;
    }
}

/// A distance at which all cells are alike, down to the pixel.
fn snapped(pitch: f64) -> f64 {
    if pitch >= WHOLE_FROM {
        pitch.floor().min(WIDEST_PITCH)
    } else {
        ((pitch * 4.0).floor() / 4.0).max(2.0)
    }
}

/// A band in parts of about this length. Each begins with a month, if there is one near by.
fn parts(band: &YearBand, length: usize) -> Vec<Part<'_>> {
    let first_row = usize::from(band.first_row).min(DAYS - 1);
    let mut begin = 0;
    let mut parts = Vec::new();
    while begin < band.days.len() {
        let left = band.days.len() - begin;
        let end = if left <= length + NEAR {
            band.days.len()
        } else {
            near_month(&band.days, begin + length).max(begin + 1)
        };
        parts.push(Part {
            days: band.days.get(begin..end).unwrap_or_default(),
            first_row: (first_row + begin) % DAYS,
            band,
            is_first: begin == 0,
        });
        begin = end;
    }
    parts
}

/// The beginning of a month closest to a day.
fn near_month(days: &[YearDay], around: usize) -> usize {
    let near = days.iter().enumerate().take(around + NEAR + 1);
    let months = near.skip(around.saturating_sub(NEAR));
    let months = months.filter(|(_, day)| !day.month.is_empty());
    months
        .map(|(at, _)| at)
        .min_by_key(|at| at.abs_diff(around))
        .unwrap_or(around)
}

impl<'a> Block<'a> {
    pub(super) fn bottom(&self, pitch: f64) -> f64 {
        self.top + 7.0 * pitch
    }

    /// Each day with its share of the sheet.
    pub(super) fn days(&self, pitch: f64) -> impl Iterator<Item = (&'a YearDay, Frame)> + use<'a> {
        let (left, top, first) = (self.left, self.top, self.first_row);
        self.days.iter().enumerate().map(move |(at, day)| {
            let (column, row) = ((first + at) / DAYS, (first + at) % DAYS);
            let (left, top) = (left + steps(column) * pitch, top + steps(row) * pitch);
            let frame = Frame {
                left,
                top,
                right: left + pitch,
                bottom: top + pitch,
            };
            (day, frame)
        })
    }

    /// The names before the rows; every second one where all would touch.
    fn name_rows(&mut self, names: &[String], pitch: f64) {
        let stride = if pitch < TIGHT { 2 } else { 1 };
        for (row, name) in names.iter().enumerate().step_by(stride) {
            let y = self.top + (steps(row) + 0.5) * pitch;
            let lines = Some(name.clone()).filter(|name| !name.is_empty());
            let label = Label::from(lines.into_iter().collect(), SMALL, (0.0, 0.0));
            self.words.push((label.centred_on(y), "ink-3"));
        }
    }

    /// The names over the columns in which months begin.
    fn name_months(&mut self, pitch: f64, width: f64) {
        let mut months: Vec<(usize, Label)> = Vec::new();
        for (at, day) in self.days.iter().enumerate() {
            if day.month.is_empty() || day.cell == YearCell::Future {
                continue;
            }
            let column = (self.first_row + at) / DAYS;
            let left = self.left + steps(column) * pitch;
            let lines = fit(&day.month, SMALL, MONTH_ROOM, 1);
            // A month that begins in the last column ends where the sheet ends.
            let most = width - lettering::width(&lines.concat(), SMALL);
            let left = left.min(most);
            let label = Label::from(lines, SMALL, (left, self.top - MONTHS + MONTH_WORD));
            let touches = |other: &Label| other.frame().right + MONTHS_APART > left;
            match months.last() {
                Some((first, before)) if touches(before) => {
                    // The rest of a month at the left edge is not worth the next one's name.
                    let is_rest = months.len() == 1 && column - first <= FEW_COLUMNS;
                    if !is_rest {
                        continue;
                    }
                    months.pop();
                }
                _ => {}
            }
            months.push((column, label));
        }
        let months = months.into_iter().map(|(_, label)| (label, "ink-2"));
        self.words.extend(months);
    }

    pub(super) fn draw_words(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let mut words = self.words.iter();
        words.try_for_each(|(label, ink)| label.draw(pen, ink, false))
    }
}

fn steps(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
