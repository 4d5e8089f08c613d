//! One limit over its last weeks: a small picture of how much of each week lay within.

use crate::chart::Draft;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::pause::draw_sign;
use crate::poster::{Key, Sample};
use crate::sheet::{Frame, Panel, Pen, fingerprint, stroke};
use crate::view::{LimitWeek, LimitWeeksView};
use crate::{Chart, ChartError, Mark, Table};

const WEEKS: usize = 8;
/// The same number, for dividing distances.
const COLUMNS: f64 = 8.0;

const NARROWEST: u32 = 300;
const WIDEST: u32 = 900;

// From the top down, in CSS pixels. The halves put hairlines onto whole device pixels.
const TOP: f64 = 24.5;
const BASE: f64 = 70.5;
const WEEK_WORD: f64 = 89.0;
const FOOT: f64 = 7.0;

const EDGE: f64 = 8.0;
const DOT: f64 = 4.5;
/// What keeps the line at a distance from a point.
const DOT_MARGIN: f64 = 2.0;
const OVER_DOT: f64 = 8.0;
const SIGN_WIDE: f64 = 9.0;
const SIGN_HIGH: f64 = 11.0;
const OFF_GROUND: f64 = 6.0;
const OVER_SIGN: f64 = 5.0;

/// Draws how much of each of a limit's last weeks lay within it.
///
/// A line joins neighbouring weeks; where nothing counted, or all of a week is in a pause, it has a
/// gap. The chart has one [`Mark`] for each week, the oldest first.
///
/// # Errors
///
/// [`ChartError::Weeks`] if there are more than eight, [`ChartError::Draw`] if the drawing library
/// refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{LimitWeek, LimitWeeksView, LimitWeeksWords};
///
/// let week = |label: &str, text: &str, share| LimitWeek {
///     label: label.into(),
///     text: text.into(),
///     share,
///     ..LimitWeek::default()
/// };
/// let view = LimitWeeksView {
///     title: "TikTok, 40 m a day".into(),
///     summary: "4 of 6 logged days within, then nothing logged, then 5 of 5.".into(),
///     words: LimitWeeksWords { all: "all within".into(), ..LimitWeeksWords::default() },
///     weeks: vec![
///         week("5 Oct", "4/6", Some(4.0 / 6.0)),
///         week("12 Oct", "", None),
///         week("19 Oct", "5/5", Some(1.0)),
///     ],
///     ..LimitWeeksView::default()
/// };
/// let chart = chart::limit_weeks(&view)?;
///
/// assert_eq!(chart.marks.len(), 3);
/// assert!(chart.svg.contains(">4/6</text>"));
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn limit_weeks(view: &LimitWeeksView) -> Result<Chart, ChartError> {
    if view.weeks.len() > WEEKS {
        return Err(ChartError::Weeks(view.weeks.len()));
    }
    let plan = Plan::of(view);
    let words = &view.words;
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: plan.height,
        marks: plan.marks(),
        across: 1,
        table: Table::of(
            &words.table_caption,
            &words.table_columns,
            view.weeks.iter().map(|week| &week.table_row),
        ),
        key: plan.key(),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes.
struct Plan<'a> {
    view: &'a LimitWeeksView,
    id: String,
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    panel: Panel,
    /// What the top line and the base line mean.
    sides: Vec<Label>,
    columns: Vec<Column<'a>>,
}

/// A week's share of the sheet.
struct Column<'a> {
    week: &'a LimitWeek,
    left: f64,
    right: f64,
    name: Label,
    body: Body,
}

enum Body {
    /// Nothing counted, so there is nothing to see.
    Gap,
    Paused {
        sign: Frame,
        word: Option<Label>,
    },
    Point {
        at: (f64, f64),
        text: Option<Label>,
    },
}

impl<'a> Plan<'a> {
    fn of(view: &'a LimitWeeksView) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let lines = |word| fit(word, SMALL, (width * 0.13).clamp(40.0, 110.0), 2);
        let sides = [
            (lines(&view.words.all), TOP),
            (lines(&view.words.none), BASE),
        ];
        let widest = sides
            .iter()
            .flat_map(|(lines, _)| lines)
            .map(|line| lettering::width(line, SMALL))
            .fold(0.0, f64::max);
        let (left, right) = (widest + EDGE, width - 2.0);
        let frame = Frame {
            left,
            right,
            top: TOP,
            bottom: BASE,
        };
        let sides = sides
            .into_iter()
            .map(|(lines, y)| Label::until(lines, SMALL, (left - EDGE, 0.0)).centred_on(y));
        let texts = [view.title.as_str(), view.summary.as_str()];
        let mut plan = Self {
            view,
            id: format!("limit-weeks-{:08x}", fingerprint(&texts, view.width)),
            width,
            height: 0.0,
            left,
            right,
            panel: Panel::new(frame, 0.0..COLUMNS, 0.0..1.0),
            sides: sides.collect(),
            columns: Vec::new(),
        };
        // The newest week stands at the right end, however many there are.
        let free = WEEKS.saturating_sub(view.weeks.len());
        let weeks = view.weeks.iter().zip((0u32..).skip(free));
        plan.columns = weeks.map(|(week, at)| plan.column(at, week)).collect();
        let lowest = plan.columns.iter().map(|column| column.name.y);
        plan.height = lowest.fold(WEEK_WORD, f64::max) + FOOT;
        plan
    }

