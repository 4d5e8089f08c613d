//! Deleting everything, for good.
//!
//! What was written is made unreadable before its file goes: first within the database, so that
//! another program that has it open finds nothing in it either and can't save anything to a file
//! that is about to go; then on the disk, as far as that overwrites a file in place. What somebody
//! else put into the folder stays there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::open::{FILE, beside, connect, in_file, lock, recognise};
use crate::{JournalError, backup};

/// The name of the person's own list of contacts in the folder. What is in it is not known here.
pub const SUPPORT_FILE: &str = "support.toml";

/// What SQLite calls the companions of a file.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The files of the journal in `folder` that are there: the journal and its companions, the person's
/// own list of contacts, and the backups. This is what [`delete_everything`] deletes.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = names(folder);
    // Where the journal is a link, SQLite has the companions beside what it points to.
    if let Ok(file) = folder.join(FILE).canonicalize() {
        files.extend(with_companions(&file));
    }
    files.extend(backups(folder));
    let mut seen = Vec::new();
    files.retain(|file| {
        let place = place(file);
        let is_new = fs::symlink_metadata(file).is_ok() && !seen.contains(&place);
        seen.push(place);
        is_new
    });
    files
}

/// What the files of a journal in `folder` are called, but for its backups.
pub(crate) fn names(folder: &Path) -> Vec<PathBuf> {
    let mut names = with_companions(&folder.join(FILE));
    names.push(folder.join(SUPPORT_FILE));
    names
}

fn with_companions(file: &Path) -> Vec<PathBuf> {
    let mut files = vec![file.to_path_buf()];
    files.extend(COMPANIONS.map(|suffix| beside(file, suffix)));
    files
}

/// Where a name lies, without following it.
fn place(file: &Path) -> PathBuf {
    let folder = file.parent().and_then(|folder| folder.canonicalize().ok());
    let place = folder.zip(file.file_name());
    place.map_or_else(|| file.to_path_buf(), |(folder, name)| folder.join(name))
}

/// The backups, and what was left of one that was cut short.
fn backups(folder: &Path) -> Vec<PathBuf> {
    let file = folder.join(FILE);
    let is_named = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy());
        name.is_some_and(|name| name.starts_with(backup::NAMED))
    };
    let entries = fs::read_dir(backup::folder(&file)).into_iter().flatten();
    let mut found = backup::list(&file);
    found.extend(
        entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(is_named),
    );
    found.sort();
    found.dedup();
    found
}

/// Deletes the journal in `folder` with all that belongs to it ([`files`]), and the folder if
/// nothing else lies in it. There is nothing to undo. Where nothing is there, nothing is done.
///
/// A damaged journal is deleted like a sound one, and so is one of a newer version. Another program
/// that has the journal open finds it empty, and sees by [`crate::Journal::is_in_place`] that it is
/// gone. Whoever calls this has closed the journal before.
///
/// # Errors
/// [`JournalError::NotAJournal`] when another program made the file, and [`JournalError::Busy`]:
/// nothing was deleted then. [`JournalError::NotDeleted`] when some file can't be deleted; the
/// others are.
pub fn delete_everything(folder: &Path) -> Result<(), JournalError> {
    if is_gone(folder).map_err(|error| not_deleted(folder, &error))? {
        return Ok(());
    }
    // Nobody opens the journal meanwhile, which would find half of it.
    let _lock = lock(folder);
    let file = folder.join(FILE);
    empty(&file)?;
    let mut deleted = Ok(());
    for file in files(folder) {
        let destroyed = destroy(&file).map_err(|error| not_deleted(&file, &error));
        deleted = deleted.and(destroyed);
    }
    let backups = backup::folder(&file);
    let swept = sweep(&backups).map_err(|error| not_deleted(&backups, &error));
    // A folder that can't be removed but is empty says nothing about anybody.
    let _ = remove_folder(folder);
    deleted.and(swept)
}

fn not_deleted(file: &Path, error: &io::Error) -> JournalError {
    JournalError::NotDeleted {
        file: file.to_path_buf(),
        reason: error.kind(),
    }
}

/// Whether there is no such folder.
fn is_gone(folder: &Path) -> io::Result<bool> {
    use io::ErrorKind::{NotADirectory, NotFound};
    match fs::metadata(folder) {
        Ok(found) => Ok(!found.is_dir()),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => Ok(true),
        Err(error) => Err(error),
    }
}

