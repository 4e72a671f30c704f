"""Real CT and MR files for the browser tests, copied into a folder with folders in it.

data.py one OUT      the images of one patient (up to 20)
data.py several OUT  the images of three patients
data.py mixed OUT    two images among files that are none, or are broken
data.py suspect OUT  an image that says that it shows text about the patient
data.py suspects OUT     six images of a series that say so
data.py undecodable OUT  the same, one of which is compressed and can't be decoded
data.py open OUT     all real files that are here, as they are, for the whole job at once
data.py anisotropic OUT  a CT image whose pixels are twice as high as wide
data.py elements OUT     a CT image whose header has two thousand items
data.py written OUT  a CT series of six images with a name drawn into all of them and a number into the fourth
data.py planted OUT  a made-up study of tests/planted, an ultrasound with burned-in text in it
data.py gap OUT      a CT series of 40 slices, two of which lack, with something bright at the left, in front, at its upper end
data.py unplaced OUT     the same whose images do not say where they lie
data.py large OUT    one image as a series of 300 (about 150 MB), for what must be cancelled
data.py long OUT     the same as a series of 120, for what must go on for a while
data.py sides OUT    CT series of one image each, of 300, 1024 and 2048 x 1500 pixels and in colour, each of one shade
data.py many OUT     600 series of one image of 16 x 16 pixels, for a report of many pages

Prints JSON: {"source", "files", "patients": [{"name", "id"}]}. The files come from ../shared/testdata/open
where it lies beside the project, else from pydicom's own test files; nothing of them is committed.
"""

import io
import json
import shutil
import subprocess
import sys
import warnings
from collections import defaultdict
from pathlib import Path

import numpy
import pydicom
import pydicom.data
from PIL import Image, ImageDraw
from pydicom.encaps import encapsulate
from pydicom.uid import ExplicitVRLittleEndian, JPEGLSLossless, generate_uid

OPEN = Path(__file__).resolve().parents[3] / "shared" / "testdata" / "open"
warnings.simplefilter("ignore")  # the files are odd on purpose
WHOLE = {"1.2.840.10008.5.1.4.1.1.2": "CT", "1.2.840.10008.5.1.4.1.1.4": "MR"}


def candidates(root):
    """Whole CT and MR images by patient."""
    patients, seen = defaultdict(list), set()
    for path in sorted(root.rglob("*")):
        if not path.is_file() or not 2000 < path.stat().st_size < 400_000:
            continue
        try:
            data = pydicom.dcmread(path)
            size = data.Rows * data.Columns * data.BitsAllocated // 8
            plain = not data.file_meta.TransferSyntaxUID.is_compressed
            person = (str(data.get("PatientID", "")), str(data.get("PatientName", "")))
            real = "anonym" not in person[1].lower()
            good = data.SOPClassUID in WHOLE and real and plain and len(data.PixelData) >= size > 0 and all(person)
        except Exception:  # broken files are what other tests are about
            continue
        if good and data.SOPInstanceUID not in seen:
            seen.add(data.SOPInstanceUID)
            patients[person].append(path)
    return sorted(patients.items(), key=lambda item: -len(item[1]))


def several(patients):
    """Three patients whose names and IDs have nothing in common."""
    chosen = []
    for (number, name), paths in patients:
        if all(number != n and name != m for (n, m), _ in chosen):
            chosen.append(((number, name), paths[:3]))
    return chosen[:3]


def large(path, out, count):
    """A series of so many images of 512 x 512."""
    data = pydicom.dcmread(path)
    rng = numpy.random.default_rng(1)
    data.Rows = data.Columns = 512
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, 0
    data.ImageOrientationPatient, data.PixelSpacing = [1, 0, 0, 0, 1, 0], [0.7, 0.7]
    data.ImageType, data.SeriesDescription = ["ORIGINAL", "PRIMARY", "AXIAL"], "Thorax"
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    for number in range(count):
        data.InstanceNumber = number + 1
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        data.PixelData = rng.integers(0, 4096, 512 * 512, dtype=numpy.uint16).tobytes()
        data.ImagePositionPatient = [0, 0, number]
        data["PixelData"].VR = "OW"
        data.save_as(out / f"{number:05}.dcm", little_endian=True, implicit_vr=False)


SIDES = {"300": (300, 300), "1024": (1024, 1024), "2048": (2048, 1500), "colour": (1400, 1100)}


