//! The sheet of paper: the one place that speaks to plotters.
//!
//! Plotters has whole numbers for coordinates, fixed colours, and nothing for rounded corners,
//! dashes or halos. So the sheet is drawn at four times its size, and shapes have a *paint*, a list
//! of SVG attributes, which [`Svg`] writes beside what plotters says of where they are.

use crate::ChartError;
use crate::lettering::escape;
use crate::svg::{Paint, Svg};
use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Cartesian2d, Circle, DrawingArea, IntoDrawingArea, IntoFont, PathElement, Polygon, Rectangle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBColor, TextStyle};
use std::cell::RefCell;
use std::fmt::Write as _;
use std::ops::Range;

/// Sheet coordinates per CSS pixel.
pub(crate) const SCALE: f64 = 4.0;

/// Which end of a line of text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// A rectangle in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Frame {
    /// The same rectangle, smaller by these distances on each side.
    pub(crate) fn inset(self, x: f64, y: f64) -> Self {
        Self {
            left: self.left + x,
            top: self.top + y,
            right: self.right - x,
            bottom: self.bottom - y,
        }
    }

    pub(crate) fn height(self) -> f64 {
        self.bottom - self.top
    }

    pub(crate) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A part of the sheet with axes of its own: days across, minutes or a rating upwards.
pub(crate) struct Panel {
    axes: Cartesian2d<RangedCoordf64, RangedCoordf64>,
}

impl Panel {
    pub(crate) fn new(frame: Frame, across: Range<f64>, up: Range<f64>) -> Self {
        let pixels = (
            units(frame.left)..units(frame.right),
            units(frame.bottom)..units(frame.top),
        );
        Self {
            axes: Cartesian2d::new(across, up, pixels),
        }
    }

    /// Where a point of the axes is on the sheet, in CSS pixels.
    pub(crate) fn place(&self, across: f64, up: f64) -> (f64, f64) {
        use plotters::coord::CoordTranslate;
        let (x, y) = self.axes.translate(&(across, up));
        (f64::from(x) / SCALE, f64::from(y) / SCALE)
    }
}

/// Draws on the sheet. Distances are CSS pixels; a paint is a list of SVG attributes, in sheet
/// units where it has lengths (see [`px`]).
pub(crate) struct Pen<'a> {
    area: DrawingArea<Svg<'a>, Shift>,
    paints: &'a RefCell<Vec<Paint>>,
}

