//! The running program: its folder, its clock, its words, and the journal once it is open.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc, Weekday, WeekdaySet};
use journal::{DayBoundary, Journal, Moment, Settings};

use crate::error::{Error, Problem};
use crate::text::{Text, WeekShape};
use crate::types::SupportPage;
use crate::view::hidden::Veiled;
use crate::view::picture::{self, Order};
use crate::view::support::{self, Help, Known, List};
use crate::view::{review, trends};
use crate::{Clock, autostart, cli, locale};

/// Everything that a command needs.
#[derive(Debug)]
pub struct App {
    folder: PathBuf,
    clock: Clock,
    text: Text,
    journal: Mutex<Option<Journal>>,
    /// Set when something was asked for that may have changed the journal.
    stirred: AtomicBool,
}

impl App {
    /// The program with its journal in `folder`, which is opened when it is first needed.
    #[must_use]
    pub fn new(folder: PathBuf, clock: Clock) -> Self {
        Self {
            folder,
            clock,
            text: Text::english(),
            journal: Mutex::new(None),
            stirred: AtomicBool::new(false),
        }
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The instant that it is.
    #[must_use]
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Runs `work` with the open journal and the moment that it is.
    ///
    /// # Errors
    /// What `work` says, or why the journal can't be opened, in a sentence.
    pub fn at_desk<T>(
        &self,
        work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
    ) -> Result<T, Problem> {
        let done = self.look_at_desk(work);
        self.stirred.store(true, Ordering::Release);
        done
    }

    /// Whether something may have changed since this was last asked.
    pub(crate) fn was_stirred(&self) -> bool {
        self.stirred.swap(false, Ordering::AcqRel)
    }

    /// The same as [`App::at_desk`], for what only reads.
    pub(crate) fn look_at_desk<T>(
        &self,
        work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
    ) -> Result<T, Problem> {
        self.try_at_desk(work).map_err(|error| {
            // The code alone: a sentence may hold what a person typed.
            tracing::warn!(code = error.code(), "not done");
            error.say(&self.text)
        })
    }

    /// What the page of the week that holds `day` is sent, for measuring how long that takes.
    ///
    /// # Errors
    /// What the page would say.
    pub fn week_as_sent(&self, day: NaiveDate) -> Result<String, Problem> {
        self.at_desk(|desk| {
            let page = crate::view::week::page(desk, day, None)?;
            Ok(serde_json::to_string(&page).unwrap_or_default())
        })
    }

    /// What a page is sent of one chart: `week`, or one of Trends' over the whole journal. For
    /// measuring how long that takes with its data.
    ///
    /// # Errors
    /// What the page would say.
    pub fn chart_as_sent(&self, name: &str) -> Result<String, Problem> {
        let Some(name) = trends::Name::named(name) else {
            return self.week_as_sent(self.clock.moment(DayBoundary::default()).today());
        };
        self.look_at_desk(|desk| {
            let span = trends::Span::latest(desk, trends::Latest::All)?;
            let what = (name, trends::Measure::Mood);
            let drawn = trends::draw(desk, span, Veiled::NOTHING, what)?;
            let sent = crate::types::Chart::from(drawn);
            Ok(serde_json::to_string(&sent).unwrap_or_default())
        })
    }

    /// The picture of one chart as a file: of this `week`, or of the last year. For measuring how
    /// long that takes.
    ///
    /// # Errors
    /// What the command line would say.
    pub fn chart_as_png(&self, name: &str) -> Result<Vec<u8>, Problem> {
        self.look_at_desk(|desk| {
            let order = match trends::Name::named(name) {
                None => Order::Week(desk.today()),
                Some(name) => {
                    let year = trends::Span::latest(desk, trends::Latest::Year)?;
                    Order::Trend(name, year, trends::Measure::Mood)
                }
            };
            picture::bytes(desk, &order, picture::Format::Png, chart::Theme::Light)
        })
    }

    /// The review of the week that holds `day`, with all that is in it, as PDF. For measuring how
    /// long that takes.
    ///
    /// # Errors
    /// What the command line would say.
    pub fn review_pdf(&self, day: NaiveDate) -> Result<Vec<u8>, Problem> {
        self.look_at_desk(|desk| {
            Ok(review::file(desk, day, review::Format::Pdf, review::Shown::ALL)?.bytes)
        })
    }

    /// Whom to contact. This answers even when the journal can't be opened.
    pub(crate) fn support(&self, asked: Option<&str>) -> Result<SupportPage, Problem> {
        let known = self.try_at_desk(|desk| {
            let known = Known {
                country: desk.settings.country.clone(),
                own: support::own_contacts(desk)?,
            };
            Ok((known, desk.today()))
        });
        let (known, today) = known.unwrap_or_else(|_| {
            let today = self.clock.moment(DayBoundary::default()).today();
            (Known::default(), today)
        });
        let help = Help {
            text: &self.text,
            today,
            list: &List::read(&self.folder),
        };
        support::page(help, known, asked).map_err(|error| error.say(&self.text))
    }

    /// The address behind a link of a page, which names it and never hands one over.
    pub(crate) fn address(&self, link: &str) -> Option<String> {
        if support::is_own(link) {
            return self
                .try_at_desk(|desk| support::address(desk, link))
                .ok()
                .flatten();
        }
        let list = List::read(&self.folder);
        let of_list = list.book().ok().and_then(|book| book.link(link));
        of_list.or_else(|| guidance::link(link)).map(str::to_owned)
    }

    /// Keeps the country that the person chose, if anything can be kept, and shows whom to contact
    /// there: that matters more than to remember it.
    pub(crate) fn choose_country(&self, country: &str) -> Result<SupportPage, Problem> {
        // What can't be kept is asked again next time.
        let list = List::read(&self.folder);
        let _ = self.try_at_desk(|desk| support::keep(desk, &list, country));
        self.support(Some(country))
    }

    /// All files that the program keeps for this journal, which [`App::delete_everything`] deletes.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut files = journal::files(&self.folder);
        files.extend(autostart::entry_of(
            &self.folder,
            cli::data_folder().as_deref(),
        ));
        files
    }

