//! The week as a picture of its own, with a heading and a key.

use super::Plan;
use super::label::{LARGE, Label, MEDIUM};
use super::look::Look;
use crate::ChartError;
use crate::lettering::{self, fit};
use crate::sheet::{self, Frame, Pen, px};
use crate::theme::PLATFORM_COLOURS;
use std::collections::BTreeSet;

const MARGIN: f64 = 24.0;

impl Plan<'_> {
    /// The picture with a heading and a key, as it stands in a file of its own.
    pub(super) fn poster(
        &self,
        title: &str,
        summary: &str,
        picture: &str,
    ) -> Result<String, ChartError> {
        let head = if title.is_empty() { 0.0 } else { 40.0 };
        let key = Key::of(self);
        let width = self.width + 2.0 * MARGIN;
        let key_top = MARGIN + head + self.height + 18.0;
        let height =
            key_top + key.height + MARGIN - if key.entries.is_empty() { 18.0 } else { 0.0 };
        let around = sheet::draw(width, height, |pen| {
            let paper = Frame {
                left: 0.0,
                top: 0.0,
                right: width,
                bottom: height,
            };
            pen.rectangle(paper, "fill=\"var(--paper)\"".to_owned())?;
            let lines = fit(title, LARGE, self.width, 1);
            let (x, y) = (MARGIN, MARGIN + 16.0);
            Label::from(lines, LARGE, (x, y)).draw(pen, "ink", false)?;
            key.draw(pen, (MARGIN, key_top))
        })?;
        let opening = sheet::opening(&self.id, (width, height), title, summary);
        let (across, down) = (px(MARGIN), px(MARGIN + head));
        Ok(format!(
            "{opening}{around}<g transform=\"translate({across} {down})\">\n{picture}</g>\n\
             </svg>\n"
        ))
    }
}

/// The key under a picture that is a file: what the colours, the hatching and the hollow shapes
/// mean. On a page the page says so itself.
struct Key {
    entries: Vec<(Look, String, f64, f64)>,
    height: f64,
}

impl Key {
    const LINE: f64 = 24.0;
    const SWATCH: f64 = 12.0;

    fn of(plan: &Plan<'_>) -> Self {
        let used: BTreeSet<usize> = plan.parts().map(|bar| bar.platform).collect();
        let platforms = plan.view.platforms.iter().enumerate();
        let platforms = platforms
            .filter(|(at, _)| used.contains(at))
            .map(|(_, platform)| {
                let slot = platform.colour % PLATFORM_COLOURS;
                (
                    Look {
                        slot,
                        guess: false,
                        late: false,
                    },
                    &platform.name,
                )
            });
        let slot = plan.sample().unwrap_or(0);
        let (guess, late) = (
            Look {
                slot,
                guess: true,
                late: false,
            },
            Look {
                slot,
                guess: false,
                late: true,
            },
        );
        let guess = plan
            .parts()
            .any(|bar| bar.guess)
            .then_some((guess, &plan.view.words.guess));
        let late = plan.has_late().then_some((late, &plan.view.words.late));

        let (mut x, mut y) = (0.0, 0.0);
        let mut entries = Vec::new();
        for (look, word) in platforms.chain(guess).chain(late) {
            let word = fit(word, MEDIUM, 220.0, 1).concat();
            if word.is_empty() {
                continue;
            }
            let width = Self::SWATCH + 7.0 + lettering::width(&word, MEDIUM);
            if x > 0.0 && x + width > plan.width {
                (x, y) = (0.0, y + Self::LINE);
            }
            entries.push((look, word, x, y));
            x += width + 22.0;
        }
        let height = if entries.is_empty() {
            0.0
        } else {
            y + Self::LINE
        };
        Self { entries, height }
    }

    fn draw(&self, pen: &Pen<'_>, (left, top): (f64, f64)) -> Result<(), ChartError> {
        for (look, word, x, y) in &self.entries {
            let (x, y) = (left + x, top + y);
            let frame = Frame {
                left: x,
                top: y,
                right: x + Self::SWATCH,
                bottom: y + Self::SWATCH,
            };
            look.draw(pen, frame)?;
            let (lines, x) = (vec![word.clone()], x + Self::SWATCH + 7.0);
            Label::from(lines, MEDIUM, (x, y + 10.5)).draw(pen, "ink-2", false)?;
        }
        Ok(())
    }
}