def sides(path, out):
    """Series of one image, each of a shade of its own."""
    for number, (name, (columns, rows)) in enumerate(SIDES.items()):
        data = pydicom.dcmread(path)
        for keyword in ("RescaleType", "PixelPaddingValue", "VOILUTFunction"):
            data.pop(keyword, None)
        data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        data.Modality, data.Columns, data.Rows, data.SeriesDescription = "CT", columns, rows, f"side {name}"
        data.SeriesNumber, data.SeriesInstanceUID = number + 1, generate_uid()
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
        data.RescaleIntercept, data.RescaleSlope, data.WindowCenter, data.WindowWidth = 0, 1, 2048, 4096
        data.PixelSpacing = [1.0, 1.0]
        shade = 16 * (50 + 50 * number)
        pixels = numpy.full(columns * rows, shade, dtype=numpy.uint16)
        if name == "colour":
            data.SamplesPerPixel, data.PhotometricInterpretation, data.PlanarConfiguration = 3, "RGB", 0
            data.BitsAllocated, data.BitsStored, data.HighBit = 8, 8, 7
            pixels = numpy.full(columns * rows * 3, shade // 16, dtype=numpy.uint8)
        data.PixelData = pixels.tobytes()
        data["PixelData"].VR = "OW"
        data.save_as(out / name, little_endian=True, implicit_vr=False)


def many(path, out, count):
    """So many series of one image."""
    data = pydicom.dcmread(path)
    rng = numpy.random.default_rng(5)
    data.Modality, data.Columns, data.Rows = "CT", 16, 16
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    for number in range(count):
        data.SeriesNumber, data.SeriesInstanceUID = number + 1, generate_uid()
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        data.PixelData = rng.integers(0, 4096, 16 * 16, dtype=numpy.uint16).tobytes()
        data["PixelData"].VR = "OW"
        data.save_as(out / f"{number:05}", little_endian=True, implicit_vr=False)


def one(path, out, what):
    """A CT image of 128 x 64 pixels: 1 mm wide and 2 mm high, or with many items."""
    data = pydicom.dcmread(path)
    rng = numpy.random.default_rng(3)
    data.Modality, data.Columns, data.Rows = "CT", 128, 64
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.RescaleIntercept, data.RescaleSlope, data.WindowCenter, data.WindowWidth = -1024, 1, 1000, 4000
    data.PixelSpacing = [2.0, 1.0]
    data.pop("RescaleType", None)
    data.pop("PixelPaddingValue", None)
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.PixelData = rng.integers(0, 4096, 128 * 64, dtype=numpy.uint16).tobytes()
    data["PixelData"].VR = "OW"
    if what == "elements":
        items = [pydicom.Dataset() for _ in range(2000)]
        for number, item in enumerate(items):
            item.CodeMeaning = f"item {number}"
        data.ProcedureCodeSequence = items
    data.save_as(out / "IM0001", little_endian=True, implicit_vr=False)


def suspects(path, out, broken):
    """Six slices that say that text is burned in; the third is a codestream that is none."""
    data = pydicom.dcmread(path)
    rng = numpy.random.default_rng(4)
    data.BurnedInAnnotation = "YES"
    data.Rows = data.Columns = 128
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    for number in range(6):
        data.InstanceNumber = number + 1
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        if "ImagePositionPatient" in data:
            data.ImagePositionPatient = [0, 0, number]
        data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        data.PixelData = rng.integers(0, 4096, 128 * 128, dtype=numpy.uint16).tobytes()
        data["PixelData"].VR = "OW"
        data["PixelData"].is_undefined_length = False
        if broken and number == 2:
            data.file_meta.TransferSyntaxUID = JPEGLSLossless
            data.PixelData = encapsulate([b"\xff\xd8" + bytes(98)])
            data["PixelData"].VR = "OB"
            data["PixelData"].is_undefined_length = True
        data.save_as(out / f"{number:05}.dcm", little_endian=True, implicit_vr=False)


def written(path, out):
    """Six slices of 256 x 256 with the text that a scanner burns in. Gives the boxes of name and number."""
    data = pydicom.dcmread(path)
    rng = numpy.random.default_rng(2)
    data.Rows = data.Columns = 256
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, 1
    data.RescaleIntercept, data.RescaleSlope, data.WindowCenter, data.WindowWidth = 0, 1, 40, 400
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    y, x = numpy.mgrid[:256, :256]
    body = numpy.where((x - 128) ** 2 / 90 ** 2 + (y - 140) ** 2 / 70 ** 2 < 1, 40, -1000)
    boxes = {"DOE^JOHN 19700304": (12, 10), "MRN 48211907": (150, 236)}
    for number in range(6):
        pixels = (body + rng.normal(0, 8, (256, 256))).astype(numpy.int16)
        ink = Image.new("L", (256, 256))
        for text, place in boxes.items():
            if number == 3 or text.startswith("DOE"):
                ImageDraw.Draw(ink).text(place, text, fill=255)
        pixels[numpy.asarray(ink) > 100] = 900
        data.InstanceNumber = number + 1
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        data.ImagePositionPatient = [0, 0, number]
        data.PixelData = pixels.tobytes()
        data["PixelData"].VR = "OW"
        data.save_as(out / f"{number:05}.dcm", little_endian=True, implicit_vr=False)
    draw = ImageDraw.Draw(Image.new("L", (256, 256)))
    return [[int(side) for side in draw.textbbox(place, text)] for text, place in boxes.items()]


def gap(path, out, placed):
    """Slices of 128 x 128 pixels of 2 mm, 5 mm apart from z = 0 on; the numbers 21 and 22 lack."""
    data = pydicom.dcmread(path)
    for tag in ("SmallestImagePixelValue", "LargestImagePixelValue", "PixelPaddingValue", "GantryDetectorTilt", "SliceLocation"):
        data.pop(tag, None)
    data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    data.Modality, data.ImageType, data.SeriesDescription = "CT", ["ORIGINAL", "PRIMARY", "AXIAL"], "Thorax"
    data.Rows = data.Columns = 128
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, 1
    data.RescaleIntercept, data.RescaleSlope, data.WindowCenter, data.WindowWidth = 0, 1, 40, 400
    data.PixelSpacing, data.SliceThickness = [2.0, 2.0], 5.0
    data.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    y, x = numpy.mgrid[:128, :128]
    for number in range(40):
        if number in (20, 21):
            continue
        body = numpy.where((x - 64) ** 2 / 58 ** 2 + (y - 64) ** 2 / 44 ** 2 < 1, 40, -160)
        if number > 30:
            body[30:50, 80:100] = 240
        data.InstanceNumber = number + 1
        data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
        data.pop("ImagePositionPatient", None)
        if placed:
            data.ImagePositionPatient = [-127, -127, 5.0 * number]
        data.PixelData = body.astype(numpy.int16).tobytes()
        data["PixelData"].VR = "OW"
        data.save_as(out / f"{number:05}.dcm", little_endian=True, implicit_vr=False)


def mixed(path, out):
    """An image with preamble and one without, no ending, and what must be sorted out."""
    good = path.read_bytes()
    data = pydicom.dcmread(path)
    (out / "IMAGE").write_bytes(good)
    data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    bare = out / "deep" / "deeper"
    bare.mkdir(parents=True)
    whole = io.BytesIO()
    data.save_as(whole, enforce_file_format=True)
    # The data set alone: an image of the time before there were file headers.
    meta = 128 + 4 + 12 + int.from_bytes(whole.getvalue()[140:144], "little")
    (bare / "no header").write_bytes(whole.getvalue()[meta:])
    (out / "truncated.dcm").write_bytes(good[: len(good) // 2])
    (out / "empty.dcm").write_bytes(b"")
    (out / "readme.txt").write_text("Viewer software. Start viewer.exe.")
    (out / "viewer.exe").write_bytes(b"MZ" + bytes(range(256)) * 64)
    folder = pydicom.data.get_testdata_file("DICOMDIR")
    shutil.copyfile(folder, out / "DICOMDIR")
    return 2


def main():
    what, out = sys.argv[1], Path(sys.argv[2])
    if OPEN.is_dir():
        source, root = "shared test data", OPEN
    else:
        source, root = "pydicom's own files (../shared/testdata/open is not there)", Path(pydicom.__file__).parent
    if what == "open":
        shutil.copytree(root if OPEN.is_dir() else root / "data" / "test_files", out)
        files = [path for path in out.rglob("*") if path.is_file()]
        print(json.dumps({"source": source, "files": len(files), "patients": []}))
        return
    if what == "planted":
        maker = Path(__file__).resolve().parents[1] / "planted" / "study.py"
        made = out.parent / "study"
        size = ["--slices", "6", "--patients", "1", "--size", "128", "--seed", "7"]
        subprocess.run([sys.executable, "-B", "-W", "ignore", maker, made, *size], check=True, capture_output=True)
        key = json.loads((made / "key.json").read_text(encoding="utf-8"))
        shutil.copytree(made / "dicom", out)
        about = {"source": "tests/planted", "files": len(key["files"]), "patients": [], "key": str(made / "key.json")}
        print(json.dumps(about))
        return
    patients = candidates(root)
    chosen = several(patients) if what == "several" else [(patients[0][0], patients[0][1][:20])]
    out.mkdir(parents=True, exist_ok=True)
    count, boxes = 0, []
    if what in ("large", "long"):
        count = 300 if what == "large" else 120
        large(chosen[0][1][0], out, count)
    elif what == "sides":
        sides(chosen[0][1][0], out)
        count = len(SIDES)
    elif what == "many":
        count = 600
        many(chosen[0][1][0], out, count)
    elif what in ("anisotropic", "elements"):
        one(chosen[0][1][0], out, what)
        count = 1
    elif what == "written":
        boxes = written(chosen[0][1][0], out)
        count = 6
    elif what in ("gap", "unplaced"):
        gap(chosen[0][1][0], out, what == "gap")
        count = 38
    elif what in ("suspects", "undecodable"):
        suspects(chosen[0][1][0], out, what == "undecodable")
        count = 6
    elif what == "suspect":
        data = pydicom.dcmread(chosen[0][1][0])
        data.BurnedInAnnotation = "YES"
        data.save_as(out / "IM0001")
        count = 1
    elif what == "mixed":
        count = mixed(chosen[0][1][0], out)
    else:
        for who, (_, paths) in enumerate(chosen):
            for number, path in enumerate(paths):
                folder = out / f"DISC {who}" / f"ST{number % 2}"
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, folder / f"IM{number:04}")
                count += 1
    people = [{"id": number, "name": name} for (number, name), _ in chosen]
    print(json.dumps({"source": source, "files": count, "patients": people, "boxes": boxes}))


main()
