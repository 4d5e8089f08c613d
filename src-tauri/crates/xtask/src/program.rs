//! Running other programs, and stopping with a sentence when one does not work out.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths;

/// One program to run, with its arguments, environment and folder.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    name: OsString,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
    folder: Option<PathBuf>,
}

impl Program {
    /// A program, looked up in `PATH` unless it is a path.
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        Self {
            name: name.as_ref().to_owned(),
            arguments: Vec::new(),
            environment: Vec::new(),
            folder: None,
        }
    }

    /// The cargo that runs us.
    pub(crate) fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    pub(crate) fn args<I, A>(mut self, arguments: I) -> Self
    where
        I: IntoIterator<Item = A>,
        A: AsRef<OsStr>,
    {
        self.arguments
            .extend(arguments.into_iter().map(|a| a.as_ref().to_owned()));
        self
    }

    pub(crate) fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.environment
            .push((name.as_ref().to_owned(), value.as_ref().to_owned()));
        self
    }

    /// Where to run it; the workspace's root otherwise.
    pub(crate) fn folder(mut self, folder: impl AsRef<Path>) -> Self {
        self.folder = Some(folder.as_ref().to_path_buf());
        self
    }

    /// The same program as the argument of another one: `wrapper wrapper-arguments… program …`.
    pub(crate) fn inside(self, wrapper: &str, wrapper_arguments: &[&str]) -> Self {
        let mut arguments: Vec<OsString> = wrapper_arguments.iter().map(OsString::from).collect();
        arguments.push(self.name);
        arguments.extend(self.arguments);
        Self {
            name: wrapper.into(),
            arguments,
            ..self
        }
    }

    fn command(&self) -> Result<Command> {
        let mut command = Command::new(&self.name);
        command.args(&self.arguments);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.current_dir(match &self.folder {
            Some(folder) => folder.clone(),
            None => paths::root()?,
        });
        Ok(command)
    }

    /// Runs it with our own input and output; anything but success is an error that names it.
    pub(crate) fn run(&self) -> Result<()> {
        let status = self
            .command()?
            .status()
            .with_context(|| self.not_started())?;
        if !status.success() {
            bail!("`{}` stopped with {status}.", self.shown());
        }
        Ok(())
    }

    /// Runs it with our own input and output and hands back how it ended.
    pub(crate) fn exit_code(&self) -> Result<Option<i32>> {
        let status = self
            .command()?
            .status()
            .with_context(|| self.not_started())?;
        Ok(status.code())
    }

    /// What it prints, or nothing when it cannot be started or does not succeed. For questions
    /// such as «which version», where no answer is an answer.
    pub(crate) fn answer(&self) -> Option<String> {
        let output = self.command().ok()?.stdin(Stdio::null()).output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// The command line as it would be typed, with the environment left out.
    pub(crate) fn shown(&self) -> String {
        let mut words = vec![self.name.to_string_lossy().into_owned()];
        words.extend(self.arguments.iter().map(|a| {
            let a = a.to_string_lossy();
            if a.contains(' ') {
                format!("'{a}'")
            } else {
                a.into_owned()
            }
        }));
        words.join(" ")
    }

    fn not_started(&self) -> String {
        format!("`{}` could not be started", self.shown())
    }
}

/// Whether a program of that name is in `PATH`.
pub(crate) fn present(name: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_program_keeps_its_arguments_in_order() {
        let program = Program::new("cargo")
            .args(["test", "-q"])
            .inside("xvfb-run", &["-a"]);
        assert_eq!(program.shown(), "xvfb-run -a cargo test -q");
    }

    #[test]
    fn a_program_that_does_not_exist_has_no_answer() {
        assert_eq!(Program::new("no-such-program-anywhere").answer(), None);
    }

    #[test]
    fn what_stops_with_an_error_is_named() {
        let error = Program::new("false").run().unwrap_err();
        assert!(error.to_string().contains("`false`"), "{error}");
    }
}
