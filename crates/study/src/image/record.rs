//! From a head to the record of its file.

use super::fingerprint;
use super::needs::{has_pixels, lack};
use super::suspicion::suspicions;
use crate::{Acquisition, FramePlace, Geometry, Image, PatientFacts, SeriesFacts, Stored, StudyFacts};
use dicom_dictionary_std::tags;
use sha2::{Digest, Sha256};
use veilig_dicom::{Charset, DataSet, Element, Head, Tag, VR};

impl Image {
    /// The record of a file of `bytes` bytes. How it lies on the disk is for whoever has the file to add.
    #[must_use]
    pub fn from_head(head: &Head, bytes: u64) -> Self {
        let set = &head.dataset;
        let texts = Texts::new(set);
        let geometry = geometry(set);
        Self {
            sop_class: texts.get(tags::SOP_CLASS_UID),
            sop_instance: texts.get(tags::SOP_INSTANCE_UID),
            transfer_syntax: head.syntax.uid.clone(),
            bytes,
            head_digest: fingerprint::digest(head),
            stored: Stored::default(),
            patient: PatientFacts {
                name: texts.get(tags::PATIENT_NAME),
                name_bytes: set.get(tags::PATIENT_NAME).map(own_bytes).unwrap_or_default(),
                id: texts.get(tags::PATIENT_ID),
                issuer: texts.get(tags::ISSUER_OF_PATIENT_ID),
                birth_date: texts.get(tags::PATIENT_BIRTH_DATE),
                sex: texts.get(tags::PATIENT_SEX),
                age: texts.get(tags::PATIENT_AGE),
            }
            .into(),
            study: StudyFacts {
                instance: texts.get(tags::STUDY_INSTANCE_UID),
                date: texts.get(tags::STUDY_DATE),
                description: texts.get(tags::STUDY_DESCRIPTION),
                accession: texts.get(tags::ACCESSION_NUMBER),
                referring_physician: texts.get(tags::REFERRING_PHYSICIAN_NAME),
            }
            .into(),
            series: SeriesFacts {
                instance: texts.get(tags::SERIES_INSTANCE_UID),
                modality: texts.get(tags::MODALITY).to_ascii_uppercase(),
                number: set.integer(tags::SERIES_NUMBER),
                description: texts.get(tags::SERIES_DESCRIPTION),
                date: texts.first(&[tags::ACQUISITION_DATE, tags::SERIES_DATE, tags::CONTENT_DATE]),
                patient_position: texts.get(tags::PATIENT_POSITION),
                performer: texts.first(&[tags::PERFORMING_PHYSICIAN_NAME, tags::OPERATORS_NAME]),
            }
            .into(),
            instance_number: set.integer(tags::INSTANCE_NUMBER),
            acquisition: Acquisition::of(set),
            frames: FramePlace::all(set, geometry.frames),
            geometry,
            has_pixels: has_pixels(head),
            lack: lack(head),
            suspicions: suspicions(head, &texts.get(tags::SERIES_DESCRIPTION)),
            frame_memory: head.frame_memory(),
        }
    }
}

/// Text values of a data set, decoded.
struct Texts<'a> {
    set: &'a DataSet,
    charset: Charset,
}

impl<'a> Texts<'a> {
    fn new(set: &'a DataSet) -> Self {
        let charset = set.get(tags::SPECIFIC_CHARACTER_SET).map(|e| Charset::from_value(e.bytes()));
        Self { set, charset: charset.unwrap_or_default() }
    }

    /// The value, trimmed; empty where absent. Bytes that are not of the character set stand for
    /// themselves, so that values which differ stay different.
    fn get(&self, tag: Tag) -> String {
        let Some(element) = self.set.get(tag) else { return String::new() };
        let text = self
            .charset
            .decode(element.bytes(), element.vr == VR::PN)
            .unwrap_or_else(|| element.bytes().iter().map(|&byte| char::from(byte)).collect());
        shortened(text.trim_matches(|c: char| c == '\0' || c.is_whitespace()))
    }

    /// The first of these that is not empty.
    fn first(&self, tags: &[Tag]) -> String {
        tags.iter().map(|&tag| self.get(tag)).find(|text| !text.is_empty()).unwrap_or_default()
    }
}

/// Bytes of a text that a list and a report can show: the longest names of the standard, in all three spellings, have a
/// fifth of them.
const LONGEST: usize = 4096;
/// Bytes that are kept of a longer one.
const KEPT: usize = 256;

/// A text that can be shown: of one without an end its beginning, and a digest by which it differs from others that begin
/// alike.
fn shortened(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = (0..=KEPT).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let digest = Sha256::digest(text.as_bytes());
    let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{}… {digest}", text.get(..end).unwrap_or_default())
}

/// Bytes that ASCII does not explain, without their padding.
fn own_bytes(element: &Element) -> Vec<u8> {
    let bytes = element.bytes().trim_ascii();
    // Such a name is told by its digest.
    if bytes.len() > LONGEST {
        return Vec::new();
    }
    // Escape sequences are ASCII, too.
    if bytes.is_ascii() && !bytes.contains(&0x1b) { Vec::new() } else { bytes.to_vec() }
}

