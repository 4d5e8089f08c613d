//! The long way of time: columns side by side, any number of them, and which of them are named.

use crate::ChartError;
use crate::label::Label;
use crate::lettering::{self, fit};
use crate::sheet::{Frame, Pen, stroke};
use std::ops::Range;

/// How much of a column its bar has: where columns are wide, and where they are narrow.
const WIDE_SHARE: f64 = 0.46;
const NARROW_SHARE: f64 = 0.74;
const WIDE: f64 = 100.0;
const NARROW: f64 = 24.0;
const WIDEST_BAR: f64 = 56.0;
/// Columns narrower than this have no room for a gap between their bars.
const TOUCHING: f64 = 4.0;
/// Bars narrower than this share what is drawn of a gap or a pause with those beside them.
const FINE: f64 = 11.0;

/// Names keep this distance from one another.
const APART: f64 = 10.0;
/// No name is wider than this.
const WIDEST_NAME: f64 = 140.0;
/// How far below its line a name's little stroke reaches.
const STROKE: f64 = 4.0;
/// Where not every beginning of a month can be named, every so many are.
const MONTHS: [usize; 9] = [1, 2, 3, 4, 6, 12, 24, 36, 60];

/// Equal columns side by side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns {
    left: f64,
    right: f64,
    count: usize,
}

impl Columns {
    pub(crate) fn new(left: f64, right: f64, count: usize) -> Self {
        Self { left, right, count }
    }

    pub(crate) fn pitch(self) -> f64 {
        (self.right - self.left) / number(self.count.max(1))
    }

    /// The left and the right end of all of them.
    pub(crate) fn ends(self) -> (f64, f64) {
        (self.left, self.right)
    }

    /// The left and the right edge of a column. The right one is the next one's left.
    pub(crate) fn edges(self, at: usize) -> (f64, f64) {
        let edge = |at| self.left + self.pitch() * number(at);
        (edge(at), edge(at + 1))
    }

    pub(crate) fn middle(self, at: usize) -> f64 {
        let (left, right) = self.edges(at);
        (left + right) / 2.0
    }

    /// How wide a bar is.
    pub(crate) fn bar(self) -> f64 {
        let pitch = self.pitch();
        if self.touch() {
            return pitch;
        }
        let narrow = ((WIDE - pitch) / (WIDE - NARROW)).clamp(0.0, 1.0);
        (pitch * (WIDE_SHARE + narrow * (NARROW_SHARE - WIDE_SHARE))).min(WIDEST_BAR)
    }

    /// The left and the right edge of a column's bar.
    pub(crate) fn bar_edges(self, at: usize) -> (f64, f64) {
        if self.touch() {
            return self.edges(at);
        }
        let (middle, half) = (self.middle(at), self.bar() / 2.0);
        (middle - half, middle + half)
    }

    /// Whether bars are so thin that neighbours touch.
    pub(crate) fn touch(self) -> bool {
        self.pitch() < TOUCHING
    }

    /// Whether bars are too thin for a box or a sign each.
    pub(crate) fn are_fine(self) -> bool {
        self.bar() < FINE
    }
}

/// The outline of frames that touch side by side: along their tops and back along their bottoms.
pub(crate) fn outline(frames: impl DoubleEndedIterator<Item = Frame> + Clone) -> Vec<(f64, f64)> {
    let back = frames.clone().rev();
    let back = back.flat_map(|frame| [(frame.right, frame.bottom), (frame.left, frame.bottom)]);
    let mut outline: Vec<(f64, f64)> = Vec::new();
    for corner in frames.flat_map(tops).chain(back) {
        // Frames of one height need corners only where they begin and end.
        match outline.as_mut_slice() {
            [.., before, last] if before.1 == last.1 && last.1 == corner.1 => *last = corner,
            _ => outline.push(corner),
        }
    }
    outline
}

/// The two upper corners.
pub(crate) fn tops(frame: Frame) -> [(f64, f64); 2] {
    [(frame.left, frame.top), (frame.right, frame.top)]
}

fn number(at: usize) -> f64 {
    f64::from(u32::try_from(at).unwrap_or(u32::MAX))
}

/// A column that could be named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stop<'a> {
    /// Where its middle is.
    pub(crate) middle: f64,
    pub(crate) name: &'a str,
    /// Whether a month begins in it: then it is named before others are.
    pub(crate) begins_month: bool,
}

/// The names that have room.
pub(crate) struct Names {
    names: Vec<(f64, Label)>,
    /// Whether some have none, so that little strokes have to say whose names the others are.
    thinned: bool,
}

