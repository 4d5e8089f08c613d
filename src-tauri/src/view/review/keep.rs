//! A review as a file, and as lines for a terminal.

use std::path::Path;

use chart::Theme;
use chrono::NaiveDate;
use exchange::{KeyEntry, Part, Picture, Report, Table};

use super::content::{Shown, Subject};
use crate::app::Desk;
use crate::error::Error;
use crate::text::Text;
use crate::types::{OwnWords, PlatformTotal, ReviewContent, ReviewedWeek};
use crate::view::hidden::{Veiled, said_mood};
use crate::view::week;

/// How wide the picture is, in CSS pixels: about the column of a page, so that its letters are as
/// large there as those around it.
const PICTURE_WIDTH: u32 = 680;

/// The kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Html,
    Markdown,
    Pdf,
    Png,
}

impl Format {
    const ALL: [Self; 4] = [Self::Html, Self::Markdown, Self::Pdf, Self::Png];

    /// How its files end, without the dot; the pages name it so too.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Pdf => "pdf",
            Self::Png => "png",
        }
    }

    /// The format whose files end so.
    pub(crate) fn named(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        Self::ALL.into_iter().find(|one| one.ending() == ending)
    }

    /// What the ending of a file asks for.
    ///
    /// # Errors
    /// [`Error::ReportFormat`].
    pub(crate) fn of(path: &Path) -> Result<Self, Error> {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending
            .and_then(Self::named)
            .ok_or_else(|| Error::ReportFormat(path.to_owned()))
    }

    /// What is shown unless the person says otherwise: a document is for keeping and has all, a
    /// picture is for sharing and has neither own words nor names.
    pub(crate) fn shows(self) -> Shown {
        match self {
            Self::Html | Self::Markdown | Self::Pdf => Shown::ALL,
            Self::Png => Shown {
                notes: false,
                names: false,
            },
        }
    }
}

/// A file that isn't written yet.
#[derive(Debug)]
pub(crate) struct File {
    /// What it may be called.
    pub(crate) name: String,
    /// All of it.
    pub(crate) bytes: Vec<u8>,
}

/// The review of the week that holds `day`, as a file.
///
/// # Errors
/// [`Error::NothingToKeep`] for a week without a single entry, and what the drawing says.
pub(crate) fn file(
    desk: &Desk<'_>,
    day: NaiveDate,
    format: Format,
    shown: Shown,
) -> Result<File, Error> {
    let subject = Subject::of(desk, day, shown)?;
    if !subject.holds_anything() {
        let week = subject.title();
        return Err(Error::NothingToKeep(week));
    }
    let report = report(desk, &subject, format, shown)?;
    Ok(File {
        name: format!("review-{}.{}", subject.start(), format.ending()),
        bytes: match format {
            Format::Html => exchange::to_html(&report).into_bytes(),
            Format::Markdown => exchange::to_markdown(&report).into_bytes(),
            Format::Pdf => exchange::to_pdf(&report)?,
            Format::Png => exchange::to_png(&report, false)?,
        },
    })
}

/// The review as lines of text.
pub(crate) fn lines(desk: &Desk<'_>, day: NaiveDate, shown: Shown) -> Result<Vec<String>, Error> {
    let veiled = Veiled {
        charts: false,
        ..Veiled::of(desk)
    };
    let subject = Subject::of(desk, day, shown)?.veiled(veiled);
    let report = report(desk, &subject, Format::Markdown, shown)?;
    let text = desk.text;
    let mut lines = vec![report.title];
    lines.extend(said_mood(desk));
    for part in report.parts {
        match part {
            Part::Heading(heading) => lines.extend([String::new(), heading]),
            Part::Text(line) => lines.push(line),
            Part::Quote { text: words, from } => lines.push(text.say_with(
                "review-said-quote",
                &[("words", words.into()), ("from", from.into())],
            )),
            Part::List(items) => lines.extend(items.into_iter().map(|item| format!("- {item}"))),
            Part::Table(table) => lines.extend(table.rows.iter().map(|row| line(&table, row))),
            Part::Picture(picture) => lines.push(picture.alt),
        }
    }
    Ok(lines)
}

/// `- Instagram: total 4 h 20 m; a day 43 m; days 6`.
fn line(table: &Table, row: &[String]) -> String {
    let mut cells = row.iter().zip(&table.columns);
    let name = cells.next().map_or("", |(cell, _)| cell.as_str());
    let rest: Vec<String> = cells
        .filter(|(cell, _)| !cell.is_empty())
        .map(|(cell, column)| format!("{} {cell}", column.to_lowercase()))
        .collect();
    // Not after the question mark of a question.
    let colon = if name.ends_with('?') { "" } else { ":" };
    format!("- {name}{colon} {}", rest.join("; "))
}

/// The report: the content of the page, part by part.
fn report(
    desk: &Desk<'_>,
    subject: &Subject<'_>,
    format: Format,
    shown: Shown,
) -> Result<Report, Error> {
    let text = desk.text;
    let content = subject.content(None)?;
    let title = text.say_with(
        "review-said-title",
        &[("week", content.title.clone().into())],
    );
    let mut parts = vec![Part::Text(content.overline.clone())];
    parts.extend(content.unfinished.clone().map(Part::Text));
    parts.extend(content.skipped.clone().map(Part::Text));
    parts.extend(quote(content.letter.clone()));
    parts.push(Part::Heading(text.say("review-said-was")));
    parts.extend(was(desk, subject, &content.was, format)?);
    parts.push(Part::Heading(text.say("review-said-how")));
    parts.extend(how(text, &content));
    parts.push(Part::Heading(text.say("review-said-next")));
    parts.extend(next(text, &content));
    Ok(Report {
        title,
        language: text.language(),
        parts,
        footer: footer(desk, shown)?,
    })
}

