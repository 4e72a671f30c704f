"""Reads series with dcm2niix and SimpleITK before and after the export, with each preset, and tells which volumes differ.

Arguments: the program, a folder to work in, a file that lists the files. Prints a line for each series and preset, parted by
tabs: SAME, DIFFERS, UNSTEADY (a reader makes now this, now that of the same files) or NOTHING (nothing goes out, or no reader
makes a volume of the source), preset, how many volumes the readers make, a file of the series, and in what they differ.
"""

import collections
import csv
import hashlib
import io
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import zipfile

import dcm2niix
import numpy
import pydicom
import SimpleITK

PRESETS = ["strict", "planning", "research"]
SimpleITK.ProcessObject.SetGlobalWarningDisplay(False)


def packages(files):
    """The images of each package, a folder of folders: its series, {SOP Instance UID: file} for each. The first of doubles counts."""
    found = collections.OrderedDict()
    known = collections.defaultdict(set)
    for file in files:
        try:
            head = pydicom.dcmread(file, stop_before_pixels=True)
        except Exception:
            continue
        series, instance = str(head.get("SeriesInstanceUID", "")), str(head.get("SOPInstanceUID", ""))
        package = package_of(file)
        if "Rows" in head and series and instance and instance not in known[package]:
            known[package].add(instance)
            found.setdefault(package, collections.OrderedDict()).setdefault(series, {})[instance] = file
    return found


def package_of(file):
    """What belongs together: a folder of the open test data, else the folder of folders that the file lies in."""
    parts = pathlib.Path(file).parts
    if "open" in parts:
        return parts[: parts.index("open") + 2]
    return parts[:-2]


def rounded(values, decimals=3):
    """Numbers as they are compared: files write them with few decimals."""
    return [0.0 if abs(value) < 10**-decimals else round(float(value), decimals) for value in values]


def digest(array):
    return hashlib.sha256(numpy.ascontiguousarray(array).tobytes()).hexdigest()[:16]


def of_nifti(path):
    """Shape, affine, scale and values of a NIfTI-1 file."""
    data = path.read_bytes()
    order = "<" if struct.unpack("<i", data[:4])[0] == 348 else ">"
    dims = struct.unpack(order + "8h", data[40:56])
    pixdim = struct.unpack(order + "8f", data[76:108])
    offset, slope, intercept = struct.unpack(order + "3f", data[108:120])
    affine = struct.unpack(order + "12f", data[280:328])
    return {
        "shape": list(dims[1 : dims[0] + 1]),
        "spacing": rounded(pixdim[1:4]),
        "affine": rounded(affine, 2),
        "scale": rounded([slope, intercept], 6),
        "values": digest(numpy.frombuffer(data[int(offset) :], numpy.uint8)),
    }


def by_dcm2niix(folder):
    out = folder.with_name(f"{folder.name}-nifti")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    try:
        command = [dcm2niix.bin, "-b", "n", "-z", "n", "-f", "v", "-o", str(out), str(folder)]
        subprocess.run(command, capture_output=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        return []
    return [of_nifti(path) for path in sorted(out.glob("*.nii"))]


def by_itk(folder):
    reader = SimpleITK.ImageSeriesReader()
    found = []
    try:
        all_series = reader.GetGDCMSeriesIDs(str(folder))
    except RuntimeError:
        return []
    for series in all_series:
        try:
            reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(folder), series))
            image = reader.Execute()
        except RuntimeError:
            continue
        found.append({
            "shape": list(image.GetSize()),
            "spacing": rounded(image.GetSpacing()),
            "affine": rounded([*image.GetOrigin(), *image.GetDirection()], 2),
            "scale": image.GetPixelIDTypeAsString(),
            "values": digest(SimpleITK.GetArrayFromImage(image)),
        })
    return found


READERS = {"dcm2niix": by_dcm2niix, "SimpleITK": by_itk}


def ordered(volumes):
    return sorted(volumes, key=lambda one: json.dumps(one, sort_keys=True))


def difference(before, after):
    """In what two lists of volumes differ."""
    before, after = ordered(before), ordered(after)
    if before == after:
        return None
    if len(before) != len(after):
        return f"{len(before)} volumes, {len(after)} after"
    parts = [
        f"{key}: {one[key]}, after {other[key]}"
        for one, other in zip(before, after)
        for key in one
        if one[key] != other[key]
    ]
    return "; ".join(parts[:6])


def export(program, preset, source, out):
    """The images that go out of a folder, by their old SOP Instance UIDs."""
    command = [program, source, "--out", out, "--group", "G", "--no-order", "--preset", preset]
    command += ["--no-text-search", "--include-suspect", "--mapping-tables", "--json"]
    subprocess.run([*map(str, command)], capture_output=True, check=False)
    old = {}
    for table in out.glob("*_uid_mapping.csv"):
        with table.open(encoding="utf-8-sig", newline="") as rows:
            old.update((row["id_new"], row["id_old"]) for row in csv.DictReader(rows))
    images = {}
    for path in out.glob("*.zip"):
        with zipfile.ZipFile(path) as zipped:
            for name in zipped.namelist():
                if name.endswith(".dcm"):
                    data = zipped.read(name)
                    instance = str(pydicom.dcmread(io.BytesIO(data), stop_before_pixels=True).SOPInstanceUID)
                    images[old.get(instance, instance)] = data
    return images


def compare(place, series, images, known):
    """How many volumes are made of the images of a series that went out, in what they differ from those before, and which readers
    are not steady. `known` keeps what was made before of the same images."""
    before, after = place / "before", place / "after"
    before.mkdir(parents=True)
    after.mkdir()
    # Under the same names: readers take images in the order of their files where nothing else tells it.
    going = [(number, instance) for number, instance in enumerate(series) if instance in images]
    for number, instance in going:
        shutil.copy(series[instance], before / f"{number:05}.dcm")
        (after / f"{number:05}.dcm").write_bytes(images[instance])
    count, told, unsteady = 0, [], []
    for reader, read in READERS.items():
        key = (reader, *(instance for _, instance in going))
        if key not in known:
            known[key] = read(before)
        first = known[key]
        count += len(first)
        then = read(after)
        what = difference(first, then)
        # A reader that makes something else of the same files from time to time tells nothing: of three readings all were once alike, and
        # once 21 of the files before, while those after were read now so, now so.
        if what and any(difference(first, read(before)) or difference(then, read(after)) for _ in range(20)):
            unsteady.append(reader)
        elif what:
            told.append(f"{reader}: {what}")
    shutil.rmtree(place)
    return count, told, unsteady


def main():
    program, folder, listed = sys.argv[1:]
    files = pathlib.Path(listed).read_text().splitlines()
    for number, all_series in enumerate(packages(files).values()):
        place = pathlib.Path(folder) / str(number)
        source = place / "source"
        source.mkdir(parents=True)
        for at, file in enumerate(file for series in all_series.values() for file in series.values()):
            shutil.copy(file, source / f"{at:05}")
        known = {}
        for preset in PRESETS:
            images = export(program, preset, source, place / preset)
            for series in all_series.values():
                count, told, unsteady = compare(place / "series", series, images, known)
                state = "DIFFERS" if told else "UNSTEADY" if unsteady else "SAME" if count else "NOTHING"
                print(state, preset, count, next(iter(series.values())), " | ".join(told), sep="\t", flush=True)
        shutil.rmtree(place)


if __name__ == "__main__":
    main()
