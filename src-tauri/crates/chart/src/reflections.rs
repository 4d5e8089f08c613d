//! The weekly reflections: a small picture for each question, below one another.

mod panel;

use crate::axis::{Columns, Names, Stop};
use crate::chart::Draft;
use crate::label::{Label, MEDIUM, SMALL};
use crate::lettering::{self, fit, narrowest};
use crate::pause::draw_sign;
use crate::poster::{Key, Sample};
use crate::sheet::{Pen, fingerprint};
use crate::view::ReflectionsView;
use crate::{Chart, ChartError, Mark};
use panel::{DOT, Dot, Question, draw_dot};

const MOST_QUESTIONS: usize = 4;

const NARROWEST: u32 = 360;
const WIDEST: u32 = 1600;

// Of each question from the top down, in CSS pixels. The halves put hairlines onto whole device
// pixels.
const HEADING: f64 = 12.0;
const TOP: f64 = 34.5;
const BOTTOM: f64 = 90.5;
/// From one question to the next.
const NEXT: f64 = 118.0;
const NAMES: f64 = 21.0;
const FOOT: f64 = 7.0;

const EDGE: f64 = 8.0;
/// The room before the lines is never narrower than this, nor a larger share of the picture.
const LEFT: f64 = 36.0;
const LEFT_SHARE: f64 = 0.22;
/// What is wider than this share is broken into lines.
const LINE_SHARE: f64 = 0.12;
const WIDEST_LEFT: f64 = 120.0;
/// Weeks narrower than this share a pause sign with their neighbours.
const ROOM_FOR_A_SIGN: f64 = 24.0;
const WORD_LINES: usize = 2;

/// Draws the weekly reflections, one small picture for each question.
///
/// The chart has one [`Mark`] for each week, the oldest first, which reaches over all questions. A
/// line joins the answers of neighbouring weeks; where a question was not answered it has a gap.
/// Where weeks are narrower than 6 px, only answers that no line shows have a dot: those without a
/// neighbour, and late ones.
///
/// # Errors
///
/// [`ChartError::Questions`] if there are more than four, [`ChartError::Draw`] if the drawing
/// library refuses, which no view is known to bring about.
///
/// # Examples
///
/// ```
/// use chart::{ReflectionQuestion, ReflectionWeek, ReflectionsView};
///
/// let week = |label: &str, answer| ReflectionWeek {
///     label: label.into(),
///     answers: vec![answer],
///     ..ReflectionWeek::default()
/// };
/// let view = ReflectionsView {
///     title: "Reflections".into(),
///     summary: "Loneliness between 2 and 4 in two of three weeks.".into(),
///     questions: vec![ReflectionQuestion {
///         heading: "Loneliness".into(),
///         high: "very lonely".into(),
///         low: "not at all".into(),
///     }],
///     weeks: vec![week("5 Oct", Some(2)), week("12 Oct", None), week("19 Oct", Some(4))],
///     ..ReflectionsView::default()
/// };
/// let chart = chart::reflections(&view)?;
///
/// assert_eq!(chart.marks.len(), 3);
/// assert!(chart.svg.contains(">Loneliness</text>"));
/// # Ok::<(), chart::ChartError>(())
/// ```
pub fn reflections(view: &ReflectionsView) -> Result<Chart, ChartError> {
    if view.questions.len() > MOST_QUESTIONS {
        return Err(ChartError::Questions(view.questions.len()));
    }
    let plan = Plan::of(view);
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

/// Where everything goes.
struct Plan<'a> {
    view: &'a ReflectionsView,
    id: String,
    width: f64,
    height: f64,
    /// The lowest line.
    base: f64,
    columns: Columns,
    questions: Vec<Question>,
    names: Names,
}

