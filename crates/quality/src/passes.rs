//! Passes over time that a clock alone tells apart: without Acquisition and Content Time nobody can order or time them.

use crate::slice::{ScanKind, Slice};
use std::collections::{HashMap, HashSet};

/// How many images of a series lie where others lie, too, and differ from them by Acquisition or Content Time and by their
/// number alone: no temporal position, trigger time, echo, b-value or acquisition. Images of PET have a frame reference time.
/// Linear.
#[must_use]
pub fn told_by_clocks_alone(slices: &[Slice]) -> usize {
    let mut alike: HashMap<_, (usize, HashSet<_>)> = HashMap::new();
    let judged = |slice: &&Slice| !slice.is_frame && slice.is_original && slice.kind != ScanKind::Pet;
    for slice in slices.iter().filter(judged) {
        let Some(position) = slice.position else { continue };
        let bits = |clock: Option<f64>| clock.map(f64::to_bits);
        let place = (position.map(f64::to_bits), slice.orientation.map(|all| all.map(f64::to_bits)));
        let [_, acquired, shown] = slice.clocks;
        let (images, times) = alike.entry((place, slice.strong, slice.weak)).or_default();
        *images += 1;
        times.insert((bits(acquired), bits(shown)));
    }
    alike.values().filter(|(_, times)| times.len() > 1).map(|(images, _)| images).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{each, volume, volumes};
    use veilig_study::Image;

    fn told(change: impl Fn(usize, &mut Image)) -> usize {
        let images = volumes(3, &volume(20), change);
        let slices: Vec<Slice> = images.iter().zip(1..).flat_map(|(image, n)| Slice::of(image, n)).collect();
        told_by_clocks_alone(&slices)
    }

    #[test]
    fn passes_that_nothing_but_a_clock_tells_apart_are_counted() {
        assert_eq!(told(|pass, image| image.acquisition.time = Some(36_000.0 + 2.0 * pass as f64)), 60);
        assert_eq!(told(|pass, image| image.acquisition.content_time = Some(36_000.0 + pass as f64)), 60);
    }

    #[test]
    fn passes_that_something_else_tells_apart_and_single_volumes_are_not() {
        let clock = |pass: usize, image: &mut Image| image.acquisition.time = Some(36_000.0 + pass as f64);
        let with = |change: fn(usize, &mut Image)| {
            told(move |pass, image| {
                clock(pass, image);
                change(pass, image);
            })
        };
        assert_eq!(with(|pass, image| image.acquisition.temporal_position = Some(pass as i64)), 0);
        assert_eq!(with(|pass, image| image.acquisition.trigger_time = Some(2000.0 * pass as f64)), 0);
        assert_eq!(with(|pass, image| image.acquisition.number = Some(pass as i64)), 0);
        assert_eq!(with(|pass, image| image.acquisition.b_value = Some(500.0 * pass as f64)), 0);
        assert_eq!(told(|_, _| {}), 0, "copies at one time");
        let mut one = volume(20);
        each(&mut one, |n, image| image.acquisition.time = Some(36_000.0 + n as f64));
        let slices: Vec<Slice> = one.iter().zip(1..).flat_map(|(image, n)| Slice::of(image, n)).collect();
        assert_eq!(told_by_clocks_alone(&slices), 0);
    }
}
