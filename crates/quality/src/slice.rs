//! One slice, as far as geometry and completeness go.

use std::hash::{DefaultHasher, Hash, Hasher};
use veilig_study::{Acquisition, FramePlace, Image};

/// What a scanner makes volumes of; other objects are not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScanKind {
    Ct,
    Mr,
    Pet,
}

/// A plane image, or a frame of an enhanced object. Texts stand as digests: only whether they differ counts.
#[derive(Clone, Debug)]
pub struct Slice {
    /// Number of its file in the series' folder.
    pub image: u32,
    /// Its frame, from 0.
    pub frame: u32,
    pub(super) kind: ScanKind,
    /// A frame of several.
    pub(super) is_frame: bool,
    /// What the scanner measured, not what was computed of it later.
    pub(super) is_original: bool,
    pub(super) position: Option<[f64; 3]>,
    pub(super) orientation: Option<[f64; 6]>,
    pub(super) pixel_spacing: Option<[f64; 2]>,
    pub(super) size: [u32; 2],
    pub(super) thickness: Option<f64>,
    pub(super) gantry_tilt: Option<f64>,
    /// Instance Number; of a frame its number.
    pub(super) number: i64,
    pub(super) image_type: u64,
    pub(super) kernel: u64,
    pub(super) frame_of_reference: u64,
    /// Tell volumes apart whatever else: time, echo, b-value and the like.
    pub(super) strong: [u64; STRONG],
    /// Tell volumes apart where many slices agree.
    pub(super) weak: [u64; WEAK],
    /// Grow from volume to volume, in each place by itself: trigger, acquisition and content time.
    pub(super) clocks: [Option<f64>; 3],
}

pub(super) const STRONG: usize = 8;
pub(super) const WEAK: usize = 8;
/// The places in [`Slice::strong`] of what tells volumes of the same slices apart: all but the image type.
pub(super) const REPEATS: std::ops::Range<usize> = 1..STRONG;
/// The place of Acquisition Number in [`Slice::weak`].
pub(super) const ACQUISITION: usize = 0;

/// The storage classes' common root.
const STORAGE: &str = "1.2.840.10008.5.1.4.1.1.";
/// Words in a series' description that tell of a localizer, in the page's languages.
const LOCALIZERS: &[&str] = &[
    "localizer",
    "localiser",
    "localizador",
    "localizadores",
    "localisateur",
    "localizzatore",
    "lokalizer",
    "lokalizator",
    "loc",
    "3plane",
    "3pl",
    "scout",
    "scouts",
    "survey",
    "surview",
    "topogram",
    "topo",
    "topogramm",
    "topogramma",
    "topograma",
    "topogramme",
    "scanogram",
    "scano",
    "pilot",
    "ubersicht",
    "übersicht",
    "reperage",
    "repérage",
    "planscan",
    "smartbrain",
    "smartprep",
    "premonitoring",
    "monitoring",
];

impl Slice {
    /// The slices of an image that has this number in its series' folder; none if it is of no class that makes volumes, or a
    /// localizer.
    #[must_use]
    pub fn of(image: &Image, number: u32) -> Vec<Self> {
        let Some(kind) = kind(image).filter(|_| image.has_pixels && !is_localizer(image)) else {
            return Vec::new();
        };
        let whole = Self::whole(image, kind, number);
        if image.geometry.frames <= 1 {
            return vec![whole];
        }
        // Where frames say it themselves, one that does not say it lies nowhere.
        let shared = whole.position.filter(|_| image.frames.iter().all(|frame| frame.position.is_none()));
        let frames = image.frames.iter().zip(0..);
        frames
            .map(|(told, frame)| Self {
                position: told.position.or(shared).filter(is_finite),
                ..whole.frame(told, frame)
            })
            .collect()
    }

    /// It says where it lies and how large its pixels are.
    #[must_use]
    pub fn is_placed(&self) -> bool {
        self.position.and(self.orientation).and(self.pixel_spacing).is_some()
    }

