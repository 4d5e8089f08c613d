//! Platforms: where the time goes. Their order is the person's; their history outlives archiving.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::revision::{Change, Table};
use crate::{ChangeId, FIRST_DAY, Journal, JournalError, Moment, PlatformId};

/// The platforms of a new journal.
pub const AT_FIRST: [&str; 5] = ["Facebook", "Instagram", "X", "TikTok", "YouTube"];

/// Further platforms to offer by name; anything else can be added too.
pub const OFFERED: [&str; 11] = [
    "Snapchat",
    "Reddit",
    "WhatsApp",
    "Threads",
    "LinkedIn",
    "Pinterest",
    "Discord",
    "Telegram",
    "Twitch",
    "Bluesky",
    "Mastodon",
];

/// How many colours there are to tell platforms apart.
pub const COLOURS: u8 = 8;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 40;

/// How alike two names have to be for one to be offered for the other, from 0 to 1
/// (Jaro–Winkler). A judgement: "tiktak" finds TikTok, "gardening" finds nothing.
const ALIKE: f64 = 0.75;

/// A place where time is spent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platform {
    /// Its id.
    pub id: PlatformId,
    /// Its name, as shown.
    pub name: String,
    /// Its colour, 0 to 7, which it keeps.
    pub colour: u8,
    /// The day from which on a complete day needs it; nothing: from the start.
    pub added_on: Option<NaiveDate>,
    /// The day from which on it is out of sight; nothing: in use.
    pub archived_on: Option<NaiveDate>,
}

impl Platform {
    /// Whether it is in use now.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.archived_on.is_none()
    }

    /// Whether a complete `day` has a figure for it.
    #[must_use]
    pub fn is_expected_on(&self, day: NaiveDate) -> bool {
        self.added_on.is_none_or(|added| added <= day)
            && self.archived_on.is_none_or(|archived| day < archived)
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            colour: row.get("colour")?,
            added_on: crate::store::day_in(row, "added_on")?,
            archived_on: crate::store::day_in(row, "archived_on")?,
        })
    }
}

impl Journal {
    /// All platforms in the person's order, archived ones too.
    ///
    /// # Errors
    /// What the database says.
    pub fn platforms(&self) -> Result<Vec<Platform>, JournalError> {
        all(&self.connection)
    }

    /// The platform in use that is called `name`, whatever its case.
    ///
    /// # Errors
    /// [`JournalError::UnknownPlatform`] with the nearest names,
    /// [`JournalError::PlatformArchived`].
    pub fn platform_named(&self, name: &str) -> Result<Platform, JournalError> {
        let platforms = self.platforms()?;
        match platforms
            .iter()
            .find(|platform| same_name(&platform.name, name))
        {
            Some(found) if found.is_active() => Ok(found.clone()),
            Some(found) => Err(JournalError::PlatformArchived {
                name: found.name.clone(),
            }),
            None => Err(JournalError::UnknownPlatform {
                name: name.trim().to_owned(),
                nearest: nearest(name, &platforms),
            }),
        }
    }

    /// The platform with this id.
    ///
    /// # Errors
    /// [`JournalError::UnknownPlatform`].
    pub fn platform(&self, id: &PlatformId) -> Result<Platform, JournalError> {
        find(&self.connection, id)
    }

    /// Adds a platform at the end of the list; one that was archived comes back instead.
    ///
    /// # Errors
    /// [`JournalError::PlatformName`], [`JournalError::PlatformExists`], and what any write can
    /// meet.
    pub fn add_platform(
        &mut self,
        moment: &Moment,
        name: &str,
    ) -> Result<Option<ChangeId>, JournalError> {
        let name = checked_name(name)?;
        let mut change = Change::begin(self, moment, "platform")?;
        let platforms = all(change.tx())?;
        match platforms
            .iter()
            .find(|platform| same_name(&platform.name, name))
        {
            Some(known) if known.is_active() => {
                return Err(JournalError::PlatformExists {
                    name: known.name.clone(),
                });
            }
            Some(known) => archive(&mut change, &known.id, None)?,
            None => drop(insert(&mut change, name, &platforms)?),
        }
        change.commit()
    }

