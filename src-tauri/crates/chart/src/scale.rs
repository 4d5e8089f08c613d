//! The time axis: which steps, and how high.

/// Distances between lines that people count in, in minutes.
const STEPS: [u32; 11] = [10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440];

/// How many distances fit at most: five lines with the one at zero.
const MOST: u32 = 4;

/// A day's worth of a few minutes must not look like a day lost: the axis shows half an hour at
/// the least.
const LEAST: u32 = 30;

/// What an axis without any bar shows.
const EMPTY: u32 = 120;

/// Lines at every [`Scale::step`] minutes from zero to [`Scale::top`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scale {
    pub(crate) step: u32,
    pub(crate) top: u32,
}

impl Scale {
    /// The closest scale on which the longest of these minutes still fits.
    pub(crate) fn holding(longest: u32) -> Self {
        let longest = if longest == 0 {
            EMPTY
        } else {
            longest.max(LEAST)
        };
        let step = STEPS
            .into_iter()
            .find(|step| longest.div_ceil(*step) <= MOST);
        // More than four days in one day: only a mistake gets here, but it must not stop a week.
        let step =
            step.unwrap_or_else(|| longest.div_ceil(MOST).div_ceil(1440).saturating_mul(1440));
        let top = longest.div_ceil(step).saturating_mul(step);
        // Half hours up to two hours would be more words than whole ones, for the same height.
        let step = if top == 120 { 60 } else { step };
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
    fn never_more_than_five_lines_and_always_room() {
        for longest in (0..6000).chain([10_000, 1_000_000, u32::MAX - 1, u32::MAX]) {
            let scale = Scale::holding(longest);
            assert!(scale.lines().count() <= 5, "longest {longest}: {scale:?}");
            assert!(scale.top >= longest, "longest {longest}: {scale:?}");
        }
    }
}
