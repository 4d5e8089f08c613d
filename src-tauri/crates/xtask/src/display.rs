//! A display to open windows on: the person's own, or a virtual one.

use anyhow::Result;

use crate::paths;
use crate::program::Program;

/// As wide as the widest picture and tall enough for the longest page. Without `-noreset` a screen
/// starts anew whenever its last program has ended, and turns away who comes just then.
const SCREEN: &str = "-screen 0 1280x6000x24 -noreset";

/// Whether there is a screen that a window could open on.
pub(crate) fn present() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The same program, inside a virtual display with a message bus of its own.
///
/// Always a virtual one, even where there is a real one: a test must not be disturbed by the
/// mouse of whoever sits there, nor take the focus away from them. The order matters: with the
/// bus outside, the services that it starts would not know the display, and Xvfb might be left
/// running. Without `NO_AT_BRIDGE`, GTK waits for an accessibility bus that nobody answers on.
pub(crate) fn virtual_screen(program: Program) -> Result<Program> {
    let bus = format!(
        "--config-file={}",
        paths::root()?.join("tests/session-bus.conf").display()
    );
    Ok(program
        .inside(
            "env",
            &["-u", "WAYLAND_DISPLAY", "GDK_BACKEND=x11", "NO_AT_BRIDGE=1"],
        )
        .inside("dbus-run-session", &[&bus, "--"])
        .inside("xvfb-run", &["-a", "-s", SCREEN]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bus_runs_inside_the_display() {
        let shown = virtual_screen(Program::new("journeys")).unwrap().shown();
        let place = |word: &str| shown.find(word).unwrap();
        assert!(place("xvfb-run") < place("dbus-run-session"));
        assert!(place("dbus-run-session") < place("NO_AT_BRIDGE=1"));
        assert!(shown.ends_with("journeys"));
    }
}
