//! Journals of released schemas, which this version must read as what they say.

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday, WeekdaySet};
    use chrono_tz::Europe::Amsterdam;
    use journal::{
        Allowance, Answer, Asking, CardKind, CardShown, ChangeId, Context, Coverage, DayBoundary,
        FILE, Finding, Found, Journal, Keep, Limit, LimitId, Moment, NewReview, NextStep, Notice,
        Period, PlatformId, Reminder, Review, SCHEMA, Scope, Settings, Source, Theme, TipShown,
        Worth,
    };
    use rusqlite::Connection;
    use tempfile::TempDir;

    fn now() -> DateTime<Utc> {
        "2026-11-23T20:30:00Z".parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn golden(schema: i64) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/schema-{schema}.sql"))
    }

    /// Opens the golden journal of a schema, in a folder of its own.
    fn open(folder: &TempDir, schema: i64) -> Journal {
        open_with(folder, schema, "")
    }

    /// The same, with more in it.
    fn open_with(folder: &TempDir, schema: i64, more: &str) -> Journal {
        let sql = fs::read_to_string(golden(schema)).unwrap();
        Connection::open(folder.path().join(FILE))
            .unwrap()
            .execute_batch(&(sql + more))
            .unwrap();
        Journal::open(folder.path(), now()).unwrap()
    }

    /// The ids of the platforms that a limit is on.
    fn names(scope: &Scope) -> String {
        let names: Vec<&str> = scope.platforms().iter().map(PlatformId::as_str).collect();
        names.join(" ")
    }

    #[test]
    fn schema_1_is_read_as_what_it_says() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 1);
        assert_eq!(journal.read_only(), None);
        assert!(journal.examine().unwrap().iter().all(|finding| {
            // The file was not made by this program, so its permissions are not its own.
            finding.is_well() || matches!(finding, Finding::Private(_))
        }));

        assert_eq!(
            journal.settings().unwrap(),
            Settings {
                boundary: DayBoundary::new(5),
                week_start: Some(Weekday::Sun),
                theme: Some(Theme::Dark),
                country: Some("NL".to_owned()),
                welcomed: true,
                ..Settings::default()
            }
        );

        let platforms = journal.platforms().unwrap();
        let said: Vec<_> = platforms
            .iter()
            .map(|platform| {
                let (added, archived) = (platform.added_on, platform.archived_on);
                (platform.name.as_str(), platform.colour, added, archived)
            })
            .collect();
        assert_eq!(
            said,
            [
                ("Facebook", 0, None, Some(day("2026-11-21"))),
                ("X", 2, None, None),
                ("TikTok", 3, None, None),
                ("Mastodon", 5, Some(day("2026-11-22")), None),
            ]
        );

        let friday = journal.day(day("2026-11-20")).unwrap();
        let figures: Vec<_> = friday
            .figures
            .iter()
            .map(|figure| {
                let platform = figure.platform.as_str();
                (
                    platform,
                    figure.minutes.get(),
                    figure.source,
                    figure.worth,
                    figure.late,
                )
            })
            .collect();
        assert_eq!(
            figures,
            [
                ("p-facebook", 0, Source::Recall, None, false),
                ("p-x", 14, Source::Import, None, false),
                ("p-tiktok", 65, Source::Meter, Some(Worth::Partly), false),
            ]
        );
        assert_eq!(friday.total(), Some(79));
        assert_eq!(friday.coverage(&platforms), Coverage::Complete);
        let mood = friday.mood().unwrap();
        assert_eq!(
            (mood.valence, mood.calm, mood.n, mood.late),
            (50.0, Some(30.0), 2, false)
        );
        let first = &friday.check_ins[0];
        assert_eq!(first.context, [Context::News, Context::SleptBadly]);
        assert_eq!(first.note.as_deref(), Some("A \"quiet\" day"));
        assert!(first.coarse && !friday.check_ins[1].coarse);
        assert_eq!(first.local_time().to_string(), "2026-11-20 21:00:00");
        assert_eq!(
            friday.check_ins[1].local_time().to_string(),
            "2026-11-21 01:30:00"
        );

        let thursday = journal.day(day("2026-11-19")).unwrap();
        assert!(thursday.figures[0].late && thursday.check_ins[0].late);
        assert_eq!(thursday.check_ins[0].context, [Context::Moved]);
        assert_eq!(thursday.mood(), None, "calm is not the mood");
        assert_eq!(thursday.coverage(&platforms), Coverage::Part);
        assert_eq!(journal.day(day("2026-11-21")).unwrap().total(), None);
        assert!(journal.day(day("2026-11-01")).unwrap().check_ins[0].made_up);
        assert!(journal.has_made_up_days().unwrap());
        assert_eq!(journal.first_logged_day().unwrap(), Some(day("2026-11-01")));

        let week = journal.week(day("2026-11-15")).unwrap();
        let limits: Vec<_> = week
            .limits
            .iter()
            .map(|(limit, tally)| {
                let minutes = limit.minutes_on(limit.starts_on).unwrap().get();
                assert_eq!(limit.replaces, None, "nobody wrote that down then");
                let on = match limit.scope() {
                    Scope::All => "everything".to_owned(),
                    Scope::Platforms(_) => names(limit.scope()),
                };
                (on, minutes, tally.within, tally.over)
            })
            .collect();
        assert_eq!(
            limits,
            [
                ("everything".to_owned(), 120, 1, 0),
                ("p-tiktok".to_owned(), 40, 1, 1),
                ("everything".to_owned(), 60, 0, 1)
            ]
        );
        assert_eq!(
            journal
                .limit_on(&Scope::All, Period::Day)
                .unwrap()
                .unwrap()
                .id
                .as_str(),
            "l-2"
        );

        let tip = |on, tip: &str, not_for_me_on: Option<&str>| TipShown {
            day: day(on),
            tip: tip.to_owned(),
            not_for_me_on: not_for_me_on.map(day),
        };
        assert_eq!(
            journal.tips_shown().unwrap(),
            [
                tip("2026-11-19", "phone-outside", Some("2026-11-20")),
                tip("2026-11-20", "notifications-off", None),
            ]
        );
    }

    /// What a former version wrote down to be undone can still be.
    #[test]
    fn schema_1_can_be_undone() {
        let folder = TempDir::new().unwrap();
        let mut journal = open(&folder, 1);
        let moment = Moment::new(now(), &Utc, DayBoundary::default());
        let total = |journal: &Journal| journal.day(day("2026-11-22")).unwrap().total();
        assert_eq!(total(&journal), Some(41));
        let undone = journal.undo(&moment, None).unwrap();
        assert_eq!(
            (undone.change.as_str(), undone.kind.as_str()),
            ("ch-2", "log")
        );
        assert_eq!(total(&journal), Some(38));
        assert_eq!(journal.undo(&moment, None).unwrap().change.as_str(), "ch-1");
        assert_eq!(total(&journal), None);
        assert_eq!(
            journal.undo(&moment, None).unwrap_err().code(),
            "nothing-to-undo"
        );
    }

    /// A change of a limit that a former version wrote down knows nothing of what it replaces.
    #[test]
    fn a_change_of_a_limit_in_schema_1_can_be_undone() {
        let folder = TempDir::new().unwrap();
        let before = r#"{"id":"l-2","period":"day","minutes":60,"by_weekday":null,"starts_on":"2026-11-20","ends_on":null,"set_at":1795204800000,"utc_offset":3600,"updated_at":1795204800000,"device":"device-1"}"#;
        let ended = before
            .replace("\"ends_on\":null", "\"ends_on\":\"2026-11-23\"")
            .replace(
                "\"updated_at\":1795204800000",
                "\"updated_at\":1795450000000",
            );
        let new = r#"{"id":"l-4","period":"day","minutes":45,"by_weekday":null,"starts_on":"2026-11-23","ends_on":null,"set_at":1795450000000,"utc_offset":3600,"updated_at":1795450000000,"device":"device-1"}"#;
        let changed = format!(
            "UPDATE usage_limit SET ends_on = '2026-11-23', updated_at = 1795450000000
              WHERE id = 'l-2';
             INSERT INTO usage_limit VALUES ('l-4', 'day', 45, NULL, '2026-11-23', NULL,
                 1795450000000, 3600, 1795450000000, 'device-1');
             INSERT INTO change VALUES ('ch-5', 'limit', 1795450000000, 3600, NULL, 'device-1');
             INSERT INTO revision VALUES
                 (5, 'ch-5', 'usage_limit', 'l-2', '{before}', '{ended}'),
                 (6, 'ch-5', 'usage_limit', 'l-4', NULL, '{new}');"
        );
        let mut journal = open_with(&folder, 1, &changed);
        let in_force = |journal: &Journal| {
            let limit = journal.limit_on(&Scope::All, Period::Day).unwrap().unwrap();
            (limit.id.as_str().to_owned(), limit.replaces)
        };
        assert_eq!(in_force(&journal), ("l-4".to_owned(), None));
        let moment = Moment::new(now(), &Utc, DayBoundary::default());
        let undone = journal.undo(&moment, None).unwrap();
        assert_eq!(
            (undone.change.as_str(), undone.kind.as_str()),
            ("ch-5", "limit")
        );
        assert_eq!(in_force(&journal), ("l-2".to_owned(), None));
        assert_eq!(journal.limits().unwrap().len(), 3);
    }

    /// Half past nine in the evening of Monday, 23 November.
    fn evening() -> Moment {
        Moment::new(now(), &Amsterdam, DayBoundary::default())
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn schema_2_is_read_as_what_it_says() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 2);
        assert_eq!(journal.read_only(), None);
        assert!(journal.examine().unwrap().iter().all(|finding| {
            // The file was not made by this program, so its permissions are not its own.
            finding.is_well() || matches!(finding, Finding::Private(_))
        }));

        let days = |days: &[Weekday]| days.iter().copied().collect::<WeekdaySet>();
        let reminder = |on, hour, minute, days| Reminder {
            on,
            at: NaiveTime::from_hms_opt(hour, minute, 0).unwrap(),
            days,
            since: at("2026-11-09T11:00:00Z"),
        };
        let daily = days(&[Weekday::Mon, Weekday::Fri]);
        assert_eq!(
            journal.settings().unwrap(),
            Settings {
                weekend: Some(days(&[Weekday::Fri, Weekday::Sat])),
                daily: Some(reminder(true, 21, 0, daily)),
                morning: Some(reminder(false, 8, 5, days(&[]))),
                weekly: Some(reminder(true, 0, 30, days(&[Weekday::Sun]))),
                quiet_on: Some(day("2026-11-22")),
                stay: Some(true),
                ..Settings::default()
            }
        );
        let pauses: Vec<_> = journal
            .pauses()
            .unwrap()
            .into_iter()
            .map(|pause| (pause.id.to_string(), pause.first, pause.last))
            .collect();
        assert_eq!(
            pauses,
            [
                ("z-1".to_owned(), day("2026-11-14"), day("2026-11-15")),
                ("z-2".to_owned(), day("2026-12-24"), day("2027-01-01")),
            ]
        );
        let timer = journal.timer().unwrap().unwrap();
        assert_eq!(
            (timer.id.as_str(), timer.platform.as_str()),
            ("tm-1", "p-x")
        );
        assert_eq!(timer.started_at, at("2026-11-23T20:10:00Z"));
        assert_eq!(timer.seen_at, at("2026-11-23T20:28:00Z"));
    }

    fn allowance(limit: &Limit) -> String {
        match limit.terms.allowance {
            Allowance::Week(minutes) => format!("{minutes} a week"),
            Allowance::Day(figures) => figures
                .map(|figure| figure.map_or("-".to_owned(), |minutes| minutes.get().to_string()))
                .join(" "),
        }
    }

    #[test]
    fn limits_of_schema_2_are_read_as_what_they_say() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 2);
        let limits: Vec<String> = journal
            .limits()
            .unwrap()
            .iter()
            .map(|limit| {
                let end = limit.ends_on.map_or(String::new(), |end| end.to_string());
                let replaces = limit.replaces.as_ref().map_or("", LimitId::as_str);
                let (id, on, start) = (&limit.id, names(limit.scope()), limit.starts_on);
                format!(
                    "{id} [{on}] {}: {start}..{end} {replaces}",
                    allowance(limit)
                )
            })
            .collect();
        assert_eq!(
            limits,
            [
                "l-1 [p-instagram p-tiktok] 40 40 40 40 40 90 90: 2026-11-09..2026-11-19 ",
                "l-3 [] 420 a week: 2026-11-09.. ",
                "l-4 [p-x] 60 60 60 60 60 60 60: 2026-11-17..2026-11-17 ",
                "l-5 [p-x] 45 45 45 45 45 45 45: 2026-11-17..2026-11-19 l-4",
                "l-2 [p-instagram p-tiktok] 30 30 30 30 30 - -: 2026-11-19.. l-1",
            ]
        );
        let lines: Vec<_> = journal
            .ledger(day("2026-11-23"), Weekday::Mon)
            .unwrap()
            .into_iter()
            .map(|line| {
                let what = format!("{} {} {}", line.day, line.kind.name(), line.subject_id());
                (what, line.note.unwrap_or_default(), line.worth)
            })
            .collect();
        let expected = [
            ("2026-12-24 paused z-2", "", None),
            (
                "2026-11-20 reached l-2",
                "A friend's birthday",
                Some(Answer::Yes),
            ),
            ("2026-11-19 changed l-2", "", Some(Answer::Skip)),
            ("2026-11-19 ended l-5", "", None),
            ("2026-11-17 changed l-5", "", None),
            ("2026-11-17 set l-4", "", None),
            ("2026-11-14 paused z-1", "Flu", None),
            ("2026-11-10 reached l-1", "", None),
            ("2026-11-09 set l-3", "", None),
            ("2026-11-09 set l-1", "", None),
        ];
        let expected =
            expected.map(|(what, note, worth)| (what.to_owned(), note.to_owned(), worth));
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_schema_2_has_told_is_not_told_again() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 2);
        let due = |now| {
            let due = journal.due(now, &Amsterdam, Weekday::Mon).unwrap();
            due.notices
        };
        assert_eq!(due(now()), []);
        let again = Notice::CheckIn {
            day: day("2026-11-23"),
        };
        assert_eq!(due(at("2026-11-23T20:45:00Z")), [again]);
    }

    #[test]
    fn what_is_timed_in_schema_2_goes_on() {
        let folder = TempDir::new().unwrap();
        let mut journal = open(&folder, 2);
        let stopped = journal.stop_timer(&evening(), &Amsterdam, None).unwrap();
        assert_eq!(stopped.days, [(day("2026-11-23"), 20 * 60)]);
        // 630 seconds of Saturday are eleven minutes already, and so are 689.
        let saturday = at("2026-11-21T12:00:00Z");
        let moment = |at| Moment::new(at, &Amsterdam, DayBoundary::default());
        let platform = stopped.platform;
        journal
            .start_timer(&moment(saturday), &Amsterdam, &platform, false)
            .unwrap();
        let later = moment(saturday + TimeDelta::seconds(59));
        journal
            .stop_timer(&later, &Amsterdam, Some(Keep::All))
            .unwrap();
        let minutes = |on| journal.day(day(on)).unwrap().total();
        assert_eq!(minutes("2026-11-21"), Some(11));
        assert_eq!(minutes("2026-11-20"), Some(25 + 5 + 10));
    }

    #[test]
    fn schema_2_can_be_undone() {
        let folder = TempDir::new().unwrap();
        let mut journal = open(&folder, 2);
        let kinds: Vec<String> = (0..3)
            .map(|_| journal.undo(&evening(), None).unwrap().kind)
            .collect();
        assert_eq!(kinds, ["timer", "ledger", "limit"]);
        assert_eq!(journal.timer().unwrap(), None);
        let lines = journal.ledger(day("2026-11-23"), Weekday::Mon).unwrap();
        assert!(
            !lines
                .iter()
                .any(|line| line.note.as_deref() == Some("A friend's birthday"))
        );
        let limits = journal.limits().unwrap();
        assert_eq!(limits.len(), 4);
        assert_eq!(
            (limits[0].id.as_str(), limits[0].ends_on),
            ("l-1", None),
            "the limit before is in force again"
        );
        let error = journal.undo(&evening(), None).unwrap_err();
        assert_eq!(error.code(), "nothing-to-undo");
    }

    /// A review in few words.
    fn said(review: &Review) -> String {
        let ratings = [review.loneliness, review.missing_out, review.connection]
            .map(|rating| rating.map_or("-".to_owned(), |rating| rating.to_string()));
        let next = review.next.as_ref().map_or("-", NextStep::name);
        let (late, made_up) = (review.late, review.made_up);
        let marks = match (late, made_up) {
            (true, _) => " late",
            (_, true) => " made up",
            _ => "",
        };
        let state = review.state.name();
        format!(
            "{} {} {next} {state}{marks}",
            review.week,
            ratings.join(" ")
        )
    }

    #[test]
    fn schema_3_is_read_as_what_it_says() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 3);
        assert_eq!(journal.read_only(), None);
        assert!(journal.examine().unwrap().iter().all(|finding| {
            // The file was not made by this program, so its permissions are not its own.
            finding.is_well() || matches!(finding, Finding::Private(_))
        }));
        let reviews = journal.reviews(NaiveDate::MIN, NaiveDate::MAX).unwrap();
        let all: Vec<String> = reviews.iter().map(said).collect();
        assert_eq!(
            all,
            [
                "2026-10-19 3 4 6 nothing done made up",
                "2026-10-26 0 10 5 limit done late",
                "2026-11-02 2 0 9 keep done",
                "2026-11-09 - - - - skipped",
                "2026-11-16 - 7 0 tip open",
            ]
        );
        let words = |n: usize| (reviews[n].sentence.as_deref(), reviews[n].letter.as_deref());
        assert_eq!(words(1), (Some("Ill, and then \"well\""), None));
        let walks = "Long walks,\ntwo of them with Ada";
        let evenings = "It's the evenings that count";
        assert_eq!(words(2), (Some(walks), Some(evenings)));
        let tip = NextStep::Tip("phone-outside".to_owned());
        assert_eq!(reviews[4].next, Some(tip));
        // For whoever lets weeks start on Sundays since.
        let found = journal.review(day("2026-11-01")).unwrap();
        assert_eq!(found.as_ref(), Some(&reviews[2]));

        let friday = journal.day(day("2026-11-20")).unwrap();
        let figures: Vec<_> = friday
            .figures
            .iter()
            .map(|figure| {
                let platform = figure.platform.as_str();
                let (minutes, source) = (figure.minutes.get(), figure.source);
                (platform, minutes, source, figure.worth, figure.late)
            })
            .collect();
        assert_eq!(
            figures,
            [
                ("p-x", 0, Source::Recall, None, true),
                ("p-tiktok", 41, Source::Meter, Some(Worth::Partly), false),
            ]
        );
        let moods: Vec<_> = friday
            .check_ins
            .iter()
            .map(|mood| (mood.id.as_str(), mood.valence, mood.calm, mood.coarse))
            .collect();
        assert_eq!(
            moods,
            [
                ("c-1", Some(60.0), Some(12.5), false),
                ("c-2", Some(40.0), None, true)
            ]
        );
        assert_eq!(friday.check_ins[0].context, [Context::News]);
        assert_eq!(friday.check_ins[0].note.as_deref(), Some("Rain"));
    }

    /// On Sunday at six: the week is open, and the one before was skipped.
    #[test]
    fn what_is_reviewed_in_schema_3_is_not_told() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 3);
        let due = |now| {
            let due = journal.due(at(now), &Amsterdam, Weekday::Mon).unwrap();
            due.notices
        };
        assert_eq!(due("2026-11-15T17:00:00Z"), []);
        let sunday = day("2026-11-22");
        assert_eq!(
            due("2026-11-22T17:00:00Z"),
            [Notice::Review { day: sunday }]
        );
    }

    #[test]
    fn schema_3_can_be_undone() {
        let folder = TempDir::new().unwrap();
        let mut journal = open(&folder, 3);
        let last = |journal: &Journal| {
            let reviews = journal.reviews(NaiveDate::MIN, NaiveDate::MAX).unwrap();
            reviews.last().map(said).unwrap()
        };
        let expected = [
            "2026-11-16 - 4 - - open",
            "2026-11-09 - - - - skipped",
            "2026-11-02 2 0 9 keep done",
        ];
        for expected in expected {
            let undone = journal.undo(&evening(), None).unwrap();
            assert_eq!(undone.kind, "review");
            assert_eq!(last(&journal), expected);
        }
        let error = journal.undo(&evening(), None).unwrap_err();
        assert_eq!(error.code(), "nothing-to-undo");
    }

    #[test]
    fn schema_4_is_read_as_what_it_says() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 4);
        assert_eq!(journal.read_only(), None);
        assert!(journal.examine().unwrap().iter().all(|finding| {
            // The file was not made by this program, so its permissions are not its own.
            finding.is_well() || matches!(finding, Finding::Private(_))
        }));
        let settings = journal.settings().unwrap();
        assert_eq!(settings.asking, Some(Asking::PausedTo(day("2026-12-06"))));
        assert_eq!((settings.charts, settings.card), (Some(false), Some(false)));
        assert_eq!(settings.mood_hidden_to, None);

        let refused = journal.tips_refused().unwrap().into_iter();
        let refused: Vec<_> = refused.map(|refused| (refused.tip, refused.day)).collect();
        let expected = [
            ("2", "2026-11-20"),
            ("12", "2026-11-21"),
            ("31", "2026-11-22"),
        ];
        let expected = expected.map(|(tip, on)| (tip.to_owned(), day(on)));
        assert_eq!(refused, expected);

        let card = |on, kind, closed| CardShown {
            day: day(on),
            kind,
            closed,
        };
        assert_eq!(
            journal.cards_shown().unwrap(),
            [
                card("2026-11-12", CardKind::LowDays, false),
                card("2026-11-20", CardKind::LowDays, true),
                card("2026-11-20", CardKind::Tracking, false),
            ]
        );
        let contacts = journal.own_contacts().unwrap().into_iter();
        let contacts: Vec<_> = contacts.map(|one| (one.name, one.value)).collect();
        let expected = [("Zoë", "+31 6 1234 5678"), ("Ada", "ada@example.org")];
        assert_eq!(
            contacts,
            expected.map(|(a, b)| (a.to_owned(), b.to_owned()))
        );
    }

    #[test]
    fn trials_of_schema_4_are_read_as_what_they_say() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 4);
        let trials = journal.trials().unwrap();
        let said: Vec<_> = trials
            .iter()
            .map(|trial| {
                let ended = trial.ended_on.map_or(String::new(), |on| on.to_string());
                let found = trial.found.map_or("-", Found::name);
                let (tip, first, last) = (&trial.tip, trial.first_day, trial.last_day);
                format!("{tip}: {first}..{last} {ended} {found}")
            })
            .collect();
        assert_eq!(
            said,
            [
                "9: 2026-11-09..2026-11-22  -",
                "6: 2026-11-03..2026-11-16 2026-11-09 unsure",
                "4: 2026-10-20..2026-11-02 2026-10-22 -",
                "3: 2026-10-01..2026-10-14 2026-10-16 helped",
            ]
        );
        let plan = trials[0].plan.as_ref().unwrap();
        let halves = (plan.when.as_str(), plan.then.as_str());
        assert_eq!(halves, ("I sit down on the train", "I read"));
        assert!(trials[0].is_open() && trials[0].asks(day("2026-11-23")));
        assert!(trials[1..].iter().all(|trial| trial.plan.is_none()));
        let notes: Vec<_> = trials.iter().map(|trial| trial.note.as_deref()).collect();
        assert_eq!(notes, [None, None, None, Some("On most\nevenings")]);
    }

    #[test]
    fn schema_4_can_be_undone() {
        let folder = TempDir::new().unwrap();
        let mut journal = open(&folder, 4);
        let kinds: Vec<String> = (0..5)
            .map(|_| journal.undo(&evening(), None).unwrap().kind)
            .collect();
        assert_eq!(kinds, ["contact", "card", "tip", "trial", "trial"]);
        assert_eq!(journal.own_contacts().unwrap()[0].name, "Zoe");
        assert!(!journal.cards_shown().unwrap()[1].closed);
        assert_eq!(journal.settings().unwrap().card, None);
        assert_eq!(journal.tips_refused().unwrap().len(), 2);
        let trial = journal.trials().unwrap().remove(0);
        assert_eq!((trial.tip.as_str(), trial.is_open()), ("6", true));
        let error = journal.undo(&evening(), None).unwrap_err();
        assert_eq!(error.code(), "nothing-to-undo");
    }

    /// Every source, every answer and both ends of the minutes, as one number in the index.
    #[test]
    fn figures_of_schema_5_are_read_as_what_they_say() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 5);
        let days = journal.days(day("2026-11-18"), day("2026-11-22")).unwrap();
        let read: Vec<_> = days
            .iter()
            .flat_map(|day| &day.figures)
            .map(|figure| {
                (
                    figure.minutes.get(),
                    figure.source,
                    figure.worth,
                    figure.late,
                )
            })
            .collect();
        let expected = [
            (0, Source::Meter, None, true),
            (1440, Source::Import, Some(Worth::Yes), false),
            (41, Source::Timer, Some(Worth::Partly), false),
            (5, Source::Recall, Some(Worth::No), false),
            (50, Source::Timer, None, false),
        ];
        assert_eq!(read, expected);
    }

    /// The document of everything, to the last letter: whoever reads it relies on its names.
    #[test]
    fn everything_is_written_as_it_always_was() {
        let folder = TempDir::new().unwrap();
        let journal = open(&folder, 4);
        let written = journal.everything(&evening()).unwrap();
        let expected = golden(4).with_extension("json");
        let expected = fs::read_to_string(expected).unwrap();
        let schema = format!("\"schema\": {SCHEMA},");
        assert_eq!(written, expected.replace("\"schema\": 4,", &schema));
    }

    /// Reviews and trials come to a journal that had none, and leave what was done before to be undone.
    #[test]
    fn older_journals_get_reviews_and_trials() {
        for (schema, change, kind) in [(1, "ch-2", "log"), (2, "ch-2", "ledger")] {
            let folder = TempDir::new().unwrap();
            let mut journal = open(&folder, schema);
            let week = day("2026-11-16");
            assert_eq!(journal.review(week).unwrap(), None);
            let review = NewReview {
                connection: Some(7),
                ..NewReview::default()
            };
            journal.save_review(&evening(), week, &review).unwrap();
            journal.start_trial(&evening(), "3", None, false).unwrap();
            assert_eq!(journal.undo(&evening(), None).unwrap().kind, "trial");

            let change = ChangeId::from(change.to_owned());
            let undone = journal.undo(&evening(), Some(&change)).unwrap();
            assert_eq!(undone.kind, kind, "from schema {schema}");
            let kept = journal.review(week).unwrap().unwrap();
            assert_eq!(kept.written(), review, "from schema {schema}");
            assert_eq!(journal.undo(&evening(), None).unwrap().kind, "review");
            assert_eq!(journal.review(week).unwrap(), None);
            drop(journal);
            let journal = Journal::open(folder.path(), now()).unwrap();
            assert!(journal.read_only().is_none());
        }
    }

    /// Nobody asks any more whether a week was looked at.
    #[test]
    fn what_is_no_longer_read_is_gone() {
        let folder = TempDir::new().unwrap();
        drop(open(&folder, 2));
        let connection = Connection::open(folder.path().join(FILE)).unwrap();
        let sql = "SELECT group_concat(key) FROM (SELECT key FROM meta ORDER BY key)";
        let keys: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(keys, "device,timer-seen");
    }

    /// Everything in the schema, without comments and white space.
    fn schema(file: &Path) -> Vec<(String, String)> {
        let connection = Connection::open(file).unwrap();
        let mut statement = connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            .unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)));
        rows.unwrap()
            .map(Result::unwrap)
            .map(|(name, sql)| {
                let code = sql
                    .lines()
                    .map(|line| line.split("--").next().unwrap_or_default());
                let words: Vec<&str> = code.flat_map(str::split_whitespace).collect();
                (name, words.join(" "))
            })
            .collect()
    }

    /// A released schema can't be edited by accident.
    #[test]
    fn a_new_journal_and_an_upgraded_one_have_the_newest_schema() {
        let new = TempDir::new().unwrap();
        drop(Journal::open(new.path(), now()).unwrap());
        let newest = schema(&new.path().join(FILE));
        assert!(newest.len() >= 12);
        for version in 1..=SCHEMA {
            assert!(
                golden(version).exists(),
                "schema {version} has no golden journal"
            );
            let old = TempDir::new().unwrap();
            drop(open(&old, version));
            assert_eq!(
                schema(&old.path().join(FILE)),
                newest,
                "from schema {version}"
            );
        }
    }
}
