//! Week: the picture and the figures of seven days.

use chart::{Bar, WeekView, WeekWords};
use chrono::{Datelike, Days, NaiveDate};
use journal::{DAYS_TO_COMPARE, DayLog, Week, first_day_of_week};

use super::day::is_guess;
use super::hidden::{self, Veiled};
use super::picture::{Order, csv, raw, raw_is, raw_whole};
use super::{Names, limits, week_limits};
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::text::whole;
use crate::types::{Chart, Legend, PlatformTotal, WeekLimit, WeekPage};

/// A space at which no line ends.
const NO_BREAK: &str = "\u{a0}";

/// The page of the week that holds `day`, with a picture of so many CSS pixels.
pub(crate) fn page(desk: &Desk<'_>, day: NaiveDate, width: Option<u32>) -> Result<WeekPage, Error> {
    page_with(desk, &Names::of(desk)?, day, width, Veiled::of(desk))
}

/// The same, with the platforms under `names`, and without what is `veiled`.
pub(crate) fn page_with(
    desk: &Desk<'_>,
    names: &Names,
    day: NaiveDate,
    width: Option<u32>,
    veiled: Veiled,
) -> Result<WeekPage, Error> {
    let week = week_of(desk, day)?;
    let before = week_of(desk, before(week.start()))?;
    let said = Said {
        desk,
        names,
        week: &week,
        veiled,
    };
    let next = week.start() + Days::new(7);
    let figures = || week.days.iter().flat_map(|day| &day.figures);
    Ok(WeekPage {
        start: week.start().to_string(),
        title: said.title(),
        overline: said.overline(),
        previous: before.start().to_string(),
        next: (next <= desk.today()).then(|| next.to_string()),
        is_current: next > desk.today(),
        empty: is_empty(&week),
        lede: said.lede(),
        mood: said.mood(),
        comparison: said.comparison(&before),
        chart: said.chart(width)?,
        legend: said.legend(),
        has_guess: figures().any(is_guess),
        has_late: figures().any(|figure| figure.late)
            || week
                .days
                .iter()
                .any(|day| !veiled.mood && day.mood().is_some_and(|mood| mood.late)),
        has_limit: week.limits.iter().any(|(limit, _)| {
            week.days
                .iter()
                .any(|day| limits::drawn_on(limit, day.day).is_some())
        }),
        has_paused: week.paused_days() > 0,
        paused: said.paused(),
        platforms: said.platforms(),
        limits: said.limits()?,
        notes: said.notes(),
        hidden: hidden::said(desk),
    })
}

/// The week that holds `day`.
pub(crate) fn week_of(desk: &Desk<'_>, day: NaiveDate) -> Result<Week, Error> {
    Ok(desk.journal.week(first_day_of_week(day, desk.week_start))?)
}

/// Whether nothing at all is logged in a week.
pub(super) fn is_empty(week: &Week) -> bool {
    let mut days = week.days.iter();
    days.all(|day| day.figures.is_empty() && day.check_ins.is_empty())
}

/// `16 – 22 November`.
pub(super) fn title(desk: &Desk<'_>, week: &Week) -> String {
    let start = week.start();
    desk.text.span(start, start + Days::new(6), desk.today())
}

fn before(start: NaiveDate) -> NaiveDate {
    start.checked_sub_days(Days::new(7)).unwrap_or(start)
}

/// What is said of a week.
struct Said<'a> {
    desk: &'a Desk<'a>,
    names: &'a Names,
    week: &'a Week,
    veiled: Veiled,
}

