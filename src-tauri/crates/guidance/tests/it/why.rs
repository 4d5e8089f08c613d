//! The reasons have their words, and the words name what the reasons hold.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use guidance::Why;
use guidance::tips::catalog;

const WORDS: &str = include_str!("../../../../../assets/locales/en/tip-why.ftl");

/// The messages: id to the names of the arguments.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(WORDS)
        .unwrap_or_else(|(_, errors)| panic!("tip-why.ftl: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut names = BTreeSet::new();
            arguments(message.value.as_ref().expect("a text"), &mut names);
            let id = message.id.name.to_owned();
            assert!(messages.insert(id.clone(), names).is_none(), "{id} twice");
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

/// The message of a reason exists and names all that the reason holds, and nothing else.
#[track_caller]
pub(crate) fn assert_says(why: &Why) {
    let numbers = why.numbers.iter().map(|(name, _)| *name);
    let on = (!why.days.is_empty()).then_some("on");
    let platform = why.platform.as_ref().map(|_| "platform");
    let given: BTreeSet<String> = numbers
        .chain(on)
        .chain(platform)
        .map(str::to_owned)
        .collect();
    assert_eq!(messages().get(why.message), Some(&given), "{}", why.message);
    assert!(
        why.days.is_sorted_by(|one, next| one < next),
        "oldest first, none twice: {why:?}"
    );
}

/// Tip 10 has no reason: visits are not logged.
#[test]
fn every_tip_has_a_reason_and_every_reason_its_tip() {
    let mut with_reason: BTreeSet<u8> = BTreeSet::new();
    for id in messages().into_keys() {
        let Some(rest) = id.strip_prefix("tip-") else {
            assert!(id.starts_with("card-why-"), "{id}");
            continue;
        };
        let (tip, rest) = rest.split_once('-').unwrap();
        assert!(rest == "why" || rest.starts_with("why-"), "{id}");
        with_reason.insert(tip.parse().unwrap());
    }
    let tips = catalog().unwrap().tips().iter().map(|tip| tip.id.0);
    let expected: BTreeSet<u8> = tips.filter(|tip| *tip != 10).collect();
    assert_eq!(with_reason, expected);
}

/// What is said, without the ids and the remarks.
fn said() -> impl Iterator<Item = String> {
    WORDS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(" = ").map_or(line, |(_, said)| said))
        .map(str::to_lowercase)
}

/// The figures of the rules about ratings are no reason to read: a rating is never told.
#[test]
fn no_reason_says_a_point_of_a_scale() {
    for said in said() {
        for word in [
            "out of", "/100", "100", "of 10 ", "point", "score", "20", "25", "0 to",
        ] {
            assert!(!said.contains(word), "\"{word}\": {said}");
        }
    }
}

#[test]
fn the_reasons_are_neutral() {
    for said in said() {
        for word in [
            "fail",
            "exceed",
            "broke",
            "should",
            "must",
            "great",
            "well done",
            "addict",
            "detox",
            "cure",
            "streak",
            "bad day",
            "worse",
            "too much",
            "depress",
            "wrong",
            "worried",
            "alarm",
            "warning",
            "!",
        ] {
            assert!(!said.contains(word), "\"{word}\": {said}");
        }
    }
}
