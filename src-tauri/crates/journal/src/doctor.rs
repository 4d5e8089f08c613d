//! A look at the health of the file, its backups and its folder. Nothing is repaired.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::is_damage;
use crate::schema::{self, SCHEMA};
use crate::{Journal, JournalError, backup};

/// What was looked at, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The pages and indexes of the file: in order, or the first things that are not.
    Integrity(Result<(), Vec<String>>),
    /// Rows that point to rows that aren't there: their number.
    References(u32),
    /// The schema of the file, and the one that this version writes.
    Schema {
        /// The file's.
        found: i64,
        /// This version's.
        known: i64,
    },
    /// Whether saved entries are on the disk at once (WAL, synced at each commit).
    Durable(bool),
    /// Whether the file can be written.
    Writable(bool),
    /// Whether nobody but the owner can read the file, or write to its folder.
    Private(bool),
    /// The backups: sound ones, and the ones that aren't.
    Backups {
        /// How many are sound.
        sound: usize,
        /// The ones that can't be read.
        damaged: Vec<PathBuf>,
    },
}

impl Finding {
    /// A stable name of what was looked at.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Integrity(_) => "integrity",
            Self::References(_) => "references",
            Self::Schema { .. } => "schema",
            Self::Durable(_) => "durable",
            Self::Writable(_) => "writable",
            Self::Private(_) => "private",
            Self::Backups { .. } => "backups",
        }
    }

    /// Whether all is well.
    #[must_use]
    pub fn is_well(&self) -> bool {
        match self {
            Self::Integrity(found) => found.is_ok(),
            Self::References(broken) => *broken == 0,
            Self::Schema { found, known } => found == known,
            Self::Durable(well) | Self::Writable(well) | Self::Private(well) => *well,
            Self::Backups { damaged, .. } => damaged.is_empty(),
        }
    }
}

impl Journal {
    /// Looks at everything, and changes nothing.
    ///
    /// # Errors
    /// What the database says, beyond what is a finding.
    pub fn examine(&self) -> Result<Vec<Finding>, JournalError> {
        let connection = &self.connection;
        let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
        let sync: i64 = connection.pragma_query_value(None, "synchronous", |row| row.get(0))?;
        let (sound, damaged): (Vec<_>, Vec<_>) = backup::list(&self.file)
            .into_iter()
            .partition(|backup| backup::is_sound(backup));
        let mut findings = vec![Finding::Integrity(self.integrity()?)];
        findings.extend(self.references()?);
        findings.extend([
            Finding::Schema {
                found: schema::version(connection)?,
                known: SCHEMA,
            },
            Finding::Durable(self.read_only.is_some() || (mode == "wal" && sync >= 2)),
            Finding::Writable(self.read_only.is_none()),
            Finding::Private(is_private(&self.file)),
            Finding::Backups {
                sound: sound.len(),
                damaged,
            },
        ]);
        Ok(findings)
    }

    /// Whether pages or indexes of the file are not in order, or can't be read.
    pub(crate) fn is_damaged(&self) -> bool {
        !matches!(self.integrity(), Ok(Ok(())))
    }

    fn integrity(&self) -> Result<Result<(), Vec<String>>, JournalError> {
        let check = || -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare("PRAGMA integrity_check(10)")?;
            statement.query_map([], |row| row.get(0))?.collect()
        };
        match check() {
            Ok(lines) if lines == ["ok"] => Ok(Ok(())),
            Ok(lines) => Ok(Err(lines)),
            Err(error) if is_damage(&error) => Ok(Err(vec![error.to_string()])),
            Err(error) => Err(error.into()),
        }
    }

    /// Nothing where the pages are too damaged to look, which is another finding.
    fn references(&self) -> Result<Option<Finding>, JournalError> {
        let count =
            self.connection
                .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                    row.get(0)
                });
        match count {
            Ok(broken) => Ok(Some(Finding::References(broken))),
            Err(error) if is_damage(&error) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(unix)]
fn is_private(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let lacks = |path: &Path, bits: u32| {
        fs::metadata(path).is_ok_and(|found| found.permissions().mode() & bits == 0)
    };
    // A folder of the person's own choosing may be seen by others, but not written to.
    lacks(file, 0o077) && file.parent().is_some_and(|folder| lacks(folder, 0o022))
}

