//! What the shipped contacts say, letter by letter.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use guidance::support::{Checked, Country, Directory, Freshness, Kind, Way, book, freshness};
use guidance::{link, research, tips};

/// Every number and address that ships, to be compared with the page that its row names: country,
/// who, way, what is printed, hours ("?": not plain from the page), languages, and for whom where
/// that is said. Whoever changes a row of `support.toml` changes it here too, after reading the page
/// again.
const SHIPPED: &str = "\
AT | emergency | phone | 112
AT | Telefonseelsorge | phone | 142 | always | de
AU | emergency | phone | 000
AU | Lifeline | phone | 13 11 14 | always | en
AU | Lifeline | text | 0477 13 11 14 | always | en
BE | emergency | phone | 112
BE | Zelfmoordlijn | phone | 1813 | always | nl
BE | Centre de prévention du suicide | phone | 0800 32 123 | always | fr
BE | Suicide Line | phone | 02 648 40 14 | ? | en
BG | emergency | phone | 112
BG | none confirmed
BR | emergency | phone, ambulance | 192
BR | CVV | phone | 188 | always | pt
BR | CVV | chat | cvv.org.br | always | pt
CA | emergency | phone | 9-1-1
CA | 9-8-8 Suicide Crisis Helpline | phone | 988 | always | en fr
CA | 9-8-8 Suicide Crisis Helpline | text | 988 | always | en fr
CH | emergency | phone | 112
CH | emergency | phone, ambulance | 144
CH | Die Dargebotene Hand | phone | 143 | always | de fr it
CL | emergency | phone, ambulance | 131
CL | emergency | phone, police | 133
CL | Línea Prevención del Suicidio | phone, mobile-only | *4141 | always | es
CL | Salud Responde | phone | 600 360 7777 | ? | es
CN | emergency | none confirmed
CN | 12356 | phone | 12356 | 18 | zh | national
CY | emergency | phone | 112
CY | none confirmed
CZ | emergency | phone | 112
CZ | none confirmed
DE | emergency | phone | 112
DE | TelefonSeelsorge | phone | 0800 111 0111 | always | de
DE | TelefonSeelsorge | phone | 0800 111 0222 | always | de
DE | Nummer gegen Kummer | phone | 116 111 | mon-sat-14-20 | de | young
DK | emergency | phone | 112
DK | none confirmed
EE | emergency | phone | 112
EE | none confirmed
ES | emergency | phone | 112
ES | Línea 024 | phone | 024 | always | es | sign-language
ES | Teléfono de la Esperanza | phone | 717 003 717 | ? | es
FI | emergency | phone | 112
FI | MIELI | phone | 09 2525 0111 | always | fi
FI | MIELI | phone | 09 2525 0112 | ? | sv
FI | MIELI | phone | 09 2525 0116 | fri-9-13 | en
FI | MIELI | phone | 09 2525 0114 | ? | uk
FI | MIELI | phone | 09 2525 0115 | ? | ru
FR | emergency | phone | 112
FR | none confirmed
GB | emergency | phone | 999
GB | Samaritans | phone | 116 123 | always | en
GB | Samaritans | email | jo@samaritans.org | always | en
GB | Lifeline | phone | 0808 808 8000 | always | en | northern-ireland
GR | emergency | phone | 112
GR | none confirmed
HK | emergency | phone | 999
HK | Mental Health Support Hotline | phone | 18111 | always | zh en
HR | emergency | phone | 112
HR | none confirmed
HU | emergency | phone | 112
HU | Lelkisegély | phone | 116 123 | always | hu
HU | Lelkisegély | phone | 06 80 810 600 | always | hu
IE | emergency | phone | 112
IE | Samaritans | phone | 116 123 | always | en
IE | Samaritans | email | jo@samaritans.ie | always | en
IT | emergency | phone | 112
IT | Telefono Azzurro | phone | 19696 | ? | it | young
KR | emergency | phone, ambulance | 119
KR | 109 | phone | 109 | always | ko | national
LB | emergency | phone, red-cross | 140
LB | Embrace Lifeline | phone | 1564 | differ | ar en fr
LK | emergency | phone, ambulance | 1990
LK | NIMH 1926 | phone | 1926 | ? | si ta en
LT | emergency | phone | 112
LT | none confirmed
LU | emergency | phone | 112
LU | none confirmed
LV | emergency | phone | 112
LV | none confirmed
MT | emergency | phone | 112
MT | none confirmed
MX | emergency | phone | 911
MX | Línea de la Vida | phone | 800 911 2000 | always | es
NL | emergency | phone | 112
NL | 113 Zelfmoordpreventie | phone | 113 | always | nl | inside-netherlands
NL | 113 Zelfmoordpreventie | phone | 0800-0113 | always | nl | inside-netherlands
NL | 113 Zelfmoordpreventie | chat | 113.nl | always | nl | inside-netherlands
NO | emergency | phone, ambulance | 113
NO | Mental Helse | phone | 116 123 | always | no
NO | Mental Helse | web | sidetmedord.no | always | no
NO | Kirkens SOS | phone | 22 40 00 40 | always | no
NP | emergency | none confirmed
NP | National helpline | phone | 1166 | ? | ne
NP | TUTH | phone | 1660 01 21600 | ? | ne
NZ | emergency | phone | 111
NZ | Need to talk? | phone | 1737 | always | en mi
NZ | Need to talk? | text | 1737 | always | en mi
PH | emergency | phone | 911
PH | NCMH | phone | 0917-899-8727 | always | fil en
PL | emergency | phone | 112
PL | Centrum Wsparcia | phone | 800 70 2222 | always | pl
PL | Kryzysowy telefon zaufania | phone | 116 123 | ? | pl
PL | Telefon zaufania dla dzieci i młodzieży | phone | 116 111 | ? | pl | young
PT | emergency | phone | 112
PT | Linha Nacional 1411 | phone | 1411 | always | pt
PT | SNS 24 | phone | 808 24 24 24 | ? | pt
PT | SOS Voz Amiga | phone | 213 544 545 | 15-30-to-0-30 | pt
PY | emergency | phone | 911
PY | Línea 155 Te escucha | phone | 155 | always | es
RO | emergency | phone | 112
RO | none confirmed
SE | emergency | phone | 112
SE | Mind Självmordslinjen | phone | 90101 | always | sv
SE | Mind Självmordslinjen | chat | mind.se | always | sv
SG | emergency | phone, ambulance | 995
SG | SOS | phone | 1767 | always | en
SG | SOS | text, whatsapp | 9151 1767 | always | en
SG | national mindline | phone | 1771 | always | en
SG | national mindline | text, whatsapp | 6669 1771 | always | en
SI | emergency | phone | 112
SI | none confirmed
SK | emergency | phone | 112
SK | none confirmed
TH | emergency | phone, ambulance | 1669
TH | Mental Health Hotline | phone | 1323 | always | th
TW | emergency | phone, ambulance | 119
TW | 安心專線 | phone | 1925 | always | zh
UA | emergency | phone, ambulance | 103
UA | Lifeline Ukraine | phone | 7333 | always | uk ru
US | emergency | phone | 911
US | 988 Suicide & Crisis Lifeline | phone | 988 | always | en es
US | 988 Suicide & Crisis Lifeline | text | 988 | always | en es
US | 988 Suicide & Crisis Lifeline | chat | 988lifeline.org | always | en es
ZA | emergency | phone, ambulance | 10177
ZA | emergency | phone, police | 10111
ZA | SADAG | phone | 0800 21 22 23 | 8-20 | en
ZA | SADAG | phone | 0800 12 13 14 | 20-8 | en
ZA | SADAG | text | 31393 | ? | en
";

