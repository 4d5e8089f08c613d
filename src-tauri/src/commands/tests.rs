//! The commands, called the way the pages call them, with the real permissions and no window.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App as TauriApp, Manager, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

use crate::command_names::COMMANDS;
use crate::{App, Clock};

struct Window {
    page: WebviewWindow<MockRuntime>,
    app: TauriApp<MockRuntime>,
    folder: TempDir,
}

impl Window {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::set_to("2026-11-23T20:30:00+01:00".parse().unwrap());
        let app = mock_builder()
            .manage(App::new(folder.path().to_path_buf(), clock))
            .plugin(tauri_plugin_opener::init())
            .invoke_handler(super::handler())
            .build(tauri::generate_context!("tauri.conf.json", test = true))
            .unwrap();
        let page = WebviewWindowBuilder::new(&app, "main", Default::default())
            .build()
            .unwrap();
        Self { page, app, folder }
    }

    fn app(&self) -> tauri::State<'_, App> {
        self.app.state::<App>()
    }

    fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    fn clock(&self) -> Clock {
        Clock::set_to(self.app().now())
    }

    fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(args),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_string(),
        };
        get_ipc_response(&self.page, request).map(|body| body.deserialize().unwrap())
    }

    fn today(&self) -> Value {
        self.call("today", json!({ "day": null })).unwrap()
    }
}

fn form(today: &Value, texts: &[&str]) -> Value {
    let rows = today["rows"].as_array().unwrap().iter().zip(texts);
    json!({
        "day": today["day"],
        "valence": 75.0,
        "coarse": true,
        "calm": null,
        "context": ["moved"],
        "note": "",
        "rows": rows
            .map(|(row, text)| json!({
                "platform": row["platform"], "text": text, "source": "meter", "worth": null,
            }))
            .collect::<Vec<_>>(),
    })
}

/// The names that are quoted or begin a line in `file`, as `take` finds them.
fn names_in(file: &str, take: impl Fn(&str) -> Option<String>) -> BTreeSet<String> {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter_map(take)
        .collect()
}

#[test]
fn handlers_permissions_and_pages_name_the_same_commands() {
    let listed: BTreeSet<String> = COMMANDS.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(listed.len(), COMMANDS.len(), "a command is listed twice");

    let handled = names_in("src/commands/mod.rs", |line| {
        let (_, name) = line.trim().strip_suffix(',')?.split_once("::")?;
        line.starts_with("        ").then(|| name.to_owned())
    });
    let allowed = names_in("capabilities/main.json", |line| {
        let name = line
            .trim()
            .trim_end_matches(',')
            .trim_matches('"')
            .strip_prefix("allow-")?;
        Some(name.replace('-', "_"))
    });
    let called = names_in("../ui/src/lib/backend/commands.ts", |line| {
        let (name, _) = line.strip_prefix("  ")?.split_once(": command<")?;
        Some(name.to_owned())
    });
    assert_eq!(handled, listed, "the handler");
    assert_eq!(allowed, listed, "capabilities/main.json");
    assert_eq!(called, listed, "ui/src/lib/backend/commands.ts");
}

#[test]
fn every_command_may_be_called() {
    let window = Window::open();
    for command in COMMANDS {
        // Missing arguments are a complaint of the command itself: the call came through.
        if let Err(problem) = window.call(command, json!({})) {
            let text = problem.to_string();
            assert!(!text.contains("not allowed"), "{command}: {text}");
            assert!(!text.contains("not found"), "{command}: {text}");
        }
    }
}

#[test]
fn a_check_in_is_saved_shown_and_undone() {
    let window = Window::open();
    let before = window.today();
    assert_eq!(before["title"], "Monday, 23 November");
    assert_eq!(before["saved"], Value::Null);

    let saved = window
        .call(
            "save_check_in",
            json!({ "form": form(&before, &["45", "1:10", "", "0", ""]) }),
        )
        .unwrap();
    assert_eq!(saved["page"]["saved"]["total"], "1 h 55 m");
    assert_eq!(
        saved["page"]["saved"]["coverage"],
        "3 of 5 platforms logged"
    );
    assert_eq!(saved["page"]["saved"]["mood"], "pleasant");
    let states: Vec<&Value> = saved["page"]["strip"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| &day["state"])
        .collect();
    assert_eq!(
        states,
        [
            "nothing", "nothing", "nothing", "nothing", "nothing", "nothing", "part"
        ]
    );

    window
        .call("undo", json!({ "change": saved["change"] }))
        .unwrap();
    assert_eq!(window.today(), before);
}

