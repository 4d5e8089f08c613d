//! A picture on paper of its own, with a heading and a key, as it stands in a file.

use crate::ChartError;
use crate::label::{LARGE, Label, MEDIUM};
use crate::lettering::{self, fit};
use crate::sheet::{self, Frame, Pen, px};

const MARGIN: f64 = 24.0;
const HEAD: f64 = 40.0;
const HEAD_LINES: usize = 2;
const KEY_GAP: f64 = 18.0;

/// What goes onto the paper.
pub(crate) struct Poster<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    /// The picture's shapes, without the `<svg>` around them.
    pub(crate) picture: &'a str,
    pub(crate) size: (f64, f64),
    pub(crate) key: Key<'a>,
}

impl Poster<'_> {
    /// The whole of it as SVG, still with variables for colours.
    pub(crate) fn draw(self) -> Result<String, ChartError> {
        let (width, height) = self.size;
        let heading = fit(self.title, LARGE, width, HEAD_LINES);
        let mut heading = Label::from(heading, LARGE, (MARGIN, MARGIN + 16.0));
        heading.y += heading.lines_above();
        let head = if heading.lines.is_empty() {
            0.0
        } else {
            HEAD + heading.lines_above()
        };
        let foot = MARGIN + head + height;
        let key = if self.key.entries.is_empty() {
            0.0
        } else {
            KEY_GAP + self.key.height
        };
        let (width, height) = (width + 2.0 * MARGIN, foot + key + MARGIN);
        let around = sheet::draw(width, height, |pen| {
            let paper = Frame {
                left: 0.0,
                top: 0.0,
                right: width,
                bottom: height,
            };
            pen.rectangle(paper, "fill=\"var(--paper)\"".to_owned())?;
            heading.draw(pen, "ink", false)?;
            self.key.draw(pen, (MARGIN, foot + KEY_GAP))
        })?;
        let opening = sheet::opening(self.id, (width, height), self.title, self.summary);
        let (across, down) = (px(MARGIN), px(MARGIN + head));
        Ok(format!(
            "{opening}{around}<g transform=\"translate({across} {down})\">\n{}</g>\n</svg>\n",
            self.picture
        ))
    }
}

/// Draws a sample into its frame.
pub(crate) type Sample<'a> = Box<dyn Fn(&Pen<'_>, Frame) -> Result<(), ChartError> + 'a>;

/// The key under a picture that is a file: what its colours and shapes mean. On a page the page
/// says so itself.
pub(crate) struct Key<'a> {
    entries: Vec<Entry<'a>>,
    height: f64,
}

struct Entry<'a> {
    sample: Sample<'a>,
    word: String,
    x: f64,
    y: f64,
}

impl<'a> Key<'a> {
    const LINE: f64 = 24.0;
    const SWATCH: f64 = 12.0;

    /// Lays out samples and their words in lines; a sample without a word is left out.
    pub(crate) fn of(samples: impl IntoIterator<Item = (Sample<'a>, &'a str)>, room: f64) -> Self {
        let (mut x, mut y) = (0.0, 0.0);
        let mut entries = Vec::new();
        for (sample, word) in samples {
            let word = fit(word, MEDIUM, 220.0, 1).concat();
            if word.is_empty() {
                continue;
            }
            let width = Self::SWATCH + 7.0 + lettering::width(&word, MEDIUM);
            if x > 0.0 && x + width > room {
                (x, y) = (0.0, y + Self::LINE);
            }
            entries.push(Entry { sample, word, x, y });
            x += width + 22.0;
        }
        let height = y + Self::LINE;
        Self { entries, height }
    }

    /// How much room it takes; nothing where it explains nothing.
    pub(crate) fn height(&self) -> f64 {
        if self.entries.is_empty() {
            0.0
        } else {
            self.height
        }
    }

    pub(crate) fn draw(&self, pen: &Pen<'_>, (left, top): (f64, f64)) -> Result<(), ChartError> {
        for entry in &self.entries {
            let (x, y) = (left + entry.x, top + entry.y);
            let frame = Frame {
                left: x,
                top: y,
                right: x + Self::SWATCH,
                bottom: y + Self::SWATCH,
            };
            (entry.sample)(pen, frame)?;
            let (lines, x) = (vec![entry.word.clone()], x + Self::SWATCH + 7.0);
            Label::from(lines, MEDIUM, (x, y + 10.5)).draw(pen, "ink-2", false)?;
        }
        Ok(())
    }
}
