//! The charts, over a journal in a folder of its own on Monday, 23 November 2026.

use chrono::{Weekday, WeekdaySet};
use journal::{
    Allowance, Entry, Minutes, NewCheckIn, NewReview, Rating, Row, Scope, Source, Terms,
};
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::types::ComparePage;
use crate::view::picture;
use crate::{App, Clock};

/// Around noon wherever the test runs.
const TODAY: &str = "2026-11-23";

struct Somebody(TempDir);

impl Somebody {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn with_demo(days: u32) -> Self {
        let somebody = Self::new();
        somebody.today(|desk| Ok(desk.journal.demo(&desk.moment, days, 1)?));
        somebody
    }

    /// Weeks from Monday to Sunday, whatever the computer's locale says.
    #[track_caller]
    fn on<T>(&self, day: &str, work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>) -> T {
        let clock = Clock::set_to(format!("{day}T12:00:00Z").parse().unwrap());
        let done = App::new(self.0.path().to_path_buf(), clock).at_desk(|desk| {
            desk.week_start = Weekday::Mon;
            desk.weekend = WeekdaySet::from_array([Weekday::Sat, Weekday::Sun]);
            work(desk)
        });
        done.unwrap_or_else(|problem| panic!("{problem:?}"))
    }

    #[track_caller]
    fn today<T>(&self, work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>) -> T {
        self.on(TODAY, work)
    }

    #[track_caller]
    fn page(&self, span: &str) -> TrendsPage {
        self.today(|desk| page(desk, span, "mood", None))
    }

    #[track_caller]
    fn chart(&self, span: &str, name: Name) -> Chart {
        let mut charts = self.page(span).charts.into_iter();
        let found = charts.find(|chart| chart.name == name.name());
        found.and_then(|chart| chart.chart).unwrap()
    }

    /// Minutes on the first platform, of several days of November.
    fn log(&self, days: impl IntoIterator<Item = (u32, u32)>) {
        self.today(|desk| {
            for (on, minutes) in days {
                let platform = desk.journal.platforms()?.remove(0).id;
                let row = Row {
                    platform,
                    minutes: Minutes::new(minutes),
                    source: Source::Meter,
                    worth: None,
                };
                desk.journal.log(&desk.moment, november(on), &row, false)?;
            }
            Ok(())
        });
    }

    fn feel(&self, on: u32, moods: &[f64]) {
        self.today(|desk| {
            for mood in moods {
                let entry = Entry {
                    day: november(on),
                    check_in: NewCheckIn {
                        valence: Some(Rating::new(*mood)?),
                        ..NewCheckIn::default()
                    },
                    rows: vec![],
                };
                desk.journal.save(&desk.moment, &entry)?;
            }
            Ok(())
        });
    }

    fn limit(&self, on: &str, allowance: Allowance) {
        self.on(on, |desk| {
            let terms = Terms {
                scope: Scope::All,
                allowance,
            };
            let week_start = desk.week_start;
            Ok(desk
                .journal
                .set_limit(&desk.moment, &terms, None, week_start)?)
        });
    }

    fn pause(&self, first: u32, last: u32) {
        self.today(|desk| {
            let (first, last) = (november(first), november(last));
            Ok(desk.journal.pause(&desk.moment, first, last)?)
        });
    }

    fn compare(&self, against: &str) -> ComparePage {
        self.today(|desk| compare(desk, Against::read(desk, against, None)?))
    }
}

