//! Journeys: what a person does, in the real window, from the outside.
//!
//! Each has a data folder of its own and the evening of Sunday, 22 November 2026, in Amsterdam.
//! What goes wrong leaves a picture in `target/journeys/`.

mod command_line_beside;
mod disk_full;
mod first_evening;
mod newer_journal;
mod no_journal;
mod power_cut;
mod second_start;
mod small_disk;
mod steps;
