//! Settings. One that was never set has no row, and the shell's guess from the locale holds.

use chrono::{NaiveDate, Weekday, WeekdaySet};
use rusqlite::{Connection, params};

use crate::reminder::{weekdays_from_value, weekdays_value};
use crate::revision::{Change, Table};
use crate::{ChangeId, DayBoundary, Journal, JournalError, Moment, Reminder};

/// The row with the last day on which the mood of past days is hidden.
const MOOD_HIDDEN: &str = "mood-hidden-to";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the desktop has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// Whether the mood questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asking {
    /// They are.
    #[default]
    On,
    /// They are not up to this day, included, and are again afterwards.
    PausedTo(NaiveDate),
    /// They are not: only time is logged.
    Off,
}

impl Asking {
    /// Whether they are asked on `day`.
    #[must_use]
    pub fn asks_on(self, day: NaiveDate) -> bool {
        match self {
            Self::On => true,
            Self::PausedTo(last) => day > last,
            Self::Off => false,
        }
    }

    /// How it stands in the file: `on`, `off`, `paused 2026-12-06`.
    fn value(self) -> String {
        match self {
            Self::On => "on".to_owned(),
            Self::PausedTo(last) => format!("paused {last}"),
            Self::Off => "off".to_owned(),
        }
    }

    fn from_value(value: &str) -> Option<Self> {
        match value {
            "on" => Some(Self::On),
            "off" => Some(Self::Off),
            _ => {
                let last = value.strip_prefix("paused ")?;
                last.parse().ok().map(Self::PausedTo)
            }
        }
    }
}

/// What the person has chosen; nothing where they never chose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// When a day starts.
    pub boundary: Option<DayBoundary>,
    /// The first day of a week.
    pub week_start: Option<Weekday>,
    /// The days of the weekend.
    pub weekend: Option<WeekdaySet>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The country whose support contacts are shown, as ISO 3166 alpha-2.
    pub country: Option<String>,
    /// Whether the welcome was gone through or skipped.
    pub welcomed: bool,
    /// The reminder of the check-in.
    pub daily: Option<Reminder>,
    /// The reminder, the next morning, that a day is still open. Its weekdays are those of the
    /// daily one.
    pub morning: Option<Reminder>,
    /// The reminder of the weekly review.
    pub weekly: Option<Reminder>,
    /// The day on which reminders are silent.
    pub quiet_on: Option<NaiveDate>,
    /// Whether the program stays in the tray when its window is closed.
    pub stay: Option<bool>,
    /// Whether the mood questions are asked.
    pub asking: Option<Asking>,
    /// Whether charts are shown.
    pub charts: Option<bool>,
    /// The last day, included, on which the mood of past days is hidden.
    pub mood_hidden_to: Option<NaiveDate>,
    /// Whether the card about low days may come.
    pub card: Option<bool>,
}

impl Settings {
    /// The rows of the file for what is set.
    fn rows(&self) -> Vec<(&'static str, String)> {
        let rows = [
            (
                "day-starts-at",
                self.boundary.map(|boundary| boundary.hour().to_string()),
            ),
            (
                "week-starts-on",
                self.week_start.map(|day| weekday_name(day).to_owned()),
            ),
            ("weekend", self.weekend.map(weekdays_value)),
            ("theme", self.theme.map(|theme| theme.name().to_owned())),
            ("country", self.country.clone()),
            ("welcomed", self.welcomed.then(|| "yes".to_owned())),
            ("remind-daily", self.daily.map(|daily| daily.to_string())),
            (
                "remind-morning",
                self.morning.map(|morning| morning.to_string()),
            ),
            (
                "remind-weekly",
                self.weekly.map(|weekly| weekly.to_string()),
            ),
            ("quiet-on", self.quiet_on.map(|day| day.to_string())),
            (
                "stay-in-tray",
                self.stay.map(|stay| yes_no(stay).to_owned()),
            ),
            ("mood-questions", self.asking.map(Asking::value)),
            ("charts", self.charts.map(|shown| yes_no(shown).to_owned())),
            (
                MOOD_HIDDEN,
                self.mood_hidden_to.map(|last| last.to_string()),
            ),
            (
                "card-about-low-days",
                self.card.map(|card| yes_no(card).to_owned()),
            ),
        ];
        rows.into_iter()
            .filter_map(|(id, value)| Some((id, value?)))
            .collect()
    }

