//! What is due, case by case; and that whoever asks only when it is told to misses nothing.

#[cfg(test)]
mod common;

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday, WeekdaySet};
    use chrono_tz::{Europe::Amsterdam, TZ_VARIANTS, Tz};
    use journal::{
        Allowance, DayBoundary, Due, Entry, Journal, Keep, LOST_AFTER, Limit, Minutes, Moment,
        NewCheckIn, Notice, PlatformId, Reminder, ReviewState, Row, SIGN_OF_LIFE, SNOOZE_MINUTES,
        Scope, Settings, Source, week_to_review,
    };
    use proptest::prelude::*;
    use rstest::rstest;

    use crate::common::{
        check_in, day, every_day, instagram, instant, log, on_weekdays, reminder, save_review,
        set_limit, tiktok, time,
    };

    /// A journal, and whoever asks it what is due.
    struct Desk {
        journal: Journal,
        zone: Tz,
        boundary: DayBoundary,
    }

    /// Monday, 23 November 2026, a winter day in Amsterdam, an hour ahead of UTC.
    const MONDAY: &str = "2026-11-23";

    /// A wall clock in Amsterdam in winter.
    fn at(wall: &str) -> DateTime<Utc> {
        instant(&format!("{}:00+01:00", wall.replace(' ', "T")))
    }

    impl Desk {
        fn new() -> Self {
            Self {
                journal: Journal::in_memory(at("2026-11-01 12:00")).unwrap(),
                zone: Amsterdam,
                boundary: DayBoundary::default(),
            }
        }

        fn moment(&self, wall: &str) -> Moment {
            Moment::new(at(wall), &self.zone, self.boundary)
        }

        fn save(&mut self, wall: &str, settings: &Settings) {
            let moment = self.moment(wall);
            self.journal.save_settings(&moment, settings).unwrap();
        }

        /// The daily reminder on all days, set at the beginning of the month.
        fn with_daily() -> Self {
            let mut desk = Self::new();
            desk.daily(WeekdaySet::ALL);
            desk
        }

        fn daily(&mut self, days: WeekdaySet) {
            let daily = Some(reminder("21:30", days, at("2026-11-01 12:00")));
            let settings = Settings {
                daily,
                ..Settings::default()
            };
            self.save("2026-11-01 12:00", &settings);
        }

        fn morning(&mut self) {
            let none = WeekdaySet::EMPTY;
            let morning = Some(reminder("08:00", none, at("2026-11-01 12:00")));
            let settings = Settings {
                morning,
                ..Settings::default()
            };
            self.save("2026-11-01 12:00", &settings);
        }

        fn weekly(&mut self) {
            let sunday = WeekdaySet::single(Weekday::Sun);
            let weekly = Some(reminder("18:00", sunday, at("2026-11-01 12:00")));
            let settings = Settings {
                weekly,
                ..Settings::default()
            };
            self.save("2026-11-01 12:00", &settings);
        }

        fn due(&self, wall: &str) -> Due {
            let due = self
                .journal
                .due(at(wall), &self.zone, Weekday::Mon)
                .unwrap();
            assert!(due.next > at(wall), "asked at once again at {wall}");
            due
        }

        fn notices(&self, wall: &str) -> Vec<Notice> {
            self.due(wall).notices
        }

        fn keys(&self, wall: &str) -> Vec<String> {
            self.notices(wall).iter().map(Notice::key).collect()
        }

        /// What is due, which then counts as told.
        fn tell(&mut self, wall: &str) -> Vec<Notice> {
            let notices = self.notices(wall);
            let moment = self.moment(wall);
            for notice in &notices {
                self.journal.was_told(&moment, notice).unwrap();
            }
            notices
        }

        fn limit(&mut self, wall: &str, scope: Scope, allowance: Allowance) -> Limit {
            let moment = self.moment(wall);
            set_limit(&mut self.journal, &moment, scope, allowance, None)
        }

        fn log(&mut self, wall: &str, minutes: u32) {
            let moment = self.moment(wall);
            let instagram = instagram(&self.journal);
            let today = moment.today();
            log(&mut self.journal, &moment, today, &instagram, minutes);
        }

        fn review(&mut self, wall: &str, week: &str, state: ReviewState) {
            let moment = self.moment(wall);
            save_review(&mut self.journal, &moment, day(week), state);
        }

        fn start(&mut self, wall: &str) {
            let (moment, tiktok) = (self.moment(wall), tiktok(&self.journal));
            self.journal
                .start_timer(&moment, &self.zone, &tiktok, false)
                .unwrap();
        }

        fn stop(&mut self, wall: &str, keep: Option<Keep>) {
            let moment = self.moment(wall);
            self.journal.stop_timer(&moment, &self.zone, keep).unwrap();
        }

        /// The window is there from one time to another and leaves its signs of life.
        fn alive(&mut self, from: &str, to: &str) {
            let mut now = at(from);
            while now < at(to) {
                assert!(self.journal.timer_goes_on(now).unwrap());
                now += SIGN_OF_LIFE;
            }
            assert!(self.journal.timer_goes_on(at(to)).unwrap());
        }
    }

    /// Saves a page that says nothing of a platform, which takes its figure away.
    fn take_away(journal: &mut Journal, moment: &Moment, day: NaiveDate, platform: &PlatformId) {
        let row = Row {
            platform: platform.clone(),
            minutes: None,
            source: Source::Recall,
            worth: None,
        };
        let entry = Entry {
            day,
            check_in: NewCheckIn::default(),
            rows: vec![row],
        };
        journal.save(moment, &entry).unwrap();
    }

    fn open(text: &str) -> Vec<Notice> {
        vec![Notice::CheckIn { day: day(text) }]
    }

    fn yesterday(text: &str) -> Vec<Notice> {
        vec![Notice::Yesterday { day: day(text) }]
    }

    fn review(text: &str) -> Vec<Notice> {
        vec![Notice::Review { day: day(text) }]
    }

    fn nothing() -> Vec<Notice> {
        vec![]
    }

    #[test]
    fn a_new_journal_tells_nothing_and_waits_for_the_next_day() {
        let due = Desk::new().due("2026-11-23 21:30");
        assert_eq!(due.notices, nothing());
        assert_eq!(due.next, at("2026-11-24 04:00"));
    }

    #[test]
    fn an_open_day_is_told_from_its_time_on() {
        let desk = Desk::with_daily();
        let before = desk.due("2026-11-23 21:29");
        assert_eq!(before.notices, nothing());
        assert_eq!(before.next, at("2026-11-23 21:30"));
        assert_eq!(desk.notices("2026-11-23 21:30"), open(MONDAY));
        // Whoever was asleep then is told later on the same day, which ends at four.
        assert_eq!(desk.notices("2026-11-24 03:59"), open(MONDAY));
        assert_eq!(
            desk.notices("2026-11-24 04:00"),
            nothing(),
            "the day passed"
        );
    }

    #[test]
    fn an_open_day_is_told_once() {
        let mut desk = Desk::with_daily();
        assert_eq!(desk.tell("2026-11-23 21:30"), open(MONDAY));
        let due = desk.due("2026-11-23 21:30");
        assert_eq!(due.notices, nothing());
        assert_eq!(due.next, at("2026-11-24 04:00"));
        assert_eq!(desk.notices("2026-11-24 03:59"), nothing());
        assert_eq!(desk.notices("2026-11-24 21:30"), open("2026-11-24"));
    }

    #[test]
    fn a_reminder_that_is_off_is_silent() {
        let mut desk = Desk::with_daily();
        let before = desk.journal.settings().unwrap().daily;
        let now = at("2026-11-02 12:00");
        let off = Reminder::set(before, false, time("21:30"), WeekdaySet::ALL, now);
        let settings = Settings {
            daily: Some(off),
            ..Settings::default()
        };
        desk.save("2026-11-02 12:00", &settings);
        assert_eq!(desk.notices("2026-11-23 21:30"), nothing());
    }

    #[test]
    fn a_reminder_is_on_the_weekdays_of_the_logical_day() {
        let mut desk = Desk::new();
        desk.daily(WeekdaySet::single(Weekday::Mon));
        assert_eq!(desk.notices("2026-11-22 21:30"), nothing());
        assert_eq!(desk.notices("2026-11-23 03:00"), nothing(), "still Sunday");
        assert_eq!(desk.notices("2026-11-23 21:30"), open(MONDAY));
        assert_eq!(desk.notices("2026-11-24 03:00"), open(MONDAY));
        assert_eq!(desk.notices("2026-11-24 21:30"), nothing());
    }

    #[test]
    fn a_time_in_the_night_belongs_to_the_evening_before() {
        let mut desk = Desk::new();
        let late = reminder("01:00", WeekdaySet::ALL, at("2026-11-01 12:00"));
        let settings = Settings {
            daily: Some(late),
            ..Settings::default()
        };
        desk.save("2026-11-01 12:00", &settings);
        assert_eq!(desk.due("2026-11-23 05:00").next, at("2026-11-24 01:00"));
        assert_eq!(desk.notices("2026-11-24 00:59"), nothing());
        assert_eq!(desk.notices("2026-11-24 01:00"), open(MONDAY));
    }

    #[test]
    fn a_day_with_a_check_in_is_not_open() {
        let mut desk = Desk::with_daily();
        let moment = desk.moment("2026-11-23 20:00");
        check_in(&mut desk.journal, &moment, day("2026-11-22"));
        let other_day = desk.notices("2026-11-23 21:30");
        assert_eq!(other_day, open(MONDAY), "another day's");
        check_in(&mut desk.journal, &moment, day(MONDAY));
        assert_eq!(desk.notices("2026-11-23 21:30"), nothing());
    }

    #[test]
    fn a_day_with_a_typed_figure_is_not_open_until_that_is_taken_away() {
        let mut desk = Desk::with_daily();
        desk.log("2026-11-23 20:00", 0);
        assert_eq!(desk.notices("2026-11-23 21:30"), nothing(), "zero is one");
        let moment = desk.moment("2026-11-23 20:10");
        let instagram = instagram(&desk.journal);
        take_away(&mut desk.journal, &moment, day(MONDAY), &instagram);
        assert_eq!(desk.notices("2026-11-23 21:30"), open(MONDAY));
    }

    #[test]
    fn a_day_with_nothing_but_timed_minutes_is_still_open() {
        let mut desk = Desk::with_daily();
        desk.start("2026-11-23 20:00");
        desk.stop("2026-11-23 20:20", None);
        assert!(desk.journal.day(day(MONDAY)).unwrap().is_logged());
        assert_eq!(desk.notices("2026-11-23 21:30"), open(MONDAY));
    }

    #[test]
    fn a_paused_day_is_left_alone() {
        let mut desk = Desk::with_daily();
        desk.morning();
        let moment = desk.moment("2026-11-23 12:00");
        let (first, last) = (day(MONDAY), day("2026-11-24"));
        desk.journal.pause(&moment, first, last).unwrap();
        assert_eq!(desk.notices("2026-11-23 21:30"), nothing());
        assert_eq!(desk.notices("2026-11-24 21:30"), nothing());
        assert_eq!(
            desk.notices("2026-11-25 08:00"),
            nothing(),
            "yesterday was paused"
        );
        assert_eq!(desk.notices("2026-11-25 21:30"), open("2026-11-25"));
    }

    #[test]
    fn a_paused_day_is_not_reminded_of_the_day_before() {
        let mut desk = Desk::with_daily();
        desk.morning();
        let moment = desk.moment("2026-11-24 07:00");
        let tuesday = day("2026-11-24");
        assert_eq!(desk.notices("2026-11-24 08:00"), yesterday(MONDAY));
        desk.journal.pause(&moment, tuesday, tuesday).unwrap();
        assert_eq!(desk.notices("2026-11-24 08:00"), nothing());
    }

    #[test]
    fn a_pause_that_is_ended_lets_today_count_again() {
        let mut desk = Desk::with_daily();
        let moment = desk.moment("2026-11-23 12:00");
        desk.journal
            .pause(&moment, day("2026-11-20"), day("2026-11-25"))
            .unwrap();
        let pause = desk.journal.pauses().unwrap().remove(0);
        desk.journal.end_pause(&moment, &pause.id).unwrap();
        assert_eq!(desk.notices("2026-11-23 21:30"), open(MONDAY));
    }

    #[test]
    fn quiet_is_for_the_day_and_can_be_taken_back() {
        let mut desk = Desk::with_daily();
        desk.morning();
        let moment = desk.moment("2026-11-23 07:00");
        desk.journal.quiet_reminders(&moment, true).unwrap();
        assert_eq!(desk.notices("2026-11-23 08:00"), nothing());
        assert_eq!(desk.notices("2026-11-23 21:30"), nothing());
        assert_eq!(desk.notices("2026-11-24 03:59"), nothing());
        assert_eq!(desk.tell("2026-11-24 08:00"), yesterday(MONDAY));
        assert_eq!(desk.notices("2026-11-24 21:30"), open("2026-11-24"));
        desk.journal.quiet_reminders(&moment, false).unwrap();
        assert_eq!(desk.notices("2026-11-23 08:00"), yesterday("2026-11-22"));
    }

    #[rstest]
    #[case("2026-11-23 21:29", open(MONDAY))]
    // At its very minute there is nothing left to wait for.
    #[case("2026-11-23 21:30", nothing())]
    #[case("2026-11-23 22:00", nothing())]
    fn a_reminder_that_is_set_after_its_time_begins_the_next_day(
        #[case] set: &str,
        #[case] told: Vec<Notice>,
    ) {
        let mut desk = Desk::new();
        let settings = Settings {
            daily: Some(reminder("21:30", WeekdaySet::ALL, at(set))),
            ..Settings::default()
        };
        desk.save(set, &settings);
        assert_eq!(desk.notices("2026-11-23 23:00"), told);
        assert_eq!(desk.notices("2026-11-24 21:30"), open("2026-11-24"));
    }

    #[test]
    fn saving_a_reminder_as_it_is_makes_it_miss_nothing() {
        let mut desk = Desk::with_daily();
        let before = desk.journal.settings().unwrap().daily;
        let set = |at_time: &str, now: &str| {
            let days = WeekdaySet::ALL;
            Some(Reminder::set(before, true, time(at_time), days, at(now)))
        };
        let same = Settings {
            daily: set("21:30", "2026-11-23 22:00"),
            ..Settings::default()
        };
        desk.save("2026-11-23 22:00", &same);
        assert_eq!(desk.notices("2026-11-23 22:00"), open(MONDAY));
        let later = Settings {
            daily: set("21:40", "2026-11-23 22:00"),
            ..Settings::default()
        };
        desk.save("2026-11-23 22:00", &later);
        assert_eq!(desk.notices("2026-11-23 22:00"), nothing());
    }

    #[test]
    fn a_snoozed_reminder_comes_once_more() {
        let mut desk = Desk::with_daily();
        let told = desk.tell("2026-11-23 21:30");
        let again = at("2026-11-23 21:35") + TimeDelta::minutes(SNOOZE_MINUTES);
        let moment = desk.moment("2026-11-23 21:35");
        desk.journal
            .tell_again(&moment, &told[0].key(), again)
            .unwrap();
        let waiting = desk.due("2026-11-23 22:34");
        assert_eq!(waiting.notices, nothing());
        assert_eq!(waiting.next, at("2026-11-23 22:35"));
        assert_eq!(desk.tell("2026-11-23 22:35"), open(MONDAY));
        assert_eq!(desk.due("2026-11-23 22:35").next, at("2026-11-24 04:00"));
        assert_eq!(desk.notices("2026-11-24 03:59"), nothing());
    }

    #[test]
    fn a_snoozed_reminder_is_gone_when_it_is_done_or_the_day_has_passed() {
        let mut desk = Desk::with_daily();
        let told = desk.tell("2026-11-24 03:30");
        let moment = desk.moment("2026-11-24 03:30");
        let again = at("2026-11-24 04:30");
        desk.journal
            .tell_again(&moment, &told[0].key(), again)
            .unwrap();
        assert_eq!(desk.due("2026-11-24 03:31").next, at("2026-11-24 04:00"));
        assert_eq!(desk.notices("2026-11-24 04:30"), nothing());

        let mut desk = Desk::with_daily();
        let told = desk.tell("2026-11-23 21:30");
        let moment = desk.moment("2026-11-23 21:30");
        let again = at("2026-11-23 22:30");
        desk.journal
            .tell_again(&moment, &told[0].key(), again)
            .unwrap();
        check_in(&mut desk.journal, &moment, day(MONDAY));
        assert_eq!(desk.notices("2026-11-23 22:30"), nothing());
    }

    #[test]
    fn the_day_before_is_told_in_the_morning_only_if_that_is_wanted() {
        let mut desk = Desk::with_daily();
        assert_eq!(desk.notices("2026-11-24 08:00"), nothing());
        desk.morning();
        assert_eq!(desk.due("2026-11-24 07:59").next, at("2026-11-24 08:00"));
        assert_eq!(desk.notices("2026-11-24 07:59"), nothing());
        assert_eq!(desk.tell("2026-11-24 08:00"), yesterday(MONDAY));
        assert_eq!(desk.notices("2026-11-24 08:00"), nothing());
        let moment = desk.moment("2026-11-25 07:00");
        check_in(&mut desk.journal, &moment, day("2026-11-24"));
        assert_eq!(desk.notices("2026-11-25 08:00"), nothing(), "done at seven");
    }

    #[test]
    fn the_morning_asks_about_the_weekdays_of_the_daily_reminder() {
        let mut desk = Desk::new();
        desk.morning();
        assert_eq!(
            desk.notices("2026-11-24 08:00"),
            yesterday(MONDAY),
            "without a daily one, about all"
        );
        desk.daily(WeekdaySet::single(Weekday::Mon));
        assert_eq!(desk.notices("2026-11-23 08:00"), nothing());
        assert_eq!(desk.notices("2026-11-24 08:00"), yesterday(MONDAY));
        assert_eq!(desk.notices("2026-11-25 08:00"), nothing());
    }

    #[test]
    fn a_day_that_a_zone_skipped_is_no_yesterday() {
        let zone: Tz = "Pacific/Apia".parse().unwrap();
        let start = instant("2011-12-20T12:00:00Z");
        let mut journal = Journal::in_memory(start).unwrap();
        let settings = Settings {
            boundary: DayBoundary::new(0),
            morning: Some(reminder("08:00", WeekdaySet::ALL, start)),
            ..Settings::default()
        };
        let midnight = DayBoundary::new(0).unwrap();
        let moment = Moment::new(start, &zone, midnight);
        journal.save_settings(&moment, &settings).unwrap();
        // 08:00 on the 31st, the first morning after that of the 29th.
        let morning = instant("2011-12-30T18:00:00Z");
        let due = journal.due(morning, &zone, Weekday::Mon).unwrap();
        assert_eq!(due.notices, yesterday("2011-12-29"));
    }

    #[test]
    fn the_review_is_told_once_while_it_is_open() {
        let mut desk = Desk::new();
        desk.weekly();
        assert_eq!(desk.notices("2026-11-21 18:00"), nothing());
        assert_eq!(desk.due("2026-11-22 17:59").next, at("2026-11-22 18:00"));
        assert_eq!(desk.notices("2026-11-22 17:59"), nothing());
        assert_eq!(desk.tell("2026-11-22 18:00"), review("2026-11-22"));
        assert_eq!(desk.notices("2026-11-22 18:00"), nothing());
        assert_eq!(desk.tell("2026-11-29 18:00"), review("2026-11-29"));
    }

    #[rstest]
    #[case(ReviewState::Open, true)]
    #[case(ReviewState::Done, false)]
    #[case(ReviewState::Skipped, false)]
    fn a_week_that_was_reviewed_or_skipped_is_not_told(
        #[case] state: ReviewState,
        #[case] told: bool,
    ) {
        let mut desk = Desk::new();
        desk.weekly();
        // The week before says nothing of this one.
        desk.review("2026-11-21 12:00", "2026-11-09", ReviewState::Done);
        assert_eq!(desk.notices("2026-11-22 18:00"), review("2026-11-22"));
        desk.review("2026-11-21 12:00", "2026-11-16", state);
        let expected = if told {
            review("2026-11-22")
        } else {
            nothing()
        };
        assert_eq!(desk.notices("2026-11-22 18:00"), expected);
        assert_eq!(desk.notices("2026-11-29 18:00"), review("2026-11-29"));
        let moment = desk.moment("2026-11-22 17:00");
        desk.journal.undo(&moment, None).unwrap();
        assert_eq!(desk.notices("2026-11-22 18:00"), review("2026-11-22"));
    }

    /// On the last day of a week the week is looked back on, on every other day the one before.
    #[rstest]
    #[case(Weekday::Sun, "2026-11-22 18:00", "2026-11-16")]
    #[case(Weekday::Mon, "2026-11-23 18:00", "2026-11-16")]
    #[case(Weekday::Sat, "2026-11-28 18:00", "2026-11-16")]
    #[case(Weekday::Sun, "2026-11-30 03:00", "2026-11-23")]
    fn the_review_is_of_the_week_that_ends(
        #[case] weekday: Weekday,
        #[case] wall: &str,
        #[case] week: &str,
    ) {
        let mut desk = Desk::new();
        let on = WeekdaySet::single(weekday);
        let weekly = Some(reminder("18:00", on, at("2026-11-01 12:00")));
        let settings = Settings {
            weekly,
            ..Settings::default()
        };
        desk.save("2026-11-01 12:00", &settings);
        let week = day(week);
        for other in [week - TimeDelta::days(7), week + TimeDelta::days(7)] {
            let moment = Moment::new(at(wall) + TimeDelta::days(7), &desk.zone, desk.boundary);
            save_review(&mut desk.journal, &moment, other, ReviewState::Done);
        }
        assert_eq!(desk.notices(wall).len(), 1);
        let moment = desk.moment(wall);
        save_review(&mut desk.journal, &moment, week, ReviewState::Done);
        assert_eq!(desk.notices(wall), nothing());
    }

    #[test]
    fn a_snoozed_review_is_gone_when_it_is_done() {
        let mut desk = Desk::new();
        desk.weekly();
        let told = desk.tell("2026-11-22 18:00");
        let again = at("2026-11-22 19:00");
        let moment = desk.moment("2026-11-22 18:05");
        desk.journal
            .tell_again(&moment, &told[0].key(), again)
            .unwrap();
        desk.review("2026-11-22 18:10", "2026-11-16", ReviewState::Open);
        assert_eq!(desk.notices("2026-11-22 19:00"), review("2026-11-22"));
        desk.review("2026-11-22 18:20", "2026-11-16", ReviewState::Done);
        assert_eq!(desk.notices("2026-11-22 19:00"), nothing());
    }

    #[test]
    fn the_review_leaves_paused_and_quiet_days_alone() {
        let mut desk = Desk::new();
        desk.weekly();
        let moment = desk.moment("2026-11-22 12:00");
        let sunday = day("2026-11-22");
        desk.journal.quiet_reminders(&moment, true).unwrap();
        assert_eq!(desk.notices("2026-11-22 18:00"), nothing());
        desk.journal.quiet_reminders(&moment, false).unwrap();
        assert_eq!(desk.notices("2026-11-22 18:00"), review("2026-11-22"));
        desk.journal.pause(&moment, sunday, sunday).unwrap();
        assert_eq!(desk.notices("2026-11-22 18:00"), nothing());
    }

    /// What is told of limits: the kind and the minutes.
    fn told_of(notices: &[Notice]) -> Vec<(&'static str, i64)> {
        let of = |notice: &Notice| match notice {
            Notice::Near(progress) => ("near", progress.spent / 60),
            Notice::Reached(progress) => ("reached", progress.spent / 60),
            Notice::TimerAsks(_) => ("asks", 0),
            other => panic!("{other:?}"),
        };
        notices.iter().map(of).collect()
    }

    #[test]
    fn a_limit_that_is_reached_by_an_entry_is_told_once() {
        let mut desk = Desk::new();
        desk.limit("2026-11-20 12:00", Scope::All, every_day(60));
        desk.log("2026-11-23 19:00", 59);
        assert_eq!(
            desk.notices("2026-11-23 19:00"),
            nothing(),
            "near is for the timer to tell"
        );
        desk.log("2026-11-23 20:00", 1);
        assert_eq!(
            told_of(&desk.tell("2026-11-23 20:00")),
            [("reached", 60)],
            "nothing is left"
        );
        desk.log("2026-11-23 21:00", 30);
        assert_eq!(desk.notices("2026-11-23 21:00"), nothing());
        desk.log("2026-11-24 21:00", 95);
        assert_eq!(told_of(&desk.tell("2026-11-24 21:00")), [("reached", 95)]);
    }

    #[test]
    fn an_entry_about_another_day_or_another_platform_reaches_nothing() {
        let mut desk = Desk::new();
        let scope = Scope::of([tiktok(&desk.journal)]).unwrap();
        desk.limit("2026-11-20 12:00", scope, every_day(60));
        desk.log("2026-11-23 19:00", 90);
        assert_eq!(desk.notices("2026-11-23 19:00"), nothing());
        let moment = desk.moment("2026-11-23 20:00");
        let tiktok = tiktok(&desk.journal);
        log(&mut desk.journal, &moment, day("2026-11-22"), &tiktok, 90);
        assert_eq!(desk.notices("2026-11-23 20:00"), nothing());
        log(&mut desk.journal, &moment, day(MONDAY), &tiktok, 90);
        assert_eq!(
            told_of(&desk.notices("2026-11-23 20:00")),
            [("reached", 90)]
        );
    }

    #[test]
    fn the_timer_tells_at_four_fifths_and_when_all_is_spent() {
        let mut desk = Desk::new();
        desk.limit("2026-11-20 12:00", Scope::All, every_day(10));
        desk.log("2026-11-23 19:00", 5);
        desk.start("2026-11-23 20:00");
        assert_eq!(
            desk.due("2026-11-23 20:00").next,
            at("2026-11-23 20:01"),
            "for the sign of life"
        );
        assert_eq!(desk.tell("2026-11-23 20:02"), nothing());
        assert_eq!(told_of(&desk.tell("2026-11-23 20:03")), [("near", 8)]);
        assert_eq!(desk.tell("2026-11-23 20:04"), nothing());
        assert_eq!(told_of(&desk.tell("2026-11-23 20:05")), [("reached", 10)]);
        assert_eq!(desk.tell("2026-11-23 20:06"), nothing());
        desk.stop("2026-11-23 20:07", None);
        assert_eq!(desk.tell("2026-11-23 20:07"), nothing());
        desk.start("2026-11-23 20:10");
        assert_eq!(desk.tell("2026-11-23 20:20"), nothing());
    }

    /// The second comes before the minute is over.
    #[test]
    fn the_next_look_is_when_the_limit_is_near_or_reached() {
        let mut desk = Desk::new();
        desk.limit("2026-11-20 12:00", Scope::All, every_day(1));
        desk.start("2026-11-23 20:00");
        let start = at("2026-11-23 20:00");
        let due = desk.due("2026-11-23 20:00");
        assert_eq!(due.next, start + TimeDelta::seconds(48));
        let due = desk
            .journal
            .due(due.next, &Amsterdam, Weekday::Mon)
            .unwrap();
        assert_eq!(told_of(&due.notices), [("near", 0)]);
        assert_eq!(due.next, start + TimeDelta::seconds(60));
        let due = desk
            .journal
            .due(due.next, &Amsterdam, Weekday::Mon)
            .unwrap();
        assert_eq!(told_of(&due.notices), [("reached", 1)]);
    }

    #[test]
    fn a_timer_that_counts_towards_no_limit_brings_none_near() {
        let mut desk = Desk::new();
        let scope = Scope::of([instagram(&desk.journal)]).unwrap();
        desk.limit("2026-11-20 12:00", scope, every_day(60));
        desk.log("2026-11-23 19:00", 55);
        desk.start("2026-11-23 20:00");
        assert_eq!(desk.notices("2026-11-23 20:20"), nothing());
    }

    #[test]
    fn near_is_not_told_after_reached() {
        let mut desk = Desk::new();
        desk.limit("2026-11-20 12:00", Scope::All, every_day(60));
        desk.log("2026-11-23 19:00", 60);
        assert_eq!(told_of(&desk.tell("2026-11-23 19:00")), [("reached", 60)]);
        let moment = desk.moment("2026-11-23 19:10");
        let instagram = instagram(&desk.journal);
        take_away(&mut desk.journal, &moment, day(MONDAY), &instagram);
        desk.log("2026-11-23 19:10", 50);
        desk.start("2026-11-23 19:15");
        assert_eq!(desk.notices("2026-11-23 19:16"), nothing());
        assert_eq!(desk.notices("2026-11-23 19:40"), nothing());
    }

    #[test]
    fn a_limit_that_is_changed_while_reached_is_not_told_again_that_day() {
        let mut desk = Desk::new();
        let before = desk.limit("2026-11-20 12:00", Scope::All, every_day(60));
        desk.log("2026-11-23 19:00", 70);
        assert_eq!(told_of(&desk.tell("2026-11-23 19:00")), [("reached", 70)]);
        let moment = desk.moment("2026-11-23 19:30");
        let change = |desk: &mut Desk, minutes, before| {
            let allowance = every_day(minutes);
            set_limit(
                &mut desk.journal,
                &moment,
                Scope::All,
                allowance,
                Some(before),
            )
        };
        let fifty = change(&mut desk, 50, &before);
        assert_eq!(desk.notices("2026-11-23 19:30"), nothing());
        // Near already, so only that it is reached is news.
        let eighty = change(&mut desk, 80, &fifty);
        desk.start("2026-11-23 20:00");
        assert_eq!(desk.notices("2026-11-23 20:05"), nothing());
        assert_eq!(
            told_of(&desk.notices("2026-11-23 20:10")),
            [("reached", 80)]
        );
        // Neither near nor reached: both are news.
        change(&mut desk, 120, &eighty);
        assert_eq!(told_of(&desk.notices("2026-11-23 20:26")), [("near", 96)]);
        desk.stop("2026-11-23 20:10", None);
        desk.log("2026-11-24 19:00", 120);
        assert_eq!(
            told_of(&desk.notices("2026-11-24 19:00")),
            [("reached", 120)]
        );
    }

    #[test]
    fn a_budget_is_told_once_a_week() {
        let mut desk = Desk::new();
        let budget = Allowance::week(120).unwrap();
        desk.limit("2026-11-10 12:00", Scope::All, budget);
        desk.log("2026-11-22 19:00", 100);
        desk.log("2026-11-23 19:00", 100);
        assert_eq!(desk.tell("2026-11-23 19:00"), nothing(), "a week each");
        desk.log("2026-11-25 19:00", 20);
        assert_eq!(told_of(&desk.tell("2026-11-25 19:00")), [("reached", 120)]);
        desk.log("2026-11-27 19:00", 60);
        assert_eq!(desk.tell("2026-11-27 19:00"), nothing());
        assert_eq!(desk.tell("2026-11-30 03:59"), nothing());
        desk.log("2026-11-30 19:00", 120);
        assert_eq!(told_of(&desk.tell("2026-11-30 19:00")), [("reached", 120)]);
    }

    #[test]
    fn a_budget_counts_from_the_first_day_of_the_week_and_not_its_paused_days() {
        let mut desk = Desk::new();
        let budget = Allowance::week(120).unwrap();
        desk.limit("2026-11-10 12:00", Scope::All, budget);
        desk.log("2026-11-22 19:00", 60);
        desk.log("2026-11-23 19:00", 60);
        let due = |week_start| {
            let now = at("2026-11-23 19:00");
            desk.journal.due(now, &Amsterdam, week_start).unwrap()
        };
        assert_eq!(due(Weekday::Mon).notices, nothing());
        assert_eq!(told_of(&due(Weekday::Sun).notices), [("reached", 120)]);
        let moment = desk.moment("2026-11-23 19:00");
        let sunday = day("2026-11-22");
        desk.journal.pause(&moment, sunday, sunday).unwrap();
        let now = at("2026-11-23 19:00");
        let due = desk.journal.due(now, &Amsterdam, Weekday::Sun).unwrap();
        assert_eq!(due.notices, nothing());
    }

    #[test]
    fn a_weekday_without_a_figure_has_no_limit() {
        let mut desk = Desk::new();
        desk.limit("2026-11-10 12:00", Scope::All, on_weekdays(30));
        desk.log("2026-11-21 19:00", 600);
        desk.start("2026-11-21 20:00");
        assert_eq!(desk.notices("2026-11-21 20:25"), nothing());
        desk.stop("2026-11-21 20:25", None);
        desk.log("2026-11-23 19:00", 30);
        assert_eq!(
            told_of(&desk.notices("2026-11-23 19:00")),
            [("reached", 30)]
        );
    }

    #[test]
    fn a_paused_day_reaches_no_limit() {
        let mut desk = Desk::new();
        desk.limit("2026-11-10 12:00", Scope::All, every_day(30));
        let budget = Allowance::week(30).unwrap();
        desk.limit("2026-11-10 12:00", Scope::All, budget);
        let moment = desk.moment("2026-11-23 12:00");
        desk.journal
            .pause(&moment, day(MONDAY), day(MONDAY))
            .unwrap();
        desk.log("2026-11-23 19:00", 300);
        assert_eq!(desk.notices("2026-11-23 19:00"), nothing());
    }

    #[test]
    fn a_limit_that_has_ended_is_told_no_more() {
        let mut desk = Desk::new();
        let limit = desk.limit("2026-11-10 12:00", Scope::All, every_day(30));
        desk.log("2026-11-23 19:00", 40);
        assert_eq!(
            told_of(&desk.notices("2026-11-23 19:00")),
            [("reached", 40)]
        );
        let moment = desk.moment("2026-11-23 19:00");
        desk.journal.end_limit(&moment, &limit.id).unwrap();
        assert_eq!(desk.notices("2026-11-23 19:00"), nothing());
    }

    #[test]
    fn the_timers_time_belongs_to_the_days_it_passed_on() {
        let mut desk = Desk::new();
        desk.limit("2026-11-10 12:00", Scope::All, every_day(60));
        desk.start("2026-11-24 03:20");
        desk.alive("2026-11-24 03:20", "2026-11-24 04:20");
        assert_eq!(
            told_of(&desk.notices("2026-11-24 03:59")),
            nothing_of_limits()
        );
        assert_eq!(
            told_of(&desk.notices("2026-11-24 04:21")),
            nothing_of_limits(),
            "61 minutes, 21 of them today"
        );
    }

    fn nothing_of_limits() -> Vec<(&'static str, i64)> {
        vec![]
    }

    #[test]
    fn a_timer_that_asks_is_told_once_and_counts_for_nothing() {
        let mut desk = Desk::new();
        desk.limit("2026-11-10 12:00", Scope::All, every_day(60));
        desk.start("2026-11-23 19:00");
        desk.alive("2026-11-23 19:00", "2026-11-23 19:10");
        let lost = at("2026-11-23 19:10") + LOST_AFTER;
        assert_eq!(lost, at("2026-11-23 19:40"));
        assert_eq!(desk.notices("2026-11-23 19:40"), nothing(), "to the minute");
        assert_eq!(desk.keys("2026-11-23 19:41").len(), 1);
        // By all of it the limit would be reached.
        assert_eq!(told_of(&desk.tell("2026-11-23 20:30")), [("asks", 0)]);
        let due = desk.due("2026-11-23 20:30");
        assert_eq!(due.notices, nothing());
        assert_eq!(due.next, at("2026-11-24 04:00"), "no sign of life to leave");
        desk.stop("2026-11-23 20:35", Some(Keep::All));
        assert_eq!(told_of(&desk.tell("2026-11-23 20:35")), [("reached", 95)]);
        // Another timer is another question.
        desk.start("2026-11-23 21:00");
        assert_eq!(told_of(&desk.tell("2026-11-23 22:00")), [("asks", 0)]);
    }

    #[test]
    fn a_timer_from_the_future_asks() {
        let mut desk = Desk::new();
        desk.start("2026-11-23 19:00");
        assert_eq!(told_of(&desk.tell("2026-11-23 18:55")), [("asks", 0)]);
        assert_eq!(desk.notices("2026-11-23 18:55"), nothing());
    }

    #[test]
    fn several_things_can_be_due_at_once() {
        let mut desk = Desk::with_daily();
        desk.weekly();
        desk.limit("2026-11-10 12:00", Scope::All, every_day(10));
        desk.start("2026-11-22 21:00");
        desk.alive("2026-11-22 21:00", "2026-11-22 21:30");
        let keys = desk.keys("2026-11-22 21:30");
        assert_eq!(keys.len(), 3, "{keys:?}");
        assert_eq!(keys[..2], ["check-in 2026-11-22", "review 2026-11-22"]);
        assert!(keys[2].starts_with("reached "), "{keys:?}");
    }

    /// What happens in a life, at a minute of it.
    #[derive(Debug, Clone)]
    enum Event {
        CheckIn {
            days_ago: i64,
        },
        Log {
            minutes: u32,
        },
        Timer,
        Pause {
            from: i64,
            days: i64,
        },
        Quiet(bool),
        /// Of the week that is to be reviewed then.
        Review(ReviewState),
        Limit {
            of: usize,
            minutes: u32,
        },
        Daily {
            minute: u32,
            weekdays: u8,
        },
        Zone(Tz),
        Boundary(u32),
        /// The computer sleeps for so many minutes.
        Sleep(i64),
    }

    fn any_zone() -> impl Strategy<Value = Tz> {
        (0..TZ_VARIANTS.len()).prop_map(|n| TZ_VARIANTS[n])
    }

    fn any_event() -> impl Strategy<Value = Event> {
        prop_oneof![
            2 => (0i64..2).prop_map(|days_ago| Event::CheckIn { days_ago }),
            4 => (0u32..40).prop_map(|minutes| Event::Log { minutes }),
            8 => Just(Event::Timer),
            1 => ((-1i64..2), (0i64..2)).prop_map(|(from, days)| Event::Pause { from, days }),
            1 => any::<bool>().prop_map(Event::Quiet),
            2 => (0..3usize).prop_map(|n| Event::Review(ReviewState::ALL[n])),
            // Five minutes, ten, fifteen …: their four fifths are whole minutes, too. Within a minute
            // the one who looks every minute sees less, and a timer that is stopped leaves whole
            // minutes.
            2 => ((0usize..3), (1u32..18))
                .prop_map(|(of, fives)| Event::Limit { of, minutes: 5 * fives }),
            2 => ((0u32..1_440), any::<u8>())
                .prop_map(|(minute, weekdays)| Event::Daily { minute, weekdays }),
            2 => any_zone().prop_map(Event::Zone),
            1 => (0u32..24).prop_map(Event::Boundary),
            // Not near to half an hour: which of the two saw the timer last would decide.
            2 => prop_oneof![5i64..27, 33i64..700].prop_map(Event::Sleep),
        ]
    }

    #[derive(Debug, Clone)]
    struct Life {
        start: DateTime<Utc>,
        zone: Tz,
        /// The minute of the day of each reminder.
        reminders: [u32; 3],
        /// By the minute of the life.
        events: std::collections::BTreeMap<i64, Event>,
    }

    const LIFE: i64 = 2 * 1_440;

    fn any_life() -> impl Strategy<Value = Life> {
        (
            0i64..365 * 24,
            any_zone(),
            proptest::array::uniform3(0u32..1_440),
            proptest::collection::btree_map(0..LIFE, any_event(), 5..40),
        )
            .prop_map(|(hour, zone, reminders, events)| Life {
                start: instant("2026-01-01T00:00:00Z") + TimeDelta::hours(hour),
                zone,
                reminders,
                events,
            })
    }

    fn time_of(minute: u32) -> String {
        format!("{}:{:02}", minute / 60, minute % 60)
    }

    /// One who lives that life, and looks now and then.
    struct Looker {
        journal: Journal,
        zone: Tz,
        now: DateTime<Utc>,
        start: DateTime<Utc>,
        /// By the minute, what was told.
        told: Vec<(i64, String)>,
        next: DateTime<Utc>,
    }

    impl Looker {
        fn new(life: &Life) -> Self {
            let mut looker = Self {
                journal: Journal::in_memory(life.start).unwrap(),
                zone: life.zone,
                now: life.start,
                start: life.start,
                told: vec![],
                next: life.start,
            };
            let [daily, morning, weekly] = life.reminders.map(|minute| {
                let all = WeekdaySet::ALL;
                Some(reminder(&time_of(minute), all, life.start))
            });
            let settings = Settings {
                daily,
                morning,
                weekly,
                ..Settings::default()
            };
            let moment = looker.moment();
            looker.journal.save_settings(&moment, &settings).unwrap();
            looker.set_limit(0, 30);
            looker.set_limit(1, 60);
            looker.set_limit(2, 20);
            looker
        }

        fn moment(&self) -> Moment {
            let boundary = self.journal.settings().unwrap().boundary;
            Moment::new(self.now, &self.zone, boundary.unwrap_or_default())
        }

        fn set_limit(&mut self, of: usize, minutes: u32) {
            let tiktok = Scope::of([tiktok(&self.journal)]).unwrap();
            let (scope, allowance) = match of {
                0 => (Scope::All, every_day(minutes)),
                1 => (Scope::All, Allowance::week(minutes * 3).unwrap()),
                _ => (tiktok, on_weekdays(minutes)),
            };
            let before = self.journal.limit_on(&scope, allowance.period()).unwrap();
            let moment = self.moment();
            set_limit(
                &mut self.journal,
                &moment,
                scope,
                allowance,
                before.as_ref(),
            );
        }

        /// What a limit or a timer is called has nothing random in it here.
        fn name(notice: &Notice) -> String {
            let of = |kind: &str, progress: &journal::Progress| {
                let (from, allowed) = (progress.from, progress.allowed);
                let on = progress.limit.scope().platforms().len();
                let period = progress.limit.terms.period().name();
                format!("{kind} {on} {period} {from} {allowed}")
            };
            match notice {
                Notice::Near(progress) => of("near", progress),
                Notice::Reached(progress) => of("reached", progress),
                Notice::TimerAsks(timer) => format!("asks {}", timer.started_at),
                other => other.key(),
            }
        }

        fn look(&mut self) {
            self.journal.timer_goes_on(self.now).unwrap();
            let due = self
                .journal
                .due(self.now, &self.zone, Weekday::Mon)
                .unwrap();
            assert!(due.next > self.now);
            self.next = due.next;
            let seconds = (self.now - self.start).num_seconds();
            // Told within a minute is told in the minute that it ends with.
            let minute = (seconds + 59) / 60;
            let moment = self.moment();
            for notice in &due.notices {
                let name = Self::name(notice);
                self.journal.was_told(&moment, notice).unwrap();
                let first = !self.told.iter().any(|(_, told)| *told == name);
                // Every second reminder is put off once.
                if matches!(notice, Notice::CheckIn { .. })
                    && first
                    && moment.today().ordinal().is_multiple_of(2)
                {
                    let again = self.now + TimeDelta::minutes(SNOOZE_MINUTES);
                    self.journal
                        .tell_again(&moment, &notice.key(), again)
                        .unwrap();
                    self.next = self.now;
                }
                self.told.push((minute, name));
            }
        }

        fn happens(&mut self, event: &Event) {
            let moment = self.moment();
            let today = moment.today();
            let journal = &mut self.journal;
            match event {
                Event::CheckIn { days_ago } => {
                    check_in(journal, &moment, today - TimeDelta::days(*days_ago));
                }
                Event::Log { minutes } => {
                    let instagram = instagram(journal);
                    let so_far = journal.day(today).unwrap().total();
                    if so_far.unwrap_or_default() + minutes <= Minutes::DAY.get() {
                        log(journal, &moment, today, &instagram, *minutes);
                    }
                }
                Event::Timer if journal.timer().unwrap().is_some() => {
                    let asks = journal.timer().unwrap().unwrap().asks(self.now);
                    let keep = asks.then_some(Keep::Nothing);
                    let stopped = journal.stop_timer(&moment, &self.zone, keep);
                    if let Err(error) = stopped {
                        assert_eq!(error.code(), "day-overfull");
                        let nothing = Some(Keep::Nothing);
                        journal.stop_timer(&moment, &self.zone, nothing).unwrap();
                    }
                }
                Event::Timer => {
                    let tiktok = tiktok(journal);
                    journal
                        .start_timer(&moment, &self.zone, &tiktok, false)
                        .unwrap();
                }
                Event::Pause { from, days } => {
                    let first = today + TimeDelta::days(*from);
                    let last = first + TimeDelta::days(*days);
                    journal.pause(&moment, first, last).unwrap();
                }
                Event::Quiet(quiet) => {
                    journal.quiet_reminders(&moment, *quiet).unwrap();
                }
                Event::Review(state) => {
                    let week = week_to_review(today, Weekday::Mon);
                    save_review(journal, &moment, week, *state);
                }
                Event::Limit { of, minutes } => self.set_limit(*of, *minutes),
                Event::Daily { minute, weekdays } => {
                    let days = (0..7u8)
                        .filter(|n| weekdays & (1 << n) != 0)
                        .map(|n| Weekday::try_from(n).unwrap())
                        .collect();
                    let settings = Settings {
                        daily: Some(reminder(&time_of(*minute), days, self.now)),
                        ..Settings::default()
                    };
                    journal.save_settings(&moment, &settings).unwrap();
                }
                Event::Zone(zone) => self.zone = *zone,
                Event::Boundary(hour) => {
                    let settings = Settings {
                        boundary: DayBoundary::new(*hour),
                        ..Settings::default()
                    };
                    journal.save_settings(&moment, &settings).unwrap();
                }
                Event::Sleep(_) => {}
            }
        }

        /// Lives through it, and looks every minute or only when that is said to be due.
        fn live(mut self, life: &Life, every_minute: bool) -> Vec<(i64, String)> {
            let end = life.start + TimeDelta::minutes(LIFE);
            let mut wakes = life.start;
            for (minute, event) in &life.events {
                let at = life.start + TimeDelta::minutes(*minute);
                if at < wakes {
                    continue;
                }
                self.pass(wakes, at, every_minute);
                self.now = at;
                self.happens(event);
                self.look();
                wakes = match event {
                    Event::Sleep(minutes) => at + TimeDelta::minutes(*minutes),
                    _ => at,
                };
            }
            self.pass(wakes, end, every_minute);
            // Within a minute, who looks earlier may be told the second thing first.
            self.told.sort();
            self.told
        }

        /// Time passes until `end`, awake from `wakes` on.
        fn pass(&mut self, wakes: DateTime<Utc>, end: DateTime<Utc>, every_minute: bool) {
            loop {
                let next = if every_minute {
                    self.now + TimeDelta::minutes(1)
                } else {
                    self.next
                };
                let next = next.max(wakes);
                if next >= end {
                    return;
                }
                self.now = next;
                self.look();
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 10,
            max_shrink_iters: 60,
            // A case that failed is written down as a test of its own.
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        /// The one who looks only when told to is told the same, in the same minutes, as the one
        /// who looks every minute.
        #[test]
        fn looking_when_told_to_is_enough(life in any_life()) {
            let every_minute = Looker::new(&life).live(&life, true);
            let when_told_to = Looker::new(&life).live(&life, false);
            prop_assert_eq!(when_told_to, every_minute);
        }
    }
}