impl Said<'_> {
    fn text(&self) -> &Text {
        self.desk.text
    }

    fn title(&self) -> String {
        title(self.desk, self.week)
    }

    /// `Week 47 · 5 of 7 days logged`. Only weeks from Monday on have a number (ISO 8601).
    fn overline(&self) -> String {
        let logged = self.week.logged_days();
        let start = self.week.start();
        if start.weekday() == chrono::Weekday::Mon {
            let number = start.iso_week().week();
            self.text().say_with(
                "week-overline",
                &[("number", number.into()), ("n", logged.into())],
            )
        } else {
            self.text()
                .say_with("week-overline-plain", &[("n", logged.into())])
        }
    }

    fn lede(&self) -> String {
        let counted = self.week.days.iter().filter(|day| !day.paused);
        let totals: Vec<u32> = counted.filter_map(DayLog::total).collect();
        let (Some(mean), Some(least), Some(most)) = (
            self.week.mean_minutes(),
            totals.iter().min(),
            totals.iter().max(),
        ) else {
            return self.text().say("week-lede-nothing");
        };
        self.text().say_with(
            "week-lede",
            &[
                ("mean", self.text().mean_minutes(mean).into()),
                ("least", self.text().minutes(*least).into()),
                ("most", self.text().minutes(*most).into()),
                ("n", totals.len().into()),
            ],
        )
    }

    /// The picture with its figures; none where charts are hidden.
    fn chart(&self, width: Option<u32>) -> Result<Chart, Error> {
        let Self {
            desk,
            names,
            week,
            veiled,
        } = *self;
        if veiled.charts {
            return Ok(Chart::default());
        }
        Ok(Chart {
            csv: figures_of(desk, names, week, veiled),
            order: Order::Week(week.start()).write(),
            ..draw(desk, names, week, width, veiled)?.into()
        })
    }

    fn mood(&self) -> Option<String> {
        let mood = self.week.mood().filter(|_| !self.veiled.mood)?;
        let felt = self.text().mood(mood.mean);
        Some(match mood.sd {
            None => self
                .text()
                .say_with("week-mood-one", &[("mood", felt.into())]),
            Some(sd) => self.text().say_with(
                "week-mood",
                &[
                    ("mood", felt.into()),
                    ("mean", whole(mood.mean).into()),
                    ("sd", whole(sd).into()),
                    ("n", mood.n_days.into()),
                ],
            ),
        })
    }

    fn comparison(&self, before: &Week) -> String {
        let (now, then) = (self.week.logged_days(), before.logged_days());
        let counts = [
            ("now", now.into()),
            ("then", then.into()),
            ("needed", DAYS_TO_COMPARE.into()),
        ];
        let Some(more) = self.week.compared_with(before) else {
            return self.text().say_with("week-comparison-too-early", &counts);
        };
        let way = match more.round() {
            more if more > 0.0 => "more",
            more if more < 0.0 => "less",
            _ => "same",
        };
        let [now, then, _] = counts;
        self.text().say_with(
            "week-comparison",
            &[
                ("way", way.into()),
                ("difference", self.text().mean_minutes(more.abs()).into()),
                now,
                then,
            ],
        )
    }

    fn legend(&self) -> Vec<Legend> {
        platforms_in_order(self.week, self.names)
            .into_iter()
            .map(|platform| Legend {
                name: platform.name,
                colour: platform.colour,
            })
            .collect()
    }

    fn platforms(&self) -> Vec<PlatformTotal> {
        let said = |total: journal::PlatformTotal| {
            let platform = self.names.platform(&total.platform)?;
            let days = u32::try_from(total.n_days).unwrap_or(1).max(1);
            Some(PlatformTotal {
                name: platform.name.clone(),
                colour: platform.colour,
                total: self.text().minutes(total.minutes),
                per_day: self
                    .text()
                    .mean_minutes(f64::from(total.minutes) / f64::from(days)),
                n: total.n_days.to_string(),
            })
        };
        self.week
            .platform_totals()
            .into_iter()
            .filter_map(said)
            .collect()
    }

    fn limits(&self) -> Result<Vec<WeekLimit>, Error> {
        let shown = self.week.limits.iter();
        shown
            .filter(|(limit, _)| limit.was_for_a_day())
            .map(|(limit, tally)| {
                let mut said = week_limits::said(self.desk, self.names, self.week, limit, *tally)?;
                if self.veiled.charts {
                    said.chart = None;
                }
                Ok(said)
            })
            .collect()
    }

    /// `2 days are paused, so they are in no count.`
    fn paused(&self) -> Option<String> {
        let n = self.week.paused_days();
        (n > 0).then(|| self.text().say_with("week-days-paused", &[("n", n.into())]))
    }

    /// What is missing, and what is only half there.
    fn notes(&self) -> Vec<String> {
        let past = || {
            self.week
                .days
                .iter()
                .filter(|day| day.day <= self.desk.today())
        };
        let weekday = |day: &DayLog| self.text().weekday(day.day.weekday());
        let part = |day: &&DayLog| {
            let missing = |platform: &&journal::Platform| {
                platform.is_expected_on(day.day) && day.figure(&platform.id).is_none()
            };
            day.is_logged() && self.names.all().iter().any(|platform| missing(&platform))
        };
        let open = |day: &&DayLog| !day.is_logged() && !day.paused;
        let missing: Vec<String> = past().filter(open).map(weekday).collect();
        let partly: Vec<String> = past()
            .filter(|day| !day.paused)
            .filter(part)
            .map(weekday)
            .collect();
        [("week-note-missing", missing), ("week-note-part", partly)]
            .into_iter()
            .filter(|(_, days)| !days.is_empty())
            .map(|(id, days)| {
                let n = days.len();
                let days = self.text().list_and(&days);
                self.text()
                    .say_with(id, &[("days", days.into()), ("n", n.into())])
            })
            .collect()
    }
}

