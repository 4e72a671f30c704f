//! Planes across the slices of a series: which slices they go through, where these lie, what stands at the edges.

use super::{Refusal, SliceId, unchanged};
use std::collections::HashMap;
use std::rc::Rc;
use veilig_dicom::Source;
use veilig_image::Window;
use veilig_image::reformat::{Across, Cut, Layer, Plane, PlaneTurn, Reduced, reduce};
use veilig_quality::{self as quality, NoVolume, Volume};
use veilig_redaction::Redaction;
use veilig_study::{Catalogue, Geometry, Series, SourceId};

/// A slice is made as small as this at least: columns and rows.
const MOST_SIDE: u32 = 256;
/// Bytes that the small slices of a volume take at most, but for those of the smallest sides.
const MOST_BYTES: u64 = 40 << 20;
/// The smallest side; so many slices in this size are more than any series has.
const LEAST_SIDE: u32 = 16;

/// A plane's name by the axis of the patient that it lies across.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaneName {
    /// Across left and right.
    Sagittal,
    /// Across front and back.
    Coronal,
    /// Across head and feet.
    Axial,
}

/// What became of a slice's small values.
#[derive(Clone, Debug, Default)]
pub enum Small {
    /// They are not there yet.
    #[default]
    Awaited,
    /// There are none.
    Failed,
    /// They are there.
    Made(Rc<Reduced>),
}

/// One of the two planes.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Its name.
    pub face: PlaneName,
    /// What lies at the left, right, top and bottom edge.
    pub letters: Option<[String; 4]>,
    /// Where it cuts the volume.
    pub cut: Cut,
    /// Stretches along the normal that no slice reaches, in mm.
    pub gaps: Rc<Vec<[f64; 2]>>,
}

/// The planes of one volume.
#[derive(Clone, Debug, PartialEq)]
pub struct Planes {
    volume: Volume,
    slices: Vec<SliceId>,
    places: HashMap<SliceId, usize>,
    /// Along rows and the normal, along columns and the normal.
    views: [View; 2],
}

impl Planes {
    /// Those of the volume that a slice of a series belongs to.
    ///
    /// # Errors
    /// See [`NoVolume`].
    pub fn of(catalogue: &Catalogue, series: &Series, (source, frame): SliceId) -> Result<Self, NoVolume> {
        let image = catalogue.image(source).ok_or(NoVolume::Unplaced)?;
        let own = quality::Slice::of(image, 0);
        // A localizer, or an object of a class that makes no volumes: it may well say where it lies.
        if own.is_empty() && image.geometry.frames <= 1 {
            return Err(NoVolume::Few);
        }
        if !own.iter().any(|slice| slice.frame == frame && slice.is_placed()) {
            return Err(NoVolume::Unplaced);
        }
        let images = || series.images.iter().zip(1..);
        let slices: Vec<quality::Slice> = images()
            .filter_map(|(source, number)| Some((catalogue.image(*source)?, number)))
            .flat_map(|(image, number)| quality::Slice::of(image, number))
            .collect();
        let (_, number) = images().find(|(one, _)| **one == source).ok_or(NoVolume::Unplaced)?;
        let volume = Volume::of(&slices, number, frame)?;
        let source = |number: u32| series.images.get(usize::try_from(number).ok()?.checked_sub(1)?).copied();
        let slices = volume.slabs.iter().filter_map(|slab| Some((source(slab.image)?, slab.frame)));
        let slices: Vec<SliceId> = slices.collect();
        let places = slices.iter().copied().zip(0..).collect();
        let views = [Across::Rows, Across::Columns].map(|across| view(&volume, across));
        Ok(Self { volume, slices, places, views })
    }

    /// The slices, by their places along the normal.
    #[must_use]
    pub fn slices(&self) -> &[SliceId] {
        &self.slices
    }

    /// The two planes: of axial slices the coronal one and the sagittal one.
    #[must_use]
    pub fn views(&self) -> &[View; 2] {
        &self.views
    }

    /// The longest side that a small slice may have, so that all of them together stay bounded.
    #[must_use]
    pub fn side(&self) -> u32 {
        let count = self.slices.len().max(1) as u64;
        let side = (MOST_BYTES / 2 / count).isqrt();
        u32::try_from(side).unwrap_or(MOST_SIDE).clamp(LEAST_SIDE, MOST_SIDE)
    }

