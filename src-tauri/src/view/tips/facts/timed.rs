//! In which parts of a day the timer ran.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Timelike};
use guidance::PartOfDay;
use journal::{DayLog, Timed};

use crate::app::Desk;
use crate::error::Error;

/// How finely a time that was measured is laid over the parts of a day.
const A_STEP: TimeDelta = TimeDelta::minutes(1);

/// The parts of each day that the timer saw.
pub(super) type PartsByDay = HashMap<NaiveDate, Vec<PartOfDay>>;

/// Of the days that are read.
pub(super) fn parts(desk: &Desk<'_>, recent: &[DayLog]) -> Result<PartsByDay, Error> {
    let (Some(first), Some(last)) = (recent.first(), recent.last()) else {
        return Ok(HashMap::new());
    };
    let mut parts = PartsByDay::new();
    for timed in desk.journal.timed(first.day, last.day)? {
        let of_day = parts.entry(timed.day).or_default();
        for part in parts_of(&timed) {
            if !of_day.contains(&part) {
                of_day.push(part);
            }
        }
    }
    Ok(parts)
}

/// The parts of the day from the first minute of a time to its last, by the wall clock of then.
fn parts_of(timed: &Timed) -> Vec<PartOfDay> {
    let mut parts: Vec<PartOfDay> = Vec::new();
    let mut at = timed.from;
    while at < timed.to {
        let part = part_of(at);
        if parts.last() != Some(&part) {
            parts.push(part);
        }
        at += A_STEP;
    }
    parts
}

fn part_of(at: DateTime<FixedOffset>) -> PartOfDay {
    match at.hour() {
        5..12 => PartOfDay::Morning,
        12..18 => PartOfDay::Afternoon,
        18..22 => PartOfDay::Evening,
        _ => PartOfDay::Night,
    }
}

#[cfg(test)]
mod tests {
    use PartOfDay::{Afternoon, Evening, Morning, Night};
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("05:00", "05:01", &[Morning])]
    #[case("04:59", "05:00", &[Night])]
    #[case("11:59", "12:01", &[Morning, Afternoon])]
    #[case("17:00", "18:00", &[Afternoon])]
    #[case("17:30", "22:30", &[Afternoon, Evening, Night])]
    #[case("22:00", "23:59", &[Night])]
    #[case("20:00", "20:00", &[])]
    fn a_time_lies_in_the_parts_that_it_touches(
        #[case] from: &str,
        #[case] to: &str,
        #[case] parts: &[PartOfDay],
    ) {
        let at = |time: &str| format!("2026-11-22T{time}:00+01:00").parse().unwrap();
        let timed = Timed {
            day: "2026-11-22".parse().unwrap(),
            from: at(from),
            to: at(to),
        };
        assert_eq!(parts_of(&timed), parts);
    }
}
