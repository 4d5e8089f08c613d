//! The axis upwards: which steps, and how high.

/// Distances between lines that people count in, in minutes.
const STEPS: [u32; 11] = [10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440];

/// The same for all of a week, which is longer than the hours of a clock: five hours and ten, and
/// no six and twelve.
const WEEK_STEPS: [u32; 13] = [
    10, 15, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 2400, 3000,
];

/// The same for things that are counted.
const COUNT_STEPS: [u32; 8] = [1, 2, 5, 10, 20, 25, 50, 100];

/// How many distances fit at most: five lines with the one at zero.
const MOST: u32 = 4;

/// A day's worth of a few minutes must not look like a day lost: the axis shows half an hour at
/// the least.
const LEAST: u32 = 30;

/// A count of one must not look like a count of many.
const LEAST_COUNT: u32 = 4;

/// What an axis without any bar shows.
const EMPTY: u32 = 120;

/// And one of weeks without any bar.
const EMPTY_WEEK: u32 = 600;

/// Lines at every [`Scale::step`] minutes from zero to [`Scale::top`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scale {
    pub(crate) step: u32,
    pub(crate) top: u32,
}

impl Scale {
    /// The closest scale on which the longest of these minutes still fits.
    pub(crate) fn holding(longest: u32) -> Self {
        Self::of_minutes(longest, EMPTY, &STEPS)
    }

    /// The same for minutes of whole weeks.
    pub(crate) fn holding_weeks(longest: u32) -> Self {
        Self::of_minutes(longest, EMPTY_WEEK, &WEEK_STEPS)
    }

    fn of_minutes(longest: u32, empty: u32, steps: &[u32]) -> Self {
        let longest = if longest == 0 {
            empty
        } else {
            longest.max(LEAST)
        };
        let Self { step, top } = Self::in_steps(longest, steps);
        // Half hours up to two hours would be more words than whole ones, for the same height.
        let step = if top == 120 { 60 } else { step };
        Self { step, top }
    }

    /// The closest scale on which the largest of these counts still fits.
    pub(crate) fn counting(most: u32) -> Self {
        Self::in_steps(most.max(LEAST_COUNT), &COUNT_STEPS)
    }

    fn in_steps(most: u32, steps: &[u32]) -> Self {
        let fitting = steps.iter().find(|step| most.div_ceil(**step) <= MOST);
        let last = steps.last().copied().unwrap_or(1);
        // More than four days in one day: only a mistake gets here, but it must not stop a week.
        let step = fitting
            .copied()
            .unwrap_or_else(|| most.div_ceil(MOST).div_ceil(last).saturating_mul(last));
        let top = most.div_ceil(step).saturating_mul(step);
        Self { step, top }
    }

    /// The minutes at which there is a line, from the bottom up.
    pub(crate) fn lines(self) -> impl Iterator<Item = u32> {
        (0..=self.top.div_ceil(self.step)).map(move |line| line.saturating_mul(self.step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_the_ones_people_count_in() {
        for (longest, step, top) in [
            (0, 60, 120),
            (1, 10, 30),
            (41, 15, 45),
            (60, 15, 60),
            (61, 30, 90),
            (110, 60, 120),
            (220, 60, 240),
            (241, 120, 360),
            (721, 240, 960),
            (1440, 360, 1440),
        ] {
            assert_eq!(
                Scale::holding(longest),
                Scale { step, top },
                "longest {longest}"
            );
        }
    }

    #[test]
    fn weeks_and_counts_have_steps_of_their_own() {
        for (longest, step, top) in [
            (0, 180, 720),
            (41, 15, 45),
            (110, 60, 120),
            (560, 180, 720),
            (1300, 600, 1800),
            (2500, 900, 2700),
            (10_080, 3000, 12_000),
        ] {
            let scale = Scale::holding_weeks(longest);
            assert_eq!(scale, Scale { step, top }, "longest {longest}");
        }
        for (most, step, top) in [
            (0, 1, 4),
            (1, 1, 4),
            (7, 2, 8),
            (35, 10, 40),
            (84, 25, 100),
            (1000, 300, 1200),
        ] {
            assert_eq!(Scale::counting(most), Scale { step, top }, "most {most}");
        }
    }

    #[test]
    fn never_more_than_five_lines_and_always_room() {
        for longest in (0..6000).chain([10_000, 1_000_000, u32::MAX - 1, u32::MAX]) {
            let scales = [
                Scale::holding(longest),
                Scale::holding_weeks(longest),
                Scale::counting(longest),
            ];
            for scale in scales {
                assert!(scale.lines().count() <= 5, "longest {longest}: {scale:?}");
                assert!(scale.top >= longest, "longest {longest}: {scale:?}");
            }
        }
    }
}
