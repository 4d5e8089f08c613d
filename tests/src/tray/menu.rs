//! A menu as it is told over the bus.

use std::collections::HashMap;
use std::fmt;

use anyhow::{Context, Result};
use zbus::zvariant::OwnedValue;

/// Number, properties, and the entries below.
pub(super) type Layout = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// An entry of a menu.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MenuItem {
    /// Its number on the bus.
    pub id: i32,
    /// Its words.
    pub label: String,
    /// Whether it can be chosen.
    pub enabled: bool,
    /// Whether it is a line between others.
    pub separator: bool,
    /// Whether it is ticked, if it can be.
    pub ticked: Option<bool>,
    /// The entries below it, as many as are shown.
    pub children: Vec<MenuItem>,
}

impl MenuItem {
    /// The entry at the end of a path of words.
    #[must_use]
    pub fn find(&self, path: &[&str]) -> Option<&Self> {
        let Some((first, rest)) = path.split_first() else {
            return Some(self);
        };
        let child = self.children.iter().find(|child| child.label == *first)?;
        child.find(rest)
    }

    /// The words of the entries right below it, without the lines between them.
    #[must_use]
    pub fn labels(&self) -> Vec<&str> {
        let entries = self.children.iter().filter(|child| !child.separator);
        entries.map(|child| child.label.as_str()).collect()
    }

    /// Reads an entry and those below. What is hidden is left out.
    pub(super) fn read((id, properties, below): Layout) -> Result<Self> {
        let mut children = Vec::new();
        for child in below {
            let child = Layout::try_from(child).context("an entry cannot be understood")?;
            if flag(&child.1, "visible")?.unwrap_or(true) {
                children.push(Self::read(child)?);
            }
        }
        let toggles = text(&properties, "toggle-type")?.is_some_and(|kind| !kind.is_empty());
        let state = properties.get("toggle-state").map(i32::try_from);
        Ok(Self {
            id,
            label: plain(&text(&properties, "label")?.unwrap_or_default()),
            enabled: flag(&properties, "enabled")?.unwrap_or(true),
            separator: text(&properties, "type")?.as_deref() == Some("separator"),
            ticked: toggles.then_some(matches!(state, Some(Ok(1)))),
            children,
        })
    }

    fn outline(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        for child in &self.children {
            let sign = match child.ticked {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let label = if child.separator {
                "──"
            } else {
                &child.label
            };
            let off = if child.enabled {
                ""
            } else {
                " (cannot be chosen)"
            };
            writeln!(f, "{:depth$}{sign}{label}{off}", "")?;
            child.outline(f, depth + 2)?;
        }
        Ok(())
    }
}

impl fmt::Display for MenuItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.outline(f, 2)
    }
}

fn text(properties: &HashMap<String, OwnedValue>, name: &str) -> Result<Option<String>> {
    let value = properties.get(name).map(<&str>::try_from).transpose();
    Ok(value
        .with_context(|| format!("{name} is no text"))?
        .map(str::to_owned))
}

fn flag(properties: &HashMap<String, OwnedValue>, name: &str) -> Result<Option<bool>> {
    let value = properties.get(name).map(bool::try_from).transpose();
    value.with_context(|| format!("{name} is neither true nor false"))
}

/// The words without the mark of the key that chooses them: `_Quit` is shown as «Quit», `a__b` as
/// «a_b».
fn plain(label: &str) -> String {
    let mut words = String::with_capacity(label.len());
    let mut letters = label.chars();
    while let Some(letter) = letters.next() {
        words.extend(if letter == '_' {
            letters.next()
        } else {
            Some(letter)
        });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_key_is_not_part_of_the_words() {
        assert_eq!(plain("_Quit"), "Quit");
        assert_eq!(plain("Start a__timer"), "Start a_timer");
        assert_eq!(plain("40 m left_"), "40 m left");
    }
}
