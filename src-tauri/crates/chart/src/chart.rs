//! What comes out.

use std::sync::Arc;

use crate::ChartError;
use crate::lettering;
use crate::poster::{Key, Poster};
use crate::sheet::{self, Pen};

/// A finished chart: a picture, and the same content for ears and fingers.
///
/// Made by [`week`](crate::week()), [`weeks`](crate::weeks()) and the other functions of this crate
/// that take a view; [`to_svg_file`](crate::to_svg_file) and [`to_png`](crate::to_png) turn it into
/// a file, [`to_picture`](crate::to_picture) into a part of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The picture for inlining in a page: an `<svg>` without fixed size, with `role="img"`, a
    /// title and a description, and CSS variables for colours.
    pub svg: String,
    /// The picture's name.
    pub title: String,
    /// The picture in one sentence.
    pub summary: String,
    /// What can be stepped through, in reading order: one for each day that is not still to come,
    /// for each week, or for each study.
    pub marks: Vec<Mark>,
    /// How many marks an arrow to the side goes on. Where it is more than one, the marks stand in
    /// columns of that many, and an arrow up or down goes on by one.
    pub across: usize,
    /// The same data as a table.
    pub table: Arc<Table>,
    /// The picture with heading and key, still with variables: what a file is made from.
    pub(crate) poster: String,
    /// What the ids in the picture begin with.
    pub(crate) id: String,
    /// The picture's width and height in CSS pixels.
    pub(crate) size: (f64, f64),
    /// Where in [`Chart::svg`] the shapes begin.
    pub(crate) shapes: usize,
}

/// A place in the picture that can be pointed at or reached by keyboard.
///
/// All numbers are fractions of the picture's width or height, 0 to 1, so they hold at every
/// size at which the picture is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where a tooltip points, from the left edge.
    pub x: f64,
    /// Where a tooltip points, from the top edge.
    pub y: f64,
    /// The left edge of the area that belongs to this mark.
    pub left: f64,
    /// The width of that area.
    pub width: f64,
    /// The top edge of that area.
    pub top: f64,
    /// The height of that area.
    pub height: f64,
    /// Which mark it is: `Monday 16`.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A chart's data as a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table is about.
    pub caption: String,
    /// Column headings.
    pub columns: Vec<String>,
    /// Rows, each as long as the view made it.
    pub rows: Vec<Vec<String>>,
}

/// Makes a chart of what has its place: the picture for a page, and the one for a file.
pub(crate) struct Draft<'a> {
    pub(crate) id: &'a str,
    /// Title and summary as the view has them.
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) marks: Vec<Mark>,
    pub(crate) across: usize,
    pub(crate) table: Arc<Table>,
    pub(crate) key: Key<'a>,
}

impl Draft<'_> {
    pub(crate) fn draw(
        self,
        drawing: impl FnOnce(&Pen<'_>) -> Result<(), ChartError>,
    ) -> Result<Chart, ChartError> {
        let (title, summary) = (lettering::clean(self.title), lettering::clean(self.summary));
        let size = (self.width, self.height);
        let picture = sheet::draw(self.width, self.height, drawing)?;
        let opening = sheet::opening(self.id, size, &title, &summary);
        let poster = Poster {
            id: self.id,
            title: &title,
            summary: &summary,
            picture: &picture,
            size,
            key: self.key,
        };
        let poster = poster.draw()?;
        Ok(Chart {
            svg: format!("{opening}{picture}</svg>\n"),
            id: self.id.to_owned(),
            size,
            shapes: opening.len(),
            title,
            summary,
            marks: self.marks,
            across: self.across,
            table: self.table,
            poster,
        })
    }
}

impl Table {
    /// A table without the rows that are empty.
    pub(crate) fn of<'a>(
        caption: &str,
        columns: &[String],
        rows: impl Iterator<Item = &'a Vec<String>>,
    ) -> Arc<Self> {
        Arc::new(Self {
            caption: caption.to_owned(),
            columns: columns.to_vec(),
            rows: rows.filter(|row| !row.is_empty()).cloned().collect(),
        })
    }
}
