//! Reads the contacts: ours, and those that a person puts in their place.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::codes::{COUNTRIES, LANGUAGES, has};
use super::{Book, Checked, Contact, Country, Directory, Emergency, Kind, Month, Source, Way};
use crate::error::{GuidanceError, Place, read_file};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    #[serde(default)]
    emergency: BTreeMap<String, toml::Table>,
    #[serde(default)]
    country: Vec<toml::Table>,
    #[serde(default)]
    directory: Vec<toml::Table>,
}

/// The only status that a row may have: what is not confirmed does not ship.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Confirmed,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EmergencyRow {
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
    contact: Vec<toml::Table>,
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

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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

/// Reads a file of contacts.
pub(super) struct Reader<'a> {
    file: &'static str,
    /// Stands in front of the ids of links.
    prefix: &'static str,
    /// What a person's file stands beside: its words and its emergency numbers may be used.
    beside: Option<&'a Book>,
}

impl<'a> Reader<'a> {
    /// For the file that ships.
    pub(super) fn shipped() -> Self {
        Self {
            file: "assets/support.toml",
            prefix: "",
            beside: None,
        }
    }

    /// For a person's own file, beside the one that ships.
    pub(super) fn own(shipped: &'a Book) -> Self {
        Self {
            file: "support.toml",
            prefix: "own-",
            beside: Some(shipped),
        }
    }

    /// Reads all of it, or says which row is wrong.
    pub(super) fn read(&self, text: &str) -> Result<Book, GuidanceError> {
        let rows: Rows = read_file(self.file, text)?;
        let mut book = Book {
            countries: Vec::with_capacity(rows.country.len()),
            directories: Vec::with_capacity(rows.directory.len()),
            numbers: BTreeMap::new(),
        };
        for (name, row) in rows.emergency {
            let place = self.place(format!("emergency.{name}"), "support-file-right-emergency");
            let row: EmergencyRow = place.read(row)?;
            self.emergency(&row, &place, "")?;
            book.numbers.insert(name, row);
        }
        let mut used = BTreeSet::new();
        for (index, row) in rows.country.into_iter().enumerate() {
            used.extend(word(&row, "emergency").map(str::to_owned));
            let country = self.country(row, index, &book.numbers)?;
            if book.for_country(&country.iso).is_some() {
                let place = self.place(country.iso, "support-file-right-country");
                return Err(place.wrong("this country is there twice: put its contacts together"));
            }
            book.countries.push(country);
        }
        if let Some(name) = book.numbers.keys().find(|name| !used.contains(*name)) {
            let place = self.place(format!("emergency.{name}"), "support-file-right-country");
            return Err(place.wrong("no country names it"));
        }
        for (index, row) in rows.directory.into_iter().enumerate() {
            book.directories.push(self.directory(row, index)?);
        }
        book.countries.sort_by(|a, b| a.iso.cmp(&b.iso));
        Ok(book)
    }

    fn place(&self, row: String, right: &'static str) -> Place {
        Place {
            file: self.file,
            row,
            right,
        }
    }

    fn country(
        &self,
        row: toml::Table,
        index: usize,
        numbers: &BTreeMap<String, EmergencyRow>,
    ) -> Result<Country, GuidanceError> {
        let name = word(&row, "iso").map_or(format!("country {}", index + 1), str::to_owned);
        let place = self.place(name, "support-file-right-country");
        let row: CountryRow = place.read(row)?;
        if !has(COUNTRIES, &row.iso) {
            return Err(place.wrong("this is not the code of a country, such as NL or GB"));
        }
        let lower = row.iso.to_ascii_lowercase();
        let mut emergency = None;
        if let Some(name) = row.emergency {
            let ours = || self.beside.and_then(|book| book.numbers.get(&name));
            let Some(number) = numbers.get(&name).or_else(ours) else {
                return Err(place.wrong(format!("there is no emergency.{name}")));
            };
            emergency = Some(self.emergency(number, &place, &format!("emergency-{lower}"))?);
        }
        let mut contacts = Vec::with_capacity(row.contact.len());
        for (index, contact) in row.contact.into_iter().enumerate() {
            contacts.push(self.contact(contact, index, &row.iso)?);
        }
        if self.beside.is_some() && emergency.is_none() && contacts.is_empty() {
            return Err(place.wrong("it changes nothing: it needs an emergency or a contact"));
        }
        Ok(Country {
            iso: row.iso,
            emergency,
            contacts,
        })
    }

    fn emergency(
        &self,
        row: &EmergencyRow,
        place: &Place,
        link: &str,
    ) -> Result<Emergency, GuidanceError> {
        Ok(Emergency {
            ways: self.ways(&row.ways, place, link)?,
            checked: checked(row.sources.clone(), row.seen, place)?,
        })
    }

