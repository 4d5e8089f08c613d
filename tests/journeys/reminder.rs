//! Reminders: at their time, once, and only for what is still open. Nobody has the window open.

use anyhow::{Result, ensure};
use scrollwell_tests::{Desktop, Notification, NotificationService, Role};

use crate::steps::{LATER, OPEN, looked_at, skip_welcome, stands_at};

/// A Monday evening.
const NOW: &str = "2026-11-23T21:00:00+01:00";

/// A desktop on which the app runs out of sight, with a reminder at half past nine.
fn remind(desktop: &Desktop) -> Result<NotificationService> {
    // Without a day in it the journal would ask for the welcome first.
    desktop.run(&["log", "YouTube", "25m", "--day", "2026-11-22"])?;
    desktop.run(&["remind", "--daily", "21:30"])?;
    desktop.notifications()
}

/// Those that can be put off are reminders.
fn is_reminder(one: &Notification) -> bool {
    one.offers(LATER)
}

#[test]
fn a_day_that_is_open_is_told_about_once() -> Result<()> {
    Desktop::at(NOW)?.journey("reminder", |desktop, words| {
        let told = remind(desktop)?;
        let app = desktop.start_drivable(&["--hidden"])?;
        desktop.clock().set("2026-11-23T21:30:00+01:00")?;
        let reminder = told.wait_for("half past nine", is_reminder)?;
        ensure!(!app.is_shown()?, "a window has opened by itself");

        desktop.run(&["timer", "start", "YouTube"])?;
        for later in ["21:45", "22:10", "22:35"] {
            looked_at(desktop, &format!("2026-11-23T{later}:00+01:00"))?;
        }
        ensure!(told.count(is_reminder) == 1, "{:#?}", told.all());

        // A click on it leads to the form of that day.
        told.press(reminder.id, OPEN)?;
        app.wait_until_shown()?;
        let page = app.page()?;
        skip_welcome(&page, words)?;
        stands_at(&page, &words.get("today-title")?)?;
        page.find(Role::Button, &words.get("timer-stop")?)?;
        Ok(())
    })
}

#[test]
fn a_day_with_a_check_in_is_not_told_about() -> Result<()> {
    Desktop::at(NOW)?.journey("no-reminder", |desktop, _| {
        let told = remind(desktop)?;
        desktop.run(&["mood", "60"])?;
        let _app = desktop.start(&["--hidden"])?;
        desktop.run(&["timer", "start", "YouTube"])?;
        looked_at(desktop, "2026-11-23T21:20:00+01:00")?;
        looked_at(desktop, "2026-11-23T21:40:00+01:00")?;
        ensure!(told.count(is_reminder) == 0, "{:#?}", told.all());
        desktop.run(&["timer", "stop"])?;

        // The day after is open again, and measured time is no check-in.
        desktop.clock().set("2026-11-24T21:31:00+01:00")?;
        told.wait_for("the next evening", is_reminder)?;
        ensure!(told.count(is_reminder) == 1);
        Ok(())
    })
}

#[test]
fn a_reminder_that_is_put_off_comes_back_after_an_hour() -> Result<()> {
    Desktop::at(NOW)?.journey("snooze", |desktop, _| {
        let told = remind(desktop)?;
        let _app = desktop.start(&["--hidden"])?;
        desktop.clock().set("2026-11-23T21:31:00+01:00")?;
        let first = told.wait_for("half past nine", is_reminder)?;
        let watch = desktop.watch()?;
        told.press(first.id, LATER)?;
        watch.wait("the reminder to be put off")?;

        desktop.run(&["timer", "start", "YouTube"])?;
        looked_at(desktop, "2026-11-23T22:00:00+01:00")?;
        looked_at(desktop, "2026-11-23T22:29:00+01:00")?;
        ensure!(told.count(is_reminder) == 1, "it came back too early");
        desktop.clock().set("2026-11-23T22:31:00+01:00")?;
        told.wait_for_nth(2, "an hour later", is_reminder)?;
        looked_at(desktop, "2026-11-23T23:00:00+01:00")?;
        ensure!(told.count(is_reminder) == 2, "{:#?}", told.all());
        Ok(())
    })
}

#[test]
fn the_next_morning_tells_once_that_yesterday_is_open() -> Result<()> {
    Desktop::at(NOW)?.journey("yesterday", |desktop, _| {
        let told = remind(desktop)?;
        desktop.run(&["remind", "--morning", "08:30"])?;
        let _app = desktop.start(&["--hidden"])?;
        desktop.clock().set("2026-11-23T21:31:00+01:00")?;
        told.wait_for("the evening", is_reminder)?;
        let about_yesterday = |one: &Notification| {
            let text = format!("{} {}", one.summary, one.body).to_lowercase();
            text.contains("yesterday")
        };
        desktop.clock().set("2026-11-24T08:31:00+01:00")?;
        told.wait_for("the morning", about_yesterday)?;
        desktop.run(&["timer", "start", "YouTube"])?;
        looked_at(desktop, "2026-11-24T08:50:00+01:00")?;
        looked_at(desktop, "2026-11-24T09:10:00+01:00")?;
        ensure!(told.count(about_yesterday) == 1, "{:#?}", told.all());
        Ok(())
    })
}

#[test]
fn a_desktop_that_shows_no_notifications_is_no_trouble() -> Result<()> {
    Desktop::at(NOW)?.journey("no-notifications", |desktop, _| {
        drop(remind(desktop)?);
        let app = desktop.start(&["--hidden"])?;
        desktop.run(&["timer", "start", "YouTube"])?;
        looked_at(desktop, "2026-11-23T21:20:00+01:00")?;
        looked_at(desktop, "2026-11-23T21:40:00+01:00")?;
        ensure!(app.lives(), "{}", app.log());
        Ok(())
    })
}
