//! What is asked and shown, a copy of everything, and deleting it.

use super::{Said, args, data};
use crate::app::{App, Desk};
use crate::error::{Error, Problem};
use crate::types::{Changed, Tracking};
use crate::view::everything::{self, Format};
use crate::view::tracking as view;

pub(super) fn tracking(desk: &mut Desk<'_>, typed: &args::Tracking) -> Result<Said, Error> {
    let said = set(desk, typed)?;
    desk.settings = desk.journal.settings()?;
    let section = view::section(desk);
    if typed.format.json {
        return Ok(data::json(&section).into());
    }
    if said.is_empty() {
        return Ok(show(desk, &section).into());
    }
    Ok(said.join("\n").into())
}

/// Does what is asked for, each as a change of its own.
fn set(desk: &mut Desk<'_>, typed: &args::Tracking) -> Result<Vec<String>, Error> {
    let mut done: Vec<Changed> = Vec::new();
    if let Some(mood) = typed.mood {
        let asking = match mood {
            args::Asking::On => "on",
            args::Asking::Pause => "pause",
            args::Asking::Off => "off",
        };
        done.push(view::set_asking(desk, asking)?);
    }
    if let Some(charts) = typed.charts {
        done.push(view::set_charts(desk, charts == args::Seen::Shown)?);
    }
    if let Some(history) = typed.history {
        done.push(view::hide_mood_history(
            desk,
            history == args::Seen::Hidden,
        )?);
    }
    if let Some(card) = typed.card {
        done.push(view::set_card(desk, card == args::Switch::On)?);
    }
    Ok(done.into_iter().map(|one| one.message).collect())
}

fn show(desk: &Desk<'_>, section: &Tracking) -> String {
    let text = desk.text;
    let either = |is: bool, yes: &str, no: &str| text.say(if is { yes } else { no });
    let asked = section.asking_said.clone();
    let history = section.mood_history.clone();
    [
        asked.unwrap_or_else(|| text.say("cli-tracking-asked")),
        either(section.charts, "said-charts-shown", "said-charts-hidden"),
        history.unwrap_or_else(|| text.say("said-history-shown")),
        either(section.card, "said-card-may-come", "said-card-stays-away"),
    ]
    .join("\n")
}

pub(super) fn export(desk: &mut Desk<'_>, typed: &args::Export) -> Result<Said, Error> {
    let format = Format::of(&typed.out)?;
    // Nobody is here to be asked whether an older one may go.
    if typed.out.symlink_metadata().is_ok() {
        return Err(Error::FileExists(typed.out.clone()));
    }
    Ok(everything::write(desk, format, &typed.out)?.into())
}

pub(super) fn delete_everything(
    app: &App,
    typed: &args::DeleteEverything,
) -> Result<Said, Problem> {
    let text = app.text();
    let files = app.files();
    if typed.yes {
        app.delete_everything()?;
        return Ok(text.say("cli-said-deleted").into());
    }
    if files.is_empty() {
        return Ok(text.say("cli-nothing-to-delete").into());
    }
    let files = files.iter().map(|file| format!("  {}", file.display()));
    let lines: Vec<String> = std::iter::once(text.say("cli-delete-would"))
        .chain(files)
        .chain([text.say("cli-delete-how")])
        .collect();
    Ok(lines.join("\n").into())
}
