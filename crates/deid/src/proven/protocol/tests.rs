use super::*;
use crate::proven::csa::tests::header;

const LINES: &str = "ulVersion\t = \t41340006
tSequenceFileName\t = \t\"\"%CustomerSeq%\\cmrr_mbep2d_bold\"\"
tProtocolName\t = \t\"\"Rosenthal^head\"\"
alTE[0]\t = \t34000
alTE[1]\t = \t2.46e3
sKSpace.lBaseResolution                  = 64
sKSpace.ucPhasePartialFourier            = 0x4
sSliceArray.asSlice[0].dThickness        = 3.0
sCoilSelectMeas.aRxCoilSelectData[0].asList[0].sCoilElementID.tCoilID\t = \t\"\"Head_32\"\"
sGRADSPEC.alShimCurrent[0]\t = \t-342
sWipMemBlock.tFree\t = \t\"\"Rosenthal\"\"
";

fn source(lines: &str) -> String {
    format!(
        "<XProtocol>\n{{ \"\"Rosenthal\"\" }}\n### ASCCONV BEGIN object=MrProtDataImpl ###\n{lines}### ASCCONV END ###\"\n"
    )
}

#[test]
fn a_number_of_more_than_twenty_characters_is_no_measure() {
    assert_eq!(number("0x10"), Some(16.0));
    assert_eq!(number("-3.5e2"), Some(-350.0));
    for wrong in ["", "0.00000000000000048211907", "1e999", "NaN", "0xG"] {
        assert_eq!(number(wrong), None, "{wrong}");
    }
}

fn ours(bytes: &[u8]) -> Option<Vec<u8>> {
    rewritten(bytes, |_| false, |_| false)
}

fn text_of(bytes: &[u8]) -> String {
    found(bytes).expect("a protocol").0
}

#[test]
fn a_new_protocol_holds_the_numbers_and_words_of_the_table_and_nothing_else() {
    let in_header = header(true, &[("MrProtocolVersion", &["1"]), ("MrPhoenixProtocol", &[&source(LINES)])]);
    let older = header(false, &[("MrPhoenixProtocol", &[&source(LINES)])]);
    let alone = source(LINES).into_bytes();
    for (bytes, is_header) in [(in_header, true), (older, true), (alone, false)] {
        let made = ours(&bytes).unwrap();
        assert_eq!(made.starts_with(b"SV10"), is_header);
        assert_eq!(made.len() % 2, 0);
        let text = text_of(&made);
        let lines: Vec<&str> = text.trim().lines().collect();
        assert_eq!(
            lines,
            [
                "tSequenceFileName\t = \t\"\"%CustomerSeq%\\cmrr_mbep2d_bold\"\"",
                "alTE[0]\t = \t34000",
                "alTE[1]\t = \t2.46e3",
                "sKSpace.lBaseResolution\t = \t64",
                "sKSpace.ucPhasePartialFourier\t = \t0x4",
                "sCoilSelectMeas.aRxCoilSelectData[0].asList[0].sCoilElementID.tCoilID\t = \t\"\"Head_32\"\"",
                "sGRADSPEC.alShimCurrent[0]\t = \t-342",
            ]
        );
        assert!(!made.windows(9).any(|bytes| bytes == b"Rosenthal"));
        assert!(is_ours(&made) && !is_ours(&bytes));
    }
}

