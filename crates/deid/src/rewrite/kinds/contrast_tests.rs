use super::*;
use crate::tests::fixture::{ct, deidentify, item, object, text, text_of};
use crate::{Dates, Options};
use veilig_dicom::{Element, VR};

const AGENT: Tag = tags::CONTRAST_BOLUS_AGENT;

#[test]
fn none_is_said_where_the_source_says_so_in_any_language() {
    for said_none in [
        "NONE",
        "none",
        "No",
        "NO CONTRAST",
        "without",
        "Without contrast",
        "w/o",
        "W/O CONTRAST",
        "wo contrast",
        "no IV contrast given",
        "No contrast used.",
        "None administered",
        "not given",
        "non-contrast",
        "Noncontrast",
        "unenhanced",
        "plain CT",
        "C-",
        "nil",
        "0 ml",
        "0",
        "0ml",
        "with no contrast",
        "contrast: none",
        "no Omnipaque 350",
        "NC",
        "non-con",
        "iv contrast not applicable",
        "no (allergy)",
        "none, Jansen refused",
        "ohne KM",
        "ohne i.v. KM",
        "o. KM",
        "kein KM",
        "Keine",
        "kein Kontrastmittel (Allergie)",
        "nativ",
        "Nativ-CT",
        "KM: nein",
        "KM-",
        "nicht gegeben",
        "sans",
        "sans injection",
        "sans PDC",
        "non injecté",
        "aucun",
        "pas de contraste",
        "Senza mdc",
        "senza MdC e.v.",
        "nessuno",
        "nessun mezzo di contrasto",
        "in nativo",
        "sin contraste",
        "sin CIV",
        "S/C",
        "s/ contraste",
        "ninguno",
        "sem contraste",
        "nenhum",
        "não",
        "zonder contrast",
        "geen",
        "blanco",
        "geen iv contrast",
        "bez kontrastu",
        "brak",
        "nie podano",
        "natywne",
        "utan kontrast",
        "uden kontrast",
        "ingen",
        "ilman varjoainetta",
        "без контраста",
        "нет",
        "χωρίς σκιαγραφικό",
        "単純",
        "造影剤なし",
        "平扫",
        "无",
        "조영제 없음",
        "fără contrast",
        "kontrast yok",
    ] {
        assert_eq!(said(said_none), Some(NONE), "{said_none}");
    }
}

#[test]
fn contrast_is_said_wherever_the_source_names_something_that_was_given() {
    for given in [
        "OMNIPAQUE",
        "Omnipaque 350",
        "IV",
        "100 ml Imeron 400",
        "CONTRAST",
        "contrast",
        "KM",
        "mit KM",
        "with contrast",
        "APPLIED",
        "Applied",
        "Yes",
        "ja",
        "Y",
        "J",
        "si",
        "oui",
        "mdc",
        "C+",
        "non-ionic",
        "NON IONIC 300",
        "nicht-ionisches KM",
        "niet-ionisch contrast",
        "non ionique",
        "no iónico",
        "without and with contrast",
        "w/wo",
        "W/WO CONTRAST",
        "ohne und mit KM",
        "nativ + KM",
        "senza e con mdc",
        "sans et avec injection",
        "sin y con contraste",
        "C-/C+",
        "no oral contrast, Omnipaque 350 IV",
        "ohne orales KM; 80 ml Imeron i.v.",
        "nativ, arteriell, venös",
        "Jansen",
        "Gd-DTPA",
        "Gadovist 7.5 ml",
        "No. 7 Ultravist",
        "Gadolinium no reaction",
        "造影",
        "増強",
        "造影剤",
        "ohne Komplikationen 80 ml Ultravist",
        "Barium",
        "ioversol 0.5",
        "5",
        "post contrast",
        "Z 350",
        "Novak",
    ] {
        assert_eq!(said(given), Some(GIVEN), "{given}");
    }
}

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

