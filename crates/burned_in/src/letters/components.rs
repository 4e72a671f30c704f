//! Connected components of what stands out by more than a threshold, from runs of pixels.

/// The place of what is too low for a letter.
const LOW: u32 = u32::MAX;

/// A run of pixels in a row.
#[derive(Clone, Copy, Debug)]
struct PixelRun {
    row: u32,
    start: u32,
    end: u32,
    peak: u8,
}

/// A component of connected pixels, and what is known of its strokes. Right and bottom are exclusive.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Component {
    pub left: u32,
    pub top: u32,
    pub right: u32,
    pub bottom: u32,
    /// Pixels.
    pub area: u32,
    /// Runs: about the strokes that its rows cross.
    pub runs: u32,
    /// Sum of the runs' peaks.
    pub peaks: u32,
    /// Sum of the steps at both ends of its runs, over two pixels.
    pub steps: u32,
}

impl Component {
    pub fn width(&self) -> u32 {
        self.right.saturating_sub(self.left)
    }

    pub fn height(&self) -> u32 {
        self.bottom.saturating_sub(self.top)
    }

    /// How far it stands out, in grey levels.
    pub fn contrast(&self) -> f32 {
        self.peaks as f32 / self.runs.max(1) as f32
    }

    /// Mean length of a run.
    pub fn stroke(&self) -> f32 {
        self.area as f32 / self.runs.max(1) as f32
    }

    /// Which part of its contrast is reached over two pixels at its edges.
    pub fn sharpness(&self) -> f32 {
        self.steps as f32 / (2 * self.peaks.max(1)) as f32
    }
}

/// Runs and components, with buffers kept from frame to frame.
#[derive(Debug, Default)]
pub(crate) struct Components {
    runs: Vec<PixelRun>,
    spare: Vec<PixelRun>,
    parent: Vec<u32>,
    place: Vec<u32>,
    /// The component of each run.
    of: Vec<u32>,
    /// The components found last.
    pub found: Vec<Component>,
}

impl Components {
    /// Starts with all pixels that stand out by `threshold` and more.
    pub fn start(&mut self, height: &[u8], width: usize, threshold: u8) {
        self.runs.clear();
        for (row, line) in height.chunks_exact(width.max(1)).enumerate() {
            runs(line, row as u32, threshold, &mut self.runs);
        }
    }

    /// Goes on to a higher threshold.
    pub fn raise(&mut self, height: &[u8], width: usize, threshold: u8) {
        self.spare.clear();
        for run in &self.runs {
            if run.peak < threshold {
                continue;
            }
            let row = (run.row as usize).saturating_mul(width);
            let place = row.saturating_add(run.start as usize)..row.saturating_add(run.end as usize);
            // The part of it that has not ended; nearly all runs are a few pixels.
            let mut part: Option<PixelRun> = None;
            for (&value, column) in height.get(place).unwrap_or_default().iter().zip(run.start..) {
                if value >= threshold {
                    let part = part.get_or_insert(PixelRun { start: column, peak: 0, ..*run });
                    part.end = column.saturating_add(1);
                    part.peak = part.peak.max(value);
                } else if let Some(part) = part.take() {
                    self.spare.push(part);
                }
            }
            if let Some(part) = part {
                self.spare.push(part);
            }
        }
        std::mem::swap(&mut self.runs, &mut self.spare);
    }

    /// Runs there are.
    pub fn runs(&self) -> usize {
        self.runs.len()
    }

