//! Mood: every check-in, the mean of each day, and a running median with its quartiles.

use chart::{MoodDay, MoodPoint, MoodStop, MoodView, MoodWords, Running};
use chrono::{Datelike, NaiveDate};
use insight::Quartiles;
use journal::{DayLog, first_day_of_week};

use super::figures::{self, Measure};
use super::{Drawn, Look, REACH, YEAR, is_first_of_month};
use crate::error::Error;
use crate::types::Sign;
use crate::view::picture::{csv, raw, raw_is, raw_whole};

/// Up to this many days a mark is a day: thirteen weeks and a little.
const DAY_EACH: i64 = 98;
/// Up to this many days a mark is a week, and more are a mark for each month.
const WEEK_EACH: i64 = YEAR;
/// From more days than this on only years are named.
const MONTHS_NAMED: i64 = 3 * YEAR;

pub(super) fn said(look: &Look<'_>) -> Vec<String> {
    figures::said(look, Measure::Mood, look.days())
}

pub(super) fn draw<'l>(look: &'l Look<'_>, summary: String) -> Result<Option<Drawn<'l>>, Error> {
    let days = look.days();
    if !days.iter().any(|day| day.mood().is_some()) {
        return Ok(None);
    }
    let text = look.text();
    let title = look.title("trend-mood-title");
    let running = running(look);
    let stops = stops(look);
    let columns = ["trend-column-when", "trend-column-mood"];
    let row = |stop: &Stop| vec![stop.said.spoken_label.clone(), stop.said.spoken.clone()];
    let view = MoodView {
        summary,
        words: words(look),
        days: days
            .iter()
            .zip(&running)
            .map(|(day, running)| mood_day(look, day, *running))
            .collect(),
        table: chart::Table {
            caption: title.clone(),
            columns: columns.map(|id| text.say(id)).to_vec(),
            rows: stops.iter().map(row).collect(),
        }
        .into(),
        stops: stops.iter().map(|stop| stop.said.clone()).collect(),
        title,
        width: look.width,
    };
    Ok(Some(Drawn {
        chart: chart::mood(&view)?,
        days: stops.iter().map(|stop| stop.day).collect(),
        key: key(look, &running),
        csv: Box::new(move || figures_of(look, &running)),
    }))
}

/// How many days the running median is of: four weeks, or two in a period of up to thirteen.
fn window(look: &Look<'_>) -> usize {
    let widest = usize::try_from(2 * REACH).unwrap_or(0);
    if look.span.days() > DAY_EACH {
        widest
    } else {
        widest / 2
    }
}

/// The running median of each day, drawn where a third of its days are rated. Days just outside of
/// the period are looked at too, so that its ends aren't weaker than they are.
fn running(look: &Look<'_>) -> Vec<Option<Quartiles>> {
    let window = window(look);
    let all = figures::series(&look.read, Measure::Mood);
    let running = insight::running_quartiles(&all, window, window / 3);
    let days = look.days();
    let first = days.first().map(|day| day.day);
    let at = look.read.partition_point(|day| Some(day.day) < first);
    running.into_iter().skip(at).take(days.len()).collect()
}

fn words(look: &Look<'_>) -> MoodWords {
    let text = look.text();
    MoodWords {
        high: text.say("mood-4"),
        middle: text.say("mood-2"),
        low: text.say("mood-0"),
        check_in: text.say("trend-sign-check-in"),
        mean: text.say("trend-sign-mean"),
        running: said_running(look),
        spread: text.say("trend-sign-spread"),
        late: text.say("week-key-late"),
        paused: text.say("day-is-paused"),
    }
}

/// `running median of 4 weeks`.
fn said_running(look: &Look<'_>) -> String {
    let weeks = window(look) / 7;
    look.text()
        .say_with("trend-running-of", &[("n", weeks.into())])
}

fn mood_day(look: &Look<'_>, day: &DayLog, running: Option<Quartiles>) -> MoodDay {
    let points = day.felt();
    MoodDay {
        label: label(look, day.day),
        points: points
            .filter_map(|felt| {
                Some(MoodPoint {
                    valence: felt.valence?,
                    late: felt.late,
                })
            })
            .collect(),
        mean: day.mood().map(|mood| mood.valence),
        running: running.map(|middle| Running {
            median: middle.median,
            lower: middle.lower,
            upper: middle.upper,
        }),
        paused: day.paused,
    }
}

/// What stands below a day: the first of each week; or the month that begins, with its year where
/// there is more than one; or the year alone.
fn label(look: &Look<'_>, day: NaiveDate) -> String {
    let text = look.text();
    if look.span.days() <= DAY_EACH {
        let begins = first_day_of_week(day, look.desk.week_start) == day;
        return if begins {
            look.short(day)
        } else {
            String::new()
        };
    }
    match (is_first_of_month(day), day.month()) {
        (false, _) => String::new(),
        (true, month) if look.span.days() > MONTHS_NAMED && month > 1 => String::new(),
        (true, _) if (YEAR + 1..=MONTHS_NAMED).contains(&look.span.days()) => {
            text.month_short_with_year(day)
        }
        (true, 1) => day.year().to_string(),
        (true, _) => text.month_short(day),
    }
}

/// A place that the arrow keys stop at, and the day that it opens if it is one.
struct Stop {
    said: MoodStop,
    day: Option<NaiveDate>,
}

