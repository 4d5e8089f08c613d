//! Deleting everything: by keyboard from Settings to a first start. After that no file holds a trace
//! of what was written.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Role, Session, Window, axe, journey, keys, wait};

use crate::steps::{
    audit_wide_and_narrow, focus_comes_to, is_checked, minutes_on, press_button, save_and_look,
    skip_welcome, stands_at, tab_to_id, text_becomes, text_of, texts_of, turn_to, type_minutes,
};

const TODAY: &str = "2026-11-22";

/// What is written in the places that take words. No other file on any computer holds them.
const NOTE: &str = "Zebrafinken beim Frühstück";
const PLATFORM: &str = "Quittenforum";
const CONTACT: &str = "Wendelmute";
const LETTER: &str = "Kopfsteinpflaster";
const TYPED: &str = "Heidelbeerkompott";
const MARKERS: [&str; 5] = [NOTE, PLATFORM, CONTACT, LETTER, TYPED];

#[test]
fn deleting_everything_leaves_no_trace() -> Result<()> {
    Desktop::at(EVENING)?.journey("delete-everything", |desktop, words| {
        let elsewhere = tempfile::tempdir()?;
        let copy = elsewhere.path().join("everything.json");
        write_much(desktop)?;
        let window = desktop.launch().open()?;
        let session = &window.session;
        journey::witnessed("delete-everything", &window, || {
            skip_welcome(session, words)?;
            write_more(session)?;
            // Where there is nothing to be found, finding nothing proves nothing.
            for marker in [NOTE, PLATFORM, CONTACT, LETTER] {
                let holding = files_with(desktop.folder(), marker)?;
                ensure!(
                    !holding.is_empty(),
                    "no file holds «{marker}» to begin with"
                );
            }
            think_better_of_it(desktop, session)?;
            take_it_along(&window, words, &copy)?;
            delete(session, words)?;
            no_trace(desktop)?;
            ensure!(
                fs::read_to_string(&copy)?.contains(NOTE),
                "the copy has gone too"
            );
            a_new_first_evening(desktop, session, words)
        })?;
        drop(window);
        no_trace(desktop)
    })
}

/// In every table that keeps words, with an own list of contacts and a backup beside.
fn write_much(desktop: &Desktop) -> Result<()> {
    desktop.run(&["platform", "add", PLATFORM])?;
    desktop.run(&["log", PLATFORM, "25m", "--day", "2026-11-20"])?;
    desktop.run(&["mood", "40", "--day", "2026-11-20", "--note", NOTE])?;
    desktop.run(&["support", "add", CONTACT, "0800 12 34 56"])?;
    desktop.run(&["limit", "set", "--platform", PLATFORM, "40m"])?;
    desktop.run(&["review", "set", "--letter", LETTER])?;
    desktop.run(&["tips", "try", "9", "--when", LETTER, "--then", NOTE])?;
    let list = format!("# {CONTACT}\n");
    fs::write(desktop.data().join("support.toml"), list)?;
    Ok(())
}

/// In the window: a day that is saved, and a field that is left filled in.
fn write_more(session: &Session) -> Result<()> {
    tab_to_id(session, "note")?;
    session.type_text(NOTE)?;
    save_and_look(session)?;
    press_button(session, "add-check-in")?;
    tab_to_id(session, "note")?;
    session.type_text(TYPED)
}

/// Escape, Cancel and the box that is not ticked all leave everything as it is.
fn think_better_of_it(desktop: &Desktop, session: &Session) -> Result<()> {
    turn_to(session, "settings", '7')?;
    open(session)?;
    session.press(keys::ESCAPE)?;
    is_closed(session)?;
    open(session)?;
    press_button(session, "delete-cancel")?;
    is_closed(session)?;
    open(session)?;
    axe::audit(session, "settings, what would be deleted")?;
    press_button(session, "delete-next")?;
    focus_comes_to(session, "delete-title")?;
    axe::audit(session, "settings, the last question before deleting")?;
    press_button(session, "delete-now")?;
    focus_comes_to(session, "delete-sure")?;
    let told = text_of(session, "#delete-problem")?.unwrap_or_default();
    ensure!(!told.is_empty(), "nothing says why not");
    press_button(session, "delete-leave")?;
    is_closed(session)?;
    ensure!(minutes_on(desktop, "2026-11-20", PLATFORM)? == Some(25));
    Ok(())
}

