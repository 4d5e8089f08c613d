//! Journals of released schemas, which this version must read as what they say.

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use chrono::{DateTime, NaiveDate, Utc, Weekday};
    use journal::{
        Context, Coverage, DayBoundary, FILE, Finding, Journal, Moment, SCHEMA, Scope, Settings,
        Source, Theme, TipShown, Worth,
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
        let sql = fs::read_to_string(golden(schema)).unwrap();
        Connection::open(folder.path().join(FILE))
            .unwrap()
            .execute_batch(&sql)
            .unwrap();
        Journal::open(folder.path(), now()).unwrap()
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
                let Scope::Platform(platform) = &limit.scope else {
                    return ("everything", limit.minutes.get(), tally.within, tally.over);
                };
                assert_eq!(platform.as_str(), "p-tiktok");
                ("TikTok", limit.minutes.get(), tally.within, tally.over)
            })
            .collect();
        assert_eq!(
            limits,
            [
                ("everything", 120, 1, 0),
                ("TikTok", 40, 1, 1),
                ("everything", 60, 0, 1)
            ]
        );
        assert_eq!(
            journal.limit_on(&Scope::All).unwrap().unwrap().id.as_str(),
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
