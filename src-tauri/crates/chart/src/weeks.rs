//! Weeks side by side: each a stacked bar, and under it how many of its days are logged.

mod bars;
mod coverage;
mod key;

use crate::axis::{Columns, Names, Stop};
use crate::chart::Draft;
use crate::label::{Label, MEDIUM, SMALL};
use crate::lettering::{self, fit};
use crate::limits::{self, Held, Naming, Run};
use crate::scale::Scale;
use crate::sheet::{Frame, Panel, Pen, fingerprint, stroke};
use crate::view::{Limit, WeekBar, WeeksView};
use crate::{Chart, ChartError, Mark};
use bars::Body;
use coverage::Coverage;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;

// From the top down, in CSS pixels. The halves put hairlines onto whole device pixels.
const HEADING: f64 = 11.0;
const TOP: f64 = 28.5;
/// What totals need over the highest bar.
const TOTAL_ROW: f64 = 8.0;
const HIGH: f64 = 176.0;
const NAMES: f64 = 21.0;
const FOOT: f64 = 7.0;
/// What a line with the pause sign needs over the highest bar.
const SIGN_ROW: f64 = 16.0;
/// Over a bar that is no higher than this share of the axis it has room as it is.
const ROOM_FOR_SIGN: f64 = 0.8;

const EDGE: f64 = 8.0;
const OVER_BAR: f64 = 7.0;
const OVER_TOTAL: f64 = 4.0;
/// Totals keep this distance from one another.
const BETWEEN_TOTALS: f64 = 6.0;

/// Draws weeks side by side, any number of them.
///
/// `tick` names a line of the time axis; it gets the line's minutes (0, 180, 360, …; at most five
/// lines in all) and gives its word, such as `0` or `6 h`.
///
/// The chart has one [`Mark`] for each week, the oldest first. The more weeks there are, the
/// thinner the bars: first the totals give way, then names, then the gaps between the bars; where
/// a week is narrower than 4 px, neighbouring bars touch, and the stacks become one shape with an
/// outline along their tops. Neighbouring weeks that are too thin for a dashed box or a pause sign
/// each share one. The gap between two parts of a bar gives way before the bar's height does.
///
/// # Errors
///
/// [`ChartError::Platform`] if a part belongs to a platform that is not listed,
/// [`ChartError::Draw`] if the drawing library refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{Platform, WeekBar, WeekPart, WeeksView};
///
/// let week = |label: &str, minutes| WeekBar {
///     label: label.into(),
///     total: Some(format!("{} h", minutes / 60)),
///     parts: vec![WeekPart { platform: 0, minutes }],
///     logged_days: 6,
///     open_days: 7,
///     ..WeekBar::default()
/// };
/// let view = WeeksView {
///     title: "Four weeks".into(),
///     summary: "Between 5 h and 9 h a week; one week is not logged.".into(),
///     platforms: vec![Platform { name: "TikTok".into(), colour: 1 }],
///     weeks: vec![
///         week("28 Sep", 540),
///         week("5 Oct", 300),
///         WeekBar { label: "12 Oct".into(), open_days: 7, ..WeekBar::default() },
///         week("19 Oct", 420),
///     ],
///     ..WeeksView::default()
/// };
/// let chart = chart::weeks(&view, &|minutes| format!("{} h", minutes / 60))?;
///
/// assert_eq!(chart.marks.len(), 4);
/// assert!(chart.svg.contains(">6/7</text>"));
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn weeks(view: &WeeksView, tick: &dyn Fn(u32) -> String) -> Result<Chart, ChartError> {
    let listed = view.platforms.len();
    let mut parts = view.weeks.iter().flat_map(|week| &week.parts);
    if let Some(part) = parts.find(|part| part.platform >= listed) {
        return Err(ChartError::Platform {
            platform: part.platform,
            listed,
        });
    }
    let plan = Plan::of(view, tick);
    let draft = Draft {
        id: &plan.id,
        title: &view.title,
        summary: &view.summary,
        width: plan.width,
        height: plan.height,
        marks: plan.marks(),
        across: 1,
        table: view.table.clone(),
        key: plan.key(),
    };
    draft.draw(|pen| plan.draw(pen))
}

/// Where everything goes. Made first and as a whole, because labels have to know of one another.
struct Plan<'a> {
    view: &'a WeeksView,
    id: String,
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    top: f64,
    base: f64,
    panel: Panel,
    columns: Columns,
    ticks: Vec<(f64, Label)>,
    weeks: Vec<Week<'a>>,
    names: Names,
    coverage: Coverage,
    runs: Vec<Run<'a>>,
    run_labels: Vec<Label>,
}

