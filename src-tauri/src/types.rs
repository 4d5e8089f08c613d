//! The data objects that the pages are handed, and their TypeScript side.
//!
//! They hold words and places, no raw data: what a page shows, Rust has said. `ui/src/lib/backend/
//! types.ts` is written from here; a test holds the two together.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! data {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Serialize, TS)]
            pub(crate) struct $name {
                $($(#[$field_doc])* pub(crate) $field: $type,)*
            }
        )*

        /// The declarations of all objects above.
        #[cfg(test)]
        fn declarations() -> Vec<String> {
            let config = ts_rs::Config::default();
            vec![$(<$name as TS>::decl(&config)),*]
        }
    };
}

data! {
    /// What the first page needs to know.
    Start {
        welcomed: bool,
        theme: String,
        /// Why nothing can be saved, as a sentence.
        read_only: Option<String>,
        made_up: bool,
        version: String,
        /// The page to open at, when one was asked for before there was a window.
        page: Option<String>,
    }
    /// One of several things to choose from.
    Choice { value: String, label: String, }
    WelcomePage {
        platforms: Vec<WelcomePlatform>,
        hours: Vec<Choice>,
        hour: String,
        weekdays: Vec<Choice>,
        week_start: String,
        file: String,
    }
    WelcomePlatform { name: String, chosen: bool, }

    TodayPage {
        day: String,
        is_today: bool,
        title: String,
        /// Seven days, the last one today.
        strip: Vec<StripDay>,
        rows: Vec<UsageRow>,
        contexts: Vec<Choice>,
        /// What the day holds; null when nothing is logged.
        saved: Option<SavedDay>,
        /// That the day is paused, as a sentence.
        paused: Option<String>,
        /// What is being tried.
        trial: Option<TrialLine>,
        /// In place of the mood questions, while they are not asked, as a sentence.
        mood_paused: Option<String>,
    }
    /// What is being tried, in a line.
    TrialLine {
        tip: String,
        text: String,
        /// `until Sunday 6 December`
        when_left: String,
        /// The time is over, and how it went wasn't said yet.
        asks: bool,
        question: Option<String>,
        /// The person's own plan for it.
        plan: Option<String>,
    }
    StripDay {
        day: String,
        short: String,
        label: String,
        #[ts(type = "\"nothing\" | \"part\" | \"complete\" | \"paused\"")]
        state: &'static str,
        is_today: bool,
    }
    UsageRow {
        platform: String,
        name: String,
        colour: u8,
        /// As it can be typed; empty when not logged.
        text: String,
        #[ts(type = "Source")]
        source: &'static str,
        #[ts(type = "Worth | null")]
        worth: Option<&'static str>,
    }
    SavedDay {
        total: Option<String>,
        coverage: String,
        mood: Option<String>,
        rows: Vec<SavedRow>,
        check_ins: Vec<CheckInSaid>,
        limits: Vec<LimitLine>,
        /// Of these three, at most one.
        card: Option<GentleCard>,
        tracking: Option<TrackingCard>,
        tip: Option<TipCard>,
    }
    /// That the last days were rated low, and where people can be reached.
    GentleCard { title: String, text: String, why: String, }
    /// Whether the daily questions help, or make it worse.
    TrackingCard { title: String, text: String, }
    SavedRow {
        platform: String,
        name: String,
        colour: u8,
        text: String,
        source: String,
        guess: bool,
        late: bool,
        worth: Option<String>,
    }
    CheckInSaid {
        id: String,
        time: String,
        valence: Option<f64>,
        mood: Option<String>,
        calm: Option<String>,
        context: Vec<String>,
        note: Option<String>,
        late: bool,
    }
    LimitLine {
        limit: String,
        scope: String,
        text: String,
        minutes: u32,
        limit_minutes: u32,
        fraction: f64,
        /// Reached, and not said yet whether it was worth it.
        asks: bool,
        worth: Option<String>,
        /// The day of its line in the ledger.
        day: String,
    }
    Saved { change: String, message: String, page: TodayPage, }
    Changed {
        /// For undoing it; empty when nothing was changed.
        change: String,
        message: String,
    }

    /// A place in a picture, in millionths of its width and height: whole numbers, and without a
    /// name for each, because ten years have thousands of marks.
    Mark {
        /// Where its tooltip points: from the left, from the top.
        at: [u32; 2],
        /// What belongs to it: left, top, width, height.
        area: [u32; 4],
        label: String,
        value: String,
        /// The day that it opens on Today.
        day: Option<String>,
    }
    #[derive(Default)]
    Table { caption: String, columns: Vec<String>, rows: Vec<Vec<String>>, }
    /// A picture; an empty one where charts are hidden.
    #[derive(Default)]
    Chart {
        svg: String,
        title: String,
        summary: String,
        marks: Vec<Mark>,
        /// How many marks an arrow to the side goes on; where that is more than one, an arrow up or
        /// down goes on by one.
        across: usize,
        table: Table,
        csv: String,
        /// What is handed back to have the picture saved; empty where it can't be.
        order: String,
    }
    WeekPage {
        start: String,
        title: String,
        overline: String,
        previous: String,
        next: Option<String>,
        is_current: bool,
        empty: bool,
        lede: String,
        mood: Option<String>,
        comparison: String,
        chart: Chart,
        legend: Vec<Legend>,
        has_guess: bool,
        has_late: bool,
        has_limit: bool,
        has_paused: bool,
        paused: Option<String>,
        platforms: Vec<PlatformTotal>,
        limits: Vec<WeekLimit>,
        notes: Vec<String>,
        hidden: Hidden,
    }
    Legend { name: String, colour: u8, }
    PlatformTotal { name: String, colour: u8, total: String, per_day: String, n: String, }
    WeekLimit {
        text: String,
        detail: String,
        fraction: f64,
        /// The line over eight weeks.
        chart: Option<Chart>,
    }

    TrendsPage {
        title: String,
        overline: String,
        spans: Vec<Choice>,
        span: String,
        measures: Vec<Choice>,
        measure: String,
        /// That there is no entry, as a sentence; there are no charts then.
        empty: Option<String>,
        charts: Vec<Trend>,
        hidden: Hidden,
    }
    /// One of the charts, with what is said beside it.
    Trend {
        #[ts(type = "TrendName")]
        name: &'static str,
        said: Vec<String>,
        /// Nothing where the period has nothing to draw.
        chart: Option<Chart>,
        key: Vec<Sign>,
    }
    /// A sign in a picture and what it means.
    Sign {
        #[ts(type = "SignName")]
        sign: &'static str,
        name: String,
        /// Of a platform.
        colour: Option<u8>,
    }
    ComparePage {
        choices: Vec<Choice>,
        choice: String,
        first: ComparePeriod,
        second: ComparePeriod,
        /// Why they are not set side by side, as a sentence.
        refused: Option<String>,
        table: Option<Table>,
        notes: Vec<String>,
    }
    ComparePeriod { name: String, from: String, to: String, coverage: String, }

    /// One week to be reviewed.
    ReviewPage {
        content: ReviewContent,
        /// What is saved, as it is filled in.
        form: ReviewForm,
        week: String,
        previous: String,
        next: Option<String>,
        /// Whether it is the week that is to be reviewed now.
        is_due: bool,
        /// For a week of low ratings.
        gentle: Option<String>,
        /// Whether there is anything to put into a file.
        keeps: bool,
        tips: Vec<ReviewTip>,
        hidden: Hidden,
    }
    /// What is said of a week, on the page and in its files.
    ReviewContent {
        title: String,
        overline: String,
        unfinished: Option<String>,
        skipped: Option<String>,
        /// From the review before.
        letter: Option<OwnWords>,
        was: ReviewedWeek,
        answers: Vec<WeekAnswer>,
        sentence: Option<OwnWords>,
        next: Option<String>,
        /// The one to try.
        tip: Option<ReviewTip>,
        /// To next week's self.
        to_next: Option<OwnWords>,
    }
    ReviewedWeek {
        empty: bool,
        lede: String,
        paused: Option<String>,
        chart: Chart,
        legend: Vec<Legend>,
        has_guess: bool,
        has_late: bool,
        has_limit: bool,
        has_paused: bool,
        platforms: Vec<PlatformTotal>,
        together: Option<PlatformTotal>,
        mood: Option<String>,
        /// What is worth saying, at most three sentences.
        said: Vec<WeekSentence>,
        limits: Vec<String>,
        notes: Vec<String>,
    }
    WeekSentence {
        text: String,
        /// What the person wrote on the days that it names.
        notes: Vec<OwnWords>,
    }
    /// What a person wrote, and when, or to whom.
    OwnWords { text: String, from: String, }
    WeekAnswer {
        id: String,
        question: String,
        /// What 0 means.
        low: String,
        /// What 10 means.
        high: String,
        said: Option<String>,
    }
    ReviewTip { id: String, text: String, grade: String, grade_words: String, study: String, }

    LimitsPage {
        platforms: Vec<LimitPlatform>,
        /// In the order of the week.
        weekdays: Vec<Choice>,
        weekend: String,
        current: Vec<LimitRow>,
        pauses: Vec<PauseRow>,
        ledger: Vec<LedgerLine>,
        today: String,
    }
    LimitPlatform { value: String, label: String, colour: u8, }
    LimitRow {
        id: String,
        name: String,
        /// Of the platforms it is on; none when it is on all.
        colours: Vec<u8>,
        allowance: String,
        /// As it was filled in, to change it.
        form: LimitForm,
        span: String,
        detail: String,
    }
    PauseRow {
        id: String,
        text: String,
        #[ts(type = "\"now\" | \"coming\" | \"past\"")]
        state: &'static str,
        first: String,
        last: String,
    }
    LedgerLine {
        #[ts(type = "LedgerKind")]
        kind: &'static str,
        subject: String,
        day: String,
        date: String,
        text: String,
        note: Option<String>,
        worth: Option<String>,
    }
    LimitPreview {
        read_back: String,
        sentence: String,
        median: Option<String>,
        in_part: Option<String>,
        same: Option<SameLimit>,
        cells: Vec<PreviewCell>,
        per_week: bool,
    }
    SameLimit { id: String, text: String, }
    PreviewCell {
        label: String,
        #[ts(type = "\"within\" | \"over\" | \"not-logged\" | \"paused\" | \"open\"")]
        state: &'static str,
        short: String,
    }
    Suggestion {
        text: String,
        /// As it is put into the field.
        minutes: String,
        reason: String,
        evidence: String,
        link_id: Option<String>,
    }
    TimerCard {
        #[ts(type = "\"running\" | \"asks\"")]
        state: &'static str,
        platform: String,
        name: String,
        colour: u8,
        since: String,
        elapsed: String,
        left: Option<String>,
        question: Option<String>,
        keep: Vec<Choice>,
    }

    Study {
        text: String,
        design: String,
        n: String,
        finding: String,
        link: Option<String>,
        link_id: Option<String>,
    }
    TipCard {
        id: String,
        theme: String,
        text: String,
        why: Option<String>,
        grade: String,
        grade_words: String,
        caveat: String,
        studies: Vec<Study>,
        /// Whether trying it asks for a plan: when, then.
        needs_plan: bool,
        /// Whether it is the one that is being tried.
        #[ts(type = "\"free\" | \"running\"")]
        trial: &'static str,
    }
    TipsPage {
        trial: Option<TrialLine>,
        groups: Vec<TipGroup>,
        /// What was tried and how it went, the latest first.
        tried: Vec<Tried>,
    }
    TipGroup { theme: String, tips: Vec<TipCard>, }
    Tried {
        tip: String,
        text: String,
        span: String,
        found: String,
        note: Option<String>,
        plan: Option<String>,
    }

    /// What studies found.
    ResearchPage {
        intro: Vec<String>,
        chart: Chart,
        groups: Vec<ResearchGroup>,
        sentences: Vec<ResearchSentence>,
    }
    ResearchGroup { title: String, rows: Vec<ResearchRow>, }
    ResearchRow {
        text: String,
        study: String,
        design: String,
        n: String,
        link: Option<String>,
        link_id: Option<String>,
    }
    ResearchSentence { title: String, text: String, }
    /// Four questions for something one has read.
    ClaimPage {
        lede: String,
        questions: Vec<ClaimQuestion>,
        /// How much asking them helps.
        strength: String,
        caveat: String,
        study: Study,
    }
    ClaimQuestion { title: String, points: Vec<String>, }

    Way {
        #[ts(type = "\"phone\" | \"text\" | \"chat\" | \"email\" | \"web\"")]
        kind: &'static str,
        label: String,
        /// To the letter as it is printed.
        value: String,
        link_id: Option<String>,
    }
    Contact {
        name: String,
        about: Option<String>,
        ways: Vec<Way>,
        hours: Option<String>,
        languages: Option<String>,
        checked: String,
    }
    Directory { name: String, about: String, link_id: String, address: String, }
    SupportPage {
        country: Option<String>,
        /// False when it is only suggested by the locale.
        chosen: bool,
        countries: Vec<Choice>,
        emergency: Option<Contact>,
        /// What to do where no emergency number is confirmed.
        no_emergency: Option<String>,
        contacts: Vec<Contact>,
        no_contacts: Option<String>,
        /// How far the numbers can be trusted.
        caution: String,
        directories: Vec<Directory>,
        /// Whom the person added.
        own: Vec<OwnContact>,
        /// That a file of the person's own changes the list, as a sentence.
        override_note: Option<String>,
    }
    OwnContact { id: String, name: String, value: String, link_id: Option<String>, }

    SettingsPage {
        platforms: Vec<SettingsPlatform>,
        archived: Vec<SettingsPlatform>,
        offered: Vec<String>,
        hours: Vec<Choice>,
        hour: String,
        weekdays: Vec<Choice>,
        week_start: String,
        theme: String,
        file: String,
        version: String,
        weekend: Weekend,
        reminders: Reminders,
        background: Background,
        tracking: Tracking,
    }
    /// What is asked and shown.
    Tracking {
        #[ts(type = "Asking")]
        asking: &'static str,
        /// Until when the mood questions are paused, or that they are off.
        asking_said: Option<String>,
        charts: bool,
        /// Until when the mood history is hidden, as a sentence.
        mood_history: Option<String>,
        /// Whether the card about low days may come.
        card: bool,
    }
    /// What of a page is hidden, as the person chose; each a sentence in its place.
    Hidden { charts: Option<String>, mood: Option<String>, }
    Weekend { choices: Vec<Choice>, chosen: Vec<String>, }
    Reminders {
        daily: bool,
        daily_time: String,
        daily_on: Vec<String>,
        weekdays: Vec<Choice>,
        morning: bool,
        morning_time: String,
        weekly: bool,
        weekly_time: String,
        weekly_on: String,
        /// That they are silent today, as a sentence.
        quiet: Option<String>,
    }
    Background {
        /// Whether the desktop has a tray now.
        tray: bool,
        stay: bool,
        /// As the system has it.
        autostart: bool,
        autostart_possible: bool,
    }
    SettingsPlatform { id: String, name: String, colour: u8, }
}

