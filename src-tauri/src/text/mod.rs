//! The words: one Fluent bundle from the same `.ftl` files that the pages use.

mod dates;
mod figures;
mod gaps;
mod limits;
mod said_before;
#[cfg(test)]
mod wording;

pub(crate) use figures::{landmark, whole};
pub(crate) use gaps::Gaps;
pub(crate) use limits::WeekShape;
pub(crate) use said_before::SaidBefore;

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use dates::{DateSaid, MonthSaid};

/// Every file of words. A test holds this list against the folder.
const FILES: &[(&str, &str)] = &[
    (
        "app.ftl",
        include_str!("../../../assets/locales/en/app.ftl"),
    ),
    (
        "claim-said.ftl",
        include_str!("../../../assets/locales/en/claim-said.ftl"),
    ),
    (
        "claim.ftl",
        include_str!("../../../assets/locales/en/claim.ftl"),
    ),
    (
        "cli.ftl",
        include_str!("../../../assets/locales/en/cli.ftl"),
    ),
    (
        "countries.ftl",
        include_str!("../../../assets/locales/en/countries.ftl"),
    ),
    (
        "errors.ftl",
        include_str!("../../../assets/locales/en/errors.ftl"),
    ),
    (
        "limits.ftl",
        include_str!("../../../assets/locales/en/limits.ftl"),
    ),
    (
        "notices.ftl",
        include_str!("../../../assets/locales/en/notices.ftl"),
    ),
    (
        "reminders.ftl",
        include_str!("../../../assets/locales/en/reminders.ftl"),
    ),
    (
        "research-said.ftl",
        include_str!("../../../assets/locales/en/research-said.ftl"),
    ),
    (
        "research.ftl",
        include_str!("../../../assets/locales/en/research.ftl"),
    ),
    (
        "review-said.ftl",
        include_str!("../../../assets/locales/en/review-said.ftl"),
    ),
    (
        "review.ftl",
        include_str!("../../../assets/locales/en/review.ftl"),
    ),
    (
        "said.ftl",
        include_str!("../../../assets/locales/en/said.ftl"),
    ),
    (
        "settings.ftl",
        include_str!("../../../assets/locales/en/settings.ftl"),
    ),
    (
        "support-words.ftl",
        include_str!("../../../assets/locales/en/support-words.ftl"),
    ),
    (
        "support.ftl",
        include_str!("../../../assets/locales/en/support.ftl"),
    ),
    (
        "timer.ftl",
        include_str!("../../../assets/locales/en/timer.ftl"),
    ),
    (
        "tip-catalog.ftl",
        include_str!("../../../assets/locales/en/tip-catalog.ftl"),
    ),
    (
        "tip-why.ftl",
        include_str!("../../../assets/locales/en/tip-why.ftl"),
    ),
    (
        "tips.ftl",
        include_str!("../../../assets/locales/en/tips.ftl"),
    ),
    (
        "today.ftl",
        include_str!("../../../assets/locales/en/today.ftl"),
    ),
    (
        "tracking.ftl",
        include_str!("../../../assets/locales/en/tracking.ftl"),
    ),
    (
        "tray.ftl",
        include_str!("../../../assets/locales/en/tray.ftl"),
    ),
    (
        "trends-said.ftl",
        include_str!("../../../assets/locales/en/trends-said.ftl"),
    ),
    (
        "trends.ftl",
        include_str!("../../../assets/locales/en/trends.ftl"),
    ),
    (
        "week.ftl",
        include_str!("../../../assets/locales/en/week.ftl"),
    ),
    (
        "welcome.ftl",
        include_str!("../../../assets/locales/en/welcome.ftl"),
    ),
];

/// What goes into a sentence: names with values.
pub(crate) type Args<'a> = &'a [(&'a str, FluentValue<'a>)];

