//! The volume that a slice belongs to, with the place of each of its slices and how far each reaches along the normal: for
//! pictures across the slices. What no slice reaches is a gap.

use super::slice::Slice;
use crate::defects::gaps_between_slices;
use crate::stacks::series::Sorted;
use crate::stacks::spacing;
use crate::stacks::stack::{Placed, Stack};
use std::collections::HashSet;

/// Slices across whose distance nothing was lost touch each other: distances up to so many times the wider one's reach.
const TOUCH: f64 = 1.5;
/// Two slices make no volume that could be looked at from the side.
const FEWEST: usize = 3;

/// A slice of a volume. Lengths in mm.
#[derive(Clone, Debug, PartialEq)]
pub struct Slab {
    /// Number of its file in the series' folder.
    pub image: u32,
    /// Its frame, from 0.
    pub frame: u32,
    /// Its place along the normal.
    pub place: f64,
    /// How far it reaches, from and to, along the normal.
    pub reach: [f64; 2],
    /// Where the middle of its first pixel lies along rows and along columns.
    pub side: [f64; 2],
    /// From pixel to pixel along rows and along columns.
    pub spacing: [f64; 2],
    /// Columns and rows.
    pub size: [u32; 2],
}

/// A volume: its directions in the patient's coordinates (PS3.3 C.7.6.2.1.1), and its slices along the normal.
#[derive(Clone, Debug, PartialEq)]
pub struct Volume {
    /// Along rows.
    pub row: [f64; 3],
    /// Along columns.
    pub column: [f64; 3],
    /// Across both.
    pub normal: [f64; 3],
    /// From where to where it reaches along the normal, with lost slices at its ends.
    pub range: [f64; 2],
    /// The slices, by place.
    pub slabs: Vec<Slab>,
}

/// Why a slice belongs to no volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoVolume {
    /// It does not say where it lies or how large its pixels are, or it is of no kind that makes volumes.
    Unplaced,
    /// Its volume has less than three slices, or the series is a localizer or a fan of views.
    Few,
}

impl Volume {
    /// The volume of a slice: of the image with this number and its frame.
    ///
    /// # Errors
    /// See [`NoVolume`].
    pub fn of(slices: &[Slice], image: u32, frame: u32) -> Result<Self, NoVolume> {
        let is_it = |slice: &Slice| (slice.image, slice.frame) == (image, frame);
        if !slices.iter().any(|slice| is_it(slice) && slice.is_placed()) {
            return Err(NoVolume::Unplaced);
        }
        let sorted = Sorted::of(slices);
        let has = |stack: &&Stack<'_>| stack.slices.iter().chain(&stack.doubled).any(|one| is_it(one.slice));
        sorted.stacks.iter().find(has).and_then(of_stack).ok_or(NoVolume::Few)
    }
}

fn of_stack(stack: &Stack<'_>) -> Option<Volume> {
    let placed: Vec<&Placed<'_>> =
        stack.slices.iter().filter(|one| one.slice.pixel_spacing.is_some()).collect();
    let told = spacing::look(stack);
    let usual = told.usual.filter(|_| placed.len() >= FEWEST)?;
    let holes: HashSet<*const Slice> =
        told.holes.iter().map(|hole| std::ptr::from_ref(hole.between[0])).collect();
    let reaches = match gaps_between_slices::gap(stack) {
        Some(gap) => placed.iter().map(|one| around(one.place, (usual - gap) / 2.0)).collect(),
        None => reaches(&placed, usual, |a, b| {
            let lost = stack.lost.partition_point(|place| *place < a.place);
            holes.contains(&std::ptr::from_ref(a.slice))
                || stack.lost.get(lost).is_some_and(|place| *place < b.place)
        }),
    };
    let slabs = placed.iter().zip(reaches).filter_map(|(one, reach)| {
        let [row, column] = one.slice.pixel_spacing?;
        let [rows, columns] = one.slice.size;
        let Slice { image, frame, .. } = *one.slice;
        let spacing = [column, row];
        Some(Slab { image, frame, place: one.place, reach, side: one.side, spacing, size: [columns, rows] })
    });
    let slabs: Vec<Slab> = slabs.collect();
    let ends = slabs.first()?.reach.into_iter().chain(slabs.last()?.reach);
    let lost = stack.lost.iter().flat_map(|place| around(*place, usual / 2.0));
    let range = ends.chain(lost).fold([f64::MAX, f64::MIN], |[from, to], mm| [from.min(mm), to.max(mm)]);
    let frame = stack.frame;
    Some(Volume { row: frame.row, column: frame.column, normal: frame.normal, range, slabs })
}

fn around(place: f64, half: f64) -> [f64; 2] {
    [place - half, place + half]
}

/// How far each slice reaches: to the middle between it and its neighbour; where something lacks between them, half the way
/// to the neighbour on its other side.
fn reaches(
    placed: &[&Placed<'_>],
    usual: f64,
    is_hole: impl Fn(&Placed<'_>, &Placed<'_>) -> bool,
) -> Vec<[f64; 2]> {
    // The distances between neighbours; none where something lacks.
    let steps: Vec<Option<f64>> = placed
        .windows(2)
        .map(|pair| match pair {
            [a, b] if !is_hole(a, b) => Some(b.place - a.place),
            _ => None,
        })
        .collect();
    let step = |at: Option<usize>| at.and_then(|at| steps.get(at).copied()).flatten();
    let halves: Vec<f64> = (0..placed.len())
        .map(|at| {
            let nearest = [step(at.checked_sub(1)), step(Some(at))].into_iter().flatten();
            nearest.reduce(f64::min).unwrap_or(usual) / 2.0
        })
        .collect();
    let half = |at: usize| halves.get(at).copied().unwrap_or(0.0);
    // Half the way over a distance that nothing lacks in, else as far as on the other side.
    let over = |gap: Option<usize>, at: usize| {
        let Some((gap, step)) = gap.and_then(|gap| Some((gap, step(Some(gap))?))) else { return half(at) };
        let wider = half(gap).max(half(gap.saturating_add(1))).max(usual / 2.0);
        if step <= TOUCH * 2.0 * wider { step / 2.0 } else { half(at).min(wider) }
    };
    placed
        .iter()
        .enumerate()
        .map(|(at, one)| [one.place - over(at.checked_sub(1), at), one.place + over(Some(at), at)])
        .collect()
}
