//! What studies found about less use and well-being, with those that found nothing.

mod rows;

use std::sync::LazyLock;

use serde::Deserialize;

use crate::error::GuidanceError;
use crate::study::Study;
use crate::tips;

/// Ids of the messages in front of the findings, in their order.
pub const INTRO: [&str; 3] = ["research-intro-1", "research-intro-2", "research-intro-3"];

/// The message for a finding whose page gave no figure for the difference that was not found.
pub const NO_FIGURE: &str = "research-no-figure";

/// The sentences after the findings, in their order.
pub const SENTENCES: [Sentence; 4] = [
    Sentence {
        title: "research-sentence-active-passive-title",
        text: "research-sentence-active-passive-text",
    },
    Sentence {
        title: "research-sentence-young-title",
        text: "research-sentence-young-text",
    },
    Sentence {
        title: "research-sentence-effect-size-title",
        text: "research-sentence-effect-size-text",
    },
    Sentence {
        title: "research-sentence-change-our-mind-title",
        text: "research-sentence-change-our-mind-text",
    },
];

/// One sentence on one question, as message ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// What it is about.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
}

/// What kind of work a finding comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Trials that were pooled.
    Pooled,
    /// Large trials.
    LargeTrials,
    /// Smaller trials that found a difference.
    SmallerTrials,
    /// Trials that found none.
    NoDifference,
    /// People who were followed day by day.
    DayByDay,
    /// How much of the differences between people goes with their use.
    Variation,
}

impl Group {
    /// Every group, in the order in which to show them.
    pub const ALL: [Self; 6] = [
        Self::Pooled,
        Self::LargeTrials,
        Self::SmallerTrials,
        Self::NoDifference,
        Self::DayByDay,
        Self::Variation,
    ];

    /// Id of the message that names it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Pooled => "research-group-pooled",
            Self::LargeTrials => "research-group-large-trials",
            Self::SmallerTrials => "research-group-smaller-trials",
            Self::NoDifference => "research-group-no-difference",
            Self::DayByDay => "research-group-day-by-day",
            Self::Variation => "research-group-variation",
        }
    }
}

/// How large a difference was, as a standardised mean difference: positive is better with less use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// The difference.
    pub value: f64,
    /// Its interval, where the page that was read printed one.
    pub interval: Option<(f64, f64)>,
}

/// What a study found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Its id: that of its study, with a tail where a study has several.
    pub id: String,
    /// What kind of work it comes from.
    pub group: Group,
    /// Where it comes from.
    pub study: Study,
    /// How large the difference was, where the page that was read printed it in this measure.
    pub effect: Option<Effect>,
    /// Whether no difference was found and no figure for it was printed. Never with an `effect`.
    pub no_difference: bool,
}

impl Finding {
    /// Id of the message that says it.
    pub fn text(&self) -> String {
        format!("research-{}-text", self.id)
    }

    /// Id of the short message beside its mark, where it has a place in the picture of the effects.
    pub fn label(&self) -> Option<String> {
        (self.effect.is_some() || self.no_difference).then(|| format!("research-{}-label", self.id))
    }
}

/// All findings.
#[derive(Debug, Clone, PartialEq)]
pub struct Research {
    findings: Vec<Finding>,
}

impl Research {
    /// All findings, in the order in which to show them.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The groups in the order in which to show them, each with its findings.
    pub fn groups(&self) -> impl Iterator<Item = (Group, Vec<&Finding>)> {
        Group::ALL.into_iter().map(|group| {
            let of_group = |finding: &&Finding| finding.group == group;
            (group, self.findings.iter().filter(of_group).collect())
        })
    }

    pub(crate) fn link(&self, id: &str) -> Option<&str> {
        Study::link(self.findings.iter().map(|finding| &finding.study), id)
    }
}

/// The shipped findings, read once.
///
/// # Errors
///
/// Says what is wrong with the built-in files, which the build has checked.
pub fn book() -> Result<&'static Research, &'static GuidanceError> {
    static BOOK: LazyLock<Result<Research, GuidanceError>> = LazyLock::new(|| {
        let tips = tips::catalog().map_err(Clone::clone)?;
        let text = include_str!("../../../../../assets/research.toml");
        Research::parse(text, |id| tips.study(id))
    });
    BOOK.as_ref()
}
