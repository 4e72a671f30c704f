"""Scores the export of the open real files with Research by the rules of `score.rs`, with a key that is made of the files.

Run by hand: python tests/midi_b/open_files.py PROGRAM FOLDER TCIA_PRIVATE. PROGRAM is the command line program, FOLDER the open
files, TCIA_PRIVATE the table of private elements that curators judged. Prints each action with what passed and was asked, then the
tags that failed most. What the key asks of each file that goes out:

- text_removed: names, IDs, addresses and the like (`REMOVED` below), no word of it in the attribute afterwards;
- date_shifted, uid_changed: dates and UIDs of instances at the top;
- uid_consistent, patid_consistent: as the mapping tables say;
- tag_retained, text_retained: numbers and coded strings of acquisition, image and geometry, and of private elements those that
  curators keep (disposition k);
- text_notnull: the attributes of Type 1 in all images that hold a value;
- pixels_retained: the digest of the pixel data's decoded or native bytes.
"""

import collections
import csv
import hashlib
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import pydicom

REMOVED = [
    "PatientName", "PatientBirthDate", "OtherPatientNames", "OtherPatientIDs", "PatientAddress", "AccessionNumber",
    "ReferringPhysicianName", "PerformingPhysicianName", "OperatorsName", "NameOfPhysiciansReadingStudy", "InstitutionName",
    "InstitutionAddress", "InstitutionalDepartmentName", "RequestingPhysician", "PatientTelephoneNumbers", "StationName",
]
DATES = ["StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate"]
UIDS = ["StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "FrameOfReferenceUID"]
NOT_NULL = ["Modality", "SOPClassUID", "StudyInstanceUID", "SeriesInstanceUID", "Rows", "Columns", "BitsAllocated"]
STOP_WORDS = {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"}
NUMBERS = {"DS", "IS", "US", "SS", "UL", "SL", "FL", "FD", "CS"}
GROUPS = {0x0018, 0x0020, 0x0028}
LARGEST = 8 << 20


def tokens(value):
    """The words of a value, numbers as numbers, without stop words."""
    if isinstance(value, bytes):
        return [value.rstrip(b"\0 ").hex()] if value else []
    values = value if isinstance(value, (list, pydicom.multival.MultiValue)) else [value]
    found = []
    for word in re.split(r"[\s\\^,;:=()/]+", "\\".join(map(str, values))):
        if word and word.lower() not in STOP_WORDS:
            try:
                found.append(repr(float(word)))
            except ValueError:
                found.append(word.lower())
    return found


def curated(table):
    """Group, creator and element of what curators keep outside of sequences."""
    with open(table, encoding="utf-8", newline="") as rows:
        return {
            (row["group"].lower(), row["creator"].strip().upper(), row["element"].lower()[-2:])
            for row in csv.DictReader(rows)
            if row["disposition"] == "k" and not row["inside"]
        }


def creator_of(dataset, element):
    creator = dataset.get((element.tag.group, element.tag.elem >> 8))
    return str(creator.value).strip().upper() if creator is not None else ""


def pixels(dataset):
    if "PixelData" not in dataset:
        return None
    try:
        return hashlib.sha256(dataset.pixel_array.tobytes()).hexdigest()
    except Exception:
        return None


class Score:
    def __init__(self):
        self.passed, self.asked, self.failed = (collections.Counter() for _ in range(3))

    def note(self, action, passes, what):
        self.asked[action] += 1
        self.passed[action] += bool(passes)
        if not passes:
            self.failed[action, what] += 1


def score(before, after, tables, keep, total):
    uids, patients = tables
    for name in REMOVED:
        old, new = tokens(before.get(name, "")), tokens(after.get(name, ""))
        if old:
            total.note("text_removed", not set(old) & set(new), name)
    for name in DATES:
        if before.get(name):
            total.note("date_shifted", str(before.get(name)) != str(after.get(name, "")), name)
    for name in UIDS:
        old, new = str(before.get(name, "")), str(after.get(name, ""))
        if old:
            total.note("uid_changed", old != new, name)
            total.note("uid_consistent", new and uids.get(old) == new, name)
    if before.get("PatientID"):
        total.note("patid_consistent", patients.get(str(before.PatientID)) == str(after.PatientID), "PatientID")
    for name in NOT_NULL:
        if before.get(name) not in (None, ""):
            total.note("text_notnull", after.get(name) not in (None, ""), name)
    for element in before:
        tag, old = element.tag, element.value
        if element.VR == "SQ" or old in (None, "", b""):
            continue
        if tag.is_private and tag.elem > 0xFF:
            creator = creator_of(before, element)
            if (f"{tag.group:04x}", creator, f"{tag.elem & 0xFF:02x}") not in keep:
                continue
            what = f"({tag.group:04x},{creator},{tag.elem & 0xFF:02x})"
            new = [one for one in after if one.tag.group == tag.group and one.tag.elem & 0xFF == tag.elem & 0xFF]
            new = next((one for one in new if one.tag.is_private and creator_of(after, one) == creator), None)
            action = "text_retained, private"
        elif tag.group in GROUPS and element.VR in NUMBERS:
            what, new, action = element.keyword, after.get(tag), "text_retained"
            total.note("tag_retained", new is not None, what)
        else:
            continue
        there = tokens(new.value) if new is not None else []
        total.note(action, new is not None and all(word in there for word in tokens(old)), what)
    digest = pixels(before)
    if digest:
        total.note("pixels_retained", pixels(after) == digest, "PixelData")


def export(program, source, out):
    command = [program, source, "--out", out, "--group", "G", "--no-order", "--preset", "research"]
    command += ["--no-text-search", "--include-suspect", "--mapping-tables"]
    subprocess.run([*map(str, command)], capture_output=True, check=False)
    tables = []
    for kind in ("uid", "patid"):
        table = {}
        for path in out.glob(f"*_{kind}_mapping.csv"):
            with path.open(encoding="utf-8-sig", newline="") as rows:
                table.update((row["id_old"], row["id_new"]) for row in csv.DictReader(rows))
        tables.append(table)
    images = []
    for path in out.glob("*.zip"):
        with zipfile.ZipFile(path) as zipped:
            images += [zipped.read(name) for name in zipped.namelist() if name.endswith(".dcm")]
    return tables, images


def main():
    program, folder, table = sys.argv[1:]
    keep, total, files, gone = curated(table), Score(), 0, 0
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if not path.is_file() or path.stat().st_size > LARGEST:
            continue
        try:
            before = pydicom.dcmread(path)
            before.SOPInstanceUID
        except Exception:
            continue
        with tempfile.TemporaryDirectory() as place:
            source, out = pathlib.Path(place, "in"), pathlib.Path(place, "out")
            source.mkdir()
            shutil.copy(path, source)
            tables, images = export(program, source, out)
        files += 1
        if len(images) != 1:
            continue
        gone += 1
        try:
            score(before, pydicom.dcmread(io.BytesIO(images[0])), tables, keep, total)
        except Exception as error:
            print("not scored:", path, type(error).__name__)
    print(f"{gone} of {files} files went out")
    for action in sorted(total.asked):
        passed, asked = total.passed[action], total.asked[action]
        print(f"{action}\t{passed}\t{asked}\t{100 * passed / asked:.2f} %")
    passed, asked = total.passed.total(), total.asked.total()
    print(f"all\t{passed}\t{asked}\t{100 * passed / asked:.2f} %")
    for (action, what), count in total.failed.most_common(40):
        print(count, action, what, sep="\t")


if __name__ == "__main__":
    main()