/// What is filled in on Today, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct CheckInForm {
    pub(crate) day: String,
    pub(crate) valence: Option<f64>,
    pub(crate) coarse: bool,
    pub(crate) calm: Option<f64>,
    pub(crate) context: Vec<String>,
    pub(crate) note: String,
    pub(crate) rows: Vec<FormRow>,
}

/// What is filled in for one platform.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct FormRow {
    pub(crate) platform: String,
    pub(crate) text: String,
    #[ts(type = "Source")]
    pub(crate) source: String,
    #[ts(type = "Worth | null")]
    pub(crate) worth: Option<String>,
}

/// A limit as it is filled in. Texts are as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub(crate) struct LimitForm {
    pub(crate) all: bool,
    /// The ids of the platforms, unless it is on all.
    pub(crate) platforms: Vec<String>,
    #[ts(type = "\"day\" | \"weekends\" | \"each\" | \"week\"")]
    pub(crate) shape: String,
    /// At most, a day or a week; on weekdays, when weekends have a figure of their own.
    pub(crate) minutes: String,
    pub(crate) weekend: String,
    pub(crate) each: Vec<WeekdayFigure>,
}

/// The figure of one weekday.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub(crate) struct WeekdayFigure {
    pub(crate) weekday: String,
    /// Empty leaves the day open.
    pub(crate) text: String,
}