#[test]
fn the_tip_of_the_day_comes_after_saving_and_goes_when_it_is_not_for_me() {
    let window = Window::open();
    let form = form(&window.today(), &["45", "", "", "", ""]);
    let saved = window
        .call("save_check_in", json!({ "form": form }))
        .unwrap();
    let tip = &saved["page"]["saved"]["tip"];
    assert_eq!(tip["id"], "1", "one logged day is fewer than a week");
    assert!(tip["why"].is_string());
    window.call("not_for_me", json!({ "tip": "1" })).unwrap();
    assert_eq!(window.today()["saved"]["tip"], Value::Null);
}

#[test]
fn a_refused_row_is_named_and_nothing_is_saved() {
    let window = Window::open();
    let before = window.today();
    for (texts, code) in [
        (["45", "much", "", "", ""], "duration-unreadable"),
        (["45", "-5", "", "", ""], "duration-negative"),
        (["45", "25h", "", "", ""], "duration-over-day"),
    ] {
        let problem = window
            .call("save_check_in", json!({ "form": form(&before, &texts) }))
            .unwrap_err();
        assert_eq!(problem["code"], code);
        let platform = before["rows"][1]["platform"].as_str().unwrap();
        assert_eq!(problem["field"], format!("usage:{platform}"));
    }
    let overfull = form(&before, &["13h", "12h", "", "", ""]);
    let problem = window
        .call("save_check_in", json!({ "form": overfull }))
        .unwrap_err();
    assert_eq!(problem["code"], "day-overfull");
    assert_eq!(window.today(), before);
}

#[test]
fn an_untouched_form_saves_nothing_twice() {
    let window = Window::open();
    let filled = form(&window.today(), &["45", "", "", "", ""]);
    window
        .call("save_check_in", json!({ "form": filled }))
        .unwrap();
    let mut same = form(&window.today(), &["45m", "", "", "", ""]);
    same["valence"] = Value::Null;
    same["context"] = json!([]);
    let problem = window
        .call("save_check_in", json!({ "form": same }))
        .unwrap_err();
    assert_eq!(problem["code"], "nothing-to-save");
}

fn limit(all: bool, platforms: &[&str], shape: &str, minutes: &str) -> Value {
    json!({
        "all": all, "platforms": platforms, "shape": shape, "minutes": minutes, "weekend": "",
        "each": [],
    })
}

#[test]
fn limits_are_set_shown_against_the_day_changed_and_ended() {
    let window = Window::open();
    let hour = json!({ "form": limit(true, &[], "day", "1h"), "replaces": null });
    let preview = window.call("preview_limit", hour.clone()).unwrap();
    assert_eq!(preview["cells"].as_array().unwrap().len(), 28);
    assert_eq!(preview["same"], Value::Null);
    window.call("set_limit", hour.clone()).unwrap();
    let filled = form(&window.today(), &["1h35", "", "", "", ""]);
    let saved = window
        .call("save_check_in", json!({ "form": filled }))
        .unwrap();
    let line = &saved["page"]["saved"]["limits"][0];
    assert_eq!(line["text"], "1 h 35 m logged today, your limit is 1 h");
    assert_eq!(line["asks"], true);
    let answer = json!({
        "kind": "reached", "subject": line["limit"], "day": line["day"], "note": null,
        "worth": "skip",
    });
    window.call("note_ledger", answer).unwrap();
    let line = &window.today()["saved"]["limits"][0];
    assert_eq!(
        (&line["asks"], &line["worth"]),
        (&json!(false), &Value::Null)
    );
    let week = window
        .call("week", json!({ "day": null, "width": null }))
        .unwrap();
    assert_eq!(week["limits"][0]["detail"], "0 of 1 logged days within");

    let preview = window.call("preview_limit", hour.clone()).unwrap();
    let problem = window.call("set_limit", hour).unwrap_err();
    assert_eq!(problem["code"], "limit-exists");
    let change = json!({
        "form": limit(true, &[], "day", "2h"), "replaces": preview["same"]["id"],
    });
    window.call("set_limit", change).unwrap();
    let page = window.call("limits", json!({})).unwrap();
    assert_eq!(page["current"].as_array().unwrap().len(), 1);
    assert_eq!(page["current"][0]["allowance"], "2 h a day");
    let kinds: Vec<&Value> = page["ledger"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| &line["kind"])
        .collect();
    assert_eq!(kinds, ["changed", "set"]);
    let id = page["current"][0]["id"].clone();
    window.call("end_limit", json!({ "id": id })).unwrap();
    let page = window.call("limits", json!({})).unwrap();
    assert_eq!(page["current"], json!([]));
}

