//! Reads the tips, and refuses one that lacks its ground.

use serde::Deserialize;

use super::{Catalog, Grade, Theme, Tip, TipId, Trigger};
use crate::error::{GuidanceError, Place, read_file};
use crate::study::{Study, studies};

const FILE: &str = "assets/tips.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    tip: Vec<toml::Table>,
    study: Vec<toml::Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TipRow {
    id: TipId,
    grade: Grade,
    theme: Theme,
    trigger: Trigger,
    studies: Vec<String>,
    #[serde(default)]
    plan: bool,
}

impl Catalog {
    pub(super) fn parse(text: &str) -> Result<Self, GuidanceError> {
        let rows: Rows = read_file(FILE, text)?;
        let studies = studies(FILE, rows.study)?;
        let mut tips: Vec<Tip> = Vec::with_capacity(rows.tip.len());
        for (index, row) in rows.tip.into_iter().enumerate() {
            let place = place(&row, index);
            let tip = place.read::<TipRow>(row)?.tip(&place, &studies)?;
            if tips.iter().any(|known| known.id == tip.id) {
                return Err(place.wrong("two tips have this number; each needs its own"));
            }
            tips.push(tip);
        }
        if let Some(unused) = studies
            .iter()
            .find(|study| !tips.iter().any(|tip| tip.studies.contains(study)))
        {
            let place = Place {
                file: FILE,
                row: format!("study {}", unused.id),
                right: "",
            };
            return Err(place.wrong("no tip names this study"));
        }
        tips.sort_by_key(|tip| tip.id);
        Ok(Self { tips })
    }
}

fn place(row: &toml::Table, index: usize) -> Place {
    let row = match row.get("id").and_then(toml::Value::as_integer) {
        Some(id) => format!("tip {id}"),
        None => format!("the tip at place {}", index + 1),
    };
    Place {
        file: FILE,
        row,
        right: "",
    }
}

impl TipRow {
    fn tip(self, place: &Place, known: &[Study]) -> Result<Tip, GuidanceError> {
        let study = |id: &String| {
            known
                .iter()
                .find(|study| study.id == *id)
                .cloned()
                .ok_or_else(|| place.wrong(format!("there is no study {id}")))
        };
        let studies: Vec<Study> = self.studies.iter().map(study).collect::<Result<_, _>>()?;
        if studies.is_empty() {
            return Err(place.wrong("it has no study; it needs at least one"));
        }
        let Self {
            id,
            grade,
            theme,
            trigger,
            plan,
            ..
        } = self;
        Ok(Tip {
            id,
            grade,
            theme,
            trigger,
            studies,
            plan,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIP: &str = r#"
        [[tip]]
        id = 1
        grade = "b"
        theme = "limits"
        trigger = "first-week"
        studies = ["a-2020"]
    "#;
    const STUDY: &str = r#"
        [[study]]
        id = "a-2020"
        authors = "A"
        year = 2020
        journal = "J"
        n = 10
    "#;

    #[test]
    fn a_tip_with_its_study_is_read() {
        let catalog = Catalog::parse(&format!("{TIP}{STUDY}")).unwrap();
        let tip = catalog.tip(TipId(1)).unwrap();
        assert_eq!(tip.studies[0].citation(), "A (2020), J");
        assert_eq!(tip.studies[0].link_id(), None, "it has no address");
        assert!(!tip.needs_plan());
        let planned = Catalog::parse(&format!("{TIP}plan = true\n{STUDY}")).unwrap();
        assert!(planned.tip(TipId(1)).unwrap().needs_plan());
    }

    #[test]
    fn guidance_is_cited_with_its_body_and_has_no_people() {
        let guidance = STUDY.replace("n = 10", "kind = \"guidance\"\npage = \"https://a.org\"");
        let catalog = Catalog::parse(&format!("{TIP}{guidance}")).unwrap();
        let study = catalog.study("a-2020").unwrap();
        assert_eq!(study.kind, crate::tips::SourceKind::Guidance);
        assert_eq!(study.size.words().0, "study-people-none");
        assert_eq!(study.citation(), "A (2020), J");
        assert_eq!(study.link_words(), Some("study-link-guidance"));
        assert_eq!(catalog.link("study-a-2020"), Some("https://a.org"));
    }

    #[rstest::rstest]
    #[case::no_study(TIP.replace("\"a-2020\"", "") + STUDY, "tip 1: it has no study")]
    #[case::unknown_study(TIP.replace("a-2020", "b-2020") + STUDY, "tip 1: there is no study b-2020")]
    #[case::unused_study(format!("{TIP}{STUDY}{}", STUDY.replace("a-2020", "c")), "study c: no tip")]
    #[case::same_tip(format!("{TIP}{TIP}{STUDY}"), "tip 1: two tips")]
    #[case::same_study(format!("{TIP}{STUDY}{STUDY}"), "study a-2020: two studies")]
    #[case::no_journal(
        format!("{TIP}{}", STUDY.replace("journal = \"J\"", "")),
        "study a-2020: missing field `journal`")]
    #[case::no_grade(TIP.replace("grade = \"b\"", "") + STUDY, "tip 1: missing field `grade`")]
    #[case::no_id(TIP.replace("id = 1", "") + STUDY, "the tip at place 1: missing field `id`")]
    #[case::odd_word(TIP.replace("limits", "detail") + STUDY, "tip 1: unknown variant `detail`")]
    #[case::odd_key(format!("{TIP}colour = 1{STUDY}"), "tip 1: unknown field `colour`")]
    #[case::odd_table(format!("{TIP}{STUDY}[other]"), "unknown field `other`")]
    #[case::two_addresses(
        format!("{TIP}{STUDY}doi = \"10.1/x\"\npage = \"https://x.org\""),
        "study a-2020: it has two addresses")]
    #[case::no_doi(format!("{TIP}{STUDY}doi = \"https://doi.org/10.1/x\""), "it starts 10.")]
    #[case::no_page(format!("{TIP}{STUDY}page = \"http://x.org\""), "it starts https://")]
    #[case::about_and_pooled(
        format!("{TIP}{STUDY}pooled = 3\napproximate = true"), "study a-2020: the size is unclear")]
    #[case::guidance_with_people(
        format!("{TIP}{STUDY}kind = \"guidance\"\npage = \"https://x.org\""), "has no people")]
    #[case::guidance_without_a_page(
        format!("{TIP}{}kind = \"guidance\"", STUDY.replace("n = 10", "")), "and a page")]
    fn a_file_that_does_not_hold_together_is_refused(#[case] text: String, #[case] says: &str) {
        let error = Catalog::parse(&text).unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
        assert!(error.to_string().starts_with(FILE), "{error}");
        assert_eq!(error.code(), "guidance-unreadable");
    }
}
