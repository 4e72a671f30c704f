//! Which images may show the patient's name in their pixels, by what their headers say.

use crate::Suspicion;
use dicom_dictionary_std::tags;
use veilig_dicom::{DataSet, Head};

/// The storage classes' common root.
const STORAGE: &str = "1.2.840.10008.5.1.4.1.1.";
/// Secondary capture and ultrasound, retired forms included.
const CAPTURES: &[&str] = &["7", "7.1", "7.2", "7.3", "7.4", "3", "3.1", "6", "6.1", "6.2", "6.3"];
/// CT and MR images: what a scanner computes from its own data is no screen shot there.
const CT_AND_MR: &[&str] = &["2", "2.1", "2.2", "4", "4.1", "4.3", "4.4"];
/// Words in the name of a series or in the image type that tell of a screen of doses, protocols or results.
const SCREENS: &[&str] = &[
    "DOSE REPORT",
    "DOSE INFO",
    "DOSE RECORD",
    "DOSE SUMMARY",
    "DOSE PAGE",
    "DOSEREPORT",
    "PATIENT PROTOCOL",
    "PATIENTENPROTOKOLL",
    "DOSISBERICHT",
    "SCREENSHOT",
    "SCREEN SHOT",
    "SCREEN CAPTURE",
    "CSA REPORT",
    "SOM5 PROT",
    "SOM7 PROT",
];

/// Why a person must look at this image. What has no pixels shows nothing, whatever its type and series are called
/// (reports of Siemens' scanners say CSA REPORT).
pub(crate) fn suspicions(head: &Head, description: &str) -> Vec<Suspicion> {
    let has_pixels = head.pixels.is_some_and(|place| place.length != Some(0));
    if has_pixels { of_image(&head.dataset, description) } else { Vec::new() }
}

fn of_image(set: &DataSet, description: &str) -> Vec<Suspicion> {
    let class = set.text(tags::SOP_CLASS_UID).and_then(|uid| uid.strip_prefix(STORAGE)).unwrap_or("");
    let types: Vec<String> = set
        .get(tags::IMAGE_TYPE)
        .and_then(|element| element.ascii())
        .map(|text| text.split('\\').map(plain).collect())
        .unwrap_or_default();
    let description = plain(description);
    let has = |tag, value: &str| set.text(tag).is_some_and(|text| text.eq_ignore_ascii_case(value));

    let mut found = Vec::new();
    if has(tags::BURNED_IN_ANNOTATION, "YES") {
        found.push(Suspicion::BurnedInAnnotation);
    }
    let screen = SCREENS
        .iter()
        .any(|word| description.contains(word) || types.iter().any(|value| value.contains(word)));
    let converted = ["DV", "DI", "DF", "WSD", "SD", "SI", "DRW", "SYN"]
        .iter()
        .any(|kind| has(tags::CONVERSION_TYPE, kind));
    let modality = ["US", "IVUS", "SC"].iter().any(|kind| has(tags::MODALITY, kind));
    // "Other" and documents: what a frame grabber or a scanner of paper writes.
    let paper = ["OT", "DOC"].iter().any(|kind| has(tags::MODALITY, kind));
    let foreign = !CT_AND_MR.contains(&class);
    if CAPTURES.contains(&class) || modality || screen || (converted || paper) && foreign {
        found.push(Suspicion::Capture);
    }
    let saved = types.iter().any(|value| value.contains("SCREEN SAVE") || value.contains("SCREENSAVE"));
    let derived = types.first().is_some_and(|value| value == "DERIVED")
        && types.get(1).is_some_and(|value| value == "SECONDARY");
    if saved || derived && foreign {
        found.push(Suspicion::ImageType);
    }
    found
}

/// Capitals, with single blanks for whatever separates words.
fn plain(text: &str) -> String {
    let upper = text.to_uppercase().replace(['_', '-', '\0'], " ");
    upper.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::{Element, PixelPlace, TransferSyntax, VR};

    fn told(class: &str, image_type: &str, description: &str) -> Vec<Suspicion> {
        let set = [
            Element::new(tags::IMAGE_TYPE, VR::CS, image_type),
            Element::new(tags::SOP_CLASS_UID, VR::UI, format!("{STORAGE}{class}")),
        ];
        of_image(&set.into_iter().collect(), description)
    }

    #[test]
    fn captures_and_screens_are_suspect_and_scanner_images_are_not() {
        assert_eq!(told("2", "ORIGINAL\\PRIMARY\\AXIAL", "Low dose chest"), vec![]);
        assert_eq!(told("4", "DERIVED\\SECONDARY\\ADC", "ADC"), vec![]);
        assert_eq!(told("7", "DERIVED\\PRIMARY", ""), vec![Suspicion::Capture]);
        assert_eq!(told("2", "DERIVED\\SECONDARY\\OTHER\\CT_SOM5 PROT", ""), vec![Suspicion::Capture]);
        assert_eq!(told("2", "ORIGINAL\\PRIMARY", "Dose_Report"), vec![Suspicion::Capture]);
        assert_eq!(told("2", "DERIVED\\SECONDARY\\SCREEN SAVE", ""), vec![Suspicion::ImageType]);
        assert_eq!(told("1.1", "DERIVED\\SECONDARY", ""), vec![Suspicion::ImageType]);
        let set = [Element::new(tags::BURNED_IN_ANNOTATION, VR::CS, *b"YES ")];
        assert_eq!(of_image(&set.into_iter().collect(), ""), vec![Suspicion::BurnedInAnnotation]);
    }

    #[test]
    fn a_report_without_pixels_is_no_screen_capture_and_one_with_pixels_is() {
        let report = |pixels: Option<PixelPlace>| {
            let set = [
                Element::new(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\OTHER\\CSA REPORT"),
                Element::new(tags::SOP_CLASS_UID, VR::UI, format!("{STORAGE}88.22")),
            ];
            let dataset = set.into_iter().collect();
            let syntax = TransferSyntax::explicit();
            suspicions(&Head { meta: DataSet::new(), syntax, dataset, pixels }, "PhoenixZIPReport")
        };
        let place = PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length: Some(12) };
        assert_eq!(report(None), []);
        assert_eq!(report(Some(place)), [Suspicion::Capture]);
    }

    #[test]
    fn ultrasound_and_captures_are_suspect_by_modality_too() {
        let of = |class: &str, modality: &str| {
            let set = [
                Element::new(tags::SOP_CLASS_UID, VR::UI, format!("{STORAGE}{class}")),
                Element::new(tags::MODALITY, VR::CS, modality),
            ];
            of_image(&set.into_iter().collect(), "")
        };
        for modality in ["US", "SC", "OT", "DOC"] {
            assert_eq!(of("1.1", modality), [Suspicion::Capture], "{modality}");
        }
        for class in ["6.1", "3.1", "7.4"] {
            assert_eq!(of(class, "CT"), [Suspicion::Capture], "{class}");
        }
        assert_eq!(of("2", "OT"), [], "a CT image that only calls itself other");
    }
}
