//! The facts that the rules get, and what a page is handed, over a journal in a folder of its own.

use chrono::{Local, NaiveDate};
use guidance::{Chip, DayFacts, Facts, LimitDay, PartOfDay, Use};
use journal::{
    Allowance, CardKind, Context, Entry, Keep, Minutes, NewCheckIn, NewReview, Rating, Row, Scope,
    Source, Terms,
};
use rstest::rstest;
use tempfile::TempDir;

use super::facts::facts;
use super::*;
use crate::app::Desk;
use crate::{App, Clock, Problem};

/// Around noon wherever the test runs.
const TODAY: &str = "2026-11-23";

struct Somebody(TempDir);

impl Somebody {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn at<T>(
        &self,
        instant: &str,
        work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
    ) -> Result<T, Problem> {
        let clock = Clock::set_to(instant.parse().unwrap());
        App::new(self.0.path().to_path_buf(), clock).at_desk(work)
    }

    #[track_caller]
    fn on<T>(&self, day: &str, work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>) -> T {
        let done = self.at(&format!("{day}T12:00:00Z"), work);
        done.unwrap_or_else(|problem| panic!("{problem:?}"))
    }

    #[track_caller]
    fn today<T>(&self, work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>) -> T {
        self.on(TODAY, work)
    }

    fn facts(&self) -> Facts {
        self.today(|desk| facts(desk))
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Saves a day: a check-in, and minutes with their source for the first platforms.
fn save(desk: &mut Desk<'_>, on: &str, check_in: NewCheckIn, minutes: &[(u32, Source)]) {
    let platforms = desk.journal.platforms().unwrap().into_iter();
    let rows = platforms.zip(minutes);
    let row = |(platform, (minutes, source)): (journal::Platform, &(u32, Source))| Row {
        platform: platform.id,
        minutes: Minutes::new(*minutes),
        source: *source,
        worth: None,
    };
    let entry = Entry {
        day: day(on),
        check_in,
        rows: rows.map(row).collect(),
    };
    desk.journal.save(&desk.moment, &entry).unwrap();
}

fn felt(valence: Option<f64>, calm: Option<f64>, context: &[Context]) -> NewCheckIn {
    let rating = |value: f64| Rating::new(value).unwrap();
    NewCheckIn {
        valence: valence.map(rating),
        calm: calm.map(rating),
        context: context.to_vec(),
        ..NewCheckIn::default()
    }
}

fn of<'f>(facts: &'f Facts, on: &str) -> &'f DayFacts {
    facts.days.iter().find(|one| one.day == day(on)).unwrap()
}

#[test]
fn a_day_is_handed_on_as_it_was_logged() {
    let somebody = Somebody::new();
    somebody.today(|desk| {
        let five = [
            (10, Source::Meter),
            (0, Source::Recall),
            (5, Source::Meter),
            (5, Source::Meter),
            (5, Source::Recall),
        ];
        let context = [Context::News, Context::SleptBadly];
        save(
            desk,
            "2026-11-20",
            felt(Some(40.0), Some(20.0), &context),
            &five,
        );
        save(
            desk,
            "2026-11-20",
            felt(Some(60.0), None, &[Context::Ill]),
            &[],
        );
        save(desk, "2026-11-21", felt(None, Some(30.0), &[]), &five[..2]);
        Ok(())
    });
    let facts = somebody.facts();
    let whole = of(&facts, "2026-11-20");
    assert_eq!(
        (whole.used, whole.valence, whole.calm),
        (Use::Whole(25), Some(50.0), Some(20.0))
    );
    assert_eq!(whole.chips, [Chip::SleptBadly, Chip::News, Chip::Ill]);
    let phone: Vec<bool> = whole.platforms.iter().map(|one| one.phone).collect();
    assert_eq!(phone.iter().filter(|phone| **phone).count(), 3);
    assert_eq!(
        whole.platforms.iter().map(|one| one.minutes).sum::<u32>(),
        25
    );
    let part = of(&facts, "2026-11-21");
    assert_eq!((part.used, part.valence), (Use::Part(10), None));
    assert_eq!(part.calm, Some(30.0), "tense, and not rated otherwise");
    assert_eq!(of(&facts, "2026-11-22").used, Use::NotLogged);
    assert_eq!(of(&facts, TODAY).limit, LimitDay::None);
    assert!(facts.days.windows(2).all(|two| two[0].day < two[1].day));
}

#[test]
fn a_paused_day_is_in_no_rule_and_a_limit_knows_since_when() {
    let somebody = Somebody::new();
    somebody.on("2026-11-10", |desk| {
        let terms = Terms {
            scope: Scope::All,
            allowance: Allowance::every_day(Minutes::new(30).unwrap())?,
        };
        desk.journal
            .set_limit(&desk.moment, &terms, None, desk.week_start)?;
        Ok(())
    });
    somebody.today(|desk| {
        desk.journal
            .pause(&desk.moment, day("2026-11-20"), day("2026-11-21"))?;
        Ok(())
    });
    let facts = somebody.facts();
    assert!(facts.days.iter().all(|one| one.day != day("2026-11-20")));
    assert_eq!(facts.limits[0].since, day("2026-11-10"));
    assert_eq!(facts.limits[0].minutes, 30);
}

