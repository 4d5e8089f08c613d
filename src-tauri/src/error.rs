//! What goes wrong, as a code that the pages react to and a sentence that people read.

use std::io::ErrorKind;
use std::path::PathBuf;

use fluent_bundle::FluentValue;
use journal::JournalError;
use serde::Serialize;
use ts_rs::TS;

use crate::save;
use crate::text::Text;

/// What went wrong, ready to be shown. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// A stable name.
    pub code: String,
    /// What is wrong and what would be right.
    pub message: String,
    /// The control that it is about: `usage:<platform id>`, `valence`, `calm`, `name`, and the
    /// fields of limits, pauses, reminders, trials and contacts.
    pub field: Option<String>,
}

/// What can go wrong in the shell.
#[derive(Debug)]
pub enum Error {
    /// The journal says no.
    Journal(JournalError),
    /// The journal says no to what one control holds: its name.
    Field(String, JournalError),
    /// The journal says no to a timer, whose platform and time are named here.
    Timer {
        /// The platform that is timed.
        name: String,
        /// Since when, or until when there was a sign of life.
        time: String,
        /// What it says.
        error: JournalError,
    },
    /// The start with the computer can't be switched.
    Autostart(std::io::ErrorKind),
    /// Several limits are on these platforms, and which one is meant wasn't said.
    WhichLimit,
    /// A text that names no day.
    DayUnreadable(String),
    /// A text that is no rating.
    RatingUnreadable(String),
    /// A word that is not among the ones to choose from: the word.
    NotAChoice(String),
    /// A picture was asked for in a format that there isn't.
    PictureFormat(PathBuf),
    /// A review was asked for in a format that there isn't.
    ReportFormat(PathBuf),
    /// There is nothing in a week to put into a file: the week.
    NothingToKeep(String),
    /// The report can't be made.
    Report(exchange::ExchangeError),
    /// A tip is to be tried, and which one wasn't said.
    NoTip,
    /// A tip asks for a plan, and a half of it is empty: which one.
    NoPlan(&'static str),
    /// Everything was asked for in a format that there isn't.
    ExportFormat(PathBuf),
    /// There is a file of that name already, which isn't written over.
    FileExists(PathBuf),
    /// There is no contact of that name.
    UnknownContact(String),
    /// Several contacts have that name.
    WhichContact(String),
    /// A text that is no answer from 0 to 10.
    AnswerUnreadable(String),
    /// There is no chart of that name.
    UnknownChart(String),
    /// A chart was asked for with an option that is not for it: its name and the option.
    ChartOption(String, &'static str),
    /// A period ends before it starts.
    SpanBackwards {
        /// Its first day.
        first: chrono::NaiveDate,
        /// Its last day.
        last: chrono::NaiveDate,
    },
    /// There is nothing in a period to draw: the period.
    NothingToDraw(String),
    /// A file can't be written.
    NotWritten(PathBuf, ErrorKind),
    /// The picture can't be drawn.
    Chart(chart::ChartError),
    /// The tips or contacts can't be read.
    Guidance(&'static guidance::GuidanceError),
    /// A link that is not known, or a browser that doesn't open.
    Link,
    /// The system names no place for data.
    NoDataFolder,
    /// The window can't be opened.
    Window(String),
}

impl From<JournalError> for Error {
    fn from(error: JournalError) -> Self {
        Self::Journal(error)
    }
}

impl From<chart::ChartError> for Error {
    fn from(error: chart::ChartError) -> Self {
        Self::Chart(error)
    }
}

impl From<exchange::ExchangeError> for Error {
    fn from(error: exchange::ExchangeError) -> Self {
        Self::Report(error)
    }
}

impl From<&'static guidance::GuidanceError> for Error {
    fn from(error: &'static guidance::GuidanceError) -> Self {
        Self::Guidance(error)
    }
}

impl Error {
    /// A stable name, which also names the sentence.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Journal(error) | Self::Field(_, error) | Self::Timer { error, .. } => {
                error.code()
            }
            Self::Autostart(_) => "autostart",
            Self::WhichLimit => "which-limit",
            Self::DayUnreadable(_) => "day-unreadable",
            Self::RatingUnreadable(_) => "rating-unreadable",
            Self::NotAChoice(_) => "not-a-choice",
            Self::PictureFormat(_) => "picture-format",
            Self::ReportFormat(_) => "report-format",
            Self::NothingToKeep(_) => "nothing-to-keep",
            Self::Report(exchange::ExchangeError::TooTall { .. }) => "report-too-tall",
            Self::Report(_) => "report",
            Self::NoTip => "no-tip",
            Self::NoPlan(_) => "no-plan",
            Self::ExportFormat(_) => "export-format",
            Self::FileExists(_) => "file-exists",
            Self::UnknownContact(_) => "unknown-contact",
            Self::WhichContact(_) => "which-contact",
            Self::AnswerUnreadable(_) => "answer-unreadable",
            Self::UnknownChart(_) => "unknown-chart",
            Self::ChartOption(..) => "chart-option",
            Self::SpanBackwards { .. } => "span-backwards",
            Self::NothingToDraw(_) => "nothing-to-draw",
            Self::NotWritten(..) => "not-written",
            Self::Chart(_) => "chart",
            Self::Guidance(_) => "guidance",
            Self::Link => "link",
            Self::NoDataFolder => "no-data-folder",
            Self::Window(_) => "window",
        }
    }

    /// The error in words.
    #[must_use]
    pub fn say(&self, text: &Text) -> Problem {
        let code = self.code();
        let args = self.args(text);
        let args: Vec<(&str, FluentValue<'_>)> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        Problem {
            code: code.to_owned(),
            message: text.say_with(&format!("error-{code}"), &args),
            field: match self {
                Self::Field(field, _) => Some(field.clone()),
                Self::NoTip => Some("tip".to_owned()),
                Self::NoPlan(half) => Some((*half).to_owned()),
                _ => None,
            },
        }
    }

    /// What goes into the sentence.
    fn args(&self, text: &Text) -> Vec<(&'static str, String)> {
        match self {
            Self::Journal(error) | Self::Field(_, error) => journal_args(error, text),
            Self::Timer { name, time, .. } => {
                vec![("name", name.clone()), ("time", time.clone())]
            }
            Self::Autostart(reason) => vec![("reason", reason.to_string())],
            Self::DayUnreadable(typed)
            | Self::RatingUnreadable(typed)
            | Self::AnswerUnreadable(typed)
            | Self::NotAChoice(typed) => {
                vec![("typed", typed.clone())]
            }
            Self::UnknownChart(name) | Self::UnknownContact(name) | Self::WhichContact(name) => {
                vec![("name", name.clone())]
            }
            Self::ChartOption(name, option) => {
                vec![("name", name.clone()), ("option", (*option).to_owned())]
            }
            Self::SpanBackwards { first, last } => {
                vec![("first", first.to_string()), ("last", last.to_string())]
            }
            Self::NothingToDraw(span) => vec![("span", span.clone())],
            Self::PictureFormat(path)
            | Self::ReportFormat(path)
            | Self::ExportFormat(path)
            | Self::FileExists(path) => {
                vec![("path", path.display().to_string())]
            }
            Self::NothingToKeep(week) => vec![("week", week.clone())],
            Self::NotWritten(path, kind) => {
                vec![
                    ("path", path.display().to_string()),
                    ("reason", save::why_not(*kind).to_owned()),
                    ("detail", kind.to_string()),
                ]
            }
            Self::Window(reason) => vec![("reason", reason.clone())],
            Self::Chart(_)
            | Self::Guidance(_)
            | Self::Report(_)
            | Self::NoTip
            | Self::NoPlan(_)
            | Self::Link
            | Self::NoDataFolder
            | Self::WhichLimit => vec![],
        }
    }
}

