//! What goes out of the contrast agent.

use super::*;
use crate::tests::fixture::{ct, deidentify, item, object, text, text_of};
use crate::{Dates, Options};
use veilig_dicom::{Element, VR};

const AGENT: Tag = tags::CONTRAST_BOLUS_AGENT;

#[test]
fn a_source_that_says_nothing_is_not_made_to_say_something() {
    for nothing in ["", " ", "-", "--", "?", "\0", ".", "\\"] {
        assert_eq!(said(nothing), None, "{nothing:?}");
    }
}

fn presets() -> [Options; 4] {
    let full =
        Options { dates: Dates::Keep, retain_device: true, retain_institution: true, ..Options::default() };
    [Options::strict(), Options::planning(), Options::research(), full]
}

#[test]
fn every_preset_tells_whether_contrast_was_given() {
    for options in presets() {
        let of = |agent: &str| text_of(&ct(options.clone(), [text(AGENT, VR::LO, agent)]), AGENT);
        assert_eq!(of("Quistaray 350").as_deref(), Some(GIVEN), "{options:?}");
        assert_eq!(of("ohne KM").as_deref(), Some(NONE), "{options:?}");
        assert_eq!(of("sans injection").as_deref(), Some(NONE), "{options:?}");
        assert_eq!(of("").as_deref(), Some(""), "{options:?}");
        assert_eq!(ct(options.clone(), []).get(AGENT), None, "what is absent stays absent: {options:?}");
    }
}

#[test]
fn no_name_or_number_leaves_in_the_agent() {
    let agents = [
        "Jansen",
        "Maria Jansen 350",
        "none for Jansen",
        "MRN48211907",
        "ohne KM (Jansen 17.04.1961)",
        "IV by Jansen",
        "Omnipaque given to Jansen^Maria",
        "contrast jansen",
        "Jansen ohne",
        "ACC7731902 contrast",
    ];
    for options in presets() {
        for agent in agents {
            let out = text_of(&ct(options.clone(), [text(AGENT, VR::LO, agent)]), AGENT).unwrap();
            let small = out.to_lowercase();
            assert!(
                !["jansen", "maria", "48211907", "1961", "7731902"].iter().any(|id| small.contains(id)),
                "{out}"
            );
            assert!(!out.is_empty(), "{agent}: contrast stays told");
        }
    }
}

#[test]
fn a_patient_whose_name_is_the_word_keeps_image_and_word() {
    for (name, agent, out) in [("Contrast^Anna", "Contrast", GIVEN), ("None^Anna", "none", NONE)] {
        let mut head = object(crate::tests::fixture::CT, [text(AGENT, VR::LO, agent)]);
        head.dataset.put(text(tags::PATIENT_NAME, VR::PN, name));
        for options in presets() {
            let made = deidentify(options, &head).expect("goes out");
            assert_eq!(text_of(&made, AGENT).as_deref(), Some(out));
        }
    }
}

#[test]
fn cleaned_words_never_say_the_opposite_of_the_source() {
    for options in [Options::planning(), Options::research()] {
        for (agent, out) in [
            ("Quistaray ohne Quistmann", GIVEN),
            ("no Quistaray", NONE),
            ("without and with Quistaray", GIVEN),
        ] {
            let made = text_of(&ct(options.clone(), [text(AGENT, VR::LO, agent)]), AGENT).unwrap();
            assert_eq!(said(&made), Some(out), "{agent} became {made}");
        }
    }
}

#[test]
fn it_is_told_in_objects_whose_iod_does_not_have_the_agent_and_at_any_depth() {
    let pet = "1.2.840.10008.5.1.4.1.1.128";
    for options in presets() {
        let made = deidentify(options, &object(pet, [text(AGENT, VR::LO, "Quistaray")])).expect("goes out");
        assert_eq!(text_of(&made, AGENT).as_deref(), Some(GIVEN));
    }
    let inner = item([text(AGENT, VR::LO, "Quistaray")]);
    let made = ct(Options::research(), [Element::sequence(tags::CT_EXPOSURE_SEQUENCE, vec![inner])]);
    assert_eq!(
        text_of(&made.get(tags::CT_EXPOSURE_SEQUENCE).unwrap().items()[0], AGENT).as_deref(),
        Some(GIVEN)
    );
}

#[test]
fn an_agent_that_cannot_be_decoded_still_tells_that_contrast_was_given() {
    for options in presets() {
        let agent = Element::new(AGENT, VR::LO, b"\xff\xfe\x81 Quistaray".to_vec());
        assert_eq!(text_of(&ct(options, [agent]), AGENT).as_deref(), Some(GIVEN));
    }
}
