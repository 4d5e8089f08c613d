//! Words as glyphs, and lines that fit.

use resvg::usvg::fontdb;
use rustybuzz::{BufferFlags, Direction, Face, UnicodeBuffer};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// The name that the embedded fonts give themselves.
const FAMILY: &str = "Noto Sans";

/// How wide the box is that stands for a letter which the font lacks, in ems.
const MISSING: f32 = 0.6;

/// Which of the two embedded fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    Bold,
}

impl Weight {
    /// The font file.
    pub(crate) fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => ttf_noto_sans::REGULAR,
            Self::Bold => ttf_noto_sans::BOLD,
        }
    }

    /// The font, ready for shaping.
    pub(crate) fn face(self) -> Option<&'static Face<'static>> {
        static REGULAR: OnceLock<Option<Face<'static>>> = OnceLock::new();
        static BOLD: OnceLock<Option<Face<'static>>> = OnceLock::new();
        let place = match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        };
        place
            .get_or_init(|| Face::from_slice(self.data(), 0))
            .as_ref()
    }
}

/// The embedded fonts for whoever reads an SVG. No font of the system is in it.
pub(crate) fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let load = || {
        let mut fonts = fontdb::Database::new();
        for weight in [Weight::Regular, Weight::Bold] {
            fonts.load_font_data(weight.data().to_vec());
        }
        fonts.set_sans_serif_family(FAMILY);
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(load))
}

/// One glyph of a run; distances are in ems.
#[derive(Debug, Clone)]
pub(crate) struct Glyph {
    /// The glyph in the font; none where the font lacks the letter and a box stands for it.
    pub(crate) id: Option<u16>,
    pub(crate) advance: f32,
    pub(crate) right: f32,
    pub(crate) up: f32,
    /// The letters that it shows, as a range of bytes.
    pub(crate) letters: Range<usize>,
}

/// A stretch of text on one line.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) weight: Weight,
    pub(crate) glyphs: Vec<Glyph>,
}

impl Run {
    /// Turns a text into glyphs, from left to right. Writing that runs from right to left is not
    /// turned round, because the font has no letters for it.
    pub(crate) fn new(text: &str, weight: Weight) -> Self {
        Self {
            text: text.to_owned(),
            weight,
            glyphs: weight
                .face()
                .map_or_else(Vec::new, |face| shape(face, text)),
        }
    }

    /// The width in ems.
    pub(crate) fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}

fn shape(face: &Face<'static>, text: &str) -> Vec<Glyph> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    buffer.guess_segment_properties();
    let shaped = rustybuzz::shape(face, &[], buffer);
    let units = face.units_per_em() as f32;
    let mut end = text.len();
    let mut next = text.len();
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(shaped.len());
    // From the end, because a glyph shows the letters up to where the next one begins.
    let pairs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    for (info, position) in pairs.rev() {
        let start = info.cluster as usize;
        if start < next {
            end = next;
            next = start;
        }
        let id = u16::try_from(info.glyph_id).ok().filter(|&id| id != 0);
        let advance = position.x_advance as f32 / units;
        glyphs.push(Glyph {
            id,
            advance: if id.is_some() { advance } else { MISSING },
            right: position.x_offset as f32 / units,
            up: position.y_offset as f32 / units,
            letters: start..end,
        });
    }
    glyphs.reverse();
    glyphs
}

/// One line of a wrapped text.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The words. A line that ends between two words ends in a space, so that the words stay apart
    /// for whoever copies them or has them read out.
    pub(crate) run: Run,
    /// The width in ems, without that space.
    pub(crate) width: f32,
}

/// Breaks a text that stands on one line into lines no wider than `room` ems: at its spaces, and in
/// the midst of a word only where the word alone is too wide. There is at least one line.
pub(crate) fn wrap(text: &str, weight: Weight, room: f32) -> Vec<Line> {
    let space = Run::new(" ", weight).width();
    let mut lines: Vec<(String, f32, bool)> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let run = Run::new(word, weight);
        let width = run.width();
        if let Some((line, used, _)) = lines.last_mut()
            && *used + space + width <= room
        {
            line.push(' ');
            line.push_str(word);
            *used += space + width;
            continue;
        }
        if let Some((_, _, between_words)) = lines.last_mut() {
            *between_words = true;
        }
        lines.extend(pieces(&run, room).map(|(piece, width)| (piece, width, false)));
    }
    if lines.is_empty() {
        lines.push((String::new(), 0.0, false));
    }
    let line = |(text, _, between_words): (String, f32, bool)| {
        let width = Run::new(&text, weight).width();
        let text = if between_words { text + " " } else { text };
        Line {
            run: Run::new(&text, weight),
            width,
        }
    };
    lines.into_iter().map(line).collect()
}

