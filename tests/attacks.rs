//! Files that were made to smuggle an identifier out, through the command line program: nothing of what was planted may be in
//! what leaves. The files lie beside the project and are never part of it; `RESULTS.txt` there says what was planted.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a line of `RESULTS.txt` says: the file, with which options, and what must not be found.
struct Attack {
    name: String,
    mode: String,
    planted: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("../shared/testdata/attacks")
}

/// The lines of the results: `name [mode]: [('entry', 'place', 'planted'), …]`.
fn attacks(folder: &Path) -> Vec<Attack> {
    let text = std::fs::read_to_string(folder.join("RESULTS.txt")).expect("readable");
    let line = |line: &str| {
        let (name, rest) = line.split_once(" [")?;
        let (mode, rest) = rest.split_once("]: ")?;
        let planted = rest.split("')").filter_map(|found| {
            let last = found.rsplit_once(", '")?.1;
            Some(unescaped(last))
        });
        Some(Attack { name: name.to_owned(), mode: mode.to_owned(), planted: planted.collect() })
    };
    text.lines().filter_map(line).collect()
}

fn unescaped(text: &str) -> String {
    text.replace("\\\\", "\\").replace("\\u2066", "\u{2066}")
}

/// The command line of a mode.
fn arguments(mode: &str) -> Vec<String> {
    let words: &[&str] = match mode {
        "strict-nosearch" => &["--no-text-search"],
        "research" => &["--preset", "research"],
        _ => &[],
    };
    let option = mode.strip_prefix('+').map(|option| ["--option".to_owned(), option.to_owned()]);
    words.iter().map(|word| (*word).to_owned()).chain(option.into_iter().flatten()).collect()
}

/// Exports a file; the entries of the zip and what was printed.
fn export(file: &Path, mode: &str) -> (BTreeMap<String, Vec<u8>>, String) {
    let out = std::env::temp_dir().join(format!(
        "veilig-attack-{}-{}-{}",
        file.file_stem().expect("a name").to_string_lossy(),
        mode.trim_start_matches('+'),
        std::process::id()
    ));
    let output = Command::new(crate::common::program::program())
        .arg(file)
        .arg("--out")
        .arg(&out)
        .args(["--group", "G", "--no-order", "--json", "--include-suspect"])
        .args(arguments(mode))
        .output()
        .expect("the program starts");
    let mut entries = BTreeMap::new();
    let zip = std::fs::read_dir(&out).into_iter().flatten().flatten();
    for zip in zip.filter(|entry| entry.path().extension().is_some_and(|end| end == "zip")) {
        let mut zip = zip::ZipArchive::new(std::fs::File::open(zip.path()).expect("opens")).expect("a zip");
        for at in 0..zip.len() {
            let mut entry = zip.by_index(at).expect("an entry");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("unpacked");
            let name = entry.name().expect("UTF-8").into_owned();
            entries.insert(name, bytes);
        }
    }
    let _ = std::fs::remove_dir_all(&out);
    (entries, String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A text as the bytes that it may stand as.
fn spellings(text: &str) -> Vec<Vec<u8>> {
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let widest = |order: fn(u32) -> [u8; 4]| text.chars().flat_map(|c| order(c.into())).collect::<Vec<u8>>();
    let hex = text.len() >= 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let plain = if hex {
        let pairs = text.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok());
        pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
    } else {
        text.as_bytes().to_vec()
    };
    vec![
        plain,
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        widest(u32::to_le_bytes),
        widest(u32::to_be_bytes),
    ]
}

fn holds(bytes: &[u8], text: &str) -> bool {
    let lower = bytes.to_ascii_lowercase();
    spellings(text).iter().any(|spelling| {
        let spelling = spelling.to_ascii_lowercase();
        memchr::memmem::find(&lower, &spelling).is_some()
    })
}

#[test]
#[cfg_attr(not(testdata), ignore = "../shared/testdata is not here")]
fn nothing_of_what_was_planted_leaves() {
    let folder = folder();
    let mut leaks = Vec::new();
    for attack in attacks(&folder) {
        let file = folder.join(format!("{}.dcm", attack.name));
        let (entries, _) = export(&file, &attack.mode);
        for (entry, bytes) in &entries {
            for planted in attack.planted.iter().filter(|planted| holds(bytes, planted)) {
                let what = if entry.ends_with(".json") { "manifest" } else { "image" };
                leaks.push(format!("{} [{}]: {planted:?} in the {what}", attack.name, attack.mode));
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

/// Names, numbers and dates that the files' own patients have, found as text anywhere.
#[test]
#[cfg_attr(not(testdata), ignore = "../shared/testdata is not here")]
fn no_file_lets_its_patient_out() {
    let folder = folder();
    let mut leaks = Vec::new();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "dcm"));
    files.sort();
    for file in files {
        let head = veilig::dicom::read_head(&mut std::fs::File::open(&file).expect("opens"));
        let Ok(head) = head else { continue };
        let mut own: Vec<String> = Vec::new();
        for tag in [(0x0010, 0x0010), (0x0010, 0x0020), (0x0010, 0x0030), (0x0008, 0x0050), (0x0010, 0x1000)]
        {
            let element = head.dataset.get(veilig::dicom::Tag(tag.0, tag.1));
            let text = element.and_then(veilig::dicom::Element::ascii).unwrap_or_default();
            own.extend(text.split(['^', '\\']).filter(|part| part.len() >= 5).map(str::to_owned));
        }
        for mode in ["strict", "research"] {
            let (entries, said) = export(&file, mode);
            let name = file.file_stem().expect("a name").to_string_lossy();
            if std::env::var_os("VEILIG_SAY").is_some() {
                println!("{name} [{mode}]: {} entries {said}", entries.len());
            }
            for (entry, bytes) in &entries {
                for part in own.iter().filter(|part| holds(bytes, part)) {
                    leaks.push(format!("{name} [{mode}]: {part} in {}", entry.len()));
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}
