//! Weeks side by side to draw. All of them are made up.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "these are tests"
)]

use super::{platforms, tick};
use chart::{Chart, Limit, Table, WeekBar, WeekPart, WeeksView, WeeksWords};

pub const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const LENGTHS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The labels of weeks from 5 October on, and whether a month begins in each.
pub fn calendar(count: usize) -> Vec<(String, bool)> {
    let (mut day, mut month) = (5, 9);
    let weeks = (0..count).map(|_| {
        let label = format!("{day} {}", MONTHS[month]);
        let mut begins = day == 1;
        day += 7;
        if day > LENGTHS[month] {
            day -= LENGTHS[month];
            begins |= day > 1;
            month = (month + 1) % 12;
        }
        (label, begins)
    });
    weeks.collect()
}

pub fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// A week with these minutes on the first platforms, six of seven days logged.
pub fn week(minutes: &[u32]) -> WeekBar {
    let parts = minutes.iter().enumerate();
    let parts = parts.map(|(platform, &minutes)| WeekPart { platform, minutes });
    let total: u32 = minutes.iter().sum();
    WeekBar {
        spoken: format!("{} on 6 of 7 days", clock(total)),
        total: Some(clock(total)),
        parts: parts.collect(),
        logged_days: 6,
        open_days: 7,
        ..WeekBar::default()
    }
}

pub fn gap() -> WeekBar {
    WeekBar {
        spoken: "not logged".into(),
        open_days: 7,
        ..WeekBar::default()
    }
}

pub fn paused(week: WeekBar) -> WeekBar {
    WeekBar {
        paused: true,
        open_days: 0,
        logged_days: 0,
        ..week
    }
}

pub fn pause() -> WeekBar {
    WeekBar {
        spoken: "paused".into(),
        ..paused(gap())
    }
}

pub fn limit(minutes: u32) -> Option<Limit> {
    Some(Limit {
        minutes,
        label: format!("limit {}", tick(minutes).replace(' ', "\u{a0}")),
    })
}

pub fn words() -> WeeksWords {
    WeeksWords {
        time: "Time a week".into(),
        coverage: "days logged".into(),
        not_logged: "not logged".into(),
        paused: "paused".into(),
        limit: "limit".into(),
    }
}

pub fn view(weeks: Vec<WeekBar>) -> WeeksView {
    let rows = |week: &WeekBar| vec![week.spoken_label.clone(), week.spoken.clone()];
    let labels = calendar(weeks.len()).into_iter();
    let weeks = labels
        .zip(weeks)
        .map(|((label, begins_month), week)| WeekBar {
            spoken_label: format!("the week of {label}"),
            label,
            begins_month,
            ..week
        });
    let weeks: Vec<_> = weeks.collect();
    WeeksView {
        title: "Weeks from 5 October on".into(),
        summary: "About 10 h a week in the weeks that are logged.".into(),
        words: words(),
        platforms: platforms(&["Instagram", "TikTok", "YouTube", "Facebook", "X"]),
        table: Table {
            caption: "By week".into(),
            columns: vec!["Week".into(), "Time".into()],
            rows: weeks.iter().map(rows).collect(),
        }
        .into(),
        weeks,
        ..WeeksView::default()
    }
}

pub fn draw(view: &WeeksView) -> Chart {
    chart::weeks(view, &tick).expect("weeks draw")
}

/// Numbers that look like chance and are the same every time.
pub fn chance(seed: u64) -> impl FnMut(u32) -> u32 {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as u32 % below.max(1)
    }
}

/// A life over weeks: gaps, pauses, a limit that changes, more and less, platforms that come and
/// go.
pub fn life(count: usize) -> Vec<WeekBar> {
    let mut chance = chance(7);
    let mut level = 400;
    let weeks = (0..count).map(|at| {
        level = (level + chance(240)).saturating_sub(115).clamp(150, 1300);
        let limit = limit(if at < count * 2 / 5 { 900 } else { 600 });
        let kind = chance(100);
        let late = count / 2;
        let week = match kind {
            _ if (late..late + count.div_ceil(26)).contains(&at) => pause(),
            0..6 => gap(),
            6..8 => week(&[0]),
            _ => {
                let mut minutes = vec![level / 3 + chance(60), level / 4 + chance(80)];
                minutes.push(if chance(3) > 0 { level / 5 } else { 0 });
                minutes.push(chance(70));
                minutes.push(if at > count / 3 { chance(90) } else { 0 });
                week(&minutes)
            }
        };
        let logged_days = match week.total {
            Some(_) if !week.paused => (7 - chance(4) * chance(2)) as u8,
            _ => 0,
        };
        WeekBar {
            limit,
            logged_days,
            ..week
        }
    });
    weeks.collect()
}

