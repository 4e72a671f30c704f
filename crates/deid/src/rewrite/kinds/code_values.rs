//! What code values of registered schemes look like. A number that its scheme can't have given out is no code, whatever stands
//! beside it as its meaning: an order number or an ID under SCT is refused by its check digit.

/// A longer run of digits is no code of a scheme that is not known here.
const MOST_DIGITS: usize = 5;

/// Whether a value may be one of this scheme.
pub(crate) fn fits(scheme: &str, value: &str) -> bool {
    match scheme {
        "SCT" => is_snomed_ct(value) || is_snomed_rt(value),
        "SRT" | "SNM3" | "99SDM" => is_snomed_rt(value) || is_snomed_ct(value),
        "DCM" => !is_digits(value) || value.len() == 6 && value.starts_with('1'),
        "LN" => is_loinc(value) || behind_letters(value, "C", 4..=6),
        "UMLS" => behind_letters(value, "C", 7..=7),
        "NCIt" | "NCIm" => behind_letters(value, "C", 3..=6),
        "RADLEX" => ["RID", "RPID", "RDE"].iter().any(|letters| behind_letters(value, letters, 1..=6)),
        "MSH" => ["C", "D"].iter().any(|letters| behind_letters(value, letters, 5..=9)),
        "FMA" | "ITIS_TSN" => is_digits(value) && value.len() <= 6,
        "RXNORM" => is_digits(value) && value.len() <= 7,
        _ => longest_run(value) <= MOST_DIGITS,
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn behind_letters(value: &str, letters: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    value.strip_prefix(letters).is_some_and(|rest| is_digits(rest) && digits.contains(&rest.len()))
}

fn longest_run(value: &str) -> usize {
    value.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or_default()
}

/// A concept's identifier: 6 to 18 digits; before the last two digits say that it is a concept's, the last one is Verhoeff's
/// check digit (SNOMED CT Technical Implementation Guide, 5.2).
fn is_snomed_ct(value: &str) -> bool {
    let is_concept = || {
        let before_check = value.split_at_checked(value.len().saturating_sub(1)).map(|(rest, _)| rest);
        before_check.is_some_and(|rest| rest.ends_with("00") || rest.ends_with("10"))
    };
    is_digits(value) && (6..=18).contains(&value.len()) && is_concept() && is_checked_by_verhoeff(value)
}

/// Verhoeff's check over all digits, the last one being the check digit: products in the dihedral group of ten elements.
fn is_checked_by_verhoeff(digits: &str) -> bool {
    const STEP: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let product = |a: u8, b: u8| match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + (a + (b - 5)) % 5,
        (false, true) => 5 + (a - 5 + 5 - b) % 5,
        (false, false) => (a - 5 + 5 - (b - 5)) % 5,
    };
    let check = digits.bytes().rev().enumerate().fold(0, |check, (place, digit)| {
        let mut digit = digit - b'0';
        for _ in 0..place % 8 {
            digit = STEP.get(usize::from(digit)).copied().unwrap_or_default();
        }
        product(check, digit)
    });
    check == 0
}

/// An older code: an axis of one letter or two signs, a hyphen, up to six letters and digits.
fn is_snomed_rt(value: &str) -> bool {
    let Some((axis, rest)) = value.split_once('-') else { return false };
    let is_axis = axis.len() <= 2
        && axis.starts_with(|c: char| c.is_ascii_uppercase())
        && axis.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let is_code = |code: &str| {
        (1..=6).contains(&code.len())
            && code.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
    };
    is_axis && is_code(rest)
}

/// Up to seven digits, a hyphen, a check digit (modulus 10); answers and parts have two letters before.
fn is_loinc(value: &str) -> bool {
    let value = ["LA", "LP"].iter().find_map(|letters| value.strip_prefix(letters)).unwrap_or(value);
    let Some((number, check)) = value.split_once('-') else { return false };
    let sum = number.bytes().rev().enumerate().fold(0, |sum, (place, digit)| {
        let digit = u32::from(digit.saturating_sub(b'0'));
        sum + if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit }
    });
    is_digits(number) && number.len() <= 7 && check.parse() == Ok((10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::tests::fixture::{code, ct, text_of};
    use dicom_dictionary_std::tags;
    use veilig_dicom::Element;

    #[test]
    fn codes_as_schemes_give_them_out_fit() {
        for (scheme, value) in [
            ("SCT", "10200004"),
            ("SCT", "111002"),
            ("SCT", "410668003"),
            ("SCT", "5811000122108"),
            ("SRT", "T-62000"),
            ("SRT", "G-A101"),
            ("SRT", "P5-09051"),
            ("SNM3", "T-D1100"),
            ("DCM", "113100"),
            ("DCM", "CT"),
            ("LN", "18782-3"),
            ("LN", "11526-1"),
            ("LN", "8867-4"),
            ("UMLS", "C0034079"),
            ("NCIt", "C2992"),
            ("RADLEX", "RID10312"),
            ("UCUM", "mm2"),
            ("UCUM", "{counts}"),
            ("MDC", "2:16770"),
            ("FMA", "7088"),
            ("MSH", "D008113"),
            ("RXNORM", "1234567"),
            ("ISO3166_1", "NL"),
        ] {
            assert!(fits(scheme, value), "{scheme} {value}");
        }
    }

    #[test]
    fn numbers_that_no_scheme_gave_out_do_not() {
        for (scheme, value) in [("MSH", "48211907"), ("RXNORM", "12345678"), ("RXNORM", "ABC")] {
            assert!(!fits(scheme, value), "{scheme} {value}");
        }
        let ids = ["48211907", "7731902", "19610417", "061041712", "4711471147", "123456", "A48211907"];
        for scheme in ["SCT", "SRT", "LN", "UMLS", "NCIt", "RADLEX", "FMA", "UCUM", "ACR", "I10"] {
            let passed: Vec<_> = ids.iter().filter(|id| fits(scheme, id)).collect();
            assert!(passed.is_empty() || scheme == "FMA" && passed == [&"123456"], "{scheme}: {passed:?}");
        }
        assert!(!fits("DCM", "48211907") && !fits("DCM", "471147") && !fits("LN", "18782-4"));
    }

    #[test]
    fn what_is_nearly_a_code_is_none() {
        for (scheme, value) in [
            ("SRT", "48219"),
            ("99SDM", "48219"),
            ("SRT", "ABC-12"),
            ("SRT", "1T-620"),
            ("SRT", "T-6200000"),
            ("SRT", "T-"),
            ("SRT", "T-Jansen"),
            ("UMLS", "CJansens"),
            ("NCIt", "Jansen"),
            ("NCIt", "48219"),
            ("RADLEX", "Jansen"),
            ("RADLEX", "RID1234567"),
            ("FMA", "Jansen"),
            ("FMA", "1234567"),
        ] {
            assert!(!fits(scheme, value), "{scheme} {value}");
        }
        assert!(fits("FMA", "123456"));
        let checks = |number: &str| (0..10).filter(|check| fits("LN", &format!("{number}-{check}"))).count();
        assert_eq!([checks("1234567"), checks("12345678"), checks("Jansen"), checks("")], [1, 0, 0, 0]);
    }

    #[test]
    fn a_digit_that_is_another_or_stands_in_its_neighbour_s_place_is_seen() {
        let fits = |digits: &[u8]| is_checked_by_verhoeff(std::str::from_utf8(digits).expect("digits"));
        for number in (0..40_u32).map(|n| 1_023_456 + n * 182_911) {
            let of = |check: u32| format!("{number}{check}").into_bytes();
            let right: Vec<Vec<u8>> = (0..10).map(of).filter(|digits| fits(digits)).collect();
            assert_eq!(right.len(), 1, "{number}");
            for place in 0..right[0].len() {
                let mut other = right[0].clone();
                for digit in (b'0'..=b'9').filter(|digit| *digit != right[0][place]) {
                    other[place] = digit;
                    assert!(!fits(&other), "{other:?}");
                }
                let mut turned = right[0].clone();
                if place > 0 && turned[place] != turned[place - 1] {
                    turned.swap(place, place - 1);
                    assert!(!fits(&turned), "{turned:?}");
                }
            }
        }
    }

    #[test]
    fn of_the_numbers_of_eight_digits_hardly_one_in_four_hundred_passes_for_a_concept() {
        let passed = (0..20_000_u32).filter(|n| fits("SCT", &(10_000_000 + n * 4_099).to_string())).count();
        assert!(passed < 60, "{passed}");
    }

    #[test]
    fn an_id_beside_a_known_meaning_goes_in_the_closed_world_and_the_meaning_stays() {
        let of = |options: Options, value: &str, meaning: &str| {
            let codes = vec![code(value, "SCT", meaning)];
            let out = ct(options, [Element::sequence(tags::ANATOMIC_REGION_SEQUENCE, codes)]);
            let item = out.get(tags::ANATOMIC_REGION_SEQUENCE).unwrap().items()[0].clone();
            [tags::CODE_VALUE, tags::CODE_MEANING]
                .map(|tag| text_of(&item, tag).unwrap_or_default().trim().to_owned())
        };
        for options in [Options::strict(), Options::planning()] {
            assert_eq!(of(options.clone(), "10200004", "Liver"), ["10200004", "Liver"]);
            let [value, meaning] = of(options.clone(), "90115533", "Liver");
            assert!(value != "90115533" && meaning == "Liver", "{value} {meaning}");
            let [value, meaning] = of(options, "10200004", "Haverkoorn");
            assert!(value == "10200004" && meaning != "Haverkoorn", "a name beside a known value");
        }
    }
}
