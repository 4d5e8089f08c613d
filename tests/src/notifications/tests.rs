//! The service, asked over a real bus the way any program would.

use std::time::Duration;

use zbus::blocking::{MessageIterator, Proxy};

use super::*;

/// A program on the same bus.
fn sender(bus: &Bus) -> Proxy<'static> {
    let connection = bus.builder().unwrap().build().unwrap();
    Proxy::new(&connection, NAME, PATH, NAME).unwrap()
}

fn send(sender: &Proxy<'_>, replaces: u32, summary: &str) -> u32 {
    let hints = HashMap::<&str, zbus::zvariant::Value<'_>>::new();
    let actions = ["default", "Open", "snooze", "In an hour"];
    let call = (
        "Scrollwell",
        replaces,
        "scrollwell",
        summary,
        "Nothing is logged yet.",
        actions.as_slice(),
        hints,
        -1,
    );
    sender.call("Notify", &call).unwrap()
}

fn signals(sender: &Proxy<'_>, name: &str) -> MessageIterator {
    let rule = zbus::MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .interface(NAME)
        .unwrap()
        .member(name)
        .unwrap()
        .build();
    MessageIterator::for_match_rule(rule, sender.connection(), None).unwrap()
}

#[test]
fn what_is_sent_is_collected() {
    let bus = Bus::start().unwrap();
    let service = NotificationService::start(&bus).unwrap();
    let sender = sender(&bus);
    let id = send(&sender, 0, "How was today?");
    let found = service.wait_for("the evening", |one| one.summary.starts_with("How was"));
    let found = found.unwrap();
    assert_eq!((found.id, found.replaces), (id, 0));
    assert_eq!(found.app, "Scrollwell");
    assert_eq!(found.body, "Nothing is logged yet.");
    assert!(found.offers("snooze") && !found.offers("In an hour") && found.open);
    let capabilities: Vec<String> = sender.call("GetCapabilities", &()).unwrap();
    assert!(capabilities.iter().any(|one| one == "actions"));
}

#[test]
fn one_that_comes_later_is_waited_for() {
    let bus = Bus::start().unwrap();
    let service = NotificationService::start(&bus).unwrap();
    let sender = sender(&bus);
    let found = std::thread::scope(|scope| {
        scope.spawn(|| {
            send(&sender, 0, "one");
            send(&sender, 0, "two");
        });
        service.wait_for_nth(2, "the second", |one| one.app == "Scrollwell")
    });
    assert_eq!(found.unwrap().summary, "two");
    assert_eq!(service.count(|one| one.summary == "one"), 1);
}

#[test]
fn one_that_never_comes_is_told_with_those_that_did() {
    let bus = Bus::start().unwrap();
    let service = NotificationService::start(&bus).unwrap();
    send(&sender(&bus), 0, "something else");
    let limit = Duration::from_millis(30);
    let error = service.wait_within(limit, 1, "the evening", |one| one.summary == "evening");
    let told = format!("{:#}", error.unwrap_err());
    assert!(told.contains("something else") && told.contains("the evening"));
}

#[test]
fn a_pressed_button_reaches_the_sender_and_closes_the_notification() {
    let bus = Bus::start().unwrap();
    let service = NotificationService::start(&bus).unwrap();
    let sender = sender(&bus);
    let (mut pressed, mut closed) = (
        signals(&sender, "ActionInvoked"),
        signals(&sender, "NotificationClosed"),
    );
    let id = send(&sender, 0, "How was today?");
    service.press(id, "snooze").unwrap();
    let told = pressed.next().unwrap().unwrap();
    let told: (u32, String) = told.body().deserialize().unwrap();
    assert_eq!(told, (id, "snooze".to_owned()));
    let told: (u32, u32) = closed
        .next()
        .unwrap()
        .unwrap()
        .body()
        .deserialize()
        .unwrap();
    assert_eq!(told, (id, DISMISSED));
    assert!(service.press(id, "snooze").is_err(), "it has gone");
}

#[test]
fn only_the_buttons_that_there_are_can_be_pressed() {
    let bus = Bus::start().unwrap();
    let service = NotificationService::start(&bus).unwrap();
    let id = send(&sender(&bus), 0, "How was today?");
    assert!(service.press(id, "no-such-button").is_err());
    assert!(service.press(id + 1, "snooze").is_err());
    assert!(service.dismiss(id).is_ok());
}

#[test]
fn a_sender_replaces_and_takes_back() {
    let bus = Bus::start().unwrap();
    let service = NotificationService::start(&bus).unwrap();
    let sender = sender(&bus);
    let id = send(&sender, 0, "32 of 40 m");
    assert_eq!(send(&sender, id, "40 of 40 m"), id);
    let shown: Vec<(String, bool)> = service
        .all()
        .into_iter()
        .map(|one| (one.summary, one.open))
        .collect();
    assert_eq!(
        shown,
        [
            ("32 of 40 m".to_owned(), false),
            ("40 of 40 m".to_owned(), true)
        ]
    );
    let mut closed = signals(&sender, "NotificationClosed");
    sender.call::<_, _, ()>("CloseNotification", &id).unwrap();
    service.wait_until_closed(id).unwrap();
    let told: (u32, u32) = closed
        .next()
        .unwrap()
        .unwrap()
        .body()
        .deserialize()
        .unwrap();
    assert_eq!(told, (id, CLOSED_BY_SENDER));
}

#[test]
fn it_goes_from_the_bus_and_one_bus_does_not_know_the_other() {
    let (bus, other) = (Bus::start().unwrap(), Bus::start().unwrap());
    let service = NotificationService::start(&bus).unwrap();
    assert!(bus.has(NAME).unwrap());
    assert!(!other.has(NAME).unwrap());
    drop(service);
    assert!(!bus.has(NAME).unwrap());
}

#[test]
fn no_answer_overtakes_the_number_that_it_answers() {
    let bus = Bus::start().unwrap();
    let service = NotificationService::start(&bus).unwrap();
    let sender = sender(&bus);
    // Everything that reaches the sender, in order.
    let mut heard = MessageIterator::from(sender.connection());
    let _listening = signals(&sender, "ActionInvoked");
    for round in 1..=50 {
        std::thread::scope(|scope| {
            scope.spawn(|| send(&sender, 0, "How was today?"));
            let one = service.wait_for_nth(round, "the evening", |_| true);
            service.press(one.unwrap().id, "snooze").unwrap();
        });
        let mut numbered = false;
        for message in heard.by_ref() {
            let message = message.unwrap();
            let header = message.header();
            match header.message_type() {
                zbus::message::Type::MethodReturn => {
                    numbered |= message.body().deserialize::<u32>().is_ok();
                }
                zbus::message::Type::Signal
                    if header.member().is_some_and(|name| name == "ActionInvoked") =>
                {
                    assert!(numbered, "in round {round}");
                    break;
                }
                _ => (),
            }
        }
    }
}
