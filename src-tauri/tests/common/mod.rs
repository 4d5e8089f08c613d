//! A person at the command line, with a folder of their own, and a clock set to the evening of
//! Monday, 23 November 2026, in Amsterdam.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// Somebody at a terminal.
pub(crate) struct Person {
    pub(crate) folder: TempDir,
    pub(crate) clock: &'static str,
    pub(crate) zone: &'static str,
    pub(crate) locale: &'static str,
    /// Where the clock stands, beside the data. One that ran on would be later by as long as this
    /// computer took to start the command.
    pub(crate) desk: TempDir,
}

impl Person {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: "2026-11-23T20:30:00+01:00",
            zone: "Europe/Amsterdam",
            locale: "nl_NL.UTF-8",
            desk: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn data(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn run(&self, line: &[&str]) -> Output {
        let clock = self.desk.path().join("clock");
        fs::write(&clock, self.clock).unwrap();
        Command::new(env!("CARGO_BIN_EXE_scrollwell"))
            .arg("--data-dir")
            .arg(self.data())
            .args(line)
            .env("SCROLLWELL_CLOCK", format!("file:{}", clock.display()))
            // What starts with the session is kept there.
            .env("XDG_CONFIG_HOME", self.desk.path())
            .env("TZ", self.zone)
            .env("LC_ALL", self.locale)
            .output()
            .unwrap()
    }

    #[track_caller]
    pub(crate) fn says(&self, line: &[&str]) -> String {
        let output = self.run(line);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line:?}: {complaint}");
        assert_eq!(complaint, "", "{line:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Refuses a line with a sentence that says `said`.
    #[track_caller]
    pub(crate) fn refuses(&self, line: &[&str], said: &str) {
        let output = self.run(line);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{line:?}");
        assert!(complaint.contains(said), "{line:?}: {complaint}");
    }

    #[track_caller]
    pub(crate) fn json(&self, line: &[&str]) -> Value {
        let line = [line, &["--json"]].concat();
        serde_json::from_str(&self.says(&line)).unwrap()
    }

    /// Everything that the journal holds, as far as the command line shows it.
    pub(crate) fn everything(&self) -> Vec<Value> {
        vec![
            self.json(&["week"]),
            self.json(&["week", "2026-11-16"]),
            self.json(&["platform", "list"]),
            self.json(&["limit", "list"]),
        ]
    }
}
