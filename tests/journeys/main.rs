//! Journeys: what a person does, in the real window, from the outside.
//!
//! Each has a data folder of its own and the evening of Sunday, 22 November 2026, in Amsterdam.
//! Those that move the clock, or need a tray or notifications, have a desktop of their own.
//! What goes wrong leaves a picture in `target/journeys/`.

mod accessible_tree;
mod command_line_beside;
mod delete_everything;
mod disk_full;
mod first_evening;
mod gentle_card;
mod newer_journal;
mod no_journal;
mod power_cut;
mod reading;
mod reminder;
mod review;
mod second_start;
mod small_disk;
mod steps;
mod support;
mod timer_crash;
mod tip;
mod tracking;
mod tray;
mod trends;
mod trial;
mod weekday_limit;
