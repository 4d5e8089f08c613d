//! Minutes, as people write them.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A number of whole minutes within one day, 0 to 1,440.
///
/// Read from what people type; [`fmt::Display`] writes a form that reads back to the same minutes.
///
/// ```
/// use journal::Minutes;
///
/// for typed in ["70", "1:10", "1h10", "1h 10m", "70 min", "1 hour 10 minutes"] {
///     assert_eq!(typed.parse(), Ok(Minutes::new(70).unwrap()), "{typed}");
/// }
/// assert_eq!(Minutes::new(70).unwrap().to_string(), "1h 10m");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Minutes(u32);

impl Minutes {
    /// A whole day: 1,440 minutes.
    pub const DAY: Self = Self(24 * 60);

    /// `minutes`, or nothing when that is more than a day.
    #[must_use]
    pub fn new(minutes: u32) -> Option<Self> {
        (minutes <= Self::DAY.0).then_some(Self(minutes))
    }

    /// The number of minutes, 0 to 1,440.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }

    /// `self` and `more`, or nothing when that is more than a day.
    #[must_use]
    pub fn plus(self, more: Self) -> Option<Self> {
        Self::new(self.0 + more.0)
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (0, minutes) => write!(f, "{minutes}m"),
            (hours, 0) => write!(f, "{hours}h"),
            (hours, minutes) => write!(f, "{hours}h {minutes}m"),
        }
    }
}

/// Why a text is not a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DurationError {
    /// It can't be read as a duration.
    #[error("not a duration")]
    Unreadable,
    /// It is below zero.
    #[error("a duration below zero")]
    Negative,
    /// It is more than 24 hours.
    #[error("more than 24 hours")]
    OverDay,
}

impl DurationError {
    /// A stable name for the error.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "duration-unreadable",
            Self::Negative => "duration-negative",
            Self::OverDay => "duration-over-day",
        }
    }
}

impl FromStr for Minutes {
    type Err = DurationError;

    /// Reads `45`, `90 min`, `1:10`, `1h10`, `1h 10m`, `1.5h`, `1,5 hours`.
    ///
    /// A number alone is minutes; fractions go with hours only, rounded to the minute.
    fn from_str(text: &str) -> Result<Self, DurationError> {
        read_minutes(text)?
            .try_into()
            .ok()
            .and_then(Self::new)
            .ok_or(DurationError::OverDay)
    }
}

/// The minutes in what people type, however many: a week has more of them than a [`Minutes`] holds.
///
/// ```
/// assert_eq!(journal::read_minutes("30h"), Ok(1_800));
/// ```
///
/// # Errors
/// [`DurationError::Unreadable`] and [`DurationError::Negative`].
pub fn read_minutes(text: &str) -> Result<u64, DurationError> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix(['-', '−', '–']) {
        // A dash before something that is no duration is just unreadable.
        return Err(match read(rest) {
            Some(_) => DurationError::Negative,
            None => DurationError::Unreadable,
        });
    }
    read(text).ok_or(DurationError::Unreadable)
}

/// The minutes in `text`, however many.
fn read(text: &str) -> Option<u64> {
    if let Some((hours, minutes)) = text.split_once(':') {
        return if minutes.len() == 2 {
            sum(whole(hours)?, below_60(minutes)?)
        } else {
            None
        };
    }
    match pieces(text)?.as_slice() {
        [(number, Unit::None | Unit::Minutes)] => whole(number),
        [(number, Unit::Hours)] => hours(number),
        [(hours, Unit::Hours), (minutes, Unit::None | Unit::Minutes)] => {
            sum(whole(hours)?, below_60(minutes)?)
        }
        _ => None,
    }
}

#[derive(Debug, Clone, Copy)]
enum Unit {
    None,
    Hours,
    Minutes,
}

impl Unit {
    fn of(word: &str) -> Option<Self> {
        match word.to_lowercase().as_str() {
            "" => Some(Self::None),
            "h" | "hr" | "hrs" | "hour" | "hours" => Some(Self::Hours),
            "m" | "min" | "mins" | "minute" | "minutes" => Some(Self::Minutes),
            _ => None,
        }
    }
}

