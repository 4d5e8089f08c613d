//! The shape of the command line. Its words are in `cli.ftl`: `cli-log` for the command `log`,
//! `cli-log--day` for its argument `day`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgGroup, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::text::Text;

#[derive(Debug, Parser)]
#[command(name = "scrollwell", version, disable_help_subcommand = true)]
pub(crate) struct Line {
    #[arg(long, global = true, env = "SCROLLWELL_DATA_DIR", value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    #[arg(long)]
    pub(crate) hidden: bool,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Log(Log),
    Mood(Mood),
    Day(Show),
    Week(Show),
    Review(Review),
    #[command(subcommand)]
    Platform(Platform),
    #[command(subcommand)]
    Limit(Limit),
    #[command(subcommand)]
    Timer(Timer),
    Pause(Pause),
    Remind(Remind),
    Chart(Chart),
    Trend(Trend),
    Tips(Tips),
    Research(Format),
    Claim(Format),
    Support(Support),
    Tracking(Tracking),
    Export(Export),
    DeleteEverything(DeleteEverything),
    Undo,
    Demo(Demo),
    Doctor(Format),
}

#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Format {
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Log {
    pub(crate) platform: String,
    // A dash in front is answered with a sentence, not taken for an option.
    #[arg(allow_hyphen_values = true)]
    pub(crate) duration: String,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) day: Option<String>,
    #[arg(long, value_enum, default_value_t = Source::Recall)]
    pub(crate) source: Source,
    #[arg(long)]
    pub(crate) add: bool,
}

/// The sources that people type themselves.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Source {
    Meter,
    Recall,
}

#[derive(Debug, Args)]
pub(crate) struct Mood {
    #[arg(value_name = "0-100", allow_hyphen_values = true)]
    pub(crate) valence: String,
    #[arg(long, value_name = "0-100", allow_hyphen_values = true)]
    pub(crate) calm: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) day: Option<String>,
    #[arg(long)]
    pub(crate) note: Option<String>,
    #[arg(long, value_delimiter = ',')]
    pub(crate) context: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    #[arg(value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    pub(crate) day: Option<String>,
    #[command(flatten)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Review {
    #[command(subcommand)]
    pub(crate) set: Option<ReviewSet>,
    #[arg(value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    pub(crate) day: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_enum)]
    pub(crate) notes: Option<Yes>,
    #[arg(long, value_enum)]
    pub(crate) names: Option<Yes>,
    #[command(flatten)]
    pub(crate) format: Format,
}

/// An answer to a question of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Yes {
    Yes,
    No,
}

impl Yes {
    pub(crate) fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReviewSet {
    Set(SetReview),
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("written").required(true).multiple(true))]
#[command(group = ArgGroup::new("state"))]
pub(crate) struct SetReview {
    #[arg(value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    pub(crate) day: Option<String>,
    #[arg(
        long,
        group = "written",
        value_name = "0-10",
        allow_hyphen_values = true
    )]
    pub(crate) loneliness: Option<String>,
    #[arg(
        long,
        group = "written",
        value_name = "0-10",
        allow_hyphen_values = true
    )]
    pub(crate) missing_out: Option<String>,
    #[arg(
        long,
        group = "written",
        value_name = "0-10",
        allow_hyphen_values = true
    )]
    pub(crate) connection: Option<String>,
    #[arg(long, group = "written")]
    pub(crate) sentence: Option<String>,
    #[arg(long, group = "written", value_name = "keep|limit|tip:7|nothing")]
    pub(crate) next: Option<String>,
    #[arg(long, group = "written")]
    pub(crate) letter: Option<String>,
    #[arg(long, groups = ["written", "state"])]
    pub(crate) done: bool,
    #[arg(long, groups = ["written", "state"])]
    pub(crate) skip: bool,
    #[arg(long, groups = ["written", "state"])]
    pub(crate) reopen: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Platform {
    List(Format),
    Add { name: String },
    Rename { name: String, new_name: String },
    Archive { name: String },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Limit {
    List(Format),
    Set {
        #[command(flatten)]
        terms: Terms,
        #[arg(long)]
        change: bool,
    },
    End {
        #[command(flatten)]
        scope: Scope,
        #[arg(long, value_enum)]
        per: Option<Per>,
    },
    Preview {
        #[command(flatten)]
        terms: Terms,
        #[command(flatten)]
        format: Format,
    },
    Ledger(Format),
}

/// What a limit says.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("figure").required(true).multiple(true))]
pub(crate) struct Terms {
    #[command(flatten)]
    pub(crate) scope: Scope,
    #[arg(group = "figure", allow_hyphen_values = true)]
    pub(crate) duration: Option<String>,
    #[arg(long, value_enum, default_value_t = Per::Day)]
    pub(crate) per: Per,
    #[arg(
        long,
        group = "figure",
        value_name = "DURATION",
        allow_hyphen_values = true
    )]
    pub(crate) weekdays: Option<String>,
    #[arg(
        long,
        group = "figure",
        value_name = "DURATION",
        allow_hyphen_values = true
    )]
    pub(crate) weekends: Option<String>,
    #[arg(
        long,
        group = "figure",
        value_name = "DAY=DURATION",
        value_delimiter = ','
    )]
    pub(crate) on: Vec<String>,
}

/// What a limit is counted over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Per {
    Day,
    Week,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("scope").required(true).multiple(true))]
pub(crate) struct Scope {
    #[arg(long, group = "scope", value_name = "NAME")]
    pub(crate) platform: Vec<String>,
    #[arg(long, group = "scope", conflicts_with = "platform")]
    pub(crate) all: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Timer {
    Start {
        platform: String,
        #[arg(long)]
        switch: bool,
    },
    Stop {
        #[arg(long, value_enum)]
        keep: Option<Keep>,
    },
    Status(Format),
}

/// What to keep of a timer's time.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Keep {
    All,
    Seen,
    Nothing,
}

