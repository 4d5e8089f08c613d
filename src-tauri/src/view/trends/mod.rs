//! Trends: weeks and months as pictures, each with what can honestly be said of it.

mod compare;
mod figures;
mod mood;
mod reflections;
mod sources;
mod span;
mod weekday;
mod weeks;
mod year;

#[cfg(test)]
mod tests;

use std::cell::OnceCell;

use chrono::NaiveDate;
use journal::{DayLog, Limit, Parts, PlatformId, Review};

use super::hidden::{self, Veiled};
use super::{Names, picture::Order};
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{Chart, Sign, Trend, TrendsPage};

pub(crate) use compare::{
    Against, Comparison, Row, Side, Values, page as compare, said_difference, said_side,
};
pub(crate) use figures::{Measure, coverage, known_span, over, trend, values};
pub(crate) use sources::counts_of;
pub(crate) use span::{Latest, Span};
pub(crate) use weekday::{Cell, cells};

/// How far the running median looks to either side at the most, in days. Days so far before the
/// period are read as well, so that its first days have their past.
const REACH: u64 = 14;

/// As many days as the weeks of a year can have.
const YEAR: i64 = 53 * 7;

/// One of the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    /// Minutes a week by platform.
    Weeks,
    /// Mood over the days.
    Mood,
    /// Each day as a cell.
    Year,
    /// Which weekdays are heavy.
    Weekday,
    /// The weekly reflections.
    Reflections,
    /// Where the numbers come from.
    Sources,
}

impl Name {
    /// All, in the order of the page.
    pub(crate) const ALL: [Self; 6] = [
        Self::Weeks,
        Self::Mood,
        Self::Year,
        Self::Weekday,
        Self::Reflections,
        Self::Sources,
    ];

    /// The name on the command line and on the line to the pages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Weeks => "weeks",
            Self::Mood => "mood",
            Self::Year => "year",
            Self::Weekday => "weekday",
            Self::Reflections => "reflections",
            Self::Sources => "sources",
        }
    }

    /// The chart of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// What is read of a period.
#[derive(Debug, Clone, Copy)]
struct Needs {
    parts: Parts,
    reviews: bool,
}

impl Needs {
    /// For all charts.
    const ALL: Self = Self {
        parts: Parts::ALL,
        reviews: true,
    };

    /// For one of them.
    fn of(name: Name, measure: Measure) -> Self {
        let (figures, felt) = match (name, measure) {
            (Name::Weekday, _) => (true, true),
            (Name::Mood, _) | (Name::Year, Measure::Mood) => (false, true),
            (Name::Weeks | Name::Sources, _) | (Name::Year, Measure::Minutes) => (true, false),
            (Name::Reflections, _) => (false, false),
        };
        Self {
            parts: Parts {
                figures,
                check_ins: false,
                felt,
            },
            reviews: name == Name::Reflections,
        }
    }
}

/// Everything that the charts of one period are made from, read once.
pub(crate) struct Look<'a> {
    desk: &'a Desk<'a>,
    names: Names,
    span: Span,
    /// From [`REACH`] days before the period's first week to the end of its last one.
    read: Vec<DayLog>,
    limits: Vec<Limit>,
    reviews: Vec<Review>,
    weekdays: OnceCell<weekday::Rows>,
    /// How wide the pictures are, in CSS pixels.
    width: u32,
    veiled: Veiled,
}

impl<'a> Look<'a> {
    /// Reads a period.
    pub(crate) fn read(desk: &'a Desk<'a>, span: Span, width: Option<u32>) -> Result<Self, Error> {
        let read = Self::with(desk, span, Needs::ALL)?;
        let width = width.unwrap_or(read.width);
        Ok(Self { width, ..read })
    }

    fn with(desk: &'a Desk<'a>, span: Span, needs: Needs) -> Result<Self, Error> {
        let whole = span.whole_weeks(desk);
        let first = span::before(whole.first, REACH);
        let journal = &desk.journal;
        Ok(Self {
            desk,
            names: Names::of(desk)?,
            span,
            read: journal.parts_of_days(first, whole.last, needs.parts)?,
            limits: journal.limits()?,
            reviews: if needs.reviews {
                journal.reviews(whole.first, whole.last)?
            } else {
                vec![]
            },
            weekdays: OnceCell::new(),
            width: chart::DEFAULT_WIDTH,
            veiled: Veiled::NOTHING,
        })
    }

    /// The same, without what the person chose not to see.
    pub(crate) fn veiled(self, veiled: Veiled) -> Self {
        Self { veiled, ..self }
    }

    /// What may be told of, time first.
    fn measures(&self) -> impl Iterator<Item = Measure> {
        let mood = (!self.veiled.mood).then_some(Measure::Mood);
        std::iter::once(Measure::Minutes).chain(mood)
    }

    /// What is shown where a measure is asked for: minutes in place of a mood that is hidden.
    pub(crate) fn shown(&self, asked: Measure) -> Measure {
        shown(self.veiled, asked)
    }

