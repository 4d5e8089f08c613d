//! A report as one tall picture.

use crate::layout::{self, Flow, Shape, Sheet};
use crate::lettering::{Glyph, Run};
use crate::look::{DARK, Ink, LIGHT, Look};
use crate::{ExchangeError, Report};
use resvg::tiny_skia::{
    Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Size, Stroke, Transform,
};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

/// How wide the picture is, in pixels.
pub const PNG_WIDTH: u32 = 1080;

/// The highest picture that [`to_png`] makes, in pixels.
pub const MAX_PNG_HEIGHT: u32 = 16_384;

/// A narrow sheet, so that words are large enough on the screen of a phone.
const SHEET: Sheet = Sheet {
    width: 480.0,
    height: None,
    side: 30.0,
    top: 32.0,
    bottom: 32.0,
    dark: false,
};

/// Pixels for a point.
const SCALE: f32 = PNG_WIDTH as f32 / SHEET.width;

/// The report as one picture to share, [`PNG_WIDTH`] wide and as high as it takes, laid out as the
/// PDF is. The same report makes the same bytes; letters that the font lacks are empty boxes.
///
/// A PNG holds no words for a screen reader: who sends it may send the Markdown along.
///
/// # Errors
///
/// [`ExchangeError::Picture`] where a chart cannot be read; [`ExchangeError::TooTall`] beyond
/// [`MAX_PNG_HEIGHT`]; [`ExchangeError::Png`] if the encoder refuses, which no report is known to
/// bring about.
pub fn to_png(report: &Report, dark: bool) -> Result<Vec<u8>, ExchangeError> {
    let sheet = Sheet { dark, ..SHEET };
    let flow = layout::set(report, &sheet)?;
    let pages = layout::pages(&flow, &sheet);
    let page = pages.first();
    let end = page.map_or(sheet.top, |page| page.end) + sheet.bottom;
    let mut canvas = Canvas {
        pixels: pixels(end)?,
        look: if dark { DARK } else { LIGHT },
        flow: &flow,
    };
    canvas.pixels.fill(opaque(canvas.look.paper));
    for (top, mark) in page.into_iter().flat_map(|page| &page.marks) {
        canvas.shape(*top, &mark.shape);
    }
    canvas
        .pixels
        .encode_png()
        .map_err(|error| ExchangeError::Png(error.to_string()))
}

fn pixels(height: f32) -> Result<Pixmap, ExchangeError> {
    let none = || ExchangeError::Png("it has no size".to_owned());
    let size = Size::from_wh(PNG_WIDTH as f32, height * SCALE).ok_or_else(none)?;
    let size = size.to_int_size();
    if size.height() > MAX_PNG_HEIGHT {
        return Err(ExchangeError::TooTall {
            height: size.height(),
        });
    }
    Pixmap::new(PNG_WIDTH, size.height()).ok_or_else(none)
}

fn opaque([red, green, blue]: [u8; 3]) -> Color {
    Color::from_rgba8(red, green, blue, 255)
}

struct Canvas<'a> {
    pixels: Pixmap,
    look: Look,
    flow: &'a Flow,
}

impl Canvas<'_> {
    fn shape(&mut self, down: f32, shape: &Shape) {
        match shape {
            Shape::Words {
                left,
                base,
                size,
                ink,
                run,
            } => self.words(*left, down + base, *size, *ink, run),
            Shape::Bar {
                left,
                top,
                width,
                height,
                ink,
            } => {
                // Hairlines stand on whole pixels, or they would be blurred.
                let top = ((down + top) * SCALE).round();
                let height = (height * SCALE).round().max(1.0);
                let rect = Rect::from_xywh(left * SCALE, top, width * SCALE, height);
                if let Some(rect) = rect {
                    let paint = self.paint(*ink);
                    self.pixels
                        .fill_rect(rect, &paint, Transform::identity(), None);
                }
            }
            Shape::Drawing {
                left,
                top,
                width,
                drawing,
            } => {
                if let Some(tree) = self.flow.drawings.get(*drawing) {
                    let scale = width / tree.size().width() * SCALE;
                    let (x, y) = (left * SCALE, (down + top) * SCALE);
                    let place = Transform::from_row(scale, 0.0, 0.0, scale, x, y);
                    resvg::render(tree, place, &mut self.pixels.as_mut());
                }
            }
        }
    }

    fn words(&mut self, left: f32, base: f32, size: f32, ink: Ink, run: &Run) {
        let paint = self.paint(ink);
        let Some(face) = run.weight.face() else {
            return;
        };
        let em = size * SCALE;
        let unit = em / face.units_per_em() as f32;
        let (mut x, y) = (left * SCALE, base * SCALE);
        for glyph in &run.glyphs {
            if let Some(id) = glyph.id {
                let mut outline = Outline(PathBuilder::new());
                face.outline_glyph(GlyphId(id), &mut outline);
                if let Some(path) = outline.0.finish() {
                    let (x, y) = (x + glyph.right * em, y - glyph.up * em);
                    let place = Transform::from_row(unit, 0.0, 0.0, -unit, x, y);
                    self.pixels
                        .fill_path(&path, &paint, FillRule::Winding, place, None);
                }
            } else if let Some(path) = missing(glyph) {
                let stroke = Stroke {
                    width: 0.06,
                    ..Stroke::default()
                };
                let place = Transform::from_row(em, 0.0, 0.0, em, x, y);
                self.pixels.stroke_path(&path, &paint, &stroke, place, None);
            }
            x += glyph.advance * em;
        }
    }

    fn paint(&self, ink: Ink) -> Paint<'static> {
        let mut paint = Paint::default();
        paint.set_color(opaque(self.look.colour(ink)));
        paint
    }
}

/// The box for a letter that the font lacks, in ems.
fn missing(glyph: &Glyph) -> Option<Path> {
    let inset = glyph.advance * 0.12;
    let rect = Rect::from_xywh(inset, -0.7, glyph.advance - 2.0 * inset, 0.7)?;
    Some(PathBuilder::from_rect(rect))
}

struct Outline(PathBuilder);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
