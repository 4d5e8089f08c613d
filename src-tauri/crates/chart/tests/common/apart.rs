//! What holds for every chart of a span: words apart, colours as variables, marks in the picture.

use super::areas::labels;
use chart::Chart;
use roxmltree::Document;

pub fn check(chart: &Chart) -> Result<(), String> {
    let document = Document::parse(&chart.svg).map_err(|error| error.to_string())?;
    let size = document
        .root_element()
        .attribute("viewBox")
        .expect("a size");
    let size: Vec<f64> = size
        .split(' ')
        .map(|n| n.parse().expect("a number"))
        .collect();
    let labels = labels(&document);
    for (at, label) in labels.iter().enumerate() {
        // A rounding unit is a quarter of a pixel.
        let is_inside = label.left >= -1.0
            && label.top >= -1.0
            && label.right <= size[2] + 2.0
            && label.bottom <= size[3] + 1.0;
        if !is_inside {
            return Err(format!("{label:?} is not inside {size:?}"));
        }
        if let Some(other) = labels[at + 1..].iter().find(|other| label.meets(other)) {
            return Err(format!("{label:?} touches {other:?}"));
        }
    }
    for node in document.descendants() {
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let has_colour = ["fill", "stroke"].contains(&name);
            if has_colour && value != "none" && !value.starts_with("var(--") {
                return Err(format!(
                    "{name}={value:?}: a colour that no theme can change"
                ));
            }
            if name == "style" || value.contains("NaN") || value.contains("inf") {
                return Err(format!("{name}={value:?}"));
            }
        }
    }
    for mark in &chart.marks {
        let (right, bottom) = (mark.left + mark.width, mark.top + mark.height);
        let shares = [
            mark.x,
            mark.y,
            mark.left,
            mark.top,
            mark.width,
            mark.height,
            right,
            bottom,
        ];
        // A sum of shares may be a rounding above one.
        if !shares
            .iter()
            .all(|share| (0.0..=1.0 + 1e-9).contains(share))
        {
            return Err(format!("{mark:?} is outside the picture"));
        }
    }
    Ok(())
}

/// A long picture with the middle of its longest lists taken out: what is left can be read, and a
/// number (FNV-1a) changes with what is not.
pub fn shortened(svg: &str) -> String {
    let mut out = String::new();
    let mut left_out: Vec<&str> = Vec::new();
    let mut alike = 0;
    let mut lines = svg.lines().peekable();
    while let Some(line) = lines.next() {
        let kind = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
        alike = if ["<rect", "<circle"].contains(&kind(line).as_str()) {
            alike + 1
        } else {
            0
        };
        if alike > 3 {
            left_out.push(line);
            if lines.peek().is_none_or(|next| kind(next) != kind(line)) {
                let sum = checksum(&left_out.concat());
                out += &format!("… {} more like it, {sum:08x}\n", left_out.len());
                left_out.clear();
            }
            continue;
        }
        for piece in line.split_inclusive('"') {
            if piece.len() <= 160 {
                out += piece;
            } else {
                let head: String = piece.chars().take(100).collect();
                out += &format!("{head}… of {}, {:08x}\"", piece.len(), checksum(piece));
            }
        }
        out.push('\n');
    }
    out
}

fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
