"""A CT image of more than 32 MiB, which workers that can't read get in pieces.

webkit.py OUT [huge]   Prints {"folder", "files"}. huge: of more than 1 GiB, in 40 frames, beside a small one; its later frames
                       take no room on the disk.
"""

import json
import sys
from pathlib import Path

import numpy
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

SIDE = 4200


def image(path, number, side, frames):
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.MediaStorageSOPClassUID = CTImageStorage
    meta.MediaStorageSOPInstanceUID = f"1.2.826.0.1.3680043.10.543.8.1.{number}"
    data = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    data.SOPClassUID, data.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    data.StudyInstanceUID, data.SeriesInstanceUID = "1.2.826.0.1.3680043.10.543.8.2", f"1.2.826.0.1.3680043.10.543.8.3.{number}"
    data.StudyDate, data.Modality, data.InstanceNumber = "20210316", "CT", number
    data.PatientName, data.PatientID = "Quastenberg^Odila", "HX4417702"
    data.PatientBirthDate, data.PatientSex = "19580411", "F"
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.ImagePositionPatient, data.ImageOrientationPatient = [0, 0, number], [1, 0, 0, 0, 1, 0]
    data.PixelSpacing, data.SliceThickness = [0.1, 0.1], 1
    data.Rows = data.Columns = side
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.RescaleSlope, data.RescaleIntercept, data.WindowCenter, data.WindowWidth = 1, 0, 1000, 2000
    y, x = numpy.mgrid[:side, :side]
    frame = (1000 + 300 * ((x - 2000) ** 2 + (y - 2000) ** 2 < 1500000)).astype(numpy.uint16)
    noise = numpy.random.default_rng(1).integers(0, 64, (side, side), dtype=numpy.uint16)
    if frames > 1:
        data.NumberOfFrames = frames
    data.PixelData = (frame + noise).astype(numpy.uint16).tobytes()
    data["PixelData"].VR = "OW"
    data.save_as(path)
    if frames > 1:
        # The value's length stands in the four bytes before it.
        size = side * side * 2
        start = path.stat().st_size - size
        with path.open("r+b") as file:
            file.seek(start - 4)
            file.write((size * frames).to_bytes(4, "little"))
            file.truncate(start + size * frames)


def main():
    out = Path(sys.argv[1])
    out.mkdir(parents=True)
    is_huge = sys.argv[2:] == ["huge"]
    image(out / "IM1", 1, SIDE, 40 if is_huge else 1)
    if is_huge:
        image(out / "IM2", 2, 64, 1)
    print(json.dumps({"folder": str(out), "files": 1 + is_huge}))


main()