/// A quarter of a year, in all the states that a week can be in, and a limit that changes.
pub fn ordinary() -> WeeksView {
    let mut weeks = vec![
        week(&[240, 180, 90, 30]),
        week(&[200, 220, 60, 45]),
        gap(),
        week(&[310, 260, 120, 20, 15]),
        week(&[180, 150, 0, 25, 40]),
        pause(),
        paused(week(&[60, 30])),
        week(&[150, 120, 45, 0, 30]),
        week(&[0, 0]),
        week(&[120, 200, 30, 10, 60]),
        week(&[170, 90, 70, 15]),
        week(&[90, 60, 20, 5, 2]),
        week(&[40, 30]),
    ];
    for (at, week) in weeks.iter_mut().enumerate() {
        week.limit = limit(if at < 8 { 600 } else { 420 });
    }
    weeks[1].logged_days = 7;
    weeks[4].logged_days = 3;
    (weeks[12].logged_days, weeks[12].open_days) = (2, 3);
    view(weeks)
}

pub fn year() -> WeeksView {
    view(life(52))
}

pub fn decade() -> WeeksView {
    view(life(520))
}

pub fn single() -> WeeksView {
    view(vec![WeekBar {
        limit: limit(300),
        ..week(&[45, 20])
    }])
}

/// Every hour of a week, beside minutes.
pub fn whole_days() -> WeeksView {
    let mut weeks = vec![
        week(&[10_080]),
        week(&[1, 1, 1, 1, 1]),
        week(&[5000, 2, 5000, 2, 76]),
        week(&[1]),
        week(&[]),
        week(&[2000, 3000, 4000, 1000, 80]),
    ];
    weeks[2].limit = limit(10_080);
    view(weeks)
}

/// Twelve platforms, long names in another language.
pub fn twelve() -> WeeksView {
    let minutes = [125, 13, 64, 85, 49, 126, 25, 135, 48, 9, 70, 29];
    let weeks = (0..10).map(|shift| {
        let mut minutes = minutes;
        minutes.rotate_left(shift);
        WeekBar {
            limit: Some(Limit {
                minutes: if shift < 5 { 700 } else { 680 },
                label: format!(
                    "Höchstens {} in der Woche",
                    if shift < 5 { "11 h 40 m" } else { "11 h 20 m" }
                ),
            }),
            ..week(&minutes[..12 - shift])
        }
    });
    let mut view = view(weeks.collect());
    view.platforms = platforms(&[
        "Instagram",
        "TikTok",
        "YouTube",
        "Facebook",
        "X",
        "Snapchat",
        "Reddit",
        "WhatsApp mit der Familie und den Nachbarn vom dritten Stock",
        "LinkedIn",
        "Pinterest",
        "Die neue Plattform, deren Name länger ist als jede Zeile",
        "Ὀδύσσεια & <Жизнь>",
    ]);
    view.words.time = "Zeit in der Woche auf allen Plattformen zusammen".into();
    view.words.coverage = "eingetragene Tage".into();
    for week in &mut view.weeks {
        week.label = format!("Woche vom {}ober", week.label);
    }
    view
}

/// A title that is read from right to left, with what XML would stumble over.
pub fn leftwards() -> WeeksView {
    WeeksView {
        title: "13 שבועות <מ־5 באוקטובר> & \"עוד\"".into(),
        ..ordinary()
    }
}

pub fn narrow(view: WeeksView) -> WeeksView {
    WeeksView { width: 360, ..view }
}

pub fn all() -> Vec<(&'static str, WeeksView)> {
    vec![
        ("ordinary", ordinary()),
        ("empty", view(vec![])),
        ("nothing_logged", view(vec![gap(); 8])),
        ("single", single()),
        ("whole_days", whole_days()),
        ("twelve", twelve()),
        ("year", year()),
        ("decade", decade()),
        ("narrow", narrow(ordinary())),
        ("narrow_year", narrow(year())),
        ("leftwards", leftwards()),
    ]
}
