//! Steps that several journeys take.

use anyhow::{Context, Result, bail, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, Element, Role, Session, Window, axe, commandline, keys, wait};
use serde_json::Value;

/// The evening's date, on which the journeys take place.
pub(crate) const TODAY: &str = "2026-11-22";

/// The key of the button that puts a reminder off.
pub(crate) const LATER: &str = "later";
/// The key of a click on the notification itself.
pub(crate) const OPEN: &str = "default";

/// Past the three steps of a fresh journal, with what they propose.
pub(crate) fn skip_welcome(session: &Session, words: &Words) -> Result<()> {
    session.click_on(Role::Button, &words.get("welcome-skip")?)?;
    session.find(Role::Heading, &words.get("today-title")?)?;
    Ok(())
}

/// To one of the pages with Alt and its number, and waits until its heading has the focus: that is
/// how a screen reader learns where it is.
pub(crate) fn turn_to(session: &Session, page: &str, number: char) -> Result<()> {
    session.press_with(keys::ALT, number)?;
    wait::until(&format!("the page {page}"), || {
        let there: bool = session.run(
            "const way = document.getElementById('nav-' + arguments[0]);
             return way?.getAttribute('aria-current') === 'page'
               && document.activeElement === document.querySelector('main h1')",
            &[page.into()],
        )?;
        Ok(there.then_some(()))
    })
}

/// From Week to the review of the week that is to be reviewed, and waits until it has the focus.
pub(crate) fn turn_to_review(session: &Session) -> Result<()> {
    turn_to(session, "week", '2')?;
    press_button(session, "week-review")?;
    stands_at_review(session)
}

/// Waits until the review is there and its heading has the focus.
pub(crate) fn stands_at_review(session: &Session) -> Result<()> {
    wait::until("the review", || {
        let there: bool = session.run(
            "return document.getElementById('review-was') !== null
               && document.activeElement === document.querySelector('main h1')",
            &[],
        )?;
        Ok(there.then_some(()))
    })
}

/// Audits the page in a wide and in a narrow window, each in light and dark.
pub(crate) fn audit_wide_and_narrow(session: &Session, page: &str) -> Result<()> {
    axe::audit(session, page)?;
    session.resize_and_settle(640, 700)?;
    axe::audit(session, &format!("{page}, narrow"))?;
    session.resize_and_settle(1000, 700)
}

/// The field for a platform's minutes.
pub(crate) fn minutes_of(words: &Words, platform: &str) -> Result<String> {
    words.with("today-minutes", &[("platform", platform)])
}

/// Goes to a platform's field with Tab and types into it.
pub(crate) fn type_minutes(
    session: &Session,
    words: &Words,
    platform: &str,
    text: &str,
) -> Result<Element> {
    let field = session.tab_to(Role::Textbox, &minutes_of(words, platform)?)?;
    session.type_text(text)?;
    Ok(field)
}

/// Saves with the keyboard and waits until the app says so; hands back what it says.
pub(crate) fn save(session: &Session) -> Result<String> {
    let before = said(session)?;
    session.press_with(keys::CONTROL, keys::ENTER)?;
    wait::until("the window to say that it is saved", || {
        let now = said(session)?;
        Ok((!now.is_empty() && now != before).then_some(now))
    })
}

/// Saves with the keyboard and waits for the day as it is saved, with all that it has to offer.
pub(crate) fn save_and_look(session: &Session) -> Result<()> {
    save(session)?;
    wait::until("the saved day", || {
        Ok(session.all("#change-times")?.into_iter().next().map(drop))
    })
}

/// Waits until Today is about the day whose name holds this; the app follows the clock by itself.
pub(crate) fn day_becomes(session: &Session, date: &str) -> Result<()> {
    wait::until(&format!("the day {date}"), || {
        let day: Option<String> = session.run(
            "return document.querySelector('.strip [aria-current]')?.getAttribute('aria-label') ?? null",
            &[],
        )?;
        let day = day.unwrap_or_default();
        ensure!(day.contains(date), "it is {day}");
        Ok(Some(()))
    })
}

