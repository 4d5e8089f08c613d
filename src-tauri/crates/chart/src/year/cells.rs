//! How a day looks.

use super::YearView;
use crate::ChartError;
use crate::poster::{Key, Sample};
use crate::shade::STEPS;
use crate::sheet::{Frame, Pen, SCALE, px, stroke};
use crate::view::{YearCell, YearShade};

/// How much of its cell's side the lowest step fills, and how much more each further one.
const LOWEST: f64 = 0.4;
const MORE: f64 = 0.15;
const OUTLINE: f64 = 0.75;

/// Cells of one size, gathered by how they look: all that look alike are one shape.
pub(super) struct Cells {
    shade: YearShade,
    /// What is left free around a cell.
    margin: f64,
    side: f64,
    corner: f64,
    // The upper left corners.
    steps: [Vec<(f64, f64)>; STEPS],
    zero: Vec<(f64, f64)>,
    not_logged: Vec<(f64, f64)>,
    paused: Vec<(f64, f64)>,
}

impl Cells {
    /// Cells that are `pitch` apart.
    pub(super) fn new(shade: YearShade, pitch: f64) -> Self {
        let gap = gap(pitch);
        let side = pitch - gap;
        Self {
            shade,
            margin: gap / 2.0,
            side,
            corner: whole((side * 0.16).min(5.0)),
            steps: Default::default(),
            zero: Vec::new(),
            not_logged: Vec::new(),
            paused: Vec::new(),
        }
    }

    /// A day on its share of the sheet.
    pub(super) fn add(&mut self, cell: YearCell, share: Frame) {
        let place = (share.left + self.margin, share.top + self.margin);
        match cell {
            YearCell::Step(step) => {
                let step = usize::from(step).min(STEPS - 1);
                if let Some(places) = self.steps.get_mut(step) {
                    places.push(place);
                }
            }
            YearCell::Zero => self.zero.push(place),
            YearCell::NotLogged => self.not_logged.push(place),
            YearCell::Paused => self.paused.push(place),
            YearCell::Future => {}
        }
    }

    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        self.draw_empty(pen)?;
        for (step, places) in self.steps.iter().enumerate() {
            self.draw_step(pen, step, places)?;
        }
        let half = self.side / 2.0;
        let zero = self.zero.iter().map(|(x, y)| (x + half, y + half));
        pen.dots(zero, self.side * 0.2, stroke("accent", 1.5, None))?;
        self.draw_pauses(pen)
    }

    /// A whole cell softly in the colour of the step, and in it a square as large as the step.
    fn draw_step(
        &self,
        pen: &Pen<'_>,
        step: usize,
        places: &[(f64, f64)],
    ) -> Result<(), ChartError> {
        // Where all steps have one colour, the free part of a cell has to stay light.
        let (colour, strength, outline) = match self.shade {
            YearShade::Mood => (format!("mood-{step}"), ".3", Some("ink-3")),
            YearShade::Minutes => ("accent".to_owned(), ".16", None),
        };
        let ground = Square {
            inset: 0.0,
            side: self.side,
            corner: self.corner,
        };
        ground.draw(pen, places, &colour, &format!(" opacity=\"{strength}\""))?;
        let inset = whole(self.side * (1.0 - filled(step)) / 2.0);
        let side = self.side - 2.0 * inset;
        let mark = Square {
            inset,
            side,
            corner: whole(self.corner.min(side / 4.0)),
        };
        if let Some(outline) = outline {
            mark.draw(pen, places, outline, "")?;
            return mark.within(OUTLINE).draw(pen, places, &colour, "");
        }
        mark.draw(pen, places, &colour, "")
    }

    /// Dashes that go evenly around a cell.
    fn draw_empty(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let width = (self.side * 0.06).clamp(0.75, 1.25);
        let (inset, corner) = (whole(width), self.corner);
        let side = self.side - 2.0 * inset;
        let places = self.not_logged.iter();
        let places = places.map(|(x, y)| (x + inset + corner, y + inset));
        let places: Vec<_> = places.collect();
        let (edge, round) = (px(side - 2.0 * corner), px(corner));
        let stamp = format!(
            "h{edge}q{round},0,{round},{round}v{edge}q0,{round}-{round},{round}\
             h-{edge}q-{round},0-{round}-{round}v-{edge}q0-{round},{round}-{round}z"
        );
        let dash = side / (side / 4.0).round().max(1.0) / 2.0;
        pen.stamp(
            &places,
            stamp,
            stroke("line-strong", width, Some((dash, dash))),
        )
    }

    /// The two bars of the pause sign.
    fn draw_pauses(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let (across, down) = (self.side * 0.27, self.side * 0.22);
        let bar = (self.side - 2.0 * across) * 0.36;
        let places = self.paused.iter().map(|(x, y)| (x + across, y + down));
        let places: Vec<_> = places.collect();
        let (wide, high) = (px(bar), px(self.side - 2.0 * down));
        let apart = px(self.side - 2.0 * across - bar);
        let one = format!("h{wide}v{high}h-{wide}z");
        let paint = "fill=\"var(--ink-3)\"".to_owned();
        pen.stamp(&places, format!("{one}m{apart},0{one}"), paint)
    }
}

