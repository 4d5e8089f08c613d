//! What studies found: their effects below one another, on one axis around zero.

mod axis;
mod columns;
mod row;
mod shapes;

use crate::chart::Draft;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::poster::{Key, Sample};
use crate::sheet::{Pen, fingerprint, stroke};
use crate::view::{ForestView, ForestWords};
use crate::{Chart, ChartError, Mark};
use axis::{Axis, Effect};
use columns::Columns;
use row::Row;
use shapes::Shape;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;

const SIDE_LINES: usize = 3;
/// From the names of the two sides to what is below them, and to zero between them.
const UNDER_SIDES: f64 = 10.0;
const BESIDE_ZERO: f64 = 10.0;
const BEFORE_GROUP: f64 = 12.0;
/// What an axis without a study is high.
const EMPTY: f64 = 48.0;
/// From the last row to the base line of the names of lines.
const TICK_WORD: f64 = 18.0;
const FOOT: f64 = 8.0;
const OVER_KEY: f64 = 14.0;

/// Draws what studies found: an effect each, with its interval, on one axis around zero.
///
/// A study is a square on its interval, many studies together are a diamond; where no interval was
/// printed the mark is hollow, and where no figure was, there are words and no mark. The axis goes as
/// far to one side as to the other, and at least to half a standard deviation. The key stands in the
/// picture itself, on a page too: few have read such a picture before.
///
/// The chart has one [`Mark`] for each study, from the top down, all of them in one column
/// ([`Chart::across`]). `tick` names a place on the axis.
///
/// # Errors
///
/// [`ChartError::Draw`] if the drawing library refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{ForestGroup, ForestRow, ForestView};
///
/// let found = ForestRow {
///     label: "Example and others, 2025".into(),
///     size: "143 people".into(),
///     estimate: Some(0.06),
///     interval: Some((0.02, 0.1)),
///     ..ForestRow::default()
/// };
/// let not_printed = ForestRow {
///     label: "Another, 2021".into(),
///     note: "no difference found; no figure printed".into(),
///     ..ForestRow::default()
/// };
/// let view = ForestView {
///     title: "Effects of less use".into(),
///     summary: "Two studies: one with a small difference, one with none.".into(),
///     groups: vec![ForestGroup {
///         heading: "Trials".into(),
///         rows: vec![found, not_printed],
///     }],
///     ..ForestView::default()
/// };
/// let chart = chart::forest(&view, &|value| format!("{value}"))?;
///
/// assert_eq!((chart.marks.len(), chart.across), (2, 2));
/// assert_eq!(chart.svg.matches("<rect").count(), 1, "missing is not zero");
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn forest(view: &ForestView, tick: &dyn Fn(f64) -> String) -> Result<Chart, ChartError> {
    let plan = Plan::of(view, tick);
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: plan.height,
        marks: plan.marks(),
        across: plan.rows.len().max(1),
        table: view.table.clone(),
        // It is in the picture already.
        key: Key::of([], plan.width),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes.
struct Plan<'a> {
    id: String,
    width: f64,
    height: f64,
    columns: Columns,
    axis: Axis,
    /// Where the axis is, from the top.
    base: f64,
    /// The names of the two sides, of the groups, and of the lines.
    words: Vec<(Label, &'static str)>,
    rows: Vec<Row<'a>>,
    key: Key<'a>,
    key_top: f64,
}

impl<'a> Plan<'a> {
    fn of(view: &'a ForestView, tick: &dyn Fn(f64) -> String) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let columns = Columns::of(view, width);
        let rows = || view.groups.iter().flat_map(|group| &group.rows);
        let axis = Axis::holding(rows().filter_map(Effect::of), columns.axis);

        let (mut words, top) = sides(&view.words, &axis);
        let (rows, headings, base) = stacked(view, &columns, &axis, top);
        words.extend(headings.into_iter().map(|heading| (heading, "ink-2")));
        let names = axis.names(tick, base + TICK_WORD);
        words.extend(names.into_iter().map(|name| (name, "ink-3")));

        let key = key(view, width);
        let key_top = base + TICK_WORD + FOOT + OVER_KEY;
        let texts = [view.title.as_str(), view.summary.as_str()];
        let height = match key.height() {
            0.0 => base + TICK_WORD + FOOT,
            height => key_top + height,
        };
        Self {
            id: format!("forest-chart-{:08x}", fingerprint(&texts, view.width)),
            width,
            height,
            columns,
            axis,
            base,
            words,
            rows,
            key,
            key_top,
        }
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let ends = [(self.axis.left, self.base), (self.axis.right, self.base)];
        pen.line(&ends, stroke("line", 1.0, None))?;
        for value in self.axis.lines() {
            let ink = if value == 0.0 { "line-strong" } else { "line" };
            self.draw_upright(pen, self.axis.x(value), ink)?;
        }
        for (label, ink) in &self.words {
            label.draw(pen, ink, false)?;
        }
        for row in &self.rows {
            row.draw(pen)?;
        }
        self.key.draw(pen, (0.0, self.key_top))
    }

    /// A line through the rows: not through words that stand above or in them.
    fn draw_upright(&self, pen: &Pen<'_>, x: f64, ink: &str) -> Result<(), ChartError> {
        let mut open: Vec<(f64, f64)> = Vec::new();
        if self.rows.is_empty() {
            open.push((self.base - EMPTY, self.base));
        }
        for (top, bottom) in self.rows.iter().flat_map(|row| row.open(x)) {
            match open.last_mut() {
                Some(last) if last.1 == top => last.1 = bottom,
                _ => open.push((top, bottom)),
            }
        }
        let mut open = open.into_iter();
        open.try_for_each(|(top, bottom)| {
            pen.line(&[(x, top), (x, bottom)], stroke(ink, 1.0, None))
        })
    }

    fn marks(&self) -> Vec<Mark> {
        let marks = self.rows.iter().map(|row| {
            let area = row.area(&self.columns, &self.axis);
            Mark {
                x: (area.left + area.right) / 2.0 / self.width,
                y: area.top / self.height,
                left: area.left / self.width,
                width: area.width() / self.width,
                top: area.top / self.height,
                height: area.height() / self.height,
                label: lettering::clean(&row.row.label),
                value: lettering::clean(&row.row.spoken),
            }
        });
        marks.collect()
    }
}

/// The names of the two sides, each over the middle of its own, and where they end.
fn sides(words: &ForestWords, axis: &Axis) -> (Vec<(Label, &'static str)>, f64) {
    let zero = axis.x(0.0);
    let room = zero - axis.left - BESIDE_ZERO;
    let sides = [(&words.worse, axis.left), (&words.better, axis.right)];
    let sides = sides.map(|(word, end)| {
        let lines = fit(word, SMALL, room, SIDE_LINES);
        Label::around(lines, SMALL, ((zero + end) / 2.0, 0.0))
    });
    let above = sides.iter().map(Label::lines_above).fold(0.0, f64::max);
    let there = sides.into_iter().filter(|side| !side.lines.is_empty());
    let placed = there.map(|mut side| {
        side.y = SMALL * lettering::ASCENT + above;
        (side, "ink-2")
    });
    let placed: Vec<_> = placed.collect();
    let bottoms = placed.iter().map(|(side, _)| side.frame().bottom);
    let bottom = bottoms.reduce(f64::max);
    (placed, bottom.map_or(0.0, |bottom| bottom + UNDER_SIDES))
}

/// The studies below one another with the headings of their groups, and where they end.
fn stacked<'a>(
    view: &'a ForestView,
    columns: &Columns,
    axis: &Axis,
    top: f64,
) -> (Vec<Row<'a>>, Vec<Label>, f64) {
    let (mut rows, mut headings, mut below) = (Vec::new(), Vec::new(), top);
    for group in view.groups.iter().filter(|group| !group.rows.is_empty()) {
        if !rows.is_empty() {
            below += BEFORE_GROUP;
        }
        let heading = fit(&group.heading, SMALL, columns.width, 1);
        if !heading.is_empty() {
            let mut heading = Label::from(heading, SMALL, (0.0, 0.0));
            heading.y = below + SMALL * lettering::ASCENT;
            below = heading.frame().bottom;
            headings.push(heading);
        }
        for row in &group.rows {
            let row = Row::of(row, columns, axis, below);
            below = row.bottom;
            rows.push(row);
        }
    }
    if rows.is_empty() {
        below += EMPTY;
    }
    (rows, headings, below)
}

/// What the shapes mean: only those that are in the picture.
fn key(view: &ForestView, width: f64) -> Key<'_> {
    let effects = view.groups.iter().flat_map(|group| &group.rows);
    let effects: Vec<_> = effects.filter_map(Effect::of).collect();
    let has = |interval: bool, pooled: bool| {
        let is_so =
            |effect: &Effect| effect.interval.is_some() == interval && effect.pooled == pooled;
        effects.iter().any(is_so)
    };
    let (square, diamond) = (has(false, false), has(false, true));
    let samples = [
        (has(true, false), (true, false), &view.words.study),
        (has(true, true), (true, true), &view.words.pooled),
        (square, (false, false), &view.words.no_interval),
        (diamond && !square, (false, true), &view.words.no_interval),
    ];
    let shown = samples.into_iter().filter(|(is_there, ..)| *is_there);
    let samples = shown.map(|(_, (interval, pooled), word)| -> (Sample<'_>, &str) {
        let draw = move |pen: &Pen<'_>, frame| Shape::sample(frame, interval, pooled).draw(pen);
        (Box::new(draw), word)
    });
    Key::of(samples, width)
}
