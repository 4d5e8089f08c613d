//! Made-up numbers that look like chance and are the same on every run.

use std::f64::consts::TAU;

/// A stream of made-up numbers: Vigna's xorshift64*.
pub(crate) struct Noise(pub(crate) u64);

impl Noise {
    /// Above 0 and up to 1.
    pub(crate) fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (bits as f64 + 1.0) / (1_u64 << 53) as f64
    }

    /// Standard normal, by Box and Muller.
    pub(crate) fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (TAU * self.uniform()).cos()
    }

    /// A series without any trend in which each value takes the share `phi` of the one before.
    pub(crate) fn series(&mut self, n: usize, phi: f64) -> Vec<f64> {
        let mut last = self.normal() / (1.0 - phi * phi).sqrt();
        (0..n)
            .map(|_| {
                last = phi * last + self.normal();
                last
            })
            .collect()
    }
}
