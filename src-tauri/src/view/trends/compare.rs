//! Two periods side by side, unless one of them is logged so much less that the days that are there
//! may be of another kind.

use chrono::{Datelike, Months, NaiveDate};
use insight::Coverage;
use journal::{DayLog, PlatformId};

use super::figures::{Measure, counted};
use super::{Latest, Span, is_logged, span};
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{Choice, ComparePage, ComparePeriod, Table};
use crate::view::Names;
use crate::view::hidden::Veiled;

/// The first and the last day of a period, as typed.
type Typed<'a> = (&'a str, &'a str);

/// What is set side by side: the later one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Against {
    /// This month as far as it has come, and last month.
    Month,
    /// These four weeks, and the four before.
    FourWeeks,
    /// These thirteen weeks, and the thirteen before.
    ThirteenWeeks,
    /// Two periods of one's own.
    Own(Span, Span),
}

impl Against {
    /// The names of all, on the line to the pages.
    const NAMES: [&'static str; 4] = ["month", "4w", "13w", "own"];

    fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::FourWeeks => "4w",
            Self::ThirteenWeeks => "13w",
            Self::Own(..) => "own",
        }
    }

    /// What a page asks for. Two periods of one's own come with their days.
    pub(crate) fn read(
        desk: &Desk<'_>,
        name: &str,
        own: Option<(Typed<'_>, Typed<'_>)>,
    ) -> Result<Self, Error> {
        let span = |(from, to): Typed<'_>| Span::between(desk, Some(from), Some(to));
        match (name, own) {
            ("month", _) => Ok(Self::Month),
            ("4w", _) => Ok(Self::FourWeeks),
            ("13w", _) => Ok(Self::ThirteenWeeks),
            ("own", Some((first, second))) => Ok(Self::Own(span(first)?, span(second)?)),
            _ => Err(Error::NotAChoice(name.to_owned())),
        }
    }

    fn spans(self, desk: &Desk<'_>) -> Result<(Span, Span), Error> {
        let shifted = |latest| {
            let first = Span::latest(desk, latest)?;
            let days = u64::try_from(first.days()).unwrap_or_default();
            let second = Span {
                first: span::before(first.first, days),
                last: span::before(first.last, days),
            };
            Ok((first, second))
        };
        match self {
            Self::Month => Ok(months(desk.today())),
            Self::FourWeeks => shifted(Latest::FourWeeks),
            Self::ThirteenWeeks => shifted(Latest::ThirteenWeeks),
            Self::Own(first, second) => Ok((first, second)),
        }
    }
}

/// The month that holds `today`, and the one before.
fn months(today: NaiveDate) -> (Span, Span) {
    let month = |first: NaiveDate| {
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        Span {
            first,
            last: span::before(next, 1),
        }
    };
    let first = today.with_day(1).unwrap_or(today);
    let before = first.checked_sub_months(Months::new(1)).unwrap_or(first);
    (month(first), month(before))
}

/// One of the two periods.
#[derive(Debug)]
pub(crate) struct Side {
    pub(crate) span: Span,
    /// Its days that have begun.
    days: Vec<DayLog>,
}

impl Side {
    fn read(desk: &Desk<'_>, span: Span) -> Result<Self, Error> {
        let last = span.last.min(desk.today());
        Ok(Self {
            span,
            days: desk.journal.days(span.first, last)?,
        })
    }

    /// On how many of its days anything is known.
    pub(crate) fn coverage(&self) -> Coverage {
        Coverage {
            logged: counted(&self.days).filter(|day| is_logged(day)).count(),
            of: counted(&self.days).count(),
        }
    }

    fn values(&self, of: &dyn Fn(&DayLog) -> Option<f64>) -> Values {
        Values {
            values: counted(&self.days).filter_map(of).collect(),
            of: counted(&self.days).count(),
        }
    }
}

/// What is known of the days of one period.
#[derive(Debug)]
pub(crate) struct Values {
    pub(crate) values: Vec<f64>,
    of: usize,
}

impl Values {
    fn coverage(&self) -> Coverage {
        Coverage {
            logged: self.values.len(),
            of: self.of,
        }
    }
}

/// One thing that is known of both.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) measure: Measure,
    pub(crate) first: Values,
    pub(crate) second: Values,
}

