//! Whom to contact: emergency numbers, services that listen, and directories.
//!
//! A number here was read in a page of the service, a public body or the news; which page, and in
//! which month, stands beside it. [`freshness`] says when that is too long ago.

mod codes;
mod rows;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Months, NaiveDate};
use serde::Deserialize;

pub use self::codes::{COUNTRIES, LANGUAGES};
use self::rows::{EmergencyRow, Reader};
use crate::error::GuidanceError;

/// After this many months a contact is shown with a notice.
pub const OLD_AFTER_MONTHS: u32 = 12;

/// After this many months a number is not shown any more.
pub const TOO_OLD_AFTER_MONTHS: u32 = 24;

/// How old what we know about a contact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Show it.
    Fresh,
    /// Show it with a notice that asks to compare it with a directory.
    Old,
    /// Do not show the number; show the directories.
    TooOld,
}

/// How old something is that was read in the month `seen`.
///
/// Counted from the first day of that month, so that in doubt it is older.
///
/// ```
/// use guidance::support::{Freshness, Month, freshness};
/// let seen: Month = "2026-11".parse().unwrap();
/// let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(freshness(seen, day(2027, 11, 1)), Freshness::Fresh);
/// assert_eq!(freshness(seen, day(2027, 11, 2)), Freshness::Old);
/// assert_eq!(freshness(seen, day(2028, 11, 2)), Freshness::TooOld);
/// ```
pub fn freshness(seen: Month, today: NaiveDate) -> Freshness {
    let passed = |months| {
        seen.first_day()
            .checked_add_months(Months::new(months))
            .is_some_and(|last| today > last)
    };
    if passed(TOO_OLD_AFTER_MONTHS) {
        Freshness::TooOld
    } else if passed(OLD_AFTER_MONTHS) {
        Freshness::Old
    } else {
        Freshness::Fresh
    }
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Month(NaiveDate);

impl Month {
    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }
}

impl std::str::FromStr for Month {
    type Err = chrono::ParseError;

    /// Reads `2026-11`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").map(Self)
    }
}

impl TryFrom<String> for Month {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// How to reach a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A call.
    Phone,
    /// A text message.
    Text,
    /// A chat on a web page.
    Chat,
    /// A letter by email.
    Email,
    /// A web page.
    Web,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Phone => "contact-way-phone",
            Self::Text => "contact-way-text",
            Self::Chat => "contact-way-chat",
            Self::Email => "contact-way-email",
            Self::Web => "contact-way-web",
        }
    }
}

/// One way to reach a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What it is.
    pub kind: Kind,
    /// The number or address exactly as it was printed. Show it as it is.
    pub value: String,
    /// Id of the message in front of it.
    pub label: String,
    target: Option<(String, String)>,
}

impl Way {
    /// Id of its link, where one can be opened. A text message has none.
    pub fn link_id(&self) -> Option<&str> {
        self.target.as_ref().map(|(id, _)| id.as_str())
    }
}

/// A page in which something was read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published it.
    pub page: String,
    /// Its address, where we have it whole.
    pub url: Option<String>,
    /// When it was published: a year, a month or a day (`2025`, `2025-08`, `2025-08-26`).
    pub date: Option<String>,
}

/// What is known about where a row comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The pages, never empty.
    pub sources: Vec<Source>,
    /// The month in which they were read for this list.
    pub seen: Month,
}

impl Checked {
    /// The pages in one line, with their dates: `nu.nl (2020-07), 113.nl`.
    pub fn line(&self) -> String {
        let pages: Vec<String> = self
            .sources
            .iter()
            .map(|source| match &source.date {
                Some(date) => format!("{} ({date})", source.page),
                None => source.page.clone(),
            })
            .collect();
        pages.join(", ")
    }
}

/// The emergency number of a country, or its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emergency {
    /// What to dial, never empty.
    pub ways: Vec<Way>,
    /// Where it comes from.
    pub checked: Checked,
}

/// A service that listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its own name; never translated.
    pub name: String,
    /// How to reach it, never empty.
    pub ways: Vec<Way>,
    /// Id of the message with whom it is for, or from where it can be reached.
    pub about: Option<String>,
    /// Id of the message with its hours. `None`: they were not plain from the page.
    pub hours: Option<String>,
    /// Codes of the languages it speaks.
    pub languages: Vec<String>,
    /// Where it comes from.
    pub checked: Checked,
}

