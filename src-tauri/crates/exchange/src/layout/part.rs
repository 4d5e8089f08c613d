//! The parts of a report as atoms.

use super::{Atom, Flow, Mark, Role, Shape, Sheet, Style, table};
use crate::lettering::{Line, Run, Weight};
use crate::look::{Ink, colour};
use crate::words::{one_line, paragraphs};
use crate::{ExchangeError, KeyEntry, Part, Picture, picture};

const TITLE: Style = Style {
    size: 22.0,
    leading: 1.25,
    weight: Weight::Bold,
    ink: Ink::Text,
};
const SECTION: Style = Style {
    size: 13.5,
    leading: 1.3,
    weight: Weight::Bold,
    ink: Ink::Text,
};
const TEXT: Style = Style {
    size: 10.5,
    leading: 1.5,
    weight: Weight::Regular,
    ink: Ink::Text,
};
const QUOTE: Style = Style {
    size: 11.5,
    leading: 1.5,
    ..TEXT
};
const SMALL: Style = Style {
    size: 9.0,
    leading: 1.45,
    weight: Weight::Regular,
    ink: Ink::Quiet,
};
const BULLET: Style = Style {
    ink: Ink::Accent,
    ..TEXT
};

/// The space above a paragraph, a list, a table, a chart, a quote.
const GAP: f32 = 9.0;
/// The space above a section.
const SECTION_GAP: f32 = 26.0;
/// How far the words of a list and of a quote stand in.
const INDENT: f32 = 14.0;

pub(super) fn title(flow: &mut Flow, sheet: &Sheet, text: &str) {
    let text = one_line(text);
    if text.is_empty() {
        return;
    }
    let element = flow.element(Role::Title(text.clone()), None);
    let lines = TITLE.wrap(&text, sheet.room());
    push_lines(flow, &TITLE, lines, sheet.side, element, 0.0);
    keep_last(flow);
    let rule = Shape::Bar {
        left: sheet.side,
        top: 0.0,
        width: 36.0,
        height: 2.0,
        ink: Ink::Accent,
    };
    flow.atoms.push(Atom {
        before: 9.0,
        height: 9.0,
        keep: true,
        marks: vec![decoration(rule)],
        head: None,
    });
}

pub(super) fn part(flow: &mut Flow, sheet: &Sheet, part: &Part) -> Result<(), ExchangeError> {
    match part {
        Part::Heading(text) => section(flow, sheet, text),
        Part::Text(text) => prose(flow, &TEXT, text, sheet.side, sheet.room(), None),
        Part::Quote { text, from } => quote(flow, sheet, text, from),
        Part::List(points) => list(flow, sheet, points),
        Part::Table(table) => table::table(flow, sheet, table, &SMALL),
        Part::Picture(picture) => drawing(flow, sheet, picture)?,
    }
    Ok(())
}

pub(super) fn footer(flow: &mut Flow, sheet: &Sheet, text: &str) {
    if one_line(text).is_empty() {
        return;
    }
    let rule = Shape::Bar {
        left: sheet.side,
        top: 0.0,
        width: sheet.room(),
        height: 0.75,
        ink: Ink::Line,
    };
    flow.atoms.push(Atom {
        before: SECTION_GAP,
        height: 0.75,
        keep: true,
        marks: vec![decoration(rule)],
        head: None,
    });
    prose(flow, &SMALL, text, sheet.side, sheet.room(), None);
}

fn section(flow: &mut Flow, sheet: &Sheet, text: &str) {
    let text = one_line(text);
    if text.is_empty() {
        return;
    }
    let element = flow.element(Role::Section(text.clone()), None);
    let lines = SECTION.wrap(&text, sheet.room());
    push_lines(flow, &SECTION, lines, sheet.side, element, SECTION_GAP);
    keep_last(flow);
}

/// Paragraphs, each an element of its own in `parent`.
fn prose(flow: &mut Flow, style: &Style, text: &str, left: f32, room: f32, parent: Option<usize>) {
    for (at, lines) in paragraphs(text).into_iter().enumerate() {
        let element = flow.element(Role::Paragraph, parent);
        let lines = lines.iter().flat_map(|line| style.wrap(line, room));
        let before = if at == 0 { GAP } else { GAP * 0.6 };
        push_lines(flow, style, lines.collect(), left, element, before);
    }
}

/// Lines of one element, an atom each. Of a paragraph no page has a single line.
fn push_lines(
    flow: &mut Flow,
    style: &Style,
    lines: Vec<Line>,
    left: f32,
    element: usize,
    before: f32,
) {
    let count = lines.len();
    for (at, line) in lines.into_iter().enumerate() {
        flow.atoms.push(Atom {
            before: if at == 0 { before } else { 0.0 },
            height: style.line(),
            keep: at + 1 < count && (at == 0 || at + 2 == count),
            marks: vec![style.mark(line.run, left, 0.0, element)],
            head: None,
        });
    }
}

fn keep_last(flow: &mut Flow) {
    if let Some(last) = flow.atoms.last_mut() {
        last.keep = true;
    }
}

