//! One layout for every drawn report: what stands where, and what it is.
//!
//! The parts become atoms, pieces that no page break may split, in one column. An atom carries
//! marks (lines of words, rules, charts), and each mark names the element of the document that it
//! shows, or is decoration. [`pages`] puts the atoms on pages. Whoever draws them needs to know
//! nothing about reports.
//!
//! All distances are in points, from the top left.

mod pages;
mod part;
mod table;

pub(crate) use pages::Page;

use crate::lettering::{Line, Run, Weight, wrap};
use crate::look::Ink;
use crate::{ExchangeError, Report};
use resvg::usvg::Tree;

/// The paper.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    /// The width of the paper.
    pub(crate) width: f32,
    /// The height of a page; none for one page as long as it takes.
    pub(crate) height: Option<f32>,
    /// Left and right margin.
    pub(crate) side: f32,
    /// Margin above.
    pub(crate) top: f32,
    /// Margin below.
    pub(crate) bottom: f32,
    /// Which of the two drawings and key colours is taken.
    pub(crate) dark: bool,
}

impl Sheet {
    /// The width that there is for words.
    pub(crate) fn room(&self) -> f32 {
        self.width - 2.0 * self.side
    }

    /// The height that there is on a page.
    pub(crate) fn depth(&self) -> f32 {
        self.height
            .map_or(f32::INFINITY, |height| height - self.top - self.bottom)
    }
}

/// What an element of the document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    Title(String),
    Section(String),
    Paragraph,
    Quote,
    List { bullets: bool },
    Point,
    Bullet,
    PointBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    Row,
    ColumnHeading,
    RowHeading,
    Cell,
    Figure(String),
}

/// An element of the document. Its place among the elements is the order of reading.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub(crate) role: Role,
    /// The element that it is in.
    pub(crate) parent: Option<usize>,
}

/// Something to draw.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// The element that it shows; none for decoration.
    pub(crate) element: Option<usize>,
    pub(crate) shape: Shape,
}

/// How it is drawn. Tops are measured from the top of the atom.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// Words on a base line.
    Words {
        left: f32,
        base: f32,
        size: f32,
        ink: Ink,
        run: Run,
    },
    /// A filled rectangle.
    Bar {
        left: f32,
        top: f32,
        width: f32,
        height: f32,
        ink: Ink,
    },
    /// A chart, by its place in [`Flow::drawings`].
    Drawing {
        left: f32,
        top: f32,
        width: f32,
        drawing: usize,
    },
}

/// A piece that no page break may split.
#[derive(Debug, Clone, Default)]
pub(crate) struct Atom {
    /// The space above it, which falls away at the top of a page.
    pub(crate) before: f32,
    pub(crate) height: f32,
    /// Whether it stays on one page with the atom after it.
    pub(crate) keep: bool,
    pub(crate) marks: Vec<Mark>,
    /// What is drawn again above it where it begins a page: the head of its table.
    pub(crate) head: Option<usize>,
}

/// A report in one column, not on pages yet.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) elements: Vec<Element>,
    pub(crate) atoms: Vec<Atom>,
    /// Table heads that may be drawn again.
    pub(crate) heads: Vec<Atom>,
    pub(crate) drawings: Vec<Tree>,
}

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: f32,
    /// The height of a line, as a share of the size.
    pub(crate) leading: f32,
    pub(crate) weight: Weight,
    pub(crate) ink: Ink,
}

impl Style {
    pub(crate) fn line(&self) -> f32 {
        self.size * self.leading
    }

    /// Where the base line is in a line. The letters of Noto Sans reach 1.069 up and 0.293 down.
    pub(crate) fn base(&self) -> f32 {
        self.line() / 2.0 + (1.069 - 0.293) / 2.0 * self.size
    }

    /// Breaks a text on one line into lines no wider than `room` points.
    pub(crate) fn wrap(&self, text: &str, room: f32) -> Vec<Line> {
        wrap(text, self.weight, room / self.size)
    }

    /// A line of words as a mark, its line beginning at `top`.
    pub(crate) fn mark(&self, run: Run, left: f32, top: f32, element: usize) -> Mark {
        Mark {
            element: Some(element),
            shape: Shape::Words {
                left,
                base: top + self.base(),
                size: self.size,
                ink: self.ink,
                run,
            },
        }
    }
}

impl Flow {
    pub(crate) fn element(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.elements.push(Element { role, parent });
        self.elements.len() - 1
    }
}

/// Sets a report in one column.
///
/// # Errors
///
/// [`ExchangeError::Picture`] where a chart cannot be read.
pub(crate) fn set(report: &Report, sheet: &Sheet) -> Result<Flow, ExchangeError> {
    let mut flow = Flow::default();
    part::title(&mut flow, sheet, &report.title);
    for part in &report.parts {
        part::part(&mut flow, sheet, part)?;
    }
    part::footer(&mut flow, sheet, &report.footer);
    Ok(flow)
}

/// Puts a report on pages; there is at least one.
pub(crate) fn pages(flow: &Flow, sheet: &Sheet) -> Vec<Page> {
    pages::pages(flow, sheet)
}
