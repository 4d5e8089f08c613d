//! What is due, in the words of a notification.

use journal::{Notice, Period, PlatformId, Progress};

use super::Names;
use super::timer::clock;
use crate::app::Desk;
use crate::error::Error;

/// A notification in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) title: String,
    pub(crate) body: String,
    /// The page that it leads to.
    pub(crate) page: &'static str,
    /// Whether it can be put off.
    pub(crate) can_wait: bool,
}

/// What a notice says.
pub(crate) fn said(desk: &Desk<'_>, notice: &Notice) -> Result<Said, Error> {
    let text = desk.text;
    let names = Names::of(desk)?;
    let reminder = |id: &str, page, date: Option<chrono::NaiveDate>| {
        let date = date.map(|day| text.date_with_weekday(day, desk.today()));
        Said {
            title: text.say(&format!("{id}-title")),
            body: text.say_with(id, &[("date", date.unwrap_or_default().into())]),
            page,
            can_wait: true,
        }
    };
    Ok(match notice {
        Notice::CheckIn { day } => {
            let said = reminder("notice-check-in", "today", Some(*day));
            // Nobody is asked how a day was who doesn't want to be.
            if desk.settings.asking.unwrap_or_default().asks_on(*day) {
                said
            } else {
                Said {
                    title: text.say("notice-check-in-time-title"),
                    ..said
                }
            }
        }
        Notice::Yesterday { day } => reminder("notice-yesterday", "today", Some(*day)),
        Notice::Review { .. } => reminder("notice-review", "review", None),
        Notice::Near(progress) => of_limit(desk, &names, progress, "notice-near"),
        Notice::Reached(progress) => of_limit(desk, &names, progress, "notice-reached"),
        Notice::TimerAsks(timer) => {
            let name = names.name(&timer.platform);
            Said {
                title: text.say_with("notice-timer-asks-title", &[("name", name.clone().into())]),
                body: text.say_with(
                    "notice-timer-asks",
                    &[
                        ("name", name.into()),
                        ("seen", clock(desk, timer.seen_at).into()),
                    ],
                ),
                page: "today",
                can_wait: false,
            }
        }
    })
}

fn of_limit(desk: &Desk<'_>, names: &Names, progress: &Progress, id: &str) -> Said {
    let text = desk.text;
    let minutes = |seconds: i64| text.minutes(u32::try_from(seconds / 60).unwrap_or_default());
    let id = match progress.limit.terms.period() {
        Period::Day => id.to_owned(),
        Period::Week => format!("{id}-week"),
    };
    Said {
        title: names.scope(progress.limit.scope(), text),
        body: text.say_with(
            &id,
            &[
                ("spent", minutes(progress.spent).into()),
                ("limit", minutes(progress.allowed).into()),
            ],
        ),
        page: "today",
        can_wait: false,
    }
}

/// The limits on a platform that are reached now, each in a line.
pub(crate) fn reached(desk: &Desk<'_>, platform: &PlatformId) -> Result<Vec<String>, Error> {
    let names = Names::of(desk)?;
    let line = |progress: Progress| {
        let said = of_limit(desk, &names, &progress, "notice-reached");
        desk.text.say_with(
            "notice-line",
            &[("title", said.title.into()), ("body", said.body.into())],
        )
    };
    let progress = super::timer::progress(desk)?.into_iter();
    Ok(progress
        .filter(|one| one.is_reached() && one.limit.scope().covers(platform))
        .map(line)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::tracking;
    use crate::{App, Clock};

    #[test]
    fn nobody_is_asked_how_a_day_was_who_does_not_want_to_be() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::set_to("2026-11-23T12:00:00Z".parse().unwrap());
        let app = App::new(folder.path().to_path_buf(), clock);
        let title = || {
            app.at_desk(|desk| {
                let day = desk.today();
                Ok(said(desk, &Notice::CheckIn { day })?.title)
            })
            .unwrap()
        };
        assert_eq!(title(), "How was today?");
        for (asking, said) in [
            ("off", "Today is still open"),
            ("pause", "Today is still open"),
            ("on", "How was today?"),
        ] {
            app.at_desk(|desk| tracking::set_asking(desk, asking))
                .unwrap();
            assert_eq!(title(), said, "{asking}");
        }
    }
}
