use rstest::rstest;

use super::*;
use crate::testing::{
    a_day, a_week, check_in, day, entry, id_of, journal, minutes, row, scope, set_limit,
    weekdays_and_weekends,
};
use crate::{Keep, LimitId, NewCheckIn, Reminder, Scope, Terms};
use chrono::{NaiveTime, WeekdaySet};
use chrono_tz::{Europe::Amsterdam, Tz};

/// A journal, and the time that it is in front of it: Amsterdam, Monday, 23 November 2026, which is
/// an hour ahead of UTC.
struct Desk {
    journal: Journal,
    zone: Tz,
    now: DateTime<Utc>,
}

const WORKING_DAYS: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];

impl Desk {
    /// With every reminder: daily at 21:30 from Monday to Friday, the next morning at 08:00, weekly
    /// on Sunday at 19:00.
    fn reminding() -> Self {
        let mut desk = Self::silent();
        desk.remind("2026-11-01T12:00:00Z", true);
        desk
    }

    fn silent() -> Self {
        Self {
            journal: journal(),
            zone: Amsterdam,
            now: crate::testing::at("2026-11-23T09:00:00Z"),
        }
    }

    fn remind(&mut self, since: &str, on: bool) {
        let reminder = |hour, minute, days| Reminder {
            on,
            at: NaiveTime::from_hms_opt(hour, minute, 0).unwrap(),
            days,
            since: crate::testing::at(since),
        };
        let sunday = WeekdaySet::from_array([Weekday::Sun]);
        let settings = Settings {
            daily: Some(reminder(21, 30, WeekdaySet::from_array(WORKING_DAYS))),
            morning: Some(reminder(8, 0, WeekdaySet::EMPTY)),
            weekly: Some(reminder(19, 0, sunday)),
            ..Settings::default()
        };
        self.save(&settings);
    }

    fn save(&mut self, settings: &Settings) {
        let moment = self.moment();
        self.journal.save_settings(&moment, settings).unwrap();
    }

    fn moment(&self) -> Moment {
        Moment::new(self.now, &self.zone, DayBoundary::default())
    }

    fn go_to(&mut self, at: &str) {
        self.now = crate::testing::at(at);
    }

    fn wait(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
    }

    fn due(&self) -> Due {
        let due = self.journal.due(self.now, &self.zone, Weekday::Mon);
        let due = due.unwrap();
        assert!(due.next > self.now, "{} is past {}", self.now, due.next);
        due
    }

    /// What is due, told.
    fn told(&mut self) -> Vec<String> {
        let notices = self.due().notices;
        for notice in &notices {
            let moment = self.moment();
            self.journal.was_told(&moment, notice).unwrap();
        }
        notices.iter().map(label).collect()
    }

    /// When to ask again, in seconds from now.
    fn next_in(&self) -> i64 {
        (self.due().next - self.now).num_seconds()
    }

    fn log(&mut self, name: &str, minutes: u32) {
        let figure = row(&self.journal, name, minutes, Source::Recall);
        let moment = self.moment();
        self.journal
            .log(&moment, moment.today(), &figure, true)
            .unwrap();
    }

    fn feel(&mut self, on: &str, check_in: NewCheckIn) {
        let moment = self.moment();
        self.journal
            .save(&moment, &entry(on, check_in, vec![]))
            .unwrap();
    }

    fn pause(&mut self, first: &str, last: &str) {
        let moment = self.moment();
        self.journal.pause(&moment, day(first), day(last)).unwrap();
    }

    fn limit(&mut self, terms: &Terms) -> LimitId {
        let moment = self.moment();
        set_limit(&mut self.journal, &moment, terms, None)
    }

    /// On X and TikTok together, so many minutes a day.
    fn limit_day(&mut self, minutes: u32) -> LimitId {
        let scope = scope(&self.journal, &["X", "TikTok"]);
        self.limit(&a_day(scope, minutes))
    }

    fn change(&mut self, limit: &LimitId, minutes: u32) -> LimitId {
        let scope = scope(&self.journal, &["X", "TikTok"]);
        let moment = self.moment();
        set_limit(
            &mut self.journal,
            &moment,
            &a_day(scope, minutes),
            Some(limit),
        )
    }

    fn start(&mut self, name: &str) {
        let platform = id_of(&self.journal, name);
        let moment = self.moment();
        self.journal
            .start_timer(&moment, &self.zone, &platform, false)
            .unwrap();
    }

