//! What a receiver will lack of an image, told from its head before anything is exported: the engine itself is asked, with
//! nobody's identifiers, about the few elements that are at stake. What it takes for a value of the patient's is told
//! after the export alone.

use crate::elements::{is_creator, is_private_data};
use crate::proven::{ElementPurpose, diffusion, lost, of_element};
use crate::rewrite::engine::{Engine, Subject};
use crate::vocabulary::labels::{is_label, is_number_of_label};
use crate::{AnonymousId, Dates, Identifiers, Key, Lost, Options};
use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use veilig_dicom::{DataSet, Element, Head, Tag, VR, Value};

const PRIVATE: u8 = 1;
const DESCRIPTORS: u8 = 2;
const CHARACTERISTICS: u8 = 4;
const DATES: u8 = 8;

/// Elements at stake that are no private ones, no labels and no part of a diffusion scheme, and what these need beside them.
const AT_STAKE: &[Tag] = &[
    tags::SPECIFIC_CHARACTER_SET,
    tags::SOP_CLASS_UID,
    tags::MODALITY,
    tags::IMAGE_TYPE,
    tags::NUMBER_OF_FRAMES,
    tags::SCANNING_SEQUENCE,
    tags::UNITS,
    tags::PATIENT_WEIGHT,
    tags::RADIONUCLIDE_TOTAL_DOSE,
    tags::RADIOPHARMACEUTICAL_START_TIME,
    tags::RADIOPHARMACEUTICAL_START_DATE_TIME,
];

/// What a receiver will lack of one image, by the options of the export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foreseen {
    /// Of each of [`Lost::ALL`]: with which of the options that decide it (a bit for each set of them) it is lost.
    lost: [u16; Lost::ALL.len()],
}

impl Foreseen {
    /// Looks at a head.
    #[must_use]
    pub fn of(head: &Head) -> Self {
        let mut foreseen = Self::default();
        let at_stake = lost::of(&head.dataset, &DataSet::new());
        if at_stake.is_empty() {
            return foreseen;
        }
        let head = Head { dataset: reduced(&head.dataset), meta: DataSet::new(), ..head.clone() };
        let deciding = at_stake.iter().fold(0, |all, lost| all | deciding(*lost));
        for set in (0..16_u8).filter(|set| set & !deciding == 0) {
            let lost = engine(set).and_then(|engine| engine.apply(&head, false).ok()).map(|made| made.lost);
            for (kind, lost_with) in Lost::ALL.iter().zip(&mut foreseen.lost) {
                let is_lost = lost.as_ref().is_some_and(|lost| lost.contains(kind));
                if is_lost && set & !self::deciding(*kind) == 0 {
                    *lost_with |= 1 << set;
                }
            }
        }
        foreseen
    }

    /// Whether this will lack with these options.
    #[must_use]
    pub fn is_lost(&self, kind: Lost, options: &Options) -> bool {
        let set = set_of(options) & deciding(kind);
        let told = Lost::ALL.iter().position(|one| *one == kind).and_then(|at| self.lost.get(at));
        told.is_some_and(|lost_with| lost_with & (1 << set) != 0)
    }

