//! Everything that the person entered, as one file to take along.

use std::path::Path;

use chrono::NaiveDate;
use journal::JournalError;

use crate::app::Desk;
use crate::error::Error;
use crate::save;

/// The kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Text, for reading and for other programs.
    Json,
    /// A copy of the journal, which this program opens.
    Journal,
}

impl Format {
    const ALL: [Self; 2] = [Self::Json, Self::Journal];

    /// How its files end, without the dot; the pages name it so too.
    fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Journal => "db",
        }
    }

    /// The format whose files end so.
    ///
    /// # Errors
    /// [`Error::NotAChoice`].
    pub(crate) fn named(ending: &str) -> Result<Self, Error> {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.ending() == ending)
            .ok_or_else(|| Error::NotAChoice(ending.to_owned()))
    }

    /// What the ending of a file asks for.
    ///
    /// # Errors
    /// [`Error::ExportFormat`].
    pub(crate) fn of(path: &Path) -> Result<Self, Error> {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default().to_lowercase();
        Self::named(&ending).map_err(|_| Error::ExportFormat(path.to_owned()))
    }

    /// What a file may be called that is made on a day.
    pub(crate) fn file_name(self, today: NaiveDate) -> String {
        format!("scrollwell-{today}.{}", self.ending())
    }
}

/// Writes the whole file or nothing, and answers with the sentence of what was written. What is there
/// is replaced, except for what the program itself lives on.
pub(crate) fn write(desk: &Desk<'_>, format: Format, path: &Path) -> Result<String, Error> {
    let target = path.canonicalize();
    let own = desk.journal.file().parent().map(journal::files);
    let is_own = |target: &Path| {
        let mut own = own.iter().flatten();
        own.any(|file| file.canonicalize().is_ok_and(|file| file == target))
    };
    if target.is_ok_and(|target| is_own(&target)) {
        let target = path.to_owned();
        return Err(JournalError::CopyOntoJournal { target }.into());
    }
    match format {
        Format::Json => {
            let all = desk.journal.everything(&desk.moment)?;
            save::write_private(path, all.as_bytes(), desk.text)
        }
        Format::Journal => {
            desk.journal.copy_to(path)?;
            Ok(save::said_written(path, desk.text))
        }
    }
}
