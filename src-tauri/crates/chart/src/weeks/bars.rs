//! What stands on the base line: bars, boxes, ticks and signs.

use super::Plan;
use crate::ChartError;
use crate::axis::{Columns, outline};
use crate::look::Look;
use crate::pause::draw_sign;
use crate::pile::Pile;
use crate::sheet::{Frame, Pen, px, stroke};
use crate::theme::PLATFORM_COLOURS;
use crate::view::{WeekBar, WeekPart};

const THINNEST: f64 = 1.5;
const GAP: f64 = 1.5;
/// Where bars touch, small parts may be as low as this, and have no gap between them.
const THINNEST_TOUCHING: f64 = 0.25;
/// The widest gap between two parts is this share of the bar's width.
const GAP_SHARE: f64 = 0.1;

/// How thick the line along the top of a bar is where bars touch.
const CAP: f64 = 0.75;

const EMPTY_BOX: f64 = 34.0;
const CORNER: f64 = 4.0;

// The pause sign: of a week without figures, and over the bar of one that has them.
const WIDE: f64 = 12.0;
const HIGH: f64 = 13.0;
const OFF_GROUND: f64 = 7.0;
const SMALL_WIDE: f64 = 7.5;
const SMALL_HIGH: f64 = 9.0;
/// How much of what is there a sign may take.
const SIGN_SHARE: f64 = 0.7;

/// What stands on the base line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Body {
    /// The pause sign, drawn once for neighbours.
    Paused(Frame),
    /// The dashed box, drawn once for neighbours.
    NotLogged(Frame),
    /// The tick of a week of zero.
    Zero(Frame),
    /// Parts with their platforms, from the bottom up.
    Stack(Vec<(usize, Frame)>),
}

impl Body {
    /// The room that it takes.
    pub(super) fn frame(&self) -> Option<Frame> {
        match self {
            Self::Paused(frame) | Self::NotLogged(frame) | Self::Zero(frame) => Some(*frame),
            Self::Stack(parts) => {
                let (_, bottom) = parts.first()?;
                let (_, top) = parts.last()?;
                Some(Frame {
                    top: top.top,
                    ..*bottom
                })
            }
        }
    }

    pub(super) fn parts(&self) -> &[(usize, Frame)] {
        match self {
            Self::Stack(parts) => parts,
            _ => &[],
        }
    }

    /// Whether it may be drawn together with its neighbour.
    fn goes_with(&self, next: &Self) -> bool {
        matches!(
            (self, next),
            (Self::Paused(_), Self::Paused(_)) | (Self::NotLogged(_), Self::NotLogged(_))
        )
    }
}

/// The small sign over a bar or its total.
pub(super) fn sign_over(columns: Columns, at: usize, bottom: f64) -> Frame {
    let half = (columns.pitch() * SIGN_SHARE).min(SMALL_WIDE) / 2.0;
    let middle = columns.middle(at);
    Frame {
        left: middle - half,
        right: middle + half,
        top: bottom - SMALL_HIGH,
        bottom,
    }
}

