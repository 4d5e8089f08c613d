//! The five steps in which moods and amounts are coloured.

/// How many steps there are.
pub(crate) const STEPS: usize = 5;

/// Where the second and every further step begins: half-way between the five landmarks of the slider
/// (0, 25, 50, 75, 100), so that a colour changes where the word for it does.
const FROM: [f64; STEPS - 1] = [12.5, 37.5, 62.5, 87.5];

/// The step of a value from 0 to 100.
pub(crate) fn step(value: f64) -> usize {
    FROM.iter().filter(|from| value >= **from).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_landmark_is_in_the_middle_of_its_step() {
        for (value, found) in [
            (0.0, 0),
            (12.4, 0),
            (12.5, 1),
            (25.0, 1),
            (50.0, 2),
            (62.5, 3),
            (75.0, 3),
            (87.4, 3),
            (100.0, 4),
        ] {
            assert_eq!(step(value), found, "{value}");
        }
    }
}