#[test]
fn a_value_beyond_its_limits_or_no_number_or_no_word_of_its_row_goes() {
    let stays = |line: &str| ours(source(&format!("{line}\n")).as_bytes()).is_some();
    for line in [
        "alTE[0] = 9999999",
        "sSliceArray.ucMode = 0x4",
        "dAveragesDouble = 1.0",
        "sRSatArray.asElm[7].sNormal.dTra = -0.98713626",
        "tSequenceFileName = \"%SiemensSeq%\\ep2d_diff\"",
        "sCoilSelectMeas.sCoilStringForConversion = \"\"HE1-4;NE1,2\"\"",
        "sProtConsistencyInfo.tBaselineString = \"\"N4_VE11C_LATEST_20160120\"\"",
    ] {
        assert!(stays(line), "{line}");
    }
    for line in [
        "alTE[0] = 19610417",
        "alTE[0] = 10000000",
        "alTE[0] = Rosenthal",
        "alTE[0] = 34000 Rosenthal",
        "alTE[0] = 0x1234567890",
        "alTE[0] = inf",
        "alTE[0] = nan",
        "alTE[1961] = 5",
        "alTE[Rosenthal] = 5",
        "sSliceArray.ucMode = 4471983",
        "sGRADSPEC.alShimCurrent[0] = 48211907",
        "tSequenceFileName = \"%CustomerSeq%\\rosenthal_tfl\"",
        "tSequenceFileName = \"%CustomerSeq%\\tfl_19610417\"",
        "sProtConsistencyInfo.tBaselineString = \"\"N4_VE11C_LATEST_19610417\"\"",
        "sCoilSelectMeas.sCoilStringForConversion = \"\"Head_4821\"\"",
        "sPosition.dTra = 4",
    ] {
        assert!(!stays(line), "{line}");
    }
}

#[test]
fn all_values_of_a_row_go_where_one_of_them_or_several_together_are_the_patient_s() {
    let bytes = source(LINES).into_bytes();
    let without = |hit: fn(&[&str]) -> bool, words: fn(&str) -> bool| {
        text_of(&rewritten(&bytes, hit, words).expect("some lines stay"))
    };
    let text = without(|values| values.contains(&"2.46e3"), |_| false);
    assert!(!text.contains("alTE") && text.contains("lBaseResolution"));
    let text = without(|values| values == ["4"], |_| false);
    assert!(
        !text.contains("ucPhasePartialFourier"),
        "what is written in hexadecimal digits is searched in decimal ones"
    );
    let text = without(|_| false, |words| words == "Head_32");
    assert!(!text.contains("tCoilID") && text.contains("tSequenceFileName"));
}

#[test]
fn what_the_check_searches_is_all_that_stays() {
    let made = ours(source(LINES).as_bytes()).unwrap();
    let (numbers, words) = values(&made);
    let numbers: HashSet<String> = numbers.into_iter().flatten().collect();
    for value in ["34000", "2.46e3", "64", "4", "-342"] {
        assert!(numbers.contains(value), "{value}");
    }
    assert!(
        words.contains(&"Head_32".to_owned())
            && words.contains(&"%CustomerSeq%\\cmrr_mbep2d_bold".to_owned())
    );
}

#[test]
fn a_protocol_that_is_cut_or_spoilt_gives_none_or_one_of_ours_and_no_panic() {
    let whole = header(true, &[("MrPhoenixProtocol", &[&source(LINES)])]);
    for end in 0..whole.len() {
        if let Some(made) = ours(&whole[..end]) {
            assert!(is_ours(&made));
        }
    }
    let mut wild = 11_u32;
    for _ in 0..5_000 {
        let mut bytes = whole.clone();
        for _ in 0..3 {
            wild = wild.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (wild >> 8) as usize % bytes.len();
            bytes[at] = (wild >> 3) as u8;
        }
        if let Some(made) = ours(&bytes) {
            assert!(is_ours(&made));
        }
    }
}

#[test]
fn each_row_has_limits_or_words_a_meaning_and_a_source() {
    for record in crate::tables::csv::records(TABLE) {
        let field = |at: usize| record.get(at).map(|field| field.to_string()).unwrap_or_default();
        assert_eq!(record.len(), 6, "{record:?}");
        assert!(field(3).is_empty() != field(1).is_empty(), "{record:?}");
        assert!(!field(4).is_empty() && !field(5).is_empty(), "{record:?}");
        assert!(rows().contains_key(field(0).as_str()), "{record:?}");
    }
}
