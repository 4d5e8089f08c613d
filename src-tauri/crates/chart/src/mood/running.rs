//! The running median and its quartiles.

use super::Plan;
use crate::ChartError;
use crate::sheet::{Pen, px, stroke};
use crate::view::Running;

/// Points of the line that are closer than this are one too many.
const CLOSEST: f64 = 0.75;
/// A run of a single day is drawn this wide at least.
const SHORTEST: f64 = 3.0;

const LINE: f64 = 2.25;
const HALO: f64 = 4.5;
const EDGE: f64 = 0.6;

/// Neighbouring days that all have a middle.
#[derive(Debug)]
pub(super) struct Run {
    lower: Vec<(f64, f64)>,
    median: Vec<(f64, f64)>,
    upper: Vec<(f64, f64)>,
}

impl Plan<'_> {
    pub(super) fn place_running(&self) -> Vec<Run> {
        let days: Vec<_> = self
            .days()
            .map(|(at, day)| Some((at, shown(day.running?)?)))
            .collect();
        let runs = days.split(Option::is_none).filter(|run| !run.is_empty());
        runs.map(|run| {
            let days: Vec<_> = run.iter().flatten().copied().collect();
            self.place_run(&days)
        })
        .collect()
    }

    fn place_run(&self, days: &[(u32, Running)]) -> Run {
        let mut run = Run {
            lower: Vec::new(),
            median: Vec::new(),
            upper: Vec::new(),
        };
        let mut before = f64::NEG_INFINITY;
        for (number, (at, middle)) in days.iter().enumerate() {
            let (x, median) = self.place(*at, middle.median);
            let is_last = number + 1 == days.len();
            if x - before < CLOSEST && !is_last {
                continue;
            }
            before = x;
            run.lower.push((x, self.place(*at, middle.lower).1));
            run.median.push((x, median));
            run.upper.push((x, self.place(*at, middle.upper).1));
        }
        for side in [&mut run.lower, &mut run.median, &mut run.upper] {
            // A single day has no length of its own.
            if let [(x, y)] = side[..] {
                let half = (self.pitch / 2.0).clamp(SHORTEST / 2.0, 20.0);
                *side = vec![
                    ((x - half).max(self.left), y),
                    ((x + half).min(self.right), y),
                ];
            }
        }
        run
    }
}

/// The middle as it is drawn, its quartiles on the right sides of it.
fn shown(running: Running) -> Option<Running> {
    let Running {
        median,
        lower,
        upper,
    } = running;
    let is_number = !(median.is_nan() || lower.is_nan() || upper.is_nan());
    is_number.then(|| Running {
        median,
        lower: lower.min(median),
        upper: upper.max(median),
    })
}

impl Run {
    /// Behind everything else. Its edges are lines, for those who do not see the shade.
    pub(super) fn draw_band(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let corners = self.upper.iter().chain(self.lower.iter().rev());
        let corners: Vec<_> = corners.copied().collect();
        pen.polygon(&corners, band_paint())
    }

    pub(super) fn draw_line(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let joined = "stroke-linejoin=\"round\" stroke-linecap=\"round\"";
        let halo = stroke("paper", HALO, None);
        pen.line(&self.median, format!("{halo} {joined}"))?;
        pen.line(&self.median, format!("{} {joined}", line_paint()))
    }
}

pub(super) fn line_paint() -> String {
    stroke("accent", LINE, None)
}

pub(super) fn band_paint() -> String {
    format!(
        "fill=\"var(--accent-soft)\" stroke=\"var(--accent)\" stroke-width=\"{}\" \
         stroke-linejoin=\"round\"",
        px(EDGE)
    )
}
