//! The year in pixels: a cell for each day, of its mood or its minutes.

use std::collections::HashMap;

use chart::{YearBand, YearCell, YearDay, YearShade, YearView, YearWords};
use chrono::{Datelike, NaiveDate};
use journal::DayLog;

use super::figures::{self, Measure};
use super::{Drawn, Look, WeekOf, YEAR, is_first_of_month, mood};
use crate::error::Error;
use crate::text::{landmark, whole};
use crate::view::picture::{csv, raw, raw_is};

/// Up to this many days there is one band; more are a band for each calendar year.
const ONE_BAND: i64 = YEAR;

/// Where the steps of minutes end: half an hour, one, two and four hours. They are the same for
/// everybody and for every period, so that two pictures can be laid side by side.
const STEPS: [u32; 4] = [30, 60, 120, 240];

/// The step of a day with any minutes at all.
fn step_of_minutes(minutes: u32) -> u8 {
    STEPS.iter().map(|end| u8::from(minutes > *end)).sum()
}

pub(super) fn said(look: &Look<'_>, measure: Measure) -> Vec<String> {
    let text = look.text();
    let days = look.days();
    let mut said = vec![figures::said_coverage(text, measure, days)];
    said.extend(said_steps(look, measure));
    said
}

/// `Of 80 rated days, 3 were very unpleasant, 40 in between and 37 pleasant.`
fn said_steps(look: &Look<'_>, measure: Measure) -> Option<String> {
    let text = look.text();
    let cells: Vec<YearCell> = figures::counted(look.days())
        .map(|day| cell(look, measure, day))
        .filter(|cell| *cell != YearCell::NotLogged)
        .collect();
    let words = words(look, measure);
    let steps = words
        .steps
        .iter()
        .zip(0..)
        .map(|(word, step)| (YearCell::Step(step), word));
    let parts: Vec<String> = std::iter::once((YearCell::Zero, &words.zero))
        .chain(steps)
        .filter_map(|(of, word)| {
            let n = cells.iter().filter(|cell| **cell == of).count();
            let args = [("n", n.into()), ("step", word.as_str().into())];
            (n > 0).then(|| text.say_with("trend-year-step", &args))
        })
        .collect();
    let id = format!("trend-year-{}", measure.name());
    let args = [
        ("n", cells.len().into()),
        ("parts", text.list_and(&parts).into()),
    ];
    (!parts.is_empty()).then(|| text.say_with(&id, &args))
}

pub(super) fn draw<'l>(
    look: &'l Look<'_>,
    measure: Measure,
    summary: String,
) -> Result<Option<Drawn<'l>>, Error> {
    if !look.days().iter().any(|day| measure.of(day).is_some()) {
        return Ok(None);
    }
    let text = look.text();
    let title = look.title(match measure {
        Measure::Mood => "trend-year-title-mood",
        Measure::Minutes => "trend-year-title-minutes",
    });
    let view = YearView {
        summary,
        words: words(look, measure),
        shade: match measure {
            Measure::Mood => YearShade::Mood,
            Measure::Minutes => YearShade::Minutes,
        },
        weekdays: look
            .desk
            .week()
            .weekdays()
            .map(|day| text.weekday_short(day))
            .collect(),
        bands: bands(look, measure),
        table: table(look, measure, &title).into(),
        width: look.width,
        title,
    };
    Ok(Some(Drawn {
        chart: chart::year(&view)?,
        days: look.days().iter().map(|day| Some(day.day)).collect(),
        csv: Box::new(move || raw_days(look, measure)),
        key: vec![],
    }))
}

fn words(look: &Look<'_>, measure: Measure) -> YearWords {
    let text = look.text();
    let [half, one, two, four] = STEPS.map(|end| text.minutes(end));
    let up_to = |end: String| text.say_with("trend-step-up-to", &[("end", end.into())]);
    let over = text.say_with("trend-step-over", &[("end", four.clone().into())]);
    YearWords {
        steps: match measure {
            Measure::Mood => {
                ["mood-0", "mood-1", "mood-2", "mood-3", "mood-4"].map(|id| text.say(id))
            }
            Measure::Minutes => [up_to(half), up_to(one), up_to(two), up_to(four), over],
        },
        zero: text.minutes(0),
        not_logged: text.say("not-logged"),
        paused: text.say("day-is-paused"),
    }
}

/// All days of the period, those to come as well, so that the last week is whole.
fn all<'d>(look: &'d Look<'_>) -> Vec<&'d DayLog> {
    let days = look.read.iter();
    days.filter(|day| look.span.holds(day.day)).collect()
}

/// What is said of days: ten years of them say the same few hundred things again and again.
type Sayings = HashMap<(Option<u32>, usize, bool), String>;

