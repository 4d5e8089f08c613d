//! Copies of the file. For now one before each migration; they stay until the person removes them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::JournalError;
use crate::open::make_file;

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
    let name = format!(
        "journal-schema-{schema}-{}.db",
        now.format("%Y%m%dT%H%M%SZ")
    );
    let target = folder.join(name);
    // Written under another name first: a copy that was cut short is never taken for a backup.
    let partial = target.with_extension("partial");
    // What an earlier try left there may be half a file.
    let made = match fs::remove_file(&partial) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => make_file(&partial),
    };
    made.map_err(|error| trouble(&error))?;
    {
        let mut copy = Connection::open(&partial)?;
        Backup::new(connection, &mut copy)?.run_to_completion(1_000, Duration::ZERO, None)?;
        // A copy that needs no companions beside it to be read.
        copy.pragma_update(None, "journal_mode", "DELETE")?;
    }
    if !is_sound(&partial) {
        return Err(JournalError::DiskTrouble);
    }
    fs::rename(&partial, &target)
        .and_then(|()| sync(&folder))
        .map_err(|error| trouble(&error))?;
    Ok(target)
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
