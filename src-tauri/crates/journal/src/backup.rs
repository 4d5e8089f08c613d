//! Copies of the file: one before each migration, which stays until the person removes it, and those
//! that the person asks for.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::id::new_id;
use crate::open::{folder_of, in_file, make_file};
use crate::{Journal, JournalError, delete};

/// How the names of backups begin; the schema and the instant follow.
pub(crate) const NAMED: &str = "journal-schema-";

/// The folder beside the file that holds its backups.
pub(crate) fn folder(file: &Path) -> PathBuf {
    file.with_file_name("backups")
}

/// The backups of the journal `file`, oldest first.
pub(crate) fn list(file: &Path) -> Vec<PathBuf> {
    let mut backups: Vec<PathBuf> = fs::read_dir(folder(file))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "db"))
        .collect();
    backups.sort();
    backups
}

/// Copies the file before its schema changes, and checks the copy.
pub(crate) fn before_migration(
    connection: &Connection,
    file: &Path,
    schema: i64,
    now: DateTime<Utc>,
) -> Result<PathBuf, JournalError> {
    let folder = folder(file);
    make(&folder)?;
    let name = format!("{NAMED}{schema}-{}.db", now.format("%Y%m%dT%H%M%SZ"));
    let target = folder.join(name);
    let partial = target.with_extension("partial");
    // What an earlier try left there may be half a file.
    match fs::remove_file(&partial) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(trouble(&error)),
        _ => copy(connection, &partial, &target)?,
    }
    Ok(target)
}

/// Copies what `connection` reads to `target`, in place of what is there, and checks the copy.
///
/// It is written to `partial` first, in the same folder: a copy that was cut short is never taken
/// for one.
fn copy(connection: &Connection, partial: &Path, target: &Path) -> Result<(), JournalError> {
    make_file(partial).map_err(|error| trouble(&error))?;
    {
        let mut copy = Connection::open(partial)?;
        Backup::new(connection, &mut copy)?.run_to_completion(1_000, Duration::ZERO, None)?;
        // A copy that needs no companions beside it to be read.
        copy.pragma_update(None, "journal_mode", "DELETE")?;
    }
    if !is_sound(partial) {
        return Err(JournalError::DiskTrouble);
    }
    fs::rename(partial, target)
        .and_then(|()| sync(folder_of(target)))
        .map_err(|error| trouble(&error))
}

impl Journal {
    /// Copies the journal to `target`, in place of a file that is there: one file that holds all of
    /// it and needs no others beside it, for its owner alone. The copy is checked before it gets its
    /// name; whatever goes wrong, what was there is as it was.
    ///
    /// # Errors
    /// [`JournalError::CopyOntoJournal`] for the journal itself and the files that belong to it,
    /// [`JournalError::NotCopied`], [`JournalError::Damaged`] when what is read is no sound journal,
    /// and what any reading can meet.
    pub fn copy_to(&self, target: &Path) -> Result<(), JournalError> {
        let not_copied = |reason: io::ErrorKind| JournalError::NotCopied {
            target: target.to_path_buf(),
            reason,
        };
        let place = place(target).map_err(|error| not_copied(error.kind()))?;
        if self.is_own(&place) {
            return Err(JournalError::CopyOntoJournal {
                target: target.to_path_buf(),
            });
        }
        check(&place).map_err(|error| not_copied(error.kind()))?;
        // A name that nobody else has.
        let partial = format!(".scrollwell-{}.part", new_id(DateTime::UNIX_EPOCH));
        let partial = place.with_file_name(partial);
        // Tells a place that can't be written from a journal that can't be read.
        make_file(&partial).map_err(|error| not_copied(error.kind()))?;
        copy(&self.connection, &partial, &place).map_err(|error| {
            // It may have its name already.
            let _ = fs::remove_file(&partial);
            match error {
                JournalError::DiskFull => not_copied(io::ErrorKind::StorageFull),
                JournalError::DiskTrouble if self.is_damaged() => JournalError::Damaged {
                    file: self.file.clone(),
                },
                JournalError::DiskTrouble => not_copied(io::ErrorKind::Other),
                error => in_file(error, &self.file),
            }
        })
    }

