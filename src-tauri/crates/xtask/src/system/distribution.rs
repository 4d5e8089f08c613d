//! Which family of distributions this is, from `/etc/os-release`.

/// A family whose packages we know by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Distribution {
    Debian,
    Fedora,
    Arch,
}

impl Distribution {
    /// The family of this machine, if it is one that we know.
    pub(crate) fn of_this_machine() -> Option<Self> {
        ["/etc/os-release", "/usr/lib/os-release"]
            .iter()
            .find_map(|file| std::fs::read_to_string(file).ok())
            .and_then(|text| Self::from_os_release(&text))
    }

    /// `ID` says it; for descendants `ID_LIKE` does (Linux Mint is like ubuntu, like debian).
    fn from_os_release(text: &str) -> Option<Self> {
        let value = |key: &str| {
            text.lines()
                .filter_map(|line| line.split_once('='))
                .find(|(name, _)| name.trim() == key)
                .map(|(_, value)| value.trim().trim_matches(['"', '\'']).to_lowercase())
                .unwrap_or_default()
        };
        let names = format!("{} {}", value("ID"), value("ID_LIKE"));
        names.split_whitespace().find_map(|name| match name {
            "debian" | "ubuntu" => Some(Self::Debian),
            "fedora" => Some(Self::Fedora),
            "arch" => Some(Self::Arch),
            _ => None,
        })
    }

    /// The command that installs packages without asking back.
    pub(crate) fn installer(self) -> &'static [&'static str] {
        match self {
            Self::Debian => &["apt-get", "install", "--yes", "--no-install-recommends"],
            Self::Fedora => &["dnf", "install", "--assumeyes"],
            Self::Arch => &["pacman", "-S", "--needed", "--noconfirm"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Distribution::{self, Arch, Debian, Fedora};

    fn family(text: &str) -> Option<Distribution> {
        Distribution::from_os_release(text)
    }

    #[test]
    fn the_families_themselves() {
        assert_eq!(
            family("NAME=\"Debian GNU/Linux\"\nID=debian\n"),
            Some(Debian)
        );
        assert_eq!(family("ID=ubuntu\nID_LIKE=debian\n"), Some(Debian));
        assert_eq!(family("ID=fedora\nVARIANT_ID=workstation\n"), Some(Fedora));
        assert_eq!(family("ID=arch\n"), Some(Arch));
    }

    #[test]
    fn descendants_are_known_by_what_they_are_like() {
        assert_eq!(
            family("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"),
            Some(Debian)
        );
        assert_eq!(family("ID=\"nobara\"\nID_LIKE=\"fedora\"\n"), Some(Fedora));
        assert_eq!(family("ID=manjaro\nID_LIKE=arch\n"), Some(Arch));
    }

    #[test]
    fn others_are_not_guessed() {
        assert_eq!(family("ID=nixos\n"), None);
        assert_eq!(family(""), None);
    }
}