fn journal_args(error: &JournalError, text: &Text) -> Vec<(&'static str, String)> {
    match error {
        JournalError::FolderUnusable { folder, reason } => {
            vec![
                ("folder", folder.display().to_string()),
                ("reason", reason.to_string()),
            ]
        }
        JournalError::NotAJournal { file }
        | JournalError::Damaged { file }
        | JournalError::ReadOnly { file } => vec![("file", file.display().to_string())],
        JournalError::DayInFuture { day, today } => {
            vec![("day", day.to_string()), ("today", today.to_string())]
        }
        JournalError::DayTooEarly { day } => {
            vec![
                ("day", day.to_string()),
                ("first", journal::FIRST_DAY.to_string()),
            ]
        }
        JournalError::DayOverfull { day, minutes } => {
            vec![("day", day.to_string()), ("total", text.minutes(*minutes))]
        }
        JournalError::UnknownContext { name } => {
            let known: Vec<&str> = journal::Context::ALL
                .iter()
                .map(|known| known.name())
                .collect();
            vec![("name", name.clone()), ("known", known.join(", "))]
        }
        JournalError::UnknownPlatform { name, nearest } => {
            vec![
                ("name", name.clone()),
                (
                    "known",
                    if nearest.is_empty() { "no" } else { "yes" }.to_owned(),
                ),
                ("nearest", text.list_or(nearest)),
            ]
        }
        JournalError::PlatformArchived { name } | JournalError::PlatformExists { name } => {
            vec![("name", name.clone())]
        }
        JournalError::DayUnreadable { typed } | JournalError::TimeUnreadable { typed } => {
            vec![("typed", typed.clone())]
        }
        JournalError::PauseBackwards { first, last } => {
            vec![("first", first.to_string()), ("last", last.to_string())]
        }
        JournalError::PlanUnusable => vec![("most", journal::LONGEST_PLAN.to_string())],
        JournalError::ContactName => vec![("most", journal::LONGEST_CONTACT_NAME.to_string())],
        JournalError::ContactValue => vec![("most", journal::LONGEST_CONTACT_VALUE.to_string())],
        JournalError::CopyOntoJournal { target } => {
            vec![("path", target.display().to_string())]
        }
        JournalError::NotCopied { target, reason } => {
            vec![
                ("path", target.display().to_string()),
                ("reason", save::why_not(*reason).to_owned()),
                ("detail", reason.to_string()),
            ]
        }
        JournalError::NotDeleted { file, reason } => {
            vec![
                ("path", file.display().to_string()),
                ("reason", reason.to_string()),
            ]
        }
        JournalError::PlatformName => vec![("most", journal::LONGEST_NAME.to_string())],
        _ => vec![],
    }
}
