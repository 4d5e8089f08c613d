//! The window, and the app's life with and without it.

mod life;
mod rounds;
#[cfg(target_os = "linux")]
mod second;
mod watch;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use journal::PlatformId;
use tauri::window::Color;
use tauri::{
    AppHandle, Builder, CloseRequestApi, Emitter, Manager, RunEvent, Runtime, WebviewUrl,
    WebviewWindowBuilder, WindowEvent,
};

use self::life::{Closing, Life};
pub(crate) use self::life::{Stay, Unsaved};
use crate::app::{App, Desk};
use crate::commands;
use crate::error::Error;
use crate::tray::{self, Event, Tray};
use crate::types::Changed;
use crate::view;

const LABEL: &str = "main";

/// Tells the pages which of them to show.
const SHOW_PAGE: &str = "show-page";

/// The colour behind the pages until they are drawn: the paper of the light theme.
const PAPER: Color = Color(0xFB, 0xFA, 0xF7, 0xFF);

/// How the app starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// With its window.
    Window,
    /// Without one, until it is asked for.
    Hidden,
}

/// Runs the app and returns when it is quit. A second start shows the window of the first instead.
///
/// # Errors
/// Why it can't be started.
pub(crate) fn open(app: App, opening: Opening) -> Result<(), Error> {
    #[cfg(target_os = "linux")]
    if second::hand_over(&bus_name(app.folder())) {
        return Ok(());
    }
    let app = tauri_builder(app, opening)
        .build(tauri::generate_context!())
        .map_err(|error| Error::Window(error.to_string()))?;
    app.run(|handle, event| match event {
        RunEvent::WindowEvent {
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } => close(handle, &api),
        // The last window has gone; asked to quit, there would be a code.
        RunEvent::ExitRequested {
            code: None, api, ..
        } if handle.state::<Life>().is_kept() => api.prevent_exit(),
        RunEvent::Exit => handle.state::<App>().close(),
        _ => (),
    });
    Ok(())
}

fn tauri_builder(app: App, opening: Opening) -> Builder<tauri::Wry> {
    let first = tauri_plugin_single_instance::Builder::new()
        .callback(|handle, line, _| {
            if !line.iter().any(|word| word == "--hidden") {
                show(handle, None);
            }
        })
        .dbus_id(bus_name(app.folder()))
        .build();
    Builder::default()
        .plugin(first)
        .plugin(
            tauri_plugin_opener::Builder::new()
                .open_js_links_on_click(false)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .manage(app)
        .manage(Life::default())
        .manage(Stay::default())
        .manage(Unsaved::default())
        .manage(Tray::default())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let handle = app.handle();
            if opening == Opening::Window {
                build(handle)?;
                handle.state::<Life>().show(None);
            }
            show_tray(handle);
            quit_on_signals(handle);
            watch::watch(handle.clone());
            Ok(())
        })
}

fn build<R: Runtime>(handle: &AppHandle<R>) -> tauri::Result<()> {
    // Nothing is typed yet on new pages.
    handle.state::<Unsaved>().set(false);
    WebviewWindowBuilder::new(handle, LABEL, WebviewUrl::default())
        .title(handle.state::<App>().text().say("app-name"))
        .inner_size(1000.0, 760.0)
        .min_inner_size(420.0, 420.0)
        .background_color(PAPER)
        .build()?;
    Ok(())
}

