//! What the key of a file explains: only what is in its picture.

use super::Plan;
use super::dots::{draw_hollow, mean_paint, solid};
use super::running::{band_paint, line_paint};
use crate::pause::draw_sign;
use crate::poster::{Key, Sample};
use crate::sheet::Frame;

impl Plan<'_> {
    pub(super) fn key(&self) -> Key<'_> {
        let words = &self.view.words;
        let (dots, running) = (&self.dots, !self.runs.is_empty());
        let samples: [(bool, Sample<'_>, &str); 6] = [
            (
                dots.has_points(),
                Box::new(|pen, frame| pen.points(&[middle(frame)], &solid("ink-2", 2.0))),
                &words.check_in,
            ),
            (
                dots.has_means(),
                Box::new(|pen, frame| pen.dot(middle(frame), 5.0, mean_paint(3, 5.0))),
                &words.mean,
            ),
            (
                running,
                Box::new(|pen, frame| {
                    let (_, y) = middle(frame);
                    pen.line(&[(frame.left, y), (frame.right, y)], line_paint())
                }),
                &words.running,
            ),
            (
                running,
                Box::new(|pen, frame| pen.rectangle(frame.inset(0.5, 0.5), band_paint())),
                &words.spread,
            ),
            (
                dots.has_late(),
                Box::new(|pen, frame| draw_hollow(pen, &[middle(frame)], 3.0)),
                &words.late,
            ),
            (
                !self.pauses.is_empty(),
                Box::new(|pen, frame| draw_sign(pen, frame.inset(2.5, 1.5))),
                &words.paused,
            ),
        ];
        let shown = samples.into_iter().filter(|(is_there, ..)| *is_there);
        Key::of(shown.map(|(_, sample, word)| (sample, word)), self.width)
    }
}

fn middle(frame: Frame) -> (f64, f64) {
    (
        (frame.left + frame.right) / 2.0,
        (frame.top + frame.bottom) / 2.0,
    )
}
