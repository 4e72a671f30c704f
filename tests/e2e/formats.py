"""pydicom's test files of each kind as series of one patient: formats.py OUT. Prints JSON.

Each gets a description and identifiers of its own; pixels stay as they are. For lossless grey ones some points of the
middle frame are told as pydicom reads them, in the file's window or else the full range (PS3.3 C.11.2.1.2.1).
No file in JPEG XL is there: libjxl's cjxl makes one of an uncompressed file.
"""

import json
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import numpy
import pydicom
import pydicom.data
from pydicom.encaps import encapsulate
from pydicom.pixels import apply_modality_lut, pixel_array
from pydicom.uid import GrayscaleSoftcopyPresentationStateStorage, HTJ2KLossless, generate_uid

warnings.simplefilter("ignore")
FILES = {
    "uncompressed": "MR_small.dcm",
    "big endian": "MR_small_bigendian.dcm",
    "signed CT": "CT_small.dcm",
    "RLE": "MR_small_RLE.dcm",
    "JPEG baseline": "SC_rgb_jpeg_dcmtk.dcm",
    "JPEG extended": "JPEG-lossy.dcm",
    "JPEG lossless": "SC_rgb_jpeg_gdcm.dcm",
    "JPEG-LS": "MR_small_jpeg_ls_lossless.dcm",
    "JPEG 2000": "MR_small_jp2klossless.dcm",
    "JPEG XL": "MR_small.dcm",
    "multi-frame": "rtdose.dcm",
    "colour": "SC_rgb.dcm",
    "palette": "examples_palette.dcm",
    "segmentation": "liver_1frame.dcm",
}
GREY = ("uncompressed", "big endian", "signed CT", "RLE", "JPEG-LS", "JPEG 2000", "JPEG XL")
JPEG_XL_LOSSLESS = b"1.2.840.10008.1.2.4.110"


def aspect(data):
    """Height of a pixel by its width."""
    measures = data.get("SharedFunctionalGroupsSequence", [pydicom.Dataset()])[0].get("PixelMeasuresSequence")
    spacing = data.get("PixelSpacing") or (measures and measures[0].get("PixelSpacing")) or data.get("PixelAspectRatio")
    return float(spacing[0]) / float(spacing[1]) if spacing else 1.0


def probes(data):
    """Points and their grey value."""
    values = apply_modality_lut(pixel_array(data), data).astype(float)
    center, width = data.get("WindowCenter"), data.get("WindowWidth")
    if center is None:
        least, most = values.min(), values.max()
        center, width = (least + most + 1) / 2, most - least + 1
    first = lambda value: float(value[0] if isinstance(value, pydicom.multival.MultiValue) else value)
    center, width = first(center), first(width)
    shades = numpy.clip(((values - (center - 0.5)) / (width - 1) + 0.5) * 255, 0, 255)
    points = [(column, row) for column in (3, 20, 31, 50) for row in (5, 33, 60)]
    return [[column, row, int(shades[row, column] + 0.5)] for column, row in points]


def to_jpeg_xl(data, folder):
    """Packs a grey image of one frame by cjxl, losslessly."""
    plain, packed = folder / "plain.pgm", folder / "packed.jxl"
    most = (1 << data.BitsStored) - 1
    samples = (pixel_array(data, raw=True).astype(numpy.int64) & most).astype(">u2" if most > 255 else "u1")
    plain.write_bytes(f"P5\n{data.Columns} {data.Rows}\n{most}\n".encode() + samples.tobytes())
    subprocess.run(["cjxl", plain, packed, "-d", "0", "--quiet"], check=True, stderr=subprocess.DEVNULL)
    data.PixelData = encapsulate([packed.read_bytes()])
    data["PixelData"].VR = "OB"
    data["PixelData"].is_undefined_length = True
    data.file_meta.TransferSyntaxUID = HTJ2KLossless
    plain.unlink()
    packed.unlink()


out = Path(sys.argv[1])
out.mkdir(parents=True)
study, kinds = generate_uid(), []
for number, (kind, name) in enumerate(FILES.items()):
    path = pydicom.data.get_testdata_file(name, download=False)
    if path is None:
        print(f"NOT TESTED: {name} is not here", file=sys.stderr)
        continue
    if kind == "JPEG XL" and not shutil.which("cjxl"):
        print("NOT TESTED: JPEG XL, cjxl is not here", file=sys.stderr)
        continue
    data = pydicom.dcmread(path)
    about = {"kind": kind, "width": int(data.Columns), "height": round(int(data.Rows) * aspect(data)), "probes": []}
    if kind in GREY:
        about["probes"] = probes(data)
    if kind == "JPEG XL":
        to_jpeg_xl(data, out)
    data.SeriesDescription = f"Kind {kind}."
    data.PatientID, data.PatientName, data.PatientBirthDate = "KINDS77", "Kinds^All", "19700101"
    data.StudyInstanceUID, data.SeriesInstanceUID, data.SeriesNumber = study, generate_uid(), number + 1
    data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    data.save_as(out / f"{number:02}.dcm")
    if kind == "JPEG XL":
        # Not every pydicom knows its transfer syntax, so it is written for another.
        written = (out / f"{number:02}.dcm").read_bytes()
        assert written.count(HTJ2KLossless.encode()) == 1
        (out / f"{number:02}.dcm").write_bytes(written.replace(HTJ2KLossless.encode(), JPEG_XL_LOSSLESS))
    kinds.append(about)
state = pydicom.dcmread(pydicom.data.get_testdata_file("MR_small.dcm"), stop_before_pixels=True)
state.SOPClassUID = state.file_meta.MediaStorageSOPClassUID = GrayscaleSoftcopyPresentationStateStorage
state.SOPInstanceUID = state.file_meta.MediaStorageSOPInstanceUID = generate_uid()
state.SeriesDescription, state.Modality = "Kind state.", "PR"
state.PatientID, state.PatientName, state.PatientBirthDate = "KINDS77", "Kinds^All", "19700101"
state.StudyInstanceUID, state.SeriesInstanceUID, state.SeriesNumber = study, generate_uid(), 99
for keyword in ("Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation"):
    del state[keyword]
state.save_as(out / "state.dcm")
print(json.dumps({"folder": str(out), "kinds": kinds, "patients": [], "files": len(kinds) + 1}))
