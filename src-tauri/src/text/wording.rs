//! No praise, no blame, no labels: nothing that people see may hold these words. They come from the
//! project's notes on safe and neutral wording.

use std::fs;
use std::path::Path;

use super::FILES;

/// Words that judge, alarm or label, each in every form that is refused.
const WORDS: &[&str] = &[
    // A limit is a mark, not a test that is passed.
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "failures",
    "exceed",
    "exceeds",
    "exceeded",
    "exceeding",
    "broke",
    "broken",
    "cheat",
    "cheats",
    "cheated",
    "cheating",
    "relapse",
    "relapsed",
    "streak",
    "streaks",
    "should",
    "shouldn",
    // Labels of a person, and promises of a remedy.
    "addict",
    "addicts",
    "addicted",
    "addictive",
    "addiction",
    "addictions",
    "detox",
    "detoxes",
    "detoxing",
    "cure",
    "cures",
    "cured",
    "depressed",
    "lazy",
    "weak-willed",
    "victim",
    // Praise is the other side of blame.
    "great",
    "congratulations",
    "congrats",
    "bravo",
    "awesome",
    "amazing",
    "bad",
    "worst",
    "terrible",
    "shame",
    "guilty",
    // How suicide is not written about.
    "commit",
    "commits",
    "committed",
    "committing",
    "successful",
    "unsuccessful",
];

/// Turns of phrase, in lower case and with straight apostrophes.
const PHRASES: &[&str] = &[
    "good job",
    "well done",
    "bad day",
    "what's wrong",
    "what is wrong with",
    "how sad",
    "why are you sad",
    "making you sad",
    "makes you sad",
    "you are sad",
    "you are ill",
    "don't give up",
    "you need to",
    "you have to",
    "lost your",
    "gave in",
    "guilty pleasure",
    "wasted time",
    "time wasted",
];

/// Where a refused word stands for a reason: exactly this text in exactly this file.
const ALLOWED: &[(&str, &str, Reason)] = &[
    (
        "tips.toml",
        "International Journal of Mental Health and Addiction",
        Reason::Name,
    ),
    // Tip 28 and tip 29 rest on a study of what that very word does to people.
    (
        "tip-catalog.ftl",
        "18 % of people thought that they had an addiction",
        Reason::Studied,
    ),
    (
        "tip-catalog.ftl",
        "being told to think of use as an addiction",
        Reason::Studied,
    ),
];

/// Why a text may hold a word all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// The name of a journal, a paper or a body, which is not ours to change.
    Name,
    /// What a study asked people, as a study about that very word.
    Studied,
}

/// What a person may see of a file: all of it, without comments.
struct Seen {
    name: &'static str,
    text: String,
}

fn everything_seen() -> Vec<Seen> {
    let words = FILES.iter().map(|(name, text)| Seen {
        name,
        text: without_comments(text),
    });
    let data = ["tips.toml", "research.toml", "support.toml"].map(|name| {
        let file = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets")).join(name);
        let text = fs::read_to_string(file).unwrap_or_default();
        Seen {
            name,
            text: without_comments(&text),
        }
    });
    words.chain(data).collect()
}

/// Both kinds of file have comments of whole lines, which nobody is shown.
fn without_comments(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The refused words and phrases in a text.
fn refused(text: &str) -> Vec<&'static str> {
    let text = text.replace('\u{2019}', "'").to_lowercase();
    let words = WORDS.iter().filter(|word| {
        text.split(|c: char| !c.is_alphabetic() && c != '-')
            .any(|one| one == **word)
    });
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let phrases = PHRASES.iter().filter(|phrase| flat.contains(**phrase));
    words.chain(phrases).copied().collect()
}

#[test]
fn nothing_that_is_seen_judges() {
    let found: Vec<String> = everything_seen()
        .into_iter()
        .flat_map(|Seen { name, mut text }| {
            for (_, allowed, _) in ALLOWED.iter().filter(|(file, ..)| *file == name) {
                text = text.replace(allowed, "");
            }
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let in_lines = lines.iter().flat_map(|line| {
                let words = refused(line).into_iter();
                words.map(move |word| format!("{name}: {word}: {line}"))
            });
            // A phrase may run over the end of a line.
            let across = refused(&text).into_iter();
            in_lines
                .chain(across.map(|word| format!("{name}: {word}")))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// An exception that nothing needs any more goes.
#[test]
fn every_exception_is_needed() {
    for (file, allowed, reason) in ALLOWED {
        let seen = everything_seen();
        let seen = seen.iter().find(|seen| seen.name == *file);
        assert!(
            seen.is_some_and(|seen| seen.text.contains(allowed)),
            "{file}: {allowed} ({reason:?})"
        );
        assert!(!refused(allowed).is_empty(), "{allowed} holds no word");
    }
}

#[rstest::rstest]
#[case("You failed, and broke your streak", &["failed", "broke", "streak"])]
#[case("Great job!", &["great"])]
#[case("What\u{2019}s\n    wrong?", &["what's wrong"])]
#[case("a bad day", &["bad", "bad day"])]
#[case("You are addicted; try a digital detox", &["addicted", "detox"])]
#[case("greatly unbroken curebad", &[])]
#[case("95 m today, your limit is 60 m", &[])]
fn the_search_sees_what_is_refused(#[case] text: &str, #[case] words: &[&str]) {
    assert_eq!(refused(text), words);
}
