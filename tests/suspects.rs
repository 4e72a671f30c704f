//! On the command line suspect images go out on demand, and nothing certifies what nobody saw.

use crate::common::fixture::{CT, ct_head};
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::process::Command;
use veilig::dicom::{
    DataSet, Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, read_head, write_dataset,
};

const BURNED_IN: Tag = Tag(0x0028, 0x0301);
const CODES: Tag = Tag(0x0012, 0x0064);

/// An image of a series of its own, whose sender says that its pixels were cleaned.
fn image(number: u32, changes: Vec<Element>) -> Vec<u8> {
    let (syntax, instance) = (TransferSyntax::explicit(), format!("1.2.826.0.1.3680043.10.543.8.{number}"));
    let mut dataset = ct_head(number, 16, &instance);
    let text = |tag, vr, value: &str| Element::new(tag, vr, value.as_bytes());
    let earlier: DataSet = [
        text(Tag(0x0008, 0x0100), VR::SH, "113101"),
        text(Tag(0x0008, 0x0102), VR::SH, "DCM"),
        text(Tag(0x0008, 0x0104), VR::LO, "Clean Pixel Data Option"),
    ]
    .into_iter()
    .collect();
    dataset.put(Element::sequence(CODES, vec![earlier]));
    dataset.put(text(Tag(0x0020, 0x000E), VR::UI, &format!("1.2.826.0.1.3680043.10.543.9.{number}")));
    dataset.put(text(Tag(0x0020, 0x0011), VR::IS, &number.to_string()));
    changes.into_iter().for_each(|change| dataset.put(change));
    let pixels = vec![0; 16 * 16 * 2];
    let length = Some(pixels.len() as u64);
    let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length };
    let mut file = file_meta(CT, &instance, &syntax);
    file.extend(write_dataset(&dataset, &syntax));
    file.extend(pixel_header(&place, &syntax));
    file.extend(pixels);
    file
}

/// A folder that goes at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What the program prints for three series (one says that text is burned in, one is a dose report that says that none is,
/// one is not suspect), the entries of the zip and the text of the report.
struct Run {
    code: Option<i32>,
    printed: serde_json::Value,
    images: Vec<DataSet>,
    manifest: serde_json::Value,
    report: String,
}

fn run(name: &str, more: &[&str]) -> Run {
    let folder = Folder(std::env::temp_dir().join(format!("veilig-suspects-{name}-{}", std::process::id())));
    let study = folder.0.join("study");
    std::fs::create_dir_all(&study).expect("created");
    let burned = |value: &str| Element::new(BURNED_IN, VR::CS, value.as_bytes());
    let dose = Element::new(Tag(0x0008, 0x103E), VR::LO, b"Dose Report".as_slice());
    for (number, changes) in
        [(1, vec![burned("YES")]), (2, vec![burned("NO"), dose]), (3, vec![burned("NO")])]
    {
        std::fs::write(study.join(format!("IM{number}")), image(number, changes)).expect("written");
    }
    let output = Command::new(crate::common::program::program())
        .arg(&study)
        .arg("--out")
        .arg(folder.0.join("out"))
        .args(["--group", "G", "--no-order", "--json"])
        .args(more)
        .output()
        .expect("the program starts");
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let path = |key: &str| PathBuf::from(printed["exports"][0][key].as_str().expect("a path"));
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path("zip")).expect("written")).expect("a zip");
    let (mut images, mut manifest) = (Vec::new(), serde_json::Value::Null);
    for place in 0..zip.len() {
        let mut entry = zip.by_index(place).expect("an entry");
        let (mut bytes, is_image) = (Vec::new(), entry.name().expect("a name").ends_with(".dcm"));
        entry.read_to_end(&mut bytes).expect("unpacked");
        if is_image {
            images.push(read_head(&mut Cursor::new(bytes)).expect("a head").dataset);
        } else {
            manifest = serde_json::from_slice(&bytes).expect("JSON");
        }
    }
    let report = Command::new("pdftotext").arg("-layout").arg(path("report")).arg("-").output();
    let report = String::from_utf8(report.expect("starts").stdout).expect("UTF-8");
    let report = report.split_whitespace().collect::<Vec<_>>().join(" ");
    Run { code: output.status.code(), printed, images, manifest, report }
}