    /// Gives a platform another name; what was logged stays with it.
    ///
    /// # Errors
    /// [`JournalError::PlatformName`], [`JournalError::PlatformExists`],
    /// [`JournalError::UnknownPlatform`], and what any write can meet.
    pub fn rename_platform(
        &mut self,
        moment: &Moment,
        id: &PlatformId,
        name: &str,
    ) -> Result<Option<ChangeId>, JournalError> {
        let name = checked_name(name)?;
        let mut change = Change::begin(self, moment, "platform")?;
        find(change.tx(), id)?;
        let taken = all(change.tx())?
            .into_iter()
            .find(|p| p.id != *id && same_name(&p.name, name));
        if let Some(taken) = taken {
            return Err(JournalError::PlatformExists { name: taken.name });
        }
        change.write(Table::Platform, id.as_str(), |change| {
            change
                .tx()
                .execute(
                    "UPDATE platform SET name = ?2, updated_at = ?3, device = ?4
                     WHERE id = ?1 AND name <> ?2",
                    params![id, name, change.stamp(), change.device()],
                )
                .map(drop)
        })?;
        change.commit()
    }

    /// Puts a platform out of sight from today on. What was logged stays.
    ///
    /// # Errors
    /// [`JournalError::UnknownPlatform`], and what any write can meet.
    pub fn archive_platform(
        &mut self,
        moment: &Moment,
        id: &PlatformId,
    ) -> Result<Option<ChangeId>, JournalError> {
        let today = moment.today().to_string();
        self.set_archived(moment, id, Some(&today))
    }

    /// Brings an archived platform back.
    ///
    /// # Errors
    /// [`JournalError::UnknownPlatform`], and what any write can meet.
    pub fn restore_platform(
        &mut self,
        moment: &Moment,
        id: &PlatformId,
    ) -> Result<Option<ChangeId>, JournalError> {
        self.set_archived(moment, id, None)
    }

    /// Moves a platform to the place `to`, from 0 on, among those in use.
    ///
    /// # Errors
    /// [`JournalError::UnknownPlatform`], and what any write can meet.
    pub fn move_platform(
        &mut self,
        moment: &Moment,
        id: &PlatformId,
        to: usize,
    ) -> Result<Option<ChangeId>, JournalError> {
        let mut change = Change::begin(self, moment, "platform")?;
        let moved = find(change.tx(), id)?;
        let (mut order, archived): (Vec<_>, Vec<_>) = all(change.tx())?
            .into_iter()
            .filter(|platform| platform.id != *id)
            .partition(Platform::is_active);
        order.insert(to.min(order.len()), moved);
        order.extend(archived);
        for (position, platform) in order.iter().enumerate() {
            place(&mut change, &platform.id, position)?;
        }
        change.commit()
    }

    /// Uses exactly the platforms called `names`, in this order: others are archived, new ones are
    /// added. For the first start.
    pub(crate) fn choose_platforms(
        change: &mut Change<'_>,
        names: &[String],
    ) -> Result<(), JournalError> {
        let mut known = all(change.tx())?;
        // One that was never in use is missing on no day, the ones before today included.
        let unused = crate::day_log::first_logged_day(change.tx())?.is_none();
        let since = if unused {
            FIRST_DAY
        } else {
            change.moment().today()
        }
        .to_string();
        for platform in known.iter().filter(|platform| platform.is_active()) {
            if !names.iter().any(|name| same_name(&platform.name, name)) {
                archive(change, &platform.id, Some(&since))?;
            }
        }
        for (position, name) in names.iter().enumerate() {
            let name = checked_name(name)?;
            let id = match known
                .iter()
                .find(|platform| same_name(&platform.name, name))
            {
                Some(platform) => platform.id.clone(),
                None => {
                    let platform = insert(change, name, &known)?;
                    let id = platform.id.clone();
                    known.push(platform);
                    id
                }
            };
            archive(change, &id, None)?;
            place(change, &id, position)?;
        }
        Ok(())
    }

    fn set_archived(
        &mut self,
        moment: &Moment,
        id: &PlatformId,
        archived_on: Option<&str>,
    ) -> Result<Option<ChangeId>, JournalError> {
        let mut change = Change::begin(self, moment, "platform")?;
        if find(change.tx(), id)?.is_active() == archived_on.is_none() {
            return Ok(None);
        }
        archive(&mut change, id, archived_on)?;
        change.commit()
    }
}

