//! What a review says. One function makes it, for the page and for its files alike, so that what is
//! on the page is what is in the file.

use chrono::{Days, NaiveDate};
use journal::{DAYS_TO_COMPARE, DayLog, HIGHEST_RATING, NextStep, Review, ReviewState, Week};

use super::unnamed::{Veil, unnamed};
use super::worth_saying::{self, Compared, Daily, Felt, Kept};
use crate::app::Desk;
use crate::error::Error;
use crate::types::{
    OwnWords, PlatformTotal, ReviewContent, ReviewTip, ReviewedWeek, WeekAnswer, WeekLimit,
    WeekPage, WeekSentence,
};
use crate::view::hidden::Veiled;
use crate::view::{Names, tips, week};

/// How many days back a letter is looked for: eight weeks. An older one has missed its week.
const LETTER_DAYS: u64 = 56;

/// What of a review is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The person's own words: notes, sentences, letters.
    pub(crate) notes: bool,
    /// The names of platforms; letters stand in their place otherwise.
    pub(crate) names: bool,
}

impl Shown {
    /// All there is.
    pub(crate) const ALL: Self = Self {
        notes: true,
        names: true,
    };
}

/// One week with all that a review says of it, and under which names.
pub(crate) struct Subject<'a> {
    desk: &'a Desk<'a>,
    shown: Shown,
    /// What is left out of what is said of the days.
    pub(crate) veiled: Veiled,
    /// The seven days.
    pub(crate) week: Week,
    /// The seven before.
    pub(crate) before: Week,
    /// The platforms as they are called here.
    pub(crate) names: Names,
    veil: Option<Veil>,
    /// What is written about the week.
    pub(crate) review: Option<Review>,
    /// What was written the time before.
    pub(crate) earlier: Option<Review>,
}

impl<'a> Subject<'a> {
    /// The week that holds `day`.
    pub(crate) fn of(desk: &'a Desk<'a>, day: NaiveDate, shown: Shown) -> Result<Self, Error> {
        let week = week::week_of(desk, day)?;
        let start = week.start();
        let before = week::week_of(desk, start - Days::new(7))?;
        let real = Names::of(desk)?;
        let (names, veil) = if shown.names {
            (real, None)
        } else {
            let names = unnamed(&real, &week, desk.text);
            let veil = Veil::new(&real, &names, desk.text);
            (names, Some(veil))
        };
        Ok(Self {
            review: desk.journal.review(start)?,
            earlier: earlier(desk, start)?,
            desk,
            shown,
            veiled: Veiled::NOTHING,
            week,
            before,
            names,
            veil,
        })
    }

    /// The same, without what the person chose not to see.
    pub(crate) fn veiled(self, veiled: Veiled) -> Self {
        Self { veiled, ..self }
    }

    /// The first day.
    pub(crate) fn start(&self) -> NaiveDate {
        self.week.start()
    }

    /// Whether nothing at all is logged in the week.
    pub(crate) fn is_empty(&self) -> bool {
        let mut days = self.week.days.iter();
        days.all(|day| day.figures.is_empty() && day.check_ins.is_empty())
    }

    /// Whether there is anything to put into a file.
    pub(crate) fn holds_anything(&self) -> bool {
        let is_written = |review: &Review| {
            let written = journal::NewReview {
                state: ReviewState::Open,
                ..review.written()
            };
            written != journal::NewReview::default()
        };
        !self.is_empty() || self.review.as_ref().is_some_and(is_written)
    }

    /// `16 – 22 November 2026`: a file is read in another year too.
    pub(crate) fn title(&self) -> String {
        self.desk
            .text
            .span(self.start(), self.last(), NaiveDate::MIN)
    }

    fn last(&self) -> NaiveDate {
        self.start() + Days::new(6)
    }

    /// A person's own words as they may be shown.
    pub(crate) fn own(&self, written: Option<&str>) -> Option<String> {
        let written = written.filter(|_| self.shown.notes)?;
        Some(match &self.veil {
            None => written.to_owned(),
            Some(veil) => veil.over(written),
        })
    }

    fn own_words(&self, written: Option<&str>, from: String) -> Option<OwnWords> {
        let text = self.own(written)?;
        Some(OwnWords { text, from })
    }

    /// All that is said, with a picture of so many CSS pixels.
    pub(crate) fn content(&self, width: Option<u32>) -> Result<ReviewContent, Error> {
        let page = week::page_with(self.desk, &self.names, self.start(), width, self.veiled)?;
        let text = self.desk.text;
        let review = self.review.as_ref();
        let tip = self.tip()?;
        let sentence = review.and_then(|review| review.sentence.as_deref());
        let letter = review.and_then(|review| review.letter.as_deref());
        let skipped = review.is_some_and(|review| review.state == ReviewState::Skipped);
        Ok(ReviewContent {
            title: self.title(),
            overline: page.overline.clone(),
            unfinished: self.unfinished(),
            skipped: skipped.then(|| text.say("review-said-is-skipped")),
            letter: self.letter_before(),
            answers: self.answers(),
            sentence: self.own_words(sentence, text.say("review-said-from-sentence")),
            next: self.next(tip.as_ref()),
            tip,
            to_next: self.own_words(letter, text.say("review-said-from-letter")),
            was: self.was(page),
        })
    }

