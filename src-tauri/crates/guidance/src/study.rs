//! What a tip or a finding rests on: a study, or a page of guidance.

use serde::Deserialize;

use crate::error::{GuidanceError, Place};

/// What stands behind a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// People were studied, or studies were pooled.
    #[default]
    Study,
    /// A body that knows the field says so.
    Guidance,
}

/// A study, or a page of guidance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Study {
    /// Its id, such as `allcott-2022`.
    pub id: String,
    /// Which of the two it is.
    pub kind: SourceKind,
    /// Its authors, where the page that was read gave them; the body behind a page of guidance.
    pub authors: Option<String>,
    /// The year it came out, where the page that was read gave it.
    pub year: Option<u16>,
    /// Where it came out; the title of a page of guidance.
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
    /// It is a page of guidance, which has no people.
    Guidance,
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
    /// This many studies or tests; the page that was read did not give the people.
    Studies(u32),
}

impl Size {
    /// The message that says it, with its arguments.
    pub fn words(self) -> (&'static str, Vec<(&'static str, i64)>) {
        match self {
            Self::NotGiven => ("study-people-not-given", vec![]),
            Self::Guidance => ("study-people-none", vec![]),
            Self::People(people) => ("study-people", vec![("people", people.into())]),
            Self::About(people) => ("study-people-about", vec![("people", people.into())]),
            Self::Pooled { studies, people } => (
                "study-people-pooled",
                vec![("studies", studies.into()), ("people", people.into())],
            ),
            Self::Studies(studies) => ("study-people-studies", vec![("studies", studies.into())]),
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
    /// Authors, year and journal in one line, as far as they are known.
    pub fn citation(&self) -> String {
        match (&self.authors, self.year) {
            (Some(authors), Some(year)) => format!("{authors} ({year}), {}", self.journal),
            (Some(authors), None) => format!("{authors}, {}", self.journal),
            (None, Some(year)) => format!("{} ({year})", self.journal),
            (None, None) => self.journal.clone(),
        }
    }

    /// Id of the message that says how it was made.
    pub fn design(&self) -> String {
        format!("study-{}-design", self.id)
    }

    /// Id of its link, where there is an address.
    pub fn link_id(&self) -> Option<&str> {
        self.target.as_ref().map(|(id, _)| id.as_str())
    }

    /// Id of the message that names the link, where there is an address.
    pub fn link_words(&self) -> Option<&'static str> {
        self.target
            .as_ref()
            .map(|(_, address)| match (self.kind, address) {
                (SourceKind::Guidance, _) => "study-link-guidance",
                (SourceKind::Study, Address::Doi(_)) => "study-link-doi",
                (SourceKind::Study, Address::Page(_)) => "study-link-page",
            })
    }

    /// The address behind one of these studies' link ids.
    pub(crate) fn link<'a>(
        mut studies: impl Iterator<Item = &'a Self>,
        id: &str,
    ) -> Option<&'a str> {
        studies.find_map(|study| {
            let (known, address) = study.target.as_ref()?;
            (known == id).then(|| address.url())
        })
    }
}

/// Reads the studies of a file, each of which has an id of its own.
pub(crate) fn studies(
    file: &'static str,
    rows: Vec<toml::Table>,
) -> Result<Vec<Study>, GuidanceError> {
    let mut studies: Vec<Study> = Vec::with_capacity(rows.len());
    for (index, row) in rows.into_iter().enumerate() {
        let name = match row.get("id").and_then(toml::Value::as_str) {
            Some(id) => format!("study {id}"),
            None => format!("study number {}", index + 1),
        };
        let place = Place {
            file,
            row: name,
            right: "",
        };
        let study = place.read::<StudyRow>(row)?.study(&place)?;
        if studies.iter().any(|known| known.id == study.id) {
            return Err(place.wrong("two studies have this id; each needs its own"));
        }
        studies.push(study);
    }
    Ok(studies)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StudyRow {
    id: String,
    #[serde(default)]
    kind: SourceKind,
    authors: Option<String>,
    year: Option<u16>,
    journal: String,
    doi: Option<String>,
    page: Option<String>,
    n: Option<u32>,
    #[serde(default)]
    approximate: bool,
    pooled: Option<u32>,
}

impl StudyRow {
    fn study(self, place: &Place) -> Result<Study, GuidanceError> {
        let size = self.size(place)?;
        let address = self.address(place)?;
        if self.kind == SourceKind::Guidance && (self.authors.is_none() || address.is_none()) {
            return Err(place.wrong("guidance needs authors (the body behind it) and a page"));
        }
        let target = address.map(|address| (format!("study-{}", self.id), address));
        let Self {
            id,
            kind,
            authors,
            year,
            journal,
            ..
        } = self;
        Ok(Study {
            id,
            kind,
            authors,
            year,
            journal,
            size,
            target,
        })
    }

    fn size(&self, place: &Place) -> Result<Size, GuidanceError> {
        Ok(match (self.kind, self.n, self.pooled, self.approximate) {
            (SourceKind::Guidance, None, None, false) => Size::Guidance,
            (SourceKind::Guidance, ..) => {
                return Err(place.wrong("guidance has no people: leave out n, pooled, approximate"));
            }
            (_, None, None, false) => Size::NotGiven,
            (_, Some(people), None, false) => Size::People(people),
            (_, Some(people), None, true) => Size::About(people),
            (_, Some(people), Some(studies), false) => Size::Pooled { studies, people },
            (_, None, Some(studies), false) => Size::Studies(studies),
            _ => {
                return Err(place.wrong(
                    "the size is unclear: approximate goes with n alone, never with pooled",
                ));
            }
        })
    }

    fn address(&self, place: &Place) -> Result<Option<Address>, GuidanceError> {
        match (&self.doi, &self.page) {
            (None, None) => Ok(None),
            (Some(doi), None) if doi.starts_with("10.") => {
                Ok(Some(Address::Doi(format!("https://doi.org/{doi}"))))
            }
            (None, Some(page)) if page.starts_with("https://") => {
                Ok(Some(Address::Page(page.clone())))
            }
            (Some(doi), None) => Err(place.wrong(format!("\"{doi}\" is no doi: it starts 10."))),
            (None, Some(page)) => {
                Err(place.wrong(format!("\"{page}\" is no page: it starts https://")))
            }
            (Some(_), Some(_)) => Err(place.wrong("it has two addresses: keep the doi")),
        }
    }
}
