//! The keys that have no letter, as WebDriver writes them.

/// Tab.
pub const TAB: char = '\u{E004}';
/// Enter.
pub const ENTER: char = '\u{E007}';
/// Shift, on the left.
pub const SHIFT: char = '\u{E008}';
/// Control, on the left.
pub const CONTROL: char = '\u{E009}';
/// Alt, on the left.
pub const ALT: char = '\u{E00A}';
/// F1.
pub const F1: char = '\u{E031}';
/// F8.
pub const F8: char = '\u{E038}';
/// Escape.
pub const ESCAPE: char = '\u{E00C}';
/// The space bar. A plain blank, here for its name.
pub const SPACE: char = ' ';
/// Page up.
pub const PAGE_UP: char = '\u{E00E}';
/// Page down.
pub const PAGE_DOWN: char = '\u{E00F}';
/// End.
pub const END: char = '\u{E010}';
/// Home.
pub const HOME: char = '\u{E011}';
/// Arrow left.
pub const LEFT: char = '\u{E012}';
/// Arrow up.
pub const UP: char = '\u{E013}';
/// Arrow right.
pub const RIGHT: char = '\u{E014}';
/// Arrow down.
pub const DOWN: char = '\u{E015}';
