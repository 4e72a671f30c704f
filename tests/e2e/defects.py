"""A CT study of made-up series, each with one defect of its geometry, and some without.

defects.py OUT: prints {"folder", "series": [{"code", "slices"} in the order of the Series Numbers; "" where nothing is wrong]}.
"""

import json
import math
import sys
from pathlib import Path

import numpy
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

SLICES, STEP = 16, 2.5
ROOT = "1.2.826.0.1.3680043.10.543.7"


def volume():
    """The slices of a whole series: what of them may be wrong."""
    return [
        {
            "position": [-16.0, -16.0, -100.2 + STEP * n],
            "orientation": [1, 0, 0, 0, 1, 0],
            "spacing": [1, 1],
            "thickness": STEP,
            "size": 32,
            "kernel": "B30f",
            "frame": 1,
            "acquisition": 1,
        }
        for n in range(SLICES)
    ]


def change(slices, which, **what):
    for n in which:
        slices[n].update(what)


def missing(slices):
    del slices[5:7]


def uneven(slices):
    for n in range(8, SLICES):
        slices[n]["position"][2] += STEP * (n - 7)


def same(slices):
    slices.append({**slices[4], "position": list(slices[4]["position"])})


def tilted(slices):
    for n, one in enumerate(slices):
        one["position"][1] += math.tan(math.radians(12)) * STEP * n


def shifted(slices):
    for one in slices[9:]:
        one["position"][0] += 7


def few(slices):
    del slices[3:]


def upside_down(slices):
    """Thin slices, their places rounded to a tenth, numbered from the top."""
    for n, one in enumerate(slices):
        one["position"][2] = round(-100 + 0.625 * n, 1)
        one["thickness"] = 1
    slices.reverse()


def in_two_phases(slices):
    slices.extend([{**one, "acquisition": 2} for one in slices])


CONTROLS = [lambda slices: None, upside_down, in_two_phases]
DEFECTS = {
    "missing-slices": missing,
    "uneven-spacing": uneven,
    "same-position": same,
    "gantry-tilt": tilted,
    "shifted-slices": shifted,
    "mixed-orientation": lambda slices: change(slices, [6, 7], orientation=[1, 0, 0, 0, 0.8, 0.6]),
    "mixed-pixel-spacing": lambda slices: change(slices, [10], spacing=[1.25, 1.25]),
    "mixed-size": lambda slices: change(slices, [3, 4], size=48),
    "no-position": lambda slices: change(slices, range(SLICES), position=None),
    "gaps-between-slices": lambda slices: change(slices, range(SLICES), thickness=1),
    "few-images": few,
    "mixed-kernel": lambda slices: change(slices, [11, 12], kernel="B70f"),
    "mixed-thickness": lambda slices: change(slices, [2], thickness=5),
    "mixed-frame-of-reference": lambda slices: change(slices, [13, 14, 15], frame=2),
    "no-pixel-spacing": lambda slices: change(slices, range(SLICES), spacing=None),
}


def image(path, one, series, number):
    meta = FileMetaDataset()
    meta.TransferSyntaxUID, meta.MediaStorageSOPClassUID = ExplicitVRLittleEndian, CTImageStorage
    meta.MediaStorageSOPInstanceUID = f"{ROOT}.{series}.{number}"
    data = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    data.SOPClassUID, data.SOPInstanceUID = CTImageStorage, meta.MediaStorageSOPInstanceUID
    data.ImageType, data.Modality, data.StudyDate = ["ORIGINAL", "PRIMARY", "AXIAL"], "CT", "20210316"
    data.PatientName, data.PatientID = "Quastenberg^Odila", "HX4417702"
    data.PatientBirthDate, data.PatientSex = "19580411", "F"
    data.StudyInstanceUID, data.SeriesInstanceUID = ROOT, f"{ROOT}.{series}"
    data.FrameOfReferenceUID = f"{ROOT}.0.{one['frame']}"
    data.SeriesNumber, data.InstanceNumber, data.AcquisitionNumber = series, number, one["acquisition"]
    data.ConvolutionKernel, data.SliceThickness = one["kernel"], one["thickness"]
    data.ImageOrientationPatient = one["orientation"]
    if one["position"]:
        data.ImagePositionPatient = [round(mm, 3) for mm in one["position"]]
    if one["spacing"]:
        data.PixelSpacing = one["spacing"]
    data.Rows = data.Columns = one["size"]
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.WindowCenter, data.WindowWidth = 1000, 2000
    y, x = numpy.mgrid[: one["size"], : one["size"]]
    data.PixelData = (1000 + 300 * ((x - 16) ** 2 + (y - 16) ** 2 < 100)).astype(numpy.uint16).tobytes()
    data["PixelData"].VR = "OW"
    data.save_as(path)


def main():
    out = Path(sys.argv[1])
    out.mkdir(parents=True)
    told = []
    for series, (code, make) in enumerate([("", make) for make in CONTROLS] + list(DEFECTS.items()), 1):
        slices = volume()
        make(slices)
        for number, one in enumerate(slices, 1):
            image(out / f"{series:02}-{number:02}", one, series, number)
        told.append({"code": code, "slices": len(slices)})
    print(json.dumps({"folder": str(out), "series": told}))


main()
