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
const LETTERS: Scale<4> =
    Scale { bounds: [3.5, 4.5, 5.5, 6.5], lowest: -5.66, from: [-4.46, -3.69, -2.54, -2.32] };
/// Words of one line may end in odd parts; little is told by it.
const ALIGNED: Scale<2> = Scale { bounds: [0.606, 0.981], lowest: 0.35, from: [-0.05, -0.29] };
/// One ink writes all letters of a line; anatomy differs.
const CONTRAST_SPREAD: Scale<1> = Scale { bounds: [0.0716], lowest: 0.09, from: [-0.09] };
/// Letters have sharp edges, anatomy is as blurred as the scanner.
const SHARPNESS: Scale<3> = Scale { bounds: [0.651, 0.686, 0.731], lowest: -1.05, from: [-0.33, 0.25, 1.12] };
/// A row crosses more than one stroke of a letter, and one of a vessel or a fold.
const STROKES: Scale<11> = Scale {
    bounds: [0.444, 0.467, 0.5, 0.572, 0.617, 0.679, 0.751, 0.844, 0.972, 1.09, 1.21],
    lowest: -5.13,
    from: [-3.29, -2.37, -1.72, -0.5, -0.3, -0.09, 0.63, 1.91, 3.01, 3.59, 4.26],
};
/// Thin curved lines fill little of their boxes.
const FILL: Scale<6> = Scale {
    bounds: [0.404, 0.456, 0.513, 0.533, 0.557, 0.643],
    lowest: -0.41,
    from: [-0.31, -0.1, 0.0, 0.12, 0.29, 0.4],
};
/// Strokes of next to no width are noise.
const STROKE: Scale<2> = Scale { bounds: [0.235, 0.291], lowest: -0.19, from: [0.06, 0.13] };
/// Letters stand out from their ground more than the ground varies by itself.
const GROUND: Scale<7> = Scale {
    bounds: [0.0982, 0.14, 0.161, 0.174, 0.19, 0.234, 0.28],
    lowest: 0.64,
    from: [0.57, 0.39, 0.23, 0.12, -0.23, -0.52, -1.2],
};
/// Noise and fine anatomy stand out by little.
const CONTRAST: Scale<9> = Scale {
    bounds: [35.3, 38.2, 41.5, 45.6, 49.8, 57.3, 61.4, 189.0, 223.0],
    lowest: -1.36,
    from: [-0.45, -0.29, -0.11, 0.08, 0.22, 0.59, 0.74, 0.41, 0.18],
};
/// The smallest may be noise, the largest bones.
const HEIGHT: Scale<4> =
    Scale { bounds: [6.5, 18.5, 19.5, 24.5], lowest: -0.32, from: [0.29, 0.2, -0.01, -0.17] };
/// One or two wide parts that stand for many letters are less certain than letters that stand apart.
const COMPONENTS: Scale<2> = Scale { bounds: [3.5, 4.5], lowest: -0.17, from: [0.03, 0.14] };
/// Above and below a line of text there is nothing like it; around noise and folds there is.
const CLUTTER: Scale<7> = Scale {
    bounds: [1e-06, 0.00969, 0.0334, 0.0439, 0.0667, 0.079, 0.125],
    lowest: 0.71,
    from: [0.62, 0.49, 0.26, -0.02, -0.23, -0.85, -0.98],
};
/// One ink: its strokes have one grey, wherever they are thick enough; bones and folds have many.
const INK_SPREAD: Scale<8> = Scale {
    bounds: [0.43, 0.477, 0.526, 0.576, 0.808, 0.876, 0.955, 1.15],
    lowest: 1.47,
    from: [0.94, 0.71, 0.38, 0.13, -0.1, -0.31, -1.46, -1.76],
};
/// Letters have straight upright edges.
const STRAIGHT: Scale<4> =
    Scale { bounds: [0.255, 0.3, 0.334, 0.4], lowest: -0.46, from: [-0.23, -0.16, 0.39, 0.46] };
/// Between the strokes of a letter there is ground, not other anatomy; none at all is a test pattern, or cut off.
const GROUND_SPREAD: Scale<5> = Scale {
    bounds: [0.0429, 0.157, 0.475, 0.53, 0.596],
    lowest: 0.39,
    from: [0.59, 0.28, 0.18, -0.57, -0.88],
};
/// Blurred things have much that stands out by half.
const SOFT: Scale<7> = Scale {
    bounds: [0.619, 0.734, 0.84, 0.892, 1.0, 1.06, 1.32],
    lowest: 0.4,
    from: [0.33, 0.19, 0.02, -0.08, -0.18, -0.27, -0.4],
};
/// Letters of a word stand close to each other.
const GAP: Scale<4> =
    Scale { bounds: [0.471, 0.508, 0.577, 0.643], lowest: 0.33, from: [0.16, -0.05, -0.15, -0.28] };
/// Something that stands out by half as much is near text seldom.
const CLUTTER_LOW: Scale<2> = Scale { bounds: [1e-06, 0.384], lowest: 0.09, from: [-0.08, -0.01] };
/// Before and behind a line there is ground.
const ENDS: Scale<2> = Scale { bounds: [1e-06, 0.655], lowest: 0.19, from: [-0.04, -0.15] };

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
        let scale = Scale { bounds: [4.0, 6.0], lowest: -1.0, from: [0.5, 2.0] };
        let of = |value| scale.points(value);
        assert_eq!([of(3.0), of(4.0), of(5.5), of(60.0)], [-1.0, 0.5, 0.5, 2.0]);
        assert_eq!(of(f32::NAN), -1.0);
    }

    #[test]
    fn the_tables_are_those_that_were_learned() {
        let learned = include_str!("../../../benches/burned_in/points.csv");
        let sum: f32 = learned
            .lines()
            .filter_map(|line| line.strip_prefix("all,"))
            .filter(|line| line.split(',').nth(1).is_some_and(str::is_empty))
            .filter_map(|line| line.rsplit(',').next())
            .filter_map(|points| points.parse::<f32>().ok())
            .sum();
        // Below all bounds: what a line of no measures gets.
        let least = Measures { letters: -1.0, gap: -9.0, ..Measures::default() };
        assert!((points(&least) - sum).abs() < 0.02, "{} {sum}", points(&least));
    }
}
