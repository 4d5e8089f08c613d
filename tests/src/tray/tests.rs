//! The tray, with an icon in it that is made of the same calls as a real one.

use std::collections::HashMap;

use zbus::zvariant::{OwnedValue, StructureBuilder};

use super::*;

/// An icon and its menu.
#[derive(Default)]
struct Icon {
    clicked: Arc<Board<Vec<i32>>>,
}

#[zbus::interface(name = "org.kde.StatusNotifierItem")]
impl Icon {
    fn activate(&self, _x: i32, _y: i32) {
        self.clicked.write(|clicked| clicked.push(0));
    }

    #[zbus(property)]
    fn title(&self) -> String {
        "Scrollwell".into()
    }

    #[zbus(property)]
    fn menu(&self) -> OwnedObjectPath {
        "/Menu".try_into().unwrap()
    }
}

struct Menu {
    clicked: Arc<Board<Vec<i32>>>,
    shown: Arc<Board<u32>>,
}

#[zbus::interface(name = "com.canonical.dbusmenu")]
impl Menu {
    fn about_to_show(&self, _id: i32) -> bool {
        self.shown.write(|shown| *shown += 1);
        false
    }

    fn get_layout(&self, _parent: i32, _depth: i32, _names: Vec<String>) -> (u32, menu::Layout) {
        let timers = vec![
            entry(4, &[("label", "TikTok".into())], vec![]),
            entry(
                5,
                &[("label", "BeReal".into()), ("enabled", false.into())],
                vec![],
            ),
            entry(
                6,
                &[("label", "Kept".into()), ("visible", false.into())],
                vec![],
            ),
        ];
        let ticked = [
            ("label", "_Pause".into()),
            ("toggle-type", "checkmark".into()),
            ("toggle-state", 1.into()),
        ];
        let entries = vec![
            entry(1, &[("label", "Check _in".into())], vec![]),
            entry(2, &[("type", "separator".into())], vec![]),
            entry(3, &[("label", "Start a timer".into())], timers),
            entry(7, &ticked, vec![]),
        ];
        (1, (0, HashMap::new(), entries))
    }

    fn event(&self, id: i32, kind: &str, _data: OwnedValue, _time: u32) {
        assert_eq!(kind, "clicked");
        self.clicked.write(|clicked| clicked.push(id));
    }
}