/// The words of one language.
pub struct Text {
    bundle: FluentBundle<FluentResource>,
    durations: SaidBefore<u32>,
    dates: SaidBefore<DateSaid>,
    months: SaidBefore<MonthSaid>,
    clocks: SaidBefore<u32>,
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").finish_non_exhaustive()
    }
}

impl Text {
    /// The English words, the only ones so far.
    #[must_use]
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
        // Signs around inserted names would show up as boxes in charts and terminals.
        bundle.set_use_isolating(false);
        for (_, words) in FILES {
            // What is malformed in a file is left out; a test reads every file without errors.
            let resource = FluentResource::try_new((*words).to_owned());
            let resource = resource.unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self {
            bundle,
            durations: SaidBefore::default(),
            dates: SaidBefore::default(),
            months: SaidBefore::default(),
            clocks: SaidBefore::default(),
        }
    }

    /// The language of the words, as files name it (BCP 47).
    pub(crate) fn language(&self) -> String {
        let first = self.bundle.locales.first();
        first.map(ToString::to_string).unwrap_or_default()
    }

    /// The sentence `id`. An unknown one is shown as its id, which the tests don't let happen.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The sentence `id` with `args` put in.
    #[must_use]
    pub fn say_with(&self, id: &str, args: Args<'_>) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The sentence `id` with `args` put in, if there is one.
    pub(crate) fn find(&self, id: &str, args: Args<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, value)| (*name, borrowed(value)))
            .collect();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(said.into_owned())
    }
}

/// The same value, without a copy of its text.
fn borrowed<'a>(value: &'a FluentValue<'_>) -> FluentValue<'a> {
    match value {
        FluentValue::String(text) => FluentValue::String(Cow::Borrowed(text)),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    fn folder() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/locales/en"))
    }

    #[test]
    fn every_file_of_the_folder_is_read() {
        let there: BTreeSet<String> = fs::read_dir(folder())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let listed: BTreeSet<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(there, listed);
    }

    #[test]
    fn every_file_is_well_formed_and_no_id_comes_twice() {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
        for (name, words) in FILES {
            let resource = FluentResource::try_new((*words).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
        }
    }

    /// Every sentence that the sources ask for by its whole id, and every family of them.
    #[test]
    fn everything_that_is_said_has_words() {
        let text = Text::english();
        let mut asked = 0;
        for path in rust_files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
            let source = fs::read_to_string(&path).unwrap();
            for call in [
                ".say(\"",
                ".say_with(\"",
                ".say_with(\n",
                "changed(desk, change, \"",
            ] {
                for after in source.split(call).skip(1) {
                    let after = after.trim_start().trim_start_matches('"');
                    let id = after.split(['"', ',', ')']).next().unwrap();
                    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                    if id.contains('-') && id.chars().all(is_id) {
                        asked += 1;
                        assert!(text.bundle.has_message(id), "{id} in {}", path.display());
                    }
                }
            }
        }
        assert!(asked > 60, "the search has gone blind: {asked}");
    }

    #[test]
    fn every_error_has_a_sentence() {
        let text = Text::english();
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/src/error.rs");
        let below = concat!(env!("CARGO_MANIFEST_DIR"), "/crates/journal/src/error.rs");
        let durations = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/crates/journal/src/duration.rs"
        );
        let mut codes = 0;
        for path in [source, below, durations] {
            for line in fs::read_to_string(path).unwrap().lines() {
                let Some((_, code)) = line.split_once("=> \"") else {
                    continue;
                };
                let Some(code) = code.strip_suffix("\",") else {
                    continue;
                };
                codes += 1;
                let id = format!("error-{code}");
                assert!(text.bundle.has_message(&id), "{id}");
            }
        }
        assert!(codes > 35, "the search has gone blind: {codes}");
    }

    fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
        let entries = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        entries
            .flat_map(|path| {
                if path.is_dir() {
                    rust_files(&path)
                } else {
                    vec![path]
                }
            })
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
            .collect()
    }
}