    fn text(&self) -> &'a Text {
        self.desk.text
    }

    fn today(&self) -> NaiveDate {
        self.desk.today()
    }

    /// The days of a span that have begun.
    fn days_of(&self, span: Span) -> &[DayLog] {
        let begun = Span {
            last: span.last.min(self.today()),
            ..span
        };
        let first = self.read.partition_point(|day| day.day < begun.first);
        let end = self.read.partition_point(|day| day.day <= begun.last);
        self.read.get(first..end).unwrap_or_default()
    }

    /// The days of the period that have begun.
    pub(crate) fn days(&self) -> &[DayLog] {
        self.days_of(self.span)
    }

    /// The same, with those that make the first and the last week whole: for pictures of weeks.
    pub(crate) fn whole_days(&self) -> &[DayLog] {
        self.days_of(self.span.whole_weeks(self.desk))
    }

    /// The weeks, each of seven days, begun or not.
    fn weeks(&self) -> impl Iterator<Item = WeekOf<'_>> {
        let first = self.span.whole_weeks(self.desk).first;
        let at = self.read.partition_point(|day| day.day < first);
        let days = self.read.get(at..).unwrap_or_default();
        days.chunks_exact(7)
            .map(WeekOf)
            .filter(|week| week.start() <= self.today())
    }

    /// The reflections on the week that begins on `start`; the one saved for its latest day, should
    /// weeks have begun on other days once.
    fn review(&self, start: NaiveDate) -> Option<&Review> {
        let week = Span {
            first: start,
            last: span::after(start, 6),
        };
        let mut reviews = self.reviews.iter().rev();
        reviews.find(|review| week.holds(review.week) && reflections::is_answered(review))
    }

    /// Whether nothing at all is logged in the period.
    pub(crate) fn is_empty(&self) -> bool {
        let logged = |day: &DayLog| !day.figures.is_empty() || day.felt().next().is_some();
        let reviewed =
            |review: &Review| self.span.holds(review.week) && reflections::is_answered(review);
        !self.days().iter().any(logged) && !self.reviews.iter().any(reviewed)
    }

    /// The title of a picture: what it is of, and of when.
    fn title(&self, id: &str) -> String {
        let span = self.span.said(self.desk).into();
        self.text().say_with(id, &[("span", span)])
    }

    /// The same of a picture of whole weeks.
    fn title_of_weeks(&self, id: &str) -> String {
        let span = self.span.whole_weeks(self.desk).said(self.desk).into();
        self.text().say_with(id, &[("span", span)])
    }

    /// The platforms that have a figure on a day that counts, in the person's order.
    fn platforms(&self) -> Vec<PlatformId> {
        let ids = self.names.all().iter().map(|platform| &platform.id);
        let has_figure = |id: &&PlatformId| {
            figures::counted(self.whole_days()).any(|day| day.figure(id).is_some())
        };
        ids.filter(has_figure).cloned().collect()
    }

    /// `5 Oct`, the name of a week in a picture; `Oct 2026` where there is more than a year of them.
    fn short(&self, day: NaiveDate) -> String {
        if self.span.days() > YEAR {
            self.text().month_short_with_year(day)
        } else {
            self.text().date_short(day)
        }
    }

    /// `the week of 5 October`.
    fn week_spoken(&self, start: NaiveDate) -> String {
        let date = self.text().date(start, self.today());
        self.text()
            .say_with("trend-week-of", &[("date", date.into())])
    }

    fn sign(&self, sign: &'static str) -> Sign {
        Sign {
            sign,
            name: self.text().say(&format!("trend-sign-{sign}")),
            colour: None,
        }
    }
}

fn shown(veiled: Veiled, asked: Measure) -> Measure {
    if veiled.mood { Measure::Minutes } else { asked }
}

/// Seven days in a row.
struct WeekOf<'d>(&'d [DayLog]);

impl<'d> WeekOf<'d> {
    fn start(&self) -> NaiveDate {
        self.0.first().map_or(NaiveDate::MIN, |day| day.day)
    }

    fn last(&self) -> NaiveDate {
        self.0.last().map_or(NaiveDate::MIN, |day| day.day)
    }

    fn is_paused(&self) -> bool {
        self.0.iter().all(|day| day.paused)
    }

    fn begins_month(&self) -> bool {
        self.0.iter().any(|day| is_first_of_month(day.day))
    }

    /// The days that count.
    fn counted(&self) -> impl Iterator<Item = &'d DayLog> {
        figures::counted(self.0)
    }
}

fn is_first_of_month(day: NaiveDate) -> bool {
    chrono::Datelike::day(&day) == 1
}

/// A small count of days.
fn few(n: usize) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}

