//! A chart as a file: colours written in, on paper, with its heading and its key.

use crate::lettering::{FAMILY, FONT_DATA};
use crate::{Chart, ChartError, Theme, sheet};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use std::sync::{Arc, OnceLock};

/// The widest picture that [`to_png`] makes, in pixels.
pub const MAX_PNG_WIDTH: u32 = 8192;

/// The chart as an SVG file that stands alone: theme colours instead of variables, a paper
/// background, the title as a heading and a key to the colours.
///
/// The font is named, not embedded: a viewer without Noto Sans shows its own sans-serif.
#[must_use]
pub fn to_svg_file(chart: &Chart, theme: Theme) -> String {
    theme.write_in(&chart.poster)
}

/// The picture alone, to be put into a page or a report that has its own heading and key: no paper
/// behind it, theme colours instead of variables, and a width and a height of its own in CSS
/// pixels.
///
/// Its ids are those of [`Chart::svg`] with the theme behind them, so that one page can hold both
/// themes of one picture. The font is named, not embedded.
///
/// ```
/// # use chart::{Day, Theme, WeekView};
/// # let view = WeekView { days: vec![Day::default(); 7], ..WeekView::default() };
/// let chart = chart::week(&view, &|minutes| format!("{minutes} min"))?;
/// let picture = chart::to_picture(&chart, Theme::Dark);
///
/// assert!(picture.starts_with("<svg "));
/// assert!(!picture.contains("var("));
/// # Ok::<(), chart::ChartError>(())
/// ```
#[must_use]
pub fn to_picture(chart: &Chart, theme: Theme) -> String {
    let (width, height) = chart.size;
    let id = format!("{}-{}", chart.id, theme.name());
    let opening = sheet::opening(&id, chart.size, &chart.title, &chart.summary);
    let size = format!("<svg width=\"{width}\" height=\"{height}\" ");
    let opening = opening.replacen("<svg ", &size, 1);
    let shapes = chart.svg.get(chart.shapes..).unwrap_or_default();
    theme.write_in(&format!("{opening}{shapes}"))
}

/// The chart as a PNG file, `width` pixels wide; the height follows.
///
/// Only the embedded font is used, never one of the system's, so the bytes are the same on every
/// run and every machine. Letters outside Latin, Greek and Cyrillic are left blank.
///
/// # Errors
///
/// [`ChartError::Width`] unless `width` is 1 to [`MAX_PNG_WIDTH`]; [`ChartError::Picture`] if the
/// SVG cannot be read or encoded, which no chart is known to bring about.
pub fn to_png(chart: &Chart, theme: Theme, width: u32) -> Result<Vec<u8>, ChartError> {
    if width == 0 || width > MAX_PNG_WIDTH {
        return Err(ChartError::Width(width));
    }
    let options = usvg::Options {
        fontdb: fonts(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(&to_svg_file(chart, theme), &options)
        .map_err(|error| ChartError::Picture(error.to_string()))?;
    let size = tree.size().to_int_size();
    let size = size.scale_to_width(width).ok_or(ChartError::Width(width))?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(ChartError::Width(width))?;
    let scale = Transform::from_scale(
        pixels.width() as f32 / tree.size().width(),
        pixels.height() as f32 / tree.size().height(),
    );
    resvg::render(&tree, scale, &mut pixels.as_mut());
    pixels
        .encode_png()
        .map_err(|error| ChartError::Picture(error.to_string()))
}

fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let load = || {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(FONT_DATA.to_vec());
        fonts.set_sans_serif_family(FAMILY);
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(load))
}
