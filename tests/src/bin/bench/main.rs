//! `cargo xtask bench`: how fast and how small, each figure against a baseline that was measured
//! in the same run, in turn, so that the machine's mood is in both.
//!
//! Prints a Markdown table. Times differ from machine to machine; the ratios hold.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal"
)]

mod background;
mod charts;
mod due;
mod matplotlib;
mod measure;
mod saving;
mod table;
mod week;
mod window;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use table::Line;

fn main() -> Result<()> {
    let wish = Wish::read(std::env::args().skip(1))?;
    let mut lines: Vec<Line> = Vec::new();
    let measured = measure_all(&wish, &mut lines);
    // What was measured before something went wrong took minutes, and holds.
    let table = table::markdown(&lines);
    println!("\n{table}");
    if let Some(file) = wish.out {
        std::fs::write(&file, table)
            .with_context(|| format!("{} cannot be written", file.display()))?;
    }
    measured
}

fn measure_all(wish: &Wish, lines: &mut Vec<Line>) -> Result<()> {
    lines.extend(saving::rows()?.into_iter().map(Line::from));
    lines.extend(week::rows(wish.rounds)?.into_iter().map(Line::from));
    lines.extend(charts::lines(wish.rounds)?);
    lines.extend(due::rows(wish.rounds)?.into_iter().map(Line::from));
    lines.extend(window::rows(wish.rounds)?.into_iter().map(Line::from));
    lines.extend(background::rows(wish.rounds)?.into_iter().map(Line::from));
    Ok(())
}

/// What was asked for on the command line.
struct Wish {
    rounds: usize,
    out: Option<PathBuf>,
}

impl Wish {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut wish = Self {
            rounds: 9,
            out: None,
        };
        while let Some(name) = arguments.next() {
            let value = arguments
                .next()
                .with_context(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--rounds" => wish.rounds = value.parse().context("--rounds takes a number")?,
                "--out" => wish.out = Some(value.into()),
                _ => bail!("bench takes --rounds N and --out FILE, not {name}"),
            }
        }
        // A median of fewer says little.
        wish.rounds = wish.rounds.max(7);
        Ok(wish)
    }
}
