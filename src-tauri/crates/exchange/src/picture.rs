//! The charts of a report, read from their SVG.

use crate::ExchangeError;
use crate::lettering::fonts;
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// Reads a chart. Nothing outside the SVG is ever opened: an `<image>` in it is left out.
///
/// # Errors
///
/// [`ExchangeError::Picture`] where it is no SVG.
pub(crate) fn read(svg: &str) -> Result<Tree, ExchangeError> {
    let options = Options {
        fontdb: fonts(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|error| ExchangeError::Picture(error.to_string()))
}