fn open(session: &Session) -> Result<()> {
    press_button(session, "delete-open")?;
    wait::until("the dialog", || {
        Ok(session.all("#delete-dialog[open]")?.into_iter().next())
    })?;
    focus_comes_to(session, "delete-title")
}

fn is_closed(session: &Session) -> Result<()> {
    wait::until("the dialog to close", || {
        Ok(session.all("dialog[open]")?.is_empty().then_some(()))
    })?;
    focus_comes_to(session, "delete-open")
}

/// The dialog offers a copy of everything before anything goes.
fn take_it_along(window: &Window, words: &Words, copy: &Path) -> Result<()> {
    let session = &window.session;
    open(session)?;
    press_button(session, "delete-export-json")?;
    window.outside()?.file_dialog()?.save_as(copy)?;
    let path = copy.to_str().context("a path of plain letters")?;
    text_becomes(
        session,
        "#delete-export-said",
        &words.with("said-written", &[("path", path)])?,
    )?;
    let kept = fs::read_to_string(copy)?;
    for marker in [NOTE, PLATFORM, CONTACT, LETTER] {
        ensure!(kept.contains(marker), "«{marker}» is not in the copy");
    }
    Ok(())
}

/// Two steps, a box to tick, and the first start.
fn delete(session: &Session, words: &Words) -> Result<()> {
    press_button(session, "delete-next")?;
    focus_comes_to(session, "delete-title")?;
    tab_to_id(session, "delete-sure")?;
    session.press(keys::SPACE)?;
    ensure!(is_checked(session, "delete-sure")?, "the box is not ticked");
    press_button(session, "delete-now")?;
    stands_at(session, &words.get("welcome-platforms")?)?;
    text_becomes(session, "#welcome-erased", &words.get("welcome-erased")?)?;
    let page = session.text()?;
    for marker in MARKERS {
        ensure!(!page.contains(marker), "«{marker}» is still on the page");
    }
    audit_wide_and_narrow(session, "welcome, after everything was deleted")
}

fn no_trace(desktop: &Desktop) -> Result<()> {
    for marker in MARKERS {
        let holding = files_with(desktop.folder(), marker)?;
        ensure!(holding.is_empty(), "«{marker}» is in {holding:?}");
    }
    Ok(())
}

/// Every file below a folder that holds a text, as UTF-8 or as UTF-16, which WebKit writes; in its
/// name or in what it says.
fn files_with(folder: &Path, text: &str) -> Result<Vec<PathBuf>> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut holding = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                folders.push(path);
                continue;
            }
            // Not the message bus's socket, nor what went while we looked.
            let bytes = match fs::read(&path) {
                Ok(bytes) if entry.file_type()?.is_file() => bytes,
                _ => continue,
            };
            let named = entry.file_name().to_string_lossy().contains(text);
            if named || holds(&bytes, text.as_bytes()) || holds(&bytes, &utf16) {
                holding.push(path);
            }
        }
    }
    Ok(holding)
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|piece| piece == text)
}

/// The same window goes on from the beginning: nothing of before is in it, and a day can be saved.
fn a_new_first_evening(desktop: &Desktop, session: &Session, words: &Words) -> Result<()> {
    for on in ["welcome-next", "welcome-next", "welcome-start"] {
        session.tab_to(Role::Button, &words.get(on)?)?;
        session.press(keys::ENTER)?;
    }
    stands_at(session, &words.get("today-title")?)?;
    ensure!(
        session.all("#change-times")?.is_empty(),
        "today is saved already"
    );
    let note = session.all("#note")?.into_iter().next();
    let typed = session.value(&note.context("no field for a note")?)?;
    ensure!(typed.is_empty(), "in the note stands «{typed}»");
    let known = desktop.json(&["platform", "list"])?.to_string();
    ensure!(!known.contains(PLATFORM), "known is {known}");
    type_minutes(session, words, "Instagram", "45")?;
    save_and_look(session)?;
    ensure!(minutes_on(desktop, TODAY, "Instagram")? == Some(45));
    let told = desktop.run(&["doctor"])?;
    ensure!(!told.is_empty());
    turn_to(session, "support", '6')?;
    let own = texts_of(session, "ul[aria-labelledby=own-title] h3")?;
    ensure!(own.is_empty(), "of one's own there is still {own:?}");
    Ok(())
}
