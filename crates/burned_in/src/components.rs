//! Connected components of what stands out by more than a threshold, from runs of pixels.

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

    /// Joins the runs to components; `keep` says by its size which of them are wanted.
    pub fn join(&mut self, grey: &[u8], width: usize, keep: impl Fn(&Component) -> bool) {
        self.parent.clear();
        self.parent.extend(0..self.runs.len() as u32);
        self.connect();
        self.found.clear();
        self.place.clear();
        self.place.resize(self.runs.len(), u32::MAX);
        for number in 0..self.runs.len() {
            let root = root(&mut self.parent, number as u32) as usize;
            let Some(run) = self.runs.get(number) else { continue };
            let Some(place) = self.place.get_mut(root) else { continue };
            if *place == u32::MAX {
                *place = self.found.len() as u32;
                let empty = Component { left: u32::MAX, top: run.row, ..Component::default() };
                self.found.push(empty);
            }
            let Some(component) = self.found.get_mut(*place as usize) else { continue };
            component.left = component.left.min(run.start);
            component.right = component.right.max(run.end);
            component.bottom = component.bottom.max(run.row.saturating_add(1));
            component.area = component.area.saturating_add(run.end.saturating_sub(run.start));
            component.runs = component.runs.saturating_add(1);
            component.peaks = component.peaks.saturating_add(run.peak.into());
        }
        let wanted: Vec<bool> = self.found.iter().map(&keep).collect();
        for (number, run) in self.runs.iter().enumerate() {
            let root = self.parent.get(number).copied().unwrap_or(0) as usize;
            let place = self.place.get(root).copied().unwrap_or(u32::MAX) as usize;
            if wanted.get(place) != Some(&true) {
                continue;
            }
            let row = (run.row as usize).saturating_mul(width);
            let line = grey.get(row..row.saturating_add(width)).unwrap_or_default();
            let steps = step(line, run.start, run.peak) + step(line, run.end, run.peak);
            if let Some(component) = self.found.get_mut(place) {
                component.steps = component.steps.saturating_add(steps);
            }
        }
        let mut wanted = wanted.into_iter();
        self.found.retain(|_| wanted.next() == Some(true));
    }

    /// Unites runs that touch, also diagonally.
    fn connect(&mut self) {
        let mut above = 0_usize;
        for number in 0..self.runs.len() {
            let Some(run) = self.runs.get(number).copied() else { return };
            while let Some(other) = self.runs.get(above).copied() {
                let passed = other.row.saturating_add(1) < run.row
                    || other.row.saturating_add(1) == run.row && other.end < run.start;
                if above >= number || !passed {
                    break;
                }
                above = above.saturating_add(1);
            }
            let mut next = above;
            while let Some(other) = self.runs.get(next).copied() {
                if next >= number || other.row.saturating_add(1) != run.row || other.start > run.end {
                    break;
                }
                let (a, b) = (root(&mut self.parent, number as u32), root(&mut self.parent, next as u32));
                if let Some(parent) = self.parent.get_mut(a.max(b) as usize) {
                    *parent = a.min(b);
                }
                next = next.saturating_add(1);
            }
        }
        for number in 0..self.runs.len() as u32 {
            let root = root(&mut self.parent, number);
            if let Some(parent) = self.parent.get_mut(number as usize) {
                *parent = root;
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
    let mut open: Option<Run> = None;
    let mut column = from;
    for piece in line.chunks(16) {
        // Nearly all of an image stands out by nothing.
        if open.is_none() && piece.iter().fold(0, |most, &value| value.max(most)) < threshold {
            column = column.saturating_add(piece.len() as u32);
            continue;
        }
        for &value in piece {
            if value >= threshold {
                let run = open.get_or_insert(Run { row, start: column, end: column, peak: 0 });
                run.peak = run.peak.max(value);
            } else if let Some(run) = open.take() {
                runs.push(Run { end: column, ..run });
            }
            column = column.saturating_add(1);
        }
    }
    if let Some(run) = open {
        runs.push(Run { end: column, ..run });
    }
}

/// The greatest step over two pixels around an edge that lies before `column`, at most `peak`.
fn step(line: &[u8], column: u32, peak: u8) -> u32 {
    let from = (column as usize).saturating_sub(2);
    let part = line.get(from..(column as usize).saturating_add(2).min(line.len())).unwrap_or_default();
    let steps = part.iter().zip(part.iter().skip(2)).map(|(a, b)| a.abs_diff(*b));
    steps.max().unwrap_or(peak).min(peak).into()
}