#[test]
fn what_is_wrong_with_a_limit_is_said_at_its_field() {
    let window = Window::open();
    for (form, field) in [
        (limit(true, &[], "day", "0"), "minutes"),
        (limit(true, &[], "day", "25h"), "minutes"),
        (limit(true, &[], "week", "169h"), "minutes"),
        (limit(false, &[], "day", "40"), "platforms"),
    ] {
        let asked = json!({ "form": form, "replaces": null });
        let problem = window.call("set_limit", asked).unwrap_err();
        assert_eq!(problem["field"], field, "{form}");
    }
}

#[test]
fn a_pause_is_set_shown_and_ended() {
    let window = Window::open();
    let days = json!({ "first": "2026-11-23", "last": "2026-11-25" });
    window.call("pause", days).unwrap();
    assert!(window.today()["paused"].is_string());
    let page = window.call("limits", json!({})).unwrap();
    let pause = &page["pauses"][0];
    assert_eq!(
        (&pause["state"], &pause["text"]),
        (&json!("now"), &json!("23 – 25 November"))
    );
    window
        .call("end_pause", json!({ "id": pause["id"] }))
        .unwrap();
    assert_eq!(window.today()["paused"], Value::Null);
    for (first, last, field) in [
        ("2026-11-25", "2026-11-23", "last"),
        ("tomorrow", "2026-11-23", "first"),
        ("2026-11-23", "2026-11-31", "last"),
    ] {
        let problem = window
            .call("pause", json!({ "first": first, "last": last }))
            .unwrap_err();
        assert_eq!(problem["field"], field, "{first} {last}");
    }
}

#[test]
fn a_timer_is_started_switched_and_stopped() {
    let window = Window::open();
    let rows = window.today()["rows"].clone();
    let start = |at: usize, switch: bool| {
        let platform = &rows[at]["platform"];
        window.call(
            "start_timer",
            json!({ "platform": platform, "switch": switch }),
        )
    };
    assert_eq!(window.call("timer", json!({})).unwrap(), Value::Null);
    start(0, false).unwrap();
    assert_eq!(window.call("timer", json!({})).unwrap()["name"], "Facebook");
    let problem = start(1, false).unwrap_err();
    assert_eq!(problem["code"], "timer-running");
    assert!(problem["message"].as_str().unwrap().contains("Facebook"));
    start(1, true).unwrap();
    assert_eq!(
        window.call("timer", json!({})).unwrap()["name"],
        "Instagram"
    );
    let stopped = window.call("stop_timer", json!({ "keep": null })).unwrap();
    window
        .call("undo", json!({ "change": stopped["change"] }))
        .unwrap();
    assert_eq!(
        window.call("timer", json!({})).unwrap()["name"],
        "Instagram"
    );
    window
        .call("stop_timer", json!({ "keep": "nothing" }))
        .unwrap();
    let problem = window
        .call("stop_timer", json!({ "keep": null }))
        .unwrap_err();
    assert_eq!(problem["code"], "no-timer");
}

