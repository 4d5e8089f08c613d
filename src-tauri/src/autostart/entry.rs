//! A desktop entry: <https://specifications.freedesktop.org/desktop-entry/latest/>, as far as
//! starting with the session needs it.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::Path;

/// The entry that starts `program` with `arguments`.
///
/// # Errors
/// `InvalidInput` for what no entry can hold: text that isn't UTF-8, a program with `=` or `%` in
/// its path. The specification rules out the one; GLib and systemd look for the program before they
/// read its `%%`, so that it would be written down and never started.
pub(super) fn written(program: &Path, arguments: &[impl AsRef<OsStr>]) -> io::Result<String> {
    let program = text(program.as_os_str())?;
    if program.contains(['=', '%']) {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut exec = quoted(program);
    for argument in arguments {
        exec.push(' ');
        exec.push_str(&quoted(text(argument.as_ref())?));
    }
    let exec = escaped(&exec);
    Ok(format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Scrollwell\n\
         Icon=app.scrollwell.Scrollwell\n\
         Exec={exec}\n\
         Terminal=false\n\
         StartupNotify=false\n\
         X-GNOME-Autostart-enabled=true\n"
    ))
}

fn text(word: &OsStr) -> io::Result<&str> {
    let word = word.to_str().filter(|word| !word.contains('\0'));
    word.ok_or_else(|| ErrorKind::InvalidInput.into())
}

/// A word of a command line: in quotes, unless nothing in it could mean anything else.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    let mut quoted = String::from('"');
    for c in word.chars() {
        match c {
            '"' | '`' | '$' | '\\' => quoted.extend(['\\', c]),
            // Else a letter after it would stand for files or the app's name.
            '%' => quoted.push_str("%%"),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A text as the value of a key, which has escapes of its own around those of the command line.
fn escaped(value: &str) -> String {
    value
        .replace('\\', r"\\")
        .replace('\n', r"\n")
        .replace('\t', r"\t")
        .replace('\r', r"\r")
}

/// Whether a session that reads `entry` starts its program, which `is_there` knows about.
pub(super) fn starts(entry: &str, is_there: impl Fn(&str) -> bool) -> bool {
    let value = |key| value(entry, key);
    let off = value("Hidden").as_deref() == Some("true")
        || value("X-GNOME-Autostart-enabled").as_deref() == Some("false");
    let program = value("Exec").and_then(|exec| first_word(&exec));
    !off && program.is_some_and(|program| is_there(&program))
}

/// Whether `entry` starts its program with exactly these arguments, as [`written`] writes them.
pub(super) fn has_arguments(entry: &str, arguments: &[impl AsRef<OsStr>]) -> bool {
    let Some(exec) = value(entry, "Exec") else {
        return false;
    };
    let program = first_word(&exec).unwrap_or_default();
    // A path with a quotation mark in it is quoted as it was when it was written.
    let rest = exec.strip_prefix(&quoted(&program));
    let words = arguments.iter().map(|one| text(one.as_ref()).map(quoted));
    let words: io::Result<Vec<String>> = words.collect();
    rest.zip(words.ok())
        .is_some_and(|(rest, words)| rest.split_at(rest.len().min(1)).1 == words.join(" "))
}

/// What a key of the main group says, without its escapes.
fn value(entry: &str, key: &str) -> Option<String> {
    let mut lines = entry.lines().map(str::trim);
    lines.find(|line| *line == "[Desktop Entry]")?;
    let mut lines = lines.take_while(|line| !line.starts_with('['));
    let value = lines.find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim_end() == key).then(|| value.trim_start())
    })?;
    Some(unescaped(value))
}

fn unescaped(value: &str) -> String {
    let mut plain = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match rest.next() {
            Some('s') => plain.push(' '),
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('r') => plain.push('\r'),
            other => plain.extend(other),
        }
    }
    plain
}

/// The program that a command line names.
fn first_word(exec: &str) -> Option<String> {
    let exec = exec.trim_start();
    let Some(inside) = exec.strip_prefix('"') else {
        let word = exec.split([' ', '\t']).next().unwrap_or_default();
        return (!word.is_empty()).then(|| word.replace("%%", "%"));
    };
    let mut word = String::new();
    let mut rest = inside.chars();
    loop {
        match rest.next()? {
            '"' => return Some(word.replace("%%", "%")),
            '\\' => word.push(rest.next()?),
            c => word.push(c),
        }
    }
}

#[cfg(test)]
mod argument_tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_arguments_of_an_entry_are_known_again() {
        for program in ["/usr/bin/scrollwell", "/opt/my \"apps\" $/scrollwell"] {
            let own = ["--hidden", "--data-dir", "/mnt/my journal%"];
            let entry = written(Path::new(program), &own).unwrap();
            assert!(has_arguments(&entry, &own), "{entry}");
            assert!(!has_arguments(&entry, &["--hidden"]));
            assert!(!has_arguments(
                &entry,
                &["--hidden", "--data-dir", "/mnt/my journal"]
            ));
            let usual = written(Path::new(program), &["--hidden"]).unwrap();
            assert!(has_arguments(&usual, &["--hidden"]));
            assert!(!has_arguments(&usual, &own));
        }
        assert!(!has_arguments("[Desktop Entry]", &["--hidden"]));
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;

    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    /// The command line of an entry, read the other way round than above: by the state machine
    /// that the specification describes, over the bytes of the file.
    fn command_line(entry: &str) -> Vec<String> {
        let line = entry.split('\n').find(|l| l.starts_with("Exec=")).unwrap();
        let (mut value, mut escape) = (Vec::new(), false);
        for byte in line.as_bytes().iter().skip(5) {
            match (escape, byte) {
                (false, b'\\') => escape = true,
                (false, byte) => value.push(*byte),
                (true, letter) => {
                    let known = [(b's', b' '), (b'n', b'\n'), (b't', b'\t'), (b'r', b'\r')];
                    let known = known.iter().find(|(name, _)| name == letter);
                    assert!(known.is_some() || *letter == b'\\', "no such escape");
                    value.push(known.map_or(b'\\', |(_, meant)| *meant));
                    escape = false;
                }
            }
        }
        assert!(!escape);
        words(&value)
    }