/// Shows the window, on `page` or on the page that it was on. One that has gone is built anew.
pub(crate) fn show<R: Runtime>(handle: &AppHandle<R>, page: Option<&str>) {
    let page = page.map(str::to_owned);
    on_main_thread(handle, move |handle| {
        let Some(window) = handle.get_webview_window(LABEL) else {
            match build(handle) {
                Ok(()) => drop(handle.state::<Life>().show(page.as_deref())),
                Err(_) => tracing::error!(code = "window", "the window can't be opened"),
            }
            return;
        };
        if let Some(page) = handle.state::<Life>().show(page.as_deref()) {
            // The pages hear it, or are about to go.
            let _ = handle.emit(SHOW_PAGE, page);
        }
        // A window manager may refuse any of these, and then there is nothing better to do.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    });
}

/// The page to start on, where one was asked for. The pages ask once, when they start.
pub(crate) fn wanted_page<R: Runtime>(handle: &AppHandle<R>) -> Option<String> {
    handle.try_state::<Life>().and_then(|life| life.start())
}

/// Whether the desktop has a tray now.
pub(crate) fn tray_available<R: Runtime>(handle: &AppHandle<R>) -> bool {
    let tray = handle.try_state::<Tray>();
    tray.is_some_and(|tray| tray.is_available())
}

/// Closes the window: it waits in the tray, where there is one and the person wants that.
fn close<R: Runtime>(handle: &AppHandle<R>, api: &CloseRequestApi) {
    let stay = handle.state::<Stay>().is_set();
    let now = handle.state::<App>().now();
    let closing = handle
        .state::<Life>()
        .close(stay, tray_available(handle), now);
    if closing == Closing::Hide {
        api.prevent_close();
        // One that can't be hidden stays in sight.
        let _ = handle.get_webview_window(LABEL).map(|window| window.hide());
    }
}

/// Lets a window go that was hidden for long. The app lives on and keeps its place in the tray.
fn let_go<R: Runtime>(handle: &AppHandle<R>) {
    let is_over = |handle: &AppHandle<R>| {
        let unsaved = handle.state::<Unsaved>().is_set();
        let now = handle.state::<App>().now();
        handle.state::<Life>().is_over(unsaved, now)
    };
    if !is_over(handle) {
        return;
    }
    on_main_thread(handle, move |handle| {
        // Somebody may have asked for it meanwhile.
        if is_over(handle) {
            handle.state::<Life>().go();
            let _ = handle
                .get_webview_window(LABEL)
                .map(|window| window.destroy());
        }
    });
}

fn on_main_thread<R: Runtime>(
    handle: &AppHandle<R>,
    work: impl FnOnce(&AppHandle<R>) + Send + 'static,
) {
    let own = handle.clone();
    // It is refused only while the app is ending.
    let _ = handle.run_on_main_thread(move || work(&own));
}

/// Puts the tray up; the rounds draw it anew whenever something changes.
fn show_tray<R: Runtime>(handle: &AppHandle<R>) {
    let tray = handle.state::<Tray>();
    let app = handle.state::<App>();
    let state = app.try_at_desk(|desk| {
        let stay = desk.settings.stay.unwrap_or_default();
        Ok((view::tray::state(desk)?, stay))
    });
    let (state, stay) = state.unwrap_or_default();
    handle.state::<Stay>().set(stay);
    tray.show(tray::menu(&state, app.text()));
    let own = handle.clone();
    tray.start(handle, move |event| answer(&own, &event));
}

/// Does what a person asks for in the tray.
fn answer<R: Runtime>(handle: &AppHandle<R>, event: &Event) {
    match event {
        Event::Open => show(handle, None),
        Event::CheckIn | Event::AnswerTimer => show(handle, Some("today")),
        Event::OpenWeek => show(handle, Some("week")),
        Event::StartTimer(platform) => {
            let platform = PlatformId::from(platform.clone());
            change(handle, |desk| view::timer::start(desk, &platform, true));
        }
        Event::StopTimer => change(handle, |desk| view::timer::stop(desk, None)),
        Event::QuietReminders(quiet) => {
            change(handle, |desk| view::reminders::quiet(desk, *quiet));
        }
        Event::Quit => handle.exit(0),
    }
}

/// Changes the journal for the tray. What is refused is for Today to show and to settle.
fn change<R: Runtime>(
    handle: &AppHandle<R>,
    work: impl FnOnce(&mut Desk<'_>) -> Result<Changed, Error>,
) {
    match handle.state::<App>().at_desk(work) {
        // The pages are told as if another program had written.
        Ok(_) => drop(handle.emit(watch::CHANGED, ())),
        Err(_) => show(handle, Some("today")),
    }
}

/// Ends as asked when the session or a terminal ends, so that the journal is closed.
#[cfg(unix)]
fn quit_on_signals<R: Runtime>(handle: &AppHandle<R>) {
    use tokio::signal::unix::{SignalKind, signal};

    for kind in [
        SignalKind::terminate(),
        SignalKind::interrupt(),
        SignalKind::hangup(),
    ] {
        let handle = handle.clone();
        tauri::async_runtime::spawn(async move {
            let Ok(mut signals) = signal(kind) else {
                return;
            };
            signals.recv().await;
            handle.exit(0);
            // Asked twice, it ends whatever it is doing; what was saved is saved.
            signals.recv().await;
            std::process::exit(1);
        });
    }
}

#[cfg(not(unix))]
fn quit_on_signals<R: Runtime>(_handle: &AppHandle<R>) {}

/// The name on the desktop bus: one for each data folder, so that two journals can be open at once.
fn bus_name(folder: &Path) -> String {
    let folder = folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf());
    let mut hasher = DefaultHasher::new();
    folder.hash(&mut hasher);
    format!("app.scrollwell.Scrollwell.j{:016x}", hasher.finish())
}
