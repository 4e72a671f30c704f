//! Two series beside each other: which of their slices belong together, and where the plane of one slice cuts another one.

use super::SliceId;
use veilig_study::{Catalogue, Image};

/// Directions whose cosine is greater are parallel: they differ by less than a degree.
const PARALLEL: f64 = 0.999_85;

/// A direction or a point of the patient, mm (PS3.3 C.7.6.2.1.1).
type Vector = [f64; 3];

/// How slices of two series belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// By where they lie along the normal.
    Position,
    /// By their numbers: they lie in no common space, or are not parallel.
    Number,
}

/// Which slices of two series belong together.
#[derive(Clone, Debug, Default)]
pub struct MatchedSlices {
    /// Where each slice of both lies along the normal, mm; nothing where they go by number.
    along: Option<[Vec<f64>; 2]>,
    counts: [usize; 2],
}

/// Where a slice lies.
struct SlicePlace<'a> {
    /// The Frame of Reference UID.
    space: &'a str,
    /// The middle of its first pixel.
    first: Vector,
    /// Along its rows, along its columns.
    directions: [Vector; 2],
    normal: Vector,
    /// Row spacing, column spacing, mm.
    spacing: Option<[f64; 2]>,
    /// Columns, rows.
    size: [f64; 2],
}

impl MatchedSlices {
    /// Of the slices of two series, each in its order.
    #[must_use]
    pub fn of(catalogue: &Catalogue, series: [&[SliceId]; 2]) -> Self {
        Self { along: along(catalogue, series), counts: series.map(<[SliceId]>::len) }
    }

    /// How they belong together.
    #[must_use]
    pub fn together(&self) -> Together {
        if self.along.is_some() { Together::Position } else { Together::Number }
    }

    /// The slice of the other series that belongs to this one of the series `of`, 0 or 1. Of several at the same place the one
    /// that is next to `now`, which is shown: so each of several volumes in one series can be gone through.
    #[must_use]
    pub fn other(&self, of: usize, place: usize, now: usize) -> Option<usize> {
        let other = 1_usize.checked_sub(of)?;
        let last = self.counts.get(other)?.checked_sub(1)?;
        let Some(along) = &self.along else { return Some(place.min(last)) };
        let mm = *along.get(of)?.get(place)?;
        let far = |at: f64| (at - mm).abs();
        let all = along.get(other)?.iter().enumerate();
        let nearest = all.min_by(|(a, at), (b, to)| {
            let same_place = (*at - *to).abs() < 1e-3;
            let by_place =
                if same_place { std::cmp::Ordering::Equal } else { far(**at).total_cmp(&far(**to)) };
            by_place.then(a.abs_diff(now).cmp(&b.abs_diff(now)))
        });
        nearest.map(|(place, _)| place)
    }

    /// How far two slices lie apart along the normal, mm; `None` where they go by number.
    #[must_use]
    pub fn apart(&self, places: [usize; 2]) -> Option<f64> {
        let [one, other] = self.along.as_ref()?;
        Some((one.get(places[0])? - other.get(places[1])?).abs())
    }
}

/// Where all slices of two series lie along the normal of the first one, if each of them lies in one space and parallel to it.
fn along(catalogue: &Catalogue, series: [&[SliceId]; 2]) -> Option<[Vec<f64>; 2]> {
    let first = SlicePlace::of(catalogue, *series[0].first()?)?;
    let [one, other] = series.map(|slices| {
        let places = slices.iter().map(|slice| {
            let place = SlicePlace::of(catalogue, *slice)?;
            let fits = place.space == first.space && dot(place.normal, first.normal).abs() > PARALLEL;
            fits.then(|| dot(place.first, first.normal))
        });
        places.collect::<Option<Vec<f64>>>()
    });
    Some([one?, other?])
}

