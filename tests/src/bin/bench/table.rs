//! The table that the README can take.

use std::fmt::Write as _;

use crate::measure::Middle;

/// One line: ours against its baseline.
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

/// The rows as a Markdown table.
pub(crate) fn markdown(rows: &[Row]) -> String {
    let mut text = String::from(
        "| measured | median (middle half) | baseline | median (middle half) | ratio | aim | met |\n\
         |---|---:|---|---:|---:|---:|---|\n",
    );
    for row in rows {
        let ratio = row.ratio();
        let met = if ratio <= row.aim { "yes" } else { "no" };
        // Writing to a String does not go wrong.
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {ratio:.2} | ≤ {:.2} | {met} |",
            row.what,
            shown(row.ours, row.unit),
            row.against,
            shown(row.baseline, row.unit),
            row.aim,
        );
    }
    text
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
        let table = markdown(&[row]);
        let last = table.lines().last().unwrap();
        assert_eq!(
            last,
            "| first paint | 150 ms (149–151) | blank window | 100 ms (99–101) | 1.50 | ≤ 1.40 | no |"
        );
    }
}
