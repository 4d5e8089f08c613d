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
    hours = "contact-hours-always"
    languages = ["nl"]
    sources = [{ page = "b.nl", date = "2026" }, { page = "c.nl" }]
    seen = "2026-10"
    status = "confirmed"

    [[directory]]
    id = "d"
    name = "D"
    address = "d.org"
"#;

/// A person's own file: another service in the Netherlands, and a country that we don't have.
const OWN: &str = r#"
    [[country]]
    iso = "NL"

    [[country.contact]]
    name = "Practice"
    ways = [{ kind = "phone", value = "020 123" }, { kind = "web", value = "practice.nl/help" }]
    hours = "contact-hours-always"
    languages = ["nl", "en"]
    sources = [{ page = "practice.nl", url = "https://practice.nl" }]
    seen = "2026-12"
    status = "confirmed"

    [emergency.jp]
    ways = [{ kind = "phone", value = "119", label = "contact-way-phone" }]
    sources = [{ page = "a.jp" }]
    seen = "2026-12"
    status = "confirmed"

    [[country]]
    iso = "JP"
    emergency = "jp"

    [[directory]]
    id = "d"
    name = "D, moved"
    address = "d.example.org"
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

const CONTACT: &str = "NL, contact 1 (Somebody)";

#[rstest]
#[case::international(("0800-0 11", "+31 800 011"), "NL, contact 1 (Somebody), way 1: \"+31 800 011\"")]
#[case::letters(("0800-0 11", "0800-HELP"), "is not as it is printed")]
#[case::padded(("0800-0 11", "0800 "), "is not as it is printed")]
#[case::no_number(("0800-0 11", ""), "is not as it is printed")]
#[case::no_digit(("0800-0 11", "-"), "is not as it is printed")]
#[case::second_way(("value = \"11\"", "value = \"+11\""), "way 2: \"+11\"")]
#[case::odd_kind(("kind = \"text\"", "kind = \"fax\""), "unknown variant `fax`")]
#[case::no_source(("{ page = \"b.nl\", date = \"2026\" }, { page = \"c.nl\" }", ""),
    "NL, contact 1 (Somebody): it has no source")]
#[case::empty_source(("\"b.nl\"", "\" \""), "a source needs a page")]
#[case::odd_source(("page = \"c.nl\"", "page = \"c.nl\", url = \"c.nl/x\""), "starts https://")]
#[case::not_confirmed(
    ("10\"\n    status = \"confirmed\"", "10\"\n    status = \"unconfirmed\""),
    "NL, contact 1 (Somebody): unknown variant `unconfirmed`, expected `confirmed`"
)]
#[case::no_status(("2026-10\"\n    status = \"confirmed\"", "2026-10\""),
    "NL, contact 1 (Somebody): missing field `status`")]
#[case::no_month(("seen = \"2026-10\"", ""), "NL, contact 1 (Somebody): missing field `seen`")]
#[case::odd_month(("2026-10", "2026-13"), "out of range")]
#[case::no_name(("name = \"Somebody\"", ""), "NL, contact 1: missing field `name`")]
#[case::empty_name(("Somebody", " "), "its name is empty")]
#[case::no_ways(("ways = [{ kind = \"phone\", value = \"0800-0 11\" }, { kind = \"text\", value = \"11\" }]",
    "ways = []"), "no way to reach it")]
#[case::no_language(("[\"nl\"]", "[]"), "it has no language")]
#[case::odd_language(("[\"nl\"]", "[\"dutch\"]"), "\"dutch\" is not the code of a language")]
#[case::odd_hours(("contact-hours-always", "always"), "which starts contact-hours-")]
#[case::odd_key(("name = \"Somebody\"", "name = \"Somebody\"\nfax = 1"),
    "NL, contact 1 (Somebody): unknown field `fax`, expected one of")]
#[case::unknown_emergency(("emergency = \"eu\"", "emergency = \"uk\""), "NL: there is no emergency.uk")]
#[case::unused_emergency(("emergency = \"eu\"", ""), "emergency.eu: no country names it")]
#[case::odd_emergency(("value = \"112\"", "value = \"+112\""), "emergency.eu, way 1: \"+112\"")]
#[case::emergency_without_source(("{ page = \"a.eu\" }", ""), "emergency.eu: it has no source")]
#[case::odd_country(("\"NL\"", "\"nl\""), "nl: this is not the code of a country")]
#[case::no_such_country(("\"NL\"", "\"UK\""), "UK: this is not the code of a country")]
#[case::no_code(("iso = \"NL\"", ""), "country 1: missing field `iso`")]
#[case::odd_country_key(("iso = \"NL\"", "iso = \"NL\"\nname = \"x\""), "NL: unknown field `name`")]
#[case::twice(("[[directory]]", "[[country]]\niso = \"NL\"\n[[directory]]"), "NL: this country is there twice")]
#[case::odd_directory(("\"d.org\"", "\"https://d.org\""), "directory d: \"https://d.org\" is not")]
#[case::no_directory_name(("name = \"D\"", ""), "directory d: missing field `name`")]
#[case::odd_table(("[[directory]]", "[[other]]"), "unknown field `other`")]
fn a_row_that_is_not_confirmed_is_refused_by_its_name(
    #[case] (from, to): (&str, &str),
    #[case] says: &str,
) {
    assert!(BOOK.contains(from), "the case changes something");
    let error = Book::parse(&BOOK.replacen(from, to, 1)).unwrap_err();
    assert!(error.to_string().contains(says), "{error}");
    assert!(
        error.to_string().starts_with("assets/support.toml"),
        "{error}"
    );
}