/// Draws the picture of a week, without mood where that is veiled.
pub(crate) fn draw(
    desk: &Desk<'_>,
    names: &Names,
    week: &Week,
    width: Option<u32>,
    veiled: Veiled,
) -> Result<chart::Chart, Error> {
    let text = desk.text;
    let said = Said {
        desk,
        names,
        week,
        veiled,
    };
    let platforms = platforms_in_order(week, names);
    let mood = (!veiled.mood).then_some("week-column-mood");
    let columns = ["week-column-day", "week-column-total"]
        .into_iter()
        .chain(mood)
        .map(|id| text.say(id))
        .chain(platforms.iter().map(|platform| platform.name.clone()))
        .collect();
    let view = WeekView {
        title: said.title(),
        summary: [said.lede(), said.mood().unwrap_or_default()]
            .join(" ")
            .trim()
            .to_owned(),
        words: WeekWords {
            mood: text.say(if veiled.mood {
                "week-axis-mood-hidden"
            } else {
                "week-axis-mood"
            }),
            // An empty word is left out.
            mood_high: mood.map_or_else(String::new, |_| text.say("mood-4")),
            mood_low: mood.map_or_else(String::new, |_| text.say("mood-0")),
            time: text.say("week-axis-time"),
            not_logged: text.say("not-logged"),
            paused: text.say("day-is-paused"),
            guess: text.say("week-key-guess"),
            late: text.say("week-key-late"),
            table_caption: text.say_with("week-table-caption", &[("week", said.title().into())]),
            table_columns: columns,
        },
        days: week
            .days
            .iter()
            .map(|day| column(&said, day, &platforms))
            .collect(),
        platforms,
        width: width.unwrap_or(chart::DEFAULT_WIDTH),
    };
    let tick = |minutes| match minutes {
        0 => text.say("duration-axis-zero"),
        minutes => text.minutes(minutes),
    };
    Ok(chart::week(&view, &tick)?)
}

/// The platforms that are logged in the week, in the person's order.
fn platforms_in_order(week: &Week, names: &Names) -> Vec<chart::Platform> {
    ids_in_order(week, names)
        .iter()
        .filter_map(|id| names.platform(id))
        .map(|platform| chart::Platform {
            name: platform.name.clone(),
            colour: platform.colour,
        })
        .collect()
}

fn ids_in_order(week: &Week, names: &Names) -> Vec<journal::PlatformId> {
    let mut ids: Vec<_> = week
        .platform_totals()
        .into_iter()
        .map(|total| total.platform)
        .collect();
    ids.sort_by_key(|id| names.place(id));
    ids
}

