//! The zips that we make, read by other people's programs: 7-Zip, libarchive from a file and as a stream, libzip,
//! Info-ZIP, Python. What comes out is what went in, and nobody complains.

use crate::common;
use crate::common::fixture::write_ct_series;
use crate::common::readers::{Files, all_agree, content};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use veilig::archive::{Archive, Compression, Manifest, PixelRecord, entry_name, pack_entry};
use veilig::deid::{Options, Secret};

/// A folder of one test, gone at the end.
struct Case(PathBuf);

impl Case {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("veilig-readers-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("made");
        Self(folder)
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn manifest() -> Manifest {
    Manifest {
        program: "Veilig".into(),
        build: "0123456789abcdef".into(),
        commit: "5ff4b9c0aa11bb22".into(),
        anonymous_id: "A-1".into(),
        group_id: "G".into(),
        order_number: None,
        inserted: None,
        options: Options::strict(),
        codes: Vec::new(),
        pixels: PixelRecord::default(),
        study_key: false,
        password: false,
        file_set: false,
        receiver: None,
        requirements: Vec::new(),
        incomplete: None,
        series: Vec::new(),
        quality: Vec::new(),
        directory: None,
    }
}

/// Contents that packing treats differently: none, alike, by chance, and bytes that look like the zip's own headers.
fn contents() -> Vec<Vec<u8>> {
    let mut random = common::random(7);
    let chance: Vec<u8> = (0..200_000).map(|_| u8::try_from(random(256)).unwrap_or_default()).collect();
    let headers = b"PK\x03\x04PK\x07\x08PK\x01\x02PK\x05\x06".repeat(500);
    vec![Vec::new(), vec![7; 100_000], chance, headers]
}

/// A zip of all contents, packed in every way.
fn write_zip(path: &Path, password: Option<&Secret>) -> Files {
    let mut archive = Archive::new(File::create(path).expect("made"), password.cloned());
    let mut files = Files::new();
    for (series, how) in (1..).zip([Compression::Store, Compression::Fast, Compression::Small]) {
        for (image, bytes) in (1..).zip(contents()) {
            let name = entry_name("A-1", series, image);
            let packed = pack_entry(Vec::new(), &name, how, password, |sink| sink.write_all(&bytes));
            archive.add(Cursor::new(packed.expect("packed"))).expect("added");
            files.insert(name, bytes);
        }
    }
    archive.finish(manifest(), &[]).expect("finished");
    let mut manifest = serde_json::to_vec_pretty(&manifest()).expect("JSON");
    manifest.push(b'\n');
    files.insert("A-1/manifest.json".into(), manifest);
    files
}

#[test]
fn every_reader_unpacks_what_was_packed_in_every_way() {
    let case = Case::new("plain");
    let zip = case.0.join("plain.zip");
    let files = write_zip(&zip, None);
    all_agree(&zip, None, &files);
}

#[test]
fn every_reader_that_knows_aes_unpacks_what_was_encrypted_in_every_way() {
    let case = Case::new("encrypted");
    let zip = case.0.join("encrypted.zip");
    let files = write_zip(&zip, Some(&Secret::new("pass word 1")));
    all_agree(&zip, Some("pass word 1"), &files);
}

/// Exports a CT series by the command line program; its zip and the files that the manifest tells of.
fn exported(case: &Case, out: &str, more: &[&str]) -> (PathBuf, Files) {
    write_ct_series(&case.0.join("study"), 3, 64).expect("written");
    let out = case.0.join(out);
    let mut command = Command::new(crate::common::program::program());
    command.arg(case.0.join("study")).arg("--out").arg(&out).args(["--group", "G", "--no-order"]).args(more);
    content("", &mut command);
    let mut paths = std::fs::read_dir(&out).expect("there").map(|entry| entry.expect("read").path());
    let zip = paths.find(|path| path.extension().is_some_and(|end| end == "zip")).expect("a zip");
    let mut files = Files::new();
    let mut archive = zip::ZipArchive::new(File::open(&zip).expect("opens")).expect("a zip");
    for number in 0..archive.len() {
        let mut entry = archive.by_index_decrypt(number, b"pass word 1").expect("opens");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("read");
        files.insert(entry.name().expect("a name").into_owned(), bytes);
    }
    let (_, manifest) = files.iter().find(|(name, _)| name.ends_with("manifest.json")).expect("there");
    let manifest: serde_json::Value = serde_json::from_slice(manifest).expect("JSON");
    let series = manifest["series"].as_array().expect("series").iter();
    let told = series.flat_map(|series| series["files"].as_array().expect("files"));
    let told: Vec<_> = told.chain(manifest.get("directory").filter(|one| !one.is_null())).collect();
    assert_eq!(told.len() + 1, files.len());
    for file in told {
        let hash: String = Sha256::digest(&files[file["name"].as_str().expect("a name")])
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(file["sha256"], hash.as_str());
    }
    (zip, files)
}

#[test]
fn every_reader_unpacks_what_the_command_line_program_exports() {
    let case = Case::new("exported");
    let password = case.0.join("password");
    std::fs::write(&password, "pass word 1\n").expect("written");
    let password = password.display().to_string();
    for (out, more, secret) in [
        ("stored", &["--compression", "store"][..], None),
        ("fast", &[], None),
        ("small", &["--compression", "small"], None),
        ("file-set", &["--file-set", "--compression", "store"], None),
        ("encrypted", &["--password-file", &password], Some("pass word 1")),
        ("all", &["--file-set", "--compression", "store", "--password-file", &password], Some("pass word 1")),
    ] {
        let (zip, files) = exported(&case, out, more);
        assert_eq!(files.len(), if more.contains(&"--file-set") { 5 } else { 4 });
        all_agree(&zip, secret, &files);
    }
}

#[test]
fn how_entries_are_packed_is_what_was_asked_for() {
    let case = Case::new("packing");
    let size = |out: &str, more: &[&str]| {
        let zip = exported(&case, out, more).0;
        let mut archive = zip::ZipArchive::new(File::open(&zip).expect("opens")).expect("a zip");
        let first = archive.by_index(0).expect("there");
        (first.compression() == zip::CompressionMethod::Stored, first.compressed_size())
    };
    let (store, fast) =
        (size("store", &["--compression", "store"]), size("fast", &["--compression", "fast"]));
    let (small, unsaid) = (size("small", &["--compression", "small"]), size("unsaid", &[]));
    assert!(store.0 && !fast.0 && !small.0 && !unsaid.0);
    assert!(store.1 > fast.1 && fast.1 > small.1, "{store:?} {fast:?} {small:?}");
    // Pseudonyms differ from export to export, and with them a few bytes.
    assert!(unsaid.1.abs_diff(fast.1) < 60);
}

const ZEROS: [u8; 4096] = [0; 4096];

/// A file that takes no room for zeros.
struct Sparse(File);

impl Sparse {
    fn new(path: &Path) -> Self {
        Self(File::options().create(true).truncate(true).read(true).write(true).open(path).expect("made"))
    }
}

impl Write for Sparse {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.chunks(ZEROS.len()).any(|some| some != &ZEROS[..some.len()]) {
            return self.0.write(bytes);
        }
        let length = self.0.seek(SeekFrom::Current(i64::try_from(bytes.len()).unwrap_or_default()))?;
        self.0.set_len(length)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Run with `cargo test --test all zip_readers -- --ignored`: some minutes; the files of 4 GiB are sparse.
#[test]
#[ignore = "some minutes"]
fn every_reader_unpacks_entries_and_archives_over_four_gib() {
    const MIB: u64 = 4100;
    let case = Case::new("large");
    let (one, all) = (case.0.join("one.zip"), case.0.join("all.zip"));
    let mut archive = Archive::new(Sparse::new(&all), None);
    let zeros = vec![0; 1 << 20];
    for (image, how) in [(1, Compression::Store), (2, Compression::Fast)] {
        pack_entry(Sparse::new(&one), &entry_name("A-1", 1, image), how, None, |sink| {
            (0..MIB).try_for_each(|_| sink.write_all(&zeros))
        })
        .expect("packed");
        archive.add(File::open(&one).expect("opens")).expect("added");
    }
    let last = entry_name("A-1", 1, 3);
    let small =
        pack_entry(Vec::new(), &last, Compression::Store, None, |sink| sink.write_all(b"the last one"));
    archive.add(Cursor::new(small.expect("packed"))).expect("added");
    archive.finish(manifest(), &[]).expect("finished");
    assert!(std::fs::metadata(&all).expect("there").len() > MIB << 20);

    let zip = all.display().to_string();
    let said = |package, program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        String::from_utf8_lossy(&content(package, command.args(arguments)).stdout).into_owned()
    };
    assert!(said("p7zip-full", "7z", &["t", &zip]).contains("Everything is Ok"));
    assert!(said("unzip", "unzip", &["-t", &zip]).contains("No errors"));
    assert_eq!(said("unzip", "unzip", &["-p", &zip, &last]), "the last one");
    let script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(sum(i.file_size for i in z.infolist()))";
    let bytes: u64 = said("python3", "python3", &["-c", script, &zip]).trim().parse().expect("a number");
    assert!(bytes > (2 * MIB) << 20);
    // What is behind the large ones, found by their sizes alone.
    for read in ["bsdtar -xOf - \"$2\"", "bsdtar -xOf \"$1\" \"$2\"", "ziptool -c \"$1\" cat 2"] {
        let script = format!("cat \"$1\" | {read}");
        assert_eq!(
            said("libarchive-tools or ziptool", "sh", &["-c", &script, "sh", &zip, &last]),
            "the last one"
        );
    }
    let count = "cat \"$1\" | bsdtar -xOf - | wc -c";
    let bytes_streamed: u64 =
        said("libarchive-tools", "sh", &["-c", count, "sh", &zip]).trim().parse().expect("a number");
    assert_eq!(bytes_streamed, bytes);
}
