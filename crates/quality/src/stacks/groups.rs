//! Slices that are sorted by place, as a group: how often each place is taken, and parts by an attribute.

use super::stack::Placed;
use crate::slice::Slice;
use std::collections::HashMap;

/// An attribute tells volumes apart if each has at least so many slices, even where they overlap little.
pub(crate) const SUBSTANTIAL: usize = 3;
/// How often each place is taken: slices are sorted by place throughout.
pub(crate) fn taken(group: &[Placed<'_>]) -> Vec<usize> {
    group.chunk_by(|a, b| a.at == b.at).map(<[_]>::len).collect()
}

/// How many slices lie at a place that another has already.
pub(crate) fn excess(group: &[Placed<'_>]) -> usize {
    group.windows(2).filter(|pair| matches!(pair, [a, b] if a.at == b.at)).count()
}

/// Most places are taken several times: there are several volumes, not a few slices twice.
pub(crate) fn is_general(taken: &[usize]) -> bool {
    taken.iter().filter(|count| **count > 1).count() * 2 >= taken.len()
}

/// By equal values of an attribute.
pub(crate) fn parts<'a>(group: &[Placed<'a>], of: impl Fn(&Slice) -> Option<u64>) -> Vec<Vec<Placed<'a>>> {
    let mut parts: Vec<Vec<Placed<'a>>> = Vec::new();
    let mut numbers: HashMap<Option<u64>, usize> = HashMap::new();
    for one in group {
        let number = *numbers.entry(of(one.slice)).or_insert(parts.len());
        match parts.get_mut(number) {
            Some(part) => part.push(*one),
            None => parts.push(vec![*one]),
        }
    }
    parts
}
