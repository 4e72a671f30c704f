//! Every real file goes through the export by itself with every preset; independent readers take what comes out.

use crate::common;
use crate::common::export::{export, presets};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use veilig::dicom::read_head;
use veilig::study::Image;

fn is_ct_or_mr(path: &Path) -> bool {
    let mut file = File::open(path).expect("opens");
    read_head(&mut file).is_ok_and(|head| {
        let image = Image::from_head(&head, 0);
        image.is_supported() && image.has_pixels
    })
}

/// What was written of the real files: the source of each, and why others were left out.
struct Written {
    folder: PathBuf,
    files: Vec<(PathBuf, PathBuf)>,
}

impl Written {
    /// Exports all real files with every preset.
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("veilig-{name}-{}", std::process::id()));
        let mut files = Vec::new();
        let mut reasons = BTreeMap::<(&str, String), usize>::new();
        let sources = common::real_files();
        for (preset, options) in presets() {
            std::fs::create_dir_all(folder.join(preset)).expect("created");
            for (number, source) in sources.iter().enumerate() {
                match export(source, options.clone()) {
                    Ok(bytes) => {
                        let path = folder.join(preset).join(format!("{number:04}.dcm"));
                        std::fs::write(&path, bytes).expect("written");
                        files.push((source.clone(), path));
                    }
                    Err(reason) => *reasons.entry((preset, reason.code().to_owned())).or_default() += 1,
                }
            }
        }
        println!(
            "{} real files, {} written with 4 presets; left out: {reasons:?}",
            sources.len(),
            files.len()
        );
        Self { folder, files }
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn at_most_one_percent_of_real_ct_and_mr_images_are_left_out_by_the_check() {
    let images: Vec<PathBuf> = common::real_files().into_iter().filter(|path| is_ct_or_mr(path)).collect();
    assert!(images.len() > 20);
    for (preset, options) in presets() {
        let mut reasons = BTreeMap::<String, usize>::new();
        let mut stopped = 0;
        for reason in images.iter().filter_map(|path| export(path, options.clone()).err()) {
            stopped += usize::from(reason.code().starts_with("check-"));
            *reasons.entry(format!("{} {}", reason.code(), reason.place)).or_default() += 1;
        }
        println!(
            "{preset}: {} CT and MR images, {stopped} stopped by the check; left out: {reasons:?}",
            images.len()
        );
        assert!(stopped * 100 <= images.len(), "{preset}: {stopped}: {reasons:?}");
    }
}

#[test]
#[cfg_attr(not(all(pydicom, dcmtk, dicom3tools)), ignore = "pydicom, dcmtk or dicom3tools is not installed")]
fn what_is_written_is_read_by_pydicom_and_dcmtk_and_breaks_no_rule_that_the_source_kept() {
    let written = Written::new("read");
    assert!(written.files.len() > 150);
    pydicom_reads(&written);
    dcmtk_reads(&written);
    dciodvfy_finds_nothing_new(&written);
}

/// Every element's value, at every depth, in one call.
fn pydicom_reads(written: &Written) {
    let script = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/common/read_all.py");
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    let output = Command::new(python).arg(script).arg(&written.folder).output().expect("starts");
    let told = String::from_utf8_lossy(&output.stderr);
    let failed = String::from_utf8_lossy(&output.stdout);
    let sources: Vec<_> = written
        .files
        .iter()
        .filter(|(_, path)| failed.contains(path.to_str().expect("UTF-8")))
        .map(|(source, _)| source)
        .collect();
    assert!(output.status.success(), "{failed}{told}{sources:?}");
    println!("pydicom: {told}");
}

fn dcmtk_reads(written: &Written) {
    let dump = |paths: &[&Path]| Command::new("dcmdump").arg("-q").args(paths).output();
    let reads = |paths: &[&Path]| dump(paths).expect("starts").status.success();
    let mut read = 0;
    for chunk in written.files.chunks(50) {
        let paths: Vec<&Path> = chunk.iter().map(|(_, path)| path.as_path()).collect();
        if reads(&paths) {
            read += paths.len();
            continue;
        }
        // What dcmtk can't read before need not be readable for it after.
        for (source, path) in chunk {
            let good = reads(&[path]);
            assert!(good || !reads(&[source]), "{} with {}", source.display(), path.display());
            read += usize::from(good);
        }
    }
    println!("{read} files read by dcmdump");
    assert!(read > 100);
}

