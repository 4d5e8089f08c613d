//! How parts are filled: a pattern and an ink for each source, and hollow where late.

use crate::ChartError;
use crate::axis::outline;
use crate::sheet::{Frame, Pen, px, stripes};
use crate::view::SourceFill;
use std::collections::BTreeMap;

const CORNER: f64 = 2.5;
const RIM_TOUCHING: f64 = 0.75;

/// From one dot, line or stripe to the next, and how much of that it has.
#[derive(Debug, Clone, Copy)]
struct Grain {
    dots: (f64, f64),
    lines: (f64, f64),
    stripes: (f64, f64),
    /// How much of a part is left around its pattern.
    rim: f64,
}

/// Patterns of parts with room, and of narrow ones.
const COARSE: Grain = Grain {
    dots: (6.0, 2.25),
    lines: (5.0, 1.75),
    stripes: (9.0, 3.0),
    rim: 1.5,
};
const FINE: Grain = Grain {
    dots: (4.0, 1.5),
    lines: (3.0, 1.0),
    stripes: (6.0, 2.0),
    rim: 1.0,
};
/// And of parts that touch: a pattern goes on from one to the next, so it has room.
const TOUCHING: Grain = Grain { rim: 0.0, ..COARSE };
const ROOM_FOR_COARSE: f64 = 14.0;

impl Grain {
    fn of(parts: &[(usize, Frame)]) -> Self {
        let width = parts
            .first()
            .map_or(0.0, |(_, part)| part.right - part.left);
        if width < ROOM_FOR_COARSE {
            FINE
        } else {
            COARSE
        }
    }
}

/// How a part looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Look {
    pub(super) fill: SourceFill,
    pub(super) late: bool,
}

impl Look {
    /// An ink of its own for each source, none of them a platform's.
    fn ink(self) -> &'static str {
        match self.fill {
            SourceFill::Meter => "accent",
            SourceFill::Import => "mood-0",
            SourceFill::Timer => "ink-2",
            SourceFill::Recall => "line-strong",
        }
    }

    /// The pattern's shapes in a frame. They stand where they would stand on all of the sheet, so
    /// those of parts that touch go on from one to the next.
    fn pattern(self, frame: Frame, grain: Grain) -> Vec<Vec<(f64, f64)>> {
        match self.fill {
            SourceFill::Meter => Vec::new(),
            SourceFill::Import => dots(frame, grain.dots),
            SourceFill::Timer => lines(frame, grain.lines),
            SourceFill::Recall => stripes(frame, grain.stripes.0, 0.0..grain.stripes.1),
        }
    }

    fn grounds(self) -> (&'static str, &'static str) {
        if self.late {
            ("paper", self.ink())
        } else {
            (self.ink(), "paper")
        }
    }
}

/// Draws parts, each with the number of its week. Where weeks touch, equal parts of neighbours
/// become one shape. All of it stays inside the frames.
pub(super) fn draw_all(
    pen: &Pen<'_>,
    parts: Vec<(usize, (Look, Frame))>,
    touch: bool,
) -> Result<(), ChartError> {
    let mut alike: BTreeMap<Look, Vec<(usize, Frame)>> = BTreeMap::new();
    for (at, (look, frame)) in parts {
        alike.entry(look).or_default().push((at, frame));
    }
    for (look, parts) in alike {
        let (ground, pattern) = look.grounds();
        let grain = if touch { TOUCHING } else { Grain::of(&parts) };
        if touch {
            let (ink, rim) = (look.ink(), px(RIM_TOUCHING));
            let paint =
                format!("fill=\"var(--{ground})\" stroke=\"var(--{ink})\" stroke-width=\"{rim}\"");
            for run in parts.chunk_by(|one, next| one.0 + 1 == next.0) {
                let frames = run.iter().map(|(_, frame)| *frame);
                pen.polygon(&outline(frames), paint.clone())?;
            }
        } else {
            for (_, frame) in &parts {
                draw_ground(pen, look, *frame, grain.rim)?;
            }
        }
        let shapes = parts.iter().flat_map(|(_, frame)| {
            let rim = grain.rim.min(frame.height() / 3.0);
            look.pattern(frame.inset(grain.rim, rim), grain)
        });
        pen.islands(shapes, format!("fill=\"var(--{pattern})\""))?;
    }
    Ok(())
}

