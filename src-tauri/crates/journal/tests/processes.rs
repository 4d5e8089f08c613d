//! What happens when several programs have the journal, or one is killed. The programs are this
//! test itself, started again with a folder in its environment.

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::io::{BufRead, BufReader};
    use std::path::{Path, PathBuf};
    use std::process::{Child, Command, Stdio};
    use std::thread;
    use std::time::Duration;

    use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
    use journal::{
        DayBoundary, Entry, FILE, Finding, Journal, Minutes, Moment, NewCheckIn, NewReview, Rating,
        Row, Source,
    };
    use rusqlite::Connection;
    use tempfile::TempDir;

    /// Where the started program finds its folder.
    const FOLDER: &str = "SCROLLWELL_TEST_FOLDER";

    fn now() -> DateTime<Utc> {
        "2026-11-23T20:30:00Z".parse().unwrap()
    }

    fn moment() -> Moment {
        Moment::new(now(), &Utc, DayBoundary::default())
    }

    fn today() -> NaiveDate {
        moment().today()
    }

    /// A week that has ended.
    fn week() -> NaiveDate {
        today() - TimeDelta::days(7)
    }

    /// Starts the test `name` of this file as a program of its own, with an open umask.
    fn start(name: &str, folder: &Path) -> Child {
        let test = std::env::current_exe().unwrap();
        let mut command = if cfg!(unix) {
            let mut shell = Command::new("sh");
            shell.args(["-c", "umask 000; exec \"$@\"", "sh"]).arg(test);
            shell
        } else {
            Command::new(test)
        };
        command
            .args(["--exact", name, "--nocapture", "--test-threads", "1"])
            .env(FOLDER, folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    }

    fn given_folder() -> Option<PathBuf> {
        std::env::var_os(FOLDER).map(PathBuf::from)
    }

    /// Not a test but the program: saves until it is killed, and says what it has saved.
    #[test]
    fn program_that_saves() {
        let Some(folder) = given_folder() else { return };
        let mut journal = Journal::open(&folder, now()).unwrap();
        let platform = journal.platform_named("TikTok").unwrap().id;
        for n in 1.. {
            let check_in = NewCheckIn {
                valence: Some(Rating::new(f64::from(n % 100)).unwrap()),
                note: Some(format!("{} {n}", std::process::id())),
                ..NewCheckIn::default()
            };
            let row = Row {
                platform: platform.clone(),
                minutes: Minutes::new(n % 1_440),
                source: Source::Recall,
                worth: None,
            };
            let entry = Entry {
                day: today(),
                check_in,
                rows: vec![row],
            };
            let change = journal.save(&moment(), &entry).unwrap();
            println!("saved {change} {} {n}.", std::process::id());
        }
    }

    /// Not a test but the program: opens the journal, saves once and closes it.
    #[test]
    fn program_that_opens() {
        let Some(folder) = given_folder() else { return };
        let mut journal = Journal::open(&folder, now()).unwrap();
        let valence = Some(Rating::new(50.0).unwrap());
        let check_in = NewCheckIn {
            valence,
            ..NewCheckIn::default()
        };
        let change = journal.check_in(&moment(), today(), &check_in).unwrap();
        println!("saved {change} {} 1.", std::process::id());
    }

    /// Not a test but the program: starts the timer, and says whether that worked.
    #[test]
    fn program_that_starts_the_timer() {
        let Some(folder) = given_folder() else { return };
        let mut journal = Journal::open(&folder, now()).unwrap();
        let platform = journal.platform_named("TikTok").unwrap().id;
        match journal.start_timer(&moment(), &Utc, &platform, false) {
            Ok(change) => println!("saved {change} started."),
            Err(error) => println!("saved nothing {}.", error.code()),
        }
    }

    /// Not a test but the program: stops the timer twelve minutes later, and says so.
    #[test]
    fn program_that_stops_the_timer() {
        let Some(folder) = given_folder() else { return };
        let later = now() + TimeDelta::minutes(12);
        let mut journal = Journal::open(&folder, later).unwrap();
        let later = Moment::new(later, &Utc, DayBoundary::default());
        match journal.stop_timer(&later, &Utc, None) {
            Ok(stopped) => println!("saved {} stopped.", stopped.change),
            Err(error) => println!("saved nothing {}.", error.code()),
        }
    }

    /// Not a test but the program: reviews the week before again and again, and says what was kept.
    #[test]
    fn program_that_reviews() {
        let Some(folder) = given_folder() else { return };
        let mut journal = Journal::open(&folder, now()).unwrap();
        for n in 0..20 {
            let review = NewReview {
                sentence: Some(format!("{} {n}", std::process::id())),
                ..NewReview::default()
            };
            let change = journal.save_review(&moment(), week(), &review).unwrap();
            println!("saved {change} {} {n}.", std::process::id());
        }
    }

    /// Not a test but the program: opens the journal, and saves if it is still there.
    #[test]
    fn program_that_opens_meanwhile() {
        let Some(folder) = given_folder() else { return };
        let mut journal = Journal::open(&folder, now()).unwrap();
        match journal.check_in(&moment(), today(), &marked()) {
            Ok(change) => println!("saved {change} note."),
            Err(error) => println!("saved nothing {}.", error.code()),
        }
    }

    fn marked() -> NewCheckIn {
        NewCheckIn {
            note: Some(MARK.to_owned()),
            ..NewCheckIn::default()
        }
    }

    /// Not a test but the program: starts to try a tip, and says whether that worked.
    #[test]
    fn program_that_tries_a_tip() {
        let Some(folder) = given_folder() else { return };
        let mut journal = Journal::open(&folder, now()).unwrap();
        let tip = std::process::id().to_string();
        match journal.start_trial(&moment(), &tip, None, false) {
            Ok(change) => println!("saved {change} started."),
            Err(error) => println!("saved nothing {}.", error.code()),
        }
    }

    /// Not a test but the program: saves until its journal is gone, and says so.
    #[test]
    fn program_that_saves_until_it_is_gone() {
        let Some(folder) = given_folder() else { return };
        let mut journal = Journal::open(&folder, now()).unwrap();
        while journal.is_in_place() {
            match journal.check_in(&moment(), today(), &marked()) {
                Ok(change) => println!("saved {change} note."),
                // Whoever deletes it was quicker by a moment.
                Err(error) => println!("saved nothing {}.", error.code()),
            }
            // Leaves the others a gap.
            thread::sleep(Duration::from_millis(5));
        }
        let refused = journal.check_in(&moment(), today(), &marked()).is_err();
        println!("saved nothing {}.", if refused { "gone" } else { "lost" });
    }

    /// What the program said it had saved: the changes, and the notes of their check-ins.
    fn acknowledged(child: &mut Child) -> (Vec<String>, Vec<String>) {
        let output = child.stdout.take().unwrap();
        // A line that was cut short was not said. The test's own name stands before the first one.
        let said = BufReader::new(output).split(b'\n').map(Result::unwrap);
        let lines: Vec<String> = said.map(|line| String::from_utf8(line).unwrap()).collect();
        let complete = lines.iter().filter_map(|line| {
            let (change, note) = line
                .split_once("saved ")?
                .1
                .strip_suffix('.')?
                .split_once(' ')?;
            Some((change.to_owned(), note.to_owned()))
        });
        complete.unzip()
    }

    /// The changes and the notes in the file.
    fn in_file(folder: &Path) -> (BTreeSet<String>, BTreeSet<String>) {
        let connection = Connection::open(folder.join(FILE)).unwrap();
        let read = |sql| {
            let mut statement = connection.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        (
            read("SELECT id FROM change"),
            read("SELECT note FROM check_in WHERE note IS NOT NULL"),
        )
    }

    /// Kills the program in the middle of its work, again and again.
    #[test]
    fn what_was_said_to_be_saved_is_there_after_a_kill() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        let (mut changes, mut notes) = (vec![], vec![]);
        for round in 0..10_u64 {
            let mut child = start("tests::program_that_saves", &folder);
            // From before the file is made to far into the work.
            thread::sleep(Duration::from_millis(5 + round * round * 7));
            child.kill().unwrap();
            child.wait().unwrap();
            let (more_changes, more_notes) = acknowledged(&mut child);
            changes.extend(more_changes);
            notes.extend(more_notes);

            #[cfg(unix)]
            assert_private(&folder);
            let journal = Journal::open(&folder, now()).unwrap();
            assert_eq!(journal.read_only(), None);
            for finding in journal.examine().unwrap() {
                assert!(finding.is_well(), "round {round}: {finding:?}");
            }
            let (changes_there, notes_there) = in_file(&folder);
            for change in &changes {
                assert!(
                    changes_there.contains(change),
                    "round {round}: {change} is gone"
                );
            }
            for note in &notes {
                assert!(notes_there.contains(note), "round {round}: {note} is gone");
            }
            // All of a page was saved or nothing.
            let day = journal.day(today()).unwrap();
            assert_eq!(day.check_ins.len(), changes_there.len(), "round {round}");
            assert_eq!(day.is_logged(), !changes_there.is_empty(), "round {round}");
        }
        assert!(
            changes.len() > 20,
            "only {} changes were tried",
            changes.len()
        );
    }

    #[cfg(unix)]
    fn assert_private(folder: &Path) {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        if !folder.exists() {
            return;
        }
        assert_eq!(mode(folder), 0o700);
        for file in std::fs::read_dir(folder).unwrap() {
            let file = file.unwrap().path();
            assert_eq!(mode(&file), 0o600, "{}", file.display());
        }
    }

    #[test]
    fn several_programs_start_at_once() {
        for round in 0..15 {
            let outside = TempDir::new().unwrap();
            let folder = outside.path().join("new");
            let programs: Vec<Child> = (0..4)
                .map(|_| start("tests::program_that_opens", &folder))
                .collect();
            let mut saved = vec![];
            for mut program in programs {
                saved.extend(acknowledged(&mut program).0);
                assert!(program.wait().unwrap().success(), "round {round}");
            }
            assert_eq!(saved.len(), 4, "round {round}");
            let (changes, _) = in_file(&folder);
            assert!(
                saved.iter().all(|change| changes.contains(change)),
                "round {round}"
            );
            #[cfg(unix)]
            assert_private(&folder);
            let journal = Journal::open(&folder, now()).unwrap();
            let none = Finding::Backups {
                sound: 0,
                damaged: vec![],
            };
            assert!(
                journal.examine().unwrap().contains(&none),
                "nothing there to back up"
            );
        }
    }

    /// Several programs are at work in it while everything is deleted.
    #[cfg(unix)]
    #[test]
    fn everything_is_deleted_under_the_hands_of_others() {
        for round in 0..6_u64 {
            let outside = TempDir::new().unwrap();
            let folder = outside.path().join("data");
            drop(Journal::open(&folder, now()).unwrap());
            // Stands for what is left on the disk when the names are gone.
            let kept = outside.path().join("kept");
            std::fs::hard_link(folder.join(FILE), &kept).unwrap();
            let programs: Vec<Child> = (0..2)
                .map(|_| start("tests::program_that_saves_until_it_is_gone", &folder))
                .collect();
            while !holds_mark(&folder) {
                thread::sleep(Duration::from_millis(1));
            }
            thread::sleep(Duration::from_millis(round * 20));
            journal::delete_everything(&folder).unwrap();
            assert!(!folder.exists(), "round {round}");
            for mut program in programs {
                let said = acknowledged(&mut program).1;
                assert!(program.wait().unwrap().success(), "round {round}");
                assert_eq!(said.last().unwrap(), "gone", "round {round}");
            }
            assert!(!folder.exists(), "round {round}: something came back");
            assert!(!holds_mark(outside.path()), "round {round}");
        }
    }

    /// What is written by the program that saves until its journal is gone.
    const MARK: &str = "only-for-my-own-eyes";

    /// Whether the mark can be read in a file of a folder.
    fn holds_mark(folder: &Path) -> bool {
        let files = std::fs::read_dir(folder).into_iter().flatten();
        let mut bytes = files.map(|file| std::fs::read(file.unwrap().path()).unwrap_or_default());
        bytes.any(|bytes| {
            let mut windows = bytes.windows(MARK.len());
            windows.any(|window| window == MARK.as_bytes())
        })
    }

    /// Whoever opens it meanwhile waits, and makes a new one; whoever has just opened it can't save.
    #[test]
    fn whoever_opens_it_while_it_is_deleted_finds_a_new_one() {
        for round in 0..10 {
            let outside = TempDir::new().unwrap();
            let folder = outside.path().join("data");
            drop(Journal::open(&folder, now()).unwrap());
            let programs: Vec<Child> = (0..3)
                .map(|_| start("tests::program_that_opens_meanwhile", &folder))
                .collect();
            for n in 0..20 {
                journal::delete_everything(&folder).unwrap();
                thread::sleep(Duration::from_millis(n % 4));
            }
            for mut program in programs {
                let said = acknowledged(&mut program).1;
                assert!(program.wait().unwrap().success(), "round {round}");
                assert_eq!(said.len(), 1, "round {round}");
            }
            drop(Journal::open(&folder, now()).unwrap());
            journal::delete_everything(&folder).unwrap();
            assert!(!folder.exists(), "round {round}");
        }
    }

    /// One tip is tried, however many programs start one.
    #[test]
    fn several_programs_try_one_tip() {
        for round in 0..5 {
            let folder = TempDir::new().unwrap();
            drop(Journal::open(folder.path(), now()).unwrap());
            let programs: Vec<Child> = (0..3)
                .map(|_| start("tests::program_that_tries_a_tip", folder.path()))
                .collect();
            let mut said = vec![];
            for mut program in programs {
                said.extend(acknowledged(&mut program).1);
                assert!(program.wait().unwrap().success(), "round {round}");
            }
            said.sort_unstable();
            assert_eq!(said, ["started", "trial-running", "trial-running"]);
            let journal = Journal::open(folder.path(), now()).unwrap();
            assert_eq!(journal.trials().unwrap().len(), 1, "round {round}");
        }
    }

    /// One timer runs, and its time is kept once, however many programs start and stop it.
    #[test]
    fn several_programs_have_one_timer() {
        for round in 0..10 {
            let folder = TempDir::new().unwrap();
            drop(Journal::open(folder.path(), now()).unwrap());
            for (name, done, otherwise) in [
                ("start", "started", "timer-running"),
                ("stop", "stopped", "no-timer"),
            ] {
                let test = format!("tests::program_that_{name}s_the_timer");
                let programs: Vec<Child> = (0..3).map(|_| start(&test, folder.path())).collect();
                let mut said = vec![];
                for mut program in programs {
                    said.extend(acknowledged(&mut program).1);
                    assert!(program.wait().unwrap().success(), "round {round}");
                }
                said.sort_unstable();
                let mut expected = [done, otherwise, otherwise];
                expected.sort_unstable();
                assert_eq!(said, expected, "round {round}");
            }
            let journal = Journal::open(folder.path(), now()).unwrap();
            assert_eq!(journal.timer().unwrap(), None);
            assert_eq!(journal.day(today()).unwrap().total(), Some(12));
        }
    }

    /// A week has one review, however many programs write it, and each change of it can be undone.
    #[test]
    fn several_programs_review_one_week() {
        let folder = TempDir::new().unwrap();
        drop(Journal::open(folder.path(), now()).unwrap());
        let programs: Vec<Child> = (0..3)
            .map(|_| start("tests::program_that_reviews", folder.path()))
            .collect();
        let (mut changes, mut sentences) = (vec![], vec![]);
        for mut program in programs {
            let (more_changes, more_sentences) = acknowledged(&mut program);
            assert!(program.wait().unwrap().success());
            changes.extend(more_changes);
            sentences.extend(more_sentences);
        }
        assert_eq!(changes.len(), 60);
        let mut journal = Journal::open(folder.path(), now()).unwrap();
        let sentence = |journal: &Journal| {
            let reviews = journal.reviews(NaiveDate::MIN, NaiveDate::MAX).unwrap();
            assert!(reviews.len() < 2);
            reviews.into_iter().next()?.sentence
        };
        let mut undone = vec![];
        while let Some(written) = sentence(&journal) {
            assert!(sentences.contains(&written), "{written}");
            let change = journal.undo(&moment(), None).unwrap().change;
            undone.push(change.to_string());
        }
        changes.sort_unstable();
        undone.sort_unstable();
        assert_eq!(undone, changes);
    }

    /// A program's locks outlive another connection in the same program: closing any file takes away
    /// all locks that the program has on it, unless SQLite alone opens and closes it.
    #[cfg(target_os = "linux")]
    #[test]
    fn opening_it_again_takes_no_locks_away() {
        use std::os::unix::fs::MetadataExt;
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        let journal = Journal::open(&folder, now()).unwrap();
        let inode = std::fs::metadata(journal.file()).unwrap().ino();
        // SQLite's lock of whoever may read: bytes 0x40000002 to 0x400001ff.
        let lock = format!(":{inode} 1073741826 1073742335");
        let is_locked = || {
            std::fs::read_to_string("/proc/locks")
                .unwrap()
                .contains(&lock)
        };
        assert!(is_locked());
        drop(Journal::open(&folder, now()).unwrap());
        assert!(is_locked(), "the first one's lock is gone");
        drop(journal);
        assert!(!is_locked());
    }

    #[test]
    fn whoever_closes_leaves_the_log_to_who_is_still_there() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        let mut journal = Journal::open(&folder, now()).unwrap();
        let mood = NewCheckIn {
            note: Some("one".to_owned()),
            ..NewCheckIn::default()
        };
        journal.check_in(&moment(), today(), &mood).unwrap();
        let mut program = start("tests::program_that_opens", &folder);
        assert!(program.wait().unwrap().success());
        let log = folder.join(format!("{FILE}-wal"));
        assert!(log.exists(), "the log of an open journal was removed");
        journal.check_in(&moment(), today(), &mood).unwrap();
        drop(journal);
        assert!(!log.exists(), "closing tidies up");
        let journal = Journal::open(&folder, now()).unwrap();
        assert_eq!(journal.day(today()).unwrap().check_ins.len(), 3);
    }
}