    /// Whether nothing will lack, whatever the options.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// The options that decide whether something stays.
fn deciding(lost: Lost) -> u8 {
    match lost {
        Lost::Tiles | Lost::Scale => PRIVATE,
        Lost::Diffusion | Lost::Labels => PRIVATE | DESCRIPTORS,
        Lost::Uptake => PRIVATE | CHARACTERISTICS | DATES,
    }
}

fn set_of(options: &Options) -> u8 {
    let bit = |is_on, bit| if is_on { bit } else { 0 };
    bit(options.retain_safe_private, PRIVATE)
        | bit(options.clean_descriptors, DESCRIPTORS)
        | bit(options.retain_patient_characteristics, CHARACTERISTICS)
        | bit(options.dates != Dates::Remove, DATES)
}

/// An engine with such options that knows nobody.
fn engine(set: u8) -> Option<Engine> {
    let options = Options {
        retain_safe_private: set & PRIVATE != 0,
        clean_descriptors: set & DESCRIPTORS != 0,
        retain_patient_characteristics: set & CHARACTERISTICS != 0,
        dates: if set & DATES == 0 { Dates::Remove } else { Dates::Shift },
        // Whether the object goes out at all is told elsewhere.
        clean_structured_content: true,
        clean_graphics: true,
        ..Options::default()
    };
    let subject = Subject {
        anonymous_id: AnonymousId::parse("X")?,
        key: Key::lasting([0; 32]),
        identifiers: Identifiers::default(),
    };
    Some(Engine::new(options, subject))
}

/// The elements at stake, with UIDs that are nobody's.
fn reduced(dataset: &DataSet) -> DataSet {
    let mut kept = at_stake(dataset);
    for tag in [tags::SOP_INSTANCE_UID, tags::STUDY_INSTANCE_UID, tags::SERIES_INSTANCE_UID] {
        kept.put(Element::new(tag, VR::UI, "2.25.1"));
    }
    kept
}

fn at_stake(dataset: &DataSet) -> DataSet {
    let is_at_stake = |element: &Element| {
        let tag = element.tag;
        AT_STAKE.contains(&tag)
            || is_label(tag)
            || is_number_of_label(tag)
            || is_creator(tag)
            || is_private_data(tag)
                && of_element(dataset, tag).is_some_and(|row| row.purpose != ElementPurpose::Protocol)
            || diffusion::is_part(dataset, element)
    };
    let kept = dataset.elements().iter().filter_map(|element| match &element.value {
        Value::Items(items) if !is_private_data(element.tag) => {
            let items: Vec<DataSet> = items.iter().map(at_stake).collect();
            let is_any = items.iter().any(|item| !item.elements().is_empty());
            is_any.then(|| Element::sequence(element.tag, items))
        }
        _ => is_at_stake(element).then(|| element.clone()),
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::fixture::{engine as engine_of, item, object, text};

    const MR: &str = "1.2.840.10008.5.1.4.1.1.4";
    const PET: &str = "1.2.840.10008.5.1.4.1.1.128";
    const STRUCTURES: &str = "1.2.840.10008.5.1.4.1.1.481.3";

    fn presets() -> [Options; 3] {
        [Options::strict(), Options::planning(), Options::research()]
    }

    /// What is foreseen with each preset; it must be what the export then tells.
    fn told(head: &Head) -> [Vec<Lost>; 3] {
        let foreseen = Foreseen::of(head);
        presets().map(|options| {
            let told: Vec<Lost> =
                Lost::ALL.into_iter().filter(|kind| foreseen.is_lost(*kind, &options)).collect();
            let made = engine_of(options.clone(), head).apply(head, false).unwrap();
            assert_eq!(made.lost, told, "{options:?}");
            told
        })
    }

    #[test]
    fn an_image_of_which_nothing_is_at_stake_lacks_nothing() {
        assert!(Foreseen::of(&object(MR, [])).is_nothing());
        assert_eq!(told(&object(MR, [])), [vec![], vec![], vec![]]);
    }

    #[test]
    fn a_scale_of_philips_is_lost_but_with_research() {
        let factor = [
            text(Tag(0x2005, 0x0010), VR::LO, "Philips MR Imaging DD 001"),
            Element::new(Tag(0x2005, 0x100E), VR::FL, 0.5_f32.to_le_bytes()),
        ];
        assert_eq!(told(&object(MR, factor)), [vec![Lost::Scale], vec![Lost::Scale], vec![]]);
    }

    #[test]
    fn a_scheme_of_which_one_half_is_the_standard_s_is_lost_where_the_private_half_goes() {
        let double = |value: f64| value.to_le_bytes();
        let mut scheme = vec![
            text(Tag(0x0019, 0x0010), VR::LO, "GEMS_ACQU_01"),
            Element::new(tags::DIFFUSION_B_VALUE, VR::FD, double(700.0)),
        ];
        scheme.extend((0xBB..=0xBD).map(|low| text(Tag(0x0019, 0x1000 + low), VR::DS, "0.5")));
        let lost = vec![Lost::Diffusion];
        assert_eq!(told(&object(MR, scheme)), [lost.clone(), lost, vec![]]);
    }

    #[test]
    fn a_mosaic_whose_count_is_no_number_is_lost_with_every_preset() {
        let mosaic = |count: &str| {
            object(
                MR,
                [
                    text(tags::IMAGE_TYPE, VR::CS, "ORIGINAL\\PRIMARY\\M\\MOSAIC"),
                    text(Tag(0x0019, 0x0010), VR::LO, "SIEMENS MR HEADER"),
                    text(Tag(0x0019, 0x100A), VR::LO, count),
                ],
            )
        };
        assert_eq!(told(&mosaic("forty")), [vec![Lost::Tiles], vec![Lost::Tiles], vec![Lost::Tiles]]);
    }

    #[test]
    fn names_of_structures_are_lost_with_strict_and_where_they_are_unknown_with_the_others() {
        let named = |names: &[&str]| {
            let items = names.iter().zip(1..).map(|(name, n): (_, u32)| {
                item([
                    text(tags::ROI_NUMBER, VR::IS, &n.to_string()),
                    text(tags::ROI_NAME, VR::LO, name),
                    text(tags::ROI_GENERATION_ALGORITHM, VR::CS, "MANUAL"),
                ])
            });
            object(STRUCTURES, [Element::sequence(tags::STRUCTURE_SET_ROI_SEQUENCE, items.collect())])
        };
        assert_eq!(told(&named(&["SpinalCord", "Lens_L"])), [vec![Lost::Labels], vec![], vec![]]);
        assert_eq!(told(&named(&["SpinalCord", "Ferrowick"])).map(|lost| lost.len()), [1, 1, 1]);
        assert_eq!(told(&named(&["", " "])), [vec![], vec![], vec![]]);
    }

    #[test]
    fn uptake_can_be_computed_where_weight_and_times_stay() {
        let pet = |units: &str| {
            let dose = item([
                text(tags::RADIONUCLIDE_TOTAL_DOSE, VR::DS, "370000000"),
                text(tags::RADIOPHARMACEUTICAL_START_TIME, VR::TM, "101500"),
            ]);
            object(
                PET,
                [
                    text(tags::UNITS, VR::CS, units),
                    text(tags::PATIENT_WEIGHT, VR::DS, "71"),
                    Element::sequence(tags::RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, vec![dose]),
                ],
            )
        };
        assert_eq!(told(&pet("BQML")), [vec![Lost::Uptake], vec![], vec![]]);
        assert_eq!(told(&pet("GML")), [vec![], vec![], vec![]], "uptake values already");
        let foreseen = Foreseen::of(&pet("BQML"));
        let only = |options: Options| foreseen.is_lost(Lost::Uptake, &options);
        assert!(only(Options { retain_patient_characteristics: true, ..Options::default() }));
        assert!(only(Options { dates: Dates::Shift, ..Options::default() }));
        let both = Options { dates: Dates::Keep, retain_patient_characteristics: true, ..Options::default() };
        assert!(!only(both));
    }
}