/// A picture with the figures behind it.
struct Drawn<'l> {
    chart: chart::Chart,
    /// The day that each mark opens; none at all, or one for each mark.
    days: Vec<Option<NaiveDate>>,
    /// Made only for who wants it: a file of the picture has no figures.
    csv: Box<dyn FnOnce() -> String + 'l>,
    key: Vec<Sign>,
}

/// What is said of a chart; nothing of one that shows mood while that is hidden.
pub(crate) fn said(look: &Look<'_>, name: Name, measure: Measure) -> Vec<String> {
    match name {
        Name::Mood if look.veiled.mood => vec![],
        Name::Weeks => weeks::said(look),
        Name::Mood => mood::said(look),
        Name::Year => year::said(look, measure),
        Name::Weekday => weekday::said(look),
        Name::Reflections => reflections::said(look),
        Name::Sources => sources::said(look),
    }
}

/// The picture; nothing where the period has nothing to draw.
fn drawn<'l>(
    look: &'l Look<'_>,
    name: Name,
    measure: Measure,
    said: &[String],
) -> Result<Option<Drawn<'l>>, Error> {
    let summary = said.join(" ");
    match name {
        _ if look.veiled.charts => Ok(None),
        Name::Mood if look.veiled.mood => Ok(None),
        Name::Weeks => weeks::draw(look, summary),
        Name::Mood => mood::draw(look, summary),
        Name::Year => year::draw(look, measure, summary),
        Name::Weekday => weekday::draw(look, summary),
        Name::Reflections => reflections::draw(look, summary),
        Name::Sources => sources::draw(look, summary),
    }
}

/// The picture for a file, made from nothing but what it shows.
///
/// # Errors
/// [`Error::NothingToDraw`] where the period has nothing of it.
pub(crate) fn draw(
    desk: &Desk<'_>,
    span: Span,
    veiled: Veiled,
    (name, asked): (Name, Measure),
) -> Result<chart::Chart, Error> {
    let measure = shown(veiled, asked);
    let look = Look::with(desk, span, Needs::of(name, measure))?.veiled(veiled);
    let said = said(&look, name, measure);
    match drawn(&look, name, measure, &said)? {
        Some(drawn) => Ok(drawn.chart),
        None => Err(Error::NothingToDraw(look.span.said(look.desk))),
    }
}

/// The page.
pub(crate) fn page(
    desk: &Desk<'_>,
    span: &str,
    measure: &str,
    width: Option<u32>,
) -> Result<TrendsPage, Error> {
    let (latest, asked) = (Latest::named(span)?, Measure::named(measure)?);
    let look = Look::read(desk, Span::latest(desk, latest)?, width)?.veiled(Veiled::of(desk));
    let measure = look.shown(asked);
    let empty = look.is_empty();
    let charts = Name::ALL.into_iter().filter(|_| !empty);
    Ok(TrendsPage {
        title: look.span.said(desk),
        overline: overline(&look),
        spans: Latest::choices(desk.text),
        span: latest.name().to_owned(),
        measures: Measure::choices(desk.text)
            .into_iter()
            .filter(|choice| look.measures().any(|one| one.name() == choice.value))
            .collect(),
        measure: measure.name().to_owned(),
        empty: empty.then(|| said_empty(desk, latest)).transpose()?,
        charts: charts
            .map(|name| trend_of(&look, name, measure))
            .collect::<Result<_, _>>()?,
        hidden: hidden::said(desk),
    })
}

fn trend_of(look: &Look<'_>, name: Name, measure: Measure) -> Result<Trend, Error> {
    let said = said(look, name, measure);
    let drawn = drawn(look, name, measure, &said)?;
    let order = Order::Trend(name, look.span, measure).write();
    let (chart, key) = match drawn {
        None => (None, vec![]),
        Some(drawn) => {
            let mut chart = Chart {
                csv: (drawn.csv)(),
                order,
                ..drawn.chart.into()
            };
            for (mark, day) in chart.marks.iter_mut().zip(drawn.days) {
                mark.day = day.map(|day| day.to_string());
            }
            (Some(chart), drawn.key)
        }
    };
    Ok(Trend {
        name: name.name(),
        said,
        chart,
        key,
    })
}

/// `70 of 91 days logged`, be it time or mood.
fn overline(look: &Look<'_>) -> String {
    let days = || figures::counted(look.days());
    let logged = days().filter(|day| is_logged(day)).count();
    look.text().say_with(
        "trend-overline",
        &[("n", logged.into()), ("of", days().count().into())],
    )
}

/// Whether anything is known of a day: its time, or how it felt.
fn is_logged(day: &DayLog) -> bool {
    day.is_logged() || day.mood().is_some()
}

/// What there is to do where a period has no entry.
fn said_empty(desk: &Desk<'_>, latest: Latest) -> Result<String, Error> {
    let other = latest != Latest::All && desk.journal.first_logged_day()?.is_some();
    Ok(desk.text.say(if other {
        "trend-empty-period"
    } else {
        "trend-empty"
    }))
}
