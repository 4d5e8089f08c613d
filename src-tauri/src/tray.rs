//! The icon in the tray: what its menu holds is a plain value, made by a pure function; a part for
//! each system draws it.
//!
//! Many desktops have no tray, and some get one while the app is running. Both are normal.

#[cfg(target_os = "linux")]
#[path = "tray/bus.rs"]
mod drawn;
#[cfg(not(target_os = "linux"))]
#[path = "tray/own.rs"]
mod drawn;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Receiver;

use crate::text::Text;

pub(crate) use drawn::Tray;

/// What the menu depends on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TrayState {
    /// What a timer can be started for, as id and name, in the person's order.
    pub(crate) platforms: Vec<(String, String)>,
    /// The timer, when there is one.
    pub(crate) running: Option<Running>,
    /// The timer wants to know what to keep.
    pub(crate) asks: bool,
    /// Reminders are paused for today.
    pub(crate) quiet: bool,
}

/// A running timer, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Running {
    /// The platform's name.
    pub(crate) name: String,
    /// How long it has been running.
    pub(crate) elapsed: String,
    /// What is left of the day's limit, where there is one.
    pub(crate) left: Option<String>,
}

/// What a person does in the tray.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    /// The icon was clicked: the window, on the page that it was on.
    Open,
    /// Start the timer of the platform with this id.
    StartTimer(String),
    /// Stop the timer.
    StopTimer,
    /// See what the timer asks, on Today.
    AnswerTimer,
    /// Check in, on Today.
    CheckIn,
    /// Look at the week.
    OpenWeek,
    /// Pause today's reminders, or have them again.
    QuietReminders(bool),
    /// Quit.
    Quit,
}

/// The menu, and what the icon says when it is pointed at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Menu {
    /// What the icon says.
    pub(crate) tooltip: String,
    /// From top to bottom.
    pub(crate) entries: Vec<Entry>,
}

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Entry {
    /// Tells something and does nothing.
    Line(String),
    /// Does something.
    Item(String, Event),
    /// Is on or off.
    Check(String, bool, Event),
    /// Holds more lines.
    Submenu(String, Vec<Entry>),
    /// Stands between two groups.
    Separator,
}

/// The menu for a state of things.
pub(crate) fn menu(state: &TrayState, text: &Text) -> Menu {
    let groups = [
        timer(state, text),
        vec![
            Entry::Item(text.say("tray-check-in"), Event::CheckIn),
            Entry::Item(text.say("tray-week"), Event::OpenWeek),
        ],
        vec![Entry::Check(
            text.say("tray-quiet"),
            state.quiet,
            Event::QuietReminders(!state.quiet),
        )],
        vec![Entry::Item(text.say("tray-quit"), Event::Quit)],
    ];
    let filled: Vec<Vec<Entry>> = groups.into_iter().filter(|g| !g.is_empty()).collect();
    Menu {
        tooltip: tooltip(state, text),
        entries: filled.join(&Entry::Separator),
    }
}

/// The group about the timer. While it asks, there is nothing else to be done with it.
fn timer(state: &TrayState, text: &Text) -> Vec<Entry> {
    if state.asks {
        return vec![Entry::Item(text.say("tray-asks"), Event::AnswerTimer)];
    }
    let mut entries = Vec::new();
    if let Some(running) = &state.running {
        entries.push(Entry::Line(timing(running, text)));
        entries.push(Entry::Item(text.say("tray-stop"), Event::StopTimer));
    }
    if !state.platforms.is_empty() {
        let starts = state.platforms.iter();
        let starts =
            starts.map(|(id, name)| Entry::Item(name.clone(), Event::StartTimer(id.clone())));
        entries.push(Entry::Submenu(text.say("tray-time"), starts.collect()));
    }
    entries
}

fn timing(running: &Running, text: &Text) -> String {
    let left = running.left.as_deref().unwrap_or("none");
    text.say_with(
        "tray-timing",
        &[
            ("name", running.name.as_str().into()),
            ("elapsed", running.elapsed.as_str().into()),
            ("left", left.into()),
        ],
    )
}

fn tooltip(state: &TrayState, text: &Text) -> String {
    match &state.running {
        Some(running) if state.asks => text.say_with(
            "tray-tooltip-asks",
            &[("name", running.name.as_str().into())],
        ),
        Some(running) => {
            let timing = timing(running, text);
            text.say_with("tray-tooltip-timing", &[("timing", timing.into())])
        }
        None => text.say("tray-tooltip"),
    }
}

