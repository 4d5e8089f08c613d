//! What can go wrong, each with a sentence.

/// Why a file could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExchangeError {
    /// The report is longer than a picture may be high; a PDF or a page can hold it.
    #[error("the report is too long for one picture: it would be {height} pixels high, and {max} is the most", max = crate::MAX_PNG_HEIGHT)]
    TooTall {
        /// How high the picture would be, in pixels.
        height: u32,
    },
    /// An SVG in the report cannot be read.
    #[error("a picture in the report could not be read: {0}")]
    Picture(String),
    /// The finished PDF was refused by its writer.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
    /// The finished picture could not be turned into pixels.
    #[error("the picture could not be made: {0}")]
    Png(String),
}

impl ExchangeError {
    /// A short stable word for each kind, for programs to react to.
    ///
    /// ```
    /// let error = exchange::ExchangeError::TooTall { height: 40_000 };
    /// assert_eq!(error.code(), "exchange-too-tall");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooTall { .. } => "exchange-too-tall",
            Self::Picture(_) => "exchange-picture",
            Self::Pdf(_) => "exchange-pdf",
            Self::Png(_) => "exchange-png",
        }
    }
}
