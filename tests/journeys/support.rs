//! Support: whom to call in four countries, to the letter; somebody of one's own; a list of one's
//! own. Opening it leaves nothing behind.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Role, Session, journey, keys, wait};

use crate::steps::{
    audit_wide_and_narrow, focus_comes_to, is_gone, notice_becomes, press_button, said,
    skip_welcome, tab_to_id, text_becomes, text_of, texts_of, turn_to,
};

/// Countries and every number and address that stands there, as they were printed. Written down
/// here once more: a wrong digit in the list is to be seen.
const COUNTRIES: [(&str, &[&str]); 3] = [
    ("NL", &["112", "113", "0800-0113", "113.nl"]),
    (
        "GB",
        &["999", "116 123", "jo@samaritans.org", "0808 808 8000"],
    ),
    ("US", &["911", "988", "988", "988lifeline.org"]),
];
/// The addresses of the directories, which stand in every country.
const DIRECTORIES: [&str; 5] = [
    "findahelpline.com",
    "befrienders.org",
    "iasp.info",
    "childhelplineinternational.org",
    "lifeline-international.com",
];

fn on_support(
    name: &str,
    steps: impl FnOnce(&Desktop, &Session, &Words) -> Result<()>,
) -> Result<()> {
    Desktop::at(EVENING)?.journey(name, |desktop, words| {
        desktop.run(&["log", "YouTube", "25m", "--day", "2026-11-21"])?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed(name, &window, || {
            skip_welcome(session, words)?;
            turn_to(session, "support", '6')?;
            steps(desktop, session, words)
        })
    })
}

#[test]
fn whom_to_call_in_four_countries() -> Result<()> {
    on_support("support", |desktop, session, words| {
        for (country, numbers) in COUNTRIES {
            pick_country(session, country)?;
            stand_there(session, numbers)?;
            is_the_same_on_the_command_line(desktop, country, numbers)?;
            audit_wide_and_narrow(session, &format!("support, {country}"))?;
        }
        no_number_is_better_than_a_wrong_one(desktop, session, words)?;
        a_copied_number_is_the_number(session, words)?;
        old_numbers_say_so_and_go(desktop, session)
    })
}

/// In the list, with the arrow keys; it keeps up with them.
fn pick_country(session: &Session, country: &str) -> Result<()> {
    tab_to_id(session, "country")?;
    let down: i64 = session.run(
        "const list = document.getElementById('country');
         const at = [...list.options].findIndex((one) => one.value === arguments[0]);
         return at < 0 ? 0 : at - list.selectedIndex",
        &[country.into()],
    )?;
    for _ in 0..down.abs() {
        session.press(if down > 0 { keys::DOWN } else { keys::UP })?;
    }
    let chosen: String = session.run("return document.getElementById('country').value", &[])?;
    ensure!(
        chosen == country,
        "the arrows lead to {chosen} and not to {country}"
    );
    Ok(())
}

/// Every number and address, in order, letter for letter.
fn stand_there(session: &Session, numbers: &[&str]) -> Result<()> {
    wait::until("the numbers", || {
        let there: Vec<String> = session.run(
            "return [...document.querySelectorAll('main article .value')].map((one) => one.textContent)",
            &[],
        )?;
        ensure!(there == numbers, "there stands {there:?}");
        Ok(Some(()))
    })?;
    let addresses = texts_of(session, ".directories .small")?;
    ensure!(
        addresses == DIRECTORIES,
        "the directories are {addresses:?}"
    );
    Ok(())
}

fn is_the_same_on_the_command_line(
    desktop: &Desktop,
    country: &str,
    numbers: &[&str],
) -> Result<()> {
    let told = desktop.run(&["support", "--country", country])?;
    let mut rest = told.as_str();
    for number in numbers {
        let found = rest.split_once(&format!(": {number}\n"));
        rest = found
            .with_context(|| format!("{number} is not in {told}"))?
            .1;
    }
    Ok(())
}

/// France has the European number and nobody confirmed who listens; another country has neither.
fn no_number_is_better_than_a_wrong_one(
    desktop: &Desktop,
    session: &Session,
    words: &Words,
) -> Result<()> {
    pick_country(session, "FR")?;
    stand_there(session, &["112"])?;
    session.text_appears(&words.get("contact-none")?)?;
    pick_country(session, "other")?;
    stand_there(session, &[])?;
    text_becomes(
        session,
        "#no-emergency",
        &words.get("contact-emergency-unconfirmed")?,
    )?;
    session.text_appears(&words.get("contact-none")?)?;
    audit_wide_and_narrow(session, "support, a country without a confirmed number")?;
    is_the_same_on_the_command_line(desktop, "other", &[])
}

