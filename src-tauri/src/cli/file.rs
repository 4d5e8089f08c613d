//! Commands that write a file.

use std::fs;
use std::path::Path;

use super::{Said, args};
use crate::app::Desk;
use crate::error::Error;
use crate::view::{self, Names};

/// The width of a picture in a file, in pixels: twice the natural size, for sharp screens.
const PNG_WIDTH: u32 = 2 * chart::DEFAULT_WIDTH;

pub(super) fn chart(desk: &mut Desk<'_>, typed: &args::Chart) -> Result<Said, Error> {
    if typed.name != "week" {
        return Err(Error::UnknownChart(typed.name.clone()));
    }
    let theme = match typed.theme {
        args::Theme::Light => chart::Theme::Light,
        args::Theme::Dark => chart::Theme::Dark,
    };
    let week = view::week::week_of(desk, desk.day(typed.day.as_deref())?)?;
    let drawn = view::week::draw(desk, &Names::of(desk)?, &week, None)?;
    let bytes = match extension(&typed.out).as_deref() {
        Some("svg") => chart::to_svg_file(&drawn, theme).into_bytes(),
        Some("png") => chart::to_png(&drawn, theme, PNG_WIDTH)?,
        _ => return Err(Error::PictureFormat(typed.out.clone())),
    };
    fs::write(&typed.out, bytes)
        .map_err(|error| Error::NotWritten(typed.out.clone(), error.kind()))?;
    let path = typed.out.display().to_string();
    Ok(desk
        .text
        .say_with("cli-said-written", &[("path", path.into())])
        .into())
}

fn extension(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_lowercase())
}
