//! Connected components of what stands out by more than a threshold, from runs of pixels.

/// The place of what is too low for a letter.
const LOW: u32 = u32::MAX;

/// A run of pixels in a row.
#[derive(Clone, Copy, Debug)]
struct Run {
    row: u32,
    start: u32,
    end: u32,
    peak: u8,
}

/// A component of connected pixels, and what is known of its strokes. Right and bottom are exclusive.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Component {
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
pub(super) struct Components {
    runs: Vec<Run>,
    spare: Vec<Run>,
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
            runs(line, 0, row as u32, threshold, &mut self.runs);
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
            runs(height.get(place).unwrap_or_default(), run.start, run.row, threshold, &mut self.spare);
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
        let (mut first, mut before): (usize, &[Run]) = (0, &[]);
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

/// Adds the runs of a row's part that begins at column `from`.
fn runs(line: &[u8], from: u32, row: u32, threshold: u8, runs: &mut Vec<Run>) {
    let (mut rest, mut column) = (line, from);
    while let Some((_, stands_out)) = rest.split_at_checked(below(rest, threshold)) {
        let start = column.saturating_add((rest.len() - stands_out.len()) as u32);
        let mut peak = 0_u8;
        let inside = stands_out.iter().take_while(|value| {
            let is_inside = **value >= threshold;
            peak = if is_inside { peak.max(**value) } else { peak };
            is_inside
        });
        let length = inside.count();
        if length == 0 {
            return;
        }
        column = start.saturating_add(length as u32);
        runs.push(Run { row, start, end: column, peak });
        rest = stands_out.get(length..).unwrap_or_default();
    }
}

/// How many values at the beginning are below a threshold.
fn below(line: &[u8], threshold: u8) -> usize {
    let (pieces, _) = line.as_chunks::<16>();
    // Nearly all of an image stands out by nothing.
    let is_low = |piece: &&[u8; 16]| piece.iter().fold(0, |most, &value| value.max(most)) < threshold;
    let passed = pieces.iter().take_while(is_low).count().saturating_mul(16);
    let rest = line.get(passed..).unwrap_or_default();
    passed + rest.iter().take_while(|value| **value < threshold).count()
}

/// The greatest step over two pixels around an edge that lies before `column`, at most `peak`.
fn step(line: &[u8], column: u32, peak: u8) -> u32 {
    let from = (column as usize).saturating_sub(2);
    let part = line.get(from..(column as usize).saturating_add(2).min(line.len())).unwrap_or_default();
    let steps = part.iter().zip(part.iter().skip(2)).map(|(a, b)| a.abs_diff(*b));
    steps.max().unwrap_or(peak).min(peak).into()
}
