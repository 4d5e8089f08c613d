//! Not drawn yet.

use crate::view::WeekdayView;
use crate::{Chart, ChartError};

/// Not drawn yet.
///
/// # Errors
/// Always.
pub fn weekday(view: &WeekdayView) -> Result<Chart, ChartError> {
    Err(ChartError::Draw(view.title.clone()))
}
