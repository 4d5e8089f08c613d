//! The things themselves.

use std::path::Path;

use super::distribution::Distribution;
use crate::program::{Program, present};

/// One thing that has to be on the machine.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Need {
    /// In words, for a distribution whose packages we do not know.
    pub(crate) what: &'static str,
    sign: Sign,
    debian: &'static [&'static str],
    fedora: &'static [&'static str],
    arch: &'static [&'static str],
}

/// How to see that a need is met.
#[derive(Debug, Clone, Copy)]
enum Sign {
    /// A program in `PATH`.
    Program(&'static str),
    /// A library's development files.
    Library(&'static str),
    /// A file that has the same place everywhere.
    File(&'static str),
    /// A command that succeeds.
    Succeeds(&'static [&'static str]),
}

impl Need {
    pub(crate) fn is_met(&self) -> bool {
        match self.sign {
            Sign::Program(name) => present(name),
            Sign::Library(name) => Program::new("pkg-config")
                .args(["--exists", name])
                .answer()
                .is_some(),
            Sign::File(path) => Path::new(path).is_file(),
            Sign::Succeeds(words) => words.split_first().is_some_and(|(name, arguments)| {
                Program::new(name).args(arguments).answer().is_some()
            }),
        }
    }

    pub(crate) fn packages(&self, distribution: Distribution) -> &'static [&'static str] {
        match distribution {
            Distribution::Debian => self.debian,
            Distribution::Fedora => self.fedora,
            Distribution::Arch => self.arch,
        }
    }
}

/// Needed to build the app, and thereby to do anything at all.
pub(crate) const BUILD: &[Need] = &[
    Need {
        what: "a C compiler (cc)",
        sign: Sign::Program("cc"),
        debian: &["build-essential"],
        fedora: &["gcc"],
        arch: &["base-devel"],
    },
    Need {
        what: "make",
        sign: Sign::Program("make"),
        debian: &["make"],
        fedora: &["make"],
        arch: &["make"],
    },
    Need {
        what: "pkg-config",
        sign: Sign::Program("pkg-config"),
        debian: &["pkg-config"],
        fedora: &["pkgconf-pkg-config"],
        arch: &["pkgconf"],
    },
    Need {
        // OpenSSL, which SQLCipher stands on, is configured by a Perl script. Some distributions
        // split Perl's standard modules off, so the modules are the sign and not the program.
        what: "Perl with its standard modules (FindBin, IPC::Cmd, Time::Piece, File::Compare)",
        sign: Sign::Succeeds(&[
            "perl",
            "-MFindBin",
            "-MIPC::Cmd",
            "-MTime::Piece",
            "-MFile::Compare",
            "-MFile::Copy",
            "-e",
            "1",
        ]),
        debian: &["perl"],
        fedora: &["perl-core"],
        arch: &["perl"],
    },
    Need {
        what: "WebKitGTK for GTK 3 with its development files (webkit2gtk-4.1)",
        sign: Sign::Library("webkit2gtk-4.1"),
        debian: &["libwebkit2gtk-4.1-dev"],
        fedora: &["webkit2gtk4.1-devel"],
        arch: &["webkit2gtk-4.1"],
    },
];

/// Needed on top of [`BUILD`] to drive the window: tests, pictures and measurements.
///
/// Fedora and Arch ship the driver only with WebKitGTK for GTK 4. It starts our GTK 3 window too,
/// but before WebKitGTK 2.54 it could not click or type there (WebKit bug 318171).
pub(crate) const WINDOW_TESTS: &[Need] = &[
    Need {
        what: "WebKitGTK's WebDriver (WebKitWebDriver)",
        sign: Sign::Program("WebKitWebDriver"),
        debian: &["webkit2gtk-driver"],
        fedora: &["webkitgtk6.0"],
        arch: &["webkitgtk-6.0"],
    },
    Need {
        what: "a virtual display (xvfb-run)",
        sign: Sign::Program("xvfb-run"),
        debian: &["xvfb"],
        fedora: &["xorg-x11-server-Xvfb"],
        arch: &["xorg-server-xvfb"],
    },
    Need {
        what: "xauth",
        sign: Sign::Program("xauth"),
        debian: &["xauth"],
        fedora: &["xorg-x11-xauth"],
        arch: &["xorg-xauth"],
    },
    Need {
        what: "a D-Bus daemon (dbus-run-session)",
        sign: Sign::Program("dbus-run-session"),
        debian: &["dbus"],
        fedora: &["dbus-daemon"],
        arch: &["dbus"],
    },
    Need {
        // dbus-run-session starts it; Debian has it in a package of its own.
        what: "a D-Bus daemon (dbus-daemon)",
        sign: Sign::Program("dbus-daemon"),
        debian: &["dbus-daemon"],
        fedora: &["dbus-daemon"],
        arch: &["dbus"],
    },
    Need {
        // What a screen reader listens on. The program itself lies elsewhere on each family.
        what: "the accessibility bus (at-spi2-core)",
        sign: Sign::File("/usr/share/dbus-1/services/org.a11y.Bus.service"),
        debian: &["at-spi2-core"],
        fedora: &["at-spi2-core"],
        arch: &["at-spi2-core"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_has_a_package_in_every_family() {
        for need in BUILD.iter().chain(WINDOW_TESTS) {
            for family in [
                Distribution::Debian,
                Distribution::Fedora,
                Distribution::Arch,
            ] {
                assert!(
                    !need.packages(family).is_empty(),
                    "{} on {family:?}",
                    need.what
                );
            }
        }
    }

    #[test]
    fn signs_are_read_off_the_machine() {
        let need = |sign| Need {
            what: "",
            sign,
            debian: &[],
            fedora: &[],
            arch: &[],
        };
        assert!(need(Sign::Program("sh")).is_met());
        assert!(!need(Sign::Program("no-such-program-anywhere")).is_met());
        assert!(need(Sign::File("/proc/self/stat")).is_met());
        assert!(!need(Sign::File("/proc/self")).is_met());
        assert!(need(Sign::Succeeds(&["true"])).is_met());
        assert!(!need(Sign::Succeeds(&["false"])).is_met());
    }
}
