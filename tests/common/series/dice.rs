//! Chance from a seed.

use crate::common::random;

/// Draws the same from the same seed.
pub struct Dice(Box<dyn FnMut(usize) -> usize>);

impl Dice {
    pub fn new(seed: u64) -> Self {
        let mut random = random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        // The first numbers of near seeds are alike.
        (0..16).for_each(|_| _ = random(2));
        Self(Box::new(random))
    }

    /// A number below what is asked for.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.0)(limit)
    }

    /// A number from one to another.
    pub fn between(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to - from + 1)
    }

    /// A length or an angle from one to another.
    pub fn real(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * self.below(1_000_001) as f64 / 1e6
    }

    /// One of those.
    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// Plus or minus one.
    pub fn sign(&mut self) -> f64 {
        if self.once_in(2) { 1.0 } else { -1.0 }
    }

    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            let other = self.below(at + 1);
            all.swap(at, other);
        }
    }
}
