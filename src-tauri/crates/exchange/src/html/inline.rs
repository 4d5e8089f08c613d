//! A chart's SVG inside the page: only what draws, with names that clash with no other chart.

use crate::words::escape;
use resvg::usvg::roxmltree::{Document, Node, NodeType};
use std::fmt::Write as _;

/// The elements that are taken over. What is not here is left out with all that is in it.
const ELEMENTS: [&str; 16] = [
    "circle",
    "clipPath",
    "defs",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "text",
    "tspan",
];

/// The attributes that are taken over, besides `id`. None of them can name an address or a script;
/// of `url(…)` only names within the chart pass.
const ATTRIBUTES: [&str; 57] = [
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "cx",
    "cy",
    "d",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "letter-spacing",
    "offset",
    "opacity",
    "paint-order",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "r",
    "rotate",
    "rx",
    "ry",
    "shape-rendering",
    "spreadMethod",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "textLength",
    "transform",
    "visibility",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// The chart as an `<svg>` element of the page; none where it cannot be read. `alt` is escaped.
pub(super) fn svg(source: &str, class: &str, prefix: &str, alt: &str) -> Option<String> {
    let document = Document::parse(source).ok()?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return None;
    }
    let mut out = format!(
        "<svg class=\"{class}\" role=\"img\" aria-label=\"{alt}\" viewBox=\"{}\"",
        escape(&view_box(root)?)
    );
    let sizes = ["width", "height", "x", "y"];
    attributes(&mut out, root, prefix, |name| !sizes.contains(&name));
    out.push_str(">\n");
    for child in root.children() {
        write_node(&mut out, child, prefix);
    }
    out.push_str("</svg>\n");
    Some(out)
}

fn view_box(root: Node) -> Option<String> {
    if let Some(view_box) = root.attribute("viewBox") {
        return Some(view_box.to_owned());
    }
    let side = |name| -> Option<f32> {
        let value = root.attribute(name)?;
        value.strip_suffix("px").unwrap_or(value).parse().ok()
    };
    Some(format!("0 0 {} {}", side("width")?, side("height")?))
}

fn write_node(out: &mut String, node: Node, prefix: &str) {
    match node.node_type() {
        NodeType::Text => out.push_str(&escape(node.text().unwrap_or_default())),
        NodeType::Element if ELEMENTS.contains(&node.tag_name().name()) => {
            let name = node.tag_name().name();
            let _ = write!(out, "<{name}");
            attributes(out, node, prefix, |_| true);
            if node.has_children() {
                out.push('>');
                for child in node.children() {
                    write_node(out, child, prefix);
                }
                let _ = write!(out, "</{name}>");
            } else {
                out.push_str("/>");
            }
        }
        _ => {}
    }
}

fn attributes(out: &mut String, node: Node, prefix: &str, wanted: impl Fn(&str) -> bool) {
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if attribute.namespace().is_some() {
            continue;
        }
        let value = match value.trim().strip_prefix("url(#") {
            _ if name == "id" => format!("{prefix}{value}"),
            _ if !ATTRIBUTES.contains(&name) || !wanted(name) => continue,
            Some(target) => format!("url(#{prefix}{target}"),
            None if value.contains("url(") => continue,
            None => value.to_owned(),
        };
        let _ = write!(out, " {name}=\"{}\"", escape(&value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_so_that_a_double_is_seen() {
        assert!(ELEMENTS.is_sorted());
        assert!(ATTRIBUTES.is_sorted());
    }

    #[test]
    fn only_what_draws_is_taken_over_and_names_get_their_prefix() {
        let source = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20px\" height=\"10\" \
            onload=\"x()\" font-family=\"'Noto Sans'\"><title id=\"t\">T</title><style>a{}</style>\
            <script>alert(1)</script><defs><pattern id=\"p\" width=\"2\" height=\"2\"/></defs>\
            <rect id=\"r\" fill=\"url(#p)\" style=\"fill:red\" onclick=\"x()\"/>\
            <rect fill=\"url(http://x.org/a)\"/><image href=\"http://x.org/b\"/>\
            <text x=\"1\">a &lt; b</text></svg>";
        assert_eq!(
            svg(source, "light", "l1-", "A &amp; B").as_deref(),
            Some(
                "<svg class=\"light\" role=\"img\" aria-label=\"A &amp; B\" \
                 viewBox=\"0 0 20 10\" font-family=\"&#39;Noto Sans&#39;\">\n\
                 <defs><pattern id=\"l1-p\" width=\"2\" height=\"2\"/></defs>\
                 <rect id=\"l1-r\" fill=\"url(#l1-p)\"/><rect/>\
                 <text x=\"1\">a &lt; b</text></svg>\n"
            )
        );
    }

    #[test]
    fn what_is_no_svg_is_nothing() {
        for source in ["", "<p/>", "<svg", "<svg/>", "text"] {
            assert_eq!(svg(source, "light", "l1-", ""), None, "{source}");
        }
    }
}
