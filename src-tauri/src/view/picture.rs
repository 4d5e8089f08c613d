//! A chart as the pages get it, and drawn again as a file for whoever wants to keep it.

use std::sync::Arc;

use chrono::NaiveDate;
use journal::{LimitId, first_day_of_week};

use super::hidden::Veiled;
use super::trends::{self, Measure, Name, Span};
use super::{Names, research, week, week_limits};
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{Chart, Mark, Table};

impl From<chart::Chart> for Chart {
    fn from(chart: chart::Chart) -> Self {
        let mark = |mark: chart::Mark| Mark {
            at: [mark.x, mark.y].map(millionths),
            area: [mark.left, mark.top, mark.width, mark.height].map(millionths),
            label: mark.label,
            value: mark.value,
            day: None,
        };
        let table = Arc::unwrap_or_clone(chart.table);
        Self {
            svg: chart.svg,
            title: chart.title,
            summary: chart.summary,
            marks: chart.marks.into_iter().map(mark).collect(),
            across: chart.across,
            table: Table {
                caption: table.caption,
                columns: table.columns,
                rows: table.rows,
            },
            csv: String::new(),
            order: String::new(),
        }
    }
}

/// A part of a width or height, 0 to 1, as a whole number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast saturates, and all are from 0 to 1"
)]
fn millionths(part: f64) -> u32 {
    (part * 1e6).round() as u32
}

/// Raw figures as CSV: the columns whose words are `ids`, then those called `names`. They go to the
/// clipboard, which knows its encoding: the mark that tells a file's would stand in the first cell.
pub(super) fn csv(text: &Text, ids: &[&str], names: &[String], rows: &[Vec<String>]) -> String {
    let columns: Vec<String> = ids
        .iter()
        .map(|id| text.say(id))
        .chain(names.iter().cloned())
        .collect();
    let file = exchange::to_csv(&columns, rows);
    file.trim_start_matches(exchange::BYTE_ORDER_MARK)
        .to_owned()
}

/// A raw figure, to the hundredth; empty when there is none.
pub(super) fn raw(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| {
        ((value * 100.0).round() / 100.0).to_string()
    })
}

/// A raw figure as it is; empty when there is none.
pub(super) fn raw_figure(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A whole raw figure; empty when there is none.
pub(super) fn raw_whole(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Yes or no as a raw figure.
pub(super) fn raw_is(is: bool) -> String {
    u8::from(is).to_string()
}

/// A picture that a page shows, named so shortly that the page can hand the name back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Order {
    /// The week that begins on a day.
    Week(NaiveDate),
    /// A limit in the eight weeks up to the one that begins on a day.
    Limit(LimitId, NaiveDate),
    /// One of the trends, of a period. Only the year can be of the one or the other measure.
    Trend(Name, Span, Measure),
    /// What studies found.
    Research,
}

impl Order {
    /// Reads what [`Order::write`] wrote. Anything else is refused, be it nearly right.
    ///
    /// # Errors
    /// [`Error::NotAChoice`].
    pub(crate) fn read(text: &str) -> Result<Self, Error> {
        let order = Self::read_words(&text.split(' ').collect::<Vec<_>>());
        order
            .filter(|order| order.write() == text)
            .ok_or_else(|| Error::NotAChoice(text.to_owned()))
    }

    fn read_words(words: &[&str]) -> Option<Self> {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        match *words {
            ["research"] => Some(Self::Research),
            ["week", start] => Some(Self::Week(day(start)?)),
            ["limit", start, id] => Some(Self::Limit(LimitId::from(id.to_owned()), day(start)?)),
            [name, first, last, measure] => Some(Self::Trend(
                Name::named(name)?,
                Span {
                    first: day(first)?,
                    last: day(last)?,
                },
                Measure::named(measure).ok()?,
            )),
            _ => None,
        }
    }

    /// The order as a text.
    pub(crate) fn write(&self) -> String {
        match self {
            Self::Research => "research".to_owned(),
            Self::Week(start) => format!("week {start}"),
            Self::Limit(id, start) => format!("limit {start} {id}"),
            Self::Trend(name, span, measure) => {
                let (name, measure) = (name.name(), measure.name());
                format!("{name} {} {} {measure}", span.first, span.last)
            }
        }
    }

    /// What a file of it is called, without an ending.
    fn file_name(&self) -> String {
        match self {
            Self::Research => "scrollwell-research".to_owned(),
            Self::Week(start) => format!("scrollwell-week-{start}"),
            Self::Limit(_, start) => format!("scrollwell-limit-{start}"),
            Self::Trend(name, span, _) => {
                format!("scrollwell-{}-{}-{}", name.name(), span.first, span.last)
            }
        }
    }

    /// Draws it as it is now, without what is `veiled`.
    pub(crate) fn draw(&self, desk: &Desk<'_>, veiled: Veiled) -> Result<chart::Chart, Error> {
        match self {
            Self::Research => research::draw(desk.text, None),
            Self::Week(start) => {
                desk.moment.check_day(*start)?;
                let week = week::week_of(desk, *start)?;
                if week::is_empty(&week) {
                    return Err(Error::NothingToDraw(week::title(desk, &week)));
                }
                week::draw(desk, &Names::of(desk)?, &week, None, veiled)
            }
            Self::Limit(id, start) => {
                desk.moment.check_day(*start)?;
                let limits = desk.journal.limits()?;
                let limit = limits.iter().find(|limit| limit.id == *id);
                let limit = limit.ok_or_else(|| Error::NotAChoice(self.write()))?;
                let start = first_day_of_week(*start, desk.week_start);
                let width = chart::DEFAULT_SMALL_WIDTH;
                week_limits::draw(desk, &Names::of(desk)?, start, limit, width)
            }
            Self::Trend(name, span, measure) => {
                trends::draw(desk, span.checked(desk)?, veiled, (*name, *measure))
            }
        }
    }

    /// How wide it is as pixels: twice its natural size, for sharp screens.
    pub(crate) fn png_width(&self) -> u32 {
        2 * match self {
            Self::Limit(..) => chart::DEFAULT_SMALL_WIDTH,
            _ => chart::DEFAULT_WIDTH,
        }
    }
}

/// The format of a picture that is a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Svg,
    Png,
}