/// A week's share of the sheet.
struct Week<'a> {
    week: &'a WeekBar,
    body: Body,
    total: Option<Label>,
    /// The pause sign of a week that has a bar as well.
    sign: Option<Frame>,
}

impl<'a> Plan<'a> {
    fn of(view: &'a WeeksView, tick: &dyn Fn(u32) -> String) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let scale = Scale::holding_weeks(longest(&view.weeks));
        let words: Vec<_> = scale
            .lines()
            .map(|line| (line, fit(&tick(line), SMALL, width * 0.12, 1)))
            .collect();
        let heading = coverage::heading(view, width);
        let widest = words
            .iter()
            .flat_map(|(_, lines)| lines)
            .chain(&heading)
            .map(|word| lettering::width(word, SMALL))
            .fold(36.0, f64::max);
        let margin = limits::margin(view.weeks.iter().filter_map(shown_limit), width);
        let (left, right) = (
            widest + EDGE,
            width - if margin > 0.0 { margin + EDGE } else { EDGE },
        );
        let columns = Columns::new(left, right, view.weeks.len());
        let totals = size_of_totals(&view.weeks, columns);
        let high = f64::from(scale.top) * ROOM_FOR_SIGN;
        let both =
            |week: &WeekBar| week.paused && week.total.is_some() && f64::from(minutes(week)) > high;
        let rows = [
            (totals.is_some(), TOTAL_ROW),
            (view.weeks.iter().any(both), SIGN_ROW),
        ];
        let rows = rows.iter().filter(|(needed, _)| *needed);
        let top = TOP + rows.map(|(_, row)| row).sum::<f64>();
        let base = top + HIGH;
        let frame = Frame {
            left,
            right,
            top,
            bottom: base,
        };
        let panel = Panel::new(frame, 0.0..1.0, 0.0..f64::from(scale.top));
        let ticks = words.into_iter().map(|(line, word)| {
            let (_, y) = panel.place(0.0, f64::from(line));
            (
                y,
                Label::until(word, SMALL, (left - EDGE, 0.0)).centred_on(y),
            )
        });
        let stops = (0..).zip(&view.weeks).map(|(at, week)| Stop {
            middle: columns.middle(at),
            name: &week.label,
            begins_month: week.begins_month,
        });
        let stops: Vec<_> = stops.collect();
        let texts = [view.title.as_str(), view.summary.as_str()];
        let mut plan = Self {
            view,
            id: format!("weeks-chart-{:08x}", fingerprint(&texts, view.width)),
            width,
            height: 0.0,
            left,
            right,
            top,
            base,
            columns,
            ticks: ticks.collect(),
            weeks: Vec::new(),
            names: Names::of(&stops, SMALL, &(0.0..width), base + NAMES),
            coverage: Coverage::of(&view.weeks, columns, base, heading),
            runs: Vec::new(),
            run_labels: Vec::new(),
            panel,
        };
        plan.weeks = plan.weeks(totals);
        plan.runs = plan.runs();
        plan.run_labels = plan.name_runs();
        plan.height = plan.coverage.bottom(base + NAMES) + FOOT;
        plan
    }

    /// Where so many minutes end.
    fn height_of(&self, minutes: f64) -> f64 {
        self.panel.place(0.0, minutes).1
    }