impl Contact {
    /// Ids of the messages that name its languages.
    pub fn language_words(&self) -> impl Iterator<Item = String> {
        self.languages
            .iter()
            .map(|code| format!("contact-language-{code}"))
    }
}

/// A country or territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Its code, such as `NL`.
    pub iso: String,
    /// Its emergency number. `None`: none is confirmed; say `contact-emergency-unconfirmed`.
    pub emergency: Option<Emergency>,
    /// Its services. Empty: none is confirmed; say `contact-none`.
    pub contacts: Vec<Contact>,
}

impl Country {
    /// Id of the message that names it.
    pub fn words(&self) -> String {
        format!("country-{}", self.iso)
    }

    /// Every way to reach somebody in it.
    pub fn ways(&self) -> impl Iterator<Item = &Way> {
        let emergency = self.emergency.iter().flat_map(|emergency| &emergency.ways);
        emergency.chain(self.contacts.iter().flat_map(|contact| &contact.ways))
    }
}

/// A list of helplines that other people keep up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// Its id, such as `findahelpline`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its address as people know it.
    pub address: String,
    target: (String, String),
}

impl Directory {
    /// Id of the message that says what it is.
    pub fn about(&self) -> String {
        format!("directory-{}-about", self.id)
    }

    /// Id of its link.
    pub fn link_id(&self) -> &str {
        &self.target.0
    }
}

/// All countries and directories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    countries: Vec<Country>,
    directories: Vec<Directory>,
    /// The emergency numbers by the names that rows of countries call them.
    numbers: BTreeMap<String, EmergencyRow>,
}

impl Book {
    /// The country with a code, in capitals or not. `None`: nothing is confirmed for it; show the
    /// directories and `contact-emergency-unconfirmed`.
    pub fn for_country(&self, iso: &str) -> Option<&Country> {
        self.countries
            .iter()
            .find(|country| country.iso.eq_ignore_ascii_case(iso))
    }

    /// The countries for which something is confirmed, in the order of their codes.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The directories; they belong beside every country.
    pub fn directories(&self) -> &[Directory] {
        &self.directories
    }

    /// The address behind the id of one of its links: `tel:`, `mailto:` or a web page.
    pub fn link(&self, id: &str) -> Option<&str> {
        let ways = self.countries.iter().flat_map(Country::ways);
        let targets = ways.filter_map(|way| way.target.as_ref());
        targets
            .chain(self.directories.iter().map(|directory| &directory.target))
            .find(|(known, _)| known == id)
            .map(|(_, address)| address.as_str())
    }

    /// This book with the rows of a person's own file, which is written as `assets/support.toml` is
    /// and checked as strictly.
    ///
    /// A country may be new. Of a country that is here already, an emergency number takes the place
    /// of ours, and contacts take the place of all of ours; what the file leaves out stays. A row
    /// may name our emergency numbers (`emergency = "eu"`). Links of the file's rows have ids that
    /// no link of ours has, so that no old address opens in their place.
    ///
    /// # Errors
    ///
    /// Names the row that is wrong and says what would be right; nothing of the file counts then.
    pub fn with_override(&self, text: &str) -> Result<Self, GuidanceError> {
        let own = Reader::own(self).read(text)?;
        let mut book = self.clone();
        for country in own.countries {
            book.put(country);
        }
        for directory in own.directories {
            book.directories.retain(|known| known.id != directory.id);
            book.directories.push(directory);
        }
        book.countries.sort_by(|a, b| a.iso.cmp(&b.iso));
        Ok(book)
    }

    fn put(&mut self, own: Country) {
        match self.countries.iter_mut().find(|known| known.iso == own.iso) {
            None => self.countries.push(own),
            Some(known) => {
                if own.emergency.is_some() {
                    known.emergency = own.emergency;
                }
                if !own.contacts.is_empty() {
                    known.contacts = own.contacts;
                }
            }
        }
    }

    fn parse(text: &str) -> Result<Self, GuidanceError> {
        Reader::shipped().read(text)
    }
}

/// The shipped contacts, read once.
///
/// # Errors
///
/// Says what is wrong with the built-in file, which the build has checked.
pub fn book() -> Result<&'static Book, &'static GuidanceError> {
    static BOOK: LazyLock<Result<Book, GuidanceError>> =
        LazyLock::new(|| Book::parse(include_str!("../../../../../assets/support.toml")));
    BOOK.as_ref()
}

#[cfg(test)]
mod tests;