fn ways<'a>(ways: &'a [Way], who: &'a str) -> impl Iterator<Item = String> + 'a {
    ways.iter().map(move |way| {
        let mut kind = format!("{:?}", way.kind).to_lowercase();
        let label = way.label.trim_start_matches("contact-way-");
        if label != kind {
            kind = format!("{kind}, {label}");
        }
        format!("{who} | {kind} | {}", way.value)
    })
}

fn lines(country: &Country) -> Vec<String> {
    let mut lines = Vec::new();
    match &country.emergency {
        Some(emergency) => lines.extend(ways(&emergency.ways, "emergency")),
        None => lines.push("emergency | none confirmed".to_owned()),
    }
    if country.contacts.is_empty() {
        lines.push("none confirmed".to_owned());
    }
    for contact in &country.contacts {
        let hours = contact
            .hours
            .as_deref()
            .unwrap_or("?")
            .trim_start_matches("contact-hours-");
        let mut tail = format!("{hours} | {}", contact.languages.join(" "));
        if let Some(about) = &contact.about {
            tail.push_str(" | ");
            tail.push_str(about.trim_start_matches("contact-about-"));
        }
        lines.extend(ways(&contact.ways, &contact.name).map(|line| format!("{line} | {tail}")));
    }
    lines
        .into_iter()
        .map(|line| format!("{} | {line}", country.iso))
        .collect()
}