impl Row {
    /// Whether the middle is said by the median: in both periods, or the two couldn't be compared.
    pub(crate) fn by_median(&self) -> bool {
        [&self.first, &self.second]
            .into_iter()
            .any(|side| insight::is_lopsided(&side.values))
    }

    fn middle(&self, side: &Values) -> Option<f64> {
        if self.by_median() {
            insight::quartiles(&side.values).map(|middle| middle.median)
        } else {
            insight::mean(&side.values).map(|mean| mean.mean)
        }
    }

    /// How much more the first has than the second; nothing where they can't be compared.
    pub(crate) fn difference(&self) -> Option<f64> {
        let comparable = insight::are_comparable(self.first.coverage(), self.second.coverage());
        let both = self.middle(&self.first).zip(self.middle(&self.second));
        let (first, second) = both.filter(|_| comparable)?;
        Some(first - second)
    }
}

/// Two periods and what is known of them.
#[derive(Debug)]
pub(crate) struct Comparison {
    pub(crate) first: Side,
    pub(crate) second: Side,
    /// Why they are not compared, as a sentence.
    pub(crate) refused: Option<String>,
    /// None when they are not compared.
    pub(crate) rows: Vec<Row>,
}

impl Comparison {
    /// Reads both periods.
    pub(crate) fn read(desk: &Desk<'_>, against: Against) -> Result<Self, Error> {
        let (first, second) = against.spans(desk)?;
        let (first, second) = (Side::read(desk, first)?, Side::read(desk, second)?);
        let refused = refused(desk, &first, &second);
        let rows = match refused {
            Some(_) => vec![],
            None => rows(desk, &first, &second)?,
        };
        Ok(Self {
            first,
            second,
            refused,
            rows,
        })
    }

    /// The same, without what the person chose not to see.
    pub(crate) fn veiled(mut self, veiled: Veiled) -> Self {
        self.rows
            .retain(|row| !veiled.mood || row.measure != Measure::Mood);
        self
    }
}

fn refused(desk: &Desk<'_>, first: &Side, second: &Side) -> Option<String> {
    let text = desk.text;
    let (one, other) = (first.coverage(), second.coverage());
    let said = |side: &Side| side.span.said(desk);
    if first.span.first <= second.span.last && second.span.first <= first.span.last {
        return Some(text.say("trend-compare-overlap"));
    }
    for (side, coverage) in [(first, one), (second, other)] {
        if coverage.logged == 0 {
            let args = [("span", said(side).into())];
            return Some(text.say_with("trend-compare-nothing", &args));
        }
    }
    let args = [
        ("first", said(first).into()),
        ("first-n", one.logged.into()),
        ("first-of", one.of.into()),
        ("second", said(second).into()),
        ("second-n", other.logged.into()),
        ("second-of", other.of.into()),
    ];
    (!insight::are_comparable(one, other)).then(|| text.say_with("trend-compare-coverage", &args))
}

fn rows(desk: &Desk<'_>, first: &Side, second: &Side) -> Result<Vec<Row>, Error> {
    let text = desk.text;
    let row = |name: String, measure: Measure, of: &dyn Fn(&DayLog) -> Option<f64>| Row {
        name,
        measure,
        first: first.values(of),
        second: second.values(of),
    };
    let of_platform = |id: &PlatformId| {
        let id = id.clone();
        move |day: &DayLog| Some(f64::from(day.figure(&id)?.minutes.get()))
    };
    let names = Names::of(desk)?;
    let platforms = names.all().iter().map(|platform| {
        let name = text.say_with(
            "trend-compare-platform",
            &[("name", platform.name.as_str().into())],
        );
        row(name, Measure::Minutes, &of_platform(&platform.id))
    });
    let known = |row: &Row| !row.first.values.is_empty() || !row.second.values.is_empty();
    let of = |measure: Measure| move |day: &DayLog| measure.of(day);
    let time = row(
        text.say("trend-compare-minutes"),
        Measure::Minutes,
        &of(Measure::Minutes),
    );
    let mood = row(
        text.say("trend-compare-mood"),
        Measure::Mood,
        &of(Measure::Mood),
    );
    Ok(std::iter::once(time)
        .chain(platforms)
        .chain([mood])
        .filter(known)
        .collect())
}

