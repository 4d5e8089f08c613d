//! Tables: how wide the columns are, and rows that break over pages only between rows.

use super::{Atom, Flow, Mark, Role, Shape, Sheet, Style};
use crate::Table;
use crate::lettering::{Line, Run, Weight};
use crate::look::Ink;
use crate::words::{cells, figures, one_line, paragraphs};

const CELL: Style = Style {
    size: 9.5,
    leading: 1.4,
    weight: Weight::Regular,
    ink: Ink::Text,
};
const COLUMN: Style = Style {
    size: 9.0,
    leading: 1.4,
    weight: Weight::Bold,
    ink: Ink::Quiet,
};

/// The space between two columns.
const BETWEEN: f32 = 14.0;
/// The most that a column is made wider than what is in it. A table of two columns would else make
/// the eye travel across the page.
const MORE: f32 = 72.0;
/// The space above and below the words of a row.
const PAD: f32 = 3.5;
/// A row of more lines than this may break, or it might be taller than a page.
const LINES: usize = 36;

/// One column.
struct Column {
    left: f32,
    width: f32,
    /// Set to the right.
    figures: bool,
}

pub(super) fn table(flow: &mut Flow, sheet: &Sheet, table: &Table, caption: &Style) {
    if table.columns.is_empty() {
        return;
    }
    let element = flow.element(Role::Table, None);
    let before = write_caption(flow, sheet, table, caption, element);
    let columns = columns(sheet, table);
    let head = head(flow, sheet, table, &columns, element);
    flow.heads.push(Atom {
        before: 0.0,
        marks: head.marks.iter().cloned().map(as_decoration).collect(),
        ..head.clone()
    });
    let heads = flow.heads.len() - 1;
    flow.atoms.push(Atom { before, ..head });
    let body = flow.element(Role::TableBody, Some(element));
    for (at, row) in table.rows.iter().enumerate() {
        let row_element = flow.element(Role::Row, Some(body));
        let lines: Vec<Vec<Line>> = cells(table, row)
            .zip(&columns)
            .map(|(cell, column)| CELL.wrap(&cell, column.width))
            .collect();
        let roles = std::iter::once(Role::RowHeading).chain(std::iter::repeat(Role::Cell));
        let elements: Vec<usize> = columns
            .iter()
            .zip(roles)
            .map(|(_, role)| flow.element(role, Some(row_element)))
            .collect();
        let tallest = lines.iter().map(Vec::len).max().unwrap_or(0);
        for begin in (0..tallest).step_by(LINES) {
            let last = begin + LINES >= tallest;
            let chunk = lines
                .iter()
                .map(|cell| cell.get(begin..).unwrap_or_default());
            let chunk = chunk.map(|cell| cell.get(..LINES).unwrap_or(cell));
            let mut atom = row_atom(&CELL, sheet, &columns, &elements, chunk, last);
            atom.head = Some(heads);
            // Of a table no page has the last row alone.
            atom.keep = last && at > 0 && at + 2 == table.rows.len();
            flow.atoms.push(atom);
        }
    }
}

/// Answers the space above the head.
fn write_caption(
    flow: &mut Flow,
    sheet: &Sheet,
    table: &Table,
    style: &Style,
    parent: usize,
) -> f32 {
    let lines = paragraphs(&table.caption).concat();
    if lines.is_empty() {
        return 9.0;
    }
    let element = flow.element(Role::Caption, Some(parent));
    let lines = lines.iter().flat_map(|line| style.wrap(line, sheet.room()));
    for (at, line) in lines.enumerate() {
        flow.atoms.push(Atom {
            before: if at == 0 { 11.0 } else { 0.0 },
            height: style.line(),
            keep: true,
            marks: vec![style.mark(line.run, sheet.side, 0.0, element)],
            head: None,
        });
    }
    2.0
}

