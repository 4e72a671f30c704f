//! Makers, models and versions of scanners: values that a device writes of itself and that are everyone's. Converters choose
//! their parser by them, so they are judged by a list before anything is searched in them.

use crate::vocabulary::words::{fold, parts};
use dicom_dictionary_std::tags;
use rustc_hash::FxHashSet;
use std::sync::OnceLock;
use veilig_dicom::Tag;

const DEVICES: &str = include_str!("../../../../data/devices.txt");

/// The words of the list's lines of one sort.
struct Lists {
    makers: FxHashSet<String>,
    corporate: FxHashSet<String>,
    models: FxHashSet<String>,
    versions: FxHashSet<String>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let of = |sort: &str| {
            let lines = DEVICES.lines().filter_map(|line| line.strip_prefix(sort)?.strip_prefix(':'));
            lines.flat_map(str::split_whitespace).map(fold).collect()
        };
        Lists {
            makers: of("maker"),
            corporate: of("corporate"),
            models: of("model"),
            versions: of("version"),
        }
    })
}

/// Whether a value is, as a whole, a maker's name, a model or a version, by its attribute.
pub(crate) fn is_known(tag: Tag, value: &str) -> bool {
    let lists = lists();
    let words: Vec<String> = value
        .split(|c: char| !c.is_alphanumeric() && c != '.' && c != '+')
        .flat_map(|word| split_points(word))
        .map(|word| fold(word.trim_matches(['.', '+'])))
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words.concat();
    let maker = |word: &str| lists.makers.contains(word);
    let model = |word: &str| lists.models.contains(word);
    match tag {
        tags::MANUFACTURER => {
            maker(&joined)
                || words.iter().any(|word| maker(word))
                    && words.iter().all(|word| maker(word) || lists.corporate.contains(word))
        }
        tags::MANUFACTURER_MODEL_NAME => {
            words.iter().any(|word| model(word.trim_end_matches(|c: char| c.is_ascii_digit())))
                && words.iter().all(|word| model(word) || maker(word) || is_variant(word))
        }
        tags::SOFTWARE_VERSIONS => {
            !words.is_empty() && words.iter().all(|word| lists.versions.contains(word) || is_version(word))
        }
        _ => false,
    }
}

/// Numbers keep their points (`5.3.1`), words are parted by them (`Terra.X`, `go.Up`).
fn split_points(word: &str) -> Vec<&str> {
    let is_number = word.chars().all(|c| c.is_ascii_digit() || c == '.');
    if is_number { vec![word] } else { word.split('.').collect() }
}

/// What stands beside a model's name: `3T`, `1.5T`, `CT750`, `64`, `AS+`, `uMR780`.
fn is_variant(word: &str) -> bool {
    const SHORT: &[&str] =
        &["t", "w", "s", "e", "as", "ds", "x", "hd", "d", "ch", "slice", "row", "bk", "xl", "m", "tof"];
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_part = |part: &&str| {
        part.bytes().all(|b| b.is_ascii_digit()) || SHORT.contains(part) || lists().models.contains(*part)
    };
    digits <= 4 && word.split('.').flat_map(parts).all(|part| is_part(&part))
}

