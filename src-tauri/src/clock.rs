//! The clock: the one place where the time is read.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Local, TimeDelta, Utc};
use journal::{DayBoundary, Moment};

/// Sets the clock to an RFC 3339 instant, from where it runs on; or, as `file:PATH`, to the instant
/// that a file holds, at which it stands still until another one is written there. For tests and
/// pictures; the zone is the system's, or `TZ`.
const PRETEND: &str = "SCROLLWELL_CLOCK";

/// A clock, right or pretended.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    /// The system's clock, so much ahead.
    Ahead(TimeDelta),
    /// A file, and the last instant that could be read from it.
    File(PathBuf, Arc<Mutex<Option<DateTime<Utc>>>>),
}

impl Clock {
    /// The system's clock, or the one that the environment asks for.
    #[must_use]
    pub fn from_environment() -> Self {
        let wish = std::env::var(PRETEND).ok();
        wish.map_or_else(Self::right, |wish| Self::pretended(&wish))
    }

    /// A clock that was set to `at` just now.
    #[must_use]
    pub fn set_to(at: DateTime<Utc>) -> Self {
        Self(Source::Ahead(at - Utc::now()))
    }

    /// The instant that it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::Ahead(ahead) => Utc::now() + *ahead,
            Source::File(path, last) => {
                let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
                *last = instant_in(path).or(*last);
                last.unwrap_or_else(Utc::now)
            }
        }
    }

    /// The moment that it is here, when days start at `boundary`.
    #[must_use]
    pub fn moment(&self, boundary: DayBoundary) -> Moment {
        Moment::new(self.now(), &Local, boundary)
    }

    fn right() -> Self {
        Self(Source::Ahead(TimeDelta::zero()))
    }

    fn pretended(wish: &str) -> Self {
        match wish.strip_prefix("file:") {
            Some(path) => Self(Source::File(path.into(), Arc::default())),
            // What can't be understood pretends nothing.
            None => wish.parse().map_or_else(|_| Self::right(), Self::set_to),
        }
    }
}

fn instant_in(path: &Path) -> Option<DateTime<Utc>> {
    fs::read_to_string(path).ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENING: &str = "2026-11-22T20:30:00+01:00";
    const LATER: &str = "2026-11-22T21:31:00+01:00";

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Whether a clock shows the system's time, give or take the minute that a test may be held up.
    fn is_right(clock: &Clock) -> bool {
        (clock.now() - Utc::now()).abs() < TimeDelta::minutes(1)
    }

    /// A folder with a clock file, and a clock that reads it.
    fn clock_file(text: &str) -> (tempfile::TempDir, PathBuf, Clock) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock");
        fs::write(&file, text).unwrap();
        let clock = Clock::pretended(&format!("file:{}", file.display()));
        (folder, file, clock)
    }

    #[test]
    fn an_instant_is_where_it_runs_on_from() {
        let clock = Clock::pretended(EVENING);
        let first = clock.now();
        assert!(first >= at(EVENING) && first < at(EVENING) + TimeDelta::minutes(1));
        while clock.now() == first {
            std::thread::yield_now();
        }
        assert!(clock.now() > first);
    }

    #[test]
    fn what_is_no_instant_pretends_nothing() {
        assert!(is_right(&Clock::pretended("half past eight")));
        assert!(is_right(&Clock::pretended("")));
    }

    #[test]
    fn a_file_is_read_anew_each_time_and_stands_still_between() {
        let (_folder, file, clock) = clock_file(EVENING);
        let copy = clock.clone();
        assert_eq!(clock.now(), at(EVENING));
        assert_eq!(clock.now(), at(EVENING));
        fs::write(&file, format!("{LATER}\n")).unwrap();
        assert_eq!(clock.now(), at(LATER));
        assert_eq!(copy.now(), at(LATER));
        // A clock may be set back too.
        fs::write(&file, EVENING).unwrap();
        assert_eq!(clock.now(), at(EVENING));
    }

    #[test]
    fn a_file_that_can_not_be_read_leaves_the_clock_where_it_was() {
        let (_folder, file, clock) = clock_file(LATER);
        assert_eq!(clock.now(), at(LATER));
        fs::write(&file, "2026-11-22T2").unwrap();
        assert_eq!(clock.now(), at(LATER));
        fs::remove_file(&file).unwrap();
        assert_eq!(clock.clone().now(), at(LATER));
    }

    #[test]
    fn a_file_that_never_could_be_read_is_the_system_s_clock() {
        let (folder, _, clock) = clock_file("soon");
        assert!(is_right(&clock));
        let nowhere = folder.path().join("nowhere");
        assert!(is_right(&Clock::pretended(&format!(
            "file:{}",
            nowhere.display()
        ))));
    }
}
