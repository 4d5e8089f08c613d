//! Whom to contact: emergency numbers, services that listen, and directories.
//!
//! A number here was read in a page of the service, a public body or the news; which page, and in
//! which month, stands beside it. [`freshness`] says when that is too long ago.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Months, NaiveDate};
use serde::Deserialize;

use crate::error::GuidanceError;

const FILE: &str = "assets/support.toml";

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

    pub(crate) fn link(&self, id: &str) -> Option<&str> {
        let ways = self.countries.iter().flat_map(|country| {
            let emergency = country
                .emergency
                .iter()
                .flat_map(|emergency| &emergency.ways);
            emergency.chain(country.contacts.iter().flat_map(|contact| &contact.ways))
        });
        let targets = ways.filter_map(|way| way.target.as_ref());
        targets
            .chain(self.directories.iter().map(|directory| &directory.target))
            .find(|(known, _)| known == id)
            .map(|(_, address)| address.as_str())
    }

    fn parse(text: &str) -> Result<Self, GuidanceError> {
        let rows: Rows = toml::from_str(text)
            .map_err(|source| GuidanceError::Unreadable { file: FILE, source })?;
        let mut countries = Vec::with_capacity(rows.country.len());
        for row in rows.country {
            countries.push(row.country(&rows.emergency)?);
        }
        let isos: BTreeSet<&str> = countries
            .iter()
            .map(|country| country.iso.as_str())
            .collect();
        if isos.len() < countries.len() {
            return Err(inconsistent("a country is there twice".to_owned()));
        }
        countries.sort_by(|a, b| a.iso.cmp(&b.iso));
        let directories = rows
            .directory
            .into_iter()
            .map(DirectoryRow::directory)
            .collect();
        Ok(Self {
            countries,
            directories,
        })
    }
}

/// The shipped contacts, read once.
///
/// # Errors
///
/// Says what is wrong with the built-in file. A test shows that nothing is.
pub fn book() -> Result<&'static Book, &'static GuidanceError> {
    static BOOK: LazyLock<Result<Book, GuidanceError>> =
        LazyLock::new(|| Book::parse(include_str!("../../../../assets/support.toml")));
    BOOK.as_ref()
}

fn inconsistent(what: String) -> GuidanceError {
    GuidanceError::Inconsistent { file: FILE, what }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    emergency: BTreeMap<String, EmergencyRow>,
    country: Vec<CountryRow>,
    directory: Vec<DirectoryRow>,
}