/// Days, weeks or months, whichever are wide enough to point at.
fn stops(look: &Look<'_>) -> Vec<Stop> {
    let days = look.days();
    let of = |day: &DayLog| -> NaiveDate {
        if look.span.days() <= DAY_EACH {
            day.day
        } else if look.span.days() <= WEEK_EACH {
            first_day_of_week(day.day, look.desk.week_start)
        } else {
            day.day.with_day(1).unwrap_or(day.day)
        }
    };
    let mut first = 0;
    days.chunk_by(|one, next| of(one) == of(next))
        .map(|part| {
            let last = first + part.len() - 1;
            let stop = stop(look, part, (first, last));
            first = last + 1;
            stop
        })
        .collect()
}

fn stop(look: &Look<'_>, days: &[DayLog], (first, last): (usize, usize)) -> Stop {
    let text = look.text();
    let (label, spoken, day) = match days {
        [day] if look.span.days() <= DAY_EACH => (
            text.date_with_weekday(day.day, look.today()),
            spoken(look, day),
            Some(day.day),
        ),
        _ => (said_days(look, days), spoken_days(look, days), None),
    };
    Stop {
        said: MoodStop {
            first,
            last,
            spoken_label: label,
            spoken,
        },
        day,
    }
}

/// `16 – 22 November`.
fn said_days(look: &Look<'_>, days: &[DayLog]) -> String {
    let (first, last) = (days.first(), days.last());
    match (first, last) {
        (Some(first), Some(last)) if first.day < last.day => {
            look.text().span(first.day, last.day, look.today())
        }
        (Some(only), _) => look.text().date(only.day, look.today()),
        _ => String::new(),
    }
}

/// `pleasant (64), 2 check-ins`.
pub(super) fn spoken(look: &Look<'_>, day: &DayLog) -> String {
    let text = look.text();
    let said = day.mood().map(|mood| {
        text.say_with(
            "trend-mood-day",
            &[
                ("felt", text.mood(mood.valence).into()),
                ("value", Measure::Mood.said(text, mood.valence).into()),
                ("n", mood.n.into()),
            ],
        )
    });
    match (said, day.paused) {
        (Some(said), false) => said,
        (Some(said), true) => text.say_with("day-total-paused", &[("total", said.into())]),
        (None, true) => text.say("day-is-paused"),
        (None, false) => text.say("not-logged"),
    }
}

/// `62 in the middle, half of the days between 55 and 70; 6 of 7 days rated`.
fn spoken_days(look: &Look<'_>, days: &[DayLog]) -> String {
    let text = look.text();
    let of = figures::counted(days).count();
    if of == 0 {
        return text.say("day-is-paused");
    }
    let values = figures::values(days, Measure::Mood);
    let Some(middle) = insight::quartiles(&values) else {
        return text.say("not-logged");
    };
    let value = |value| Measure::Mood.said(text, value);
    text.say_with(
        "trend-mood-days",
        &[
            ("felt", text.mood(middle.median).into()),
            ("value", value(middle.median).into()),
            ("lower", value(middle.lower).into()),
            ("upper", value(middle.upper).into()),
            ("n", middle.n.into()),
            ("of", of.into()),
        ],
    )
}

/// A row for each day: its mean, what it stands on, and the middle of the days around it.
fn figures_of(look: &Look<'_>, running: &[Option<Quartiles>]) -> String {
    let row = |(day, running): (&DayLog, &Option<Quartiles>)| {
        let mood = day.mood();
        let felt = || day.felt().filter_map(|felt| felt.valence);
        vec![
            day.day.to_string(),
            raw(mood.map(|mood| mood.valence)),
            raw_whole(mood.map(|mood| mood.n)),
            raw(felt().reduce(f64::min)),
            raw(felt().reduce(f64::max)),
            raw(running.map(|middle| middle.median)),
            raw(running.map(|middle| middle.lower)),
            raw(running.map(|middle| middle.upper)),
            raw_is(day.paused),
        ]
    };
    let rows: Vec<Vec<String>> = look.days().iter().zip(running).map(row).collect();
    let columns = [
        "raw-day",
        "raw-mood",
        "raw-check-ins",
        "raw-lowest",
        "raw-highest",
        "raw-running-median",
        "raw-running-lower",
        "raw-running-upper",
        "raw-paused",
    ];
    csv(look.text(), &columns, &[], &rows)
}

/// Whether days are so thin in the picture that only their check-ins are drawn, and no means: below
/// 2.5 px, with about 120 px of the width taken by what stands beside them.
fn is_thin(look: &Look<'_>) -> bool {
    let days = u32::try_from(look.days().len()).unwrap_or(u32::MAX);
    2 * look.width.saturating_sub(120) < days.saturating_mul(5)
}

fn key(look: &Look<'_>, running: &[Option<Quartiles>]) -> Vec<Sign> {
    let days = look.days();
    let late = |day: &DayLog| day.felt().any(|felt| felt.late);
    let several = |day: &DayLog| day.mood().is_some_and(|mood| mood.n > 1);
    let thin = is_thin(look);
    let runs = running.iter().any(Option::is_some);
    let named = |sign| match sign {
        "running" => Sign {
            name: said_running(look),
            ..look.sign(sign)
        },
        _ => look.sign(sign),
    };
    [
        ("check-in", thin || days.iter().any(several)),
        ("mean", !thin),
        ("running", runs),
        ("spread", runs),
        ("late", days.iter().any(late)),
        ("paused", days.iter().any(|day| day.paused)),
    ]
    .into_iter()
    .filter(|(_, there)| *there)
    .map(|(sign, _)| named(sign))
    .collect()
}