impl Pen<'_> {
    /// The made-up colour that stands for a paint until the sheet is finished.
    fn dye(&self, paint: String) -> RGBColor {
        self.dye_with(Paint::Own(paint))
    }

    fn dye_with(&self, paint: Paint) -> RGBColor {
        let mut paints = self.paints.borrow_mut();
        let number = paints
            .iter()
            .position(|known| *known == paint)
            .unwrap_or_else(|| {
                paints.push(paint);
                paints.len() - 1
            });
        let [_, red, green, blue] = u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes();
        RGBColor(red, green, blue)
    }

    pub(crate) fn rectangle(&self, frame: Frame, paint: String) -> Result<(), ChartError> {
        let corners = [
            (units(frame.left), units(frame.top)),
            (units(frame.right), units(frame.bottom)),
        ];
        self.area
            .draw(&Rectangle::new(corners, self.dye(paint).filled()))
            .map_err(refused)
    }

    pub(crate) fn line(&self, points: &[(f64, f64)], paint: String) -> Result<(), ChartError> {
        let points: Vec<_> = points.iter().map(|(x, y)| (units(*x), units(*y))).collect();
        self.area
            .draw(&PathElement::new(points, self.dye(paint).stroke_width(1)))
            .map_err(refused)
    }

    pub(crate) fn dot(&self, at: (f64, f64), radius: f64, paint: String) -> Result<(), ChartError> {
        let at = (units(at.0), units(at.1));
        self.area
            .draw(&Circle::new(at, units(radius), self.dye(paint).filled()))
            .map_err(refused)
    }

    /// Many dots that look alike.
    pub(crate) fn dots(
        &self,
        places: impl IntoIterator<Item = (f64, f64)>,
        radius: f64,
        paint: String,
    ) -> Result<(), ChartError> {
        let dye = self.dye_with(Paint::Shared(paint));
        for (x, y) in places {
            let dot = Circle::new((units(x), units(y)), units(radius), dye.filled());
            self.area.draw(&dot).map_err(refused)?;
        }
        Ok(())
    }

    /// Very many points that look alike, as one shape: where two lie over one another, they are not
    /// darker. `paint` gives the stroke, whose width is their size.
    ///
    /// A point is a line too short for anything but its round ends to be seen.
    pub(crate) fn points(&self, places: &[(f64, f64)], paint: &str) -> Result<(), ChartError> {
        let own = format!("fill=\"none\" stroke-linecap=\"round\" {paint}");
        self.stamp(places, "h.1".to_owned(), own)
    }

    /// The same little shape at very many places, as one shape: `stamp` is what follows on `M` and a
    /// place in the data of a path. Thousands of elements would take a page's breath away.
    pub(crate) fn stamp(
        &self,
        places: &[(f64, f64)],
        stamp: String,
        own: String,
    ) -> Result<(), ChartError> {
        if places.is_empty() {
            return Ok(());
        }
        let dye = self.dye_with(Paint::Stamped { stamp, own });
        let places: Vec<_> = places.iter().map(|(x, y)| (units(*x), units(*y))).collect();
        self.area
            .draw(&PathElement::new(places, dye.stroke_width(1)))
            .map_err(refused)
    }

    /// A closed outline.
    pub(crate) fn polygon(&self, outline: &[(f64, f64)], paint: String) -> Result<(), ChartError> {
        let outline: Vec<_> = outline
            .iter()
            .map(|(x, y)| (units(*x), units(*y)))
            .collect();
        if outline.is_empty() {
            return Ok(());
        }
        self.area
            .draw(&Polygon::new(outline, self.dye(paint).filled()))
            .map_err(refused)
    }

    /// Closed outlines apart from one another, as one polygon.
    ///
    /// One, so that hundreds of small shapes take the room of one, and so that patterns stay what
    /// they are at every size and in every viewer, which `<pattern>` does not: it goes around one
    /// outline after the other and back the way it came, and what it encloses on the way there it
    /// gives back on the way back. So the paint must not have a stroke.
    pub(crate) fn islands(
        &self,
        outlines: impl IntoIterator<Item = Vec<(f64, f64)>>,
        paint: String,
    ) -> Result<(), ChartError> {
        let mut outline = Vec::new();
        let mut back = Vec::new();
        for island in outlines {
            if let Some(first) = island.first().copied() {
                outline.extend(island);
                outline.push(first);
                back.push(first);
            }
        }
        outline.extend(back.into_iter().rev().skip(1));
        self.polygon(&outline, paint)
    }

    /// Slanting stripes across a frame, clipped to it: one every `period`, from `band.start` to
    /// `band.end` within the period, both measured along the base line.
    pub(crate) fn stripes(
        &self,
        frame: Frame,
        period: f64,
        band: Range<f64>,
        paint: String,
    ) -> Result<(), ChartError> {
        self.islands(stripes(frame, period, band), paint)
    }

    /// A line of text, its base line at `at`.
    pub(crate) fn text(
        &self,
        text: &str,
        at: (f64, f64),
        anchor: Anchor,
        paint: String,
    ) -> Result<(), ChartError> {
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let dye = self.dye(paint);
        let style = TextStyle::from(("sans-serif", 1.0).into_font())
            .color(&dye)
            .pos(Pos::new(across, VPos::Bottom));
        self.area
            .draw_text(text, &style, (units(at.0), units(at.1)))
            .map_err(refused)
    }
}

/// The outlines of slanting stripes across a frame: see [`Pen::stripes`].
pub(crate) fn stripes(frame: Frame, period: f64, band: Range<f64>) -> Vec<Vec<(f64, f64)>> {
    let mut stripes = Vec::new();
    let mut at = ((frame.left + frame.top) / period).floor() * period;
    while at < frame.right + frame.bottom {
        stripes.push(stripe(frame, at + band.start, at + band.end));
        at += period;
    }
    stripes.retain(|stripe| !stripe.is_empty());
    stripes
}