/// The number of the tip that the saved day offers.
pub(crate) fn tip_of_the_day(session: &Session) -> Result<Option<String>> {
    session.run(
        "return document.querySelector('article.tip')?.id.replace('tip-', '') ?? null",
        &[],
    )
}

/// Waits until this is nowhere on the page.
pub(crate) fn is_gone(session: &Session, selector: &str) -> Result<()> {
    wait::until(&format!("no {selector}"), || {
        Ok(session.all(selector)?.is_empty().then_some(()))
    })
}

/// What the live region says about the last change.
pub(crate) fn said(session: &Session) -> Result<String> {
    session.run(
        "return document.getElementById('notice')?.textContent.trim() ?? ''",
        &[],
    )
}

/// What the command line finds for a day.
pub(crate) fn day(window: &Window, day: &str) -> Result<Value> {
    commandline::json(window.data(), &["day", day])
}

/// The minutes that the command line finds for a platform on a day; `None` is «not logged».
pub(crate) fn logged(window: &Window, date: &str, platform: &str) -> Result<Option<i64>> {
    minutes_in(&day(window, date)?, platform)
}

fn minutes_in(day: &Value, platform: &str) -> Result<Option<i64>> {
    let rows = day.get("platforms").and_then(Value::as_array);
    let rows = rows.with_context(|| format!("no platforms in {day}"))?;
    let row = rows
        .iter()
        .find(|row| row.get("platform").and_then(Value::as_str) == Some(platform));
    let row = row.with_context(|| format!("no {platform} in {day}"))?;
    Ok(row.get("minutes").and_then(Value::as_i64))
}

/// Waits until the page's heading is this, and has the focus.
pub(crate) fn stands_at(session: &Session, title: &str) -> Result<()> {
    wait::until(&format!("the page «{title}»"), || {
        let (heading, focused): (String, String) = session.run(
            "const name = (e) => e?.innerText.trim() ?? '';
             return [name(document.querySelector('h1')), name(document.activeElement)]",
            &[],
        )?;
        ensure!(heading == title, "the heading is «{heading}»");
        ensure!(focused == title, "the focus is on «{focused}»");
        Ok(Some(()))
    })
}

/// Goes on with Tab to what has this id.
pub(crate) fn tab_to_id(session: &Session, id: &str) -> Result<()> {
    let mut seen = Vec::new();
    // No page has so many stops that a whole round takes longer.
    for _ in 0..120 {
        let here = focused_id(session)?;
        if here == id {
            return Ok(());
        }
        seen.push(here);
        session.press(keys::TAB)?;
    }
    seen.dedup();
    bail!("Tab does not reach #{id}; it came by {seen:?}")
}

/// Goes to one of several choices: with Tab to the one that is chosen, from there with the arrows.
pub(crate) fn choose(session: &Session, group: &str, id: &str) -> Result<()> {
    let chosen: Option<String> = session.run(
        "return document.querySelector(`input[name='${arguments[0]}']:checked`)?.id ?? null",
        &[group.into()],
    )?;
    tab_to_id(session, &chosen.context("nothing is chosen")?)?;
    // The arrows need not go round at the ends.
    let on: i64 = session.run(
        "const all = [...document.querySelectorAll(`input[name='${arguments[0]}']`)];
         const at = all.findIndex((one) => one.id === arguments[1]);
         return at < 0 ? 0 : at - all.findIndex((one) => one.checked)",
        &[group.into(), id.into()],
    )?;
    for _ in 0..on.abs() {
        session.press(if on > 0 { keys::RIGHT } else { keys::LEFT })?;
    }
    let here = focused_id(session)?;
    ensure!(here == id, "the arrows lead to #{here} and not to #{id}");
    Ok(())
}

