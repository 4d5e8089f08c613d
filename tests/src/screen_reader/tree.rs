//! The tree of a page: roles, names and states.

use std::collections::HashMap;
use std::fmt;

use anyhow::{Context, Result, bail};
use zbus::blocking::Connection;

use super::DOCUMENT;
use super::bus::{self, Address, Seen};

/// No page has so many things on it; a tree that bites its own tail has.
const MOST: usize = 20_000;

/// Something that can be true of a thing on the page. The numbers are AT-SPI's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is ticked or chosen.
    Checked = 4,
    /// The keyboard can get there.
    Focusable = 11,
    /// The keyboard is there.
    Focused = 12,
}

/// One thing on the page, with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    role: String,
    name: String,
    text: String,
    states: u64,
    attributes: HashMap<String, String>,
    children: Vec<Node>,
}

impl Node {
    /// What it is: AT-SPI's word, and for a landmark which one.
    #[must_use]
    pub fn role(&self) -> &str {
        match (self.role.as_str(), self.attributes.get("xml-roles")) {
            ("landmark", Some(which)) => which,
            (role, _) => role,
        }
    }

    /// What it is called, with runs of blanks made one; empty where it has no name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The level of a heading.
    #[must_use]
    pub fn level(&self) -> Option<u32> {
        self.attributes.get("level")?.parse().ok()
    }

    /// Whether something is true of it.
    #[must_use]
    pub fn is(&self, state: State) -> bool {
        self.states >> (state as u32) & 1 == 1
    }

    /// What is in it, from the beginning to the end.
    #[must_use]
    pub fn children(&self) -> &[Node] {
        &self.children
    }

    /// It and everything in it, in the order in which a screen reader reads.
    #[must_use]
    pub fn all(&self) -> Vec<&Node> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.all());
        }
        found
    }

    /// Everything in it with a role.
    #[must_use]
    pub fn with_role(&self, role: &str) -> Vec<&Node> {
        let mut found = self.all();
        found.retain(|node| node.role() == role);
        found
    }

    /// The headings of the first level.
    #[must_use]
    pub fn titles(&self) -> Vec<&Node> {
        let mut found = self.with_role("heading");
        found.retain(|node| node.level() == Some(1));
        found
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        write!(f, "{:1$}{2}", "", 2 * depth, self.role())?;
        if let Some(level) = self.level().filter(|_| self.role == "heading") {
            write!(f, " {level}")?;
        }
        if !self.name.is_empty() {
            write!(f, " \"{}\"", self.name)?;
        }
        if !self.text.is_empty() {
            write!(f, ": {}", self.text)?;
        }
        writeln!(f)?;
        self.children
            .iter()
            .try_for_each(|child| child.write(f, depth + 1))
    }
}

impl fmt::Display for Node {
    /// A line a thing, what is in it indented: `role "name"`, or `role: text`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

/// The page of the one window below the desktop's root.
pub(super) fn page(bus: &Connection) -> Result<Node> {
    let mut left = MOST;
    // From window to window first: the way to the page is short, and a page is long.
    let mut level = vec![bus::desktop()?];
    while !level.is_empty() {
        let mut below = Vec::new();
        for address in level {
            let seen = bus::look(bus, &address)?;
            if seen.role == DOCUMENT {
                return read(bus, seen, &mut left);
            }
            below.extend(seen.children);
        }
        level = below;
        left = left.saturating_sub(1);
        anyhow::ensure!(left > 0, "the window is too deep");
    }
    bail!("no window shows a page")
}

fn read(bus: &Connection, seen: Seen, left: &mut usize) -> Result<Node> {
    let mut children = Vec::new();
    for address in seen.children {
        *left = left.checked_sub(1).context("the page has too much on it")?;
        children.push(read(bus, look(bus, &address)?, left)?);
    }
    Ok(Node {
        role: seen.role,
        name: plain(&seen.name),
        text: plain(&seen.text),
        states: seen.states,
        attributes: seen.attributes,
        children,
    })
}

/// With runs of blanks made one: those inside a duration do not break.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn look(bus: &Connection, address: &Address) -> Result<Seen> {
    bus::look(bus, address).context("something on the page has just gone")
}

/// A thing for tests.
#[cfg(test)]
pub(super) fn node(
    role: &str,
    name: &str,
    attributes: &[(&str, &str)],
    children: Vec<Node>,
) -> Node {
    let attributes = attributes
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Node {
        role: role.to_owned(),
        name: name.to_owned(),
        text: String::new(),
        states: 0,
        attributes: attributes.collect(),
        children,
    }
}

#[cfg(test)]
impl Node {
    pub(super) fn set(&mut self, state: State) {
        self.states |= 1 << (state as u32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Node {
        let heading =
            |level: &str, name: &str| node("heading", name, &[("level", level)], Vec::new());
        let main = vec![
            heading("1", "Tips"),
            heading("2", "Sleep"),
            node("button", "Next", &[], Vec::new()),
        ];
        let main = node("landmark", "", &[("xml-roles", "main")], main);
        node(DOCUMENT, "Scrollwell", &[], vec![main])
    }

    #[test]
    fn a_page_is_written_with_what_is_in_it_indented() {
        let text = "document web \"Scrollwell\"\n  main\n    heading 1 \"Tips\"\n    \
                    heading 2 \"Sleep\"\n    button \"Next\"\n";
        assert_eq!(page().to_string(), text);
    }

    #[test]
    fn things_are_found_in_the_order_of_reading() {
        let page = page();
        let names: Vec<&str> = page.all().iter().map(|node| node.name()).collect();
        assert_eq!(names, ["Scrollwell", "", "Tips", "Sleep", "Next"]);
        let title: Vec<&str> = page.titles().iter().map(|node| node.name()).collect();
        assert_eq!(title, ["Tips"]);
        assert_eq!(page.with_role("main").len(), 1);
    }

    #[test]
    fn a_state_is_a_bit() {
        let mut page = page();
        assert!(!page.is(State::Focusable));
        page.set(State::Focusable);
        assert!(page.is(State::Focusable) && !page.is(State::Focused));
        assert_eq!(page.states, 1 << 11);
    }
}
