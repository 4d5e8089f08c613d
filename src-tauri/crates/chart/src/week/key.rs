//! What the key of a week explains: only what is in its picture.

use super::Plan;
use crate::look::Look;
use crate::pause::draw_sign;
use crate::poster::{Key, Sample};
use crate::theme::PLATFORM_COLOURS;
use std::collections::BTreeSet;

impl Plan<'_> {
    pub(super) fn key(&self) -> Key<'_> {
        let used: BTreeSet<usize> = self.parts().map(|bar| bar.platform).collect();
        let platforms = self.view.platforms.iter().enumerate();
        let platforms = platforms
            .filter(|(at, _)| used.contains(at))
            .map(|(_, platform)| {
                let look = Look {
                    slot: platform.colour % PLATFORM_COLOURS,
                    guess: false,
                    late: false,
                };
                (swatch(look), platform.name.as_str())
            });
        let (slot, words) = (self.sample().unwrap_or(0), &self.view.words);
        let shape = |guess, late| swatch(Look { slot, guess, late });
        let guess = self.parts().any(|bar| bar.guess);
        let guess = guess.then(|| (shape(true, false), words.guess.as_str()));
        let late = self.has_late();
        let late = late.then(|| (shape(false, true), words.late.as_str()));
        let paused = self.columns.iter().any(|column| column.pause.is_some());
        let paused = paused.then(|| -> (Sample<'_>, _) {
            (
                Box::new(|pen, frame| draw_sign(pen, frame.inset(1.5, 0.5))),
                words.paused.as_str(),
            )
        });
        Key::of(platforms.chain(guess).chain(late).chain(paused), self.width)
    }
}

fn swatch<'a>(look: Look) -> Sample<'a> {
    Box::new(move |pen, frame| look.draw(pen, frame))
}
