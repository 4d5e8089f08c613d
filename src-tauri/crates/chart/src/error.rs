//! What can go wrong, each with a sentence.

/// Why a chart could not be drawn.
///
/// All but [`ChartError::Width`] mean that the caller handed in something that contradicts itself;
/// nothing that a person logs can cause one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChartError {
    /// A week has seven days, and this many came in.
    #[error("a week has 7 days, not {0}")]
    Days(usize),
    /// A limit is drawn over eight weeks at most, and this many came in.
    #[error("a limit is drawn over at most 8 weeks, not {0}")]
    Weeks(usize),
    /// A bar names a platform that is not in the view's list.
    #[error("a bar belongs to platform {platform}, but the view lists only {listed}")]
    Platform {
        /// The index that the bar carries.
        platform: usize,
        /// How many platforms the view lists.
        listed: usize,
    },
    /// A part of a week names a source that is not in the view's list.
    #[error("a part belongs to source {kind}, but the view lists only {listed}")]
    Source {
        /// The index that the part carries.
        kind: usize,
        /// How many sources the view lists.
        listed: usize,
    },
    /// Four questions have pictures below one another, and this many came in.
    #[error("reflections have at most 4 questions, not {0}")]
    Questions(usize),
    /// A picture cannot be this many pixels wide: 1 to [`MAX_PNG_WIDTH`](crate::MAX_PNG_WIDTH).
    #[error("a picture is 1 to {max} pixels wide, not {0}", max = crate::MAX_PNG_WIDTH)]
    Width(u32),
    /// The drawing library refused.
    #[error("the chart could not be drawn: {0}")]
    Draw(String),
    /// The finished SVG could not be turned into pixels.
    #[error("the picture could not be made: {0}")]
    Picture(String),
}

impl ChartError {
    /// A short stable word for each kind, for programs to react to.
    ///
    /// ```
    /// assert_eq!(chart::ChartError::Days(6).code(), "chart-days");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Days(_) => "chart-days",
            Self::Weeks(_) => "chart-weeks",
            Self::Platform { .. } => "chart-platform",
            Self::Source { .. } => "chart-source",
            Self::Questions(_) => "chart-questions",
            Self::Width(_) => "chart-width",
            Self::Draw(_) => "chart-draw",
            Self::Picture(_) => "chart-picture",
        }
    }
}