impl Plan<'_> {
    pub(super) fn body(&self, at: usize, week: &WeekBar) -> Body {
        let (left, right) = self.columns.bar_edges(at);
        let floor = self.base - if self.columns.touch() { 0.5 } else { 1.0 };
        let ground = Frame {
            left,
            right,
            top: floor,
            bottom: floor,
        };
        match &week.total {
            Some(_) => self.stack(&week.parts, ground),
            None if week.paused => Body::Paused(Frame {
                top: self.base - OFF_GROUND - HIGH,
                bottom: self.base - OFF_GROUND,
                ..ground
            }),
            None => Body::NotLogged(Frame {
                top: self.base - EMPTY_BOX,
                bottom: self.base,
                ..ground
            }),
        }
    }

    fn stack(&self, parts: &[WeekPart], ground: Frame) -> Body {
        let parts: Vec<_> = parts.iter().filter(|part| part.minutes > 0).collect();
        if parts.is_empty() {
            return Body::Zero(Frame {
                top: ground.bottom - 1.0,
                bottom: ground.bottom + 1.0,
                ..ground
            });
        }
        let minutes: Vec<u32> = parts.iter().map(|part| part.minutes).collect();
        let top = self.height_of(minutes.iter().copied().map(f64::from).sum());
        let (thinnest, gap) = if self.columns.touch() {
            (THINNEST_TOUCHING, 0.0)
        } else {
            (THINNEST, (self.columns.bar() * GAP_SHARE).min(GAP))
        };
        let pile = Pile {
            ground,
            // More minutes than the axis can count still end where the axis ends.
            height: ground.bottom - top.max(self.top),
            highest: super::HIGH,
            thinnest,
            gap,
        };
        let frames = pile.parts(&minutes).into_iter();
        Body::Stack(parts.iter().map(|part| part.platform).zip(frames).collect())
    }

    pub(super) fn draw_bodies(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        if self.columns.touch() {
            self.draw_touching(pen)?;
        } else {
            for (platform, frame) in self.weeks.iter().flat_map(|week| week.body.parts()) {
                self.look(*platform).draw(pen, *frame)?;
            }
        }
        let fine = self.columns.are_fine();
        let alike = self
            .weeks
            .chunk_by(|one, next| fine && one.body.goes_with(&next.body));
        for weeks in alike {
            let frame = |week: Option<&super::Week<'_>>| week.and_then(|week| week.body.frame());
            let (Some(first), Some(last)) = (frame(weeks.first()), frame(weeks.last())) else {
                continue;
            };
            let all = Frame {
                right: last.right,
                ..first
            };
            match weeks.first().map(|week| &week.body) {
                Some(Body::Paused(_)) => draw_sign(pen, sign_in(all))?,
                Some(Body::NotLogged(_)) => draw_box(pen, all)?,
                Some(Body::Zero(_)) => {
                    pen.rectangle(all, format!("fill=\"var(--ink-3)\" rx=\"{}\"", px(1.0)))?;
                }
                Some(Body::Stack(_)) | None => {}
            }
        }
        let mut signs = self.weeks.iter().filter_map(|week| week.sign);
        signs.try_for_each(|sign| draw_sign(pen, sign))
    }

    pub(super) fn look(&self, platform: usize) -> Look {
        Look {
            slot: self.slot(platform),
            guess: false,
            late: false,
        }
    }

    fn slot(&self, platform: usize) -> u8 {
        self.view
            .platforms
            .get(platform)
            .map_or(0, |found| found.colour % PLATFORM_COLOURS)
    }

    /// Bars that touch, as one shape a platform, and a line along their tops.
    fn draw_touching(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let mut by_platform: Vec<Vec<(usize, Frame)>> = vec![Vec::new(); self.view.platforms.len()];
        for (at, week) in self.weeks.iter().enumerate() {
            for (platform, frame) in week.body.parts() {
                if let Some(parts) = by_platform.get_mut(*platform) {
                    parts.push((at, *frame));
                }
            }
        }
        for (platform, parts) in by_platform.iter().enumerate() {
            let slot = self.slot(platform);
            for run in parts.chunk_by(|one, next| one.0 + 1 == next.0) {
                let shape = outline(run.iter().map(|(_, frame)| *frame));
                pen.polygon(&shape, format!("fill=\"var(--platform-{slot})\""))?;
            }
        }
        let top = |week: &super::Week<'_>| week.body.parts().last().map(|(_, top)| *top);
        let tops: Vec<_> = self.weeks.iter().map(top).collect();
        for run in tops.split(Option::is_none) {
            // A line along the tops, and none down the sides: that would be all that is seen of
            // bars as thin as these.
            let caps = run.iter().flatten().map(|top| Frame {
                bottom: top.top + CAP.min(top.height()),
                ..*top
            });
            pen.polygon(&outline(caps), "fill=\"var(--line-strong)\"".to_owned())?;
        }
        Ok(())
    }
}

/// The sign in the middle of what one week or several in a pause have.
fn sign_in(frame: Frame) -> Frame {
    let half = ((frame.right - frame.left) * SIGN_SHARE).min(WIDE) / 2.0;
    let middle = (frame.left + frame.right) / 2.0;
    Frame {
        left: middle - half,
        right: middle + half,
        ..frame
    }
}

pub(super) fn draw_box(pen: &Pen<'_>, frame: Frame) -> Result<(), ChartError> {
    let width = frame.right - frame.left;
    let narrow = width < 16.0;
    let dash = if narrow { (2.0, 2.5) } else { (3.0, 4.0) };
    let line = if narrow { 1.0 } else { 1.25 };
    let paint = stroke("line-strong", line, Some(dash));
    let inset = 0.5f64.min(width / 4.0);
    let corner = px(CORNER.min(width / 4.0));
    pen.rectangle(frame.inset(inset, 0.5), format!("{paint} rx=\"{corner}\""))
}