    fn whole(image: &Image, kind: ScanKind, number: u32) -> Self {
        let (geometry, acquisition) = (&image.geometry, &image.acquisition);
        let tilt = acquisition.gantry_tilt;
        Self {
            image: number,
            frame: 0,
            kind,
            is_frame: image.geometry.frames > 1,
            is_original: is_original(&acquisition.image_type),
            position: geometry.position.filter(is_finite),
            orientation: geometry.orientation.filter(is_orientation),
            pixel_spacing: geometry.spacing.filter(|[a, b]| *a > 0.0 && *b > 0.0),
            size: [geometry.rows, geometry.columns],
            thickness: geometry.thickness.filter(|mm| *mm > 0.0 && mm.is_finite()),
            gantry_tilt: tilt.filter(|degrees| degrees.abs() < 90.0),
            number: image.instance_number.unwrap_or(i64::MAX),
            image_type: digest(&acquisition.image_type),
            kernel: digest(&acquisition.kernel),
            frame_of_reference: digest(&acquisition.frame_of_reference),
            strong: strong(acquisition),
            weak: weak(image),
            clocks: [acquisition.trigger_time, acquisition.time, acquisition.content_time],
        }
    }

    fn frame(&self, told: &FramePlace, frame: u32) -> Self {
        let mut slice = self.clone();
        slice.frame = frame;
        slice.number = i64::from(frame);
        if let Some(own) = &told.orientation {
            slice.orientation = Some(**own).filter(is_orientation);
        }
        // Each object of a series may hold the same places once more.
        let [.., object, volume] = &mut slice.strong;
        (*object, *volume) = (u64::from(self.image), told.volume);
        slice
    }
}

fn kind(image: &Image) -> Option<ScanKind> {
    match image.sop_class.strip_prefix(STORAGE)? {
        "2" | "2.1" | "2.2" => Some(ScanKind::Ct),
        "4" | "4.1" | "4.3" | "4.4" => Some(ScanKind::Mr),
        "128" | "128.1" | "130" => Some(ScanKind::Pet),
        _ => None,
    }
}

fn is_localizer(image: &Image) -> bool {
    let description = image.series.description.to_lowercase();
    let mut words = description.split(|c: char| !c.is_alphanumeric());
    let spoken = words.any(|word| LOCALIZERS.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit())));
    let types = image.acquisition.image_type.to_ascii_uppercase();
    spoken
        || description.contains("three plane")
        || description.contains("3 plane")
        || description.contains("3-plane")
        || types.split('\\').any(|value| value.trim() == "LOCALIZER")
}

fn is_original(image_type: &str) -> bool {
    let mut values = image_type.split('\\').map(str::trim);
    !values.next().is_some_and(|value| value.eq_ignore_ascii_case("DERIVED"))
        && !values.next().is_some_and(|value| value.eq_ignore_ascii_case("SECONDARY"))
}

fn is_finite(position: &[f64; 3]) -> bool {
    position.iter().all(|mm| mm.is_finite())
}

/// Two directions of length one, at right angles.
fn is_orientation(told: &[f64; 6]) -> bool {
    let [a, b, c, d, e, f] = *told;
    let is_one = |square: f64| (square - 1.0).abs() < 0.05;
    is_one(a * a + b * b + c * c) && is_one(d * d + e * e + f * f) && (a * d + b * e + c * f).abs() < 0.05
}

fn strong(told: &Acquisition) -> [u64; STRONG] {
    [
        digest(&told.image_type),
        digest(&told.temporal_position),
        digest(&told.echo_number),
        digest(&told.b_value.map(f64::to_bits)),
        digest(&told.direction.map(|all| all.map(f64::to_bits))),
        digest(&told.cardiac_phase.map(f64::to_bits)),
        // Of an enhanced object's frame: the object, and all that its functional groups tell.
        0,
        0,
    ]
}

fn weak(image: &Image) -> [u64; WEAK] {
    let (told, geometry) = (&image.acquisition, &image.geometry);
    let bits = |number: Option<f64>| digest(&number.map(f64::to_bits));
    [
        digest(&told.number),
        digest(&told.kernel),
        bits(told.kvp),
        bits(told.echo_time),
        bits(told.inversion_time),
        bits(told.flip_angle),
        bits(told.trigger_time),
        digest(&(geometry.rows, geometry.columns, geometry.spacing.map(|all| all.map(f64::to_bits)))),
    ]
}

fn digest<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