    /// Joins the runs to components at least `least` rows high; `keep` says by its size which of them are wanted. Runs of
    /// lower ones are dropped: at a higher threshold they are no higher. Noise is nearly all of them.
    pub fn join(&mut self, grey: &[u8], width: usize, least: u32, keep: impl Fn(&Component) -> bool) {
        self.parent.clear();
        self.parent.extend(0..self.runs.len() as u32);
        self.connect();
        self.find_places(least);
        self.spare.clear();
        self.of.clear();
        for (run, root) in self.runs.iter().zip(&self.parent) {
            let place = self.place.get(*root as usize).copied().unwrap_or(LOW);
            let Some(component) = self.found.get_mut(place as usize) else { continue };
            component.left = component.left.min(run.start);
            component.right = component.right.max(run.end);
            component.bottom = run.row.saturating_add(1);
            component.area = component.area.saturating_add(run.end.saturating_sub(run.start));
            component.runs = component.runs.saturating_add(1);
            component.peaks = component.peaks.saturating_add(run.peak.into());
            self.spare.push(*run);
            self.of.push(place);
        }
        std::mem::swap(&mut self.runs, &mut self.spare);
        let wanted: Vec<bool> = self.found.iter().map(&keep).collect();
        for (run, place) in self.runs.iter().zip(&self.of) {
            if wanted.get(*place as usize) != Some(&true) {
                continue;
            }
            let row = (run.row as usize).saturating_mul(width);
            let line = grey.get(row..row.saturating_add(width)).unwrap_or_default();
            let steps = step(line, run.start, run.peak) + step(line, run.end, run.peak);
            if let Some(component) = self.found.get_mut(*place as usize) {
                component.steps = component.steps.saturating_add(steps);
            }
        }
        let mut wanted = wanted.into_iter();
        self.found.retain(|_| wanted.next() == Some(true));
    }

    /// Gives each component that is high enough its place, at the run that stands for it: its first one, in its top row.
    fn find_places(&mut self, least: u32) {
        self.place.clear();
        self.place.resize(self.runs.len(), LOW);
        // The last row of each, for now: runs come row by row.
        for (run, root) in self.runs.iter().zip(&self.parent) {
            if let Some(bottom) = self.place.get_mut(*root as usize) {
                *bottom = run.row;
            }
        }
        self.found.clear();
        for (run, place) in self.runs.iter().zip(&mut self.place) {
            // What stands for no component has no last row.
            if *place == LOW || place.saturating_sub(run.row).saturating_add(1) < least {
                *place = LOW;
                continue;
            }
            *place = self.found.len() as u32;
            self.found.push(Component { left: u32::MAX, top: run.row, ..Component::default() });
        }
    }

    /// Unites runs that touch, also diagonally.
    fn connect(&mut self) {
        let (mut first, mut before): (usize, &[PixelRun]) = (0, &[]);
        for row in self.runs.chunk_by(|a, b| a.row == b.row) {
            let number_of_row = first.saturating_add(before.len());
            let follows =
                before.last().zip(row.first()).is_some_and(|(a, b)| a.row.saturating_add(1) == b.row);
            let mut above = if follows { before } else { &[] };
            for (run, number) in row.iter().zip(number_of_row as u32..) {
                while let Some((_, rest)) = above.split_first().filter(|(other, _)| other.end < run.start) {
                    above = rest;
                }
                let mut own = number;
                let touching = above.iter().take_while(|other| other.start <= run.end);
                for (_, other) in touching.zip(number_of_row.saturating_sub(above.len()) as u32..) {
                    let other = root(&mut self.parent, other);
                    if let Some(parent) = self.parent.get_mut(own.max(other) as usize) {
                        *parent = own.min(other);
                    }
                    own = own.min(other);
                }
            }
            (first, before) = (number_of_row, row);
        }
        // What stands for another comes before it.
        for number in 0..self.parent.len() {
            let up = self.parent.get(number).and_then(|up| self.parent.get(*up as usize)).copied();
            if let (Some(up), Some(parent)) = (up, self.parent.get_mut(number)) {
                *parent = up;
            }
        }
    }
}

/// The number that stands for a run's component; halves the way to it.
fn root(parent: &mut [u32], mut number: u32) -> u32 {
    loop {
        let up = parent.get(number as usize).copied().unwrap_or(number);
        if up == number {
            return number;
        }
        let over = parent.get(up as usize).copied().unwrap_or(up);
        if let Some(place) = parent.get_mut(number as usize) {
            *place = over;
        }
        number = over;
    }
}

/// Columns that are looked at together: as many as a number has bits.
const TOGETHER: usize = 64;
/// The lowest, and the highest, bit of each byte.
const EACH: u64 = 0x0101_0101_0101_0101;
const HIGHEST: u64 = EACH << 7;

