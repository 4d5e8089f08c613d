//! What the key of a file explains: only what is in the picture.

use super::Plan;
use super::bars::{Body, draw_box};
use crate::limits::draw_sample;
use crate::pause::draw_sign;
use crate::poster::{Key, Sample};
use std::collections::BTreeSet;

impl Plan<'_> {
    pub(super) fn key(&self) -> Key<'_> {
        let parts = self.weeks.iter().flat_map(|week| week.body.parts());
        let used: BTreeSet<usize> = parts.map(|(platform, _)| *platform).collect();
        let platforms = self.view.platforms.iter().enumerate();
        let platforms = platforms.filter(|(at, _)| used.contains(at)).map(
            |(at, platform)| -> (Sample<'_>, _) {
                let look = self.look(at);
                let draw: Sample<'_> = Box::new(move |pen, frame| look.draw(pen, frame));
                (draw, platform.name.as_str())
            },
        );
        let words = &self.view.words;
        let has = |wanted: &dyn Fn(&Body) -> bool| self.weeks.iter().any(|at| wanted(&at.body));
        let missing = has(&|body| matches!(body, Body::NotLogged(_)));
        let missing =
            missing.then(|| -> (Sample<'_>, _) { (Box::new(draw_box), words.not_logged.as_str()) });
        let paused = has(&|body| matches!(body, Body::Paused(_)));
        let paused = paused || self.weeks.iter().any(|week| week.sign.is_some());
        let paused = paused.then(|| -> (Sample<'_>, _) {
            (
                Box::new(|pen, frame| draw_sign(pen, frame.inset(1.5, 0.5))),
                words.paused.as_str(),
            )
        });
        let limit = (!self.runs.is_empty())
            .then(|| -> (Sample<'_>, _) { (Box::new(draw_sample), words.limit.as_str()) });
        let shapes = missing.into_iter().chain(paused).chain(limit);
        Key::of(platforms.chain(shapes), self.width)
    }
}
