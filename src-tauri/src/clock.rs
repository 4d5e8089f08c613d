//! The clock: the one place where the time is read.

use chrono::{DateTime, Local, TimeDelta, Utc};
use journal::{DayBoundary, Moment};

/// Sets the clock to an RFC 3339 instant, from where it runs on. For tests and pictures; the zone is
/// the system's, or `TZ`.
const PRETEND: &str = "SCROLLWELL_CLOCK";

/// A clock, right or pretended.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    ahead: TimeDelta,
}

impl Clock {
    /// The system's clock, or the one that the environment asks for.
    #[must_use]
    pub fn from_environment() -> Self {
        let pretended = std::env::var(PRETEND).ok();
        let pretended = pretended.and_then(|at| at.parse::<DateTime<Utc>>().ok());
        pretended.map_or(
            Self {
                ahead: TimeDelta::zero(),
            },
            Self::set_to,
        )
    }

    /// A clock that was set to `at` just now.
    #[must_use]
    pub fn set_to(at: DateTime<Utc>) -> Self {
        Self {
            ahead: at - Utc::now(),
        }
    }

    /// The instant that it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        Utc::now() + self.ahead
    }

    /// The moment that it is here, when days start at `boundary`.
    #[must_use]
    pub fn moment(&self, boundary: DayBoundary) -> Moment {
        Moment::new(self.now(), &Local, boundary)
    }
}
