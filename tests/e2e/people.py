"""CT images of patients who are made up, for the tests of who is who.

people.py OUT JSON   JSON: a file with a list of {"file", and what differs from the first patient: "name", "id", "birth", "sex",
                     "age", "study"; "series" puts images into one series, "thick" is its slices' thickness in mm,
                     "description" its description, "elements" values of more elements by their keywords, in UTF-8 and not
                     held to the standard}. Prints {"folder", "files"}.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy
from pydicom import config
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

warnings.simplefilter("ignore")  # some values are wrong on purpose
PATIENT = {"name": "Quastenberg^Odila", "id": "HX4417702", "birth": "19580411", "sex": "F", "age": "", "study": "1"}


def image(path, told, number):
    meta = FileMetaDataset()
    meta.TransferSyntaxUID, meta.MediaStorageSOPClassUID = ExplicitVRLittleEndian, CTImageStorage
    meta.MediaStorageSOPInstanceUID = f"1.2.826.0.1.3680043.10.543.5.{told['study']}.{number}"
    data = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    data.SpecificCharacterSet = "ISO_IR 100"
    data.SOPClassUID, data.SOPInstanceUID = CTImageStorage, meta.MediaStorageSOPInstanceUID
    data.StudyDate, data.Modality = "20210316", "CT"
    config.settings.writing_validation_mode = config.IGNORE if told.get("elements") else config.RAISE
    data.PatientName, data.PatientID = told["name"], told["id"]
    data.PatientBirthDate, data.PatientSex = told["birth"], told["sex"]
    if told["age"]:
        data.PatientAge = told["age"]
    data.StudyInstanceUID = f"1.2.826.0.1.3680043.10.543.6.{told['study']}"
    data.SeriesInstanceUID = f"1.2.826.0.1.3680043.10.543.6.{told['study']}.{told.get('series', number)}"
    if told.get("description"):
        data.SeriesDescription = told["description"]
    data.InstanceNumber = number
    data.ImagePositionPatient, data.ImageOrientationPatient = [0, 0, number], [1, 0, 0, 0, 1, 0]
    data.PixelSpacing, data.SliceThickness = [1, 1], told.get("thick", 1)
    data.Rows = data.Columns = 64
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.WindowCenter, data.WindowWidth = 1000, 2000
    y, x = numpy.mgrid[:64, :64]
    data.PixelData = (1000 + 300 * ((x - 32) ** 2 + (y - 32) ** 2 < 400)).astype(numpy.uint16).tobytes()
    data["PixelData"].VR = "OW"
    path.parent.mkdir(parents=True, exist_ok=True)
    if told.get("elements"):
        data.SpecificCharacterSet = "ISO_IR 192"
        for keyword, value in told["elements"].items():
            setattr(data, keyword, value)
    data.save_as(path)


def main():
    out = Path(sys.argv[1])
    people = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    for number, told in enumerate(people, 1):
        image(out / told.get("file", f"IM{number}"), PATIENT | told, number)
    print(json.dumps({"folder": str(out), "files": len(people)}))


main()
