//! Check-ins as small points, the days' means as larger dots.

use super::Plan;
use crate::ChartError;
use crate::shade::{self, STEPS};
use crate::sheet::{Pen, px, stroke};
use crate::view::{MoodDay, MoodPoint};

/// Days thinner than this have no dot for their mean: the line says it.
const THINNEST_DAY: f64 = 2.5;
/// What joins the check-ins of a day.
const SPAN: f64 = 1.0;

/// Points of dense days lie in this many layers that show through one another.
const LAYERS: usize = 5;

/// Where the points and the dots are, and how large.
#[derive(Debug, Default)]
pub(super) struct Dots {
    /// Whether days are too thin for a mean of their own.
    pub(super) dense: bool,
    point: f64,
    mean: f64,
    points: Vec<(f64, f64)>,
    late_points: Vec<(f64, f64)>,
    /// From the highest to the lowest check-in of a day.
    spans: Vec<((f64, f64), (f64, f64))>,
    means: [Vec<(f64, f64)>; STEPS],
    late_means: Vec<(f64, f64)>,
}

impl Plan<'_> {
    pub(super) fn place_dots(&self) -> Dots {
        let dense = self.pitch < THINNEST_DAY;
        let mut dots = Dots {
            dense,
            point: if dense {
                (self.pitch * 0.6).clamp(0.75, 1.5)
            } else {
                (self.pitch * 0.2).clamp(1.0, 2.25)
            },
            mean: (self.pitch * 0.38).clamp(1.75, 6.0),
            ..Dots::default()
        };
        for (at, day) in self.days() {
            let mean = day.shown_mean().filter(|_| !dense);
            if let Some(mean) = mean {
                let place = self.place(at, mean);
                if let Some(step) = dots.means.get_mut(shade::step(mean)) {
                    step.push(place);
                }
                if is_late(day) {
                    dots.late_means.push(place);
                }
            }
            // A day's only check-in is its mean.
            if mean.is_none() || day.points.len() > 1 {
                self.place_points(at, day, &mut dots);
            }
        }
        dots
    }

    fn place_points(&self, at: u32, day: &MoodDay, dots: &mut Dots) {
        let points = day.points.iter().filter(|point| !point.valence.is_nan());
        let places = points.map(|point| (self.place(at, point.valence), point.late));
        let mut ends: Option<((f64, f64), (f64, f64))> = None;
        for (place, late) in places {
            let (upper, lower) = ends.unwrap_or((place, place));
            ends = Some((
                if place.1 < upper.1 { place } else { upper },
                if place.1 > lower.1 { place } else { lower },
            ));
            if late {
                dots.late_points.push(place);
            } else {
                dots.points.push(place);
            }
        }
        dots.spans
            .extend(ends.filter(|(upper, lower)| !dots.dense && upper != lower));
    }
}

/// Whether everything that a day's mean stands on was entered late.
fn is_late(day: &MoodDay) -> bool {
    !day.points.is_empty() && day.points.iter().all(|point: &MoodPoint| point.late)
}

impl Dots {
    pub(super) fn has_points(&self) -> bool {
        !self.points.is_empty() || !self.late_points.is_empty()
    }

    pub(super) fn has_means(&self) -> bool {
        self.means.iter().any(|step| !step.is_empty())
    }

    pub(super) fn has_late(&self) -> bool {
        !self.late_points.is_empty() || !self.late_means.is_empty()
    }

    /// Behind the line.
    pub(super) fn draw_points(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        if self.dense {
            let layers = LAYERS.min(self.points.len());
            for layer in 0..layers {
                let places = self.points.iter().skip(layer).step_by(layers);
                let places: Vec<_> = places.copied().collect();
                pen.points(&places, &translucent(self.point))?;
            }
        } else {
            for (upper, lower) in &self.spans {
                pen.line(&[*upper, *lower], stroke("line-strong", SPAN, None))?;
            }
            pen.points(&self.points, &solid("ink-2", self.point))?;
        }
        draw_hollow(pen, &self.late_points, self.point)
    }

    /// Before the line.
    pub(super) fn draw_means(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let all: Vec<_> = self.means.iter().flatten().copied().collect();
        pen.points(&all, &solid("paper", self.mean + margin(self.mean)))?;
        for (step, places) in self.means.iter().enumerate() {
            pen.dots(
                places.iter().copied(),
                self.mean,
                mean_paint(step, self.mean),
            )?;
        }
        pen.points(&self.late_means, &solid("paper", self.mean / 2.0))
    }
}

/// How far a mean keeps the line away.
fn margin(mean: f64) -> f64 {
    (mean / 3.0).min(2.0)
}

/// A mean's paint: the rim reaches 3:1 where the colour does not.
pub(super) fn mean_paint(step: usize, radius: f64) -> String {
    let rim = px((radius / 4.0).clamp(0.5, 1.25));
    format!("fill=\"var(--mood-{step})\" stroke=\"var(--ink-2)\" stroke-width=\"{rim}\"")
}

/// Points of this radius.
pub(super) fn solid(ink: &str, radius: f64) -> String {
    let size = px(2.0 * radius);
    format!("stroke=\"var(--{ink})\" stroke-width=\"{size}\"")
}

/// A single one still reaches 3:1; where they are many, they are as dark as ink.
fn translucent(radius: f64) -> String {
    format!("{} stroke-opacity=\".5\"", solid("ink", radius))
}

/// A ring: what was entered late is hollow.
pub(super) fn draw_hollow(
    pen: &Pen<'_>,
    places: &[(f64, f64)],
    radius: f64,
) -> Result<(), ChartError> {
    let radius = radius.max(1.1);
    pen.points(places, &solid("ink-2", radius + 0.25))?;
    pen.points(places, &solid("paper", radius - 0.5))
}