fn a_copied_number_is_the_number(session: &Session, words: &Words) -> Result<()> {
    pick_country(session, "NL")?;
    press_button(session, "contact-0-copy-1")?;
    notice_becomes(
        session,
        &words.with("support-copied", &[("value", "0800-0113")])?,
    )?;
    // Out of the clipboard it comes elsewhere.
    press_button(session, "own-add")?;
    focus_comes_to(session, "own-name")?;
    session.press_with(keys::CONTROL, 'v')?;
    wait::until("what was copied", || {
        let pasted = session.value(&session.focused()?)?;
        ensure!(pasted == "0800-0113", "«{pasted}»");
        Ok(Some(()))
    })?;
    press_button(session, "own-cancel")
}

/// After a year a line says so; after two the number is gone, and the directories stay.
fn old_numbers_say_so_and_go(desktop: &Desktop, session: &Session) -> Result<()> {
    let numbers = ["112", "113", "0800-0113", "113.nl"];
    for (at, numbers, ages) in [
        ("2027-11-01T20:30:00+01:00", &numbers[..], false),
        ("2027-11-02T20:30:00+01:00", &numbers[..], true),
        ("2028-11-02T20:30:00+01:00", &[][..], true),
    ] {
        let fresh = text_of(session, "#contact-0 > .small")?;
        desktop.clock().set(at)?;
        turn_to(session, "today", '1')?;
        turn_to(session, "support", '6')?;
        stand_there(session, numbers)?;
        let now = text_of(session, "#contact-0 > .small")?;
        ensure!((now != fresh) == ages, "{at}: «{now:?}» after «{fresh:?}»");
    }
    audit_wide_and_narrow(session, "support, numbers that are too old")
}

#[test]
fn opening_it_is_not_kept() -> Result<()> {
    Desktop::at(EVENING)?.journey("support-unkept", |desktop, words| {
        let folder = tempfile::tempdir()?;
        desktop.run(&["log", "YouTube", "25m", "--day", "2026-11-21"])?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("support-unkept", &window, || {
            skip_welcome(session, words)?;
            let before = everything(desktop, folder.path(), "before")?;
            let watch = desktop.watch()?;
            for _ in 0..2 {
                turn_to(session, "support", '6')?;
                // The country is the one that the language suggests.
                stand_there(session, COUNTRIES[1].1)?;
                turn_to(session, "today", '1')?;
            }
            ensure!(!watch.has_seen()?, "something was written into the journal");
            let after = everything(desktop, folder.path(), "after")?;
            ensure!(before == after, "{after}");

            // The look is one that sees: a choice is kept.
            turn_to(session, "support", '6')?;
            press_button(session, "country-confirm")?;
            watch.wait("the choice")
        })
    })
}

/// What the journal holds, as the command line writes it out.
fn everything(desktop: &Desktop, folder: &Path, name: &str) -> Result<String> {
    let file = folder.join(format!("{name}.json"));
    let path = file.to_str().context("a path of plain letters")?;
    desktop.run(&["export", "--out", path])?;
    Ok(fs::read_to_string(&file)?)
}

#[test]
fn somebody_of_ones_own_is_added_changed_and_taken_away() -> Result<()> {
    on_support("support-own", |desktop, session, words| {
        let empty = words.get("support-own-none")?;
        session.text_appears(&empty)?;
        press_button(session, "own-add")?;
        focus_comes_to(session, "own-name")?;
        audit_wide_and_narrow(session, "support, somebody being added")?;
        fill_in(session, "Ada", "+31 6 1234 5678")?;
        notice_becomes(session, &words.get("said-contact-saved")?)?;
        focus_comes_to(session, "own-add")?;
        are_there(session, &[("Ada", "+31 6 1234 5678")])?;
        audit_wide_and_narrow(session, "support, with somebody of one's own")?;
        // The command line has the same list.
        desktop.clock().advance(1)?;
        desktop.run(&["support", "add", "Doctor", "doctor@example.org"])?;
        let both = [("Ada", "+31 6 1234 5678"), ("Doctor", "doctor@example.org")];
        are_there(session, &both)?;

        press_named(
            session,
            &words.with("support-own-change-of", &[("name", "Ada")])?,
        )?;
        focus_comes_to(session, "own-name")?;
        fill_in(session, "Ada", "example.org/ada")?;
        are_there(session, &[("Ada", "example.org/ada"), both[1]])?;

        press_named(
            session,
            &words.with("support-own-remove-of", &[("name", "Ada")])?,
        )?;
        notice_becomes(session, &words.get("said-contact-removed")?)?;
        are_there(session, &both[1..])?;
        session.press_with(keys::CONTROL, 'z')?;
        notice_becomes(session, &words.get("undone-contact")?)?;
        are_there(session, &[("Ada", "example.org/ada"), both[1]])?;
        let told = desktop.run(&["support"])?;
        for part in ["Ada", "example.org/ada", "Doctor", "doctor@example.org"] {
            ensure!(told.contains(part), "{part} is not in {told}");
        }
        nothing_is_no_contact(session)
    })
}

