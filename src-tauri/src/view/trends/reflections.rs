//! The weekly reflections: one small picture for each question.

use chart::{ReflectionQuestion, ReflectionWeek, ReflectionsView};
use chrono::NaiveDate;
use journal::Review;

use super::{Drawn, Look, WeekOf};
use crate::error::Error;
use crate::types::Sign;
use crate::view::picture::{csv, raw_is, raw_whole};

/// The words of the three questions, in the order in which they are asked.
const QUESTIONS: [&str; 3] = ["loneliness", "missing-out", "connection"];

fn answers(review: &Review) -> [Option<u8>; 3] {
    [review.loneliness, review.missing_out, review.connection]
}

/// Whether any of the questions was answered.
pub(super) fn is_answered(review: &Review) -> bool {
    answers(review).iter().any(Option::is_some)
}

/// A week of the picture.
struct Week<'d> {
    start: NaiveDate,
    begins_month: bool,
    paused: bool,
    review: Option<&'d Review>,
}

impl Week<'_> {
    fn answers(&self) -> [Option<u8>; 3] {
        self.review.map(answers).unwrap_or_default()
    }
}

fn weeks<'d>(look: &'d Look<'_>) -> Vec<Week<'d>> {
    let week = |week: WeekOf<'_>| Week {
        start: week.start(),
        begins_month: week.begins_month(),
        paused: week.is_paused(),
        review: look.review(week.start()),
    };
    look.weeks().map(week).collect()
}

fn heading(look: &Look<'_>, question: &str) -> String {
    look.text().say(&format!("trend-{question}"))
}

pub(super) fn said(look: &Look<'_>) -> Vec<String> {
    let text = look.text();
    let weeks = weeks(look);
    let open = weeks.iter().filter(|week| !week.paused).count();
    let written = weeks.iter().filter(|week| week.review.is_some()).count();
    let count = text.say_with(
        "trend-reflections-coverage",
        &[("n", written.into()), ("of", open.into())],
    );
    let middle = |(at, question): (usize, &&str)| {
        let values: Vec<f64> = weeks
            .iter()
            .filter(|week| !week.paused)
            .filter_map(|week| week.answers().get(at).copied().flatten())
            .map(f64::from)
            .collect();
        let middle = insight::quartiles(&values)?;
        let number = |value: f64| (value * 10.0).round() / 10.0;
        Some(text.say_with(
            "trend-reflections-middle",
            &[
                ("question", heading(look, question).into()),
                ("value", number(middle.median).into()),
                ("lower", number(middle.lower).into()),
                ("upper", number(middle.upper).into()),
                ("n", middle.n.into()),
            ],
        ))
    };
    let middles = QUESTIONS.iter().enumerate().filter_map(middle);
    std::iter::once(count).chain(middles).collect()
}

pub(super) fn draw<'l>(look: &'l Look<'_>, summary: String) -> Result<Option<Drawn<'l>>, Error> {
    let weeks = weeks(look);
    if weeks.iter().all(|week| week.review.is_none()) {
        return Ok(None);
    }
    let text = look.text();
    let title = look.title_of_weeks("trend-reflections-title");
    let question = |name: &str| ReflectionQuestion {
        heading: heading(look, name),
        high: text.say("trend-reflections-high"),
        low: text.say("trend-reflections-low"),
    };
    let view = ReflectionsView {
        summary,
        paused: text.say("day-is-paused"),
        late: text.say("week-key-late"),
        questions: QUESTIONS.map(question).to_vec(),
        weeks: weeks.iter().map(|week| chart_week(look, week)).collect(),
        table: table(look, &title, &weeks).into(),
        width: look.width,
        title,
    };
    Ok(Some(Drawn {
        chart: chart::reflections(&view)?,
        days: vec![],
        key: key(look, &weeks),
        csv: Box::new(move || raw(look, &weeks)),
    }))
}

fn chart_week(look: &Look<'_>, week: &Week<'_>) -> ReflectionWeek {
    ReflectionWeek {
        label: look.short(week.start),
        begins_month: week.begins_month,
        spoken_label: look.week_spoken(week.start),
        spoken: spoken(look, week),
        answers: week.answers().to_vec(),
        late: week.review.is_some_and(|review| review.late),
        paused: week.paused,
    }
}

/// `Loneliness 3, Connection 7`.
fn spoken(look: &Look<'_>, week: &Week<'_>) -> String {
    let text = look.text();
    let parts: Vec<String> = QUESTIONS
        .iter()
        .zip(week.answers())
        .filter_map(|(question, answer)| {
            let args = [
                ("question", heading(look, question).into()),
                ("answer", answer?.into()),
            ];
            Some(text.say_with("trend-reflections-answer", &args))
        })
        .collect();
    match parts.as_slice() {
        [] if week.paused => text.say("day-is-paused"),
        [] => text.say("trend-reflections-none"),
        parts => parts.join(", "),
    }
}

fn table(look: &Look<'_>, caption: &str, weeks: &[Week<'_>]) -> chart::Table {
    let text = look.text();
    let answer = |week: &Week<'_>, answer: Option<u8>| match answer {
        Some(answer) => answer.to_string(),
        None if week.paused => text.say("day-is-paused"),
        None => text.say("trend-reflections-none"),
    };
    let row = |week: &Week<'_>| {
        std::iter::once(text.date(week.start, look.today()))
            .chain(week.answers().map(|one| answer(week, one)))
            .collect()
    };
    chart::Table {
        caption: caption.to_owned(),
        columns: std::iter::once(text.say("trend-column-week"))
            .chain(QUESTIONS.map(|question| heading(look, question)))
            .collect(),
        rows: weeks.iter().map(row).collect(),
    }
}

fn raw(look: &Look<'_>, weeks: &[Week<'_>]) -> String {
    let row = |week: &Week<'_>| {
        let [loneliness, missing_out, connection] = week.answers().map(raw_whole);
        let late = week.review.is_some_and(|review| review.late);
        vec![
            week.start.to_string(),
            loneliness,
            missing_out,
            connection,
            raw_is(late),
            raw_is(week.paused),
        ]
    };
    let columns = [
        "raw-week",
        "raw-loneliness",
        "raw-missing-out",
        "raw-connection",
        "raw-late",
        "raw-paused",
    ];
    let rows: Vec<Vec<String>> = weeks.iter().map(row).collect();
    csv(look.text(), &columns, &[], &rows)
}

fn key(look: &Look<'_>, weeks: &[Week<'_>]) -> Vec<Sign> {
    let late = weeks
        .iter()
        .any(|week| week.review.is_some_and(|review| review.late));
    let signs = [
        ("late", late),
        ("paused", weeks.iter().any(|week| week.paused)),
    ];
    signs
        .into_iter()
        .filter(|(_, there)| *there)
        .map(|(sign, _)| look.sign(sign))
        .collect()
}
