//! One day as the rules see it.

use guidance::{Chip, DayFacts, PlatformUse, Use};
use journal::{Context, DayLog, Figure, Limit, Source};

use super::limits;
use super::timed::PartsByDay;
use crate::view::Names;

/// A day.
pub(super) fn fact(day: &DayLog, names: &Names, limits: &[Limit], timed: &PartsByDay) -> DayFacts {
    let mood = day.mood();
    DayFacts {
        day: day.day,
        used: used(day, names),
        valence: mood.map(|mood| mood.valence),
        calm: calm(day),
        limit: limits::of_day(day, names, limits),
        chips: Context::ALL
            .into_iter()
            .filter(|context| {
                let mut check_ins = day.check_ins.iter();
                check_ins.any(|one| one.context.contains(context))
            })
            .map(chip)
            .collect(),
        platforms: day.figures.iter().map(platform_use).collect(),
        timed: timed.get(&day.day).cloned().unwrap_or_default(),
    }
}

/// The mean of the check-ins that say it: a day may be tense and not rated otherwise.
fn calm(day: &DayLog) -> Option<f64> {
    let said: Vec<f64> = day.check_ins.iter().filter_map(|one| one.calm).collect();
    insight::mean(&said).map(|mean| mean.mean)
}

fn chip(context: Context) -> Chip {
    match context {
        Context::SleptBadly => Chip::SleptBadly,
        Context::ScrolledInBed => Chip::ScrolledInBed,
        Context::SawPeople => Chip::SawPeople,
        Context::Moved => Chip::Moved,
        Context::News => Chip::News,
        Context::Comparing => Chip::Comparing,
        Context::Posting => Chip::Posting,
        Context::LookingForSupport => Chip::LookingForSupport,
        Context::Ill => Chip::Ill,
        Context::SpecialDay => Chip::SpecialDay,
    }
}

fn platform_use(figure: &Figure) -> PlatformUse {
    PlatformUse {
        platform: figure.platform.to_string(),
        minutes: figure.minutes.get(),
        phone: figure.source == Source::Meter,
    }
}

fn used(day: &DayLog, names: &Names) -> Use {
    match day.total() {
        None => Use::NotLogged,
        Some(minutes) if is_whole(day, names) => Use::Whole(minutes),
        Some(minutes) => Use::Part(minutes),
    }
}

/// Whether every platform that was in use on the day has a figure.
pub(super) fn is_whole(day: &DayLog, names: &Names) -> bool {
    names
        .all()
        .iter()
        .filter(|platform| platform.is_expected_on(day.day))
        .all(|platform| day.figure(&platform.id).is_some())
}
