//! Limits in words: `40 m on weekdays, 1 h 30 m at weekends`.

use chrono::{Weekday, WeekdaySet};
use journal::{Allowance, Minutes};

use super::Text;

/// What the words of an allowance depend on: how the person's week is made up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WeekShape {
    /// Its first day.
    pub(crate) start: Weekday,
    /// The days of its weekend.
    pub(crate) weekend: WeekdaySet,
}

impl WeekShape {
    /// The seven weekdays, in order.
    pub(crate) fn weekdays(self) -> impl Iterator<Item = Weekday> {
        WeekdaySet::ALL.iter(self.start)
    }

    /// The one figure of the weekdays and the one of the weekend; nothing when either has several.
    pub(crate) fn two_figures(
        self,
        allowance: &Allowance,
    ) -> Option<(Option<Minutes>, Option<Minutes>)> {
        let one = |of_weekend: bool| {
            let mut figures = self
                .weekdays()
                .filter(|day| self.weekend.contains(*day) == of_weekend)
                .map(|day| allowance.minutes_for(day));
            let first = figures.next()?;
            figures.all(|figure| figure == first).then_some(first)
        };
        Some((one(false)?, one(true)?))
    }
}

impl Text {
    /// `40 m a day`, `40 m on weekdays, 1 h 30 m at weekends`, `40 m on Monday and Friday`,
    /// `7 h a week`.
    pub(crate) fn allowance(&self, allowance: &Allowance, week: WeekShape) -> String {
        if let Allowance::Week(minutes) = allowance {
            return self.say_with(
                "allowance-week",
                &[("limit", self.minutes(*minutes).into())],
            );
        }
        match week.two_figures(allowance) {
            Some((Some(weekday), Some(weekend))) if weekday == weekend => {
                self.figure("allowance-day", weekday)
            }
            Some((weekday, weekend)) => self.joined(
                weekday
                    .map(|minutes| self.figure("allowance-weekdays", minutes))
                    .into_iter()
                    .chain(weekend.map(|minutes| self.figure("allowance-weekend", minutes))),
            ),
            None => self.joined(self.by_weekday(allowance, week).into_iter()),
        }
    }

    /// Each figure with the weekdays that have it, in the order of the week.
    fn by_weekday(&self, allowance: &Allowance, week: WeekShape) -> Vec<String> {
        let mut groups: Vec<(Minutes, Vec<Weekday>)> = Vec::new();
        for day in week.weekdays() {
            let Some(minutes) = allowance.minutes_for(day) else {
                continue;
            };
            match groups.iter_mut().find(|(figure, _)| *figure == minutes) {
                Some((_, days)) => days.push(day),
                None => groups.push((minutes, vec![day])),
            }
        }
        let say = |(minutes, days): &(Minutes, Vec<Weekday>)| {
            let workdays = week.weekdays().filter(|day| !week.weekend.contains(*day));
            if workdays.eq(days.iter().copied()) {
                return self.figure("allowance-weekdays", *minutes);
            }
            let days: Vec<String> = days.iter().map(|day| self.weekday(*day)).collect();
            self.say_with(
                "allowance-on",
                &[
                    ("limit", self.minutes(minutes.get()).into()),
                    ("days", self.list_and(&days).into()),
                ],
            )
        };
        groups.iter().map(say).collect()
    }

    fn figure(&self, id: &str, minutes: Minutes) -> String {
        self.say_with(id, &[("limit", self.minutes(minutes.get()).into())])
    }

    fn joined(&self, parts: impl Iterator<Item = String>) -> String {
        parts
            .reduce(|first, next| {
                self.say_with(
                    "allowance-joined",
                    &[("first", first.into()), ("next", next.into())],
                )
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const WEEK: WeekShape = WeekShape {
        start: Weekday::Mon,
        weekend: WeekdaySet::from_array([Weekday::Sat, Weekday::Sun]),
    };

    #[rstest]
    #[case([40; 7], "40 m a day")]
    #[case([40, 40, 40, 40, 40, 90, 90], "40 m on weekdays, 1 h 30 m at weekends")]
    #[case([40, 40, 40, 40, 40, 0, 0], "40 m on weekdays")]
    #[case([0, 0, 0, 0, 0, 90, 90], "1 h 30 m at weekends")]
    #[case([30, 30, 30, 30, 30, 90, 120], "30 m on weekdays, 1 h 30 m on Saturday, 2 h on Sunday")]
    #[case([40, 0, 60, 0, 40, 0, 0], "40 m on Monday and Friday, 1 h on Wednesday")]
    fn a_limit_is_said_in_a_sentence(#[case] figures: [u32; 7], #[case] said: &str) {
        let figures = figures.map(|minutes| Minutes::new(minutes).filter(|_| minutes > 0));
        let allowance = Allowance::by_weekday(figures).unwrap();
        assert_eq!(Text::english().allowance(&allowance, WEEK), said);
    }

    #[test]
    fn a_budget_is_said_for_the_week() {
        let budget = Allowance::week(7 * 60).unwrap();
        assert_eq!(Text::english().allowance(&budget, WEEK), "7 h a week");
    }
}