impl Names {
    /// Names in one line with its base at `y`, none outside `room`: all if they keep apart, else
    /// those of every other week, counted from the beginnings of months; else those of beginnings
    /// of months; else every second of these, and so on.
    pub(crate) fn of(stops: &[Stop<'_>], size: f64, room: &Range<f64>, y: f64) -> Self {
        let line = Line { size, room, y };
        if let Some(names) = line.set(stops.iter()) {
            let thinned = false;
            return Self { names, thinned };
        }
        let months = |step: usize| {
            let months = stops.iter().rev().filter(|stop| stop.begins_month);
            line.set(months.step_by(step))
        };
        let alternate = || line.set(every_other(stops).into_iter());
        let has_months = stops.iter().any(|stop| stop.begins_month);
        let sparse =
            || (2..=stops.len().max(2)).find_map(|step| line.set(stops.iter().rev().step_by(step)));
        let names = if has_months {
            alternate().or_else(|| MONTHS.into_iter().find_map(months))
        } else {
            None
        };
        let (names, thinned) = (names.or_else(sparse).unwrap_or_default(), true);
        Self { names, thinned }
    }

    /// Draws the names, and where some are left out, a little stroke from `base` towards each.
    pub(crate) fn draw(&self, pen: &Pen<'_>, base: f64, ink: &str) -> Result<(), ChartError> {
        for (x, name) in &self.names {
            if self.thinned {
                let line = [(*x, base), (*x, base + STROKE)];
                pen.line(&line, stroke("line-strong", 1.0, None))?;
            }
            name.draw(pen, ink, false)?;
        }
        Ok(())
    }
}

/// Every second stop, counted both ways from the beginnings of months. Where months are an odd
/// number of stops apart, the last before the next beginning is left out.
fn every_other<'a, 's>(stops: &'a [Stop<'s>]) -> Vec<&'a Stop<'s>> {
    let is_first = |at: usize| stops.get(at).is_some_and(|stop| stop.begins_month);
    let Some(first) = (0..stops.len()).find(|at| is_first(*at)) else {
        return Vec::new();
    };
    let mut since = first % 2;
    let kept = stops.iter().enumerate().filter(|(at, _)| {
        if is_first(*at) {
            since = 0;
        }
        let keep = since.is_multiple_of(2) && (is_first(*at) || !is_first(at + 1));
        since += 1;
        keep
    });
    kept.map(|(_, stop)| stop).collect()
}

/// Where names stand.
struct Line<'a> {
    size: f64,
    room: &'a Range<f64>,
    y: f64,
}

impl Line<'_> {
    /// The names of these stops if they keep apart.
    fn set<'a, 's: 'a>(
        &self,
        stops: impl Iterator<Item = &'a Stop<'s>>,
    ) -> Option<Vec<(f64, Label)>> {
        let mut names: Vec<(f64, Label)> = Vec::new();
        let mut before: Option<Range<f64>> = None;
        for stop in stops {
            let Some((taken, label)) = self.name(stop) else {
                continue;
            };
            // They come from the left or from the right.
            let apart = |before: &Range<f64>| {
                before.end + APART <= taken.start || taken.end + APART <= before.start
            };
            if !before.as_ref().is_none_or(apart) {
                return None;
            }
            before = Some(taken);
            names.push((stop.middle, label));
        }
        Some(names).filter(|names| !names.is_empty())
    }

    fn name(&self, stop: &Stop<'_>) -> Option<(Range<f64>, Label)> {
        let widest = WIDEST_NAME.min(self.room.end - self.room.start);
        let lines = fit(stop.name, self.size, widest, 1);
        let half = lettering::width(lines.first()?, self.size) / 2.0;
        // At an edge a name is moved inside; its little stroke shows where it belongs.
        let lowest = self.room.start + half;
        let x = stop
            .middle
            .clamp(lowest, (self.room.end - half).max(lowest));
        Some((
            x - half..x + half,
            Label::around(lines, self.size, (x, self.y)),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of weeks 20 px wide each; a month begins in every fifth and then fourth week.
    fn named(count: usize, pitch: f64, months: bool) -> Vec<String> {
        let words: Vec<_> = (0..count).map(|at| format!("{at:02}")).collect();
        let stops: Vec<_> = (0..count)
            .map(|at| Stop {
                middle: pitch * (number(at) + 0.5),
                name: &words[at],
                begins_month: months && [2, 7].contains(&(at % 9)),
            })
            .collect();
        let room = 0.0..pitch * number(count);
        let names = Names::of(&stops, 12.0, &room, 0.0);
        let names = names.names.iter().map(|(_, name)| name.lines.concat());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn names_thin_out_and_those_of_months_stay_longest() {
        let all: Vec<_> = (0..12).map(|at| format!("{at:02}")).collect();
        assert_eq!(named(12, 30.0, true), all);
        assert_eq!(named(12, 20.0, true), ["00", "02", "04", "07", "09", "11"]);
        assert_eq!(named(12, 8.0, true), ["02", "07", "11"]);
        assert_eq!(named(12, 5.0, true), ["02", "11"]);
    }

    #[test]
    fn without_a_month_the_newest_is_named_and_others_at_equal_distances() {
        assert_eq!(named(12, 12.5, false), ["01", "03", "05", "07", "09", "11"]);
        assert_eq!(named(12, 9.0, false), ["02", "05", "08", "11"]);
    }

    #[test]
    fn ten_years_of_weeks_are_named_at_equal_distances() {
        let names = named(520, 1.6, true);
        assert!((10..30).contains(&names.len()), "{names:?}");
    }

    #[test]
    fn an_outline_has_corners_only_where_heights_change() {
        let frame = |at: f64, top| Frame {
            left: at,
            right: at + 1.0,
            top,
            bottom: 9.0,
        };
        let frames = [frame(0.0, 5.0), frame(1.0, 5.0), frame(2.0, 3.0)];
        assert_eq!(
            outline(frames.into_iter()),
            [
                (0.0, 5.0),
                (2.0, 5.0),
                (2.0, 3.0),
                (3.0, 3.0),
                (3.0, 9.0),
                (0.0, 9.0)
            ]
        );
    }

    #[test]
    fn bars_leave_gaps_until_columns_are_too_narrow() {
        for (count, bar) in [(1, 56.0), (6, 56.0), (50, 11.84), (200, 2.96), (201, 3.98)] {
            let columns = Columns::new(0.0, 800.0, count);
            let found = columns.bar();
            assert!((found - bar).abs() < 0.01, "{count}: {found}");
            assert_eq!(columns.touch(), count > 200, "{count}");
        }
        let columns = Columns::new(10.0, 90.0, 8);
        assert_eq!(columns.edges(7), (80.0, 90.0));
        assert_eq!(columns.middle(0), 15.0);
    }
}