    fn stop(&mut self) {
        let moment = self.moment();
        self.journal
            .stop_timer(&moment, &self.zone, Some(Keep::All))
            .unwrap();
    }

    /// Lets the timer run on, with its signs of life, and tells what is due meanwhile.
    fn run(&mut self, minutes: u32) -> Vec<String> {
        let mut told = vec![];
        for _ in 0..minutes {
            self.wait(1);
            assert!(self.journal.timer_goes_on(self.now).unwrap());
            told.extend(self.told());
        }
        told
    }
}

/// A notice in short; of a limit its figure and the day that it is counted from.
fn label(notice: &Notice) -> String {
    let of = |progress: &Progress| format!("{} {}", progress.allowed / 60, progress.from);
    match notice {
        Notice::Near(progress) => format!("near {}", of(progress)),
        Notice::Reached(progress) => format!("reached {}", of(progress)),
        Notice::TimerAsks(_) => "timer-asks".to_owned(),
        notice => notice.key(),
    }
}

type Act = fn(&mut Desk);

fn nothing(_: &mut Desk) {}

fn turned_off(desk: &mut Desk) {
    desk.remind("2026-11-01T12:00:00Z", false);
}

fn tell(desk: &mut Desk) {
    desk.told();
}

fn keep_quiet(desk: &mut Desk) {
    let moment = desk.moment();
    desk.journal.quiet_reminders(&moment, true).unwrap();
}

fn keep_quiet_and_change_ones_mind(desk: &mut Desk) {
    keep_quiet(desk);
    let moment = desk.moment();
    desk.journal.quiet_reminders(&moment, false).unwrap();
}

fn feel_today(desk: &mut Desk) {
    desk.feel("2026-11-23", check_in(None, Some(50.0)));
}

fn note_today(desk: &mut Desk) {
    let note = Some("a line".to_owned());
    let only_note = NewCheckIn {
        note,
        ..NewCheckIn::default()
    };
    desk.feel("2026-11-23", only_note);
}

fn feel_yesterday(desk: &mut Desk) {
    desk.feel("2026-11-22", check_in(Some(50.0), None));
}

fn log_zero(desk: &mut Desk) {
    desk.log("X", 0);
}

fn log_by_timer(desk: &mut Desk) {
    desk.start("X");
    desk.wait(10);
    desk.stop();
    desk.wait(-10);
}

fn pause_today(desk: &mut Desk) {
    desk.pause("2026-11-23", "2026-11-23");
}

fn pause_around(desk: &mut Desk) {
    desk.pause("2026-11-22", "2026-11-22");
    desk.pause("2026-11-24", "2026-11-24");
}

#[rstest]
#[case::its_time("2026-11-23T20:30:00Z", nothing, true)]
#[case::a_second_early("2026-11-23T20:29:59Z", nothing, false)]
#[case::late_in_the_night("2026-11-24T02:59:59Z", nothing, true)]
#[case::the_day_has_passed("2026-11-24T03:00:00Z", nothing, false)]
#[case::off("2026-11-23T20:30:00Z", turned_off, false)]
#[case::not_on_saturdays("2026-11-21T20:30:00Z", nothing, false)]
#[case::night_of_a_friday("2026-11-21T02:00:00Z", nothing, true)]
#[case::night_of_a_sunday("2026-11-23T02:00:00Z", nothing, false)]
#[case::felt("2026-11-23T20:30:00Z", feel_today, false)]
#[case::noted("2026-11-23T20:30:00Z", note_today, false)]
#[case::another_day_is_felt("2026-11-23T20:30:00Z", feel_yesterday, true)]
#[case::logged_be_it_nothing("2026-11-23T20:30:00Z", log_zero, false)]
#[case::only_timed("2026-11-23T20:30:00Z", log_by_timer, true)]
#[case::paused("2026-11-23T20:30:00Z", pause_today, false)]
#[case::paused_around_it("2026-11-23T20:30:00Z", pause_around, true)]
#[case::quiet("2026-11-23T20:30:00Z", keep_quiet, false)]
#[case::not_quiet_after_all("2026-11-23T20:30:00Z", keep_quiet_and_change_ones_mind, true)]
#[case::told("2026-11-23T20:30:00Z", tell, false)]
fn the_check_in_is_reminded_of(#[case] at: &str, #[case] act: Act, #[case] expected: bool) {
    let mut desk = Desk::reminding();
    desk.go_to(at);
    act(&mut desk);
    let told = desk.told();
    let is_check_in = |label: &String| label.starts_with("check-in");
    assert_eq!(told.iter().any(is_check_in), expected, "{told:?}");
    assert!(!desk.told().iter().any(is_check_in), "told twice");
}

