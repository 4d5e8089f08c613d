//! A report as a PDF.

mod drawing;
mod tags;

use crate::layout::{self, Flow, Mark, Page, Role, Shape, Sheet};
use crate::lettering::{Glyph, Run, Weight};
use crate::look::{Ink, LIGHT};
use crate::{ExchangeError, Report, words};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, Document, SerializeSettings};
use tags::Tags;

/// A4, in points.
const A4: Sheet = Sheet {
    width: 595.276,
    height: Some(841.89),
    side: 54.0,
    top: 54.0,
    bottom: 60.0,
    dark: false,
};

/// The report as a PDF: A4, light, with the embedded Noto Sans.
///
/// The file conforms to PDF/UA-1 as far as a program can tell: every heading, paragraph, list,
/// quote, table and chart is tagged in the order of reading, charts carry their words, and title,
/// language and outline are set. A table that goes over a page repeats its head. The file holds no
/// date and no random number, so the same report makes the same bytes.
///
/// Letters that Noto Sans lacks (it has Latin, Greek and Cyrillic) are shown as empty boxes, from
/// left to right; whoever copies the text or has it read out still gets the letters.
///
/// # Errors
///
/// [`ExchangeError::Picture`] where a chart cannot be read or has more than paths and words in plain
/// colours; [`ExchangeError::Pdf`] if the writer refuses, which no report is known to bring about.
pub fn to_pdf(report: &Report) -> Result<Vec<u8>, ExchangeError> {
    let flow = layout::set(report, &A4)?;
    for tree in &flow.drawings {
        drawing::check(tree.root())?;
    }
    let pages = layout::pages(&flow, &A4);
    let mut writer = Writer {
        flow: &flow,
        regular: font(Weight::Regular)?,
        bold: font(Weight::Bold)?,
        tags: Tags::new(&flow.elements),
        outline: Outline::new(),
        in_outline: None,
    };
    let mut document = Document::new_with(settings()?);
    for (at, page) in pages.iter().enumerate() {
        writer.page(&mut document, page, at, pages.len())?;
    }
    let language = words::language(&report.language).unwrap_or("und");
    let title = words::name(report);
    if writer.in_outline.is_none() {
        // PDF/UA asks for an outline even where nothing has a heading.
        let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        writer
            .outline
            .push_child(OutlineNode::new(title.clone(), top));
    }
    document.set_metadata(Metadata::new().title(title).language(language.to_owned()));
    document.set_outline(writer.outline);
    document.set_tag_tree(writer.tags.tree(language));
    document
        .finish()
        .map_err(|error| ExchangeError::Pdf(error.to_string()))
}

fn settings() -> Result<SerializeSettings, ExchangeError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| ExchangeError::Pdf(format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
}

fn font(weight: Weight) -> Result<Font, ExchangeError> {
    Font::new(Data::from(weight.data()), 0)
        .ok_or_else(|| ExchangeError::Pdf("the embedded font cannot be read".to_owned()))
}

fn fill(ink: Ink) -> Fill {
    let [red, green, blue] = LIGHT.colour(ink);
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    }
}

struct Writer<'a> {
    flow: &'a Flow,
    regular: Font,
    bold: Font,
    tags: Tags<'a>,
    outline: Outline,
    /// The last heading that is in the outline.
    in_outline: Option<usize>,
}