    fn weeks(&self, size: Option<f64>) -> Vec<Week<'a>> {
        let weeks = self.view.weeks.iter().enumerate();
        let weeks = weeks.map(|(at, week)| {
            let body = self.body(at, week);
            let top = body.frame().map_or(self.base, |frame| frame.top);
            let total = size.and_then(|size| self.total(at, week, size, top));
            let over = total.as_ref().map_or(top, |total| total.frame().top);
            let sign = (week.paused && week.total.is_some())
                .then(|| bars::sign_over(self.columns, at, over - OVER_TOTAL));
            Week {
                week,
                body,
                total,
                sign,
            }
        });
        weeks.collect()
    }

    fn total(&self, at: usize, week: &WeekBar, size: f64, top: f64) -> Option<Label> {
        let lines = fit(week.total.as_deref()?, size, f64::MAX, 1);
        if lines.is_empty() {
            return None;
        }
        let middle = self.columns.middle(at);
        let label = Label::around(lines, size, (middle, top - OVER_BAR));
        Some(match shown_limit(week) {
            Some(limit) => limits::clear_of_line(label, self.height_of(f64::from(limit.minutes))),
            None => label,
        })
    }

    fn runs(&self) -> Vec<Run<'a>> {
        let weeks = self.view.weeks.iter().enumerate().map(|(at, week)| {
            let held = match shown_limit(week) {
                Some(limit) => Held::By(limit),
                None if week.paused => Held::Paused,
                None => Held::Free,
            };
            (held, self.columns.edges(at))
        });
        limits::runs(weeks, |minutes| self.height_of(f64::from(minutes)))
    }

    fn name_runs(&self) -> Vec<Label> {
        let naming = Naming {
            room: Frame {
                left: 0.0,
                top: HEADING + 4.0,
                right: self.right + EDGE - limits::CLEAR,
                bottom: self.base + 6.0,
            },
            margin: (self.right + EDGE, self.width - self.right - EDGE),
            columns: self.weeks.len(),
        };
        let mut taken: Vec<Frame> = Vec::new();
        for week in &self.weeks {
            taken.extend(week.body.frame());
            taken.extend(week.total.as_ref().map(Label::frame));
            taken.extend(week.sign);
        }
        taken.extend(self.ticks.iter().map(|(_, tick)| tick.frame()));
        taken.extend(self.runs.iter().flat_map(Run::frames));
        naming.name(&self.runs, taken)
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for (at, (y, word)) in self.ticks.iter().enumerate() {
            let ink = if at == 0 { "line-strong" } else { "line" };
            pen.line(&[(self.left, *y), (self.right, *y)], stroke(ink, 1.0, None))?;
            word.draw(pen, "ink-3", false)?;
        }
        let heading = fit(&self.view.words.time, SMALL, self.width, 1);
        Label::from(heading, SMALL, (0.0, HEADING)).draw(pen, "ink-3", false)?;
        self.draw_bodies(pen)?;
        for run in &self.runs {
            run.draw(pen)?;
        }
        for week in &self.weeks {
            let total = week.total.iter();
            total
                .into_iter()
                .try_for_each(|total| total.draw(pen, "ink", true))?;
        }
        self.names.draw(pen, self.base, "ink-2")?;
        self.coverage.draw(pen)?;
        let mut labels = self.run_labels.iter();
        labels.try_for_each(|label| label.draw(pen, "ink", true))
    }

    fn marks(&self) -> Vec<Mark> {
        let weeks = self.weeks.iter().enumerate();
        weeks
            .map(|(at, week)| {
                let (left, right) = self.columns.edges(at);
                let total = week.total.as_ref().map(|total| total.frame().top);
                let body = week.body.frame().map(|body| body.top);
                let top = week.sign.map(|sign| sign.top).or(total).or(body);
                Mark {
                    x: self.columns.middle(at) / self.width,
                    y: top.unwrap_or(self.base).max(0.0) / self.height,
                    left: left / self.width,
                    width: (right - left) / self.width,
                    top: 0.0,
                    height: 1.0,
                    label: lettering::clean(&week.week.spoken_label),
                    value: lettering::clean(&week.week.spoken),
                }
            })
            .collect()
    }
}

/// The size at which every total has room over its bar. A few totals without the others would say
/// that there is something about these weeks.
fn size_of_totals(weeks: &[WeekBar], columns: Columns) -> Option<f64> {
    let room = columns.pitch() - BETWEEN_TOTALS;
    if room < SMALL {
        return None;
    }
    let totals = weeks.iter().filter_map(|week| week.total.as_ref());
    let widest = totals
        .map(|total| lettering::width(&lettering::clean(total), SMALL))
        .fold(0.0, f64::max);
    let sizes = [MEDIUM, SMALL].into_iter();
    sizes
        .filter(|size| widest > 0.0 && widest * size / SMALL <= room)
        .reduce(f64::max)
}

/// The limit whose line is drawn over a week.
fn shown_limit(week: &WeekBar) -> Option<&Limit> {
    week.limit.as_ref().filter(|_| !week.paused)
}

/// The most minutes that the axis has to hold.
fn longest(weeks: &[WeekBar]) -> u32 {
    let bars = weeks.iter().filter(|week| week.total.is_some());
    let bars = bars.map(minutes);
    let limits = weeks.iter().filter_map(shown_limit);
    let limits = limits.map(|limit| limit.minutes);
    bars.chain(limits).max().unwrap_or(0)
}

fn minutes(week: &WeekBar) -> u32 {
    let minutes = week.parts.iter().map(|part| part.minutes);
    minutes.fold(0, u32::saturating_add)
}