fn geometry(set: &DataSet) -> Geometry {
    let number = |tag| set.integer(tag).and_then(|n| u32::try_from(n).ok());
    Geometry {
        rows: number(tags::ROWS).unwrap_or(0),
        columns: number(tags::COLUMNS).unwrap_or(0),
        frames: number(tags::NUMBER_OF_FRAMES).filter(|&n| n > 0).unwrap_or(1),
        position: decimals(set, tags::PLANE_POSITION_SEQUENCE, tags::IMAGE_POSITION_PATIENT),
        orientation: decimals(set, tags::PLANE_ORIENTATION_SEQUENCE, tags::IMAGE_ORIENTATION_PATIENT),
        spacing: decimals(set, tags::PIXEL_MEASURES_SEQUENCE, tags::PIXEL_SPACING),
        thickness: decimals(set, tags::PIXEL_MEASURES_SEQUENCE, tags::SLICE_THICKNESS).map(|[mm]| mm),
    }
}

/// Numbers of the data set itself, else of the functional groups of an enhanced object: of its first frame
/// or of what all frames share.
fn decimals<const N: usize>(set: &DataSet, group: Tag, tag: Tag) -> Option<[f64; N]> {
    let first = |set: &'_ DataSet, tag| set.get(tag).and_then(|e| e.items().first().cloned());
    let values = set.decimals(tag).or_else(|| {
        [tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE]
            .into_iter()
            .find_map(|groups| first(&first(set, groups)?, group)?.decimals(tag))
    })?;
    let values: [f64; N] = values.try_into().ok()?;
    values.iter().all(|value| value.is_finite()).then_some(values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::PixelPlace;

    fn head(elements: Vec<Element>) -> Head {
        Head::from_iter(elements)
    }

    #[test]
    fn a_name_without_an_end_is_told_by_its_beginning_and_stays_another_than_its_like() {
        let name = |last: &str| {
            let long = "Quistenbergé".repeat(10_000) + last;
            let charset = Element::new(tags::SPECIFIC_CHARACTER_SET, VR::CS, *b"ISO_IR 192");
            let head = head(vec![charset, Element::new(tags::PATIENT_NAME, VR::PN, long.as_bytes())]);
            Image::from_head(&head, 0).patient
        };
        let (one, other) = (name("a"), name("b"));
        assert!(one.name.starts_with("Quistenbergé") && one.name.len() < 300 && one.name_bytes.is_empty());
        assert_ne!(one.name, other.name);
        assert_eq!(one.name, name("a").name);
    }

    #[test]
    fn texts_are_decoded_by_the_character_set_and_trimmed() {
        let head = head(vec![
            Element::new(tags::SPECIFIC_CHARACTER_SET, VR::CS, *b"ISO_IR 100"),
            Element::new(tags::PATIENT_NAME, VR::PN, *b"M\xfcller^Eva "),
            Element::new(tags::PATIENT_ID, VR::LO, *b" 12 "),
        ]);
        let image = Image::from_head(&head, 5);
        assert_eq!(
            (image.patient.name.as_str(), image.patient.id.as_str(), image.bytes),
            ("Müller^Eva", "12", 5)
        );
        assert!(!image.has_pixels);
    }

    #[test]
    fn an_enhanced_object_takes_its_geometry_from_the_functional_groups() {
        let position = Element::new(tags::IMAGE_POSITION_PATIENT, VR::DS, *b"1\\2\\3 ");
        let plane = Element::sequence(tags::PLANE_POSITION_SEQUENCE, vec![[position].into_iter().collect()]);
        let measures = [
            Element::new(tags::PIXEL_SPACING, VR::DS, *b"0.5\\0.7"),
            Element::new(tags::SLICE_THICKNESS, VR::DS, *b"2 "),
        ];
        let shared = Element::sequence(tags::PIXEL_MEASURES_SEQUENCE, vec![measures.into_iter().collect()]);
        let image = Image::from_head(
            &head(vec![
                Element::sequence(
                    tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                    vec![[shared].into_iter().collect()],
                ),
                Element::sequence(
                    tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                    vec![[plane].into_iter().collect()],
                ),
            ]),
            0,
        );
        assert_eq!(image.geometry.position, Some([1.0, 2.0, 3.0]));
        assert_eq!(image.geometry.spacing, Some([0.5, 0.7]));
        assert_eq!(image.geometry.thickness, Some(2.0));
    }

    #[test]
    fn an_object_has_pixels_where_there_are_bytes_and_a_size_and_at_least_one_frame() {
        let size = || {
            vec![
                Element::new(tags::NUMBER_OF_FRAMES, VR::IS, *b"0 "),
                Element::new(tags::ROWS, VR::US, [2, 0]),
                Element::new(tags::COLUMNS, VR::US, [3, 0]),
            ]
        };
        let place = |length| PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length };
        let with = |elements, pixels| Image::from_head(&Head { pixels, ..head(elements) }, 0);
        let image = with(size(), Some(place(Some(12))));
        assert_eq!((image.geometry.rows, image.geometry.columns, image.geometry.frames), (2, 3, 1));
        assert!(image.has_pixels && with(size(), Some(place(None))).has_pixels);
        assert!(!with(size(), Some(place(Some(0)))).has_pixels);
        assert!(!with(size(), None).has_pixels);
        assert!(!with(vec![], Some(place(Some(12)))).has_pixels);
    }
}