    /// Whether the place is that of the journal, or of a file that belongs to it.
    fn is_own(&self, target: &Path) -> bool {
        if self.file.as_os_str().is_empty() {
            return false;
        }
        let folder = folder_of(&self.file);
        let own = delete::names(folder).into_iter();
        own.chain(delete::files(folder))
            .any(|own| place(&own).is_ok_and(|own| own == target))
    }
}

/// Where a file of that name lies or would lie: what a link points to, which stays a link.
fn place(file: &Path) -> io::Result<PathBuf> {
    match file.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let name = file.file_name().ok_or(io::ErrorKind::IsADirectory)?;
            // A bare name has an empty folder, which means this one.
            let folder = file.parent().filter(|folder| *folder != Path::new(""));
            Ok(folder.unwrap_or(Path::new(".")).canonicalize()?.join(name))
        }
        place => place,
    }
}

/// Whether a file can take the place of what is there.
fn check(place: &Path) -> io::Result<()> {
    match fs::metadata(place) {
        Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        // A pipe or a device can't be replaced, and a database can't be poured into it.
        Ok(there) if !there.is_file() => Err(io::ErrorKind::Unsupported.into()),
        Ok(there) if there.permissions().readonly() => Err(io::ErrorKind::PermissionDenied.into()),
        _ => Ok(()),
    }
}

fn trouble(error: &io::Error) -> JournalError {
    if error.kind() == io::ErrorKind::StorageFull {
        JournalError::DiskFull
    } else {
        JournalError::DiskTrouble
    }
}