    /// The place of a slice among them.
    #[must_use]
    pub fn place(&self, slice: SliceId) -> Option<usize> {
        self.places.get(&slice).copied()
    }

    /// Where a slice lies along the normal, mm.
    #[must_use]
    pub fn mm(&self, place: usize) -> Option<f64> {
        self.volume.slabs.get(place).map(|slab| slab.place)
    }

    /// The place of the slice that is nearest to a point on the normal, mm.
    #[must_use]
    pub fn nearest(&self, mm: f64) -> Option<usize> {
        let slabs = &self.volume.slabs;
        let behind = slabs.partition_point(|slab| slab.place < mm);
        let distance = |place: &usize| slabs.get(*place).map(|slab| (slab.place - mm).abs());
        let both = [behind.checked_sub(1), Some(behind)].into_iter().flatten();
        both.filter(|place| distance(place).is_some())
            .min_by(|a, b| distance(a).unwrap_or(f64::MAX).total_cmp(&distance(b).unwrap_or(f64::MAX)))
    }

    /// The middle of a slice along rows and columns, mm.
    #[must_use]
    pub fn middle(&self, place: usize) -> Option<[f64; 2]> {
        let slab = self.volume.slabs.get(place)?;
        let middle = |side: f64, spacing: f64, size: u32| side + spacing * (f64::from(size) - 1.0) / 2.0;
        let ([a, b], [c, d], [e, f]) = (slab.side, slab.spacing, slab.size);
        Some([middle(a, c, e), middle(b, d, f)])
    }

    /// The pixel of a slice, column and row, that lies at this point along rows and columns, mm.
    #[must_use]
    pub fn pixel(&self, place: usize, [x, y]: [f64; 2]) -> Option<[f64; 2]> {
        let slab = self.volume.slabs.get(place)?;
        let ([a, b], [c, d]) = (slab.side, slab.spacing);
        Some([(x - a) / c + 0.5, (y - b) / d + 0.5])
    }

    /// The point along rows and columns, mm, where a slice has this pixel.
    #[must_use]
    pub fn point(&self, place: usize, [column, row]: [f64; 2]) -> Option<[f64; 2]> {
        let slab = self.volume.slabs.get(place)?;
        let ([a, b], [c, d]) = (slab.side, slab.spacing);
        Some([a + (column - 0.5) * c, b + (row - 0.5) * d])
    }

    /// The picture of one of the two planes, which goes through this point along rows and columns, mm.
    #[must_use]
    pub fn picture(
        &self,
        view: &View,
        point: [f64; 2],
        window: Window,
        small: &[Small],
        redactions: &HashMap<SourceId, Vec<Redaction>>,
    ) -> Plane {
        let [_, other] = view.cut.across.places();
        let at = point.get(other).copied().unwrap_or(0.0);
        let mut layers = layers(&self.volume);
        for (place, (layer, (source, frame))) in layers.iter_mut().zip(&self.slices).enumerate() {
            let black = redactions.get(source).into_iter().flatten();
            layer.black = black.filter(|black| black.frame.is_none_or(|one| one == *frame)).collect();
            layer.values = match small.get(place) {
                Some(Small::Made(reduced)) => Ok(Some(reduced)),
                Some(Small::Failed) => Err(()),
                Some(Small::Awaited) | None => Ok(None),
            };
        }
        view.cut.plane(&layers, at, window)
    }
}

/// Both planes through the middle of the volume that a slice belongs to, made at once: what the viewer shows when all workers
/// have answered. `open` opens a file.
///
/// # Errors
/// The volume's lack; slices that can't be read or decoded are black.
pub fn reformat<S: Source>(
    catalogue: &Catalogue,
    series: &Series,
    slice: SliceId,
    window: Window,
    redactions: &HashMap<SourceId, Vec<Redaction>>,
    mut open: impl FnMut(SourceId) -> Option<S>,
) -> Result<[Plane; 2], NoVolume> {
    let planes = Planes::of(catalogue, series, slice)?;
    let mut one = |(source, frame): SliceId| {
        let expected = catalogue.image(source)?.fingerprint();
        small(&mut open(source)?, &expected, frame, planes.side()).ok()
    };
    let all: Vec<Small> = planes
        .slices
        .iter()
        .map(|slice| one(*slice).map_or(Small::Failed, |reduced| Small::Made(Rc::new(reduced))))
        .collect();
    let place = planes.place(slice).unwrap_or(planes.slices.len() / 2);
    let point = planes.middle(place).unwrap_or_default();
    Ok(planes.views.each_ref().map(|view| planes.picture(view, point, window, &all, redactions)))
}

