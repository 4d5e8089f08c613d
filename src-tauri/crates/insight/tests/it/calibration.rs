//! How often noise is taken for something. The noise is the same on every run.

use insight::{Trend, hamed_rao, is_lopsided, mann_kendall, trend};

use crate::noise::Noise;
use crate::series::steps;

const RUNS: usize = 400;

/// The shares of such series that the plain test, the corrected one and the verdict call a trend.
fn false_alarms(n: usize, phi: f64) -> [f64; 3] {
    let mut noise = Noise(42);
    let mut alarms = [0; 3];
    for _ in 0..RUNS {
        let values = noise.series(n, phi);
        let below = |p: f64| usize::from(p < 0.05);
        alarms[0] += below(mann_kendall(&values).unwrap().p);
        alarms[1] += below(hamed_rao(&values).unwrap().p);
        alarms[2] += usize::from(matches!(trend(&steps(&values), 0.0), Trend::Clear { .. }));
    }
    alarms.map(|alarms| alarms as f64 / RUNS as f64)
}

#[test]
fn the_correction_takes_back_many_false_alarms() {
    let [plain, corrected, verdict] = false_alarms(60, 0.6);
    println!("plain {plain}, corrected {corrected}, verdict {verdict}");
    assert!(plain > 0.2, "{plain}");
    assert!(corrected < 0.75 * plain, "{corrected} after {plain}");
    assert!(verdict <= corrected);
}

#[test]
fn without_correlation_the_verdict_is_wrong_as_seldom_as_it_says() {
    let [plain, corrected, verdict] = false_alarms(28, 0.0);
    println!("plain {plain}, corrected {corrected}, verdict {verdict}");
    // Five in a hundred, give or take 1.1 in 400 runs.
    assert!((0.02..0.09).contains(&plain), "{plain}");
    assert!((0.02..0.08).contains(&verdict), "{verdict}");
    assert!(verdict <= plain && plain <= corrected);
}

#[test]
fn a_long_tail_is_noticed_and_a_bell_is_not() {
    let mut noise = Noise(7);
    let mut share = |n: usize, of: fn(&mut Noise) -> f64| {
        let lopsided = (0..RUNS)
            .filter(|_| is_lopsided(&(0..n).map(|_| of(&mut noise)).collect::<Vec<_>>()))
            .count();
        lopsided as f64 / RUNS as f64
    };
    let bell = [14, 28, 90].map(|n| share(n, Noise::normal));
    let tail = [14, 28, 90].map(|n| share(n, |noise| -noise.uniform().ln()));
    println!("bell {bell:?}, tail {tail:?}");
    assert!(
        bell[0] < 0.35 && bell[1] < 0.2 && bell[2] < 0.04,
        "{bell:?}"
    );
    assert!(tail[0] > 0.6 && tail[1] > 0.7 && tail[2] > 0.88, "{tail:?}");
}
