//! Opening the file: making it, recognising it, bringing it up to date, and leaving alone what is
//! not ours, damaged or newer.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use rusqlite_migration::Migrations;

use crate::schema::{self, APPLICATION_ID, SCHEMA};
use crate::{Journal, JournalError, backup};

/// The name of the file in its folder.
pub const FILE: &str = "journal.db";

/// How long to wait for another program that writes.
const BUSY: Duration = Duration::from_secs(5);

/// Why a journal is open for reading only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// A newer version made it: its schema.
    Newer(i64),
    /// The system doesn't let it be written.
    NotWritable,
}

impl Journal {
    /// Opens the journal in `folder`, and makes both if they aren't there. `now` is the birthday of
    /// a new journal, and names the backup before a migration.
    ///
    /// # Errors
    /// [`JournalError::FolderUnusable`], [`JournalError::NotAJournal`], [`JournalError::Damaged`],
    /// and what any write can meet. A file that can't be used is left as it is.
    pub fn open(folder: &Path, now: DateTime<Utc>) -> Result<Self, JournalError> {
        let migrations = schema::migrations(now);
        let file = folder.join(FILE);
        let _lock = make_and_lock(folder)?;
        make_file(&file).map_err(|error| unusable(folder, &error))?;
        Self::open_file(file.clone(), &migrations, now).map_err(|error| in_file(error, &file))
    }

    fn open_file(
        file: PathBuf,
        migrations: &Migrations<'_>,
        now: DateTime<Utc>,
    ) -> Result<Self, JournalError> {
        let size = |file: &Path| fs::metadata(file).map_or(0, |found| found.len());
        let has_log = size(&beside(&file, "-wal")) > 0;
        if has_log && size(&file) == 0 {
            // SQLite would take this for a new file, and throw away the log that holds everything.
            return Err(JournalError::Damaged { file });
        }
        let mut connection = connect(&file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // Closing would write what lies in the log into the file: not before it is known to be a
        // journal that this version can read.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log)?;
        let version = recognise(&connection, &file)?;
        if version > SCHEMA {
            let connection = connect(&file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
            return Self::with(connection, file, Some(ReadOnly::Newer(version)));
        }
        if connection.is_readonly("main")? {
            if version == 0 {
                return Err(unusable(
                    folder_of(&file),
                    &io::ErrorKind::PermissionDenied.into(),
                ));
            }
            return Self::with(connection, file, Some(ReadOnly::NotWritable));
        }
        if version < SCHEMA {
            bring_up_to_date(&mut connection, &file, migrations, now)?;
        }
        // Durable when a commit returns: WAL with a sync at each commit.
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        let journal = Self::with(connection, file, None)?;
        journal
            .connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        Ok(journal)
    }

    fn with(
        connection: Connection,
        file: PathBuf,
        read_only: Option<ReadOnly>,
    ) -> Result<Self, JournalError> {
        // More statements than the default of 16 are used by one save.
        connection.set_prepared_statement_cache_capacity(64);
        let device =
            connection.query_row("SELECT value FROM meta WHERE key = 'device'", [], |row| {
                row.get(0)
            })?;
        Ok(Self {
            identity: Identity::of(&file),
            connection,
            file,
            device,
            read_only,
        })
    }

    /// A journal in memory, for tests and measurements: gone when dropped.
    ///
    /// # Errors
    /// What the database says.
    pub fn in_memory(now: DateTime<Utc>) -> Result<Self, JournalError> {
        let mut connection = Connection::open_in_memory()?;
        set_up(&connection)?;
        migrate(&mut connection, &schema::migrations(now))?;
        Self::with(connection, PathBuf::new(), None)
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Why the journal is open for reading only, if it is.
    #[must_use]
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Whether the file at [`Journal::file`] is still the one that is open: another program may have
    /// deleted it, and another one may have been made there since. Nothing that is written then is
    /// kept, so whoever finds this opens the journal again.
    ///
    /// One look at the folder, which costs next to nothing.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        match self.identity {
            Some(identity) => Identity::of(&self.file) == Some(identity),
            None => self.file.as_os_str().is_empty(),
        }
    }

    /// Whether the file can hold what came with `schema`: one that may not be written keeps its
    /// older schema.
    pub(crate) fn reaches(&self, schema: i64) -> bool {
        self.read_only.is_none()
            || schema::version(&self.connection).is_ok_and(|found| found >= schema)
    }

    /// Refuses to write to a journal that is open for reading only.
    pub(crate) fn check_writable(&self) -> Result<(), JournalError> {
        match self.read_only {
            None => Ok(()),
            Some(ReadOnly::Newer(schema)) => Err(JournalError::Newer {
                schema,
                known: SCHEMA,
            }),
            Some(ReadOnly::NotWritable) => Err(JournalError::ReadOnly {
                file: self.file.clone(),
            }),
        }
    }

    /// A number that changes when another connection has written to the file.
    ///
    /// # Errors
    /// What the database says.
    pub fn data_version(&self) -> Result<i64, JournalError> {
        Ok(self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Brings what was saved lately from the log beside the file into the file itself, so that a
    /// copy of the one file holds everything. What another program is still reading waits for the
    /// next time.
    ///
    /// # Errors
    /// What the database says. What was saved is safe all the same.
    pub fn gather(&self) -> Result<(), JournalError> {
        if self.read_only.is_none() {
            self.connection
                .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        }
        Ok(())
    }
}

/// Brings the file to the newest schema, after a backup when it holds anything.
pub(crate) fn bring_up_to_date(
    connection: &mut Connection,
    file: &Path,
    migrations: &Migrations<'_>,
    now: DateTime<Utc>,
) -> Result<(), JournalError> {
    if migrations
        .pending_migrations(connection)
        .map_err(migration_error)?
        <= 0
    {
        return Ok(());
    }
    let version = schema::version(connection)?;
    if version > 0 {
        backup::before_migration(connection, file, version, now)?;
    }
    migrate(connection, migrations)
}

fn migrate(connection: &mut Connection, migrations: &Migrations<'_>) -> Result<(), JournalError> {
    migrations.to_latest(connection).map_err(migration_error)
}

fn migration_error(error: rusqlite_migration::Error) -> JournalError {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        // The others are about the migrations themselves, which the tests have validated.
        _ => JournalError::Database(rusqlite::Error::InvalidQuery),
    }
}

/// Which file or folder a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    #[cfg(unix)]
    device: u64,
    #[cfg(unix)]
    inode: u64,
}

impl Identity {
    /// Of what the name stands for now, if for anything. Nothing is opened for that: closing it
    /// would take the locks away that this program has on it.
    fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|found| Self::from(&found))
    }
}