#[test]
fn what_ships_is_what_was_read() {
    let shipped: Vec<String> = book().unwrap().countries().iter().flat_map(lines).collect();
    let expected: Vec<&str> = SHIPPED.lines().collect();
    assert_eq!(shipped, expected);
}

fn all_checked() -> Vec<&'static Checked> {
    let countries = book().unwrap().countries();
    let emergencies = countries.iter().flat_map(|country| &country.emergency);
    let contacts = countries.iter().flat_map(|country| &country.contacts);
    emergencies
        .map(|emergency| &emergency.checked)
        .chain(contacts.map(|contact| &contact.checked))
        .collect()
}

fn all_ways() -> Vec<&'static Way> {
    let countries = book().unwrap().countries();
    let emergencies = countries.iter().flat_map(|country| &country.emergency);
    let contacts = countries.iter().flat_map(|country| &country.contacts);
    emergencies
        .flat_map(|emergency| &emergency.ways)
        .chain(contacts.flat_map(|contact| &contact.ways))
        .collect()
}

#[test]
fn every_row_names_its_page_and_its_month() {
    for checked in all_checked() {
        assert!(!checked.sources.is_empty());
        for source in &checked.sources {
            assert!(!source.page.is_empty());
            if let Some(date) = &source.date {
                let whole = format!("{date}-01-01");
                let day = NaiveDate::parse_from_str(&whole[..10], "%Y-%m-%d");
                assert!(day.is_ok(), "{date} is a year, a month or a day");
            }
            if let Some(url) = &source.url {
                let host = url.split('/').nth(2).unwrap();
                assert!(
                    host.ends_with(&source.page),
                    "{url} is a page of {}",
                    source.page
                );
            }
        }
        let in_time = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        assert_eq!(freshness(checked.seen, in_time), Freshness::Fresh);
    }
}

/// Short codes cannot be dialled in an international form.
#[test]
fn no_number_was_rewritten() {
    for way in all_ways() {
        if !matches!(way.kind, Kind::Phone | Kind::Text) {
            continue;
        }
        let printed = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '*');
        assert!(way.value.chars().all(printed), "{}", way.value);
        assert!(
            !way.value.starts_with("00") || way.value == "000",
            "{}",
            way.value
        );
        if let Some(id) = way.link_id() {
            let digits = |text: &str| {
                text.chars()
                    .filter(char::is_ascii_digit)
                    .collect::<String>()
            };
            let address = link(id).unwrap();
            assert!(address.starts_with("tel:"), "{address}");
            assert_eq!(digits(address), digits(&way.value));
            assert!(!address.contains([' ', '+']), "{address}");
        }
    }
}

