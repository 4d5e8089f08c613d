//! What goes into a report: its parts in their order, every word already chosen.

/// A report as whoever makes it hands it over. This crate adds no word of its own to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The first line, and the title of the file.
    pub title: String,
    /// The language of the words, as in `en` or `pt-BR` (BCP 47).
    pub language: String,
    /// What stands between the title and the footer, in this order.
    pub parts: Vec<Part>,
    /// One closing line, such as where the report comes from. May be empty.
    pub footer: String,
}

/// One part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Begins a section.
    Heading(String),
    /// A paragraph. Line breaks in it are kept.
    Text(String),
    /// A person's own words.
    Quote {
        /// The words. Line breaks in them are kept.
        text: String,
        /// Whose they are, or of when. May be empty.
        from: String,
    },
    /// Short points, one below the other.
    List(Vec<String>),
    /// Figures in rows and columns.
    Table(Table),
    /// A chart.
    Picture(Picture),
}

/// A chart, drawn in both themes and said in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The picture in one or two sentences, for everyone who does not see it.
    pub alt: String,
    /// A self-contained SVG for light paper: colours written in, no reference to anything outside.
    pub light: String,
    /// The same for dark paper.
    pub dark: String,
    /// What the colours and signs in the picture mean.
    pub key: Vec<KeyEntry>,
}

/// One line of a picture's key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyEntry {
    /// The meaning.
    pub text: String,
    /// The colour in the light and in the dark picture, as `#RRGGBB`; none for a remark. A colour
    /// of any other form is left out.
    pub colour: Option<(String, String)>,
}

/// Rows below columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What the table is about.
    pub caption: String,
    /// The heading of each column.
    pub columns: Vec<String>,
    /// The rows. The first cell names its row; a row that is too short ends in empty cells, and
    /// cells beyond the last column are left out.
    pub rows: Vec<Vec<String>>,
}
