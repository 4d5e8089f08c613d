//! Weeks to draw. All of them are made up.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "these are tests"
)]

pub mod apart;
pub mod areas;
pub mod colour;
pub mod forest;
pub mod marks;
pub mod mood;
pub mod png;
pub mod reflections;
pub mod sources;
pub mod weekday;
pub mod weeks;
pub mod year;

use chart::{
    Bar, Chart, Day, Limit, LimitWeek, LimitWeeksView, LimitWeeksWords, Mood, Platform, WeekView,
    WeekWords,
};

pub const NAMES: [&str; 7] = [
    "Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20", "Sat 21", "Sun 22",
];

pub fn tick(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, 0) => "0".into(),
        (0, minutes) => format!("{minutes} m"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} m"),
    }
}

pub fn draw(view: &WeekView) -> Chart {
    chart::week(view, &tick).expect("a week of seven days draws")
}

pub fn limit(minutes: u32) -> Option<Limit> {
    Some(Limit {
        minutes,
        label: format!("limit {}", tick(minutes)),
    })
}

pub fn mood(valence: f64) -> Option<Mood> {
    Some(Mood {
        valence,
        late: false,
    })
}

/// A day with these minutes on the first platforms.
pub fn day(minutes: &[u32]) -> Day {
    let total: u32 = minutes.iter().sum();
    let bars = minutes.iter().enumerate();
    let bars = bars.map(|(platform, &minutes)| Bar {
        platform,
        minutes,
        ..Bar::default()
    });
    Day {
        total: Some(format!("{}:{:02}", total / 60, total % 60)),
        bars: bars.collect(),
        ..Day::default()
    }
}

pub fn guessed(mut day: Day) -> Day {
    day.bars.iter_mut().for_each(|bar| bar.guess = true);
    day
}

pub fn late(mut day: Day) -> Day {
    day.bars.iter_mut().for_each(|bar| bar.late = true);
    day.mood = day.mood.map(|mood| Mood { late: true, ..mood });
    day
}

pub fn future() -> Day {
    Day {
        future: true,
        ..Day::default()
    }
}

pub fn words() -> WeekWords {
    WeekWords {
        mood: "Mood".into(),
        mood_high: "very pleasant".into(),
        mood_low: "very unpleasant".into(),
        time: "Time".into(),
        not_logged: "not logged".into(),
        paused: "paused".into(),
        guess: "hatched: a guess".into(),
        late: "hollow: entered late".into(),
        table_caption: "16 – 22 November, by day".into(),
        table_columns: vec!["Day".into(), "Total".into()],
    }
}

pub fn platforms(names: &[&str]) -> Vec<Platform> {
    let names = names.iter().zip((0u8..8).cycle());
    names
        .map(|(name, colour)| Platform {
            name: (*name).into(),
            colour,
        })
        .collect()
}

pub fn view(days: Vec<Day>) -> WeekView {
    let days = NAMES.iter().zip(days).map(|(name, day)| Day {
        label: (*name).into(),
        spoken_label: format!("the day {name}"),
        spoken: day.total.clone().unwrap_or_else(|| "not logged".into()),
        table_row: vec![(*name).into(), day.total.clone().unwrap_or_default()],
        ..day
    });
    WeekView {
        title: "16 – 22 November".into(),
        summary: "Six of seven days logged, between 1 h 15 m and 3 h 40 m.".into(),
        words: words(),
        platforms: platforms(&["Instagram", "TikTok", "YouTube", "Facebook", "X"]),
        days: days.collect(),
        ..WeekView::default()
    }
}

/// A guessed day, a late day, a gap, a day of zero, and a limit that changes on Thursday.
pub fn ordinary() -> WeekView {
    let mut days = vec![
        Day {
            mood: mood(62.0),
            limit: limit(180),
            ..day(&[45, 30, 20, 10, 5])
        },
        Day {
            mood: mood(48.0),
            limit: limit(180),
            ..day(&[60, 50, 25, 0, 10])
        },
        Day {
            limit: limit(180),
            ..Day::default()
        },
        Day {
            mood: mood(71.0),
            limit: limit(120),
            ..day(&[20, 15, 30, 10])
        },
        guessed(Day {
            mood: mood(40.0),
            limit: limit(120),
            ..day(&[80, 65, 40, 20, 15])
        }),
        late(Day {
            mood: mood(66.0),
            limit: limit(120),
            ..day(&[30, 25, 45, 0, 5])
        }),
        Day {
            mood: mood(15.0),
            limit: limit(120),
            ..day(&[0, 0])
        },
    ];
    days[5].bars[1].guess = true;
    view(days)
}

