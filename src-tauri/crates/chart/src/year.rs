//! Not drawn yet.

use crate::view::YearView;
use crate::{Chart, ChartError};

/// Not drawn yet.
///
/// # Errors
/// Always.
pub fn year(view: &YearView) -> Result<Chart, ChartError> {
    Err(ChartError::Draw(view.title.clone()))
}
