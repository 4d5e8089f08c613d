//! How much of a period is logged.

/// The logged days of a period, out of those that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// How many days are logged.
    pub logged: usize,
    /// How many days count: those that are over and not paused.
    pub of: usize,
}

impl Coverage {
    /// The share of the days that is logged, 0 to 1; nothing when no day counts.
    ///
    /// ```
    /// use insight::Coverage;
    ///
    /// assert_eq!(Coverage { logged: 21, of: 28 }.share(), Some(0.75));
    /// assert_eq!(Coverage { logged: 0, of: 28 }.share(), Some(0.0));
    /// assert_eq!(Coverage { logged: 0, of: 0 }.share(), None);
    /// ```
    #[must_use]
    pub fn share(self) -> Option<f64> {
        let (logged, of) = self.capped()?;
        Some(logged as f64 / of as f64)
    }

    /// The two counts; no more can be logged than there is.
    fn capped(self) -> Option<(u128, u128)> {
        let wide = |n: usize| n as u128;
        (self.of > 0).then(|| (wide(self.logged.min(self.of)), wide(self.of)))
    }
}

/// Whether two periods may be compared: both have a logged day, and their shares of logged days
/// differ by a third of all days at most (a third itself is still allowed).
///
/// Where one month is logged every day and the other only on some, the difference of the two may be
/// one of logging.
///
/// ```
/// use insight::{Coverage, are_comparable};
///
/// let full = Coverage { logged: 30, of: 30 };
/// assert!(are_comparable(full, Coverage { logged: 20, of: 30 }));
/// assert!(!are_comparable(full, Coverage { logged: 19, of: 30 }));
/// assert!(!are_comparable(full, Coverage { logged: 0, of: 0 }));
/// ```
#[must_use]
pub fn are_comparable(a: Coverage, b: Coverage) -> bool {
    let (Some((a_logged, a_of)), Some((b_logged, b_of))) = (a.capped(), b.capped()) else {
        return false;
    };
    // |a/A − b/B| ≤ 1/3 in whole numbers, because a third is none that a computer can write down.
    let apart = (a_logged * b_of).abs_diff(b_logged * a_of);
    a_logged > 0 && b_logged > 0 && apart <= a_of * b_of / 3
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case((2, 3), (1, 3), true)] // a third exactly
    #[case((3, 3), (2, 3), true)]
    #[case((30, 30), (20, 30), true)]
    #[case((30, 30), (19, 30), false)]
    #[case((31, 31), (20, 30), true)]
    #[case((28, 28), (18, 28), false)] // 28 is no multiple of three: 10/28 > 1/3
    #[case((28, 28), (19, 28), true)] // 9/28 < 1/3
    #[case((7, 7), (5, 7), true)]
    #[case((7, 7), (4, 7), false)]
    #[case((1, 31), (11, 31), true)]
    #[case((1, 31), (12, 31), false)]
    #[case((1, 1), (1, 1), true)]
    #[case((0, 30), (1, 30), false)] // nothing has nothing to compare
    #[case((0, 30), (0, 30), false)]
    #[case((0, 0), (0, 0), false)]
    #[case((30, 30), (0, 0), false)]
    #[case((9, 7), (5, 7), true)] // more than there is counts as all
    #[case((9, 7), (4, 7), false)]
    #[case((usize::MAX, usize::MAX), (1, usize::MAX), false)]
    fn a_third_apart_is_the_most(
        #[case] a: (usize, usize),
        #[case] b: (usize, usize),
        #[case] expected: bool,
    ) {
        let of = |(logged, of)| Coverage { logged, of };
        assert_eq!(are_comparable(of(a), of(b)), expected);
        assert_eq!(are_comparable(of(b), of(a)), expected);
    }

    #[test]
    fn a_share_is_one_at_most() {
        assert_eq!(Coverage { logged: 9, of: 7 }.share(), Some(1.0));
    }
}
