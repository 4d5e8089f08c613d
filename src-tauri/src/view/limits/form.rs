//! A limit as it is filled in, and what it means.

use journal::{
    Allowance, DurationError, JournalError, Minutes, PlatformId, Scope, Terms, read_minutes,
    weekday_name, weekday_named,
};

use crate::error::Error;
use crate::text::WeekShape;
use crate::types::{LimitForm, WeekdayFigure};

/// What the form says.
pub(crate) fn terms(form: &LimitForm, week: WeekShape) -> Result<Terms, Error> {
    let scope = scope(form)?;
    let allowance = match form.shape.as_str() {
        "day" => about(
            "minutes",
            Allowance::every_day(figure("minutes", &form.minutes)?),
        )?,
        "weekends" => weekends(form, week)?,
        "each" => each(form, week)?,
        "week" => {
            let minutes = budget(&form.minutes).and_then(Allowance::week);
            about("minutes", minutes)?
        }
        other => return Err(Error::NotAChoice(other.to_owned())),
    };
    Ok(Terms { scope, allowance })
}

/// What the form says of platforms.
pub(super) fn scope(form: &LimitForm) -> Result<Scope, Error> {
    if form.all {
        return Ok(Scope::All);
    }
    let platforms = form.platforms.iter().cloned().map(PlatformId::from);
    about("platforms", Scope::of(platforms))
}

/// A figure for weekdays and one for weekends; an empty one leaves those days open.
fn weekends(form: &LimitForm, week: WeekShape) -> Result<Allowance, Error> {
    let weekday = optional("minutes", &form.minutes)?;
    let weekend = optional("weekend", &form.weekend)?;
    let figure = |day| {
        if week.weekend.contains(day) {
            weekend
        } else {
            weekday
        }
    };
    about("minutes", Allowance::by_weekday(monday_first(figure)))
}

fn each(form: &LimitForm, week: WeekShape) -> Result<Allowance, Error> {
    let mut figures = [None; 7];
    for filled in &form.each {
        let day = weekday_named(&filled.weekday);
        let day = day.ok_or_else(|| Error::NotAChoice(filled.weekday.clone()))?;
        let figure = optional(&format!("each:{}", filled.weekday), &filled.text)?;
        let at = usize::try_from(day.num_days_from_monday()).unwrap_or_default();
        if let Some(slot) = figures.get_mut(at) {
            *slot = figure;
        }
    }
    let first = format!("each:{}", weekday_name(week.start));
    about(&first, Allowance::by_weekday(figures))
}

fn monday_first(figure: impl Fn(chrono::Weekday) -> Option<Minutes>) -> [Option<Minutes>; 7] {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    [Mon, Tue, Wed, Thu, Fri, Sat, Sun].map(figure)
}

fn optional(field: &str, typed: &str) -> Result<Option<Minutes>, Error> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    figure(field, typed).map(Some)
}

/// The minutes of a day: from one minute to 24 hours.
fn figure(field: &str, typed: &str) -> Result<Minutes, Error> {
    let minutes = typed.parse::<Minutes>().map_err(|error| match error {
        // Over a day is out of range for a limit in the same way as nothing at all.
        DurationError::OverDay => JournalError::LimitOutOfRange,
        other => other.into(),
    });
    let minutes = about(field, minutes)?;
    if minutes.get() == 0 {
        return about(field, Err(JournalError::LimitOutOfRange));
    }
    Ok(minutes)
}

fn budget(typed: &str) -> Result<u32, JournalError> {
    let minutes = read_minutes(typed)?;
    // What no number holds is out of range in any case.
    Ok(u32::try_from(minutes).unwrap_or(u32::MAX))
}

fn about<T>(field: &str, result: Result<T, JournalError>) -> Result<T, Error> {
    result.map_err(|error| Error::Field(field.to_owned(), error))
}

