"""JPEG 2000 codestreams of many kinds, made by OpenJPEG's opj_compress, for tests/pixel_jpeg2000.rs.

usage: jpeg2000.py FOLDER. Writes NAME.dcm and NAME.raw, the samples as little endian doubles by pixel, and prints a line
"NAME exact" or "NAME near" for each. Samples are the image that was compressed where nothing was lost; OpenJPEG's decoder
says the same of it. Of others they are what that decoder says.
"""

import pathlib
import struct
import subprocess
import sys

import numpy
import openjpeg
import pydicom
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate

FOLDER = pathlib.Path(sys.argv[1])
WIDTH, HEIGHT = 96, 80
MODES = {1: "bypass", 2: "reset", 4: "termall", 8: "vcausal", 16: "predterm", 32: "segsym", 63: "all_styles"}
ORDERS = ["LRCP", "RLCP", "RPCL", "PCRL", "CPRL"]


def image(components=1, bits=12, signed=False, size=(HEIGHT, WIDTH)):
    """Rings, edges and noise over the whole range."""
    random = numpy.random.default_rng(bits * 10 + components)
    y, x = numpy.mgrid[0 : size[0], 0 : size[1]]
    planes = []
    for number in range(components):
        rings = numpy.sin(numpy.hypot(x - 30 - 9 * number, y - 40) / 5) * 0.3 + 0.5
        rings[10:30, 50:70] = number * 0.3
        rings += random.normal(0, 0.05, rings.shape)
        planes.append(numpy.clip(rings, 0, 1) * (2**bits - 1) - (2 ** (bits - 1) if signed else 0))
    return numpy.stack(planes, axis=-1).round().astype("<i4")


def compressed(samples, bits, signed, options, layout=""):
    kind = {(True, True): "<i2", (True, False): "<u2", (False, True): "i1", (False, False): "u1"}[bits > 8, signed]
    raw, out = FOLDER / "in.rawl", FOLDER / "out.j2k"
    raw.write_bytes(b"".join(plane.astype(kind).tobytes() for plane in samples))
    height, width = samples[0].shape
    form = f"{width},{height},{len(samples)},{bits},{'s' if signed else 'u'}{layout}"
    subprocess.run(["opj_compress", "-i", raw, "-o", out, "-F", form, *options], check=True, capture_output=True)
    return out.read_bytes()


def packed_headers(code, main):
    """The packets' heads in the tile-part's header (PPT), or in the main one (PPM): SOP and EPH say where each lies."""
    start = code.index(b"\xff\x90\x00\x0a")
    data = code.index(b"\xff\x93", start) + 2
    end = len(code) - 2
    heads, bodies = b"", b""
    for packet in code[data:end].split(b"\xff\x91\x00\x04")[1:]:
        head, body = packet[2:].split(b"\xff\x92", 1)
        heads, bodies = heads + head, bodies + body
    begin = bytearray(code[:start])
    begin[begin.index(b"\xff\x52") + 4] &= 1
    in_tile = b""
    if main:
        begin += b"\xff\x60" + struct.pack(">HBI", len(heads) + 7, 0, len(heads)) + heads
    else:
        in_tile = b"\xff\x61" + struct.pack(">HB", len(heads) + 3, 0) + heads
    rest = code[start + 12 : data - 2] + in_tile + b"\xff\x93" + bodies
    part = b"\xff\x90" + struct.pack(">HHIBB", 10, 0, 12 + len(rest), 0, 1) + rest
    return bytes(begin) + part + code[end:]


def write(name, code, wanted, bits, signed, near=False):
    components = wanted.shape[-1]
    said = numpy.asarray(openjpeg.decode(code)).reshape(wanted.shape)
    assert near or (said == wanted).all(), name
    wanted = said
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    meta.MediaStorageSOPInstanceUID = pydicom.uid.generate_uid()
    meta.TransferSyntaxUID = pydicom.uid.JPEG2000 if near else pydicom.uid.JPEG2000Lossless
    found = FileDataset(None, {}, file_meta=meta, preamble=bytes(128))
    found.SOPClassUID, found.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    found.Modality = "OT"
    found.Rows, found.Columns, found.SamplesPerPixel = *wanted.shape[:2], components
    found.PhotometricInterpretation = "MONOCHROME2" if components == 1 else "RGB"
    if components > 1:
        found.PlanarConfiguration = 0
    found.BitsAllocated, found.BitsStored, found.HighBit = 16 if bits > 8 else 8, bits, bits - 1
    found.PixelRepresentation = int(signed)
    found.PixelData = encapsulate([code])
    found.save_as(FOLDER / f"{name}.dcm", enforce_file_format=True)
    (FOLDER / f"{name}.raw").write_bytes(wanted.astype("<f8").tobytes())
    print(name, "near" if near else "exact")


def case(name, *options, components=1, bits=12, signed=False, near=False):
    samples = image(components, bits, signed)
    code = compressed([samples[..., at] for at in range(components)], bits, signed, options)
    write(name, code, samples, bits, signed, near)


for order in ORDERS:
    case(f"order_{order}", "-p", order, "-r", "20,10,1", "-t", "48,40", "-c", "[32,32],[16,16]", "-n", "4")
    case(f"order_{order}_rgb", "-p", order, "-c", "[64,64],[32,32]", "-n", "3", components=3, bits=8)
case("precincts", "-c", "[16,32],[32,16],[8,8]", "-n", "5")
for by in "RLC":
    case(f"parts_by_{by}", "-TP", by, "-r", "20,1", "-t", "50,50", components=3, bits=8)
case("order_changes", "-POC", "T1=0,0,1,3,3,RLCP/T1=3,0,1,6,3,CPRL", components=3, bits=8)
case("region", "-ROI", "c=0,U=9")
case("region_of_a_colour", "-ROI", "c=1,U=5", components=3, bits=8)
for mode, name in MODES.items():
    case(f"style_{name}", "-M", str(mode), "-r", "8,1")
case("signed_16", bits=16, signed=True)
case("signed_12", bits=12, signed=True)
case("unsigned_16", bits=16)
case("bits_10", bits=10)
case("rgb_reversible", components=3, bits=8)
case("rgb_untransformed", "-mct", "0", components=3, bits=8)
case("rgb_12", components=3, bits=12)
case("rgb_irreversible", "-I", "-r", "4", components=3, bits=8, near=True)
case("irreversible", "-I", "-r", "6", near=True)
case("irreversible_signed_16", "-I", "-r", "6", bits=16, signed=True, near=True)
case("cut", "-r", "12", near=True)
case("six_decompositions", "-n", "7")
case("no_decomposition", "-n", "1")
case("blocks_4x4", "-b", "4,4")
case("blocks_1024x4", "-b", "1024,4")
case("marks", "-SOP", "-EPH", "-PLT", "-TLM", "-t", "33,27", "-n", "4")
for main in (False, True):
    for order in ("LRCP", "RPCL"):
        samples = image()
        code = compressed([samples[..., 0]], 12, False, ["-SOP", "-EPH", "-p", order, "-r", "9,1", "-c", "[32,32]"])
        write(f"heads_in_{'main' if main else 'tile'}_{order}", packed_headers(code, main), samples, 12, False)
