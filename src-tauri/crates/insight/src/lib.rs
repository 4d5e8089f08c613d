//! Statistics of one person's days: numbers in, verdicts out.
//!
//! **What this crate is for.** A few weeks of one person's days are few, hang together from day to
//! day, and have gaps. What is said of them has to stand on that:
//!
//! | what | is | after |
//! |---|---|---|
//! | [`mean`] | the mean with its n and spread | Bessel's correction, as R's `sd` |
//! | [`quartiles`], [`median`] | the middle half | type 7 of Hyndman and Fan 1996, *Am Stat* 50:361–365, the default of R and NumPy |
//! | [`running_quartiles`] | the same along a series | a centred window |
//! | [`is_lopsided`] | whether the median describes better than the mean | the distance of the two in standard deviations; the bound is a judgement |
//! | [`theil_sen`] | the usual change from step to step | Sen 1968, *J Am Stat Assoc* 63:1379–1389, as SciPy's `theilslopes` |
//! | [`mann_kendall`] | whether a series goes up or down | Mann 1945 and Kendall 1975, with ties and continuity correction |
//! | [`hamed_rao`] | the same when neighbours resemble each other | Hamed and Rao 1998, *J Hydrol* 204:182–196, as pymannkendall |
//! | [`trend`] | the verdict: too early, unclear or clear | all three |
//! | [`link`] | whether minutes and mood go together | Pearson on weekend-centred days, with the effective number of days of Pyper and Peterman 1998, *Can J Fish Aquat Sci* 55:2127–2140 |
//! | [`are_comparable`] | whether two periods may stand side by side | a third of a difference in coverage |
//!
//! The reference figures and the studies behind the choices are in `evidence/statistics.md`; the
//! tests hold these functions to SciPy 1.17.1, statsmodels 0.15.0 and pymannkendall 1.4.3.
//!
//! **What it may not know.** No journal, no date, no file, no clock, no words. A series is one value
//! a step, in order; whether a step is a day or a week is the caller's business, and so is the
//! sentence.
//!
//! **Three rules.** Missing is not zero: a step without a value is `None`, it keeps its place, and
//! nothing is filled in. Every figure says its n. And no answer is ever NaN or infinite: what is not
//! a number (NaN, an infinity, or a size beyond 10^100 with which nobody can reckon) is taken as not
//! there.

mod autocorrelation;
mod coverage;
mod hamed_rao;
mod link;
mod lopsided;
mod mann_kendall;
mod mean;
mod normal;
mod number;
mod points;
mod quartiles;
mod ranks;
mod running;
mod slopes;
mod student;
mod theil_sen;
mod trend;

pub use coverage::{Coverage, are_comparable};
pub use hamed_rao::hamed_rao;
pub use link::{ENOUGH_FOR_A_LINK, Link, Paired, link};
pub use lopsided::{ENOUGH_FOR_A_SHAPE, is_lopsided};
pub use mann_kendall::{MannKendall, mann_kendall};
pub use mean::{Mean, mean};
pub use quartiles::{Quartiles, median, quartiles};
pub use running::running_quartiles;
pub use theil_sen::{Slope, theil_sen};
pub use trend::{ENOUGH_FOR_A_TREND, Trend, trend};
