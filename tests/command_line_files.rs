//! What the command line program writes: all files of a patient or none, never over others, for its owner's eyes.

#![cfg(unix)]

use crate::common::fixture::write_ct_series;
use crate::common::program::{Case, ended, names, program, reasons};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ALL: [&str; 4] = [
    "A-1.zip",
    "A-1_CONFIDENTIAL_patid_mapping.csv",
    "A-1_CONFIDENTIAL_report.pdf",
    "A-1_CONFIDENTIAL_uid_mapping.csv",
];

#[test]
fn what_stands_there_already_ends_the_program_before_it_writes_anything() {
    let case = Case::new("taken");
    fs::create_dir(case.path("out")).expect("made");
    for name in ALL {
        let path = case.file(&format!("out/{name}"), b"precious");
        let (code, told) = case.run("out", &["--id", "A-1"]);
        assert_eq!((code, reasons(&told)), (2, vec!["output-exists".to_owned()]), "{name}");
        assert_eq!(told["left_out"][0]["file"], path.display().to_string());
        assert_eq!(told["exports"].as_array().map(Vec::len), Some(0));
        assert_eq!(
            (case.names("out"), fs::read(&path).expect("there")),
            (vec![name.to_owned()], b"precious".to_vec())
        );
        fs::remove_file(path).expect("removed");
    }
    // A link that leads nowhere is something, too: writing through it would make a file elsewhere.
    std::os::unix::fs::symlink(case.path("elsewhere"), case.path("out/A-1.zip")).expect("linked");
    assert_eq!(case.run("out", &["--id", "A-1"]).0, 2);
    assert!(!case.path("elsewhere").exists());
}

#[test]
fn overwrite_replaces_all_that_an_earlier_run_wrote_for_the_same_id_and_nothing_else() {
    let case = Case::new("overwrite");
    assert_eq!(case.run("out", &["--id", "A-1", "--mapping-tables"]).0, 0);
    assert_eq!(case.names("out"), ALL);
    case.file("out/A-10.zip", b"another's");
    let before = fs::read(case.path("out/A-1.zip")).expect("there");
    assert_eq!(case.run("out", &["--id", "A-1", "--overwrite"]).0, 0);
    // Its tables tell of UIDs that are not in the new zip.
    assert_eq!(case.names("out"), ["A-1.zip", "A-10.zip", "A-1_CONFIDENTIAL_report.pdf"]);
    assert_ne!(fs::read(case.path("out/A-1.zip")).expect("there"), before);
    assert_eq!(fs::read(case.path("out/A-10.zip")).expect("there"), b"another's");
    fs::create_dir(case.path("out/A-2.zip")).expect("made");
    let (code, told) = case.run("out", &["--id", "A-2", "--overwrite"]);
    assert_eq!((code, reasons(&told)), (2, vec!["output-exists".to_owned()]), "a folder is not replaced");
}

/// The limits of the size of a file under which the program was run; each time it must have written all or nothing.
fn limited(case: &Case, out: &str, more: &[&str], is_untouched: impl Fn() -> bool) {
    let script = r#"ulimit -f "$1" && shift && exec "$@""#;
    let (mut failed, mut done) = (BTreeSet::new(), false);
    for blocks in [0, 1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256, 1024, 100_000] {
        let command = case.command(out, &[&["--id", "A-1", "--json", "--mapping-tables"], more].concat());
        let mut shell = Command::new("sh");
        shell
            .args(["-c", script, "sh", &blocks.to_string()])
            .arg(command.get_program())
            .args(command.get_args());
        let (code, told) = ended(&shell.output().expect("starts"));
        if code == 0 {
            assert_eq!(case.names(out), ALL, "{blocks}");
            assert!(told["exports"][0]["zip"].is_string() && told["exports"][0]["report"].is_string());
            done = true;
            break;
        }
        assert_eq!((code, reasons(&told)), (2, vec!["write-failed".to_owned()]), "{blocks}: {told}");
        assert!(told["exports"][0]["zip"].is_null() && told["exports"][0]["report"].is_null());
        assert!(is_untouched(), "{blocks}: {:?}", case.names(out));
        failed.insert(told["exports"][0]["left_out"][0]["file"].as_str().expect("a path").to_owned());
    }
    let path = |name: &str| case.path(out).join(name).display().to_string();
    // Once there was no room for the zip, once for the zip but not for the report.
    assert!(done && failed.contains(&path(ALL[0])) && failed.contains(&path(ALL[2])), "{failed:?}");
}