/// A frame of a file, made small.
pub(super) fn small(
    source: &mut dyn Source,
    expected: &veilig_study::Fingerprint,
    frame: u32,
    side: u32,
) -> Result<Reduced, Refusal> {
    // Whoever asks can't ask for more than the page would keep.
    let side = side.clamp(1, MOST_SIDE);
    unchanged(source, expected, |source, head| Ok(reduce(source, head, frame, side)?))
}

fn layers(volume: &Volume) -> Vec<Layer<'_>> {
    let layer = |slab: &quality::Slab| Layer {
        place: slab.place,
        reach: slab.reach,
        side: slab.side,
        spacing: slab.spacing,
        size: slab.size,
        black: Vec::new(),
        values: Ok(None),
    };
    volume.slabs.iter().map(layer).collect()
}

fn view(volume: &Volume, across: Across) -> View {
    let [own, other] = match across {
        Across::Rows => [volume.row, volume.column],
        Across::Columns => [volume.column, volume.row],
    };
    let (turn, [right, down]) = turn(own, volume.normal);
    let [[a, b, c], [d, e, f]] = [right, down];
    let geometry = Geometry { orientation: Some([a, b, c, d, e, f]), ..Geometry::default() };
    let layers = layers(volume);
    let thinnest = layers.iter().map(|layer| layer.reach[1] - layer.reach[0]).fold(f64::MAX, f64::min);
    let [place, _] = across.places();
    let finest = layers.iter().filter_map(|layer| {
        let (size, spacing) = (*layer.size.get(place)?, *layer.spacing.get(place)?);
        Some(spacing * (f64::from(size) / f64::from(MOST_SIDE)).max(1.0))
    });
    let finest = finest.fold(thinnest, f64::min).max(0.05);
    View {
        face: face(other),
        letters: geometry.letters(),
        cut: Cut::of(across, &layers, volume.range, finest, turn),
        gaps: Rc::new(gaps(volume)),
    }
}

/// The stretches that no slice reaches.
fn gaps(volume: &Volume) -> Vec<[f64; 2]> {
    let mut gaps = Vec::new();
    let [mut from, end] = volume.range;
    for [start, next] in volume.slabs.iter().map(|slab| slab.reach).chain([[end; 2]]) {
        if start - from > 1e-3 {
            gaps.push([from, start]);
        }
        from = next;
    }
    gaps
}

/// The axis of the patient along which a direction goes most.
fn axis(direction: [f64; 3]) -> usize {
    let parts = direction.iter().zip(0_usize..);
    parts.max_by(|(a, _), (b, _)| a.abs().total_cmp(&b.abs())).map_or(0, |(_, axis)| axis)
}

fn face(across: [f64; 3]) -> PlaneName {
    match axis(across) {
        0 => PlaneName::Sagittal,
        1 => PlaneName::Coronal,
        _ => PlaneName::Axial,
    }
}

/// How the plane of a direction along the slices and of the normal is turned, so that the head is at its top and the patient's
/// right at its left, else the front; and which directions go right and down then.
fn turn(own: [f64; 3], normal: [f64; 3]) -> (PlaneTurn, [[f64; 3]; 2]) {
    // Down goes what is most along the body; of both others what is most from front to back.
    let swapped = axis(own) > axis(normal);
    // Right is where the patient's left and back are, down are back and feet.
    let is_mirrored = |direction: [f64; 3], is_down: bool| {
        let axis = axis(direction);
        let is_negative = direction.get(axis).is_some_and(|part| *part < 0.0);
        is_negative != (axis == 2 && is_down)
    };
    let mirrored = [is_mirrored(own, swapped), is_mirrored(normal, !swapped)];
    let turned = |direction: [f64; 3], mirrored: bool| {
        if mirrored { direction.map(|part| -part) } else { direction }
    };
    let [a, b] = [turned(own, mirrored[0]), turned(normal, mirrored[1])];
    (PlaneTurn { swapped, mirrored }, if swapped { [b, a] } else { [a, b] })
}

#[cfg(test)]
#[path = "planes_tests.rs"]
mod tests;