    fn unfinished(&self) -> Option<String> {
        let (today, last) = (self.desk.today(), self.last());
        if today > last {
            return None;
        }
        if today == last {
            return Some(self.desk.text.say("review-said-ends-today"));
        }
        let date = self.desk.text.date_with_weekday(last, today);
        Some(
            self.desk
                .text
                .say_with("review-said-unfinished", &[("date", date.into())]),
        )
    }

    fn letter_before(&self) -> Option<OwnWords> {
        let earlier = self.earlier.as_ref()?;
        let text = self.desk.text;
        let week = text.span(earlier.week, earlier.week + Days::new(6), self.desk.today());
        let from = text.say_with("review-said-from-earlier", &[("week", week.into())]);
        self.own_words(earlier.letter.as_deref(), from)
    }

    fn was(&self, page: WeekPage) -> ReviewedWeek {
        let limits: Vec<String> = page.limits.iter().map(|limit| self.limit(limit)).collect();
        let said = if page.empty {
            vec![]
        } else {
            self.sentences(&limits)
        };
        ReviewedWeek {
            empty: page.empty,
            lede: page.lede,
            paused: page.paused,
            chart: page.chart,
            legend: page.legend,
            has_guess: page.has_guess,
            has_late: page.has_late,
            has_limit: page.has_limit,
            has_paused: page.has_paused,
            together: self.together(),
            platforms: page.platforms,
            mood: page.mood,
            said,
            // One limit is a sentence; several are a list below theirs.
            limits: if limits.len() > 1 { limits } else { vec![] },
            notes: page.notes,
        }
    }

    /// All platforms in one line of the table.
    fn together(&self) -> Option<PlatformTotal> {
        let text = self.desk.text;
        let total = self.week.total()?;
        Some(PlatformTotal {
            name: text.say("review-said-together"),
            colour: 0,
            total: text.minutes(total),
            per_day: text.mean_minutes(self.week.mean_minutes()?),
            n: self.week.logged_days().to_string(),
        })
    }