#[test]
fn reminders_are_set_and_kept() {
    let window = Window::open();
    let mut form = json!({
        "daily": true, "daily_time": "21:30", "daily_on": ["monday"], "morning": true,
        "morning_time": "8:00", "weekly": false, "weekly_time": "", "weekly_on": "sunday",
    });
    window
        .call("save_reminders", json!({ "form": form }))
        .unwrap();
    let page = window.call("settings", json!({})).unwrap();
    assert_eq!(page["reminders"]["daily_on"], json!(["monday"]));
    assert_eq!(page["reminders"]["morning_time"], "08:00");
    form["daily_time"] = json!("25:00");
    let problem = window
        .call("save_reminders", json!({ "form": form }))
        .unwrap_err();
    assert_eq!(problem["field"], "daily-time");
    window
        .call("quiet_reminders", json!({ "quiet": true }))
        .unwrap();
    let page = window.call("settings", json!({})).unwrap();
    assert!(page["reminders"]["quiet"].is_string());
}

#[test]
fn a_link_is_named_never_given() {
    let window = Window::open();
    let problem = window
        .call("open_link", json!({ "id": "https://example.org" }))
        .unwrap_err();
    assert_eq!(problem["code"], "link");
}

#[test]
fn trends_are_drawn_compared_and_only_ordered_as_shown() {
    let window = Window::open();
    let trends = |span: &str| {
        let asked = json!({ "span": span, "measure": "mood", "width": 640 });
        window.call("trends", asked)
    };
    assert!(trends("13w").unwrap()["empty"].is_string());
    let filled = form(&window.today(), &["45", "1:10", "", "0", ""]);
    window
        .call("save_check_in", json!({ "form": filled }))
        .unwrap();
    let page = trends("13w").unwrap();
    let drawn = |at: usize| page["charts"][at]["chart"].is_object();
    assert_eq!(
        [0, 1, 2, 3, 4, 5].map(drawn),
        [true, true, true, true, false, true]
    );
    let year = &page["charts"][2]["chart"];
    assert_eq!(
        year["marks"].as_array().unwrap().last().unwrap()["day"],
        "2026-11-23"
    );
    assert_eq!(trends("5w").unwrap_err()["code"], "not-a-choice");

    let month = json!({ "choice": "month", "first": null, "second": null });
    let compared = window.call("compare", month).unwrap();
    assert!(compared["refused"].is_string());
    let own = json!({
        "choice": "own", "first": ["2026-11-02", "2026-11-01"], "second": ["2026-10-01", "2026-10-02"],
    });
    let problem = window.call("compare", own).unwrap_err();
    assert_eq!(problem["code"], "span-backwards");

    // Refused before any dialog could ask.
    let order = year["order"].as_str().unwrap();
    for (order, format, theme) in [
        ("week today", "svg", "light"),
        (order, "gif", "light"),
        (order, "svg", "pink"),
    ] {
        let asked = json!({ "order": order, "format": format, "theme": theme });
        let problem = window.call("save_chart", asked).unwrap_err();
        assert_eq!(problem["code"], "not-a-choice", "{order} {format} {theme}");
    }
}

#[test]
fn a_tip_is_tried_from_the_page_and_what_is_wrong_is_said_at_its_field() {
    let window = Window::open();
    let try_tip = |tip: &str, when: Value, then: Value, switch: bool| {
        let asked = json!({ "tip": tip, "when": when, "then": then, "switch": switch });
        window.call("try_tip", asked)
    };
    for (when, then, field) in [
        (Value::Null, Value::Null, "when"),
        (json!(" "), json!("read"), "when"),
        (json!("on the bus"), json!(""), "then"),
        (json!("x".repeat(201)), json!("read"), "when"),
        (json!("on the bus"), json!("x".repeat(201)), "then"),
    ] {
        let problem = try_tip("9", when, then, false).unwrap_err();
        assert_eq!(problem["field"], field, "{problem}");
    }
    try_tip("9", json!("on the bus"), json!("read"), false).unwrap();
    let today = window.today();
    assert_eq!(today["trial"]["plan"], "When on the bus, I will read");
    let problem = try_tip("7", Value::Null, Value::Null, false).unwrap_err();
    assert_eq!(problem["code"], "trial-running");
    let switched = try_tip("7", Value::Null, Value::Null, true).unwrap();
    let page = window.call("tips", json!({})).unwrap();
    assert_eq!(page["trial"]["tip"], "7");
    assert_eq!(page["tried"][0]["tip"], "9");
    window
        .call("undo", json!({ "change": switched["change"] }))
        .unwrap();
    let long = json!({ "found": "no", "note": "x".repeat(301) });
    let problem = window.call("answer_trial", long).unwrap_err();
    assert_eq!(problem["field"], "note");
    let answer = json!({ "found": "no", "note": null });
    window.call("answer_trial", answer).unwrap();
    assert_eq!(window.today()["trial"], Value::Null);
    let problem = window.call("stop_trial", json!({})).unwrap_err();
    assert_eq!(problem["code"], "nothing-tried");
}

