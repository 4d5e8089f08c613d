//! A day's log in the order and words in which it is shown.

use journal::{CheckIn, DayLog, Figure, Platform, Source};

use super::Names;
use crate::text::Text;
use crate::types::{CheckInSaid, SavedRow};

/// The platforms that a page about this day shows: those in use, and archived ones that have a
/// figure.
pub(crate) fn shown<'n>(log: &DayLog, names: &'n Names) -> Vec<&'n Platform> {
    let is_shown =
        |platform: &&Platform| platform.is_active() || log.figure(&platform.id).is_some();
    names.all().iter().filter(is_shown).collect()
}

/// Whether the figure is remembered rather than measured.
pub(crate) fn is_guess(figure: &Figure) -> bool {
    figure.source == Source::Recall
}

/// The figures of a day, as saved.
pub(crate) fn rows(log: &DayLog, names: &Names, text: &Text) -> Vec<SavedRow> {
    let row = |platform: &Platform| {
        let figure = log.figure(&platform.id)?;
        Some(SavedRow {
            platform: platform.id.to_string(),
            name: platform.name.clone(),
            colour: platform.colour,
            text: match figure.minutes.get() {
                0 => text.say("duration-none"),
                minutes => text.minutes(minutes),
            },
            source: text.say(&format!("source-{}", figure.source.name())),
            guess: is_guess(figure),
            late: figure.late,
            worth: figure
                .worth
                .map(|worth| text.say(&format!("worth-{}", worth.name()))),
        })
    };
    shown(log, names).into_iter().filter_map(row).collect()
}

/// A check-in, as saved.
pub(crate) fn check_in(check_in: &CheckIn, text: &Text) -> CheckInSaid {
    CheckInSaid {
        id: check_in.id.to_string(),
        time: text.time(check_in.local_time().time()),
        valence: check_in.valence,
        mood: check_in.valence.map(|valence| text.mood(valence)),
        calm: check_in.calm.map(|calm| text.calm(calm)),
        context: check_in
            .context
            .iter()
            .map(|context| text.say(&format!("context-{}", context.name())))
            .collect(),
        note: check_in.note.clone(),
        late: check_in.late,
    }
}

/// `pleasant`, or `pleasant, the mean of 2 check-ins`.
pub(crate) fn mood(log: &DayLog, text: &Text) -> Option<String> {
    let mood = log.mood()?;
    Some(text.say_with(
        "day-mood",
        &[
            ("mood", text.mood(mood.valence).into()),
            ("n", mood.n.into()),
        ],
    ))
}

/// `4 of 5 platforms logged`.
pub(crate) fn coverage(log: &DayLog, names: &Names, text: &Text) -> String {
    let shown = shown(log, names);
    let logged = log.figures.len();
    text.say_with(
        "day-coverage",
        &[("n", logged.into()), ("of", shown.len().into())],
    )
}