fn quote(words: Option<OwnWords>) -> Option<Part> {
    words.map(|OwnWords { text, from }| Part::Quote { text, from })
}

fn was(
    desk: &Desk<'_>,
    subject: &Subject<'_>,
    was: &ReviewedWeek,
    format: Format,
) -> Result<Vec<Part>, Error> {
    let mut parts = vec![Part::Text(was.lede.clone())];
    parts.extend(was.paused.clone().map(Part::Text));
    if !was.empty {
        let chart = week::draw(
            desk,
            &subject.names,
            &subject.week,
            Some(PICTURE_WIDTH),
            subject.veiled,
        )?;
        // Text has no picture: the words around it say the same, and so does its table.
        if format != Format::Markdown {
            parts.push(Part::Picture(picture(desk.text, was, &chart)));
        }
        // A picture to share shows the same, and stays short.
        if format != Format::Png {
            parts.push(Part::Table(days(&chart.table, subject.veiled)));
        }
        parts.extend(totals(desk.text, was).map(Part::Table));
    }
    for sentence in &was.said {
        parts.push(Part::Text(sentence.text.clone()));
        parts.extend(
            sentence
                .notes
                .iter()
                .cloned()
                .filter_map(|note| quote(Some(note))),
        );
    }
    if !was.limits.is_empty() {
        parts.push(Part::List(was.limits.clone()));
    }
    parts.extend(was.mood.clone().map(Part::Text));
    parts.extend(was.notes.iter().cloned().map(Part::Text));
    Ok(parts)
}

fn picture(text: &Text, was: &ReviewedWeek, chart: &chart::Chart) -> Picture {
    let colour = |colour: u8| {
        let of = |theme: Theme| theme.platform(colour).to_owned();
        Some((of(Theme::Light), of(Theme::Dark)))
    };
    let platforms = was.legend.iter().map(|one| KeyEntry {
        text: one.name.clone(),
        colour: colour(one.colour),
    });
    let remark = |shown: bool, id: &str| {
        shown.then(|| KeyEntry {
            text: text.say(id),
            colour: None,
        })
    };
    let remarks = [
        remark(was.has_guess, "week-key-guess"),
        remark(was.has_late, "week-key-late"),
        remark(was.has_paused, "review-said-key-paused"),
    ];
    Picture {
        alt: chart.summary.clone(),
        light: chart::to_picture(chart, Theme::Light),
        dark: chart::to_picture(chart, Theme::Dark),
        key: platforms.chain(remarks.into_iter().flatten()).collect(),
    }
}

/// The table of the picture, without the columns of the platforms, which would not fit a page and
/// stand with their totals in a table of their own: day, total, and mood where it is shown.
fn days(table: &chart::Table, veiled: Veiled) -> Table {
    let columns = 2 + usize::from(!veiled.mood);
    let first = |row: &Vec<String>| row.iter().take(columns).cloned().collect();
    Table {
        caption: table.caption.clone(),
        columns: first(&table.columns),
        rows: table.rows.iter().map(first).collect(),
    }
}

fn totals(text: &Text, was: &ReviewedWeek) -> Option<Table> {
    if was.platforms.is_empty() {
        return None;
    }
    let row = |one: &PlatformTotal| {
        vec![
            one.name.clone(),
            one.total.clone(),
            one.per_day.clone(),
            one.n.clone(),
        ]
    };
    let columns = ["week-platform", "week-total", "week-per-day", "week-days"];
    Some(Table {
        caption: text.say("week-platforms"),
        columns: columns.map(|id| text.say(id)).to_vec(),
        rows: was.platforms.iter().chain(&was.together).map(row).collect(),
    })
}

fn how(text: &Text, content: &ReviewContent) -> Vec<Part> {
    let rows = content.answers.iter().map(|one| {
        let said = one.said.clone();
        vec![
            one.question.clone(),
            said.unwrap_or_else(|| text.say("review-said-open")),
            text.say_with(
                "review-said-ends",
                &[
                    ("low", one.low.clone().into()),
                    ("high", one.high.clone().into()),
                ],
            ),
        ]
    });
    let columns = [
        "review-said-column-question",
        "review-said-column-answer",
        "review-said-column-scale",
    ];
    let table = Table {
        caption: text.say("review-said-answers"),
        columns: columns.map(|id| text.say(id)).to_vec(),
        rows: rows.collect(),
    };
    let sentence = quote(content.sentence.clone());
    std::iter::once(Part::Table(table))
        .chain(sentence)
        .collect()
}

fn next(text: &Text, content: &ReviewContent) -> Vec<Part> {
    let chosen = content.next.clone();
    let chosen = chosen.unwrap_or_else(|| text.say("review-said-next-open"));
    let tip = content.tip.iter();
    let behind = tip.flat_map(|tip| [tip.grade_words.clone(), tip.study.clone()]);
    std::iter::once(chosen)
        .chain(behind.filter(|line| !line.is_empty()))
        .map(Part::Text)
        .chain(quote(content.to_next.clone()))
        .collect()
}

/// Where the file comes from, and what isn't in it.
fn footer(desk: &Desk<'_>, shown: Shown) -> Result<String, Error> {
    let made_up = desk.journal.has_made_up_days()?;
    let lines = [
        Some("review-said-footer"),
        made_up.then_some("cli-made-up"),
        (!shown.notes).then_some("review-said-without-notes"),
        (!shown.names).then_some("review-said-without-names"),
    ];
    let lines: Vec<String> = lines
        .into_iter()
        .flatten()
        .map(|id| desk.text.say(id))
        .collect();
    Ok(lines.join(" "))
}
