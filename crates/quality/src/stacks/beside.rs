//! What each volume lacks beside the others of its orientation.

use super::stack::Stack;
use crate::slice::REPEATS;
use std::collections::HashMap;

/// Of two volumes that differ by more slices neither is the other's measure.
const OF_TWO: usize = 2;

/// Notes in each stack what it lacks beside the others of its orientation, even at its ends.
pub(crate) fn compare(stacks: &mut [Stack<'_>]) {
    let places = |stack: &Stack<'_>| stack.slices.iter().map(|one| one.at).collect::<Vec<usize>>();
    let mut counts: HashMap<Vec<usize>, usize> = HashMap::new();
    for stack in stacks.iter() {
        *counts.entry(places(stack)).or_insert(0) += 1;
    }
    let Some((common, same)) = counts.into_iter().max_by_key(|(places, count)| (*count, places.len())) else {
        return;
    };
    let is_measure =
        if stacks.len() == 2 { are_repeats(stacks) } else { same > 1 && same * 2 > stacks.len() };
    if !is_measure {
        return;
    }
    let mut where_is: HashMap<usize, f64> = HashMap::new();
    for one in stacks.iter().flat_map(|stack| &stack.slices) {
        where_is.entry(one.at).or_insert(one.place);
    }
    let most = if stacks.len() == 2 { OF_TWO } else { common.len() / 2 };
    for stack in stacks {
        let own = places(stack);
        let lost: Vec<usize> = common.iter().copied().filter(|at| own.binary_search(at).is_err()).collect();
        let is_part = own.len() + lost.len() == common.len();
        if is_part && lost.len() <= most {
            stack.lost = lost.iter().filter_map(|at| where_is.get(at).copied()).collect();
        }
    }
}

/// Two volumes of the same slices: at another time, echo or b-value, not another acquisition.
fn are_repeats(stacks: &[Stack<'_>]) -> bool {
    let facts = |stack: &Stack<'_>| {
        stack.slices.first().and_then(|one| one.slice.strong.get(REPEATS).map(<[u64]>::to_vec))
    };
    matches!(stacks, [one, other] if facts(one) != facts(other))
}
