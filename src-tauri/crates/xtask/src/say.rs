//! Telling what goes on: one line before each step, one with its duration after it.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Does one step of a longer run and says how long it took. An error says which step it was.
pub(crate) fn step(name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("── {name}");
    flush();
    let start = Instant::now();
    let done = work();
    // The programs that we start write to the same terminal: our own lines must not wait in a
    // buffer behind theirs.
    if done.is_ok() {
        println!("   {name}: {}", seconds(start.elapsed()));
    }
    flush();
    done.with_context(|| format!("Stopped at «{name}»"))
}

/// A line by itself.
pub(crate) fn line(text: &str) {
    println!("{text}");
    flush();
}

/// Asks a yes-or-no question on the terminal. No answer is a no.
pub(crate) fn agreed(question: &str) -> bool {
    print!("{question} [y/N] ");
    flush();
    let mut answer = String::new();
    if std::io::stdin().read_line(&mut answer).is_err() {
        return false;
    }
    matches!(answer.trim(), "y" | "Y" | "yes")
}

fn flush() {
    // Nothing sensible is left to do when the terminal has gone away.
    let _ = std::io::stdout().flush();
}

fn seconds(time: Duration) -> String {
    if time < Duration::from_secs(60) {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(seconds(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }

    #[test]
    fn an_error_says_at_which_step() {
        let error = step("formatting", || anyhow::bail!("three files differ")).unwrap_err();
        assert_eq!(
            format!("{error:#}"),
            "Stopped at «formatting»: three files differ"
        );
    }
}
