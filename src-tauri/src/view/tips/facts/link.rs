//! What looking for a link between time and mood comes to.

use chrono::{Datelike, Days};
use guidance::Link;
use insight::Paired;
use journal::{DayLog, Source};

use super::days::is_whole;
use crate::app::Desk;
use crate::error::Error;
use crate::view::Names;

/// How far back is looked: half a year. Who somebody was before says little of now.
const DAYS: u64 = 180;

/// Where the minutes of a day come from. Guesses and readings differ by more than days do, so one
/// kind is looked at alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Measured,
    Timed,
    Guessed,
}

impl Class {
    const ALL: [Self; 3] = [Self::Measured, Self::Timed, Self::Guessed];

    fn of(source: Source) -> Self {
        match source {
            Source::Meter | Source::Import => Self::Measured,
            Source::Timer => Self::Timed,
            Source::Recall => Self::Guessed,
        }
    }
}

/// The link over the kind of minutes that most days have.
pub(super) fn of(desk: &Desk<'_>, names: &Names) -> Result<Option<Link>, Error> {
    let today = desk.today();
    let first = today.checked_sub_days(Days::new(DAYS - 1)).unwrap_or(today);
    let days = desk.journal.days(first, today)?;
    let series = Class::ALL.map(|class| {
        let pair = |day: &DayLog| paired(desk, names, class, day);
        days.iter().map(pair).collect::<Vec<_>>()
    });
    let pairs = |series: &Vec<Option<Paired>>| series.iter().flatten().count();
    let most = series.into_iter().max_by_key(pairs);
    Ok(most.filter(|most| pairs(most) > 0).map(|most| Link {
        days: u32::try_from(pairs(&most)).unwrap_or(u32::MAX),
        clear: insight::link(&most).is_some_and(|link| link.is_clear()),
    }))
}

/// A day that counts, is rated, and is logged whole by this kind alone.
fn paired(desk: &Desk<'_>, names: &Names, class: Class, day: &DayLog) -> Option<Paired> {
    let of_class = day
        .figures
        .iter()
        .all(|figure| Class::of(figure.source) == class);
    if day.paused || !of_class || !is_whole(day, names) {
        return None;
    }
    Some(Paired {
        minutes: f64::from(day.total()?),
        mood: day.mood()?.valence,
        weekend: desk.weekend.contains(day.day.weekday()),
    })
}
