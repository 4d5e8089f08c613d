//! A sentence that is said thousands of times with other words in its gaps.

use super::Text;

/// Stand in the gaps while the sentence is looked at: the first of the characters that Unicode
/// leaves to everybody's own use.
const FIRST_MARK: u32 = 0xE000;

/// A sentence of which only what stands in its gaps changes.
#[derive(Debug)]
pub(crate) struct Gaps<const N: usize> {
    begin: String,
    /// Which word comes next, and what follows on it.
    rest: Vec<(usize, String)>,
}

impl Text {
    /// The sentence `id` with gaps for these words. Only for one that takes its words as they are:
    /// where something is chosen or formatted by them, [`Text::say_with`] has to look each time.
    pub(crate) fn with_gaps<const N: usize>(&self, id: &str, names: [&str; N]) -> Gaps<N> {
        let marks: Vec<char> = (FIRST_MARK..).filter_map(char::from_u32).take(N).collect();
        let args: Vec<_> = names
            .into_iter()
            .zip(&marks)
            .map(|(name, mark)| (name, mark.to_string().into()))
            .collect();
        let said = self.say_with(id, &args);
        let mut gaps = Gaps {
            begin: String::new(),
            rest: Vec::new(),
        };
        for letter in said.chars() {
            match marks.iter().position(|mark| *mark == letter) {
                Some(word) => gaps.rest.push((word, String::new())),
                None => gaps.end().push(letter),
            }
        }
        gaps
    }
}

impl<const N: usize> Gaps<N> {
    fn end(&mut self) -> &mut String {
        self.rest.last_mut().map_or(&mut self.begin, |(_, end)| end)
    }

    /// The sentence with these words, in the order of their names.
    pub(crate) fn said(&self, words: [&str; N]) -> String {
        let mut said = String::new();
        self.say_into(&mut said, words);
        said
    }

    /// The same behind what was said so far.
    pub(crate) fn say_into(&self, said: &mut String, words: [&str; N]) {
        said.push_str(&self.begin);
        for (word, text) in &self.rest {
            said.push_str(words.get(*word).copied().unwrap_or_default());
            said.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that a sentence could take for something else.
    const WORDS: [&str; 6] = ["TikTok", "", "1", "1 h 20 m", "{ $minutes }", "other"];

    /// Every sentence that is said like this.
    #[test]
    fn words_in_gaps_say_what_the_sentence_says() {
        let text = Text::english();
        let part = text.with_gaps("week-spoken-part", ["name", "minutes"]);
        let week = text.with_gaps("trend-week-of", ["date"]);
        for (one, other) in WORDS.into_iter().zip(WORDS.into_iter().rev()) {
            let args = [("name", one.into()), ("minutes", other.into())];
            let expected = text.say_with("week-spoken-part", &args);
            assert_eq!(part.said([one, other]), expected);
            let expected = text.say_with("trend-week-of", &[("date", one.into())]);
            assert_eq!(week.said([one]), expected);
        }
    }

    #[test]
    fn a_sentence_goes_on_behind_another() {
        let mut said = "so far, ".to_owned();
        let text = Text::english();
        let part = text.with_gaps("week-spoken-part", ["name", "minutes"]);
        part.say_into(&mut said, ["X", "1 m"]);
        assert_eq!(said, "so far, X 1 m");
    }
}
