//! Whom to contact, and the person's own contacts.

use journal::ContactId;

use super::{Said, args, data};
use crate::app::{App, Desk};
use crate::error::{Error, Problem};
use crate::types::{Contact, OwnContact};
use crate::view::support as view;

pub(super) fn support(app: &App, typed: &args::Support) -> Result<Said, Problem> {
    match &typed.own {
        None => show(app, typed),
        Some(args::OwnContact::Add { name, value }) => {
            let add = |desk: &mut Desk<'_>| view::save_own(desk, None, name, value);
            Ok(app.at_desk(add)?.message.into())
        }
        Some(args::OwnContact::Remove { name }) => app.at_desk(|desk| remove(desk, name)),
    }
}

fn show(app: &App, typed: &args::Support) -> Result<Said, Problem> {
    let page = app.support(typed.country.as_deref())?;
    if typed.format.json {
        return Ok(data::json(&page).into());
    }
    let mut parts: Vec<String> = Vec::new();
    let asked = typed.country.as_deref().map(str::trim);
    let unlisted = asked.filter(|asked| !asked.eq_ignore_ascii_case(view::OTHER));
    if let (Some(asked), Some(view::OTHER)) = (unlisted, page.country.as_deref()) {
        let args = [("country", asked.into())];
        parts.push(app.text().say_with("cli-no-list", &args));
    }
    parts.extend(page.override_note);
    parts.extend(page.emergency.as_ref().map(contact));
    parts.extend(page.no_emergency);
    parts.extend(own(app, &page.own));
    parts.extend(page.contacts.iter().map(contact));
    parts.extend(page.no_contacts);
    parts.push(page.caution);
    let directories: Vec<String> = page
        .directories
        .iter()
        .map(|one| format!("{} ({}): {}", one.name, one.address, one.about))
        .collect();
    parts.push(directories.join("\n"));
    Ok(parts.join("\n\n").into())
}

fn contact(contact: &Contact) -> String {
    let mut lines = vec![contact.name.clone()];
    lines.extend(
        contact
            .ways
            .iter()
            .map(|way| format!("  {}: {}", way.label, way.value)),
    );
    let rest = [&contact.about, &contact.hours, &contact.languages];
    lines.extend(rest.into_iter().flatten().map(|line| format!("  {line}")));
    lines.push(format!("  {}", contact.checked));
    lines.join("\n")
}

/// The own contacts in a block of their own, if there are any.
fn own(app: &App, contacts: &[OwnContact]) -> Option<String> {
    if contacts.is_empty() {
        return None;
    }
    let line = |one: &OwnContact| format!("  {}: {}", one.name, one.value);
    let lines = contacts.iter().map(line);
    let head = std::iter::once(app.text().say("support-own"));
    Some(head.chain(lines).collect::<Vec<_>>().join("\n"))
}

fn remove(desk: &mut Desk<'_>, name: &str) -> Result<Said, Error> {
    let contacts = view::own_contacts(desk)?;
    let name = name.trim();
    let mut of_name = contacts
        .iter()
        .filter(|one| one.name.to_lowercase() == name.to_lowercase());
    let id = match (of_name.next(), of_name.next()) {
        (None, _) => return Err(Error::UnknownContact(name.to_owned())),
        (Some(_), Some(_)) => return Err(Error::WhichContact(name.to_owned())),
        (Some(one), None) => ContactId::from(one.id.clone()),
    };
    Ok(view::remove_own(desk, &id)?.message.into())
}
