//! The series that the reference figures are of.

/// Every value of `values` at its step.
pub(crate) fn steps(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn floats(values: &[u16]) -> Vec<f64> {
    values.iter().copied().map(f64::from).collect()
}

/// The flow of the Nile at Aswan in each of the years 1871 to 1970, in 10^8 m³: Cobb 1978,
/// *Biometrika* 65:243–251, as in R's `datasets::Nile` and in statsmodels 0.15.0, from which these
/// were copied.
pub(crate) fn nile() -> Vec<f64> {
    floats(&[
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960,
        1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694,
        940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764,
        821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822,
        1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ])
}

/// The made-up moods of `evidence/statistics.md` 4.1, D42.
pub(crate) fn mood() -> Vec<f64> {
    floats(&[
        9, 8, 8, 6, 6, 7, 6, 5, 6, 8, 8, 8, 7, 6, 7, 7, 7, 8, 6, 6, 6, 5, 5, 4, 5, 7, 8, 8, 7, 6,
        6, 7, 8, 6, 6, 7, 5, 6, 6, 6, 7, 6,
    ])
}

/// The made-up minutes of D42.
pub(crate) fn minutes() -> Vec<f64> {
    floats(&[
        110, 95, 80, 85, 80, 120, 95, 70, 65, 45, 90, 100, 100, 115, 70, 70, 85, 50, 110, 120, 110,
        90, 110, 140, 80, 80, 90, 65, 75, 105, 90, 65, 115, 145, 130, 55, 110, 80, 70, 80, 90, 95,
    ])
}

/// A month up and down by turns, rising slowly: neighbours are unlike each other.
pub(crate) fn saw() -> Vec<f64> {
    floats(&[
        40, 62, 38, 65, 41, 60, 44, 66, 39, 63, 45, 61, 47, 68, 42, 66, 48, 64, 46, 70, 44, 67, 50,
        65, 49, 72, 47, 69,
    ])
}

/// A month of landmark clicks: many ties.
pub(crate) fn coarse() -> Vec<f64> {
    floats(&[
        50, 25, 75, 50, 25, 50, 75, 75, 50, 75, 100, 75, 50, 75, 100, 75, 75, 50, 100, 75, 75, 100,
        100, 75, 50, 75, 100, 100,
    ])
}

/// Twenty days at one level and twenty at another.
pub(crate) fn a_step() -> Vec<f64> {
    floats(&[[30; 20], [60; 20]].concat())
}

/// Seven hundred values with ties, enough for the selection of slopes to sample.
pub(crate) fn long() -> Vec<f64> {
    (0..700_u32)
        .map(|i| f64::from((i * i * 7 + i * 13) % 97 + i / 50))
        .collect()
}

/// The same with short gaps and a long one.
pub(crate) fn long_with_gaps() -> Vec<Option<f64>> {
    long()
        .into_iter()
        .enumerate()
        .map(|(i, value)| (i % 11 >= 3 && !(201..240).contains(&i)).then_some(value))
        .collect()
}

/// Ten logged days in twenty.
pub(crate) fn gaps() -> Vec<Option<f64>> {
    [
        12, 0, 15, 14, 0, 0, 20, 18, 0, 25, 22, 0, 0, 0, 0, 30, 28, 33, 0, 31,
    ]
    .into_iter()
    .map(|value: u8| (value > 0).then(|| f64::from(value)))
    .collect()
}
