//! Whether a line of components is text: points for what is measured of it.
//!
//! The points were learned (a boosted sum of single-measure steps, each step a table here) from lines of drawn
//! text and lines that chance makes in clean CT and MR images, their mirror images and other windows;
//! they are log-odds, so that they add up. `docs/burned_in.md` says on which data, and what was held out.

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

/// Three letters in a row are often chance, six are not.
const LETTERS: Scale<3> = Scale { bounds: [4.0, 5.0, 6.0], lowest: -1.44, from: [-0.69, 0.09, 1.24] };
/// Words of one line may end in odd parts; little else is told by it.
const ALIGNED: Scale<3> = Scale { bounds: [0.6, 0.86, 1.0], lowest: 0.07, from: [0.36, 0.0, -0.12] };
/// One ink writes all letters of a line; anatomy differs.
const CONTRAST_SPREAD: Scale<2> = Scale { bounds: [0.056, 0.11], lowest: 0.49, from: [-0.5, -1.77] };
/// One pen, too.
const STROKE_SPREAD: Scale<1> = Scale { bounds: [0.31], lowest: 0.06, from: [-0.75] };
/// Letters have sharp edges, anatomy is as blurred as the scanner.
const SHARPNESS: Scale<1> = Scale { bounds: [0.74], lowest: -0.68, from: [0.63] };
/// A row crosses more than one stroke of a letter, and one of a vessel or a fold.
const STROKES: Scale<6> = Scale {
    bounds: [0.4, 0.75, 0.97, 1.1, 1.2, 1.5],
    lowest: -3.75,
    from: [-3.5, -2.19, 0.75, 1.37, 2.25, 2.64],
};
/// Thin curved lines fill little of their boxes.
const FILL: Scale<5> =
    Scale { bounds: [0.44, 0.47, 0.57, 0.62, 0.78], lowest: -0.99, from: [-0.54, 0.03, 0.43, 0.73, 1.4] };
/// Strokes are narrower than half of the height; wider ones are blobs or bars.
const STROKE: Scale<3> = Scale { bounds: [0.54, 0.77, 1.6], lowest: 0.23, from: [0.02, -0.98, -1.62] };
/// Letters stand out from their ground more than the ground varies by itself.
const GROUND: Scale<3> = Scale { bounds: [0.087, 0.2, 0.26], lowest: 0.04, from: [0.53, -0.7, -1.39] };
/// Noise and fine anatomy stand out by little.
const CONTRAST: Scale<4> =
    Scale { bounds: [40.0, 68.0, 88.0, 130.0], lowest: -1.77, from: [-0.46, 0.21, 0.36, 0.66] };
/// Screen text is small.
const HEIGHT: Scale<4> =
    Scale { bounds: [6.0, 15.0, 18.0, 24.0], lowest: 0.65, from: [0.11, -0.05, -0.38, -0.86] };
/// One or two wide parts that stand for many letters are less certain than letters that stand apart.
const COMPONENTS: Scale<2> = Scale { bounds: [3.0, 4.0], lowest: -2.57, from: [0.24, 2.21] };
/// Above and below a line of text there is nothing like it; around noise and folds there is.
const CLUTTER: Scale<4> =
    Scale { bounds: [0.012, 0.042, 0.098, 0.17], lowest: 1.2, from: [0.55, -1.23, -2.51, -2.82] };

/// The points of a line.
pub(super) fn points(line: &Measures) -> f32 {
    LETTERS.points(line.letters)
        + ALIGNED.points(line.aligned)
        + CONTRAST_SPREAD.points(line.contrast_spread)
        + STROKE_SPREAD.points(line.stroke_spread)
        + SHARPNESS.points(line.sharpness)
        + STROKES.points(line.strokes)
        + FILL.points(line.fill)
        + STROKE.points(line.stroke)
        + GROUND.points(line.ground)
        + CONTRAST.points(line.contrast)
        + HEIGHT.points(line.height)
        + COMPONENTS.points(line.components)
        + CLUTTER.points(line.clutter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_gets_the_points_of_the_step_that_it_reaches() {
        let of = |value| LETTERS.points(value);
        assert_eq!([of(3.0), of(4.0), of(5.5), of(60.0)], [-1.44, -0.69, 0.09, 1.24]);
        assert_eq!(LETTERS.points(f32::NAN), -1.44);
    }
}