    /// The sentences of `worth_saying.rs`, at most three.
    fn sentences(&self, limits: &[String]) -> Vec<WeekSentence> {
        let plain = |text: String| WeekSentence {
            text,
            notes: vec![],
        };
        [
            Some(plain(self.compared())),
            self.felt().filter(|_| !self.veiled.mood),
            self.kept(limits).map(plain),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn compared(&self) -> String {
        let text = self.desk.text;
        let counts = |now: usize, then: usize| [("now", now.into()), ("then", then.into())];
        match worth_saying::compared(&self.week, &self.before) {
            Compared::TooEarly { now, then } => {
                let [now, then] = counts(now, then);
                let needed = ("needed", DAYS_TO_COMPARE.into());
                text.say_with("week-comparison-too-early", &[now, then, needed])
            }
            Compared::Same { now, then } => text.say_with("review-said-same", &counts(now, then)),
            Compared::Change { of, now, then } => {
                let name = of.map_or_else(
                    || text.say("scope-all"),
                    |platform| self.names.name(&platform),
                );
                self.changed(name, now, then)
            }
        }
    }

    fn changed(&self, name: String, now: Daily, then: Daily) -> String {
        let text = self.desk.text;
        let more = now.minutes - then.minutes;
        text.say_with(
            "review-said-change",
            &[
                ("name", name.into()),
                ("way", if more > 0.0 { "more" } else { "less" }.into()),
                ("difference", text.mean_minutes(more.abs().round()).into()),
                ("minutes", text.mean_minutes(now.minutes).into()),
                ("now", now.days.into()),
                ("before", text.mean_minutes(then.minutes).into()),
                ("then", then.days.into()),
            ],
        )
    }

    fn felt(&self) -> Option<WeekSentence> {
        let text = self.desk.text;
        match worth_saying::felt(&self.week, text) {
            Felt::Nothing => None,
            Felt::Alike { days, mean } => Some(WeekSentence {
                text: text.say_with(
                    "review-said-alike",
                    &[("mood", text.mood(mean).into()), ("n", days.into())],
                ),
                notes: vec![],
            }),
            Felt::Apart { most, least } => {
                let id = if least.is_empty() {
                    "review-said-most"
                } else {
                    "review-said-most-and-least"
                };
                let text = text.say_with(
                    id,
                    &[
                        ("most", self.dates(&most).into()),
                        ("m", most.len().into()),
                        ("mood", self.mood_of(&most).into()),
                        ("least", self.dates(&least).into()),
                        ("n", least.len().into()),
                        ("other", self.mood_of(&least).into()),
                    ],
                );
                let notes = most.iter().chain(&least);
                let notes = notes.flat_map(|day| self.notes(day)).collect();
                Some(WeekSentence { text, notes })
            }
        }
    }

    fn date(&self, day: &DayLog) -> String {
        self.desk.text.date_with_weekday(day.day, self.desk.today())
    }

    /// `Tuesday, 17 November and Friday, 20 November`.
    fn dates(&self, days: &[&DayLog]) -> String {
        let dates: Vec<String> = days.iter().map(|day| self.date(day)).collect();
        self.desk.text.list_and(&dates)
    }

    fn mood_of(&self, days: &[&DayLog]) -> String {
        let mood = days.first().and_then(|day| day.mood());
        mood.map(|mood| self.desk.text.mood(mood.valence))
            .unwrap_or_default()
    }

    /// What the person wrote that day.
    fn notes(&self, day: &DayLog) -> Vec<OwnWords> {
        let written = day.check_ins.iter().map(|one| one.note.as_deref());
        written
            .filter_map(|note| self.own_words(note, self.date(day)))
            .collect()
    }

    fn limit(&self, limit: &WeekLimit) -> String {
        self.desk.text.say_with(
            "review-said-limit",
            &[
                ("limit", limit.text.clone().into()),
                ("detail", limit.detail.clone().into()),
            ],
        )
    }

    fn kept(&self, lines: &[String]) -> Option<String> {
        let limits = self.week.limits.iter();
        let shown = limits.filter(|(limit, _)| limit.was_for_a_day());
        match worth_saying::kept(shown) {
            Kept::None => None,
            Kept::One => lines.first().cloned(),
            Kept::Several {
                limits,
                within,
                open,
            } => Some(self.desk.text.say_with(
                "review-said-limits",
                &[
                    ("limits", limits.into()),
                    ("within", within.into()),
                    ("open", open.into()),
                ],
            )),
        }
    }

    /// The three questions with their answers.
    fn answers(&self) -> Vec<WeekAnswer> {
        let review = self.review.as_ref();
        vec![
            self.answer(
                "loneliness",
                [
                    "review-said-loneliness",
                    "review-said-loneliness-low",
                    "review-said-loneliness-high",
                ],
                review.and_then(|review| review.loneliness),
            ),
            self.answer(
                "missing-out",
                [
                    "review-said-missing-out",
                    "review-said-missing-out-low",
                    "review-said-missing-out-high",
                ],
                review.and_then(|review| review.missing_out),
            ),
            self.answer(
                "connection",
                [
                    "review-said-connection",
                    "review-said-connection-low",
                    "review-said-connection-high",
                ],
                review.and_then(|review| review.connection),
            ),
        ]
    }

    fn answer(&self, id: &str, [question, low, high]: [&str; 3], given: Option<u8>) -> WeekAnswer {
        let text = self.desk.text;
        let said = |n: u8| {
            let args = [("n", n.into()), ("most", HIGHEST_RATING.into())];
            text.say_with("review-said-answer", &args)
        };
        WeekAnswer {
            id: id.to_owned(),
            question: text.say(question),
            low: text.say(low),
            high: text.say(high),
            said: given.map(said),
        }
    }

    fn next(&self, tip: Option<&ReviewTip>) -> Option<String> {
        let text = self.desk.text;
        Some(match self.review.as_ref()?.next.as_ref()? {
            NextStep::Keep => text.say("review-said-next-keep"),
            NextStep::Limit => text.say("review-said-next-limit"),
            NextStep::Nothing => text.say("review-said-next-nothing"),
            NextStep::Tip(_) => {
                let tip = tip.map_or_else(String::new, |tip| tip.text.clone());
                text.say_with("review-said-next-tip", &[("tip", tip.into())])
            }
        })
    }

    /// The tip that was chosen.
    fn tip(&self) -> Result<Option<ReviewTip>, Error> {
        let next = self.review.as_ref().and_then(|review| review.next.as_ref());
        let Some(id) = next.and_then(NextStep::tip) else {
            return Ok(None);
        };
        let known = tips_to_try(self.desk)?.into_iter().find(|tip| tip.id == id);
        Ok(known.or_else(|| {
            // From a newer version of the catalogue.
            Some(ReviewTip {
                id: id.to_owned(),
                text: self.desk.text.say("review-said-unknown-tip"),
                grade: String::new(),
                grade_words: String::new(),
                study: String::new(),
            })
        }))
    }
}

/// The tips, each with its grade and its first study in a line.
pub(super) fn tips_to_try(desk: &Desk<'_>) -> Result<Vec<ReviewTip>, Error> {
    let tips = tips::all(desk)?.into_iter();
    Ok(tips
        .map(|tip| ReviewTip {
            study: tip.studies.first().map_or_else(String::new, |study| {
                desk.text.say_with(
                    "review-said-study",
                    &[
                        ("study", study.text.clone().into()),
                        ("people", study.n.clone().into()),
                    ],
                )
            }),
            id: tip.id,
            text: tip.text,
            grade: tip.grade,
            grade_words: tip.grade_words,
        })
        .collect())
}

/// The review before: that of the latest week of the last eight that was reviewed, or left a letter.
fn earlier(desk: &Desk<'_>, start: NaiveDate) -> Result<Option<Review>, Error> {
    let first = start - Days::new(LETTER_DAYS);
    let earlier = desk.journal.reviews(first, start - Days::new(1))?;
    let speaks = |review: &Review| review.letter.is_some() || review.state == ReviewState::Done;
    Ok(earlier.into_iter().rev().find(speaks))
}