impl From<&fs::Metadata> for Identity {
    #[cfg(unix)]
    fn from(found: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            device: found.dev(),
            inode: found.ino(),
        }
    }

    /// Elsewhere a file that is open can't be taken away, so one that is there is the same.
    #[cfg(not(unix))]
    fn from(_: &fs::Metadata) -> Self {
        Self {}
    }
}

/// How often a folder is made again that is deleted while somebody opens it.
const TRIES: u8 = 5;

/// Makes the folder if it isn't there, and locks it.
fn make_and_lock(folder: &Path) -> Result<Option<File>, JournalError> {
    for _ in 0..TRIES {
        make_folder(folder)?;
        let lock = lock(folder);
        let locked = lock.as_ref().and_then(|lock| lock.metadata().ok());
        let locked = locked.map(|locked| Identity::from(&locked));
        // Whoever held it before may have deleted the folder.
        let there = Identity::of(folder);
        if there.is_some() && locked.is_none_or(|locked| Some(locked) == there) {
            return Ok(lock);
        }
    }
    Err(JournalError::Busy)
}

/// Keeps others from opening the journal until it is dropped: of two programs that start at once,
/// one makes the file, and the other finds it made. SQLite alone would say that it is busy.
///
/// It is the folder that is locked, which leaves nothing behind and needs no right to write. Where a
/// system can't lock a folder, there is no lock.
pub(crate) fn lock(folder: &Path) -> Option<File> {
    let folder = File::open(folder).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

pub(crate) fn connect(file: &Path, access: OpenFlags) -> Result<Connection, JournalError> {
    let connection = Connection::open_with_flags(file, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    set_up(&connection)?;
    Ok(connection)
}

fn set_up(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)
}

/// The schema version of a file that is ours; 0 when nothing was ever written to it.
pub(crate) fn recognise(connection: &Connection, file: &Path) -> Result<i64, JournalError> {
    // One transaction, which sees the file either before or after another program made it.
    let tx = connection.unchecked_transaction()?;
    let version = schema::version(&tx)?;
    let application: i64 = tx.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = tx.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let untouched = application == 0 && version == 0 && tables == 0;
    if untouched || application == APPLICATION_ID {
        Ok(version)
    } else {
        Err(JournalError::NotAJournal {
            file: file.to_path_buf(),
        })
    }
}

/// Whether the file begins like one of SQLite's.
///
/// Only for a file that SQLite couldn't use: closing a file takes away every lock that this program
/// has on it, those of another connection too.
fn is_sqlite(file: &Path) -> bool {
    let mut header = Vec::new();
    let read = File::open(file).and_then(|file| file.take(16).read_to_end(&mut header));
    read.is_ok() && header == *b"SQLite format 3\0"
}

/// Says which file is damaged, where the database only says that one is.
pub(crate) fn in_file(error: JournalError, file: &Path) -> JournalError {
    match &error {
        JournalError::Database(inner) => match inner.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) if !is_sqlite(file) => JournalError::NotAJournal {
                file: file.to_path_buf(),
            },
            // Unknown is what SQLite calls a statement that doesn't fit: a table is not there.
            None
            | Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown) => {
                JournalError::Damaged {
                    file: file.to_path_buf(),
                }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                unusable(folder_of(file), &io::ErrorKind::PermissionDenied.into())
            }
            _ => error,
        },
        _ => error,
    }
}

pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(file)
}

/// The companion of `file` that SQLite names with this `suffix`.
pub(crate) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn unusable(folder: &Path, error: &io::Error) -> JournalError {
    if error.kind() == io::ErrorKind::StorageFull {
        return JournalError::DiskFull;
    }
    JournalError::FolderUnusable {
        folder: folder.to_path_buf(),
        reason: error.kind(),
    }
}

/// Makes the folder, for its owner alone. A folder that is there keeps its permissions.
fn make_folder(folder: &Path) -> Result<(), JournalError> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
        .create(folder)
        .map_err(|error| unusable(folder, &error))
}