    fn words(value: &[u8]) -> Vec<String> {
        let reserved = b" \t\n\"'\\><~|&;$*?#()`";
        let (mut words, mut word, mut at) = (Vec::new(), None::<Vec<u8>>, 0);
        let mut quoted = false;
        while at < value.len() {
            let byte = value[at];
            at += 1;
            match byte {
                b'"' => {
                    quoted = !quoted;
                    word.get_or_insert_default();
                }
                b'\\' if quoted => {
                    assert!(b"\"`$\\".contains(&value[at]), "only these are escaped");
                    word.get_or_insert_default().push(value[at]);
                    at += 1;
                }
                b'`' | b'$' => panic!("has to be escaped in quotes"),
                b'%' => {
                    assert_eq!(value[at], b'%', "a field code");
                    word.get_or_insert_default().push(b'%');
                    at += 1;
                }
                b' ' if !quoted => words.extend(word.take()),
                byte => {
                    assert!(quoted || !reserved.contains(&byte), "has to be quoted");
                    word.get_or_insert_default().push(byte);
                }
            }
        }
        assert!(!quoted, "the quote is open");
        words.extend(word);
        words
            .into_iter()
            .map(|w| String::from_utf8(w).unwrap())
            .collect()
    }

    #[rstest]
    #[case::plain("/usr/bin/scrollwell")]
    #[case::space("/opt/My Programs/scrollwell")]
    #[case::quotes(r#"/opt/"my" 'own'/scrollwell"#)]
    #[case::backslash(r"/opt/back\slash\\two/scrollwell")]
    #[case::shell("/opt/$HOME `id` $(id); & | > < * ? # ~/scrollwell")]
    #[case::unicode("/opt/Überraschung/日本 ✓/scrollwell")]
    #[case::lines("/opt/a\nb\tc\rd/scrollwell")]
    fn any_path_is_read_back(#[case] path: &str) {
        let arguments = ["--hidden", "--data-dir", path, "100%/%f %% %"];
        let entry = written(Path::new(path), &arguments).unwrap();
        assert_eq!(command_line(&entry), [&[path], &arguments[..]].concat());
        assert!(starts(&entry, |program| program == path));
    }

    proptest! {
        #[test]
        fn any_words_are_read_back(program in "/[^=%\0]{1,20}", argument in "[^\0]{0,20}") {
            let entry = written(Path::new(&program), &[&argument]).unwrap();
            prop_assert_eq!(command_line(&entry), [&program[..], &argument]);
            prop_assert!(starts(&entry, |read| read == program));
        }

        #[test]
        fn whatever_stands_in_an_entry_can_be_read(entry in "(\\[Desktop Entry\\]\n)?(Exec=)?.{0,40}") {
            starts(&entry, |_| true);
        }
    }

    #[test]
    fn the_whole_entry() {
        let entry = written(Path::new("/opt/a b/x"), &["--hidden", "$a"]).unwrap();
        let expected = r#"[Desktop Entry]
Type=Application
Name=Scrollwell
Icon=app.scrollwell.Scrollwell
Exec="/opt/a b/x" --hidden "\\$a"
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"#;
        assert_eq!(entry, expected);
    }

    #[test]
    fn what_no_entry_can_hold_is_refused() {
        let none: [&str; 0] = [];
        let refused = |path: &Path| written(path, &none).unwrap_err().kind();
        assert_eq!(refused(Path::new("/opt/a=b/x")), ErrorKind::InvalidInput);
        assert_eq!(refused(Path::new("/opt/100%/x")), ErrorKind::InvalidInput);
        let not_text = OsString::from_vec(vec![b'/', 0xFF]);
        assert_eq!(refused(Path::new(&not_text)), ErrorKind::InvalidInput);
        assert!(written(Path::new("/x"), &[not_text]).is_err());
    }

    #[rstest]
    #[case::on("[Desktop Entry]\nExec=/x --hidden\n", true)]
    #[case::quoted("[Desktop Entry]\nExec=\"/x\" --hidden\n", true)]
    #[case::spaced("[Desktop Entry]\nExec = /x\nHidden = false\n", true)]
    #[case::hidden("[Desktop Entry]\nExec=/x\nHidden=true\n", false)]
    #[case::switched_off("[Desktop Entry]\nExec=/x\nX-GNOME-Autostart-enabled=false\n", false)]
    #[case::of_another_group("[Desktop Entry]\nExec=/x\n[More]\nHidden=true\n", true)]
    #[case::only_in_another_group("[Desktop Entry]\n[More]\nExec=/x\n", false)]
    #[case::program_gone("[Desktop Entry]\nExec=/y\n", false)]
    #[case::open_quote("[Desktop Entry]\nExec=\"/x\n", false)]
    #[case::no_program("[Desktop Entry]\nExec=\n", false)]
    #[case::empty("", false)]
    fn a_session_starts_what_is_on(#[case] entry: &str, #[case] on: bool) {
        assert_eq!(starts(entry, |program| program == "/x"), on);
    }
}
