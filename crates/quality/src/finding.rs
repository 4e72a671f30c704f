//! What is told of a defect.

/// Kinds of defects; their codes are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FindingCode {
    /// Slices lack where the regular spacing wants them.
    MissingSlices,
    /// The distance of slices changes.
    UnevenSpacing,
    /// Several slices of one volume lie at one place.
    SamePosition,
    /// The slices are not stacked along their normal.
    GantryTilt,
    /// Some slices lie beside the line of the others.
    ShiftedSlices,
    /// Some slices have another orientation.
    MixedOrientation,
    /// Some slices have pixels of another size.
    MixedPixelSpacing,
    /// Some slices have other rows and columns.
    MixedSize,
    /// Slices do not say where they lie.
    NoPosition,
    /// The slices are thinner than their distance.
    GapsBetweenSlices,
    /// Too few images for a volume.
    FewImages,
    /// Some slices of one volume are reconstructed with another kernel.
    MixedKernel,
    /// Some slices are thicker than others.
    MixedThickness,
    /// Slices of one volume lie in different frames of reference.
    MixedFrameOfReference,
    /// Slices do not say how large their pixels are.
    NoPixelSpacing,
    /// How the tiles of pictures are slices could not stay.
    TilesLost,
    /// The diffusion scheme could not stay.
    DiffusionLost,
    /// What makes values measures could not stay.
    ScaleLost,
    /// What structures, segments or beams are called could not stay.
    LabelsLost,
    /// What standardized uptake values are computed from could not stay.
    UptakeLost,
    /// The times that alone tell passes over one place apart could not stay.
    TimesLost,
}

impl FindingCode {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::MissingSlices,
        Self::UnevenSpacing,
        Self::SamePosition,
        Self::GantryTilt,
        Self::ShiftedSlices,
        Self::MixedOrientation,
        Self::MixedPixelSpacing,
        Self::MixedSize,
        Self::NoPosition,
        Self::GapsBetweenSlices,
        Self::FewImages,
        Self::MixedKernel,
        Self::MixedThickness,
        Self::MixedFrameOfReference,
        Self::NoPixelSpacing,
        Self::TilesLost,
        Self::DiffusionLost,
        Self::ScaleLost,
        Self::LabelsLost,
        Self::UptakeLost,
        Self::TimesLost,
    ];

    /// Whether it tells of something that could not stay.
    #[must_use]
    pub fn is_lost(self) -> bool {
        matches!(
            self,
            Self::TilesLost
                | Self::DiffusionLost
                | Self::ScaleLost
                | Self::LabelsLost
                | Self::UptakeLost
                | Self::TimesLost
        )
    }

    /// The stable code.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MissingSlices => "missing-slices",
            Self::UnevenSpacing => "uneven-spacing",
            Self::SamePosition => "same-position",
            Self::GantryTilt => "gantry-tilt",
            Self::ShiftedSlices => "shifted-slices",
            Self::MixedOrientation => "mixed-orientation",
            Self::MixedPixelSpacing => "mixed-pixel-spacing",
            Self::MixedSize => "mixed-size",
            Self::NoPosition => "no-position",
            Self::GapsBetweenSlices => "gaps-between-slices",
            Self::FewImages => "few-images",
            Self::MixedKernel => "mixed-kernel",
            Self::MixedThickness => "mixed-thickness",
            Self::MixedFrameOfReference => "mixed-frame-of-reference",
            Self::NoPixelSpacing => "no-pixel-spacing",
            Self::TilesLost => "tiles-lost",
            Self::DiffusionLost => "diffusion-lost",
            Self::ScaleLost => "scale-lost",
            Self::LabelsLost => "labels-lost",
            Self::UptakeLost => "uptake-lost",
            Self::TimesLost => "times-lost",
        }
    }
}

/// An axis of the patient (PS3.3 C.7.6.2.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// To the left.
    X,
    /// To the back.
    Y,
    /// To the head.
    Z,
}

/// One defect.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// How many slices, where it is a number of slices.
    pub count: Option<u32>,
    /// Its place along the slices' normal in patient coordinates, mm; of [`FindingCode::GapsBetweenSlices`] the gap's size.
    pub mm: Option<f64>,
    /// Of [`FindingCode::GantryTilt`], degrees.
    pub degrees: Option<f64>,
    /// Images that it is about: the numbers of their files in the series' folder. Of missing slices those before and behind;
    /// of others the first [`Finding::IMAGES`].
    pub images: Vec<u32>,
    /// The first of these images' frame, from 0.
    pub frame: u32,
    /// The patient's axis along which [`Finding::mm`] counts, and whether the other way round; for the screen.
    pub axis: Option<(Axis, bool)>,
    /// Of what could not stay, the preset that would keep it; `None` where none would.
    pub kept_by: Option<&'static str>,
}

impl Finding {
    /// So many images are named at most.
    pub const IMAGES: usize = 20;

    /// A defect of which only the kind is known.
    pub(super) fn new(code: FindingCode) -> Self {
        Self {
            code,
            count: None,
            mm: None,
            degrees: None,
            images: Vec::new(),
            frame: 0,
            axis: None,
            kept_by: None,
        }
    }

    /// What was lost of so many images.
    #[must_use]
    pub fn of_images(code: FindingCode, count: usize) -> Self {
        Self::new(code).count(count)
    }

    /// With a number of slices.
    pub(super) fn count(self, count: usize) -> Self {
        Self { count: Some(u32::try_from(count).unwrap_or(u32::MAX)), ..self }
    }

    /// The number of the first slice that it is about: of its image, or of its frame where it has several.
    #[must_use]
    pub fn slice(&self) -> Option<u32> {
        let first = *self.images.first()?;
        Some(if self.frame > 0 { self.frame.saturating_add(1) } else { first })
    }

    /// [`Finding::mm`] as a coordinate of the patient, where the slices lie across one of the patient's axes.
    #[must_use]
    pub fn coordinate(&self) -> Option<(Axis, f64)> {
        let (axis, reversed) = self.axis?;
        self.mm.map(|mm| (axis, if reversed { -mm } else { mm }))
    }
}