/// Makes the file, for its owner alone. SQLite gives its companions the same permissions.
pub(crate) fn make_file(file: &Path) -> io::Result<()> {
    if fs::exists(file)? {
        return Ok(());
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    match options.open(file) {
        // Another program was a moment quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Barrier;
    use std::thread;

    use rstest::rstest;
    use rusqlite_migration::M;
    use tempfile::TempDir;

    use super::*;
    use crate::testing::{
        a_day, check_in, day, dump_all, dump_with_changes, entry, evening, figure, id_of, log,
        moment, row, set_limit,
    };
    use crate::{
        CardKind, Found, LedgerKey, LedgerKind, NewReview, Notice, ReviewState, Scope, Settings,
        Source,
    };

    fn open(folder: &Path) -> Result<Journal, JournalError> {
        Journal::open(folder, evening().at())
    }

    /// The names and contents of the files in a folder.
    fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let files = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        files
            .filter(|file| file.is_file())
            .map(|file| {
                let name = file.file_name().unwrap().to_str().unwrap().to_owned();
                (name, fs::read(file).unwrap())
            })
            .collect()
    }

    /// A folder with a journal in it that is closed.
    fn with_journal() -> TempDir {
        let folder = TempDir::new().unwrap();
        log(
            &mut open(folder.path()).unwrap(),
            "2026-11-23",
            "TikTok",
            45,
        );
        folder
    }

    /// Works on the file of a journal behind its back.
    fn behind_its_back(folder: &Path, sql: &str) {
        let connection = Connection::open(folder.join(FILE)).unwrap();
        connection.execute_batch(sql).unwrap();
    }

    #[cfg(unix)]
    fn mode(path: &Path) -> u32 {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[cfg(unix)]
    #[test]
    fn a_new_journal_is_its_owners_alone() {
        let outside = TempDir::new().unwrap();
        let folder = outside.path().join("deep/down");
        let mut journal = open(&folder).unwrap();
        log(&mut journal, "2026-11-23", "TikTok", 45);
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(mode(&outside.path().join("deep")), 0o700);
        for name in contents(&folder).keys() {
            assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
        }
        assert!(contents(&folder).contains_key("journal.db-wal"));
        assert_eq!(journal.file(), folder.join("journal.db"));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_there_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let folder = TempDir::new().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o750)).unwrap();
        open(folder.path()).unwrap();
        assert_eq!(mode(folder.path()), 0o750);
    }

    #[test]
    fn what_was_saved_is_there_when_the_journal_is_opened_again() {
        let folder = with_journal();
        let before = contents(folder.path());
        assert!(!before.contains_key("journal.db-wal"), "closing tidies up");
        let rows = {
            let journal = open(folder.path()).unwrap();
            assert_eq!(
                figure(&journal, "2026-11-23", "TikTok"),
                Some((45, Source::Recall))
            );
            assert_eq!(journal.read_only(), None);
            dump_all(&journal)
        };
        let journal = Journal::open(
            folder.path(),
            crate::testing::moment("2027-03-04T05:06:07Z").at(),
        );
        let rows_then = dump_all(&journal.unwrap());
        assert_eq!(rows_then, rows, "not even the device changes");
        assert!(backup::list(&folder.path().join(FILE)).is_empty());
    }

    #[test]
    fn a_commit_is_synced_and_rows_are_checked() {
        let folder = with_journal();
        let connection = open(folder.path()).unwrap().connection;
        let pragma = |name| -> String {
            connection
                .query_row(
                    &format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"),
                    [],
                    |row| row.get(0),
                )
                .unwrap()
        };
        assert_eq!(pragma("journal_mode"), "wal");
        assert_eq!(pragma("synchronous"), "2", "FULL");
        assert_eq!(pragma("foreign_keys"), "1");
        assert_eq!(pragma("trusted_schema"), "0");
        assert_eq!(pragma("application_id"), APPLICATION_ID.to_string());
        assert_eq!(pragma("user_version"), SCHEMA.to_string());
        let timeout: i64 = connection
            .pragma_query_value(None, "busy_timeout", |row| row.get(0))
            .unwrap();
        assert_eq!(timeout, 5_000);
    }

    /// Makes the file of another program, and says what is expected of it.
    type Strange = fn(&Path);

    fn other_database(folder: &Path) {
        behind_its_back(
            folder,
            "CREATE TABLE secret (x); INSERT INTO secret VALUES (1)",
        );
    }

    fn other_database_with_a_log(folder: &Path) {
        other_database(folder);
        behind_its_back(folder, "PRAGMA journal_mode = WAL");
    }

    fn other_application(folder: &Path) {
        behind_its_back(folder, "PRAGMA application_id = 7");
    }

    fn other_version(folder: &Path) {
        behind_its_back(folder, "PRAGMA user_version = 1");
    }

    fn text(folder: &Path) {
        fs::write(
            folder.join(FILE),
            "Dear diary, today I read the whole internet.",
        )
        .unwrap();
    }

    fn beginning_of_a_header(folder: &Path) {
        fs::write(folder.join(FILE), "SQLite for").unwrap();
    }

    fn header_alone(folder: &Path) {
        fs::write(folder.join(FILE), b"SQLite format 3\0").unwrap();
    }

    fn garbage_after_the_header(folder: &Path) {
        let mut bytes = b"SQLite format 3\0".to_vec();
        bytes.resize(8_192, 0x5a);
        fs::write(folder.join(FILE), bytes).unwrap();
    }

    fn journal_then(folder: &Path, sql: &str) {
        log(&mut open(folder).unwrap(), "2026-11-23", "TikTok", 45);
        behind_its_back(folder, sql);
    }

    fn truncated(folder: &Path) {
        journal_then(folder, "");
        let file = OpenOptions::new()
            .write(true)
            .open(folder.join(FILE))
            .unwrap();
        file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    }

    fn overwritten(folder: &Path) {
        journal_then(folder, "");
        let mut bytes = fs::read(folder.join(FILE)).unwrap();
        bytes[100..2_000].fill(0xff);
        fs::write(folder.join(FILE), bytes).unwrap();
    }

    fn without_meta(folder: &Path) {
        journal_then(folder, "DROP TABLE meta");
    }

    fn without_device(folder: &Path) {
        journal_then(folder, "DELETE FROM meta");
    }

    fn schema_nought(folder: &Path) {
        journal_then(folder, "PRAGMA user_version = 0");
    }

    fn schema_below_nought(folder: &Path) {
        journal_then(folder, "PRAGMA user_version = -3");
    }

    fn nothing_but_a_log(folder: &Path) {
        let there = TempDir::new().unwrap();
        let _journal = with_everything(there.path());
        fs::write(folder.join(FILE), "").unwrap();
        fs::copy(
            there.path().join("journal.db-wal"),
            folder.join("journal.db-wal"),
        )
        .unwrap();
    }

    #[rstest]
    #[case::text(text, "not-a-journal")]
    #[case::beginning_of_a_header(beginning_of_a_header, "not-a-journal")]
    #[case::other_database(other_database, "not-a-journal")]
    #[case::other_database_with_a_log(other_database_with_a_log, "not-a-journal")]
    #[case::other_application(other_application, "not-a-journal")]
    #[case::other_version(other_version, "not-a-journal")]
    #[case::header_alone(header_alone, "damaged")]
    #[case::garbage_after_the_header(garbage_after_the_header, "damaged")]
    #[case::truncated(truncated, "damaged")]
    #[case::overwritten(overwritten, "damaged")]
    #[case::without_meta(without_meta, "damaged")]
    #[case::without_device(without_device, "damaged")]
    #[case::schema_nought(schema_nought, "damaged")]
    #[case::schema_below_nought(schema_below_nought, "damaged")]
    #[case::nothing_but_a_log(nothing_but_a_log, "damaged")]
    fn what_is_no_sound_journal_is_left_as_it_is(#[case] make: Strange, #[case] code: &str) {
        let folder = TempDir::new().unwrap();
        make(folder.path());
        let before = contents(folder.path());
        let error = open(folder.path()).unwrap_err();
        assert_eq!(error.code(), code, "{error:?}");
        let (JournalError::NotAJournal { file } | JournalError::Damaged { file }) = error else {
            panic!("no file is named")
        };
        assert_eq!(file, folder.path().join(FILE));
        assert!(contents(folder.path()) == before, "the folder was touched");
    }

    /// What a program that was killed left in its log is not written into the file either.
    #[rstest]
    #[case(
        other_database,
        "INSERT INTO secret VALUES (2)",
        false,
        "not-a-journal"
    )]
    #[case(truncated, "", true, "damaged")]
    fn the_log_of_an_unusable_file_stays(
        #[case] make: Strange,
        #[case] sql: &str,
        #[case] cut: bool,
        #[case] code: &str,
    ) {
        let (there, folder) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let sql = if cut {
            log(&mut open(there.path()).unwrap(), "2026-11-23", "TikTok", 45);
            "DELETE FROM usage"
        } else {
            make(there.path());
            sql
        };
        let connection = Connection::open(there.path().join(FILE)).unwrap();
        connection
            .execute_batch(&format!("PRAGMA journal_mode = WAL; {sql}"))
            .unwrap();
        for name in ["journal.db", "journal.db-wal"] {
            fs::copy(there.path().join(name), folder.path().join(name)).unwrap();
        }
        if cut {
            let mut bytes = fs::read(folder.path().join(FILE)).unwrap();
            bytes[100..].fill(0xff);
            fs::write(folder.path().join(FILE), bytes).unwrap();
        }
        let before = contents(folder.path());
        assert!(before["journal.db-wal"].len() > 4_096);

        assert_eq!(open(folder.path()).unwrap_err().code(), code);
        let mut after = contents(folder.path());
        after.remove("journal.db-shm");
        assert!(after == before, "the folder was touched");
    }

    #[test]
    fn the_log_of_a_journal_is_read() {
        let (there, folder) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let mut journal = open(there.path()).unwrap();
        log(&mut journal, "2026-11-23", "TikTok", 45);
        for name in ["journal.db", "journal.db-wal"] {
            fs::copy(there.path().join(name), folder.path().join(name)).unwrap();
        }
        let copy = open(folder.path()).unwrap();
        assert_eq!(dump_with_changes(&copy), dump_with_changes(&journal));
        drop(copy);
        assert!(
            !contents(folder.path()).contains_key("journal.db-wal"),
            "closing tidies up"
        );
    }

    fn empty_file(folder: &Path) {
        fs::write(folder.join(FILE), b"").unwrap();
    }

    /// Killed after the first page and before the first table.
    fn first_page(folder: &Path) {
        behind_its_back(folder, "PRAGMA journal_mode = WAL; VACUUM");
        assert!(fs::metadata(folder.join(FILE)).unwrap().len() > 0);
    }

    #[rstest]
    #[case(empty_file)]
    #[case(first_page)]
    fn a_journal_whose_making_was_cut_short_is_made_again(#[case] make: Strange) {
        let folder = TempDir::new().unwrap();
        make(folder.path());
        let mut journal = open(folder.path()).unwrap();
        assert_eq!(journal.platforms().unwrap().len(), 5);
        log(&mut journal, "2026-11-23", "TikTok", 45);
        assert!(backup::list(journal.file()).is_empty());
    }

    #[rstest]
    #[case("file/below")]
    #[case("file")]
    fn a_folder_that_cannot_be_is_refused(#[case] name: &str) {
        let outside = TempDir::new().unwrap();
        fs::write(outside.path().join("file"), "a file").unwrap();
        let folder = outside.path().join(name);
        let error = open(&folder).unwrap_err();
        assert_eq!(error.code(), "folder-unusable", "{error:?}");
        assert!(
            matches!(error, JournalError::FolderUnusable { folder: named, .. } if named == folder)
        );
    }

    #[cfg(target_os = "linux")]
    #[rstest]
    #[case("/proc")]
    #[case("/proc/scrollwell")]
    fn a_folder_that_cannot_be_written_is_refused(#[case] folder: &str) {
        assert_eq!(
            open(Path::new(folder)).unwrap_err().code(),
            "folder-unusable"
        );
    }

    #[test]
    fn a_folder_in_place_of_the_file_is_refused() {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join(FILE)).unwrap();
        let error = open(folder.path()).unwrap_err();
        assert!(
            matches!(error, JournalError::FolderUnusable { folder: named, .. }
            if named == folder.path())
        );
    }

    /// Tries everything that writes.
    fn every_write(journal: &mut Journal) -> Vec<(&'static str, JournalError)> {
        let now = evening();
        let today = now.today();
        let tiktok = id_of(journal, "TikTok");
        let figure = row(journal, "TikTok", 5, Source::Recall);
        let mood = check_in(Some(50.0), None);
        let saved = journal.day(today).unwrap().check_ins[0].id.clone();
        let settings = Settings {
            welcomed: true,
            ..Settings::default()
        };
        let mut refused = every_write_about_limits(journal);
        refused.extend(every_write_about_guidance(journal));
        refused.extend([
            (
                "save",
                journal
                    .save(&now, &entry("2026-11-23", mood.clone(), vec![]))
                    .unwrap_err(),
            ),
            ("log", journal.log(&now, today, &figure, false).unwrap_err()),
            (
                "check in",
                journal.check_in(&now, today, &mood).unwrap_err(),
            ),
            (
                "remove check-in",
                journal.remove_check_in(&now, &saved).unwrap_err(),
            ),
            (
                "add platform",
                journal.add_platform(&now, "Reddit").unwrap_err(),
            ),
            (
                "rename",
                journal.rename_platform(&now, &tiktok, "Tok").unwrap_err(),
            ),
            (
                "archive",
                journal.archive_platform(&now, &tiktok).unwrap_err(),
            ),
            (
                "restore",
                journal.restore_platform(&now, &tiktok).unwrap_err(),
            ),
            ("move", journal.move_platform(&now, &tiktok, 0).unwrap_err()),
            (
                "settings",
                journal.save_settings(&now, &settings).unwrap_err(),
            ),
            (
                "welcome",
                journal.finish_welcome(&now, &settings, None).unwrap_err(),
            ),
            ("tip shown", journal.tip_was_shown(&now, "1").unwrap_err()),
            ("tip", journal.tip_is_not_for_me(&now, "1").unwrap_err()),
            ("demo", journal.demo(&now, 5, 1).unwrap_err()),
            ("undo", journal.undo(&now, None).unwrap_err()),
        ]);
        refused
    }

    fn every_write_about_limits(journal: &mut Journal) -> Vec<(&'static str, JournalError)> {
        let now = moment("2026-11-23T20:40:00Z");
        let today = now.today();
        let tiktok = id_of(journal, "TikTok");
        let limit = journal.limits().unwrap()[0].id.clone();
        let pause = journal.pauses().unwrap()[0].id.clone();
        let line = LedgerKey {
            kind: LedgerKind::Set,
            subject: limit.as_str(),
            day: today,
        };
        let notice = Notice::Review { day: today };
        let terms = a_day(Scope::All, 60);
        let set = journal.set_limit(&now, &terms, None, chrono::Weekday::Mon);
        let note = journal.note_ledger(&now, &line, Some("a line"), None);
        let again = journal.tell_again(&now, &notice.key(), now.at());
        let zone = chrono_tz::Europe::Amsterdam;
        vec![
            ("limit", set.unwrap_err()),
            ("end limit", journal.end_limit(&now, &limit).unwrap_err()),
            ("pause", journal.pause(&now, today, today).unwrap_err()),
            ("end pause", journal.end_pause(&now, &pause).unwrap_err()),
            ("note", note.unwrap_err()),
            ("quiet", journal.quiet_reminders(&now, true).unwrap_err()),
            (
                "timer",
                journal.start_timer(&now, &zone, &tiktok, true).unwrap_err(),
            ),
            (
                "stop timer",
                journal.stop_timer(&now, &zone, None).unwrap_err(),
            ),
            ("sign of life", journal.timer_goes_on(now.at()).unwrap_err()),
            ("told", journal.was_told(&now, &notice).unwrap_err()),
            ("again", again.unwrap_err()),
            (
                "review",
                journal.save_review(&now, today, &skipped()).unwrap_err(),
            ),
        ]
    }

    fn every_write_about_guidance(journal: &mut Journal) -> Vec<(&'static str, JournalError)> {
        let now = evening();
        let contact = journal.own_contacts().unwrap()[0].id.clone();
        let saved = journal.save_own_contact(&now, None, "Zoe", "2");
        let removed = journal.remove_own_contact(&now, &contact);
        let answered = journal.answer_trial(&now, Found::Helped, None);
        let low = CardKind::LowDays;
        let closed = journal.close_card(&now, low, true);
        vec![
            (
                "try",
                journal.start_trial(&now, "2", None, true).unwrap_err(),
            ),
            ("stop trying", journal.stop_trial(&now).unwrap_err()),
            ("answer", answered.unwrap_err()),
            ("card shown", journal.card_was_shown(&now, low).unwrap_err()),
            ("card closed", closed.unwrap_err()),
            ("contact", saved.unwrap_err()),
            ("no contact", removed.unwrap_err()),
            ("refuse", journal.tip_is_not_for_me(&now, "3").unwrap_err()),
            ("mood", journal.show_mood_history(&now).unwrap_err()),
        ]
    }

    /// A journal with something of everything in it.
    fn with_everything(folder: &Path) -> Journal {
        let mut journal = open(folder).unwrap();
        log(&mut journal, "2026-11-23", "TikTok", 45);
        journal
            .check_in(&evening(), day("2026-11-23"), &check_in(Some(70.0), None))
            .unwrap();
        set_limit(&mut journal, &evening(), &a_day(Scope::All, 30), None);
        journal.tip_was_shown(&evening(), "1").unwrap();
        journal.tip_is_not_for_me(&evening(), "2").unwrap();
        journal.start_trial(&evening(), "3", None, false).unwrap();
        let low = CardKind::LowDays;
        journal.card_was_shown(&evening(), low).unwrap();
        journal
            .save_own_contact(&evening(), None, "Ada", "1")
            .unwrap();
        let tomorrow = day("2026-11-24");
        journal.pause(&evening(), tomorrow, tomorrow).unwrap();
        let week = day("2026-11-16");
        journal.save_review(&evening(), week, &skipped()).unwrap();
        let x = id_of(&journal, "X");
        journal
            .start_timer(&evening(), &chrono_tz::Europe::Amsterdam, &x, false)
            .unwrap();
        journal
    }

    fn skipped() -> NewReview {
        NewReview {
            state: ReviewState::Skipped,
            ..NewReview::default()
        }
    }

    #[test]
    fn a_newer_journal_is_read_and_never_written() {
        let folder = TempDir::new().unwrap();
        drop(with_everything(folder.path()));
        // A newer version may well have added a column and a setting.
        behind_its_back(
            folder.path(),
            "ALTER TABLE usage ADD COLUMN mystery TEXT;
             INSERT INTO setting VALUES ('mystery', 'yes', 0, 'device');
             PRAGMA ignore_check_constraints = ON;
             INSERT INTO card_shown VALUES ('k', '2026-11-23', 'mystery', 0, 0, 'device');
             UPDATE trial SET found = 'mystery', ended_on = '2026-11-23';
             PRAGMA user_version = 99",
        );
        let before = contents(folder.path());
        let mut journal = open(folder.path()).unwrap();
        assert_eq!(journal.read_only(), Some(&ReadOnly::Newer(99)));
        assert_eq!(
            figure(&journal, "2026-11-23", "TikTok"),
            Some((45, Source::Recall))
        );
        assert_eq!(journal.settings().unwrap(), Settings::default());
        assert_eq!(journal.tips_shown().unwrap().len(), 1);
        assert!(journal.week(day("2026-11-23")).unwrap().mood().is_some());
        assert!(journal.review(day("2026-11-16")).unwrap().is_some());
        assert_eq!(journal.trials().unwrap()[0].tip, "3");
        assert_eq!(journal.tips_refused().unwrap()[0].tip, "2");
        assert_eq!(journal.cards_shown().unwrap().len(), 1);
        assert_eq!(journal.own_contacts().unwrap()[0].name, "Ada");
        for (what, error) in every_write(&mut journal) {
            assert!(
                matches!(
                    error,
                    JournalError::Newer {
                        schema: 99,
                        known: SCHEMA
                    }
                ),
                "{what}: {error:?}"
            );
        }
        drop(journal);
        assert!(contents(folder.path())["journal.db"] == before["journal.db"]);
        assert!(!folder.path().join("backups").exists());
    }

    #[test]
    fn a_journal_that_may_not_be_written_says_so_for_every_write() {
        let folder = TempDir::new().unwrap();
        drop(with_everything(folder.path()));
        let file = folder.path().join(FILE);
        let connection = connect(&file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut journal =
            Journal::with(connection, file.clone(), Some(ReadOnly::NotWritable)).unwrap();
        for (what, error) in every_write(&mut journal) {
            assert!(
                matches!(&error, JournalError::ReadOnly { file: named } if *named == file),
                "{what}: {error:?}"
            );
        }
    }

    /// A journal that may not be written keeps its older schema.
    #[test]
    fn what_came_later_is_nothing_in_an_older_journal() {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join(FILE);
        {
            let mut connection = Connection::open(&file).unwrap();
            let migrations = schema::migrations(evening().at());
            let older = usize::try_from(schema::WITH_TRIALS - 1).unwrap();
            migrations.to_version(&mut connection, older).unwrap();
            connection
                .execute_batch(
                    "INSERT INTO tip_shown VALUES ('t', '2026-11-20', '1', '2026-11-21', 0, 'd')",
                )
                .unwrap();
        }
        let connection = connect(&file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let journal = Journal::with(connection, file, Some(ReadOnly::NotWritable)).unwrap();
        assert!(!journal.reaches(schema::WITH_TRIALS));
        assert_eq!(journal.trials().unwrap(), []);
        assert_eq!(journal.cards_shown().unwrap(), []);
        assert_eq!(journal.own_contacts().unwrap(), []);
        let refused = journal.tips_refused().unwrap();
        assert_eq!((refused.len(), refused[0].day), (1, day("2026-11-21")));
        let all = journal.everything(&evening()).unwrap();
        assert!(all.contains("\"trials\": []"), "{all}");
    }

    #[test]
    fn a_journal_is_in_place_until_its_file_is_another_one() {
        let folder = TempDir::new().unwrap();
        let one = open(folder.path()).unwrap();
        let mut other = open(folder.path()).unwrap();
        log(&mut other, "2026-11-23", "X", 5);
        assert!(one.is_in_place() && other.is_in_place());
        assert!(crate::testing::journal().is_in_place(), "in memory");
        if cfg!(not(unix)) {
            return;
        }
        let away = folder.path().join("away");
        fs::rename(folder.path().join(FILE), &away).unwrap();
        assert!(!one.is_in_place());
        fs::copy(&away, folder.path().join(FILE)).unwrap();
        assert!(!one.is_in_place(), "another file, whatever is in it");
        fs::rename(&away, folder.path().join(FILE)).unwrap();
        assert!(one.is_in_place() && other.is_in_place());
    }

    /// The folder goes, with the lock on it, while another program waits for the lock.
    #[cfg(unix)]
    #[test]
    fn a_folder_that_goes_while_it_is_opened_is_made_again() {
        for _ in 0..20 {
            let outside = TempDir::new().unwrap();
            let folder = outside.path().join("data");
            fs::create_dir(&folder).unwrap();
            let held = lock(&folder).unwrap();
            thread::scope(|scope| {
                let opened = scope.spawn(|| open(&folder));
                thread::sleep(Duration::from_millis(5));
                fs::remove_dir(&folder).unwrap();
                drop(held);
                assert!(opened.join().unwrap().unwrap().is_in_place());
            });
        }
    }

    #[test]
    fn starting_twice_at_once_makes_one_journal() {
        for round in 0..60 {
            let outside = TempDir::new().unwrap();
            let folder = outside.path().join("new");
            let start = Barrier::new(4);
            let devices: Vec<String> = thread::scope(|scope| {
                let opened: Vec<_> = (0..4)
                    .map(|n| {
                        let (folder, start) = (&folder, &start);
                        scope.spawn(move || {
                            start.wait();
                            let mut journal = open(folder).unwrap();
                            log(&mut journal, &format!("2026-11-{:02}", 10 + n), "X", 5);
                            journal.device.clone()
                        })
                    })
                    .collect();
                opened
                    .into_iter()
                    .map(|thread| thread.join().unwrap())
                    .collect()
            });
            assert!(
                devices.iter().all(|device| *device == devices[0]),
                "round {round}"
            );
            let journal = open(&folder).unwrap();
            assert_eq!(journal.platforms().unwrap().len(), 5);
            let days = journal.days(day("2026-11-10"), day("2026-11-13")).unwrap();
            assert!(days.iter().all(crate::DayLog::is_logged), "round {round}");
            assert!(
                backup::list(journal.file()).is_empty(),
                "nothing there to back up"
            );
        }
    }

    /// What a next version could bring.
    fn next_migrations(next: &'static str) -> Migrations<'static> {
        let released = [
            schema::SCHEMA_1,
            schema::SCHEMA_2,
            schema::SCHEMA_3,
            schema::SCHEMA_4,
            schema::SCHEMA_5,
        ];
        assert_eq!(SCHEMA, i64::try_from(released.len()).unwrap());
        Migrations::new(released.into_iter().chain([next]).map(M::up).collect())
    }

    #[test]
    fn before_a_migration_the_journal_is_backed_up() {
        let folder = TempDir::new().unwrap();
        let mut journal = with_everything(folder.path());
        let before = dump_with_changes(&journal);
        let file = folder.path().join(FILE);
        // An earlier try was cut short.
        fs::create_dir(folder.path().join("backups")).unwrap();
        let name = format!("journal-schema-{SCHEMA}-20261123T203000Z");
        fs::write(
            folder.path().join(format!("backups/{name}.partial")),
            "half a file",
        )
        .unwrap();

        let next = next_migrations("CREATE TABLE reflection (id TEXT PRIMARY KEY NOT NULL) STRICT");
        bring_up_to_date(&mut journal.connection, &file, &next, evening().at()).unwrap();
        assert_eq!(schema::version(&journal.connection).unwrap(), SCHEMA + 1);
        assert_eq!(
            dump_with_changes(&journal),
            before,
            "the migration kept everything"
        );

        let backups = backup::list(&file);
        assert_eq!(backups, [folder.path().join(format!("backups/{name}.db"))]);
        assert_eq!(
            contents(&folder.path().join("backups")).len(),
            1,
            "nothing else lies there"
        );
        #[cfg(unix)]
        assert_eq!(mode(&backups[0]), 0o600);
        assert!(backup::is_sound(&backups[0]));
        let restored = TempDir::new().unwrap();
        fs::copy(&backups[0], restored.path().join(FILE)).unwrap();
        let restored = open(restored.path()).unwrap();
        assert_eq!(schema::version(&restored.connection).unwrap(), SCHEMA);
        assert_eq!(dump_with_changes(&restored), before);

        bring_up_to_date(&mut journal.connection, &file, &next, evening().at()).unwrap();
        assert_eq!(backup::list(&file).len(), 1, "no migration, no backup");
    }

    #[test]
    fn a_migration_that_does_not_work_changes_nothing() {
        let folder = TempDir::new().unwrap();
        let mut journal = with_everything(folder.path());
        let before = dump_with_changes(&journal);
        let file = folder.path().join(FILE);
        let next = next_migrations("DELETE FROM check_in; CREATE TABLE usage (id TEXT)");
        bring_up_to_date(&mut journal.connection, &file, &next, evening().at()).unwrap_err();
        assert_eq!(schema::version(&journal.connection).unwrap(), SCHEMA);
        assert_eq!(dump_with_changes(&journal), before);
        assert_eq!(backup::list(&file).len(), 1);
        #[cfg(unix)]
        assert_eq!(mode(&folder.path().join("backups")), 0o700);
    }

    #[test]
    fn no_migration_without_a_backup() {
        let folder = TempDir::new().unwrap();
        let mut journal = with_everything(folder.path());
        let file = folder.path().join(FILE);
        fs::write(folder.path().join("backups"), "a file in the way").unwrap();
        let next = next_migrations("DELETE FROM check_in");
        let error =
            bring_up_to_date(&mut journal.connection, &file, &next, evening().at()).unwrap_err();
        assert_eq!(error.code(), "folder-unusable");
        assert_eq!(schema::version(&journal.connection).unwrap(), SCHEMA);
    }

    #[test]
    fn a_full_disk_changes_nothing_and_passes() {
        let folder = TempDir::new().unwrap();
        let mut journal = with_everything(folder.path());
        let pages: i64 = journal
            .connection
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        let limit = |journal: &Journal, pages: i64| {
            journal
                .connection
                .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
                .unwrap();
        };
        let mut mood = check_in(Some(40.0), None);
        mood.note = Some("long ".repeat(20_000));
        let rows = vec![row(&journal, "X", 12, Source::Meter)];
        let form = entry("2026-11-22", mood, rows);
        let before = dump_with_changes(&journal);

        limit(&journal, pages);
        let error = journal.save(&evening(), &form).unwrap_err();
        assert_eq!(error.code(), "disk-full", "{error:?}");
        assert_eq!(dump_with_changes(&journal), before);
        let other = open(folder.path()).unwrap();
        assert_eq!(
            dump_with_changes(&other),
            before,
            "nor does anybody else see half of it"
        );

        limit(&journal, 1_000_000);
        journal.save(&evening(), &form).unwrap();
        assert_eq!(
            figure(&journal, "2026-11-22", "X"),
            Some((12, Source::Meter))
        );
        assert!(journal.examine().unwrap()[0].is_well());
    }

    #[test]
    fn a_writer_that_does_not_let_go_is_said_to_be_busy() {
        let folder = TempDir::new().unwrap();
        let mut journal = with_everything(folder.path());
        let other = Connection::open(folder.path().join(FILE)).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        journal
            .connection
            .busy_timeout(Duration::from_millis(20))
            .unwrap();
        let before = dump_with_changes(&journal);
        let error = journal.add_platform(&evening(), "Reddit").unwrap_err();
        assert_eq!(error.code(), "busy");
        assert_eq!(dump_with_changes(&journal), before);
        other.execute_batch("ROLLBACK").unwrap();
        journal.add_platform(&evening(), "Reddit").unwrap();
    }

    #[test]
    fn another_writer_is_noticed() {
        let folder = TempDir::new().unwrap();
        let mut one = open(folder.path()).unwrap();
        let mut other = open(folder.path()).unwrap();
        let before = one.data_version().unwrap();
        log(&mut one, "2026-11-23", "X", 5);
        assert_eq!(
            one.data_version().unwrap(),
            before,
            "one's own writing is no news"
        );
        log(&mut other, "2026-11-23", "TikTok", 5);
        assert_ne!(one.data_version().unwrap(), before);
        assert_eq!(
            figure(&one, "2026-11-23", "TikTok"),
            Some((5, Source::Recall))
        );
    }

    #[test]
    fn a_copy_of_the_file_alone_holds_what_was_gathered() {
        let folder = TempDir::new().unwrap();
        let mut journal = open(folder.path()).unwrap();
        log(&mut journal, "2026-11-23", "X", 5);
        let copied = |name: &str| {
            let copy = folder.path().join(name);
            std::fs::create_dir(&copy).unwrap();
            std::fs::copy(journal.file(), copy.join(FILE)).unwrap();
            figure(&open(&copy).unwrap(), "2026-11-23", "X")
        };
        assert_eq!(copied("before"), None, "it is still in the log beside it");
        journal.gather().unwrap();
        assert_eq!(copied("after"), Some((5, Source::Recall)));
    }
}