#[rstest]
#[case::before("2026-11-23T20:29:59Z", true)]
#[case::at_the_minute("2026-11-23T20:30:00Z", false)]
#[case::after("2026-11-23T20:40:00Z", false)]
fn what_was_due_before_it_was_asked_for_is_not_made_up_for(
    #[case] since: &str,
    #[case] expected: bool,
) {
    let mut desk = Desk::silent();
    desk.remind(since, true);
    desk.go_to("2026-11-23T20:50:00Z");
    assert_eq!(!desk.told().is_empty(), expected);
    desk.go_to("2026-11-24T20:30:00Z");
    assert_eq!(desk.told()[0], "check-in 2026-11-24");
}

#[test]
fn a_day_that_was_quiet_is_followed_by_one_that_is_not() {
    let mut desk = Desk::reminding();
    keep_quiet(&mut desk);
    desk.go_to("2026-11-24T02:00:00Z");
    assert_eq!(desk.told(), [""; 0]);
    desk.go_to("2026-11-24T07:00:00Z");
    assert_eq!(desk.told(), ["yesterday 2026-11-23"]);
    desk.go_to("2026-11-24T20:30:00Z");
    assert_eq!(desk.told(), ["check-in 2026-11-24"]);
}

fn feel_the_day_before(desk: &mut Desk) {
    feel_today(desk);
}

fn only_mornings(desk: &mut Desk) {
    let off = Reminder {
        on: false,
        ..desk.journal.settings().unwrap().daily.unwrap()
    };
    desk.save(&Settings {
        daily: Some(off),
        ..Settings::default()
    });
}

fn feel_this_morning(desk: &mut Desk) {
    desk.feel("2026-11-24", check_in(Some(50.0), None));
}

fn pause_this_morning(desk: &mut Desk) {
    desk.pause("2026-11-24", "2026-11-30");
}

fn pause_before_both(desk: &mut Desk) {
    desk.pause("2026-11-01", "2026-11-22");
}

#[rstest]
#[case::its_time("2026-11-24T07:00:00Z", nothing, true)]
#[case::a_second_early("2026-11-24T06:59:59Z", nothing, false)]
#[case::all_day_long("2026-11-25T02:59:59Z", nothing, true)]
#[case::off("2026-11-24T07:00:00Z", turned_off, false)]
#[case::nothing_was_wanted_on_sunday("2026-11-23T07:00:00Z", nothing, false)]
#[case::any_day_without_the_evenings("2026-11-23T07:00:00Z", only_mornings, true)]
#[case::felt_since("2026-11-24T07:00:00Z", feel_the_day_before, false)]
#[case::today_is_felt("2026-11-24T07:00:00Z", feel_this_morning, true)]
#[case::it_was_paused("2026-11-24T07:00:00Z", pause_today, false)]
#[case::today_is_paused("2026-11-24T07:00:00Z", pause_this_morning, false)]
#[case::both_are_not_paused("2026-11-24T07:00:00Z", pause_before_both, true)]
#[case::quiet("2026-11-24T07:00:00Z", keep_quiet, false)]
#[case::told("2026-11-24T07:00:00Z", tell, false)]
fn the_morning_asks_about_yesterday(#[case] at: &str, #[case] act: Act, #[case] expected: bool) {
    let mut desk = Desk::reminding();
    desk.go_to(at);
    act(&mut desk);
    let yesterday = desk.moment().today().pred_opt().unwrap();
    let label = format!("yesterday {yesterday}");
    assert_eq!(desk.told().contains(&label), expected);
    assert!(!desk.told().contains(&label), "told twice");
}

fn see_the_week(desk: &mut Desk) {
    let moment = desk.moment();
    desk.journal.week_was_seen(&moment).unwrap();
}

fn see_the_week_the_day_before(desk: &mut Desk) {
    desk.wait(-24 * 60);
    see_the_week(desk);
    desk.wait(24 * 60);
}

fn pause_sunday(desk: &mut Desk) {
    desk.pause("2026-11-22", "2026-11-22");
}

fn pause_the_week_before_sunday(desk: &mut Desk) {
    desk.pause("2026-11-16", "2026-11-21");
}

