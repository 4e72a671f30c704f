//! Slices of one orientation, each with its place along the common normal.

use crate::slice::Slice;
use crate::{Axis, Finding};

/// Places closer than this, in mm, are one.
const SAME_PLACE: f64 = 0.02;
/// A normal is along one of the patient's axes if at least this share of it is.
const ALONG: f64 = 0.9;

/// The directions of a stack: along rows, along columns, and across both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StackAxes {
    pub row: [f64; 3],
    pub column: [f64; 3],
    pub normal: [f64; 3],
}

impl StackAxes {
    pub fn of(orientation: &[f64; 6]) -> Self {
        let [a, b, c, d, e, f] = *orientation;
        let normal = [b * f - c * e, c * d - a * f, a * e - b * d];
        Self { row: [a, b, c], column: [d, e, f], normal }
    }

    /// The patient's axis along which the normal lies, and whether it points the other way.
    pub fn axis(&self) -> Option<(Axis, bool)> {
        let axes = [Axis::X, Axis::Y, Axis::Z];
        let found = self.normal.iter().zip(axes).find(|(part, _)| part.abs() > ALONG);
        found.map(|(part, axis)| (axis, *part < 0.0))
    }
}

pub(crate) fn dot(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// A slice and where it lies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'a> {
    pub slice: &'a Slice,
    /// Along the normal, mm.
    pub place: f64,
    /// Along rows and columns, mm.
    pub side: [f64; 2],
    /// Number of the place among all places of this orientation.
    pub at: usize,
}

/// The slices of one volume, one at each place, by place.
#[derive(Clone, Debug)]
pub(crate) struct Stack<'a> {
    pub frame: StackAxes,
    pub slices: Vec<Placed<'a>>,
    /// Slices at a place that another one of the same volume has.
    pub doubled: Vec<Placed<'a>>,
    /// Places that other volumes of the same series have and this one lacks, mm.
    pub lost: Vec<f64>,
    /// What the distance between two places may differ by, mm: positions are written rounded.
    pub grain: f64,
}

/// Places the slices of one orientation, and numbers the places.
pub(crate) fn place<'a>(slices: &[&'a Slice], frame: &StackAxes) -> Vec<Placed<'a>> {
    let mut placed: Vec<Placed<'a>> = slices
        .iter()
        .filter_map(|&slice| {
            let position = slice.position?;
            Some(Placed {
                slice,
                place: dot(&position, &frame.normal),
                side: [dot(&position, &frame.row), dot(&position, &frame.column)],
                at: 0,
            })
        })
        .collect();
    placed.sort_by(|a, b| a.place.total_cmp(&b.place).then(a.slice.number.cmp(&b.slice.number)));
    let (mut at, mut last) = (0, None::<f64>);
    for one in &mut placed {
        if last.is_some_and(|last| one.place - last > SAME_PLACE) {
            at += 1;
        }
        (one.at, last) = (at, Some(one.place));
    }
    placed
}

/// How coarsely positions are written: what two of them can be apart too much or too little along the normal, mm.
pub(crate) fn grain(slices: &[&Slice], frame: &StackAxes) -> f64 {
    let rounded_to = |step: f64| {
        let mut all = slices.iter().filter_map(|slice| slice.position).flatten();
        all.all(|mm| (mm / step - (mm / step).round()).abs() < 1e-3)
    };
    let across: f64 = frame.normal.iter().map(|part| part.abs()).sum();
    [0.1, 0.01].into_iter().find(|step| rounded_to(*step)).map_or(0.0, |step| step * across * 1.05)
}

impl Stack<'_> {
    /// A finding at a place of this stack; `about`: the slices that it is about.
    pub fn finding(&self, finding: Finding, place: f64, about: &[&Slice]) -> Finding {
        let mut images: Vec<u32> = Vec::new();
        for slice in about {
            if images.last() != Some(&slice.image) && images.len() < Finding::IMAGES {
                images.push(slice.image);
            }
        }
        Finding {
            mm: Some((place * 100.0).round() / 100.0),
            axis: self.frame.axis(),
            frame: about.first().map_or(0, |slice| slice.frame),
            images,
            ..finding
        }
    }
}