impl<'a> Plan<'a> {
    fn of(view: &'a ReflectionsView) -> Self {
        let width = f64::from(view.width.clamp(NARROWEST, WIDEST));
        let room = LEFT..(width * LEFT_SHARE).min(WIDEST_LEFT);
        let in_one_line = |line: &String| lettering::width(line, SMALL) <= width * LINE_SHARE;
        let words: Vec<_> = view
            .questions
            .iter()
            .map(|question| {
                let lines = |word| match fit(word, SMALL, f64::MAX, 1) {
                    line if line.iter().all(in_one_line) => line,
                    _ => narrowest(word, SMALL, &room, WORD_LINES),
                };
                (lines(&question.high), lines(&question.low))
            })
            .collect();
        let widest = words
            .iter()
            .flat_map(|(high, low)| high.iter().chain(low))
            .map(|line| lettering::width(line, SMALL))
            .fold(LEFT, f64::max);
        let columns = Columns::new(widest + EDGE, width - EDGE, view.weeks.len());

        let tops = (0u32..).map(|at| f64::from(at) * NEXT);
        let questions = view.questions.iter().zip(words).zip(tops).enumerate();
        let questions: Vec<_> = questions
            .map(|(at, ((question, words), top))| {
                let answers = view.weeks.iter().map(|week| {
                    let answer = week.answers.get(at).copied().flatten();
                    answer.map(|answer| (answer, week.late))
                });
                let heading = fit(&question.heading, MEDIUM, width, 1);
                let heading = Label::from(heading, MEDIUM, (0.0, top + HEADING));
                Question::of(heading, words, top, columns, answers)
            })
            .collect();
        let base = questions.last().map_or(BOTTOM, |last| last.bottom);
        let stops = view.weeks.iter().enumerate().map(|(at, week)| Stop {
            middle: columns.middle(at),
            name: &week.label,
            begins_month: week.begins_month,
        });
        let stops: Vec<_> = stops.collect();
        // A name at the left edge has to stay clear of what the lowest line means.
        let room = widest + EDGE..width;
        let texts = [view.title.as_str(), view.summary.as_str()];
        Self {
            view,
            id: format!("reflections-chart-{:08x}", fingerprint(&texts, view.width)),
            width,
            height: base + NAMES + FOOT,
            base,
            columns,
            questions,
            names: Names::of(&stops, SMALL, &room, base + NAMES),
        }
    }

    fn draw(&self, pen: &Pen<'_>) -> Result<(), ChartError> {
        for question in &self.questions {
            question.draw(pen, self.columns)?;
            self.draw_pauses(pen, question)?;
        }
        self.names.draw(pen, self.base, "ink-2")
    }

    /// A sign for each week in a pause that nothing was answered in, and where weeks are too
    /// narrow, one for neighbours together.
    fn draw_pauses(&self, pen: &Pen<'_>, question: &Question) -> Result<(), ChartError> {
        let weeks = self.view.weeks.iter().zip(&question.dots).enumerate();
        let rests = weeks.map(|(at, (week, dot))| (at, week.paused && dot.is_none()));
        let rests: Vec<_> = rests.collect();
        let fine = self.columns.pitch() < ROOM_FOR_A_SIGN;
        for run in rests.chunk_by(|one, next| fine && one.1 && next.1) {
            if let (Some((first, true)), Some((last, _))) = (run.first(), run.last()) {
                let (left, _) = self.columns.edges(*first);
                let (_, right) = self.columns.edges(*last);
                draw_sign(pen, question.sign(left, right))?;
            }
        }
        Ok(())
    }

    /// What the key of a file explains: only what is in the picture.
    fn key(&self) -> Key<'_> {
        let rests = |question: &Question| {
            let mut weeks = self.view.weeks.iter().zip(&question.dots);
            weeks.any(|(week, dot)| week.paused && dot.is_none())
        };
        let late = |question: &Question| question.dots.iter().flatten().any(|dot| dot.late);
        let samples: [(bool, Sample<'_>, &str); 2] = [
            (
                self.questions.iter().any(late),
                Box::new(|pen, frame| {
                    let middle = |from: f64, to: f64| (from + to) / 2.0;
                    let at = (
                        middle(frame.left, frame.right),
                        middle(frame.top, frame.bottom),
                    );
                    draw_dot(pen, &Dot { at, late: true }, DOT)
                }),
                &self.view.late,
            ),
            (
                self.questions.iter().any(rests),
                Box::new(|pen, frame| draw_sign(pen, frame.inset(1.5, 0.5))),
                &self.view.paused,
            ),
        ];
        let shown = samples.into_iter().filter(|(is_there, ..)| *is_there);
        Key::of(shown.map(|(_, sample, word)| (sample, word)), self.width)
    }

    fn marks(&self) -> Vec<Mark> {
        let weeks = self.view.weeks.iter().enumerate();
        weeks
            .map(|(at, week)| {
                let (left, right) = self.columns.edges(at);
                let dots = self.questions.iter().filter_map(|question| {
                    let dot = question.dots.get(at)?.as_ref()?;
                    Some(dot.at.1 - question.radius)
                });
                let top = dots.reduce(f64::min).unwrap_or(BOTTOM);
                Mark {
                    x: self.columns.middle(at) / self.width,
                    y: top / self.height,
                    left: left / self.width,
                    width: (right - left) / self.width,
                    top: 0.0,
                    height: 1.0,
                    label: lettering::clean(&week.spoken_label),
                    value: lettering::clean(&week.spoken),
                }
            })
            .collect()
    }
}
