//! The option DICOM file-set, as independent readers see it: pydicom's `FileSet`, and dicom3tools' `dciodvfy`.

use crate::common::{fixture::write_ct_series, open_folder, pydicom_folder};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Inputs and outputs of one test, gone at the end.
struct Case(PathBuf);

impl Case {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("veilig-file-set-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("written");
        Self(folder)
    }

    /// Exports with the program, which cargo builds with the tests, and unpacks the zips: their folders.
    fn export(&self, inputs: &[&Path], more: &[&str]) -> Vec<PathBuf> {
        let out = self.0.join("out");
        let output = Command::new(crate::common::program::program())
            .args(inputs)
            .arg("--out")
            .arg(&out)
            .args(["--group", "G", "--no-order", "--json", "--file-set"])
            .args(more)
            .output()
            .expect("the program starts");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
        let zips = std::fs::read_dir(&out).expect("there").flatten().map(|entry| entry.path());
        let zips: Vec<_> =
            zips.filter(|path| path.extension().is_some_and(|ending| ending == "zip")).collect();
        let unpack = |zip: &PathBuf| {
            let file = std::fs::File::open(zip).expect("opens");
            zip::ZipArchive::new(file).expect("a zip").extract(self.0.join("unpacked")).expect("unpacked");
            self.0.join("unpacked").join(zip.file_stem().expect("an ID"))
        };
        zips.iter().map(unpack).collect()
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn python(script: &str, folders: &[PathBuf]) -> Output {
    let python = std::env::var("VEILIG_PYTHON").unwrap_or_else(|_| "python3".into());
    Command::new(python).args(["-c", script]).args(folders).output().expect("starts")
}

/// Opens the file-set, and compares each record with its file, and the manifest with both.
const FILE_SET: &str = r#"
import hashlib, json, pathlib, re, sys, warnings
import pydicom
from pydicom.fileset import FileSet
def read(root):
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        directory = pydicom.dcmread(root / "DICOMDIR")
        files = FileSet(directory)
    warnings.simplefilter("ignore")
    found = set()
    for instance in files:
        path = pathlib.Path(instance.path)
        assert path.is_file(), path
        assert re.fullmatch(r"S\d{3}/I\d{5}", str(path.relative_to(root))), path
        found.add(str(path.relative_to(root.parent)))
        file = instance.load()
        assert instance.SOPInstanceUID == file.SOPInstanceUID
        assert instance.SOPClassUID == file.SOPClassUID
        assert instance.ReferencedTransferSyntaxUIDInFile == file.file_meta.TransferSyntaxUID
        node = instance.node
        while hasattr(node, "_record"):
            record = node._record
            for element in record:
                if element.tag.group == 4 or element.keyword == "SpecificCharacterSet":
                    continue
                told, meant = element.value, file.get(element.keyword)
                if meant in (None, "") or element.keyword == "ContentSequence":
                    continue
                assert told == meant, (element.keyword, str(told), str(meant))
            if node.record_type == "IMAGE" and "Rows" not in file:
                print("not an image:", file.SOPClassUID.name)
            node = node.parent
    manifest = json.loads((root / "manifest.json").read_text())
    listed = {one["name"]: one["sha256"] for series in manifest["series"] for one in series["files"]}
    assert set(listed) == found, set(listed) ^ found
    listed[manifest["directory"]["name"]] = manifest["directory"]["sha256"]
    for name, sha256 in listed.items():
        assert hashlib.sha256((root.parent / name).read_bytes()).hexdigest() == sha256, name
    for record in directory.DirectoryRecordSequence:
        if record.DirectoryRecordType == "PATIENT":
            assert record.PatientID == root.name and str(record.PatientName) == root.name
    print(len(found), "files:", sorted({i.node.record_type for i in files}))
for root in sys.argv[1:]:
    read(pathlib.Path(root))
"#;

/// Reads the file-sets with pydicom; what it said.
fn read(folders: &[PathBuf]) -> String {
    folders.iter().for_each(|folder| dciodvfy(&folder.join("DICOMDIR")));
    let output = python(FILE_SET, folders);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    println!("{said}");
    said
}

/// No error of dicom3tools' checker for the directory.
fn dciodvfy(path: &Path) {
    let output = Command::new("dciodvfy").arg(path).output().expect("starts");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    // A time that the source wrote wrongly is as wrong in the directory as in its file.
    let inherited = |line: &str| line.contains("invalid for this VR") || line.contains("invalid data values");
    let errors: Vec<_> = text.lines().filter(|line| line.starts_with("Error") && !inherited(line)).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
#[cfg_attr(
    not(all(pydicom, dicom3tools, testdata)),
    ignore = "pydicom, dicom3tools or ../shared/testdata is not here"
)]
fn pydicom_opens_the_unzipped_folder_as_a_file_set() {
    let case = Case::new("ct");
    write_ct_series(&case.0.join("study"), 3, 16).expect("written");
    for more in [&["--preset", "strict"][..], &["--preset", "research"]] {
        let folders = case.export(&[&case.0.join("study")], more);
        let said = read(&folders);
        assert!(said.contains("3 files: ['IMAGE']"), "{said}");
        std::fs::remove_dir_all(case.0.join("out")).expect("removed");
    }
}

#[test]
#[cfg_attr(
    not(all(pydicom, dicom3tools, testdata)),
    ignore = "pydicom, dicom3tools or ../shared/testdata is not here"
)]
fn objects_of_every_kind_stand_in_the_directory_under_their_own_record_type() {
    let folders = [open_folder(), pydicom_folder()];
    let folders: Vec<&Path> = folders.iter().map(|folder| folder.as_deref().expect("it is here")).collect();
    let case = Case::new("real");
    let options = ["clean-structured-content", "clean-graphics"].map(|name| ["--option", name]).concat();
    let more = [&["--preset", "research", "--include-suspect", "--no-text-search"][..], &options].concat();
    let said = read(&case.export(&folders, &more));
    assert!(said.contains("'SR DOCUMENT'"), "{said}");
}
