//! Files out: a report as an HTML page, Markdown, a PDF or a picture, and rows as CSV.
//!
//! # What this crate knows, and what it may not know
//!
//! It knows kinds of files: what has to be escaped in each, where a line and a page may break, how
//! a PDF says what is a heading. It knows nobody: no journal, no chart, no date, no language.
//! Every word comes in with the [`Report`]; what it adds itself is a bullet and `1 / 2` at the foot
//! of a page. A chart comes in as an SVG whose colours are written in. It opens no file, asks for
//! no system font and reads no clock, so that the same report gives the same bytes everywhere.
//!
//! # Three promises
//!
//! - **What people wrote stays what they wrote.** Signs that mean something in a kind of file are
//!   escaped there; line breaks are kept; letters that the font lacks are boxes to look at, and
//!   still letters to copy.
//! - **A report is whole in one file.** There is no script in it, no address that is loaded, no
//!   folder beside it.
//! - **What is seen is also said.** Headings, lists, tables and quotes are marked as such in HTML,
//!   Markdown and PDF, and every picture carries its words.
//!
//! ```
//! use exchange::{Part, Report};
//!
//! let report = Report {
//!     title: "16 – 22 November".into(),
//!     language: "en".into(),
//!     parts: vec![
//!         Part::Heading("Time".into()),
//!         Part::Text("1 h 50 m a day, on 6 of 7 days.".into()),
//!         Part::Quote { text: "# *Less* was easy".into(), from: "Sunday".into() },
//!     ],
//!     footer: "Made with Scrollwell".into(),
//! };
//! assert!(exchange::to_html(&report).contains("<h2>Time</h2>"));
//! assert!(exchange::to_markdown(&report).contains("> \\# \\*Less\\* was easy"));
//! assert!(exchange::to_pdf(&report)?.starts_with(b"%PDF"));
//! # Ok::<(), exchange::ExchangeError>(())
//! ```

mod csv;
mod error;
#[cfg(test)]
mod hostile;
mod html;
mod layout;
mod lettering;
mod look;
mod markdown;
mod pdf;
mod picture;
mod png;
mod report;
mod words;

pub use csv::{BYTE_ORDER_MARK, to_csv};
pub use error::ExchangeError;
pub use html::to_html;
pub use markdown::to_markdown;
pub use pdf::to_pdf;
pub use png::{MAX_PNG_HEIGHT, PNG_WIDTH, to_png};
pub use report::{KeyEntry, Part, Picture, Report, Table};