/// Splits `1h 10m` into numbers with the unit behind each.
fn pieces(text: &str) -> Option<Vec<(&str, Unit)>> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|c| !is_number(c)).unwrap_or(rest.len()));
        let after = after.trim_start();
        let (unit, after) = after.split_at(
            after
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(after.len()),
        );
        if number.is_empty() || pieces.len() == 2 {
            return None;
        }
        pieces.push((number, Unit::of(unit)?));
        rest = after.trim_start_matches('.').trim_start();
    }
    (!pieces.is_empty()).then_some(pieces)
}

fn whole(number: &str) -> Option<u64> {
    if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // More digits than fit are still a number, only far too large.
    Some(number.parse().unwrap_or(u64::MAX))
}

fn below_60(number: &str) -> Option<u64> {
    whole(number).filter(|minutes| *minutes < 60)
}

/// Hours with an optional fraction, in minutes, rounded.
fn hours(number: &str) -> Option<u64> {
    let Some((hours, fraction)) = number.split_once(['.', ',']) else {
        return sum(whole(number)?, 0);
    };
    let digits = fraction.get(..fraction.len().min(9))?;
    let scale = 10_u64.checked_pow(u32::try_from(digits.len()).ok()?)?;
    whole(fraction)?;
    let minutes = (whole(digits)? * 60 + scale / 2) / scale;
    Some(sum(whole(hours)?, 0)?.saturating_add(minutes))
}

/// Hours and minutes in minutes; what is huge stays huge instead of wrapping.
fn sum(hours: u64, minutes: u64) -> Option<u64> {
    Some(hours.saturating_mul(60).saturating_add(minutes))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0", 0)]
    #[case("45", 45)]
    #[case(" 45 ", 45)]
    #[case("45m", 45)]
    #[case("90 min", 90)]
    #[case("90 min.", 90)]
    #[case("1:10", 70)]
    #[case("0:05", 5)]
    #[case("1h10", 70)]
    #[case("1h 10m", 70)]
    #[case("1 H 10 Min", 70)]
    #[case("1.5h", 90)]
    #[case("1,5 hours", 90)]
    #[case("0.33h", 20)]
    #[case("2h", 120)]
    #[case("24h", 1440)]
    #[case("24:00", 1440)]
    #[case("1440", 1440)]
    #[case("007", 7)]
    fn reads(#[case] typed: &str, #[case] minutes: u32) {
        assert_eq!(typed.parse::<Minutes>().map(Minutes::get), Ok(minutes));
    }

    #[rstest]
    #[case("", DurationError::Unreadable)]
    #[case("abc", DurationError::Unreadable)]
    #[case("1:5", DurationError::Unreadable)]
    #[case("1:60", DurationError::Unreadable)]
    #[case("1h 60m", DurationError::Unreadable)]
    #[case("1.5", DurationError::Unreadable)]
    #[case("1.5m", DurationError::Unreadable)]
    #[case("1.h", DurationError::Unreadable)]
    #[case(".5h", DurationError::Unreadable)]
    #[case("1.5.5h", DurationError::Unreadable)]
    #[case("10m 1h", DurationError::Unreadable)]
    #[case("1h 2h", DurationError::Unreadable)]
    #[case("1h 2m 3", DurationError::Unreadable)]
    #[case("5 days", DurationError::Unreadable)]
    #[case("--5", DurationError::Unreadable)]
    #[case("-abc", DurationError::Unreadable)]
    #[case("+5", DurationError::Unreadable)]
    #[case("٤٥", DurationError::Unreadable)]
    #[case("-5", DurationError::Negative)]
    #[case("−1:10", DurationError::Negative)]
    #[case("-0.5h", DurationError::Negative)]
    #[case("1441", DurationError::OverDay)]
    #[case("24:01", DurationError::OverDay)]
    #[case("24.1h", DurationError::OverDay)]
    #[case("99999999999999999999999999h", DurationError::OverDay)]
    fn refuses(#[case] typed: &str, #[case] error: DurationError) {
        assert_eq!(typed.parse::<Minutes>(), Err(error));
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(minutes in 0u32..=1440) {
            let minutes = Minutes::new(minutes).unwrap();
            prop_assert_eq!(minutes.to_string().parse(), Ok(minutes));
        }

        #[test]
        fn nothing_panics(text in any::<String>()) {
            let _ = text.parse::<Minutes>();
        }

        #[test]
        fn nothing_that_looks_like_a_duration_panics(text in "[-−]?[0-9]{0,25}[.,:]?[0-9]{0,25} ?(h|m|min|hours|µ|é)?[0-9]{0,3}m?") {
            let _ = text.parse::<Minutes>();
        }
    }
}
