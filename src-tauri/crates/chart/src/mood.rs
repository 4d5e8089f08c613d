//! Not drawn yet.

use crate::view::MoodView;
use crate::{Chart, ChartError};

/// Not drawn yet.
///
/// # Errors
/// Always.
pub fn mood(view: &MoodView) -> Result<Chart, ChartError> {
    Err(ChartError::Draw(view.title.clone()))
}
