//! A year in pixels: a cell for each day, a column for each week.

mod cells;
mod layout;

use crate::chart::Draft;
use crate::label::{Label, MEDIUM, SMALL};
use crate::lettering;
use crate::poster::Key;
use crate::sheet::{Frame, Pen, fingerprint};
use crate::view::{YearCell, YearDay, YearView};
use crate::{Chart, ChartError, Mark};
use cells::Cells;
use layout::Block;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;
const DAYS: usize = 7;

const EDGE: f64 = 10.0;
/// From the last cells to the scale that explains them.
const OVER_SCALE: f64 = 16.0;
const FOOT: f64 = 2.0;

/// Draws days as cells in seven rows, a column for each week, below one another for each year.
///
/// A day's step is told twice: by colour, and by how much of its cell is filled. A scale below
/// the cells explains the steps, the empty cell and the pause sign. Where a year of cells would be
/// too small to point at, it is broken at the beginning of a month into halves, thirds or
/// quarters.
///
/// The chart has one [`Mark`] for each day that is not still to come, in the order of the days.
/// [`Chart::across`] is 7, so that an arrow up or down goes on by a day, and one to the side by a
/// week.
///
/// # Errors
///
/// [`ChartError::Draw`] if the drawing library refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{YearBand, YearCell, YearDay, YearView};
///
/// let day = |cell| YearDay { cell, ..YearDay::default() };
/// let view = YearView {
///     title: "16 – 19 November".into(),
///     summary: "Two of three days logged.".into(),
///     weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(String::from).into(),
///     bands: vec![YearBand {
///         days: vec![
///             day(YearCell::Step(3)),
///             day(YearCell::NotLogged),
///             day(YearCell::Step(1)),
///             day(YearCell::Future),
///         ],
///         ..YearBand::default()
///     }],
///     ..YearView::default()
/// };
/// let chart = chart::year(&view)?;
///
/// assert_eq!(chart.marks.len(), 3, "none for the day to come");
/// assert_eq!(chart.svg.matches("stroke-dasharray").count(), 1, "one empty cell");
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn year(view: &YearView) -> Result<Chart, ChartError> {
    let plan = Plan::of(view);
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: plan.height,
        marks: plan.marks(),
        across: DAYS,
        table: view.table.clone(),
        // The scale is part of the picture.
        key: Key::of([], plan.width),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes.
struct Plan<'a> {
    view: &'a YearView,
    id: String,
    width: f64,
    height: f64,
    /// From one cell to the next.
    pitch: f64,
    blocks: Vec<Block<'a>>,
    scale: Key<'a>,
    scale_top: f64,
}

impl<'a> Plan<'a> {
    fn of(view: &'a YearView) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let (blocks, pitch) = layout::blocks(view, width);
        let bottom = blocks.last().map_or(0.0, |block| block.bottom(pitch));
        let scale = cells::scale(view, width);
        let scale_top = if bottom > 0.0 {
            bottom + OVER_SCALE
        } else {
            0.0
        };
        let texts = [view.title.as_str(), view.summary.as_str()];
        Self {
            view,
            id: format!("year-chart-{:08x}", fingerprint(&texts, view.width)),
            width,
            height: (scale_top + scale.height() + FOOT).max(1.0),
            pitch,
            blocks,
            scale,
            scale_top,
        }
    }

    /// Each day with its share of the sheet.
    fn days(&self) -> impl Iterator<Item = (&'a YearDay, Frame)> {
        let pitch = self.pitch;
        self.blocks.iter().flat_map(move |block| block.days(pitch))
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for block in &self.blocks {
            block.draw_words(pen)?;
        }
        let mut cells = Cells::new(self.view.shade, self.pitch);
        for (day, frame) in self.days() {
            cells.add(day.cell, frame);
        }
        cells.draw(pen)?;
        self.scale.draw(pen, (0.0, self.scale_top))
    }

    fn marks(&self) -> Vec<Mark> {
        let shown = self.days().filter(|(day, _)| day.cell != YearCell::Future);
        shown
            .map(|(day, frame)| Mark {
                x: (frame.left + frame.right) / 2.0 / self.width,
                y: frame.top / self.height,
                left: frame.left / self.width,
                width: frame.width() / self.width,
                top: frame.top / self.height,
                height: frame.height() / self.height,
                label: lettering::clean(&day.spoken_label),
                value: lettering::clean(&day.spoken),
            })
            .collect()
    }
}
