//! The part of a desktop that shows notifications: what the app sends out is read here, and
//! answered as a person would.
//!
//! As the specification has it: <https://specifications.freedesktop.org/notification-spec/>.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use zbus::blocking::Connection;
use zbus::zvariant::OwnedValue;

use crate::board::Board;
use crate::{Bus, wait};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// Why a notification went, in the numbers of the specification.
const DISMISSED: u32 = 2;
const CLOSED_BY_SENDER: u32 = 3;

/// What arrived.
#[derive(Debug, Clone, PartialEq)]
pub struct Notification {
    /// The number that the sender was given.
    pub id: u32,
    /// The earlier one in whose place it was shown; 0 for none.
    pub replaces: u32,
    /// Who sent it, as it calls itself.
    pub app: String,
    /// The line in bold.
    pub summary: String,
    /// The text below.
    pub body: String,
    /// Key and words of each button; the key `default` is a click on the notification itself.
    pub actions: Vec<(String, String)>,
    /// The hint `resident`: it stays when a button was pressed.
    pub resident: bool,
    /// Whether it is still to be seen.
    pub open: bool,
}

impl Notification {
    /// Whether it has a button with this key.
    #[must_use]
    pub fn offers(&self, key: &str) -> bool {
        self.actions.iter().any(|(one, _)| one == key)
    }
}

/// A notification service on a bus. Dropping it takes it off the bus.
#[derive(Debug)]
pub struct NotificationService {
    connection: Connection,
    /// Another one, for a question to ourselves.
    asker: Connection,
    arrived: Arc<Board<Vec<Notification>>>,
}

impl NotificationService {
    /// Puts one on the bus.
    ///
    /// # Errors
    ///
    /// When there is one already.
    pub fn start(bus: &Bus) -> Result<Self> {
        let arrived = Arc::<Board<Vec<Notification>>>::default();
        let desk = Desk {
            arrived: Arc::clone(&arrived),
        };
        let connection = bus.builder()?.serve_at(PATH, desk)?.name(NAME)?.build()?;
        Ok(Self {
            connection,
            asker: bus.builder()?.build()?,
            arrived,
        })
    }

    /// Everything that has arrived, in order; what was replaced or closed too.
    #[must_use]
    pub fn all(&self) -> Vec<Notification> {
        self.arrived.read(Clone::clone)
    }

    /// How many have arrived that are like this.
    #[must_use]
    pub fn count(&self, like: impl Fn(&Notification) -> bool) -> usize {
        self.arrived
            .read(|arrived| arrived.iter().filter(|one| like(one)).count())
    }

    /// The first one that is like this, arrived already or still to come.
    ///
    /// # Errors
    ///
    /// When none comes; what came instead is told.
    pub fn wait_for(
        &self,
        what: &str,
        like: impl Fn(&Notification) -> bool,
    ) -> Result<Notification> {
        self.wait_for_nth(1, what, like)
    }

    /// The `nth` one (from 1) that is like this, arrived already or still to come.
    ///
    /// # Errors
    ///
    /// When so many do not come; what came instead is told.
    pub fn wait_for_nth(
        &self,
        nth: usize,
        what: &str,
        like: impl Fn(&Notification) -> bool,
    ) -> Result<Notification> {
        self.wait_within(wait::PATIENCE, nth, what, like)
    }

    fn wait_within(
        &self,
        limit: Duration,
        nth: usize,
        what: &str,
        like: impl Fn(&Notification) -> bool,
    ) -> Result<Notification> {
        let nth_like = |arrived: &Vec<Notification>| {
            let mut found = arrived.iter().filter(|one| like(one));
            found.nth(nth.saturating_sub(1)).cloned()
        };
        let what = format!("the notification «{what}» (number {nth})");
        self.arrived
            .wait(limit, &what, nth_like)
            .with_context(|| format!("there are: {:#?}", self.all()))
    }

    /// Waits until the sender takes a notification back.
    ///
    /// # Errors
    ///
    /// When it stays.
    pub fn wait_until_closed(&self, id: u32) -> Result<()> {
        let what = format!("notification {id} to be taken back");
        self.arrived.wait(wait::PATIENCE, &what, |arrived| {
            let one = arrived.iter().rfind(|one| one.id == id)?;
            (!one.open).then_some(())
        })
    }

