//! A plane through a volume.

use super::Reduced;
use crate::Window;
use veilig_redaction::Redaction;

/// The longest side of a plane's picture.
const SIDE: f64 = 512.0;
/// What is still being decoded: neither black as a gap is, nor a shade of grey.
const WAITING: [u8; 4] = [30, 48, 62, 255];
const BLACK: [u8; 4] = [0, 0, 0, 255];

/// Which directions of the volume a plane holds beside the normal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    /// That along rows.
    Rows,
    /// That along columns.
    Columns,
}

impl Across {
    /// The place of its direction in pairs of rows and columns, and that of the other.
    #[must_use]
    pub fn places(self) -> [usize; 2] {
        match self {
            Self::Rows => [0, 1],
            Self::Columns => [1, 0],
        }
    }
}

/// A slice in its volume; lengths in mm. Pairs are along rows and along columns.
#[derive(Clone, Debug)]
pub struct Layer<'a> {
    /// Its place along the normal.
    pub place: f64,
    /// How far it reaches along the normal.
    pub reach: [f64; 2],
    /// Where the middle of its first pixel lies.
    pub side: [f64; 2],
    /// From pixel to pixel.
    pub spacing: [f64; 2],
    /// Columns and rows.
    pub size: [u32; 2],
    /// Rectangles that are black in it.
    pub black: Vec<&'a Redaction>,
    /// Its values; `Ok(None)` while they are awaited, an error where there are none.
    pub values: Result<Option<&'a Reduced>, ()>,
}

/// How a plane's picture is turned, so that it lies as people are used to: of a picture whose columns go along the slices and
/// whose rows go along the normal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlaneTurn {
    /// Columns and rows are exchanged.
    pub swapped: bool,
    /// Right and left are exchanged, top and bottom are; before columns and rows are.
    pub mirrored: [bool; 2],
}

/// A plane along the normal: what it shows, in mm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// Which way it goes.
    pub across: Across,
    /// From where to where along the slices.
    pub along: [f64; 2],
    /// From where to where along the normal.
    pub normal: [f64; 2],
    /// A pixel's side.
    pub pitch: f64,
    /// How the picture is turned.
    pub turn: PlaneTurn,
}

/// A plane's picture, with square pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plane {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// RGBA, row by row.
    pub rgba: Vec<u8>,
}

