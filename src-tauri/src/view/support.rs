//! Support: whom to contact. Numbers are handed on to the letter.

use chrono::Datelike;
use guidance::support::{Book, Checked, Country, Freshness, Kind, freshness};
use journal::Settings;

use crate::app::Desk;
use crate::error::Error;
use crate::locale;
use crate::types::{Choice, Contact, Directory, SupportPage, Way};

/// The value of "another country", for which there are the directories alone.
const OTHER: &str = "other";

/// The page of `country`; of the chosen or suggested one when none is asked for.
pub(crate) fn page(desk: &Desk<'_>, country: Option<&str>) -> Result<SupportPage, Error> {
    let book = guidance::support::book()?;
    let chosen = desk.settings.country.clone();
    let asked = country.map(known(book)).transpose()?;
    let suggested = || locale::country().filter(|iso| book.for_country(iso).is_some());
    let shown = asked.or_else(|| chosen.clone()).or_else(suggested);
    let found = shown.as_deref().and_then(|iso| book.for_country(iso));
    Ok(SupportPage {
        chosen: chosen.is_some(),
        country: shown,
        countries: choices(desk, book),
        emergency: found.and_then(|country| emergency(desk, country)),
        contacts: found
            .map(|country| contacts(desk, country))
            .unwrap_or_default(),
        no_contacts: found
            .is_none_or(|country| country.contacts.is_empty())
            .then(|| desk.text.say("contact-none")),
        directories: directories(desk, book),
    })
}

/// Keeps the country that the person chose.
pub(crate) fn choose(desk: &mut Desk<'_>, country: &str) -> Result<SupportPage, Error> {
    let country = known(guidance::support::book()?)(country)?;
    let chosen = Settings {
        country: Some(country.clone()),
        ..Settings::default()
    };
    desk.journal.save_settings(&desk.moment, &chosen)?;
    desk.settings.country = Some(country);
    page(desk, None)
}

/// The code of a country that the person may choose.
fn known(book: &Book) -> impl Fn(&str) -> Result<String, Error> + '_ {
    |asked| {
        if asked.eq_ignore_ascii_case(OTHER) {
            return Ok(OTHER.to_owned());
        }
        let country = book.for_country(asked.trim());
        country
            .map(|country| country.iso.clone())
            .ok_or_else(|| Error::UnknownCountry(asked.to_owned()))
    }
}

fn choices(desk: &Desk<'_>, book: &Book) -> Vec<Choice> {
    let mut choices: Vec<Choice> = book
        .countries()
        .iter()
        .map(|country| Choice {
            value: country.iso.clone(),
            label: desk.text.say(&country.words()),
        })
        .collect();
    choices.sort_by(|one, other| one.label.cmp(&other.label));
    choices.push(Choice {
        value: OTHER.to_owned(),
        label: desk.text.say("country-other"),
    });
    choices
}

fn emergency(desk: &Desk<'_>, country: &Country) -> Option<Contact> {
    let emergency = country.emergency.as_ref()?;
    Some(Contact {
        name: desk.text.say("contact-emergency"),
        about: Some(desk.text.say("contact-emergency-about")),
        ways: ways(desk, &emergency.ways, &emergency.checked),
        hours: None,
        languages: None,
        checked: checked(desk, &emergency.checked),
    })
}

fn contacts(desk: &Desk<'_>, country: &Country) -> Vec<Contact> {
    let contact = |contact: &guidance::support::Contact| {
        let languages: Vec<String> = contact
            .language_words()
            .map(|id| desk.text.say(&id))
            .collect();
        Contact {
            name: contact.name.clone(),
            about: contact.about.as_ref().map(|id| desk.text.say(id)),
            ways: ways(desk, &contact.ways, &contact.checked),
            hours: contact.hours.as_ref().map(|id| desk.text.say(id)),
            languages: (!languages.is_empty()).then(|| languages.join(", ")),
            checked: checked(desk, &contact.checked),
        }
    };
    country.contacts.iter().map(contact).collect()
}

/// The numbers and addresses; none when they were read too long ago to be trusted.
fn ways(desk: &Desk<'_>, ways: &[guidance::support::Way], checked: &Checked) -> Vec<Way> {
    if freshness(checked.seen, desk.today()) == Freshness::TooOld {
        return vec![];
    }
    let way = |way: &guidance::support::Way| Way {
        kind: match way.kind {
            Kind::Phone => "phone",
            Kind::Text => "text",
            Kind::Chat => "chat",
            Kind::Email => "email",
            Kind::Web => "web",
        },
        label: desk.text.say(&way.label),
        value: way.value.clone(),
        link_id: way.link_id().map(str::to_owned),
    };
    ways.iter().map(way).collect()
}

/// Where it was read and when, or that this was long ago.
fn checked(desk: &Desk<'_>, checked: &Checked) -> String {
    let seen = checked.seen.first_day();
    let month = desk.text.say_with(
        "month-with-year",
        &[
            (
                "month",
                desk.text.say(&format!("month-{}", seen.month())).into(),
            ),
            ("year", seen.year().to_string().into()),
        ],
    );
    let id = match freshness(checked.seen, desk.today()) {
        Freshness::Fresh => "contact-checked",
        Freshness::Old => "contact-old",
        Freshness::TooOld => "contact-too-old",
    };
    let source = checked.line();
    desk.text
        .say_with(id, &[("month", month.into()), ("source", source.into())])
}

fn directories(desk: &Desk<'_>, book: &Book) -> Vec<Directory> {
    let directory = |directory: &guidance::support::Directory| Directory {
        name: directory.name.clone(),
        about: desk.text.say(&directory.about()),
        link_id: directory.link_id().to_owned(),
        address: directory.address.clone(),
    };
    book.directories().iter().map(directory).collect()
}