/// The only status that a row may have: what is not confirmed does not ship.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Confirmed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmergencyRow {
    ways: Vec<WayRow>,
    sources: Vec<Source>,
    seen: Month,
    #[serde(rename = "status")]
    _status: Status,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryRow {
    iso: String,
    emergency: Option<String>,
    #[serde(default)]
    contact: Vec<ContactRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactRow {
    name: String,
    ways: Vec<WayRow>,
    about: Option<String>,
    hours: Option<String>,
    languages: Vec<String>,
    sources: Vec<Source>,
    seen: Month,
    #[serde(rename = "status")]
    _status: Status,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WayRow {
    kind: Kind,
    value: String,
    label: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DirectoryRow {
    id: String,
    name: String,
    address: String,
}

impl CountryRow {
    fn country(
        self,
        emergencies: &BTreeMap<String, EmergencyRow>,
    ) -> Result<Country, GuidanceError> {
        let iso = self.iso;
        if iso.len() != 2 || !iso.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(inconsistent(format!("{iso} is not the code of a country")));
        }
        let lower = iso.to_ascii_lowercase();
        let emergency = match self.emergency {
            None => None,
            Some(key) => {
                let Some(row) = emergencies.get(&key) else {
                    return Err(inconsistent(format!("{iso}: there is no emergency.{key}")));
                };
                let place = format!("emergency-{lower}");
                Some(Emergency {
                    ways: ways(&row.ways, &place)?,
                    checked: checked(row.sources.clone(), row.seen, &place)?,
                })
            }
        };
        let mut contacts = Vec::with_capacity(self.contact.len());
        for (index, row) in self.contact.into_iter().enumerate() {
            let place = format!("contact-{lower}-{index}");
            contacts.push(Contact {
                name: row.name,
                ways: ways(&row.ways, &place)?,
                about: row.about,
                hours: row.hours,
                languages: row.languages,
                checked: checked(row.sources, row.seen, &place)?,
            });
        }
        Ok(Country {
            iso,
            emergency,
            contacts,
        })
    }
}

impl DirectoryRow {
    fn directory(self) -> Directory {
        let target = (
            format!("directory-{}", self.id),
            format!("https://{}", self.address),
        );
        Directory {
            id: self.id,
            name: self.name,
            address: self.address,
            target,
        }
    }
}

fn ways(rows: &[WayRow], place: &str) -> Result<Vec<Way>, GuidanceError> {
    if rows.is_empty() {
        return Err(inconsistent(format!(
            "{place} cannot be reached in any way"
        )));
    }
    rows.iter()
        .enumerate()
        .map(|(index, row)| row.way(format!("{place}-{index}")))
        .collect()
}

fn checked(sources: Vec<Source>, seen: Month, place: &str) -> Result<Checked, GuidanceError> {
    if sources.is_empty() {
        return Err(inconsistent(format!("{place} has no source")));
    }
    Ok(Checked { sources, seen })
}

impl WayRow {
    fn way(&self, place: String) -> Result<Way, GuidanceError> {
        let value = self.value.clone();
        let dialled = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'*');
        let sound = match self.kind {
            // No "+": a national number that was rewritten may reach nobody.
            Kind::Phone | Kind::Text => value.bytes().all(dialled),
            Kind::Email => value.contains('@'),
            Kind::Chat | Kind::Web => value.contains('.') && !value.contains("://"),
        };
        if !sound || value.trim() != value || value.is_empty() {
            return Err(inconsistent(format!(
                "{place}: \"{value}\" is not as it is printed"
            )));
        }
        let address = match self.kind {
            Kind::Phone => Some(format!("tel:{}", value.replace(' ', ""))),
            Kind::Text => None,
            Kind::Chat | Kind::Web => Some(format!("https://{value}")),
            Kind::Email => Some(format!("mailto:{value}")),
        };
        let label = self
            .label
            .clone()
            .unwrap_or_else(|| self.kind.words().to_owned());
        let target = address.map(|address| (place, address));
        Ok(Way {
            kind: self.kind,
            value,
            label,
            target,
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const BOOK: &str = r#"
        [emergency.eu]
        ways = [{ kind = "phone", value = "112" }]
        sources = [{ page = "a.eu" }]
        seen = "2026-11"
        status = "confirmed"

        [[country]]
        iso = "NL"
        emergency = "eu"

        [[country.contact]]
        name = "Somebody"
        ways = [{ kind = "phone", value = "0800-0 11" }, { kind = "text", value = "11" }]
        languages = ["nl"]
        sources = [{ page = "b.nl", date = "2026" }, { page = "c.nl" }]
        seen = "2026-10"
        status = "confirmed"

        [[directory]]
        id = "d"
        name = "D"
        address = "d.org"
    "#;

    #[test]
    fn a_country_is_read_with_its_links() {
        let book = Book::parse(BOOK).unwrap();
        let country = book.for_country("nl").unwrap();
        let contact = &country.contacts[0];
        assert_eq!(contact.ways[0].value, "0800-0 11", "shown as it is printed");
        assert_eq!(book.link("contact-nl-0-0"), Some("tel:0800-011"));
        assert_eq!(
            contact.ways[1].link_id(),
            None,
            "a text message is written on a phone"
        );
        assert_eq!(book.link("contact-nl-0-1"), None);
        assert_eq!(book.link("emergency-nl-0"), Some("tel:112"));
        assert_eq!(book.link("directory-d"), Some("https://d.org"));
        assert_eq!(contact.checked.line(), "b.nl (2026), c.nl");
    }

    #[rstest]
    #[case::international(("0800-0 11", "+31 800 011"), "is not as it is printed")]
    #[case::letters(("0800-0 11", "0800-HELP"), "is not as it is printed")]
    #[case::padded(("0800-0 11", "0800 "), "is not as it is printed")]
    #[case::no_number(("0800-0 11", ""), "is not as it is printed")]
    #[case::no_source(("{ page = \"b.nl\", date = \"2026\" }, { page = \"c.nl\" }", ""), "source")]
    #[case::not_confirmed(
        ("10\"\n        status = \"confirmed\"", "10\"\n        status = \"unconfirmed\""),
        "unconfirmed"
    )]
    #[case::no_status(("2026-10\"\n        status = \"confirmed\"", "2026-10\""), "status")]
    #[case::no_month(("seen = \"2026-10\"", ""), "seen")]
    #[case::odd_month(("2026-10", "2026-13"), "out of range")]
    #[case::unknown_emergency(("emergency = \"eu\"", "emergency = \"uk\""), "emergency.uk")]
    #[case::odd_country(("\"NL\"", "\"nl\""), "code of a country")]
    fn a_row_that_is_not_confirmed_is_refused(
        #[case] (from, to): (&str, &str),
        #[case] says: &str,
    ) {
        assert!(BOOK.contains(from), "the case changes something");
        let error = Book::parse(&BOOK.replace(from, to)).unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
    }

    #[rstest]
    #[case::a_clock_that_is_behind("2020-01-01", Freshness::Fresh)]
    #[case::the_same_month("2026-11-23", Freshness::Fresh)]
    #[case::a_year("2027-11-01", Freshness::Fresh)]
    #[case::over_a_year("2027-11-02", Freshness::Old)]
    #[case::two_years("2028-11-01", Freshness::Old)]
    #[case::over_two_years("2028-11-02", Freshness::TooOld)]
    #[case::far_away("2200-01-01", Freshness::TooOld)]
    fn a_number_ages(#[case] today: NaiveDate, #[case] expected: Freshness) {
        assert_eq!(freshness("2026-11".parse().unwrap(), today), expected);
    }
}
