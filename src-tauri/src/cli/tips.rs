//! Tips, what research says, and the questions for a claim.

use super::{Said, args, data};
use crate::app::{App, Desk};
use crate::error::{Error, Problem};
use crate::types::{
    ClaimQuestion, ResearchGroup, ResearchSentence, Study, TipCard, TrialLine, Tried,
};
use crate::view::{self, tips as tips_view};

pub(super) fn tips(desk: &mut Desk<'_>, typed: &args::Tips) -> Result<Said, Error> {
    match &typed.command {
        None => all(desk, typed.format),
        Some(args::TipsCommand::Today(format)) => today(desk, *format),
        Some(args::TipsCommand::Tried(format)) => tried(desk, *format),
        Some(args::TipsCommand::Try {
            tip,
            when,
            then,
            switch,
        }) => {
            let wish = tips_view::Begun {
                tip: tip.trim(),
                when: when.as_deref(),
                then: then.as_deref(),
                switch: *switch,
            };
            Ok(tips_view::start(desk, wish)?.message.into())
        }
        Some(args::TipsCommand::Stop) => Ok(tips_view::stop(desk)?.message.into()),
        Some(args::TipsCommand::Answer { found, note }) => {
            let answered = tips_view::answer(desk, found.trim(), note.as_deref())?;
            Ok(answered.message.into())
        }
        Some(args::TipsCommand::NotForMe { tip }) => {
            Ok(tips_view::not_for_me(desk, tip.trim())?.message.into())
        }
    }
}

fn all(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    let tips = tips_view::all(desk)?;
    if format.json {
        return Ok(data::json(&tips).into());
    }
    Ok(tips.iter().map(tip).collect::<Vec<_>>().join("\n\n").into())
}

fn tip(tip: &TipCard) -> String {
    let mut lines = vec![
        tip.text.clone(),
        tip.theme.clone(),
        tip.grade_words.clone(),
        tip.caveat.clone(),
    ];
    lines.extend(tip.studies.iter().map(study));
    lines.join("\n")
}

fn study(study: &Study) -> String {
    format!("- {}; {}: {}", study.text, study.n, study.finding)
}

/// What there is to read today.
#[derive(Debug, serde::Serialize)]
struct Today {
    trial: Option<TrialLine>,
    card: Option<crate::types::GentleCard>,
    tracking: Option<crate::types::TrackingCard>,
    tip: Option<TipCard>,
}

fn today(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    let offered = tips_view::today(desk)?;
    let today = Today {
        trial: tips_view::line(desk)?,
        card: offered.card,
        tracking: offered.tracking,
        tip: offered.tip,
    };
    if format.json {
        return Ok(data::json(&today).into());
    }
    let mut parts: Vec<String> = Vec::new();
    parts.extend(today.trial.as_ref().map(|trial| said_trial(desk, trial)));
    parts.extend(
        today
            .card
            .map(|card| [card.title, card.text, card.why].join("\n")),
    );
    parts.extend(
        today
            .tracking
            .map(|card| [card.title, card.text].join("\n")),
    );
    parts.extend(today.tip.map(|card| {
        let why = card.why.clone().into_iter();
        why.chain([tip(&card)]).collect::<Vec<_>>().join("\n")
    }));
    if parts.is_empty() {
        return Ok(desk.text.say("cli-nothing-today").into());
    }
    Ok(parts.join("\n\n").into())
}

/// What a day has to offer once something was saved for it, when it has just been picked. What
/// counts as shown has to be shown here too.
pub(super) fn news(desk: &mut Desk<'_>) -> Result<Option<String>, Error> {
    if !tips_view::pick(desk)? {
        return Ok(None);
    }
    let offered = tips_view::today(desk)?;
    let card = offered.card.map(|card| [card.title, card.text].join("\n"));
    let tracking = offered
        .tracking
        .map(|card| [card.title, card.text].join("\n"));
    let tip = |card: TipCard| {
        desk.text
            .say_with("cli-line-tip", &[("tip", card.text.into())])
    };
    let news = card.or(tracking).or(offered.tip.map(tip));
    Ok(news.map(|news| format!("\n\n{news}")))
}

fn said_trial(desk: &Desk<'_>, trial: &TrialLine) -> String {
    let head = desk.text.say_with(
        "cli-line-trial",
        &[
            ("tip", trial.text.as_str().into()),
            ("until", trial.when_left.as_str().into()),
        ],
    );
    let rest = [&trial.plan, &trial.question].into_iter().flatten();
    let lines = std::iter::once(head).chain(rest.cloned());
    lines.collect::<Vec<_>>().join("\n")
}

fn tried(desk: &Desk<'_>, format: args::Format) -> Result<Said, Error> {
    let tried = tips_view::tried(desk)?;
    if format.json {
        return Ok(data::json(&tried).into());
    }
    if tried.is_empty() {
        return Ok(desk.text.say("cli-nothing-tried").into());
    }
    let line = |one: &Tried| {
        let head = desk.text.say_with(
            "cli-line-tried",
            &[
                ("span", one.span.as_str().into()),
                ("tip", one.text.as_str().into()),
                ("found", one.found.as_str().into()),
            ],
        );
        let rest = [&one.plan, &one.note].into_iter().flatten();
        let rest = rest.map(|line| format!("  {line}"));
        let lines = std::iter::once(head).chain(rest);
        lines.collect::<Vec<_>>().join("\n")
    };
    let lines: Vec<String> = tried.iter().map(line).collect();
    Ok(lines.join("\n").into())
}

pub(super) fn research(app: &App, format: args::Format) -> Result<Said, Problem> {
    let page = view::research::page(app.text(), None).map_err(|error| error.say(app.text()))?;
    if format.json {
        return Ok(data::json(&page).into());
    }
    let group = |group: ResearchGroup| {
        let rows = group.rows.into_iter();
        let rows = rows.map(|row| format!("- {} {}; {}", row.text, row.study, row.n));
        let head = std::iter::once(group.title);
        head.chain(rows).collect::<Vec<_>>().join("\n")
    };
    let sentence = |one: ResearchSentence| format!("{}: {}", one.title, one.text);
    let intro = std::iter::once(page.intro.join(" "));
    let sentences = page.sentences.into_iter().map(sentence);
    let parts: Vec<String> = intro
        .chain(page.groups.into_iter().map(group))
        .chain(sentences)
        .collect();
    Ok(parts.join("\n\n").into())
}

pub(super) fn claim(app: &App, format: args::Format) -> Result<Said, Problem> {
    let page = view::claim::page(app.text()).map_err(|error| error.say(app.text()))?;
    if format.json {
        return Ok(data::json(&page).into());
    }
    let question = |one: ClaimQuestion| {
        let points = one.points.into_iter().map(|point| format!("- {point}"));
        let head = std::iter::once(one.title);
        head.chain(points).collect::<Vec<_>>().join("\n")
    };
    let strength = [page.strength, page.caveat, study(&page.study)].join("\n");
    let parts: Vec<String> = std::iter::once(page.lede)
        .chain(page.questions.into_iter().map(question))
        .chain([strength])
        .collect();
    Ok(parts.join("\n\n").into())
}
