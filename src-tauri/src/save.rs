//! Files that people ask for: where they go, and all of a file or nothing of it.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt;

use crate::error::{Error, Problem};
use crate::text::Text;

/// Asks where a file is to go, and writes it there: `name` is suggested, and its ending is the kind
/// of file that is offered. Answers with the sentence of what was written; nothing when the person
/// thought better of it.
pub(crate) fn save<R: Runtime>(
    handle: &AppHandle<R>,
    text: &Text,
    name: &str,
    bytes: &[u8],
) -> Result<Option<String>, Problem> {
    let Some(path) = ask(handle, text, name) else {
        return Ok(None);
    };
    write(&path, bytes, text)
        .map(Some)
        .map_err(|error| error.say(text))
}

/// Writes the whole file or nothing, and answers with the sentence of what was written.
///
/// # Errors
/// [`Error::NotWritten`].
pub(crate) fn write(path: &Path, bytes: &[u8], text: &Text) -> Result<String, Error> {
    write_for(Readers::AsUsual, path, bytes, text)
}

/// The same for a file that nobody else on this computer is to read.
///
/// # Errors
/// [`Error::NotWritten`].
pub(crate) fn write_private(path: &Path, bytes: &[u8], text: &Text) -> Result<String, Error> {
    write_for(Readers::Owner, path, bytes, text)
}

fn write_for(readers: Readers, path: &Path, bytes: &[u8], text: &Text) -> Result<String, Error> {
    put(path, bytes, readers).map_err(|error| Error::NotWritten(path.to_owned(), error.kind()))?;
    Ok(said_written(path, text))
}

/// That a file is written.
pub(crate) fn said_written(path: &Path, text: &Text) -> String {
    let path = path.display().to_string();
    text.say_with("said-written", &[("path", path.into())])
}

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Others as far as the person lets them read other files: it is for showing.
    AsUsual,
    /// The person alone.
    Owner,
}

/// Asks with the desktop's own dialog, which also asks before another file is replaced.
pub(crate) fn ask<R: Runtime>(handle: &AppHandle<R>, text: &Text, name: &str) -> Option<PathBuf> {
    let mut dialog = handle
        .dialog()
        .file()
        .set_title(text.say("save-title"))
        .set_file_name(name);
    if let Some(kind) = Path::new(name).extension().and_then(|kind| kind.to_str()) {
        let named = text.say_with("save-kind", &[("kind", kind.to_uppercase().into())]);
        dialog = dialog.add_filter(named, &[kind]);
    }
    let (sender, answer) = mpsc::channel();
    // A receiver that has gone away was waiting in a command of a window that is no more.
    dialog.save_file(move |path| drop(sender.send(path)));
    // A dialog may stay open for as long as it likes: the other commands find another thread.
    let answer = tokio::task::block_in_place(|| answer.recv());
    // While the app is ending there is no dialog and no answer.
    answer.ok().flatten()?.into_path().ok()
}

/// Writes beside the target and takes its place then, so that a full disk or a power cut leaves
/// what was there before.
fn put(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    // What a link points to is written, and the link stays.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    match fs::metadata(&target) {
        Ok(there) if there.is_dir() => Err(ErrorKind::IsADirectory.into()),
        // A pipe or a device can't be replaced; it takes the bytes as they come.
        Ok(there) if !there.is_file() => {
            let mut pipe = File::options().write(true).open(&target)?;
            pipe.write_all(bytes)
        }
        Ok(there) if there.permissions().readonly() => Err(io::ErrorKind::PermissionDenied.into()),
        there => replace(&target, bytes, there.ok().as_ref(), readers),
    }
}

fn replace(
    target: &Path,
    bytes: &[u8],
    before: Option<&Metadata>,
    readers: Readers,
) -> io::Result<()> {
    // A bare name has an empty folder, which means this one.
    let folder = target.parent().filter(|folder| *folder != Path::new(""));
    let mut file = beside(folder.unwrap_or(Path::new(".")), readers)?;
    file.write_all(bytes)?;
    if let Some(before) = before.filter(|_| readers == Readers::AsUsual) {
        // Who could read it may read it still.
        file.as_file().set_permissions(before.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(target)?;
    Ok(())
}

/// A new file in `folder` that goes away again unless it takes another one's place.
#[cfg_attr(not(unix), expect(unused_variables, reason = "only Unix has modes"))]
fn beside(folder: &Path, readers: Readers) -> io::Result<tempfile::NamedTempFile> {
    let mut new = tempfile::Builder::new();
    new.prefix(".scrollwell-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = match readers {
            Readers::AsUsual => 0o666,
            Readers::Owner => 0o600,
        };
        new.permissions(fs::Permissions::from_mode(mode));
    }
    new.tempfile_in(folder)
}

/// Picks the words for why a file can't be written.
pub(crate) fn why_not(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "no-folder",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::IsADirectory => "folder",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything in a folder, hidden files too.
    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_written_whole_and_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("week.svg");
        let text = Text::english();
        for bytes in [&b"first, and longer"[..], b"second"] {
            let said = write(&path, bytes, &text).unwrap();
            assert_eq!(said, format!("{} is written.", path.display()));
            assert_eq!(fs::read(&path).unwrap(), bytes);
        }
        assert_eq!(names(folder.path()), ["week.svg"]);
    }

    #[test]
    fn what_can_not_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::english();
        fs::create_dir(folder.path().join("week.png")).unwrap();
        for (name, kind) in [
            ("week.png", io::ErrorKind::IsADirectory),
            ("nowhere/week.png", io::ErrorKind::NotFound),
        ] {
            let path = folder.path().join(name);
            let error = write(&path, b"bytes", &text).unwrap_err();
            assert!(
                matches!(&error, Error::NotWritten(at, why) if *at == path && *why == kind),
                "{error:?}"
            );
        }
        assert_eq!(names(folder.path()), ["week.png"]);
    }

    #[test]
    fn a_file_that_is_kept_from_writing_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("week.svg");
        fs::write(&path, "kept").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(write(&path, b"new", &Text::english()).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"kept");
        assert_eq!(names(folder.path()), ["week.svg"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_private_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.json");
        // Also in the place of a file that others could read.
        fs::write(&path, "old").unwrap();
        for _ in 0..2 {
            write_private(&path, b"all", &Text::english()).unwrap();
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
            fs::remove_file(&path).unwrap();
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_keeps_who_may_read_what_it_points_to() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link.svg"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&file, &link).unwrap();
        write(&link, b"new", &Text::english()).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
