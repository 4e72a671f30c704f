"""The checker of planted identifiers finds each of them where it was planted, and where an export put it back."""

import io
import json
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

import pydicom
import study
from check import Check, ENCODINGS
from pydicom.uid import DeflatedExplicitVRLittleEndian

sys.path.insert(0, str(Path(__file__).parent))


def packed(entries, comment=b""):
    """A zip of these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.comment = comment
        for name, data in entries:
            made.writestr(name, data)
    return out


class Planted(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        study.main([cls.folder.name, "--seed", "3", "--slices", "8", "--patients", "3", "--size", "32"])
        cls.key = json.loads((Path(cls.folder.name) / "key.json").read_text(encoding="utf-8"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def left(self, *entries, comment=b""):
        check = Check(self.key)
        check.zip(packed(entries, comment))
        return {one["place"] for one in check.told()["left"]}

    def file(self, kind):
        at = next(at for at, one in enumerate(self.key["files"]) if one["kind"] == kind)
        return next(path for path in Path(self.folder.name).rglob(f"*_{at:04}.dcm"))

    def word(self, place):
        return next(one["text"] for one in self.key["planted"] if one["place"] == place)

    def test_each_planted_value_is_found_in_the_source(self):
        root = Path(self.folder.name) / "dicom"
        found = self.left(*((str(path.relative_to(root)), path.read_bytes()) for path in root.rglob("*.dcm")))
        missing = {one["place"] for one in self.key["planted"]} - found
        self.assertEqual(missing, set())
        self.assertIn("a UID of the source", found)
        self.assertGreater(len(found), 1900)

    def test_a_clean_entry_has_nothing(self):
        self.assertEqual(self.left(("Site_1/CT/0001.dcm", bytes(range(256)) * 40)), set())

    def test_a_value_that_is_put_back_is_found_in_each_encoding_and_case(self):
        for place in ("institution", "comment of JPEG", "CodeMeaning (LO)"):
            for encoding in ENCODINGS:
                for text in (self.word(place), self.word(place).upper(), self.word(place).lower()):
                    self.assertEqual(self.left(("report.txt", b"seen in " + text.encode(encoding))), {place}, encoding)

    def test_names_in_other_letters_are_found_in_the_encodings_of_dicom(self):
        for text, encoding in (("星崎", "iso2022_jp"), ("Änneliese", "latin-1"), ("Łucjanna", "utf-8"), ("梅代", "utf-16-le")):
            self.assertEqual(self.left(("a", b"\x00." + text.encode(encoding))), {"patient's name"}, text)

    def test_numbers_dates_and_uids_are_found(self):
        number = self.key["planted"][next(i for i, one in enumerate(self.key["planted"]) if one["kind"] == "id")]["text"]
        self.assertEqual(self.left(("a", f"<{number}>")), {"patient's number"})
        born = next(one["text"] for one in self.key["planted"] if one["place"] == "birth date")
        self.assertEqual(self.left(("a", f"x{born}")), {"birth date"})
        self.assertEqual(self.left(("a", f"{self.key['root']}.77")), {"a UID of the source"})

    def test_it_is_found_in_names_comments_and_by_a_piece(self):
        word = self.word("institution")
        self.assertEqual(self.left((f"{word}/1.dcm", b"")), {"institution"})
        self.assertEqual(self.left(("1.dcm", b""), comment=word.encode()), {"institution"})
        self.assertEqual(self.left(("1.dcm", word[:8].encode())), {"a piece of a planted word"})

    def test_it_is_found_in_what_is_deflated_and_among_pixels(self):
        read = pydicom.Dataset()
        read.SOPClassUID, read.SOPInstanceUID, read.Modality = "1.2.840.10008.5.1.4.1.1.2", "2.25.1", "CT"
        read.StudyDescription = self.word("institution")
        read.file_meta = pydicom.dataset.FileMetaDataset()
        read.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
        read.file_meta.MediaStorageSOPClassUID, read.file_meta.MediaStorageSOPInstanceUID = read.SOPClassUID, "2.25.1"
        out = io.BytesIO()
        read.save_as(out, enforce_file_format=True)
        self.assertNotIn(self.word("institution").encode(), out.getvalue())
        self.assertEqual(self.left(("a.dcm", out.getvalue())), {"institution"})
        self.assertIn("comment of JPEG", self.left(("a", b"\xff\xd8\xff\xfe" + self.word("comment of JPEG").encode())))

    def test_other_pixels_lost_geometry_and_kept_dates_are_told(self):
        data = pydicom.dcmread(self.file("CT"))
        changed = bytearray(data.PixelData)
        changed[5] ^= 1
        data.PixelData = bytes(changed)
        self.assertIn("pixels of CT", self.told(data)["lost"])
        data = pydicom.dcmread(self.file("CT"))
        self.assertIn("StudyDate", self.told(data)["dates_in_place"])
        data.PixelSpacing = [1, 1]
        self.assertEqual(self.told(data)["lost"], ["PixelSpacing"])
        self.assertEqual(self.told(pydicom.dcmread(self.file("US")))["burned_clean"][0], 0)

    def told(self, data):
        out = io.BytesIO()
        data.save_as(out, enforce_file_format=True)
        check = Check(self.key)
        check.zip(packed([("a.dcm", out.getvalue())]))
        return check.told()


if __name__ == "__main__":
    unittest.main()
