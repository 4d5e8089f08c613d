//! Looks at the marks of a finished picture, and at shapes that long pictures have.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

use super::areas::{Area, check, labels, number};
use chart::Chart;
use roxmltree::{Document, Node};

/// What has to hold for every picture of weeks side by side: all of [`check`], one mark for each
/// week in order, none over another, and no word on a bar.
pub fn check_weeks(chart: &Chart, weeks: usize) -> Result<(), String> {
    check(chart)?;
    if chart.marks.len() != weeks {
        return Err(format!("{} marks for {weeks} weeks", chart.marks.len()));
    }
    for mark in &chart.marks {
        let (left, right) = (mark.left, mark.left + mark.width);
        if !(left <= mark.x && mark.x <= right) || mark.width <= 0.0 {
            return Err(format!("{mark:?} does not point at its own area"));
        }
        if (mark.top, mark.height) != (0.0, 1.0) || !(0.0..=1.0).contains(&mark.y) {
            return Err(format!("{mark:?} is not as high as the picture"));
        }
    }
    for pair in chart.marks.windows(2) {
        if pair[0].left + pair[0].width > pair[1].left + 1e-9 {
            return Err(format!("{pair:?} lie over one another"));
        }
    }
    if chart.across != 1 {
        return Err("weeks are stepped through one by one".into());
    }
    let document = Document::parse(&chart.svg).unwrap();
    let labels = labels(&document);
    for bar in touching(&document) {
        if let Some(label) = labels.iter().find(|label| label.meets(&bar)) {
            return Err(format!("{label:?} stands on {bar:?}"));
        }
    }
    Ok(())
}

/// Bars that touch, as what is under each piece of the tops of their shapes.
pub fn touching(document: &Document<'_>) -> Vec<Area> {
    let coloured = |node: &Node<'_, '_>| {
        let fill = node.attribute("fill").unwrap_or_default();
        node.has_tag_name("polygon") && fill.starts_with("var(--platform-")
    };
    let shapes = document.descendants().filter(coloured);
    let shapes: Vec<Vec<(f64, f64)>> = shapes.map(points).collect();
    let base = shapes.iter().flatten().map(|(_, y)| *y).fold(0.0, f64::max);
    let tops = shapes.iter().flat_map(|shape| shape.windows(2));
    let tops = tops.filter(|pair| pair[0].1 == pair[1].1 && pair[0].0 < pair[1].0);
    tops.map(|pair| Area {
        what: "bar".into(),
        left: pair[0].0,
        top: pair[0].1,
        right: pair[1].0,
        bottom: base,
    })
    .collect()
}

/// The corners of a polygon or a line.
pub fn points(node: Node<'_, '_>) -> Vec<(f64, f64)> {
    let points = node.attribute("points").unwrap().split(' ');
    points
        .map(|point| {
            let (x, y) = point.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        })
        .collect()
}

/// Rectangles with this attribute, such as the dashed boxes.
pub fn rectangles(document: &Document<'_>, name: &str, value: &str) -> Vec<Area> {
    let wanted = |node: &Node<'_, '_>| {
        node.has_tag_name("rect") && node.attribute(name).is_some_and(|is| is.starts_with(value))
    };
    let found = document.descendants().filter(wanted);
    found
        .map(|node| {
            let (left, top) = (number(node, "x"), number(node, "y"));
            Area {
                what: value.into(),
                left,
                top,
                right: left + number(node, "width"),
                bottom: top + number(node, "height"),
            }
        })
        .collect()
}
