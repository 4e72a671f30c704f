"""A CT image of more than 32 MiB, which workers that can't read get in pieces.

webkit.py OUT   Prints {"folder", "files"}.
"""

import json
import sys
from pathlib import Path

import numpy
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

SIDE = 4200


def main():
    path = Path(sys.argv[1]) / "IM1"
    path.parent.mkdir(parents=True)
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.MediaStorageSOPClassUID = CTImageStorage
    meta.MediaStorageSOPInstanceUID = "1.2.826.0.1.3680043.10.543.8.1"
    data = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    data.SOPClassUID, data.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    data.StudyInstanceUID, data.SeriesInstanceUID = "1.2.826.0.1.3680043.10.543.8.2", "1.2.826.0.1.3680043.10.543.8.3"
    data.StudyDate, data.Modality, data.InstanceNumber = "20210316", "CT", 1
    data.PatientName, data.PatientID = "Quastenberg^Odila", "HX4417702"
    data.PatientBirthDate, data.PatientSex = "19580411", "F"
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.ImagePositionPatient, data.ImageOrientationPatient = [0, 0, 0], [1, 0, 0, 0, 1, 0]
    data.PixelSpacing, data.SliceThickness = [0.1, 0.1], 1
    data.Rows = data.Columns = SIDE
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.RescaleSlope, data.RescaleIntercept, data.WindowCenter, data.WindowWidth = 1, 0, 1000, 2000
    y, x = numpy.mgrid[:SIDE, :SIDE]
    frame = (1000 + 300 * ((x - 2000) ** 2 + (y - 2000) ** 2 < 1500000)).astype(numpy.uint16)
    noise = numpy.random.default_rng(1).integers(0, 64, (SIDE, SIDE), dtype=numpy.uint16)
    data.PixelData = (frame + noise).astype(numpy.uint16).tobytes()
    data["PixelData"].VR = "OW"
    data.save_as(path)
    print(json.dumps({"folder": str(path.parent), "files": 1}))


main()