#[rstest]
#[case::its_time("2026-11-22T18:00:00Z", nothing, true)]
#[case::a_second_early("2026-11-22T17:59:59Z", nothing, false)]
#[case::off("2026-11-22T18:00:00Z", turned_off, false)]
#[case::another_weekday("2026-11-23T18:00:00Z", nothing, false)]
#[case::night_of_the_sunday("2026-11-23T02:59:59Z", nothing, true)]
#[case::seen("2026-11-22T18:00:00Z", see_the_week, false)]
#[case::seen_the_day_before("2026-11-22T18:00:00Z", see_the_week_the_day_before, true)]
#[case::paused("2026-11-22T18:00:00Z", pause_sunday, false)]
#[case::paused_before("2026-11-22T18:00:00Z", pause_the_week_before_sunday, true)]
#[case::quiet("2026-11-22T18:00:00Z", keep_quiet, false)]
#[case::told("2026-11-22T18:00:00Z", tell, false)]
fn the_week_is_reminded_of(#[case] at: &str, #[case] act: Act, #[case] expected: bool) {
    let mut desk = Desk::reminding();
    desk.go_to(at);
    act(&mut desk);
    let label = "review 2026-11-22".to_owned();
    assert_eq!(desk.told().contains(&label), expected);
    assert!(!desk.told().contains(&label), "told twice");
}

#[test]
fn a_snoozed_reminder_comes_once_more() {
    let mut desk = Desk::reminding();
    desk.go_to("2026-11-23T20:30:00Z");
    assert_eq!(desk.told(), ["check-in 2026-11-23"]);
    let snooze = |desk: &mut Desk| {
        let again = desk.now + TimeDelta::minutes(crate::SNOOZE_MINUTES);
        let moment = desk.moment();
        desk.journal
            .tell_again(&moment, "check-in 2026-11-23", again)
            .unwrap();
    };
    snooze(&mut desk);
    assert_eq!(desk.due().next, crate::testing::at("2026-11-23T21:30:00Z"));
    desk.wait(59);
    assert_eq!(desk.told(), [""; 0]);
    desk.wait(1);
    assert_eq!(desk.told(), ["check-in 2026-11-23"]);
    assert_eq!(desk.told(), [""; 0]);

    // Done meanwhile, it does not come; undone, it does.
    snooze(&mut desk);
    feel_today(&mut desk);
    desk.wait(60);
    assert_eq!(desk.told(), [""; 0]);
    let moment = desk.moment();
    desk.journal.undo(&moment, None).unwrap();
    assert_eq!(desk.told(), ["check-in 2026-11-23"]);

    // Over the end of the day, it is about a day that has passed.
    desk.go_to("2026-11-24T02:30:00Z");
    snooze(&mut desk);
    desk.wait(60);
    assert_eq!(desk.told(), [""; 0]);
}

#[test]
fn a_reminder_that_is_moved_does_not_come_twice_a_day() {
    let mut desk = Desk::reminding();
    desk.go_to("2026-11-23T20:30:00Z");
    desk.told();
    desk.wait(10);
    let before = desk.journal.settings().unwrap().daily;
    let at = NaiveTime::from_hms_opt(22, 30, 0).unwrap();
    let days = before.unwrap().days;
    let daily = Some(Reminder::set(before, true, at, days, desk.now));
    desk.save(&Settings {
        daily,
        ..Settings::default()
    });
    desk.go_to("2026-11-23T21:30:00Z");
    assert_eq!(desk.told(), [""; 0]);
    desk.go_to("2026-11-24T21:30:00Z");
    assert_eq!(desk.told()[0], "check-in 2026-11-24");
}

#[rstest]
#[case::one_short(59, &[])]
#[case::exactly(60, &["reached 60 2026-11-23"])]
#[case::more(95, &["reached 60 2026-11-23"])]
fn an_entry_reaches_a_limit(#[case] minutes: u32, #[case] expected: &[&str]) {
    let mut desk = Desk::silent();
    desk.limit_day(60);
    desk.log("X", minutes - 10);
    desk.log("TikTok", 10);
    desk.log("YouTube", 500);
    assert_eq!(desk.told(), expected);
    desk.log("X", 100);
    let again: &[&str] = if expected.is_empty() {
        &["reached 60 2026-11-23"]
    } else {
        &[]
    };
    assert_eq!(desk.told(), again);
}

