//! Mood over time: every check-in, the day's mean, and the middle of the weeks around it.

mod dates;
mod dots;
mod key;
mod pauses;
mod running;

use crate::chart::Draft;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::sheet::{Frame, Panel, Pen, fingerprint, stroke};
use crate::view::{MoodDay, MoodStop, MoodView};
use crate::{Chart, ChartError, Mark};
use dates::Date;
use dots::Dots;
use pauses::Pause;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;

// From the top down, in CSS pixels. The halves put hairlines onto whole device pixels.
const TOP: f64 = 17.5;
const BOTTOM: f64 = 217.5;
/// What the pause signs take, where there are any.
const LANE: f64 = 16.0;
const DATE_WORD: f64 = 21.0;
const FOOT: f64 = 7.0;
/// Without dates the words beside the lowest line still need their room.
const LEAST_FOOT: f64 = 17.0;

const EDGE: f64 = 8.0;
/// The dot of the last day stays inside the sheet.
const RIGHT: f64 = 4.0;

/// Draws mood over one day or over ten years.
///
/// Height says how a day felt, colour says it again. The running median is a line, its quartiles
/// are a band, and both break where there is too little to stand on. Days thinner than about two and a half
/// pixels have no dot for their mean; their check-ins are small and show through one another, so
/// that many of them are darker than few.
///
/// The chart has one [`Mark`] for each of [`MoodView::stops`], in their order; a stop that lies
/// outside the days is brought to the nearest.
///
/// # Errors
///
/// [`ChartError::Draw`] if the drawing library refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{MoodDay, MoodPoint, MoodStop, MoodView};
///
/// let day = |label: &str, valence| MoodDay {
///     label: label.into(),
///     points: vec![MoodPoint { valence, late: false }],
///     mean: Some(valence),
///     ..MoodDay::default()
/// };
/// let view = MoodView {
///     title: "Mood, 16 – 18 November".into(),
///     summary: "Two days with a mood, both pleasant.".into(),
///     days: vec![day("16", 64.0), MoodDay::default(), day("18", 71.0)],
///     stops: vec![MoodStop { first: 0, last: 2, ..MoodStop::default() }],
///     ..MoodView::default()
/// };
/// let chart = chart::mood(&view)?;
///
/// assert_eq!(chart.marks.len(), 1);
/// assert_eq!(chart.svg.matches("<circle").count(), 2, "and none for the day between");
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn mood(view: &MoodView) -> Result<Chart, ChartError> {
    let plan = Plan::of(view);
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: plan.height,
        marks: plan.marks(),
        across: 1,
        table: view.table.clone(),
        key: plan.key(),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes.
struct Plan<'a> {
    view: &'a MoodView,
    id: String,
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    /// How wide a day is.
    pitch: f64,
    panel: Panel,
    /// What the lines mean.
    sides: Vec<Label>,
    dots: Dots,
    /// The middle, in runs without a gap.
    runs: Vec<running::Run>,
    pauses: Vec<Pause>,
    dates: Vec<Date>,
}

impl<'a> Plan<'a> {
    fn of(view: &'a MoodView) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let words = &view.words;
        let lines = |word| fit(word, SMALL, (width * 0.24).min(96.0), 2);
        let sides = [
            (&words.high, 100.0),
            (&words.middle, 50.0),
            (&words.low, 0.0),
        ];
        let sides = sides.map(|(word, valence)| (lines(word), valence));
        let widest = sides
            .iter()
            .flat_map(|(lines, _)| lines)
            .map(|line| lettering::width(line, SMALL))
            .fold(0.0, f64::max);
        let (left, right) = (widest + EDGE, width - RIGHT);
        let frame = Frame {
            left,
            right,
            top: TOP,
            bottom: BOTTOM,
        };
        let days = count(view.days.len()).max(1.0);
        let panel = Panel::new(frame, 0.0..days, 0.0..100.0);
        let sides = sides.into_iter().map(|(lines, valence)| {
            let (_, y) = panel.place(0.0, valence);
            Label::until(lines, SMALL, (left - EDGE, 0.0)).centred_on(y)
        });
        let sides = sides.filter(|side| !side.lines.is_empty()).collect();
        let texts = [view.title.as_str(), view.summary.as_str()];
        let mut plan = Self {
            view,
            id: format!("mood-chart-{:08x}", fingerprint(&texts, view.width)),
            width,
            height: 0.0,
            left,
            right,
            pitch: (right - left) / days,
            panel,
            sides,
            dots: Dots::default(),
            runs: Vec::new(),
            pauses: Vec::new(),
            dates: Vec::new(),
        };
        plan.dots = plan.place_dots();
        plan.runs = plan.place_running();
        plan.pauses = plan.place_pauses();
        plan.dates = plan.place_dates();
        plan.height = if plan.dates.is_empty() {
            BOTTOM + plan.lane() + LEAST_FOOT
        } else {
            BOTTOM + plan.lane() + DATE_WORD + FOOT
        };
        plan
    }

