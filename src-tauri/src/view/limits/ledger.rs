//! The ledger in words.

use journal::{Answer, LedgerKey, LedgerKind, Subject};

use super::pause::said as said_pause;
use super::said_terms;
use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, LedgerLine};
use crate::view::{Names, settings};

/// All of it, latest first.
pub(crate) fn lines(desk: &Desk<'_>) -> Result<Vec<LedgerLine>, Error> {
    let names = Names::of(desk)?;
    let lines = desk.journal.ledger(desk.today(), desk.week_start)?;
    Ok(lines.iter().map(|one| line(desk, &names, one)).collect())
}

fn line(desk: &Desk<'_>, names: &Names, line: &journal::LedgerLine) -> LedgerLine {
    LedgerLine {
        kind: line.kind.name(),
        subject: line.subject_id().to_owned(),
        day: line.day.to_string(),
        date: desk.text.date(line.day, desk.today()),
        text: said(desk, names, line),
        note: line.note.clone(),
        worth: line
            .worth
            .filter(|answer| *answer != Answer::Skip)
            .map(|answer| said_answer(desk, answer)),
    }
}

fn said(desk: &Desk<'_>, names: &Names, line: &journal::LedgerLine) -> String {
    let text = desk.text;
    match &line.subject {
        Subject::Limit(limit) if line.kind == LedgerKind::Ended => {
            said_terms(desk, names, &limit.terms, "ledger-ended")
        }
        Subject::Limit(limit) => said_terms(desk, names, &limit.terms, "ledger-set"),
        Subject::Change { before, after } => text.say_with(
            "ledger-changed",
            &[
                (
                    "before",
                    said_terms(desk, names, &before.terms, "limit-of").into(),
                ),
                (
                    "after",
                    said_terms(desk, names, &after.terms, "limit-of").into(),
                ),
            ],
        ),
        Subject::Reached {
            limit,
            allowed,
            spent,
        } => text.say_with(
            match limit.terms.period() {
                journal::Period::Day => "ledger-reached",
                journal::Period::Week => "ledger-reached-week",
            },
            &[
                ("scope", names.scope(limit.scope(), text).into()),
                ("spent", text.minutes(*spent).into()),
                ("limit", text.minutes(*allowed).into()),
            ],
        ),
        Subject::Pause(pause) => {
            text.say_with("ledger-paused", &[("span", said_pause(desk, pause).into())])
        }
    }
}

/// `worth it`.
pub(crate) fn said_answer(desk: &Desk<'_>, answer: Answer) -> String {
    desk.text.say(&format!("worth-{}", answer.name()))
}

/// Keeps what the person wrote to a line.
pub(crate) fn note(
    desk: &mut Desk<'_>,
    (kind, subject, day): (&str, &str, &str),
    note: Option<&str>,
    worth: Option<&str>,
) -> Result<Changed, Error> {
    let choice = |name: &str| Error::NotAChoice(name.to_owned());
    let key = LedgerKey {
        kind: LedgerKind::named(kind).ok_or_else(|| choice(kind))?,
        subject,
        day: desk.day(Some(day))?,
    };
    let worth = worth
        .map(|name| Answer::named(name).ok_or_else(|| choice(name)))
        .transpose()?;
    let change = desk.journal.note_ledger(&desk.moment, &key, note, worth)?;
    Ok(settings::changed(desk, change, "said-noted"))
}