/// Answers one event after the other. A fault in one answer does not keep the next one away.
fn answer_all(events: Receiver<Event>, answer: impl Fn(Event)) {
    for event in events {
        // The fault has been told already, by the hook for panics.
        let _ = catch_unwind(AssertUnwindSafe(|| answer(event)));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn item(label: &str, event: Event) -> Entry {
        Entry::Item(label.to_owned(), event)
    }

    fn rest(quiet: bool) -> Vec<Entry> {
        vec![
            item("Check in", Event::CheckIn),
            item("Open the week", Event::OpenWeek),
            Entry::Separator,
            Entry::Check(
                "Pause reminders for today".to_owned(),
                quiet,
                Event::QuietReminders(!quiet),
            ),
            Entry::Separator,
            item("Quit", Event::Quit),
        ]
    }

    fn two_platforms() -> TrayState {
        let platform = |id: &str, name: &str| (id.to_owned(), name.to_owned());
        TrayState {
            platforms: vec![platform("p1", "TikTok"), platform("p2", "Ask & Answer_")],
            ..TrayState::default()
        }
    }

    fn time() -> Entry {
        Entry::Submenu(
            "Time".to_owned(),
            vec![
                item("TikTok", Event::StartTimer("p1".to_owned())),
                item("Ask & Answer_", Event::StartTimer("p2".to_owned())),
            ],
        )
    }

    fn running(left: Option<&str>) -> Option<Running> {
        Some(Running {
            name: "TikTok".to_owned(),
            elapsed: "25 m".to_owned(),
            left: left.map(str::to_owned),
        })
    }

    #[test]
    fn a_fault_in_one_answer_leaves_the_next() {
        let (clicked, clicks) = mpsc::channel();
        let (told, heard) = mpsc::channel();
        for event in [Event::CheckIn, Event::Quit, Event::Open] {
            clicked.send(event).unwrap();
        }
        drop(clicked);
        answer_all(clicks, |event| {
            assert_ne!(event, Event::Quit);
            told.send(event).unwrap();
        });
        let heard: Vec<Event> = heard.try_iter().collect();
        assert_eq!(heard, [Event::CheckIn, Event::Open]);
    }

    #[test]
    fn without_platforms_there_is_nothing_to_time() {
        let drawn = menu(&TrayState::default(), &Text::english());
        assert_eq!(
            drawn,
            Menu {
                tooltip: "Scrollwell".to_owned(),
                entries: rest(false)
            }
        );
    }

    #[test]
    fn nothing_is_running() {
        let drawn = menu(&two_platforms(), &Text::english());
        let entries = [vec![time(), Entry::Separator], rest(false)].concat();
        assert_eq!(
            drawn,
            Menu {
                tooltip: "Scrollwell".to_owned(),
                entries
            }
        );
    }

    #[test]
    fn a_timer_is_running_under_a_limit() {
        let state = TrayState {
            running: running(Some("35 m left today")),
            ..two_platforms()
        };
        let timer = vec![
            Entry::Line("TikTok: 25 m, 35 m left today".to_owned()),
            item("Stop the timer", Event::StopTimer),
            time(),
            Entry::Separator,
        ];
        assert_eq!(
            menu(&state, &Text::english()),
            Menu {
                tooltip: "Scrollwell. TikTok: 25 m, 35 m left today".to_owned(),
                entries: [timer, rest(false)].concat()
            }
        );
    }

    #[test]
    fn a_timer_is_running_without_a_limit() {
        let state = TrayState {
            running: running(None),
            ..TrayState::default()
        };
        let timer = vec![
            Entry::Line("TikTok: 25 m".to_owned()),
            item("Stop the timer", Event::StopTimer),
            Entry::Separator,
        ];
        assert_eq!(
            menu(&state, &Text::english()),
            Menu {
                tooltip: "Scrollwell. TikTok: 25 m".to_owned(),
                entries: [timer, rest(false)].concat()
            }
        );
    }

    #[test]
    fn a_timer_that_asks_has_to_be_answered_first() {
        let state = TrayState {
            running: running(Some("35 m left today")),
            asks: true,
            ..two_platforms()
        };
        let timer = vec![
            item("Answer the timer …", Event::AnswerTimer),
            Entry::Separator,
        ];
        assert_eq!(
            menu(&state, &Text::english()),
            Menu {
                tooltip: "Scrollwell. TikTok: the timer has a question.".to_owned(),
                entries: [timer, rest(false)].concat()
            }
        );
    }

    #[test]
    fn paused_reminders_are_ticked_and_can_be_had_again() {
        let state = TrayState {
            quiet: true,
            ..TrayState::default()
        };
        assert_eq!(menu(&state, &Text::english()).entries, rest(true));
    }
}
