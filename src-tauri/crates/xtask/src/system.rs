//! What has to be on the machine: packages of the distribution that cargo and npm do not bring.
//!
//! Each [`needs::Need`] knows how to see whether it is met, by looking for the thing itself and not for
//! a package name, and which package brings it on the three families that are known. Elsewhere
//! the names of the things are printed, and the person finds the packages.

mod distribution;
mod install;
mod needs;

pub(crate) use install::ensure;
pub(crate) use needs::{BUILD, WINDOW_TESTS};
