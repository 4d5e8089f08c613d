//! Installing what is missing.

use anyhow::{Context, Result, bail};

use super::distribution::Distribution;
use super::needs::Need;
use crate::program::{Program, present};
use crate::say;

/// Sees that every need is met. What is missing is installed: at once by root, after a question
/// by anyone else, and not at all on a distribution whose packages we do not know.
pub(crate) fn ensure(needs: &[&[Need]]) -> Result<()> {
    let missing: Vec<&Need> = needs
        .iter()
        .copied()
        .flatten()
        .filter(|n| !n.is_met())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let Some(distribution) = Distribution::of_this_machine() else {
        bail!("{}", by_hand(&missing));
    };
    let packages = packages_for(&missing, distribution);
    say::line(&format!("Missing packages: {}", packages.join(" ")));
    let install = Program::new("env")
        .arg("DEBIAN_FRONTEND=noninteractive")
        .args(
            distribution
                .installer()
                .iter()
                .copied()
                .chain(packages.iter().copied()),
        );

    if is_root() {
        if distribution == Distribution::Debian {
            // The lists of a fresh machine or image are empty or old.
            let lists = Program::new("apt-get").args(["update", "--quiet"]);
            say::step("apt-get update", || lists.run())?;
        }
        say::step("installing system packages", || install.run())?;
    } else {
        let shown = as_typed(distribution, &packages);
        if !present("sudo") {
            bail!("Install them first, as root: {shown}");
        }
        if !say::agreed(&format!("Install them with `sudo {shown}`?")) {
            bail!("Nothing was installed. To do it yourself: sudo {shown}");
        }
        install
            .inside("sudo", &[])
            .run()
            .with_context(|| format!("The packages could not be installed; by hand: {shown}"))?;
    }

    let still: Vec<&Need> = missing.into_iter().filter(|need| !need.is_met()).collect();
    if still.is_empty() {
        Ok(())
    } else {
        bail!("{}", by_hand(&still))
    }
}

fn packages_for(missing: &[&Need], distribution: Distribution) -> Vec<&'static str> {
    let mut packages = Vec::new();
    for package in missing.iter().flat_map(|need| need.packages(distribution)) {
        if !packages.contains(package) {
            packages.push(*package);
        }
    }
    packages
}

fn as_typed(distribution: Distribution, packages: &[&str]) -> String {
    format!(
        "{} {}",
        distribution.installer().join(" "),
        packages.join(" ")
    )
}

fn by_hand(missing: &[&Need]) -> String {
    let list: Vec<String> = missing
        .iter()
        .map(|need| format!("  - {}", need.what))
        .collect();
    format!(
        "Please install with your distribution's package manager, then start again:\n{}",
        list.join("\n")
    )
}

fn is_root() -> bool {
    Program::new("id")
        .arg("-u")
        .answer()
        .is_some_and(|id| id == "0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::needs::{BUILD, WINDOW_TESTS};

    #[test]
    fn a_package_is_asked_for_once() {
        let all: Vec<&Need> = BUILD.iter().chain(WINDOW_TESTS).collect();
        let packages = packages_for(&all, Distribution::Arch);
        assert_eq!(
            packages
                .iter()
                .filter(|package| **package == "dbus")
                .count(),
            1
        );
    }

    #[test]
    fn an_unknown_distribution_gets_the_things_in_words() {
        let text = by_hand(&BUILD.iter().collect::<Vec<_>>());
        assert!(text.contains("  - make\n"), "{text}");
        assert!(text.contains("webkit2gtk-4.1"), "{text}");
    }
}
