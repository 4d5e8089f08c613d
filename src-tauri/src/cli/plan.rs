//! Platforms and limits.

use chrono::Weekday;
use journal::{JournalError, Period, Scope, Terms, weekday_name};

use super::{Said, args, data};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{LedgerLine, LimitForm, LimitRow, WeekdayFigure};
use crate::view::settings::{about_name, changed};
use crate::view::{self, Names};

pub(super) fn platform(desk: &mut Desk<'_>, typed: &args::Platform) -> Result<Said, Error> {
    let (change, id) = match typed {
        args::Platform::List(format) => return platforms(desk, *format),
        args::Platform::Add { name } => {
            let change = desk
                .journal
                .add_platform(&desk.moment, name)
                .map_err(about_name)?;
            (change, "said-platform-added")
        }
        args::Platform::Rename { name, new_name } => {
            let platform = desk.journal.platform_named(name)?;
            let change = desk
                .journal
                .rename_platform(&desk.moment, &platform.id, new_name)
                .map_err(about_name)?;
            (change, "said-platform-renamed")
        }
        args::Platform::Archive { name } => {
            let platform = desk.journal.platform_named(name)?;
            let change = desk.journal.archive_platform(&desk.moment, &platform.id)?;
            (change, "said-platform-archived")
        }
    };
    Ok(changed(desk, change, id).message.into())
}

fn platforms(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    let names = Names::of(desk)?;
    if format.json {
        return Ok(data::json(&data::platforms(&names)).into());
    }
    let line = |platform: &journal::Platform| {
        let name = platform.name.clone();
        if platform.is_active() {
            name
        } else {
            desk.text
                .say_with("cli-line-archived", &[("name", name.into())])
        }
    };
    Ok(names
        .all()
        .iter()
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
        .into())
}

pub(super) fn limit(desk: &mut Desk<'_>, typed: &args::Limit) -> Result<Said, Error> {
    match typed {
        args::Limit::List(format) => limits(desk, *format),
        args::Limit::Set { terms, change } => set(desk, terms, *change),
        args::Limit::End { scope, per } => {
            let limit = named(desk, scope, *per)?;
            Ok(view::limits::end(desk, &limit.id)?.message.into())
        }
        args::Limit::Preview { terms, format } => preview(desk, terms, *format),
        args::Limit::Ledger(format) => ledger(desk, *format),
    }
}

/// Sets a limit; with `change` in place of the one that is on exactly the same.
fn set(desk: &mut Desk<'_>, typed: &args::Terms, change: bool) -> Result<Said, Error> {
    let terms = read_terms(desk, typed)?;
    let same = desk.journal.limit_on(&terms.scope, terms.period())?;
    let replaces = same.filter(|_| change).map(|same| same.id);
    if change && replaces.is_none() {
        return Err(JournalError::NoLimit.into());
    }
    let set = view::limits::set(desk, &terms, replaces.as_ref())?;
    Ok(set.message.into())
}

/// The limit in force on exactly these platforms.
fn named(
    desk: &Desk<'_>,
    scope: &args::Scope,
    per: Option<args::Per>,
) -> Result<journal::Limit, Error> {
    let scope = read_scope(desk, scope, true)?;
    let found = |period| desk.journal.limit_on(&scope, period);
    let (day, week) = match per {
        Some(args::Per::Day) => (found(Period::Day)?, None),
        Some(args::Per::Week) => (None, found(Period::Week)?),
        None => (found(Period::Day)?, found(Period::Week)?),
    };
    match (day, week) {
        (Some(_), Some(_)) => Err(Error::WhichLimit),
        (Some(limit), None) | (None, Some(limit)) => Ok(limit),
        (None, None) => Err(JournalError::NoLimit.into()),
    }
}

fn limits(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    if format.json {
        return Ok(data::json(&data::limits(desk, &Names::of(desk)?)?).into());
    }
    let line = |limit: &LimitRow| {
        format!(
            "{}: {}, {}; {}",
            limit.name, limit.allowance, limit.span, limit.detail
        )
    };
    let rows = view::limits::rows(desk)?;
    if rows.is_empty() {
        return Ok(desk.text.say("cli-no-limits").into());
    }
    Ok(rows.iter().map(line).collect::<Vec<_>>().join("\n").into())
}

