//! The week: mood in a strip of its own, below it seven stacked bars.

mod label;
mod look;
mod poster;

use crate::lettering::{self, fit};
use crate::scale::Scale;
use crate::sheet::{self, Frame, Panel, Pen, px};
use crate::theme::PLATFORM_COLOURS;
use crate::view::{Bar, Day, Limit, Mood, WeekView};
use crate::{Chart, ChartError, Mark, Table};
use label::{Label, MEDIUM, SMALL};
use look::{Look, draw_mood, stroke};

const DAYS: usize = 7;
/// The same number, for dividing distances.
const COLUMNS: f64 = 7.0;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;

// From the top down, in CSS pixels. The halves put hairlines onto whole device pixels.
const MOOD_WORD: f64 = 11.0;
const MOOD_TOP: f64 = 24.5;
const MOOD_BOTTOM: f64 = 94.5;
const MOOD_LOW_WORD: f64 = 111.0;
const TIME_WORD: f64 = 126.0;
const TIME_TOP: f64 = 150.5;
const TIME_BOTTOM: f64 = 326.5;
const DAY_WORD: f64 = 347.0;
const FOOT: f64 = 7.0;

const EDGE: f64 = 8.0;
const BAR_SHARE: f64 = 0.46;
const WIDEST_BAR: f64 = 56.0;
const THINNEST: f64 = 1.5;
const GAP: f64 = 1.5;
const TIGHT_GAP: f64 = 0.5;
const EMPTY_BOX: f64 = 34.0;

const LIMIT_LINES: usize = 3;

/// Draws one week.
///
/// `tick` names a line of the time axis; it gets the line's minutes (0, 30, 60, …; the steps are 10,
/// 15 or 30 minutes or whole hours, at most five lines in all) and gives its word, such as `0`
/// or `1 h 30 m`.
///
/// The chart has one [`Mark`] for each day that is not still to come, in the order of the days.
/// Bars are never lower than 1.5 px a part, and their parts leave a gap of 1.5 px between them;
/// the gap gives way before the height of the whole bar does.
///
/// # Errors
///
/// [`ChartError::Days`] unless there are exactly seven days, [`ChartError::Platform`] if a bar
/// belongs to a platform that is not listed, [`ChartError::Draw`] if the drawing library refuses,
/// which no view is known to bring about.
///
/// # Examples
///
/// A week of which nothing is logged yet, in a narrow window:
///
/// ```
/// use chart::{Day, WeekView};
///
/// let day = |label: &str| Day { label: label.into(), ..Day::default() };
/// let view = WeekView {
///     title: "16 – 22 November".into(),
///     summary: "Nothing logged in this week.".into(),
///     days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(day).into(),
///     width: 536,
///     ..WeekView::default()
/// };
/// let chart = chart::week(&view, &|minutes| format!("{minutes} min"))?;
///
/// assert_eq!(chart.marks.len(), 7);
/// assert!(chart.svg.contains("stroke-dasharray"), "seven dashed boxes");
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn week(view: &WeekView, tick: &dyn Fn(u32) -> String) -> Result<Chart, ChartError> {
    if view.days.len() != DAYS {
        return Err(ChartError::Days(view.days.len()));
    }
    let listed = view.platforms.len();
    let bars = view.days.iter().flat_map(|day| &day.bars);
    if let Some(bar) = bars
        .map(|bar| bar.platform)
        .find(|platform| *platform >= listed)
    {
        return Err(ChartError::Platform {
            platform: bar,
            listed,
        });
    }

    let plan = Plan::of(view, tick);
    let (title, summary) = (
        lettering::clean(&view.title),
        lettering::clean(&view.summary),
    );
    let picture = sheet::draw(plan.width, plan.height, |pen| plan.draw(pen))?;
    let opening = sheet::opening(&plan.id, (plan.width, plan.height), &title, &summary);
    Ok(Chart {
        svg: format!("{opening}{picture}</svg>\n"),
        marks: plan.marks(),
        table: Table {
            caption: view.words.table_caption.clone(),
            columns: view.words.table_columns.clone(),
            rows: rows(&view.days),
        },
        poster: plan.poster(&title, &summary, &picture)?,
        title,
        summary,
    })
}

fn rows(days: &[Day]) -> Vec<Vec<String>> {
    days.iter()
        .map(|day| &day.table_row)
        .filter(|row| !row.is_empty())
        .cloned()
        .collect()
}

/// Where everything goes. Made first and as a whole, because labels have to know of one another.
struct Plan<'a> {
    view: &'a WeekView,
    id: String,
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    mood: Panel,
    time: Panel,
    ticks: Vec<(u32, String)>,
    columns: Vec<Column<'a>>,
    runs: Vec<Run<'a>>,
    run_labels: Vec<Label>,
}