/// The week of the mock-up.
pub fn mock() -> WeekView {
    let days = vec![
        Day {
            mood: mood(62.0),
            ..day(&[45, 30, 20, 10, 5])
        },
        Day {
            mood: mood(48.0),
            ..day(&[60, 50, 25, 0, 10])
        },
        Day::default(),
        Day {
            mood: mood(71.0),
            ..day(&[20, 15, 30, 10])
        },
        guessed(Day {
            mood: mood(40.0),
            ..day(&[80, 65, 40, 20, 15])
        }),
        Day {
            mood: mood(66.0),
            ..day(&[30, 25, 45, 0, 5])
        },
        Day {
            mood: mood(75.0),
            ..day(&[25, 20, 0, 10])
        },
    ];
    view(
        days.into_iter()
            .map(|day| Day {
                limit: limit(120),
                ..day
            })
            .collect(),
    )
}

pub fn empty() -> WeekView {
    view(vec![Day::default(); 7])
}

/// One short entry on the first day of a week that has just begun.
pub fn single() -> WeekView {
    let mut days = vec![future(); 7];
    days[0] = Day {
        mood: mood(100.0),
        limit: limit(20),
        ..day(&[4])
    };
    days[1].limit = limit(20);
    view(days)
}

/// Twenty-four hours in one day, beside minutes, and the ends of the mood scale.
pub fn whole_day() -> WeekView {
    view(vec![
        Day {
            mood: mood(0.0),
            ..day(&[1440])
        },
        Day {
            mood: mood(100.0),
            ..day(&[1, 1, 1, 1, 1])
        },
        day(&[1]),
        Day {
            mood: mood(20.0),
            ..day(&[700, 2, 700, 2, 36])
        },
        late(Day {
            mood: mood(99.9),
            ..day(&[1, 600])
        }),
        guessed(late(day(&[200, 300, 100]))),
        Day {
            mood: mood(50.0),
            limit: limit(1440),
            ..day(&[])
        },
    ])
}

/// Twelve platforms, long names in another language, a limit as high as the labels.
pub fn twelve() -> WeekView {
    let minutes = [25, 3, 14, 15, 9, 26, 5, 35, 8, 9, 7, 9];
    let valences = [9.0, 21.0, 33.0, 45.0, 57.0, 69.0, 81.0];
    let mut days: Vec<_> = (0..7)
        .zip(valences)
        .map(|(shift, valence)| {
            let mut minutes = minutes;
            minutes.rotate_left(shift);
            let count = 12 - shift;
            Day {
                mood: mood(valence),
                limit: limit(170),
                ..day(&minutes[..count])
            }
        })
        .collect();
    days[3] = Day {
        limit: limit(30),
        ..Day::default()
    };
    days[2] = guessed(days[2].clone());
    days[4] = late(days[4].clone());
    let mut view = view(days);
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
    let names = [
        "Montag, 16.",
        "Dienstag, 17.",
        "Mittwoch, 18.",
        "Donnerstag, 19. November",
    ];
    for (day, name) in view.days.iter_mut().zip(names) {
        day.label = name.into();
    }
    for limit in view.days.iter_mut().filter_map(|day| day.limit.as_mut()) {
        limit.label = format!("Höchstens {} am Tag", tick(limit.minutes));
    }
    view.words.not_logged = "nicht eingetragen".into();
    view.words.mood = "Stimmung, Mittel aller Einträge eines Tages".into();
    view.words.time = "Zeit auf allen Plattformen zusammen".into();
    view
}

pub fn paused(day: Day) -> Day {
    Day {
        paused: true,
        ..day
    }
}

