//! The order of a series' images, and the size of its voxels.

use crate::{Image, SourceId};
use std::cmp::Ordering;

/// Directions may differ by rounding.
const SAME_DIRECTION: f64 = 1e-3;
/// Places closer than this, in mm, are one.
const SAME_PLACE: f64 = 1e-3;

/// Sorts images by position along the normal of their common plane; where they have no common plane or
/// share positions (time series, echoes), by instance number.
pub(crate) fn sort(images: &mut [(SourceId, &Image)]) {
    let places = places(images);
    let is_volume = places.as_ref().is_some_and(|places| {
        let mut sorted = places.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.windows(2).all(|pair| matches!(pair, [a, b] if b - a > SAME_PLACE))
    });
    match places {
        Some(places) if is_volume => {
            let mut placed: Vec<_> = places.into_iter().zip(images.iter().copied()).collect();
            placed.sort_by(|a, b| a.0.total_cmp(&b.0));
            for (slot, (_, image)) in images.iter_mut().zip(placed) {
                *slot = image;
            }
        }
        _ => images.sort_by(|(_, a), (_, b)| {
            let number = |image: &Image| image.instance_number.unwrap_or(i64::MAX);
            number(a).cmp(&number(b)).then_with(|| by_uid(&a.sop_instance, &b.sop_instance))
        }),
    }
}

/// Where nothing else tells an order, UIDs do: shorter ones first, so that `….9` goes before `….10`. The order in which
/// files come in must not: a zip, a folder and another browser give other ones.
pub(crate) fn by_uid(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// Row spacing, column spacing, distance of slices.
pub(crate) fn voxel(images: &[(SourceId, &Image)]) -> Option<[f64; 3]> {
    let (_, first) = images.first()?;
    let [row, column] = first.geometry.spacing?;
    let alike = |[a, b]: [f64; 2]| (a - row).abs() < SAME_PLACE && (b - column).abs() < SAME_PLACE;
    if !images.iter().all(|(_, image)| image.geometry.spacing.is_some_and(alike)) {
        return None;
    }
    if images.len() == 1 {
        return Some([row, column, first.geometry.thickness?]);
    }
    let mut places = places(images)?;
    places.sort_by(f64::total_cmp);
    places.dedup_by(|b, a| (*b - *a).abs() <= SAME_PLACE);
    let gaps: Vec<f64> = places.windows(2).filter_map(|pair| Some(pair.get(1)? - pair.first()?)).collect();
    if gaps.is_empty() {
        return Some([row, column, first.geometry.thickness?]);
    }
    let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
    let tolerance = (mean * 0.01).max(0.01);
    gaps.iter().all(|gap| (gap - mean).abs() <= tolerance).then_some([row, column, mean])
}

/// The images' places along their common normal, in mm; `None` if they have none.
fn places(images: &[(SourceId, &Image)]) -> Option<Vec<f64>> {
    let plane = images.first()?.1.geometry.orientation?;
    let [a, b, c, d, e, f] = plane;
    let normal = [b * f - c * e, c * d - a * f, a * e - b * d];
    let length = normal.iter().map(|x| x * x).sum::<f64>().sqrt();
    if (length - 1.0).abs() > 0.1 {
        return None;
    }
    images
        .iter()
        .map(|(_, image)| {
            let own = image.geometry.orientation?;
            let same = own.iter().zip(&plane).all(|(a, b)| (a - b).abs() <= SAME_DIRECTION);
            let position = image.geometry.position?;
            same.then(|| position.iter().zip(&normal).map(|(p, n)| p * n).sum())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slice(z: f64, number: i64) -> Image {
        let mut image = Image { instance_number: Some(number), ..Image::default() };
        image.geometry.position = Some([0.0, 0.0, z]);
        image.geometry.orientation = Some([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
        image.geometry.spacing = Some([0.5, 0.6]);
        image.geometry.thickness = Some(5.0);
        image
    }

    fn order(images: &[Image]) -> (Vec<u32>, Option<[f64; 3]>) {
        let mut list: Vec<_> = images.iter().zip(0..).map(|(image, n)| (SourceId(n), image)).collect();
        sort(&mut list);
        (list.iter().map(|(source, _)| source.0).collect(), voxel(&list))
    }

    #[test]
    fn a_volume_is_ordered_by_position_whatever_the_numbers() {
        let (order, voxel) = order(&[slice(4.0, 1), slice(0.0, 2), slice(2.0, 3)]);
        assert_eq!(order, [1, 2, 0]);
        assert_eq!(voxel, Some([0.5, 0.6, 2.0]));
    }

    #[test]
    fn uneven_slices_have_no_voxel_size() {
        assert_eq!(order(&[slice(0.0, 1), slice(2.0, 2), slice(5.0, 3)]).1, None);
        assert_eq!(order(&[slice(0.0, 1)]).1, Some([0.5, 0.6, 5.0]));
    }

    #[test]
    fn images_that_share_positions_are_ordered_by_number() {
        let (order, voxel) = order(&[slice(0.0, 3), slice(2.0, 2), slice(0.0, 1), slice(2.0, 4)]);
        assert_eq!(order, [2, 1, 0, 3]);
        assert_eq!(voxel, Some([0.5, 0.6, 2.0]));
    }

    #[test]
    fn images_without_a_common_plane_are_ordered_by_number_and_those_without_a_number_come_last() {
        let mut turned = slice(1.0, 1);
        turned.geometry.orientation = Some([0.0, 1.0, 0.0, 0.0, 0.0, -1.0]);
        let unnumbered = Image { instance_number: None, ..slice(3.0, 0) };
        let (order, voxel) = order(&[unnumbered, slice(0.0, 2), turned]);
        assert_eq!((order, voxel), (vec![2, 1, 0], None));
    }
}
