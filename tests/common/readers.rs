//! Other people's programs that read zips: each unpacks one into a folder, and has no word of complaint.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

/// The files of a zip by their names.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Unpacks a zip (first path) into a folder (second path).
type Unpack = fn(&Path, &Path, Option<&str>);

/// The readers of zips, by what is said if one fails.
pub const READERS: &[(&str, Unpack)] = &[
    ("7-Zip", seven_zip),
    ("libarchive, from a file", libarchive),
    ("libarchive, as a stream", libarchive_stream),
    ("libzip, checking consistency", libzip),
    ("Info-ZIP", info_zip),
    ("Python", python),
];

/// Runs a program that must be there and be content; what it printed.
pub fn content(package: &str, command: &mut Command) -> Output {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().unwrap_or_else(|_| {
        panic!(
            "{program} is missing: install Debian's {package}, or run `cargo xtask test native`, which does"
        )
    });
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Every reader unpacks the zip, and finds just these files.
pub fn all_agree(zip: &Path, password: Option<&str>, expected: &Files) {
    let folder = zip.with_extension("unpacked");
    for (name, unpack) in READERS {
        std::fs::create_dir_all(&folder).expect("made");
        unpack(zip, &folder, password);
        let found = files(&folder, &folder);
        assert!(found.keys().eq(expected.keys()), "{name} found {:?}", found.keys());
        assert!(found == *expected, "{name} found other bytes");
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}

fn files(root: &Path, folder: &Path) -> Files {
    let mut all = Files::new();
    for path in std::fs::read_dir(folder).expect("there").map(|entry| entry.expect("read").path()) {
        if path.is_dir() {
            all.extend(files(root, &path));
        } else {
            let name = path.strip_prefix(root).expect("below it").to_string_lossy().into_owned();
            all.insert(name, std::fs::read(&path).expect("read"));
        }
    }
    all
}

fn seven_zip(zip: &Path, folder: &Path, password: Option<&str>) {
    // Without `-p` it would ask.
    let password = format!("-p{}", password.unwrap_or_default());
    for command in ["t", "x"] {
        let into = format!("-o{}", folder.display());
        let output =
            content("p7zip-full", Command::new("7z").args([command, "-y", &into, &password]).arg(zip));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.contains("Everything is Ok"), "{said}");
        assert!(!said.to_lowercase().contains("warning") && !said.contains("Error"), "{said}");
    }
}

fn libarchive(zip: &Path, folder: &Path, password: Option<&str>) {
    content("libarchive-tools", Command::new("bsdtar").arg("-tf").arg(zip));
    let mut command = Command::new("bsdtar");
    command.args(["--passphrase", password.unwrap_or("none"), "-C"]).arg(folder).arg("-xf").arg(zip);
    content("libarchive-tools", &mut command);
}

fn libarchive_stream(zip: &Path, folder: &Path, password: Option<&str>) {
    let script = r#"cat "$1" | bsdtar --passphrase "$3" -C "$2" -xf -"#;
    let mut command = Command::new("sh");
    command.args(["-c", script, "sh"]).arg(zip).arg(folder).arg(password.unwrap_or("none"));
    content("libarchive-tools", &mut command);
}

/// Up to version 1.8 libzip compares the checksum that AE-2 leaves out, and refuses 7-Zip's encrypted files like ours
/// (nih-at/libzip#261): it checks the headers of an encrypted zip, whose content is left to pyzipper.
fn libzip(zip: &Path, folder: &Path, password: Option<&str>) {
    let tool = |arguments: &[&str]| {
        content("ziptool", Command::new("ziptool").arg("-c").arg(zip).args(arguments)).stdout
    };
    let count = String::from_utf8(tool(&["get_num_entries", "0"])).expect("text");
    let digits: String = count.chars().filter(char::is_ascii_digit).collect();
    for number in 0..digits.parse::<usize>().expect("a number") {
        let stat = String::from_utf8(tool(&["stat", &number.to_string()])).expect("text");
        let name = stat.lines().find_map(|line| line.trim().strip_prefix("name: '")).expect("a name");
        if password.is_some() {
            // ZIP_EM_AES_256, as a number in older versions.
            assert!(stat.contains("259") || stat.contains("AES-256"), "{stat}");
            continue;
        }
        let path = folder.join(name.trim_end_matches('\''));
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, tool(&["cat", &number.to_string()])).expect("written");
    }
    if password.is_some() {
        python(zip, folder, password);
    }
}

/// Info-ZIP knows no AES: an encrypted zip is unpacked by pyzipper alone then.
fn info_zip(zip: &Path, folder: &Path, password: Option<&str>) {
    if password.is_some() {
        return python(zip, folder, password);
    }
    content("unzip", Command::new("unzip").arg("-t").arg(zip));
    content("zip", Command::new("zip").arg("-T").arg(zip));
    content("unzip", Command::new("unzip").arg("-q").arg(zip).arg("-d").arg(folder));
}

fn python(zip: &Path, folder: &Path, password: Option<&str>) {
    let script = r#"
import sys, zipfile
kind, password = zipfile.ZipFile, None
if sys.argv[3]:
    import pyzipper
    kind, password = pyzipper.AESZipFile, sys.argv[3].encode()
with kind(sys.argv[1]) as archive:
    archive.setpassword(password)
    assert archive.testzip() is None
    archive.extractall(sys.argv[2])
"#;
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let mut command = Command::new(python);
    command.args(["-c", script]).arg(zip).arg(folder).arg(password.unwrap_or_default());
    content("python3 and PyPI's pyzipper (for VEILIG_PYTHON)", &mut command);
}