fn entry(id: i32, properties: &[(&str, Value<'static>)], below: Vec<OwnedValue>) -> OwnedValue {
    let properties: HashMap<String, Value<'static>> = properties
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect();
    let below: Vec<Value<'static>> = below.into_iter().map(Into::into).collect();
    let fields = StructureBuilder::new()
        .add_field(id)
        .add_field(properties)
        .add_field(below);
    Value::from(fields.build().unwrap()).try_into().unwrap()
}

/// A program with an icon, on the bus as long as the connection is held.
struct Program {
    connection: Connection,
    clicked: Arc<Board<Vec<i32>>>,
    shown: Arc<Board<u32>>,
}

impl Program {
    fn start(bus: &Bus) -> Self {
        let icon = Icon::default();
        let clicked = Arc::clone(&icon.clicked);
        let shown = Arc::<Board<u32>>::default();
        let menu = Menu {
            clicked: Arc::clone(&clicked),
            shown: Arc::clone(&shown),
        };
        let builder = bus.builder().unwrap();
        let builder = builder.serve_at("/StatusNotifierItem", icon).unwrap();
        let connection = builder.serve_at("/Menu", menu).unwrap().build().unwrap();
        Self {
            connection,
            clicked,
            shown,
        }
    }

    /// What is put into the tray: its name on the bus, or its path there.
    fn register(&self, how: &str) -> zbus::Result<()> {
        let watcher = Proxy::new(&self.connection, NAME, PATH, NAME)?;
        watcher.call("RegisterStatusNotifierItem", &how)
    }

    fn name(&self) -> String {
        self.connection.unique_name().unwrap().to_string()
    }
}

#[test]
fn a_menu_is_read_with_all_that_is_shown() {
    let bus = Bus::start().unwrap();
    let tray = TrayHost::start(&bus).unwrap();
    let program = Program::start(&bus);
    program.register(&program.name()).unwrap();
    tray.wait_for_item().unwrap();
    assert_eq!(tray.title().unwrap(), "Scrollwell");
    let menu = tray.menu().unwrap();
    assert_eq!(menu.labels(), ["Check in", "Start a timer", "Pause"]);
    let timers = menu.find(&["Start a timer"]).unwrap();
    assert_eq!(timers.labels(), ["TikTok", "BeReal"]);
    assert!(!menu.find(&["Start a timer", "BeReal"]).unwrap().enabled);
    assert_eq!(menu.find(&["Pause"]).unwrap().ticked, Some(true));
    assert_eq!(menu.find(&["Check in"]).unwrap().ticked, None);
    assert!(menu.to_string().contains("    BeReal (cannot be chosen)\n"));
    assert_eq!(program.shown.read(|shown| *shown), 1);
}

#[test]
fn clicks_reach_the_program() {
    let bus = Bus::start().unwrap();
    let tray = TrayHost::start(&bus).unwrap();
    let program = Program::start(&bus);
    // The other way to register, which libappindicator takes.
    program.register("/StatusNotifierItem").unwrap();
    tray.click(&["Start a timer", "TikTok"]).unwrap();
    tray.click(&["Check in"]).unwrap();
    tray.activate().unwrap();
    assert_eq!(program.clicked.read(Clone::clone), [4, 1, 0]);
}

#[test]
fn an_icon_goes_with_its_program() {
    let bus = Bus::start().unwrap();
    let tray = TrayHost::start(&bus).unwrap();
    let program = Program::start(&bus);
    program.register(&program.name()).unwrap();
    tray.wait_for_item().unwrap();
    drop(program);
    tray.wait_until_empty().unwrap();
    assert!(tray.menu().is_err());
}

#[test]
fn a_program_relies_on_the_tray_when_it_has_heard_the_answer() {
    let bus = Bus::start().unwrap();
    let tray = TrayHost::start(&bus).unwrap();
    let program = Program::start(&bus);
    program.register(&program.name()).unwrap();
    // One that remembers no answer: each question is to reach the tray.
    let watcher = proxy::Builder::<Proxy<'_>>::new(&program.connection)
        .destination(NAME)
        .and_then(|builder| builder.path(PATH))
        .and_then(|builder| builder.interface(NAME))
        .and_then(|builder| builder.cache_properties(CacheProperties::No).build())
        .unwrap();
    let mut panels = watcher
        .receive_signal("StatusNotifierHostRegistered")
        .unwrap();
    let heard = Board::<u32>::default();
    let ask = || {
        let shown = watcher.get_property("IsStatusNotifierHostRegistered");
        assert!(shown.unwrap_or(false));
        heard.write(|heard| *heard += 1);
    };
    std::thread::scope(|scope| {
        scope.spawn(|| {
            ask();
            panels.next().unwrap();
            ask();
        });
        tray.wait_until_relied_on().unwrap();
        assert!(heard.read(|heard| *heard) > 0, "it has heard nothing yet");
    });
}

#[test]
fn the_tray_can_vanish_and_come_back() {
    let bus = Bus::start().unwrap();
    let program = Program::start(&bus);
    assert!(program.register(&program.name()).is_err(), "no tray yet");
    let tray = TrayHost::start(&bus).unwrap();
    let watcher = Address {
        service: NAME.to_owned(),
        path: PATH.to_owned(),
    };
    let watcher = tray.proxy_at(&watcher, PATH, NAME).unwrap();
    let shown: bool = watcher
        .get_property("IsStatusNotifierHostRegistered")
        .unwrap();
    assert!(shown);
    program.register(&program.name()).unwrap();
    tray.wait_for_item().unwrap();
    assert_eq!(tray.asked.read(|asked| asked.questions), 0, "asked before");
    let items: Vec<String> = watcher
        .get_property("RegisteredStatusNotifierItems")
        .unwrap();
    assert_eq!(items, [format!("{}/StatusNotifierItem", program.name())]);
    drop(tray);
    assert!(!bus.has(NAME).unwrap());
    let tray = TrayHost::start(&bus).unwrap();
    tray.wait_until_empty().unwrap();
    program.register(&program.name()).unwrap();
    tray.wait_for_item().unwrap();
}