fn bands(look: &Look<'_>, measure: Measure) -> Vec<YearBand> {
    let days = all(look);
    let mut sayings = Sayings::new();
    let by_year = look.span.days() > ONE_BAND;
    let together = |one: &&DayLog, next: &&DayLog| !by_year || one.day.year() == next.day.year();
    let mut band = |days: &[&DayLog]| {
        let first = days.first().map_or(NaiveDate::MIN, |day| day.day);
        let row = first.weekday().days_since(look.desk.week_start);
        YearBand {
            label: if by_year {
                first.year().to_string()
            } else {
                String::new()
            },
            first_row: u8::try_from(row).unwrap_or(0),
            days: days
                .iter()
                .map(|day| year_day(look, measure, day, &mut sayings))
                .collect(),
        }
    };
    days.chunk_by(together).map(&mut band).collect()
}

fn year_day(look: &Look<'_>, measure: Measure, day: &DayLog, sayings: &mut Sayings) -> YearDay {
    let text = look.text();
    let cell = cell(look, measure, day);
    let month = if is_first_of_month(day.day) {
        text.month_short(day.day)
    } else {
        String::new()
    };
    if cell == YearCell::Future {
        return YearDay {
            month,
            cell,
            ..YearDay::default()
        };
    }
    // As finely as it is said.
    let value = measure.of(day).map(whole);
    let check_ins = day.mood().map_or(0, |mood| mood.n);
    let saying = sayings
        .entry((value, check_ins, day.paused))
        .or_insert_with(|| spoken_day(look, measure, day));
    YearDay {
        month,
        spoken_label: text.date_with_weekday(day.day, look.today()),
        spoken: saying.clone(),
        cell,
    }
}

fn spoken_day(look: &Look<'_>, measure: Measure, day: &DayLog) -> String {
    let text = look.text();
    match (measure, day.total()) {
        (Measure::Mood, _) => mood::spoken(look, day),
        (Measure::Minutes, None) if day.paused => text.say("day-is-paused"),
        (Measure::Minutes, None) => text.say("not-logged"),
        (Measure::Minutes, Some(total)) if day.paused => {
            text.say_with("day-total-paused", &[("total", text.minutes(total).into())])
        }
        (Measure::Minutes, Some(total)) => text.minutes(total),
    }
}

fn cell(look: &Look<'_>, measure: Measure, day: &DayLog) -> YearCell {
    if day.day > look.today() {
        return YearCell::Future;
    }
    if day.paused {
        return YearCell::Paused;
    }
    match measure {
        Measure::Mood => day.mood().map_or(YearCell::NotLogged, |mood| {
            YearCell::Step(landmark(mood.valence))
        }),
        Measure::Minutes => match day.total() {
            None => YearCell::NotLogged,
            Some(0) => YearCell::Zero,
            Some(minutes) => YearCell::Step(step_of_minutes(minutes)),
        },
    }
}

/// A row for each week and a column for each weekday, as the picture has them.
fn table(look: &Look<'_>, measure: Measure, caption: &str) -> chart::Table {
    let text = look.text();
    let [not_logged, none] = ["not-logged", "trend-none"].map(|id| text.say(id));
    let cell = |day: &DayLog| {
        let is_there = look.span.holds(day.day) && day.day <= look.today();
        match measure.of(day) {
            _ if !is_there => none.clone(),
            None if !day.paused => not_logged.clone(),
            // Shorter than what is spoken: seven of them stand side by side.
            Some(value) if !day.paused => measure.said(text, value),
            _ => spoken_day(look, measure, day),
        }
    };
    let row = |week: WeekOf<'_>| {
        std::iter::once(text.date(week.start(), look.today()))
            .chain(week.0.iter().map(cell))
            .collect()
    };
    chart::Table {
        caption: caption.to_owned(),
        columns: std::iter::once(text.say("trend-column-week"))
            .chain(
                look.desk
                    .week()
                    .weekdays()
                    .map(|day| text.weekday_short(day)),
            )
            .collect(),
        rows: look.weeks().map(row).collect(),
    }
}

fn raw_days(look: &Look<'_>, measure: Measure) -> String {
    let row = |day: &DayLog| {
        vec![
            day.day.to_string(),
            raw(measure.of(day)),
            raw_is(day.paused),
        ]
    };
    let value = match measure {
        Measure::Mood => "raw-mood",
        Measure::Minutes => "raw-minutes",
    };
    let rows: Vec<Vec<String>> = look.days().iter().map(row).collect();
    csv(look.text(), &["raw-day", value, "raw-paused"], &[], &rows)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(1, 0)]
    #[case(30, 0)]
    #[case(31, 1)]
    #[case(60, 1)]
    #[case(61, 2)]
    #[case(120, 2)]
    #[case(121, 3)]
    #[case(240, 3)]
    #[case(241, 4)]
    #[case(1440, 4)]
    fn the_steps_of_minutes(#[case] minutes: u32, #[case] step: u8) {
        assert_eq!(step_of_minutes(minutes), step);
    }
}
