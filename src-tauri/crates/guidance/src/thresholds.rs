//! Every threshold of the rules, and where it comes from.
//!
//! "Evidence" restates the column "when it is relevant" of the project's table of tips, or its rule
//! for the gentle card; "judgement" marks what they leave open. None of them is validated, and none
//! is about a person's health.

/// Logged days that make an ordinary week (tips 1 and 2). Evidence: "< 7 logged days" and "≥ 7 days
/// logged".
pub const ORDINARY_WEEK: usize = 7;
/// A limit is wide when it is more than this many halves of the usual day (tip 2). Evidence: "limit
/// > 1.5 × median", so three halves.
pub const WIDE_LIMIT_HALVES: u64 = 3;
/// Days over a limit in the last seven (tips 4 and 11). Evidence: "over limit ≥ 3 of 7 days" and
/// "limit missed ≥ 3 of 7".
pub const OVER_OF_SEVEN: usize = 3;
/// Days over a limit in the last fourteen (tip 28). Evidence: "over limit ≥ 5 of 14".
pub const OVER_OF_FOURTEEN: usize = 5;
/// Days over a limit that share a part of the day (tip 9). Evidence: "≥ 3 over-limit days share the
/// same part of day". That they are looked for in two weeks is judgement.
pub const OVER_TOGETHER: usize = 3;
/// Days that a limit has had before it is said not to work, and the days that are then looked at
/// (tip 12: "time limits not working"). Judgement: two weeks.
pub const LIMIT_HAD_DAYS: u64 = 14;
/// Days among them that can be compared with it, at the least. Judgement: half.
pub const LIMIT_ENOUGH: usize = 7;
/// Days within a limit right before the first one over it (tip 29). Evidence: "first over-limit day
/// after ≥ 3 under".
pub const WITHIN_BEFORE: usize = 3;

/// The baseline is the person's own first logged days, this many. Evidence.
pub const BASELINE_DAYS: usize = 14;
/// Days of the baseline that are logged whole, and rated where mood is compared, at the least.
/// Judgement: half of them, or the middle is no middle.
pub const BASELINE_ENOUGH: usize = 7;
/// How many times the baseline (tip 5). Evidence: "use ≥ 2 × baseline for 7 days".
pub const TIMES_BASELINE: u64 = 2;
/// And at least this many minutes more (tip 5). Judgement: twice very little is very little.
pub const RISE_MINUTES: u64 = 30;
/// Minutes below the baseline (tips 7 and 8). Evidence: "use down ≥ 30 min v baseline"; that "use
/// fell" means as much in tip 8 is judgement.
pub const DROP_MINUTES: u32 = 30;
/// Days that the time has been free for (tip 8). Evidence: "2 weeks".
pub const FREED_DAYS: u64 = 14;
/// Days of those two weeks that are logged whole, and that are rated, at the least. Judgement: more
/// than half.
pub const FREED_ENOUGH: usize = 8;

/// Days with a mood in the lower part of the scale, of the last seven (tip 7). Evidence: "mood low
/// ≥ 4 of 7 days".
pub const LOW_OF_SEVEN: usize = 4;
/// Below this a mood is in the lower part of the scale, which runs from 0 to 100 (tips 3, 7).
/// Judgement: it takes in the landmarks 0 and 25 and leaves out the middle, 50.
pub const LOW_MOOD: f64 = 40.0;
/// Moods closer than this are about the same (tips 7 and 8: "mood flat", "mood unchanged").
/// Judgement.
pub const SAME_MOOD: f64 = 5.0;
/// A mood is down when it is lower by this much (tip 6: "mood down", tip 22: "mood drop").
/// Judgement: two fifths of the step between two landmarks.
pub const MOOD_DOWN: f64 = 10.0;
/// Days of the last seven that are known before a week is spoken of. Judgement: more than half.
pub const WEEK_ENOUGH: usize = 4;
/// Days before the last seven that a usual day is taken from (tip 3: "own median"). Judgement: four
/// weeks, so that every weekday is in it four times.
pub const USUAL_DAYS: u64 = 28;
/// Days behind a usual day, at the least. Judgement: a week's worth.
pub const USUAL_ENOUGH: usize = 7;
/// A week takes more than this a day before half an hour is suggested (tip 3). From the tip itself.
pub const HALF_AN_HOUR: u32 = 30;
/// Days before the last seven that a mood is compared with (tip 6). Judgement: two weeks.
pub const MOOD_BEFORE_DAYS: u64 = 14;
/// Rated days among them, at the least. Judgement: half.
pub const MOOD_BEFORE_ENOUGH: usize = 7;

/// Days in which it was tenser than in as many before (tips 13 and 23). Evidence: "anxiety up 2
/// weeks".
pub const TENSE_DAYS: u64 = 14;
/// Days of each of the two stretches that are rated for calm, at the least. Judgement: half.
pub const TENSE_ENOUGH: usize = 7;
/// It was tenser when it was less calm by this much. Judgement: as much as a mood that is down.
pub const LESS_CALM: f64 = 10.0;
/// Worry about missing out that is high (tip 14). Evidence: "FOMO ≥ 4 of 5", so 8 of 10.
pub const MISSING_OUT_HIGH: u8 = 8;

