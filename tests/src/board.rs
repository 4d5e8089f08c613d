//! Something that one thread writes to and another one waits for.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// A value, and a bell that rings whenever it has changed.
#[derive(Debug, Default)]
pub(crate) struct Board<T> {
    value: Mutex<T>,
    changed: Condvar,
}

impl<T> Board<T> {
    /// Looks at the value.
    pub(crate) fn read<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.lock())
    }

    /// Changes the value and tells whoever waits.
    pub(crate) fn write<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let answer = change(&mut self.lock());
        self.changed.notify_all();
        answer
    }

    /// Waits until `look` finds something, or `limit` has passed.
    pub(crate) fn wait<R>(
        &self,
        limit: Duration,
        what: &str,
        look: impl Fn(&T) -> Option<R>,
    ) -> Result<R> {
        let end = Instant::now() + limit;
        let mut value = self.lock();
        loop {
            if let Some(found) = look(&value) {
                return Ok(found);
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                bail!("waited {limit:?} for {what}");
            }
            let woken = self.changed.wait_timeout(value, left);
            value = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn lock(&self) -> MutexGuard<'_, T> {
        // A test that went wrong while it looked has changed nothing.
        self.value.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_thread_writes_is_waited_for() {
        let board = Board::<u32>::default();
        let limit = Duration::from_secs(10);
        let found = std::thread::scope(|scope| {
            scope.spawn(|| board.write(|value| *value = 7));
            board.wait(limit, "seven", |value| (*value == 7).then_some(*value))
        });
        assert_eq!(found.unwrap(), 7);
    }

    #[test]
    fn what_never_comes_is_told() {
        let board = Board::<u32>::default();
        let limit = Duration::from_millis(20);
        let error = board.wait(limit, "snow", |_| None::<()>).unwrap_err();
        assert_eq!(error.to_string(), "waited 20ms for snow");
    }
}
