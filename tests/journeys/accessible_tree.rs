//! What arrives at a screen reader: the accessible tree of each page, on the bus that Orca listens
//! on. The trees are left in `target/journeys/accessible/PAGE.txt`, to be read by people.

use std::fs;

use anyhow::{Context, Result, ensure};
use scrollwell_tests::screen_reader::Node;
use scrollwell_tests::words::Words;
use scrollwell_tests::{Desktop, EVENING, Role, ScreenReader, Session, files, journey, keys, wait};

use crate::steps::skip_welcome;

/// Each page, what on the page before leads there one after the other, and what is done before it is
/// looked at.
const PAGES: [(&str, &[&str], &[Step]); 10] = [
    ("today", &["nav-today"], &[]),
    ("week", &["nav-week"], &[Step::ShowTables]),
    ("review", &["week-review"], &[Step::ShowTables]),
    ("trends", &["nav-trends"], &[Step::ShowTables]),
    ("limits", &["nav-limits"], &[]),
    ("tips", &["nav-tips"], &[Step::OpenTip]),
    ("research", &["tips-to-research"], &[Step::ShowTables]),
    ("claim", &["back-to-tips", "tips-to-claim"], &[]),
    ("support", &["nav-support"], &[]),
    ("settings", &["nav-settings"], &[]),
];

/// What brings more of a page out.
#[derive(Clone, Copy)]
enum Step {
    /// Opens the table under every chart.
    ShowTables,
    /// Opens the first tip.
    OpenTip,
}

#[test]
fn every_page_can_be_read_by_a_screen_reader() -> Result<()> {
    Desktop::at(EVENING)?.journey("accessible-tree", |desktop, words| {
        desktop.run(&["demo", "--days", "60"])?;
        desktop.run(&["limit", "set", "--platform", "TikTok", "40m"])?;
        let reader = desktop.screen_reader()?;
        let window = desktop.launch().heard().open()?;
        let session = &window.session;
        journey::witnessed("accessible-tree", &window, || {
            if session
                .look_for(Role::Button, &words.get("welcome-skip")?)?
                .is_some()
            {
                skip_welcome(session, words)?;
            }
            let mut faults = Vec::new();
            for (page, ways, steps) in PAGES {
                turn(session, words, page, ways)?;
                for step in steps {
                    step.take(session)?;
                }
                let tree = heard(&reader, session)?;
                keep(page, &tree)?;
                let found = tree.faults().into_iter();
                faults.extend(found.map(|fault| format!("{page}: {fault}")));
            }
            ensure!(faults.is_empty(), "{}", faults.join("\n"));
            Ok(())
        })
    })
}

/// Goes to a page by what leads there, and waits until its heading has the focus.
fn turn(session: &Session, words: &Words, page: &str, ways: &[&str]) -> Result<()> {
    let name = match page {
        "research" | "claim" => words.get(&format!("{page}-title"))?,
        _ => words.get(&format!("app-page-{page}"))?,
    };
    let title = words.with("app-window-title", &[("page", &name)])?;
    for way in ways {
        let way = wait::until(&format!("#{way}"), || {
            Ok(session.all(&format!("#{way}"))?.into_iter().next())
        })?;
        session.run::<()>("arguments[0].click(); return null", &[way.as_argument()])?;
    }
    wait::until(&format!("the page «{name}»"), || {
        let there: bool = session.run(
            "return document.title === arguments[0]
               && document.activeElement === document.querySelector('main h1')",
            &[title.as_str().into()],
        )?;
        Ok(there.then_some(()))
    })
}

impl Step {
    fn take(self, session: &Session) -> Result<()> {
        match self {
            Self::ShowTables => {
                let toggles = wait::until("a chart", || {
                    let toggles = session.all("[id$=-table-toggle]")?;
                    Ok((!toggles.is_empty()).then_some(toggles))
                })?;
                for toggle in toggles {
                    session
                        .run::<()>("arguments[0].focus(); return null", &[toggle.as_argument()])?;
                    session.press(keys::ENTER)?;
                }
                wait::until("every table", || {
                    let open: bool = session.run(
                        "return [...document.querySelectorAll('[id$=-table-toggle]')].every((one) =>
                           document.getElementById(one.getAttribute('aria-controls'))
                             ?.querySelector('table'))",
                        &[],
                    )?;
                    Ok(open.then_some(()))
                })
            }
            Self::OpenTip => {
                let tip = session
                    .all("details[id^=tip-] > summary")?
                    .into_iter()
                    .next();
                let tip = tip.context("no tip")?;
                session.run::<()>("arguments[0].focus(); return null", &[tip.as_argument()])?;
                session.press(keys::ENTER)?;
                wait::until("an open tip", || {
                    Ok(session.all("details[id^=tip-][open]")?.into_iter().next())
                })
                .map(drop)
            }
        }
    }
}

/// The tree, once the page that is shown has arrived there whole.
fn heard(reader: &ScreenReader, session: &Session) -> Result<Node> {
    let title: String = session.run(
        r"return document.querySelector('main h1').innerText.replace(/\s+/g, ' ').trim()",
        &[],
    )?;
    reader.wait_for_page(&title)
}

fn keep(page: &str, tree: &Node) -> Result<()> {
    let folder = files::results()?.join("accessible");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("{page}.txt")), tree.to_string())
        .with_context(|| format!("the tree of {page} cannot be kept"))
}