fn head(flow: &mut Flow, sheet: &Sheet, table: &Table, columns: &[Column], parent: usize) -> Atom {
    let head = flow.element(Role::TableHead, Some(parent));
    let row = flow.element(Role::Row, Some(head));
    let elements: Vec<usize> = columns
        .iter()
        .map(|_| flow.element(Role::ColumnHeading, Some(row)))
        .collect();
    let lines: Vec<Vec<Line>> = table
        .columns
        .iter()
        .zip(columns)
        .map(|(name, column)| COLUMN.wrap(&one_line(name), column.width))
        .collect();
    // A head of many lines is cut, because it is drawn again on every page.
    let lines = lines.iter().map(|cell| cell.get(..6).unwrap_or(cell));
    let mut atom = row_atom(&COLUMN, sheet, columns, &elements, lines, true);
    for mark in &mut atom.marks {
        if let Shape::Bar { ink, .. } = &mut mark.shape {
            *ink = Ink::Quiet;
        }
    }
    atom.keep = true;
    atom
}

/// A row with a hairline below it where it ends.
fn row_atom<'a>(
    style: &Style,
    sheet: &Sheet,
    columns: &[Column],
    elements: &[usize],
    cells: impl Iterator<Item = &'a [Line]>,
    last: bool,
) -> Atom {
    let mut marks = Vec::new();
    let mut height = 0.0_f32;
    for ((column, &element), lines) in columns.iter().zip(elements).zip(cells) {
        let mut top = PAD;
        for line in lines {
            let free = column.width - line.width * style.size;
            let left = column.left + if column.figures { free.max(0.0) } else { 0.0 };
            marks.push(style.mark(line.run.clone(), left, top, element));
            top += style.line();
        }
        height = height.max(top + PAD);
    }
    if last {
        let end = columns
            .last()
            .map_or(sheet.side, |column| column.left + column.width);
        let line = Shape::Bar {
            left: sheet.side,
            top: height,
            width: end - sheet.side,
            height: 0.6,
            ink: Ink::Line,
        };
        marks.push(Mark {
            element: None,
            shape: line,
        });
        height += 0.6;
    }
    Atom {
        height,
        marks,
        ..Atom::default()
    }
}

fn as_decoration(mark: Mark) -> Mark {
    Mark {
        element: None,
        ..mark
    }
}

/// Columns as wide as what is in them, and the free room shared among them. Where there is too
/// little, narrow columns stay as wide as they are and the others share the rest.
fn columns(sheet: &Sheet, table: &Table) -> Vec<Column> {
    let figures = figures(table);
    let natural = natural_widths(table);
    let count = natural.len() as f32;
    // However many columns there are, two thirds of the width are for words.
    let between = BETWEEN.min(sheet.room() / 3.0 / count);
    let widths = share(&natural, sheet.room() - between * (count - 1.0));
    let mut left = sheet.side;
    let place = |(width, figures): (f32, bool)| {
        let column = Column {
            left,
            width,
            figures,
        };
        left += width + between;
        column
    };
    widths.into_iter().zip(figures).map(place).collect()
}

fn natural_widths(table: &Table) -> Vec<f32> {
    let width = |text: &str, style: &Style| Run::new(text, style.weight).width() * style.size;
    let mut widths: Vec<f32> = table
        .columns
        .iter()
        .map(|name| width(&one_line(name), &COLUMN))
        .collect();
    for row in &table.rows {
        for (widest, cell) in widths.iter_mut().zip(cells(table, row)) {
            *widest = widest.max(width(&cell, &CELL));
        }
    }
    // A little more than measured, so that a sum of roundings breaks no line.
    widths.iter().map(|width| width + 0.1).collect()
}

fn share(natural: &[f32], room: f32) -> Vec<f32> {
    let all: f32 = natural.iter().sum();
    let count = natural.len() as f32;
    if all <= room {
        let more = ((room - all) / count).min(MORE);
        return natural.iter().map(|width| width + more).collect();
    }
    let mut sorted = natural.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut rest = room;
    let mut most = 0.0;
    for (at, &width) in sorted.iter().enumerate() {
        most = rest / (count - at as f32);
        if width > most {
            break;
        }
        rest -= width;
    }
    natural.iter().map(|width| width.min(most)).collect()
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn free_room_is_shared_and_narrow_columns_keep_their_width() {
        assert_eq!(share(&[10.0, 20.0], 50.0), [20.0, 30.0]);
        assert_eq!(share(&[10.0, 20.0], 500.0), [82.0, 92.0]);
        assert_eq!(share(&[10.0, 200.0, 30.0], 100.0), [10.0, 60.0, 30.0]);
        assert_eq!(share(&[90.0, 80.0], 100.0), [50.0, 50.0]);
    }
}