/// A square in every one of some cells.
struct Square {
    /// From the corner of the cell to the corner of the square.
    inset: f64,
    side: f64,
    corner: f64,
}

impl Square {
    /// The same square, smaller by this much on each side.
    fn within(&self, outline: f64) -> Self {
        Self {
            inset: self.inset + outline,
            side: self.side - 2.0 * outline,
            corner: (self.corner - outline).max(0.5),
        }
    }

    /// Its corners are round because a stroke goes around it, in the same colour.
    fn draw(
        &self,
        pen: &Pen<'_>,
        places: &[(f64, f64)],
        colour: &str,
        more: &str,
    ) -> Result<(), ChartError> {
        let begin = self.inset + self.corner;
        let places = places.iter().map(|(x, y)| (x + begin, y + begin));
        let places: Vec<_> = places.collect();
        let (edge, round) = (px(self.side - 2.0 * self.corner), px(2.0 * self.corner));
        let paint = format!(
            "fill=\"var(--{colour})\" stroke=\"var(--{colour})\" stroke-width=\"{round}\" \
             stroke-linejoin=\"round\"{more}"
        );
        pen.stamp(&places, format!("h{edge}v{edge}h-{edge}z"), paint)
    }
}

/// A length that needs no fraction on the sheet: it stands in a picture thousands of times.
fn whole(pixels: f64) -> f64 {
    (pixels * SCALE).round() / SCALE
}

/// What is left free between two cells.
fn gap(pitch: f64) -> f64 {
    ((pitch * 0.26).round() / 2.0).clamp(1.5, 4.0)
}

/// How much of a cell's side a step fills.
fn filled(step: usize) -> f64 {
    LOWEST + MORE * f64::from(u32::try_from(step).unwrap_or(u32::MAX))
}

/// Explains every kind of cell.
pub(super) fn scale(view: &YearView, width: f64) -> Key<'_> {
    let words = &view.words;
    let shade = view.shade;
    let steps = (0u8..).zip(&words.steps);
    let steps = steps.map(|(step, word)| (YearCell::Step(step), word));
    let zero = (shade == YearShade::Minutes).then_some((YearCell::Zero, &words.zero));
    let others = [
        (YearCell::NotLogged, &words.not_logged),
        (YearCell::Paused, &words.paused),
    ];
    // A day of nothing comes before a day of little.
    let all = zero.into_iter().chain(steps).chain(others);
    let samples = all.map(|(cell, word)| -> (Sample<'_>, &str) {
        let sample = move |pen: &Pen<'_>, frame: Frame| {
            // The share of the sheet that a cell of this size would have.
            let around = gap(frame.width() + 2.0) / 2.0;
            let mut cells = Cells::new(shade, frame.width() + 2.0 * around);
            cells.add(cell, frame.inset(-around, -around));
            cells.draw(pen)
        };
        (Box::new(sample), word.as_str())
    });
    Key::of(samples, width)
}
