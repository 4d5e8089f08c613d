//! Finding things on the page the way a screen reader does: by role and name.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use crate::{Element, Session, keys, wait};

/// What a thing is, as assistive technology is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A button.
    Button,
    /// A link, such as the rail's.
    Link,
    /// A field for a line or more of text.
    Textbox,
    /// A slider.
    Slider,
    /// A box to tick.
    Checkbox,
    /// One of several to choose.
    Radio,
    /// A drop-down list.
    Combobox,
    /// A heading.
    Heading,
    /// A table.
    Table,
    /// Whatever the role, if it can be reached with Tab.
    Any,
}

impl Role {
    /// Elements that may have this role.
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, [role=button], summary, input[type=submit]",
            Self::Link => "a[href], [role=link]",
            Self::Textbox => {
                "textarea, [role=textbox], input:not([type]), input[type=text], input[type=search]"
            }
            Self::Slider => "input[type=range], [role=slider]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Combobox => "select, [role=combobox]",
            Self::Heading => "h1, h2, h3, h4, [role=heading]",
            Self::Table => "table, [role=table], [role=grid]",
            Self::Any => "a[href], button, input, select, textarea, summary, [tabindex]",
        }
    }
}

impl Session {
    /// Makes the window so large, and waits until the page knows and its chart, if it has one, is
    /// drawn for that width: one that is only scaled has small letters.
    ///
    /// # Errors
    ///
    /// When the window can't be made so large, or the chart stays as it was.
    pub fn resize_and_settle(&self, width: u32, height: u32) -> Result<()> {
        self.resize(width, height)?;
        wait::until(&format!("a window of {width}×{height}"), || {
            let size: (u32, u32) = self.run("return [innerWidth, innerHeight]", &[])?;
            Ok((size == (width, height)).then_some(()))
        })?;
        wait::until("a chart of that width", || {
            let fits: bool = self.run(
                "const svg = document.querySelector('.picture svg');
                 return !svg || Math.abs(svg.viewBox.baseVal.width / 4 - svg.clientWidth) < 24",
                &[],
            )?;
            Ok(fits.then_some(()))
        })
    }

    /// What is on the page now and seen, with this role and name; the first one if there are more.
    ///
    /// # Errors
    ///
    /// When the window has gone.
    pub fn look_for(&self, role: Role, name: &str) -> Result<Option<Element>> {
        // The names are asked for one by one; what the text cannot match is sorted out before.
        let candidates = self.elements(
            "return [...document.querySelectorAll(arguments[0])]
               .filter((e) => e.checkVisibility({ visibilityProperty: true }))",
            &[json!(role.selector())],
        )?;
        for candidate in candidates {
            if self.name_of(&candidate)? == name {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    /// Waits for what has this role and name.
    ///
    /// # Errors
    ///
    /// When it does not come; the names that are there are told.
    pub fn find(&self, role: Role, name: &str) -> Result<Element> {
        let what = format!("the {role:?} «{name}»");
        wait::until(&what, || self.look_for(role, name)).with_context(|| self.inventory(role))
    }

    /// Clicks what has this role and name.
    ///
    /// # Errors
    ///
    /// When it does not come or cannot be clicked.
    pub fn click_on(&self, role: Role, name: &str) -> Result<()> {
        let element = self.find(role, name)?;
        self.click(&element)
            .with_context(|| format!("clicking the {role:?} «{name}»"))
    }

    /// Presses Tab until the focus is on what has this role and name: what cannot be reached this
    /// way does not exist for many people.
    ///
    /// # Errors
    ///
    /// When the focus has been everywhere and not there.
    pub fn tab_to(&self, role: Role, name: &str) -> Result<Element> {
        self.travel(role, name, |session| session.press(keys::TAB))
    }

    /// The same, backwards.
    ///
    /// # Errors
    ///
    /// When the focus has been everywhere and not there.
    pub fn tab_back_to(&self, role: Role, name: &str) -> Result<Element> {
        self.travel(role, name, |session| {
            session.press_with(keys::SHIFT, keys::TAB)
        })
    }

    fn travel(
        &self,
        role: Role,
        name: &str,
        step: impl Fn(&Self) -> Result<()>,
    ) -> Result<Element> {
        let target = self.find(role, name)?;
        let mut seen = Vec::new();
        // No page has so many stops that a whole round takes longer.
        for _ in 0..120 {
            let here = self.focused()?;
            if here == target {
                return Ok(here);
            }
            seen.push(self.name_of(&here).unwrap_or_default());
            step(self)?;
        }
        seen.dedup();
        bail!("Tab does not reach the {role:?} «{name}»; it came by {seen:?}")
    }

    /// Waits until the page shows this text anywhere.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub fn text_appears(&self, text: &str) -> Result<()> {
        self.text_appears_within(wait::PATIENCE, text)
    }

    /// Waits so long until the page shows this text anywhere.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub fn text_appears_within(&self, limit: Duration, text: &str) -> Result<()> {
        wait::until_within(limit, &format!("the text «{text}»"), || {
            Ok(self.text()?.contains(text).then_some(()))
        })
        .with_context(|| format!("the page shows: {}", self.text().unwrap_or_default()))
    }

    /// Everything that the page shows, with runs of blanks made one: the spaces inside a duration
    /// do not break, which the eye does not tell apart.
    ///
    /// # Errors
    ///
    /// When the window has gone.
    pub fn text(&self) -> Result<String> {
        self.run(r"return document.body.innerText.replace(/\s+/g, ' ')", &[])
    }

    /// The value of a field.
    ///
    /// # Errors
    ///
    /// When it has gone.
    pub fn value(&self, field: &Element) -> Result<String> {
        self.run("return String(arguments[0].value)", &[field.as_argument()])
    }

    /// Empties a field that has the focus and types into it.
    ///
    /// # Errors
    ///
    /// When the focus is not in a field.
    pub fn replace_text(&self, text: &str) -> Result<()> {
        let field = self.focused()?;
        self.press_with(keys::CONTROL, 'a')?;
        self.type_text(text)?;
        let there = self.value(&field)?;
        ensure!(there == text, "typed «{text}», the field holds «{there}»");
        Ok(())
    }

    /// The names of everything with a role, for a message.
    fn inventory(&self, role: Role) -> String {
        let names: Vec<String> = self
            .all(role.selector())
            .unwrap_or_default()
            .iter()
            .filter_map(|element| self.name_of(element).ok())
            .collect();
        format!("there are: {names:?}")
    }
}