/// Empties the database, as far as there is one that can be read.
fn empty(file: &Path) -> Result<(), JournalError> {
    // SQLite would make a new one of an empty file, whatever lies beside it.
    if !fs::metadata(file).is_ok_and(|found| found.is_file() && found.len() > 0) {
        return Ok(());
    }
    match try_to_empty(file).map_err(|error| in_file(error, file)) {
        Err(error @ (JournalError::NotAJournal { .. } | JournalError::Busy)) => Err(error),
        // A damaged one, a full disk, a file that can't be written: it goes as it is.
        _ => Ok(()),
    }
}

fn try_to_empty(file: &Path) -> Result<(), JournalError> {
    let connection = connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // What lies in the log of another program's file stays there.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    recognise(&connection, file)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "foreign_keys", false)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for (kind, name) in everything_in(&connection)? {
        let name = name.replace('"', "\"\"");
        connection.execute_batch(&format!("DROP {kind} IF EXISTS \"{name}\""))?;
    }
    // If the rest is cut short, whoever opens what is left makes a new journal of it.
    connection.execute_batch("PRAGMA application_id = 0; PRAGMA user_version = 0; COMMIT")?;
    // Brings the emptiness into the file. While somebody reads, the log stays as it is, and is
    // overwritten like the rest.
    let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    Ok(())
}

