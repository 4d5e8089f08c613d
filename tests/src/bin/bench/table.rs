//! The table that the README can take.

use std::fmt::Write as _;

use crate::measure::Middle;

/// A line of the table.
#[derive(Debug)]
pub(crate) enum Line {
    /// Ours against a baseline.
    Ratio(Row),
    /// Ours alone, where a person would notice more than so much.
    Most {
        /// What was measured.
        what: String,
        unit: &'static str,
        ours: Middle,
        /// What we want to stay below, in the same unit.
        aim: f64,
    },
    /// What could not be measured here.
    Missing {
        /// What was to be measured.
        what: String,
        why: String,
    },
}

impl From<Row> for Line {
    fn from(row: Row) -> Self {
        Self::Ratio(row)
    }
}

/// Ours against its baseline.
#[derive(Debug)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: String,
    /// What it is compared with.
    pub(crate) against: String,
    pub(crate) unit: &'static str,
    pub(crate) ours: Middle,
    pub(crate) baseline: Middle,
    /// The ratio that we want to stay below.
    pub(crate) aim: f64,
}

impl Row {
    fn ratio(&self) -> f64 {
        self.ours.median / self.baseline.median
    }
}

/// The lines as a Markdown table.
pub(crate) fn markdown(lines: &[Line]) -> String {
    let mut text = String::from(
        "| measured | median (middle half) | baseline | median (middle half) | ratio | aim | met |\n\
         |---|---:|---|---:|---:|---:|---|\n",
    );
    for line in lines {
        // Writing to a String does not go wrong.
        let _ = match line {
            Line::Ratio(row) => writeln!(
                text,
                "| {} | {} | {} | {} | {:.2} | ≤ {:.2} | {} |",
                row.what,
                shown(row.ours, row.unit),
                row.against,
                shown(row.baseline, row.unit),
                row.ratio(),
                row.aim,
                met(row.ratio(), row.aim),
            ),
            Line::Most {
                what,
                unit,
                ours,
                aim,
            } => writeln!(
                text,
                "| {what} | {} | | | | ≤ {aim} {unit} | {} |",
                shown(*ours, unit),
                met(ours.median, *aim),
            ),
            Line::Missing { what, why } => {
                writeln!(text, "| {what} | not measured: {why} | | | | | |")
            }
        };
    }
    text
}

fn met(figure: f64, aim: f64) -> &'static str {
    if figure <= aim { "yes" } else { "no" }
}

fn shown(middle: Middle, unit: &str) -> String {
    let digits = if middle.median < 10.0 {
        2
    } else {
        usize::from(middle.median < 100.0)
    };
    let Middle {
        median,
        lower,
        upper,
    } = middle;
    format!("{median:.digits$} {unit} ({lower:.digits$}–{upper:.digits$})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_whether_the_aim_is_met() {
        let middle = |median| Middle {
            median,
            lower: median - 1.0,
            upper: median + 1.0,
        };
        let row = Row {
            what: "first paint".into(),
            against: "blank window".into(),
            unit: "ms",
            ours: middle(150.0),
            baseline: middle(100.0),
            aim: 1.4,
        };
        let table = markdown(&[row.into()]);
        let last = table.lines().last().unwrap();
        assert_eq!(
            last,
            "| first paint | 150 ms (149–151) | blank window | 100 ms (99–101) | 1.50 | ≤ 1.40 | no |"
        );
    }

    #[test]
    fn a_figure_that_stands_alone_has_its_aim_in_its_own_unit() {
        let ours = Middle {
            median: 4.0,
            lower: 3.5,
            upper: 4.5,
        };
        let line = Line::Most {
            what: "a chart".into(),
            unit: "ms",
            ours,
            aim: 10.0,
        };
        let missing = Line::Missing {
            what: "another".into(),
            why: "no Python".into(),
        };
        let table = markdown(&[line, missing]);
        let lines: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(
            lines,
            [
                "| a chart | 4.00 ms (3.50–4.50) | | | | ≤ 10 ms | yes |",
                "| another | not measured: no Python | | | | | |",
            ]
        );
    }
}