/// Elsewhere the data folder of the person's own account is closed to others by the system.
#[cfg(not(unix))]
fn is_private(_: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use std::io::{Seek, SeekFrom, Write};

    use chrono::{DateTime, Utc};
    use rusqlite::Connection;
    use tempfile::TempDir;

    use super::*;
    use crate::testing::{evening, log};

    fn now() -> DateTime<Utc> {
        evening().at()
    }

    /// A journal of some size in a folder of its own.
    fn filled(outside: &TempDir) -> Journal {
        let mut journal = Journal::open(&outside.path().join("data"), now()).unwrap();
        journal.demo(&evening(), 200, 1).unwrap();
        journal
    }

    /// What is not well.
    fn ails(journal: &Journal) -> Vec<Finding> {
        let findings = journal.examine().unwrap();
        findings
            .into_iter()
            .filter(|finding| !finding.is_well())
            .collect()
    }

    fn names(findings: &[Finding]) -> Vec<&str> {
        findings.iter().map(Finding::name).collect()
    }

    #[test]
    fn a_sound_journal_is_well() {
        let outside = TempDir::new().unwrap();
        let journal = filled(&outside);
        let findings = journal.examine().unwrap();
        assert_eq!(
            names(&findings),
            [
                "integrity",
                "references",
                "schema",
                "durable",
                "writable",
                "private",
                "backups"
            ]
        );
        assert_eq!(ails(&journal), []);
    }

    #[test]
    fn a_damaged_backup_is_named() {
        let outside = TempDir::new().unwrap();
        let journal = filled(&outside);
        let good = backup::before_migration(&journal.connection, &journal.file, 1, now()).unwrap();
        assert_eq!(ails(&journal), []);
        let bad = good.with_file_name("journal-schema-0-20200101T000000Z.db");
        let mut bytes = fs::read(&good).unwrap();
        bytes.truncate(bytes.len() / 2);
        fs::write(&bad, bytes).unwrap();
        // Neither a backup that was cut short nor anything else is taken for one.
        fs::write(good.with_extension("partial"), "half").unwrap();
        fs::write(good.with_extension("txt"), "a note").unwrap();
        let backups = Finding::Backups {
            sound: 1,
            damaged: vec![bad],
        };
        assert_eq!(ails(&journal), [backups]);
        let left = fs::read_dir(backup::folder(&journal.file)).unwrap().count();
        assert_eq!(left, 4, "looking leaves nothing behind");
    }

    #[test]
    fn a_broken_page_is_found() {
        let outside = TempDir::new().unwrap();
        let journal = filled(&outside);
        let file = journal.file().to_path_buf();
        let pages: u32 = journal
            .connection
            .query_row("SELECT page_count FROM pragma_page_count", [], |row| {
                row.get(0)
            })
            .unwrap();
        drop(journal);
        // Every page but the first, which holds the schema.
        for page in 1..pages {
            let mut file = fs::OpenOptions::new().write(true).open(&file).unwrap();
            file.seek(SeekFrom::Start(u64::from(page) * 4_096)).unwrap();
            file.write_all(&[0x5a; 64]).unwrap();
        }
        let bytes = fs::read(&file).unwrap();
        // It may be too broken to be opened, or be opened and be found broken.
        match Journal::open(file.parent().unwrap(), now()) {
            Ok(journal) => assert!(names(&ails(&journal)).contains(&"integrity")),
            Err(error) => assert_eq!(error.code(), "damaged"),
        }
        assert!(fs::read(&file).unwrap() == bytes, "nothing is repaired");
    }

    #[test]
    fn a_page_that_breaks_while_the_journal_is_open_is_found() {
        let outside = TempDir::new().unwrap();
        drop(filled(&outside));
        let file = outside.path().join("data/journal.db");
        let root: u32 = {
            let connection = Connection::open(&file).unwrap();
            let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'usage'";
            connection.query_row(sql, [], |row| row.get(0)).unwrap()
        };
        {
            let mut file = fs::OpenOptions::new().write(true).open(&file).unwrap();
            file.seek(SeekFrom::Start(u64::from(root - 1) * 4_096))
                .unwrap();
            file.write_all(&[0xff; 4_096]).unwrap();
        }
        let journal = Journal::open(&outside.path().join("data"), now()).unwrap();
        let ails = ails(&journal);
        assert_eq!(names(&ails), ["integrity"]);
        assert!(matches!(&ails[0], Finding::Integrity(Err(lines)) if !lines.is_empty()));
    }

    #[test]
    fn a_broken_index_is_found() {
        let outside = TempDir::new().unwrap();
        let journal = filled(&outside);
        journal
            .connection
            .execute_batch(
                "PRAGMA writable_schema = ON;
                 UPDATE sqlite_schema SET sql = 'CREATE INDEX check_in_day ON check_in (note)'
                 WHERE name = 'check_in_day';
                 PRAGMA writable_schema = RESET",
            )
            .unwrap();
        let ails = ails(&journal);
        assert_eq!(names(&ails), ["integrity"]);
        assert!(matches!(&ails[0], Finding::Integrity(Err(lines)) if lines.len() <= 10));
    }

    #[test]
    fn a_row_that_points_nowhere_is_found() {
        let outside = TempDir::new().unwrap();
        let mut journal = filled(&outside);
        log(&mut journal, "2026-11-23", "X", 5);
        journal
            .connection
            .execute_batch(
                "PRAGMA foreign_keys = OFF;
                 UPDATE usage SET platform = 'nowhere' WHERE day = '2026-11-23'",
            )
            .unwrap();
        assert_eq!(ails(&journal), [Finding::References(1)]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_can_read_or_replace_is_found() {
        use std::os::unix::fs::PermissionsExt;
        let outside = TempDir::new().unwrap();
        let journal = filled(&outside);
        let set = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        };
        let folder = outside.path().join("data");
        for (file_mode, folder_mode, well) in [
            (0o600, 0o700, true),
            (0o604, 0o700, false),
            (0o640, 0o700, false),
            (0o600, 0o755, true),
            (0o600, 0o720, false),
            (0o600, 0o702, false),
        ] {
            set(journal.file(), file_mode);
            set(&folder, folder_mode);
            assert_eq!(
                ails(&journal).is_empty(),
                well,
                "{file_mode:o} in {folder_mode:o}"
            );
        }
        assert_eq!(names(&ails(&journal)), ["private"]);
    }

    #[test]
    fn a_journal_that_does_not_sync_is_found() {
        let outside = TempDir::new().unwrap();
        let journal = filled(&outside);
        journal
            .connection
            .pragma_update(None, "synchronous", "NORMAL")
            .unwrap();
        assert_eq!(ails(&journal), [Finding::Durable(false)]);
    }

    #[test]
    fn a_newer_journal_says_so() {
        let outside = TempDir::new().unwrap();
        let journal = filled(&outside);
        journal
            .connection
            .pragma_update(None, "user_version", 9)
            .unwrap();
        drop(journal);
        let journal = Journal::open(&outside.path().join("data"), now()).unwrap();
        let schema = Finding::Schema {
            found: 9,
            known: SCHEMA,
        };
        assert_eq!(ails(&journal), [schema, Finding::Writable(false)]);
    }
}
