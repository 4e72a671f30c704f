//! The order of samples: by pixel, whatever the file has.

use super::frame::Samples;

impl Samples {
    /// Samples by plane (planar configuration 1) become samples by pixel.
    pub fn by_pixel(self, components: usize) -> Self {
        match self {
            Self::Bytes(samples) => Self::Bytes(by_pixel(&samples, components)),
            Self::Words(samples) => Self::Words(by_pixel(&samples, components)),
            Self::Longs(samples) => Self::Longs(by_pixel(&samples, components)),
            Self::Floats(samples) => Self::Floats(by_pixel(&samples, components)),
            Self::Doubles(samples) => Self::Doubles(by_pixel(&samples, components)),
        }
    }

    /// Two pixels that share their colour (Y, Y, Cb, Cr; PS3.3 C.7.6.3.1.2) become two whole ones.
    pub fn unshared(self) -> Self {
        match self {
            Self::Bytes(samples) => Self::Bytes(unshared(&samples)),
            Self::Words(samples) => Self::Words(unshared(&samples)),
            other => other,
        }
    }
}

fn by_pixel<T: Copy>(samples: &[T], components: usize) -> Vec<T> {
    let pixels = samples.len() / components.max(1);
    let places = (0..pixels).flat_map(|pixel| (0..components).map(move |plane| plane * pixels + pixel));
    places.filter_map(|place| samples.get(place).copied()).collect()
}

fn unshared<T: Copy>(samples: &[T]) -> Vec<T> {
    let pairs = samples.as_chunks::<4>().0;
    pairs.iter().flat_map(|&[first, second, blue, red]| [first, blue, red, second, blue, red]).collect()
}