    /// Closes the journal and deletes all that the program keeps: the data folder's files, and the
    /// entry that starts the program with the computer, where it starts this journal. What comes
    /// next opens a new one.
    pub(crate) fn delete_everything(&self) -> Result<(), Problem> {
        // Held to the end, so that nothing opens what is about to go.
        let mut slot = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        *slot = None;
        let deleted = journal::delete_everything(&self.folder)
            .map_err(Error::from)
            .and_then(|()| {
                autostart::forget(&self.folder, cli::data_folder().as_deref())
                    .map_err(|error| Error::Autostart(error.kind()))
            });
        self.stirred.store(true, Ordering::Release);
        deleted.map_err(|error| error.say(&self.text))
    }

    /// Closes the journal, which leaves one file and nothing beside it.
    pub(crate) fn close(&self) {
        *self.journal.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The same as [`App::at_desk`], for what nobody asked for and nobody has to be told about.
    pub(crate) fn try_at_desk<T>(
        &self,
        work: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        // A fault in another command leaves the journal as sound as the database keeps it.
        let mut slot = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        let journal = match slot.take() {
            // One that was deleted or put aside behind our back holds what nobody will find again.
            Some(journal) if journal.is_in_place() => slot.insert(journal),
            _ => slot.insert(Journal::open(&self.folder, self.clock.now())?),
        };
        let settings = journal.settings()?;
        work(&mut Desk {
            moment: self.clock.moment(settings.boundary.unwrap_or_default()),
            week_start: settings.week_start.unwrap_or_else(locale::week_start),
            weekend: settings.weekend.unwrap_or_else(locale::weekend),
            settings,
            journal,
            text: &self.text,
        })
    }
}

/// What lies ready for one piece of work: the journal, the words, and the moment that it is.
#[derive(Debug)]
pub struct Desk<'a> {
    /// The open journal.
    pub journal: &'a mut Journal,
    /// The words.
    pub text: &'a Text,
    /// The moment that it is.
    pub moment: Moment,
    /// What the person has chosen.
    pub settings: Settings,
    /// The first day of a week: as chosen, or as the locale has it.
    pub week_start: Weekday,
    /// The days of the weekend: as chosen, or as the locale has it.
    pub weekend: WeekdaySet,
}

impl Desk<'_> {
    /// The day that it is.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.moment.today()
    }

    /// How the week is made up.
    pub(crate) fn week(&self) -> WeekShape {
        WeekShape {
            start: self.week_start,
            weekend: self.weekend,
        }
    }

    /// When a day starts.
    #[must_use]
    pub fn boundary(&self) -> DayBoundary {
        self.settings.boundary.unwrap_or_default()
    }

    /// The day that a text names, `YYYY-MM-DD`; today when there is none.
    ///
    /// # Errors
    /// [`Error::DayUnreadable`].
    pub fn day(&self, text: Option<&str>) -> Result<NaiveDate, Error> {
        let Some(text) = text.map(str::trim) else {
            return Ok(self.today());
        };
        let day = text.parse::<NaiveDate>().ok();
        // Only the form that is asked for: no signs, no short years, no missing zeros.
        day.filter(|day| day.to_string() == text)
            .ok_or_else(|| Error::DayUnreadable(text.to_owned()))
    }
}