#[test]
fn the_timer_tells_near_and_reached_once_each() {
    let mut desk = Desk::silent();
    desk.limit_day(50);
    desk.log("TikTok", 10);
    desk.start("X");
    assert_eq!(desk.run(29), [""; 0]);
    assert_eq!(desk.run(1), ["near 50 2026-11-23"]);
    assert_eq!(desk.run(9), [""; 0]);
    assert_eq!(desk.run(1), ["reached 50 2026-11-23"]);
    assert_eq!(desk.run(60), [""; 0]);
    desk.stop();
    desk.log("TikTok", 60);
    assert_eq!(desk.told(), [""; 0]);
    // The next day it begins anew.
    desk.go_to("2026-11-24T09:00:00Z");
    desk.start("X");
    assert_eq!(
        desk.run(50),
        ["near 50 2026-11-24", "reached 50 2026-11-24"]
    );
}

#[test]
fn only_the_timer_of_a_limited_platform_tells_near() {
    let mut desk = Desk::silent();
    desk.limit_day(50);
    desk.log("X", 45);
    assert_eq!(desk.told(), [""; 0], "typed, it is no news");
    desk.start("YouTube");
    assert_eq!(desk.run(20), [""; 0]);
    desk.stop();
    desk.start("TikTok");
    assert_eq!(desk.told(), ["near 50 2026-11-23"]);
}

/// A timer that was asleep may have passed both.
#[test]
fn what_is_reached_at_once_was_never_near() {
    let mut desk = Desk::silent();
    desk.limit_day(20);
    desk.start("X");
    desk.wait(20);
    assert_eq!(desk.told(), ["reached 20 2026-11-23"]);
}

#[test]
fn the_time_of_a_timer_that_has_to_ask_is_not_counted() {
    let mut desk = Desk::silent();
    desk.limit_day(20);
    desk.start("X");
    desk.wait(30);
    assert_eq!(desk.due().notices.len(), 1, "the limit");
    desk.now += TimeDelta::milliseconds(1);
    assert_eq!(desk.told(), ["timer-asks"]);
    desk.wait(60);
    assert_eq!(desk.told(), [""; 0], "it asks once");
    desk.stop();
    assert_eq!(desk.told(), ["reached 20 2026-11-23"]);
}

#[test]
fn a_paused_day_reaches_nothing() {
    let mut desk = Desk::silent();
    desk.limit_day(50);
    desk.wait(1);
    desk.limit(&a_week(Scope::All, 60));
    pause_today(&mut desk);
    desk.log("X", 100);
    desk.start("X");
    assert_eq!(desk.run(100), [""; 0]);
    desk.stop();
    desk.go_to("2026-11-24T09:00:00Z");
    desk.log("X", 49);
    assert_eq!(desk.told(), [""; 0], "nor does it count towards the week");
    desk.log("X", 11);
    assert_eq!(
        desk.told(),
        ["reached 50 2026-11-24", "reached 60 2026-11-23"]
    );
}

#[test]
fn a_weekday_that_is_left_open_reaches_nothing() {
    let mut desk = Desk::silent();
    desk.limit(&weekdays_and_weekends(Scope::All, 0, 30));
    desk.log("X", 500);
    assert_eq!(desk.told(), [""; 0]);
    desk.go_to("2026-11-28T12:00:00Z");
    desk.log("X", 30);
    assert_eq!(desk.told(), ["reached 30 2026-11-28"]);
}

#[test]
fn a_budget_is_reached_once_a_week() {
    let mut desk = Desk::silent();
    desk.limit(&a_week(Scope::All, 120));
    let mut told = vec![];
    for n in 23..=30 {
        desk.go_to(&format!("2026-11-{n}T12:00:00Z"));
        desk.log("X", 40);
        told.extend(desk.told().into_iter().map(|label| format!("{n}: {label}")));
    }
    assert_eq!(told, ["25: reached 120 2026-11-23"]);
    desk.go_to("2026-12-02T12:00:00Z");
    desk.log("X", 80);
    assert_eq!(desk.told(), ["reached 120 2026-11-30"]);
}

#[test]
fn a_limit_that_is_set_under_what_is_spent_is_silent_today() {
    let mut desk = Desk::silent();
    desk.log("X", 45);
    let limit = desk.limit_day(50);
    desk.start("X");
    assert_eq!(desk.told(), [""; 0], "nearly reached, and just seen");
    assert_eq!(desk.run(5), ["reached 50 2026-11-23"]);
    desk.stop();
    // Lower, it is reached too; higher, it is reached when it is.
    let limit = desk.change(&limit, 20);
    assert_eq!(desk.told(), [""; 0]);
    desk.change(&limit, 60);
    assert_eq!(desk.told(), [""; 0]);
    desk.log("X", 30);
    assert_eq!(desk.told(), ["reached 60 2026-11-23"]);
}

