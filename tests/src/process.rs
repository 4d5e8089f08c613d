//! The processes of a window, read from `/proc`.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};

use crate::wait;

/// The clock ticks that `/proc/PID/stat` counts in: 100 a second on every Linux there is.
const TICKS_A_SECOND: f64 = 100.0;

/// What Linux says of a process that is ending.
const NO_SUCH_PROCESS: i32 = 3;

/// Every process below one, itself included.
///
/// # Errors
///
/// When `/proc` cannot be read.
pub fn tree(of: u32) -> Result<Vec<u32>> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    for entry in fs::read_dir("/proc").context("/proc cannot be read")? {
        let name = entry?.file_name();
        let Some(pid) = name.to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        // A process may end between the listing and the look.
        if let Ok(stat) = Stat::read(pid) {
            children.entry(stat.parent).or_default().push(pid);
        }
    }
    let mut found = vec![of];
    let mut next = 0;
    while let Some(pid) = found.get(next) {
        found.extend(children.remove(pid).unwrap_or_default());
        next += 1;
    }
    Ok(found)
}

/// The name that the kernel keeps for a process: its file's, cut to 15 letters.
///
/// # Errors
///
/// When it has ended.
pub fn name(pid: u32) -> Result<String> {
    Ok(Stat::read(pid)?.name)
}

/// The proportional share of memory of some processes together, in bytes: what they have for
/// themselves, and their part of what they share.
///
/// One that has ended meanwhile has none.
///
/// # Errors
///
/// When one of them belongs to somebody else.
pub fn memory(pids: &[u32]) -> Result<u64> {
    let mut sum = 0;
    for pid in pids {
        let read = fs::read_to_string(format!("/proc/{pid}/smaps_rollup"));
        // Gone before the file was opened, or between that and reading it.
        let has_ended = |error: &io::Error| {
            error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(NO_SUCH_PROCESS)
        };
        if read.as_ref().is_err_and(has_ended) {
            continue;
        }
        let text = read.with_context(|| format!("the memory of process {pid} cannot be read"))?;
        let kilobytes: u64 = text
            .lines()
            .find_map(|line| line.strip_prefix("Pss:"))
            .and_then(|rest| rest.split_whitespace().next())
            .and_then(|number| number.parse().ok())
            .context("smaps_rollup has no Pss line")?;
        sum += kilobytes * 1024;
    }
    Ok(sum)
}

/// When a process was started, as time since 1970. The kernel tells it to a hundredth of a
/// second.
///
/// # Errors
///
/// When it has ended.
pub fn started(pid: u32) -> Result<Duration> {
    let ticks = Stat::read(pid)?.start_ticks;
    let uptime = fs::read_to_string("/proc/uptime").context("/proc/uptime cannot be read")?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let uptime: f64 = uptime
        .split_whitespace()
        .next()
        .and_then(|seconds| seconds.parse().ok())
        .context("/proc/uptime cannot be understood")?;
    // Both are told in hundredths: a process of this moment can seem to start in the next.
    let age = (uptime - ticks / TICKS_A_SECOND).max(0.0);
    Ok(now - Duration::from_secs_f64(age))
}

/// Ends a process without giving it a chance to do anything, as a power cut would.
///
/// # Errors
///
/// When it is not ours to end.
pub fn kill(pid: u32) -> Result<()> {
    // The shell's own `kill`: sending a signal from here would take unsafe code or a crate.
    let status = Command::new("sh")
        .args(["-c", &format!("kill -KILL {pid}")])
        .status()?;
    ensure!(status.success(), "process {pid} could not be killed");
    Ok(())
}

/// Waits until processes have ended by themselves, and ends those that do not.
///
/// WebKit's children end a moment after the app. The next window must not meet them: they would
/// share its message bus, and the folder that they write into is about to go.
pub(crate) fn end_all(pids: &[u32]) {
    let gone = || Ok(pids.iter().all(|pid| !runs(*pid)).then_some(()));
    if wait::until("the app to end", gone).is_err() {
        for pid in pids.iter().filter(|pid| runs(**pid)) {
            // It may end at this very moment.
            let _ = kill(*pid);
        }
    }
}

/// Whether a process is still there.
#[must_use]
pub fn runs(pid: u32) -> bool {
    // A zombie has ended; only nobody has asked for its exit code yet.
    Stat::read(pid).is_ok_and(|stat| stat.state != "Z")
}

/// The fields of `/proc/PID/stat` that we need.
#[derive(Debug, PartialEq)]
struct Stat {
    name: String,
    state: String,
    parent: u32,
    start_ticks: f64,
}

impl Stat {
    fn read(pid: u32) -> Result<Self> {
        let text = fs::read_to_string(format!("/proc/{pid}/stat"))
            .with_context(|| format!("process {pid} has ended"))?;
        Self::parse(&text).with_context(|| format!("/proc/{pid}/stat cannot be understood"))
    }

    /// `pid (name) state parent … start …`; the name may hold blanks and brackets, so it ends at
    /// the last bracket.
    fn parse(text: &str) -> Option<Self> {
        let (head, rest) = text.rsplit_once(')')?;
        let (_, name) = head.split_once('(')?;
        let fields: Vec<&str> = rest.split_whitespace().collect();
        // proc(5) counts from 1 and from the pid: state is field 3, the parent 4, the start 22.
        Some(Self {
            name: name.to_owned(),
            state: (*fields.first()?).to_owned(),
            parent: fields.get(1)?.parse().ok()?,
            start_ticks: fields.get(19)?.parse().ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_brackets_is_no_trouble() {
        let text = "42 (a (b) c) S 7 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 1234 9 9";
        let stat = Stat::parse(text).unwrap();
        assert_eq!(stat.name, "a (b) c");
        assert_eq!((stat.parent, stat.start_ticks), (7, 1234.0));
    }

    #[test]
    fn this_process_is_in_its_own_tree_and_has_memory() {
        let me = std::process::id();
        assert_eq!(tree(me).unwrap().first(), Some(&me));
        assert!(memory(&[me]).unwrap() > 100 * 1024);
        assert!(runs(me));
    }

    #[test]
    fn this_process_started_a_short_while_ago() {
        let started = started(std::process::id()).unwrap();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        // Asked for before the clock was read, so it can't lie ahead of it.
        let age = now - started;
        assert!(age < Duration::from_secs(600), "{age:?}");
    }
}
