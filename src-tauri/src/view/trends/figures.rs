//! What can be said of many days: how many there are, where their middle lies and how far they
//! spread, and whether they change. What the numbers mean, `insight` knows.

use insight::{Coverage, Slope, Trend};
use journal::DayLog;

use super::Look;
use crate::error::Error;
use crate::text::{Text, whole};
use crate::types::Choice;

/// What is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Measure {
    /// The mean of a day's check-ins, 0 to 100.
    #[default]
    Mood,
    /// The minutes of a day, all platforms together.
    Minutes,
}

impl Measure {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Mood, Self::Minutes];

    /// Its name on the line to the pages and on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Mood => "mood",
            Self::Minutes => "minutes",
        }
    }

    /// The measure of that name.
    pub(crate) fn named(name: &str) -> Result<Self, Error> {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.name() == name)
            .ok_or_else(|| Error::NotAChoice(name.to_owned()))
    }

    /// Both to choose from.
    pub(crate) fn choices(text: &Text) -> Vec<Choice> {
        let choice = |one: Self| Choice {
            value: one.name().to_owned(),
            label: text.say(&format!("trend-measure-{}", one.name())),
        };
        Self::ALL.map(choice).to_vec()
    }

    /// The value of a day; nothing when it is not logged.
    pub(crate) fn of(self, day: &DayLog) -> Option<f64> {
        match self {
            Self::Mood => day.mood().map(|mood| mood.valence),
            Self::Minutes => day.total().map(f64::from),
        }
    }

    /// `62`, or `1 h 10 m`.
    pub(super) fn said(self, text: &Text, value: f64) -> String {
        match self {
            Self::Mood => whole(value).to_string(),
            Self::Minutes => text.mean_minutes(value),
        }
    }

    /// The smallest change over a period that is worth a sentence: for moods 5 of 100, which is
    /// about as finely as people rate; for time ten minutes a day.
    pub(crate) fn least_change(self) -> f64 {
        match self {
            Self::Mood => 5.0,
            Self::Minutes => 10.0,
        }
    }
}

/// The days that are in a count.
pub(super) fn counted(days: &[DayLog]) -> impl Iterator<Item = &DayLog> {
    days.iter().filter(|day| !day.paused)
}

/// What is known of the days that count.
pub(crate) fn values(days: &[DayLog], measure: Measure) -> Vec<f64> {
    counted(days).filter_map(|day| measure.of(day)).collect()
}

/// On how many of the days that count it is known.
pub(crate) fn coverage(days: &[DayLog], measure: Measure) -> Coverage {
    Coverage {
        logged: values(days, measure).len(),
        of: counted(days).count(),
    }
}

/// How many days there are, their middle and spread, and whether they change: a sentence each, as
/// far as there is something to say.
pub(super) fn said(look: &Look<'_>, measure: Measure, days: &[DayLog]) -> Vec<String> {
    let text = look.text();
    let mut said = vec![said_coverage(text, measure, days)];
    said.extend(said_spread(text, measure, &values(days, measure)));
    said.extend(said_change(look, measure, days));
    said
}

/// `Time is logged on 70 of 91 days.`
pub(super) fn said_coverage(text: &Text, measure: Measure, days: &[DayLog]) -> String {
    let Coverage { logged, of } = coverage(days, measure);
    text.say_with(
        &format!("trend-{}-coverage", measure.name()),
        &[
            ("n", logged.into()),
            ("of", of.into()),
            (
                "paused",
                days.iter().filter(|day| day.paused).count().into(),
            ),
        ],
    )
}

/// The mean with the standard deviation, or the median with the quartiles where a few days would
/// pull the mean along.
pub(super) fn said_spread(text: &Text, measure: Measure, values: &[f64]) -> Option<String> {
    let mean = insight::mean(values)?;
    let value = |value: f64| measure.said(text, value);
    let id = |kind: &str| format!("trend-{}-{kind}", measure.name());
    let felt = |value: f64| text.mood(value);
    let Some(sd) = mean.sd else {
        let args = [
            ("value", value(mean.mean).into()),
            ("felt", felt(mean.mean).into()),
        ];
        return Some(text.say_with(&id("one"), &args));
    };
    if insight::is_lopsided(values) {
        let middle = insight::quartiles(values)?;
        let args = [
            ("n", middle.n.into()),
            ("value", value(middle.median).into()),
            ("felt", felt(middle.median).into()),
            ("lower", value(middle.lower).into()),
            ("upper", value(middle.upper).into()),
        ];
        return Some(text.say_with(&id("median"), &args));
    }
    let args = [
        ("n", mean.n.into()),
        ("value", value(mean.mean).into()),
        ("felt", felt(mean.mean).into()),
        ("sd", value(sd).into()),
    ];
    Some(text.say_with(&id("mean"), &args))
}

/// The days between the first and the last on which it is known, with the gaps between them.
pub(crate) fn known_span(days: &[DayLog], measure: Measure) -> &[DayLog] {
    let known = |day: &DayLog| !day.paused && measure.of(day).is_some();
    let first = days.iter().position(known);
    let last = days.iter().rposition(known);
    match (first, last) {
        (Some(first), Some(last)) => days.get(first..=last).unwrap_or_default(),
        _ => &[],
    }
}

