//! The week: mood in a strip of its own, below it seven stacked bars.

mod key;
mod pauses;

use crate::chart::Draft;
use crate::label::{Label, MEDIUM, SMALL};
use crate::lettering::{self, fit};
use crate::limits::{self, Held, Naming, Run};
use crate::look::{Look, draw_mood};
use crate::pile::Pile;
use crate::scale::Scale;
use crate::sheet::{Frame, Panel, Pen, fingerprint, px, stroke};
use crate::theme::PLATFORM_COLOURS;
use crate::view::{Bar, Day, Limit, Mood, WeekView};
use crate::{Chart, ChartError, Mark, Table};
use pauses::Pause;

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
const EMPTY_BOX: f64 = 34.0;

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
    let words = &view.words;
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: plan.height,
        marks: plan.marks(),
        across: 1,
        table: Table::of(
            &words.table_caption,
            &words.table_columns,
            view.days.iter().map(|day| &day.table_row),
        ),
        key: plan.key(),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes. Made first and as a whole, because labels have to know of one another.
struct Plan<'a> {
    view: &'a WeekView,
    id: String,
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    /// How much lower the bars begin than usual: where a pause is written over a total.
    lower: f64,
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
    pause: Option<Pause>,
}

impl Column<'_> {
    fn middle(&self) -> f64 {
        (self.frame.left + self.frame.right) / 2.0
    }

    /// Whether the pause sign is all that there is.
    fn rests(&self) -> bool {
        matches!(self.body, Body::Paused)
    }
}

enum Body {
    /// Nothing: the day is still to come.
    Future,
    /// Nothing either: the pause sign is all there is.
    Paused,
    /// The dashed box.
    NotLogged(Frame),
    /// The tick of a day of zero.
    Zero(Frame),
    Stack(Vec<(Bar, Frame)>),
}

impl Body {
    fn frame(&self) -> Option<Frame> {
        match self {
            Self::Future | Self::Paused => None,
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

impl<'a> Plan<'a> {
    fn of(view: &'a WeekView, tick: &dyn Fn(u32) -> String) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let scale = Scale::holding(longest(&view.days));
        let shorten = |word: String| fit(&word, SMALL, width * 0.12, 1).concat();
        let ticks: Vec<_> = scale
            .lines()
            .map(|line| (line, shorten(tick(line))))
            .collect();
        let margin = limits::margin(view.days.iter().filter_map(shown_limit), width);
        let words = ticks.iter().map(|(_, word)| lettering::width(word, SMALL));
        let left = words.fold(36.0, f64::max) + EDGE;
        let right = width - if margin > 0.0 { margin + EDGE } else { EDGE };

        let mood = Frame {
            left,
            right,
            top: MOOD_TOP,
            bottom: MOOD_BOTTOM,
        };
        let over_totals = |day: &Day| day.paused && !day.future && day.total.is_some();
        let lower = if view.days.iter().any(over_totals) {
            pauses::ROW
        } else {
            0.0
        };
        let time = Frame {
            left,
            right,
            top: TIME_TOP + lower,
            bottom: TIME_BOTTOM + lower,
        };
        let time = Panel::new(time, 0.0..COLUMNS, 0.0..f64::from(scale.top));
        let mut plan = Self {
            view,
            id: format!("week-chart-{:08x}", fingerprint(&[&view.title], view.width)),
            width,
            height: 0.0,
            left,
            right,
            lower,
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
            .fold(DAY_WORD + lower, f64::max);
        plan.height += FOOT;
        plan.place_pauses();
        plan.label_runs();
        plan
    }

    fn pitch(&self) -> f64 {
        (self.right - self.left) / COLUMNS
    }

    /// How wide words over or under a day may be.
    fn day_room(&self) -> f64 {
        self.pitch() - 4.0
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
            None if day.paused => Body::Paused,
            None => Body::NotLogged(Frame {
                top: base - EMPTY_BOX,
                bottom: base,
                ..ground
            }),
            Some(_) => self.stack(&day.bars, ground),
        };

        let room = self.day_room();
        let name = fit(&day.label, MEDIUM, room, 2);
        let mut name = Label::around(name, MEDIUM, (middle, 0.0));
        name.y = DAY_WORD + self.lower + name.lines_above();

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
                match shown_limit(day) {
                    Some(limit) => {
                        let (_, line) = self.time.place(0.0, f64::from(limit.minutes));
                        limits::clear_of_line(label, line)
                    }
                    None => label,
                }
            });
        Column {
            day,
            frame,
            name,
            body,
            caption,
            pause: None,
        }
    }

    /// Parts from the bottom up.
    fn stack(&self, bars: &[Bar], ground: Frame) -> Body {
        let bars: Vec<_> = bars.iter().filter(|bar| bar.minutes > 0).collect();
        if bars.is_empty() {
            return Body::Zero(Frame {
                top: ground.bottom - 1.0,
                bottom: ground.bottom + 1.0,
                ..ground
            });
        }
        let minutes: Vec<u32> = bars.iter().map(|bar| bar.minutes).collect();
        let (_, top) = self
            .time
            .place(0.0, minutes.iter().copied().map(f64::from).sum());
        let pile = Pile {
            ground,
            // More minutes than the axis can count still end where the axis ends.
            height: ground.bottom - top.max(TIME_TOP + self.lower),
            highest: TIME_BOTTOM - TIME_TOP,
            thinnest: THINNEST,
            gap: GAP,
        };
        let frames = pile.parts(&minutes).into_iter();
        Body::Stack(bars.into_iter().copied().zip(frames).collect())
    }

    fn runs(&self) -> Vec<Run<'a>> {
        let days = (0u32..).zip(&self.view.days).map(|(at, day)| {
            let (left, _) = self.time.place(f64::from(at), 0.0);
            let (right, _) = self.time.place(f64::from(at) + 1.0, 0.0);
            let held = match shown_limit(day) {
                Some(limit) => Held::By(limit),
                None if day.paused && !day.future => Held::Paused,
                None => Held::Free,
            };
            (held, (left, right))
        });
        limits::runs(days, |minutes| self.time.place(0.0, f64::from(minutes)).1)
    }