/// The part of a frame where `from <= x + y <= to`, as its corners.
fn stripe(frame: Frame, from: f64, to: f64) -> Vec<(f64, f64)> {
    let Frame {
        left,
        top,
        right,
        bottom,
    } = frame;
    let (from, to) = (from.max(left + top), to.min(right + bottom));
    if from >= to || frame.height() <= 0.0 {
        return Vec::new();
    }
    let upper = |sum: f64| ((sum - top).min(right), sum - (sum - top).min(right));
    let lower = |sum: f64| (sum - (sum - left).min(bottom), (sum - left).min(bottom));
    let corner = |x: f64, y: f64| Some((x, y)).filter(|_| from < x + y && x + y < to);
    let corners = [
        Some(upper(from)),
        corner(right, top),
        Some(upper(to)),
        Some(lower(to)),
        corner(left, bottom),
        Some(lower(from)),
    ];
    corners.into_iter().flatten().collect()
}

/// Draws a sheet of this size and gives back its shapes as SVG, without the `<svg>` around them.
///
/// # Errors
///
/// Whatever `drawing` gives, and [`ChartError::Draw`] if plotters refuses.
pub(crate) fn draw(
    width: f64,
    height: f64,
    drawing: impl FnOnce(&Pen<'_>) -> Result<(), ChartError>,
) -> Result<String, ChartError> {
    let mut out = String::new();
    let paints = RefCell::default();
    let size = (units(width).unsigned_abs(), units(height).unsigned_abs());
    let pen = Pen {
        area: Svg::new(&mut out, size, &paints).into_drawing_area(),
        paints: &paints,
    };
    drawing(&pen)?;
    pen.area.present().map_err(refused)?;
    drop(pen);
    Ok(out)
}

/// CSS pixels as whole sheet units.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast saturates, and a sheet is small"
)]
fn units(pixels: f64) -> i32 {
    (pixels * SCALE).round() as i32
}

/// A length for use in a paint.
pub(crate) fn px(pixels: f64) -> String {
    let rounded = (pixels * SCALE * 100.0).round() / 100.0;
    format!("{rounded}")
}

/// A line's paint. Lengths in CSS pixels; the pair is dash and gap.
pub(crate) fn stroke(ink: &str, width: f64, dash: Option<(f64, f64)>) -> String {
    let mut paint = format!(
        "fill=\"none\" stroke=\"var(--{ink})\" stroke-width=\"{}\"",
        px(width)
    );
    if let Some((dash, gap)) = dash {
        let _ = write!(paint, " stroke-dasharray=\"{} {}\"", px(dash), px(gap));
    }
    paint
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape that map_err wants"
)]
fn refused(error: impl ToString) -> ChartError {
    ChartError::Draw(error.to_string())
}