/// A quote: the words beside a bar in the accent, and below them whose they are.
fn quote(flow: &mut Flow, sheet: &Sheet, text: &str, from: &str) {
    let begin = flow.atoms.len();
    let element = flow.element(Role::Quote, None);
    let (left, room) = (sheet.side + INDENT, sheet.room() - INDENT);
    prose(flow, &QUOTE, text, left, room, Some(element));
    let from_begins = flow.atoms.len();
    prose(flow, &SMALL, from, left, room, Some(element));
    if from_begins > begin
        && let Some(first) = flow.atoms.get_mut(from_begins)
    {
        first.before = 2.0;
        if let Some(last) = flow.atoms.get_mut(from_begins - 1) {
            last.keep = true;
        }
    }
    for (at, atom) in flow.atoms.iter_mut().skip(begin).enumerate() {
        // The bar goes up into the space above the line; its pieces overlap, so that no seam shows.
        let above = if at == 0 {
            atom.before += 3.0;
            0.0
        } else {
            atom.before + 0.5
        };
        let bar = Shape::Bar {
            left: sheet.side,
            top: -above,
            width: 2.5,
            height: atom.height + above,
            ink: Ink::Accent,
        };
        atom.marks.insert(0, decoration(bar));
    }
}

fn list(flow: &mut Flow, sheet: &Sheet, points: &[String]) {
    let element = flow.element(Role::List { bullets: true }, None);
    let room = sheet.room() - INDENT;
    let mut before = GAP;
    for point in points {
        let lines = paragraphs(point).concat();
        let lines: Vec<Line> = lines
            .iter()
            .flat_map(|line| TEXT.wrap(line, room))
            .collect();
        if lines.is_empty() {
            continue;
        }
        let item = flow.element(Role::Point, Some(element));
        let label = flow.element(Role::Bullet, Some(item));
        let body = flow.element(Role::PointBody, Some(item));
        let begin = flow.atoms.len();
        push_lines(flow, &TEXT, lines, sheet.side + INDENT, body, before);
        let bullet = BULLET.mark(Run::new("•", BULLET.weight), sheet.side + 2.0, 0.0, label);
        if let Some(first) = flow.atoms.get_mut(begin) {
            first.marks.insert(0, bullet);
        }
        before = 3.0;
    }
}

/// A chart as wide as the column, and its key below. A chart is not made larger than it is.
fn drawing(flow: &mut Flow, sheet: &Sheet, picture: &Picture) -> Result<(), ExchangeError> {
    let svg = if sheet.dark {
        &picture.dark
    } else {
        &picture.light
    };
    let tree = picture::read(svg)?;
    // Room is left for a heading above it and two lines of key below.
    let most = sheet.depth() - 80.0;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (sheet.room() / width).min(most / height).min(1.0);
    let alt = one_line(&picture.alt);
    let alt = if alt.is_empty() {
        "–".to_owned()
    } else {
        alt
    };
    let element = flow.element(Role::Figure(alt), None);
    let shape = Shape::Drawing {
        left: sheet.side,
        top: 0.0,
        width: width * scale,
        drawing: flow.drawings.len(),
    };
    flow.drawings.push(tree);
    flow.atoms.push(Atom {
        before: GAP + 3.0,
        height: height * scale,
        keep: false,
        marks: vec![Mark {
            element: Some(element),
            shape,
        }],
        head: None,
    });
    key(flow, sheet, &picture.key);
    Ok(())
}

/// The key: patches of colour with their meanings, as many on a line as fit.
fn key(flow: &mut Flow, sheet: &Sheet, entries: &[KeyEntry]) {
    const PATCH: f32 = 8.0;
    const BESIDE: f32 = 5.0;
    const BETWEEN: f32 = 14.0;
    let list = flow.element(Role::List { bullets: false }, None);
    let mut rows: Vec<Atom> = Vec::new();
    let mut used = 0.0;
    for entry in entries {
        let text = one_line(&entry.text);
        if text.is_empty() {
            continue;
        }
        let patch = entry
            .colour
            .as_ref()
            .and_then(|(light, dark)| colour(if sheet.dark { dark } else { light }));
        let indent = if patch.is_some() { PATCH + BESIDE } else { 0.0 };
        let point = flow.element(Role::Point, Some(list));
        let body = flow.element(Role::PointBody, Some(point));
        let lines = SMALL.wrap(&text, sheet.room() - indent);
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let width = indent + widest * SMALL.size;
        if used + width > sheet.room() || rows.is_empty() {
            used = 0.0;
            rows.push(Atom {
                before: if rows.is_empty() { 5.0 } else { 1.0 },
                ..Atom::default()
            });
        }
        let Some(row) = rows.last_mut() else { continue };
        let left = sheet.side + used;
        if let Some(patch) = patch {
            row.marks.push(decoration(Shape::Bar {
                left,
                top: (SMALL.line() - PATCH) / 2.0,
                width: PATCH,
                height: PATCH,
                ink: Ink::Colour(patch),
            }));
        }
        let mut top = 0.0;
        for line in lines {
            row.marks
                .push(SMALL.mark(line.run, left + indent, top, body));
            top += SMALL.line();
        }
        row.height = row.height.max(top);
        used += width + BETWEEN;
    }
    if !rows.is_empty() {
        keep_last(flow);
    }
    flow.atoms.extend(rows);
}

fn decoration(shape: Shape) -> Mark {
    Mark {
        element: None,
        shape,
    }
}
