//! Whom the person can call or write to: people and places of their own choosing.
//!
//! What a value is (a number, an address, a page) is for whoever shows it to find out: here it is a
//! line.

use rusqlite::{Connection, Row, params};

use crate::revision::{Change, Table};
use crate::trial::checked_line;
use crate::{ChangeId, ContactId, Journal, JournalError, Moment, schema};

/// The longest name of a contact, in characters.
pub const LONGEST_CONTACT_NAME: usize = 60;

/// The longest number or address of a contact, in characters.
pub const LONGEST_CONTACT_VALUE: usize = 200;

/// Someone whom the person can call or write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnContact {
    /// Its id.
    pub id: ContactId,
    /// Who it is.
    pub name: String,
    /// A number, an address of mail, or a page.
    pub value: String,
}

impl OwnContact {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            value: row.get("value")?,
        })
    }
}

impl Journal {
    /// The person's own contacts, in the order in which they were added.
    ///
    /// # Errors
    /// What the database says.
    pub fn own_contacts(&self) -> Result<Vec<OwnContact>, JournalError> {
        if !self.reaches(schema::WITH_TRIALS) {
            return Ok(vec![]);
        }
        all(&self.connection)
    }

    /// Adds a contact, or changes the one that `id` names.
    ///
    /// # Errors
    /// [`JournalError::ContactName`], [`JournalError::ContactValue`],
    /// [`JournalError::ContactExists`] for exactly the same name and value,
    /// [`JournalError::NoContact`], [`JournalError::NothingToSave`] when it says so already, and
    /// what any write can meet.
    pub fn save_own_contact(
        &mut self,
        moment: &Moment,
        id: Option<&ContactId>,
        name: &str,
        value: &str,
    ) -> Result<ChangeId, JournalError> {
        let name = checked_line(name, LONGEST_CONTACT_NAME).ok_or(JournalError::ContactName)?;
        let value = checked_line(value, LONGEST_CONTACT_VALUE).ok_or(JournalError::ContactValue)?;
        let mut change = Change::begin(self, moment, "contact")?;
        let known = all(change.tx())?;
        if id.is_some_and(|id| known.iter().all(|contact| contact.id != *id)) {
            return Err(JournalError::NoContact);
        }
        let same = |contact: &&OwnContact| contact.name == name && contact.value == value;
        match known.iter().find(same) {
            Some(same) if Some(&same.id) != id => return Err(JournalError::ContactExists),
            _ => {
                let id = id.map_or_else(|| change.new_id(), ToString::to_string);
                write(&mut change, &id, name, value)?;
            }
        }
        change.commit()?.ok_or(JournalError::NothingToSave)
    }

    /// Removes a contact.
    ///
    /// # Errors
    /// [`JournalError::NoContact`], and what any write can meet.
    pub fn remove_own_contact(
        &mut self,
        moment: &Moment,
        id: &ContactId,
    ) -> Result<ChangeId, JournalError> {
        let mut change = Change::begin(self, moment, "contact")?;
        change.delete(Table::OwnContact, id.as_str())?;
        change.commit()?.ok_or(JournalError::NoContact)
    }
}