/// A version: `XA60`, `VB20A`, `E11`, `5.3.1.0`, `R03`, `2012B`, `22bc`.
fn is_version(word: &str) -> bool {
    if word.chars().all(|c| c.is_ascii_digit() || c == '.') {
        // At most four digits between points, and no date.
        let parts: Vec<&str> = word.split('.').collect();
        let is_year = |part: &&str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
        return parts.len() <= 5
            && parts.iter().all(|part| part.len() <= 3)
            && !parts.iter().any(is_year)
            && (parts.len() != 3 || parts.iter().map(|part| part.len()).sum::<usize>() < 6);
    }
    let letters = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
    let Some((name, rest)) = word.split_at_checked(letters) else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let end = rest.get(digits..).unwrap_or_default();
    let is_name = name.is_empty() || lists().versions.contains(name);
    is_name && (1..=3).contains(&digits) && end.len() <= 2 && end.chars().all(|c| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::fixture::{CT, deidentify, object, text, text_of};
    use crate::{Options, clean_description};
    use veilig_dicom::VR;

    #[test]
    fn what_scanners_say_of_themselves_is_known() {
        for maker in [
            "SIEMENS",
            "Siemens Healthineers",
            "Siemens Healthcare GmbH",
            "GE MEDICAL SYSTEMS",
            "GE Healthcare",
            "Philips Medical Systems",
            "Philips",
            "TOSHIBA",
            "TOSHIBA_MEC",
            "Canon Medical Systems",
            "CANON_MEC",
            "UIH",
            "United Imaging Healthcare",
            "Hitachi, Ltd.",
            "FUJIFILM Corporation",
            "Neusoft",
            "Hitachi Medical Corporation",
        ] {
            assert!(is_known(tags::MANUFACTURER, maker), "{maker}");
        }
        for model in [
            "MAGNETOM Terra.X",
            "NAEOTOM Alpha",
            "Galan 3T",
            "SOMATOM Definition AS+",
            "SOMATOM go.Up",
            "Sensation 64",
            "LightSpeed VCT",
            "Discovery CT750 HD",
            "SIGNA Premier",
            "Signa HDxt",
            "DISCOVERY MR750w",
            "Ingenia Elition X",
            "Achieva dStream",
            "Brilliance 64",
            "iCT 256",
            "Aquilion ONE",
            "Vantage Galan 3T",
            "uMR 780",
            "uCT 960+",
            "TrioTim",
            "Prisma_fit",
            "Skyra",
            "Biograph mCT 128",
            "Spectral CT 7500",
            "Optima CT660",
            "MX 16-slice",
            "Revolution EVO",
            "ECHELON Smart",
            "NeuViz 128",
            "Biograph64",
            "GEMINI TF TOF 16",
        ] {
            assert!(is_known(tags::MANUFACTURER_MODEL_NAME, model), "{model}");
        }
        for version in [
            "syngo MR XA60",
            "revo_ct_22bc.50",
            "syngo MR E11",
            "syngo MR B17",
            "syngo CT VB20A",
            "VA48A",
            "5.3.1.0",
            "5.7.1",
            "V6.0",
            "LX\\MR Software release:DV26.0",
            "R01",
        ] {
            assert!(version.split('\\').all(|one| is_known(tags::SOFTWARE_VERSIONS, one)), "{version}");
        }
    }

    #[test]
    fn other_words_and_numbers_are_not() {
        for (tag, value) in [
            (tags::MANUFACTURER, "Jansen"),
            (tags::MANUFACTURER, "Medical Systems"),
            (tags::MANUFACTURER, "Siemens Jansen"),
            (tags::MANUFACTURER_MODEL_NAME, "Jansen 3T"),
            (tags::MANUFACTURER_MODEL_NAME, "Skyra Jansen"),
            (tags::MANUFACTURER_MODEL_NAME, "Skyra 48211907"),
            (tags::MANUFACTURER_MODEL_NAME, "3T"),
            (tags::SOFTWARE_VERSIONS, "syngo 17.04.1985"),
            (tags::SOFTWARE_VERSIONS, "17.04.85"),
            (tags::SOFTWARE_VERSIONS, "48211907"),
            (tags::SOFTWARE_VERSIONS, "Jansen"),
            (tags::SERIES_DESCRIPTION, "SIEMENS"),
        ] {
            assert!(!is_known(tag, value), "{value}");
        }
        assert_eq!(clean_description("Skyra Jansen"), "", "descriptions keep no models");
    }

    #[test]
    fn a_device_keeps_its_names_whatever_institution_and_station_are_called() {
        for (maker, model, version, institution, station) in [
            ("UIH", "uMR 780", "V6.0", "UIH", "uMR 780"),
            ("TOSHIBA", "Vantage Galan 3T", "V6.0", "Toshiba", "Galan 3T"),
            ("SIEMENS", "MAGNETOM Terra.X", "syngo MR XA60", "Terra.X", "XA60"),
            ("Siemens Healthineers", "NAEOTOM Alpha", "syngo CT VB20A", "Praxis NAEOTOM", "NAEOTOM"),
        ] {
            let source = object(
                CT,
                [
                    text(tags::MANUFACTURER, VR::LO, maker),
                    text(tags::MANUFACTURER_MODEL_NAME, VR::LO, model),
                    text(tags::SOFTWARE_VERSIONS, VR::LO, version),
                    text(tags::INSTITUTION_NAME, VR::LO, institution),
                    text(tags::STATION_NAME, VR::SH, station),
                ],
            );
            for options in [Options::strict(), Options::research()] {
                let out = deidentify(options, &source).unwrap();
                assert_eq!(text_of(&out, tags::MANUFACTURER).as_deref().map(str::trim), Some(maker));
                assert_eq!(
                    text_of(&out, tags::MANUFACTURER_MODEL_NAME).as_deref().map(str::trim),
                    Some(model)
                );
                assert_eq!(text_of(&out, tags::SOFTWARE_VERSIONS).as_deref().map(str::trim), Some(version));
            }
        }
    }
}
