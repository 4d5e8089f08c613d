//! Which weekdays are heavy: a table of shaded cells.

mod cells;
mod grid;

use crate::chart::Draft;
use crate::label::Label;
use crate::lettering;
use crate::poster::Key;
use crate::sheet::{Pen, fingerprint};
use crate::view::WeekdayView;
use crate::{Chart, ChartError, Mark};
use cells::Cell;
use grid::Grid;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;

/// What is said of a cell in which nothing is logged.
const NOTHING: &str = "–";

/// Draws what is in the middle on each weekday and in each part of the week.
///
/// Where there is room, weekdays stand side by side; on a narrow page below one another. How much
/// it is, is told three times: in figures, by the shade, and by the length of a bar.
///
/// The chart has one [`Mark`] for each cell, also for the empty ones, column by column as the
/// picture has them; [`Chart::across`] is how many cells a column has.
///
/// # Errors
///
/// [`ChartError::Draw`] if the drawing library refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{WeekdayCell, WeekdayColumn, WeekdayRow, WeekdayView};
///
/// let cell = |share, text: &str| {
///     Some(WeekdayCell { share, text: text.into(), n: "n 6".into(), ..WeekdayCell::default() })
/// };
/// let column = |label: &str, part| WeekdayColumn { label: label.into(), part };
/// let view = WeekdayView {
///     title: "By weekday".into(),
///     summary: "Saturdays are the heaviest.".into(),
///     columns: vec![column("Fri", false), column("Sat", false), column("Weekend", true)],
///     rows: vec![WeekdayRow {
///         heading: "Time a day".into(),
///         cells: vec![None, cell(0.8, "1 h 40 m"), cell(0.8, "1 h 40 m")],
///         ..WeekdayRow::default()
///     }],
///     ..WeekdayView::default()
/// };
/// let chart = chart::weekday(&view)?;
///
/// assert_eq!((chart.marks.len(), chart.across), (3, 1));
/// assert_eq!(chart.svg.matches("stroke-dasharray").count(), 1, "nothing is known of Fridays");
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn weekday(view: &WeekdayView) -> Result<Chart, ChartError> {
    let plan = Plan::of(view);
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: plan.height,
        marks: plan.marks(),
        across: plan.across,
        table: view.table.clone(),
        key: Key::of([], plan.width),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes.
struct Plan<'a> {
    id: String,
    width: f64,
    height: f64,
    across: usize,
    words: Vec<(Label, &'static str)>,
    /// Column by column.
    cells: Vec<Cell<'a>>,
}

impl<'a> Plan<'a> {
    fn of(view: &'a WeekdayView) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let grid = Grid::of(view, width);
        let texts = [view.title.as_str(), view.summary.as_str()];
        Self {
            id: format!("weekday-chart-{:08x}", fingerprint(&texts, view.width)),
            width,
            height: grid.height.max(1.0),
            across: grid.across.max(1),
            words: grid.words,
            cells: grid.cells,
        }
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for cell in &self.cells {
            cell.draw(pen)?;
        }
        let mut words = self.words.iter();
        words.try_for_each(|(label, ink)| label.draw(pen, ink, false))
    }

    fn marks(&self) -> Vec<Mark> {
        let marks = self.cells.iter().map(|cell| {
            let frame = cell.frame;
            let (label, value) = cell.content.map_or_else(
                || (cell.name(), NOTHING.to_owned()),
                |cell| {
                    (
                        lettering::clean(&cell.spoken_label),
                        lettering::clean(&cell.spoken),
                    )
                },
            );
            Mark {
                x: (frame.left + frame.right) / 2.0 / self.width,
                y: frame.top / self.height,
                left: frame.left / self.width,
                width: frame.width() / self.width,
                top: frame.top / self.height,
                height: frame.height() / self.height,
                label,
                value,
            }
        });
        marks.collect()
    }
}
