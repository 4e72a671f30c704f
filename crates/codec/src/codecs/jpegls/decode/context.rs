//! Parameters and contexts (ISO 14495-1 annex A and C.2.4.1.1).

use super::CodingPreset;
use super::bits::GolombBits;
use crate::PixelError;

/// Orders of run lengths (A.2.1, J).
pub const ORDERS: [u32; 32] =
    [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/// What holds for a whole scan.
pub struct Parameters {
    /// MAXVAL.
    pub most: i32,
    pub near: i32,
    /// 2 * NEAR + 1.
    pub step: i32,
    pub range: i32,
    /// Bits of a mapped error that is written plainly.
    pub plain: u32,
    pub limit: u32,
    pub thresholds: [i32; 3],
    pub reset: i32,
}

impl Parameters {
    pub fn new(precision: u32, near: i32, preset: &CodingPreset) -> Result<Self, PixelError> {
        let full = (1_i32 << precision) - 1;
        let most = if preset.most == 0 { full } else { preset.most };
        if most > full || near > (most / 2).min(255) {
            return Err(PixelError::Codestream);
        }
        let step = 2 * near + 1;
        let range = (most + 2 * near) / step + 1;
        let bits = |values: i32| (32 - (values - 1).max(1).leading_zeros()).max(1);
        let depth = bits(most + 1).max(2);
        let given = preset.thresholds;
        let [t1, t2, t3] = defaults(most, near);
        let or = |given: i32, default: i32| if given == 0 { default } else { given };
        let thresholds = [or(given[0], t1), or(given[1], t2), or(given[2], t3)];
        let reset = or(preset.reset, 64);
        let [t1, t2, t3] = thresholds;
        if t1 <= near || t2 < t1 || t3 < t2 || t3 > most.max(t2) || reset < 3 {
            return Err(PixelError::Codestream);
        }
        let limit = 2 * (depth + depth.max(8));
        Ok(Self { most, near, step, range, plain: bits(range), limit, thresholds, reset })
    }

    /// The region of a gradient (A.3.3).
    #[inline]
    pub fn region(&self, gradient: i32) -> i32 {
        let [t1, t2, t3] = self.thresholds;
        let size = gradient.abs();
        let region = if size <= self.near {
            0
        } else if size < t1 {
            1
        } else if size < t2 {
            2
        } else if size < t3 {
            3
        } else {
            4
        };
        if gradient < 0 { -region } else { region }
    }

    /// The sample of a prediction and its error (A.4.4, A.4.5).
    #[inline]
    pub fn sample(&self, guess: i32, error: i32) -> i32 {
        let mut value = guess + error * self.step;
        if value < -self.near {
            value += self.range * self.step;
        } else if value > self.most + self.near {
            value -= self.range * self.step;
        }
        value.clamp(0, self.most)
    }

    /// A mapped error with Golomb parameter `order`, its unary part at most `limit` long (A.5.3).
    #[inline]
    pub fn golomb(&self, bits: &mut GolombBits<'_>, order: u32, limit: u32) -> Result<i32, PixelError> {
        let escape = limit.saturating_sub(self.plain + 1);
        let zeros = bits.zeros(escape)?;
        if zeros < escape {
            Ok(((zeros as i32) << order) + bits.take(order))
        } else {
            Ok(bits.take(self.plain) + 1)
        }
    }
}

/// The default thresholds (C.2.4.1.1.1).
fn defaults(most: i32, near: i32) -> [i32; 3] {
    let bound = |value: i32, least: i32| if value > most || value < least { least } else { value };
    if most >= 128 {
        let factor = (most.min(4095) + 128) / 256;
        let t1 = bound(factor + 2 + 3 * near, near + 1);
        let t2 = bound(factor * 4 + 3 + 5 * near, t1);
        [t1, t2, bound(factor * 17 + 4 + 7 * near, t2)]
    } else {
        let factor = 256 / (most + 1);
        let t1 = bound((3 / factor + 3 * near).max(2), near + 1);
        let t2 = bound((7 / factor + 5 * near).max(3), t1);
        [t1, t2, bound((21 / factor + 7 * near).max(4), t2)]
    }
}

/// A context of regular mode.
#[derive(Clone, Copy)]
pub struct Context {
    a: i32,
    b: i32,
    c: i32,
    n: i32,
}

impl Context {
    pub fn new(range: i32) -> Self {
        Self { a: ((range + 32) / 64).max(2), b: 0, c: 0, n: 1 }
    }

    /// What corrects a prediction.
    #[inline]
    pub fn correction(&self) -> i32 {
        self.c
    }

    /// The next prediction error (A.5), with which the context changes (A.6).
    #[inline]
    pub fn error(&mut self, bits: &mut GolombBits<'_>, parameters: &Parameters) -> Result<i32, PixelError> {
        let order = order(self.n, self.a)?;
        let mapped = parameters.golomb(bits, order, parameters.limit)?;
        let flipped = parameters.near == 0 && order == 0 && 2 * self.b <= -self.n;
        let error = match (mapped & 1 == 1, flipped) {
            (false, false) => mapped >> 1,
            (true, false) => -((mapped + 1) >> 1),
            (true, true) => mapped >> 1,
            (false, true) => -(mapped >> 1) - 1,
        };
        if error.abs() > parameters.range {
            return Err(PixelError::Codestream);
        }
        self.a += error.abs();
        self.b += error * parameters.step;
        if self.n == parameters.reset {
            self.a >>= 1;
            self.b = if self.b >= 0 { self.b >> 1 } else { -((1 - self.b) >> 1) };
            self.n >>= 1;
        }
        self.n += 1;
        if self.b <= -self.n {
            self.b = (self.b + self.n).max(1 - self.n);
            self.c = (self.c - 1).max(-128);
        } else if self.b > 0 {
            self.b = (self.b - self.n).min(0);
            self.c = (self.c + 1).min(127);
        }
        Ok(error)
    }
}

/// A context of what interrupts a run; `alike` where left and upper sample are (A.7.2).
#[derive(Clone, Copy)]
pub struct RunContext {
    a: i32,
    n: i32,
    negative: i32,
    alike: i32,
}

impl RunContext {
    pub fn new(range: i32, alike: bool) -> Self {
        Self { a: ((range + 32) / 64).max(2), n: 1, negative: 0, alike: i32::from(alike) }
    }

    /// The error of the sample that interrupts a run; `index` is that of the run's order.
    pub fn error(
        &mut self,
        bits: &mut GolombBits<'_>,
        parameters: &Parameters,
        index: usize,
    ) -> Result<i32, PixelError> {
        let order = order(self.n, self.a + (self.n >> 1) * self.alike)?;
        let limit = parameters.limit.saturating_sub(ORDERS.get(index).copied().unwrap_or(0) + 1);
        let mapped = parameters.golomb(bits, order, limit)?;
        let folded = mapped + self.alike;
        let odd = folded & 1 == 1;
        let size = (folded + i32::from(odd)) >> 1;
        if size > parameters.range {
            return Err(PixelError::Codestream);
        }
        let error = if (order != 0 || 2 * self.negative >= self.n) == odd { -size } else { size };
        if error < 0 {
            self.negative += 1;
        }
        self.a += (mapped + 1 - self.alike) >> 1;
        if self.n == parameters.reset {
            self.a >>= 1;
            self.n >>= 1;
            self.negative >>= 1;
        }
        self.n += 1;
        Ok(error)
    }
}

/// The Golomb parameter (A.5.1).
#[inline]
fn order(n: i32, a: i32) -> Result<u32, PixelError> {
    let mut order = 0;
    while order < 24 && n << order < a {
        order += 1;
    }
    if order < 24 { Ok(order) } else { Err(PixelError::Codestream) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_those_of_the_standard() {
        assert_eq!(defaults(255, 0), [3, 7, 21]);
        assert_eq!(defaults(4095, 0), [18, 67, 276]);
        assert_eq!(defaults(65535, 0), [18, 67, 276]);
        assert_eq!(defaults(255, 2), [9, 17, 35]);
    }

    #[test]
    fn a_preset_that_contradicts_itself_is_refused() {
        let preset = |most, thresholds, reset| CodingPreset { most, thresholds, reset };
        assert!(Parameters::new(8, 0, &preset(255, [3, 7, 21], 64)).is_ok());
        assert!(Parameters::new(8, 0, &preset(256, [3, 7, 21], 64)).is_err());
        assert!(Parameters::new(8, 0, &preset(255, [9, 7, 21], 64)).is_err());
        assert!(Parameters::new(8, 0, &preset(255, [3, 7, 21], 2)).is_err());
        assert!(Parameters::new(8, 128, &CodingPreset::default()).is_err());
    }
}
