//! The colours behind the variables, for pictures that leave the page.

/// Which set of colours a file is written in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// How many platform colours there are.
pub(crate) const PLATFORM_COLOURS: u8 = 8;

/// Variable, light, dark. The platform colours are those of Okabe and Ito, the same in both.
const TOKENS: [(&str, &str, &str); 21] = [
    ("--paper", "#FBFAF7", "#14171C"),
    ("--line", "#E4E0D6", "#2B313B"),
    ("--line-strong", "#8B8878", "#707A88"),
    ("--ink", "#1F2430", "#E8E6E1"),
    ("--ink-2", "#565B66", "#B3B6BD"),
    ("--ink-3", "#676A72", "#969BA4"),
    ("--accent", "#2F6F73", "#7FC4C0"),
    ("--accent-soft", "#DDEBEA", "#1F3537"),
    ("--mood-0", "#3B5B92", "#7FA3E0"),
    ("--mood-1", "#7E9BC4", "#5F7CAB"),
    ("--mood-2", "#B9B4A7", "#6E6B63"),
    ("--mood-3", "#E0A458", "#C58A3F"),
    ("--mood-4", "#C46F1C", "#F0A95A"),
    ("--platform-0", "#CC79A7", "#CC79A7"),
    ("--platform-1", "#0072B2", "#0072B2"),
    ("--platform-2", "#D55E00", "#D55E00"),
    ("--platform-3", "#56B4E9", "#56B4E9"),
    ("--platform-4", "#009E73", "#009E73"),
    ("--platform-5", "#E69F00", "#E69F00"),
    ("--platform-6", "#F0E442", "#F0E442"),
    ("--platform-7", "#8B8878", "#8B8878"),
];

impl Theme {
    /// A short word for ids.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Every variable that a chart uses, with its colour in this theme as `#RRGGBB`.
    ///
    /// ```
    /// let colour = |name| chart::Theme::Light.tokens().find(|(token, _)| *token == name);
    /// assert_eq!(colour("--paper"), Some(("--paper", "#FBFAF7")));
    /// ```
    pub fn tokens(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        TOKENS.iter().map(move |&(name, light, dark)| match self {
            Self::Light => (name, light),
            Self::Dark => (name, dark),
        })
    }

    /// Writes this theme's colours in place of the variables.
    pub(crate) fn write_in(self, svg: &str) -> String {
        let mut out = String::with_capacity(svg.len());
        let mut rest = svg;
        while let Some((before, after)) = rest.split_once("\"var(") {
            out.push_str(before);
            let (name, tail) = after.split_once(")\"").unwrap_or((after, ""));
            let colour = self.tokens().find(|(token, _)| *token == name);
            out.push('"');
            out.push_str(colour.map_or("none", |(_, colour)| colour));
            out.push('"');
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// The colour of a platform as `#RRGGBB`, for a key that stands beside a picture; a number of
    /// more than 7 starts again at 0, as in [`Platform::colour`](crate::Platform::colour).
    ///
    /// ```
    /// assert_eq!(chart::Theme::Light.platform(1), "#0072B2");
    /// assert_eq!(chart::Theme::Dark.platform(9), "#0072B2");
    /// ```
    #[must_use]
    pub fn platform(self, colour: u8) -> &'static str {
        let slot = format!("--platform-{}", colour % PLATFORM_COLOURS);
        let found = self.tokens().find(|(token, _)| *token == slot);
        found.map_or("none", |(_, colour)| colour)
    }
}
