//! Whether colours can be told from what is behind them and beside them, by most eyes and by all:
//! contrast after WCAG 2.2, colour vision after Machado and others, differences after CIEDE2000.
//!
//! Where a colour cannot be told from its neighbour, the test names what else tells them apart, and
//! looks whether it is in the drawing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

mod common;

use chart::{Bar, Chart, Day, Theme, YearCell, YearDay, YearShade, YearView};
use common::areas::{labels, number, parts};
use common::colour::{Colour, VISIONS, Vision, contrast, difference, lab, over, read};
use common::{forest, mood, reflections, sources, weekday, weeks, year};
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];
const GRAPHICS: f64 = 3.0;
const TEXT: f64 = 4.5;
/// Colours that are closer than this need another cue.
const APART: f64 = 10.0;

fn tokens(theme: Theme) -> BTreeMap<&'static str, Colour> {
    theme
        .tokens()
        .map(|(name, hex)| (name, read(hex)))
        .collect()
}

/// The custom properties in the first block after each of these words of the page's style sheet.
fn page(block: &str) -> BTreeMap<String, String> {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../ui/src/style/tokens.css"
    );
    let sheet = std::fs::read_to_string(file).unwrap();
    let (_, rest) = sheet
        .split_once(block)
        .unwrap_or_else(|| panic!("no {block}"));
    let (_, rest) = rest.split_once('{').unwrap();
    // A block that stands in a query has one more brace before it.
    let rest = if block.starts_with('@') {
        rest.split_once('{').unwrap().1
    } else {
        rest
    };
    let (inside, _) = rest.split_once('}').unwrap();
    let lines = inside
        .split(';')
        .filter_map(|line| line.trim().rsplit_once("--"));
    lines
        .filter_map(|(_, line)| line.split_once(':'))
        .map(|(name, value)| (format!("--{name}"), value.trim().to_owned()))
        .collect()
}

/// One of every chart, with everything in it that charts can have.
fn charts() -> Vec<Chart> {
    let mut charts = vec![chart::limit_weeks(&common::eight_weeks()).unwrap()];
    charts.extend(common::all().iter().map(|(_, view)| common::draw(view)));
    charts.extend(weeks::all().iter().map(|(_, view)| weeks::draw(view)));
    charts.extend(sources::all().iter().map(|(_, view)| sources::draw(view)));
    charts.extend(
        reflections::all()
            .iter()
            .map(|(_, view)| reflections::draw(view)),
    );
    charts.extend(mood::all().iter().map(|(_, view)| mood::draw(view)));
    charts.extend(year::all().iter().map(|(_, view)| year::draw(view)));
    charts.extend(weekday::all().iter().map(|(_, view)| weekday::draw(view)));
    charts.extend(forest::all().iter().map(|(_, view)| forest::draw(view)));
    charts
}

