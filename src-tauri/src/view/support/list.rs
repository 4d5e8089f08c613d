//! The list of contacts: the one that came with the program, or that with rows of the person's own.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use guidance::GuidanceError;
use guidance::support::Book;

use crate::error::Error;
use crate::text::Text;

/// The person's own file, in the data folder.
const FILE: &str = "support.toml";

/// No list of contacts is longer, in bytes. What is longer was put there by mistake.
const LONGEST: u64 = 1024 * 1024;

/// The list that the page goes by.
#[derive(Debug)]
pub(crate) enum List {
    /// The one that came with the program.
    Shipped,
    /// That with what the person's own file says.
    Own(PathBuf, Box<Book>),
    /// The one that came with the program, because the person's own file can't be used.
    Refused(PathBuf, Refusal),
}

/// Why a file can't be used.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// It can't be read.
    File(ErrorKind),
    /// What it says can't be used.
    Rows(Box<GuidanceError>),
}

impl List {
    /// Reads the person's own file, if there is one.
    pub(crate) fn read(folder: &Path) -> Self {
        let file = folder.join(FILE);
        match text_in(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => Self::Shipped,
            Err(error) => Self::Refused(file, Refusal::File(error.kind())),
            Ok(text) => match guidance::support::book().map(|book| book.with_override(&text)) {
                Ok(Ok(book)) => Self::Own(file, Box::new(book)),
                Ok(Err(error)) => Self::Refused(file, Refusal::Rows(Box::new(error))),
                // There is nothing that it could change.
                Err(_) => Self::Shipped,
            },
        }
    }

    /// The contacts.
    ///
    /// # Errors
    /// What is wrong with the list that came with the program.
    pub(crate) fn book(&self) -> Result<&Book, Error> {
        match self {
            Self::Own(_, book) => Ok(book),
            Self::Shipped | Self::Refused(..) => Ok(guidance::support::book()?),
        }
    }

    /// That a file of the person's own changes the list, or what keeps it from that.
    pub(crate) fn note(&self, text: &Text) -> Option<String> {
        let (file, why) = match self {
            Self::Shipped => return None,
            Self::Own(file, _) => {
                let file = file.display().to_string();
                return Some(text.say_with("support-file-used", &[("file", file.into())]));
            }
            Self::Refused(file, why) => (file.display().to_string(), why),
        };
        let (id, place, right) = match why {
            Refusal::File(kind) => ("support-file-unreadable", kind.to_string(), String::new()),
            Refusal::Rows(error) => {
                let right = text.say(error.right());
                match (error.row(), error.line()) {
                    (Some(row), _) => ("support-file-row", row.to_owned(), right),
                    (None, Some(line)) => ("support-file-line", line.to_string(), right),
                    (None, None) => ("support-file-form", String::new(), right),
                }
            }
        };
        let args = [
            ("file", file.into()),
            ("place", place.into()),
            ("right", right.into()),
        ];
        Some(text.say_with(id, &args))
    }
}

fn text_in(file: &Path) -> io::Result<String> {
    // A pipe would be waited for.
    let there = fs::metadata(file)?;
    if !there.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    if there.len() > LONGEST {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let mut text = String::new();
    File::open(file)?.take(LONGEST).read_to_string(&mut text)?;
    Ok(text)
}