    fn label_runs(&mut self) {
        let naming = Naming {
            room: Frame {
                left: 0.0,
                top: TIME_WORD + 4.0,
                right: self.right + EDGE - limits::CLEAR,
                bottom: TIME_BOTTOM + self.lower + 12.0,
            },
            margin: (self.right + EDGE, self.width - self.right - EDGE),
            columns: DAYS,
        };
        self.run_labels = naming.name(&self.runs, self.taken());
    }

    /// What the words of a limit may not touch.
    fn taken(&self) -> Vec<Frame> {
        let mut taken: Vec<Frame> = Vec::new();
        for column in &self.columns {
            taken.extend(column.body.frame());
            taken.extend(column.caption.as_ref().map(Label::frame));
            taken.extend(column.pause.iter().flat_map(Pause::frames));
            taken.push(column.name.frame());
        }
        taken.extend(self.runs.iter().flat_map(Run::frames));
        taken
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        self.draw_mood_lines(pen)?;
        self.draw_axis(pen)?;
        for column in &self.columns {
            self.draw_body(pen, column)?;
        }
        for run in &self.runs {
            run.draw(pen)?;
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
            if let Some(pause) = &column.pause {
                pause.draw(pen)?;
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
            Body::Future | Body::Paused => Ok(()),
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
                let top = column.pause.as_ref().map(Pause::top).or(top);
                Mark {
                    x: (frame.left + frame.right) / 2.0 / self.width,
                    y: top.unwrap_or(frame.bottom).max(0.0) / self.height,
                    left: frame.left / self.width,
                    width: (frame.right - frame.left) / self.width,
                    top: 0.0,
                    height: 1.0,
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
    let limits = shown.filter_map(shown_limit).map(|limit| limit.minutes);
    bars.chain(limits).max().unwrap_or(0)
}

/// The limit whose line is drawn over a day.
fn shown_limit(day: &Day) -> Option<&Limit> {
    day.limit.as_ref().filter(|_| !day.future && !day.paused)
}
