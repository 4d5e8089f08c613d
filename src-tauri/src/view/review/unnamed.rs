//! A week without the names of its platforms: `Platform A` wherever a name would stand.

use journal::{AT_FIRST, OFFERED, Platform, Week};

use crate::text::Text;
use crate::view::Names;

/// A name of at least so many letters is also found where a word only begins with it.
const BEGINS_A_WORD: usize = 4;

/// How many colours platforms have.
const COLOURS: usize = journal::COLOURS as usize;

/// The platforms under letters. Both the letters and the colours go by the minutes of the week:
/// neither the person's order nor the colours that platforms have from the start tell which is
/// which.
pub(super) fn unnamed(names: &Names, week: &Week, text: &Text) -> Names {
    let mut ids: Vec<_> = week
        .platform_totals()
        .into_iter()
        .map(|total| total.platform)
        .collect();
    for platform in names.all() {
        if !ids.contains(&platform.id) {
            ids.push(platform.id.clone());
        }
    }
    let platforms = ids.iter().filter_map(|id| names.platform(id)).enumerate();
    Names(
        platforms
            .map(|(at, platform)| Platform {
                name: text.say_with("review-said-platform", &[("letter", letters(at).into())]),
                colour: u8::try_from(at % COLOURS).unwrap_or_default(),
                ..platform.clone()
            })
            .collect(),
    )
}

/// `A` … `Z`, `AA`, `AB` …
fn letters(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match at / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letters(before - 1)),
    }
}

/// Finds names of platforms in what a person wrote, and puts the letters there.
#[derive(Debug)]
pub(super) struct Veil {
    /// Names in small letters with what stands in their place, longest first.
    names: Vec<(Vec<char>, String)>,
}

impl Veil {
    /// Over `names`, which go by those of `unnamed`; over the names of well-known platforms as
    /// well, which are only said to be some platform.
    pub(super) fn new(names: &Names, unnamed: &Names, text: &Text) -> Self {
        let own = names
            .all()
            .iter()
            .map(|platform| (platform.name.as_str(), unnamed.name(&platform.id)));
        let known = AT_FIRST
            .into_iter()
            .chain(OFFERED)
            .map(|name| (name, text.say("review-said-some-platform")));
        let mut all: Vec<(Vec<char>, String)> = own
            .chain(known)
            .map(|(name, instead)| (small(name), instead))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        // Stable, so that the person's own come before the known ones.
        all.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self { names: all }
    }

    /// `written` without names: capital and small letters are the same, and so are blanks.
    pub(super) fn over(&self, written: &str) -> String {
        let letters: Vec<char> = written.chars().collect();
        let mut out = String::with_capacity(written.len());
        let mut at = 0;
        while let Some(letter) = letters.get(at) {
            let found = if is_inside_word(&letters, at) {
                None
            } else {
                self.names
                    .iter()
                    .find_map(|(name, instead)| Some((found(&letters, at, name)?, instead)))
            };
            match found {
                Some((end, instead)) => {
                    out.push_str(instead);
                    at = end;
                }
                None => {
                    out.push(*letter);
                    at += 1;
                }
            }
        }
        out
    }
}

fn small(name: &str) -> Vec<char> {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().chars().collect()
}

/// Whether a word goes on at `at`, so that no name can begin there.
fn is_inside_word(letters: &[char], at: usize) -> bool {
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(|one| one.is_alphanumeric())
    };
    is_letter(at.checked_sub(1)) && is_letter(Some(at))
}

/// Where `name` ends if it stands at `at`; with the rest of the word that it begins.
fn found(letters: &[char], at: usize, name: &[char]) -> Option<usize> {
    let mut wanted = name.iter().peekable();
    let mut end = at;
    while wanted.peek().is_some() {
        let letter = *letters.get(end)?;
        end += 1;
        if letter.is_whitespace() {
            wanted.next_if(|next| **next == ' ')?;
            while letters.get(end).is_some_and(|next| next.is_whitespace()) {
                end += 1;
            }
            continue;
        }
        for small in letter.to_lowercase() {
            wanted.next_if(|next| **next == small)?;
        }
    }
    if !is_inside_word(letters, end) {
        return Some(end);
    }
    let rest = letters.get(end..)?;
    let rest = rest.iter().take_while(|one| one.is_alphanumeric()).count();
    (name.len() >= BEGINS_A_WORD).then_some(end + rest)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "A")]
    #[case(25, "Z")]
    #[case(26, "AA")]
    #[case(27, "AB")]
    #[case(52, "BA")]
    fn letters_go_on_after_the_last(#[case] at: usize, #[case] said: &str) {
        assert_eq!(letters(at), said);
    }

    fn veil(names: &[(&str, &str)]) -> Veil {
        let mut names: Vec<(Vec<char>, String)> = names
            .iter()
            .map(|(name, instead)| (small(name), (*instead).to_owned()))
            .collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Veil { names }
    }

    #[rstest]
    #[case("tiktok all evening", "# all evening")]
    #[case("TikTok's feed, TIKTOK.", "#'s feed, #.")]
    #[case("tiktoks and tiktoking", "# and #")]
    #[case("no antiktok", "no antiktok")]
    // One letter is found alone, not in every word that begins with it.
    #[case("X, x and xylophone", "?, ? and xylophone")]
    #[case("Straße 7 again; STRASSE 7", "! again; STRASSE 7")]
    #[case("straße\n  7", "!")]
    #[case("straße 77", "!")]
    #[case("a<b>&\"c\" d", "% d")]
    #[case("İstanbul", "İstanbul")]
    #[case("", "")]
    fn names_are_found_where_words_begin(#[case] written: &str, #[case] said: &str) {
        let veil = veil(&[
            ("TikTok", "#"),
            ("X", "?"),
            ("Straße 7", "!"),
            ("a<b>&\"c\"", "%"),
        ]);
        assert_eq!(veil.over(written), said);
    }

    #[test]
    fn of_two_names_the_longer_is_found() {
        let veil = veil(&[("You", "1"), ("YouTube", "2"), ("YouTube Music", "3")]);
        assert_eq!(veil.over("you, youtube, youtube music"), "1, 2, 3");
    }
}
