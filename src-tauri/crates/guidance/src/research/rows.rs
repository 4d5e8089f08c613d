//! Reads the findings.

use serde::Deserialize;

use super::{Effect, Finding, Group, Research};
use crate::error::{GuidanceError, Place, read_file};
use crate::study::{Study, studies};

const FILE: &str = "assets/research.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    finding: Vec<toml::Table>,
    study: Vec<toml::Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FindingRow {
    id: String,
    group: Group,
    study: String,
    effect: Option<f64>,
    interval: Option<[f64; 2]>,
    #[serde(default)]
    no_difference: bool,
}

impl Research {
    /// `tips` finds the studies that a tip names already: a study has one row, in one file.
    pub(super) fn parse<'a>(
        text: &str,
        tips: impl Fn(&str) -> Option<&'a Study>,
    ) -> Result<Self, GuidanceError> {
        let rows: Rows = read_file(FILE, text)?;
        let own = studies(FILE, rows.study)?;
        if let Some(twice) = own.iter().find(|study| tips(&study.id).is_some()) {
            let place = row_of(format!("study {}", twice.id));
            return Err(place.wrong("assets/tips.toml has this study; it stays there alone"));
        }
        let known = |id: &str| own.iter().find(|study| study.id == id).or_else(|| tips(id));
        let mut findings: Vec<Finding> = Vec::with_capacity(rows.finding.len());
        for (index, row) in rows.finding.into_iter().enumerate() {
            let place = match row.get("id").and_then(toml::Value::as_str) {
                Some(id) => row_of(format!("finding {id}")),
                None => row_of(format!("the finding at place {}", index + 1)),
            };
            let finding = place.read::<FindingRow>(row)?.finding(&place, known)?;
            if findings.iter().any(|known| known.id == finding.id) {
                return Err(place.wrong("two findings have this id; each needs its own"));
            }
            findings.push(finding);
        }
        if let Some(unused) = own
            .iter()
            .find(|study| !findings.iter().any(|finding| finding.study == **study))
        {
            return Err(row_of(format!("study {}", unused.id)).wrong("no finding names this study"));
        }
        Ok(Self { findings })
    }
}

fn row_of(row: String) -> Place {
    Place {
        file: FILE,
        row,
        right: "",
    }
}

impl FindingRow {
    fn finding<'a>(
        self,
        place: &Place,
        known: impl Fn(&str) -> Option<&'a Study>,
    ) -> Result<Finding, GuidanceError> {
        let Some(study) = known(&self.study) else {
            return Err(place.wrong(format!("there is no study {}", self.study)));
        };
        let effect = self.effect(place)?;
        if effect.is_some() && self.no_difference {
            return Err(place.wrong("no_difference goes with no effect: keep the printed figure"));
        }
        Ok(Finding {
            study: study.clone(),
            id: self.id,
            group: self.group,
            effect,
            no_difference: self.no_difference,
        })
    }

    fn effect(&self, place: &Place) -> Result<Option<Effect>, GuidanceError> {
        match (self.effect, self.interval) {
            (None, None) => Ok(None),
            (None, Some(_)) => Err(place.wrong("an interval needs its effect")),
            (Some(value), interval) => {
                let interval = interval.map(|[from, to]| (from, to));
                let around = |(from, to): (f64, f64)| from < to && from <= value && value <= to;
                if !value.is_finite() || !interval.is_none_or(around) {
                    return Err(place.wrong("the interval is to hold the effect, lower end first"));
                }
                Ok(Some(Effect { value, interval }))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE_TEXT: &str = r#"
        [[finding]]
        id = "a-2020"
        group = "pooled"
        study = "a-2020"
        effect = 0.17
        interval = [0.08, 0.27]

        [[study]]
        id = "a-2020"
        year = 2020
        journal = "J"
    "#;

    fn no_tips<'a>(_: &str) -> Option<&'a Study> {
        None
    }

    #[test]
    fn a_finding_is_read_with_its_study() {
        let research = Research::parse(FILE_TEXT, no_tips).unwrap();
        let (group, findings) = research.groups().next().unwrap();
        assert_eq!(group, Group::Pooled);
        let effect = findings[0].effect.unwrap();
        assert_eq!((effect.value, effect.interval), (0.17, Some((0.08, 0.27))));
        assert_eq!(
            findings[0].label().as_deref(),
            Some("research-a-2020-label")
        );
        assert_eq!(findings[0].study.journal, "J");
    }

    #[test]
    fn what_has_no_figure_has_no_label_unless_nothing_was_found() {
        let plain = FILE_TEXT.replace("effect = 0.17\n        interval = [0.08, 0.27]", "");
        let label = |text: &str| Research::parse(text, no_tips).unwrap().findings()[0].label();
        assert_eq!(label(&plain), None);
        let none = plain.replace(
            "study = \"a-2020\"",
            "study = \"a-2020\"\nno_difference = true",
        );
        assert_eq!(label(&none).as_deref(), Some("research-a-2020-label"));
    }

    #[test]
    fn a_study_of_a_tip_stays_in_the_file_of_the_tips() {
        let other = Research::parse(FILE_TEXT, no_tips).unwrap();
        let study = &other.findings()[0].study;
        let error = Research::parse(FILE_TEXT, |_| Some(study)).unwrap_err();
        assert!(error.to_string().contains("study a-2020: assets/tips.toml"));
        let without = FILE_TEXT.split("[[study]]").next().unwrap();
        let research = Research::parse(&format!("study = []\n{without}"), |_| Some(study));
        assert_eq!(research.unwrap(), other);
    }

    #[rstest::rstest]
    #[case::no_study(("study = \"a-2020\"", "study = \"b\""), "finding a-2020: there is no study b")]
    #[case::no_group(("group = \"pooled\"", ""), "finding a-2020: missing field `group`")]
    #[case::odd_group(("pooled", "best"), "finding a-2020: unknown variant `best`")]
    #[case::no_effect(("effect = 0.17", ""), "finding a-2020: an interval needs its effect")]
    #[case::outside(("0.08", "0.18"), "finding a-2020: the interval")]
    #[case::turned(("[0.08, 0.27]", "[0.27, 0.08]"), "finding a-2020: the interval")]
    #[case::both(("effect", "no_difference = true\neffect"), "finding a-2020: no_difference")]
    #[case::odd_key(("effect", "colour = 1\neffect"), "finding a-2020: unknown field `colour`")]
    #[case::no_id(("[[finding]]\n        id = \"a-2020\"", "[[finding]]"), "at place 1: missing")]
    #[case::unused(("[[study]]", "[[study]]\nid=\"c\"\nyear=2020\njournal=\"J\"\n[[study]]"),
        "study c: no finding")]
    fn a_row_that_does_not_hold_together_is_refused(
        #[case] (from, to): (&str, &str),
        #[case] says: &str,
    ) {
        assert!(FILE_TEXT.contains(from), "the case changes something");
        let error = Research::parse(&FILE_TEXT.replacen(from, to, 1), no_tips).unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
    }
}
