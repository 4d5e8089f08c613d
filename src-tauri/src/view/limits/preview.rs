//! How the last four weeks would have been under a limit, and a figure to start from.

use journal::{Period, Standing, Terms};

use super::form::{say_budget, scope};
use crate::app::Desk;
use crate::error::Error;
use crate::text::whole;
use crate::types::{LimitForm, LimitPreview, PreviewCell, SameLimit, Suggestion};
use crate::view::Names;
use crate::view::tips;

/// The tip that a suggestion rests on: a limit of one's own, a little under the usual.
const OWN_LIMIT: &str = "2";

/// A sentence `id` with what a limit is on and how much it allows.
pub(crate) fn said_terms(desk: &Desk<'_>, names: &Names, terms: &Terms, id: &str) -> String {
    desk.text.say_with(
        id,
        &[
            ("scope", names.scope(&terms.scope, desk.text).into()),
            (
                "allowance",
                desk.text.allowance(&terms.allowance, desk.week()).into(),
            ),
        ],
    )
}

/// How the last four weeks would have been.
pub(crate) fn preview(desk: &Desk<'_>, terms: &Terms) -> Result<LimitPreview, Error> {
    let text = desk.text;
    let names = Names::of(desk)?;
    let found = desk
        .journal
        .preview_limit(desk.today(), terms, desk.week_start)?;
    let per_week = terms.period() == Period::Week;
    let counts = [
        ("within", found.tally.within.into()),
        ("over", found.tally.over.into()),
        ("missing", found.tally.not_logged.into()),
        ("paused", found.tally.paused.into()),
    ];
    Ok(LimitPreview {
        read_back: said_terms(desk, &names, terms, "limit-read-back"),
        sentence: text.say_with(
            if per_week {
                "limit-preview-weeks"
            } else {
                "limit-preview"
            },
            &counts,
        ),
        median: found
            .median
            .map(|median| said_median(desk, median, found.logged_days, per_week)),
        in_part: (found.in_part > 0)
            .then(|| text.say_with("limit-preview-in-part", &[("n", found.in_part.into())])),
        same: found.same.as_ref().map(|same| SameLimit {
            id: same.id.to_string(),
            text: said_terms(desk, &names, &same.terms, "limit-preview-same"),
        }),
        cells: found
            .cells
            .iter()
            .map(|one| cell(desk, one, per_week))
            .collect(),
        per_week,
    })
}

/// The median day beside the figure; beside a budget, what seven of them make.
fn said_median(desk: &Desk<'_>, median: f64, days: usize, per_week: bool) -> String {
    let text = desk.text;
    let id = if per_week {
        "limit-preview-median-week"
    } else {
        "limit-preview-median"
    };
    text.say_with(
        id,
        &[
            ("median", text.mean_minutes(median).into()),
            ("week", text.mean_minutes(median * 7.0).into()),
            ("n", days.into()),
        ],
    )
}

fn cell(desk: &Desk<'_>, cell: &journal::PreviewCell, per_week: bool) -> PreviewCell {
    use chrono::Datelike;
    let text = desk.text;
    let state = match cell.standing {
        Some(Standing::Within) => "within",
        Some(Standing::Over) => "over",
        Some(Standing::NotLogged) => "not-logged",
        Some(Standing::Paused) => "paused",
        None => "open",
    };
    let (date, short) = if per_week {
        let date = text.date(cell.day, desk.today());
        (
            text.say_with("limit-preview-week", &[("date", date.clone().into())]),
            date,
        )
    } else {
        (
            text.date_with_weekday(cell.day, desk.today()),
            text.weekday_tiny(cell.day.weekday()),
        )
    };
    let minutes = cell
        .minutes
        .map_or_else(|| text.say("not-logged"), |minutes| text.minutes(minutes));
    PreviewCell {
        label: text.say_with(
            &format!("limit-preview-{state}"),
            &[("date", date.into()), ("minutes", minutes.into())],
        ),
        state,
        short,
    }
}

/// A figure to start from, where there is enough to go by. One for each weekday is left to the
/// person: four of each are too few.
pub(crate) fn suggest(desk: &Desk<'_>, form: &LimitForm) -> Result<Option<Suggestion>, Error> {
    let period = match form.shape.as_str() {
        "day" | "weekends" => Period::Day,
        "week" => Period::Week,
        _ => return Ok(None),
    };
    let Ok(scope) = scope(form) else {
        return Ok(None);
    };
    let found = desk.journal.suggest_limit(desk.today(), &scope, period)?;
    let Some(found) = found else {
        return Ok(None);
    };
    let text = desk.text;
    let evidence = tips::evidence_of(desk, OWN_LIMIT)?;
    let (id, usual) = match period {
        Period::Day => ("limit-suggestion-reason", found.median),
        Period::Week => ("limit-suggestion-reason-week", found.median * 7.0),
    };
    Ok(Some(Suggestion {
        text: text.say_with(
            "limit-suggestion",
            &[("limit", text.minutes(found.minutes).into())],
        ),
        minutes: say_budget(found.minutes),
        reason: text.say_with(
            id,
            &[
                ("n", found.days.into()),
                ("median", text.minutes(whole(usual)).into()),
            ],
        ),
        evidence: evidence.text,
        link_id: evidence.link_id,
    }))
}