    fn column(&self, at: u32, week: &'a LimitWeek) -> Column<'a> {
        let (left, base) = self.panel.place(f64::from(at), 0.0);
        let (right, _) = self.panel.place(f64::from(at) + 1.0, 0.0);
        let (middle, room) = ((left + right) / 2.0, right - left - 4.0);
        let share = week.share.filter(|share| !share.is_nan());
        let body = match share {
            _ if week.paused => self.paused((middle, base), room),
            None => Body::Gap,
            Some(share) => {
                let share = share.clamp(0.0, 1.0);
                let at = self.panel.place(f64::from(at) + 0.5, share);
                let text = fit(&week.text, SMALL, room, 1);
                let text = Label::around(text, SMALL, (at.0, at.1 - OVER_DOT));
                Body::Point {
                    at,
                    text: Some(text).filter(|text| !text.lines.is_empty()),
                }
            }
        };
        let name = fit(&week.label, SMALL, room, 2);
        let mut name = Label::around(name, SMALL, (middle, 0.0));
        name.y = WEEK_WORD + name.lines_above();
        Column {
            week,
            left,
            right,
            name,
            body,
        }
    }

    /// The pause sign; the word over it only where all of it has room.
    fn paused(&self, (middle, base): (f64, f64), room: f64) -> Body {
        let bottom = base - OFF_GROUND;
        let sign = Frame {
            left: middle - SIGN_WIDE / 2.0,
            right: middle + SIGN_WIDE / 2.0,
            top: bottom - SIGN_HIGH,
            bottom,
        };
        let word = fit(&self.view.words.paused, SMALL, f64::MAX, 1);
        let fits = |word: &String| lettering::width(word, SMALL) <= room + 2.0;
        let word = Some(word).filter(|word| word.first().is_some_and(fits));
        Body::Paused {
            sign,
            word: word.map(|word| Label::around(word, SMALL, (middle, sign.top - OVER_SIGN))),
        }
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for (share, ink) in [(1.0, "line"), (0.0, "line-strong")] {
            let (_, y) = self.panel.place(0.0, share);
            pen.line(&[(self.left, y), (self.right, y)], stroke(ink, 1.0, None))?;
        }
        for side in &self.sides {
            side.draw(pen, "ink-3", false)?;
        }
        self.draw_lines(pen)?;
        for column in &self.columns {
            column.draw(pen)?;
        }
        Ok(())
    }

    /// A line through neighbouring points, and none across a gap.
    fn draw_lines(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let points: Vec<_> = self.columns.iter().map(Column::point).collect();
        for line in points.split(Option::is_none) {
            let points: Vec<_> = line.iter().flatten().copied().collect();
            if points.len() > 1 {
                let paint = stroke("accent", 1.75, None);
                pen.line(&points, format!("{paint} stroke-linejoin=\"round\""))?;
            }
        }
        Ok(())
    }

    /// What the key of a file explains. On a page the words around the picture do.
    fn key(&self) -> Key<'a> {
        let paused = self.columns.iter().any(|column| column.week.paused);
        let paused = paused.then(|| -> (Sample<'a>, _) {
            (
                Box::new(|pen, frame| draw_sign(pen, frame.inset(1.5, 0.5))),
                self.view.words.paused.as_str(),
            )
        });
        Key::of(paused, self.width)
    }

    fn marks(&self) -> Vec<Mark> {
        self.columns
            .iter()
            .map(|column| Mark {
                x: (column.left + column.right) / 2.0 / self.width,
                y: column.top() / self.height,
                left: column.left / self.width,
                width: (column.right - column.left) / self.width,
                top: 0.0,
                height: 1.0,
                label: lettering::clean(&column.week.spoken_label),
                value: lettering::clean(&column.week.spoken),
            })
            .collect()
    }
}

impl Column<'_> {
    fn point(&self) -> Option<(f64, f64)> {
        match self.body {
            Body::Point { at, .. } => Some(at),
            Body::Gap | Body::Paused { .. } => None,
        }
    }

    /// The upper end of what is drawn.
    fn top(&self) -> f64 {
        let (words, shape) = match &self.body {
            Body::Gap => (&None, BASE),
            Body::Paused { sign, word } => (word, sign.top),
            Body::Point { at, text } => (text, at.1 - DOT),
        };
        words.as_ref().map_or(shape, |words| words.frame().top)
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        self.name.draw(pen, "ink-3", false)?;
        match &self.body {
            Body::Gap => Ok(()),
            Body::Paused { sign, word } => {
                draw_sign(pen, *sign)?;
                word.iter()
                    .try_for_each(|word| word.draw(pen, "ink-3", true))
            }
            Body::Point { at, text } => {
                pen.dot(*at, DOT + DOT_MARGIN, "fill=\"var(--paper)\"".to_owned())?;
                pen.dot(*at, DOT, "fill=\"var(--accent)\"".to_owned())?;
                text.iter()
                    .try_for_each(|text| text.draw(pen, "ink-2", true))
            }
        }
    }
}