fn draw_ground(pen: &Pen<'_>, look: Look, frame: Frame, rim: f64) -> Result<(), ChartError> {
    let width = frame.right - frame.left;
    let corner = px(CORNER.min(frame.height() / 2.0).min(width / 7.0));
    let (ink, rim) = (look.ink(), rim.min(frame.height() / 3.0).min(width / 3.0));
    if look.late {
        let paint = format!(
            "fill=\"var(--paper)\" rx=\"{corner}\" stroke=\"var(--{ink})\" stroke-width=\"{}\"",
            px(rim)
        );
        pen.rectangle(frame.inset(rim / 2.0, rim / 2.0), paint)
    } else {
        pen.rectangle(frame, format!("fill=\"var(--{ink})\" rx=\"{corner}\""))
    }
}

/// Upright lines, one every so often across the sheet.
fn lines(frame: Frame, (period, wide): (f64, f64)) -> Vec<Vec<(f64, f64)>> {
    let bands = bands(frame.left, frame.right, period, 0.0, wide);
    bands
        .map(|(left, right)| {
            corners(Frame {
                left,
                right,
                ..frame
            })
        })
        .collect()
}

/// Dots in rows, those of every second row between those of the first.
fn dots(frame: Frame, (period, wide): (f64, f64)) -> Vec<Vec<(f64, f64)>> {
    let mut dots = Vec::new();
    for offset in [0.0, period / 2.0] {
        for (top, bottom) in bands(frame.top, frame.bottom, period, offset, wide) {
            for (left, right) in bands(frame.left, frame.right, period, offset, wide) {
                dots.push(corners(Frame {
                    left,
                    top,
                    right,
                    bottom,
                }));
            }
        }
    }
    dots
}

/// The pieces from `start` to `end` that lie in a band of a period.
fn bands(
    start: f64,
    end: f64,
    period: f64,
    offset: f64,
    wide: f64,
) -> impl Iterator<Item = (f64, f64)> {
    let first = ((start - offset) / period).floor() * period + offset;
    let steps = (0u32..).map(move |step| first + f64::from(step) * period);
    steps
        .take_while(move |from| *from < end)
        .map(move |from| (from.max(start), (from + wide).min(end)))
        .filter(|(from, to)| from < to)
}

fn corners(frame: Frame) -> Vec<(f64, f64)> {
    let Frame {
        left,
        top,
        right,
        bottom,
    } = frame;
    vec![(left, top), (right, top), (right, bottom), (left, bottom)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_stay_in_their_frame_and_go_on_in_the_next() {
        let frame = |left: f64, right: f64| Frame {
            left,
            right,
            top: 3.0,
            bottom: 20.0,
        };
        let fills = [SourceFill::Import, SourceFill::Timer, SourceFill::Recall];
        for fill in fills {
            let look = Look { fill, late: false };
            let area = |frame: Frame| -> f64 {
                let shapes = look.pattern(frame, COARSE);
                for (x, y) in shapes.iter().flatten() {
                    assert!((frame.left..=frame.right).contains(x), "{fill:?}: {x}");
                    assert!((frame.top..=frame.bottom).contains(y), "{fill:?}: {y}");
                }
                shapes.iter().map(|shape| size(shape)).sum()
            };
            let whole = area(frame(10.0, 40.0));
            let parts = area(frame(10.0, 21.5)) + area(frame(21.5, 40.0));
            assert!(whole > 60.0, "{fill:?}: {whole}");
            assert!((whole - parts).abs() < 1e-6, "{fill:?}: {whole}, {parts}");
        }
    }

    /// What an outline encloses.
    fn size(outline: &[(f64, f64)]) -> f64 {
        let next = outline.iter().cycle().skip(1);
        let sum: f64 = outline
            .iter()
            .zip(next)
            .map(|(one, next)| one.0 * next.1 - next.0 * one.1)
            .sum();
        sum.abs() / 2.0
    }
}
