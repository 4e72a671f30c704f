"""Reads real series with dcm2niix and SimpleITK before and after the export, with each preset, and tells which volumes differ.

Arguments: the program, a folder to work in, a file that lists the real files. Prints a line for each series and preset, parted
by tabs: SAME, DIFFERS or NOTHING (no reader makes a volume of the source), preset, how many volumes, a file of the series, and
in what they differ.
"""

import collections
import concurrent.futures
import hashlib
import json
import os
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


def series_of(files):
    """The files of each series that have pixels, one for each SOP instance."""
    series = collections.OrderedDict()
    for file in files:
        try:
            head = pydicom.dcmread(file, stop_before_pixels=True)
        except Exception:
            continue
        key = str(head.get("SeriesInstanceUID", ""))
        instance = str(head.get("SOPInstanceUID", ""))
        if "Rows" in head and key and instance:
            package = pathlib.Path(file).parts[:-1]
            series.setdefault((package, key), {}).setdefault(instance, file)
    return [list(one.values()) for one in series.values()]


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


def by_dcm2niix(folder, out):
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
    for series in reader.GetGDCMSeriesIDs(str(folder)):
        reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(folder), series))
        try:
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
    """What goes out of a folder: the files that stay behind, and the images in a folder of their own."""
    command = [program, source, "--out", out, "--group", "G", "--no-order", "--preset", preset]
    told = subprocess.run(
        [*map(str, command), "--no-text-search", "--include-suspect", "--json"], capture_output=True, check=False
    )
    told = json.loads(told.stdout)
    left_out = {one["file"] for part in [told, *told["exports"]] for one in part["left_out"]}
    images = out / "images"
    images.mkdir(exist_ok=True)
    for one in told["exports"]:
        if one["zip"]:
            with zipfile.ZipFile(one["zip"]) as zipped:
                for name in zipped.namelist():
                    if name.endswith(".dcm"):
                        (images / name.replace("/", "_")).write_bytes(zipped.read(name))
    return left_out, images


def compare(program, folder, number, files):
    """The lines of one series."""
    place = folder / str(number)
    lines = []
    source = place / "source"
    source.mkdir(parents=True)
    for at, file in enumerate(files):
        shutil.copy(file, source / f"{at:05}.dcm")
    name = files[0]
    for preset in PRESETS:
        out = place / preset
        out.mkdir()
        left_out, images = export(program, preset, source, out)
        going = out / "before"
        going.mkdir()
        for path in source.iterdir():
            if str(path) not in left_out:
                shutil.copy(path, going / path.name)
        if not any(images.iterdir()):
            lines.append(("NOTHING", preset, 0, name, "nothing goes out"))
            continue
        before = by_dcm2niix(going, out / "nifti"), by_itk(going)
        after = by_dcm2niix(images, out / "nifti-after"), by_itk(images)
        readers = zip(["dcm2niix", "SimpleITK"], before, after)
        told = [f"{reader}: {what}" for reader, a, b in readers if (what := difference(a, b))]
        count = sum(map(len, before))
        state = "DIFFERS" if told else "SAME" if count else "NOTHING"
        lines.append((state, preset, count, name, " | ".join(told)))
    shutil.rmtree(place)
    return lines


def main():
    program, folder, listed = sys.argv[1:]
    files = pathlib.Path(listed).read_text().splitlines()
    all_series = series_of(files)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        work = [
            pool.submit(compare, program, pathlib.Path(folder), number, one) for number, one in enumerate(all_series)
        ]
        for one in work:
            for line in one.result():
                print(*line, sep="\t")


if __name__ == "__main__":
    main()
