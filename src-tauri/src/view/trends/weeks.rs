//! Minutes a week, stacked by platform.

use chart::{WeekBar, WeekPart, WeeksView, WeeksWords};
use journal::{Allowance, DayLog, PlatformId, Scope};

use super::figures::{self, Measure};
use super::{Drawn, Look, WeekOf, few};
use crate::error::Error;
use crate::text::{Gaps, SaidBefore};
use crate::types::Sign;
use crate::view::limits;
use crate::view::picture::{csv, raw_whole};

/// A space at which no line ends.
const NO_BREAK: &str = "\u{a0}";

pub(super) fn said(look: &Look<'_>) -> Vec<String> {
    figures::said(look, Measure::Minutes, look.whole_days())
}

pub(super) fn draw<'l>(look: &'l Look<'_>, summary: String) -> Result<Option<Drawn<'l>>, Error> {
    let platforms = look.platforms();
    if platforms.is_empty() {
        return Ok(None);
    }
    let weeks: Vec<Figures> = look
        .weeks()
        .map(|week| figures_of(look, &week, &platforms))
        .collect();
    let text = look.text();
    let speech = Speech {
        names: platforms.iter().map(|id| look.names.name(id)).collect(),
        part: text.with_gaps("week-spoken-part", ["name", "minutes"]),
        week: text.with_gaps("trend-week-of", ["date"]),
    };
    let title = look.title_of_weeks("trend-weeks-title");
    let view = WeeksView {
        summary,
        words: WeeksWords {
            time: text.say("trend-weeks-axis"),
            coverage: text.say("trend-weeks-coverage"),
            not_logged: text.say("not-logged"),
            paused: text.say("day-is-paused"),
            limit: text.say("trend-sign-limit"),
        },
        platforms: platforms
            .iter()
            .filter_map(|id| look.names.platform(id))
            .map(|platform| chart::Platform {
                name: platform.name.clone(),
                colour: platform.colour,
            })
            .collect(),
        weeks: weeks.iter().map(|week| bar(look, week, &speech)).collect(),
        table: table(look, &title, &weeks, &platforms).into(),
        width: look.width,
        title,
    };
    let tick = |minutes| match minutes {
        0 => text.say("duration-axis-zero"),
        minutes => text.minutes(minutes),
    };
    Ok(Some(Drawn {
        chart: chart::weeks(&view, &tick)?,
        days: vec![],
        key: key(look, &weeks, &platforms),
        csv: Box::new(move || raw(look, &weeks, &platforms)),
    }))
}

/// The figures of one week.
struct Figures {
    start: chrono::NaiveDate,
    begins_month: bool,
    paused: bool,
    logged: usize,
    open: usize,
    /// Of each platform; nothing: not logged.
    parts: Vec<Option<u32>>,
    limit: Option<u32>,
}

impl Figures {
    /// All platforms together; nothing: not logged.
    fn total(&self) -> Option<u32> {
        (self.logged > 0).then(|| self.parts.iter().flatten().sum())
    }
}

fn figures_of(look: &Look<'_>, week: &WeekOf<'_>, platforms: &[PlatformId]) -> Figures {
    let begun = || week.counted().filter(|day| day.day <= look.today());
    Figures {
        start: week.start(),
        begins_month: week.begins_month(),
        paused: week.is_paused(),
        logged: begun().filter(|day| day.is_logged()).count(),
        open: begun().count(),
        parts: parts_of(begun(), platforms),
        limit: limit_of(look, week),
    }
}

/// The minutes of each platform. A day has its figures in the order of the platforms.
fn parts_of<'d>(
    days: impl Iterator<Item = &'d DayLog>,
    platforms: &[PlatformId],
) -> Vec<Option<u32>> {
    let mut parts = vec![None; platforms.len()];
    for day in days {
        let mut places = platforms.iter().zip(&mut parts);
        for figure in &day.figures {
            let minutes = figure.minutes.get();
            if let Some((_, part)) = places.find(|(id, _)| **id == figure.platform) {
                *part = Some(part.unwrap_or(0) + minutes);
            }
        }
    }
    parts
}

/// What the limits on everything allow in a week: the budget that holds at its end, or else the sum
/// of its seven days, if all of them have a limit.
fn limit_of(look: &Look<'_>, week: &WeekOf<'_>) -> Option<u32> {
    let on_all = || {
        look.limits
            .iter()
            .filter(|limit| *limit.scope() == Scope::All)
    };
    let budget = on_all()
        .filter(|limit| limit.is_for(week.last()))
        .find_map(|limit| match limit.terms.allowance {
            Allowance::Week(minutes) => Some(minutes),
            Allowance::Day(_) => None,
        });
    let of_day = |day: &DayLog| on_all().find_map(|limit| limits::drawn_on(limit, day.day));
    budget.or_else(|| week.0.iter().map(of_day).sum())
}

/// What every week is spoken with.
struct Speech {
    /// Of the platforms.
    names: Vec<String>,
    /// `Instagram 4 h`.
    part: Gaps<2>,
    /// `the week of 5 October`.
    week: Gaps<1>,
}

