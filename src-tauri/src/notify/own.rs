//! Notifications on Windows and macOS.

use std::thread;

use notify_rust::{Notification, NotificationResponse};

use super::{APP_NAME, Notice};

/// Shows a notification, and calls `on_answer` with the key of what is clicked, if anything is.
pub(crate) fn show(notice: Notice, on_answer: impl FnOnce(String) + Send + 'static) {
    thread::spawn(move || {
        let mut notification = Notification::new();
        notification
            .appname(APP_NAME)
            .summary(&notice.title)
            .body(&notice.body);
        for (key, label) in &notice.actions {
            notification.action(key, label);
        }
        let Ok(shown) = notification.show() else {
            tracing::warn!(code = "no-notices", "a notification was not shown");
            return;
        };
        // Waits until the notification goes away.
        let _ = shown.wait_for_response(|response: &NotificationResponse| {
            let key = match response {
                NotificationResponse::Default => notice.default_action,
                NotificationResponse::Action(key) => Some(key.clone()),
                _ => None,
            };
            if let Some(key) = key {
                on_answer(key);
            }
        });
    });
}