/// A day's share of the sheet.
struct Column<'a> {
    day: &'a Day,
    frame: Frame,
    name: Label,
    /// What stands on the base line.
    body: Body,
    /// What is written over it.
    caption: Option<Label>,
}

enum Body {
    /// Nothing: the day is still to come.
    Future,
    /// The dashed box.
    NotLogged(Frame),
    /// The tick of a day of zero.
    Zero(Frame),
    Stack(Vec<(Bar, Frame)>),
}

impl Body {
    fn frame(&self) -> Option<Frame> {
        match self {
            Self::Future => None,
            Self::NotLogged(frame) | Self::Zero(frame) => Some(*frame),
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
}

/// Neighbouring days with one limit.
struct Run<'a> {
    limit: &'a Limit,
    first: usize,
    last: usize,
    left: f64,
    right: f64,
    y: f64,
}

impl<'a> Plan<'a> {
    fn of(view: &'a WeekView, tick: &dyn Fn(u32) -> String) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let scale = Scale::holding(longest(&view.days));
        let shorten = |word: String| fit(&word, SMALL, width * 0.12, 1).concat();
        let ticks: Vec<_> = scale
            .lines()
            .map(|line| (line, shorten(tick(line))))
            .collect();
        let widest = |words: &mut dyn Iterator<Item = &String>| {
            words
                .map(|word| lettering::width(word, SMALL))
                .fold(0.0, f64::max)
        };

        let limits: Vec<_> = view
            .days
            .iter()
            .filter_map(|day| day.limit.as_ref())
            .map(|limit| {
                fit(
                    &limit.label,
                    SMALL,
                    (width * 0.13).clamp(56.0, 110.0),
                    LIMIT_LINES,
                )
            })
            .collect();
        let gutter = widest(&mut limits.iter().flatten());
        let left = widest(&mut ticks.iter().map(|(_, word)| word)).max(36.0) + EDGE;
        let right = width - if gutter > 0.0 { gutter + EDGE } else { EDGE };

        let mood = Frame {
            left,
            right,
            top: MOOD_TOP,
            bottom: MOOD_BOTTOM,
        };
        let time = Frame {
            left,
            right,
            top: TIME_TOP,
            bottom: TIME_BOTTOM,
        };
        let time = Panel::new(time, 0.0..COLUMNS, 0.0..f64::from(scale.top));
        let mut plan = Self {
            view,
            id: format!("week-chart-{:08x}", fingerprint(&view.title, view.width)),
            width,
            height: 0.0,
            left,
            right,
            mood: Panel::new(mood, 0.0..COLUMNS, 0.0..100.0),
            time,
            ticks,
            columns: Vec::new(),
            runs: Vec::new(),
            run_labels: Vec::new(),
        };
        plan.runs = plan.runs();
        plan.columns = (0u32..)
            .zip(&view.days)
            .map(|(at, day)| plan.column(at, day))
            .collect();
        plan.height = plan
            .columns
            .iter()
            .map(|column| column.name.y)
            .fold(DAY_WORD, f64::max);
        plan.height += FOOT;
        plan.label_runs();
        plan
    }

    fn pitch(&self) -> f64 {
        (self.right - self.left) / COLUMNS
    }

    fn runs(&self) -> Vec<Run<'a>> {
        let mut runs: Vec<Run<'a>> = Vec::new();
        for (at, day) in self.view.days.iter().enumerate() {
            let Some(limit) = day.limit.as_ref().filter(|_| !day.future) else {
                continue;
            };
            let column = f64::from(u32::try_from(at).unwrap_or_default());
            let (left, y) = self.time.place(column, f64::from(limit.minutes));
            let (right, _) = self.time.place(column + 1.0, 0.0);
            match runs.last_mut() {
                Some(run) if run.last + 1 == at && run.limit == limit => {
                    run.last = at;
                    run.right = right;
                }
                _ => runs.push(Run {
                    limit,
                    first: at,
                    last: at,
                    left,
                    right,
                    y,
                }),
            }
        }
        runs
    }

