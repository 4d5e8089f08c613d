//! Notifications on Linux: `org.freedesktop.Notifications` on the desktop's bus.
//!
//! All go out on one connection that stays open: GNOME takes an app's notifications away when the
//! connection that sent one of them closes.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Message, Type};
use zbus::names::{BusName, UniqueName};
use zbus::zvariant::{DynamicType, Value};

use super::{APP_NAME, Notice};

const SERVICE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// The name of the app's desktop entry and of its icon.
const DESKTOP_ENTRY: &str = "app.scrollwell.Scrollwell";

/// What the service calls a click on the notification itself.
const DEFAULT: &str = "default";

/// How long to wait for an answer of the service, which may have to be started first.
const PATIENCE: Duration = Duration::from_secs(25);

static DESK: Mutex<Desk> = Mutex::new(Desk {
    bus: None,
    service: None,
    shown: BTreeMap::new(),
});

/// The connection, who shows notifications there, and which of ours can still be answered.
struct Desk {
    bus: Option<Connection>,
    service: Option<String>,
    shown: BTreeMap<u32, Shown>,
}

struct Shown {
    tag: String,
    default_action: Option<String>,
    on_answer: OnAnswer,
}

type OnAnswer = Box<dyn FnOnce(String) + Send>;

/// Shows a notification, and calls `on_answer` with the key of what is clicked, if anything is.
/// Returns at once; the rest happens on other threads.
pub(crate) fn show(notice: Notice, on_answer: impl FnOnce(String) + Send + 'static) {
    thread::spawn(move || {
        // Held until the number is known, so that no answer comes before it.
        if desk().send(notice, Box::new(on_answer)).is_err() {
            // The fact alone: a notification says what a person logged.
            tracing::warn!(code = "no-notices", "a notification was not shown");
        }
    });
}

fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    fn send(&mut self, notice: Notice, on_answer: OnAnswer) -> zbus::Result<()> {
        let bus = self.bus()?;
        let can: Vec<String> = ask(&bus, "GetCapabilities", &())?;
        self.meet(names_owner(&bus)?);
        let number: u32 = ask(&bus, "Notify", &{
            let earlier = self.shown.iter().find(|(_, shown)| shown.tag == notice.tag);
            let earlier = earlier.map_or(0, |(number, _)| *number);
            message(&notice, earlier, &can)
        })?;
        self.keep(number, notice, on_answer);
        Ok(())
    }

    fn bus(&mut self) -> zbus::Result<Connection> {
        if let Some(bus) = &self.bus {
            return Ok(bus.clone());
        }
        let bus = Builder::session()?.method_timeout(PATIENCE).build()?;
        listen(&bus)?;
        self.bus = Some(bus.clone());
        Ok(bus)
    }

    /// A service that was started anew knows nothing of ours, and gives our numbers to others.
    fn meet(&mut self, service: String) {
        if self.service.as_ref() != Some(&service) {
            self.shown.clear();
            self.service = Some(service);
        }
    }

    fn keep(&mut self, number: u32, notice: Notice, on_answer: OnAnswer) {
        self.shown.retain(|_, earlier| earlier.tag != notice.tag);
        let shown = Shown {
            tag: notice.tag,
            default_action: notice.default_action,
            on_answer,
        };
        self.shown.insert(number, shown);
    }

    /// Takes out what a signal answers, with the key that it answers.
    fn answered(&mut self, signal: &Message) -> Option<(OnAnswer, String)> {
        let header = signal.header();
        let from = header.sender().map(UniqueName::as_str);
        if from != self.service.as_deref() {
            return None;
        }
        let body = signal.body();
        match header.member()?.as_str() {
            "ActionInvoked" => {
                let (number, key): (u32, String) = body.deserialize().ok()?;
                let shown = self.shown.remove(&number)?;
                let key = match key.as_str() {
                    DEFAULT => shown.default_action?,
                    _ => key,
                };
                Some((shown.on_answer, key))
            }
            "NotificationClosed" => {
                let (number, _): (u32, u32) = body.deserialize().ok()?;
                self.shown.remove(&number);
                None
            }
            _ => None,
        }
    }
}

/// Listens to the service on a thread of its own, until the bus goes away.
fn listen(bus: &Connection) -> zbus::Result<()> {
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(SERVICE)?
        .path(PATH)?
        .build();
    let signals = MessageIterator::for_match_rule(rule, bus, None)?;
    thread::spawn(move || {
        for signal in signals {
            let Ok(signal) = signal else { break };
            let answered = desk().answered(&signal);
            if let Some((on_answer, key)) = answered {
                // On its own: whatever it does, the next answer is heard.
                thread::spawn(move || on_answer(key));
            }
        }
        let mut desk = desk();
        desk.bus = None;
        desk.shown.clear();
    });
    Ok(())
}

fn ask<B, A>(bus: &Connection, method: &str, body: &B) -> zbus::Result<A>
where
    B: Serialize + DynamicType,
    A: DeserializeOwned + zbus::zvariant::Type,
{
    let answer = bus.call_method(Some(SERVICE), PATH, Some(SERVICE), method, body)?;
    answer.body().deserialize()
}

/// Who is behind the service's name now.
fn names_owner(bus: &Connection) -> zbus::Result<String> {
    let owner = DBusProxy::new(bus)?.get_name_owner(BusName::from_static_str(SERVICE)?)?;
    Ok(owner.to_string())
}

