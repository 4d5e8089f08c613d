//! Durations, moods and counts in words.

use super::Text;

/// The five landmarks of a rating, 0 to 4: the nearest of 0, 25, 50, 75 and 100.
pub(crate) fn landmark(rating: f64) -> u8 {
    [12.5, 37.5, 62.5, 87.5]
        .iter()
        .map(|edge| u8::from(rating >= *edge))
        .sum()
}

impl Text {
    /// `1 h 50 m`. It reads back as the same duration.
    pub(crate) fn minutes(&self, minutes: u32) -> String {
        self.durations.say(minutes, || self.say_minutes(minutes))
    }

    fn say_minutes(&self, minutes: u32) -> String {
        self.say_with(
            "duration",
            &[
                ("hours", (minutes / 60).into()),
                ("minutes", (minutes % 60).into()),
            ],
        )
    }

    /// A mean of minutes, rounded to the minute.
    pub(crate) fn mean_minutes(&self, minutes: f64) -> String {
        self.minutes(whole(minutes))
    }

    /// `1:50`, for the top of a bar.
    pub(crate) fn minutes_on_clock(&self, minutes: u32) -> String {
        let said = || {
            self.say_with(
                "duration-clock",
                &[
                    ("hours", (minutes / 60).into()),
                    ("minutes", format!("{:02}", minutes % 60).into()),
                ],
            )
        };
        self.clocks.say(minutes, said)
    }

    /// `pleasant`: the landmark nearest to a valence of 0 to 100.
    pub(crate) fn mood(&self, valence: f64) -> String {
        self.say(&format!("mood-{}", landmark(valence)))
    }

    /// `calm`: the landmark nearest to a calm of 0 to 100.
    pub(crate) fn calm(&self, calm: f64) -> String {
        self.say(&format!("calm-{}", landmark(calm)))
    }

    /// `one, two and three`.
    pub(crate) fn list_and(&self, items: &[String]) -> String {
        self.list("list-and", items)
    }

    /// `one, two or three`.
    pub(crate) fn list_or(&self, items: &[String]) -> String {
        self.list("list-or", items)
    }

    fn list(&self, id: &str, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.say_with(
                id,
                &[
                    ("first", first.join(", ").into()),
                    ("last", last.clone().into()),
                ],
            ),
        }
    }
}

/// A non-negative number, rounded; what is no number counts as 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates"
)]
pub(crate) fn whole(number: f64) -> u32 {
    number.round() as u32
}

#[cfg(test)]
mod tests {
    use journal::Minutes;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    proptest! {
        #[test]
        fn what_is_said_reads_back(minutes in 0u32..=1440) {
            let text = Text::english();
            prop_assert_eq!(text.minutes(minutes).parse(), Ok(Minutes::new(minutes).unwrap()));
            let clock = text.minutes_on_clock(minutes);
            prop_assert_eq!(clock.parse(), Ok(Minutes::new(minutes).unwrap()));
        }
    }

    #[rstest]
    #[case(0.0, 0)]
    #[case(12.4, 0)]
    #[case(12.5, 1)]
    #[case(50.0, 2)]
    #[case(75.0, 3)]
    #[case(100.0, 4)]
    fn landmarks(#[case] rating: f64, #[case] expected: u8) {
        assert_eq!(landmark(rating), expected);
    }
}