/// Days with a short night, of the last seven (tip 15). Evidence: "≥ 3 nights", "≥ 3".
pub const SHORT_NIGHTS: usize = 3;
/// Days with scrolling in bed, of the last seven (tip 16). Evidence: "≥ 2 nights".
pub const NIGHTS_IN_BED: usize = 2;

/// Days of a reflected week on which people were seen (tip 17). Judgement: once says little.
pub const SEEN_PEOPLE: usize = 2;
/// Connection that is low (tip 17: "low connection rating"). Judgement: the lowest third.
pub const CONNECTION_LOW: u8 = 3;
/// Loneliness that is high (tip 18: "loneliness high"). Judgement: the highest third.
pub const LONELINESS_HIGH: u8 = 7;
/// A step of a reflection (tip 6: "loneliness up ≥ 1 step"; tip 18: "down-trend"). The evidence
/// counts in five steps, so two of ten.
pub const STEP: u8 = 2;

/// Days with comparing, of the last seven (tip 20). Evidence: "≥ 2/week".
pub const COMPARING_DAYS: usize = 2;
/// Days after the end of a trial of tip 20 in which tip 21 may follow. Judgement: four weeks.
pub const AFTER_TRIAL_DAYS: i64 = 28;
/// Days in which posting, and low days with a platform, are looked for (tips 22 and 26). Judgement:
/// four weeks.
pub const FEED_DAYS: u64 = 28;
/// Rated days with posting among them (tip 22). Judgement: once can be anything.
pub const POSTING_DAYS: usize = 2;
/// Rated days without posting that they are compared with (tip 22). Judgement: a week's worth.
pub const OTHER_DAYS: usize = 7;
/// Days with a platform on which the mood dropped (tip 26). Evidence: "≥ 3 days".
pub const DROPPED_DAYS: usize = 3;
/// Quarters of all the days on which the mood dropped that those with the platform are, at the least
/// (tip 26). Judgement: among enough days, three share nearly anything.
pub const DROPPED_QUARTERS: usize = 3;
/// Rated days before a drop can be told from what is usual (tip 26). Judgement: two weeks' worth.
pub const SPREAD_ENOUGH: usize = 14;
/// A drop is a standard deviation (tip 26, evidence), and no less than this. Judgement: where every
/// day is much the same, a deviation is next to nothing.
pub const LEAST_DROP: f64 = 10.0;

/// Days with news, of the last seven (tip 23). Evidence: "≥ 3".
pub const NEWS_DAYS: usize = 3;

/// Days that both time and mood are logged for (tip 19). Evidence: "≥ 28 paired days".
pub const PAIRED_DAYS: u32 = 28;
/// Per cent of the minutes that were on the phone, to be passed (tip 24). Evidence: "> 70 %".
pub const PHONE_PER_CENT: u64 = 70;
/// Days in which they are counted (tip 24). Judgement: two weeks.
pub const PHONE_DAYS: u64 = 14;
/// Days among them that have minutes, at the least (tip 24). Judgement: half.
pub const PHONE_ENOUGH: usize = 7;
/// Days that a test by chance has to begin with (tip 30). Evidence: "≥ 14 days baseline".
pub const READY_DAYS: u64 = 14;
/// Per cent of them that are logged (tip 30). Evidence: "≥ 80 % logged".
pub const READY_PER_CENT: usize = 80;
/// Days since the first entry before housekeeping is spoken of (tip 31). Judgement: from the second
/// week on; the first is for looking.
pub const SECOND_WEEK: i64 = 7;
/// Days before it is spoken of again (tip 31). Evidence: "once, then every 90 days".
pub const PRIVACY_AGAIN: i64 = 90;

/// Rated days that the gentle card looks at. Evidence: "the last 7 logged days".
pub const HARD_OF: usize = 7;
/// Of those, days in the lowest part of the scale. Evidence: "≥ 5".
pub const HARD_DAYS: usize = 5;
/// The lowest part of the scale: at or under this. Evidence: "≤ 20/100".
pub const LOWEST: f64 = 20.0;
/// Days back that the rated ones are taken from. Judgement: what lies further back is not lately.
pub const HARD_WITHIN: u64 = 28;
/// Days back in which the latest of them lies. Judgement: without a rating of this week the card
/// would come again and again for the same days.
pub const RATED_LATELY: i64 = 7;
/// Days whose middle is compared with what is usual. Evidence: "14-day median".
pub const MEDIAN_DAYS: u64 = 14;
/// Rated days among them, at the least. Judgement: half.
pub const MEDIAN_ENOUGH: usize = 7;
/// Days before those that the usual middle is taken from. Judgement: about a season, so that a long
/// spell does not become what is usual.
pub const USUAL_MOOD_DAYS: u64 = 90;
/// Rated days among them, at the least. Judgement: two weeks' worth.
pub const USUAL_MOOD_ENOUGH: usize = 14;
/// How far below it. Evidence: "fall in 14-day median of ≥ 25 points from baseline".
pub const FALL: f64 = 25.0;
/// Days between two cards. Evidence: "at most once per 7 days".
pub const CARD_AGAIN: i64 = 7;

/// Days before the first question about tracking, and between two of them. Evidence: "quarterly".
pub const QUARTER: i64 = 90;