/// The section of the page.
pub(crate) fn page(desk: &Desk<'_>, against: Against) -> Result<ComparePage, Error> {
    let text = desk.text;
    let comparison = Comparison::read(desk, against)?;
    let choice = |name: &'static str| Choice {
        value: name.to_owned(),
        label: text.say(&format!("trend-against-{name}")),
    };
    let comparison = comparison.veiled(Veiled::of(desk));
    let table = comparison
        .refused
        .is_none()
        .then(|| table(desk, &comparison));
    Ok(ComparePage {
        choices: Against::NAMES.map(choice).to_vec(),
        choice: against.name().to_owned(),
        first: period(desk, &comparison.first),
        second: period(desk, &comparison.second),
        notes: match table {
            Some(_) => vec![text.say("trend-compare-note")],
            None => vec![],
        },
        refused: comparison.refused,
        table,
    })
}

fn period(desk: &Desk<'_>, side: &Side) -> ComparePeriod {
    let coverage = side.coverage();
    ComparePeriod {
        name: side.span.said(desk),
        from: side.span.first.to_string(),
        to: side.span.last.min(desk.today()).to_string(),
        coverage: desk.text.say_with(
            "trend-overline",
            &[("n", coverage.logged.into()), ("of", coverage.of.into())],
        ),
    }
}

fn table(desk: &Desk<'_>, comparison: &Comparison) -> Table {
    let text = desk.text;
    let (first, second) = (&comparison.first.span, &comparison.second.span);
    let names = [
        ("first", first.said(desk).into()),
        ("second", second.said(desk).into()),
    ];
    let row = |row: &Row| {
        vec![
            row.name.clone(),
            said_side(text, row, &row.first),
            said_side(text, row, &row.second),
            said_difference(text, row),
        ]
    };
    Table {
        caption: text.say_with("trend-compare-caption", &names),
        columns: vec![
            text.say("trend-compare-measure"),
            first.said(desk),
            second.said(desk),
            text.say("trend-compare-difference"),
        ],
        rows: comparison.rows.iter().map(row).collect(),
    }
}

/// `1 h 10 m, spread 25 m, 24 days`.
pub(crate) fn said_side(text: &Text, row: &Row, side: &Values) -> String {
    let value = |value: f64| row.measure.said(text, value).into();
    let n = ("n", side.values.len().into());
    let Some(mean) = insight::mean(&side.values) else {
        return text.say("not-logged");
    };
    match (insight::quartiles(&side.values), mean.sd) {
        (_, None) => text.say_with("trend-compare-one", &[("value", value(mean.mean))]),
        (Some(middle), _) if row.by_median() => text.say_with(
            "trend-compare-median",
            &[
                ("value", value(middle.median)),
                ("lower", value(middle.lower)),
                ("upper", value(middle.upper)),
                n,
            ],
        ),
        (_, Some(sd)) => text.say_with(
            "trend-compare-mean",
            &[("value", value(mean.mean)), ("sd", value(sd)), n],
        ),
    }
}

/// `12 m more`, `5 lower`, `about the same`; or that it is not compared.
pub(crate) fn said_difference(text: &Text, row: &Row) -> String {
    let Some(difference) = row.difference() else {
        return text.say("trend-compare-not");
    };
    let way = match difference.round() {
        more if more > 0.0 => "more",
        less if less < 0.0 => "less",
        _ => "same",
    };
    text.say_with(
        &format!("trend-compare-{}-way", row.measure.name()),
        &[
            ("way", way.into()),
            (
                "difference",
                row.measure.said(text, difference.abs()).into(),
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-11-23", "2026-11-01 2026-11-30", "2026-10-01 2026-10-31")]
    #[case("2026-03-31", "2026-03-01 2026-03-31", "2026-02-01 2026-02-28")]
    #[case("2026-01-01", "2026-01-01 2026-01-31", "2025-12-01 2025-12-31")]
    #[case("2028-03-01", "2028-03-01 2028-03-31", "2028-02-01 2028-02-29")]
    fn a_month_and_the_one_before(
        #[case] today: NaiveDate,
        #[case] this: &str,
        #[case] before: &str,
    ) {
        let said = |span: Span| format!("{} {}", span.first, span.last);
        let (first, second) = months(today);
        assert_eq!((said(first), said(second)), (this.into(), before.into()));
    }
}
