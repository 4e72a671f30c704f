//! What must be told of a defect.

use crate::common::series::{Stack, Wanted};

/// A defect with a number of slices and a place.
pub fn at(code: &'static str, count: usize, mm: f64) -> Wanted {
    Wanted { code, count: Some(count as u32), mm: Some(mm), ..Wanted::default() }
}

pub fn of(code: &'static str) -> Wanted {
    Wanted { code, ..Wanted::default() }
}

pub fn missing_at(stack: &Stack, from: usize, count: usize) -> Wanted {
    at("missing-slices", count, stack.mm(from as f64 + (count as f64 - 1.0) / 2.0))
}

/// The place of the first of some slices, as the normal counts.
pub fn first(stack: &Stack, from: usize, count: usize) -> f64 {
    stack.mm(if stack.step > 0.0 { from } else { from + count - 1 } as f64)
}
