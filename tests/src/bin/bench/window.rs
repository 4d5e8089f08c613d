//! First paint and memory, against the smallest window that Tauri can open.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use scrollwell_tests::{Launch, commandline, process, wait};

use crate::measure::{Middle, middle};
use crate::table::Row;

/// First paint at most so many times the blank window's.
const PAINT_AIM: f64 = 1.2;
/// Memory at most so many times the blank window's: most of both is WebKit's.
const MEMORY_AIM: f64 = 1.2;

/// What one start came to.
struct Start {
    paint: f64,
    memory: f64,
}

/// Opens the blank window and the app in turn, with a journal of 120 days.
pub(crate) fn rows(rounds: usize) -> Result<Vec<Row>> {
    let blank = std::env::var_os("SCROLLWELL_BLANK")
        .map(PathBuf::from)
        .context("SCROLLWELL_BLANK names the blank window; `cargo xtask bench` sets it")?;
    let folder = tempfile::tempdir()?;
    let journal = folder.path().join("data");
    commandline::run(&journal, &["demo", "--days", "120"])?;

    // The first start after a build reads files that the later ones find in memory.
    start(Launch::new().other_app(&blank))?;
    start(ours(&journal))?;
    let (mut baseline, mut app) = (Vec::new(), Vec::new());
    for round in 1..=rounds {
        eprintln!("windows, round {round} of {rounds}");
        baseline.push(start(Launch::new().other_app(&blank))?);
        app.push(start(ours(&journal))?);
    }
    let of = |starts: &[Start], figure: fn(&Start) -> f64| -> Result<Middle> {
        middle(&starts.iter().map(figure).collect::<Vec<_>>())
    };
    Ok(vec![
        Row {
            what: "process start to first paint, journal of 120 days".into(),
            against: "blank Tauri window".into(),
            unit: "ms",
            ours: of(&app, |start| start.paint)?,
            baseline: of(&baseline, |start| start.paint)?,
            aim: PAINT_AIM,
        },
        Row {
            what: "memory of all processes (PSS)".into(),
            against: "blank Tauri window".into(),
            unit: "MB",
            ours: of(&app, |start| start.memory)?,
            baseline: of(&baseline, |start| start.memory)?,
            aim: MEMORY_AIM,
        },
    ])
}

fn ours(journal: &Path) -> Launch {
    Launch::new().data(journal)
}

/// Starts a window, waits for its first paint, lets it come to rest and looks at it.
#[expect(
    clippy::cast_precision_loss,
    reason = "a window has less than 2^53 bytes"
)]
fn start(launch: Launch) -> Result<Start> {
    let window = launch.open_unwatched()?;
    let painted: f64 = wait::until("the first paint", || {
        window.session.run(
            "const paint = performance.getEntriesByName('first-contentful-paint')[0];
             return paint ? performance.timeOrigin + paint.startTime : null;",
            &[],
        )
    })?;
    // Memory is looked at when the page has nothing more to do.
    window.session.run_async::<()>(
        "document.fonts.ready.then(() => window.requestIdleCallback
           ? requestIdleCallback(() => done(null)) : setTimeout(() => done(null), 500))",
        &[],
    )?;
    let begun = process::started(window.pid()?)?.as_secs_f64() * 1000.0;
    let memory = process::memory(&window.processes()?)? as f64 / 1e6;
    Ok(Start {
        paint: painted - begun,
        memory,
    })
}
