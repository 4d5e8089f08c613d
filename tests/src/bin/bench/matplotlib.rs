//! matplotlib as a baseline: a Python process that draws the same figures, asked for one picture
//! at a time.

use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, ensure};
use chrono::{DateTime, Days, NaiveDate, Utc};
use journal::Journal;
use scrollwell_tests::files;
use serde_json::{Value, json};

/// A process that has its imports behind it and the figures in hand. Dropping it ends it.
pub(crate) struct Matplotlib {
    child: Child,
    ask: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Matplotlib {
    /// Starts one, and installs matplotlib for it under `target` the first time.
    ///
    /// # Errors
    /// When there is no Python, or no matplotlib to be had.
    pub(crate) fn start(figures: &Value) -> Result<Self> {
        let script = files::root().join("tests/src/bin/bench/draw.py");
        let mut child = Command::new(python()?)
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("Python could not be started")?;
        let mut ask = child.stdin.take().context("Python has no input")?;
        let said = child.stdout.take().context("Python has no output")?;
        writeln!(ask, "{figures}")?;
        Ok(Self {
            child,
            ask,
            answers: BufReader::new(said).lines(),
        })
    }

    /// Draws one picture so large, and hands back how many milliseconds that took by its own clock.
    ///
    /// # Errors
    /// When it has stopped, or its picture is not so large.
    pub(crate) fn draw(&mut self, name: &str, size: (u32, u32)) -> Result<f64> {
        let wish = json!({ "name": name, "width": size.0, "height": size.1 });
        writeln!(self.ask, "{wish}")?;
        self.ask.flush()?;
        let line = self.answers.next().context("matplotlib has stopped")??;
        let answer: Value = serde_json::from_str(&line)?;
        let is = |name: &str, wanted: u32| answer.get(name).is_some_and(|it| *it == wanted);
        ensure!(
            is("width", size.0) && is("height", size.1),
            "matplotlib drew {answer} instead of {wish}"
        );
        let time = answer.get("ms").and_then(Value::as_f64);
        time.context("matplotlib told no time")
    }
}

impl Drop for Matplotlib {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A Python with matplotlib, in a place of its own.
fn python() -> Result<PathBuf> {
    let place = files::root().join("target/matplotlib");
    let python = place.join("bin/python3");
    if !has_matplotlib(&python) {
        eprintln!("matplotlib: installing it under target/matplotlib");
        let mut make = Command::new("python3");
        make.args(["-m", "venv"]).arg(&place);
        run(make)?;
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet", "matplotlib"]);
        run(install)?;
        ensure!(has_matplotlib(&python), "it is not there after all");
    }
    Ok(python)
}

fn has_matplotlib(python: &Path) -> bool {
    let mut look = Command::new(python);
    look.args(["-c", "import matplotlib"]).stderr(Stdio::null());
    look.status().is_ok_and(|status| status.success())
}

fn run(mut command: Command) -> Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    // The last line is the one that says what is missing.
    let last = said.lines().last().unwrap_or("it said nothing");
    ensure!(output.status.success(), "{last}");
    Ok(())
}

/// What is drawn: the week from `monday` on, by platform and with its mood; and the mood of each
/// day of a year. A day without a figure is `null`.
pub(crate) fn figures(data: &Path, monday: NaiveDate, now: DateTime<Utc>) -> Result<Value> {
    let journal = Journal::open(data, now)?;
    let year = journal.days(now.date_naive() - Days::new(364), now.date_naive())?;
    let week: Vec<_> = year.iter().filter(|day| day.day >= monday).collect();
    let valence = |day: &journal::DayLog| day.mood().map(|mood| mood.valence);
    let platforms: Vec<Value> = journal
        .platforms()?
        .into_iter()
        .map(|platform| {
            let minutes = week.iter().map(|day| {
                let figure = day.figure(&platform.id);
                figure.map(|figure| figure.minutes.get())
            });
            json!({ "name": platform.name, "minutes": minutes.collect::<Vec<_>>() })
        })
        .collect();
    Ok(json!({
        "week": {
            "days": week.iter().map(|day| day.day.to_string()).collect::<Vec<_>>(),
            "platforms": platforms,
            "mood": week.iter().map(|day| valence(day)).collect::<Vec<_>>(),
        },
        "year": {
            "first": year.first().map(|day| day.day.to_string()),
            "mood": year.iter().map(valence).collect::<Vec<_>>(),
        },
    }))
}

/// The size of a PNG, which stands at the beginning of the file.
pub(crate) fn size_of(png: &[u8]) -> Result<(u32, u32)> {
    let number = |at: usize| {
        let bytes = png.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    number(16).zip(number(20)).context("this is no PNG")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_stands_in_the_header() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(1760_u32.to_be_bytes());
        png.extend(640_u32.to_be_bytes());
        assert_eq!(size_of(&png).unwrap(), (1760, 640));
        assert!(size_of(b"GIF89a").is_err());
    }
}