#[test]
fn a_review_with_a_tip_and_its_trial_are_one_step_to_undo() {
    let window = Window::open();
    let review = json!({
        "week": "2026-11-16", "loneliness": null, "missing_out": null, "connection": null,
        "sentence": "", "next": "tip", "tip": "18", "letter": "", "state": "done",
    });
    let saved = window
        .call("save_review", json!({ "form": review }))
        .unwrap();
    assert_eq!(window.today()["trial"]["tip"], "18");
    window
        .call("undo", json!({ "change": saved["change"] }))
        .unwrap();
    assert_eq!(window.today()["trial"], Value::Null);
    let asked = json!({ "day": "2026-11-16", "width": null });
    let page = window.call("review", asked).unwrap();
    assert_eq!(page["form"]["state"], "open");
}

#[test]
fn own_contacts_are_kept_and_open_only_as_the_journal_has_them() {
    let window = Window::open();
    let save = |id: Value, name: &str, value: &str| {
        let contact = json!({ "id": id, "name": name, "value": value });
        window.call("save_own_contact", contact)
    };
    let own = || window.call("support", json!({ "country": null })).unwrap()["own"].clone();
    for (name, value, field) in [("", "112", "name"), ("Anna", " ", "value")] {
        let problem = save(Value::Null, name, value).unwrap_err();
        assert_eq!(problem["field"], field);
    }
    save(Value::Null, "Anna", "020 555 0199").unwrap();
    let id = own()[0]["id"].clone();
    let link = own()[0]["link_id"].as_str().unwrap().to_owned();
    assert_eq!(
        window.app().address(&link).as_deref(),
        Some("tel:0205550199")
    );
    save(id.clone(), "Anna", "anna@example.org").unwrap();
    assert_eq!(
        window.app().address(&link).as_deref(),
        Some("mailto:anna@example.org")
    );
    let removed = window
        .call("remove_own_contact", json!({ "id": id }))
        .unwrap();
    assert_eq!(window.app().address(&link), None);
    assert_eq!(own(), json!([]));
    window
        .call("undo", json!({ "change": removed["change"] }))
        .unwrap();
    assert_eq!(own()[0]["value"], "anna@example.org");
    // What no page was given is no link.
    for link in ["mine-", "mine-tel:112", "tel:112", "https://example.org"] {
        let problem = window.call("open_link", json!({ "id": link })).unwrap_err();
        assert_eq!(problem["code"], "link", "{link}");
    }
}

#[test]
fn links_of_a_list_of_one_s_own_lead_where_that_list_says() {
    let window = Window::open();
    let list = "[[country]]\niso = \"NL\"\nemergency = \"eu\"\n\n[[country.contact]]\n\
                name = \"Somebody\"\nways = [{ kind = \"phone\", value = \"020 555 0100\" }]\n\
                languages = [\"nl\"]\nsources = [{ page = \"a.example\" }]\n\
                seen = \"2026-11\"\nstatus = \"confirmed\"\n";
    fs::write(window.folder().join("support.toml"), list).unwrap();
    let page = window.call("support", json!({ "country": "NL" })).unwrap();
    let link = page["contacts"][0]["ways"][0]["link_id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        window.app().address(&link).as_deref(),
        Some("tel:0205550100")
    );
    fs::remove_file(window.folder().join("support.toml")).unwrap();
    assert_eq!(window.app().address(&link), None);
}

