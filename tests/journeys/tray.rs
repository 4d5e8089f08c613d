//! Life in the tray: close to it where there is one, quit where there is none, and come back.

use anyhow::{Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Role, TrayHost, Window, axe, journey, keys, wait};

use crate::steps::{TODAY, minutes_on, plain, skip_welcome, stands_at, turn_to};

/// Ticks the box that says so, by keyboard. It is kept when this returns.
fn stay_in_tray(desktop: &Desktop, window: &Window, words: &Words) -> Result<()> {
    let session = &window.session;
    turn_to(session, "settings", '7')?;
    session.tab_to(Role::Checkbox, &words.get("settings-stay")?)?;
    session.press(keys::SPACE)?;
    desktop.wait_for_settings("the choice to be kept", |kept| kept.stay == Some(true))
}

#[test]
fn closing_the_window_leaves_the_app_in_the_tray() -> Result<()> {
    Desktop::at(EVENING)?.journey("tray", |desktop, words| {
        let tray = desktop.tray()?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("tray", &window, || {
            skip_welcome(session, words)?;
            tray.wait_until_relied_on()?;
            ensure!(tray.title()?.contains("Scrollwell"));
            stay_in_tray(desktop, &window, words)?;
            axe::audit(session, "settings, with a tray")?;

            let app = window.outside()?;
            app.close_window()?;
            app.wait_until_hidden()?;
            ensure!(app.lives(), "closing the window has ended the app");
            tray.click(&[&words.get("tray-week")?])?;
            app.wait_until_shown()?;
            stands_at_week(&window)?;
            app.close_window()?;
            app.wait_until_hidden()?;
            tray.click(&[&words.get("tray-check-in")?])?;
            app.wait_until_shown()?;
            stands_at(session, &words.get("today-title")?)?;

            tray.click(&[&words.get("tray-quit")?])?;
            app.wait_until_ended()?;
            tray.wait_until_empty()
        })
    })
}

fn stands_at_week(window: &Window) -> Result<()> {
    wait::until("the page of the week", || {
        let there: bool = window.session.run(
            "return document.querySelector('#nav-week[aria-current=page]') !== null",
            &[],
        )?;
        Ok(there.then_some(()))
    })
}

#[test]
fn a_timer_runs_and_stops_from_the_tray() -> Result<()> {
    Desktop::at(EVENING)?.journey("tray-timer", |desktop, words| {
        desktop.run(&["log", "YouTube", "25m", "--day", "2026-11-21"])?;
        desktop.run(&["limit", "set", "--platform", "TikTok", "40m"])?;
        let tray = desktop.tray()?;
        let app = desktop.start(&["--hidden"])?;
        let (time, stop) = (words.get("tray-time")?, words.get("tray-stop")?);
        let menu = tray.wait_for_menu("what can be timed", |menu| {
            menu.find(&[&time, "TikTok"]).is_some()
        })?;
        ensure!(menu.find(&[&stop]).is_none(), "a timer runs:\n{menu}");

        tray.click(&[&time, "TikTok"])?;
        tray.wait_for_menu("the timer", |menu| menu.find(&[&stop]).is_some())?;
        let status = desktop.json(&["timer", "status"])?;
        ensure!(status["name"] == "TikTok", "{status}");
        desktop.clock().advance(12)?;
        tray.wait_for_menu("how long it runs and what is left", |menu| {
            let told = |part: &str| {
                let mut labels = menu.labels().into_iter().map(plain);
                labels.any(|label| label.contains("TikTok") && label.contains(part))
            };
            told("12 m") && told("28 m")
        })?;
        tray.click(&[&stop])?;
        tray.wait_for_menu("no timer", |menu| menu.find(&[&stop]).is_none())?;
        ensure!(minutes_on(desktop, TODAY, "TikTok")? == Some(12));
        ensure!(!app.is_shown()?, "a window has opened");
        Ok(())
    })
}

#[test]
fn reminders_are_paused_from_the_tray() -> Result<()> {
    Desktop::at(EVENING)?.journey("tray-quiet", |desktop, words| {
        desktop.run(&["remind", "--daily", "21:30"])?;
        let tray = desktop.tray()?;
        let _app = desktop.start(&["--hidden"])?;
        let quiet = words.get("tray-quiet")?;
        let ticked = |wanted: bool| {
            tray.wait_for_menu("the tick", |menu| {
                menu.find(&[&quiet]).and_then(|one| one.ticked) == Some(wanted)
            })
        };
        ticked(false)?;
        tray.click(&[&quiet])?;
        ticked(true)?;
        // It is about today alone.
        desktop.clock().advance(24 * 60)?;
        ticked(false).map(drop)
    })
}

