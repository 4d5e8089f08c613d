//! The app's own words, from `assets/locales/en`: what a button is called is written down once.

use anyhow::{Context, Result, bail};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::files;

/// All messages of the app.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// Reads every file of the locale.
    ///
    /// # Errors
    ///
    /// When one cannot be read, or defines a message a second time.
    pub fn load() -> Result<Self> {
        let folder = files::root().join("assets/locales/en");
        let mut bundle = FluentBundle::new(vec!["en".parse().context("en is a language")?]);
        // No invisible marks around what is put in: the page shows none either.
        bundle.set_use_isolating(false);
        for entry in std::fs::read_dir(&folder)
            .with_context(|| format!("{} cannot be read", folder.display()))?
        {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let text = std::fs::read_to_string(&path)?;
            let Ok(resource) = FluentResource::try_new(text) else {
                bail!("{} is not proper Fluent", path.display());
            };
            if let Err(errors) = bundle.add_resource(resource) {
                bail!("{}: {errors:?}", path.display());
            }
        }
        Ok(Self(bundle))
    }

    /// A message: `today-save`, or one of its attributes: `today-save.title`.
    ///
    /// # Errors
    ///
    /// When there is no such message, or something is to be put in.
    pub fn get(&self, id: &str) -> Result<String> {
        self.with(id, &[])
    }

    /// A message with something put in.
    ///
    /// # Errors
    ///
    /// When there is no such message, or something is missing.
    pub fn with(&self, id: &str, values: &[(&str, &str)]) -> Result<String> {
        let missing = || format!("no file in assets/locales/en has a message {id}");
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let message = self.0.get_message(message).with_context(missing)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).with_context(missing)?.value(),
            None => message.value().with_context(missing)?,
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, *value);
        }
        let mut errors = Vec::new();
        let text = self
            .0
            .format_pattern(pattern, Some(&arguments), &mut errors);
        if errors.is_empty() {
            Ok(text.into_owned())
        } else {
            bail!("message {id} cannot be put together: {errors:?}")
        }
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words")
    }
}