#[test]
fn every_link_has_one_address_and_only_ids_have_one() {
    let mut ids = BTreeSet::new();
    let ways = all_ways().into_iter().filter_map(Way::link_id);
    let directories = book().unwrap().directories().iter().map(Directory::link_id);
    let tips = tips::catalog().unwrap().tips();
    let findings = research::book().unwrap().findings();
    for id in ways.chain(directories) {
        assert!(ids.insert(id), "{id} is there twice");
    }
    ids.extend(
        tips.iter()
            .flat_map(|tip| &tip.studies)
            .chain(findings.iter().map(|finding| &finding.study))
            .filter_map(|study| study.link_id()),
    );
    for id in ids {
        let address = link(id).unwrap();
        let kinds = ["https://", "tel:", "mailto:"];
        assert!(
            kinds.iter().any(|kind| address.starts_with(kind)),
            "{address}"
        );
        assert!(!address.contains(char::is_whitespace), "{address}");
    }
    for id in [
        "",
        "contact-nl-0-9",
        "contact-nl",
        "https://113.nl",
        "tel:112",
        "study-x",
    ] {
        assert_eq!(link(id), None, "{id}");
    }
}

#[test]
fn some_links_are_known_by_heart() {
    assert_eq!(link("emergency-nl-0"), Some("tel:112"));
    assert_eq!(link("contact-nl-0-0"), Some("tel:113"));
    assert_eq!(link("contact-nl-0-1"), Some("tel:0800-0113"));
    assert_eq!(link("contact-nl-0-2"), Some("https://113.nl"));
    assert_eq!(link("contact-gb-0-1"), Some("mailto:jo@samaritans.org"));
    assert_eq!(
        link("directory-findahelpline"),
        Some("https://findahelpline.com")
    );
    assert_eq!(
        link("study-burnell-2025"),
        Some("https://doi.org/10.1016/j.ssmmh.2025.100459")
    );
}

#[test]
fn the_european_number_is_in_all_27_countries_and_116_123_only_where_it_was_seen() {
    let countries = book().unwrap().countries();
    let with = |number: &str| -> BTreeSet<&str> {
        let has = |ways: &[Way]| ways.iter().any(|way| way.value == number);
        countries
            .iter()
            .filter(|country| {
                country
                    .emergency
                    .as_ref()
                    .is_some_and(|emergency| has(&emergency.ways))
                    || country.contacts.iter().any(|contact| has(&contact.ways))
            })
            .map(|country| country.iso.as_str())
            .collect()
    };
    let mut union = BTreeSet::from([
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]);
    assert_eq!(union.len(), 27);
    union.insert("CH");
    assert_eq!(with("112"), union);
    assert_eq!(
        with("116 123"),
        BTreeSet::from(["GB", "HU", "IE", "NO", "PL"])
    );
}

/// Numbers that other lists still carry, and that were found to be wrong or not confirmed.
#[test]
fn what_went_wrong_elsewhere_is_not_here() {
    let values: Vec<&str> = all_ways()
        .into_iter()
        .map(|way| way.value.as_str())
        .collect();
    for number in [
        "182",
        "1393",
        "1577-0199",
        "1800-221-4444",
        "199 284 284",
        "03-5774-0992",
    ] {
        assert!(!values.contains(&number), "{number}");
    }
    for unconfirmed in [
        "741741",
        "85258",
        "50808",
        "147",
        "0800 567 567",
        "1553",
        "3114",
    ] {
        assert!(!values.contains(&unconfirmed), "{unconfirmed}");
    }
    for iso in ["AR", "JP", "IN", "TR", "PK", "BD", "VN", "IL", "RU"] {
        assert!(book().unwrap().for_country(iso).is_none(), "{iso}");
    }
}

#[test]
fn the_directories_are_everywhere() {
    let addresses: Vec<(&str, &str)> = book()
        .unwrap()
        .directories()
        .iter()
        .map(|directory| (directory.id.as_str(), directory.address.as_str()))
        .collect();
    assert_eq!(
        addresses,
        [
            ("findahelpline", "findahelpline.com"),
            ("befrienders", "befrienders.org"),
            ("iasp", "iasp.info"),
            ("childhelpline", "childhelplineinternational.org"),
            ("lifeline", "lifeline-international.com"),
        ]
    );
}