/// Fills the form in, from the name on, and saves it with Enter.
fn fill_in(session: &Session, name: &str, value: &str) -> Result<()> {
    session.replace_text(name)?;
    tab_to_id(session, "own-value")?;
    session.replace_text(value)?;
    session.press(keys::ENTER)
}

fn press_named(session: &Session, name: &str) -> Result<()> {
    session.tab_to(Role::Button, name)?;
    session.press(keys::ENTER)
}

/// Waits until these own contacts stand there, and no others.
fn are_there(session: &Session, wanted: &[(&str, &str)]) -> Result<()> {
    wait::until("the own contacts", || {
        let of = |part: &str| texts_of(session, &format!("ul[aria-labelledby=own-title] {part}"));
        let there: Vec<(String, String)> = of("h3")?.into_iter().zip(of(".value")?).collect();
        let same = there.len() == wanted.len()
            && there
                .iter()
                .zip(wanted)
                .all(|(is, wanted)| (is.0.as_str(), is.1.as_str()) == *wanted);
        ensure!(same, "there are {there:?}");
        Ok(Some(()))
    })
}

/// A name without a way to reach anybody is asked for the rest, and not kept.
fn nothing_is_no_contact(session: &Session) -> Result<()> {
    press_button(session, "own-add")?;
    focus_comes_to(session, "own-name")?;
    session.type_text("Nobody")?;
    session.press(keys::ENTER)?;
    focus_comes_to(session, "own-value")?;
    let told = text_of(session, "#own-problem")?.unwrap_or_default();
    ensure!(!told.is_empty(), "nothing says what is missing");
    ensure!(!texts_of(session, "main h3")?.contains(&"Nobody".to_owned()));
    Ok(())
}

/// A line for the Netherlands in place of ours, and a country that we have nobody for.
const OWN_LIST: &str = r#"
[[country]]
iso = "NL"
emergency = "eu"

[[country.contact]]
name = "The line of our town"
ways = [{ kind = "phone", value = "0900-12 34 56" }]
hours = "contact-hours-always"
languages = ["nl"]
sources = [{ page = "a leaflet" }]
seen = "2026-11"
status = "confirmed"

[[country]]
iso = "TR"

[[country.contact]]
name = "A friend's practice"
ways = [{ kind = "phone", value = "0212 000 00 00" }]
languages = ["tr"]
sources = [{ page = "a card" }]
seen = "2026-11"
status = "confirmed"
"#;

#[test]
fn a_list_of_ones_own_replaces_rows_and_a_broken_one_says_where() -> Result<()> {
    on_support("support-list", |desktop, session, words| {
        let file = desktop.data().join("support.toml");
        let path = file.to_str().context("a path of plain letters")?;
        pick_country(session, "NL")?;
        stand_there(session, COUNTRIES[0].1)?;
        ensure!(session.all("#support-override")?.is_empty());

        fs::write(&file, OWN_LIST)?;
        look_again(session)?;
        stand_there(session, &["112", "0900-12 34 56"])?;
        text_becomes(
            session,
            "#support-override",
            &words.with("support-file-used", &[("file", path)])?,
        )?;
        pick_country(session, "TR")?;
        stand_there(session, &["0212 000 00 00"])?;
        pick_country(session, "GB")?;
        stand_there(session, COUNTRIES[1].1)?;
        audit_wide_and_narrow(session, "support, with a list of one's own")?;

        fs::write(&file, OWN_LIST.replacen("confirmed", "probably", 1))?;
        look_again(session)?;
        stand_there(session, COUNTRIES[1].1)?;
        pick_country(session, "NL")?;
        stand_there(session, COUNTRIES[0].1)?;
        for part in [path, "NL"] {
            says_of_the_file(session, part)?;
        }
        audit_wide_and_narrow(session, "support, with a broken list of one's own")?;

        fs::remove_file(&file)?;
        look_again(session)?;
        is_gone(session, "#support-override")?;
        ensure!(!said(session)?.contains("support.toml"));
        Ok(())
    })
}

fn look_again(session: &Session) -> Result<()> {
    turn_to(session, "today", '1')?;
    turn_to(session, "support", '6')
}

fn says_of_the_file(session: &Session, part: &str) -> Result<()> {
    wait::until(&format!("{part} to be named"), || {
        let told = text_of(session, "#support-override")?.unwrap_or_default();
        ensure!(told.contains(part), "told is «{told}»");
        Ok(Some(()))
    })
}