#[test]
fn a_disk_that_fills_up_at_any_moment_leaves_nothing_and_is_told() {
    let case = Case::new("full");
    limited(&case, "out", &[], || !case.path("out").exists());
}

#[test]
fn a_disk_that_fills_up_while_files_are_replaced_leaves_those_that_were_there() {
    let case = Case::new("full-overwrite");
    fs::create_dir(case.path("out")).expect("made");
    ALL.iter().for_each(|name| drop(case.file(&format!("out/{name}"), b"earlier")));
    limited(&case, "out", &["--overwrite"], || {
        case.names("out") == ALL
            && ALL
                .iter()
                .all(|name| fs::read(case.path("out").join(name)).is_ok_and(|bytes| bytes == b"earlier"))
    });
}

#[test]
fn a_disk_that_fills_up_for_the_second_patient_leaves_the_first_ones_files_whole() {
    let case = Case::new("full-second");
    case.add_patient();
    write_ct_series(&case.path("study/more"), 12, 256).expect("written");
    let command = case.command("out", &["--json", "--no-text-search"]);
    let mut shell = Command::new("sh");
    // Blocks of 512 or 1024 bytes: enough for any report, not for a million pixels.
    shell
        .args(["-c", r#"ulimit -f 800; exec "$@""#, "sh"])
        .arg(command.get_program())
        .args(command.get_args());
    let (code, told) = ended(&shell.output().expect("starts"));
    let written: Vec<_> =
        told["exports"].as_array().expect("two").iter().filter(|one| one["zip"].is_string()).collect();
    assert_eq!((code, reasons(&told), written.len()), (1, vec!["write-failed".to_owned()], 1), "{told}");
    let id = written[0]["id"].as_str().expect("an ID");
    assert_eq!(case.names("out"), [format!("{id}.zip"), format!("{id}_CONFIDENTIAL_report.pdf")]);
}

#[test]
fn a_folder_that_can_t_be_written_to_is_told_and_nothing_is_written() {
    let case = Case::new("unwritable");
    case.file("file", b"no folder");
    let (code, told) = case.run("file/out", &["--id", "A-1"]);
    assert_eq!((code, reasons(&told)), (2, vec!["write-failed".to_owned()]));
    // The kernel's folders take no files, not even from root.
    let (code, told) =
        ended(&case.command("out", &["--id", "A-1", "--json", "--out", "/proc"]).output().expect("starts"));
    assert_eq!((code, reasons(&told)), (2, vec!["write-failed".to_owned()]));
    assert!(told["exports"][0]["zip"].is_null());
}

#[test]
fn reports_and_mapping_tables_are_for_their_owner_alone() {
    let case = Case::new("mode");
    let mut shell = Command::new("sh");
    let command = case.command("out", &["--id", "A-1", "--mapping-tables"]);
    shell.args(["-c", r#"umask 0; exec "$@""#, "sh"]).arg(command.get_program()).args(command.get_args());
    assert_eq!(shell.output().expect("starts").status.code(), Some(0));
    for name in case.names("out") {
        let mode = fs::metadata(case.path("out").join(&name)).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, if name.contains("CONFIDENTIAL") { 0o600 } else { 0o666 }, "{name}");
    }
}

#[test]
fn what_is_refused_for_any_patient_is_refused_before_the_first_is_written() {
    let case = Case::new("second");
    case.add_patient();
    let key = case.file("key", b"correct horse battery").display().to_string();
    let (code, told) = case.run("both", &["--key-file", &key]);
    assert_eq!((code, case.names("both").len()), (0, 4), "{told}");
    let ids: Vec<_> = told["exports"]
        .as_array()
        .expect("two")
        .iter()
        .map(|one| one["id"].as_str().expect("an ID"))
        .collect();
    assert_eq!(ids.len(), 2);
    for (number, id) in ids.iter().enumerate() {
        let out = format!("out{number}");
        fs::create_dir(case.path(&out)).expect("made");
        let name = format!("{id}_CONFIDENTIAL_report.pdf");
        case.file(&format!("{out}/{name}"), b"precious");
        let (code, told) = case.run(&out, &["--key-file", &key]);
        assert_eq!((code, reasons(&told)), (2, vec!["output-exists".to_owned()]));
        assert_eq!(case.names(&out), [name]);
    }
    let long = "x".repeat(65);
    for (name, text) in [
        ("--group", "quistenberg"),
        ("--group", "Haverkoorn 3"),
        ("--order", "MRN-4821-1907"),
        ("--order", "90115533 MRN90115533"),
        ("--order", " "),
        ("--order", &long),
        ("--group", "a\u{7}b"),
    ] {
        let mut command = Command::new(program());
        command.arg(case.path("study")).arg("--out").arg(case.path("never"));
        let given: [&str; 4] = if name == "--group" {
            ["--group", text, "--order", "555"]
        } else {
            ["--group", "G", "--order", text]
        };
        let output = command.args(given).output().expect("starts");
        assert_eq!(output.status.code(), Some(64), "{name} {text}");
        assert!(!case.path("never").exists());
    }
}

#[test]
fn names_on_the_terminal_move_no_cursor_and_turn_no_text_and_json_keeps_them() {
    let case = Case::new("names");
    let name = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}txt.exe\u{2066}\r\nsorted out: nothing\u{200f}\u{e0041}";
    case.file(&format!("study/{name}"), b"no image");
    let acts = |text: &str| {
        text.chars().any(|letter| {
            letter != '\n' && letter.is_control() || "\u{202e}\u{2066}\u{200f}\u{e0041}".contains(letter)
        })
    };
    let output = case.command("out", &[]).output().expect("starts");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(!acts(&printed), "{printed:?}");
    assert_eq!(printed.lines().filter(|line| line.starts_with("sorted out")).count(), 1);
    assert!(printed.contains(r"\u{1b}]0;x\u{7}\u{9b}31m\u{202e}txt.exe"), "{printed}");
    let output = case.command("json", &["--json"]).output().expect("starts");
    assert!(!acts(std::str::from_utf8(&output.stdout).expect("UTF-8")));
    let told = ended(&output).1;
    assert!(told["left_out"][0]["file"].as_str().expect("a path").ends_with(name));
    let output = case.command("out", &[&format!("--{name}")]).output().expect("starts");
    assert_eq!(output.status.code(), Some(64));
    assert!(!acts(std::str::from_utf8(&output.stderr).expect("UTF-8")), "{output:?}");
}

#[test]
fn whoever_ends_the_program_while_it_writes_finds_nothing_half_written() {
    let case = Case::new("stopped");
    write_ct_series(&case.path("study"), 250, 256).expect("written");
    let mut command = case.command("out", &["--id", "A-1", "--json", "--no-text-search"]);
    let child = command.stdout(Stdio::piped()).spawn().expect("starts");
    let start = Instant::now();
    while !names(&case.path("out")).iter().any(|name| name.starts_with("A-1.zip.")) {
        assert!(start.elapsed() < Duration::from_secs(120), "nothing is written");
        std::thread::sleep(Duration::from_millis(5));
    }
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("starts");
    assert!(killed.success());
    let (code, told) = ended(&child.wait_with_output().expect("ended"));
    assert_eq!((code, reasons(&told)), (2, vec!["stopped".to_owned()]));
    assert!(!case.path("out").exists(), "{:?}", case.names("out"));
}

#[test]
fn complete_is_not_said_if_it_can_t_be_said() {
    let case = Case::new("stdout");
    let full = fs::File::options().write(true).open("/dev/full").expect("Linux has it");
    let status = case.command("out", &["--json"]).stdout(full).status().expect("starts");
    assert_eq!(status.code(), Some(1));
}