/// Keeps the ids of two charts on one page apart (FNV-1a).
pub(crate) fn fingerprint(texts: &[&str], width: u32) -> u32 {
    let bytes = texts.iter().flat_map(|text| text.bytes());
    let bytes = bytes.chain(width.to_be_bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// The opening of an `<svg>` with what makes it an image with a name for those who listen.
pub(crate) fn opening(id: &str, (width, height): (f64, f64), title: &str, summary: &str) -> String {
    let (width, height, families) = (units(width), units(height), crate::lettering::FAMILIES);
    let (title, summary) = (escape(title), escape(summary));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\" font-family=\"{families}\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{summary}</desc>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_keep_their_place_and_get_their_paint() {
        let svg = draw(10.0, 10.0, |pen| {
            let frame = Frame {
                left: 1.0,
                top: 2.0,
                right: 3.0,
                bottom: 4.25,
            };
            pen.rectangle(frame, "fill=\"var(--ink)\" rx=\"2\"".into())?;
            pen.line(&[(0.0, 0.0), (1.0, 1.0)], "stroke=\"var(--line)\"".into())?;
            pen.dot((5.0, 5.0), 2.0, "fill=\"var(--ink)\" rx=\"2\"".into())?;
            pen.text(
                "a<\"b\" fill=\"#000001\">",
                (1.0, 1.0),
                Anchor::End,
                "fill=\"x\"".into(),
            )
        });
        assert_eq!(
            svg.unwrap(),
            "<rect x=\"4\" y=\"8\" width=\"8\" height=\"9\" fill=\"var(--ink)\" rx=\"2\"/>\n\
             <polyline points=\"0,0 4,4\" stroke=\"var(--line)\"/>\n\
             <circle cx=\"20\" cy=\"20\" r=\"8\" fill=\"var(--ink)\" rx=\"2\"/>\n\
             <text x=\"4\" y=\"4\" text-anchor=\"end\" fill=\"x\">\
             a&lt;&quot;b&quot; fill=&quot;#000001&quot;&gt;</text>\n"
        );
    }

    #[test]
    fn hundreds_of_paints_stay_apart() {
        let svg = draw(10.0, 10.0, |pen| {
            (0..700).try_for_each(|n| pen.dot((1.0, 1.0), 1.0, format!("id=\"{n}\"")))
        })
        .unwrap();
        assert!((0..700).all(|n| svg.contains(&format!("id=\"{n}\""))));
    }

    #[test]
    fn shapes_that_look_alike_share_their_paint() {
        let svg = draw(10.0, 10.0, |pen| {
            pen.dots([(1.0, 1.0), (2.0, 2.0)], 1.0, "fill=\"b\"".into())?;
            pen.dot((3.0, 3.0), 1.0, "fill=\"c\"".into())?;
            pen.points(&[(1.0, 2.0), (3.0, 4.0)], "stroke=\"d\"")?;
            pen.points(&[], "stroke=\"e\"")?;
            pen.stamp(&[(1.0, 2.0)], "h9v9z".into(), "fill=\"f\"".into())?;
            pen.dots([(4.0, 4.0)], 1.0, "fill=\"b\"".into())
        });
        assert_eq!(
            svg.unwrap(),
            "<g fill=\"b\">\n\
             <circle cx=\"4\" cy=\"4\" r=\"4\"/>\n\
             <circle cx=\"8\" cy=\"8\" r=\"4\"/>\n\
             </g>\n<circle cx=\"12\" cy=\"12\" r=\"4\" fill=\"c\"/>\n\
             <path d=\"M4,8h.1M12,16h.1\" fill=\"none\" stroke-linecap=\"round\" stroke=\"d\"/>\n\
             <path d=\"M4,8h9v9z\" fill=\"f\"/>\n\
             <g fill=\"b\">\n\
             <circle cx=\"16\" cy=\"16\" r=\"4\"/>\n\
             </g>\n"
        );
    }

    #[test]
    fn a_stripe_is_clipped_to_its_frame() {
        let frame = Frame {
            left: 0.0,
            top: 0.0,
            right: 10.0,
            bottom: 4.0,
        };
        assert_eq!(
            stripe(frame, 2.0, 3.0),
            [(2.0, 0.0), (3.0, 0.0), (0.0, 3.0), (0.0, 2.0)]
        );
        assert_eq!(
            stripe(frame, 3.0, 11.0),
            [
                (3.0, 0.0),
                (10.0, 0.0),
                (10.0, 1.0),
                (7.0, 4.0),
                (0.0, 4.0),
                (0.0, 3.0)
            ]
        );
        assert_eq!(stripe(frame, 14.0, 20.0), []);
        assert_eq!(stripe(frame, -3.0, 0.0), []);
    }

    #[test]
    fn a_panel_maps_both_axes() {
        let frame = Frame {
            left: 10.0,
            top: 10.0,
            right: 80.0,
            bottom: 110.0,
        };
        let panel = Panel::new(frame, 0.0..7.0, 0.0..100.0);
        assert_eq!(panel.place(0.0, 0.0), (10.0, 110.0));
        assert_eq!(panel.place(7.0, 100.0), (80.0, 10.0));
        assert_eq!(panel.place(3.5, 50.0), (45.0, 60.0));
    }
}
