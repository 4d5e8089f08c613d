//! The page of a week with its chart, as the window asks for it: ten years against one.

use anyhow::Result;
use scrollwell_tests::{Launch, Session, commandline};

use crate::measure::middle;
use crate::table::Row;

/// What lies behind a week must not show in how long it takes.
const AIM: f64 = 1.2;
/// The page's clock counts whole milliseconds, so several calls are one measurement.
const CALLS: u32 = 20;

/// Both journals in windows side by side, asked in turn.
pub(crate) fn rows(rounds: usize) -> Result<Vec<Row>> {
    let folder = tempfile::tempdir()?;
    let window = |name: &str, days: &str| {
        eprintln!("weeks: {days} made-up days");
        let data = folder.path().join(name);
        commandline::run(&data, &["platform", "add", "Reddit"])?;
        commandline::run(&data, &["demo", "--days", days])?;
        Launch::new().data(&data).open_unwatched()
    };
    let (ten, one) = (window("ten", "3650")?, window("one", "365")?);
    // The first calls open the file and fill the caches.
    milliseconds(&ten.session)?;
    milliseconds(&one.session)?;
    let (mut ten_years, mut one_year) = (Vec::new(), Vec::new());
    for _ in 0..rounds.max(15) {
        ten_years.push(milliseconds(&ten.session)?);
        one_year.push(milliseconds(&one.session)?);
    }
    Ok(vec![Row {
        what: "a week's page with its chart, from the window's call to its answer, ten years"
            .into(),
        against: "the same, one year".into(),
        unit: "ms",
        ours: middle(&ten_years)?,
        baseline: middle(&one_year)?,
        aim: AIM,
    }])
}

/// How long one call takes, in the mean of several.
fn milliseconds(session: &Session) -> Result<f64> {
    let all: f64 = session.run_async(
        "const [calls] = arguments;
         const ask = () => window.__TAURI_INTERNALS__.invoke('week', { day: '2026-11-18' });
         (async () => {
           const start = performance.now();
           for (let call = 0; call < calls; call += 1) await ask();
           done(performance.now() - start);
         })();",
        &[CALLS.into()],
    )?;
    Ok(all / f64::from(CALLS))
}
