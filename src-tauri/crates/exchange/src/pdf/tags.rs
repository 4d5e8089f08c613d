//! The tag tree: what each piece on the pages is.

use crate::layout::{Element, Role};
use krilla::tagging::{
    Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use std::num::NonZeroU16;

/// Collects what is drawn, element by element.
pub(super) struct Tags<'a> {
    elements: &'a [Element],
    pieces: Vec<Vec<Identifier>>,
}

impl<'a> Tags<'a> {
    pub(super) fn new(elements: &'a [Element]) -> Self {
        Self {
            elements,
            pieces: elements.iter().map(|_| Vec::new()).collect(),
        }
    }

    pub(super) fn add(&mut self, element: usize, piece: Identifier) {
        if let Some(pieces) = self.pieces.get_mut(element) {
            pieces.push(piece);
        }
    }

    /// The tree. An element stands behind the one that it is in, so that going through them from
    /// the last to the first finds each with all its children.
    pub(super) fn tree(self, language: &str) -> TagTree {
        let mut inner: Vec<Vec<TagGroup>> = self.elements.iter().map(|_| Vec::new()).collect();
        let mut outer: Vec<TagGroup> = Vec::new();
        let elements = self.elements.iter().zip(self.pieces).enumerate();
        for (at, (element, pieces)) in elements.rev() {
            let mut group = TagGroup::new(kind(&element.role));
            for piece in pieces {
                group.push(piece);
            }
            let children = inner.get_mut(at).map(std::mem::take).unwrap_or_default();
            for child in children.into_iter().rev() {
                group.push(child);
            }
            match element.parent.and_then(|parent| inner.get_mut(parent)) {
                Some(children) => children.push(group),
                None => outer.push(group),
            }
        }
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for group in outer.into_iter().rev() {
            tree.push(group);
        }
        tree
    }
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Title(text) => heading(NonZeroU16::MIN, text),
        Role::Section(text) => heading(NonZeroU16::MIN.saturating_add(1), text),
        Role::Paragraph => Tag::P.into(),
        Role::Quote => Tag::BlockQuote.into(),
        Role::List { bullets: true } => Tag::L(ListNumbering::Disc).into(),
        Role::List { bullets: false } => Tag::L(ListNumbering::None).into(),
        Role::Point => Tag::LI.into(),
        Role::Bullet => Tag::Lbl.into(),
        Role::PointBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Caption => Tag::Caption.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeading => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeading => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
    }
}

fn heading(level: NonZeroU16, text: &str) -> TagKind {
    Tag::Hn(level, Some(text.to_owned())).into()
}
