//! Every message that is named exists and takes the arguments that it is given.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use guidance::Why;
use guidance::support::book;
use guidance::tips::{Grade, catalog};

const FILES: [(&str, &str); 3] = [
    (
        "tip-catalog",
        include_str!("../../../../../assets/locales/en/tip-catalog.ftl"),
    ),
    (
        "support-words",
        include_str!("../../../../../assets/locales/en/support-words.ftl"),
    ),
    (
        "countries",
        include_str!("../../../../../assets/locales/en/countries.ftl"),
    ),
];

/// The messages of the three files: id to the names of the arguments.
pub(crate) fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for (file, text) in FILES {
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{file}.ftl: {errors:?}"));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut names = BTreeSet::new();
                arguments(message.value.as_ref().expect("a text"), &mut names);
                let id = message.id.name.to_owned();
                assert!(
                    messages.insert(id.clone(), names).is_none(),
                    "{id} is there twice"
                );
            }
        }
    }
    messages
}

fn arguments(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let selector = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    arguments(&variant.value, names);
                }
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = selector {
            names.insert(id.name.to_owned());
        }
    }
}

#[track_caller]
pub(crate) fn assert_says(why: &Why) {
    let given: BTreeSet<String> = why
        .numbers
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(messages().get(why.message), Some(&given), "{}", why.message);
}

#[track_caller]
fn assert_plain(messages: &BTreeMap<String, BTreeSet<String>>, id: &str) {
    assert_eq!(
        messages.get(id),
        Some(&BTreeSet::new()),
        "{id}: a text without arguments"
    );
}

#[test]
fn every_tip_has_its_grade_its_studies_and_its_words() {
    let messages = messages();
    let tips = catalog().unwrap().tips();
    let numbers: Vec<u8> = tips.iter().map(|tip| tip.id.0).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 28]);
    for tip in tips {
        for id in [
            tip.text(),
            tip.caveat(),
            tip.grade.words().into(),
            tip.theme.words().into(),
        ] {
            assert_plain(&messages, &id);
        }
        assert!(!tip.studies.is_empty());
        for study in &tip.studies {
            assert!((2000..=2026).contains(&study.year), "{}", study.id);
            assert!(!study.journal.is_empty(), "{}", study.id);
            assert_plain(&messages, &study.design());
            assert_plain(&messages, &tip.finding(study));
            let (size, arguments) = study.size.words();
            let names = arguments
                .iter()
                .map(|(name, _)| (*name).to_owned())
                .collect();
            assert_eq!(messages.get(size), Some(&names), "{size}");
            if let Some(words) = study.link_words() {
                assert_plain(&messages, words);
                let url = guidance::link(study.link_id().unwrap()).unwrap();
                assert!(url.starts_with("https://"), "{url}");
            }
        }
    }
    for grade in [Grade::A, Grade::B, Grade::C, Grade::D, Grade::E] {
        assert_plain(&messages, grade.words());
    }
}

/// The size of a study is left out only where the page that was read did not give it.
#[test]
fn only_one_study_has_no_size() {
    let tips = catalog().unwrap().tips();
    let without: BTreeSet<&str> = tips
        .iter()
        .flat_map(|tip| &tip.studies)
        .filter(|study| study.size == guidance::tips::Size::NotGiven)
        .map(|study| study.id.as_str())
        .collect();
    assert_eq!(without, BTreeSet::from(["collis-2022"]));
}

#[test]
fn a_tip_without_a_tested_ground_says_some_people() {
    for tip in catalog().unwrap().tips() {
        assert!(
            !matches!(tip.grade, Grade::D | Grade::E),
            "tip {} must say \"some people find\"; then extend this test",
            tip.id
        );
    }
}

#[test]
fn every_contact_has_its_words() {
    let messages = messages();
    let book = book().unwrap();
    for country in book.countries() {
        assert_plain(&messages, &country.words());
        let emergency = country
            .emergency
            .iter()
            .flat_map(|emergency| &emergency.ways);
        for way in emergency.chain(country.contacts.iter().flat_map(|contact| &contact.ways)) {
            assert_plain(&messages, &way.label);
        }
        for contact in &country.contacts {
            assert!(!contact.languages.is_empty(), "{}", contact.name);
            for id in contact.about.iter().chain(&contact.hours) {
                assert_plain(&messages, id);
            }
            for id in contact.language_words() {
                assert_plain(&messages, &id);
            }
        }
    }
    for directory in book.directories() {
        assert_plain(&messages, &directory.about());
    }
    for id in [
        "country-other",
        "contact-emergency",
        "contact-emergency-about",
    ] {
        assert_plain(&messages, id);
    }
    for id in [
        "contact-emergency-unconfirmed",
        "contact-none",
        "contact-private",
    ] {
        assert_plain(&messages, id);
    }
}

#[test]
fn no_word_is_left_over() {
    let book = book().unwrap();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for country in book.countries() {
        used.insert(country.words());
        for contact in &country.contacts {
            used.extend(contact.about.iter().chain(&contact.hours).cloned());
            used.extend(contact.language_words());
        }
        let emergency = country
            .emergency
            .iter()
            .flat_map(|emergency| &emergency.ways);
        let ways = emergency.chain(country.contacts.iter().flat_map(|contact| &contact.ways));
        used.extend(ways.map(|way| way.label.clone()));
    }
    used.insert("country-other".into());
    for id in messages().into_keys() {
        let data = [
            "country-",
            "contact-about-",
            "contact-hours-",
            "contact-language-",
            "contact-way-",
        ];
        if data.iter().any(|start| id.starts_with(start)) {
            assert!(used.contains(&id), "nothing says {id}");
        }
    }
}

/// No praise, no blame, no label, no promise.
#[test]
fn the_words_are_neutral() {
    for (file, text) in FILES {
        let said: String = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                line.split_once('=')
                    .map_or(Some(line), |(_, said)| Some(said))
            })
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase();
        for word in [
            "failed",
            "exceed",
            "broke",
            "should",
            "great job",
            "well done",
            "addicted",
            "detox",
            "cure",
            "streak",
            "bad day",
            "must",
            "commit",
            "too much",
        ] {
            assert!(!said.contains(word), "{file}.ftl says \"{word}\"");
        }
    }
}