    fn contact(&self, row: toml::Table, index: usize, iso: &str) -> Result<Contact, GuidanceError> {
        let name = word(&row, "name").map_or(String::new(), |name| format!(" ({name})"));
        let place = self.place(
            format!("{iso}, contact {}{name}", index + 1),
            "support-file-right-contact",
        );
        let row: ContactRow = place.read(row)?;
        if row.name.trim().is_empty() {
            return Err(place.wrong("its name is empty"));
        }
        for (words, start) in [
            (&row.about, "contact-about-"),
            (&row.hours, "contact-hours-"),
        ] {
            if let Some(id) = words {
                self.known(id, start, &place)?;
            }
        }
        let unknown = row.languages.iter().find(|code| !has(LANGUAGES, code));
        if let Some(code) = unknown {
            return Err(place.wrong(format!(
                "\"{code}\" is not the code of a language, such as nl"
            )));
        }
        if row.languages.is_empty() {
            return Err(place.wrong("it has no language; it needs at least one"));
        }
        let link = format!("contact-{}-{index}", iso.to_ascii_lowercase());
        Ok(Contact {
            ways: self.ways(&row.ways, &place, &link)?,
            checked: checked(row.sources, row.seen, &place)?,
            name: row.name,
            about: row.about,
            hours: row.hours,
            languages: row.languages,
        })
    }

    /// Refuses a word that nobody could read: ours are tested to be there, and a person's file may
    /// only use ours.
    fn known(&self, id: &str, start: &str, place: &Place) -> Result<(), GuidanceError> {
        let known: BTreeSet<&str> = self.beside.map_or(BTreeSet::from([id]), words);
        if id.starts_with(start) && known.contains(id) {
            return Ok(());
        }
        let ours: Vec<&str> = known
            .into_iter()
            .filter(|word| *word != id && word.starts_with(start))
            .collect();
        let wrong = if ours.is_empty() {
            format!("\"{id}\" is not a word for this, which starts {start}")
        } else {
            format!("\"{id}\" is not one of {}", ours.join(", "))
        };
        Err(place.wrong(wrong))
    }

    fn ways(&self, rows: &[WayRow], place: &Place, link: &str) -> Result<Vec<Way>, GuidanceError> {
        if rows.is_empty() {
            return Err(place.wrong("it has no way to reach it; it needs at least one"));
        }
        let way = |(index, row): (usize, &WayRow)| {
            let place = self.place(
                format!("{}, way {}", place.row, index + 1),
                "support-file-right-way",
            );
            if let Some(label) = &row.label {
                self.known(label, "contact-way-", &place)?;
            }
            row.way(&place, format!("{}{link}-{index}", self.prefix))
        };
        rows.iter().enumerate().map(way).collect()
    }

    fn directory(&self, row: toml::Table, index: usize) -> Result<Directory, GuidanceError> {
        let name = word(&row, "id").map_or((index + 1).to_string(), str::to_owned);
        let place = self.place(format!("directory {name}"), "support-file-right-directory");
        let row: DirectoryRow = place.read(row)?;
        let ours = |book: &Book| book.directories.iter().any(|known| known.id == row.id);
        if !self.beside.is_none_or(ours) {
            return Err(place.wrong("this is none of the directories, which alone can be changed"));
        }
        if !is_address(&row.address) {
            return Err(place.wrong(format!(
                "\"{}\" is not an address as it is printed, without https://",
                row.address
            )));
        }
        let target = (
            format!("{}directory-{}", self.prefix, row.id),
            format!("https://{}", row.address),
        );
        Ok(Directory {
            id: row.id,
            name: row.name,
            address: row.address,
            target,
        })
    }
}

/// A text of a row, to name the row by before it is read.
fn word<'a>(row: &'a toml::Table, key: &str) -> Option<&'a str> {
    row.get(key).and_then(toml::Value::as_str)
}

/// Every message that a row of a book names.
fn words(book: &Book) -> BTreeSet<&str> {
    let contacts = book.countries.iter().flat_map(|country| &country.contacts);
    let said = contacts.flat_map(|contact| contact.about.iter().chain(&contact.hours));
    let ways = book.countries.iter().flat_map(Country::ways);
    said.chain(ways.map(|way| &way.label))
        .map(String::as_str)
        .collect()
}

fn checked(sources: Vec<Source>, seen: Month, place: &Place) -> Result<Checked, GuidanceError> {
    if sources.is_empty() {
        return Err(place.wrong("it has no source; it needs the page where it was read"));
    }
    for source in &sources {
        let web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        if source.page.trim().is_empty() || !source.url.as_ref().is_none_or(web) {
            return Err(place.wrong("a source needs a page, and its url starts https://"));
        }
    }
    Ok(Checked { sources, seen })
}

fn is_address(text: &str) -> bool {
    text.contains('.') && !text.contains("://") && !text.contains(char::is_whitespace)
}

impl WayRow {
    fn way(&self, place: &Place, link: String) -> Result<Way, GuidanceError> {
        let value = self.value.clone();
        let dialled = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'*');
        let (sound, right) = match self.kind {
            // No "+": a national number that was rewritten may reach nobody.
            Kind::Phone | Kind::Text => (
                value.bytes().all(dialled) && value.bytes().any(|byte| byte.is_ascii_digit()),
                "digits, spaces, - and * alone, no +",
            ),
            Kind::Email => (
                value.contains('@') && !value.contains(char::is_whitespace),
                "an address with an @",
            ),
            Kind::Chat | Kind::Web => (is_address(&value), "an address without https://"),
        };
        if !sound || value.trim() != value {
            return Err(place.wrong(format!("\"{value}\" is not as it is printed: {right}")));
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
        Ok(Way {
            kind: self.kind,
            value,
            label,
            target: address.map(|address| (link, address)),
        })
    }
}
