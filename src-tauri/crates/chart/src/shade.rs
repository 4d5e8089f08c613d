//! The five steps in which moods and amounts are coloured.

/// How many steps there are.
pub(crate) const STEPS: usize = 5;

/// Where the second and every further step begins.
const FROM: [f64; STEPS - 1] = [20.0, 40.0, 60.0, 80.0];

/// The step of a value from 0 to 100.
pub(crate) fn step(value: f64) -> usize {
    FROM.iter().filter(|from| value >= **from).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_a_fifth_of_the_scale() {
        for (value, found) in [
            (0.0, 0),
            (19.9, 0),
            (20.0, 1),
            (50.0, 2),
            (79.9, 3),
            (100.0, 4),
        ] {
            assert_eq!(step(value), found, "{value}");
        }
    }
}
