"""Independent readers of frames for tests/pixel_decode.rs: pydicom with GDCM and pylibjpeg, and dcmtk for JPEG.

Reads lines "path TAB frame" and answers each with one line and, if that says so, with samples: "none WHY", or
"READER COUNT" and COUNT doubles, the stored numbers by pixel, no colour converted; for each reader that can, and at
last "end".
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings
import zlib

import numpy
import pydicom
from pydicom.pixels import get_decoder

warnings.filterwarnings("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

DCMTK = {"4.5": "dcmdjpeg", "4.7": "dcmdjpeg", "4.8": "dcmdjpls"}
READERS = ("gdcm", "pylibjpeg", "pydicom")
cached = (None, None)


def dataset(path):
    global cached
    if cached[0] != path:
        found = pydicom.dcmread(path, force=True)
        if "TransferSyntaxUID" not in found.file_meta:
            implicit = found.original_encoding[0]
            found.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2" if implicit else "1.2.840.10008.1.2.1"
        cached = (path, found)
    return cached[1]


def readers(found, frame):
    """Pairs of a name and a function that gives the samples."""
    syntax = found.file_meta.TransferSyntaxUID
    if syntax == "1.2.840.10008.1.2.8.1":
        return [("zlib", lambda: inflated(found, frame))]
    short = syntax.removeprefix("1.2.840.10008.1.2.")
    program = shutil.which(DCMTK.get(short[:-1], "none"))
    more = [("dcmtk", lambda: dcmtk(program, found, frame))] if program else []
    # The same image in a form that pydicom can read.
    twin = pathlib.Path(str(found.filename).replace("_rle", "").replace("_too_short", ""))
    if str(twin) != str(found.filename) and twin.exists():
        more.append(("twin", lambda: numpy.array(next(s for _, s in readers(dataset(str(twin)), frame))())))
    try:
        decoder = get_decoder(syntax)
    except NotImplementedError:
        return more
    if not syntax.is_encapsulated:
        return [("pydicom", lambda: decoder.as_array(found, index=frame, raw=True)[0])]
    known = [reader for reader in READERS if reader in decoder.available_plugins]
    return more + [(r, lambda r=r: decoder.as_array(found, index=frame, raw=True, decoding_plugin=r)[0]) for r in known]


def dcmtk(program, found, frame):
    """A frame that dcmdjpeg or dcmdjpls has decompressed, its colours as they were."""
    with tempfile.TemporaryDirectory() as folder:
        plain = pathlib.Path(folder) / "plain.dcm"
        colours = ["+cn"] if program.endswith("dcmdjpeg") else []
        subprocess.run([program, *colours, found.filename, plain], check=True, capture_output=True)
        decompressed = pydicom.dcmread(plain)
        decoder = get_decoder(decompressed.file_meta.TransferSyntaxUID)
        return decoder.as_array(decompressed, index=frame, raw=True)[0]


def inflated(found, frame):
    """A frame of Deflated Image Frame Compression, which pydicom does not read."""
    frames = pydicom.encaps.generate_frames(found.PixelData, number_of_frames=int(found.NumberOfFrames))
    packed = numpy.frombuffer(zlib.decompressobj(-15).decompress(list(frames)[frame]), numpy.uint8)
    if found.BitsAllocated == 1:
        return numpy.unpackbits(packed, bitorder="little")[: found.Rows * found.Columns]
    return packed


out = sys.stdout.buffer
for line in sys.stdin:
    path, frame = line.rstrip("\n").split("\t")
    try:
        found = readers(dataset(path), int(frame))
    except Exception as error:  # noqa: BLE001 (any failure is an answer)
        out.write(f"none {type(error).__name__}\n".encode())
        found = []
    for reader, samples in found:
        try:
            values = numpy.ascontiguousarray(samples(), dtype="<f8").ravel()
            out.write(f"{reader} {values.size}\n".encode() + values.tobytes())
        except Exception as error:  # noqa: BLE001
            out.write(f"none {reader}:{type(error).__name__}\n".encode())
    out.write(b"end\n")
    out.flush()
