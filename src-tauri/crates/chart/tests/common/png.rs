//! Golden PNGs: compared pixel by pixel, with a little tolerance.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses its part"
)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "these are tests")]

use resvg::tiny_skia::Pixmap;
use std::path::Path;

/// How far a channel of a pixel may be off: what another processor's rounding could do. A missing
/// dot is more.
const TOLERANCE: u8 = 6;

/// Kept small, so that they can live beside the code.
const LARGEST: usize = 60_000;

/// Compares a picture with `tests/pictures/<name>.png`. With `WRITE_PNGS=1` in the environment that
/// file is written anew first.
///
/// # Panics
///
/// If they differ, if there is no such file, or if it is too large.
pub fn assert_golden(name: &str, png: &[u8]) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pictures/{name}.png"));
    assert!(
        png.len() < LARGEST,
        "{name}: {} bytes are too many",
        png.len()
    );
    if std::env::var_os("WRITE_PNGS").is_some() {
        std::fs::write(&file, png).unwrap();
    }
    let Ok(golden) = std::fs::read(&file) else {
        panic!("{name}: no such picture; write it with WRITE_PNGS=1 and look at it");
    };
    let (golden, found) = (Pixmap::decode_png(&golden), Pixmap::decode_png(png));
    if let Err(difference) = compare(&golden.unwrap(), &found.unwrap()) {
        panic!("{name}: {difference}; if that is meant, write it anew with WRITE_PNGS=1");
    }
}

fn compare(golden: &Pixmap, found: &Pixmap) -> Result<(), String> {
    let size = |picture: &Pixmap| (picture.width(), picture.height());
    if size(golden) != size(found) {
        return Err(format!("{:?} instead of {:?}", size(found), size(golden)));
    }
    let pixels = golden.data().chunks(4).zip(found.data().chunks(4));
    let is_off = |(golden, found): &(&[u8], &[u8])| {
        let mut channels = golden.iter().zip(*found);
        channels.any(|(golden, found)| golden.abs_diff(*found) > TOLERANCE)
    };
    let off = pixels.enumerate().filter(|(_, pixel)| is_off(pixel));
    let off: Vec<usize> = off.map(|(at, _)| at).collect();
    let Some(first) = off.first() else {
        return Ok(());
    };
    let width = golden.width() as usize;
    Err(format!(
        "{} pixels have another colour, the first at {}, {}",
        off.len(),
        first % width,
        first / width
    ))
}