/// Goes to a button with Tab and presses it.
pub(crate) fn press_button(session: &Session, id: &str) -> Result<()> {
    wait::until(&format!("the button #{id}"), || {
        Ok(session.all(&format!("#{id}"))?.into_iter().next())
    })?;
    tab_to_id(session, id)?;
    session.press(keys::ENTER)
}

/// What has the focus, by its id; nothing when it has none.
pub(crate) fn focused_id(session: &Session) -> Result<String> {
    session.run("return document.activeElement?.id ?? ''", &[])
}

/// What stands in the first element that a selector finds, with runs of blanks made one.
pub(crate) fn text_of(session: &Session, selector: &str) -> Result<Option<String>> {
    session.run(
        r"return document.querySelector(arguments[0])?.innerText.replace(/\s+/g, ' ').trim() ?? null",
        &[selector.into()],
    )
}

/// What stands in all that a selector finds, with runs of blanks made one.
pub(crate) fn texts_of(session: &Session, selector: &str) -> Result<Vec<String>> {
    session.run(
        r"return [...document.querySelectorAll(arguments[0])].map((one) =>
            one.innerText.replace(/\s+/g, ' ').trim())",
        &[selector.into()],
    )
}

/// Whether the box or choice with this id is ticked.
pub(crate) fn is_checked(session: &Session, id: &str) -> Result<bool> {
    session.run(
        "return document.getElementById(arguments[0])?.checked ?? false",
        &[id.into()],
    )
}

/// Waits until this has the focus.
pub(crate) fn focus_comes_to(session: &Session, id: &str) -> Result<()> {
    wait::until(&format!("the focus on #{id}"), || {
        let here = focused_id(session)?;
        ensure!(here == id, "it is on #{here}");
        Ok(Some(()))
    })
}

/// Waits until the live region says this of the last change.
pub(crate) fn notice_becomes(session: &Session, text: &str) -> Result<()> {
    wait::until(&format!("to be told «{text}»"), || {
        let told = plain(&said(session)?);
        ensure!(told == plain(text), "told is «{told}»");
        Ok(Some(()))
    })
}

/// Waits until this stands there.
pub(crate) fn text_becomes(session: &Session, selector: &str, text: &str) -> Result<()> {
    wait::until(&format!("«{text}» in {selector}"), || {
        let there = text_of(session, selector)?;
        ensure!(
            there.as_deref() == Some(text),
            "there stands {there:?} instead"
        );
        Ok(Some(()))
    })
}

/// The minutes that the command line finds for a platform on a day; `None` is «not logged».
pub(crate) fn minutes_on(desktop: &Desktop, date: &str, platform: &str) -> Result<Option<i64>> {
    minutes_in(&desktop.json(&["day", date])?, platform)
}

/// What stands in the ledger of limits, from the newest on: kind and text of each line.
pub(crate) fn ledger(desktop: &Desktop) -> Result<Vec<(String, String)>> {
    let told = desktop.json(&["limit", "ledger"])?;
    let lines = told
        .as_array()
        .with_context(|| format!("no lines: {told}"))?;
    let part = |line: &Value, name: &str| {
        let text = line.get(name).and_then(Value::as_str);
        text.map(plain)
            .with_context(|| format!("no {name} in {line}"))
    };
    lines
        .iter()
        .map(|line| Ok((part(line, "kind")?, part(line, "text")?)))
        .collect()
}

/// A text with plain blanks: those inside a duration do not break.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Sets the clock and waits until the app has looked at it. A running timer shows that by the sign
/// of life it leaves. The second one is left when all that the first look led to is done.
pub(crate) fn looked_at(desktop: &Desktop, instant: &str) -> Result<()> {
    let watch = desktop.watch()?;
    desktop.clock().set(instant)?;
    watch.wait("a sign of life")?;
    let watch = desktop.watch()?;
    desktop.clock().advance(1)?;
    watch.wait("a second sign of life")
}
