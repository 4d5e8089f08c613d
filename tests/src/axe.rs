//! The accessibility audit: axe-core inside the real web view, with nothing left out.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{Session, files};

/// One rule that the page does not keep.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

/// One place where it does not.
#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    summary: String,
}

/// Audits the page as it stands, in light and in dark, and leaves the theme as it was.
///
/// # Errors
///
/// Every rule that is not kept, with the places.
pub fn audit(session: &Session, page: &str) -> Result<()> {
    load(session)?;
    let before: Option<String> =
        session.run("return document.documentElement.dataset.theme ?? null", &[])?;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        set_theme(session, Some(theme))?;
        let violations = look(session).with_context(|| format!("axe on {page}, {theme}"))?;
        found.extend(
            violations
                .iter()
                .map(|violation| told(page, theme, violation)),
        );
    }
    set_theme(session, before.as_deref())?;
    if found.is_empty() {
        Ok(())
    } else {
        bail!("{}", found.join("\n"))
    }
}

/// Shows the page in a theme, whatever the person has chosen; `None` gives the choice back.
///
/// # Errors
///
/// When the window has gone.
pub fn set_theme(session: &Session, theme: Option<&str>) -> Result<()> {
    session.run_async(
        "const [theme] = arguments;
         if (theme) document.documentElement.dataset.theme = theme;
         else delete document.documentElement.dataset.theme;
         // Colours may fade over; what axe and a picture see must be the end of that. What is not
         // seen, such as the inside of a closed tip, is never drawn to its end.
         const seen = (a) => a.effect.target.checkVisibility();
         const settled = () =>
           Promise.allSettled(document.getAnimations().filter(seen).map((a) => a.finished));
         requestAnimationFrame(() => settled().then(() => requestAnimationFrame(() => done(null))));",
        &[theme.into()],
    )
}

fn load(session: &Session) -> Result<()> {
    if session.run("return 'axe' in window", &[])? {
        return Ok(());
    }
    let file = files::root().join("ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&file)
        .with_context(|| format!("{} cannot be read; run `npm ci` in ui", file.display()))?;
    session.run::<()>(&format!("{source}; return null"), &[])
}

fn look(session: &Session) -> Result<Vec<Violation>> {
    session.run_async(
        "axe.run(document, { resultTypes: ['violations'] }).then(
           ({ violations }) => done(violations.map(({ id, help, nodes }) => ({ id, help,
             nodes: nodes.map((node) => ({ html: node.html, summary: node.failureSummary ?? '' })),
           }))),
           (error) => done([{ id: 'axe', help: String(error), nodes: [] }]),
         );",
        &[],
    )
}

fn told(page: &str, theme: &str, violation: &Violation) -> String {
    let places: Vec<String> = violation
        .nodes
        .iter()
        .map(|node| {
            format!(
                "    {}\n      {}",
                node.html,
                node.summary.replace('\n', "\n      ")
            )
        })
        .collect();
    format!(
        "{page}, {theme}: {} ({})\n{}",
        violation.help,
        violation.id,
        places.join("\n")
    )
}