fn preview(desk: &Desk<'_>, typed: &args::Terms, format: args::Format) -> Result<Said, Error> {
    let terms = read_terms(desk, typed)?;
    if format.json {
        let found = desk
            .journal
            .preview_limit(desk.today(), &terms, desk.week_start)?;
        let data = data::preview(&found, &terms, &Names::of(desk)?);
        return Ok(data::json(&data).into());
    }
    let preview = view::limits::preview(desk, &terms)?;
    let lines = [
        Some(preview.read_back),
        Some(preview.sentence),
        preview.median,
        preview.in_part,
        preview.same.map(|same| same.text),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    Ok(lines.join("\n").into())
}

fn ledger(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    let lines = view::limits::ledger(desk)?;
    if format.json {
        return Ok(data::json(&lines).into());
    }
    if lines.is_empty() {
        return Ok(desk.text.say("cli-no-ledger").into());
    }
    let line = |line: &LedgerLine| {
        let more = [line.worth.clone(), line.note.clone()];
        let more: Vec<String> = more.into_iter().flatten().collect();
        let id = if more.is_empty() {
            "cli-line-ledger"
        } else {
            "cli-line-ledger-more"
        };
        desk.text.say_with(
            id,
            &[
                ("date", line.date.clone().into()),
                ("text", line.text.clone().into()),
                ("more", more.join("; ").into()),
            ],
        )
    };
    Ok(lines.iter().map(line).collect::<Vec<_>>().join("\n").into())
}

/// What the options say of a limit, as the window's form would have it.
fn read_terms(desk: &Desk<'_>, typed: &args::Terms) -> Result<Terms, Error> {
    let scope = read_scope(desk, &typed.scope, false)?;
    let week = desk.week();
    let on = typed
        .on
        .iter()
        .map(|one| read_on(one))
        .collect::<Result<Vec<_>, _>>()?;
    let given = |day: &Weekday| {
        let named = on.iter().find(|(of, _)| of == day).map(|(_, text)| *text);
        let of_part = if week.weekend.contains(*day) {
            typed.weekends.as_deref()
        } else {
            typed.weekdays.as_deref()
        };
        named.or(of_part).or(typed.duration.as_deref())
    };
    let figure = |day: Weekday| WeekdayFigure {
        weekday: weekday_name(day).to_owned(),
        text: given(&day).unwrap_or_default().to_owned(),
    };
    let plain = typed.weekdays.is_none() && typed.weekends.is_none() && on.is_empty();
    let shape = match typed.per {
        args::Per::Week if plain => "week",
        args::Per::Week => return Err(JournalError::WeekLimitOutOfRange.into()),
        args::Per::Day if plain => "day",
        args::Per::Day => "each",
    };
    let form = LimitForm {
        all: scope == Scope::All,
        platforms: scope.platforms().iter().map(ToString::to_string).collect(),
        shape: shape.to_owned(),
        minutes: typed.duration.clone().unwrap_or_default(),
        weekend: String::new(),
        each: week.weekdays().map(figure).collect(),
    };
    view::limits::terms(&form, week)
}

/// `saturday=90m`.
fn read_on(typed: &str) -> Result<(Weekday, &str), Error> {
    let wrong = || Error::NotAChoice(typed.to_owned());
    let (day, duration) = typed.split_once('=').ok_or_else(wrong)?;
    Ok((read_weekday(day)?, duration))
}

/// `monday`, `mon`, `Mo`.
pub(super) fn read_weekday(typed: &str) -> Result<Weekday, Error> {
    let name = typed.trim().to_lowercase();
    (0..7)
        .filter_map(|n| Weekday::try_from(n).ok())
        .find(|day| name.len() >= 2 && weekday_name(*day).starts_with(&name))
        .ok_or_else(|| Error::NotAChoice(typed.to_owned()))
}

/// The platforms that are named; `archived` ones too where a limit on them is ended.
fn read_scope(desk: &Desk<'_>, typed: &args::Scope, archived: bool) -> Result<Scope, Error> {
    if typed.all {
        return Ok(Scope::All);
    }
    let names = Names::of(desk)?;
    let find = |name: &String| match desk.journal.platform_named(name) {
        Err(JournalError::PlatformArchived { name }) if archived => {
            let found = names.all().iter().find(|platform| platform.name == name);
            found
                .map(|platform| platform.id.clone())
                .ok_or(JournalError::PlatformArchived { name })
        }
        found => found.map(|platform| platform.id),
    };
    let platforms = typed.platform.iter().map(find);
    Ok(Scope::of(platforms.collect::<Result<Vec<_>, _>>()?)?)
}