impl Format {
    /// The format of that ending, in whatever case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name.to_lowercase().as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            _ => None,
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// The theme of that name.
pub(crate) fn theme_named(name: &str) -> Result<chart::Theme, Error> {
    match name {
        "light" => Ok(chart::Theme::Light),
        "dark" => Ok(chart::Theme::Dark),
        _ => Err(Error::NotAChoice(name.to_owned())),
    }
}

/// The bytes of a picture that is asked for by its name.
pub(crate) fn bytes(
    desk: &Desk<'_>,
    order: &Order,
    format: Format,
    theme: chart::Theme,
) -> Result<Vec<u8>, Error> {
    bytes_of(order, &order.draw(desk, Veiled::NOTHING)?, format, theme)
}

fn bytes_of(
    order: &Order,
    drawn: &chart::Chart,
    format: Format,
    theme: chart::Theme,
) -> Result<Vec<u8>, Error> {
    Ok(match format {
        Format::Svg => chart::to_svg_file(drawn, theme).into_bytes(),
        Format::Png => chart::to_png(drawn, theme, order.png_width())?,
    })
}

/// What a page asked to have saved: what the file may be called, and its bytes. It holds what the
/// page shows.
pub(crate) fn file(
    desk: &Desk<'_>,
    order: &str,
    format: &str,
    theme: &str,
) -> Result<(String, Vec<u8>), Error> {
    let order = Order::read(order)?;
    let format = Format::named(format).ok_or_else(|| Error::NotAChoice(format.to_owned()))?;
    let theme = theme_named(theme)?;
    let veiled = Veiled {
        charts: false,
        ..Veiled::of(desk)
    };
    let bytes = bytes_of(&order, &order.draw(desk, veiled)?, format, theme)?;
    Ok((format!("{}.{}", order.file_name(), format.ending()), bytes))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("week 2026-11-16")]
    #[case("limit 2026-11-16 0197a3f2-0000-7000-8000-000000000001")]
    #[case("year 2025-11-24 2026-11-29 minutes")]
    #[case("sources 2026-09-01 2026-09-01 mood")]
    #[case("research")]
    fn an_order_reads_back(#[case] text: &str) {
        assert_eq!(Order::read(text).unwrap().write(), text);
    }

    #[rstest]
    #[case("")]
    #[case("week")]
    #[case("week  2026-11-16")]
    #[case("week 2026-11-16 ")]
    #[case("week 2026-1-16")]
    #[case("week 2026-11-31")]
    #[case("week +2026-11-16")]
    #[case("Week 2026-11-16")]
    #[case("limit 2026-11-16")]
    #[case("research 2026-11-16")]
    #[case("day 2026-11-16 2026-11-22 mood")]
    #[case("year 2026-11-16 2026-11-22")]
    #[case("year 2026-11-16 2026-11-22 worth")]
    #[case("year 2026-11-16 2026-11-22 mood more")]
    #[case("year ../etc/passwd 2026-11-22 mood")]
    fn what_no_page_was_given_is_no_order(#[case] text: &str) {
        let error = Order::read(text).unwrap_err();
        assert!(matches!(error, Error::NotAChoice(typed) if typed == text));
    }

    #[test]
    fn raw_figures_tell_nothing_from_zero() {
        assert_eq!(raw(None), "");
        assert_eq!(raw(Some(0.0)), "0");
        assert_eq!(raw(Some(64.0)), "64");
        assert_eq!(raw(Some(200.0 / 3.0)), "66.67");
        assert_eq!(raw_whole(None::<u32>), "");
        assert_eq!(raw_whole(Some(0)), "0");
    }
}
