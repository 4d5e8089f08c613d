//! Whether the window is open, hidden or gone, and what follows from that.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// A window that was hidden for longer gives its memory back.
const HIDDEN_FOR: TimeDelta = TimeDelta::minutes(10);

/// Whether the person wants the app to stay in the tray when the window is closed.
#[derive(Debug, Default)]
pub(crate) struct Stay(AtomicBool);

impl Stay {
    /// Notes what the person wants.
    pub(crate) fn set(&self, stay: bool) {
        self.0.store(stay, Ordering::Release);
    }

    /// What the person wants.
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// Whether something is typed on the pages that is not saved yet.
#[derive(Debug, Default)]
pub(crate) struct Unsaved(AtomicBool);

impl Unsaved {
    /// Notes what the pages say about themselves.
    pub(crate) fn set(&self, unsaved: bool) {
        self.0.store(unsaved, Ordering::Release);
    }

    /// What the pages said last.
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// What is known about the window. It is changed on the main thread only, so that no two changes
/// can meet.
#[derive(Debug, Default)]
pub(super) struct Life(Mutex<Window>);

#[derive(Debug, Default)]
struct Window {
    state: State,
    /// The page to start on.
    wanted: Option<String>,
    /// The pages have started, and hear what they are told.
    hears: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum State {
    Open,
    Hidden {
        since: DateTime<Utc>,
    },
    #[default]
    Gone,
}

/// What closing the window means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Closing {
    Hide,
    Quit,
}

impl Life {
    /// The person closes the window.
    pub(super) fn close(&self, stay: bool, tray: bool, now: DateTime<Utc>) -> Closing {
        if !(stay && tray) {
            return Closing::Quit;
        }
        self.window().state = State::Hidden { since: now };
        Closing::Hide
    }

    /// Whether the window has been hidden for so long that it can go.
    pub(super) fn is_over(&self, unsaved: bool, now: DateTime<Utc>) -> bool {
        let mut window = self.window();
        let State::Hidden { since } = &mut window.state else {
            return false;
        };
        // A clock that was set back starts the wait anew instead of making it longer.
        *since = now.min(*since);
        !unsaved && now - *since > HIDDEN_FOR
    }

    /// The window goes, and the app stays.
    pub(super) fn go(&self) {
        *self.window() = Window::default();
    }

    /// Whether the app lives on without a window.
    pub(super) fn is_kept(&self) -> bool {
        self.window().state != State::Open
    }

    /// Whether there is a window, in sight or not.
    pub(super) fn has_window(&self) -> bool {
        self.window().state != State::Gone
    }

    /// The window comes, on a page. Returns the page to tell it, if it can hear that.
    pub(super) fn show(&self, page: Option<&str>) -> Option<String> {
        let mut window = self.window();
        window.state = State::Open;
        let page = page.map(str::to_owned);
        if window.hears {
            return page;
        }
        window.wanted = page.or(window.wanted.take());
        None
    }

    /// The pages start: hands out the page to start on.
    pub(super) fn start(&self) -> Option<String> {
        let mut window = self.window();
        window.hears = true;
        window.wanted.take()
    }

    fn window(&self) -> MutexGuard<'_, Window> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        let start: DateTime<Utc> = "2026-11-22T20:30:00Z".parse().unwrap();
        start + TimeDelta::minutes(minutes)
    }

    fn opened() -> Life {
        let life = Life::default();
        life.show(None);
        life
    }

    fn hidden() -> Life {
        let life = opened();
        assert_eq!(life.close(true, true, at(0)), Closing::Hide);
        life
    }

    #[rstest]
    #[case(true, true, Closing::Hide)]
    #[case(true, false, Closing::Quit)]
    #[case(false, true, Closing::Quit)]
    #[case(false, false, Closing::Quit)]
    fn the_app_stays_where_it_can_and_is_wanted(
        #[case] stay: bool,
        #[case] tray: bool,
        #[case] closing: Closing,
    ) {
        let life = opened();
        let hides = closing == Closing::Hide;
        assert_eq!(life.close(stay, tray, at(0)), closing);
        assert_eq!(life.is_kept(), hides);
        assert!(life.has_window());
    }

    #[test]
    fn without_a_window_the_app_lives_on() {
        let life = Life::default();
        assert!(life.is_kept() && !life.has_window());
        assert!(!life.is_over(false, at(60)));
    }

    #[test]
    fn only_a_window_hidden_for_longer_than_ten_minutes_goes() {
        assert!(!opened().is_over(false, at(60)));
        let life = hidden();
        assert!(!life.is_over(false, at(10)));
        assert!(life.is_over(false, at(11)));
        life.go();
        assert!(life.is_kept() && !life.has_window());
        assert!(!life.is_over(false, at(12)));
    }

    #[test]
    fn what_is_typed_keeps_the_window() {
        let life = hidden();
        assert!(!life.is_over(true, at(60)));
        assert!(life.is_over(false, at(60)));
    }

    #[test]
    fn shown_again_it_stays() {
        let life = hidden();
        life.show(None);
        assert!(!life.is_over(false, at(60)));
        assert!(!life.is_kept());
    }

    #[test]
    fn a_clock_set_back_does_not_make_the_wait_longer() {
        let life = hidden();
        assert!(!life.is_over(false, at(-60)));
        assert!(!life.is_over(false, at(-50)));
        assert!(life.is_over(false, at(-49)));
    }

    #[test]
    fn a_page_is_told_to_those_who_hear_and_kept_for_those_who_start() {
        let life = Life::default();
        assert_eq!(life.show(Some("week")), None);
        // Asked for again before the pages have started.
        assert_eq!(life.show(None), None);
        assert_eq!(life.show(Some("limits")), None);
        assert_eq!(life.start().as_deref(), Some("limits"));
        assert_eq!(life.start(), None);
        assert_eq!(life.show(Some("today")).as_deref(), Some("today"));
        assert_eq!(life.show(None), None);
        // A new window starts anew.
        life.go();
        assert_eq!(life.show(Some("week")), None);
        assert_eq!(life.start().as_deref(), Some("week"));
    }
}
