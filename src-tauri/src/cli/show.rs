//! Commands that read.

use journal::Finding;
use serde_json::json;

use super::{Said, args, data};
use crate::app::Desk;
use crate::error::Error;
use crate::view::hidden::Veiled;
use crate::view::{self, Names};

pub(super) fn day(desk: &mut Desk<'_>, typed: &args::Show) -> Result<Said, Error> {
    let day = desk.day(typed.day.as_deref())?;
    let names = Names::of(desk)?;
    let log = desk.journal.day(day)?;
    if typed.format.json {
        return Ok(data::json(&data::day(&log, &names)).into());
    }
    let text = desk.text;
    let mut lines = vec![text.date_with_weekday(day, desk.today())];
    let rows = view::day::rows(&log, &names, text);
    for platform in view::day::shown(&log, &names) {
        let row = rows.iter().find(|row| row.platform == platform.id.as_str());
        lines.push(match row {
            None => text.say_with(
                "cli-line-not-logged",
                &[("name", platform.name.as_str().into())],
            ),
            Some(row) => text.say_with(
                if row.late {
                    "cli-line-late"
                } else {
                    "cli-line"
                },
                &[
                    ("name", row.name.as_str().into()),
                    ("value", row.text.as_str().into()),
                    ("source", row.source.as_str().into()),
                ],
            ),
        });
    }
    let not_logged = || text.say("not-logged");
    let total = log
        .total()
        .map_or_else(not_logged, |total| text.minutes(total));
    let mood = view::day::mood(&log, text).unwrap_or_else(not_logged);
    lines.push(text.say_with("cli-line-total", &[("total", total.into())]));
    lines.push(text.say_with("cli-line-mood", &[("mood", mood.into())]));
    lines.extend(made_up(desk)?);
    Ok(lines.join("\n").into())
}

pub(super) fn week(desk: &mut Desk<'_>, typed: &args::Show) -> Result<Said, Error> {
    let day = desk.day(typed.day.as_deref())?;
    if typed.format.json {
        let week = view::week::week_of(desk, day)?;
        return Ok(data::json(&data::week(&week, &Names::of(desk)?)).into());
    }
    // The marks of the picture are the days in words.
    let veiled = Veiled {
        charts: false,
        ..Veiled::of(desk)
    };
    let page = view::week::page_with(desk, &Names::of(desk)?, day, None, veiled)?;
    let mut lines = vec![page.title, page.overline, String::new()];
    lines.extend(
        page.chart
            .marks
            .iter()
            .map(|mark| format!("{}: {}", mark.label, mark.value)),
    );
    lines.extend([String::new(), page.lede, page.comparison]);
    lines.extend(page.mood);
    lines.extend(page.hidden.mood);
    lines.extend(
        page.limits
            .into_iter()
            .map(|limit| format!("{}: {}", limit.text, limit.detail)),
    );
    lines.extend(page.notes);
    lines.extend(made_up(desk)?);
    Ok(lines.join("\n").into())
}

/// Says so where days are made up.
fn made_up(desk: &Desk<'_>) -> Result<Option<String>, Error> {
    Ok(desk
        .journal
        .has_made_up_days()?
        .then(|| desk.text.say("cli-made-up")))
}

pub(super) fn doctor(desk: &mut Desk<'_>, format: args::Format) -> Result<Said, Error> {
    let findings = desk.journal.examine()?;
    let well = findings.iter().all(Finding::is_well);
    let file = desk.journal.file().display().to_string();
    let said = |finding: &Finding| {
        let state = if finding.is_well() {
            "well"
        } else {
            "not-well"
        };
        let details = details(finding);
        let id = format!("doctor-{}-{state}", finding.name());
        desk.text.say_with(&id, &[("details", details.into())])
    };
    let words = if format.json {
        let checks: Vec<_> = findings
            .iter()
            .map(|one| json!({ "check": one.name(), "ok": one.is_well(), "text": said(one) }))
            .collect();
        data::json(&json!({ "ok": well, "file": file, "checks": checks }))
    } else {
        let lines = findings.iter().map(said);
        std::iter::once(desk.text.say_with("doctor-file", &[("file", file.into())]))
            .chain(lines)
            .collect::<Vec<_>>()
            .join("\n")
    };
    Ok(Said { words, well })
}

/// Picks the sentence for no backups at all.
const NONE: &str = "none";

/// The figures and names of a finding.
fn details(finding: &Finding) -> String {
    match finding {
        Finding::Integrity(Err(lines)) => lines.join("; "),
        Finding::References(broken) => broken.to_string(),
        Finding::Schema { found, .. } => found.to_string(),
        Finding::Backups { sound: 0, damaged } if damaged.is_empty() => NONE.to_owned(),
        Finding::Backups { sound, damaged } if damaged.is_empty() => sound.to_string(),
        Finding::Backups { damaged, .. } => damaged
            .iter()
            .map(|backup| backup.display().to_string())
            .collect::<Vec<_>>()
            .join(", "),
        _ => String::new(),
    }
}