#[test]
fn a_limit_that_is_lowered_under_what_the_timer_has_is_silent() {
    let mut desk = Desk::silent();
    let limit = desk.limit_day(100);
    desk.start("X");
    assert_eq!(desk.run(40), [""; 0]);
    desk.change(&limit, 40);
    assert_eq!(desk.told(), [""; 0]);
    assert_eq!(desk.run(20), [""; 0]);
}

#[test]
fn a_figure_that_is_put_right_and_grows_again_is_told_once() {
    let mut desk = Desk::silent();
    desk.limit_day(60);
    desk.log("X", 60);
    assert_eq!(desk.told(), ["reached 60 2026-11-23"]);
    let moment = desk.moment();
    desk.journal.undo(&moment, None).unwrap();
    assert_eq!(desk.told(), [""; 0]);
    desk.log("X", 70);
    assert_eq!(desk.told(), [""; 0]);
}

#[test]
fn without_anything_to_tell_it_is_asked_again_the_next_day() {
    let desk = Desk::silent();
    assert_eq!(desk.due().notices, []);
    assert_eq!(desk.due().next, crate::testing::at("2026-11-24T03:00:00Z"));
}

#[test]
fn it_is_asked_again_when_something_can_be_due() {
    let mut desk = Desk::reminding();
    assert_eq!(desk.due().next, crate::testing::at("2026-11-23T20:30:00Z"));
    desk.go_to("2026-11-23T20:30:00Z");
    desk.told();
    assert_eq!(desk.due().next, crate::testing::at("2026-11-24T03:00:00Z"));
    desk.go_to("2026-11-24T03:00:00Z");
    assert_eq!(desk.due().next, crate::testing::at("2026-11-24T07:00:00Z"));
}

#[test]
fn a_running_timer_is_asked_about_each_minute_and_to_the_second() {
    let mut desk = Desk::silent();
    desk.start("X");
    assert_eq!(desk.next_in(), 60);
    // 4 minutes of 5, with half a minute gone already.
    let id = desk.limit_day(5);
    desk.now += TimeDelta::seconds(210);
    desk.journal.timer_goes_on(desk.now).unwrap();
    assert_eq!(desk.next_in(), 30);
    desk.now += TimeDelta::seconds(30);
    assert_eq!(desk.told(), ["near 5 2026-11-23"]);
    assert_eq!(desk.next_in(), 60);
    desk.now += TimeDelta::seconds(15);
    assert_eq!(desk.next_in(), 45);
    desk.now += TimeDelta::seconds(45);
    assert_eq!(desk.told(), ["reached 5 2026-11-23"]);
    assert_eq!(desk.next_in(), 60);
    let moment = desk.moment();
    desk.journal.end_limit(&moment, &id).unwrap();
    assert_eq!(desk.next_in(), 60);
    // Nobody was there: there is nothing to be near to.
    desk.wait(31);
    desk.told();
    assert_eq!(desk.due().next, crate::testing::at("2026-11-24T03:00:00Z"));
}

#[test]
fn progress_says_what_is_left() {
    let mut desk = Desk::silent();
    desk.limit_day(60);
    desk.log("TikTok", 20);
    desk.start("X");
    desk.now += TimeDelta::seconds(90);
    let progress = |desk: &Desk| {
        let boundary = DayBoundary::default();
        let all = desk
            .journal
            .progress(desk.now, &desk.zone, boundary, Weekday::Mon);
        let one = all.unwrap().remove(0);
        (one.spent, one.allowed, one.is_near(), one.is_reached())
    };
    assert_eq!(progress(&desk), (1_290, 3_600, false, false));
    desk.now += TimeDelta::seconds(1_589);
    assert_eq!(progress(&desk), (2_879, 3_600, false, false));
    desk.journal.timer_goes_on(desk.now).unwrap();
    desk.now += TimeDelta::seconds(1);
    assert_eq!(progress(&desk), (2_880, 3_600, true, false));
    desk.now += TimeDelta::seconds(720);
    assert_eq!(progress(&desk), (3_600, 3_600, true, true));
    assert_eq!(minutes(60).get() * 60, 3_600);
}
