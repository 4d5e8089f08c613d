//! A chart as PDF paths.
//!
//! krilla-svg would draw any SVG, but it switches on system fonts and picture codecs for all of
//! resvg. A chart has paths and words in plain colours; words become paths as well, for the figure
//! carries the words of the chart.

use crate::ExchangeError;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Paint, Stroke, StrokeDash};
use krilla::surface::Surface;
use resvg::tiny_skia::PathSegment;
use resvg::usvg::{self, Group, Node, PaintOrder};

/// Whether the chart has only what [`draw`] can draw.
///
/// # Errors
///
/// [`ExchangeError::Picture`] where it has a gradient, pattern, mask, clip path, filter or bitmap.
pub(super) fn check(group: &Group) -> Result<(), ExchangeError> {
    let special = [
        (group.clip_path().is_some(), "a clip path"),
        (group.mask().is_some(), "a mask"),
        (!group.filters().is_empty(), "a filter"),
    ];
    if let Some((_, what)) = special.into_iter().find(|(has, _)| *has) {
        return Err(unable(what));
    }
    for node in group.children() {
        match node {
            Node::Group(group) => check(group)?,
            Node::Text(text) => check(text.flattened())?,
            Node::Image(_) => return Err(unable("a bitmap")),
            Node::Path(path) => {
                let fill = path.fill().map(usvg::Fill::paint);
                let stroke = path.stroke().map(usvg::Stroke::paint);
                let plain = |paint: &usvg::Paint| matches!(paint, usvg::Paint::Color(_));
                if !fill.into_iter().chain(stroke).all(plain) {
                    return Err(unable("a gradient or a pattern"));
                }
            }
        }
    }
    Ok(())
}

fn unable(what: &str) -> ExchangeError {
    ExchangeError::Picture(format!("it has {what}"))
}

pub(super) fn draw(group: &Group, surface: &mut Surface) {
    surface.push_transform(&transform(group.transform()));
    let see_through = group.opacity() != usvg::Opacity::ONE;
    if see_through {
        surface.push_opacity(opacity(group.opacity()));
        surface.push_isolated();
    }
    for node in group.children() {
        match node {
            Node::Group(group) => draw(group, surface),
            Node::Text(text) => draw(text.flattened(), surface),
            Node::Path(path) if path.is_visible() => draw_path(path, surface),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    if see_through {
        surface.pop();
        surface.pop();
    }
    surface.pop();
}

fn draw_path(path: &usvg::Path, surface: &mut Surface) {
    let Some(outline) = outline(path) else {
        return;
    };
    let fill = path.fill().and_then(fill);
    let stroke = path.stroke().and_then(stroke);
    match path.paint_order() {
        PaintOrder::FillAndStroke => paint(&outline, fill, stroke, surface),
        PaintOrder::StrokeAndFill => {
            paint(&outline, None, stroke, surface);
            paint(&outline, fill, None, surface);
        }
    }
}

/// With neither fill nor stroke krilla would fill with black.
fn paint(outline: &Path, fill: Option<Fill>, stroke: Option<Stroke>, surface: &mut Surface) {
    if fill.is_some() || stroke.is_some() {
        surface.set_fill(fill);
        surface.set_stroke(stroke);
        surface.draw_path(outline);
    }
}

fn outline(path: &usvg::Path) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(p) => builder.move_to(p.x, p.y),
            PathSegment::LineTo(p) => builder.line_to(p.x, p.y),
            PathSegment::QuadTo(a, p) => builder.quad_to(a.x, a.y, p.x, p.y),
            PathSegment::CubicTo(a, b, p) => builder.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y),
            PathSegment::Close => builder.close(),
        }
    }
    builder.finish()
}

fn fill(fill: &usvg::Fill) -> Option<Fill> {
    Some(Fill {
        paint: colour(fill.paint())?,
        opacity: opacity(fill.opacity()),
        rule: match fill.rule() {
            usvg::FillRule::NonZero => FillRule::NonZero,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        },
    })
}

fn stroke(stroke: &usvg::Stroke) -> Option<Stroke> {
    Some(Stroke {
        paint: colour(stroke.paint())?,
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap: match stroke.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        },
        line_join: match stroke.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
        },
        opacity: opacity(stroke.opacity()),
        dash: stroke.dasharray().map(|dashes| StrokeDash {
            array: dashes.to_vec(),
            offset: stroke.dashoffset(),
        }),
    })
}

fn colour(paint: &usvg::Paint) -> Option<Paint> {
    match paint {
        usvg::Paint::Color(colour) => {
            Some(rgb::Color::new(colour.red, colour.green, colour.blue).into())
        }
        _ => None,
    }
}

fn opacity(opacity: usvg::Opacity) -> NormalizedF32 {
    NormalizedF32::new(opacity.get()).unwrap_or(NormalizedF32::ONE)
}

fn transform(t: usvg::Transform) -> Transform {
    Transform::from_row(t.sx, t.ky, t.kx, t.sy, t.tx, t.ty)
}