#[test]
fn the_many_ways_to_write_yes_and_no_are_read_as_a_radiographer_reads_them() {
    let none = [
        "sin medio de contraste",
        "sem administração de contraste",
        "sans produit de contraste",
        "ohne Kontrastmittelgabe",
        "Kontrastmittel: keines",
        "zonder contrastmiddel",
        "bez środka kontrastowego",
        "senza contrasto",
        "nessun contrasto",
        "no se administró contraste",
        "No administrado",
        "Não utilizado",
        "non somministrato",
        "non utilisé",
        "niet toegediend",
        "nicht verabreicht",
        "geen contrast toegediend",
        "bez podania kontrastu",
        "kontrast: nie",
        "Kontrast nein",
        "natywnie",
        "Nativphase",
        "Nativserie",
        "TC senza mdc",
        "TK bez kontrastu",
        "sin contraste i.v.",
        "without IV contrast material",
        "w/o IVC",
        "WITHOUT_CONTRAST",
        "NO_CONTRAST",
        "NoContrast",
        "noContrast",
        "ohneKM",
        "oKM",
        "non contrasté",
        "SANS INJECTION DE PRODUIT DE CONTRASTE",
        "ohne Kontrast",
        "NICHT KONTRASTIERT",
        "no contrast media",
        "contrast not administered",
        "no bolus",
        "N",
        "Contrast No",
        "senza mezzo di contrasto",
        "sem contraste EV",
        "sem injeção",
        "sin inyección",
        "sin administrar",
        "Bez",
        "bk",
        "b/k",
        "z/c",
        "o.KM",
        "ohne-KM",
        "W/O",
        "wo",
        "nonenhanced",
        "non enhanced",
        "un-enhanced",
        "contraste: non",
        "contraste: não",
        "contraste: no",
        "KM = nein",
        "no contrast agent",
        "NONE GIVEN",
        "NO CONT",
        "NON CON",
        "NONCONTRAST",
        "W/O CON",
        "without contrast enhancement",
        "sans contraste IV",
        "Sans IV",
        "sans PCI",
        "non injectee",
        "non injecté",
        "sin contr.",
        "sem contr",
        "nenhum contraste",
        "ninguna",
        "ningún contraste",
        "żaden",
        "bez kontrastu i.v.",
        "nie podano kontrastu",
        "nativ (ohne KM)",
        "nativ ohne KM",
        "plain scan",
        "precontrast",
        "pre-contrast",
        "pre contrast",
        "nativo senza mdc",
        "basale senza contrasto",
        "No IV or oral contrast",
        "no oral or IV contrast",
        "neither oral nor iv contrast",
        "no IV and no oral contrast",
        "without oral and IV contrast",
        "ohne orales und i.v. KM",
        "zonder iv en orale contrast",
    ];
    let given = [
        "with IV contrast",
        "mit i.v. KM",
        "avec injection",
        "con mdc",
        "con contraste",
        "com contraste",
        "met contrast",
        "z kontrastem",
        "po kontraście",
        "IV Contrast",
        "ORAL",
        "ORAL & IV",
        "oral and IV",
        "Oral+IV",
        "p.o.",
        "KM i.v.",
        "100 ml",
        "80ML ULTRAVIST 370",
        "OMNI 350",
        "ISOVUE 300/100 ML",
        "OMNIPAQUE350",
        "Iomeron400",
        "XENETIX 350 N",
        "nach KM",
        "post KM",
        "Gadovist 1.0",
        "DOTAREM",
        "CE",
        "CECT",
        "KM+",
        "+C",
        "C+",
        "jod",
        "Iod",
        "YES",
        "Contrast: yes",
        "KM ja",
        "injecté",
        "somministrato",
        "administrado",
        "podano",
        "gegeben",
        "unknown agent",
        "iv contrast unknown",
        "NONIONIC",
        "Non-ionic 300",
        "Low osmolar",
        "CONTRAST W/O REACTION",
        "Omnipaque w/o reaction",
        "KM ohne Reaktion",
        "ohne Reaktion KM 80 ml",
        "Iodine (no allergy)",
        "Visipaque, no complications",
        "Imeron 350 o.B.",
        "Ultravist keine Allergie",
        "nativ und KM",
        "mit und ohne KM",
        "con y sin contraste",
        "avec et sans injection",
        "con e senza mdc",
        "com e sem contraste",
        "met en zonder contrast",
        "z i bez kontrastu",
        "w and w/o",
        "with/without",
        "With & Without Contrast",
        "W WO CONTRAST",
        "W+WO",
        "without/with contrast",
        "pre/post contrast",
        "pre and post contrast",
        "pre + post KM",
        "Telebrix 12 Sodium",
        "Barium sulfate",
        "water",
        "Wasser",
        "Mannitol",
        "Lugol",
        "NaCl",
        "Air",
        "CO2",
        "Luft",
        "Negative contrast: air",
    ];
    for (forms, out) in [(&none[..], NONE), (&given[..], GIVEN)] {
        for form in forms {
            assert_eq!(said(form), Some(out), "{form}");
        }
    }
}