/// Adds the runs of a row.
fn runs(line: &[u8], row: u32, threshold: u8, runs: &mut Vec<PixelRun>) {
    let mut start = None;
    let (pieces, rest) = line.as_chunks::<TOGETHER>();
    // What is behind the row stands out by nothing.
    let mut last = [0; TOGETHER];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    for (piece, first) in pieces.iter().chain([&last]).zip((0..).step_by(TOGETHER)) {
        let mask = standing_out(piece, threshold);
        // A bit for each column in which a run begins or has just ended.
        let mut changes = mask ^ (mask << 1 | u64::from(start.is_some()));
        while changes != 0 {
            let column = changes.trailing_zeros().saturating_add(first);
            changes &= changes.wrapping_sub(1);
            match start.take() {
                Some(start) => {
                    let inside = line.get(start as usize..column as usize).unwrap_or_default();
                    let peak = inside.iter().fold(0, |most, &value| value.max(most));
                    runs.push(PixelRun { row, start, end: column, peak });
                }
                None => start = Some(column),
            }
        }
    }
}

/// A bit for each value that reaches the threshold, the first is the lowest.
fn standing_out(piece: &[u8; TOGETHER], threshold: u8) -> u64 {
    // Nearly all of an image stands out by nothing.
    if piece.iter().fold(0, |most, &value| value.max(most)) < threshold {
        return 0;
    }
    // Eight values are compared at once, each in its byte of a number: its highest bit says whether it reaches the threshold.
    let low = u64::from(threshold & 0x7F).wrapping_mul(EACH);
    // A value with its highest bit reaches all lower thresholds, and only such a one reaches a higher threshold.
    let either = if threshold < 0x80 { u64::MAX } else { 0 };
    let (eights, _) = piece.as_chunks::<8>();
    eights.iter().rev().fold(0, |mask, eight| {
        let values = u64::from_le_bytes(*eight);
        let rest_reaches = (values | HIGHEST).wrapping_sub(low);
        let reaches = ((rest_reaches & values) | ((rest_reaches | values) & either)) & HIGHEST;
        // The product has these bits side by side in its highest byte.
        mask << 8 | (reaches >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
    })
}

/// The greatest step over two pixels around an edge that lies before `column`, at most `peak`.
fn step(line: &[u8], column: u32, peak: u8) -> u32 {
    let from = (column as usize).saturating_sub(2);
    let part = line.get(from..(column as usize).saturating_add(2).min(line.len())).unwrap_or_default();
    let steps = part.iter().zip(part.iter().skip(2)).map(|(a, b)| a.abs_diff(*b));
    steps.max().unwrap_or(peak).min(peak).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Begin, end and greatest value of each run, value by value.
    fn one_by_one(line: &[u8], threshold: u8) -> Vec<(u32, u32, u8)> {
        let mut runs: Vec<(u32, u32, u8)> = Vec::new();
        for (column, &value) in (0..).zip(line).filter(|(_, value)| **value >= threshold) {
            match runs.last_mut().filter(|(_, end, _)| *end == column) {
                Some((_, end, peak)) => (*end, *peak) = (column + 1, value.max(*peak)),
                None => runs.push((column, column + 1, value)),
            }
        }
        runs
    }

    fn of(components: &Components) -> Vec<(u32, u32, u8)> {
        components.runs.iter().map(|run| (run.start, run.end, run.peak)).collect()
    }

    proptest::proptest! {
        #[test]
        fn runs_are_those_that_are_found_value_by_value_whatever_the_width_and_the_threshold(
            line in proptest::collection::vec(0_u8.., 1..200),
            threshold in 1_u8..,
            higher in 0_u8..,
        ) {
            let mut components = Components::default();
            components.start(&line, line.len(), threshold);
            proptest::prop_assert_eq!(of(&components), one_by_one(&line, threshold));
            let higher = threshold.saturating_add(higher);
            components.raise(&line, line.len(), higher);
            proptest::prop_assert_eq!(of(&components), one_by_one(&line, higher));
        }

        #[test]
        fn a_run_that_fills_whole_pieces_ends_with_the_row(pieces in 1_usize..4, threshold in 1_u8..) {
            let line = vec![threshold; pieces * TOGETHER];
            let mut components = Components::default();
            components.start(&line, line.len(), threshold);
            proptest::prop_assert_eq!(of(&components), [(0, line.len() as u32, threshold)]);
        }
    }
}