fn dciodvfy_finds_nothing_new(written: &Written) {
    let sources: BTreeSet<&Path> = written.files.iter().map(|(source, _)| source.as_path()).collect();
    let outputs = written.files.iter().map(|(_, path)| path.as_path());
    let found = errors_of(&sources.into_iter().chain(outputs).collect::<Vec<_>>());
    let mut new = BTreeMap::<&str, Vec<String>>::new();
    let mut compared = 0;
    for (source, path) in &written.files {
        let (before, after) = (&found[source.as_path()], &found[path.as_path()]);
        // A source that it can't read to its end says little.
        if before.iter().any(|error| ends_early(error)) {
            continue;
        }
        compared += 1;
        for error in after.iter().filter(|error| !before.contains(*error)) {
            let name = source.file_name().unwrap_or_default().to_string_lossy();
            let preset = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
            new.entry(error).or_default().push(format!("{preset} {name}"));
        }
    }
    println!("{compared} files compared by dciodvfy");
    for (error, files) in &new {
        println!("{:4} {error}\n        {:?}", files.len(), &files[..files.len().min(4)]);
    }
    assert!(new.is_empty());
    assert!(compared > 100);
}

/// The errors that dciodvfy finds in each file, without values and counts.
fn errors_of<'a>(paths: &[&'a Path]) -> BTreeMap<&'a Path, BTreeSet<String>> {
    let found = Mutex::new(BTreeMap::new());
    let keep = &|path, errors| found.lock().expect("no panic").insert(path, errors);
    std::thread::scope(|scope| {
        for half in paths.chunks(paths.len().div_ceil(2).max(1)) {
            scope.spawn(move || {
                for path in half {
                    let mut errors = dciodvfy(path);
                    // It takes a deflated file's bytes for attributes: what dcmtk inflates it reads.
                    if errors.iter().any(|error| ends_early(error))
                        && let Some(inflated) = inflated(path)
                    {
                        errors = dciodvfy(&inflated);
                        let _ = std::fs::remove_file(inflated);
                    }
                    keep(*path, errors);
                }
            });
        }
    });
    found.into_inner().expect("no panic")
}

fn dciodvfy(path: &Path) -> BTreeSet<String> {
    let output = Command::new("dciodvfy").arg(path).output().expect("starts");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    text.lines().filter(|line| line.starts_with("Error")).map(without_values).collect()
}

/// The file in explicit VR little endian; `None` where dcmtk can't do that.
fn inflated(path: &Path) -> Option<PathBuf> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let (process, number) = (std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let plain = std::env::temp_dir().join(format!("veilig-inflated-{process}-{number}.dcm"));
    let made = Command::new("dcmconv").arg("+te").arg(path).arg(&plain).output().ok()?;
    made.status.success().then_some(plain)
}

/// Names of attributes and modules stay; values, numbers and indices go.
fn without_values(error: &str) -> String {
    let mut plain = String::with_capacity(error.len());
    let mut rest = error;
    while let Some((before, after)) = rest.split_once('<') {
        let (inside, behind) = after.split_once('>').unwrap_or((after, ""));
        let name = !inside.is_empty() && inside.starts_with(|c: char| c.is_ascii_uppercase() || c == '/');
        let name = name
            && (before.ends_with('=') && !before.ends_with("= ")
                || inside.starts_with('/')
                || before.ends_with("attribute "));
        plain.push_str(before);
        plain.push_str(if name { inside } else { "_" });
        rest = behind;
    }
    plain.push_str(rest);
    plain.chars().filter(|c| !c.is_ascii_digit() && *c != '.').collect()
}

fn ends_early(error: &str) -> bool {
    error.contains("read failed") || error.contains("Illegal") && error.contains("dataset")
}
