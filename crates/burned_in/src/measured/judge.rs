//! Whether a line of components is text: points for what is measured of it.
//!
//! The points were learned (a boosted sum of single-measure steps, each step a table here) from lines of drawn
//! text and lines that chance makes in clean CT and MR images, their mirror images and other windows;
//! they are log-odds, so that they add up. `docs/burned_in.md` says on which data, and what was held out;
//! they are the part `all` of `benches/burned_in/points.csv`.

use super::measures::Measures;

/// Points of one measure: below the first bound the first number, and so on.
struct PointScale<const N: usize> {
    bounds: [f32; N],
    /// Points below all bounds.
    lowest: f32,
    /// Points from each bound on.
    from: [f32; N],
}

impl<const N: usize> PointScale<N> {
    fn points(&self, value: f32) -> f32 {
        let steps = self.bounds.iter().zip(self.from).take_while(|(bound, _)| value >= **bound);
        steps.last().map_or(self.lowest, |(_, points)| points)
    }
}

/// Three letters in a row are often chance, six are not. The start of the sum is in these points, too.
const LETTERS: PointScale<4> =
    PointScale { bounds: [3.5, 4.5, 6.5, 9.5], lowest: -6.49, from: [-5.08, -4.55, -3.75, -3.34] };
/// Words of one line may end in odd parts; little is told by it.
const ALIGNED: PointScale<1> = PointScale { bounds: [0.982], lowest: 0.28, from: [-0.28] };
/// One ink writes all letters of a line; anatomy differs.
const CONTRAST_SPREAD: PointScale<0> = PointScale { bounds: [], lowest: 0.0, from: [] };
/// Letters have sharp edges, anatomy is as blurred as the scanner.
const SHARPNESS: PointScale<6> = PointScale {
    bounds: [0.481, 0.599, 0.624, 0.68, 0.71, 0.743],
    lowest: -0.67,
    from: [-0.52, -0.19, -0.02, 0.18, 0.48, 0.74],
};
/// A row crosses more than one stroke of a letter, and one of a vessel or a fold.
const STROKES: PointScale<14> = PointScale {
    bounds: [0.401, 0.455, 0.472, 0.5, 0.536, 0.619, 0.679, 0.751, 0.833, 0.917, 1.0, 1.11, 1.41, 1.81],
    lowest: -4.82,
    from: [-3.34, -2.48, -1.6, -1.1, -0.9, -0.32, 0.21, 1.0, 1.26, 2.38, 2.84, 2.91, 2.83, 1.12],
};
/// Thin curved lines fill little of their boxes.
const FILL: PointScale<5> = PointScale {
    bounds: [0.3, 0.344, 0.363, 0.4, 0.678],
    lowest: -0.55,
    from: [-0.41, -0.26, 0.33, 0.59, 0.3],
};
/// Strokes of next to no width are noise.
const STROKE: PointScale<0> = PointScale { bounds: [], lowest: 0.0, from: [] };
/// Letters stand out from their ground more than the ground varies by itself.
const GROUND: PointScale<5> = PointScale {
    bounds: [0.156, 0.184, 0.201, 0.223, 0.254],
    lowest: 0.33,
    from: [0.26, 0.18, 0.01, -0.25, -0.53],
};
/// Noise and fine anatomy stand out by little.
const CONTRAST: PointScale<3> =
    PointScale { bounds: [33.8, 37.5, 41.7], lowest: -0.75, from: [-0.59, 0.56, 0.78] };
/// The smallest may be noise, the largest bones.
const HEIGHT: PointScale<6> = PointScale {
    bounds: [6.5, 12.5, 13.5, 15.5, 16.5, 17.5],
    lowest: -0.15,
    from: [0.22, 0.15, 0.08, -0.01, -0.09, -0.2],
};
/// One or two wide parts that stand for many letters are less certain than letters that stand apart.
const COMPONENTS: PointScale<0> = PointScale { bounds: [], lowest: 0.0, from: [] };
/// Above and below a line of text there is nothing like it; around noise and folds there is.
const CLUTTER: PointScale<5> = PointScale {
    bounds: [1e-06, 0.0417, 0.102, 0.133, 0.15],
    lowest: 0.69,
    from: [0.48, 0.25, 0.04, -0.44, -1.03],
};
/// One ink: its strokes have one grey, wherever they are thick enough; bones and folds have many.
const INK_SPREAD: PointScale<9> = PointScale {
    bounds: [0.41, 0.457, 0.506, 0.554, 0.656, 0.713, 0.836, 0.907, 0.989],
    lowest: 1.19,
    from: [0.93, 0.74, 0.49, 0.26, 0.08, -0.47, -0.89, -1.05, -1.28],
};
/// Letters have straight upright edges.
const STRAIGHT: PointScale<7> = PointScale {
    bounds: [0.29, 0.308, 0.333, 0.361, 0.385, 0.414, 0.451],
    lowest: -0.93,
    from: [-0.83, -0.75, -0.54, -0.18, 0.68, 0.96, 1.6],
};
/// Between the strokes of a letter there is ground, not other anatomy; none at all is a test pattern, or cut off.
const GROUND_SPREAD: PointScale<4> =
    PointScale { bounds: [0.124, 0.145, 0.514, 0.578], lowest: 0.48, from: [0.32, 0.15, 0.01, -0.95] };
/// Blurred things have much that stands out by half.
const SOFT: PointScale<6> = PointScale {
    bounds: [0.551, 0.676, 0.731, 0.785, 0.836, 1.23],
    lowest: 0.37,
    from: [0.29, 0.22, 0.0, -0.16, -0.31, -0.42],
};
/// Letters of a word stand close to each other.
const GAP: PointScale<6> = PointScale {
    bounds: [0.25, 0.333, 0.396, 0.429, 0.476, 0.5],
    lowest: 0.89,
    from: [0.83, 0.51, 0.01, -0.33, -0.9, -1.02],
};
/// Something that stands out by half as much is near text seldom.
const CLUTTER_LOW: PointScale<2> = PointScale { bounds: [1e-06, 0.0331], lowest: 0.87, from: [-0.31, -0.56] };
/// Before and behind a line there is ground.
const ENDS: PointScale<3> =
    PointScale { bounds: [0.0869, 0.14, 0.199], lowest: -0.17, from: [-0.11, -0.04, 0.31] };

/// The points of a line.
pub(crate) fn points(line: &Measures) -> f32 {
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
        let scale = PointScale { bounds: [4.0, 6.0], lowest: -1.0, from: [0.5, 2.0] };
        let of = |value| scale.points(value);
        assert_eq!([of(3.0), of(4.0), of(5.5), of(60.0)], [-1.0, 0.5, 0.5, 2.0]);
        assert_eq!(of(f32::NAN), -1.0);
    }

    #[test]
    fn the_tables_are_those_that_were_learned() {
        let learned = include_str!("../../../../benches/burned_in/points.csv");
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
