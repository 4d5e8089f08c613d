//! The part of a desktop that shows a tray: the app's icon there and its menu, read and clicked the
//! way a desktop does it.
//!
//! The app's side is `org.kde.StatusNotifierItem` and `com.canonical.dbusmenu`:
//! <https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/>.

mod menu;
#[cfg(feature = "window")]
#[cfg(test)]
mod tests;

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, Proxy, proxy};
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::proxy::CacheProperties;
use zbus::zvariant::{OwnedObjectPath, Value};

use crate::board::Board;
use crate::{Bus, wait};
pub use menu::MenuItem;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// The name that a host takes besides the watcher's.
const HOST: &str = "org.kde.StatusNotifierHost-scrollwell";

/// Where an icon in the tray can be spoken to.
#[derive(Debug, Clone, PartialEq)]
struct Address {
    /// A name on the bus.
    service: String,
    path: String,
}

/// What has been asked of the tray so far.
#[derive(Debug, Default)]
struct Asked {
    items: Vec<Address>,
    /// How often somebody has asked, after the last icon came, whether icons are shown here.
    questions: usize,
}

/// A tray on a bus. Dropping it takes it away, as when a desktop's panel ends.
#[derive(Debug)]
pub struct TrayHost {
    connection: Connection,
    asked: Arc<Board<Asked>>,
}

impl TrayHost {
    /// Puts one on the bus.
    ///
    /// # Errors
    ///
    /// When there is one already.
    pub fn start(bus: &Bus) -> Result<Self> {
        let asked = Arc::<Board<Asked>>::default();
        let watcher = Watcher {
            asked: Arc::clone(&asked),
        };
        let connection = bus.builder()?.serve_at(PATH, watcher)?;
        Ok(Self {
            connection: connection.name(HOST)?.name(NAME)?.build()?,
            asked,
        })
    }

    /// Waits until there is an icon.
    ///
    /// # Errors
    ///
    /// When none comes.
    pub fn wait_for_item(&self) -> Result<()> {
        wait::until("an icon in the tray", || Ok(self.item()?.map(drop)))
    }

