//! Support: whom to contact. Numbers are handed on to the letter.

mod list;
mod own;

use chrono::{Datelike, NaiveDate};
use guidance::support::{Book, Checked, Country, Freshness, Kind, freshness};
use journal::Settings;

use crate::app::Desk;
use crate::error::Error;
use crate::locale;
use crate::text::Text;
use crate::types::{Choice, Contact, Directory, OwnContact, SupportPage, Way};

/// The value of "another country", for which there are the directories alone.
pub(crate) const OTHER: &str = "other";

pub(crate) use list::List;
pub(crate) use own::{
    address, contacts as own_contacts, is_own, remove as remove_own, save as save_own,
};

/// What the page goes by: it is there whatever the journal is like.
#[derive(Clone, Copy)]
pub(crate) struct Help<'a> {
    /// The words.
    pub(crate) text: &'a Text,
    /// The day that it is.
    pub(crate) today: NaiveDate,
    /// The contacts.
    pub(crate) list: &'a List,
}

/// What the journal knows of it; nothing of all this when it can't be read.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// The country that was chosen.
    pub(crate) country: Option<String>,
    /// Whom the person added.
    pub(crate) own: Vec<OwnContact>,
}

/// The page of the country that is `asked` for; else of the one that was chosen, else of the one
/// that the locale suggests.
pub(crate) fn page(
    help: Help<'_>,
    saved: Known,
    asked: Option<&str>,
) -> Result<SupportPage, Error> {
    let book = help.list.book()?;
    let asked = asked.map(|asked| known(book, asked));
    let suggested = || locale::country().filter(|iso| book.for_country(iso).is_some());
    let chosen = saved.country.is_some();
    let shown = asked.or(saved.country).or_else(suggested);
    let found = shown.as_deref().and_then(|iso| book.for_country(iso));
    let emergency = found.and_then(|country| emergency(help, country));
    Ok(SupportPage {
        chosen,
        country: shown,
        countries: choices(help, book),
        no_emergency: emergency
            .is_none()
            .then(|| help.text.say("contact-emergency-unconfirmed")),
        emergency,
        caution: help.text.say("contact-caution"),
        contacts: found
            .map(|country| contacts(help, country))
            .unwrap_or_default(),
        no_contacts: found
            .is_none_or(|country| country.contacts.is_empty())
            .then(|| help.text.say("contact-none")),
        directories: directories(help, book),
        own: saved.own,
        override_note: help.list.note(help.text),
    })
}

/// Keeps the country that the person chose.
pub(crate) fn keep(desk: &mut Desk<'_>, list: &List, country: &str) -> Result<(), Error> {
    let country = known(list.book()?, country);
    let chosen = Settings {
        country: Some(country),
        ..Settings::default()
    };
    desk.journal.save_settings(&desk.moment, &chosen)?;
    Ok(())
}

/// The code of the country that is meant. Whoever asks for one that is not in the list is shown the
/// directories: nobody looks for help to learn how a code is written.
fn known(book: &Book, asked: &str) -> String {
    let country = book.for_country(asked.trim());
    country.map_or_else(|| OTHER.to_owned(), |country| country.iso.clone())
}

fn choices(help: Help<'_>, book: &Book) -> Vec<Choice> {
    let mut choices: Vec<Choice> = book
        .countries()
        .iter()
        .map(|country| Choice {
            value: country.iso.clone(),
            label: help.text.say(&country.words()),
        })
        .collect();
    choices.sort_by(|one, other| one.label.cmp(&other.label));
    choices.push(Choice {
        value: OTHER.to_owned(),
        label: help.text.say("country-other"),
    });
    choices
}

fn emergency(help: Help<'_>, country: &Country) -> Option<Contact> {
    let emergency = country.emergency.as_ref()?;
    Some(Contact {
        name: help.text.say("contact-emergency"),
        about: Some(help.text.say("contact-emergency-about")),
        ways: ways(help, &emergency.ways, &emergency.checked),
        hours: None,
        languages: None,
        checked: checked(help, &emergency.checked),
    })
}

fn contacts(help: Help<'_>, country: &Country) -> Vec<Contact> {
    let contact = |contact: &guidance::support::Contact| {
        let languages: Vec<String> = contact
            .language_words()
            .map(|id| help.text.say(&id))
            .collect();
        Contact {
            name: contact.name.clone(),
            about: contact.about.as_ref().map(|id| help.text.say(id)),
            ways: ways(help, &contact.ways, &contact.checked),
            hours: contact.hours.as_ref().map(|id| help.text.say(id)),
            languages: (!languages.is_empty()).then(|| languages.join(", ")),
            checked: checked(help, &contact.checked),
        }
    };
    country.contacts.iter().map(contact).collect()
}

/// The numbers and addresses; none when they were read too long ago to be trusted.
fn ways(help: Help<'_>, ways: &[guidance::support::Way], checked: &Checked) -> Vec<Way> {
    if freshness(checked.seen, help.today) == Freshness::TooOld {
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
        label: help.text.say(&way.label),
        value: way.value.clone(),
        link_id: way.link_id().map(str::to_owned),
    };
    ways.iter().map(way).collect()
}

/// Where it was read and when, or that this was long ago.
fn checked(help: Help<'_>, checked: &Checked) -> String {
    let seen = checked.seen.first_day();
    let month = help.text.say_with(
        "month-with-year",
        &[
            (
                "month",
                help.text.say(&format!("month-{}", seen.month())).into(),
            ),
            ("year", seen.year().to_string().into()),
        ],
    );
    let id = match freshness(checked.seen, help.today) {
        Freshness::Fresh => "contact-checked",
        Freshness::Old => "contact-old",
        Freshness::TooOld => "contact-too-old",
    };
    let source = checked.line();
    help.text
        .say_with(id, &[("month", month.into()), ("source", source.into())])
}

fn directories(help: Help<'_>, book: &Book) -> Vec<Directory> {
    let directory = |directory: &guidance::support::Directory| Directory {
        name: directory.name.clone(),
        about: help.text.say(&directory.about()),
        link_id: directory.link_id().to_owned(),
        address: directory.address.clone(),
    };
    book.directories().iter().map(directory).collect()
}