impl Cut {
    /// The plane through these layers, whole, with pixels that are no larger than `finest` unless its picture got too large.
    #[must_use]
    pub fn of(across: Across, layers: &[Layer<'_>], normal: [f64; 2], finest: f64, turn: PlaneTurn) -> Self {
        let [own, _] = across.places();
        let ends = layers.iter().filter_map(|layer| {
            let (side, spacing) = (*layer.side.get(own)?, *layer.spacing.get(own)?);
            let size = f64::from(*layer.size.get(own)?);
            Some([side - spacing / 2.0, side + spacing * (size - 0.5)])
        });
        let along = ends.reduce(|a, b| [a[0].min(b[0]), a[1].max(b[1])]).unwrap_or_default();
        let longest = (along[1] - along[0]).max(normal[1] - normal[0]);
        let pitch = finest.max(longest / SIDE);
        let pitch = if pitch.is_finite() && pitch > 0.0 { pitch } else { 1.0 };
        Self { across, along, normal, pitch, turn }
    }

    /// Columns and rows of the picture before it is turned.
    fn flat(&self) -> [u32; 2] {
        [self.along, self.normal].map(|[from, to]| ((to - from) / self.pitch).round().clamp(1.0, SIDE) as u32)
    }

    /// Columns and rows of the picture.
    #[must_use]
    pub fn size(&self) -> [u32; 2] {
        let [width, height] = self.flat();
        if self.turn.swapped { [height, width] } else { [width, height] }
    }

    /// Where a point lies in the picture, in its pixels: mm along the slices and along the normal.
    #[must_use]
    pub fn point(&self, mm: [f64; 2]) -> [f64; 2] {
        let flat = self.flat().map(f64::from);
        let at = |axis: usize, range: [f64; 2]| -> f64 {
            let (mm, length) = (mm.get(axis).copied().unwrap_or(0.0), flat.get(axis).copied().unwrap_or(1.0));
            let share = (mm - range[0]) / (range[1] - range[0]).max(f64::MIN_POSITIVE);
            let is_mirrored = self.turn.mirrored.get(axis).copied().unwrap_or(false);
            length * if is_mirrored { 1.0 - share } else { share }
        };
        let [x, y] = [at(0, self.along), at(1, self.normal)];
        if self.turn.swapped { [y, x] } else { [x, y] }
    }

    /// The point, in mm along the slices and along the normal, that lies there in the picture.
    #[must_use]
    pub fn mm(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let point = if self.turn.swapped { [y, x] } else { [x, y] };
        let flat = self.flat().map(f64::from);
        let at = |axis: usize, range: [f64; 2]| -> f64 {
            let (at, length) =
                (point.get(axis).copied().unwrap_or(0.0), flat.get(axis).copied().unwrap_or(1.0));
            let share = at / length;
            let is_mirrored = self.turn.mirrored.get(axis).copied().unwrap_or(false);
            range[0] + (range[1] - range[0]) * if is_mirrored { 1.0 - share } else { share }
        };
        [at(0, self.along), at(1, self.normal)]
    }

    /// The picture of the plane that lies at this place, in mm along the direction that it does not hold. `layers` are sorted
    /// by place.
    #[must_use]
    pub fn plane(&self, layers: &[Layer<'_>], at: f64, window: Window) -> Plane {
        let lines: Vec<LayerLine> =
            layers.iter().map(|layer| LayerLine::of(layer, self.across, at)).collect();
        let [columns, rows] = self.flat();
        let middle = |place: u32, [from, to]: [f64; 2], of: u32| {
            from + (to - from) * (f64::from(place) + 0.5) / f64::from(of)
        };
        let along: Vec<f64> = (0..columns).map(|column| middle(column, self.along, columns)).collect();
        let mut flat: Vec<[u8; 4]> = Vec::with_capacity(along.len().saturating_mul(rows as usize));
        for row in 0..rows {
            let mm = middle(row, self.normal, rows);
            match Mix::at(mm, layers, &lines) {
                Some(mix) => flat.extend(along.iter().map(|mm| mix.shade(*mm, window))),
                None => flat.extend(along.iter().map(|_| BLACK)),
            }
        }
        let [width, height] = self.size();
        let [right, bottom] = self.turn.mirrored;
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let rgba = places.flat_map(|(x, y)| {
            let (x, y) = if self.turn.swapped { (y, x) } else { (x, y) };
            let x = if right { columns.saturating_sub(1).saturating_sub(x) } else { x };
            let y = if bottom { rows.saturating_sub(1).saturating_sub(y) } else { y };
            let place = (y as usize).saturating_mul(columns as usize).saturating_add(x as usize);
            flat.get(place).copied().unwrap_or(BLACK)
        });
        Plane { width, height, rgba: rgba.collect() }
    }
}

/// Where a layer meets the plane: its values there.
struct LayerLine<'a> {
    /// Where its edge lies along the line, mm, and the length of one of its values.
    from: f64,
    pitch: f64,
    /// Not a number: black.
    values: Vec<f64>,
    /// What the values are of; none while they are awaited.
    of: Option<&'a Reduced>,
    is_waiting: bool,
}

impl<'a> LayerLine<'a> {
    fn of(layer: &Layer<'a>, across: Across, at: f64) -> Self {
        let nothing = |is_waiting| Self { from: 0.0, pitch: 1.0, values: Vec::new(), of: None, is_waiting };
        let reduced = match layer.values {
            Ok(Some(reduced)) => reduced,
            Ok(None) => return nothing(true),
            Err(()) => return nothing(false),
        };
        Self::through(layer, reduced, across, at).unwrap_or_else(|| nothing(false))
    }

