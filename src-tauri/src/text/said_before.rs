//! What was said before. Ten years of weeks name the same few thousand days and durations again and
//! again, and to put one into words takes longer than to draw it.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

/// About as many as ten years have days, twice. With more of them it begins anew, so that it doesn't
/// grow for as long as the program runs.
const MOST: usize = 8_000;

/// The words for each `K` that was put into words before.
pub(crate) struct SaidBefore<K>(Mutex<HashMap<K, String>>);

impl<K> Default for SaidBefore<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash> SaidBefore<K> {
    /// The words for `what`, which `say` finds the first time.
    pub(crate) fn say(&self, what: K, say: impl FnOnce() -> String) -> String {
        if let Some(said) = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&what)
        {
            return said.clone();
        }
        // Not under the lock: these words may need others.
        let said = say();
        let mut before = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if before.len() >= MOST {
            before.clear();
        }
        before.insert(what, said.clone());
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_put_into_words_once() {
        let before = SaidBefore::default();
        let mut times = 0;
        for what in [1, 2, 1, 2, 1] {
            let said = before.say(what, || {
                times += 1;
                format!("{what} m")
            });
            assert_eq!(said, format!("{what} m"));
        }
        assert_eq!(times, 2);
    }

    #[test]
    fn it_does_not_grow_without_an_end() {
        let before = SaidBefore::default();
        for what in 0..3 * MOST {
            assert_eq!(before.say(what, || what.to_string()), what.to_string());
            assert!(before.0.lock().unwrap().len() <= MOST);
        }
    }

    #[test]
    fn words_may_be_made_of_others() {
        let before = SaidBefore::default();
        let said = before.say(2, || before.say(1, || "one".to_owned()) + " more");
        assert_eq!(said, "one more");
    }
}
