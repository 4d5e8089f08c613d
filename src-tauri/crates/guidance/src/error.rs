//! What can be wrong with the data files.

use serde::de::DeserializeOwned;

/// A data file that cannot be used. The shipped files are checked when the program is built, so
/// people can only see it of a file of their own.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum GuidanceError {
    /// The file is not TOML, or not made of the tables that it is to be made of.
    #[error("{file} cannot be read: {source}")]
    Unreadable {
        /// Name of the file.
        file: &'static str,
        /// The line that the reader stopped at.
        line: Option<usize>,
        /// What the reader says.
        source: toml::de::Error,
    },
    /// The file can be read, but one of its rows cannot stay as it is.
    #[error("{file}, {row}: {wrong}")]
    Row {
        /// Name of the file.
        file: &'static str,
        /// Which row: `NL, contact 1 (Somebody)`, `emergency.eu`, `tip 5`.
        row: String,
        /// What is wrong with it, and what would be right.
        wrong: String,
        /// Id of the message that says what would be right, where people can write the file.
        right: &'static str,
    },
}

/// The message for a file that cannot be read at all.
const RIGHT_FORM: &str = "support-file-right-form";

impl GuidanceError {
    /// The code that the window knows this problem by.
    pub fn code(&self) -> &'static str {
        "guidance-unreadable"
    }

    /// The row that is wrong, in the words of the file: `NL, contact 1 (Somebody)`.
    pub fn row(&self) -> Option<&str> {
        match self {
            Self::Unreadable { .. } => None,
            Self::Row { row, .. } => Some(row),
        }
    }

    /// The line that the reader stopped at, where the file cannot be read at all.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Unreadable { line, .. } => *line,
            Self::Row { .. } => None,
        }
    }

    /// Id of the message that says what would be right in a file of contacts.
    pub fn right(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => RIGHT_FORM,
            Self::Row { right, .. } => right,
        }
    }
}

/// Reads a file into its tables; what is in a table is read by [`Place::read`].
pub(crate) fn read_file<T: DeserializeOwned>(
    file: &'static str,
    text: &str,
) -> Result<T, GuidanceError> {
    toml::from_str(text).map_err(|source: toml::de::Error| {
        let read = source.span().and_then(|span| text.get(..span.start));
        GuidanceError::Unreadable {
            file,
            line: read.map(|read| read.matches('\n').count() + 1),
            source,
        }
    })
}

/// A row of a file, known by a name that people find in it.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) file: &'static str,
    pub(crate) row: String,
    pub(crate) right: &'static str,
}

impl Place {
    /// That something is wrong here.
    pub(crate) fn wrong(&self, wrong: impl Into<String>) -> GuidanceError {
        GuidanceError::Row {
            file: self.file,
            row: self.row.clone(),
            wrong: wrong.into(),
            right: self.right,
        }
    }

    /// Reads the row. The reader alone would name a line or nothing; here the row gets its name.
    pub(crate) fn read<T: DeserializeOwned>(&self, row: toml::Table) -> Result<T, GuidanceError> {
        row.try_into()
            .map_err(|error: toml::de::Error| self.wrong(error.message()))
    }
}
