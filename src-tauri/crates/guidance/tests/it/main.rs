//! The shipped files, the rules over made-up days, and the words for both.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop a test"
)]

mod choice;
mod contacts;
mod made_up;
mod triggers;
mod words;
