//! The tips and the studies behind them.

mod names;
mod rows;

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::Deserialize;

pub use self::names::{Grade, Theme, Trigger};
use crate::error::GuidanceError;
pub use crate::study::{Size, SourceKind, Study};

/// The number that a tip is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct TipId(pub u8);

impl fmt::Display for TipId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for TipId {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// A tip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tip {
    /// Its number.
    pub id: TipId,
    /// How well it has been tested.
    pub grade: Grade,
    /// What it is about.
    pub theme: Theme,
    /// When it is relevant.
    pub trigger: Trigger,
    /// What stands behind it, never empty, in the order in which to show it.
    pub studies: Vec<Study>,
    plan: bool,
}

impl Tip {
    /// Id of the message with what it suggests.
    pub fn text(&self) -> String {
        format!("tip-{}-text", self.id)
    }

    /// Id of the message with what to keep in mind.
    pub fn caveat(&self) -> String {
        format!("tip-{}-caveat", self.id)
    }

    /// Id of the message with what a study found that bears on this tip.
    pub fn finding(&self, study: &Study) -> String {
        format!("tip-{}-study-{}-finding", self.id, study.id)
    }

    /// Whether trying it asks for a plan: when …, I will ….
    pub fn needs_plan(&self) -> bool {
        self.plan
    }
}

/// All the tips.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    tips: Vec<Tip>,
}

impl Catalog {
    /// The tips, in the order of their numbers.
    pub fn tips(&self) -> &[Tip] {
        &self.tips
    }

    /// The tip with a number.
    pub fn tip(&self, id: TipId) -> Option<&Tip> {
        self.tips.iter().find(|tip| tip.id == id)
    }

    /// The study with an id, where a tip names it.
    pub(crate) fn study(&self, id: &str) -> Option<&Study> {
        self.studies().find(|study| study.id == id)
    }

    pub(crate) fn link(&self, id: &str) -> Option<&str> {
        Study::link(self.studies(), id)
    }

    fn studies(&self) -> impl Iterator<Item = &Study> {
        self.tips.iter().flat_map(|tip| &tip.studies)
    }
}

/// The shipped tips, read once.
///
/// # Errors
///
/// Says what is wrong with the built-in file, which the build has checked.
pub fn catalog() -> Result<&'static Catalog, &'static GuidanceError> {
    static CATALOG: LazyLock<Result<Catalog, GuidanceError>> =
        LazyLock::new(|| Catalog::parse(include_str!("../../../../../assets/tips.toml")));
    CATALOG.as_ref()
}