    /// Presses one of its buttons, by the button's key.
    ///
    /// # Errors
    ///
    /// When it is not to be seen, or has no such button.
    pub fn press(&self, id: u32, key: &str) -> Result<()> {
        let shown = self.shown(id)?;
        ensure!(shown.offers(key), "no button {key} on {shown:#?}");
        self.tell("ActionInvoked", &(id, key))?;
        if shown.resident {
            return Ok(());
        }
        self.close(id)
    }

    /// Waves it away.
    ///
    /// # Errors
    ///
    /// When it is not to be seen.
    pub fn dismiss(&self, id: u32) -> Result<()> {
        self.shown(id)?;
        self.close(id)
    }

    fn close(&self, id: u32) -> Result<()> {
        self.arrived.write(|arrived| close(arrived, id));
        self.tell("NotificationClosed", &(id, DISMISSED))
    }

    /// The notification that has this number now.
    fn shown(&self, id: u32) -> Result<Notification> {
        let shown = self.arrived.read(|arrived| {
            let mut newest_first = arrived.iter().rev();
            newest_first.find(|one| one.id == id && one.open).cloned()
        });
        shown.with_context(|| format!("notification {id} is not to be seen"))
    }

    fn tell<B>(&self, signal: &str, body: &B) -> Result<()>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        // No person is so quick that the sender does not know the number yet. We are; but questions
        // are answered in turn, so when this one is, the sender's answer is on its way.
        self.asker
            .call_method(Some(NAME), PATH, Some(NAME), "GetServerInformation", &())?;
        Ok(self
            .connection
            .emit_signal(None::<&str>, PATH, NAME, signal, body)?)
    }
}

impl Drop for NotificationService {
    fn drop(&mut self) {
        // What the bus has closed already is gone as well.
        let _ = self.connection.release_name(NAME);
        let _ = self.connection.clone().close();
    }
}

fn close(arrived: &mut [Notification], id: u32) {
    for one in arrived.iter_mut().filter(|one| one.id == id) {
        one.open = false;
    }
}

/// What others on the bus can ask for.
struct Desk {
    arrived: Arc<Board<Vec<Notification>>>,
}

// `spawn = false`: one call after the other, as `NotificationService::tell` counts on.
#[zbus::interface(name = "org.freedesktop.Notifications", spawn = false)]
impl Desk {
    #[expect(
        clippy::too_many_arguments,
        clippy::needless_pass_by_value,
        reason = "as the specification has it"
    )]
    fn notify(
        &self,
        app_name: String,
        replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let resident = hints.get("resident").map(bool::try_from);
        self.arrived.write(|arrived| {
            let newest = arrived.iter().map(|one| one.id).max().unwrap_or(0);
            let id = if replaces_id == 0 {
                newest + 1
            } else {
                replaces_id
            };
            close(arrived, id);
            arrived.push(Notification {
                id,
                replaces: replaces_id,
                app: app_name,
                summary,
                body,
                actions: pairs(&actions),
                resident: matches!(resident, Some(Ok(true))),
                open: true,
            });
            id
        })
    }

    async fn close_notification(
        &self,
        #[zbus(connection)] connection: &zbus::Connection,
        id: u32,
    ) -> zbus::fdo::Result<()> {
        self.arrived.write(|arrived| close(arrived, id));
        let why = (id, CLOSED_BY_SENDER);
        connection
            .emit_signal(None::<&str>, PATH, NAME, "NotificationClosed", &why)
            .await?;
        Ok(())
    }

    fn get_capabilities(&self) -> Vec<&str> {
        vec!["actions", "body", "persistence"]
    }

    fn get_server_information(&self) -> (&str, &str, &str, &str) {
        ("scrollwell-tests", "Scrollwell", "1", "1.2")
    }
}

/// Keys and words come in turn.
fn pairs(actions: &[String]) -> Vec<(String, String)> {
    actions
        .as_chunks::<2>()
        .0
        .iter()
        .map(|[key, words]| (key.clone(), words.clone()))
        .collect()
}

#[cfg(feature = "window")]
#[cfg(test)]
mod tests;
