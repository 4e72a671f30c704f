//! A made-up study with thousands of planted identifiers goes through the command line program, and an independent
//! checker searches every byte of what comes out: nothing may be left. Both are in Python, in `tests/planted`.

mod beside;

use crate::common::planted::{Planted, checker_tested};
use serde_json::{Value, json};

/// What is left, but for what says nothing of the patient: the sweep through the dictionary plants words that name nobody, too,
/// and an export that keeps more than Strict may keep them where the standard knows no identifier.
fn left(told: &Value, allowed: &[&str]) -> Vec<String> {
    let left = told["left"].as_array().expect("a list").iter();
    let kind = |one: &Value| one["kind"].as_str().unwrap_or_default().to_owned();
    left.filter(|one| !allowed.contains(&&*kind(one))).map(ToString::to_string).collect()
}

/// What no preset may do to images.
fn assert_images_are_whole(told: &Value) {
    assert_eq!(told["unreadable"], json!([]));
    assert_eq!(told["lost"], json!([]), "pixels and geometry stay");
    assert_eq!(told["series_split"], 0);
    for kind in ["CT", "MR"] {
        assert_eq!(told["kinds"][kind][0], told["kinds"][kind][1], "{kind}");
    }
    assert!(told["planted"].as_u64().is_some_and(|planted| planted > 5000), "{}", told["planted"]);
}

#[test]
fn the_checker_finds_each_planted_value_in_the_source_and_one_that_an_export_put_back() {
    let (passed, told) = checker_tested();
    assert!(passed && told.contains("\nOK"), "{told}");
}

#[test]
fn strict_lets_no_planted_identifier_leave_and_keeps_what_is_useful() {
    for seed in [1, 6] {
        let told = Planted::make("strict", seed, 4).checked(&["--preset", "strict"]);
        assert_eq!(left(&told, &[]), Vec::<String>::new(), "not even a word that names nobody");
        assert_images_are_whole(&told);
        assert_eq!(told["safe_private"][0], 0);
    }
}

#[test]
fn the_directory_of_a_file_set_lets_no_planted_identifier_leave_either() {
    for (preset, allowed) in [("strict", &[][..]), ("research", &["swept"])] {
        let told = Planted::make("file-set", 13, 4).checked(&["--preset", preset, "--file-set"]);
        assert_eq!(left(&told, allowed), Vec::<String>::new());
        assert_images_are_whole(&told);
    }
}

#[test]
fn research_keeps_safe_private_descriptions_and_characteristics_but_nothing_that_identifies() {
    let told = Planted::make("research", 2, 4).checked(&["--preset", "research"]);
    assert_eq!(left(&told, &["swept"]), Vec::<String>::new());
    assert_images_are_whole(&told);
    assert_eq!(told["safe_private"][0], told["safe_private"][1]);
    assert!(told["safe_private"][1].as_u64().is_some_and(|planted| planted > 30));
}

#[test]
fn planning_keeps_descriptions_and_characteristics_and_neither_private_elements_nor_identifiers() {
    let told = Planted::make("planning", 4, 4).checked(&["--preset", "planning"]);
    assert_eq!(left(&told, &["swept"]), Vec::<String>::new());
    assert_images_are_whole(&told);
    assert_eq!(told["safe_private"][0], 0);
}

#[test]
fn reports_go_out_with_their_option_and_without_what_was_planted_in_them() {
    let options = [
        "--preset",
        "research",
        "--include-suspect",
        "--no-text-search",
        "--option",
        "clean-structured-content",
    ];
    let told = Planted::make("all", 11, 4).checked(&options);
    assert_eq!(left(&told, &["swept"]), Vec::<String>::new());
    assert_images_are_whole(&told);
    assert_eq!(told["kinds"], json!({ "CT": [12, 12], "MR": [18, 18], "SR": [3, 3], "US": [3, 3] }));
}

#[test]
fn no_date_of_the_source_is_kept_in_its_place_when_dates_are_shifted() {
    let told = Planted::make("dates", 3, 4).checked(&["--preset", "research"]);
    assert_eq!(told["dates_in_place"], json!([]));
    assert_images_are_whole(&told);
}
