//! What the tips, the findings and the questions rest on.

use std::collections::BTreeSet;

use guidance::tips::{Grade, Size, SourceKind, Study, Theme, TipId, catalog};
use guidance::{claim, link, research};

fn studies() -> Vec<&'static Study> {
    let tips = catalog()
        .unwrap()
        .tips()
        .iter()
        .flat_map(|tip| &tip.studies);
    let findings = research::book().unwrap().findings();
    tips.chain(findings.iter().map(|finding| &finding.study))
        .collect()
}

fn ids<'a>(studies: impl IntoIterator<Item = &'a Study>) -> BTreeSet<&'a str> {
    studies.into_iter().map(|study| study.id.as_str()).collect()
}

#[test]
fn all_thirty_two_tips_are_there() {
    let tips = catalog().unwrap().tips();
    let numbers: Vec<u8> = tips.iter().map(|tip| tip.id.0).collect();
    assert_eq!(numbers, (1..=32).collect::<Vec<u8>>());
    for tip in tips {
        assert!(!tip.studies.is_empty(), "tip {}", tip.id);
        assert_eq!(tip.needs_plan(), tip.id == TipId(9), "tip {}", tip.id);
    }
}

#[test]
fn every_theme_has_a_tip_and_every_trigger_one() {
    let tips = catalog().unwrap().tips();
    for theme in Theme::ALL {
        assert!(tips.iter().any(|tip| tip.theme == theme), "{theme:?}");
    }
    for tip in tips {
        let same = tips.iter().filter(|one| one.trigger == tip.trigger).count();
        assert_eq!(same, 1, "tip {} shares its trigger", tip.id);
    }
}

/// From the notes on the evidence; where they give two grades, the lower one.
#[test]
fn the_grades_are_those_of_the_evidence() {
    let of = |grade: Grade| -> Vec<u8> {
        let tips = catalog().unwrap().tips().iter();
        tips.filter(|tip| tip.grade == grade)
            .map(|tip| tip.id.0)
            .collect()
    };
    assert_eq!(of(Grade::A), [3, 5, 9, 25]);
    let b = [1, 2, 4, 6, 7, 10, 11, 12, 13, 14, 15, 17, 24, 26, 28];
    assert_eq!(of(Grade::B), b);
    assert_eq!(of(Grade::C), [8, 18, 19, 30]);
    assert_eq!(of(Grade::D), [20, 21, 22, 23]);
    assert_eq!(of(Grade::E), [16, 27, 29, 31, 32]);
}

#[test]
fn every_source_can_be_looked_up() {
    for study in studies() {
        assert!(!study.journal.is_empty(), "{}", study.id);
        if let Some(year) = study.year {
            assert!((2000..=2026).contains(&year), "{}", study.id);
        }
        assert_eq!(study.link_id().is_some(), study.link_words().is_some());
        if let Some(id) = study.link_id() {
            let url = link(id).unwrap();
            assert!(url.starts_with("https://"), "{url}");
            for copy in [
                "scribd",
                "docslib",
                "researchgate",
                "semanticscholar",
                "booksci",
            ] {
                assert!(!url.contains(copy), "{url} is a copy");
            }
        }
        if study.kind == SourceKind::Guidance {
            assert_eq!(study.size, Size::Guidance, "{}", study.id);
            assert!(study.authors.is_some() && study.link_id().is_some());
        }
    }
}

/// What is left out is left out because the page that was read did not give it.
#[test]
fn what_is_not_known_of_a_source_is_known() {
    let studies = studies();
    let which = |lacks: fn(&&&Study) -> bool| ids(studies.iter().filter(lacks).copied());
    assert_eq!(
        which(|study| study.size == Size::NotGiven),
        BTreeSet::from([
            "allcott-2025",
            "collis-2022",
            "curating-a-feed",
            "ridout-2018",
            "studyu-2022",
            "verduyn-2022",
            "voggenreiter-2023",
            "yuan-2026",
        ])
    );
    assert_eq!(
        which(|study| matches!(study.size, Size::Studies(_))),
        BTreeSet::from([
            "ali-2015",
            "ferguson-2024",
            "gollwitzer-2006",
            "sheeran-2024"
        ])
    );
    assert_eq!(
        which(|study| study.authors.is_none()),
        BTreeSet::from(["curating-a-feed", "plos-one-0293467"])
    );
    assert_eq!(
        which(|study| study.year.is_none()),
        BTreeSet::from(["beyens-typology", "curating-a-feed", "samaritans-online"])
    );
    assert_eq!(
        which(|study| study.link_id().is_none()),
        BTreeSet::from([
            "allcott-2022",
            "brailovskaia-2022",
            "calvert-2025",
            "curating-a-feed",
            "ferguson-2024",
            "gollwitzer-2006",
            "hall-2021",
            "thai-2024",
            "zimmermann-2020",
        ])
    );
}

/// Every effect that a page printed as a standardised mean difference, and no other.
#[test]
fn the_effects_are_those_that_were_printed() {
    let findings = research::book().unwrap().findings();
    let printed = |value, interval| research::Effect { value, interval };
    let effects: Vec<(&str, research::Effect)> = findings
        .iter()
        .filter_map(|finding| Some((finding.id.as_str(), finding.effect?)))
        .collect();
    assert_eq!(
        effects,
        [
            ("burnell-2025", printed(0.17, Some((0.08, 0.27)))),
            ("allcott-2025-facebook", printed(0.060, None)),
            ("allcott-2025-instagram", printed(0.041, None)),
            ("castelo-2025", printed(0.23, None)),
        ]
    );
    let none: Vec<&str> = findings
        .iter()
        .filter(|finding| finding.no_difference)
        .map(|finding| finding.id.as_str())
        .collect();
    assert_eq!(
        none,
        [
            "lemahieu-2025",
            "ferguson-2024",
            "hall-2021",
            "collis-2022",
            "zimmermann-2020",
        ]
    );
}

#[test]
fn what_found_nothing_stands_beside_what_found_something() {
    let book = research::book().unwrap();
    let groups: Vec<(research::Group, usize)> = book
        .groups()
        .map(|(group, findings)| (group, findings.len()))
        .collect();
    let counts = [3, 4, 5, 3, 7, 2];
    assert!(
        groups
            .iter()
            .map(|(group, _)| *group)
            .eq(research::Group::ALL)
    );
    assert!(groups.iter().map(|(_, count)| *count).eq(counts));
    assert_eq!(book.findings().len(), counts.iter().sum::<usize>());
}

#[test]
fn the_questions_rest_on_the_study_of_the_tip() {
    let (study, finding) = claim::study().unwrap();
    assert_eq!(study.id, "pennycook-2022");
    assert_eq!(finding, "tip-25-study-pennycook-2022-finding");
    let size = Size::Pooled {
        studies: 20,
        people: 26863,
    };
    assert_eq!(study.size, size);
    assert!(
        claim::questions()
            .iter()
            .all(|question| (2..=3).contains(&question.points.len()))
    );
}