/// The views and tables, by kind and name. Indexes and triggers go with them.
fn everything_in(connection: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    let mut statement = connection.prepare(
        "SELECT type, name FROM sqlite_schema
         WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY type DESC",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// Takes the name of a file away, and then writes over what it stood for: nobody ever finds half a
/// file by its name.
fn destroy(file: &Path) -> io::Result<()> {
    let opened = if is_written_over(file) {
        OpenOptions::new().write(true).open(file).ok()
    } else {
        None
    };
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    if let Some(mut opened) = opened {
        // Without a name it is gone already. Where the disk can't write over it, that is all.
        let _ = write_over(&mut opened);
    }
    Ok(())
}

/// Whether nothing but the journal is in a file, so that it can be written over. What a link points
/// to is another file. The list of contacts can be one and the same as another one. And other
/// programs may be at work in the shared memory of the log, which has no word of it.
fn is_written_over(file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy());
    let is_journal = name.is_some_and(|name| name != SUPPORT_FILE && !name.ends_with("-shm"));
    is_journal && fs::symlink_metadata(file).is_ok_and(|found| found.is_file())
}

fn write_over(file: &mut File) -> io::Result<()> {
    let length = file.metadata()?.len();
    io::copy(&mut io::repeat(0).take(length), file)?;
    file.sync_all()
}

/// Removes the folder of backups, unless somebody else put something there.
fn sweep(backups: &Path) -> io::Result<()> {
    // One that can't be read may hold some.
    if !is_gone(backups)? && fs::read_dir(backups)?.next().is_none() {
        remove_folder(backups)?;
    }
    Ok(())
}

/// Removes an empty folder; where its name is a link, both.
fn remove_folder(folder: &Path) -> io::Result<()> {
    let is_link = fs::symlink_metadata(folder)?.is_symlink();
    fs::remove_dir(folder.canonicalize()?)?;
    if is_link {
        fs::remove_file(folder)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use tempfile::TempDir;

    use super::*;
    use crate::testing::{check_in, day, entry, evening, log, row};
    use crate::{Journal, Source};

    /// What is looked for wherever it could have been left.
    const MARK: &str = "only-for-my-own-eyes";

    fn open(folder: &Path) -> Journal {
        Journal::open(folder, evening().at()).unwrap()
    }

    /// A journal with the mark in texts of every kind, on many pages of its file and of its log.
    fn marked(folder: &Path) -> Journal {
        let mut journal = open(folder);
        let name = format!("{MARK}-name");
        journal.add_platform(&evening(), &name).unwrap();
        for n in 1..=22 {
            let mut mood = check_in(Some(f64::from(n)), None);
            mood.note = Some(format!("{MARK} ").repeat(300));
            let rows = vec![row(&journal, &name, n, Source::Meter)];
            let form = entry(&format!("2026-11-{n:02}"), mood, rows);
            journal.save(&evening(), &form).unwrap();
        }
        journal.gather().unwrap();
        journal.start_trial(&evening(), MARK, None, false).unwrap();
        let contact = journal.save_own_contact(&evening(), None, MARK, MARK);
        contact.unwrap();
        // Deleted by the person: its pages are free, and may be there still.
        let id = journal.day(day("2026-11-22")).unwrap().check_ins[0]
            .id
            .clone();
        journal.remove_check_in(&evening(), &id).unwrap();
        journal
    }

    /// A folder with all that can be in it.
    fn full(folder: &Path) -> Journal {
        let journal = marked(folder);
        let now = evening().at();
        backup::before_migration(&journal.connection, journal.file(), 3, now).unwrap();
        for name in ["partial", "partial-journal"] {
            let name = format!("backups/journal-schema-2-20260101T000000Z.{name}");
            fs::write(folder.join(name), MARK).unwrap();
        }
        fs::write(folder.join("backups/by-hand.db"), MARK).unwrap();
        fs::write(folder.join(SUPPORT_FILE), MARK).unwrap();
        journal
    }

    /// Every file below a folder, by its path.
    fn below(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten();
        let mut files = vec![];
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                files.extend(below(&path));
            }
            files.push(path);
        }
        files.sort();
        files
    }

    /// The files below a folder in which the mark can still be read.
    fn traces(folder: &Path) -> Vec<PathBuf> {
        let mut files = below(folder);
        files.retain(|file| {
            let bytes = fs::read(file).unwrap_or_default();
            let mut windows = bytes.windows(MARK.len());
            windows.any(|window| window == MARK.as_bytes())
        });
        files
    }

    fn names(files: &[PathBuf], folder: &Path) -> Vec<String> {
        let name = |file: &PathBuf| file.strip_prefix(folder).unwrap().display().to_string();
        files.iter().map(name).collect()
    }

    #[test]
    fn what_would_go_is_listed() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        assert!(files(&folder).is_empty());
        let journal = full(&folder);
        fs::write(folder.join("journal.db-journal"), MARK).unwrap();
        fs::write(folder.join("letter.txt"), "somebody else's").unwrap();
        fs::write(folder.join("backups/letter.txt"), "somebody else's").unwrap();
        let backup = backup::list(journal.file());
        let backup = backup.iter().find(|file| !file.ends_with("by-hand.db"));
        let backup = names(&[backup.unwrap().clone()], &folder).remove(0);
        assert_eq!(
            names(&files(&folder), &folder),
            [
                "journal.db",
                "journal.db-wal",
                "journal.db-shm",
                "journal.db-journal",
                "support.toml",
                "backups/by-hand.db",
                "backups/journal-schema-2-20260101T000000Z.partial",
                "backups/journal-schema-2-20260101T000000Z.partial-journal",
                &backup,
            ]
        );
    }

    #[test]
    fn nothing_is_left_of_a_journal() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        drop(full(&folder));
        fs::write(folder.join("journal.db-journal"), MARK).unwrap();
        assert!(traces(&folder).len() > 5);
        delete_everything(&folder).unwrap();
        assert_eq!(
            below(outside.path()),
            Vec::<PathBuf>::new(),
            "nor the folder"
        );
        // Twice is once, and a folder that never was is none.
        delete_everything(&folder).unwrap();
        delete_everything(&outside.path().join("never/was")).unwrap();
        assert_eq!(open(&folder).platforms().unwrap().len(), 5);
    }

    /// What has another name too stands for what is left on the disk when the names are gone.
    #[cfg(unix)]
    #[test]
    fn what_lay_on_the_disk_is_written_over() {
        let outside = TempDir::new().unwrap();
        let (folder, kept) = (outside.path().join("data"), outside.path().join("kept"));
        fs::create_dir(&kept).unwrap();
        let other = full(&folder);
        for file in files(&folder) {
            let link = kept.join(file.file_name().unwrap());
            fs::hard_link(file, link).unwrap();
        }
        assert!(traces(&kept).len() > 6);
        delete_everything(&folder).unwrap();
        assert!(!folder.exists());
        assert_eq!(
            names(&traces(&kept), &kept),
            [SUPPORT_FILE],
            "the list of contacts may be somebody else's file too"
        );
        drop(other);
        assert_eq!(names(&traces(&kept), &kept), [SUPPORT_FILE]);
        assert!(!folder.exists());
    }

    /// Another program has it open, and goes on.
    #[cfg(unix)]
    #[test]
    fn whoever_has_it_open_finds_nothing_and_can_not_save() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        let mut other = full(&folder);
        assert!(other.is_in_place());
        delete_everything(&folder).unwrap();
        assert!(!other.is_in_place());
        let form = entry("2026-11-23", check_in(Some(1.0), None), vec![]);
        other.save(&evening(), &form).unwrap_err();
        other.settings().unwrap_err();
        other.everything(&evening()).map_or_else(drop, |all| {
            assert!(!all.contains(MARK));
        });

        // A new one in its place is not disturbed by the one that is still open.
        let mut new = open(&folder);
        log(&mut new, "2026-11-23", "X", 5);
        assert!(new.is_in_place() && !other.is_in_place());
        other.save(&evening(), &form).unwrap_err();
        drop(other);
        assert!(folder.join("journal.db-wal").exists());
        log(&mut new, "2026-11-23", "TikTok", 7);
        drop(new);
        let again = open(&folder);
        assert_eq!(again.day(day("2026-11-23")).unwrap().total(), Some(12));
        assert!(again.examine().unwrap().iter().all(crate::Finding::is_well));
        assert_eq!(traces(outside.path()), Vec::<PathBuf>::new());
    }

    /// Then the log can't be brought into the file.
    #[cfg(unix)]
    #[test]
    fn whoever_is_reading_is_not_waited_for() {
        let outside = TempDir::new().unwrap();
        let (folder, kept) = (outside.path().join("data"), outside.path().join("kept"));
        fs::create_dir(&kept).unwrap();
        let other = marked(&folder);
        let tx = other.connection.unchecked_transaction().unwrap();
        let count = "SELECT count(*) FROM check_in";
        let there: u32 = tx.query_row(count, [], |row| row.get(0)).unwrap();
        assert_eq!(there, 21);
        for name in ["journal.db", "journal.db-wal"] {
            fs::hard_link(folder.join(name), kept.join(name)).unwrap();
        }
        delete_everything(&folder).unwrap();
        assert!(!folder.exists());
        assert_eq!(traces(&kept), Vec::<PathBuf>::new());
    }

    #[test]
    fn whoever_is_writing_is_not_disturbed() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        let mut other = full(&folder);
        let before = below(&folder);
        let tx = other
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .unwrap();
        tx.execute("DELETE FROM usage", []).unwrap();
        assert_eq!(delete_everything(&folder).unwrap_err().code(), "busy");
        assert_eq!(below(&folder), before);
        drop(tx);
        assert_eq!(other.platforms().unwrap().len(), 6);
        assert!(other.is_in_place());
    }

    #[test]
    fn what_somebody_else_put_there_stays() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        drop(full(&folder));
        for name in ["letter.txt", "journal.db.txt", "backups/letter.txt"] {
            fs::write(folder.join(name), "somebody else's").unwrap();
        }
        delete_everything(&folder).unwrap();
        assert_eq!(
            names(&below(&folder), &folder),
            [
                "backups",
                "backups/letter.txt",
                "journal.db.txt",
                "letter.txt"
            ]
        );
        assert_eq!(traces(&folder), Vec::<PathBuf>::new());
    }

    type Damage = fn(&Path);

    fn truncate(file: &Path) {
        let file = OpenOptions::new().write(true).open(file).unwrap();
        file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    }

    fn spoil(file: &Path) {
        let mut bytes = fs::read(file).unwrap();
        bytes[100..2_000].fill(0xff);
        fs::write(file, bytes).unwrap();
    }

    fn spoil_pages(file: &Path) {
        let mut bytes = fs::read(file).unwrap();
        for page in bytes.chunks_mut(4_096).skip(1).step_by(2) {
            page[..64].fill(0x5a);
        }
        fs::write(file, bytes).unwrap();
    }

    fn make_empty(file: &Path) {
        fs::write(file, "").unwrap();
        fs::write(beside(file, "-wal"), MARK.repeat(1_000)).unwrap();
    }

    fn make_newer(file: &Path) {
        let connection = Connection::open(file).unwrap();
        connection
            .execute_batch(
                "CREATE TABLE \"a \"\"strange\"\" one\" (x TEXT) STRICT;
                 CREATE VIEW looked AS SELECT * FROM check_in;
                 CREATE TRIGGER t AFTER DELETE ON usage BEGIN SELECT raise(ABORT, 'no'); END;
                 PRAGMA user_version = 99",
            )
            .unwrap();
    }

    fn make_older(file: &Path) {
        let connection = Connection::open(file).unwrap();
        connection
            .execute_batch("DROP TABLE trial; PRAGMA user_version = 1")
            .unwrap();
    }

    #[rstest]
    #[case(truncate)]
    #[case(spoil)]
    #[case(spoil_pages)]
    #[case(make_empty)]
    #[case(make_newer)]
    #[case(make_older)]
    fn a_journal_of_any_kind_is_deleted(#[case] damage: Damage) {
        let outside = TempDir::new().unwrap();
        let (folder, kept) = (outside.path().join("data"), outside.path().join("kept"));
        fs::create_dir(&kept).unwrap();
        drop(full(&folder));
        damage(&folder.join(FILE));
        #[cfg(unix)]
        fs::hard_link(folder.join(FILE), kept.join(FILE)).unwrap();
        delete_everything(&folder).unwrap();
        assert!(!folder.exists());
        assert_eq!(traces(&kept), Vec::<PathBuf>::new());
    }

    #[rstest]
    #[case("PRAGMA journal_mode = WAL; CREATE TABLE secret (x)")]
    #[case("CREATE TABLE secret (x); PRAGMA application_id = 7")]
    fn the_file_of_another_program_is_left_as_it_is(#[case] sql: &str) {
        let outside = TempDir::new().unwrap();
        let (there, folder) = (outside.path().join("there"), outside.path().join("data"));
        for folder in [&there, &folder] {
            fs::create_dir(folder).unwrap();
        }
        let connection = Connection::open(there.join(FILE)).unwrap();
        connection.execute_batch(sql).unwrap();
        // As a program that was killed leaves it.
        for file in below(&there) {
            fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
        }
        fs::write(folder.join(SUPPORT_FILE), "contacts").unwrap();
        let contents = || {
            let mut files = below(&folder);
            files.retain(|file| !file.to_string_lossy().ends_with("-shm"));
            let bytes = |file: PathBuf| (fs::read(&file).unwrap(), file);
            files.into_iter().map(bytes).collect::<Vec<_>>()
        };
        let before = contents();
        let error = delete_everything(&folder).unwrap_err();
        assert_eq!(error.code(), "not-a-journal");
        assert!(contents() == before);
    }

    #[test]
    fn one_file_that_stays_is_named_and_the_others_go() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        drop(full(&folder));
        // No file: it can't be deleted like one.
        let stays = folder.join("backups/journal-schema-1-20260101T000000Z.db");
        fs::create_dir(&stays).unwrap();
        let error = delete_everything(&folder).unwrap_err();
        assert_eq!(error.code(), "not-deleted");
        assert!(matches!(error, JournalError::NotDeleted { file, .. } if file == stays));
        assert_eq!(below(&folder), [folder.join("backups"), stays.clone()]);
        fs::remove_dir(&stays).unwrap();
        delete_everything(&folder).unwrap();
        assert!(!folder.exists());
    }

    #[test]
    fn a_deletion_that_is_cut_short_leaves_no_damaged_journal() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("data");
        drop(full(&folder));
        empty(&folder.join(FILE)).unwrap();
        let file = fs::read(folder.join(FILE)).unwrap();
        assert!(
            !file
                .windows(MARK.len())
                .any(|window| window == MARK.as_bytes())
        );
        let new = open(&folder);
        assert_eq!(new.platforms().unwrap().len(), 5);
        drop(new);
        delete_everything(&folder).unwrap();
        assert!(!folder.exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_links_point_to_goes_where_it_is_the_journals_own() {
        use std::os::unix::fs::symlink;
        let outside = TempDir::new().unwrap();
        let at = |name: &str| outside.path().join(name);
        let real = at("real");
        drop(full(&real));
        for name in ["elsewhere", "contacts"] {
            fs::create_dir(at(name)).unwrap();
        }
        let links = [
            (real.join(FILE), at("elsewhere/diary.db")),
            (real.join("backups"), at("elsewhere/copies")),
            (real.join(SUPPORT_FILE), at("contacts/mine.toml")),
        ];
        for (link, file) in &links {
            fs::rename(link, file).unwrap();
            symlink(file, link).unwrap();
        }
        symlink(&real, at("data")).unwrap();
        let other = open(&at("data"));
        delete_everything(&at("data")).unwrap();
        assert_eq!(
            names(&below(outside.path()), outside.path()),
            ["contacts", "contacts/mine.toml", "elsewhere"]
        );
        assert!(fs::symlink_metadata(at("data")).is_err());
        assert_eq!(traces(outside.path()), [at("contacts/mine.toml")]);
        drop(other);
        assert_eq!(traces(outside.path()), [at("contacts/mine.toml")]);
    }
}