#[derive(Debug, Args)]
pub(crate) struct Pause {
    #[arg(
        long,
        value_name = "YYYY-MM-DD",
        requires = "to",
        allow_hyphen_values = true
    )]
    pub(crate) from: Option<String>,
    #[arg(
        long,
        value_name = "YYYY-MM-DD",
        requires = "from",
        allow_hyphen_values = true
    )]
    pub(crate) to: Option<String>,
    #[arg(long, conflicts_with_all = ["from", "to"])]
    pub(crate) end: bool,
    #[command(flatten)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Remind {
    #[arg(long, value_name = "HH:MM|off", allow_hyphen_values = true)]
    pub(crate) daily: Option<String>,
    #[arg(long, value_name = "DAY", value_delimiter = ',')]
    pub(crate) on: Vec<String>,
    #[arg(long, value_name = "HH:MM|off", allow_hyphen_values = true)]
    pub(crate) morning: Option<String>,
    #[arg(long, value_name = "HH:MM|off", allow_hyphen_values = true)]
    pub(crate) weekly: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(crate) weekly_on: Option<String>,
    #[command(flatten)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Chart {
    pub(crate) name: String,
    #[arg(value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    pub(crate) day: Option<String>,
    #[command(flatten)]
    pub(crate) period: Period,
    #[arg(long, value_enum)]
    pub(crate) measure: Option<Measure>,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub(crate) theme: Theme,
}

#[derive(Debug, Args)]
pub(crate) struct Trend {
    #[command(flatten)]
    pub(crate) period: Period,
    #[command(flatten)]
    pub(crate) format: Format,
}

/// Days in a row.
#[derive(Debug, Args)]
pub(crate) struct Period {
    #[arg(long, value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", allow_hyphen_values = true)]
    pub(crate) to: Option<String>,
}

/// What the cells of a year show.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Measure {
    Mood,
    Minutes,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Theme {
    Light,
    Dark,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Tips {
    #[command(subcommand)]
    pub(crate) command: Option<TipsCommand>,
    #[command(flatten)]
    pub(crate) format: Format,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TipsCommand {
    Today(Format),
    Try {
        tip: String,
        #[arg(long, requires = "then")]
        when: Option<String>,
        #[arg(long, requires = "when")]
        then: Option<String>,
        #[arg(long)]
        switch: bool,
    },
    Stop,
    Answer {
        #[arg(value_name = "helped|somewhat|no|unsure")]
        found: String,
        #[arg(long)]
        note: Option<String>,
    },
    Tried(Format),
    NotForMe {
        tip: String,
    },
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Support {
    #[command(subcommand)]
    pub(crate) own: Option<OwnContact>,
    #[arg(long, value_name = "NL")]
    pub(crate) country: Option<String>,
    #[command(flatten)]
    pub(crate) format: Format,
}

/// The person's own contacts.
#[derive(Debug, Subcommand)]
pub(crate) enum OwnContact {
    Add {
        name: String,
        // A number may begin with anything; what it is, the journal looks at.
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
    Remove {
        name: String,
    },
}

/// What is asked and shown; alone it says so.
#[derive(Debug, Args)]
pub(crate) struct Tracking {
    #[arg(long, value_enum)]
    pub(crate) mood: Option<Asking>,
    #[arg(long, value_enum)]
    pub(crate) charts: Option<Seen>,
    #[arg(long, value_enum)]
    pub(crate) history: Option<Seen>,
    #[arg(long, value_enum)]
    pub(crate) card: Option<Switch>,
    #[command(flatten)]
    pub(crate) format: Format,
}

/// Whether the mood questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Asking {
    On,
    Pause,
    Off,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Seen {
    Shown,
    Hidden,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct DeleteEverything {
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[arg(long, default_value_t = 120)]
    pub(crate) days: u32,
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
}

/// Reads the command line.
pub(crate) fn read(
    line: impl IntoIterator<Item = OsString>,
    text: &Text,
) -> Result<Line, clap::Error> {
    let mut command = with_words(Line::command(), "cli", text);
    // Tests and the automation of the window add nothing of their own, so what is left is ours.
    let matches = command.try_get_matches_from_mut(line)?;
    Line::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// Puts the words of the `.ftl` file to a command, its arguments and the commands below it.
fn with_words(command: clap::Command, id: &str, text: &Text) -> clap::Command {
    let about = text.find(id, &[]).unwrap_or_default();
    command
        .about(about)
        .mut_args(|arg| {
            let name = arg.get_id().as_str().replace('_', "-");
            let own = text.find(&format!("{id}--{name}"), &[]);
            let help = own.or_else(|| text.find(&format!("cli--{name}"), &[]));
            help.map_or(arg.clone(), |help| arg.help(help))
        })
        .mut_subcommands(|below| {
            let id = format!("{id}-{}", below.get_name());
            with_words(below, &id, text)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together() {
        with_words(Line::command(), "cli", &Text::english()).debug_assert();
    }

    #[test]
    fn everything_has_words() {
        fn check(command: &clap::Command) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for arg in command.get_arguments() {
                let own = !matches!(arg.get_id().as_str(), "help" | "version");
                assert!(
                    !own || arg.get_help().is_some(),
                    "{} {arg}",
                    command.get_name()
                );
            }
            command.get_subcommands().for_each(check);
        }
        check(&with_words(Line::command(), "cli", &Text::english()));
    }
}
