//! The command line: the same functions as the window, as words or as `--json`.

mod args;
mod data;
mod file;
mod log;
mod plan;
mod remind;
mod review;
mod show;
mod support;
mod timer;
mod tips;
mod tracking;
mod trend;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use directories::ProjectDirs;

use crate::app::App;
use crate::cli::args::Command;
use crate::error::{Error, Problem};
use crate::text::Text;
use crate::window::Opening;
use crate::{Clock, window};

/// Done.
const DONE: u8 = 0;
/// Understood, and refused or not possible.
const FAILED: u8 = 1;
/// Not understood.
const USAGE: u8 = 2;

/// Runs the command in `line`, or opens the window when there is none.
pub(crate) fn run(line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let text = Text::english();
    let args = match args::read(line, &text) {
        Ok(args) => args,
        Err(error) => {
            // Help that was asked for is no mistake. Where even that can't be printed, nothing can.
            let _ = error.print();
            let asked = matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            );
            return ExitCode::from(if asked { DONE } else { USAGE });
        }
    };
    let Some(folder) = args.data_dir.or_else(data_folder) else {
        return complain(&Error::NoDataFolder.say(&text).message);
    };
    let app = App::new(folder, Clock::from_environment());
    let Some(command) = args.command else {
        keep_log();
        let opening = if args.hidden {
            Opening::Hidden
        } else {
            Opening::Window
        };
        return match window::open(app, opening) {
            Ok(()) => ExitCode::from(DONE),
            Err(error) => complain(&error.say(&text).message),
        };
    };
    match answer(&app, &command) {
        Ok(said) => say(&said),
        Err(problem) => complain(&with_hint(&problem, app.text())),
    }
}

/// The sentence, and the option of the command line that helps, where there is one.
fn with_hint(problem: &Problem, text: &Text) -> String {
    let hint = text.find(&format!("cli-hint-{}", problem.code), &[]);
    match hint {
        Some(hint) => format!("{} {hint}", problem.message),
        None => problem.message.clone(),
    }
}

fn answer(app: &App, command: &Command) -> Result<Said, Problem> {
    match command {
        Command::Log(log) => app.at_desk(|desk| log::usage(desk, log)),
        Command::Mood(mood) => app.at_desk(|desk| log::mood(desk, mood)),
        Command::Undo => app.at_desk(log::undo),
        Command::Demo(demo) => app.at_desk(|desk| log::demo(desk, demo)),
        Command::Day(day) => app.at_desk(|desk| show::day(desk, day)),
        Command::Week(week) => app.at_desk(|desk| show::week(desk, week)),
        Command::Review(review) => app.at_desk(|desk| review::review(desk, review)),
        Command::Tips(tips) => app.at_desk(|desk| self::tips::tips(desk, tips)),
        Command::Research(format) => self::tips::research(app, *format),
        Command::Claim(format) => self::tips::claim(app, *format),
        // The one thing that is there whatever the journal is like.
        Command::Support(support) => self::support::support(app, support),
        Command::Tracking(tracking) => app.at_desk(|desk| self::tracking::tracking(desk, tracking)),
        Command::Export(export) => app.at_desk(|desk| self::tracking::export(desk, export)),
        Command::DeleteEverything(delete) => self::tracking::delete_everything(app, delete),
        Command::Doctor(format) => app.at_desk(|desk| show::doctor(desk, *format)),
        Command::Platform(platform) => app.at_desk(|desk| plan::platform(desk, platform)),
        Command::Limit(limit) => app.at_desk(|desk| plan::limit(desk, limit)),
        Command::Timer(timer) => app.at_desk(|desk| self::timer::timer(desk, timer)),
        Command::Pause(pause) => app.at_desk(|desk| self::remind::pause(desk, pause)),
        Command::Remind(remind) => app.at_desk(|desk| self::remind::remind(desk, remind)),
        Command::Chart(chart) => app.at_desk(|desk| file::chart(desk, chart)),
        Command::Trend(trend) => app.at_desk(|desk| self::trend::trend(desk, trend)),
    }
}

/// What a command has to say, and whether all is well.
pub(crate) struct Said {
    pub(crate) words: String,
    pub(crate) well: bool,
}

impl From<String> for Said {
    fn from(words: String) -> Self {
        Self { words, well: true }
    }
}

fn say(said: &Said) -> ExitCode {
    let written = writeln!(io::stdout(), "{}", said.words.trim_end());
    // A reader that has gone away, as `head` does, is no failure.
    let gone = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    let well = said.well && written.as_ref().err().is_none_or(gone);
    ExitCode::from(if well { DONE } else { FAILED })
}

fn complain(message: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(FAILED)
}

/// Where the system keeps the data of programs.
pub(crate) fn data_folder() -> Option<PathBuf> {
    Some(
        ProjectDirs::from("app", "", "Scrollwell")?
            .data_dir()
            .to_path_buf(),
    )
}

/// The window's log goes to standard error, and holds codes only.
fn keep_log() {
    let log = tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_max_level(tracing::Level::WARN);
    // One that is there already will do.
    let _ = log.try_init();
}
