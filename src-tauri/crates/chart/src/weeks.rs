//! Not drawn yet.

use crate::view::WeeksView;
use crate::{Chart, ChartError};

/// Not drawn yet.
///
/// # Errors
/// Always.
pub fn weeks(view: &WeeksView, _tick: &dyn Fn(u32) -> String) -> Result<Chart, ChartError> {
    Err(ChartError::Draw(view.title.clone()))
}