    fn column(&self, at: u32, day: &'a Day) -> Column<'a> {
        let (left, _) = self.time.place(f64::from(at), 0.0);
        let (right, _) = self.time.place(f64::from(at) + 1.0, 0.0);
        let (middle, base) = self.time.place(f64::from(at) + 0.5, 0.0);
        let frame = Frame {
            left,
            right,
            top: 0.0,
            bottom: base,
        };

        let half = (self.pitch() * BAR_SHARE).min(WIDEST_BAR) / 2.0;
        let floor = base - 1.0;
        let ground = Frame {
            left: middle - half,
            right: middle + half,
            top: floor,
            bottom: floor,
        };
        let body = match &day.total {
            _ if day.future => Body::Future,
            None => Body::NotLogged(Frame {
                top: base - EMPTY_BOX,
                bottom: base,
                ..ground
            }),
            Some(_) => self.stack(&day.bars, ground),
        };

        let room = self.pitch() - 4.0;
        let name = fit(&day.label, MEDIUM, room, 2);
        let mut name = Label::around(name, MEDIUM, (middle, 0.0));
        name.y = DAY_WORD + name.lines_above();

        let words = match (&body, &day.total) {
            (Body::NotLogged(_), _) => {
                Some((fit(&self.view.words.not_logged, SMALL, room, 2), SMALL))
            }
            (Body::Zero(_) | Body::Stack(_), Some(total)) => {
                Some((fit(total, MEDIUM, room, 1), MEDIUM))
            }
            _ => None,
        };
        let caption = words
            .filter(|(lines, _)| !lines.is_empty())
            .map(|(lines, size)| {
                let top = body.frame().map_or(base, |body| body.top);
                let label = Label::around(lines, size, (middle, top - 7.0));
                self.clear_of_limit(label, day)
            });
        Column {
            day,
            frame,
            name,
            body,
            caption,
        }
    }

    /// Parts from the bottom up: true to the axis as a whole, and none too thin to be seen.
    fn stack(&self, bars: &[Bar], ground: Frame) -> Body {
        let bars: Vec<_> = bars.iter().filter(|bar| bar.minutes > 0).collect();
        let Some(count) = u32::try_from(bars.len()).ok().filter(|count| *count > 0) else {
            return Body::Zero(Frame {
                top: ground.bottom - 1.0,
                bottom: ground.bottom + 1.0,
                ..ground
            });
        };
        let (count, gaps) = (f64::from(count), f64::from(count - 1));
        let minutes: f64 = bars.iter().map(|bar| f64::from(bar.minutes)).sum();
        let (_, top) = self.time.place(0.0, minutes);
        // More minutes than the axis can count still end where the axis ends.
        let height = ground.bottom - top.max(TIME_TOP);
        // Hundreds of parts would grow out of the sheet; they share the height there is.
        let thinnest = THINNEST.min((TIME_BOTTOM - TIME_TOP) / count / 2.0);
        let gap = if gaps > 0.0 {
            ((height - count * thinnest) / gaps).clamp(TIGHT_GAP.min(thinnest / 3.0), GAP)
        } else {
            0.0
        };
        let heights = share(&bars, thinnest, (height - gaps * gap).max(count * thinnest));

        let mut bottom = ground.bottom;
        let mut parts = Vec::with_capacity(bars.len());
        for (bar, height) in bars.into_iter().zip(heights) {
            parts.push((
                *bar,
                Frame {
                    top: bottom - height,
                    bottom,
                    ..ground
                },
            ));
            bottom -= height + gap;
        }
        Body::Stack(parts)
    }

    /// Lifts a caption over the limit line, should the line run through it.
    fn clear_of_limit(&self, mut label: Label, day: &Day) -> Label {
        let Some(limit) = &day.limit else {
            return label;
        };
        let (_, y) = self.time.place(0.0, f64::from(limit.minutes));
        let frame = label.frame();
        if (frame.top - 2.0..frame.bottom + 2.0).contains(&y) {
            label.y = y - 6.0;
        }
        label
    }

    /// Finds each limit's words a place: behind the end of the line, else over or under it between
    /// two bars, else at the right edge, where nothing else is ever written.
    fn label_runs(&mut self) {
        let sheet = Frame {
            left: 0.0,
            top: TIME_WORD + 4.0,
            right: self.width,
            bottom: TIME_BOTTOM + 12.0,
        };
        let mut taken: Vec<Frame> = Vec::new();
        taken.extend(self.columns.iter().filter_map(|column| column.body.frame()));
        taken.extend(
            self.columns
                .iter()
                .filter_map(|column| Some(column.caption.as_ref()?.frame())),
        );
        taken.extend(self.columns.iter().map(|column| column.name.frame()));
        taken.extend(self.runs.iter().map(|run| Frame {
            left: run.left,
            right: run.right,
            top: run.y - 1.0,
            bottom: run.y + 1.0,
        }));

        // The last line ends at the right edge, so it has the first say about the place there.
        let mut named: Vec<&Limit> = Vec::new();
        for run in self.runs.iter().rev() {
            let gutter = self.width - self.right - EDGE;
            let lines = fit(&run.limit.label, SMALL, gutter.max(1.0), LIMIT_LINES);
            if lines.is_empty() {
                continue;
            }
            let behind = |x| Label::from(lines.clone(), SMALL, (x, 0.0)).centred_on(run.y);
            let first = behind(run.right + EDGE);
            let between = (run.first..=run.last).rev().flat_map(|at| {
                let x = self
                    .columns
                    .get(at)
                    .map_or(run.right, |column| column.frame.right);
                let under = run.y + 4.0 + first.lines_above() + SMALL;
                [run.y - 6.0, under].map(|y| Label::around(lines.clone(), SMALL, (x, y)))
            });
            let edge = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0, -4.0, 4.0, -5.0, -6.0].map(|step| {
                let mut label = behind(self.right + EDGE);
                label.y += step * (label.lines_above() + SMALL * lettering::LINE);
                label
            });
            let free = |label: &Label| {
                let frame = label.frame();
                let inside = frame.left >= sheet.left
                    && frame.right <= sheet.right + 0.5
                    && frame.top >= sheet.top
                    && frame.bottom <= sheet.bottom;
                inside
                    && !taken
                        .iter()
                        .any(|other| other.inset(-2.0, 0.0).meets(frame))
            };
            // A line that finds no place near may do with the words of another of the same height.
            let edge = edge.into_iter().filter(|_| !named.contains(&run.limit));
            let places = std::iter::once(first.clone()).chain(between).chain(edge);
            let place = places.into_iter().find(free);
            if let Some(label) = place {
                taken.push(label.frame());
                named.push(run.limit);
                self.run_labels.push(label);
            }
        }
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        self.draw_mood_lines(pen)?;
        self.draw_axis(pen)?;
        for column in &self.columns {
            self.draw_body(pen, column)?;
        }
        for run in &self.runs {
            let line = [(run.left, run.y), (run.right, run.y)];
            pen.line(&line, stroke("paper", 3.5, None))?;
            pen.line(&line, stroke("ink", 1.5, Some((7.0, 5.0))))?;
        }
        for column in &self.columns {
            let ink = if column.day.future { "ink-3" } else { "ink-2" };
            column.name.draw(pen, ink, false)?;
            if let Some(caption) = &column.caption {
                let ink = if column.day.total.is_some() {
                    "ink"
                } else {
                    "ink-3"
                };
                caption.draw(pen, ink, true)?;
            }
        }
        for label in &self.run_labels {
            label.draw(pen, "ink", true)?;
        }
        self.draw_moods(pen)
    }

