//! The other face of the app: the same binary, run as a command beside the window.

use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{files, window};

/// Runs a command on a data folder, at the usual time and place of the journeys.
///
/// # Errors
///
/// When it does not exit with 0; what it said is told.
pub fn run(data: &Path, arguments: &[&str]) -> Result<String> {
    let output = output(data, arguments, window::EVENING)?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "`scrollwell {}`: {said}",
        arguments.join(" ")
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The same with `--json`, read.
///
/// # Errors
///
/// When it does not exit with 0 or does not print JSON.
pub fn json(data: &Path, arguments: &[&str]) -> Result<Value> {
    let text = run(data, &[arguments, &["--json"]].concat())?;
    serde_json::from_str(&text).with_context(|| format!("this is not JSON: {text}"))
}

/// Runs a command and hands back whatever came of it. `clock` is what it takes for now.
///
/// # Errors
///
/// When it cannot be started.
pub fn output(data: &Path, arguments: &[&str], clock: &str) -> Result<Output> {
    let mut command = Command::new(files::app()?);
    command.args(arguments).arg("--data-dir").arg(data);
    window::surroundings(&mut command, data, Some(clock));
    command
        .output()
        .context("the app could not be started as a command")
}
