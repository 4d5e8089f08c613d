//! Minutes a week, stacked by platform.

use chart::{WeekBar, WeekPart, WeeksView, WeeksWords};
use journal::{Allowance, DayLog, PlatformId, Scope};

use super::figures::{self, Measure};
use super::{Drawn, Look, WeekOf, few};
use crate::error::Error;
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
        weeks: weeks
            .iter()
            .map(|week| bar(look, week, &platforms))
            .collect(),
        table: table(look, &title, &weeks, &platforms),
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
    let part = |id: &PlatformId| {
        let figures: Vec<u32> = begun()
            .filter_map(|day| Some(day.figure(id)?.minutes.get()))
            .collect();
        (!figures.is_empty()).then(|| figures.iter().sum())
    };
    Figures {
        start: week.start(),
        begins_month: week.begins_month(),
        paused: week.is_paused(),
        logged: begun().filter(|day| day.is_logged()).count(),
        open: begun().count(),
        parts: platforms.iter().map(part).collect(),
        limit: limit_of(look, week),
    }
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

fn bar(look: &Look<'_>, week: &Figures, platforms: &[PlatformId]) -> WeekBar {
    let text = look.text();
    let parts = week.parts.iter().enumerate();
    WeekBar {
        label: look.short(week.start),
        begins_month: week.begins_month,
        spoken_label: look.week_spoken(week.start),
        spoken: spoken(look, week, platforms),
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
fn spoken(look: &Look<'_>, week: &Figures, platforms: &[PlatformId]) -> String {
    let text = look.text();
    let Some(total) = week.total() else {
        return text.say(if week.paused {
            "day-is-paused"
        } else {
            "not-logged"
        });
    };
    let part = |(id, minutes): (&PlatformId, &Option<u32>)| {
        let minutes = text.minutes((*minutes)?);
        let name = look.names.name(id);
        Some(text.say_with(
            "week-spoken-part",
            &[("name", name.into()), ("minutes", minutes.into())],
        ))
    };
    let parts: Vec<String> = platforms.iter().zip(&week.parts).filter_map(part).collect();
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
            ("parts", parts.join(", ").into()),
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
    let minutes = |week: &Figures, minutes: Option<u32>| match minutes {
        Some(minutes) => text.minutes(minutes),
        None if week.paused => text.say("day-is-paused"),
        None => text.say("not-logged"),
    };
    let days = |week: &Figures| {
        text.say_with(
            "trend-n-of",
            &[("n", week.logged.into()), ("of", week.open.into())],
        )
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
            .map_or_else(|| text.say("trend-none"), |limit| text.minutes(limit))])
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