/// A pause with and without figures, in the middle of one limit, and the highest bar in it.
pub fn pause() -> WeekView {
    let mut days = vec![
        day(&[45, 30, 20]),
        paused(Day::default()),
        paused(day(&[90, 60, 60, 30])),
        paused(day(&[])),
        day(&[5, 2]),
        paused(Day::default()),
        Day::default(),
    ];
    for (day, valence) in days.iter_mut().zip([62.0, 48.0, 30.0, 44.0, 70.0]) {
        day.mood = mood(valence);
    }
    days.iter_mut().for_each(|day| day.limit = limit(60));
    view(days)
}

/// A limit for each day of the week, over days that are logged alike.
pub fn limited(limits: [Option<u32>; 7], times: u32) -> WeekView {
    let minutes = [40, 45, 25, 58, 25, 80, 115];
    let days = limits.iter().zip(minutes).map(|(minutes, total)| Day {
        limit: minutes.and_then(limit),
        ..day(&[total * times / 2, total * times / 4])
    });
    view(days.collect())
}

/// Limits as people set them by weekday, and as nobody would.
pub fn by_weekday() -> Vec<(&'static str, WeekView)> {
    let (a, b) = (Some(40), Some(90));
    let all: Vec<(_, [Option<u32>; 7])> = vec![
        ("weekends", [a, a, a, a, a, b, b]),
        ("alternating", [a, b, a, b, a, b, a]),
        ("a day without", [a, a, None, a, a, None, b]),
        ("the last day without", [a, b, a, b, a, b, None]),
        ("seven rising", [20, 30, 45, 60, 75, 90, 120].map(Some)),
        ("seven falling", [120, 90, 75, 60, 45, 30, 20].map(Some)),
        ("seven alike", [60, 61, 62, 63, 62, 61, 64].map(Some)),
    ];
    all.into_iter()
        .flat_map(|(name, limits)| [1, 2, 5].map(|times| (name, limited(limits, times))))
        .collect()
}

/// One week of a limit: `within` of `logged` days, none logged is a gap.
pub fn limit_week(label: &str, within: u32, logged: u32) -> LimitWeek {
    let share = (logged > 0).then(|| f64::from(within) / f64::from(logged));
    let text = share.map_or_else(String::new, |_| format!("{within}/{logged}"));
    LimitWeek {
        label: label.into(),
        spoken_label: format!("the week of {label}"),
        spoken: format!("{within} of {logged} logged days within"),
        share,
        table_row: vec![label.into(), text.clone()],
        text,
        paused: false,
    }
}

pub fn paused_week(label: &str) -> LimitWeek {
    LimitWeek {
        spoken: "paused".into(),
        paused: true,
        ..limit_week(label, 0, 0)
    }
}

pub fn limit_words() -> LimitWeeksWords {
    LimitWeeksWords {
        all: "all within".into(),
        none: "none".into(),
        paused: "paused".into(),
        table_caption: "TikTok, week by week".into(),
        table_columns: vec!["Week".into(), "Days within".into()],
    }
}

pub fn limit_view(weeks: Vec<LimitWeek>) -> LimitWeeksView {
    LimitWeeksView {
        title: "TikTok, 40 m a day".into(),
        summary: "Between 2 of 7 and 5 of 5 logged days within, over eight weeks.".into(),
        words: limit_words(),
        weeks,
        ..LimitWeeksView::default()
    }
}

/// A lonely point, a gap, a pause, both ends of the scale.
pub fn eight_weeks() -> LimitWeeksView {
    limit_view(vec![
        limit_week("28 Sep", 4, 6),
        limit_week("5 Oct", 0, 0),
        limit_week("12 Oct", 3, 7),
        limit_week("19 Oct", 5, 5),
        limit_week("26 Oct", 2, 7),
        paused_week("2 Nov"),
        limit_week("9 Nov", 0, 4),
        limit_week("16 Nov", 5, 6),
    ])
}

pub fn all() -> Vec<(&'static str, WeekView)> {
    vec![
        ("ordinary", ordinary()),
        ("mock", mock()),
        ("empty", empty()),
        ("single", single()),
        ("whole_day", whole_day()),
        ("twelve", twelve()),
        (
            "narrow",
            WeekView {
                width: 536,
                ..ordinary()
            },
        ),
        (
            "narrow_twelve",
            WeekView {
                width: 400,
                ..twelve()
            },
        ),
        ("pause", pause()),
        (
            "narrow_pause",
            WeekView {
                width: 360,
                ..pause()
            },
        ),
    ]
}
