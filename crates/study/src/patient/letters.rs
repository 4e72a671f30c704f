//! Where left and right are: the letters at the edges of a picture (PS3.3 C.7.6.1.1.1).

use crate::Geometry;

/// Letters of the axes of the patient, for the positive and the negative direction: left and right, posterior and
/// anterior, head and feet.
const AXES: [[char; 2]; 3] = [['L', 'R'], ['P', 'A'], ['H', 'F']];
/// A direction counts if at least this share of it points that way.
const SHARE: f64 = 0.26;

impl Geometry {
    /// What lies at the left, right, top and bottom edge of the picture, like `R`, `L`, `A`, `P` or `AR` in oblique
    /// planes; `None` where the file does not tell.
    #[must_use]
    pub fn letters(&self) -> Option<[String; 4]> {
        let [a, b, c, d, e, f] = self.orientation?;
        let (row, column) = ([a, b, c], [d, e, f]);
        let opposite = |direction: [f64; 3]| direction.map(|part| -part);
        let all = [opposite(row), row, opposite(column), column].map(toward);
        all.iter().all(|letters| !letters.is_empty()).then_some(all)
    }
}

/// The letters of a direction, the strongest first.
fn toward(direction: [f64; 3]) -> String {
    let mut parts: Vec<(f64, char)> = direction
        .iter()
        .zip(AXES)
        .filter(|(part, _)| part.abs() >= SHARE)
        .map(|(part, [positive, negative])| (part.abs(), if *part > 0.0 { positive } else { negative }))
        .collect();
    parts.sort_by(|a, b| b.0.total_cmp(&a.0));
    parts.into_iter().map(|(_, letter)| letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(orientation: [f64; 6]) -> Option<String> {
        let geometry = Geometry { orientation: Some(orientation), ..Geometry::default() };
        geometry.letters().map(|letters| letters.join(" "))
    }

    #[test]
    fn the_edges_say_where_the_patients_sides_are() {
        assert_eq!(letters([1.0, 0.0, 0.0, 0.0, 1.0, 0.0]).as_deref(), Some("R L A P"), "axial");
        assert_eq!(letters([1.0, 0.0, 0.0, 0.0, 0.0, -1.0]).as_deref(), Some("R L H F"), "coronal");
        assert_eq!(letters([0.0, 1.0, 0.0, 0.0, 0.0, -1.0]).as_deref(), Some("A P H F"), "sagittal");
        assert_eq!(letters([-1.0, 0.0, 0.0, 0.0, -1.0, 0.0]).as_deref(), Some("L R P A"), "prone");
        assert_eq!(letters([0.8, 0.6, 0.0, -0.6, 0.8, 0.0]).as_deref(), Some("RA LP AL PR"), "oblique");
    }

    #[test]
    fn without_an_orientation_there_are_no_letters() {
        assert_eq!(letters([0.0; 6]), None);
        assert_eq!(Geometry::default().letters(), None);
    }
}
