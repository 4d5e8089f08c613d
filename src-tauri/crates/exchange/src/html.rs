//! A report as an HTML page.

mod inline;

use crate::look::colour;
use crate::words::{cells, escape, figures, language, name, one_line, paragraphs};
use crate::{KeyEntry, Part, Picture, Report, Table};
use std::fmt::Write as _;

/// The report as one HTML file that needs nothing else.
///
/// It follows the reader's light or dark setting, prints in light, reads well at 200 % zoom and on
/// a narrow screen. There is no script in it and no address: the content security policy of the
/// page forbids both. Charts are inline, drawn once for each theme; of a chart's SVG only shapes,
/// words and plain attributes are taken over, and a chart that cannot be read is its words. All
/// else is escaped. The page is well-formed XML below its doctype.
///
/// The fonts are the reader's own: Noto Sans where it is there, else the sans-serif of the system.
#[must_use]
pub fn to_html(report: &Report) -> String {
    let mut page = String::from("<!doctype html>\n");
    let language = language(&report.language).unwrap_or_default();
    let _ = write!(page, "<html lang=\"{language}\">\n<head>\n");
    page.push_str("<meta charset=\"utf-8\"/>\n");
    page.push_str(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; img-src data:\"/>\n",
    );
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    let _ = writeln!(page, "<title>{}</title>", escape(&name(report)));
    let _ = write!(page, "<style>\n{}</style>\n", include_str!("html/page.css"));
    page.push_str("</head>\n<body>\n<main>\n");
    element(&mut page, "h1", &report.title);
    for (at, part) in report.parts.iter().enumerate() {
        match part {
            Part::Heading(text) => element(&mut page, "h2", text),
            Part::Text(text) => prose(&mut page, text),
            Part::Quote { text, from } => quote(&mut page, text, from),
            Part::List(points) => list(&mut page, points),
            Part::Table(table) => write_table(&mut page, table),
            Part::Picture(picture) => figure(&mut page, picture, at),
        }
    }
    page.push_str("</main>\n");
    if !one_line(&report.footer).is_empty() {
        page.push_str("<footer>\n");
        prose(&mut page, &report.footer);
        page.push_str("</footer>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn element(page: &mut String, name: &str, text: &str) {
    let text = one_line(text);
    if !text.is_empty() {
        let _ = writeln!(page, "<{name}>{}</{name}>", escape(&text));
    }
}

fn prose(page: &mut String, text: &str) {
    for paragraph in paragraphs(text) {
        let _ = writeln!(page, "<p>{}</p>", lines(&paragraph));
    }
}

fn lines(paragraph: &[String]) -> String {
    let lines: Vec<String> = paragraph.iter().map(|line| escape(line)).collect();
    lines.join("<br/>\n")
}

fn quote(page: &mut String, text: &str, from: &str) {
    page.push_str("<figure class=\"quote\">\n<blockquote>\n");
    prose(page, text);
    page.push_str("</blockquote>\n");
    element(page, "figcaption", from);
    page.push_str("</figure>\n");
}

fn list(page: &mut String, points: &[String]) {
    page.push_str("<ul>\n");
    for point in points {
        let point = paragraphs(point).concat();
        if !point.is_empty() {
            let _ = writeln!(page, "<li>{}</li>", lines(&point));
        }
    }
    page.push_str("</ul>\n");
}

/// A table in a frame that scrolls by itself where the screen is too narrow, by keyboard as well.
fn write_table(page: &mut String, table: &Table) {
    let caption = escape(&one_line(&table.caption));
    let named = if caption.is_empty() {
        String::new()
    } else {
        format!(" role=\"region\" aria-label=\"{caption}\"")
    };
    // As wide as what is in it, but not cramped.
    let least = table.columns.len() * 9;
    let _ = writeln!(
        page,
        "<div class=\"wide\" tabindex=\"0\"{named}>\n\
         <table style=\"min-width:min(100%,{least}rem)\">"
    );
    element(page, "caption", &table.caption);
    let figures = figures(table);
    let class = |figures: bool| if figures { " class=\"n\"" } else { "" };
    page.push_str("<thead><tr>");
    for (column, &right) in table.columns.iter().zip(&figures) {
        let (class, column) = (class(right), escape(&one_line(column)));
        let _ = write!(page, "<th scope=\"col\"{class}>{column}</th>");
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for (at, (cell, &right)) in cells(table, row).zip(&figures).enumerate() {
            let (class, cell) = (class(right), escape(&cell));
            let _ = if at == 0 {
                write!(page, "<th scope=\"row\"{class}>{cell}</th>")
            } else {
                write!(page, "<td{class}>{cell}</td>")
            };
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

fn figure(page: &mut String, picture: &Picture, at: usize) {
    let alt = escape(&one_line(&picture.alt));
    page.push_str("<figure class=\"chart\">\n");
    let light = inline::svg(&picture.light, "light", &format!("l{at}-"), &alt);
    let dark = inline::svg(&picture.dark, "dark", &format!("d{at}-"), &alt);
    match (light, dark) {
        (Some(light), Some(dark)) => {
            page.push_str(&light);
            page.push_str(&dark);
        }
        _ => prose(page, &picture.alt),
    }
    key(page, &picture.key);
    page.push_str("</figure>\n");
}

fn key(page: &mut String, entries: &[KeyEntry]) {
    if entries.is_empty() {
        return;
    }
    page.push_str("<figcaption>\n<ul class=\"key\">\n");
    for entry in entries {
        page.push_str("<li>");
        let colours = entry.colour.as_ref();
        let colours = colours.and_then(|(light, dark)| colour(light).zip(colour(dark)));
        if let Some(([r, g, b], [dark_r, dark_g, dark_b])) = colours {
            let _ = write!(
                page,
                "<i style=\"--light:#{r:02x}{g:02x}{b:02x};\
                 --dark:#{dark_r:02x}{dark_g:02x}{dark_b:02x}\"></i>"
            );
        }
        let _ = writeln!(page, "{}</li>", escape(&one_line(&entry.text)));
    }
    page.push_str("</ul>\n</figcaption>\n");
}
