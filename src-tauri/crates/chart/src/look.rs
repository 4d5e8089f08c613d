//! How marks look, as paints. Every mark reaches 3:1 on the paper, in both themes.

use crate::ChartError;
use crate::shade;
use crate::sheet::{Frame, Pen, px};
use crate::view::Mood;
use std::fmt::Write as _;

/// Pink, sky, orange and yellow: on light paper they do not reach 3:1 by themselves, and neither
/// does a stripe of paper on them. So they get an outline, and their hatching a line of ink.
const PALE: [u8; 4] = [0, 3, 5, 6];
const OUTLINE: f64 = 0.75;
/// How much of a hollow part is left.
const RIM: f64 = 3.5;
/// From one stripe to the next, measured along the base line.
const HATCH: f64 = 9.0;
const STRIPE: f64 = 3.0;
const HATCH_LINE: f64 = 0.75;

/// A part lower than this has no room to be hollow; its day's mark says it.
const HOLLOW_FROM: f64 = 3.0;
const CORNER: f64 = 2.5;
/// Narrower parts have smaller corners, or else a year of them would look like beads.
const NARROW: f64 = 12.0;
const DOT: f64 = 6.0;

/// How a part of a bar looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Which platform colour.
    pub(crate) slot: u8,
    pub(crate) guess: bool,
    pub(crate) late: bool,
}

impl Look {
    /// Draws a part of a bar, or its sample in the key. All of it stays inside the frame.
    pub(crate) fn draw(self, pen: &Pen<'_>, frame: Frame) -> Result<(), ChartError> {
        let Self { slot, guess, late } = self;
        let (colour, height) = (format!("fill=\"var(--platform-{slot})\""), frame.height());
        let pale = PALE.contains(&slot);
        let outline = if pale {
            (height / 3.0).min(OUTLINE)
        } else {
            0.0
        };
        let width = frame.right - frame.left;
        let corner = if width < NARROW { width / 7.0 } else { CORNER };
        let corner = corner.min(height / 2.0);
        let mut paint = format!("{colour} rx=\"{}\"", px(corner));
        if pale {
            let width = px(outline);
            let _ = write!(
                paint,
                " stroke=\"var(--line-strong)\" stroke-width=\"{width}\""
            );
        }
        pen.rectangle(frame.inset(outline / 2.0, outline / 2.0), paint)?;

        let hollow = late && height > HOLLOW_FROM;
        let paper = "fill=\"var(--paper)\"".to_owned();
        let rim = if hollow { RIM } else { OUTLINE };
        let inside = frame.inset(rim, rim.min(height / 3.0));
        if hollow {
            pen.rectangle(inside, format!("{paper} rx=\"{}\"", px(1.0)))?;
        }
        if guess {
            pen.stripes(
                inside,
                HATCH,
                0.0..STRIPE,
                if hollow { colour } else { paper },
            )?;
        }
        if guess && pale {
            pen.stripes(
                inside,
                HATCH,
                0.0..HATCH_LINE,
                "fill=\"var(--ink)\"".to_owned(),
            )?;
        }
        Ok(())
    }
}

/// A day's mood: a dot that keeps the line at a distance.
pub(crate) fn draw_mood(pen: &Pen<'_>, mood: Mood, at: (f64, f64)) -> Result<(), ChartError> {
    let step = shade::step(mood.valence);
    let rim = format!("stroke=\"var(--ink-2)\" stroke-width=\"{}\"", px(1.25));
    pen.dot(at, DOT + 2.0, "fill=\"var(--paper)\"".to_owned())?;
    pen.dot(at, DOT, format!("fill=\"var(--mood-{step})\" {rim}"))?;
    if mood.late {
        pen.dot(at, DOT / 2.0, "fill=\"var(--paper)\"".to_owned())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Theme;
    use crate::theme::PLATFORM_COLOURS;

    /// WCAG 2: what graphics need to be told from what is behind them.
    const ENOUGH: f64 = 3.0;

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(theme: Theme, one: &str, other: &str) -> f64 {
        let colour = |name: &str| theme.tokens().find(|(token, _)| *token == name).unwrap().1;
        let (one, other) = (luminance(colour(one)), luminance(colour(other)));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_part_of_a_bar_stands_out_from_the_paper_by_its_colour_or_its_outline() {
        for theme in [Theme::Light, Theme::Dark] {
            assert!(
                contrast(theme, "--line-strong", "--paper") >= ENOUGH,
                "{theme:?}"
            );
            for slot in (0..PLATFORM_COLOURS).filter(|slot| !PALE.contains(slot)) {
                let found = contrast(theme, &format!("--platform-{slot}"), "--paper");
                assert!(found >= ENOUGH, "{theme:?} colour {slot}: {found}");
            }
        }
    }

    #[test]
    fn only_those_colours_are_pale_that_need_it() {
        for slot in PALE {
            let found = contrast(Theme::Light, &format!("--platform-{slot}"), "--paper");
            assert!(found < ENOUGH, "colour {slot}: {found}");
        }
    }

    #[test]
    fn hatching_stands_out_from_every_colour_by_its_stripe_or_its_line() {
        for theme in [Theme::Light, Theme::Dark] {
            for slot in 0..PLATFORM_COLOURS {
                let colour = format!("--platform-{slot}");
                let stripe = contrast(theme, &colour, "--paper");
                let line = contrast(theme, &colour, "--ink");
                let found = if PALE.contains(&slot) {
                    stripe.max(line)
                } else {
                    stripe
                };
                assert!(found >= ENOUGH, "{theme:?} colour {slot}: {found}");
            }
        }
    }

    #[test]
    fn dots_lines_and_boxes_stand_out_and_words_can_be_read() {
        for theme in [Theme::Light, Theme::Dark] {
            for (token, enough) in [
                ("--ink-2", ENOUGH),
                ("--line-strong", ENOUGH),
                ("--accent", ENOUGH),
                ("--mood-0", ENOUGH),
                ("--ink", 4.5),
                ("--ink-2", 4.5),
                ("--ink-3", 4.5),
            ] {
                let found = contrast(theme, token, "--paper");
                assert!(found >= enough, "{theme:?} {token}: {found}");
            }
        }
    }
}
