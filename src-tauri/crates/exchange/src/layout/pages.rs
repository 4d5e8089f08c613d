//! Where pages break.

use super::{Atom, Flow, Mark, Sheet};

/// One page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// What is on it, each with the distance from the top of the paper to the top of its atom.
    pub(crate) marks: Vec<(f32, Mark)>,
    /// How far down it is filled, from the top of the paper, without the lower margin.
    pub(crate) end: f32,
}

/// Atoms that keep together go to the next page together; a chain longer than a page is let go.
pub(super) fn pages(flow: &Flow, sheet: &Sheet) -> Vec<Page> {
    let mut book = Book {
        flow,
        sheet,
        done: Vec::new(),
        page: Page {
            end: sheet.top,
            ..Page::default()
        },
    };
    let mut rest = flow.atoms.as_slice();
    while !rest.is_empty() {
        let kept = rest.iter().take_while(|atom| atom.keep).count();
        let mut chain = rest.get(..=kept).unwrap_or(rest);
        if height(chain) > sheet.depth() {
            chain = rest.get(..1).unwrap_or(rest);
        }
        if !book.fits(chain) {
            book.turn(chain);
        }
        for atom in chain {
            book.place(atom);
        }
        rest = rest.get(chain.len()..).unwrap_or_default();
    }
    book.done.push(book.page);
    book.done
}

/// The height of a chain where it begins a page.
fn height(chain: &[Atom]) -> f32 {
    let all: f32 = chain.iter().map(|atom| atom.before + atom.height).sum();
    all - chain.first().map_or(0.0, |first| first.before)
}

struct Book<'a> {
    flow: &'a Flow,
    sheet: &'a Sheet,
    done: Vec<Page>,
    page: Page,
}

impl Book<'_> {
    fn fits(&self, chain: &[Atom]) -> bool {
        let before = chain.first().map_or(0.0, |first| first.before);
        let used = self.page.end - self.sheet.top;
        // A tiny tolerance, because the sums are made in another order than the depth.
        self.page.marks.is_empty() || used + before + height(chain) <= self.sheet.depth() + 0.01
    }

    /// Begins a page, with the table's head where a table goes on.
    fn turn(&mut self, chain: &[Atom]) {
        let page = Page {
            end: self.sheet.top,
            ..Page::default()
        };
        self.done.push(std::mem::replace(&mut self.page, page));
        let head = chain.first().and_then(|atom| atom.head);
        if let Some(head) = head.and_then(|head| self.flow.heads.get(head)) {
            self.place(head);
        }
    }

    fn place(&mut self, atom: &Atom) {
        let before = if self.page.marks.is_empty() {
            0.0
        } else {
            atom.before
        };
        let top = self.page.end + before;
        let marks = atom.marks.iter().map(|mark| (top, mark.clone()));
        self.page.marks.extend(marks);
        self.page.end = top + atom.height;
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Ink, Shape};
    use super::*;

    const SHEET: Sheet = Sheet {
        width: 100.0,
        height: Some(120.0),
        side: 10.0,
        top: 10.0,
        bottom: 10.0,
        dark: false,
    };

    fn atom(height: f32, keep: bool) -> Atom {
        let bar = Shape::Bar {
            left: 0.0,
            top: 0.0,
            width: 1.0,
            height,
            ink: Ink::Line,
        };
        Atom {
            before: 5.0,
            height,
            keep,
            marks: vec![Mark {
                element: None,
                shape: bar,
            }],
            head: None,
        }
    }

    /// For each page, where its atoms begin.
    fn tops(atoms: Vec<Atom>, heads: Vec<Atom>) -> Vec<Vec<f32>> {
        let flow = Flow {
            atoms,
            heads,
            ..Flow::default()
        };
        let tops = |page: Page| page.marks.into_iter().map(|(top, _)| top).collect();
        pages(&flow, &SHEET).into_iter().map(tops).collect()
    }

    #[test]
    fn a_page_is_filled_and_the_space_above_falls_away_at_its_top() {
        let atoms = vec![atom(45.0, false), atom(50.0, false), atom(20.0, false)];
        assert_eq!(tops(atoms, vec![]), [vec![10.0, 60.0], vec![10.0]]);
        assert_eq!(tops(vec![], vec![]), [Vec::<f32>::new()]);
    }

    #[test]
    fn a_heading_goes_to_the_next_page_with_what_it_heads() {
        let atoms = vec![atom(60.0, false), atom(10.0, true), atom(40.0, false)];
        assert_eq!(tops(atoms, vec![]), [vec![10.0], vec![10.0, 25.0]]);
    }

    #[test]
    fn a_chain_longer_than_a_page_is_let_go_and_a_tall_atom_is_alone() {
        let atoms = vec![
            atom(60.0, true),
            atom(60.0, false),
            atom(300.0, false),
            atom(5.0, false),
        ];
        assert_eq!(
            tops(atoms, vec![]),
            [vec![10.0], vec![10.0], vec![10.0], vec![10.0]]
        );
    }

    #[test]
    fn a_table_that_goes_on_begins_with_its_head() {
        let row = |height| Atom {
            before: 0.0,
            head: Some(0),
            ..atom(height, false)
        };
        let head = Atom {
            before: 0.0,
            ..atom(8.0, true)
        };
        let pages = tops(vec![row(60.0), row(60.0)], vec![head]);
        assert_eq!(pages, [vec![10.0], vec![10.0, 18.0]]);
    }
}