/// App, number of the one whose place it takes, icon, title, body, actions, hints, and how long it
/// stays (as long as the service thinks right).
type Arguments<'a> = (
    &'a str,
    u32,
    &'a str,
    &'a str,
    String,
    Vec<&'a str>,
    HashMap<&'a str, Value<'a>>,
    i32,
);

fn message<'a>(notice: &'a Notice, earlier: u32, can: &[String]) -> Arguments<'a> {
    let can = |what: &str| can.iter().any(|known| known == what);
    let body = if can("body-markup") {
        escaped(&notice.body)
    } else {
        notice.body.clone()
    };
    let mut actions = Vec::new();
    if can("actions") {
        if notice.default_action.is_some() {
            actions.extend([DEFAULT, APP_NAME]);
        }
        let buttons = notice.actions.iter();
        actions.extend(buttons.flat_map(|(key, label)| [key.as_str(), label.as_str()]));
    }
    let hints = HashMap::from([("desktop-entry", Value::from(DESKTOP_ENTRY))]);
    let stays = -1;
    (
        APP_NAME,
        earlier,
        DESKTOP_ENTRY,
        &notice.title,
        body,
        actions,
        hints,
        stays,
    )
}

/// Plain text where markup is read.
fn escaped(body: &str) -> String {
    body.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    const SERVER: &str = ":1.7";

    fn notice(tag: &str) -> Notice {
        Notice {
            tag: tag.to_owned(),
            title: "Check in?".to_owned(),
            body: "A & B <3".to_owned(),
            actions: vec![("later".to_owned(), "In an hour".to_owned())],
            default_action: Some("open".to_owned()),
        }
    }

    fn desk() -> Desk {
        let mut desk = Desk {
            bus: None,
            service: None,
            shown: BTreeMap::new(),
        };
        desk.meet(SERVER.to_owned());
        desk
    }

    fn signal(
        from: &'static str,
        member: &'static str,
        body: &(impl Serialize + DynamicType),
    ) -> Message {
        let signal = Message::signal(PATH, SERVICE, member).unwrap();
        signal.sender(from).unwrap().build(body).unwrap()
    }

    fn invoked(number: u32, key: &str) -> Message {
        signal(SERVER, "ActionInvoked", &(number, key))
    }

    fn keys(desk: &mut Desk, signals: &[Message]) -> Vec<String> {
        let (told, heard) = mpsc::channel();
        for number in [1, 2] {
            let told = told.clone();
            let on_answer = move |key: String| told.send(format!("{number} {key}")).unwrap();
            desk.keep(number, notice(&number.to_string()), Box::new(on_answer));
        }
        for (on_answer, key) in signals.iter().filter_map(|s| desk.answered(s)) {
            on_answer(key);
        }
        drop(told);
        heard.try_iter().collect()
    }

    #[test]
    fn a_button_answers_with_its_key_and_a_click_with_the_default() {
        let mut desk = desk();
        let signals = [invoked(2, "later"), invoked(1, "default")];
        assert_eq!(keys(&mut desk, &signals), ["2 later", "1 open"]);
    }

    #[test]
    fn an_answer_comes_once() {
        let mut desk = desk();
        let signals = [invoked(1, "later"), invoked(1, "later")];
        assert_eq!(keys(&mut desk, &signals), ["1 later"]);
    }

    #[test]
    fn what_is_closed_or_anothers_is_not_answered() {
        let mut desk = desk();
        let signals = [
            signal(SERVER, "NotificationClosed", &(1u32, 2u32)),
            invoked(1, "later"),
            invoked(3, "later"),
            signal(":1.8", "ActionInvoked", &(2u32, "later")),
        ];
        assert!(keys(&mut desk, &signals).is_empty());
    }

    #[test]
    fn a_later_one_with_the_same_tag_takes_the_place() {
        let mut desk = desk();
        desk.keep(1, notice("daily"), Box::new(|_| panic!("replaced")));
        desk.keep(2, notice("daily"), Box::new(|_| {}));
        assert_eq!(desk.shown.keys().collect::<Vec<_>>(), [&2]);
    }

    #[test]
    fn a_service_that_started_anew_knows_none() {
        let mut desk = desk();
        desk.keep(1, notice("daily"), Box::new(|_| {}));
        desk.meet(SERVER.to_owned());
        assert_eq!(desk.shown.len(), 1);
        desk.meet(":1.8".to_owned());
        assert!(desk.shown.is_empty());
    }

    #[test]
    fn a_message_says_what_the_service_can_show() {
        let notice = notice("daily");
        let can = ["actions".to_owned(), "body-markup".to_owned()];
        let (app, earlier, icon, title, body, actions, hints, stays) = message(&notice, 4, &can);
        assert_eq!((app, earlier, icon), (APP_NAME, 4, DESKTOP_ENTRY));
        assert_eq!(title, "Check in?");
        assert_eq!(body, "A &amp; B &lt;3");
        assert_eq!(actions, ["default", APP_NAME, "later", "In an hour"]);
        assert_eq!(hints["desktop-entry"], Value::from(DESKTOP_ENTRY));
        assert_eq!(stays, -1);

        let (_, _, _, _, body, actions, ..) = message(&notice, 0, &[]);
        assert_eq!(body, "A & B <3");
        assert!(actions.is_empty());
    }
}
