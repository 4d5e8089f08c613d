//! The names that a tip is sorted by: its grade, its theme, its trigger.

use serde::Deserialize;

/// How well a tip has been tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Several randomised trials, with a pooled analysis.
    A,
    /// One or two randomised trials.
    B,
    /// People followed over time.
    C,
    /// One point in time, or a laboratory.
    D,
    /// Expert judgement.
    E,
}

impl Grade {
    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
        }
    }

    /// Id of the message that says what the letter means.
    pub fn words(self) -> &'static str {
        match self {
            Self::A => "tip-grade-a",
            Self::B => "tip-grade-b",
            Self::C => "tip-grade-c",
            Self::D => "tip-grade-d",
            Self::E => "tip-grade-e",
        }
    }
}

/// What a tip is about: the themes of the article that this project answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Being tense, and what feeds it.
    Anxiety,
    /// Days that feel heavy.
    LowMood,
    /// Feeling cut off.
    Loneliness,
    /// Worry about missing what others do.
    MissingOut,
    /// Measuring oneself against others.
    Comparison,
    /// Sleep.
    Sleep,
    /// What the screen takes away from.
    Attention,
    /// What is true.
    Misinformation,
    /// Who sees what.
    Privacy,
    /// Support among people online.
    Community,
    /// Moods that rub off.
    Contagion,
    /// Limits that suit.
    Limits,
}

impl Theme {
    /// Every theme, in the order in which to show them.
    pub const ALL: [Self; 12] = [
        Self::Anxiety,
        Self::LowMood,
        Self::Loneliness,
        Self::MissingOut,
        Self::Comparison,
        Self::Sleep,
        Self::Attention,
        Self::Misinformation,
        Self::Privacy,
        Self::Community,
        Self::Contagion,
        Self::Limits,
    ];

    /// Id of the message that names it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Anxiety => "tip-theme-anxiety",
            Self::LowMood => "tip-theme-low-mood",
            Self::Loneliness => "tip-theme-loneliness",
            Self::MissingOut => "tip-theme-missing-out",
            Self::Comparison => "tip-theme-comparison",
            Self::Sleep => "tip-theme-sleep",
            Self::Attention => "tip-theme-attention",
            Self::Misinformation => "tip-theme-misinformation",
            Self::Privacy => "tip-theme-privacy",
            Self::Community => "tip-theme-community",
            Self::Contagion => "tip-theme-contagion",
            Self::Limits => "tip-theme-limits",
        }
    }
}

/// The rule that says when a tip is relevant. [`fits`](crate::fits) applies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// Tip 1: fewer than seven days are logged.
    FirstWeek,
    /// Tip 2: a week is logged and there is no limit, or one far above the usual day.
    NoLimitOrAWideOne,
    /// Tip 3: a week in the lower part of the scale that took more than usual.
    LowWeekWithMoreUse,
    /// Tip 4: over a limit on three of the last seven days.
    OverThreeOfSeven,
    /// Tip 5: twice the baseline on each of the last seven days.
    TwiceTheBaseline,
    /// Tip 6: in a week with a limit the mood is down, or loneliness is up.
    CutOffInALimitWeek,
    /// Tip 7: less use than the baseline with the same mood, or four low days of seven.
    SameMoodWithLessUseOrLowDays,
    /// Tip 8: two weeks of less use with about the same mood.
    FreedTime,
    /// Tip 9: days over a limit that share a part of the day.
    OverAtTheSameTime,
    /// Tip 10: many short visits. They are not logged, so nothing fits it.
    ManyShortVisits,
    /// Tip 11: over a limit although something is being tried.
    OverWithAPlan,
    /// Tip 12: a limit of two weeks or older with more days over it than not.
    LimitsNotWorking,
    /// Tip 13: two weeks that were tenser than the two before.
    TenserWeeks,
    /// Tip 14: worry about missing out while fewer alerts are being tried.
    MissingOutWhileAlertsAreOff,
    /// Tip 15: slept badly or scrolled in bed on three of seven days.
    ShortNights,
    /// Tip 16: scrolled in bed on two of seven days.
    InBed,
    /// Tip 17: saw people, and still felt little connection.
    PeopleWithoutConnection,
    /// Tip 18: loneliness is high, or connection is falling.
    Lonely,
    /// Tip 19: four weeks of pairs and no clear link.
    NoClearLink,
    /// Tip 20: comparing on two of seven days.
    Comparing,
    /// Tip 21: tip 20 is or was tried.
    AfterMuting,
    /// Tip 22: posting on days that lie under the others.
    PostingAndDown,
    /// Tip 23: news on three of seven days, in tenser weeks.
    NewsAndTension,
    /// Tip 24: most of the time was on the phone.
    MostlyPhone,
    /// Tip 25: news or posting in the last seven days.
    NewsOrPosting,
    /// Tip 26: low days that share a platform.
    LowWithOnePlatform,
    /// Tip 27: looked for support in the last seven days.
    LookingForSupport,
    /// Tip 28: over a limit on five of the last fourteen days.
    OverFiveOfFourteen,
    /// Tip 29: the first day over a limit after three within it.
    OverAfterThreeWithin,
    /// Tip 30: two weeks are logged, nearly without gaps.
    ReadyForATrial,
    /// Tip 31: once, then every three months.
    PrivacyRound,
    /// Tip 32: the rule of the gentle card holds.
    HardDays,
}
