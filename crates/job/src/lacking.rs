//! What a receiver will lack of a series: foreseen for the list, told after the export, in one form.

use veilig_deid::{Dates, Foreseen, Lost, Options};
use veilig_quality::{Finding, FindingCode, Slice, told_by_clocks_alone};

/// The presets by what they keep, the strictest first; the user is told the first that keeps what lacks.
fn presets() -> [(&'static str, Options); 2] {
    [("planning", Options::planning()), ("research", Options::research())]
}

/// Each kind and the code by which it is told.
const KINDS: [(Lost, FindingCode); Lost::ALL.len()] = [
    (Lost::Tiles, FindingCode::TilesLost),
    (Lost::Diffusion, FindingCode::DiffusionLost),
    (Lost::Scale, FindingCode::ScaleLost),
    (Lost::Labels, FindingCode::LabelsLost),
    (Lost::Uptake, FindingCode::UptakeLost),
];

/// What lacks of images with these options, as far as their heads tell it.
pub(crate) fn foreseen(images: &[Foreseen], options: &Options) -> Vec<Finding> {
    let all: Vec<&Foreseen> = images.iter().filter(|one| !one.is_nothing()).collect();
    told(|kind| all.iter().filter(|one| one.is_lost(kind, options)).copied().collect())
}

/// What lacked of images that were written.
pub(crate) fn found(images: &[(&[Lost], Foreseen)]) -> Vec<Finding> {
    told(|kind| images.iter().filter(|(lost, _)| lost.contains(&kind)).map(|(_, one)| one).collect())
}

/// The times of passes that nothing else tells apart: dates and times go together, and Planning keeps both, shifted.
pub(crate) fn times(slices: &[Slice], options: &Options) -> Option<Finding> {
    let lost = if options.dates == Dates::Remove { told_by_clocks_alone(slices) } else { 0 };
    let finding =
        || Finding { kept_by: Some("planning"), ..Finding::of_images(FindingCode::TimesLost, lost) };
    (lost > 0).then(finding)
}

fn told<'a>(lacking: impl Fn(Lost) -> Vec<&'a Foreseen>) -> Vec<Finding> {
    let each = KINDS.into_iter().filter_map(|(kind, code)| {
        let images = lacking(kind);
        // What was taken for a value of the patient's is kept by no preset, and nothing of it was foreseen.
        let was_foreseen = || images.iter().all(|one| one.is_lost(kind, &Options::strict()));
        let keeps = |options: &Options| !images.iter().any(|one| one.is_lost(kind, options));
        let keeper = presets().into_iter().find(|(_, options)| was_foreseen() && keeps(options));
        (!images.is_empty()).then(|| Finding {
            kept_by: keeper.map(|(name, _)| name),
            ..Finding::of_images(code, images.len())
        })
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_dictionary_std::tags;
    use veilig_dicom::{DataSet, Element, Head, Tag, VR};

    fn foreseen_of(elements: impl IntoIterator<Item = Element>) -> Foreseen {
        let class = Element::new(tags::SOP_CLASS_UID, VR::UI, "1.2.840.10008.5.1.4.1.1.4");
        let dataset: DataSet = elements.into_iter().chain([class]).collect();
        Foreseen::of(&Head::from(dataset))
    }

    fn scaled() -> Foreseen {
        foreseen_of([
            Element::new(Tag(0x2005, 0x0010), VR::LO, "Philips MR Imaging DD 001"),
            Element::new(Tag(0x2005, 0x100E), VR::FL, 0.5_f32.to_le_bytes()),
        ])
    }

    #[test]
    fn what_lacks_is_counted_and_the_preset_named_that_would_keep_it() {
        let all = [scaled(), Foreseen::default(), scaled()];
        let told = foreseen(&all, &Options::planning());
        assert_eq!(told.len(), 1);
        assert_eq!(
            (told[0].code, told[0].count, told[0].kept_by),
            (FindingCode::ScaleLost, Some(2), Some("research"))
        );
        assert!(foreseen(&all, &Options::research()).is_empty());
    }

    #[test]
    fn times_that_alone_tell_passes_apart_are_told_where_they_go() {
        let slice = |n: i64, time: f64| {
            let mut image = veilig_study::Image {
                sop_class: "1.2.840.10008.5.1.4.1.1.4".to_owned(),
                has_pixels: true,
                instance_number: Some(n),
                ..Default::default()
            };
            image.geometry.frames = 1;
            image.geometry.position = Some([0.0, 0.0, 5.0]);
            image.acquisition.time = Some(time);
            Slice::of(&image, 1)
        };
        let passes: Vec<Slice> = [slice(1, 36_000.0), slice(2, 36_002.0)].concat();
        let told = times(&passes, &Options::strict()).expect("told");
        assert_eq!(
            (told.code, told.count, told.kept_by),
            (FindingCode::TimesLost, Some(2), Some("planning"))
        );
        assert_eq!(times(&passes, &Options::planning()), None);
        assert_eq!(times(&passes, &Options { dates: Dates::Keep, ..Options::strict() }), None);
        assert_eq!(times(&slice(1, 36_000.0), &Options::strict()), None);
    }

    #[test]
    fn what_no_preset_keeps_has_no_such_advice() {
        let mosaic = foreseen_of([
            Element::new(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\M\\MOSAIC"),
            Element::new(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
            Element::new(Tag(0x0019, 0x100A), VR::LO, "forty"),
        ]);
        let told = foreseen(&[mosaic], &Options::strict());
        assert_eq!((told[0].code, told[0].kept_by), (FindingCode::TilesLost, None));
        let taken_for_the_patient_s = found(&[(&[Lost::Scale], Foreseen::default())]);
        assert_eq!((taken_for_the_patient_s[0].count, taken_for_the_patient_s[0].kept_by), (Some(1), None));
        assert_eq!(found(&[(&[Lost::Scale], scaled()), (&[], scaled())])[0].kept_by, Some("research"));
    }
}
