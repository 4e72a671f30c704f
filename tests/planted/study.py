"""Makes a study with identifiers planted wherever DICOM can hold one, and the key that `check.py` searches by.

study.py OUT [--seed 1] [--patients 3] [--slices 8] [--size 64]

OUT/dicom holds the files, OUT/key.json what was planted and what must be kept. For each patient: a CT series (explicit,
implicit, big endian, deflated), an MR series (RLE, and JPEG with comments), an ultrasound image with text drawn into it, a
report. All is drawn from the seed.
"""

import argparse
import hashlib
import io
import json
import sys
from pathlib import Path

import numpy
import places
from PIL import Image, ImageDraw
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEGBaseline8Bit,
    RLELossless,
)
from words import Plants

CT, MR, US, SR = (f"1.2.840.10008.5.1.4.1.1.{n}" for n in ("2", "4", "6.1", "88.11"))
PLAIN = [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian]
# Names whose letters leave ASCII, besides those that are planted words; and their other spellings.
NAMES = [
    ("Quaßtenbüttel^Änneliese", "ISO_IR 100", ["Quaßtenbüttel", "Änneliese", "Quasstenbuettel"]),
    ("Hoshizaki^Umeyo=星崎^梅代", ["", "ISO 2022 IR 87"], ["Hoshizaki", "Umeyo", "星崎", "梅代"]),
    ("Wójtaszewicz^Łucjanna", "ISO_IR 192", ["Wójtaszewicz", "Łucjanna", "Wojtaszewicz"]),
]
# Elements that PS3.15 Table E.3.10-1 calls safe: group, creator, element, VR, value.
SAFE = {
    "CT": [(0x0019, "GEMS_ACQU_01", 0x24, "DS", "12.5"), (0x0019, "GEMS_ACQU_01", 0x27, "DS", "0.8")],
    "MR": [(0x0019, "SIEMENS MR HEADER", 0x0C, "IS", "1000")],
}


