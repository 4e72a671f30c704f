//! `missing-slices`: places that the regular spacing, or other volumes of the series, say should have a slice.

use crate::slice::Slice;
use crate::stacks::series::Sorted;
use crate::stacks::spacing::{self, Hole};
use crate::stacks::stack::Stack;
use crate::{Finding, FindingCode};
use std::collections::{BTreeMap, HashMap};

/// More places than these are told as one.
const PLACES: usize = 20;

pub(crate) fn find(series: &Sorted<'_>) -> Vec<Finding> {
    if series.has_foreign() {
        return Vec::new();
    }
    // Many volumes may lack the same slice: one place, told once.
    let mut found: BTreeMap<i64, (Finding, u32)> = BTreeMap::new();
    for stack in &series.stacks {
        for hole in holes(stack) {
            let [before, behind] = hole.between;
            let finding =
                stack.finding(Finding::new(FindingCode::MissingSlices), hole.place, &[before, behind]);
            #[allow(clippy::cast_possible_truncation, reason = "millimetres of a patient")]
            let key = (hole.place * 2.0).round() as i64;
            let entry = found.entry(key).or_insert((finding, 0));
            entry.1 = entry.1.saturating_add(hole.lost);
        }
    }
    let lost: u32 = found.values().map(|(_, lost)| *lost).fold(0, u32::saturating_add);
    // Slices that do not say where they lie may be those that lack.
    if lost as usize <= series.unplaced.len() {
        return Vec::new();
    }
    let all = found.into_values().map(|(finding, lost)| Finding { count: Some(lost), ..finding });
    let mut all: Vec<Finding> = all.collect();
    if all.len() > PLACES {
        all.truncate(1);
        all.iter_mut().for_each(|first| first.count = Some(lost));
    }
    all
}

/// The holes of a stack: by its own spacing, but for those that a slice at a wrong place left, and beside other volumes.
fn holes<'a>(stack: &Stack<'a>) -> Vec<Hole<'a>> {
    let mut holes = spacing::look(stack).holes;
    // How many slices have the place of each once more.
    let mut doubled: HashMap<*const Slice, u64> = HashMap::new();
    for one in &stack.doubled {
        let at = stack.slices.binary_search_by_key(&one.at, |other| other.at);
        if let Some(slice) = at.ok().and_then(|at| stack.slices.get(at)) {
            *doubled.entry(std::ptr::from_ref(slice.slice)).or_insert(0) += 1;
        }
    }
    holes.retain(|hole| {
        let beside = hole.between.iter().filter_map(|slice| doubled.get(&std::ptr::from_ref(*slice)));
        beside.sum::<u64>() < u64::from(hole.lost)
    });
    holes.extend(beside_others(stack));
    holes
}

/// What other volumes have, neighbours together.
fn beside_others<'a>(stack: &Stack<'a>) -> Vec<Hole<'a>> {
    let mut holes: Vec<(usize, Vec<f64>)> = Vec::new();
    for place in &stack.lost {
        let at = stack.slices.partition_point(|one| one.place < *place);
        match holes.last_mut() {
            Some((last, places)) if *last == at => places.push(*place),
            _ => holes.push((at, vec![*place])),
        }
    }
    let slice = |at: usize| -> Option<&'a Slice> { stack.slices.get(at).map(|one| one.slice) };
    let holes = holes.into_iter().filter_map(|(at, places)| {
        let (first, last) = (places.first()?, places.last()?);
        let behind = slice(at).or_else(|| slice(at.checked_sub(1)?))?;
        let before = at.checked_sub(1).and_then(slice).unwrap_or(behind);
        let lost = u32::try_from(places.len()).unwrap_or(u32::MAX);
        Some(Hole { place: f64::midpoint(*first, *last), lost, between: [before, behind] })
    });
    holes.collect()
}