    /// How much lower the dates stand than without a pause.
    fn lane(&self) -> f64 {
        if self.pauses.is_empty() { 0.0 } else { LANE }
    }

    /// The middle of a day at a rating.
    fn place(&self, day: u32, valence: f64) -> (f64, f64) {
        self.panel
            .place(f64::from(day) + 0.5, valence.clamp(0.0, 100.0))
    }

    /// The days with their numbers.
    fn days(&self) -> impl Iterator<Item = (u32, &'a MoodDay)> {
        (0u32..).zip(&self.view.days)
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for pause in &self.pauses {
            pause.draw(pen)?;
        }
        for run in &self.runs {
            run.draw_band(pen)?;
        }
        for (valence, ink) in [(100.0, "line"), (50.0, "line"), (0.0, "line-strong")] {
            let (_, y) = self.panel.place(0.0, valence);
            pen.line(&[(self.left, y), (self.right, y)], stroke(ink, 1.0, None))?;
        }
        for side in &self.sides {
            side.draw(pen, "ink-3", false)?;
        }
        for date in &self.dates {
            date.draw(pen)?;
        }
        self.dots.draw_points(pen)?;
        for run in &self.runs {
            run.draw_line(pen)?;
        }
        self.dots.draw_means(pen)
    }

    fn marks(&self) -> Vec<Mark> {
        self.view.stops.iter().map(|stop| self.mark(stop)).collect()
    }

    fn mark(&self, stop: &MoodStop) -> Mark {
        let most = self.view.days.len().saturating_sub(1);
        let (first, last) = (
            stop.first.min(most),
            stop.last.clamp(stop.first.min(most), most),
        );
        let (left, base) = self.panel.place(count(first), 0.0);
        let (right, _) = self.panel.place(count(last) + 1.0, 0.0);
        let days = self.view.days.get(first..=last).unwrap_or_default();
        let top = middle_of(days).map(|valence| self.panel.place(0.0, valence).1);
        Mark {
            x: (left + right) / 2.0 / self.width,
            y: top.unwrap_or(base) / self.height,
            left: left / self.width,
            width: (right - left) / self.width,
            top: 0.0,
            height: 1.0,
            label: lettering::clean(&stop.spoken_label),
            value: lettering::clean(&stop.spoken),
        }
    }
}

/// About how high the days lie, for a tip to point at.
fn middle_of(days: &[MoodDay]) -> Option<f64> {
    let means = days.iter().filter_map(MoodDay::shown_mean);
    let (sum, days) = means.fold((0.0, 0.0), |(sum, days), mean| (sum + mean, days + 1.0));
    (days > 0.0).then(|| sum / days)
}

impl MoodDay {
    /// The mean as it is drawn; what is not a number counts as none.
    fn shown_mean(&self) -> Option<f64> {
        let mean = self.mean.filter(|mean| !mean.is_nan())?;
        Some(mean.clamp(0.0, 100.0))
    }
}

/// A count as a distance.
fn count(items: usize) -> f64 {
    f64::from(u32::try_from(items).unwrap_or(u32::MAX))
}