#[test]
fn what_is_wrong_names_its_row_or_its_line() {
    let row = Book::parse(&BOOK.replace("\"nl\"]", "\"dutch\"]")).unwrap_err();
    assert_eq!((row.row(), row.line()), (Some(CONTACT), None));
    assert_eq!(row.right(), "support-file-right-contact");
    let form = Book::parse("[emergency]\n\nthis is no TOML").unwrap_err();
    assert_eq!((form.row(), form.line()), (None, Some(3)));
    assert_eq!(form.right(), "support-file-right-form");
}

#[test]
fn a_file_of_ones_own_takes_the_place_of_our_rows() {
    let ours = Book::parse(BOOK).unwrap();
    let book = ours.with_override(OWN).unwrap();
    let isos: Vec<&str> = book.countries().iter().map(|c| c.iso.as_str()).collect();
    assert_eq!(isos, ["JP", "NL"], "in the order of their codes");

    let netherlands = book.for_country("NL").unwrap();
    let names: Vec<&str> = netherlands
        .contacts
        .iter()
        .map(|c| c.name.as_str())
        .collect();
    assert_eq!(names, ["Practice"], "our contacts are gone");
    assert_eq!(
        netherlands.emergency,
        ours.for_country("NL").unwrap().emergency,
        "what the file leaves out stays"
    );
    assert!(book.for_country("JP").unwrap().contacts.is_empty());
    assert_eq!(book.directories()[0].address, "d.example.org");
    assert_eq!(book.directories().len(), 1);
    assert_eq!(ours, Book::parse(BOOK).unwrap(), "ours is as it was");
}

/// Otherwise a page that was drawn before would open what no longer stands there, or the other way
/// round.
#[test]
fn links_of_a_file_of_ones_own_are_no_links_of_ours() {
    let ours = Book::parse(BOOK).unwrap();
    let book = ours.with_override(OWN).unwrap();
    assert_eq!(book.link("contact-nl-0-0"), None);
    assert_eq!(book.link("own-contact-nl-0-0"), Some("tel:020123"));
    assert_eq!(
        book.link("own-contact-nl-0-1"),
        Some("https://practice.nl/help")
    );
    assert_eq!(book.link("own-emergency-jp-0"), Some("tel:119"));
    assert_eq!(book.link("emergency-nl-0"), Some("tel:112"));
    assert_eq!(book.link("own-directory-d"), Some("https://d.example.org"));
    for way in book.countries().iter().flat_map(Country::ways) {
        assert!(way.link_id().is_none_or(|id| book.link(id).is_some()));
    }
}

#[test]
fn a_file_of_ones_own_may_use_our_emergency_numbers() {
    let ours = Book::parse(BOOK).unwrap();
    let book = ours
        .with_override("[[country]]\niso = \"DK\"\nemergency = \"eu\"")
        .unwrap();
    let emergency = book.for_country("DK").unwrap().emergency.as_ref().unwrap();
    assert_eq!(emergency.ways[0].value, "112");
    assert_eq!(book.link("own-emergency-dk-0"), Some("tel:112"));
}

#[rstest]
#[case::nothing("", "")]
#[case::a_comment("# later", "")]
#[case::no_change("[[country]]\niso = \"NL\"", "support.toml, NL: it changes nothing")]
#[case::unknown_number(
    "[[country]]\niso = \"NL\"\nemergency = \"xx\"",
    "support.toml, NL: there is no emergency.xx"
)]
#[case::new_directory(
    "[[directory]]\nid = \"e\"\nname = \"E\"\naddress = \"e.org\"",
    "support.toml, directory e: this is none of the directories"
)]
#[case::no_toml("contacts:\n  - 112", "support.toml cannot be read")]
fn a_file_of_ones_own_is_checked_like_ours(#[case] text: &str, #[case] says: &str) {
    let ours = Book::parse(BOOK).unwrap();
    match ours.with_override(text) {
        Ok(book) => assert_eq!((book, says), (ours, "")),
        Err(error) => assert!(
            !says.is_empty() && error.to_string().starts_with(says),
            "{error}"
        ),
    }
}

#[rstest]
#[case(("020 123", "+31 20 123"), "support.toml, NL, contact 1 (Practice), way 1: \"+31 20 123\"")]
#[case(("contact-hours-always", "contact-hours-on-sundays"),
    "support.toml, NL, contact 1 (Practice): \"contact-hours-on-sundays\" is not one of contact-hours-always")]
#[case(("label = \"contact-way-phone\"", "label = \"contact-way-mine\""),
    "support.toml, emergency.jp, way 1: \"contact-way-mine\" is not one of contact-way-phone")]
#[case(("status = \"confirmed\"", "status = \"maybe\""), "unknown variant `maybe`")]
#[case(("iso = \"JP\"", "iso = \"XX\""), "support.toml, XX: this is not the code of a country")]
fn a_wrong_row_of_ones_own_is_named(#[case] (from, to): (&str, &str), #[case] says: &str) {
    assert!(OWN.contains(from), "the case changes something");
    let ours = Book::parse(BOOK).unwrap();
    let error = ours.with_override(&OWN.replacen(from, to, 1)).unwrap_err();
    assert!(error.to_string().contains(says), "{error}");
    assert!(error.right().starts_with("support-file-right-"), "{error}");
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
