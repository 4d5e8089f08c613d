//! What can be wrong with the data files.

/// A data file that cannot be used. The shipped files are tested, so people should never see it.
#[derive(Debug, thiserror::Error)]
pub enum GuidanceError {
    /// The file is not what its types ask for.
    #[error("{file} cannot be read: {source}")]
    Unreadable {
        /// Name of the file.
        file: &'static str,
        /// What the reader says.
        source: toml::de::Error,
    },
    /// The file can be read, but it does not hold together.
    #[error("{file} does not hold together: {what}")]
    Inconsistent {
        /// Name of the file.
        file: &'static str,
        /// The place and what is wrong with it.
        what: String,
    },
}

impl GuidanceError {
    /// The code that the window knows this problem by.
    pub fn code(&self) -> &'static str {
        "guidance-unreadable"
    }
}