fn bar(look: &Look<'_>, week: &Figures, speech: &Speech) -> WeekBar {
    let text = look.text();
    let parts = week.parts.iter().enumerate();
    WeekBar {
        label: look.short(week.start),
        begins_month: week.begins_month,
        spoken_label: speech.week.said([&text.date(week.start, look.today())]),
        spoken: spoken(look, week, speech),
        total: week.total().map(|total| text.minutes_on_clock(total)),
        parts: parts
            .filter_map(|(platform, minutes)| {
                let minutes = (*minutes)?;
                Some(WeekPart { platform, minutes })
            })
            .collect(),
        logged_days: few(week.logged),
        open_days: few(week.open),
        limit: week.limit.map(|minutes| chart::Limit {
            minutes,
            label: text.say_with(
                "week-axis-limit",
                // A label may wrap, but not inside the duration.
                &[("limit", text.minutes(minutes).replace(' ', NO_BREAK).into())],
            ),
        }),
        paused: week.paused,
    }
}

/// `9 h 20 m on 6 of 7 days; Instagram 4 h, TikTok 5 h 20 m; limit 14 h`.
fn spoken(look: &Look<'_>, week: &Figures, speech: &Speech) -> String {
    let text = look.text();
    let Some(total) = week.total() else {
        return text.say(if week.paused {
            "day-is-paused"
        } else {
            "not-logged"
        });
    };
    let mut parts = String::new();
    for (name, minutes) in speech.names.iter().zip(&week.parts) {
        let Some(minutes) = minutes else { continue };
        if !parts.is_empty() {
            parts.push_str(", ");
        }
        speech
            .part
            .say_into(&mut parts, [name, &text.minutes(*minutes)]);
    }
    let limit = week.limit.map(|minutes| {
        text.say_with(
            "week-axis-limit",
            &[("limit", text.minutes(minutes).into())],
        )
    });
    let said = text.say_with(
        "trend-weeks-spoken",
        &[
            ("total", text.minutes(total).into()),
            ("n", week.logged.into()),
            ("of", week.open.into()),
            ("parts", parts.into()),
        ],
    );
    std::iter::once(said)
        .chain(limit)
        .collect::<Vec<_>>()
        .join("; ")
}

fn table(
    look: &Look<'_>,
    caption: &str,
    weeks: &[Figures],
    platforms: &[PlatformId],
) -> chart::Table {
    let text = look.text();
    let [paused, not_logged, none] =
        ["day-is-paused", "not-logged", "trend-none"].map(|id| text.say(id));
    let minutes = |week: &Figures, minutes: Option<u32>| match minutes {
        Some(minutes) => text.minutes(minutes),
        None if week.paused => paused.clone(),
        None => not_logged.clone(),
    };
    let said_before = SaidBefore::default();
    let days = |week: &Figures| {
        let args = [("n", week.logged.into()), ("of", week.open.into())];
        said_before.say((week.logged, week.open), || {
            text.say_with("trend-n-of", &args)
        })
    };
    let row = |week: &Figures| {
        [
            text.date(week.start, look.today()),
            days(week),
            minutes(week, week.total()),
        ]
        .into_iter()
        .chain(week.parts.iter().map(|part| minutes(week, *part)))
        .chain([week
            .limit
            .map_or_else(|| none.clone(), |limit| text.minutes(limit))])
        .collect()
    };
    let columns = [
        "trend-column-week",
        "trend-column-days",
        "trend-column-total",
    ];
    chart::Table {
        caption: caption.to_owned(),
        columns: columns
            .iter()
            .map(|id| text.say(id))
            .chain(platforms.iter().map(|id| look.names.name(id)))
            .chain([text.say("trend-column-limit")])
            .collect(),
        rows: weeks.iter().map(row).collect(),
    }
}

fn raw(look: &Look<'_>, weeks: &[Figures], platforms: &[PlatformId]) -> String {
    let row = |week: &Figures| {
        [
            week.start.to_string(),
            week.logged.to_string(),
            week.open.to_string(),
            raw_whole(week.limit),
            raw_whole(week.total()),
        ]
        .into_iter()
        .chain(week.parts.iter().map(|part| raw_whole(*part)))
        .collect()
    };
    let names: Vec<String> = platforms.iter().map(|id| look.names.name(id)).collect();
    csv(
        look.text(),
        &[
            "raw-week",
            "raw-days-logged",
            "raw-days",
            "raw-limit",
            "raw-minutes",
        ],
        &names,
        &weeks.iter().map(row).collect::<Vec<_>>(),
    )
}

fn key(look: &Look<'_>, weeks: &[Figures], platforms: &[PlatformId]) -> Vec<Sign> {
    let platforms = platforms.iter().filter_map(|id| look.names.platform(id));
    let gap = |week: &Figures| week.total().is_none() && !week.paused;
    let signs = [
        ("not-logged", weeks.iter().any(gap)),
        ("paused", weeks.iter().any(|week| week.paused)),
        ("limit", weeks.iter().any(|week| week.limit.is_some())),
    ];
    platforms
        .map(|platform| Sign {
            sign: "platform",
            name: platform.name.clone(),
            colour: Some(platform.colour),
        })
        .chain(
            signs
                .into_iter()
                .filter(|(_, there)| *there)
                .map(|(sign, _)| look.sign(sign)),
        )
        .collect()
}
