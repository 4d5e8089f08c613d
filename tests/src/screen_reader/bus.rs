//! The calls of AT-SPI that a reader needs: <https://gnome.pages.gitlab.gnome.org/at-spi2-core/>.

use std::collections::HashMap;

use anyhow::{Context, Result};
use zbus::blocking::{Connection, Proxy, proxy};
use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;

use super::role;

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";

/// Where something accessible can be spoken to: who on the bus, and what of theirs.
pub(super) type Address = (String, OwnedObjectPath);

/// What assistive programs see of one thing.
pub(super) struct Seen {
    pub(super) role: String,
    pub(super) name: String,
    /// What it says, if it is a piece of text without a name.
    pub(super) text: String,
    pub(super) states: u64,
    pub(super) attributes: HashMap<String, String>,
    pub(super) children: Vec<Address>,
}

/// Where the accessibility bus of a session listens.
pub(super) fn address(session: &Connection) -> Result<String> {
    let bus = proxy(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus")?;
    let address: String = bus.call("GetAddress", &())?;
    anyhow::ensure!(!address.is_empty(), "the accessibility bus has no address");
    Ok(address)
}

/// Every program's first window is somewhere below this.
pub(super) fn desktop() -> Result<Address> {
    Ok((
        "org.a11y.atspi.Registry".to_owned(),
        "/org/a11y/atspi/accessible/root".try_into()?,
    ))
}

/// Looks at one thing.
pub(super) fn look(bus: &Connection, (service, path): &Address) -> Result<Seen> {
    let thing = proxy(bus, service, path.as_str(), ACCESSIBLE)?;
    let states: Vec<u32> = thing.call("GetState", &())?;
    let (low, high) = (states.first().copied(), states.get(1).copied());
    let name: String = thing.get_property("Name")?;
    let children = children(&thing)?;
    let text = if name.is_empty() && children.is_empty() {
        text(bus, service, path.as_str())
    } else {
        String::new()
    };
    Ok(Seen {
        role: role::word(thing.call("GetRole", &())?),
        name,
        text,
        states: u64::from(low.unwrap_or(0)) | u64::from(high.unwrap_or(0)) << 32,
        attributes: thing.call("GetAttributes", &())?,
        children,
    })
}

/// What is in it. GTK lists nothing for a web view, whose page is another process's, but hands it
/// out when it is asked for the first child.
fn children(thing: &Proxy<'_>) -> Result<Vec<Address>> {
    let listed: Vec<Address> = thing.call("GetChildren", &())?;
    if !listed.is_empty() {
        return Ok(listed);
    }
    let count: i32 = thing.get_property("ChildCount")?;
    (0..count)
        .map(|at| Ok(thing.call("GetChildAtIndex", &at)?))
        .collect()
}

/// The text of something that is nothing but text. What has none has no such interface.
fn text(bus: &Connection, service: &str, path: &str) -> String {
    let all = (0_i32, -1_i32);
    proxy(bus, service, path, "org.a11y.atspi.Text")
        .and_then(|text| Ok(text.call("GetText", &all)?))
        .unwrap_or_default()
}

fn proxy<'a>(
    bus: &Connection,
    service: &'a str,
    path: &'a str,
    interface: &'static str,
) -> Result<Proxy<'a>> {
    proxy::Builder::<Proxy<'a>>::new(bus)
        .destination(service)?
        .path(path)?
        .interface(interface)?
        // What is on a page changes, and each thing is looked at once.
        .cache_properties(CacheProperties::No)
        .build()
        .with_context(|| format!("{service}{path} cannot be spoken to"))
}
