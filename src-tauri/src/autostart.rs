//! Starting with the session. What holds is asked of the system every time: people switch it in
//! their desktop's settings too.
//!
//! Linux has an entry in a folder for it. The crate that Tauri's plugin stands on (auto-launch 0.6)
//! writes that entry without quotes, to a folder that `XDG_CONFIG_HOME` doesn't move, and takes an
//! entry that is switched off for one that is on; so it is written here. Elsewhere it can't be set.

mod entry;

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use directories::BaseDirs;

/// The entry's name in the folder.
const ENTRY: &str = "app.scrollwell.Scrollwell.desktop";

/// What Flatpak puts into its sandboxes, where only a portal could start an app.
const SANDBOX: &str = "/.flatpak-info";

/// Whether the app starts with the session.
pub(crate) fn is_on() -> bool {
    let entry = file().and_then(|file| fs::read_to_string(file).ok());
    possible() && entry.is_some_and(|entry| entry::starts(&entry, is_program))
}

/// Whether that can be set here.
pub(crate) fn possible() -> bool {
    cfg!(target_os = "linux") && !Path::new(SANDBOX).exists() && file().is_some()
}

/// Lets the app start with the session, with these arguments, or no longer.
///
/// # Errors
/// Where that isn't possible; when the entry can't be written, or can't hold what it has to.
pub(crate) fn set(on: bool, arguments: &[OsString]) -> io::Result<()> {
    let file = file().filter(|_| possible());
    let file = file.ok_or(ErrorKind::Unsupported)?;
    if on {
        write(&file, &entry::written(&program()?, arguments)?)
    } else {
        remove(&file)
    }
}

/// The entry that starts the journal in `folder` with the session, if there is one, be it switched
/// off; `usual` is the journal that is opened anyway.
pub(crate) fn entry_of(folder: &Path, usual: Option<&Path>) -> Option<PathBuf> {
    let file = file()?;
    let arguments = arguments(folder, usual).ok()?;
    let entry = fs::read_to_string(&file).ok()?;
    entry::has_arguments(&entry, &arguments).then_some(file)
}

/// Takes that entry away.
///
/// # Errors
/// When it can't be removed.
pub(crate) fn forget(folder: &Path, usual: Option<&Path>) -> io::Result<()> {
    entry_of(folder, usual).map_or(Ok(()), |file| remove(&file))
}

/// The arguments of a start with the session: without a window, on the journal in `folder` when
/// that isn't the one that is opened anyway.
///
/// # Errors
/// When a relative `folder` can't be told from where the session starts.
pub(crate) fn arguments(folder: &Path, usual: Option<&Path>) -> io::Result<Vec<OsString>> {
    let mut arguments = vec![OsString::from("--hidden")];
    if usual != Some(folder) {
        arguments.extend(["--data-dir".into(), std::path::absolute(folder)?.into()]);
    }
    Ok(arguments)
}

fn file() -> Option<PathBuf> {
    let base = BaseDirs::new()?;
    Some(base.config_dir().join("autostart").join(ENTRY))
}

/// What to start.
fn program() -> io::Result<PathBuf> {
    // An AppImage runs from a folder that is gone after it.
    if let Some(image) = std::env::var_os("APPIMAGE") {
        return Ok(image.into());
    }
    let program = std::env::current_exe()?;
    // An update while the app runs leaves it with the name of a file that is no more.
    let stays = program.to_str().and_then(|p| p.strip_suffix(" (deleted)"));
    Ok(stays.map(PathBuf::from).unwrap_or(program))
}

fn is_program(program: &str) -> bool {
    if program.contains('/') {
        return Path::new(program).is_file();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Writes all or nothing.
fn write(file: &Path, entry: &str) -> io::Result<()> {
    let folder = file.parent().ok_or(ErrorKind::NotFound)?;
    fs::create_dir_all(folder)?;
    // Sessions read only what ends in `.desktop`.
    let unfinished = file.with_extension("desktop.new");
    let written = write_through(&unfinished, entry).and_then(|()| fs::rename(&unfinished, file));
    if written.is_err() {
        // What is left over is nobody's; the reason to tell is the first one.
        let _ = fs::remove_file(&unfinished);
    }
    written
}

fn write_through(file: &Path, entry: &str) -> io::Result<()> {
    let mut file = File::create(file)?;
    file.write_all(entry.as_bytes())?;
    file.sync_all()
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_of_its_own_is_named() {
        let usual = Path::new("/home/a/.local/share/scrollwell");
        assert_eq!(arguments(usual, Some(usual)).unwrap(), ["--hidden"]);
        let own = Path::new("/mnt/my journal");
        let named = ["--hidden", "--data-dir", "/mnt/my journal"];
        assert_eq!(arguments(own, Some(usual)).unwrap(), named);
        assert_eq!(arguments(own, None).unwrap(), named);
        let relative = arguments(Path::new("here"), None).unwrap();
        assert!(Path::new(&relative[2]).is_absolute());
    }

    #[test]
    fn an_entry_is_written_whole_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/autostart").join(ENTRY);
        write(&file, "one").unwrap();
        write(&file, "two").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
        let others = fs::read_dir(file.parent().unwrap()).unwrap();
        assert_eq!(others.count(), 1, "nothing is left beside it");
        remove(&file).unwrap();
        remove(&file).unwrap();
        assert!(!file.exists());
    }

    #[test]
    fn an_entry_that_cannot_be_written_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(ENTRY);
        write(&file, "one").unwrap();
        // In the way of the file that is written first.
        fs::create_dir(folder.path().join("app.scrollwell.Scrollwell.desktop.new")).unwrap();
        assert!(write(&file, "two").is_err());
        assert_eq!(fs::read_to_string(&file).unwrap(), "one");
    }

    #[test]
    fn programs_are_found_as_a_session_finds_them() {
        assert!(is_program("/bin/sh") && is_program("sh"));
        assert!(!is_program("/bin/no-such-program") && !is_program("no-such-program"));
    }
}