#[test]
fn without_a_tray_closing_the_window_quits() -> Result<()> {
    Desktop::at(EVENING)?.journey("no-tray", |desktop, _| {
        let mut app = desktop.start(&[])?;
        app.wait_until_shown()?;
        app.wait_for_web_processes(true)?;
        app.close_window()?;
        ensure!(app.wait_for_status()?.success(), "{}", app.log());
        Ok(())
    })
}

#[test]
fn a_tray_that_nobody_asked_for_keeps_nothing() -> Result<()> {
    Desktop::at(EVENING)?.journey("tray-not-wanted", |desktop, _| {
        let tray = desktop.tray()?;
        let mut app = desktop.start(&[])?;
        app.wait_until_shown()?;
        tray.wait_until_relied_on()?;
        app.close_window()?;
        ensure!(app.wait_for_status()?.success(), "{}", app.log());
        Ok(())
    })
}

#[test]
fn an_app_whose_tray_vanishes_can_be_reached() -> Result<()> {
    Desktop::at(EVENING)?.journey("tray-vanishes", |desktop, words| {
        let tray = desktop.tray()?;
        wants_to_stay(desktop, &tray, words)?;
        let mut app = desktop.start(&[])?;
        app.wait_until_shown()?;
        tray.wait_until_relied_on()?;
        app.close_window()?;
        app.wait_until_hidden()?;

        // A panel that ends and comes back, as after a crash of the desktop's shell.
        drop(tray);
        let tray = desktop.tray()?;
        tray.wait_until_relied_on()?;
        tray.activate()?;
        app.wait_until_shown()?;
        app.close_window()?;
        app.wait_until_hidden()?;

        // One that stays away: a second start brings the window, and closing it ends the app.
        drop(tray);
        ensure!(app.lives(), "it went with the tray: {}", app.log());
        desktop.start_again(&[])?;
        app.wait_until_shown()?;
        app.close_window()?;
        ensure!(app.wait_for_status()?.success(), "{}", app.log());
        Ok(())
    })
}

#[test]
fn a_window_hidden_for_long_gives_its_memory_back() -> Result<()> {
    Desktop::at(EVENING)?.journey("hidden", |desktop, words| {
        let tray = desktop.tray()?;
        wants_to_stay(desktop, &tray, words)?;
        let app = desktop.start(&[])?;
        app.wait_until_shown()?;
        app.wait_for_web_processes(true)?;
        tray.wait_until_relied_on()?;
        app.close_window()?;
        app.wait_until_hidden()?;
        ensure!(app.lives(), "closing the window has ended the app");
        ensure!(!app.web_processes()?.is_empty(), "gone at once");

        desktop.clock().advance(11)?;
        app.wait_for_web_processes(false)?;
        ensure!(app.lives(), "{}", app.log());

        desktop.start_again(&[])?;
        app.wait_until_shown()?;
        app.wait_for_web_processes(true)
    })
}

#[test]
fn a_hidden_start_shows_nothing_until_it_is_asked_to() -> Result<()> {
    Desktop::at(EVENING)?.journey("hidden-start", |desktop, words| {
        let tray = desktop.tray()?;
        let app = desktop.start_drivable(&["--hidden"])?;
        tray.wait_until_relied_on()?;
        ensure!(!app.is_shown()? && app.web_processes()?.is_empty());
        // What a desktop starts a second time is to stay out of sight, too.
        desktop.start_again(&["--hidden"])?;
        tray.wait_for_item()?;
        ensure!(!app.is_shown()?, "a second hidden start shows the window");
        tray.activate()?;
        app.wait_until_shown()?;
        app.page()?
            .find(Role::Button, &words.get("welcome-skip")?)
            .map(drop)
    })
}

/// Leaves a journal whose owner wants the app to stay, and nothing running.
fn wants_to_stay(desktop: &Desktop, tray: &TrayHost, words: &Words) -> Result<()> {
    let window = desktop.launch().open()?;
    journey::witnessed("wants-to-stay", &window, || {
        skip_welcome(&window.session, words)?;
        // Without a tray there is nothing to choose.
        tray.wait_until_relied_on()?;
        stay_in_tray(desktop, &window, words)?;
        window.kill()
    })
}
