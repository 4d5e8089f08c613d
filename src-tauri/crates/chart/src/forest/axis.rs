//! The axis around zero, and what may have a place on it.

use crate::label::{Label, SMALL};
use crate::lettering::fit;
use crate::sheet::{Frame, Panel};
use crate::view::ForestRow;

/// Distances between lines that people count in.
const STEPS: [f64; 8] = [0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0];

/// How many lines there may be on each side of zero.
const SIDE: [f64; 3] = [1.0, 2.0, 3.0];

/// An effect of 0.1 must not fill the picture: the axis shows half a standard deviation each way at
/// the least.
const LEAST: f64 = 0.5;

/// No standardised difference is so large; it keeps the axis finite.
const LARGEST: f64 = 100.0;

/// The widest name of a line.
const WIDEST_NAME: f64 = 56.0;
const NAMES_APART: f64 = 8.0;

/// What a study found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Effect {
    pub(super) estimate: f64,
    /// The lower end first.
    pub(super) interval: Option<(f64, f64)>,
    pub(super) pooled: bool,
}

impl Effect {
    /// What a row has to show; none where no figure was printed.
    pub(super) fn of(row: &ForestRow) -> Option<Self> {
        let is_number = |value: f64| value.abs() <= LARGEST;
        let interval = row.interval;
        let interval = interval.filter(|(low, high)| is_number(*low) && is_number(*high));
        Some(Self {
            estimate: row.estimate.filter(|estimate| is_number(*estimate))?,
            interval: interval.map(|(low, high)| (low.min(high), low.max(high))),
            pooled: row.pooled,
        })
    }

    /// How far from zero it goes.
    fn reach(self) -> f64 {
        let (low, high) = self.interval.unwrap_or((0.0, 0.0));
        self.estimate.abs().max(low.abs()).max(high.abs())
    }
}

/// As far below zero as above it, so that neither side looks longer than the other.
pub(super) struct Axis {
    step: f64,
    top: f64,
    panel: Panel,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Axis {
    /// An axis between two edges that holds all of these.
    pub(super) fn holding(
        effects: impl Iterator<Item = Effect>,
        (left, right): (f64, f64),
    ) -> Self {
        let reach = effects.map(Effect::reach).fold(LEAST, f64::max);
        let (step, top) = scale(reach);
        let frame = Frame {
            left,
            right,
            top: 0.0,
            bottom: 1.0,
        };
        Self {
            step,
            top,
            panel: Panel::new(frame, -top..top, 0.0..1.0),
            left,
            right,
        }
    }

    /// Where a value is, from the left edge of the sheet.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.panel.place(value, 0.0).0
    }

    /// The values at which there is a line, the least first.
    pub(super) fn lines(&self) -> impl Iterator<Item = f64> {
        let above = SIDE.map(|count| count * self.step);
        let below = above.map(|value| -value).into_iter().rev();
        let all = below.chain([0.0]).chain(above);
        all.filter(|value| value.abs() <= self.top)
    }

    /// The names of the lines with their base at `y`: all of them if they keep apart, else the two
    /// ends and zero, else zero alone.
    pub(super) fn names(&self, tick: &dyn Fn(f64) -> String, y: f64) -> Vec<Label> {
        let name = |value: f64| {
            let lines = fit(&tick(value), SMALL, WIDEST_NAME, 1);
            Label::around(lines, SMALL, (self.x(value), y))
        };
        let named = |keep: &dyn Fn(f64) -> bool| -> Vec<Label> {
            let names = self.lines().filter(|value| keep(*value)).map(name);
            names.filter(|name| !name.lines.is_empty()).collect()
        };
        let keep_apart = |names: &Vec<Label>| {
            let frames: Vec<_> = names.iter().map(Label::frame).collect();
            let mut pairs = frames.iter().zip(frames.iter().skip(1));
            pairs.all(|(one, next)| one.right + NAMES_APART <= next.left)
        };
        let is_end = |value: f64| value == 0.0 || value.abs() == self.top;
        Some(named(&|_| true))
            .filter(keep_apart)
            .or_else(|| Some(named(&is_end)).filter(keep_apart))
            .unwrap_or_else(|| named(&|value| value == 0.0))
    }
}

/// The closest step and end on which so much still fits.
fn scale(reach: f64) -> (f64, f64) {
    let ends = |step: f64| SIDE.map(|count| count * step);
    let fitting = STEPS.into_iter().find_map(|step| {
        let end = ends(step).into_iter().find(|end| reach <= *end)?;
        Some((step, end))
    });
    fitting.unwrap_or((LARGEST, LARGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(estimate: f64, interval: Option<(f64, f64)>) -> ForestRow {
        ForestRow {
            estimate: Some(estimate),
            interval,
            ..ForestRow::default()
        }
    }

    #[test]
    fn the_axis_holds_everything_and_a_small_effect_stays_small() {
        for (reach, step, top) in [
            (0.5, 0.25, 0.5),
            (0.51, 0.25, 0.75),
            (0.8, 0.5, 1.0),
            (1.5, 0.5, 1.5),
            (1.6, 1.0, 2.0),
            (7.0, 5.0, 10.0),
            (100.0, 50.0, 100.0),
        ] {
            assert_eq!(scale(reach), (step, top), "{reach}");
        }
        let effects = [row(0.06, None), row(-0.1, Some((-0.6, 0.4)))];
        let effects = || effects.iter().filter_map(Effect::of);
        let lines = |axis: Axis| axis.lines().collect::<Vec<_>>();
        assert_eq!(
            lines(Axis::holding(effects().take(1), (0.0, 100.0))),
            [-0.5, -0.25, 0.0, 0.25, 0.5]
        );
        let wide = Axis::holding(effects(), (0.0, 100.0));
        assert_eq!(
            (wide.x(0.0), wide.x(0.75), wide.x(-0.75)),
            (50.0, 100.0, 0.0)
        );
    }

    #[test]
    fn what_is_no_number_has_no_place() {
        for estimate in [f64::NAN, f64::INFINITY, -1e9] {
            assert_eq!(Effect::of(&row(estimate, Some((0.0, 1.0)))), None);
        }
        assert_eq!(Effect::of(&ForestRow::default()), None);
        for interval in [(f64::NAN, 1.0), (0.0, f64::INFINITY)] {
            let effect = Effect::of(&row(0.2, Some(interval))).unwrap();
            assert_eq!(effect.interval, None);
        }
        let turned = Effect::of(&row(0.2, Some((0.3, 0.1)))).unwrap();
        assert_eq!(turned.interval, Some((0.1, 0.3)));
    }

    #[test]
    fn names_thin_out_from_the_middle() {
        let axis = Axis::holding(std::iter::empty(), (30.0, 230.0));
        let named = |word: &str| {
            let names = axis.names(&|value| format!("{value}{word}"), 0.0);
            names
                .iter()
                .map(|name| name.lines.concat())
                .collect::<Vec<_>>()
        };
        assert_eq!(named(""), ["-0.5", "-0.25", "0", "0.25", "0.5"]);
        assert_eq!(named(" sd of it").len(), 3);
        let narrow = Axis::holding(std::iter::empty(), (30.0, 90.0));
        assert_eq!(narrow.names(&|_| "half an hour".into(), 0.0).len(), 1);
        assert!(axis.names(&|_| String::new(), 0.0).is_empty());
    }
}
