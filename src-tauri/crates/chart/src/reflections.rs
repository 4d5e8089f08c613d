//! Not drawn yet.

use crate::view::ReflectionsView;
use crate::{Chart, ChartError};

/// Not drawn yet.
///
/// # Errors
/// Always.
pub fn reflections(view: &ReflectionsView) -> Result<Chart, ChartError> {
    Err(ChartError::Draw(view.title.clone()))
}
