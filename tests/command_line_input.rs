//! What the command line program reads: folders with links, pipes and locks in them, and zips that are not whole.

#![cfg(unix)]

use crate::common::program::{Case, ended, names, program, reasons};
use std::fs;
use std::io::{Cursor, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

fn images(told: &serde_json::Value) -> u64 {
    told["exports"].as_array().into_iter().flatten().filter_map(|one| one["images"].as_u64()).sum()
}

/// Runs the program and ends it if it waits for something.
fn run_in_time(case: &Case, out: &str, more: &[&str]) -> (i32, serde_json::Value) {
    let command = case.command(out, &[&["--json"], more].concat());
    let mut timed = Command::new("timeout");
    ended(&timed.arg("60").arg(command.get_program()).args(command.get_args()).output().expect("starts"))
}

#[test]
fn pipes_sockets_and_devices_are_told_and_not_opened() {
    let case = Case::new("pipes");
    let pipe = case.path("study/pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("starts").success());
    let _socket = UnixListener::bind(case.path("study/socket")).expect("bound");
    symlink("/dev/zero", case.path("study/zeros")).expect("linked");
    let (code, told) = run_in_time(&case, "out", &[]);
    assert_eq!((code, images(&told), reasons(&told)), (1, 3, vec!["no-file".to_owned(); 3]));
    let (code, told) = run_in_time(&case, "again", &[&pipe.display().to_string()]);
    assert_eq!((code, reasons(&told).len()), (1, 4), "a pipe that the command line names");
}

#[test]
fn links_are_followed_once_and_loops_end() {
    let case = Case::new("loops");
    let linked = |name: &str| case.path("study").join(name);
    fs::create_dir_all(case.path("elsewhere/deep")).expect("made");
    fs::rename(linked("IM00002"), case.path("elsewhere/deep/IM00002")).expect("moved");
    symlink(case.path("elsewhere"), linked("a folder elsewhere")).expect("linked");
    symlink("..", linked("up")).expect("linked");
    symlink(".", linked("self")).expect("linked");
    symlink(case.path("study"), case.path("elsewhere/deep/back")).expect("linked");
    let (code, told) = run_in_time(&case, "out", &[&case.path("study/../study").display().to_string()]);
    // The folder `up` holds `elsewhere` and what else the test has; all three images are there once.
    assert_eq!((code, images(&told), reasons(&told)), (0, 3, Vec::new()), "{told}");
    // Where the first result lies.
    fs::remove_file(linked("up")).expect("removed");
    symlink("eight", linked("seven")).expect("linked");
    symlink("seven", linked("eight")).expect("linked");
    symlink("nowhere", linked("lost")).expect("linked");
    let (code, told) = run_in_time(&case, "dangling", &[]);
    assert_eq!((code, images(&told)), (1, 3));
    let unreadable = reasons(&told).iter().filter(|reason| *reason == "unreadable").count();
    assert_eq!(unreadable, 3, "links that lead to nothing are told: {told}");
}

#[test]
fn a_folder_that_can_t_be_read_is_told() {
    let case = Case::new("locked");
    let (locked, out) = (case.path("study/locked"), case.path("out"));
    fs::create_dir(&locked).expect("made");
    fs::rename(case.path("study/IM00002"), locked.join("IM00002")).expect("moved");
    fs::create_dir(&out).expect("made");
    let open = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    open(&out, 0o777);
    open(&locked, 0);
    // Nothing is locked to root: then the program runs as somebody else, from where that one may.
    let is_root = fs::read_dir(&locked).is_ok();
    let copy = case.path("anonymise");
    fs::copy(program(), &copy).expect("copied");
    let mut command = if is_root { Command::new("setpriv") } else { Command::new("env") };
    if is_root {
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    }
    command.arg(copy).arg(case.path("study")).arg("--out").arg(&out);
    let output =
        command.args(["--group", "G", "--no-order", "--json"]).output().expect("util-linux is there");
    open(&locked, 0o700);
    let (code, told) = ended(&output);
    assert_eq!(
        (code, images(&told), reasons(&told)),
        (1, 2, vec!["folder-unreadable".to_owned()]),
        "{output:?}"
    );
    assert_eq!(told["left_out"][0]["file"], locked.display().to_string());
    assert_eq!(names(&out).len(), 2);
}

fn zipped(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(*name, stored).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

#[test]
fn a_zip_that_is_not_whole_is_told_and_is_never_a_zip_without_dicom() {
    let case = Case::new("cut");
    let slices: Vec<Vec<u8>> =
        (0..3).map(|number| fs::read(case.path(&format!("study/IM{number:05}"))).expect("there")).collect();
    let inner = zipped(&[("IM0", slices[0].clone()), ("IM1", slices[1].clone())]);
    let whole = zipped(&[("patient.zip", inner.clone()), ("IM2", slices[2].clone())]);
    let junk = zipped(&[("readme.txt", b"Start viewer.exe".to_vec())]);
    let end = inner.len() - 22;
    let part = [&inner[100..end + 4], &[1, 0, 1, 0], &inner[end + 8..]].concat();
    let zips = [
        ("whole", whole.clone(), 3, vec![]),
        ("no end of its own", whole[..whole.len() - 22].to_vec(), 2, vec!["zip-cut"]),
        ("cut in the last image", whole[..whole.len() - 400].to_vec(), 2, vec!["zip-cut"]),
        ("cut behind the inner zip", whole[..whole.len() - 1000].to_vec(), 2, vec!["zip-cut"]),
        ("one file cut behind junk", [&junk[..], &inner].concat(), 2, vec!["zip-cut"]),
        ("an inner zip that is cut", zipped(&[("a.zip", inner[..end].to_vec())]), 0, vec!["zip-cut"]),
        ("junk that is cut", junk[..junk.len() - 30].to_vec(), 0, vec!["zip-cut"]),
        ("the last part of several", part, 0, vec!["zip-part"]),
        ("the first part of several", [b"PK\x07\x08", &inner[..500]].concat(), 0, vec!["zip-part"]),
        ("behind a program", [b"MZ unpacks itself", &inner[..]].concat(), 2, vec![]),
        ("junk", junk.clone(), 0, vec!["zip-without-images"]),
    ];
    for (number, (what, bytes, count, expected)) in zips.into_iter().enumerate() {
        fs::remove_dir_all(case.path("study")).expect("removed");
        fs::create_dir(case.path("study")).expect("made");
        case.file("study/images.dat", &bytes);
        let (code, told) = case.run_broken(&format!("out{number}"), &[]);
        let exit = match (count, expected.is_empty()) {
            (0, _) => 2,
            (_, true) => 0,
            _ => 1,
        };
        assert_eq!(
            (images(&told), reasons(&told)),
            (count, expected.iter().map(ToString::to_string).collect()),
            "{what}"
        );
        assert_eq!(code, exit, "{what}");
    }
}

/// A zip of one file with this content and many with others.
fn zip_of_many(first: &[u8], count: u32) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for number in 0..count {
        let (name, content) = (format!("{number:06}"), if number == 0 { first } else { b"text" });
        let offset = u32::try_from(zip.len()).expect("small");
        // Version, flags, stored, time, date.
        let mut common = vec![10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        common.extend(crc32fast::hash(content).to_le_bytes());
        let size = u32::try_from(content.len()).expect("small").to_le_bytes();
        common.extend([size, size].concat());
        common.extend([6, 0, 0, 0]);
        zip.extend([b"PK\x03\x04", &common[..], name.as_bytes(), content].concat());
        directory.extend(
            [b"PK\x01\x02\x14\0", &common[..], &[0; 10], &offset.to_le_bytes(), name.as_bytes()].concat(),
        );
    }
    let (size, offset) = (directory.len() as u64, zip.len() as u64);
    zip.extend(directory);
    let mut numbers = vec![44, 0x2D_002D, 0];
    numbers.extend([u64::from(count), u64::from(count), size, offset]);
    let bytes = |number: &u64| number.to_le_bytes();
    let end: Vec<u8> = numbers.iter().flat_map(bytes).collect();
    // The version takes four bytes, the disks eight.
    zip.extend([b"PK\x06\x06", &end[..12], &[0; 8], &end[24..]].concat());
    zip.extend([b"PK\x06\x07\0\0\0\0", &(offset + size).to_le_bytes()[..], &[1, 0, 0, 0]].concat());
    zip.extend([&b"PK\x05\x06\0\0\0\0"[..], &[0xFF; 12], &[0; 2]].concat());
    zip
}

#[test]
fn a_zip_with_more_files_than_are_looked_at_says_so_beside_images_and_beside_none() {
    let case = Case::new("many");
    let slice = fs::read(case.path("study/IM00000")).expect("there");
    fs::remove_dir_all(case.path("study")).expect("removed");
    fs::create_dir(case.path("study")).expect("made");
    for (out, first, exit) in [("images", &slice[..], 1), ("none", b"text", 2)] {
        case.file("study/many.zip", &zip_of_many(first, 100_001));
        let (code, told) = case.run(out, &[]);
        assert!(reasons(&told).contains(&"zip-too-many".to_owned()), "{out}");
        assert_eq!(code, exit, "{out}");
    }
}