class Study:
    """What is made, and its key."""

    def __init__(self, args):
        self.args = args
        self.plants = Plants(args.seed)
        self.dice = numpy.random.default_rng(args.seed)
        self.files = []
        self.burned = []

    def person(self, number):
        """A patient. All dates but the birth are one day: shifted, it is no other planted date by chance."""
        plants = self.plants
        name, charset, pieces = NAMES[number % len(NAMES)]
        surname = plants.word("patient's name", "name")
        for piece in pieces:
            plants.note(piece, "patient's name", "name")
        digits = f"{48_217_700 + self.args.seed * 31 + number * 7}"
        person = {
            "name": f"{surname} {name}",
            "surname": surname if number else None,
            "charset": charset,
            "number": plants.note(digits, "patient's number", "id"),
            "date": plants.note(f"20{11 + number:02}0{3 + self.args.seed % 6}17", "day of the study", "date"),
            "birth": plants.note(f"19{41 + number * 7:02}1{number % 3}2{number % 9}", "birth date", "date"),
            "study": plants.uid(),
            "frame": plants.uid(),
            "folder": plants.word("name of a folder", "file name"),
        }
        return person

    def head(self, person, modality, sop_class, series, number):
        """What each object tells of its patient and of its place."""
        plants, data = self.plants, Dataset()
        data.SpecificCharacterSet = person["charset"]
        data.SOPClassUID, data.SOPInstanceUID = sop_class, plants.uid()
        data.StudyInstanceUID, data.SeriesInstanceUID = person["study"], series
        data.Modality, data.InstanceNumber, data.SeriesNumber = modality, number, "1"
        data.PatientName, data.PatientID = person["name"], f"MRN {person['number']}"
        data.PatientBirthDate, data.PatientSex, data.PatientAge = person["birth"], "F", "067Y"
        data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = person["date"]
        data.StudyTime = data.SeriesTime = "093512"
        data.AccessionNumber = plants.word("accession number", "id")
        data.StudyID = plants.word("study ID", "id")
        data.ReferringPhysicianName = f"{plants.word('physician', 'name')}^{plants.word('physician', 'name')}"
        data.InstitutionName = plants.word("institution")
        data.PatientAddress, data.PatientTelephoneNumbers = plants.word("address"), f"+49 {person['number']}"
        data.PatientComments = f"{person['name'].split('=')[0]} born {person['birth']}, {plants.word('comments')}"
        data.ImageComments = f"seen by {plants.word('comments of the image')} on {person['date']}"
        return data

    def image(self, person, modality, sop_class, series, number):
        """An image of random pixels, so that it is known again by them."""
        data = self.head(person, modality, sop_class, series, number)
        size = self.args.size
        data.ImageType = ["ORIGINAL", "PRIMARY", "AXIAL"] if modality == "CT" else ["ORIGINAL", "PRIMARY", "M"]
        data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
        data.Rows = data.Columns = size
        data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
        data.PixelSpacing, data.SliceThickness = [0.75, 0.75], "3"
        data.ImagePositionPatient, data.ImageOrientationPatient = [-24, -24, 3 * number], [1, 0, 0, 0, 1, 0]
        data.FrameOfReferenceUID = person["frame"]
        if modality == "CT":
            data.RescaleIntercept, data.RescaleSlope, data.KVP = "-1024", "1", "120"
        else:
            data.EchoTime, data.RepetitionTime = "14", "620"
        for group, creator, element, vr, value in SAFE.get(modality, []):
            data.private_block(group, creator, create=True).add_new(element, vr, value)
        data.PixelData = self.dice.integers(0, 4096, (size, size), numpy.uint16).tobytes()
        data["PixelData"].VR = "OW"
        return data

    def write(self, data, syntax, folder, kind):
        """Writes a file with identifiers in its name, its preamble and its own head; notes it in the key."""
        plants, meta = self.plants, FileMetaDataset()
        meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = data.SOPClassUID, data.SOPInstanceUID
        meta.TransferSyntaxUID = syntax
        meta.SourceApplicationEntityTitle = plants.word("source AE in the file's head").upper()
        meta.PrivateInformationCreatorUID = plants.uid()
        meta.PrivateInformation = plants.word("private information in the file's head").encode() + b" "
        data.file_meta = meta
        data.preamble = plants.word("preamble").encode().ljust(128, b"\0")
        name = f"{plants.word('name of a file', 'file name')}_{len(self.files):04}.dcm"
        path = Path(self.args.out) / "dicom" / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = None
        if "PixelData" in data and kind != "US":
            meta.TransferSyntaxUID = syntax if syntax == JPEGBaseline8Bit else ExplicitVRLittleEndian
            pixels = hashlib.sha256(numpy.ascontiguousarray(data.pixel_array).astype("<u2").tobytes()).hexdigest()
        if syntax == RLELossless:
            data.compress(RLELossless, generate_instance_uid=False)
        meta.TransferSyntaxUID = syntax
        if syntax == ExplicitVRBigEndian:
            data["PixelData"].VR = "OW"
            data.PixelData = numpy.frombuffer(data.PixelData, "<u2").astype(">u2").tobytes()
        data.save_as(path, enforce_file_format=True)
        kept = ("Modality", "Rows", "Columns", "PixelSpacing", "ImagePositionPatient", "ImageOrientationPatient")
        kept += ("SliceThickness", "RescaleIntercept", "RescaleSlope", "BitsStored")
        self.files.append({
            "kind": kind,
            "pixels": pixels,
            "series": data.SeriesInstanceUID,
            "dates": {str(one.tag): one.value for one in data if one.VR in ("DA", "DT") and one.value},
            "kept": {keyword: str(data[keyword].value) for keyword in kept if keyword in data},
            "safe": [[f"{group:04x}", creator, f"{element:02x}", value]
                     for group, creator, element, _, value in SAFE.get(kind, [])],
        })

    def patient(self, number):
        """All objects of one patient."""
        person, plants, slices = self.person(number), self.plants, self.args.slices
        series, parts = plants.uid(), slices * 2
        for at in range(slices):
            data = self.image(person, "CT", CT, series, at + 1)
            places.private(data, plants)
            places.nested(data, plants)
            if at % 2:
                places.odd(data, plants)
            places.sweep(data, plants, person, at, parts)
            if at == 0:
                word = plants.word("behind the pixels").encode()
                data.PixelData += word + b" " * (len(word) % 2)
            self.write(data, PLAIN[at % len(PLAIN)], person["folder"], "CT")
        series = plants.uid()
        for at in range(slices):
            data = self.image(person, "MR", MR, series, at + 1)
            places.nested(data, plants)
            places.sweep(data, plants, person, slices + at, parts)
            self.write(data, RLELossless, person["folder"], "MR")
        self.jpeg(person)
        self.ultrasound(person)
        self.report(person)

    def jpeg(self, person):
        """An MR series of two images of 8 bits whose codestreams have comments."""
        series, size = self.plants.uid(), self.args.size
        for at in range(2):
            data = self.image(person, "MR", MR, series, at + 1)
            data.ImageType = ["DERIVED", "PRIMARY", "M"]
            data.BitsAllocated, data.BitsStored, data.HighBit = 8, 8, 7
            data.LossyImageCompression, data.LossyImageCompressionMethod = "01", "ISO_10918_1"
            data.LossyImageCompressionRatio = "4"
            coded = io.BytesIO()
            Image.fromarray(self.dice.integers(0, 256, (size, size), numpy.uint8)).save(coded, "JPEG", quality=90)
            data.file_meta = FileMetaDataset()
            data.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
            data.PixelData = encapsulate([places.commented(coded.getvalue(), self.plants)])
            data["PixelData"].VR, data["PixelData"].is_undefined_length = "OB", True
            self.write(data, JPEGBaseline8Bit, person["folder"], "MR")

    def ultrasound(self, person):
        """640 x 480 pixels with the patient's name and number drawn into them."""
        data = self.head(person, "US", US, self.plants.uid(), 1)
        data.ImageType = ["ORIGINAL", "PRIMARY"]
        data.Rows, data.Columns, data.SamplesPerPixel = 480, 640, 1
        data.PhotometricInterpretation = "MONOCHROME2"
        data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 8, 8, 7, 0
        y, x = numpy.mgrid[:480, :640]
        cone = (numpy.hypot(x - 320, y - 60) < 380) & (abs(x - 320) < (y - 60) * 0.7)
        picture = numpy.where(cone, 60 + self.dice.normal(0, 18, (480, 640)).clip(-50, 50), 0).astype(numpy.uint8)
        ink = Image.new("L", (640, 480))
        draw = ImageDraw.Draw(ink)
        for text, place in ((person["name"].split("=")[0].upper().encode("ascii", "ignore").decode(), (14, 12)),
                            (f"MRN {person['number']}", (14, 40))):
            draw.text(place, text, fill=255, font_size=18)
            self.burned.append([int(side) for side in draw.textbbox(place, text, font_size=18)])
        drawn = numpy.asarray(ink)
        data.PixelData = numpy.where(drawn > 60, drawn, picture).tobytes()
        data["PixelData"].VR = "OB"
        self.write(data, ExplicitVRLittleEndian, person["folder"], "US")

    def report(self, person):
        """A structured report that names its patient and who wrote it."""
        data, plants = self.head(person, "SR", SR, self.plants.uid(), 1), self.plants
        data.ValueType, data.ContinuityOfContent = "CONTAINER", "SEPARATE"
        data.CompletionFlag, data.VerificationFlag = "COMPLETE", "UNVERIFIED"
        data.ConceptNameCodeSequence = Sequence([places.item(plants, "report's title")])
        text, observer = places.item(plants, "finding"), places.item(plants, "observer")
        text.RelationshipType, text.ValueType = "CONTAINS", "TEXT"
        observer.RelationshipType, observer.ValueType = "HAS OBS CONTEXT", "PNAME"
        data.ContentSequence = Sequence([text, observer])
        self.write(data, ExplicitVRLittleEndian, person["folder"], "SR")


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    for name, default in (("--seed", 1), ("--patients", 3), ("--slices", 8), ("--size", 64)):
        parser.add_argument(name, type=int, default=default)
    args = parser.parse_args(argv)
    study = Study(args)
    for number in range(args.patients):
        study.patient(number)
    key = {"planted": study.plants.planted, "root": study.plants.root, "files": study.files, "burned": study.burned}
    (Path(args.out) / "key.json").write_text(json.dumps(key, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
