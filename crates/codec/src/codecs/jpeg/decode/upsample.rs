//! Components of less resolution become as large as the image, the way libjpeg does it.

/// A component's samples.
pub struct ComponentSamples {
    pub columns: usize,
    pub rows: usize,
    /// Row by row, each of `columns`.
    pub samples: Vec<u16>,
}

impl ComponentSamples {
    /// A row; those above and below the image repeat its edge.
    fn row(&self, row: usize) -> &[u16] {
        let start = row.min(self.rows.saturating_sub(1)).saturating_mul(self.columns);
        self.samples.get(start..start.saturating_add(self.columns)).unwrap_or_default()
    }

    /// Row `row` of the image, `columns` wide, when this component has a sample for each `h` columns and `v`
    /// rows of it.
    pub fn stretched(&self, row: usize, (h, v): (usize, usize), columns: usize, out: &mut Vec<u16>) {
        out.clear();
        let own = row / v.max(1);
        let smooth = self.columns > 2;
        // The nearer row counts three times, the next one once.
        let blended = || {
            let other = if row.is_multiple_of(2) { own.saturating_sub(1) } else { own.saturating_add(1) };
            let pairs = self.row(own).iter().zip(self.row(other));
            pairs.map(|(&near, &far)| 3 * u32::from(near) + u32::from(far)).collect::<Vec<u32>>()
        };
        match (h, v) {
            (1, 1) => out.extend(self.row(own)),
            (2, 1) if smooth => {
                let line: Vec<u32> = self.row(own).iter().map(|&sample| sample.into()).collect();
                double(&line, 1, out);
            }
            (2, 2) if smooth => double(&blended(), 4, out),
            (1, 2) => {
                let bias = if row.is_multiple_of(2) { 1 } else { 2 };
                out.extend(blended().iter().map(|sum| ((sum + bias) >> 2) as u16));
            }
            _ => out.extend(self.row(own).iter().flat_map(|&sample| std::iter::repeat_n(sample, h))),
        }
        out.resize(columns, 0);
    }
}

/// Twice as many samples, each a quarter of the way to its neighbour; `weight` is what one sample counts (1, or
/// 4 where rows were blended).
fn double(line: &[u32], weight: u32, out: &mut Vec<u16>) {
    let shift = if weight == 1 { 2 } else { 4 };
    let (left, right) = if weight == 1 { (1, 2) } else { (8, 7) };
    let last = line.len().saturating_sub(1);
    for (place, &own) in line.iter().enumerate() {
        let near = |other: Option<&u32>, bias: u32| (3 * own + other.copied().unwrap_or(own) + bias) >> shift;
        // At the edges the sample itself; its rounding is that of libjpeg.
        let before = if place == 0 { None } else { line.get(place - 1) };
        let after = if place == last { None } else { line.get(place + 1) };
        out.push(near(before, left) as u16);
        out.push(near(after, right) as u16);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_become_ramps_across_and_down() {
        let plane = ComponentSamples { columns: 3, rows: 2, samples: vec![0, 100, 200, 80, 180, 240] };
        let mut out = Vec::new();
        plane.stretched(0, (2, 1), 6, &mut out);
        assert_eq!(out, [0, 25, 75, 125, 175, 200]);
        plane.stretched(1, (1, 2), 3, &mut out);
        assert_eq!(out, [20, 120, 210]);
        plane.stretched(0, (2, 2), 5, &mut out);
        assert_eq!(out, [0, 25, 75, 125, 175]);
    }

    #[test]
    fn other_factors_repeat_samples() {
        let plane = ComponentSamples { columns: 2, rows: 1, samples: vec![1, 2] };
        let mut out = Vec::new();
        plane.stretched(3, (3, 4), 5, &mut out);
        assert_eq!(out, [1, 1, 1, 2, 2]);
    }
}