    fn draw_mood_lines(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for valence in [0.0, 50.0, 100.0] {
            let (_, y) = self.mood.place(0.0, valence);
            pen.line(
                &[(self.left, y), (self.right, y)],
                stroke("line", 1.0, None),
            )?;
        }
        let words = &self.view.words;
        let half = self.right / 2.0 - EDGE;
        let line = |word| fit(word, SMALL, half, 1);
        Label::from(line(&words.mood), SMALL, (0.0, MOOD_WORD)).draw(pen, "ink-3", false)?;
        for (word, y) in [
            (&words.mood_high, MOOD_WORD),
            (&words.mood_low, MOOD_LOW_WORD),
        ] {
            Label::until(line(word), SMALL, (self.right, y)).draw(pen, "ink-3", false)?;
        }
        Ok(())
    }

    fn draw_axis(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for (minutes, word) in &self.ticks {
            let (_, y) = self.time.place(0.0, f64::from(*minutes));
            let ink = if *minutes == 0 { "line-strong" } else { "line" };
            pen.line(&[(self.left, y), (self.right, y)], stroke(ink, 1.0, None))?;
            let (lines, x) = (vec![word.clone()], self.left - EDGE);
            Label::until(lines, SMALL, (x, 0.0))
                .centred_on(y)
                .draw(pen, "ink-3", false)?;
        }
        let lines = fit(&self.view.words.time, SMALL, self.width, 1);
        Label::from(lines, SMALL, (0.0, TIME_WORD)).draw(pen, "ink-3", false)
    }

    fn draw_body(&self, pen: &Pen<'_>, column: &Column<'_>) -> Result<(), ChartError> {
        match &column.body {
            Body::Future => Ok(()),
            Body::NotLogged(frame) => {
                let paint = stroke("line-strong", 1.25, Some((3.0, 4.0)));
                let frame = frame.inset(0.5, 0.5);
                pen.rectangle(frame, format!("{paint} rx=\"{}\"", px(4.0)))
            }
            Body::Zero(frame) => {
                pen.rectangle(*frame, format!("fill=\"var(--ink-3)\" rx=\"{}\"", px(1.0)))
            }
            Body::Stack(parts) => parts.iter().try_for_each(|(bar, frame)| {
                let Bar { guess, late, .. } = *bar;
                Look {
                    slot: self.slot(*bar),
                    guess,
                    late,
                }
                .draw(pen, *frame)
            }),
        }
    }

