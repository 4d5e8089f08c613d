//! Whom the person added: someone they can call.

use journal::{ContactId, JournalError};
use tauri::Url;

use crate::app::Desk;
use crate::error::Error;
use crate::types::{Changed, OwnContact};

/// In front of the id of a contact, in the id of its link.
const LINK: &str = "mine-";

/// The person's own contacts.
pub(crate) fn contacts(desk: &Desk<'_>) -> Result<Vec<OwnContact>, Error> {
    let contact = |contact: journal::OwnContact| OwnContact {
        link_id: address_of(&contact.value).map(|_| format!("{LINK}{}", contact.id)),
        id: contact.id.to_string(),
        name: contact.name,
        value: contact.value,
    };
    let contacts = desk.journal.own_contacts()?.into_iter();
    Ok(contacts.map(contact).collect())
}

/// Whether a link is that of an own contact.
pub(crate) fn is_own(link: &str) -> bool {
    link.starts_with(LINK)
}

/// The address behind the link of an own contact, as the journal has it now.
pub(crate) fn address(desk: &Desk<'_>, link: &str) -> Result<Option<String>, Error> {
    let Some(id) = link.strip_prefix(LINK) else {
        return Ok(None);
    };
    let contacts = desk.journal.own_contacts()?;
    let contact = contacts.iter().find(|one| one.id.as_str() == id);
    Ok(contact.and_then(|contact| address_of(&contact.value)))
}

/// The address that a number, an email address or a web page opens; nothing where it is none of
/// them for certain, and can only be copied.
fn address_of(value: &str) -> Option<String> {
    let value = value.trim();
    number(value)
        .or_else(|| email(value))
        .or_else(|| page(value))
}

/// `tel:`, without what stands in a number for the eye alone.
fn number(value: &str) -> Option<String> {
    let known =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '#' | '*');
    let is_number = value.chars().all(known) && value.contains(|c: char| c.is_ascii_digit());
    is_number.then(|| {
        let dialled: String = value
            .chars()
            .filter(|c| !matches!(c, ' ' | '(' | ')'))
            .collect();
        // Else what follows would be taken for a place in a page.
        format!("tel:{}", dialled.replace('#', "%23"))
    })
}

/// `mailto:` with an address alone: nothing that could fill in a letter.
fn email(value: &str) -> Option<String> {
    let (name, host) = value.split_once('@')?;
    let of = |text: &str, more: &[char]| {
        let known = |c: char| c.is_ascii_alphanumeric() || more.contains(&c);
        !text.is_empty() && text.chars().all(known)
    };
    let is_email =
        of(name, &['.', '-', '_', '+', '\'']) && of(host, &['.', '-']) && host.contains('.');
    is_email.then(|| format!("mailto:{value}"))
}

/// A page on the web, with or without `https://` in front.
fn page(value: &str) -> Option<String> {
    if value.contains(char::is_whitespace) {
        return None;
    }
    let url = match value.split_once("://") {
        Some(_) => Url::parse(value),
        None => Url::parse(&format!("https://{value}")),
    };
    let url = url.ok()?;
    let is_page = matches!(url.scheme(), "http" | "https")
        && url.username().is_empty()
        && url.password().is_none()
        && url.host_str().is_some_and(|host| host.contains('.'));
    is_page.then(|| url.to_string())
}

/// Keeps a contact: a new one, or the one with this id.
pub(crate) fn save(
    desk: &mut Desk<'_>,
    id: Option<&ContactId>,
    name: &str,
    value: &str,
) -> Result<Changed, Error> {
    let change = desk
        .journal
        .save_own_contact(&desk.moment, id, name, value)
        .map_err(about)?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-contact-saved"),
    })
}

/// Takes a contact away.
pub(crate) fn remove(desk: &mut Desk<'_>, id: &ContactId) -> Result<Changed, Error> {
    let change = desk.journal.remove_own_contact(&desk.moment, id)?;
    Ok(Changed {
        change: change.to_string(),
        message: desk.text.say("said-contact-removed"),
    })
}

/// The error with the field that it is about.
fn about(error: JournalError) -> Error {
    let field = match error {
        JournalError::ContactName | JournalError::ContactExists => "name",
        JournalError::ContactValue => "value",
        error => return error.into(),
    };
    Error::Field(field.to_owned(), error)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0800 12 34", Some("tel:08001234"))]
    #[case("+31 (6) 1234-5678", Some("tel:+3161234-5678"))]
    #[case("*21#", Some("tel:*21%23"))]
    #[case("---", None)]
    #[case("anna@example.org", Some("mailto:anna@example.org"))]
    #[case(
        "anna+home@mail.example.org",
        Some("mailto:anna+home@mail.example.org")
    )]
    #[case("anna@example.org?bcc=other@example.org", None)]
    #[case("anna@localhost", None)]
    #[case("example.org", Some("https://example.org/"))]
    #[case(
        "https://example.org/chat?room=1",
        Some("https://example.org/chat?room=1")
    )]
    #[case("http://example.org", Some("http://example.org/"))]
    #[case("HTTPS://EXAMPLE.ORG", Some("https://example.org/"))]
    #[case("javascript:alert(1)", None)]
    #[case("file:///etc/passwd", None)]
    #[case("data:text/html,x", None)]
    #[case("javascript://example.org/%0aalert(1)", None)]
    #[case("https://user:word@example.org", None)]
    #[case("Anna next door", None)]
    #[case("", None)]
    fn a_link_is_built_from_what_is_certain(#[case] value: &str, #[case] address: Option<&str>) {
        assert_eq!(address_of(value).as_deref(), address);
    }
}