#[test]
fn the_timer_says_in_which_part_of_the_day_it_ran() {
    let somebody = Somebody::new();
    // By the wall clock here, whatever it is: one minute, and through to the end of an hour.
    let start = "2026-11-22T12:10:00Z";
    let time = |at: &str, stop: bool| {
        somebody
            .at(at, |desk| {
                let platform = desk.journal.platforms()?.remove(0).id;
                if stop {
                    desk.journal
                        .stop_timer(&desk.moment, &Local, Some(Keep::All))?;
                } else {
                    desk.journal
                        .start_timer(&desk.moment, &Local, &platform, false)?;
                }
                Ok(())
            })
            .unwrap();
    };
    time(start, false);
    time("2026-11-22T12:40:00Z", true);
    let facts = somebody.facts();
    let timed: Vec<&DayFacts> = facts
        .days
        .iter()
        .filter(|one| !one.timed.is_empty())
        .collect();
    assert_eq!(timed.len(), 1, "only where it ran");
    assert!(timed[0].timed.len() <= 2);
    assert!(PartOfDay::ALL.contains(&timed[0].timed[0]));
}

#[test]
fn weeks_and_trials_are_handed_on() {
    let somebody = Somebody::new();
    somebody.on("2026-11-16", |desk| {
        begin(desk, "20", None, false)?;
        Ok(())
    });
    somebody.on("2026-11-18", |desk| {
        begin(desk, "7", None, true)?;
        let review = NewReview {
            loneliness: Some(8),
            connection: Some(2),
            ..NewReview::default()
        };
        desk.journal
            .save_review(&desk.moment, day("2026-11-09"), &review)?;
        Ok(())
    });
    let facts = somebody.facts();
    let week = &facts.weeks[0];
    assert_eq!((week.start, week.loneliness), (day("2026-11-09"), Some(8)));
    assert_eq!((week.missing_out, week.connection), (None, Some(2)));
    let trial = |id: u8| facts.trials.iter().find(|one| one.tip.0 == id).unwrap();
    assert_eq!(
        (trial(20).last, trial(20).running),
        (day("2026-11-18"), false)
    );
    assert_eq!((trial(7).last, trial(7).running), (day("2026-12-01"), true));
}

#[rstest]
#[case::none(0, None)]
#[case::too_few(20, Some((20, false)))]
#[case::a_link(40, Some((40, true)))]
fn a_link_is_looked_for_among_days_of_one_kind(
    #[case] days: u64,
    #[case] found: Option<(u32, bool)>,
) {
    let somebody = Somebody::new();
    somebody.today(|desk| {
        for back in 1..=days {
            let on = desk.today() - chrono::Days::new(back);
            let more = u32::try_from(back * 37 % 50).unwrap();
            let minutes = [
                (10 + more, Source::Recall),
                (0, Source::Recall),
                (0, Source::Recall),
            ];
            let rest = [(0, Source::Recall), (0, Source::Recall)];
            let valence = 90.0 - f64::from(more);
            let all = [&minutes[..], &rest].concat();
            save(desk, &on.to_string(), felt(Some(valence), None, &[]), &all);
        }
        // A reading beside the guesses of other days says nothing of them.
        let on = desk.today() - chrono::Days::new(days + 1);
        save(
            desk,
            &on.to_string(),
            felt(Some(10.0), None, &[]),
            &[(600, Source::Meter)],
        );
        Ok(())
    });
    let link = somebody.facts().link;
    assert_eq!(link.map(|link| (link.days, link.clear)), found);
}

#[test]
fn a_closed_card_leaves_the_day_without_a_tip_and_can_be_brought_back() {
    let somebody = Somebody::new();
    somebody.today(|desk| {
        for on in 17..=23 {
            save(
                desk,
                &format!("2026-11-{on}"),
                felt(Some(10.0), None, &[]),
                &[],
            );
        }
        pick(desk)?;
        assert!(today(desk)?.card.is_some());
        let closed = close_card(desk, false)?;
        let offered = today(desk)?;
        assert!(offered.card.is_none() && offered.tip.is_none());
        pick(desk)?;
        assert!(today(desk)?.tip.is_none(), "nothing comes in its place");
        assert_eq!(close_card(desk, false)?.change, "", "once is enough");
        crate::view::undo_step(desk, &closed.change)?;
        assert!(today(desk)?.card.is_some());
        close_card(desk, true)?;
        Ok(())
    });
    somebody.on("2026-12-01", |desk| {
        for on in 24..=30 {
            save(
                desk,
                &format!("2026-11-{on}"),
                felt(Some(10.0), None, &[]),
                &[],
            );
        }
        save(desk, "2026-12-01", felt(Some(10.0), None, &[]), &[]);
        pick(desk)?;
        assert!(today(desk)?.card.is_none(), "for good");
        Ok(())
    });
}

#[test]
fn a_page_has_every_tip_once_under_its_theme() {
    let somebody = Somebody::new();
    somebody.today(|desk| {
        let page = page(desk)?;
        let mut ids: Vec<u8> = Vec::new();
        for group in &page.groups {
            assert!(group.tips.iter().all(|tip| tip.theme == group.theme));
            ids.extend(group.tips.iter().map(|tip| tip.id.parse::<u8>().unwrap()));
        }
        ids.sort_unstable();
        assert_eq!(ids, (1..=32).collect::<Vec<u8>>());
        let plans = page.groups.iter().flat_map(|group| &group.tips);
        let plans: Vec<&str> = plans
            .filter(|tip| tip.needs_plan)
            .map(|tip| tip.id.as_str())
            .collect();
        assert_eq!(plans, ["9"]);
        Ok(())
    });
}

#[test]
fn the_question_about_tracking_goes_once_it_is_answered() {
    let somebody = Somebody::new();
    somebody.today(|desk| {
        save(desk, "2026-08-01", felt(Some(50.0), None, &[]), &[]);
        save(desk, TODAY, felt(Some(50.0), None, &[]), &[]);
        pick(desk)?;
        assert!(today(desk)?.tracking.is_some());
        assert_eq!(desk.journal.cards_shown()?[0].kind, CardKind::Tracking);
        tracking_answered(desk)?;
        let offered = today(desk)?;
        assert!(offered.tracking.is_none() && offered.tip.is_none());
        Ok(())
    });
}