    fn through(layer: &Layer<'_>, reduced: &'a Reduced, across: Across, at: f64) -> Option<Self> {
        let [own, other] = across.places();
        let pair = |all: &[f64; 2], place: usize| all.get(place).copied().filter(|mm| mm.is_finite());
        let length = |all: &[u32; 2], place: usize| all.get(place).copied().filter(|length| *length > 0);
        // The layer's pixel, and the row or column of its small values, that the plane goes through.
        let beside = (at - pair(&layer.side, other)?) / pair(&layer.spacing, other)? + 0.5;
        let (size, small) = (length(&layer.size, other)?, length(&reduced.size, other)?);
        if !(0.0..f64::from(size)).contains(&beside) || layer.size != reduced.of {
            return None;
        }
        let beside = ((beside * f64::from(small) / f64::from(size)) as u32).min(small.saturating_sub(1));
        let count = length(&reduced.size, own)?;
        let spacing = pair(&layer.spacing, own)?;
        let values = (0..count).map(|place| {
            let (column, row) = if own == 0 { (place, beside) } else { (beside, place) };
            let is_black = layer.black.iter().any(|black| covers(black, reduced, column, row));
            reduced.at(column, row).filter(|_| !is_black).unwrap_or(f64::NAN)
        });
        Some(Self {
            from: pair(&layer.side, own)? - spacing / 2.0,
            pitch: spacing * f64::from(length(&layer.size, own)?) / f64::from(count),
            values: values.collect(),
            of: Some(reduced),
            is_waiting: false,
        })
    }

    /// The value at a place along the line: none beyond the slice.
    fn at(&self, mm: f64) -> Option<f64> {
        let place = (mm - self.from) / self.pitch;
        if place < 0.0 { None } else { self.values.get(place as usize).copied() }
    }
}

/// Whether a rectangle covers anything of what a small value was made of.
fn covers(black: &Redaction, reduced: &Reduced, column: u32, row: u32) -> bool {
    let meets = |place: u32, axis: usize, from: u32, length: u32| {
        let (size, of) = (reduced.size.get(axis).copied(), reduced.of.get(axis).copied());
        let (Some(size), Some(of)) = (size.map(u64::from), of.map(u64::from)) else { return true };
        let (from, to) = (u64::from(from), u64::from(from) + u64::from(length));
        let place = u64::from(place);
        // Pixels that share a value begin there, and before the next one's.
        let first = (place * of).div_ceil(size.max(1));
        let next = ((place + 1) * of).div_ceil(size.max(1));
        from < next && first < to
    };
    meets(column, 0, black.left, black.width) && meets(row, 1, black.top, black.height)
}

/// What a row of the picture shows: a layer, or the way from one to the next.
enum Mix<'a> {
    Waiting,
    One(&'a LayerLine<'a>, &'a Reduced),
    Two(&'a LayerLine<'a>, &'a LayerLine<'a>, &'a Reduced, f64),
}

impl<'a> Mix<'a> {
    /// At a place along the normal; nothing where no layer reaches or none has values.
    fn at(mm: f64, layers: &[Layer<'_>], lines: &'a [LayerLine<'a>]) -> Option<Self> {
        let place = layers.partition_point(|layer| layer.reach[1] <= mm);
        let layer = layers.get(place).filter(|layer| layer.reach[0] <= mm)?;
        let line = lines.get(place)?;
        if line.is_waiting {
            return Some(Self::Waiting);
        }
        let reduced = line.of?;
        let beside = if mm < layer.place { place.checked_sub(1) } else { place.checked_add(1) };
        let beside = beside.and_then(|beside| Some((layers.get(beside)?, lines.get(beside)?)));
        let touches = |other: &Layer<'_>| {
            let is_behind = other.place > layer.place;
            let (first, second) = if is_behind { (layer, other) } else { (other, layer) };
            (second.reach[0] - first.reach[1]).abs() < 1e-6
        };
        match beside.filter(|(other, line)| touches(other) && line.of.is_some()) {
            Some((other, next)) => {
                Some(Self::Two(line, next, reduced, (mm - layer.place) / (other.place - layer.place)))
            }
            None => Some(Self::One(line, reduced)),
        }
    }

    fn shade(&self, mm: f64, window: Window) -> [u8; 4] {
        let (value, of) = match self {
            Self::Waiting => return WAITING,
            Self::One(line, of) => (line.at(mm), of),
            Self::Two(line, next, of, share) => {
                let value = line.at(mm).map(|value| {
                    // Where the next one does not reach it counts for nothing; what is black in it stays black.
                    next.at(mm).map_or(value, |other| value + (other - value) * share)
                });
                (value, of)
            }
        };
        let Some(value) = value.filter(|value| !value.is_nan()) else { return BLACK };
        let shade = of.function.shade(value, window);
        let shade = if of.inverse { 255 - shade } else { shade };
        [shade, shade, shade, 255]
    }
}
