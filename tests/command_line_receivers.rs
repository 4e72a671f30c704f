//! The command line program's receiver: what is set for it, what it requires, and what is said of it.

use crate::common::program::{Case, ended, names, reasons};
use serde_json::{Value, json};
use std::process::Output;

/// A receiver with these requirements.
fn receiver(case: &Case, requirements: &Value) -> String {
    let block = json!({
        "name": "Planning lab", "groupId": "LAB-7", "preset": "research", "options": {"dates": "remove"},
        "contact": "lab@example.org", "requirements": requirements,
    });
    case.file("receiver.json", block.to_string().as_bytes()).display().to_string()
}

/// Runs the program with nothing typed but the receiver and the order number.
fn run(case: &Case, out: &str, receiver: &str, more: &[&str]) -> Output {
    let args = [&["--receiver", receiver, "--order", "555001"], more].concat();
    case.bare(out, &args).output().expect("starts")
}

fn manifest(told: &Value) -> Value {
    let path = told["exports"][0]["zip"].as_str().expect("a zip");
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).expect("there")).expect("a zip");
    let name = format!("{}/manifest.json", told["exports"][0]["id"].as_str().expect("an ID"));
    serde_json::from_reader(zip.by_name(&name).expect("found")).expect("JSON")
}

#[test]
fn a_receiver_brings_group_preset_and_options_and_hears_that_all_is_met() {
    let case = Case::new("receiver");
    let path = receiver(
        &case,
        &json!({"modalities": {"oneOf": ["CT"], "unmet": "block"},
        "thickestSlice": {"mm": 1.25, "unmet": "block"}, "complete": {"unmet": "block"}, "noTilt": {"unmet": "block"},
        "contrastPhases": {"all": ["portal-venous"], "unmet": "block"}}),
    );
    let (code, told) = ended(&run(&case, "out", &path, &["--json"]));
    assert_eq!((code, told["exports"][0]["requirements"].clone()), (0, json!([])), "{told}");
    assert_eq!(told["exports"][0]["receiver"], "Planning lab");
    let manifest = manifest(&told);
    assert_eq!(manifest["group_id"], "LAB-7");
    assert_eq!((&manifest["receiver"], &manifest["requirements"]), (&json!("Planning lab"), &json!([])));
    assert_eq!(manifest["options"]["dates"], "remove", "the receiver's own option on top of its preset");
    assert_eq!(manifest["options"]["clean-descriptors"], true, "as Research");
    let (_, other) = ended(&run(&case, "typed", &path, &["--json", "--group", "MINE", "--preset", "strict"]));
    let other = self::manifest(&other);
    assert_eq!((&other["group_id"], &other["options"]["clean-descriptors"]), (&json!("MINE"), &json!(false)));
}

#[test]
fn what_is_not_met_is_told_and_what_must_be_met_stops_the_patient() {
    let case = Case::new("unmet");
    let path = receiver(
        &case,
        &json!({"thickestSlice": {"mm": 1, "unmet": "warn", "words": "Thin slices, please."},
        "fewestImages": {"images": 40, "unmet": "warn"}}),
    );
    let (code, told) = ended(&run(&case, "warned", &path, &["--json"]));
    let wanted = json!([{"requirement": "thickest-slice", "unmet": "warn", "series": 1, "mm": 1.25},
        {"requirement": "fewest-images", "unmet": "warn", "series": 1, "count": 3}]);
    assert_eq!((code, &told["exports"][0]["requirements"]), (0, &wanted), "{told}");
    assert_eq!(manifest(&told)["requirements"], wanted);
    let printed = run(&case, "words", &path, &[]).stdout;
    let printed = String::from_utf8_lossy(&printed);
    assert!(printed.contains("Planning lab: Thin slices, please. Series 1: 1.25 mm."), "{printed}");
    let path = receiver(&case, &json!({"fewestImages": {"images": 40, "unmet": "block"}}));
    let (code, told) = ended(&run(&case, "blocked", &path, &["--json"]));
    assert_eq!((code, reasons(&told)), (2, vec!["receiver-requires".to_owned(); 3]), "{told}");
    let only = json!([{"requirement": "fewest-images", "unmet": "block", "series": 1, "count": 3}]);
    assert_eq!(told["exports"][0]["requirements"], only);
    assert_eq!(names(&case.path("blocked")), Vec::<String>::new());
}

#[test]
fn a_receiver_who_must_have_all_gets_nothing_of_a_series_from_which_an_image_stays() {
    let case = Case::new("held");
    let slice = case.path("study/IM00001");
    let mut bytes = std::fs::read(&slice).expect("there");
    let pixels = bytes.windows(4).rposition(|tag| tag == [0xE0, 0x7F, 0x10, 0]).expect("Pixel Data");
    bytes.truncate(pixels);
    std::fs::write(&slice, bytes).expect("written");
    let path = receiver(&case, &json!({"complete": {"unmet": "block"}}));
    let (code, told) = ended(&run(&case, "out", &path, &["--json"]));
    assert_eq!(
        (code, told["exports"][0]["requirements"][0]["requirement"].clone()),
        (2, json!("complete")),
        "{told}"
    );
    let held = ["lacks-pixels", "receiver-requires", "receiver-requires"];
    assert_eq!(reasons(&told), held, "what held it back is still told");
    let path = receiver(&case, &json!({"complete": {"unmet": "warn"}}));
    let (code, told) = ended(&run(&case, "warned", &path, &["--json"]));
    let wanted = json!([{"requirement": "complete", "unmet": "warn", "series": 1, "count": 1}]);
    assert_eq!((code, &told["exports"][0]["requirements"]), (1, &wanted), "two of three go out: {told}");
}

#[test]
fn a_receiver_whose_name_is_the_patients_is_not_named_in_the_zip() {
    let case = Case::new("named");
    let block = json!({"name": "Praktijk Quistenberg", "groupId": "LAB-7"}).to_string();
    let path = case.file("receiver.json", block.as_bytes()).display().to_string();
    let (code, told) = ended(&run(&case, "out", &path, &["--json"]));
    assert_eq!((code, &manifest(&told)["receiver"]), (0, &Value::Null), "{told}");
}

#[test]
fn a_receivers_file_that_is_wrong_is_refused_with_the_key_and_what_was_expected() {
    let case = Case::new("wrong");
    for (text, wanted) in [
        (
            r#"{"name": "A", "requirements": {"complete": {"unmet": "stop"}}}"#,
            r#"--receiver: requirements.complete.unmet: expected "warn" or "block""#,
        ),
        (r#"{"name": "A", "preset": "planing"}"#, "--receiver: preset: expected the name of a preset"),
        (r#"{"name": "A", "options": {"dates": "later"}}"#, "expected one of: remove, shift, keep"),
        ("{", "--receiver: the file: expected well-formed JSON"),
    ] {
        let path = case.file("receiver.json", text.as_bytes()).display().to_string();
        let output = run(&case, "out", &path, &[]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), error.contains(wanted)), (Some(64), true), "{error}");
    }
    let output = run(&case, "out", &case.path("nothing").display().to_string(), &[]);
    assert_eq!(output.status.code(), Some(64));
    let nameless = case.file("receiver.json", br#"{"name": "A"}"#).display().to_string();
    let output = run(&case, "out", &nameless, &[]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("--group G is missing"));
}
