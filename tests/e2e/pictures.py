"""The study that README's picture shows, and what makes a screenshot small.

pictures.py study OUT         two series of slices and a dose sheet with text; nobody's, made of ellipses
pictures.py small FROM TO     a screenshot as WebP of at most 60 kB, at most 900 pixels wide
"""

import io
import json
import sys
from pathlib import Path

import numpy
from PIL import Image, ImageDraw, ImageFont
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

SIZE, LIMIT = 256, 60_000
CT, CAPTURE = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.7"
# Ellipses of a head: value, half axes, centre, turned by degrees.
HEAD = [
    (1100, 0.69, 0.92, 0, 0, 0), (-760, 0.6624, 0.874, 0, -0.0184, 0), (-90, 0.11, 0.31, 0.22, 0, -18),
    (-90, 0.16, 0.41, -0.22, 0, 18), (60, 0.21, 0.25, 0, 0.35, 0), (70, 0.046, 0.046, 0, 0.1, 0),
    (70, 0.046, 0.046, 0, -0.1, 0), (80, 0.046, 0.023, -0.08, -0.605, 0), (80, 0.023, 0.046, 0.06, -0.605, 0),
]


def slice_at(height):
    """A slice of the head, from -1 (below) to 1 (above)."""
    y, x = numpy.mgrid[1:-1:SIZE * 1j, -1:1:SIZE * 1j]
    round_off = max(0.15, 1 - height * height) ** 0.5
    values = numpy.full((SIZE, SIZE), -1000.0)
    for number, (value, a, b, x0, y0, turn) in enumerate(HEAD):
        angle = numpy.deg2rad(turn)
        u = (x - x0) * numpy.cos(angle) + (y - y0) * numpy.sin(angle)
        v = (y - y0) * numpy.cos(angle) - (x - x0) * numpy.sin(angle)
        shrink = round_off if number < 2 else round_off * max(0.1, 1 - abs(height))
        values[(u / (a * shrink)) ** 2 + (v / (b * shrink)) ** 2 <= 1] += value + (700 if number == 0 else 0)
        if number == 1:
            values[(u / (a * shrink)) ** 2 + (v / (b * shrink)) ** 2 <= 1] -= 700 - 440
    return values


def sheet():
    """A sheet of doses, as scanners save it: with the patient's name in the picture."""
    picture = Image.new("L", (512, 384), 0)
    draw = ImageDraw.Draw(picture)
    lines = ["DOSE REPORT", "EXAMPLE ANNA   EX-104711", "", "Scan     kV   mAs   CTDIvol   DLP",
             "Topo    120    35      0.14       3", "Head    120   240    38.20   612"]
    for number, line in enumerate(lines):
        draw.text((36, 40 + 44 * number), line, fill=230, font=ImageFont.load_default(22))
    return numpy.asarray(picture)


def save(path, pixels, **values):
    """An image of the made-up patient."""
    data, meta = Dataset(), FileMetaDataset()
    root = "1.2.826.0.1.3680043.10.1234"
    data.SOPClassUID = values.pop("sop_class")
    data.StudyInstanceUID = f"{root}.1"
    data.SeriesInstanceUID = f"{root}.1.{values['SeriesNumber']}"
    data.SOPInstanceUID = f"{data.SeriesInstanceUID}.{values['InstanceNumber']}"
    data.PatientName, data.PatientID, data.PatientBirthDate = "Example^Anna", "EX-104711", "19630509"
    data.PatientSex, data.PatientAge, data.ReferringPhysicianName = "F", "063Y", "Sample^Robert"
    data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = "20260817"
    data.StudyTime, data.AccessionNumber, data.StudyDescription = "101500", "ACC5501", "CT head"
    data.Modality, data.Manufacturer, data.StudyID = "CT", "Example", "1"
    data.Rows, data.Columns = pixels.shape
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    bits = 8 * pixels.dtype.itemsize
    data.BitsAllocated, data.BitsStored, data.HighBit = bits, bits, bits - 1
    data.PixelRepresentation = 0
    for name, value in values.items():
        setattr(data, name, value)
    data.PixelData = pixels.tobytes()
    data["PixelData"].VR = "OW" if bits == 16 else "OB"
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = data.SOPClassUID, data.SOPInstanceUID
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.file_meta = meta
    data.save_as(path, enforce_file_format=True)


def study(out):
    out.mkdir(parents=True)
    rng = numpy.random.default_rng(1)
    for series, (count, thick, name, noise) in enumerate([(24, 5.0, "Head 5.0", 8), (40, 3.0, "Head bone 3.0", 25)], 1):
        for number in range(count):
            values = slice_at(-0.75 + 1.5 * number / count) + rng.normal(0, noise, (SIZE, SIZE))
            pixels = (values + 1024).clip(0, 4095).astype(numpy.uint16)
            save(out / f"IM{series}{number:03}", pixels, sop_class=CT, SeriesNumber=series, InstanceNumber=number + 1,
                 SeriesDescription=name, ImageType=["ORIGINAL", "PRIMARY", "AXIAL"], PatientPosition="HFS",
                 ImagePositionPatient=[-110, -110, number * thick], ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
                 PixelSpacing=[0.86, 0.86], SliceThickness=thick, FrameOfReferenceUID="1.2.826.0.1.3680043.10.1234.9",
                 RescaleSlope=1, RescaleIntercept=-1024, WindowCenter=40, WindowWidth=160)
    save(out / "IM9000", sheet(), sop_class=CAPTURE, SeriesNumber=99, InstanceNumber=1, ConversionType="WSD",
         SeriesDescription="Dose report", ImageType=["DERIVED", "SECONDARY"])
    return {"files": 65, "patients": [{"id": "EX-104711", "name": "Example^Anna"}], "source": "ellipses"}


def small(source, target):
    picture = Image.open(source).convert("RGB")
    if picture.width > 900:
        picture = picture.resize((900, round(picture.height * 900 / picture.width)), Image.Resampling.LANCZOS)
    tries = [dict(lossless=True, method=6, quality=100)]
    tries += [dict(quality=quality, method=6) for quality in range(80, 9, -10)]
    flat = picture.quantize(48, dither=Image.Dither.NONE).convert("RGB")
    for kind in tries:
        packed = io.BytesIO()
        (flat if "lossless" in kind else picture).save(packed, "WEBP", **kind)
        if packed.tell() <= LIMIT:
            Path(target).write_bytes(packed.getvalue())
            return {"bytes": packed.tell(), "size": picture.size}
    raise SystemExit(f"{target}: no way to make it small enough")


print(json.dumps(study(Path(sys.argv[2])) if sys.argv[1] == "study" else small(*sys.argv[2:4])))