/// The reminders as they are filled in.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct RemindersForm {
    pub(crate) daily: bool,
    pub(crate) daily_time: String,
    pub(crate) daily_on: Vec<String>,
    pub(crate) morning: bool,
    pub(crate) morning_time: String,
    pub(crate) weekly: bool,
    pub(crate) weekly_time: String,
    pub(crate) weekly_on: String,
}

/// What is filled in about a week.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub(crate) struct ReviewForm {
    /// Its first day.
    pub(crate) week: String,
    /// 0 to 10, as the next two.
    pub(crate) loneliness: Option<u8>,
    pub(crate) missing_out: Option<u8>,
    pub(crate) connection: Option<u8>,
    pub(crate) sentence: String,
    #[ts(type = "NextStep | null")]
    pub(crate) next: Option<String>,
    /// The id of the tip, where that is next.
    pub(crate) tip: Option<String>,
    pub(crate) letter: String,
    #[ts(type = "ReviewState")]
    pub(crate) state: String,
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use super::*;
    use crate::Problem;

    const FILE: &str = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../ui/src/lib/backend/types.ts"
    );

    fn types() -> String {
        let config = ts_rs::Config::default();
        let mut all = vec![Problem::decl(&config)];
        all.extend(declarations());
        all.extend([
            CheckInForm::decl(&config),
            FormRow::decl(&config),
            LimitForm::decl(&config),
            WeekdayFigure::decl(&config),
            RemindersForm::decl(&config),
            ReviewForm::decl(&config),
        ]);
        let mut file = String::from(
            "// Written from src-tauri/src/types.rs by `WRITE_TYPES=1 cargo test -p scrollwell types`.\n\n\
             export type Source = \"meter\" | \"import\" | \"timer\" | \"recall\";\n\
             export type Worth = \"yes\" | \"partly\" | \"no\";\n\
             export type NextStep = \"keep\" | \"limit\" | \"tip\" | \"nothing\";\n\
             export type ReviewState = \"open\" | \"done\" | \"skipped\";\n\
             export type Found = \"helped\" | \"somewhat\" | \"no\" | \"unsure\";\n\
             export type Asking = \"on\" | \"paused\" | \"off\";\n\
             export type LedgerKind = \"set\" | \"changed\" | \"ended\" | \"reached\" | \"paused\";\n\
             export type TrendName = \"weeks\" | \"mood\" | \"year\" | \"weekday\" | \"reflections\" | \"sources\";\n\
             export type SignName = \"platform\" | \"meter\" | \"import\" | \"timer\" | \"recall\" | \"late\" | \"not-logged\" | \"paused\" | \"limit\" | \"check-in\" | \"mean\" | \"running\" | \"spread\";\n",
        );
        for declaration in all {
            file.push_str(&format!("export {declaration}\n"));
        }
        file
    }

    #[test]
    fn the_pages_have_these_types() {
        let types = types();
        if env::var_os("WRITE_TYPES").is_some() {
            fs::write(FILE, &types).unwrap();
        }
        let there = fs::read_to_string(FILE).unwrap();
        assert!(
            there == types,
            "run `WRITE_TYPES=1 cargo test -p scrollwell types`"
        );
    }
}