fn used(charts: &[Chart]) -> BTreeSet<String> {
    let pieces = charts
        .iter()
        .flat_map(|chart| chart.svg.split("var(").skip(1));
    pieces
        .map(|piece| piece.split(')').next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_page_and_the_files_have_the_same_colours() {
    let light = page(":root");
    for (theme, blocks) in [
        (Theme::Light, vec![":root"]),
        (
            Theme::Dark,
            vec![
                ":root[data-theme='dark']",
                "@media screen and (prefers-color-scheme: dark)",
            ],
        ),
    ] {
        for block in blocks {
            let page = page(block);
            for (name, hex) in theme.tokens() {
                // What a block leaves out is as in the first.
                let found = page.get(name).or(light.get(name));
                let found = found.unwrap_or_else(|| panic!("{block} has no {name}"));
                assert!(
                    found.eq_ignore_ascii_case(hex),
                    "{block} {name}: {found}, not {hex}"
                );
            }
        }
    }
}

#[test]
fn every_colour_that_is_drawn_has_a_value_in_each_theme_and_in_forced_colours() {
    let forced = page("@media (forced-colors: active)");
    for name in used(&charts()) {
        for theme in THEMES {
            assert!(
                tokens(theme).contains_key(name.as_str()),
                "{theme:?} has no {name}"
            );
        }
        assert!(forced.contains_key(&name), "forced colours have no {name}");
    }
}

#[test]
fn forced_colours_are_the_systems_but_for_platforms_which_show_on_black_and_on_white() {
    let system = [
        "Canvas",
        "CanvasText",
        "GrayText",
        "Highlight",
        "HighlightText",
    ];
    for (name, value) in page("@media (forced-colors: active)") {
        if !name.starts_with("--platform-") {
            assert!(system.contains(&value.as_str()), "{name}: {value}");
            continue;
        }
        assert_eq!(
            page(":root")[&name],
            value,
            "{name} means the same platform"
        );
        let (colour, slot) = (read(&value), name.trim_start_matches("--platform-"));
        let is_clear = ["#000000", "#FFFFFF"]
            .into_iter()
            .all(|canvas| contrast(colour, read(canvas)) >= GRAPHICS);
        assert!(is_clear || has_outline(slot.parse().unwrap()), "{name}");
    }
}

/// Whether parts of a bar in this colour have an outline.
fn has_outline(slot: u8) -> bool {
    let mut view = common::ordinary();
    view.platforms
        .iter_mut()
        .for_each(|platform| platform.colour = slot);
    let svg = common::draw(&view).svg;
    let colour = format!("fill=\"var(--platform-{slot})\" rx=");
    let mut shapes = svg.lines().filter(|line| line.contains(&colour)).peekable();
    assert!(shapes.peek().is_some());
    shapes.all(|line| line.contains("stroke=\"var(--line-strong)\""))
}

/// A colour that a shape or a word is drawn in, over its ground.
fn shown(node: Node<'_, '_>, what: &str, theme: Theme, ground: Colour) -> Option<Colour> {
    // What a group says holds for all that is in it.
    let inherited = |name: &str| {
        node.ancestors()
            .find_map(|node| node.attribute(name).map(str::to_owned))
    };
    let value = inherited(what).filter(|value| value != "none")?;
    let name = value.strip_prefix("var(")?.strip_suffix(')')?;
    let share = |name: &str| inherited(name).map_or(1.0, |share| share.parse::<f64>().unwrap());
    let opacity = share("opacity") * share(&format!("{what}-opacity"));
    Some(over(tokens(theme)[name], opacity, ground))
}

/// The grounds on which marks are drawn: soft shades, which carry no meaning by themselves.
fn is_ground(node: Node<'_, '_>) -> bool {
    let is_pause = ["polygon", "rect"].contains(&node.tag_name().name());
    node.attribute("opacity").is_some()
        || node.attribute("fill-opacity").is_some()
        // The stripes of a pause: the sign below says it.
        || (node.attribute("fill") == Some("var(--line)") && is_pause)
}

/// A platform's part of bars so thin that they touch: those have one line along all their tops,
/// which is a mark of its own.
fn is_capped(node: Node<'_, '_>) -> bool {
    let fill = |node: &Node<'_, '_>| node.attribute("fill").unwrap_or_default().to_owned();
    let is_cap =
        |node: Node<'_, '_>| node.has_tag_name("polygon") && fill(&node) == "var(--line-strong)";
    node.has_tag_name("polygon")
        && fill(&node).starts_with("var(--platform-")
        && node.next_siblings().any(is_cap)
}

/// The outline of a mark: its own, or a larger mark of the same form just behind it.
fn outline<'a, 'b>(node: Node<'a, 'b>) -> Node<'a, 'b> {
    let behind = node.prev_sibling_element();
    let behind = behind.filter(|behind| {
        let count =
            |node: &Node<'_, '_>| node.attribute("d").unwrap_or_default().matches('z').count();
        let is_outline = behind.attribute("fill") == Some("var(--ink-3)");
        is_outline && count(behind) == count(&node) && square(*behind) > square(node)
    });
    behind.unwrap_or(node)
}

/// The side of the squares in a path, with the stroke around them, in pixels.
fn square(path: Node<'_, '_>) -> f64 {
    let edge = path.attribute("d").unwrap().split('h').nth(1).unwrap();
    let edge: f64 = edge.split('v').next().unwrap().parse().unwrap();
    (edge + number(path, "stroke-width")) / 4.0
}

#[test]
fn every_mark_stands_out_from_the_paper_by_its_colour_or_its_outline() {
    let mut looked_at = 0;
    for chart in charts() {
        let document = Document::parse(&chart.svg).unwrap();
        for theme in THEMES {
            let paper = tokens(theme)["--paper"];
            let shapes = document.descendants().filter(|node| {
                ["rect", "circle", "path", "polyline", "polygon"].contains(&node.tag_name().name())
            });
            for node in shapes.filter(|node| !is_ground(*node)) {
                let is_mood = node
                    .attribute("fill")
                    .is_some_and(|fill| fill.contains("mood"));
                let node = if is_mood && node.has_tag_name("path") {
                    outline(node)
                } else {
                    node
                };
                let colours = ["fill", "stroke"].map(|what| shown(node, what, theme, paper));
                let found = colours
                    .iter()
                    .flatten()
                    .map(|colour| contrast(*colour, paper));
                let found = found.fold(1.0, f64::max);
                // Grid lines are no marks; halos and holes are paper.
                let inks = [node.attribute("stroke"), node.attribute("fill")];
                let quiet = ["var(--line)", "var(--paper)"];
                let is_quiet = inks.iter().flatten().any(|ink| quiet.contains(ink));
                // A stripe of a guess lies on its part, which has a look of its own.
                let is_stripe = node.has_tag_name("polygon") && chart.svg.contains("week-chart");
                if !is_quiet && !is_stripe && !is_capped(node) {
                    assert!(found >= GRAPHICS, "{theme:?} {node:?}: {found:.2}");
                    looked_at += 1;
                }
            }
        }
    }
    assert!(looked_at > 2000, "{looked_at}");
}

/// The grounds of the five steps, and what lies on each.
fn grounds<'a>(document: &'a Document<'a>) -> Vec<(Node<'a, 'a>, Vec<Node<'a, 'a>>)> {
    let grounds = document
        .descendants()
        .filter(|node| node.attribute("opacity").is_some());
    let with_marks = grounds.map(|ground| {
        let marks = ground.next_siblings().skip(1).filter(Node::is_element);
        let marks = marks.take_while(|node| {
            node.attribute("opacity").is_none() && node.attribute("stroke-linejoin").is_some()
        });
        (ground, marks.collect())
    });
    // Five more are in the scale.
    with_marks.take(5).collect()
}

#[test]
fn the_step_of_a_day_stands_out_from_its_ground() {
    for shade in [YearShade::Mood, YearShade::Minutes] {
        for theme in THEMES {
            let paper = tokens(theme)["--paper"];
            let svg = year::draw(&steps(shade, 880)).svg;
            let document = Document::parse(&svg).unwrap();
            for (step, (ground, marks)) in grounds(&document).into_iter().enumerate() {
                let ground = shown(ground, "fill", theme, paper).unwrap();
                let outline = shown(marks[0], "fill", theme, ground).unwrap();
                let found = contrast(outline, ground);
                assert!(found >= GRAPHICS, "{theme:?} {shade:?} {step}: {found:.2}");
            }
        }
    }
}

#[test]
fn words_can_be_read_on_every_ground_they_stand_on() {
    let mut on_shades = 0;
    for chart in charts() {
        let document = Document::parse(&chart.svg).unwrap();
        let tinted = document
            .descendants()
            .filter(|node| node.has_tag_name("rect") && node.attribute("fill-opacity").is_some());
        let tinted: Vec<_> = tinted.collect();
        let texts = document
            .descendants()
            .filter(|node| node.has_tag_name("text"));
        for text in texts {
            let (x, y) = (number(text, "x"), number(text, "y"));
            let under = tinted.iter().find(|ground| {
                let (left, top) = (number(**ground, "x"), number(**ground, "y"));
                let (right, bottom) = (
                    left + number(**ground, "width"),
                    top + number(**ground, "height"),
                );
                (left..=right).contains(&x) && (top..=bottom).contains(&y)
            });
            for theme in THEMES {
                let paper = tokens(theme)["--paper"];
                let ground = under.map_or(paper, |ground| {
                    shown(*ground, "fill", theme, paper).unwrap()
                });
                let ink = shown(text, "fill", theme, ground).unwrap();
                let found = contrast(ink, ground);
                assert!(found >= TEXT, "{theme:?} {:?}: {found:.2}", text.text());
            }
            on_shades += usize::from(under.is_some());
        }
    }
    assert!(on_shades > 100, "{on_shades}");
}

/// Neighbours that some eyes cannot tell apart by colour alone.
fn too_close(names: &[&str]) -> Vec<(Theme, Vision, String, String, f64)> {
    let mut close = Vec::new();
    for theme in THEMES {
        let tokens = tokens(theme);
        for vision in VISIONS {
            for pair in names.windows(2) {
                let seen = [pair[0], pair[1]].map(|name| lab(vision.sees(tokens[name])));
                let found = difference(seen[0], seen[1]);
                if found < APART {
                    close.push((theme, vision, pair[0].to_owned(), pair[1].to_owned(), found));
                }
            }
        }
    }
    close
}

const MOODS: [&str; 5] = ["--mood-0", "--mood-1", "--mood-2", "--mood-3", "--mood-4"];
const PLATFORMS: [&str; 9] = [
    "--platform-0",
    "--platform-1",
    "--platform-2",
    "--platform-3",
    "--platform-4",
    "--platform-5",
    "--platform-6",
    "--platform-7",
    // The ninth platform has the first colour again.
    "--platform-0",
];

#[test]
fn which_neighbours_need_another_cue() {
    let mut found = String::new();
    for (theme, vision, one, other, difference) in
        too_close(&MOODS).into_iter().chain(too_close(&PLATFORMS))
    {
        let _ = writeln!(
            found,
            "{theme:?}, {vision:?}: {one} and {other}, {difference:.1}"
        );
    }
    insta::assert_snapshot!(found, @r"
    Dark, Deuteranopia: --mood-3 and --mood-4, 10.0
    Dark, Tritanopia: --mood-3 and --mood-4, 9.6
    ");
}

/// One day of each step.
fn steps(shade: YearShade, width: u32) -> YearView {
    let mut view = year::view(Vec::new(), shade);
    let days = (0..5).map(|step| YearDay {
        cell: YearCell::Step(step),
        ..YearDay::default()
    });
    // Enough days beside them for cells that are as small as cells get.
    let rest = std::iter::repeat_n(YearDay::default(), 360);
    view.bands = vec![chart::YearBand {
        days: days.chain(rest).collect(),
        ..chart::YearBand::default()
    }];
    view.width = width;
    view
}

/// The cue of a year: a step fills more of its cell than the one before, by more than a pixel even
/// in the smallest cells. Steps of minutes have one colour and nothing but this.
#[test]
fn steps_of_a_year_are_told_apart_by_their_size() {
    for shade in [YearShade::Mood, YearShade::Minutes] {
        for width in [360, 640, 880] {
            let svg = year::draw(&steps(shade, width)).svg;
            let document = Document::parse(&svg).unwrap();
            let marks = grounds(&document)
                .into_iter()
                .map(|(_, marks)| square(marks[0]));
            let sides: Vec<_> = marks.collect();
            assert_eq!(sides.len(), 5);
            assert!(
                sides.windows(2).all(|pair| pair[1] - pair[0] > 1.0),
                "{shade:?} at {width}: {sides:?}"
            );
        }
    }
}

/// The cue of moods over time: height.
#[test]
fn moods_over_time_are_told_apart_by_their_height() {
    let days = [10.0, 30.0, 50.0, 70.0, 90.0].map(|valence| mood::day(&[valence]));
    let svg = mood::draw(&mood::view(days.to_vec())).svg;
    let document = Document::parse(&svg).unwrap();
    let dots = document
        .descendants()
        .filter(|node| node.has_tag_name("circle"));
    let heights: Vec<_> = dots.map(|dot| number(dot, "cy")).collect();
    assert_eq!(heights.len(), 5);
    assert!(
        heights.windows(2).all(|pair| pair[0] - pair[1] > 100.0),
        "{heights:?}"
    );
}

/// The cue of stacked platforms: paper between the parts, so that a part is seen as one whatever
/// its colour; which one it is, the key and the table say in its order.
#[test]
fn platforms_in_a_bar_are_told_apart_by_the_paper_between_them() {
    let platforms = ["a"; 9];
    let bars = (0..9).map(|platform| Bar {
        platform,
        minutes: 20,
        ..Bar::default()
    });
    let day = Day {
        total: Some("3:00".into()),
        bars: bars.collect(),
        ..Day::default()
    };
    let mut view = common::view(vec![day; 7]);
    view.platforms = common::platforms(&platforms);
    let chart = common::draw(&view);
    let document = Document::parse(&chart.svg).unwrap();
    let mut parts = parts(&document);
    parts.truncate(9);
    assert_eq!(parts.len(), 9);
    for pair in parts.windows(2) {
        let gap = pair[0].top - pair[1].bottom;
        assert!(gap >= 1.5 * 4.0 - 1.0, "{gap}");
    }
    let file = chart::to_svg_file(&chart, Theme::Light);
    let names = labels(&Document::parse(&file).unwrap());
    assert_eq!(
        names.iter().filter(|label| label.what == "a").count(),
        9,
        "the key has them all"
    );
}

#[test]
fn differences_are_those_of_the_published_pairs() {
    // From the table of Sharma, Wu and Dalal.
    for (one, other, expected) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        (
            [60.2574, -34.0099, 36.2677],
            [60.4626, -34.1751, 39.4387],
            1.2644,
        ),
        (
            [2.0776, 0.0795, -1.1350],
            [0.9033, -0.0636, -0.5514],
            0.9082,
        ),
    ] {
        let found = difference(one, other);
        assert!(
            (found - expected).abs() < 5e-5,
            "{one:?} {other:?}: {found}"
        );
    }
}

#[test]
fn grey_stays_grey_and_black_on_white_is_twenty_one() {
    for vision in VISIONS {
        let seen = vision.sees(read("#808080"));
        assert!(
            seen.iter()
                .all(|channel| (channel - 128.0 / 255.0).abs() < 1e-3),
            "{vision:?}"
        );
    }
    assert!((contrast(read("#000000"), read("#FFFFFF")) - 21.0).abs() < 1e-9);
    // Red and green of one lightness, which deuteranopes confuse and most eyes do not.
    let (red, green) = (read("#B06040"), read("#708030"));
    let apart = |vision: Vision| difference(lab(vision.sees(red)), lab(vision.sees(green)));
    assert!(apart(Vision::Usual) > 25.0 && apart(Vision::Deuteranopia) < 15.0);
}
