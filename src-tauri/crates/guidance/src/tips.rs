//! The tips and the studies behind them.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::error::GuidanceError;

const FILE: &str = "assets/tips.toml";

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

/// How well a tip has been tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Several randomised trials, with a pooled analysis.
    A,
    /// One or two randomised trials.
    B,
    /// People followed over time.
    C,
    /// One point in time, or a laboratory.
    D,
    /// Expert judgement.
    E,
}

impl Grade {
    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
        }
    }

    /// Id of the message that says what the letter means.
    pub fn words(self) -> &'static str {
        match self {
            Self::A => "tip-grade-a",
            Self::B => "tip-grade-b",
            Self::C => "tip-grade-c",
            Self::D => "tip-grade-d",
            Self::E => "tip-grade-e",
        }
    }
}

/// What a tip is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Seeing how things are.
    Noticing,
    /// Limits.
    Limits,
    /// Time off.
    TimeOff,
    /// Other people.
    People,
    /// The body.
    Body,
    /// The words one uses for oneself.
    SelfTalk,
}

impl Theme {
    /// Id of the message that names it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Noticing => "tip-theme-noticing",
            Self::Limits => "tip-theme-limits",
            Self::TimeOff => "tip-theme-time-off",
            Self::People => "tip-theme-people",
            Self::Body => "tip-theme-body",
            Self::SelfTalk => "tip-theme-self-talk",
        }
    }
}

/// The rule that says when a tip is relevant. [`fits`](crate::fits) applies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// Fewer than seven days are logged.
    FirstWeek,
    /// A week is logged and there is no limit, or one far above the usual day.
    NoLimitOrAWideOne,
    /// A week in the lower part of the scale that took more than usual.
    LowWeekWithMoreUse,
    /// Over a limit on three of the last seven days.
    OverThreeOfSeven,
    /// Twice the baseline on each of the last seven days.
    TwiceTheBaseline,
    /// The mood is down in a week with a limit.
    MoodDownUnderALimit,
    /// Less use than the baseline with the same mood, or four low days of seven.
    SameMoodWithLessUseOrLowDays,
    /// Over a limit on five of the last fourteen days.
    OverFiveOfFourteen,
}

/// A study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Study {
    /// Its id, such as `allcott-2022`.
    pub id: String,
    /// Its authors, where the page that was read gave them.
    pub authors: Option<String>,
    /// The year it came out.
    pub year: u16,
    /// Where it came out.
    pub journal: String,
    /// How many people it had.
    pub size: Size,
    target: Option<(String, Address)>,
}

/// How many people a study had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The page that was read did not say.
    NotGiven,
    /// This many people.
    People(u32),
    /// About this many people.
    About(u32),
    /// This many people in this many studies.
    Pooled {
        /// Studies.
        studies: u32,
        /// People in all of them.
        people: u32,
    },
}

