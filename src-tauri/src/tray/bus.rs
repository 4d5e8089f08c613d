//! The tray on Linux: a StatusNotifierItem on the desktop's bus.
//!
//! The item is there exactly while there is a StatusNotifierWatcher to show it: a panel may start
//! after the app, an extension may be switched on or off at any time, and a desktop without a tray
//! has none. What ksni does by itself is not enough: registering without a watcher is an error to
//! it, and a watcher that comes between its two questions is missed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::{CheckmarkItem, MenuItem, StandardItem, SubMenu};
use tauri::image::Image;
use tauri::{AppHandle, Runtime};
use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::names::BusName;

use super::{Entry, Event, Menu};

/// Who draws the icons of all apps.
const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const WATCHER_PATH: &str = "/StatusNotifierWatcher";

/// How long to wait for an answer. A panel that hangs is a tray that can't be used.
const PATIENCE: Duration = Duration::from_secs(5);

/// Panels take the size nearest to theirs.
const ICONS: [Image<'static>; 2] = [
    tauri::include_image!("../assets/icons/32.png"),
    tauri::include_image!("../assets/icons/128.png"),
];

/// The icon in the tray.
#[derive(Debug, Default)]
pub(crate) struct Tray {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    available: AtomicBool,
    menu: Mutex<Menu>,
    item: Mutex<Option<Handle<Item>>>,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared")
            .field("available", &self.available)
            .finish_non_exhaustive()
    }
}

impl Tray {
    /// Shows the icon as soon as there is a tray, for as long as there is one. What a person does
    /// there goes to `answer`, one after the other, on a thread of its own.
    pub(crate) fn start<R: Runtime>(
        &self,
        _handle: &AppHandle<R>,
        answer: impl Fn(Event) + Send + 'static,
    ) {
        let (clicked, clicks) = mpsc::channel();
        let shared = Arc::clone(&self.shared);
        thread::spawn(move || super::answer_all(clicks, answer));
        thread::spawn(move || {
            // A session without a bus has no tray, and nothing else is wrong with it.
            if shared.follow(&clicked).is_err() {
                tracing::info!(code = "no-tray-bus", "the tray can't be followed");
            }
            shared.take_down();
        });
    }

    /// Whether there is a tray that shows the icon now.
    pub(crate) fn is_available(&self) -> bool {
        self.shared.available.load(Ordering::Acquire)
    }

    /// Shows another menu. The same one again costs a comparison.
    pub(crate) fn show(&self, menu: Menu) {
        let mut shown = lock(&self.shared.menu);
        if *shown == menu {
            return;
        }
        *shown = menu;
        drop(shown);
        let item = lock(&self.shared.item).clone();
        if let Some(item) = item {
            self.shared.redraw(&item);
        }
    }
}

impl Shared {
    /// Follows the watcher and its panels until the bus goes away.
    fn follow(self: &Arc<Self>, clicked: &Sender<Event>) -> zbus::Result<()> {
        let bus = Builder::session()?.method_timeout(PATIENCE).build()?;
        let names = DBusProxy::new(&bus)?;
        let signals = MessageIterator::from(&bus);
        // Listened to before they are looked for, so that neither can come between the two.
        names.add_match_rule(watcher_changed()?)?;
        names.add_match_rule(panel_changed()?)?;
        if names.name_has_owner(BusName::from_static_str(WATCHER)?)? {
            self.put_up(&bus, clicked);
        }
        for signal in signals {
            let signal = signal?;
            if watcher_changed()?.matches(&signal)? {
                self.take_down();
                let (_, _, owner): (String, String, String) = signal.body().deserialize()?;
                if !owner.is_empty() {
                    self.put_up(&bus, clicked);
                }
            } else if panel_changed()?.matches(&signal)? {
                self.look_for_panel(&bus);
            }
        }
        Ok(())
    }

    fn put_up(self: &Arc<Self>, bus: &Connection, clicked: &Sender<Event>) {
        let item = Item {
            menu: lock(&self.menu).clone(),
            clicked: clicked.clone(),
        };
        // A panel may come after the watcher, so a watcher alone is enough to register with.
        match item.assume_sni_available(true).spawn() {
            Ok(handle) => {
                *lock(&self.item) = Some(handle.clone());
                // The menu may have changed while the item had no place yet.
                self.redraw(&handle);
            }
            // A watcher that turns us away is as good as none; the next one may not.
            Err(_) => tracing::warn!(code = "no-tray", "the tray takes no icon"),
        }
        self.look_for_panel(bus);
    }

    /// Gives the item the menu of now, so that of two changes the later one stays.
    fn redraw(&self, item: &Handle<Item>) {
        item.update(|item| item.menu = lock(&self.menu).clone());
    }

    /// An icon that no panel shows is none to live in.
    fn look_for_panel(&self, bus: &Connection) {
        let registered = lock(&self.item).as_ref().is_some_and(|i| !i.is_closed());
        let shown = registered && has_panel(bus).unwrap_or(false);
        self.available.store(shown, Ordering::Release);
    }

    fn take_down(&self) {
        self.available.store(false, Ordering::Release);
        if let Some(item) = lock(&self.item).take() {
            item.shutdown();
        }
    }
}

fn watcher_changed() -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .interface("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .add_arg(WATCHER)?
        .build())
}