    fn take(&mut self, id: &str, value: &str) {
        match id {
            "day-starts-at" => self.boundary = value.parse().ok().and_then(DayBoundary::new),
            "week-starts-on" => self.week_start = weekday_named(value),
            "theme" => self.theme = Theme::named(value),
            "country" => self.country = Some(value.to_owned()),
            "weekend" => self.weekend = weekdays_from_value(value),
            "welcomed" => self.welcomed = value == "yes",
            "remind-daily" => self.daily = Reminder::from_value(value),
            "remind-morning" => self.morning = Reminder::from_value(value),
            "remind-weekly" => self.weekly = Reminder::from_value(value),
            "quiet-on" => self.quiet_on = value.parse().ok(),
            "stay-in-tray" => self.stay = Some(value == "yes"),
            "mood-questions" => self.asking = Asking::from_value(value),
            "charts" => self.charts = read_yes_no(value),
            MOOD_HIDDEN => self.mood_hidden_to = value.parse().ok(),
            "card-about-low-days" => self.card = read_yes_no(value),
            // A newer version's setting.
            _ => {}
        }
    }
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn read_yes_no(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// The name of a weekday in the file: `monday` … `sunday`.
#[must_use]
pub fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

/// The weekday of that name.
#[must_use]
pub fn weekday_named(name: &str) -> Option<Weekday> {
    (0..7)
        .filter_map(|n| Weekday::try_from(n).ok())
        .find(|day| weekday_name(*day) == name)
}

impl Journal {
    /// What the person has chosen.
    ///
    /// # Errors
    /// What the database says.
    pub fn settings(&self) -> Result<Settings, JournalError> {
        read(&self.connection)
    }

    /// Keeps what the person has chosen. What is not set in `settings` stays as it is. Answers with
    /// nothing when that changes nothing.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn save_settings(
        &mut self,
        moment: &Moment,
        settings: &Settings,
    ) -> Result<Option<ChangeId>, JournalError> {
        let mut change = Change::begin(self, moment, "settings")?;
        write(&mut change, settings)?;
        change.commit()
    }

    /// Turns the reminders of today off, or on again.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn quiet_reminders(
        &mut self,
        moment: &Moment,
        quiet: bool,
    ) -> Result<Option<ChangeId>, JournalError> {
        let value = if quiet {
            moment.today().to_string()
        } else {
            "none".to_owned()
        };
        let mut change = Change::begin(self, moment, "settings")?;
        put(&mut change, "quiet-on", &value)?;
        change.commit()
    }

    /// Shows the mood of past days again. Answers with nothing when it isn't hidden.
    ///
    /// # Errors
    /// What any write can meet.
    pub fn show_mood_history(&mut self, moment: &Moment) -> Result<Option<ChangeId>, JournalError> {
        let mut change = Change::begin(self, moment, "settings")?;
        if read(change.tx())?.mood_hidden_to.is_some() {
            put(&mut change, MOOD_HIDDEN, "none")?;
        }
        change.commit()
    }

    /// Ends the welcome: keeps what was chosen there, all in one change.
    ///
    /// # Errors
    /// [`JournalError::PlatformName`], and what any write can meet.
    pub fn finish_welcome(
        &mut self,
        moment: &Moment,
        settings: &Settings,
        platforms: Option<&[String]>,
    ) -> Result<(), JournalError> {
        let mut change = Change::begin(self, moment, "settings")?;
        write(
            &mut change,
            &Settings {
                welcomed: true,
                ..settings.clone()
            },
        )?;
        if let Some(names) = platforms {
            Self::choose_platforms(&mut change, names)?;
        }
        change.commit().map(drop)
    }
}

fn read(connection: &Connection) -> Result<Settings, JournalError> {
    let mut settings = Settings::default();
    let mut statement = connection.prepare_cached("SELECT id, value FROM setting")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, value): (String, String) = (row.get(0)?, row.get(1)?);
        settings.take(&id, &value);
    }
    Ok(settings)
}

