//! What the pages may ask for. Each command parses its arguments, calls one function, and hands
//! back a data object.
//!
//! All are `(async)`: they run beside the main thread, so that the window never waits for the disk.

#![expect(
    clippy::needless_pass_by_value,
    reason = "Tauri hands arguments over by value"
)]

mod background;
mod guidance;
mod limits;
mod review;
mod settings;
mod timer;
mod today;
mod tracking;
mod trends;

#[cfg(test)]
mod tests;

use tauri::ipc::Invoke;
use tauri::{Runtime, State};

use crate::app::App;
use crate::error::Problem;

/// The program, as commands get it.
type Shared<'a> = State<'a, App>;

/// What a command answers.
type Answer<T> = Result<T, Problem>;

/// Answers to every command. `command_names.rs` lists them for the permissions.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        background::quiet_reminders,
        background::save_background,
        background::save_reminders,
        background::set_autostart,
        background::unsaved,
        guidance::answer_trial,
        guidance::choose_country,
        guidance::claim,
        guidance::close_card,
        guidance::not_for_me,
        guidance::open_link,
        guidance::remove_own_contact,
        guidance::research,
        guidance::save_own_contact,
        guidance::stop_trial,
        guidance::support,
        guidance::tips,
        guidance::tracking_answered,
        guidance::try_tip,
        limits::end_limit,
        limits::end_pause,
        limits::limits,
        limits::note_ledger,
        limits::pause,
        limits::preview_limit,
        limits::set_limit,
        limits::suggest_limit,
        review::review,
        review::save_review,
        review::save_review_file,
        settings::add_platform,
        settings::archive_platform,
        settings::finish_welcome,
        settings::move_platform,
        settings::rename_platform,
        settings::restore_platform,
        settings::save_settings,
        settings::settings,
        settings::start,
        settings::welcome,
        timer::start_timer,
        timer::stop_timer,
        timer::timer,
        today::remove_check_in,
        today::save_check_in,
        today::today,
        today::undo,
        today::week,
        tracking::delete_everything,
        tracking::hide_mood_history,
        tracking::save_everything,
        tracking::set_asking,
        tracking::set_card,
        tracking::set_charts,
        trends::compare,
        trends::save_chart,
        trends::trends,
    ]
}
