//! Whether a line of components is text: points for what is measured of it.
//!
//! The points were learned (a boosted sum of single-measure steps, each step a table here) from lines of drawn
//! text and lines that chance makes in clean CT and MR images, their mirror images and other windows;
//! they are log-odds, so that they add up. `docs/burned_in.md` says on which data, and what was held out;
//! they are the part `all` of `benches/burned_in/points.csv`.

use super::measures::Measures;

/// Points of one measure: below the first bound the first number, and so on.
struct Scale<const N: usize> {
    bounds: [f32; N],
    /// Points below all bounds.
    lowest: f32,
    /// Points from each bound on.
    from: [f32; N],
}

impl<const N: usize> Scale<N> {
    fn points(&self, value: f32) -> f32 {
        let steps = self.bounds.iter().zip(self.from).take_while(|(bound, _)| value >= **bound);
        steps.last().map_or(self.lowest, |(_, points)| points)
    }
}

/// Three letters in a row are often chance, six are not. The start of the sum is in these points, too.
const LETTERS: Scale<3> = Scale { bounds: [3.5, 4.5, 5.5], lowest: -5.82, from: [-4.56, -3.84, -2.56] };
/// Words of one line may end in odd parts; little is told by it.
const ALIGNED: Scale<2> = Scale { bounds: [0.673, 0.985], lowest: 0.2, from: [0.1, -0.3] };
/// One ink writes all letters of a line; anatomy differs.
const CONTRAST_SPREAD: Scale<1> = Scale { bounds: [0.0651], lowest: 0.08, from: [-0.08] };
/// Letters have sharp edges, anatomy is as blurred as the scanner.
const SHARPNESS: Scale<8> = Scale {
    bounds: [0.482, 0.504, 0.526, 0.62, 0.65, 0.685, 0.728, 0.779],
    lowest: -0.94,
    from: [-0.81, -0.67, -0.53, -0.43, -0.06, 0.51, 1.38, 1.55],
};
/// A row crosses more than one stroke of a letter, and one of a vessel or a fold.
const STROKES: Scale<10> = Scale {
    bounds: [0.444, 0.533, 0.572, 0.616, 0.672, 0.751, 0.845, 0.969, 1.08, 1.21],
    lowest: -5.23,
    from: [-2.71, -2.18, -1.33, -0.65, -0.44, 0.53, 1.85, 2.87, 3.37, 3.92],
};
/// Thin curved lines fill little of their boxes.
const FILL: Scale<5> = Scale {
    bounds: [0.306, 0.387, 0.439, 0.457, 0.535],
    lowest: -0.37,
    from: [-0.23, -0.11, 0.03, 0.13, 0.56],
};
/// Strokes of next to no width are noise.
const STROKE: Scale<3> = Scale { bounds: [0.239, 0.297, 0.587], lowest: -0.21, from: [0.05, 0.13, 0.04] };
/// Letters stand out from their ground more than the ground varies by itself.
const GROUND: Scale<4> =
    Scale { bounds: [0.0339, 0.175, 0.209, 0.28], lowest: 0.4, from: [0.27, -0.09, -0.22, -0.36] };
/// Noise and fine anatomy stand out by little.
const CONTRAST: Scale<8> = Scale {
    bounds: [35.2, 38.1, 41.3, 45.3, 57.1, 61.3, 188.0, 222.0],
    lowest: -1.43,
    from: [-0.93, -0.14, -0.03, 0.09, 0.58, 0.78, 0.7, 0.39],
};
/// The smallest may be noise, the largest bones.
const HEIGHT: Scale<3> = Scale { bounds: [6.5, 8.5, 19.5], lowest: -0.21, from: [-0.01, 0.28, -0.07] };
/// One or two wide parts that stand for many letters are less certain than letters that stand apart.
const COMPONENTS: Scale<2> = Scale { bounds: [2.5, 3.5], lowest: -0.15, from: [-0.09, 0.25] };
/// Above and below a line of text there is nothing like it; around noise and folds there is.
const CLUTTER: Scale<11> = Scale {
    bounds: [1e-06, 0.00963, 0.0165, 0.0418, 0.0529, 0.065, 0.077, 0.106, 0.121, 0.154, 0.192],
    lowest: 1.19,
    from: [1.12, 0.82, 0.67, 0.46, 0.19, -0.06, -0.27, -0.48, -0.68, -1.15, -1.81],
};
/// One ink: its strokes have one grey, wherever they are thick enough; bones and folds have many.
const INK_SPREAD: Scale<9> = Scale {
    bounds: [0.429, 0.476, 0.526, 0.577, 0.629, 0.745, 0.956, 1.05, 1.15],
    lowest: 1.56,
    from: [1.12, 0.92, 0.36, 0.07, -0.06, -0.34, -0.72, -1.38, -1.52],
};
/// Letters have straight upright edges.
const STRAIGHT: Scale<4> =
    Scale { bounds: [0.2, 0.223, 0.346, 0.378], lowest: -0.42, from: [-0.31, -0.18, 0.41, 0.51] };
/// Between the strokes of a letter there is ground, not other anatomy; none at all is a test pattern, or cut off.
const GROUND_SPREAD: Scale<8> = Scale {
    bounds: [0.043, 0.0621, 0.135, 0.183, 0.209, 0.386, 0.597, 0.681],
    lowest: 0.09,
    from: [0.4, 0.58, 0.43, 0.26, 0.04, -0.15, -0.67, -0.98],
};
/// Blurred things have much that stands out by half.
const SOFT: Scale<2> = Scale { bounds: [0.736, 1.25], lowest: 0.18, from: [0.01, -0.19] };
/// Letters of a word stand close to each other.
const GAP: Scale<3> = Scale { bounds: [0.429, 0.5, 0.573], lowest: 0.22, from: [0.05, -0.03, -0.24] };
/// Something that stands out by half as much is near text seldom.
const CLUTTER_LOW: Scale<1> = Scale { bounds: [1e-06], lowest: 0.09, from: [-0.09] };
/// Before and behind a line there is ground.
const ENDS: Scale<1> = Scale { bounds: [1e-06], lowest: 0.25, from: [-0.25] };

/// The points of a line.
pub(super) fn points(line: &Measures) -> f32 {
    LETTERS.points(line.letters)
        + ALIGNED.points(line.aligned)
        + CONTRAST_SPREAD.points(line.contrast_spread)
        + SHARPNESS.points(line.sharpness)
        + STROKES.points(line.strokes)
        + FILL.points(line.fill)
        + STROKE.points(line.stroke)
        + GROUND.points(line.ground)
        + CONTRAST.points(line.contrast)
        + HEIGHT.points(line.height)
        + COMPONENTS.points(line.components)
        + CLUTTER.points(line.clutter)
        + INK_SPREAD.points(line.ink_spread)
        + STRAIGHT.points(line.straight)
        + GROUND_SPREAD.points(line.ground_spread)
        + SOFT.points(line.soft)
        + GAP.points(line.gap)
        + CLUTTER_LOW.points(line.clutter_low)
        + ENDS.points(line.ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_gets_the_points_of_the_step_that_it_reaches() {
        let of = |value| LETTERS.points(value);
        assert_eq!([of(3.0), of(4.0), of(5.0), of(60.0)], [-5.82, -4.56, -3.84, -2.56]);
        assert_eq!(LETTERS.points(f32::NAN), -5.82);
    }
}