/// A word cut into pieces no wider than `room`, each of one letter at least.
fn pieces(word: &Run, room: f32) -> impl Iterator<Item = (String, f32)> {
    let mut cuts: Vec<(Range<usize>, f32)> = Vec::new();
    let mut cluster = usize::MAX;
    for glyph in &word.glyphs {
        let fresh = glyph.letters.start != cluster;
        cluster = glyph.letters.start;
        match cuts.last_mut() {
            Some((letters, width)) if !fresh || *width + glyph.advance <= room => {
                letters.end = letters.end.max(glyph.letters.end);
                *width += glyph.advance;
            }
            _ => cuts.push((glyph.letters.clone(), glyph.advance)),
        }
    }
    cuts.into_iter().filter_map(|(letters, width)| {
        let piece = word.text.get(letters)?;
        Some((piece.to_owned(), width))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, room: f32) -> Vec<String> {
        let lines = wrap(text, Weight::Regular, room);
        lines.into_iter().map(|line| line.run.text).collect()
    }

    #[test]
    fn both_fonts_have_the_scripts_they_are_chosen_for() {
        for weight in [Weight::Regular, Weight::Bold] {
            let run = Run::new("Az09 żŁő αΩ жЩї –·×…•", weight);
            assert!(
                run.glyphs.iter().all(|glyph| glyph.id.is_some()),
                "{weight:?}"
            );
        }
    }

    #[test]
    fn the_font_database_has_the_embedded_fonts_and_no_other() {
        let fonts = fonts();
        let mut names: Vec<&str> = fonts
            .faces()
            .map(|face| face.post_script_name.as_str())
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["NotoSans", "NotoSans-Bold"]);
    }

    #[test]
    fn lines_break_at_spaces_and_keep_them() {
        assert_eq!(lines("one two three", 100.0), ["one two three"]);
        assert_eq!(lines("one two three", 5.0), ["one two ", "three"]);
        assert_eq!(
            lines("one two\u{a0}three", 5.0),
            ["one ", "two\u{a0}three"].map(String::from)
        );
        assert_eq!(lines("", 5.0), [""]);
    }

    #[test]
    fn a_word_is_cut_only_where_it_alone_is_too_wide_and_never_before_an_accent() {
        assert_eq!(lines("abcdef", 2.0), ["abc", "def"]);
        assert_eq!(lines("xx abcdef", 2.0), ["xx ", "abc", "def"]);
        assert_eq!(lines("zz", 0.0), ["z", "z"]);
        let cut = lines("q\u{301}q\u{301}", 0.0);
        assert_eq!(cut, ["q\u{301}", "q\u{301}"]);
    }

    #[test]
    fn every_line_has_room_and_no_word_is_lost() {
        let text = "The quick brown fox jumps over the lazy dog and thinks nothing of it";
        for room in [4.0, 7.5, 12.0, 80.0] {
            let lines = wrap(text, Weight::Bold, room);
            assert!(lines.iter().all(|line| line.width <= room + 0.01), "{room}");
            let joined: String = lines.iter().map(|line| line.run.text.as_str()).collect();
            assert_eq!(joined, text);
        }
    }

    #[test]
    fn letters_that_the_font_lacks_become_boxes_that_keep_their_place() {
        let run = Run::new("a😀ש", Weight::Regular);
        let letters: Vec<&str> = run
            .glyphs
            .iter()
            .map(|g| &run.text[g.letters.clone()])
            .collect();
        assert_eq!(letters, ["a", "😀", "ש"]);
        let boxes: Vec<bool> = run.glyphs.iter().map(|glyph| glyph.id.is_none()).collect();
        assert_eq!(boxes, [false, true, true]);
        assert!(run.width() > 2.0 * MISSING);
    }

    #[test]
    fn what_has_no_shape_takes_no_room() {
        let plain = Run::new("ab", Weight::Regular).width();
        assert_eq!(Run::new("a\u{200d}\u{ad}b", Weight::Regular).width(), plain);
    }
}