fn codes(image: &DataSet) -> Vec<&str> {
    let items = image.get(CODES).map(Element::items).unwrap_or_default();
    items.iter().filter_map(|item| item.text(Tag(0x0008, 0x0100))).collect()
}

#[test]
#[cfg_attr(not(poppler), ignore = "poppler-utils is not installed")]
fn without_the_option_suspects_stay_behind_and_the_record_says_how_many_and_why() {
    let run = run("held", &[]);
    assert_eq!((run.code, run.images.len()), (Some(1), 1));
    assert_eq!(run.printed["exports"][0]["not_looked_at"], 0);
    let held = |number: usize| &run.manifest["pixels"]["series"][number]["held"][0];
    assert_eq!(held(0)["reason"], "suspect-burned-in");
    assert_eq!((&held(1)["reason"], &held(1)["images"]), (&"suspect-capture".into(), &1.into()));
    // The sender's own word stays of what nobody suspects; the program gives none of its own.
    assert_eq!(codes(&run.images[0]), ["113101", "113100"]);
    assert_eq!(run.manifest["pixels"]["searched"], true);
    assert!(run.manifest["pixels"]["series"].as_array().is_some_and(|series| series.len() == 2));
}

#[test]
#[cfg_attr(not(poppler), ignore = "poppler-utils is not installed")]
fn on_demand_suspects_go_out_and_nothing_says_that_anyone_looked() {
    let run = run("included", &["--include-suspect"]);
    assert_eq!((run.code, run.images.len()), (Some(0), 3));
    let told: Vec<_> = run.images.iter().map(|image| (image.text(BURNED_IN), codes(image))).collect();
    assert_eq!(told[0], (Some("YES"), vec!["113100"]), "the source's warning stays, its promise goes");
    assert_eq!(told[1], (None, vec!["113100"]), "its promise goes");
    assert_eq!(
        told[2],
        (Some("NO"), vec!["113101", "113100"]),
        "what is not suspect keeps its sender's word"
    );
    assert_eq!(run.printed["exports"][0]["not_looked_at"], 2);
    let series = run.manifest["pixels"]["series"].as_array().expect("series");
    let told: Vec<_> = series
        .iter()
        .map(|one| (one["number"].as_u64(), one["not_looked_at"].as_u64(), one["clean_pixel_data"].as_u64()))
        .collect();
    assert_eq!(told, [(Some(1), Some(1), Some(0)), (Some(2), Some(1), Some(0))]);
    let report = run.report;
    for number in ["001", "002"] {
        let told = format!("Series {number}: 1 image went out though it is suspect and nobody looked at it.");
        assert!(report.contains(&told), "{report}");
    }
    assert!(report.contains("Clean Pixel Data Option (1 of 3 images)"), "{report}");
}

#[test]
#[cfg_attr(not(poppler), ignore = "poppler-utils is not installed")]
fn the_record_tells_whether_study_key_password_and_file_set_were_used() {
    let plain = run("plain", &[]).manifest;
    for key in ["study_key", "password", "file_set"] {
        assert_eq!(plain[key], false, "{key}");
    }
    let folder = Folder(std::env::temp_dir().join(format!("veilig-suspects-secret-{}", std::process::id())));
    std::fs::create_dir_all(&folder.0).expect("created");
    let key = folder.0.join("key");
    std::fs::write(&key, "correct horse battery").expect("written");
    let keyed = run("keyed", &["--key-file", &key.display().to_string()]);
    assert_eq!(keyed.manifest["study_key"], true);
    assert!(keyed.report.contains("Project key yes"));
}

#[test]
#[cfg_attr(not(poppler), ignore = "poppler-utils is not installed")]
fn without_the_search_the_record_says_that_nobody_searched() {
    let run = run("unsearched", &["--no-text-search"]);
    assert_eq!(run.manifest["pixels"]["searched"], false);
    assert!(run.report.contains("Burned-in text was not looked for."));
}