/// One value a day; nothing for days that are not logged or don't count.
pub(super) fn series(days: &[DayLog], measure: Measure) -> Vec<Option<f64>> {
    let value = |day: &DayLog| measure.of(day).filter(|_| !day.paused);
    days.iter().map(value).collect()
}

/// What `insight` makes of the days.
pub(crate) fn trend(days: &[DayLog], measure: Measure) -> Trend {
    let days = known_span(days, measure);
    verdict(&series(days, measure), measure.least_change())
}

/// Of more logged days than these, each week counts with its median: it says as much, and ten years
/// are looked through in a fiftieth of the time. So many days are in at least 58 weeks.
const DAYS_AS_STEPS: usize = 400;

/// The verdict on one value a day; slopes are always a day's.
fn verdict(days: &[Option<f64>], least_change: f64) -> Trend {
    let n = days.iter().flatten().count();
    if n <= DAYS_AS_STEPS {
        return insight::trend(days, least_change);
    }
    let median = |week: &[Option<f64>]| {
        let logged: Vec<f64> = week.iter().flatten().copied().collect();
        insight::median(&logged)
    };
    let weeks: Vec<_> = days.chunks(7).map(median).collect();
    let a_day = |slope: Slope| Slope {
        slope: slope.slope / 7.0,
        low: slope.low / 7.0,
        high: slope.high / 7.0,
        ..slope
    };
    match insight::trend(&weeks, least_change) {
        Trend::Clear { slope, p, .. } => Trend::Clear {
            n,
            slope: a_day(slope),
            p,
        },
        Trend::Unclear { slope, p, .. } => Trend::Unclear {
            n,
            slope: a_day(slope),
            p,
        },
        early @ Trend::TooEarly { .. } => early,
    }
}

/// By how much something that changes so much a step has changed from the first to the last day.
pub(crate) fn over(days: &[DayLog], a_step: f64) -> f64 {
    let steps = u32::try_from(days.len().saturating_sub(1)).unwrap_or(u32::MAX);
    a_step * f64::from(steps)
}

/// Whether it changes over these days: too early to say, not clearly, or by how much. It says
/// nothing of why.
pub(super) fn said_change(look: &Look<'_>, measure: Measure, days: &[DayLog]) -> Option<String> {
    let text = look.text();
    let id = |kind: &str| format!("trend-{}-{kind}", measure.name());
    let known = known_span(days, measure);
    let (first, last) = (known.first()?.day, known.last()?.day);
    let said = |day| text.date(day, look.today());
    Some(match trend(days, measure) {
        Trend::TooEarly { n, more } => {
            text.say_with(&id("early"), &[("n", n.into()), ("more", more.into())])
        }
        Trend::Unclear { n, .. } => text.say_with(&id("unclear"), &[("n", n.into())]),
        Trend::Clear { n, slope, .. } => {
            let change = over(known, slope.slope);
            let (low, high) = (over(known, slope.low), over(known, slope.high));
            // Told from the side that it goes to, so that both ends are amounts.
            let (near, far) = if change < 0.0 {
                (-high, -low)
            } else {
                (low, high)
            };
            let way = if change < 0.0 { "down" } else { "up" };
            let bounds = [
                ("low", measure.said(text, near.max(0.0)).into()),
                ("high", measure.said(text, far).into()),
            ];
            // An interval that reaches over to the other side would contradict the sentence.
            let bounds = (near > 0.0).then(|| text.say_with("trend-bounds", &bounds));
            text.say_with(
                &id("clear"),
                &[
                    ("n", n.into()),
                    ("way", way.into()),
                    ("change", measure.said(text, change.abs()).into()),
                    ("bounds", bounds.unwrap_or_default().into()),
                    ("first", said(first).into()),
                    ("last", said(last).into()),
                ],
            )
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A slow rise with a weekly up and down, and every fifth day missing.
    fn rising(days: u32) -> Vec<Option<f64>> {
        let value = |day: u32| f64::from(day) / 20.0 + f64::from(day % 7);
        (0..days)
            .map(|day| (day % 5 > 0).then(|| value(day)))
            .collect()
    }

    #[test]
    fn many_days_are_judged_by_their_weeks_and_said_by_the_day() {
        for days in [490, 520] {
            let series = rising(days);
            let logged = series.iter().flatten().count();
            assert_eq!(logged > DAYS_AS_STEPS, days == 520);
            let Trend::Clear { n, slope, .. } = verdict(&series, 5.0) else {
                panic!("{days} days rise");
            };
            assert_eq!(n, logged);
            assert!((slope.slope - 0.05).abs() < 0.002, "{slope:?}");
            assert!(slope.low <= slope.slope && slope.slope <= slope.high);
        }
    }

    #[test]
    fn many_days_without_a_change_have_none() {
        let level: Vec<_> = (0..900_u32).map(|day| Some(f64::from(day % 7))).collect();
        let Trend::Unclear { n, .. } = verdict(&level, 1.0) else {
            panic!("nothing changes");
        };
        assert_eq!(n, 900);
    }
}