fn november(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rows(chart: &Chart) -> Vec<Vec<&str>> {
    let rows = chart.table.rows.iter();
    rows.map(|row| row.iter().map(String::as_str).collect())
        .collect()
}

/// The weeks by the names of their columns.
fn weeks_by_name(chart: &Chart) -> Vec<std::collections::BTreeMap<&str, &str>> {
    let columns = || chart.table.columns.iter().map(String::as_str);
    let rows = rows(chart).into_iter();
    rows.map(|row| columns().zip(row).collect()).collect()
}

#[test]
fn a_week_has_the_same_times_in_whatever_order_its_platforms_are() {
    let somebody = Somebody::with_demo(60);
    let before = somebody.chart("13w", Name::Weeks);
    somebody.today(|desk| {
        let last = desk.journal.platforms()?.pop().unwrap().id;
        Ok(desk.journal.move_platform(&desk.moment, &last, 0)?)
    });
    let after = somebody.chart("13w", Name::Weeks);
    assert_ne!(before.table.columns, after.table.columns);
    assert_eq!(weeks_by_name(&before), weeks_by_name(&after));
}

#[rstest]
#[case("4w", "2026-11-02", "2026-11-29")]
#[case("13w", "2026-08-31", "2026-11-29")]
#[case("year", "2025-11-24", "2026-11-29")]
#[case("all", "2026-07-20", "2026-11-29")]
fn a_period_is_of_whole_weeks_up_to_this_one(
    #[case] name: &str,
    #[case] first: NaiveDate,
    #[case] last: NaiveDate,
) {
    let somebody = Somebody::new();
    somebody.on("2026-07-22", |desk| {
        let platform = desk.journal.platforms()?.remove(0).id;
        let row = Row {
            platform,
            minutes: Minutes::new(5),
            source: Source::Recall,
            worth: None,
        };
        Ok(desk
            .journal
            .log(&desk.moment, desk.moment.today(), &row, false)?)
    });
    let span = somebody.today(|desk| Span::latest(desk, Latest::named(name)?));
    assert_eq!(span, Span { first, last });
}

#[rstest]
#[case("4w", 5)]
#[case("13w", 6)]
#[case("year", 6)]
#[case("all", 6)]
fn every_picture_of_the_page_can_be_had_as_a_file(#[case] span: &str, #[case] least: usize) {
    let somebody = Somebody::with_demo(400);
    let page = somebody.page(span);
    assert_eq!(page.empty, None);
    let drawn: Vec<&Chart> = page
        .charts
        .iter()
        .filter_map(|one| one.chart.as_ref())
        .collect();
    assert!(drawn.len() >= least, "{}", drawn.len());
    for chart in drawn {
        let file =
            |format| somebody.today(|desk| picture::file(desk, &chart.order, format, "light"));
        let (name, svg) = file("svg");
        let svg = String::from_utf8(svg).unwrap();
        assert!(
            name.starts_with("scrollwell-") && name.ends_with(".svg"),
            "{name}"
        );
        // The heading may be broken into lines.
        assert!(
            svg.contains(chart.title.split(',').next().unwrap()),
            "{name}"
        );
        assert!(file("png").1.starts_with(b"\x89PNG"), "{name}");
        assert!(
            !chart.table.rows.is_empty() && !chart.summary.is_empty(),
            "{name}"
        );
        assert!(chart.csv.lines().count() > 1, "{name}");
        let first = chart.csv.chars().next().unwrap();
        assert!(first.is_ascii_lowercase(), "{name}: {first:?}");
    }
}

#[test]
fn the_pictures_of_a_week_can_be_had_as_files_too() {
    let somebody = Somebody::with_demo(30);
    somebody.limit("2026-11-17", Allowance::week(600).unwrap());
    let week = somebody.today(|desk| crate::view::week::page(desk, november(16), None));
    let limit = week.limits.into_iter().next().unwrap().chart.unwrap();
    for chart in [week.chart, limit] {
        let (_, svg) = somebody.today(|desk| picture::file(desk, &chart.order, "svg", "dark"));
        assert!(!String::from_utf8(svg).unwrap().contains("var("));
        assert!(chart.csv.lines().count() > 1, "{}", chart.csv);
    }
    let gone = "limit 2026-11-23 0197a3f2-0000-7000-8000-000000000001";
    let refused = somebody.today(|desk| Ok(picture::file(desk, gone, "svg", "dark").unwrap_err()));
    assert_eq!(refused.code(), "not-a-choice");
}

/// Each cell of the year is the day that it opens; days to come are none.
#[test]
fn the_year_opens_its_days() {
    let somebody = Somebody::with_demo(400);
    for (span, first, n) in [("year", "2025-11-24", 365), ("4w", "2026-11-02", 22)] {
        let year = somebody.chart(span, Name::Year);
        let days: Vec<&str> = year
            .marks
            .iter()
            .filter_map(|mark| mark.day.as_deref())
            .collect();
        assert_eq!((days.len(), year.marks.len()), (n, n));
        assert_eq!((days.first(), days.last()), (Some(&first), Some(&TODAY)));
        for mark in &year.marks {
            let said = somebody.today(|desk| {
                let day = day(mark.day.as_deref().unwrap());
                Ok(desk.text.date_with_weekday(day, desk.today()))
            });
            assert_eq!(mark.label, said);
            if span == "year" {
                break;
            }
        }
        assert_eq!(year.across, 7);
        assert_eq!(year.csv.lines().count(), n + 1);
    }
}

/// In pictures of up to thirteen weeks a mark is a day; then a week, then a month.
#[test]
fn marks_of_moods_are_wide_enough_to_point_at() {
    let somebody = Somebody::with_demo(800);
    for (span, n, opens) in [("13w", 85, true), ("year", 53, false), ("all", 27, false)] {
        let mood = somebody.chart(span, Name::Mood);
        assert_eq!(mood.marks.len(), n, "{span}");
        assert_eq!(
            mood.marks.iter().any(|mark| mark.day.is_some()),
            opens,
            "{span}"
        );
        assert_eq!(mood.table.rows.len(), n, "{span}");
    }
}

/// A week of nothing, of zero, of something, and of a pause are four different things.
#[test]
fn missing_is_not_zero() {
    let somebody = Somebody::new();
    somebody.log([(3, 0), (4, 0), (17, 60), (18, 30), (19, 500)]);
    somebody.pause(19, 20);
    let weeks = somebody.chart("4w", Name::Weeks);
    assert_eq!(
        rows(&weeks),
        [
            ["2 November", "2 of 7", "0 m", "0 m", "–"],
            ["9 November", "0 of 7", "not logged", "not logged", "–"],
            ["16 November", "2 of 5", "1 h 30 m", "1 h 30 m", "–"],
            ["23 November", "0 of 1", "not logged", "not logged", "–"],
        ]
    );
    let raw: Vec<&str> = weeks.csv.lines().map(str::trim_end).collect();
    assert_eq!(
        raw[1..],
        [
            "2026-11-02,2,7,,0,0",
            "2026-11-09,0,7,,,",
            "2026-11-16,2,5,,90,90",
            "2026-11-23,0,1,,,",
        ]
    );
    let said = &somebody.page("4w").charts[0].said;
    assert_eq!(
        said[0],
        "Time is logged on 4 of 20 days; 2 paused days are in no count."
    );
}

#[test]
fn a_paused_week_is_no_gap() {
    let somebody = Somebody::new();
    somebody.log([(3, 30), (17, 60)]);
    somebody.pause(9, 15);
    let weeks = somebody.chart("4w", Name::Weeks);
    assert_eq!(
        rows(&weeks)[1],
        ["9 November", "0 of 0", "paused", "paused", "–"]
    );
    let signs: Vec<&str> = somebody.page("4w").charts[0]
        .key
        .iter()
        .map(|one| one.sign)
        .collect();
    assert_eq!(signs, ["platform", "not-logged", "paused"]);
}

/// The line over a week is what the limits of its time allow: seven days of a daily one, unless
/// there is a budget.
#[test]
fn the_limit_of_a_week_is_that_of_its_time() {
    let somebody = Somebody::new();
    somebody.log([(3, 30), (17, 60)]);
    let by_weekday = |minutes: u32| {
        let figures = [5, 5, 5, 5, 5, 0, 0].map(|n| Minutes::new(n * minutes).filter(|_| n > 0));
        Allowance::by_weekday(figures).unwrap()
    };
    let every_day = Allowance::every_day(Minutes::new(60).unwrap()).unwrap();
    let limits = |somebody: &Somebody| -> Vec<String> {
        let weeks = somebody.chart("4w", Name::Weeks);
        weeks
            .table
            .rows
            .iter()
            .map(|row| row.last().unwrap().clone())
            .collect()
    };
    // From the middle of a week on: there is none for all of that week.
    somebody.limit("2026-11-04", every_day);
    assert_eq!(limits(&somebody), ["–", "7 h", "7 h", "7 h"]);
    somebody.limit("2026-11-18", Allowance::week(300).unwrap());
    assert_eq!(limits(&somebody), ["–", "7 h", "5 h", "5 h"]);

    // Days that are left open allow anything.
    let other = Somebody::new();
    other.log([(3, 30)]);
    other.limit("2026-11-02", by_weekday(10));
    assert_eq!(limits(&other), ["–"; 4]);
}

#[test]
fn a_mood_says_how_many_check_ins_it_stands_on() {
    let somebody = Somebody::new();
    somebody.feel(17, &[60.0, 75.0]);
    somebody.feel(18, &[20.0]);
    let mood = somebody.chart("4w", Name::Mood);
    let value = |at: usize| mood.marks[at].value.as_str();
    assert_eq!(value(15), "pleasant (68), the mean of 2 check-ins");
    assert_eq!(value(16), "unpleasant (20)");
    assert_eq!(value(17), "not logged");
    let raw: Vec<&str> = mood.csv.lines().map(str::trim_end).collect();
    assert!(
        raw[16].starts_with("2026-11-17,67.5,2,60,75,"),
        "{}",
        raw[16]
    );
    assert!(raw[18].starts_with("2026-11-19,,,,,"), "{}", raw[18]);
}

#[test]
fn weekdays_wait_until_each_has_a_few_days() {
    let somebody = Somebody::new();
    somebody.log((1..=23).map(|on| (on, 30 + on % 7 * 10)));
    let said = |span: &str| somebody.page(span).charts[3].said[0].clone();
    assert_eq!(
        said("4w"),
        "Too early to set weekdays side by side by their time: about one more week."
    );
    somebody.today(|desk| {
        let platform = desk.journal.platforms()?.remove(0).id;
        for on in NaiveDate::iter_days(&day("2026-10-19")).take(13) {
            let row = Row {
                platform: platform.clone(),
                minutes: Minutes::new(30 + chrono::Datelike::day(&on) % 7 * 10),
                source: Source::Meter,
                worth: None,
            };
            desk.journal.log(&desk.moment, on, &row, false)?;
        }
        Ok(())
    });
    let now = said("13w");
    assert!(
        now.starts_with("Most time on ") && now.contains("can be chance"),
        "{now}"
    );
    let weekday = somebody.chart("13w", Name::Weekday);
    let names: Vec<&str> = weekday
        .table
        .rows
        .iter()
        .map(|row| row[0].as_str())
        .collect();
    assert_eq!(names[..2], ["Monday", "Tuesday"]);
    assert_eq!(names[7..], ["Weekdays", "Weekend"]);
}

/// A reflection is found in the week that its first day falls into, whenever weeks start.
#[test]
fn reflections_stand_in_their_weeks() {
    let somebody = Somebody::new();
    let review = NewReview {
        loneliness: Some(0),
        connection: Some(7),
        ..NewReview::default()
    };
    somebody.today(|desk| {
        let skipped = NewReview {
            state: journal::ReviewState::Skipped,
            ..NewReview::default()
        };
        desk.journal
            .save_review(&desk.moment, november(8), &review)?;
        Ok(desk
            .journal
            .save_review(&desk.moment, november(16), &skipped)?)
    });
    let reflections = somebody.chart("4w", Name::Reflections);
    assert_eq!(
        rows(&reflections),
        [
            ["2 November", "0", "not answered", "7"],
            ["9 November", "not answered", "not answered", "not answered"],
            [
                "16 November",
                "not answered",
                "not answered",
                "not answered"
            ],
            [
                "23 November",
                "not answered",
                "not answered",
                "not answered"
            ],
        ]
    );
    // It is an entry too: the page is not empty, but has no other picture.
    let page = somebody.page("4w");
    assert_eq!(
        (
            page.empty,
            page.charts.iter().flat_map(|one| &one.chart).count()
        ),
        (None, 1)
    );
    assert_eq!(page.charts[4].said[0], "1 of 4 weeks have a reflection.");
}

#[test]
fn a_period_without_an_entry_has_no_charts_but_a_way_on() {
    let somebody = Somebody::new();
    let nothing = somebody.page("all");
    assert!(nothing.charts.is_empty() && nothing.empty.unwrap().contains("Today"));
    somebody.on("2026-07-22", |desk| {
        Ok(desk.journal.demo(&desk.moment, 10, 1)?)
    });
    let recent = somebody.page("4w");
    assert!(recent.charts.is_empty() && recent.empty.unwrap().contains("longer"));
    assert_eq!(somebody.page("all").empty, None);
}

#[test]
fn what_no_page_offers_is_refused() {
    let somebody = Somebody::new();
    somebody.today(|desk| {
        for (span, measure) in [("5w", "mood"), ("13w", "luck"), ("", "")] {
            assert_eq!(
                page(desk, span, measure, None).unwrap_err().code(),
                "not-a-choice"
            );
        }
        for (choice, own) in [("year", None), ("own", None)] {
            assert_eq!(
                Against::read(desk, choice, own).unwrap_err().code(),
                "not-a-choice"
            );
        }
        let (early, late) = (("2026-10-01", "2026-10-31"), ("2026-11-30", "2026-11-01"));
        let backwards = Against::read(desk, "own", Some((early, late))).unwrap_err();
        assert_eq!(backwards.code(), "span-backwards");
        Ok(())
    });
}

#[test]
fn periods_are_compared_only_where_they_are_logged_alike() {
    let somebody = Somebody::new();
    somebody.log((2..=22).map(|on| (on, 60)));
    let refused = somebody.compare("4w");
    assert!(
        refused
            .refused
            .unwrap()
            .starts_with("Nothing is logged in 5 October")
    );
    assert!(refused.table.is_none());
    assert_eq!(refused.first.coverage, "21 of 22 days logged");

    let twice = somebody.today(|desk| {
        let days = ("2026-11-02", "2026-11-08");
        compare(desk, Against::read(desk, "own", Some((days, days)))?)
    });
    assert!(twice.refused.unwrap().contains("share days"));

    somebody.feel(3, &[20.0]);
    let own = somebody.today(|desk| {
        let (first, second) = (("2026-11-09", "2026-11-15"), ("2026-11-02", "2026-11-08"));
        compare(desk, Against::read(desk, "own", Some((first, second)))?)
    });
    assert_eq!(own.refused, None);
    let rows = own.table.unwrap().rows;
    assert_eq!(
        rows[0],
        [
            "Time a day",
            "1 h on average, spread 0 m, 7 days",
            "1 h on average, spread 0 m, 7 days",
            "about the same",
        ]
    );
    // Mood is there on one side only.
    assert_eq!(
        rows.last().unwrap()[1..],
        [
            "not logged",
            "20 on one day",
            "not compared: too unequally logged"
        ]
    );
}

/// A picture for a file is made from less than a page is; it has to be the same picture.
#[rstest]
fn a_picture_is_the_same_alone_as_beside_the_others(
    #[values(Latest::ThirteenWeeks, Latest::All)] latest: Latest,
    #[values(Measure::Mood, Measure::Minutes)] measure: Measure,
    #[values(Veiled::NOTHING, Veiled { mood: true, ..Veiled::NOTHING })] veiled: Veiled,
) {
    let somebody = Somebody::with_demo(500);
    somebody.limit(
        "2026-10-05",
        Allowance::every_day(Minutes::new(90).unwrap()).unwrap(),
    );
    somebody.pause(2, 4);
    somebody.today(|desk| {
        let span = Span::latest(desk, latest)?;
        let look = Look::read(desk, span, None)?.veiled(veiled);
        let mut pictures = 0;
        for name in Name::ALL {
            let shown = look.shown(measure);
            let beside = drawn(&look, name, shown, &said(&look, name, shown))?;
            let alone = draw(desk, span, veiled, (name, measure)).ok();
            pictures += usize::from(alone.is_some());
            assert_eq!(alone, beside.map(|drawn| drawn.chart), "{name:?}");
        }
        assert_eq!(pictures, if veiled.mood { 5 } else { 6 });
        Ok(())
    });
}
