//! Text in every character set of the standard (PS3.3 C.12.1.1.2) is decoded as pydicom decodes it.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use veilig::dicom::{Charset, trim_text};

/// A text, its character set, and what pydicom makes of it.
struct Sample {
    place: String,
    terms: String,
    bytes: Vec<u8>,
    text: String,
}

/// What `tests/common/charsets.py` tells; `None` where pydicom is not here.
fn samples() -> Vec<Sample> {
    let script = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/common/charsets.py");
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let output = Command::new(python).arg(script).output().expect("starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    lines.lines().map(sample).collect()
}

fn sample(line: &str) -> Sample {
    let [place, terms, bytes, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
    let text = String::from_utf8(bytes_of(text)).expect("UTF-8");
    Sample { place: place.into(), terms: terms.into(), bytes: bytes_of(bytes), text }
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let pair = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex");
    (0..hex.len()).step_by(2).map(pair).collect()
}

/// Without padding and empty groups of a name's end, which pydicom leaves out.
fn plain(text: &str) -> &str {
    trim_text(text).trim_end_matches(['=', ' '])
}

/// dicomParser#77, #89: text in other character sets than Latin was broken.
#[test]
#[cfg_attr(not(pydicom), ignore = "pydicom is not installed")]
fn every_character_set_is_decoded_as_pydicom_decodes_it() {
    let samples = samples();
    let mut seen = BTreeMap::<String, usize>::new();
    let mut differ = Vec::new();
    for Sample { place, terms, bytes, text } in &samples {
        let ours = Charset::from_value(terms.as_bytes()).decode(bytes, true);
        if ours.as_deref().map(plain) != Some(plain(text)) {
            differ.push(format!("{place}: {ours:?}, pydicom {text:?}"));
        }
        for term in terms.split('\\') {
            *seen.entry(term.replace("ISO 2022 IR", "ISO_IR")).or_default() += 1;
        }
    }
    println!("{} texts: {seen:?}", samples.len());
    assert!(differ.is_empty(), "{} of {}: {differ:#?}", differ.len(), samples.len());
    for term in ["6", "13", "58", "87", "100", "101", "109", "110", "126", "127", "138", "144", "148", "149"]
    {
        assert!(seen.contains_key(&format!("ISO_IR {term}")), "ISO_IR {term}");
    }
    for term in ["ISO_IR 159", "ISO_IR 166", "ISO_IR 192", "GB18030", "GBK"] {
        assert!(seen.contains_key(term), "{term}");
    }
}
