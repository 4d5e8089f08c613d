//! The other face of the app: the same binary, run as a command beside the window.

use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::files;
use crate::surroundings::Surroundings;

/// Runs a command on a data folder, at the usual time and place of the journeys.
///
/// # Errors
///
/// When it does not exit with 0; what it said is told.
pub fn run(data: &Path, arguments: &[&str]) -> Result<String> {
    said(arguments, &output(data, arguments)?)
}

/// The same with `--json`, read.
///
/// # Errors
///
/// When it does not exit with 0 or does not print JSON.
pub fn json(data: &Path, arguments: &[&str]) -> Result<Value> {
    read(&run(data, &[arguments, &["--json"]].concat())?)
}

fn output(data: &Path, arguments: &[&str]) -> Result<Output> {
    let mut command = Command::new(files::app()?);
    command.args(arguments).arg("--data-dir").arg(data);
    Surroundings::new(data).apply(&mut command);
    command
        .output()
        .context("the app could not be started as a command")
}

/// What a command said, if it exited with 0.
pub(crate) fn said(arguments: &[&str], output: &Output) -> Result<String> {
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "`scrollwell {}`: {said}",
        arguments.join(" ")
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

pub(crate) fn read(text: &str) -> Result<Value> {
    serde_json::from_str(text).with_context(|| format!("this is not JSON: {text}"))
}
