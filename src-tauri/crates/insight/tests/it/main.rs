//! The public functions against reference programs, against what must hold for any series, and
//! against noise.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may stop a test"
)]

mod calibration;
mod link;
mod noise;
mod properties;
mod reference;
mod series;
mod verdicts;
