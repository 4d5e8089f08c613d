//! What the app finds around it: time, place, language, folders, message bus.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use crate::{Bus, ClockFile};

/// The time at which journeys and pictures take place, unless they say otherwise: a Sunday
/// evening in Amsterdam, when a week has just been lived.
pub const EVENING: &str = "2026-11-22T20:30:00+01:00";
/// The place.
pub const ZONE: &str = "Europe/Amsterdam";

/// Makes a program independent of the machine.
#[derive(Debug, Clone)]
pub(crate) struct Surroundings {
    variables: Vec<(OsString, Option<OsString>)>,
}

impl Surroundings {
    /// The usual time and place, and folders inside `home` for whatever GTK and WebKit keep.
    pub(crate) fn new(home: &Path) -> Self {
        let mut surroundings = Self {
            variables: Vec::new(),
        };
        let home = home.join("home");
        for (name, folder) in [
            ("XDG_DATA_HOME", "share"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
        ] {
            surroundings.set(name, home.join(folder));
        }
        // Some programs look for the others beside it, whatever they are set to.
        surroundings.set("HOME", home);
        surroundings.set("TZ", ZONE);
        surroundings.set("LANG", "en_GB.UTF-8");
        surroundings.set("SCROLLWELL_CLOCK", EVENING);
        for unwanted in ["LC_ALL", "LANGUAGE"] {
            surroundings.unset(unwanted);
        }
        surroundings
    }

    /// An environment variable.
    pub(crate) fn set(&mut self, name: impl Into<OsString>, value: impl Into<OsString>) {
        self.variables.push((name.into(), Some(value.into())));
    }

    /// No environment variable of this name.
    pub(crate) fn unset(&mut self, name: impl Into<OsString>) {
        self.variables.push((name.into(), None));
    }

    /// A clock that the test moves.
    pub(crate) fn clock(&mut self, clock: &ClockFile) {
        self.set("SCROLLWELL_CLOCK", clock.wish());
    }

    /// A message bus of one's own.
    pub(crate) fn bus(&mut self, bus: &Bus) {
        self.set("DBUS_SESSION_BUS_ADDRESS", bus.address());
    }

    /// Tells a program that is about to be started.
    pub(crate) fn apply(&self, command: &mut Command) {
        // What was said last holds.
        for (name, value) in &self.variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
    }
}