/// One day of the picture.
fn column(said: &Said<'_>, day: &DayLog, platforms: &[chart::Platform]) -> chart::Day {
    let Said {
        desk, names, week, ..
    } = *said;
    let text = desk.text;
    let ids = ids_in_order(week, names);
    let bars = ids.iter().enumerate().filter_map(|(platform, id)| {
        let figure = day.figure(id)?;
        Some(Bar {
            platform,
            minutes: figure.minutes.get(),
            guess: is_guess(figure),
            late: figure.late,
        })
    });
    let label = text.date_of_column(day.day);
    let not_logged = || {
        text.say(if day.paused {
            "day-is-paused"
        } else {
            "not-logged"
        })
    };
    let total = match day.total() {
        None => not_logged(),
        Some(total) if day.paused => {
            text.say_with("day-total-paused", &[("total", text.minutes(total).into())])
        }
        Some(total) => text.minutes(total),
    };
    let shown = day.mood().filter(|_| !said.veiled.mood);
    let mood = || super::day::mood(day, text).unwrap_or_else(not_logged);
    let mood = (!said.veiled.mood).then(mood);
    let minutes = |id| {
        day.figure(id)
            .map(|figure| text.minutes(figure.minutes.get()))
    };
    debug_assert_eq!(ids.len(), platforms.len(), "both are the week's platforms");
    chart::Day {
        spoken_label: text.date_with_weekday(day.day, desk.today()),
        spoken: spoken(text, names, &ids, day, mood.as_deref()),
        total: day.total().map(|total| text.minutes_on_clock(total)),
        bars: bars.collect(),
        mood: shown.map(|mood| chart::Mood {
            valence: mood.valence,
            late: mood.late,
        }),
        limit: week
            .limits
            .iter()
            .find_map(|(limit, _)| limits::drawn_on(limit, day.day))
            .map(|minutes| chart::Limit {
                minutes,
                label: text.say_with(
                    "week-axis-limit",
                    // A label may wrap, but not inside the duration.
                    &[("limit", text.minutes(minutes).replace(' ', NO_BREAK).into())],
                ),
            }),
        paused: day.paused,
        future: day.day > desk.today(),
        table_row: [label.clone(), total]
            .into_iter()
            .chain(mood)
            .chain(ids.iter().map(|id| minutes(id).unwrap_or_else(not_logged)))
            .collect(),
        label,
    }
}

/// `1 h 50 m; Instagram 45 m, TikTok 1 h 5 m; mood pleasant`, the last only where there is a `mood`
/// to be told of.
fn spoken(
    text: &Text,
    names: &Names,
    ids: &[journal::PlatformId],
    day: &DayLog,
    mood: Option<&str>,
) -> String {
    let parts: Vec<String> = ids
        .iter()
        .filter_map(|id| {
            let figure = day.figure(id)?;
            let how = if is_guess(figure) {
                "week-spoken-guess"
            } else {
                "week-spoken-part"
            };
            let minutes = text.minutes(figure.minutes.get());
            Some(text.say_with(
                how,
                &[("name", names.name(id).into()), ("minutes", minutes.into())],
            ))
        })
        .collect();
    let time = match day.total() {
        None if day.paused => text.say("day-is-paused"),
        None => text.say("week-spoken-not-logged"),
        Some(total) => text.say_with(
            "week-spoken",
            &[
                ("total", text.minutes(total).into()),
                ("parts", parts.join(", ").into()),
            ],
        ),
    };
    let Some(mood) = mood else {
        return time;
    };
    let args = [("time", time.into()), ("mood", mood.to_owned().into())];
    text.say_with("week-spoken-with-mood", &args)
}

/// A row for each day: what is logged, in plain figures.
fn figures_of(desk: &Desk<'_>, names: &Names, week: &Week, veiled: Veiled) -> String {
    let ids = ids_in_order(week, names);
    let row = |day: &DayLog| {
        let minutes = |id| day.figure(id).map(|figure| figure.minutes.get());
        let mood = raw(day.mood().map(|mood| mood.valence));
        std::iter::once(day.day.to_string())
            .chain((!veiled.mood).then_some(mood))
            .chain([raw_is(day.paused), raw_whole(day.total())])
            .chain(ids.iter().map(|id| raw_whole(minutes(id))))
            .collect()
    };
    let begun = week.days.iter().filter(|day| day.day <= desk.today());
    let platforms: Vec<String> = ids.iter().map(|id| names.name(id)).collect();
    let columns: Vec<&str> = std::iter::once("raw-day")
        .chain((!veiled.mood).then_some("raw-mood"))
        .chain(["raw-paused", "raw-minutes"])
        .collect();
    csv(
        desk.text,
        &columns,
        &platforms,
        &begun.map(row).collect::<Vec<_>>(),
    )
}
