//! The timer.

use super::{Said, args, data};
use crate::app::Desk;
use crate::error::Error;
use crate::types::TimerCard;
use crate::view::timer as view;

pub(super) fn timer(desk: &mut Desk<'_>, typed: &args::Timer) -> Result<Said, Error> {
    match typed {
        args::Timer::Start { platform, switch } => {
            let platform = desk.journal.platform_named(platform)?;
            Ok(view::start(desk, &platform.id, *switch)?.message.into())
        }
        args::Timer::Stop { keep } => {
            let keep = keep.map(|keep| match keep {
                args::Keep::All => "all",
                args::Keep::Seen => "seen",
                args::Keep::Nothing => "nothing",
            });
            Ok(view::stop(desk, keep)?.message.into())
        }
        args::Timer::Status(format) => status(desk, *format),
    }
}

fn status(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    let card = view::card(desk)?;
    if format.json {
        return Ok(data::json(&card).into());
    }
    Ok(card
        .map_or_else(|| desk.text.say("cli-no-timer"), |card| said(desk, card))
        .into())
}

fn said(desk: &Desk<'_>, card: TimerCard) -> String {
    if let Some(question) = card.question {
        let choices = card.keep.iter().map(|choice| {
            desk.text.say_with(
                "cli-timer-choice",
                &[
                    ("value", choice.value.clone().into()),
                    ("label", choice.label.clone().into()),
                ],
            )
        });
        return std::iter::once(question)
            .chain(choices)
            .collect::<Vec<_>>()
            .join("\n");
    }
    let id = match card.left {
        Some(_) => "cli-timer-running-left",
        None => "cli-timer-running",
    };
    desk.text.say_with(
        id,
        &[
            ("name", card.name.into()),
            ("since", card.since.into()),
            ("elapsed", card.elapsed.into()),
            ("left", card.left.unwrap_or_default().into()),
        ],
    )
}
