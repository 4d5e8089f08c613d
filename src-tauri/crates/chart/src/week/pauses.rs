//! The days of a week that are in a pause.

use super::{BAR_SHARE, Body, Column, Plan, TIME_BOTTOM};
use crate::ChartError;
use crate::label::{Label, SMALL};
use crate::lettering::{self, fit};
use crate::limits::Run;
use crate::pause::draw_sign;
use crate::sheet::{Frame, Pen};

// The sign of a day without figures: smaller than the dashed box, and off the base line, so that
// it is not taken for two thin bars.
const WIDE: f64 = 12.0;
const HIGH: f64 = 13.0;
const OFF_GROUND: f64 = 7.0;
const UNDER_WORD: f64 = 6.0;

// The sign over a total: as high as a capital letter.
const SMALL_WIDE: f64 = 7.5;
const SMALL_HIGH: f64 = 9.0;
const BESIDE_WORD: f64 = 4.0;
const OVER_TOTAL: f64 = 4.0;
/// What a line with the small sign needs over the highest bar.
pub(super) const ROW: f64 = 16.0;

const WORD_LINES: usize = 2;

/// How a pause is drawn.
pub(super) struct Pause {
    sign: Frame,
    word: Option<Label>,
}

impl Pause {
    pub(super) fn frames(&self) -> impl Iterator<Item = Frame> {
        let word = self.word.as_ref().map(Label::frame);
        std::iter::once(self.sign).chain(word)
    }

    pub(super) fn top(&self) -> f64 {
        self.frames()
            .map(|frame| frame.top)
            .fold(f64::MAX, f64::min)
    }

    pub(super) fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        draw_sign(pen, self.sign)?;
        self.word
            .iter()
            .try_for_each(|word| word.draw(pen, "ink-3", true))
    }
}

impl Plan<'_> {
    /// Draws up the pauses, once all that they must not touch has its place.
    pub(super) fn place_pauses(&mut self) {
        let mut pauses: Vec<_> = self.columns.iter().map(|at| self.pause(at)).collect();
        let mut at = 0;
        for days in self
            .columns
            .chunk_by(|one, next| one.rests() == next.rests())
        {
            if days.first().is_some_and(Column::rests) {
                for (day, word) in self.words_over(days) {
                    if let Some(Some(pause)) = pauses.get_mut(at + day) {
                        pause.word = Some(word);
                    }
                }
            }
            at += days.len();
        }
        for (column, pause) in self.columns.iter_mut().zip(pauses) {
            column.pause = pause;
        }
    }

    fn pause(&self, column: &Column<'_>) -> Option<Pause> {
        let middle = column.middle();
        match column.body {
            Body::Future => None,
            _ if !column.day.paused => None,
            Body::Paused => {
                let bottom = TIME_BOTTOM + self.lower - OFF_GROUND;
                let sign = Frame {
                    left: middle - WIDE / 2.0,
                    right: middle + WIDE / 2.0,
                    top: bottom - HIGH,
                    bottom,
                };
                Some(Pause { sign, word: None })
            }
            _ => {
                let caption = column.caption.as_ref().map(Label::frame);
                let below = caption.or(column.body.frame())?.top;
                Some(self.over_total(middle, below - OVER_TOTAL))
            }
        }
    }

    /// The sign and, where the day is wide enough for all of it, the word behind it.
    fn over_total(&self, middle: f64, y: f64) -> Pause {
        let words = fit(&self.view.words.paused, SMALL, f64::MAX, 1);
        let width = |words: &[String]| {
            let words = words.iter().map(|word| lettering::width(word, SMALL));
            words.sum::<f64>() + BESIDE_WORD + SMALL_WIDE
        };
        let words = Some(words).filter(|words| !words.is_empty());
        let words = words.filter(|words| width(words) <= self.day_room());
        let width = words.as_deref().map_or(SMALL_WIDE, width);
        let left = middle - width / 2.0;
        let sign = Frame {
            left,
            right: left + SMALL_WIDE,
            top: y - SMALL_HIGH,
            bottom: y,
        };
        let word = words.map(|words| Label::from(words, SMALL, (sign.right + BESIDE_WORD, y)));
        Pause { sign, word }
    }

    /// The words over neighbouring days in a pause, with the day over whose sign each belongs.
    ///
    /// Each day has its own if it is wide enough. If not, the days share one in their middle; and
    /// a day by itself may use the room up to the bars beside it, if nothing is written there.
    fn words_over(&self, days: &[Column<'_>]) -> Vec<(usize, Label)> {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Vec::new();
        };
        let base = TIME_BOTTOM + self.lower - OFF_GROUND - HIGH - UNDER_WORD;
        let word = |room: f64, middle| {
            let lines = fit(&self.view.words.paused, SMALL, room, WORD_LINES);
            Some(lines)
                .filter(|lines| !lines.is_empty())
                .map(|lines| Label::around(lines, SMALL, (middle, base)))
        };
        let days_apart = || {
            let words = days.iter().enumerate();
            words
                .filter_map(|(at, day)| Some((at, word(self.day_room(), day.middle())?)))
                .collect()
        };
        if self.fits_whole(self.day_room()) {
            return days_apart();
        }
        if days.len() > 1 {
            let room = last.frame.right - first.frame.left - 4.0;
            let middle = (first.frame.left + last.frame.right) / 2.0;
            return word(room, middle)
                .map(|word| (0, word))
                .into_iter()
                .collect();
        }
        let room = self.pitch() * (2.0 - BAR_SHARE) - 4.0;
        let wide = word(room, first.middle()).filter(|word| self.is_free(word, first));
        wide.map_or_else(days_apart, |word| vec![(0, word)])
    }

    /// Whether the word needs no ellipsis in this much room.
    fn fits_whole(&self, room: f64) -> bool {
        let letters = |room| {
            let lines = fit(&self.view.words.paused, SMALL, room, WORD_LINES);
            lines.concat().replace(' ', "")
        };
        letters(room) == letters(f64::MAX)
    }

    /// Whether a word over a day stays inside the bars' part of the sheet and touches nothing of
    /// the other days.
    fn is_free(&self, word: &Label, over: &Column<'_>) -> bool {
        let frame = word.frame();
        let others = self
            .columns
            .iter()
            .filter(|column| column.frame != over.frame);
        let bodies = others.clone().filter_map(|column| column.body.frame());
        let captions = others.filter_map(|column| Some(column.caption.as_ref()?.frame()));
        let lines = self.runs.iter().flat_map(Run::frames);
        frame.left >= self.left
            && frame.right <= self.right
            && !bodies
                .chain(captions)
                .chain(lines)
                .any(|other| other.inset(-2.0, -1.0).meets(frame))
    }
}
