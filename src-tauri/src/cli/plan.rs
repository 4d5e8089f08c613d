//! Platforms and limits.

use journal::Scope;

use super::{Said, args, data};
use crate::app::Desk;
use crate::error::Error;
use crate::types::LimitRow;
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
        args::Limit::Set { scope, duration } => {
            let scope = read_scope(desk, scope)?;
            let set = view::limits::set(desk, &scope, view::limits::duration(duration)?)?;
            Ok(set.message.into())
        }
        args::Limit::End { scope } => {
            let scope = read_scope(desk, scope)?;
            let limit = desk.journal.limit_on(&scope)?;
            let limit = limit.ok_or(journal::JournalError::NoLimit)?;
            Ok(view::limits::end(desk, &limit.id)?.message.into())
        }
        args::Limit::Preview {
            scope,
            duration,
            format,
        } => preview(desk, scope, duration, *format),
    }
}

fn limits(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    if format.json {
        return Ok(data::json(&data::limits(desk, &Names::of(desk)?)?).into());
    }
    let page = view::limits::page(desk)?;
    let line = |limit: &LimitRow| {
        format!(
            "{}: {}, {}; {}",
            limit.name, limit.minutes, limit.span, limit.detail
        )
    };
    let lines: Vec<String> = page.current.iter().chain(&page.ended).map(line).collect();
    if lines.is_empty() {
        return Ok(desk.text.say("cli-no-limits").into());
    }
    Ok(lines.join("\n").into())
}

fn preview(
    desk: &Desk<'_>,
    scope: &args::Scope,
    duration: &str,
    format: args::Format,
) -> Result<Said, Error> {
    let scope = read_scope(desk, scope)?;
    let minutes = view::limits::duration(duration)?;
    if format.json {
        let found = desk.journal.preview_limit(desk.today(), &scope, minutes)?;
        let data = data::preview(&found, &scope, minutes, &Names::of(desk)?);
        return Ok(data::json(&data).into());
    }
    let preview = view::limits::preview(desk, &scope, minutes)?;
    let lines = [
        Some(preview.read_back),
        Some(preview.sentence),
        preview.median,
        preview.replaces,
    ];
    Ok(lines
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n")
        .into())
}

fn read_scope(desk: &Desk<'_>, typed: &args::Scope) -> Result<Scope, Error> {
    match &typed.platform {
        None => Ok(Scope::All),
        Some(name) => Ok(Scope::Platform(desk.journal.platform_named(name)?.id)),
    }
}
