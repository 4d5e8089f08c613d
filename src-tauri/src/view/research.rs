//! What studies found about using social media less, in words and as a picture. It needs no journal.

use chart::{ForestGroup, ForestRow, ForestView, ForestWords};
use guidance::research::{Effect, Finding, Group, INTRO, NO_FIGURE, SENTENCES, Sentence};

use super::picture::{Order, csv, raw_figure};
use super::tips;
use crate::error::Error;
use crate::text::Text;
use crate::types::{Chart, ResearchGroup, ResearchPage, ResearchRow, ResearchSentence};

/// The page, with a picture of so many CSS pixels.
///
/// # Errors
/// What is wrong with the list of studies, and what the drawing says.
pub(crate) fn page(text: &Text, width: Option<u32>) -> Result<ResearchPage, Error> {
    let book = guidance::research::book()?;
    let group = |(group, findings): (Group, Vec<&Finding>)| ResearchGroup {
        title: text.say(group.words()),
        rows: findings.into_iter().map(|one| row(text, one)).collect(),
    };
    let sentence = |sentence: &Sentence| ResearchSentence {
        title: text.say(sentence.title),
        text: text.say(sentence.text),
    };
    Ok(ResearchPage {
        intro: INTRO.map(|id| text.say(id)).to_vec(),
        chart: Chart {
            csv: figures_of(text, book.findings()),
            order: Order::Research.write(),
            ..draw(text, width)?.into()
        },
        groups: book
            .groups()
            .map(group)
            .filter(|group| !group.rows.is_empty())
            .collect(),
        sentences: SENTENCES.iter().map(sentence).collect(),
    })
}

fn row(text: &Text, finding: &Finding) -> ResearchRow {
    let said = finding.text();
    let study = tips::study(text, &finding.study, &said);
    ResearchRow {
        text: study.finding,
        study: study.text,
        design: study.design,
        n: study.n,
        link: study.link,
        link_id: study.link_id,
    }
}

/// Draws the effects, as far as they were printed, so many CSS pixels wide.
///
/// # Errors
/// The same as [`page`].
pub(crate) fn draw(text: &Text, width: Option<u32>) -> Result<chart::Chart, Error> {
    let book = guidance::research::book()?;
    let title = text.say("research-chart-title");
    let groups: Vec<ForestGroup> = book
        .groups()
        .map(|(group, findings)| ForestGroup {
            heading: text.say(group.words()),
            rows: findings
                .into_iter()
                .filter_map(|one| forest_row(text, one))
                .collect(),
        })
        .collect();
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let shown = |row: &ForestRow| {
        let found = if row.figure.is_empty() {
            row.note.clone()
        } else {
            row.figure.clone()
        };
        vec![row.label.clone(), row.size.clone(), found]
    };
    let columns = [
        "research-column-study",
        "research-column-size",
        "research-column-effect",
    ];
    let args = [
        (
            "n",
            rows().filter(|row| row.estimate.is_some()).count().into(),
        ),
        ("of", rows().count().into()),
    ];
    let view = ForestView {
        summary: text.say_with("research-chart-summary", &args),
        words: words(text),
        table: chart::Table {
            caption: title.clone(),
            columns: columns.map(|id| text.say(id)).to_vec(),
            rows: rows().map(shown).collect(),
        }
        .into(),
        width: width.unwrap_or(chart::DEFAULT_WIDTH),
        title,
        groups,
    };
    Ok(chart::forest(&view, &number)?)
}

fn words(text: &Text) -> ForestWords {
    ForestWords {
        worse: text.say("research-chart-worse"),
        better: text.say("research-chart-better"),
        study: text.say("research-chart-study"),
        pooled: text.say("research-chart-pooled"),
        no_interval: text.say("research-chart-no-interval"),
    }
}

