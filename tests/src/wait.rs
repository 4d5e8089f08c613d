//! Waiting for a condition instead of a time.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Long enough for anything that happens at all, on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(15);

/// Asks again and again until `look` finds something. Errors of `look` count as «not yet»; the
/// last one is told when the time is over.
///
/// # Errors
///
/// When `limit` has passed: what was waited for, how long, and the last error.
pub fn until_within<T>(
    limit: Duration,
    what: &str,
    mut look: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        let last = match look() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(error) => Some(error),
        };
        if start.elapsed() >= limit {
            match last {
                Some(error) => bail!("waited {limit:?} for {what}; at last: {error:#}"),
                None => bail!("waited {limit:?} for {what}"),
            }
        }
        std::thread::sleep(PAUSE);
    }
}

/// [`until_within`] the usual [`PATIENCE`].
///
/// # Errors
///
/// When the time is over.
pub fn until<T>(what: &str, look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    until_within(PATIENCE, what, look)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_later_is_found() {
        let mut looks = 0;
        let found = until("the third look", || {
            looks += 1;
            Ok((looks == 3).then_some(looks))
        });
        assert_eq!(found.unwrap(), 3);
    }

    #[test]
    fn what_never_comes_is_told_with_its_last_error() {
        let limit = Duration::from_millis(40);
        let error =
            until_within(limit, "snow", || -> Result<Option<()>> { bail!("rain") }).unwrap_err();
        assert_eq!(error.to_string(), "waited 40ms for snow; at last: rain");
    }
}
