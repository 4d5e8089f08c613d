//! The look of a report: paper and ink, in light and dark.

/// A colour as red, green and blue.
pub(crate) type Rgb = [u8; 3];

/// What something is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Words.
    Text,
    /// Words that stand back.
    Quiet,
    /// Hairlines.
    Line,
    /// The one accent.
    Accent,
    /// A colour of a chart.
    Colour(Rgb),
}

/// The colours of one theme.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) paper: Rgb,
    text: Rgb,
    quiet: Rgb,
    line: Rgb,
    accent: Rgb,
}

/// The window's light colours.
pub(crate) const LIGHT: Look = Look {
    paper: [0xFB, 0xFA, 0xF7],
    text: [0x1F, 0x24, 0x30],
    quiet: [0x56, 0x5B, 0x66],
    line: [0xE4, 0xE0, 0xD6],
    accent: [0x2F, 0x6F, 0x73],
};

/// The window's dark colours.
pub(crate) const DARK: Look = Look {
    paper: [0x14, 0x17, 0x1C],
    text: [0xE8, 0xE6, 0xE1],
    quiet: [0xB3, 0xB6, 0xBD],
    line: [0x2B, 0x31, 0x3B],
    accent: [0x7F, 0xC4, 0xC0],
};

impl Look {
    pub(crate) fn colour(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Text => self.text,
            Ink::Quiet => self.quiet,
            Ink::Line => self.line,
            Ink::Accent => self.accent,
            Ink::Colour(colour) => colour,
        }
    }
}

/// A colour written as `#RRGGBB`, and in no other way.
pub(crate) fn colour(written: &str) -> Option<Rgb> {
    let digits = written
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let digit = |digit: u8| char::from(digit).to_digit(16);
    let mut values = digits.bytes().map(digit);
    let mut next = || -> Option<u8> {
        let value = values.next()?? * 16 + values.next()??;
        u8::try_from(value).ok()
    };
    Some([next()?, next()?, next()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_digits_after_a_hash() {
        assert_eq!(colour("#CC79a7"), Some([0xCC, 0x79, 0xA7]));
        for bad in [
            "", "#fff", "CC79A7", "#CC79A", "#CC79A77", "#+C79A7", "#ééé", "red",
        ] {
            assert_eq!(colour(bad), None, "{bad}");
        }
    }
}
