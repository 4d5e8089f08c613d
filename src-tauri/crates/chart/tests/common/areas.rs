//! Looks at a finished picture: where its words, bars and signs are.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

use ab_glyph::{Font, FontRef};
use chart::Chart;
use roxmltree::{Document, Node};

#[derive(Debug, Clone)]
pub struct Area {
    pub what: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

pub fn number(node: Node<'_, '_>, name: &str) -> f64 {
    let value = node
        .attribute(name)
        .unwrap_or_else(|| panic!("{node:?} has no {name}"));
    value.parse().unwrap()
}

/// The width of a line of text, found without the crate's help.
fn measure(text: &str, size: f64) -> f64 {
    let font = FontRef::try_from_slice(ttf_noto_sans::REGULAR).unwrap();
    let units = f64::from(font.units_per_em().unwrap());
    let advance = |letter| match font.glyph_id(letter) {
        glyph if glyph.0 == 0 => 1.0,
        glyph => f64::from(font.h_advance_unscaled(glyph)) / units,
    };
    text.chars().map(|letter| advance(letter) * size).sum()
}

pub fn labels(document: &Document<'_>) -> Vec<Area> {
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name("text"));
    texts
        .map(|node| {
            let (text, size) = (node.text().unwrap_or_default(), number(node, "font-size"));
            let (x, y, width) = (number(node, "x"), number(node, "y"), measure(text, size));
            let left = match node.attribute("text-anchor").unwrap() {
                "start" => x,
                "middle" => x - width / 2.0,
                "end" => x - width,
                other => panic!("{other}"),
            };
            let (top, bottom) = (y - size * 0.75, y + size * 0.22);
            Area {
                what: text.to_owned(),
                left,
                top,
                right: left + width,
                bottom,
            }
        })
        .collect()
}

/// The parts of the bars.
pub fn parts(document: &Document<'_>) -> Vec<Area> {
    let coloured = |node: &Node<'_, '_>| {
        let fill = node.attribute("fill").unwrap_or_default();
        node.has_tag_name("rect") && fill.starts_with("var(--platform-")
    };
    let parts = document.descendants().filter(coloured);
    parts
        .map(|node| {
            let (left, top) = (number(node, "x"), number(node, "y"));
            let (right, bottom) = (left + number(node, "width"), top + number(node, "height"));
            Area {
                what: "part".into(),
                left,
                top,
                right,
                bottom,
            }
        })
        .collect()
}

/// The upright bars of the pause signs, two a sign.
pub fn signs(document: &Document<'_>) -> Vec<Area> {
    let upright = |node: &Node<'_, '_>| {
        node.has_tag_name("rect")
            && node.attribute("fill") == Some("var(--ink-3)")
            && number(*node, "height") > number(*node, "width")
    };
    let bars = document.descendants().filter(upright);
    bars.map(|node| {
        let (left, top) = (number(node, "x"), number(node, "y"));
        let (right, bottom) = (left + number(node, "width"), top + number(node, "height"));
        Area {
            what: "sign".into(),
            left,
            top,
            right,
            bottom,
        }
    })
    .collect()
}

/// The dashed lines, each with its height and its two ends.
pub fn limit_lines(document: &Document<'_>) -> Vec<(f64, f64, f64)> {
    let dashed = |node: &Node<'_, '_>| {
        node.has_tag_name("polyline") && node.attribute("stroke-dasharray").is_some()
    };
    let lines = document.descendants().filter(dashed);
    lines
        .map(|node| {
            let points = node.attribute("points").unwrap();
            let points: Vec<f64> = points
                .split([' ', ','])
                .map(|n| n.parse().unwrap())
                .collect();
            (points[1], points[0], points[2])
        })
        .collect()
}

/// What has to hold for every picture. A rounding unit is a quarter of a pixel.
pub fn check(chart: &Chart) -> Result<(), String> {
    let document = Document::parse(&chart.svg).map_err(|error| error.to_string())?;
    let root = document.root_element();
    let size: Vec<f64> = root
        .attribute("viewBox")
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    let labels = labels(&document);
    for (at, label) in labels.iter().enumerate() {
        if label.left < -1.0
            || label.top < -1.0
            || label.right > size[2] + 2.0
            || label.bottom > size[3] + 1.0
        {
            return Err(format!("{label:?} is not inside {size:?}"));
        }
        if let Some(other) = labels[at + 1..].iter().find(|other| label.meets(other)) {
            return Err(format!("{label:?} touches {other:?}"));
        }
    }
    let parts = parts(&document);
    for part in &parts {
        if let Some(label) = labels.iter().find(|label| label.meets(part)) {
            return Err(format!("{label:?} touches {part:?}"));
        }
        if part.top < 0.0 || part.bottom > size[3] || part.bottom <= part.top {
            return Err(format!("{part:?} is not inside {size:?}"));
        }
    }
    let signs = signs(&document);
    for (at, sign) in signs.iter().enumerate() {
        let others = parts.iter().chain(&labels).chain(&signs[at + 1..]);
        if let Some(other) = others.into_iter().find(|other| sign.meets(other)) {
            return Err(format!("{sign:?} touches {other:?}"));
        }
    }
    for (y, left, right) in limit_lines(&document) {
        let crossed = |label: &&Area| {
            label.left < right && left < label.right && label.top < y && y < label.bottom
        };
        if let Some(label) = labels.iter().find(crossed) {
            return Err(format!("{label:?} is crossed by a limit at {y}"));
        }
    }
    for (wrong, why) in [
        ("NaN", "not a number"),
        ("inf", "not finite"),
        (" style=", "forbidden by the policy"),
        ("<style", "forbidden by the policy"),
        ("=\"#", "a colour that no theme can change"),
        ("opacity", "left over"),
    ] {
        let bare = document.descendants().flat_map(|node| node.attributes());
        let mut bare =
            bare.map(|attribute| format!(" {}=\"{}", attribute.name(), attribute.value()));
        if bare.any(|attribute| attribute.contains(wrong)) || chart.svg.contains("<style") {
            return Err(format!("{wrong} in the picture: {why}"));
        }
    }
    for mark in &chart.marks {
        for share in [
            mark.x,
            mark.y,
            mark.left,
            mark.width,
            mark.left + mark.width,
        ] {
            if !(0.0..=1.0).contains(&share) {
                return Err(format!("{mark:?} is outside the picture"));
            }
        }
    }
    Ok(())
}