    /// Waits until there is an icon and its program knows that it is shown: from then on it may
    /// count on the tray, and live there.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub fn wait_until_relied_on(&self) -> Result<()> {
        self.wait_for_item()?;
        let asked_for = |questions: usize| {
            let what = format!("the app to ask {questions}× whether its icon is shown");
            self.asked.wait(wait::PATIENCE, &what, |asked| {
                (asked.questions >= questions).then_some(())
            })
        };
        // Who has asked once need not have heard the answer yet. Told of another panel, it asks
        // again, and not before it has taken in what it heard first.
        asked_for(1)?;
        let nobody = None::<zbus::names::BusName<'_>>;
        let panel = "StatusNotifierHostRegistered";
        self.connection
            .emit_signal(nobody, PATH, NAME, panel, &())?;
        asked_for(2)
    }

    /// Waits until there is none any more.
    ///
    /// # Errors
    ///
    /// When one stays.
    pub fn wait_until_empty(&self) -> Result<()> {
        wait::until("an empty tray", || Ok(self.item()?.is_none().then_some(())))
    }

    /// What the icon is called.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn title(&self) -> Result<String> {
        Ok(self.proxy(ITEM)?.get_property("Title")?)
    }

    /// The icon's menu as it is now: its root, which is not shown itself.
    ///
    /// # Errors
    ///
    /// When there is no icon, or its menu cannot be understood.
    pub fn menu(&self) -> Result<MenuItem> {
        let menu = self.proxy(MENU)?;
        // A menu may be made only when somebody is about to look at it.
        menu.call::<_, _, bool>("AboutToShow", &0)?;
        let everything: [&str; 0] = [];
        let (_, root): (u32, menu::Layout) =
            menu.call("GetLayout", &(0, -1, everything.as_slice()))?;
        MenuItem::read(root)
    }

    /// Waits until the menu is like this, and hands it back.
    ///
    /// # Errors
    ///
    /// When it does not become so; how it is, is told.
    pub fn wait_for_menu(&self, what: &str, like: impl Fn(&MenuItem) -> bool) -> Result<MenuItem> {
        wait::until(&format!("the tray menu: {what}"), || {
            Ok(Some(self.menu()?).filter(&like))
        })
        .with_context(|| self.told())
    }

    /// Clicks an entry of the menu. `path` are the words on the submenus that lead there, and its
    /// own.
    ///
    /// # Errors
    ///
    /// When it does not come up, or cannot be chosen.
    pub fn click(&self, path: &[&str]) -> Result<()> {
        // A menu that is made anew has new numbers; then the old ones lead nowhere, and nothing has
        // happened yet.
        wait::until(&format!("a click on {path:?} in the tray menu"), || {
            let root = self.menu()?;
            let Some(item) = root.find(path) else {
                return Ok(None);
            };
            ensure!(item.enabled, "it cannot be chosen");
            let click = (item.id, "clicked", Value::from(0_i32), 0_u32);
            self.proxy(MENU)?.call::<_, _, ()>("Event", &click)?;
            Ok(Some(()))
        })
        .with_context(|| self.told())
    }

    /// Clicks the icon itself.
    ///
    /// # Errors
    ///
    /// When there is none, or it does nothing then.
    pub fn activate(&self) -> Result<()> {
        Ok(self.proxy(ITEM)?.call("Activate", &(0, 0))?)
    }

    /// The icon, if there is one.
    fn item(&self) -> Result<Option<Address>> {
        let bus = DBusProxy::new(&self.connection)?;
        let mut here = Vec::new();
        for item in self.asked.read(|asked| asked.items.clone()) {
            if bus.name_has_owner(item.service.as_str().try_into()?)? {
                here.push(item);
            }
        }
        ensure!(here.len() < 2, "several icons are in the tray: {here:?}");
        Ok(here.pop())
    }

    /// To speak to the icon, or to its menu.
    fn proxy(&self, interface: &'static str) -> Result<Proxy<'static>> {
        let item = self.item()?.context("there is no icon in the tray")?;
        let proxy = self.proxy_at(&item, &item.path, ITEM)?;
        if interface == ITEM {
            return Ok(proxy);
        }
        let path: OwnedObjectPath = proxy.get_property("Menu")?;
        self.proxy_at(&item, path.as_str(), interface)
    }

    fn proxy_at(
        &self,
        item: &Address,
        path: &str,
        interface: &'static str,
    ) -> Result<Proxy<'static>> {
        Ok(proxy::Builder::<Proxy<'static>>::new(&self.connection)
            .destination(item.service.clone())?
            .path(path.to_owned())?
            .interface(interface)?
            .cache_properties(CacheProperties::No)
            .build()?)
    }

    /// The menu, for a message.
    fn told(&self) -> String {
        match self.menu() {
            Ok(menu) => format!("the tray menu is:\n{menu}"),
            Err(error) => format!("no tray menu: {error:#}"),
        }
    }
}

impl Drop for TrayHost {
    fn drop(&mut self) {
        // What the bus has closed already is gone as well.
        let _ = self.connection.release_name(NAME);
        let _ = self.connection.clone().close();
    }
}

/// What others on the bus can ask for.
struct Watcher {
    asked: Arc<Board<Asked>>,
}

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    async fn register_status_notifier_item(
        &self,
        service: &str,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        // Some name themselves, and some say where their icon is.
        let item = if service.starts_with('/') {
            Address {
                service: sender,
                path: service.to_owned(),
            }
        } else {
            Address {
                service: service.to_owned(),
                path: "/StatusNotifierItem".to_owned(),
            }
        };
        let name = format!("{}{}", item.service, item.path);
        self.asked.write(|asked| {
            asked.questions = 0;
            if !asked.items.contains(&item) {
                asked.items.push(item);
            }
        });
        let registered = "StatusNotifierItemRegistered";
        emitter.emit(NAME, registered, &name).await?;
        self.registered_status_notifier_items_changed(&emitter)
            .await?;
        Ok(())
    }

    #[expect(clippy::unused_self, reason = "as the specification has it")]
    fn register_status_notifier_host(&self, _service: &str) {}

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        let named = |item: &Address| format!("{}{}", item.service, item.path);
        self.asked
            .read(|asked| asked.items.iter().map(named).collect())
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        self.asked.write(|asked| asked.questions += 1);
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}
