//! What the person chose not to see. A page shows a sentence in its place.
//!
//! What is asked for by its name (a chart or a review as a file, data with `--json`) is made all the
//! same: nobody asks for a picture of their mood by accident.

use chrono::NaiveDate;

use crate::app::Desk;
use crate::types::Hidden;

/// What of a page is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Veiled {
    /// No picture is drawn.
    pub(crate) charts: bool,
    /// What was said of the mood of days is left out.
    pub(crate) mood: bool,
}

impl Veiled {
    /// Nothing is left out.
    pub(crate) const NOTHING: Self = Self {
        charts: false,
        mood: false,
    };

    /// As the person chose.
    pub(crate) fn of(desk: &Desk<'_>) -> Self {
        Self {
            charts: desk.settings.charts == Some(false),
            mood: mood_until(desk).is_some(),
        }
    }
}

/// The last day on which the mood of past days is hidden, if it is hidden today.
pub(crate) fn mood_until(desk: &Desk<'_>) -> Option<NaiveDate> {
    desk.settings
        .mood_hidden_to
        .filter(|last| *last >= desk.today())
}

/// Whether the mood of `day` is hidden: today's own is what was just typed.
pub(crate) fn is_mood_hidden(desk: &Desk<'_>, day: NaiveDate) -> bool {
    day < desk.today() && mood_until(desk).is_some()
}

/// The sentences in place of what is left out.
pub(crate) fn said(desk: &Desk<'_>) -> Hidden {
    Hidden {
        charts: Veiled::of(desk)
            .charts
            .then(|| desk.text.say("hidden-charts")),
        mood: said_mood(desk),
    }
}

/// `Mood of past days is hidden until Sunday, 6 December.`
pub(crate) fn said_mood(desk: &Desk<'_>) -> Option<String> {
    let last = desk.text.date_with_weekday(mood_until(desk)?, desk.today());
    Some(desk.text.say_with("hidden-mood", &[("date", last.into())]))
}

#[cfg(test)]
mod tests {
    use chrono::{Weekday, WeekdaySet};
    use journal::{Entry, Minutes, NewCheckIn, Rating, Row, Source};

    use super::*;
    use crate::error::Error;
    use crate::view::picture::{self, Order};
    use crate::view::{review, today, tracking, trends, week};
    use crate::{App, Clock};

    /// Eight weeks of days with minutes and a pleasant mood, up to Monday, 23 November 2026.
    fn with_days(work: impl FnOnce(&mut Desk<'_>) -> Result<(), Error>) {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::set_to("2026-11-23T12:00:00Z".parse().unwrap());
        let app = App::new(folder.path().to_path_buf(), clock);
        let done = app.at_desk(|desk| {
            desk.week_start = Weekday::Mon;
            desk.weekend = WeekdaySet::from_array([Weekday::Sat, Weekday::Sun]);
            for back in 0..56 {
                let platform = desk.journal.platforms()?.remove(0).id;
                let entry = Entry {
                    day: desk.today() - chrono::Days::new(back),
                    check_in: NewCheckIn {
                        valence: Some(Rating::new(75.0)?),
                        note: Some("a walk".to_owned()),
                        ..NewCheckIn::default()
                    },
                    rows: vec![Row {
                        platform,
                        minutes: Minutes::new(40),
                        source: Source::Meter,
                        worth: None,
                    }],
                };
                desk.journal.save(&desk.moment, &entry)?;
            }
            work(desk)
        });
        done.unwrap_or_else(|problem| panic!("{problem:?}"));
    }

    fn read_anew(desk: &mut Desk<'_>) -> Result<(), Error> {
        desk.settings = desk.journal.settings()?;
        Ok(())
    }

    /// All that a page is sent.
    fn sent(page: &impl serde::Serialize) -> String {
        serde_json::to_string(page).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn hidden_mood_is_in_nothing_that_a_page_is_sent() {
        with_days(|desk| {
            let pages = |desk: &Desk<'_>| -> Result<Vec<String>, Error> {
                let own = trends::Against::read(desk, "4w", None)?;
                Ok(vec![
                    sent(&week::page(desk, day("2026-11-18"), None)?),
                    sent(&review::page(desk, Some(day("2026-11-18")), None)?.content),
                    sent(&trends::page(desk, "4w", "mood", None)?.charts),
                    sent(&trends::compare(desk, own)?),
                    sent(&today::page(desk, day("2026-11-18"))?.saved),
                ])
            };
            // A word for it, its column in the figures, or its line of a comparison.
            let tells = |page: &str| {
                let words = ["pleasant", "day,mood", "[\"Mood\","];
                words.iter().any(|word| page.contains(word))
            };
            let before = pages(desk)?;
            for page in &before {
                assert!(tells(page), "there is something to hide: {page}");
            }
            tracking::hide_mood_history(desk, true)?;
            read_anew(desk)?;
            for page in pages(desk)? {
                assert!(!tells(&page), "{page}");
            }
            let saved = today::page(desk, day("2026-11-18"))?.saved.unwrap();
            assert_eq!(
                saved.mood.as_deref(),
                Some("hidden"),
                "which isn't: not rated"
            );
            assert_eq!(saved.check_ins[0].note.as_deref(), Some("a walk"));
            let now = today::page(desk, desk.today())?.saved.unwrap();
            assert_eq!(
                now.mood.as_deref(),
                Some("pleasant"),
                "what was just saved is shown"
            );

            let page = trends::page(desk, "4w", "mood", None)?;
            assert_eq!((page.measure.as_str(), page.measures.len()), ("minutes", 1));
            let mood = page
                .charts
                .iter()
                .find(|chart| chart.name == "mood")
                .unwrap();
            assert!(mood.chart.is_none() && mood.said.is_empty());
            assert!(page.hidden.mood.unwrap().contains("Sunday, 6 December"));

            // The file of a page's picture has what the page has; one asked for by name has all.
            let order = Order::Week(day("2026-11-16"));
            let (_, saved) = picture::file(desk, &order.write(), "svg", "light")?;
            assert!(!String::from_utf8(saved).unwrap().contains("very pleasant"));
            let named = picture::bytes(desk, &order, picture::Format::Svg, chart::Theme::Light)?;
            assert!(String::from_utf8(named).unwrap().contains("very pleasant"));

            tracking::hide_mood_history(desk, false)?;
            read_anew(desk)?;
            assert_eq!(pages(desk)?, before);
            Ok(())
        });
    }

    #[test]
    fn hidden_charts_are_not_drawn_and_words_stay() {
        with_days(|desk| {
            let said = week::page(desk, day("2026-11-18"), None)?.lede;
            tracking::set_charts(desk, false)?;
            read_anew(desk)?;
            let week = week::page(desk, day("2026-11-18"), None)?;
            assert_eq!(
                (week.chart.svg.as_str(), week.chart.order.as_str()),
                ("", "")
            );
            assert_eq!(week.lede, said);
            assert!(week.mood.is_some() && week.hidden.charts.is_some());
            let review = review::page(desk, Some(day("2026-11-18")), None)?;
            assert_eq!(review.content.was.chart.svg, "");
            let trends = trends::page(desk, "4w", "mood", None)?;
            assert!(trends.charts.iter().all(|chart| chart.chart.is_none()));
            assert!(trends.charts.iter().any(|chart| !chart.said.is_empty()));
            Ok(())
        });
    }
}
