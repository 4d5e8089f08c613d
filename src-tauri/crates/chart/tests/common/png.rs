//! Golden PNGs: compared pixel by pixel, with a little tolerance.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "these are tests")]

use chart::{Chart, Theme, to_png};
use resvg::tiny_skia::Pixmap;
use std::path::Path;

/// How far a channel of a pixel may be off: what another processor's rounding could do.
const TOLERANCE: u8 = 2;

/// Kept small, so that they can live beside the code.
const LARGEST: usize = 60_000;

/// Compares a chart with `tests/pictures/<name>.png`, which is as wide as the new picture is to be.
/// With `WRITE_PNGS=1` in the environment the file is written anew, `width` pixels wide.
///
/// # Panics
///
/// If they differ, or if there is no such file.
pub fn check_png(name: &str, chart: &Chart, theme: Theme, width: u32) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pictures")
        .join(format!("{name}.png"));
    let png = to_png(chart, theme, width).unwrap();
    assert!(png.len() < LARGEST, "{name}: {} bytes are too many", png.len());
    if std::env::var_os("WRITE_PNGS").is_some() {
        std::fs::write(&file, &png).unwrap();
    }
    let Ok(kept) = std::fs::read(&file) else {
        panic!("{name}: no picture yet; write it with WRITE_PNGS=1 and look at it");
    };
    let (kept, new) = (Pixmap::decode_png(&kept), Pixmap::decode_png(&png));
    if let Err(difference) = compare(&kept.unwrap(), &new.unwrap()) {
        panic!("{name}: {difference}; if it is meant, write it anew with WRITE_PNGS=1");
    }
}

fn compare(kept: &Pixmap, new: &Pixmap) -> Result<(), String> {
    let size = |picture: &Pixmap| (picture.width(), picture.height());
    if size(kept) != size(new) {
        return Err(format!("{:?} instead of {:?}", size(new), size(kept)));
    }
    let pairs = kept.data().iter().zip(new.data());
    let off = pairs.enumerate().filter(|(_, (kept, new))| kept.abs_diff(**new) > TOLERANCE);
    let mut off = off.map(|(byte, _)| byte / 4);
    let Some(first) = off.next() else {
        return Ok(());
    };
    let (across, down) = (first % kept.width() as usize, first / kept.width() as usize);
    let more = off.count();
    Err(format!(
        "another colour at {across}, {down}, and in {more} more channels"
    ))
}
