//! The tray where Tauri draws it: on Windows and macOS, which always have one.

use std::sync::mpsc;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;

use tauri::menu::{CheckMenuItem, Menu as Drawn, MenuItem, PredefinedMenuItem, Submenu};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Runtime};

use super::{Entry, Event, Menu};

/// The icon in the tray.
#[derive(Default)]
pub(crate) struct Tray {
    menu: Mutex<Menu>,
    /// What the lines of the menu stand for: a line's id is its place.
    events: Arc<Mutex<Vec<Event>>>,
    draw: OnceLock<Draw>,
}

type Draw = Box<dyn Fn(&Menu, &mut Vec<Event>) + Send + Sync>;

impl std::fmt::Debug for Tray {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tray").finish_non_exhaustive()
    }
}

impl Tray {
    /// Shows the icon. What a person does there goes to `answer`, one after the other, on a thread
    /// of its own.
    pub(crate) fn start<R: Runtime>(
        &self,
        handle: &AppHandle<R>,
        answer: impl Fn(Event) + Send + 'static,
    ) {
        let (clicked, clicks) = mpsc::channel();
        thread::spawn(move || super::answer_all(clicks, answer));
        let events = Arc::clone(&self.events);
        let icon_clicked = clicked.clone();
        let icon = TrayIconBuilder::new()
            .icon(tauri::include_image!("../assets/icons/32.png"))
            .show_menu_on_left_click(false)
            .on_menu_event(move |_, clicked_line| {
                let place = clicked_line.id().as_ref().parse::<usize>().ok();
                let event = place.and_then(|place| lock(&events).get(place).cloned());
                // Nobody listens any more when the app is about to end.
                let _ = event.map(|event| clicked.send(event));
            })
            .on_tray_icon_event(move |_, event| {
                if is_click(&event) {
                    let _ = icon_clicked.send(Event::Open);
                }
            })
            .build(handle);
        let Ok(icon) = icon else {
            tracing::warn!(code = "no-tray", "the tray takes no icon");
            return;
        };
        let handle = handle.clone();
        let draw = move |menu: &Menu, events: &mut Vec<Event>| {
            if redraw(&handle, &icon, menu, events).is_err() {
                tracing::warn!(code = "tray-menu", "the menu can't be drawn");
            }
        };
        if self.draw.set(Box::new(draw)).is_ok() {
            self.draw_now(&lock(&self.menu));
        }
    }

    /// Whether there is a tray that shows the icon now.
    pub(crate) fn is_available(&self) -> bool {
        self.draw.get().is_some()
    }

    /// Shows another menu. The same one again costs a comparison.
    pub(crate) fn show(&self, menu: Menu) {
        let mut shown = lock(&self.menu);
        if *shown != menu {
            *shown = menu;
            self.draw_now(&shown);
        }
    }

    fn draw_now(&self, menu: &Menu) {
        if let Some(draw) = self.draw.get() {
            let mut events = Vec::new();
            draw(menu, &mut events);
            *lock(&self.events) = events;
        }
    }
}

fn is_click(event: &TrayIconEvent) -> bool {
    matches!(
        event,
        TrayIconEvent::Click {
            button: MouseButton::Left,
            button_state: MouseButtonState::Up,
            ..
        }
    )
}

fn redraw<R: Runtime>(
    handle: &AppHandle<R>,
    icon: &TrayIcon<R>,
    menu: &Menu,
    events: &mut Vec<Event>,
) -> tauri::Result<()> {
    let drawn = Drawn::new(handle)?;
    for entry in &menu.entries {
        match entry {
            Entry::Line(label) => {
                drawn.append(&MenuItem::new(handle, plain(label), false, None::<&str>)?)?;
            }
            Entry::Item(label, event) => drawn.append(&item(handle, label, event, events)?)?,
            Entry::Check(label, checked, event) => {
                let id = place(event, events);
                let label = plain(label);
                let check =
                    CheckMenuItem::with_id(handle, id, label, true, *checked, None::<&str>)?;
                drawn.append(&check)?;
            }
            Entry::Submenu(label, entries) => {
                let submenu = Submenu::new(handle, plain(label), true)?;
                for entry in entries {
                    // There is one level of submenus, and it holds things to do.
                    if let Entry::Item(label, event) = entry {
                        submenu.append(&item(handle, label, event, events)?)?;
                    }
                }
                drawn.append(&submenu)?;
            }
            Entry::Separator => drawn.append(&PredefinedMenuItem::separator(handle)?)?,
        }
    }
    icon.set_menu(Some(drawn))?;
    icon.set_tooltip(Some(&menu.tooltip))
}

fn item<R: Runtime>(
    handle: &AppHandle<R>,
    label: &str,
    event: &Event,
    events: &mut Vec<Event>,
) -> tauri::Result<MenuItem<R>> {
    MenuItem::with_id(
        handle,
        place(event, events),
        plain(label),
        true,
        None::<&str>,
    )
}

/// Puts an event at the next place and names it.
fn place(event: &Event, events: &mut Vec<Event>) -> String {
    events.push(event.clone());
    (events.len() - 1).to_string()
}

/// A label that is shown as it is: an ampersand would mark the key of the letter after it.
fn plain(label: &str) -> String {
    label.replace('&', "&&")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
