//! Not drawn yet.

use crate::view::SourcesView;
use crate::{Chart, ChartError};

/// Not drawn yet.
///
/// # Errors
/// Always.
pub fn sources(view: &SourcesView, _tick: &dyn Fn(u32) -> String) -> Result<Chart, ChartError> {
    Err(ChartError::Draw(view.title.clone()))
}