fn all(connection: &Connection) -> Result<Vec<OwnContact>, JournalError> {
    let mut statement =
        connection.prepare_cached("SELECT * FROM own_contact ORDER BY set_at, rowid")?;
    let rows = statement.query_map([], OwnContact::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn write(change: &mut Change<'_>, id: &str, name: &str, value: &str) -> Result<(), JournalError> {
    change.write(Table::OwnContact, id, |change| {
        change
            .tx()
            .execute(
                "INSERT INTO own_contact (id, name, value, set_at, utc_offset, updated_at, device)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?4, ?6)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, value = excluded.value,
                     updated_at = excluded.updated_at, device = excluded.device
                 WHERE name <> excluded.name OR value <> excluded.value",
                params![
                    id,
                    name,
                    value,
                    change.stamp(),
                    change.moment().offset().local_minus_utc(),
                    change.device()
                ],
            )
            .map(drop)
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::testing::{dump, dump_with_changes, evening, journal, moment};

    /// (name, value) of all, in order.
    fn said(journal: &Journal) -> Vec<(String, String)> {
        let contacts = journal.own_contacts().unwrap().into_iter();
        contacts
            .map(|contact| (contact.name, contact.value))
            .collect()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    fn add(journal: &mut Journal, at: &str, name: &str, value: &str) -> ContactId {
        let known = journal.own_contacts().unwrap();
        journal
            .save_own_contact(&moment(at), None, name, value)
            .unwrap();
        let mut contacts = journal.own_contacts().unwrap();
        contacts.retain(|contact| !known.contains(contact));
        contacts.remove(0).id
    }

    #[test]
    fn contacts_stand_in_the_order_in_which_they_came() {
        let mut journal = journal();
        add(
            &mut journal,
            "2026-11-23T12:00:00Z",
            " Zoë ",
            "+31 6 1234 5678\n",
        );
        let ada = add(
            &mut journal,
            "2026-11-23T12:00:01Z",
            "Ada",
            "ada@example.org",
        );
        add(
            &mut journal,
            "2026-11-23T12:00:02Z",
            "Ada",
            "https://example.org",
        );
        let expected = [
            pair("Zoë", "+31 6 1234 5678"),
            pair("Ada", "ada@example.org"),
            pair("Ada", "https://example.org"),
        ];
        assert_eq!(said(&journal), expected);
        // A change leaves it in its place, and so does an undo.
        journal
            .save_own_contact(&evening(), Some(&ada), "Ada L.", "ada@example.org")
            .unwrap();
        assert_eq!(said(&journal)[1], pair("Ada L.", "ada@example.org"));
        journal.undo(&evening(), None).unwrap();
        journal.remove_own_contact(&evening(), &ada).unwrap();
        assert_eq!(said(&journal), [expected[0].clone(), expected[2].clone()]);
        journal.undo(&evening(), None).unwrap();
        assert_eq!(said(&journal), expected);
    }

    #[test]
    fn every_change_can_be_undone() {
        let mut journal = journal();
        let mut states = vec![dump(&journal)];
        let ada = add(&mut journal, "2026-11-23T12:00:00Z", "Ada", "1");
        states.push(dump(&journal));
        let changed = journal.save_own_contact(&evening(), Some(&ada), "Ada", "2");
        states.push(dump(&journal));
        journal.remove_own_contact(&evening(), &ada).unwrap();
        assert_eq!(said(&journal), []);
        for state in states.into_iter().rev() {
            assert_eq!(journal.undo(&evening(), None).unwrap().kind, "contact");
            assert_eq!(dump(&journal), state);
        }
        changed.unwrap();
    }

    #[rstest]
    #[case("", "1", "contact-name-unusable")]
    #[case(" \t", "1", "contact-name-unusable")]
    #[case("Ada\nByron", "1", "contact-name-unusable")]
    #[case("\u{0}", "1", "contact-name-unusable")]
    #[case("Ada", " ", "contact-value-unusable")]
    #[case("Ada", "1\r\n2", "contact-value-unusable")]
    #[case("Ada", "1\u{7f}2", "contact-value-unusable")]
    #[case("Ada", "1", "contact-exists")]
    #[case(" Ada ", "1 ", "contact-exists")]
    fn what_can_not_be_used_is_refused(
        #[case] name: &str,
        #[case] value: &str,
        #[case] code: &str,
    ) {
        let mut journal = journal();
        add(&mut journal, "2026-11-23T12:00:00Z", "Ada", "1");
        let other = add(&mut journal, "2026-11-23T12:00:01Z", "Ada", "2");
        let before = dump_with_changes(&journal);
        for id in [None, Some(&other)] {
            let error = journal.save_own_contact(&evening(), id, name, value);
            assert_eq!(error.unwrap_err().code(), code);
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn there_is_room_for_letters_of_every_kind() {
        let mut journal = journal();
        let name = "ß".repeat(LONGEST_CONTACT_NAME);
        let value = "ß".repeat(LONGEST_CONTACT_VALUE);
        add(&mut journal, "2026-11-23T12:00:00Z", &name, &value);
        assert_eq!(said(&journal), [pair(&name, &value)]);
        let before = dump_with_changes(&journal);
        let long = journal.save_own_contact(&evening(), None, &format!("{name}ß"), &value);
        assert_eq!(long.unwrap_err().code(), "contact-name-unusable");
        let long = journal.save_own_contact(&evening(), None, &name, &format!("{value}ß"));
        assert_eq!(long.unwrap_err().code(), "contact-value-unusable");
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn one_that_is_not_there_is_neither_changed_nor_removed() {
        let mut journal = journal();
        let ada = add(&mut journal, "2026-11-23T12:00:00Z", "Ada", "1");
        journal.remove_own_contact(&evening(), &ada).unwrap();
        let before = dump_with_changes(&journal);
        let save = journal.save_own_contact(&evening(), Some(&ada), "Ada", "1");
        let remove = journal.remove_own_contact(&evening(), &ada);
        for error in [save, remove] {
            assert_eq!(error.unwrap_err().code(), "no-contact");
        }
        assert_eq!(dump_with_changes(&journal), before);
    }

    #[test]
    fn saying_the_same_again_changes_nothing() {
        let mut journal = journal();
        let ada = add(&mut journal, "2026-11-23T12:00:00Z", "Ada", "1");
        let before = dump_with_changes(&journal);
        let same = journal.save_own_contact(&evening(), Some(&ada), "Ada", "1");
        assert_eq!(same.unwrap_err().code(), "nothing-to-save");
        assert_eq!(dump_with_changes(&journal), before);
    }
}
