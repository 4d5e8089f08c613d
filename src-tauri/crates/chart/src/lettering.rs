//! Words on the sheet: how wide they are, and how they are made to fit.

use ab_glyph::{Font, FontRef};
use std::ops::Range;
use std::sync::OnceLock;

/// The family names in the order in which a page should look for them.
pub(crate) const FAMILIES: &str = "'Noto Sans Variable', 'Noto Sans', sans-serif";

/// The name that the embedded font gives itself.
pub(crate) const FAMILY: &str = "Noto Sans";

/// The embedded font: Noto Sans Regular, covering Latin, Greek and Cyrillic.
pub(crate) const FONT_DATA: &[u8] = ttf_noto_sans::REGULAR;

/// How far letters reach above the base line, as a share of the font size. Room for an accent on
/// a capital is included.
pub(crate) const ASCENT: f64 = 0.85;

/// How far letters reach below the base line.
pub(crate) const DESCENT: f64 = 0.24;

/// Lines of one label are this far apart.
pub(crate) const LINE: f64 = 1.2;

/// By how much room is widened until a label fits.
const NARROW_STEP: f64 = 4.0;

/// What stands for the part of a label that has no room.
const ELLIPSIS: char = '…';

fn font() -> Option<&'static FontRef<'static>> {
    static FONT: OnceLock<Option<FontRef<'static>>> = OnceLock::new();
    FONT.get_or_init(|| FontRef::try_from_slice(FONT_DATA).ok())
        .as_ref()
}

/// The width of a line of text. Letters that the font lacks count as one em.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    let advance = |letter: char| {
        let font = font()?;
        let glyph = font.glyph_id(letter);
        let units = f64::from(font.units_per_em()?);
        (glyph.0 != 0).then(|| f64::from(font.h_advance_unscaled(glyph)) / units)
    };
    text.chars()
        .map(|letter| advance(letter).unwrap_or(1.0) * size)
        .sum()
}

/// Text as it may stand in XML, on one line: control characters become spaces.
pub(crate) fn clean(text: &str) -> String {
    let is_stray = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    // Ten years of marks have thousands of words, and hardly ever a stray letter.
    if !text.contains(is_stray) {
        return text.trim().to_owned();
    }
    text.replace(is_stray, " ").trim().to_owned()
}

/// Text with the characters that mean something in XML written out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}

/// Whether any of it is written from right to left.
pub(crate) fn runs_leftwards(text: &str) -> bool {
    text.chars().any(|letter| {
        matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

/// Breaks a label at its spaces into at most `lines` lines, none wider than `room`; no-break spaces
/// hold. What still has no room ends in an ellipsis. An empty label has no lines.
pub(crate) fn fit(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let text = clean(text);
    let mut fitted: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let full = fitted.len() >= lines;
        match fitted.last_mut() {
            Some(line) if full || width(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => fitted.push(word.to_owned()),
        }
    }
    for line in &mut fitted {
        shorten(line, size, room);
    }
    fitted
}

/// The same, in lines as narrow as they get without losing a letter, within this room.
pub(crate) fn narrowest(text: &str, size: f64, room: &Range<f64>, lines: usize) -> Vec<String> {
    let letters = |lines: &[String]| lines.concat().replace(' ', "");
    let all = letters(&fit(text, size, f64::MAX, 1));
    let mut width = room.start;
    loop {
        let fitted = fit(text, size, width, lines);
        if width >= room.end || letters(&fitted) == all {
            return fitted;
        }
        width = (width + NARROW_STEP).min(room.end);
    }
}

fn shorten(line: &mut String, size: f64, room: f64) {
    if width(line, size) <= room {
        return;
    }
    while line.pop().is_some() {
        let kept = line.trim_end().len();
        line.truncate(kept);
        line.push(ELLIPSIS);
        if width(line, size) <= room || line.chars().count() == 1 {
            return;
        }
        line.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_has_the_scripts_it_is_chosen_for() {
        let font = font().unwrap();
        for letter in "Az09 żŁő αΩ жЩї –·×…".chars() {
            assert_ne!(font.glyph_id(letter).0, 0, "{letter}");
        }
    }

    #[test]
    fn figures_are_all_equally_wide() {
        let widths: Vec<f64> = "0123456789"
            .chars()
            .map(|d| width(&d.to_string(), 12.0))
            .collect();
        assert!(
            widths.windows(2).all(|pair| pair[0] == pair[1]),
            "{widths:?}"
        );
    }

    #[test]
    fn accents_and_cyrillic_are_measured_by_letter_not_by_byte() {
        assert_eq!(width("é", 13.0), width("e", 13.0));
        assert!(width("жжж", 13.0) < 3.0 * 13.0);
    }

    #[test]
    fn a_label_stays_whole_while_it_fits_then_wraps_then_ends_in_an_ellipsis() {
        assert_eq!(fit("Mon 16", 13.0, 100.0, 2), ["Mon 16"]);
        assert_eq!(fit("Donnerstag 16", 13.0, 80.0, 2), ["Donnerstag", "16"]);
        assert_eq!(fit("Donnerstag 16", 13.0, 50.0, 2), ["Donn…", "16"]);
        assert_eq!(fit("Donnerstag 16", 13.0, 50.0, 1), ["Donn…"]);
        assert_eq!(fit("limit 2\u{a0}h", 13.0, 45.0, 2), ["limit", "2\u{a0}h"]);
        assert_eq!(fit(" \n\t ", 13.0, 50.0, 2), Vec::<String>::new());
        assert_eq!(fit("abc", 13.0, 0.0, 2), ["…"]);
    }

    #[test]
    fn a_narrow_label_loses_no_letter_before_it_has_to() {
        let lines = |end| narrowest("days logged", 12.0, &(20.0..end), 2);
        assert_eq!(lines(100.0), ["days", "logged"]);
        assert_eq!(lines(30.0), ["days", "log…"]);
        assert_eq!(narrowest("a b", 12.0, &(40.0..90.0), 2), ["a b"]);
        assert_eq!(narrowest("", 12.0, &(40.0..90.0), 2), Vec::<String>::new());
    }

    #[test]
    fn hebrew_and_arabic_run_leftwards() {
        for text in ["שבועות", "12 שבועות", "week אחד", "أسبوع"] {
            assert!(runs_leftwards(text), "{text}");
        }
        for text in ["weeks", "недели", "12:30", "", "週"] {
            assert!(!runs_leftwards(text), "{text}");
        }
    }

    #[test]
    fn what_may_not_stand_in_xml_is_taken_out() {
        assert_eq!(clean("a\u{0}b\u{FFFF}c\n"), "a b c");
        assert_eq!(escape("<a & \"b\">"), "&lt;a &amp; &quot;b&quot;&gt;");
    }
}