/// Writes what is set in `settings`, within `change`.
pub(crate) fn write(change: &mut Change<'_>, settings: &Settings) -> Result<(), JournalError> {
    for (id, value) in settings.rows() {
        put(change, id, &value)?;
    }
    Ok(())
}

fn put(change: &mut Change<'_>, id: &str, value: &str) -> Result<(), JournalError> {
    change.write(Table::Setting, id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO setting (id, value, updated_at, device) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET value = excluded.value,
                     updated_at = excluded.updated_at, device = excluded.device
                 WHERE value <> excluded.value",
                params![id, value, change.stamp(), change.device()],
            )
            .map(drop)
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{dump_with_changes, evening, journal, moment};

    fn reminder(on: bool, hour: u32) -> Reminder {
        Reminder {
            on,
            at: chrono::NaiveTime::from_hms_opt(hour, 5, 0).unwrap(),
            days: WeekdaySet::from_array([Weekday::Mon, Weekday::Sun]),
            since: evening().at(),
        }
    }

    #[test]
    fn nothing_is_set_at_first() {
        assert_eq!(journal().settings().unwrap(), Settings::default());
        assert_eq!(Settings::default().theme, None);
    }

    #[test]
    fn what_is_not_mentioned_stays() {
        let mut journal = journal();
        let all = Settings {
            boundary: DayBoundary::new(5),
            week_start: Some(Weekday::Sun),
            theme: Some(Theme::Light),
            country: Some("NL".to_owned()),
            welcomed: true,
            weekend: Some(WeekdaySet::from_array([Weekday::Fri, Weekday::Sat])),
            daily: Some(reminder(true, 21)),
            morning: Some(reminder(false, 8)),
            weekly: Some(reminder(true, 0)),
            quiet_on: NaiveDate::from_ymd_opt(2026, 11, 23),
            stay: Some(false),
            asking: NaiveDate::from_ymd_opt(2026, 12, 6).map(Asking::PausedTo),
            charts: Some(false),
            mood_hidden_to: NaiveDate::from_ymd_opt(2026, 12, 6),
            card: Some(true),
        };
        journal.save_settings(&evening(), &all).unwrap().unwrap();
        assert_eq!(journal.settings().unwrap(), all);

        let some = Settings {
            theme: Some(Theme::Dark),
            ..Settings::default()
        };
        journal.save_settings(&evening(), &some).unwrap().unwrap();
        let expected = Settings {
            theme: Some(Theme::Dark),
            ..all
        };
        assert_eq!(journal.settings().unwrap(), expected);
        let later = moment("2026-12-24T12:00:00Z");
        assert_eq!(journal.save_settings(&later, &expected).unwrap(), None);
    }

    #[test]
    fn every_value_is_read_back() {
        let mut journal = journal();
        for n in 0..24 {
            let settings = Settings {
                boundary: DayBoundary::new(n),
                week_start: Weekday::try_from(u8::try_from(n % 7).unwrap()).ok(),
                theme: Some(Theme::ALL[n as usize % 3]),
                ..Settings::default()
            };
            journal
                .save_settings(&evening(), &settings)
                .unwrap()
                .unwrap();
            assert_eq!(journal.settings().unwrap(), settings);
        }
        let last = NaiveDate::from_ymd_opt(2026, 12, 6);
        for n in 0..3 {
            let asking = [Asking::On, Asking::Off, Asking::PausedTo(last.unwrap())];
            let settings = Settings {
                asking: Some(asking[n]),
                charts: Some(n == 1),
                card: Some(n == 1),
                mood_hidden_to: last.map(|last| last + chrono::Days::new(n as u64)),
                ..journal.settings().unwrap()
            };
            journal
                .save_settings(&evening(), &settings)
                .unwrap()
                .unwrap();
            assert_eq!(journal.settings().unwrap(), settings);
        }
        for theme in Theme::ALL {
            assert_eq!(Theme::named(theme.name()), Some(theme));
        }
    }

    /// At three in the night that is the evening before.
    #[test]
    fn reminders_are_turned_off_for_the_day_that_it_is() {
        let mut journal = journal();
        let night = moment("2026-11-24T02:00:00Z");
        let quiet_on = |journal: &Journal| journal.settings().unwrap().quiet_on;
        journal.quiet_reminders(&night, true).unwrap().unwrap();
        assert_eq!(quiet_on(&journal), NaiveDate::from_ymd_opt(2026, 11, 23));
        assert_eq!(journal.quiet_reminders(&night, true).unwrap(), None);
        journal.save_settings(&night, &Settings::default()).unwrap();
        assert!(quiet_on(&journal).is_some(), "it is not mentioned");
        journal.quiet_reminders(&night, false).unwrap().unwrap();
        assert_eq!(quiet_on(&journal), None);
        journal.undo(&night, None).unwrap();
        assert!(quiet_on(&journal).is_some());
    }

    #[rstest]
    #[case(Asking::On, [true, true, true])]
    #[case(Asking::Off, [false, false, false])]
    #[case(Asking::PausedTo(crate::testing::day("2026-12-06")), [false, false, true])]
    fn a_pause_of_the_questions_ends_by_itself(
        #[case] asking: Asking,
        #[case] expected: [bool; 3],
    ) {
        let days = ["2026-11-23", "2026-12-06", "2026-12-07"].map(crate::testing::day);
        assert_eq!(days.map(|day| asking.asks_on(day)), expected);
    }

    #[test]
    fn the_mood_of_past_days_is_shown_again() {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        assert_eq!(journal.show_mood_history(&evening()).unwrap(), None);
        assert_eq!(dump_with_changes(&journal), before);
        let hidden = Settings {
            mood_hidden_to: NaiveDate::from_ymd_opt(2026, 12, 6),
            ..Settings::default()
        };
        journal.save_settings(&evening(), &hidden).unwrap();
        journal.show_mood_history(&evening()).unwrap().unwrap();
        assert_eq!(journal.settings().unwrap(), Settings::default());
        assert_eq!(journal.show_mood_history(&evening()).unwrap(), None);
        assert_eq!(journal.undo(&evening(), None).unwrap().kind, "settings");
        assert_eq!(journal.settings().unwrap(), hidden);
        journal.show_mood_history(&evening()).unwrap().unwrap();
        journal.save_settings(&evening(), &hidden).unwrap().unwrap();
        assert_eq!(journal.settings().unwrap(), hidden, "and hidden again");
    }

    #[test]
    fn the_welcome_keeps_its_settings_and_the_platforms() {
        let mut journal = journal();
        let platforms = journal.platforms().unwrap();
        let settings = Settings {
            boundary: DayBoundary::new(0),
            ..Settings::default()
        };
        journal.finish_welcome(&evening(), &settings, None).unwrap();
        assert_eq!(
            journal.settings().unwrap(),
            Settings {
                welcomed: true,
                ..settings
            }
        );
        assert_eq!(journal.platforms().unwrap(), platforms);
        // Twice is once.
        let before = dump_with_changes(&journal);
        let later = moment("2026-12-24T12:00:00Z");
        journal
            .finish_welcome(&later, &Settings::default(), None)
            .unwrap();
        assert_eq!(dump_with_changes(&journal), before);
    }

    /// A value from a later version, or from a hand in the file.
    #[rstest]
    #[case("day-starts-at", "24")]
    #[case("day-starts-at", "four")]
    #[case("week-starts-on", "someday")]
    #[case("theme", "purple")]
    #[case("welcomed", "")]
    #[case("weekend", "someday")]
    #[case("remind-daily", "on 25:00 monday 0")]
    #[case("remind-weekly", "perhaps 21:00 monday 0")]
    #[case("quiet-on", "none")]
    #[case("mood-questions", "paused")]
    #[case("mood-questions", "paused soon")]
    #[case("mood-questions", "later")]
    #[case("charts", "perhaps")]
    #[case("mood-hidden-to", "none")]
    #[case("card-about-low-days", "")]
    #[case("mystery", "yes")]
    fn what_is_not_understood_is_not_set(#[case] id: &str, #[case] value: &str) {
        let journal = journal();
        journal
            .connection
            .execute(
                "INSERT INTO setting VALUES (?1, ?2, 0, 'device')",
                [id, value],
            )
            .unwrap();
        assert_eq!(journal.settings().unwrap(), Settings::default());
    }
}