/// The line in which the plane of another slice cuts this one, from edge to edge of its picture: two points in pixels, column
/// and row from the top left of the picture. `None` if they don't meet in the picture, are parallel, or lie in no common space.
#[must_use]
pub fn cut(catalogue: &Catalogue, on: SliceId, other: SliceId) -> Option<[[f64; 2]; 2]> {
    let (on, other) = (SlicePlace::of(catalogue, on)?, SlicePlace::of(catalogue, other)?);
    if on.space != other.space || dot(on.normal, other.normal).abs() > PARALLEL {
        return None;
    }
    let [row, column] = on.spacing?;
    // Points on the line: `a` columns right and `b` rows down of the first pixel's middle, with p a + q b = r.
    let p = dot(on.directions[0], other.normal) * column;
    let q = dot(on.directions[1], other.normal) * row;
    let r = dot(minus(other.first, on.first), other.normal);
    let [columns, rows] = on.size;
    let (low, right, down) = (-0.5, columns - 0.5, rows - 0.5);
    let at_columns = [low, right].map(|a| [a, (r - p * a) / q]);
    let at_rows = [low, down].map(|b| [(r - q * b) / p, b]);
    let within =
        |[a, b]: &[f64; 2]| (low - 1e-6..=right + 1e-6).contains(a) && (low - 1e-6..=down + 1e-6).contains(b);
    let ends: Vec<[f64; 2]> = at_columns.into_iter().chain(at_rows).filter(within).collect();
    // At a corner two edges have one point.
    let from = *ends.first()?;
    let far = |[a, b]: &[f64; 2]| (a - from[0]).hypot(b - from[1]);
    let to = *ends.iter().max_by(|a, b| far(a).total_cmp(&far(b)))?;
    (far(&to) > 1e-3).then_some([from, to].map(|[a, b]| [a + 0.5, b + 0.5]))
}

impl<'a> SlicePlace<'a> {
    fn of(catalogue: &'a Catalogue, (source, frame): SliceId) -> Option<Self> {
        let image = catalogue.image(source)?;
        let (position, orientation) = place(image, frame)?;
        let space = image.acquisition.frame_of_reference.as_str();
        let [a, b, c, d, e, f] = orientation;
        let directions = [unit([a, b, c])?, unit([d, e, f])?];
        let normal = unit(cross(directions[0], directions[1]))?;
        let geometry = &image.geometry;
        (!space.is_empty() && position.iter().all(|part| part.is_finite())).then(|| Self {
            space,
            first: position,
            directions,
            normal,
            spacing: geometry.spacing.filter(|all| all.iter().all(|mm| mm.is_finite() && *mm > 0.0)),
            size: [geometry.columns, geometry.rows].map(f64::from),
        })
    }
}

/// Position and orientation of a frame. Where frames say it themselves, one that does not say it lies nowhere.
fn place(image: &Image, frame: u32) -> Option<(Vector, [f64; 6])> {
    let geometry = &image.geometry;
    if geometry.frames <= 1 {
        return geometry.position.zip(geometry.orientation);
    }
    let told = image.frames.get(usize::try_from(frame).ok()?)?;
    let orientation = told.orientation.as_deref().copied().or(geometry.orientation)?;
    Some((told.position?, orientation))
}

fn dot([a, b, c]: Vector, [d, e, f]: Vector) -> f64 {
    a * d + b * e + c * f
}

fn minus([a, b, c]: Vector, [d, e, f]: Vector) -> Vector {
    [a - d, b - e, c - f]
}

fn cross([a, b, c]: Vector, [d, e, f]: Vector) -> Vector {
    [b * f - c * e, c * d - a * f, a * e - b * d]
}

/// As long as 1; `None` of what points nowhere.
fn unit(vector: Vector) -> Option<Vector> {
    let length = dot(vector, vector).sqrt();
    (length.is_finite() && length > 1e-6).then(|| vector.map(|part| part / length))
}

#[cfg(test)]
#[path = "beside_tests.rs"]
mod tests;