/// The form that says these terms.
pub(crate) fn form_of(terms: &Terms, week: WeekShape) -> LimitForm {
    let typed = |minutes: Option<Minutes>| minutes.map(|minutes| minutes.to_string());
    let each = week.weekdays().map(|day| WeekdayFigure {
        weekday: weekday_name(day).to_owned(),
        text: typed(terms.allowance.minutes_for(day)).unwrap_or_default(),
    });
    let form = LimitForm {
        all: terms.scope == Scope::All,
        platforms: terms
            .scope
            .platforms()
            .iter()
            .map(ToString::to_string)
            .collect(),
        each: each.collect(),
        ..LimitForm::default()
    };
    let (shape, minutes, weekend) = match (terms.allowance, week.two_figures(&terms.allowance)) {
        (Allowance::Week(minutes), _) => ("week", Some(say_budget(minutes)), None),
        (_, Some((weekday, weekend))) if weekday == weekend => ("day", typed(weekday), None),
        (_, Some((weekday, weekend))) => ("weekends", typed(weekday), typed(weekend)),
        (_, None) => ("each", None, None),
    };
    LimitForm {
        shape: shape.to_owned(),
        minutes: minutes.unwrap_or_default(),
        weekend: weekend.unwrap_or_default(),
        ..form
    }
}

/// `7h`, `7h 30m`: reads back as the same minutes.
pub(super) fn say_budget(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}m"),
        (hours, 0) => format!("{hours}h"),
        (hours, minutes) => format!("{hours}h {minutes}m"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Weekday, WeekdaySet};
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const WEEK: WeekShape = WeekShape {
        start: Weekday::Sun,
        weekend: WeekdaySet::from_array([Weekday::Fri, Weekday::Sat]),
    };

    fn form(shape: &str, minutes: &str, weekend: &str) -> LimitForm {
        LimitForm {
            all: true,
            shape: shape.to_owned(),
            minutes: minutes.to_owned(),
            weekend: weekend.to_owned(),
            ..LimitForm::default()
        }
    }

    fn refused(form: &LimitForm) -> (String, &'static str) {
        match terms(form, WEEK) {
            Err(Error::Field(field, error)) => (field, error.code()),
            other => panic!("{other:?}"),
        }
    }

    #[rstest]
    #[case("day", "0", "", "minutes", "limit-out-of-range")]
    #[case("day", "25h", "", "minutes", "limit-out-of-range")]
    #[case("day", "", "", "minutes", "duration-unreadable")]
    #[case("day", "-5", "", "minutes", "duration-negative")]
    #[case("weekends", "40", "0", "weekend", "limit-out-of-range")]
    #[case("weekends", "", "", "minutes", "limit-out-of-range")]
    #[case("each", "", "", "each:sunday", "limit-out-of-range")]
    #[case("week", "0", "", "minutes", "week-limit-out-of-range")]
    #[case("week", "168h 1m", "", "minutes", "week-limit-out-of-range")]
    #[case("week", "99999999999999h", "", "minutes", "week-limit-out-of-range")]
    fn what_is_wrong_is_said_of_its_field(
        #[case] shape: &str,
        #[case] minutes: &str,
        #[case] weekend: &str,
        #[case] field: &str,
        #[case] code: &str,
    ) {
        assert_eq!(
            refused(&form(shape, minutes, weekend)),
            (field.to_owned(), code)
        );
    }

    #[test]
    fn a_limit_needs_a_platform() {
        let form = LimitForm {
            all: false,
            ..form("day", "40", "")
        };
        assert_eq!(
            refused(&form),
            ("platforms".to_owned(), "limit-without-platforms")
        );
    }

    #[test]
    fn the_weekend_is_the_persons() {
        let terms = terms(&form("weekends", "40", "1:30"), WEEK).unwrap();
        let on = |day| terms.allowance.minutes_for(day).map(Minutes::get);
        assert_eq!(
            [on(Weekday::Thu), on(Weekday::Fri), on(Weekday::Sun)],
            [Some(40), Some(90), Some(40)]
        );
    }

    proptest! {
        /// Whoever opens a limit to change it sees what it says.
        #[test]
        fn a_form_reads_back(figures in prop::array::uniform7(prop::option::of(1u32..=1440))) {
            prop_assume!(figures.iter().any(Option::is_some));
            let figures = figures.map(|minutes| minutes.and_then(Minutes::new));
            let before = Terms {
                scope: Scope::All,
                allowance: Allowance::by_weekday(figures).unwrap(),
            };
            prop_assert_eq!(terms(&form_of(&before, WEEK), WEEK).unwrap(), before);
        }

        #[test]
        fn a_budget_reads_back(minutes in 1u32..=10_080) {
            let before = Terms { scope: Scope::All, allowance: Allowance::week(minutes).unwrap() };
            prop_assert_eq!(terms(&form_of(&before, WEEK), WEEK).unwrap(), before);
        }
    }
}
