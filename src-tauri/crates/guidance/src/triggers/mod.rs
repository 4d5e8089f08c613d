//! The named rules that say when a tip is relevant, each a pure function over the facts.

mod alerts;
mod baseline;
mod beginning;
mod feeds;
pub(crate) mod figures;
mod limits;
mod mood;
mod news;
mod own_test;
mod people;
mod sleep;
mod time;
mod why;

pub use self::why::Why;
use crate::card;
use crate::facts::Facts;
use crate::tips::{Tip, Trigger};

/// Whether a tip is relevant to these facts, and why.
///
/// Missing is not zero: without the days that a rule needs, there is no reason.
pub fn fits(tip: &Tip, facts: &Facts) -> Option<Why> {
    match tip.trigger {
        Trigger::FirstWeek => beginning::first_week(facts),
        Trigger::NoLimitOrAWideOne => limits::no_limit_or_a_wide_one(facts),
        Trigger::LowWeekWithMoreUse => mood::low_week_with_more_use(facts),
        Trigger::OverThreeOfSeven => limits::over_three_of_seven(facts),
        Trigger::TwiceTheBaseline => time::twice_the_baseline(facts),
        Trigger::CutOffInALimitWeek => people::cut_off_in_a_limit_week(facts),
        Trigger::SameMoodWithLessUseOrLowDays => mood::same_mood_with_less_use_or_low_days(facts),
        Trigger::FreedTime => time::freed_time(facts),
        Trigger::OverAtTheSameTime => limits::over_at_the_same_time(facts),
        Trigger::ManyShortVisits => many_short_visits(facts),
        Trigger::OverWithAPlan => limits::over_with_a_plan(facts),
        Trigger::LimitsNotWorking => limits::limits_not_working(facts),
        Trigger::TenserWeeks => alerts::tenser_weeks(facts),
        Trigger::MissingOutWhileAlertsAreOff => alerts::missing_out_while_alerts_are_off(facts),
        Trigger::ShortNights => sleep::short_nights(facts),
        Trigger::InBed => sleep::in_bed(facts),
        Trigger::PeopleWithoutConnection => people::people_without_connection(facts),
        Trigger::Lonely => people::lonely(facts),
        Trigger::NoClearLink => own_test::no_clear_link(facts),
        Trigger::Comparing => feeds::comparing(facts),
        Trigger::AfterMuting => feeds::after_muting(facts),
        Trigger::PostingAndDown => feeds::posting_and_down(facts),
        Trigger::NewsAndTension => news::news_and_tension(facts),
        Trigger::MostlyPhone => time::mostly_phone(facts),
        Trigger::NewsOrPosting => news::news_or_posting(facts),
        Trigger::LowWithOnePlatform => feeds::low_with_one_platform(facts),
        Trigger::LookingForSupport => people::looking_for_support(facts),
        Trigger::OverFiveOfFourteen => limits::over_five_of_fourteen(facts),
        Trigger::OverAfterThreeWithin => limits::over_after_three_within(facts),
        Trigger::ReadyForATrial => own_test::ready_for_a_trial(facts),
        Trigger::PrivacyRound => beginning::privacy_round(facts),
        Trigger::HardDays => card::hard_days_of_a_tip(facts),
    }
}

/// Tip 10: many short visits. Visits are not logged, so nothing is known of them, and the rule never
/// speaks; the tip is on the page of all tips.
fn many_short_visits(_: &Facts) -> Option<Why> {
    None
}