#[test]
fn what_is_asked_is_chosen_and_said_where_it_would_be_asked() {
    let window = Window::open();
    let saved = |answer: Result<Value, Value>| answer.unwrap()["change"].clone();
    let paused = saved(window.call("set_asking", json!({ "asking": "pause" })));
    let said = window.today()["mood_paused"].clone();
    assert!(
        said.as_str().unwrap().contains("Sunday, 6 December"),
        "{said}"
    );
    window.call("undo", json!({ "change": paused })).unwrap();
    assert_eq!(window.today()["mood_paused"], Value::Null);
    window
        .call("set_asking", json!({ "asking": "off" }))
        .unwrap();
    assert!(window.today()["mood_paused"].is_string());
    window
        .call("set_charts", json!({ "shown": false }))
        .unwrap();
    window
        .call("hide_mood_history", json!({ "hide": true }))
        .unwrap();
    window.call("set_card", json!({ "on": false })).unwrap();
    let section = window.call("settings", json!({})).unwrap()["tracking"].clone();
    let set = ["asking", "charts", "card"].map(|name| section[name].clone());
    assert_eq!(set, [json!("off"), json!(false), json!(false)]);
    assert!(section["mood_history"].is_string());
    let week = window
        .call("week", json!({ "day": null, "width": null }))
        .unwrap();
    assert!(week["hidden"]["charts"].is_string() && week["hidden"]["mood"].is_string());
    let again = window.call("set_card", json!({ "on": false })).unwrap();
    assert_eq!(again["change"], "", "nothing was different");
    let problem = window
        .call("set_asking", json!({ "asking": "never" }))
        .unwrap_err();
    assert_eq!(problem["code"], "not-a-choice");
    let problem = window
        .call("save_everything", json!({ "format": "pdf" }))
        .unwrap_err();
    assert_eq!(
        problem["code"], "not-a-choice",
        "before any dialog could ask"
    );
}

#[test]
fn after_everything_is_deleted_it_is_the_first_day() {
    let window = Window::open();
    let none = json!({ "platforms": null, "hour": null, "weekStart": null });
    window.call("finish_welcome", none).unwrap();
    let mut filled = form(&window.today(), &["45", "", "", "", ""]);
    filled["note"] = json!("a-line-that-nobody-else-writes");
    window
        .call("save_check_in", json!({ "form": filled }))
        .unwrap();
    assert_eq!(window.call("start", json!({})).unwrap()["welcomed"], true);
    window.call("delete_everything", json!({})).unwrap();
    let left: Vec<_> = fs::read_dir(window.folder())
        .into_iter()
        .flatten()
        .collect();
    assert!(left.is_empty(), "{left:?}");
    let start = window.call("start", json!({})).unwrap();
    assert_eq!(
        (&start["welcomed"], &start["theme"]),
        (&json!(false), &json!("system"))
    );
    assert_eq!(window.today()["saved"], Value::Null);
}

#[test]
fn a_journal_that_was_deleted_elsewhere_is_not_written_into() {
    let window = Window::open();
    let filled = form(&window.today(), &["45", "", "", "", ""]);
    window
        .call("save_check_in", json!({ "form": filled.clone() }))
        .unwrap();
    let other = App::new(window.folder().to_path_buf(), window.clock());
    other.delete_everything().unwrap();
    assert_eq!(
        window.today()["saved"],
        Value::Null,
        "a new journal is begun"
    );
    window
        .call(
            "save_check_in",
            json!({ "form": form(&window.today(), &["30", "", "", "", ""]) }),
        )
        .unwrap();
    let seen = App::new(window.folder().to_path_buf(), window.clock());
    let total = seen.at_desk(|desk| Ok(desk.journal.day(desk.today())?.total()));
    assert_eq!(
        total.unwrap(),
        Some(30),
        "what is saved is where it is looked for"
    );
}

#[test]
fn research_and_claims_need_no_journal() {
    let window = Window::open();
    fs::write(window.folder().join("journal.db"), "no journal").unwrap();
    assert!(window.call("today", json!({ "day": null })).is_err());
    let research = window.call("research", json!({ "width": 480 })).unwrap();
    assert!(
        research["chart"]["svg"]
            .as_str()
            .unwrap()
            .starts_with("<svg")
    );
    let claim = window.call("claim", json!({})).unwrap();
    assert_eq!(claim["questions"].as_array().unwrap().len(), 4);
    assert!(claim["study"]["link_id"].is_string());
}
