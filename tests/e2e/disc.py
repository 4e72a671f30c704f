"""Discs made by code.

disc.py cd OUT    a CD: images without extensions in folders of upper and lower case, a DICOMDIR, viewer software
disc.py many OUT  5,000 small images of one patient in folders of 100

Prints JSON: {"folder", "files", "all", "patients"}: images, all files, and whose they are.
"""

import io
import json
import sys
import warnings
import zipfile
from pathlib import Path

import numpy
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.fileset import FileSet
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid

warnings.simplefilter("ignore")
PATIENT = {"name": "Wegner^Ottilie", "id": "KX73318"}


def images(count, size, per_series):
    """CT images of one patient."""
    rng = numpy.random.default_rng(4)
    study, series = generate_uid(), None
    for number in range(count):
        if number % per_series == 0:
            series = generate_uid()
        data = Dataset()
        data.file_meta = FileMetaDataset()
        data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID = CTImageStorage
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        data.PatientName, data.PatientID = PATIENT["name"], PATIENT["id"]
        data.PatientBirthDate, data.PatientSex = "19611103", "F"
        data.StudyDate, data.StudyTime, data.StudyID, data.AccessionNumber = "20200304", "101112", "1", "AC991"
        data.Modality, data.SeriesNumber, data.InstanceNumber = "CT", number // per_series + 1, number % per_series + 1
        data.StudyInstanceUID, data.SeriesInstanceUID = study, series
        data.ImagePositionPatient, data.ImageOrientationPatient = [0, 0, number % per_series], [1, 0, 0, 0, 1, 0]
        data.PixelSpacing, data.SliceThickness = [1, 1], 1
        data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
        data.Rows = data.Columns = size
        data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
        data.RescaleIntercept, data.RescaleSlope = -1024, 1
        data.PixelData = rng.integers(0, 2000, size * size, dtype=numpy.uint16).tobytes()
        yield data


def cd(out):
    made = list(images(12, 64, 6))
    disc = FileSet()
    for data in made[:6]:
        disc.add(data)
    disc.write(out)
    lower = out / "dicom" / "pat0" / "ser2"
    lower.mkdir(parents=True)
    for number, data in enumerate(made[6:]):
        data.save_as(lower / f"im{number:04}", enforce_file_format=True)
    # Some burners repeat the directory in the folder of the images, in small letters.
    (out / "dicom" / "dicomdir").write_bytes((out / "DICOMDIR").read_bytes())
    viewer = out / "VIEWER"
    (viewer / "help").mkdir(parents=True)
    (viewer / "viewer.exe").write_bytes(b"MZ" + bytes(range(256)) * 800)
    for name in ("core.dll", "IMAGING.DLL", "codec.dll"):
        (viewer / name).write_bytes(b"MZ\x90" + bytes(70_000))
    jar = io.BytesIO()
    with zipfile.ZipFile(jar, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(200):
            archive.writestr(f"org/viewer/Class{number}.class", b"\xca\xfe\xba\xbe" + bytes(300))
    (viewer / "viewer.jar").write_bytes(jar.getvalue())
    (viewer / "viewer.ini").write_text("[viewer]\nstart=DICOMDIR\n")
    (out / "AUTORUN.INF").write_text("[autorun]\r\nopen=VIEWER\\viewer.exe\r\n")
    (out / "index.html").write_text("<html><body>Your images</body></html>")
    (out / "Report.PDF").write_bytes(b"%PDF-1.4\n%%EOF\n")
    (out / "empty").write_bytes(b"")
    for number in range(1500):
        (viewer / "help" / f"page{number:04}.html").write_text(f"<html><body>Page {number}</body></html>")
    return len(made)


def many(out):
    for number, data in enumerate(images(5000, 16, 500)):
        folder = out / f"{number // 100:03}"
        folder.mkdir(parents=True, exist_ok=True)
        data.save_as(folder / f"IM{number:05}", enforce_file_format=True)
    return 5000


what, out = sys.argv[1], Path(sys.argv[2])
count = cd(out) if what == "cd" else many(out)
everything = sum(path.is_file() for path in out.rglob("*"))
print(json.dumps({"folder": str(out), "files": count, "all": everything, "patients": [PATIENT]}))
