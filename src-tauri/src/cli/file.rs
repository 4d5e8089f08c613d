//! Commands that write a file.

use std::path::Path;

use super::{Said, args};
use crate::app::Desk;
use crate::error::Error;
use crate::save;
use crate::view::picture::{self, Format, Order};
use crate::view::trends::{Latest, Measure, Name, Span};

/// The picture that is of no days.
const RESEARCH: &str = "research";

pub(super) fn chart(desk: &mut Desk<'_>, typed: &args::Chart) -> Result<Said, Error> {
    let order = order(desk, typed)?;
    let theme = match typed.theme {
        args::Theme::Light => chart::Theme::Light,
        args::Theme::Dark => chart::Theme::Dark,
    };
    let format = extension(&typed.out).and_then(Format::named);
    let format = format.ok_or_else(|| Error::PictureFormat(typed.out.clone()))?;
    let bytes = picture::bytes(desk, &order, format, theme)?;
    Ok(save::write(&typed.out, &bytes, desk.text)?.into())
}

/// Which picture is asked for. What is not for it is refused rather than left unheard.
fn order(desk: &Desk<'_>, typed: &args::Chart) -> Result<Order, Error> {
    let refuse = |option| Err(Error::ChartOption(typed.name.clone(), option));
    let Some(name) = Name::named(&typed.name) else {
        let is_research = typed.name == RESEARCH;
        return match typed {
            args::Chart { name, .. } if name != "week" && !is_research => {
                Err(Error::UnknownChart(name.clone()))
            }
            args::Chart { period, .. } if period.from.is_some() => refuse("--from"),
            args::Chart { period, .. } if period.to.is_some() => refuse("--to"),
            args::Chart { measure, .. } if measure.is_some() => refuse("--measure"),
            args::Chart { day: Some(_), .. } if is_research => refuse("YYYY-MM-DD"),
            _ if is_research => Ok(Order::Research),
            _ => Ok(Order::Week(desk.day(typed.day.as_deref())?)),
        };
    };
    if typed.day.is_some() {
        return refuse("YYYY-MM-DD");
    }
    let measure = match typed.measure {
        Some(_) if name != Name::Year => return refuse("--measure"),
        Some(args::Measure::Minutes) => Measure::Minutes,
        Some(args::Measure::Mood) | None => Measure::Mood,
    };
    let latest = match name {
        Name::Year => Latest::Year,
        _ => Latest::ThirteenWeeks,
    };
    Ok(Order::Trend(
        name,
        span(desk, &typed.period, latest)?,
        measure,
    ))
}

/// The days that are typed; the latest ones when there are none.
pub(super) fn span(desk: &Desk<'_>, typed: &args::Period, latest: Latest) -> Result<Span, Error> {
    match (typed.from.as_deref(), typed.to.as_deref()) {
        (None, None) => Span::latest(desk, latest),
        (from, to) => Span::between(desk, from, to),
    }
}

fn extension(path: &Path) -> Option<&str> {
    path.extension()?.to_str()
}