/// `StatusNotifierHostRegistered` and `StatusNotifierHostUnregistered`, and others that cost no
/// more than a look.
fn panel_changed() -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(WATCHER)?
        .path(WATCHER_PATH)?
        .build())
}

fn has_panel(bus: &Connection) -> zbus::Result<bool> {
    let watcher = Proxy::new(bus, WATCHER, WATCHER_PATH, WATCHER)?;
    watcher.get_property("IsStatusNotifierHostRegistered")
}

/// What the panel asks for.
struct Item {
    menu: Menu,
    clicked: Sender<Event>,
}

impl Item {
    fn tell(&self, event: Event) {
        // Nobody listens any more when the app is about to end.
        let _ = self.clicked.send(event);
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        env!("CARGO_PKG_NAME").to_owned()
    }

    fn title(&self) -> String {
        self.menu.tooltip.clone()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        ICONS.iter().map(argb).collect()
    }

    fn tool_tip(&self) -> ksni::ToolTip {
        ksni::ToolTip {
            title: self.menu.tooltip.clone(),
            ..ksni::ToolTip::default()
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        self.tell(Event::Open);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        self.menu.entries.iter().map(drawn).collect()
    }

    fn watcher_offline(&self, _reason: ksni::OfflineReason) -> bool {
        // Whoever follows the watcher puts up another item when one comes back.
        false
    }
}

fn drawn(entry: &Entry) -> MenuItem<Item> {
    match entry {
        Entry::Line(label) => StandardItem {
            label: plain(label),
            enabled: false,
            ..StandardItem::default()
        }
        .into(),
        Entry::Item(label, event) => StandardItem {
            label: plain(label),
            activate: teller(event),
            ..StandardItem::default()
        }
        .into(),
        Entry::Check(label, checked, event) => CheckmarkItem {
            label: plain(label),
            checked: *checked,
            activate: teller(event),
            ..CheckmarkItem::default()
        }
        .into(),
        Entry::Submenu(label, entries) => SubMenu {
            label: plain(label),
            submenu: entries.iter().map(drawn).collect(),
            ..SubMenu::default()
        }
        .into(),
        Entry::Separator => MenuItem::Separator,
    }
}

fn teller(event: &Event) -> Box<dyn Fn(&mut Item) + Send> {
    let event = event.clone();
    Box::new(move |item| item.tell(event.clone()))
}

/// A label that is shown as it is: an underscore would mark the key of the letter after it.
fn plain(label: &str) -> String {
    label.replace('_', "__")
}

/// The bus wants the alpha in front.
fn argb(icon: &Image<'_>) -> ksni::Icon {
    let (pixels, _) = icon.rgba().as_chunks::<4>();
    let data = pixels.iter().flat_map(|[r, g, b, a]| [*a, *r, *g, *b]);
    ksni::Icon {
        width: i32::try_from(icon.width()).unwrap_or_default(),
        height: i32::try_from(icon.height()).unwrap_or_default(),
        data: data.collect(),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_as_they_are() {
        assert_eq!(plain("my_app & co__"), "my__app & co____");
    }

    #[test]
    fn the_icon_has_its_alpha_in_front() {
        let icon = argb(&Image::new(&[1, 2, 3, 4, 5, 6, 7, 8], 2, 1));
        assert_eq!((icon.width, icon.height), (2, 1));
        assert_eq!(icon.data, [4, 1, 2, 3, 8, 5, 6, 7]);
    }

    #[test]
    fn every_icon_is_whole() {
        for icon in ICONS.iter().map(argb) {
            let pixels = usize::try_from(icon.width * icon.height).unwrap();
            assert_eq!(icon.data.len(), pixels * 4);
            assert!(icon.data.iter().any(|byte| *byte != 0));
        }
    }

    #[test]
    fn a_menu_is_drawn_line_by_line() {
        let item = |label: &str| Entry::Item(label.to_owned(), Event::Quit);
        let (clicked, clicks) = mpsc::channel();
        let mut tray = Item {
            menu: Menu {
                tooltip: String::new(),
                entries: vec![
                    Entry::Line("a".to_owned()),
                    item("b"),
                    Entry::Separator,
                    Entry::Check("c".to_owned(), true, Event::QuietReminders(false)),
                    Entry::Submenu("d".to_owned(), vec![item("e")]),
                ],
            },
            clicked,
        };
        let drawn = ksni::Tray::menu(&tray);
        let [
            MenuItem::Standard(line),
            MenuItem::Standard(item),
            MenuItem::Separator,
            MenuItem::Checkmark(check),
            MenuItem::SubMenu(submenu),
        ] = drawn.as_slice()
        else {
            panic!("{drawn:?}");
        };
        assert!(line.label == "a" && !line.enabled);
        assert!(item.label == "b" && item.enabled);
        assert!(check.label == "c" && check.checked);
        assert!(submenu.label == "d" && submenu.submenu.len() == 1);
        (item.activate)(&mut tray);
        (check.activate)(&mut tray);
        ksni::Tray::activate(&mut tray, 0, 0);
        assert_eq!(
            clicks.try_iter().collect::<Vec<_>>(),
            [Event::Quit, Event::QuietReminders(false), Event::Open]
        );
    }
}
