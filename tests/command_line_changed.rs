//! The command line program, while another program writes over the files that it loaded.

#![cfg(unix)]

use crate::common::fixture::write_ct_series;
use serde_json::Value as Json;
use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SLICES: u32 = 150;

/// Sends a signal to a process that this test started.
fn signal(name: &str, process: u32) {
    let sent = Command::new("kill").args([name, &process.to_string()]).status().expect("kill starts");
    assert!(sent.success());
}

/// Another patient's file of the same size under this name, with the same time of modification.
fn overwrite(path: &Path) {
    let time = path.metadata().and_then(|file| file.modified()).expect("a time");
    let mut file = std::fs::read(path).expect("read");
    let name = b"Quistenberg^Marijke";
    let at = file.windows(name.len()).position(|bytes| bytes == name).expect("there");
    file[at..at + name.len()].copy_from_slice(b"Hollanderinck^Josua");
    let pixels = file.len() - 60_000;
    file[pixels..].fill(9);
    std::fs::write(path, file).expect("written");
    File::options().write(true).open(path).and_then(|file| file.set_modified(time)).expect("set");
}

#[test]
#[cfg_attr(not(poppler), ignore = "poppler-utils is not installed")]
fn files_that_change_while_the_program_exports_are_left_out_and_say_so() {
    let folder = std::env::temp_dir().join(format!("veilig-program-changed-{}", std::process::id()));
    let (study, out) = (folder.join("study"), folder.join("out"));
    write_ct_series(&study, SLICES, 256).expect("written");
    let program = Command::new(crate::common::program::program())
        .arg(&study)
        .args(["--group", "G", "--no-order", "--id", "TWIN", "--no-text-search", "--json", "--out"])
        .arg(&out)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // All is loaded once the zip is begun.
    let begun = Instant::now();
    while std::fs::read_dir(&out).is_ok_and(|mut files| files.next().is_none()) || !out.exists() {
        assert!(begun.elapsed() < Duration::from_secs(120), "the export begins");
        std::thread::sleep(Duration::from_millis(1));
    }
    signal("-STOP", program.id());
    let slice = |number: u32| study.join(format!("IM{:05}", SLICES - number));
    overwrite(&slice(1));
    std::fs::remove_file(slice(2)).expect("removed");
    std::fs::remove_file(slice(3)).expect("removed");
    std::fs::create_dir(slice(3)).expect("created");
    std::fs::remove_file(slice(4)).expect("removed");
    assert!(Command::new("mkfifo").arg(slice(4)).status().expect("mkfifo starts").success());
    signal("-CONT", program.id());
    let output = program.wait_with_output().expect("ends");
    assert_eq!(output.status.code(), Some(1), "something was left out");
    let printed: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    let export = &printed["exports"][0];
    assert_eq!((&export["images"], &export["checked"]), (&(SLICES - 4).into(), &(SLICES - 4).into()));
    let mut left_out: Vec<_> = export["left_out"].as_array().expect("a list").iter().collect();
    left_out.sort_by_key(|file| std::cmp::Reverse(file["file"].to_string()));
    assert_eq!(left_out.len(), 4, "{left_out:?}");
    for (file, number) in left_out.into_iter().zip(1..) {
        assert_eq!(file["file"], slice(number).display().to_string());
        assert_eq!(file["reason"], "changed-since-loaded");
        assert!(file["text"].as_str().is_some_and(|text| text.contains("changed since it was loaded")));
    }
    let report = Command::new("pdftotext")
        .args(["-layout"])
        .arg(out.join("TWIN_CONFIDENTIAL_report.pdf"))
        .arg("-")
        .output();
    let text = String::from_utf8(report.expect("starts").stdout).expect("UTF-8");
    assert!(text.contains("changed since it was loaded"), "the report says so:\n{text}");
    std::fs::remove_dir_all(folder).expect("removed");
}