/// Brings the names in `folder` to the disk; the contents of the files are there already.
fn sync(folder: &Path) -> io::Result<()> {
    // Only Unix opens folders like files.
    if cfg!(unix) {
        fs::File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// Whether `file` opens and its pages are in order.
pub(crate) fn is_sound(file: &Path) -> bool {
    let check = || -> rusqlite::Result<bool> {
        let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let answer: String =
            connection.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        Ok(answer == "ok")
    };
    check().unwrap_or(false)
}

fn make(folder: &Path) -> Result<(), JournalError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
        .create(folder)
        .map_err(|error| JournalError::FolderUnusable {
            folder: folder.to_path_buf(),
            reason: error.kind(),
        })
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::FILE;
    use crate::testing::{check_in, dump_all, evening, journal};

    /// A journal with a year and a note in it, in a folder of its own, and a place for copies.
    struct Desk {
        outside: TempDir,
        journal: Journal,
    }

    impl Desk {
        fn new() -> Self {
            let outside = TempDir::new().unwrap();
            let folder = outside.path().join("data");
            let mut journal = Journal::open(&folder, evening().at()).unwrap();
            journal.demo(&evening(), 365, 1).unwrap();
            let mut mood = check_in(Some(40.0), None);
            mood.note = Some("Rain".to_owned());
            let today = evening().today();
            journal.check_in(&evening(), today, &mood).unwrap();
            Self { outside, journal }
        }

        fn at(&self, name: &str) -> PathBuf {
            self.outside.path().join(name)
        }

        fn data(&self, name: &str) -> PathBuf {
            self.at("data").join(name)
        }

        /// What lies beside the folder of the journal, hidden files too.
        fn names(&self) -> Vec<String> {
            let entries = fs::read_dir(self.outside.path()).unwrap();
            let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<String> = names.filter(|name| name != "data").collect();
            names.sort();
            names
        }
    }

    fn opened(copy: &Path) -> Vec<String> {
        let folder = TempDir::new().unwrap();
        fs::copy(copy, folder.path().join(FILE)).unwrap();
        let journal = Journal::open(folder.path(), evening().at()).unwrap();
        assert_eq!(journal.read_only(), None);
        dump_all(&journal)
    }

    #[test]
    fn a_copy_is_one_file_that_holds_all_of_it() {
        let mut desk = Desk::new();
        let copy = desk.at("copy.db");
        desk.journal.copy_to(&copy).unwrap();
        assert_eq!(desk.names(), ["copy.db"]);
        assert!(is_sound(&copy));
        assert_eq!(opened(&copy), dump_all(&desk.journal), "the log's rows too");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&copy).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "its owner's alone");
        }
        // A later one takes its place; the journal goes on.
        desk.journal.add_platform(&evening(), "Reddit").unwrap();
        desk.journal.copy_to(&copy).unwrap();
        assert_eq!(desk.names(), ["copy.db"]);
        assert_eq!(opened(&copy), dump_all(&desk.journal));
        assert!(desk.journal.is_in_place());
    }

    #[test]
    fn the_journal_and_what_belongs_to_it_is_no_place_for_a_copy() {
        let desk = Desk::new();
        let journal = &desk.journal;
        before_migration(&journal.connection, journal.file(), 3, evening().at()).unwrap();
        let backup = list(journal.file()).remove(0);
        let before = dump_all(journal);
        let bytes = fs::read(&backup).unwrap();
        let mut places = vec![backup.clone(), desk.at("data/../data/journal.db")];
        for name in ["", "-wal", "-shm", "-journal"] {
            places.push(desk.data(&format!("{FILE}{name}")));
        }
        places.push(desk.data("support.toml"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(journal.file(), desk.at("link.db")).unwrap();
            places.push(desk.at("link.db"));
        }
        for place in places {
            let error = journal.copy_to(&place).unwrap_err();
            assert_eq!(error.code(), "copy-onto-journal", "{}", place.display());
        }
        assert!(fs::read(&backup).unwrap() == bytes);
        assert!(!desk.data("support.toml").exists());
        assert_eq!(dump_all(journal), before);
        assert!(journal.is_in_place());
        // Beside it there is room for one.
        journal.copy_to(&desk.data("copy.db")).unwrap();
    }

    #[test]
    fn where_nothing_can_be_written_nothing_is_left_behind() {
        let desk = Desk::new();
        fs::create_dir(desk.at("folder.db")).unwrap();
        fs::write(desk.at("locked.db"), "before").unwrap();
        let mut permissions = fs::metadata(desk.at("locked.db")).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(desk.at("locked.db"), permissions).unwrap();
        for (name, expected) in [
            ("folder.db", io::ErrorKind::IsADirectory),
            ("nowhere/copy.db", io::ErrorKind::NotFound),
            ("locked.db", io::ErrorKind::PermissionDenied),
            ("folder.db/..", io::ErrorKind::IsADirectory),
        ] {
            let target = desk.at(name);
            let error = desk.journal.copy_to(&target).unwrap_err();
            assert!(
                matches!(&error, JournalError::NotCopied { target: named, reason }
                    if *named == target && *reason == expected),
                "{name}: {error:?}"
            );
        }
        assert_eq!(desk.names(), ["folder.db", "locked.db"]);
        assert_eq!(fs::read(desk.at("locked.db")).unwrap(), b"before");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_no_place_for_a_copy() {
        let error = Desk::new().journal.copy_to(Path::new("/dev/full"));
        let error = error.unwrap_err();
        assert_eq!(error.code(), "not-copied", "{error:?}");
    }

    #[test]
    fn a_damaged_journal_takes_no_copys_place() {
        let desk = Desk::new();
        let copy = desk.at("copy.db");
        fs::write(&copy, "what was there").unwrap();
        desk.journal
            .connection
            .execute_batch(
                "PRAGMA writable_schema = ON;
                 UPDATE sqlite_schema SET sql = 'CREATE INDEX check_in_day ON check_in (note)'
                 WHERE name = 'check_in_day';
                 PRAGMA writable_schema = RESET",
            )
            .unwrap();
        let error = desk.journal.copy_to(&copy).unwrap_err();
        assert_eq!(error.code(), "damaged", "{error:?}");
        assert_eq!(fs::read(&copy).unwrap(), b"what was there");
        assert_eq!(desk.names(), ["copy.db"]);
    }

    #[test]
    fn a_journal_in_memory_can_be_copied_too() {
        let outside = TempDir::new().unwrap();
        let copy = outside.path().join("copy.db");
        let journal = journal();
        journal.copy_to(&copy).unwrap();
        assert_eq!(opened(&copy), dump_all(&journal));
    }
}