/// A study in the picture; nothing for one that has no place in it.
fn forest_row(text: &Text, finding: &Finding) -> Option<ForestRow> {
    let label = text.say(&finding.label()?);
    let size = tips::size(text, &finding.study);
    let figure = finding
        .effect
        .map_or_else(String::new, |effect| figure(text, effect));
    let note = if finding.effect.is_none() {
        text.say(NO_FIGURE)
    } else {
        String::new()
    };
    let args = [
        ("size", size.clone().into()),
        ("found", format!("{figure}{note}").into()),
    ];
    Some(ForestRow {
        spoken: text.say_with("research-spoken", &args),
        estimate: finding.effect.map(|effect| effect.value),
        interval: finding.effect.and_then(|effect| effect.interval),
        pooled: finding.group == Group::Pooled,
        label,
        size,
        figure,
        note,
    })
}

/// `0.17 (0.08 to 0.27)`, or `0.06`.
fn figure(text: &Text, effect: Effect) -> String {
    let value = number(effect.value);
    let Some((low, high)) = effect.interval else {
        return value;
    };
    text.say_with(
        "research-figure",
        &[
            ("value", value.into()),
            ("low", number(low).into()),
            ("high", number(high).into()),
        ],
    )
}

/// A figure to the thousandth, with a minus sign rather than a hyphen.
fn number(value: f64) -> String {
    // No sign before a zero.
    let rounded = (value * 1000.0).round() / 1000.0 + 0.0;
    rounded.to_string().replace('-', "\u{2212}")
}

/// A row for each study of the picture, in plain figures.
fn figures_of(text: &Text, findings: &[Finding]) -> String {
    let row = |finding: &Finding| {
        let interval = finding.effect.and_then(|effect| effect.interval);
        Some(vec![
            text.say(&finding.label()?),
            tips::size(text, &finding.study),
            raw_figure(finding.effect.map(|effect| effect.value)),
            raw_figure(interval.map(|(low, _)| low)),
            raw_figure(interval.map(|(_, high)| high)),
        ])
    };
    let rows: Vec<Vec<String>> = findings.iter().filter_map(row).collect();
    let columns = [
        "raw-study",
        "raw-size",
        "raw-effect",
        "raw-lower-end",
        "raw-upper-end",
    ];
    csv(text, &columns, &[], &rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short_and_have_a_minus() {
        assert_eq!(number(0.17), "0.17");
        assert_eq!(number(0.060), "0.06");
        assert_eq!(number(0.1 + 0.2), "0.3");
        assert_eq!(number(-0.2), "\u{2212}0.2");
        assert_eq!(number(-0.0), "0");
    }

    #[test]
    fn studies_that_found_nothing_stand_beside_the_others() {
        let page = page(&Text::english(), None).unwrap();
        let rows: Vec<&Vec<String>> = page.chart.table.rows.iter().collect();
        assert_eq!(page.chart.marks.len(), rows.len(), "a mark each");
        let of = |name: &str| {
            let found = rows.iter().find(|row| row[0].contains(name));
            found.map(|row| row[2].clone()).unwrap_or_default()
        };
        assert_eq!(of("Burnell"), "0.17 (0.08 to 0.27)");
        assert_eq!(of("Facebook off"), "0.06");
        assert_eq!(of("Hall"), "No difference found; no figure printed");
        assert_eq!(page.chart.order, "research");
        let line = page.chart.csv.lines().find(|line| line.contains("Burnell"));
        assert!(line.unwrap().ends_with("0.17,0.08,0.27"), "{line:?}");
        let hall = page.chart.csv.lines().find(|line| line.contains("Hall"));
        assert!(hall.unwrap().ends_with(",,,"), "not printed is not zero");
        for group in &page.groups {
            for row in &group.rows {
                let said = [&group.title, &row.text, &row.study, &row.design, &row.n];
                assert!(said.iter().all(|said| !said.is_empty()), "{row:?}");
            }
        }
        assert_eq!((page.intro.len(), page.sentences.len()), (3, 4));
    }
}
