//! Every message that is named exists and takes the arguments that it is given; none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use guidance::support::{COUNTRIES, Country, LANGUAGES, book};
use guidance::tips::{Grade, Study, Theme, catalog};
use guidance::{claim, research};

const FILES: [(&str, &str); 6] = [
    (
        "tip-catalog",
        include_str!("../../../../../assets/locales/en/tip-catalog.ftl"),
    ),
    (
        "tip-why",
        include_str!("../../../../../assets/locales/en/tip-why.ftl"),
    ),
    (
        "research-said",
        include_str!("../../../../../assets/locales/en/research-said.ftl"),
    ),
    (
        "claim-said",
        include_str!("../../../../../assets/locales/en/claim-said.ftl"),
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

/// The texts of a file: id to the names of the arguments.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages_of(file: &str) -> Messages {
    let (_, text) = FILES.into_iter().find(|(name, _)| *name == file).unwrap();
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{file}.ftl: {errors:?}"));
    let mut messages = Messages::new();
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
    messages
}

/// The messages of all files.
fn messages() -> Messages {
    let mut messages = Messages::new();
    for (file, _) in FILES {
        for (id, names) in messages_of(file) {
            let before = messages.insert(id.clone(), names);
            assert!(before.is_none(), "{id} is there twice");
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
fn assert_plain(messages: &Messages, id: &str) {
    assert_eq!(
        messages.get(id),
        Some(&BTreeSet::new()),
        "{id}: a text without arguments"
    );
}

/// What the crate names, without what it names only by reasons (see `tip-why`).
fn named() -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for tip in catalog().unwrap().tips() {
        named.extend([tip.text(), tip.caveat()]);
        named.extend(tip.studies.iter().map(|study| tip.finding(study)));
    }
    for finding in research::book().unwrap().findings() {
        named.insert(finding.text());
        named.extend(finding.label());
    }
    named.extend(studies().map(Study::design));
    named.extend(studies().filter_map(Study::link_words).map(str::to_owned));
    named.extend(research::Group::ALL.map(|group| group.words().to_owned()));
    named.extend(research::INTRO.map(str::to_owned));
    named.extend(
        research::SENTENCES
            .into_iter()
            .flat_map(|sentence| [sentence.title.to_owned(), sentence.text.to_owned()]),
    );
    named.extend(
        [
            research::NO_FIGURE,
            claim::LEDE,
            claim::STRENGTH,
            claim::CAVEAT,
        ]
        .map(Into::into),
    );
    for question in claim::questions() {
        named.insert(question.title.to_owned());
        named.extend(question.points.iter().map(|id| (*id).to_owned()));
    }
    named.extend(Theme::ALL.map(|theme| theme.words().to_owned()));
    named.extend(
        [Grade::A, Grade::B, Grade::C, Grade::D, Grade::E].map(|grade| grade.words().to_owned()),
    );
    named
}

fn studies() -> impl Iterator<Item = &'static Study> {
    let tips = catalog()
        .unwrap()
        .tips()
        .iter()
        .flat_map(|tip| &tip.studies);
    let findings = research::book().unwrap().findings();
    tips.chain(findings.iter().map(|finding| &finding.study))
}

#[test]
fn everything_that_is_named_is_said() {
    let messages = messages();
    for id in named() {
        assert_plain(&messages, &id);
    }
    for study in studies() {
        let (size, arguments) = study.size.words();
        let names = arguments
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .collect();
        assert_eq!(messages.get(size), Some(&names), "{size}");
    }
}

#[test]
fn everything_that_is_said_is_named() {
    let mut named = named();
    named.extend(studies().map(|study| study.size.words().0.to_owned()));
    for file in ["tip-catalog", "research-said", "claim-said"] {
        for id in messages_of(file).into_keys() {
            assert!(named.contains(&id), "{file}: nothing says {id}");
        }
    }
}

/// The rules name their reasons in place, so these are looked for there.
#[test]
fn every_reason_belongs_to_a_rule_and_every_word_for_a_wrong_row_to_a_check() {
    let mut source = String::new();
    read_all(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut source,
    );
    let right = |id: &String| id.starts_with("support-file-right-");
    let words: Vec<String> = messages_of("support-words")
        .into_keys()
        .filter(right)
        .collect();
    assert_eq!(words.len(), 6);
    for id in messages_of("tip-why").into_keys().chain(words) {
        assert!(source.contains(&format!("\"{id}\"")), "nothing says {id}");
    }
    let messages = messages();
    for part in source.split("\"support-file-right-").skip(1) {
        let id = part.split('"').next().unwrap();
        if !id.is_empty() {
            assert_plain(&messages, &format!("support-file-right-{id}"));
        }
    }
}

fn read_all(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, into);
        } else {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

/// "some people find" is what a tip says that was not tested as it stands.
#[test]
fn a_tip_without_a_tested_ground_says_some_people_find() {
    let (_, text) = FILES[0];
    for tip in catalog().unwrap().tips() {
        let id = format!("{} = ", tip.caveat());
        let caveat = text
            .lines()
            .find_map(|line| line.strip_prefix(&id))
            .unwrap();
        let says = caveat.to_lowercase().contains("some people find");
        let untested = matches!(tip.grade, Grade::D | Grade::E);
        assert!(says || !untested, "tip {}: {caveat}", tip.id);
    }
}

#[test]
fn every_contact_has_its_words() {
    let messages = messages();
    let book = book().unwrap();
    for country in book.countries() {
        assert_plain(&messages, &country.words());
        for way in country.ways() {
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
        "contact-emergency-unconfirmed",
        "contact-none",
        "contact-private",
    ] {
        assert_plain(&messages, id);
    }
}

/// Any country and language of the lists may stand in a person's own file, so each has its name.
#[test]
fn every_code_has_a_name_and_every_name_a_code() {
    let starting = |start: &'static str| -> BTreeSet<String> {
        let ids = messages().into_keys();
        ids.filter_map(|id| id.strip_prefix(start).map(str::to_owned))
            .collect()
    };
    let codes = |codes: &str| -> BTreeSet<String> {
        let all: Vec<String> = codes.split(' ').map(str::to_owned).collect();
        let set: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(all.len(), set.len(), "none is there twice");
        set
    };
    let mut countries = codes(COUNTRIES);
    countries.insert("other".to_owned());
    assert_eq!(starting("country-"), countries);
    assert_eq!(starting("contact-language-"), codes(LANGUAGES));
}

#[test]
fn no_word_of_the_contacts_is_left_over() {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for country in book().unwrap().countries() {
        for contact in &country.contacts {
            used.extend(contact.about.iter().chain(&contact.hours).cloned());
        }
        used.extend(Country::ways(country).map(|way| way.label.clone()));
    }
    for id in messages().into_keys() {
        let data = ["contact-about-", "contact-hours-", "contact-way-"];
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