pub(crate) fn all(connection: &Connection) -> Result<Vec<Platform>, JournalError> {
    let mut statement =
        connection.prepare_cached("SELECT * FROM platform ORDER BY position, id")?;
    let rows = statement.query_map([], Platform::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The ids of all platforms, in the person's order.
pub(crate) fn order(connection: &Connection) -> Result<Vec<PlatformId>, JournalError> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM platform ORDER BY position, id")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn find(connection: &Connection, id: &PlatformId) -> Result<Platform, JournalError> {
    all(connection)?
        .into_iter()
        .find(|platform| platform.id == *id)
        .ok_or_else(|| JournalError::UnknownPlatform {
            name: String::new(),
            nearest: vec![],
        })
}

fn insert(
    change: &mut Change<'_>,
    name: &str,
    others: &[Platform],
) -> Result<Platform, JournalError> {
    let platform = Platform {
        id: change.new_id().into(),
        name: name.to_owned(),
        colour: free_colour(others),
        added_on: Some(change.moment().today()),
        archived_on: None,
    };
    change.write(Table::Platform, platform.id.as_str(), |change| {
        change
            .tx()
            .execute(
                "INSERT INTO platform (id, name, position, colour, added_on, updated_at, device)
                 SELECT ?1, ?2, 1 + max(position), ?3, ?4, ?5, ?6 FROM platform",
                params![
                    platform.id,
                    platform.name,
                    platform.colour,
                    change.moment().today().to_string(),
                    change.stamp(),
                    change.device()
                ],
            )
            .map(drop)
    })?;
    Ok(platform)
}

fn archive(
    change: &mut Change<'_>,
    id: &PlatformId,
    archived_on: Option<&str>,
) -> Result<(), JournalError> {
    change.write(Table::Platform, id.as_str(), |change| {
        change
            .tx()
            .execute(
                "UPDATE platform SET archived_on = ?2, updated_at = ?3, device = ?4
                 WHERE id = ?1 AND archived_on IS NOT ?2",
                params![id, archived_on, change.stamp(), change.device()],
            )
            .map(drop)
    })
}

fn place(change: &mut Change<'_>, id: &PlatformId, position: usize) -> Result<(), JournalError> {
    let position = i64::try_from(position).unwrap_or(i64::MAX);
    change.write(Table::Platform, id.as_str(), |change| {
        change
            .tx()
            .execute(
                "UPDATE platform SET position = ?2, updated_at = ?3, device = ?4
                 WHERE id = ?1 AND position <> ?2",
                params![id, position, change.stamp(), change.device()],
            )
            .map(drop)
    })
}

/// The colour that the fewest platforms have, so that neighbours differ as long as they can.
fn free_colour(platforms: &[Platform]) -> u8 {
    let users = |colour: &u8| platforms.iter().filter(|p| p.colour == *colour).count();
    (0..COLOURS).min_by_key(users).unwrap_or_default()
}

fn same_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn checked_name(name: &str) -> Result<&str, JournalError> {
    let name = name.trim();
    let fits = !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && !name.chars().any(char::is_control);
    if fits {
        Ok(name)
    } else {
        Err(JournalError::PlatformName)
    }
}

fn nearest(name: &str, platforms: &[Platform]) -> Vec<String> {
    let wanted = name.trim().to_lowercase();
    let mut names: Vec<(f64, &str)> = platforms
        .iter()
        .filter(|platform| platform.is_active())
        .map(|platform| platform.name.as_str())
        .map(|known| (strsim::jaro_winkler(&wanted, &known.to_lowercase()), known))
        .filter(|(alike, _)| *alike >= ALIKE)
        .collect();
    names.sort_by(|one, other| other.0.total_cmp(&one.0));
    names
        .into_iter()
        .take(3)
        .map(|(_, name)| name.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{day, dump_with_changes, evening, id_of, journal, log};
    use crate::{Coverage, Settings};

    /// The names of the platforms in use, in order.
    fn names(journal: &Journal) -> Vec<String> {
        let platforms = journal.platforms().unwrap();
        platforms
            .into_iter()
            .filter(Platform::is_active)
            .map(|platform| platform.name)
            .collect()
    }

    fn add(journal: &mut Journal, name: &str) -> Platform {
        journal.add_platform(&evening(), name).unwrap().unwrap();
        journal.platform_named(name).unwrap()
    }

    #[test]
    fn a_new_journal_has_five_platforms_in_their_order() {
        let journal = journal();
        assert_eq!(names(&journal), AT_FIRST);
        let colours: Vec<u8> = journal
            .platforms()
            .unwrap()
            .iter()
            .map(|platform| platform.colour)
            .collect();
        assert_eq!(colours, [0, 1, 2, 3, 4]);
        let long_ago = journal.platforms().unwrap()[0].is_expected_on(FIRST_DAY);
        assert!(long_ago, "they are there from the start");
    }

    #[test]
    fn what_is_offered_can_be_added() {
        let mut journal = journal();
        for name in OFFERED {
            assert_eq!(add(&mut journal, name).name, name);
        }
        assert_eq!(names(&journal).len(), 16);
        assert_eq!(names(&journal)[5..], OFFERED);
    }

    #[rstest]
    #[case("tiktak", &["TikTok"])]
    #[case("  INSTA ", &["Instagram"])]
    #[case("facebok", &["Facebook"])]
    #[case("youtub", &["YouTube"])]
    #[case("gardening", &[])]
    #[case("", &[])]
    #[case("☂", &[])]
    fn similar_names_are_offered(#[case] typed: &str, #[case] expected: &[&str]) {
        let error = journal().platform_named(typed).unwrap_err();
        let JournalError::UnknownPlatform { name, nearest } = error else {
            panic!("{error:?}")
        };
        assert_eq!(name, typed.trim());
        assert_eq!(nearest, expected);
    }

    #[test]
    fn the_nearest_name_comes_first_and_archived_ones_are_not_offered() {
        let mut journal = journal();
        for name in ["TikTak", "TikTok Lite", "Tikti", "Tik Tok 2"] {
            add(&mut journal, name);
        }
        let nearest = |journal: &Journal| match journal.platform_named("tiktoc").unwrap_err() {
            JournalError::UnknownPlatform { nearest, .. } => nearest,
            error => panic!("{error:?}"),
        };
        let names = nearest(&journal);
        assert_eq!(names.len(), 3);
        assert_eq!(names[0], "TikTok");
        let tiktok = id_of(&journal, "TikTok");
        journal.archive_platform(&evening(), &tiktok).unwrap();
        assert!(!nearest(&journal).contains(&"TikTok".to_owned()));
    }

    #[rstest]
    #[case("tiktok")]
    #[case(" TIKTOK ")]
    fn names_are_found_in_any_case(#[case] typed: &str) {
        assert_eq!(journal().platform_named(typed).unwrap().name, "TikTok");
    }

    #[test]
    fn an_archived_platform_is_out_of_sight_and_its_history_stays() {
        let mut journal = journal();
        log(&mut journal, "2026-11-20", "X", 25);
        let x = id_of(&journal, "X");
        journal.archive_platform(&evening(), &x).unwrap().unwrap();
        assert_eq!(
            names(&journal),
            ["Facebook", "Instagram", "TikTok", "YouTube"]
        );
        let error = journal.platform_named("x").unwrap_err();
        assert!(matches!(error, JournalError::PlatformArchived { name } if name == "X"));
        assert_eq!(journal.day(day("2026-11-20")).unwrap().total(), Some(25));
        assert_eq!(
            journal.platform(&x).unwrap().archived_on,
            Some(evening().today())
        );
        // Once more is no change.
        let later = crate::testing::moment("2026-12-24T12:00:00Z");
        assert_eq!(journal.archive_platform(&later, &x).unwrap(), None);
        assert_eq!(
            journal.platform(&x).unwrap().archived_on,
            Some(evening().today())
        );

        journal.restore_platform(&later, &x).unwrap().unwrap();
        assert_eq!(names(&journal), AT_FIRST, "in its old place");
        assert_eq!(journal.platform(&x).unwrap().archived_on, None);
    }

    #[test]
    fn adding_an_archived_platform_brings_it_back() {
        let mut journal = journal();
        log(&mut journal, "2026-11-20", "X", 25);
        let x = id_of(&journal, "X");
        journal.archive_platform(&evening(), &x).unwrap();
        let back = add(&mut journal, " x ");
        assert_eq!((back.id, back.name.as_str(), back.added_on), (x, "X", None));
        assert_eq!(journal.platforms().unwrap().len(), 5);
    }

    #[test]
    fn a_new_platform_is_expected_from_today_on() {
        let mut journal = journal();
        let reddit = add(&mut journal, "  Reddit ");
        assert_eq!(reddit.name, "Reddit");
        assert_eq!(reddit.added_on, Some(evening().today()));
        assert!(reddit.is_expected_on(evening().today()));
        assert!(!reddit.is_expected_on(evening().today().pred_opt().unwrap()));
    }

    #[test]
    fn colours_are_spread() {
        let mut journal = journal();
        let colours: Vec<u8> = OFFERED
            .map(|name| add(&mut journal, name).colour)
            .into_iter()
            .collect();
        assert_eq!(colours, [5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7]);
        // A platform keeps its colour, whatever becomes of the others.
        let id = id_of(&journal, "Reddit");
        journal
            .archive_platform(&evening(), &id_of(&journal, "Snapchat"))
            .unwrap();
        journal
            .rename_platform(&evening(), &id, "reddit.com")
            .unwrap();
        journal.move_platform(&evening(), &id, 0).unwrap();
        assert_eq!(journal.platform(&id).unwrap().colour, 6);
    }

    #[rstest]
    #[case("X", "x")]
    #[case("Ünder", "ünDER")]
    #[case("Ελλάς", "ΕΛΛΆΣ")]
    #[case("Однокла́ссники", " ОДНОКЛА́ССНИКИ")]
    fn two_platforms_never_have_one_name(#[case] known: &str, #[case] other: &str) {
        let mut journal = journal();
        if known != "X" {
            add(&mut journal, known);
        }
        let tiktok = id_of(&journal, "TikTok");
        let before = dump_with_changes(&journal);
        for error in [
            journal.add_platform(&evening(), other).unwrap_err(),
            journal
                .rename_platform(&evening(), &tiktok, other)
                .unwrap_err(),
        ] {
            assert!(matches!(&error, JournalError::PlatformExists { name } if name == known));
        }
        assert_eq!(dump_with_changes(&journal), before);
        // Its own name in other letters is free to it.
        let id = id_of(&journal, known);
        journal
            .rename_platform(&evening(), &id, other)
            .unwrap()
            .unwrap();
        assert_eq!(journal.platform(&id).unwrap().name, other.trim());
    }

    #[test]
    fn an_archived_name_is_taken_too() {
        let mut journal = journal();
        let (x, tiktok) = (id_of(&journal, "X"), id_of(&journal, "TikTok"));
        journal.archive_platform(&evening(), &x).unwrap();
        let error = journal
            .rename_platform(&evening(), &tiktok, "x")
            .unwrap_err();
        assert_eq!(error.code(), "platform-exists");
    }

    #[rstest]
    #[case(String::new(), false)]
    #[case(" \t\n".to_owned(), false)]
    #[case("a\nb".to_owned(), false)]
    #[case("a\0b".to_owned(), false)]
    #[case("x".repeat(41), false)]
    #[case("ü".repeat(41), false)]
    #[case("ü".repeat(40), true)]
    #[case("'; DROP TABLE usage; --".to_owned(), true)]
    #[case("\"quoted\" \\ 🎈".to_owned(), true)]
    fn names_have_rules(#[case] name: String, #[case] fits: bool) {
        let mut journal = journal();
        let tiktok = id_of(&journal, "TikTok");
        if fits {
            add(&mut journal, &name);
            let change = journal.undo(&evening(), None).unwrap().change;
            assert!(journal.undo(&evening(), Some(&change)).is_err());
            journal
                .rename_platform(&evening(), &tiktok, &name)
                .unwrap()
                .unwrap();
            assert_eq!(journal.platform(&tiktok).unwrap().name, name);
        } else {
            let before = dump_with_changes(&journal);
            let error = journal.add_platform(&evening(), &name).unwrap_err();
            assert_eq!(error.code(), "platform-name");
            let error = journal
                .rename_platform(&evening(), &tiktok, &name)
                .unwrap_err();
            assert_eq!(error.code(), "platform-name");
            assert_eq!(dump_with_changes(&journal), before);
        }
    }

    #[rstest]
    #[case("YouTube", 0, &["YouTube", "Facebook", "Instagram", "X", "TikTok"])]
    #[case("Facebook", 2, &["Instagram", "X", "Facebook", "TikTok", "YouTube"])]
    #[case("X", 99, &["Facebook", "Instagram", "TikTok", "YouTube", "X"])]
    #[case("X", 2, &AT_FIRST)]
    fn platforms_are_moved(#[case] name: &str, #[case] to: usize, #[case] expected: &[&str]) {
        let mut journal = journal();
        let id = id_of(&journal, name);
        journal.move_platform(&evening(), &id, to).unwrap();
        assert_eq!(names(&journal), expected);
    }

    #[test]
    fn places_are_counted_among_those_in_use() {
        let mut journal = journal();
        let instagram = id_of(&journal, "Instagram");
        journal.archive_platform(&evening(), &instagram).unwrap();
        let youtube = id_of(&journal, "YouTube");
        journal.move_platform(&evening(), &youtube, 1).unwrap();
        assert_eq!(names(&journal), ["Facebook", "YouTube", "X", "TikTok"]);
    }

    #[test]
    fn a_platform_that_is_not_there_is_refused() {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let nowhere: PlatformId = "nowhere".to_owned().into();
        for error in [
            journal.platform(&nowhere).unwrap_err(),
            journal
                .rename_platform(&evening(), &nowhere, "Name")
                .unwrap_err(),
            journal.archive_platform(&evening(), &nowhere).unwrap_err(),
            journal.restore_platform(&evening(), &nowhere).unwrap_err(),
            journal.move_platform(&evening(), &nowhere, 0).unwrap_err(),
        ] {
            assert_eq!(error.code(), "unknown-platform");
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    fn welcome(journal: &mut Journal, chosen: &[&str]) -> Result<(), JournalError> {
        let chosen: Vec<String> = chosen.iter().map(|name| (*name).to_owned()).collect();
        journal.finish_welcome(&evening(), &Settings::default(), Some(&chosen))
    }

    #[rstest]
    #[case(&["TikTok", "Reddit", "facebook"], &["TikTok", "Reddit", "Facebook"])]
    #[case(&["TikTok", "tiktok", "TIKTOK "], &["TikTok"])]
    #[case(&["Something", "something"], &["Something"])]
    #[case(&[], &[])]
    #[case(&AT_FIRST, &AT_FIRST)]
    fn the_welcome_uses_what_was_chosen(#[case] chosen: &[&str], #[case] expected: &[&str]) {
        let mut journal = journal();
        welcome(&mut journal, chosen).unwrap();
        assert_eq!(names(&journal), expected);
        assert!(journal.settings().unwrap().welcomed);
    }

    #[test]
    fn a_name_that_cannot_be_stops_the_whole_welcome() {
        let mut journal = journal();
        let before = dump_with_changes(&journal);
        let error = welcome(&mut journal, &["Reddit", " "]).unwrap_err();
        assert_eq!(error.code(), "platform-name");
        assert_eq!(dump_with_changes(&journal), before);
    }

    /// Whoever starts today and fills in yesterday first can complete it.
    #[test]
    fn a_platform_that_was_not_chosen_is_missing_on_no_day() {
        let mut journal = journal();
        welcome(&mut journal, &["TikTok"]).unwrap();
        log(&mut journal, "2026-11-22", "TikTok", 5);
        let mood = crate::testing::check_in(Some(50.0), None);
        journal
            .check_in(&evening(), day("2026-11-22"), &mood)
            .unwrap();
        let yesterday = journal.day(day("2026-11-22")).unwrap();
        assert_eq!(
            yesterday.coverage(&journal.platforms().unwrap()),
            Coverage::Complete
        );
    }

    /// The command line may have been used before the window was opened.
    #[test]
    fn what_was_logged_before_the_welcome_stays() {
        let mut journal = journal();
        log(&mut journal, "2026-11-22", "X", 5);
        welcome(&mut journal, &["TikTok"]).unwrap();
        assert_eq!(journal.day(day("2026-11-22")).unwrap().total(), Some(5));
        let x = &journal.platforms().unwrap()[3];
        assert!(x.name == "X" || !x.is_active());
        assert_eq!(x.archived_on, Some(evening().today()));
    }
}