impl Writer<'_> {
    fn page(
        &mut self,
        document: &mut Document,
        page: &Page,
        at: usize,
        count: usize,
    ) -> Result<(), ExchangeError> {
        let height = A4.height.unwrap_or_default();
        let settings = PageSettings::from_wh(A4.width, height)
            .ok_or_else(|| ExchangeError::Pdf("the page has no size".to_owned()))?;
        let mut paper = document.start_page_with(settings);
        let mut surface = paper.surface();
        for (top, mark) in &page.marks {
            self.note_heading(mark, at, *top);
            self.mark(&mut surface, *top, mark);
        }
        if count > 1 {
            self.number(&mut surface, height, at + 1, count);
        }
        surface.finish();
        paper.finish();
        Ok(())
    }

    fn note_heading(&mut self, mark: &Mark, page: usize, top: f32) {
        let Some(element) = mark.element.filter(|_| mark.element != self.in_outline) else {
            return;
        };
        let role = self.flow.elements.get(element).map(|element| &element.role);
        if let Some(Role::Title(text) | Role::Section(text)) = role {
            let place = XyzDestination::new(page, Point::from_xy(0.0, top));
            self.outline
                .push_child(OutlineNode::new(text.clone(), place));
            self.in_outline = Some(element);
        }
    }

    fn mark(&mut self, surface: &mut Surface, top: f32, mark: &Mark) {
        let layout = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
        let tag = match (mark.element, &mark.shape) {
            (None, _) => layout,
            (_, Shape::Words { .. }) => ContentTag::Span(SpanTag::empty()),
            _ => ContentTag::Other,
        };
        let identifier = surface.start_tagged(tag);
        self.shape(surface, top, &mark.shape);
        surface.end_tagged();
        if let Some(element) = mark.element {
            self.tags.add(element, identifier);
        }
    }

    fn shape(&self, surface: &mut Surface, down: f32, shape: &Shape) {
        match shape {
            Shape::Words {
                left,
                base,
                size,
                ink,
                run,
            } => {
                let point = Point::from_xy(*left, down + base);
                self.words(surface, point, *size, *ink, run);
            }
            Shape::Bar {
                left,
                top,
                width,
                height,
                ink,
            } => {
                let Some(rect) = Rect::from_xywh(*left, down + top, *width, *height) else {
                    return;
                };
                let mut path = PathBuilder::new();
                path.push_rect(rect);
                if let Some(path) = path.finish() {
                    surface.set_stroke(None);
                    surface.set_fill(Some(fill(*ink)));
                    surface.draw_path(&path);
                }
            }
            Shape::Drawing {
                left,
                top,
                width,
                drawing,
            } => {
                if let Some(tree) = self.flow.drawings.get(*drawing) {
                    let scale = width / tree.size().width();
                    surface.push_transform(&Transform::from_row(
                        scale,
                        0.0,
                        0.0,
                        scale,
                        *left,
                        down + top,
                    ));
                    drawing::draw(tree.root(), surface);
                    surface.pop();
                }
            }
        }
    }

    /// Draws a run, with a box over each letter that the font lacks.
    fn words(&self, surface: &mut Surface, start: Point, size: f32, ink: Ink, run: &Run) {
        let glyphs: Vec<KrillaGlyph> = run.glyphs.iter().map(as_krilla).collect();
        let font = match run.weight {
            Weight::Regular => self.regular.clone(),
            Weight::Bold => self.bold.clone(),
        };
        surface.set_stroke(None);
        surface.set_fill(Some(fill(ink)));
        surface.draw_glyphs(start, &glyphs, font, &run.text, size, false);
        boxes(surface, start, size, ink, run);
    }

    fn number(&self, surface: &mut Surface, height: f32, page: usize, count: usize) {
        let run = Run::new(&format!("{page} / {count}"), Weight::Regular);
        let size = 8.5;
        let left = A4.width - A4.side - run.width() * size;
        let number = ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber));
        surface.start_tagged(number);
        let place = Point::from_xy(left, height - A4.bottom / 2.0);
        self.words(surface, place, size, Ink::Quiet, &run);
        surface.end_tagged();
    }
}

/// A letter that the font lacks is drawn as a blank which stands for that letter, so that it can
/// still be copied, found and read out.
fn as_krilla(glyph: &Glyph) -> KrillaGlyph {
    KrillaGlyph::new(
        GlyphId::new(u32::from(glyph.id.unwrap_or_else(blank))),
        glyph.advance,
        glyph.right,
        glyph.up,
        0.0,
        glyph.letters.clone(),
        None,
    )
}

/// The same in both fonts.
fn blank() -> u16 {
    let face = Weight::Regular.face();
    let blank = face.and_then(|face| face.glyph_index('\u{2003}'));
    blank.map_or(0, |blank| blank.0)
}

fn boxes(surface: &mut Surface, start: Point, size: f32, ink: Ink, run: &Run) {
    let mut left = start.x;
    let mut path = PathBuilder::new();
    for glyph in &run.glyphs {
        let advance = glyph.advance * size;
        let (inset, high) = (advance * 0.12, size * 0.7);
        let rect = Rect::from_xywh(left + inset, start.y - high, advance - 2.0 * inset, high);
        if let Some(rect) = rect.filter(|_| glyph.id.is_none()) {
            path.push_rect(rect);
        }
        left += advance;
    }
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke {
            paint: fill(ink).paint,
            width: size * 0.06,
            ..Stroke::default()
        }));
        surface.draw_path(&path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_have_the_same_blank_for_letters_that_they_lack() {
        for weight in [Weight::Regular, Weight::Bold] {
            let face = weight.face().unwrap();
            assert_eq!(face.glyph_index('\u{2003}').map(|id| id.0), Some(blank()));
        }
        assert_ne!(blank(), 0);
    }
}