    fn draw_moods(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        let moods: Vec<_> = (0u32..)
            .zip(&self.view.days)
            .map(|(at, day)| {
                let mood = day
                    .mood
                    .filter(|mood| !day.future && !mood.valence.is_nan())?;
                let mood = Mood {
                    valence: mood.valence.clamp(0.0, 100.0),
                    ..mood
                };
                Some((mood, self.mood.place(f64::from(at) + 0.5, mood.valence)))
            })
            .collect();
        for line in moods.split(Option::is_none) {
            let points: Vec<_> = line.iter().flatten().map(|(_, at)| *at).collect();
            if points.len() > 1 {
                pen.line(
                    &points,
                    format!("{} stroke-linejoin=\"round\"", stroke("ink-2", 1.5, None)),
                )?;
            }
        }
        for (mood, at) in moods.into_iter().flatten() {
            draw_mood(pen, mood, at)?;
        }
        Ok(())
    }

    fn slot(&self, bar: Bar) -> u8 {
        self.view
            .platforms
            .get(bar.platform)
            .map_or(0, |found| found.colour % PLATFORM_COLOURS)
    }

    /// The parts that are drawn, day by day.
    fn parts(&self) -> impl Iterator<Item = Bar> {
        let stacks = self.columns.iter().filter_map(|column| match &column.body {
            Body::Stack(parts) => Some(parts),
            _ => None,
        });
        stacks.flatten().map(|(bar, _)| *bar)
    }

    /// The colour in which the key shows what hatching and hollowness look like.
    fn sample(&self) -> Option<u8> {
        self.parts().next().map(|bar| self.slot(bar))
    }

    fn marks(&self) -> Vec<Mark> {
        let shown = self.columns.iter().filter(|column| !column.day.future);
        shown
            .map(|column| {
                let frame = column.frame;
                let caption = column.caption.as_ref().map(|caption| caption.frame().top);
                let top = caption.or(column.body.frame().map(|body| body.top));
                Mark {
                    x: (frame.left + frame.right) / 2.0 / self.width,
                    y: top.unwrap_or(frame.bottom).max(0.0) / self.height,
                    left: frame.left / self.width,
                    width: (frame.right - frame.left) / self.width,
                    label: lettering::clean(&column.day.spoken_label),
                    value: lettering::clean(&column.day.spoken),
                }
            })
            .collect()
    }

    fn has_late(&self) -> bool {
        let moods = self
            .view
            .days
            .iter()
            .filter(|day| !day.future)
            .filter_map(|day| day.mood);
        self.parts().any(|bar| bar.late) || moods.into_iter().any(|mood| mood.late)
    }
}

/// The most minutes that the axis has to hold.
fn longest(days: &[Day]) -> u32 {
    let shown = days.iter().filter(|day| !day.future);
    let bars = shown.clone().filter(|day| day.total.is_some()).map(|day| {
        day.bars
            .iter()
            .fold(0u32, |sum, bar| sum.saturating_add(bar.minutes))
    });
    let limits = shown
        .filter_map(|day| day.limit.as_ref())
        .map(|limit| limit.minutes);
    bars.chain(limits).max().unwrap_or(0)
}

/// Splits a height by minutes, giving each at least `thinnest`; what that takes is taken from those
/// that have more. `height` has to be enough for all to be that thin.
fn share(bars: &[&Bar], thinnest: f64, height: f64) -> Vec<f64> {
    let mut raised = vec![false; bars.len()];
    loop {
        let (mut left, mut minutes) = (height, 0.0);
        for (bar, raised) in bars.iter().zip(&raised) {
            if *raised {
                left -= thinnest;
            } else {
                minutes += f64::from(bar.minutes);
            }
        }
        let mut changed = false;
        let heights = bars.iter().zip(&mut raised).map(|(bar, raised)| {
            let height = f64::from(bar.minutes) / minutes * left;
            if !*raised && height < thinnest {
                (*raised, changed) = (true, true);
            }
            if *raised { thinnest } else { height }
        });
        let heights: Vec<f64> = heights.collect();
        if !changed {
            return heights;
        }
    }
}

/// Keeps the ids of two charts on one page apart (FNV-1a).
fn fingerprint(title: &str, width: u32) -> u32 {
    let bytes = title.bytes().chain(width.to_be_bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
