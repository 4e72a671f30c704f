"""Two patients' files of equal names and sizes, for what takes another file's place after it was loaded.

changed.py make OUT COUNT  writes OUT/a and OUT/b with so many CT slices each, and OUT/a.zip and OUT/b.zip of them, stored
changed.py read ZIP        prints, for each image of a result, whether its pixels are those of patient A

All files have the same time of modification. Prints JSON.
"""

import io
import json
import os
import sys
import zipfile
from pathlib import Path

import numpy
import pydicom
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

TIME = 1_700_000_000
SIZE = 512
PATIENTS = {"a": ("Aldersteen^Annemiek", "PAT4711001", "11"), "b": ("Brouwersma^Bartolo", "PAT8822002", "22")}


def slope(which):
    """A's pixels rise from left to right, B's from top to bottom."""
    row = numpy.arange(SIZE, dtype=numpy.int16)
    return numpy.tile(row, (SIZE, 1)) if which == "a" else numpy.tile(row, (SIZE, 1)).T


def image(which, number):
    name, patient, root = PATIENTS[which]
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = CTImageStorage
    meta.MediaStorageSOPInstanceUID = f"1.2.826.0.1.3680043.10.543.{root}.3.{number + 100}"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data = FileDataset("", {}, file_meta=meta, preamble=bytes(128))
    data.SOPClassUID, data.SOPInstanceUID = CTImageStorage, meta.MediaStorageSOPInstanceUID
    data.StudyInstanceUID = f"1.2.826.0.1.3680043.10.543.{root}.1"
    data.SeriesInstanceUID = f"1.2.826.0.1.3680043.10.543.{root}.2"
    data.PatientName, data.PatientID, data.PatientBirthDate, data.PatientSex = name.ljust(20), patient, "19610417", "F"
    data.Modality, data.StudyDate, data.AccessionNumber = "CT", "20190412", patient[::-1]
    data.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"]
    data.InstanceNumber = f"{number + 1:3}"
    data.ImagePositionPatient = ["0", "0", f"{number:4}"]
    data.ImageOrientationPatient, data.PixelSpacing, data.SliceThickness = [1, 0, 0, 0, 1, 0], [1, 1], 1
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.Rows = data.Columns = SIZE
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, 1
    data.RescaleIntercept, data.RescaleSlope, data.WindowCenter, data.WindowWidth = 0, 1, 256, 512
    data.PixelData = slope(which).tobytes()
    data["PixelData"].VR = "OW"
    return data


def make(out, count):
    for which in PATIENTS:
        folder = out / which
        folder.mkdir(parents=True)
        for number in range(count):
            image(which, number).save_as(folder / f"IM{number:04}", enforce_file_format=True)
        with zipfile.ZipFile(out / f"{which}.zip", "w", zipfile.ZIP_STORED) as archive:
            for path in sorted(folder.iterdir()):
                archive.write(path, path.name)
        for path in [*folder.iterdir(), out / f"{which}.zip"]:
            os.utime(path, (TIME, TIME))
    sizes = [sorted((path.name, path.stat().st_size) for path in (out / which).iterdir()) for which in PATIENTS]
    assert sizes[0] == sizes[1], "the files of both patients are of equal sizes"
    assert (out / "a.zip").stat().st_size == (out / "b.zip").stat().st_size
    print(json.dumps({"folder": str(out), "time": TIME}))


def read(path):
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".dcm"))
        pixels = [pydicom.dcmread(io.BytesIO(archive.read(name))).pixel_array for name in names]
    print(json.dumps([bool((one == slope("a")).all()) for one in pixels]))


if sys.argv[1] == "make":
    make(Path(sys.argv[2]), int(sys.argv[3]))
else:
    read(sys.argv[2])
