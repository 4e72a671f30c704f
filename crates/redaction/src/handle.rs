//! The handles at the edge of a rectangle, by which it is made larger and smaller.

use super::LEAST;

/// A rectangle: left, top, width, height in pixels of the image.
pub type Rectangle = [u32; 4];

/// A handle of a rectangle: an edge or a corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handle {
    /// Across and down: -1 for the left or upper edge, 1 for the right or lower one, 0 for neither.
    pub sides: [i8; 2],
}

impl Handle {
    /// All eight.
    pub const ALL: [Self; 8] = [
        Self { sides: [-1, -1] },
        Self { sides: [0, -1] },
        Self { sides: [1, -1] },
        Self { sides: [-1, 0] },
        Self { sides: [1, 0] },
        Self { sides: [-1, 1] },
        Self { sides: [0, 1] },
        Self { sides: [1, 1] },
    ];

    /// The handle of a rectangle at a point, which may lie as far from the edge as `reach`, across and down in pixels of the
    /// image. A third of the rectangle at each side at most, so that there is room left to take hold of it as a whole.
    #[must_use]
    pub fn at([left, top, width, height]: Rectangle, point: [f64; 2], reach: [f64; 2]) -> Option<Self> {
        let side = |at: f64, from: u32, length: u32, reach: f64| {
            let (from, length) = (f64::from(from), f64::from(length));
            let (start, end) = (at - from, from + length - at);
            let inside = reach.min(length / 3.0);
            let near = |distance: f64| (-reach..=inside).contains(&distance);
            match (near(start), near(end)) {
                (true, _) => Some(-1),
                (_, true) => Some(1),
                _ => (start >= 0.0 && end >= 0.0).then_some(0),
            }
        };
        let sides = [side(point[0], left, width, reach[0])?, side(point[1], top, height, reach[1])?];
        (sides != [0, 0]).then_some(Self { sides })
    }

    /// The rectangle once the handle was drawn by so many pixels: within an image of this size, as large as
    /// [`LEAST`] at least, and its other edges where they were.
    #[must_use]
    pub fn drawn(self, rectangle: Rectangle, by: [f64; 2], size: [u32; 2]) -> Rectangle {
        let [left, top, width, height] = rectangle;
        let axis = |side: i8, from: u32, length: u32, by: f64, most: u32| {
            let end = from.saturating_add(length);
            let to = |edge: u32| {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
                let to = (f64::from(edge) + by).round() as u32;
                to.min(most)
            };
            match side {
                -1 => {
                    let from = to(from).min(end.saturating_sub(LEAST));
                    (from, end.saturating_sub(from))
                }
                1 => (from, to(end).saturating_sub(from).max(LEAST)),
                _ => (from, length),
            }
        };
        let (left, width) = axis(self.sides[0], left, width, by[0], size[0]);
        let (top, height) = axis(self.sides[1], top, height, by[1], size[1]);
        [left, top, width, height]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECTANGLE: Rectangle = [20, 30, 60, 40];

    #[test]
    fn each_handle_is_found_at_its_edge_and_corner_from_both_sides_and_none_in_the_middle() {
        for handle in Handle::ALL {
            let [x, y] = handle.sides;
            let at = |side: i8, from: f64, length: f64| from + length * f64::from(side + 1) / 2.0;
            let point = [at(x, 20.0, 60.0), at(y, 30.0, 40.0)];
            for off in [-3.0, 0.0, 3.0] {
                let near = [point[0] + off * f64::from(x), point[1] + off * f64::from(y)];
                assert_eq!(Handle::at(RECTANGLE, near, [4.0, 4.0]), Some(handle), "{off}");
            }
        }
        assert_eq!(Handle::at(RECTANGLE, [50.0, 50.0], [4.0, 4.0]), None);
        for beyond in [[15.0, 50.0], [85.0, 50.0], [50.0, 25.0], [50.0, 75.0]] {
            assert_eq!(Handle::at(RECTANGLE, beyond, [4.0, 4.0]), None, "{beyond:?}");
        }
        // A small one can still be taken in its middle.
        assert_eq!(Handle::at([10, 10, 6, 6], [13.0, 13.0], [20.0, 20.0]), None);
    }

    #[test]
    fn only_the_edges_of_the_handle_follow() {
        for (sides, wanted) in [
            ([-1, -1], [25, 27, 55, 43]),
            ([0, -1], [20, 27, 60, 43]),
            ([1, -1], [20, 27, 65, 43]),
            ([-1, 0], [25, 30, 55, 40]),
            ([1, 0], [20, 30, 65, 40]),
            ([-1, 1], [25, 30, 55, 37]),
            ([0, 1], [20, 30, 60, 37]),
            ([1, 1], [20, 30, 65, 37]),
        ] {
            assert_eq!(Handle { sides }.drawn(RECTANGLE, [5.0, -3.0], [200, 100]), wanted, "{sides:?}");
        }
    }

    #[test]
    fn no_edge_leaves_the_picture_or_passes_the_other_one() {
        let size = [100, 90];
        for handle in Handle::ALL {
            for by in [[1e9, 1e9], [-1e9, -1e9], [1e9, -1e9], [f64::NAN, f64::INFINITY]] {
                let [left, top, width, height] = handle.drawn(RECTANGLE, by, size);
                assert!(width >= LEAST && height >= LEAST, "{handle:?} {by:?}");
                assert!(left + width <= size[0] && top + height <= size[1], "{handle:?} {by:?}");
            }
        }
        assert_eq!(Handle { sides: [-1, 0] }.drawn(RECTANGLE, [1e9, 0.0], size), [77, 30, 3, 40]);
        assert_eq!(Handle { sides: [1, 0] }.drawn(RECTANGLE, [-1e9, 0.0], size), [20, 30, 3, 40]);
    }
}
