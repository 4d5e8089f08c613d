//! The shipped files, the rules over made-up days, and the words for both.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop a test"
)]

mod card;
mod choice;
mod contacts;
mod data;
mod made_up;
mod offer;
mod people;
mod tracking;
mod triggers;
mod why;
mod words;