impl Size {
    /// The message that says it, with its arguments.
    pub fn words(self) -> (&'static str, Vec<(&'static str, i64)>) {
        match self {
            Self::NotGiven => ("tip-people-not-given", vec![]),
            Self::People(people) => ("tip-people", vec![("people", people.into())]),
            Self::About(people) => ("tip-people-about", vec![("people", people.into())]),
            Self::Pooled { studies, people } => (
                "tip-people-pooled",
                vec![("studies", studies.into()), ("people", people.into())],
            ),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Address {
    Doi(String),
    Page(String),
}

impl Address {
    fn url(&self) -> &str {
        let (Self::Doi(url) | Self::Page(url)) = self;
        url
    }
}

impl Study {
    /// Authors, year and journal in one line.
    pub fn citation(&self) -> String {
        match &self.authors {
            Some(authors) => format!("{authors} ({}), {}", self.year, self.journal),
            None => format!("{} ({})", self.journal, self.year),
        }
    }

    /// Id of the message that says how it was made.
    pub fn design(&self) -> String {
        format!("tip-study-{}-design", self.id)
    }

    /// Id of its link, where there is an address.
    pub fn link_id(&self) -> Option<&str> {
        self.target.as_ref().map(|(id, _)| id.as_str())
    }

    /// Id of the message that names the link, where there is an address.
    pub fn link_words(&self) -> Option<&'static str> {
        self.target.as_ref().map(|(_, address)| match address {
            Address::Doi(_) => "tip-study-link-doi",
            Address::Page(_) => "tip-study-link-page",
        })
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

    pub(crate) fn link(&self, id: &str) -> Option<&str> {
        let mut targets = self
            .tips
            .iter()
            .flat_map(|tip| &tip.studies)
            .flat_map(|s| &s.target);
        targets
            .find(|(known, _)| known == id)
            .map(|(_, address)| address.url())
    }

    fn parse(text: &str) -> Result<Self, GuidanceError> {
        let rows: Rows = toml::from_str(text)
            .map_err(|source| GuidanceError::Unreadable { file: FILE, source })?;
        let mut studies = Vec::with_capacity(rows.study.len());
        for row in rows.study {
            studies.push(row.study()?);
        }
        let mut tips = Vec::with_capacity(rows.tip.len());
        for row in rows.tip {
            tips.push(row.tip(&studies)?);
        }
        let ids: BTreeSet<TipId> = tips.iter().map(|tip| tip.id).collect();
        if ids.len() < tips.len() {
            return Err(inconsistent("two tips have the same number".to_owned()));
        }
        let names: BTreeSet<&str> = studies.iter().map(|study| study.id.as_str()).collect();
        if names.len() < studies.len() {
            return Err(inconsistent("two studies have the same id".to_owned()));
        }
        if let Some(unused) = studies
            .iter()
            .find(|s| !tips.iter().any(|t| t.studies.contains(s)))
        {
            return Err(inconsistent(format!(
                "no tip names the study {}",
                unused.id
            )));
        }
        tips.sort_by_key(|tip| tip.id);
        Ok(Self { tips })
    }
}

/// The shipped tips, read once.
///
/// # Errors
///
/// Says what is wrong with the built-in file. A test shows that nothing is.
pub fn catalog() -> Result<&'static Catalog, &'static GuidanceError> {
    static CATALOG: LazyLock<Result<Catalog, GuidanceError>> =
        LazyLock::new(|| Catalog::parse(include_str!("../../../../assets/tips.toml")));
    CATALOG.as_ref()
}

fn inconsistent(what: String) -> GuidanceError {
    GuidanceError::Inconsistent { file: FILE, what }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    tip: Vec<TipRow>,
    study: Vec<StudyRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TipRow {
    id: TipId,
    grade: Grade,
    theme: Theme,
    trigger: Trigger,
    studies: Vec<String>,
}

impl TipRow {
    fn tip(self, known: &[Study]) -> Result<Tip, GuidanceError> {
        let mut studies = Vec::with_capacity(self.studies.len());
        for id in &self.studies {
            let Some(study) = known.iter().find(|study| study.id == *id) else {
                return Err(inconsistent(format!(
                    "tip {}: there is no study {id}",
                    self.id
                )));
            };
            studies.push(study.clone());
        }
        if studies.is_empty() {
            return Err(inconsistent(format!("tip {} has no study", self.id)));
        }
        let Self {
            id,
            grade,
            theme,
            trigger,
            ..
        } = self;
        Ok(Tip {
            id,
            grade,
            theme,
            trigger,
            studies,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StudyRow {
    id: String,
    authors: Option<String>,
    year: u16,
    journal: String,
    doi: Option<String>,
    page: Option<String>,
    n: Option<u32>,
    #[serde(default)]
    approximate: bool,
    pooled: Option<u32>,
}

impl StudyRow {
    fn study(self) -> Result<Study, GuidanceError> {
        let size = match (self.n, self.pooled, self.approximate) {
            (None, None, false) => Size::NotGiven,
            (Some(people), None, false) => Size::People(people),
            (Some(people), None, true) => Size::About(people),
            (Some(people), Some(studies), false) => Size::Pooled { studies, people },
            _ => return Err(inconsistent(format!("the size of {} is unclear", self.id))),
        };
        let address = match (self.doi, self.page) {
            (Some(doi), None) => Some(Address::Doi(format!("https://doi.org/{doi}"))),
            (None, Some(page)) => Some(Address::Page(page)),
            (None, None) => None,
            (Some(_), Some(_)) => {
                return Err(inconsistent(format!("{} has two addresses", self.id)));
            }
        };
        let target = address.map(|address| (format!("study-{}", self.id), address));
        let Self {
            id,
            authors,
            year,
            journal,
            ..
        } = self;
        Ok(Study {
            id,
            authors,
            year,
            journal,
            size,
            target,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIP: &str = r#"
        [[tip]]
        id = 1
        grade = "b"
        theme = "noticing"
        trigger = "first-week"
        studies = ["a-2020"]
    "#;
    const STUDY: &str = r#"
        [[study]]
        id = "a-2020"
        authors = "A"
        year = 2020
        journal = "J"
        n = 10
    "#;

    #[test]
    fn a_tip_with_its_study_is_read() {
        let catalog = Catalog::parse(&format!("{TIP}{STUDY}")).unwrap();
        let tip = catalog.tip(TipId(1)).unwrap();
        assert_eq!(tip.studies[0].citation(), "A (2020), J");
        assert_eq!(tip.studies[0].link_id(), None, "it has no address");
    }

    #[rstest::rstest]
    #[case::no_study(TIP.replace("\"a-2020\"", "") + STUDY, "tip 1 has no study")]
    #[case::unknown_study(TIP.replace("a-2020", "b-2020") + STUDY, "no study b-2020")]
    #[case::unused_study(format!("{TIP}{STUDY}{}", STUDY.replace("a-2020", "c")), "study c")]
    #[case::same_tip(format!("{TIP}{TIP}{STUDY}"), "same number")]
    #[case::same_study(format!("{TIP}{STUDY}{STUDY}"), "same id")]
    #[case::no_year(format!("{TIP}{}", STUDY.replace("year = 2020", "")), "year")]
    #[case::no_grade(TIP.replace("grade = \"b\"", "") + STUDY, "grade")]
    #[case::odd_word(TIP.replace("noticing", "detail") + STUDY, "detail")]
    #[case::two_addresses(
        format!("{TIP}{STUDY}doi = \"10.1/x\"\npage = \"https://x.org\""), "two addresses")]
    #[case::pooled_without_people(
        format!("{TIP}{}pooled = 3", STUDY.replace("n = 10", "")), "unclear")]
    fn a_file_that_does_not_hold_together_is_refused(#[case] text: String, #[case] says: &str) {
        let error = Catalog::parse(&text).unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
        assert_eq!(error.code(), "guidance-unreadable");
    }
}
