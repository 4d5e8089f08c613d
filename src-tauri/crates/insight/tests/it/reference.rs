//! Figures of other programs: `theilslopes` of SciPy 1.17.1, `original_test` and
//! `hamed_rao_modification_test` of pymannkendall 1.4.3, and NumPy 2.4.6. Those of the Nile and of
//! D42 are also in `evidence/statistics.md` 4.6, where R's `modifiedmk::mmkh` agrees.

use insight::{MannKendall, hamed_rao, mann_kendall, mean, quartiles, theil_sen};
use rstest::rstest;

use crate::series::{a_step, coarse, gaps, long, long_with_gaps, minutes, mood, nile, saw, steps};

/// Equal to nine digits at least; what is near zero, to fifteen places.
fn same(got: f64, expected: f64) -> bool {
    (got - expected).abs() <= 1e-10 * expected.abs() + 1e-15
}

#[rstest]
#[case(steps(&nile()), [-2.6, 1022.2, -3.627906976744186, -1.4285714285714286])]
#[case(steps(&mood()), [0.0, 6.0, -0.05263157894736842, 0.0])]
#[case(steps(&minutes()), [0.0, 90.0, -0.5555555555555556, 0.7142857142857143])]
#[case(steps(&coarse()), [1.3523391812865497, 56.743421052631575, 0.0, 2.272727272727273])]
#[case(steps(&saw()), [0.3333333333333333, 50.5, 0.1111111111111111, 0.7142857142857143])]
#[case(steps(&a_step()), [0.8452380952380952, 28.517857142857142, 0.0, 1.1111111111111112])]
#[case(steps(&long()), [0.020618556701030927, 51.79381443298969, 0.0106951871657754, 0.02881844380403458])]
#[case(steps(&[3.0, 1.0, 4.0, 1.0, 5.0]), [0.5, 2.0, -3.0, 4.0])]
#[case(steps(&[2.0, 5.0]), [3.0, 2.0, 3.0, 3.0])]
#[case(steps(&[1.0, 4.0, 2.0]), [0.5, 1.5, -2.0, 3.0])]
#[case(steps(&[50.0; 30]), [0.0, 50.0, 0.0, 0.0])]
// With gaps, SciPy is given the steps as x.
#[case(gaps(), [1.0769230769230769, 12.307692307692308, 0.8571428571428571, 1.3333333333333333])]
#[case(long_with_gaps(), [0.020618556701030927, 50.86082474226804, 0.008113590263691683, 0.031088082901554404])]
fn slopes_are_those_of_scipy(#[case] values: Vec<Option<f64>>, #[case] expected: [f64; 4]) {
    let line = theil_sen(&values).unwrap();
    let got = [line.slope, line.intercept, line.low, line.high];
    for (got, expected) in got.into_iter().zip(expected) {
        assert!(same(got, expected), "{line:?}");
    }
}

/// The score, its variance, z and p.
type Figures = [f64; 4];

fn agree(got: Option<MannKendall>, expected: Figures) {
    let got = got.unwrap();
    for (got_one, expected) in [got.s, got.variance, got.z, got.p]
        .into_iter()
        .zip(expected)
    {
        assert!(same(got_one, expected), "{got:?}");
    }
}

#[rstest]
#[case(nile(),
    [-1387.0, 112728.33333333333, -4.128066522844101, 3.658262921657496e-05],
    [-1387.0, 241565.3569166269, -2.8199791956451388, 0.004802676310182719])]
#[case(mood(),
    [-160.0, 7787.333333333333, -1.8017840657823616, 0.07157938566077005],
    [-160.0, 17138.791522304844, -1.2145265869939812, 0.2245467035279045])]
#[case(minutes(), // no lag is beyond the bound
    [18.0, 8432.666666666666, 0.18512558956495367, 0.8531305309290105],
    [18.0, 8432.666666666666, 0.18512558956495367, 0.8531305309290105])]
#[case(coarse(), // neighbours unlike each other: the variance goes down
    [143.0, 2259.6666666666665, 2.987212753622255, 0.0028153372309398517],
    [143.0, 798.2324339894125, 5.026013598508625, 5.00780393819511e-07])]
#[case(saw(),
    [114.0, 2558.0, 2.234231514704304, 0.025467843848795857],
    [114.0, 471.2554552890183, 5.205353739618009, 1.9362740300010728e-07])]
#[case(a_step(),
    [400.0, 5466.666666666667, 5.396492763484582, 6.795615137278332e-08],
    [400.0, 27323.14694280079, 2.413834759069547, 0.015785619531204054])]
#[case(vec![3.0, 1.0, 4.0, 1.0, 5.0],
    [3.0, 15.666666666666666, 0.5052911526399114, 0.6133543559547467],
    [3.0, 15.666666666666666, 0.5052911526399114, 0.6133543559547467])]
#[case(vec![1.0, 4.0, 2.0],
    [1.0, 3.6666666666666665, 0.0, 1.0],
    [1.0, 3.6666666666666665, 0.0, 1.0])]
fn tests_are_those_of_pymannkendall(
    #[case] values: Vec<f64>,
    #[case] plain: Figures,
    #[case] corrected: Figures,
) {
    agree(mann_kendall(&values), plain);
    agree(hamed_rao(&values), corrected);
}

/// Where pymannkendall 1.4.3 has NaN for the corrected test, or divides by zero, the uncorrected one
/// stands.
#[rstest]
#[case((0..30).map(f64::from).collect(), // one line
    [435.0, 3141.6666666666665, 7.743007455519685, 9.769962616701378e-15])]
#[case(long(), // a corrected variance of −2.4 million
    [23507.0, 38187461.0, 3.80380583053716, 0.00014248988383092076])]
#[case(vec![50.0; 30], [0.0, 0.0, 0.0, 1.0])]
#[case(vec![2.0, 5.0], [1.0, 1.0, 0.0, 1.0])]
fn without_a_correction_the_variance_stays(#[case] values: Vec<f64>, #[case] plain: Figures) {
    agree(mann_kendall(&values), plain);
    agree(hamed_rao(&values), plain);
}

#[test]
fn means_and_quartiles_are_those_of_numpy() {
    let nile_mean = mean(&nile()).unwrap();
    assert_eq!(nile_mean.n, 100);
    assert!(same(nile_mean.mean, 919.35) && same(nile_mean.sd.unwrap(), 169.22750063065095));
    let minutes_mean = mean(&minutes()).unwrap();
    assert!(same(minutes_mean.mean, 91.07142857142857));
    assert!(same(minutes_mean.sd.unwrap(), 23.072941450489147));

    let of = |values: &[f64]| {
        let got = quartiles(values).unwrap();
        [got.lower, got.median, got.upper]
    };
    assert_eq!(of(&nile()), [798.5, 893.5, 1032.5]);
    assert_eq!(of(&minutes()), [76.25, 90.0, 110.0]);
    assert_eq!(of(&mood()), [6.0, 6.0, 7.0]);
}
