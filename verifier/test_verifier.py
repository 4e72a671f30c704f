"""The verifier sees each fault that an export can have, and none where there is none."""

import hashlib
import io
import json
import random
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

from identifiers import any_of

HERE = Path(__file__).parent
CT = "1.2.840.10008.5.1.4.1.1.2"


def written(data):
    out = io.BytesIO()
    data.save_as(out, enforce_file_format=True)
    return out.getvalue()


def image(name, patient, instance, number):
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = CT, instance
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data = FileDataset(None, {}, file_meta=meta, preamble=b"\0" * 128)
    data.SOPClassUID, data.SOPInstanceUID, data.Modality = CT, instance, "CT"
    data.StudyInstanceUID, data.SeriesInstanceUID = generate_uid(), generate_uid()
    data.PatientName, data.PatientID, data.InstanceNumber = name, patient, number
    data.Rows = data.Columns = 2
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, 0
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.PixelData = bytes([number, 0] * 4)
    return data


class Needles(unittest.TestCase):
    def test_one_pattern_finds_what_is_found_one_by_one_and_the_longest_first(self):
        chance = random.Random(1)
        some = lambda most: bytes(chance.choice(b"ab1.") for _ in range(chance.randint(1, most)))
        for _ in range(300):
            needles, content = {some(6) for _ in range(12)}, some(60)
            plain = b"|".join(re.escape(needle) for needle in sorted(needles, key=len, reverse=True))
            found = [[match.span() for match in re.finditer(pattern, content)] for pattern in (any_of(needles), plain)]
            self.assertEqual(*found, (needles, content))


class Verifier(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "in").mkdir()
        for number in (1, 2):
            original = image("Quistenberg^Marijke", "MRN48211907", generate_uid(), number)
            original.AccessionNumber, original.PatientBirthDate, original.StudyDate = "ACC77120", "19610417", "20240305"
            (self.folder / "in" / f"{number}.dcm").write_bytes(written(original))
        self.images = [self.clean(number) for number in (1, 2)]
        self.spoil_manifest = self.spoil_names = lambda value: value

    @staticmethod
    def clean(number):
        data = image("STUDY-1", "STUDY-1", generate_uid(), number)
        data.PatientIdentityRemoved = "YES"
        code = Dataset()
        code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "113100", "DCM", "Basic"
        data.DeidentificationMethodCodeSequence = [code]
        return data

    def verify(self, *args):
        path = self.folder / "STUDY-1.zip"
        files = [(self.spoil_names(f"STUDY-1/001/{n:05}.dcm"), written(data)) for n, data in enumerate(self.images, 1)]
        told = [{"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()} for name, content in files]
        manifest = self.spoil_manifest({"anonymous_id": "STUDY-1", "series": [{"files": told}]})
        with zipfile.ZipFile(path, "w") as packed:
            for name, content in [*files, ("STUDY-1/manifest.json", json.dumps(manifest))]:
                packed.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
        run = [sys.executable, HERE / "verify.py", "--json", "--zip", path, *args, self.folder / "in"]
        done = subprocess.run(run, capture_output=True, text=True)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual(done.returncode, 1 if told["left"] or told["lacks"] else 0)
        return told

    def left(self, spoil, word):
        spoil(self.images[1])
        told = self.verify()
        self.assertTrue(any(word in line for line in told["left"]), told)
        self.assertNotIn("istenberg", json.dumps(told), "a value is printed only if asked for")

    def test_a_clean_export_has_nothing_left_and_lacks_nothing(self):
        told = self.verify()
        self.assertEqual((told["left"], told["lacks"], told["images"]), ([], [], 2))

    def test_a_name_in_any_text_is_seen_in_any_case_and_encoding(self):
        self.left(lambda data: setattr(data, "SeriesDescription", "CT QUISTENBERG"), "name")

    def test_a_name_in_bytes_of_two_is_seen(self):
        self.left(lambda data: data.add_new(0x00281201, "OW", "quistenberg ".encode("utf-16-le")), "name")

    def test_an_id_a_date_and_an_accession_number_are_seen(self):
        self.left(lambda data: setattr(data, "ImageComments", "see MRN48211907"), "id")
        self.left(lambda data: setattr(data, "ImageComments", "born 17.04.1961"), "date")
        self.left(lambda data: setattr(data, "ImageComments", "ACC77120"), "accession")

    def test_a_uid_of_the_originals_is_seen(self):
        uid = pydicom.dcmread(self.folder / "in/1.dcm").SOPInstanceUID
        self.left(lambda data: setattr(data, "FrameOfReferenceUID", uid), "uid")

    def test_a_name_in_an_entrys_name_and_in_the_manifest_is_seen(self):
        self.spoil_manifest = lambda manifest: {**manifest, "note": "Marijke"}
        self.assertIn("name", "".join(self.verify()["left"]))
        self.spoil_manifest, self.spoil_names = lambda manifest: manifest, lambda name: name.replace("001/", "marijke/")
        self.assertIn("names of entries", "".join(self.verify()["left"]))

    def test_private_elements_and_missing_marks_are_seen(self):
        self.left(lambda data: data.private_block(9, "ACME", create=True).add_new(1, "LO", "x"), "private")
        self.left(lambda data: delattr(data, "PatientIdentityRemoved"), "Identity Removed")

    def test_a_missing_image_is_seen_unless_only_a_part_was_meant(self):
        del self.images[1]
        self.assertEqual(len(self.verify()["lacks"]), 1)
        self.assertEqual(self.verify("--part")["lacks"], [])

    def test_other_pixels_are_seen_unless_rectangles_were_blackened(self):
        self.images[1].PixelData = bytes([9, 0] * 4)
        self.assertIn("pixels differ", "".join(self.verify()["lacks"]))
        self.assertEqual(self.verify("--pixels-may-differ")["lacks"], [])

    def test_as_told_pixels_may_differ_in_the_rectangles_of_the_manifest_alone(self):
        def told(images, left=0):
            black = {"left": left, "top": 0, "width": 1, "height": 2, "frame": None, "images": images}
            return {"searched": True, "series": [{"number": 1, "blackened": [black]}]}

        # The first column of both rows.
        self.images[1].PixelData = bytes([0, 0, 2, 0, 0, 0, 2, 0])
        for pixels, seen in (
            (None, True), (told([[2, 2]]), False), (told([[1, 1]]), True), (told([[1, 2]]), False), (told([[2, 2]], 1), True),
        ):
            self.spoil_manifest = lambda manifest: {**manifest, "pixels": pixels or {"series": []}}
            self.assertEqual("pixels differ" in "".join(self.verify("--as-told")["lacks"]), seen, pixels)

    def test_as_told_one_frame_alone_may_have_been_blackened(self):
        for images in (self.images, [pydicom.dcmread(path) for path in sorted((self.folder / "in").iterdir())]):
            for data in images:
                data.NumberOfFrames, data.PixelData = 2, bytes([data.InstanceNumber, 0] * 8)
            if images is not self.images:
                for data in images:
                    (self.folder / "in" / f"{data.InstanceNumber}.dcm").write_bytes(written(data))
        black = {"left": 0, "top": 0, "width": 2, "height": 2, "frame": 2, "images": [[1, 1]]}
        pixels = {"series": [{"number": 1, "blackened": [black]}]}
        self.spoil_manifest = lambda manifest: {**manifest, "pixels": pixels}
        self.images[0].PixelData = bytes([1, 0] * 4 + [0, 0] * 4)
        self.assertEqual(self.verify("--as-told")["lacks"], [])
        self.images[0].PixelData = bytes([0, 0] * 4 + [1, 0] * 4)
        self.assertIn("pixels differ", "".join(self.verify("--as-told")["lacks"]))

    def test_as_told_what_the_manifest_s_options_keep_is_not_counted_as_left(self):
        self.images[1].StudyDate = "20240305"
        for options, seen in (({}, True), ({"dates": "remove"}, True), ({"dates": "shift"}, False), ({"dates": "keep"}, False)):
            self.spoil_manifest = lambda manifest: {**manifest, "options": options}
            self.assertEqual(self.verify("--as-told")["left"] != [], seen, options)
            self.assertNotEqual(self.verify()["left"], [], "who does not ask for it believes nothing that is told")

    def test_a_manifest_that_tells_otherwise_is_seen(self):
        self.spoil_manifest = lambda manifest: {**manifest, "series": []}
        self.assertIn("manifest.json lacks it", "".join(self.verify()["lacks"]))

    def test_jobs_are_looked_at_anew_where_their_originals_changed(self):
        self.verify()
        job = json.dumps([str(part) for part in ("--zip", self.folder / "STUDY-1.zip", self.folder / "in")]) + "\n"
        jobs = subprocess.Popen(
            [sys.executable, HERE / "verify.py", "--jobs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.addCleanup(jobs.communicate)

        def told():
            jobs.stdin.write(job)
            jobs.stdin.flush()
            return json.loads(jobs.stdout.readline())

        self.assertEqual(told()["lacks"], [])
        original = pydicom.dcmread(self.folder / "in/1.dcm")
        original.PixelData = bytes([7, 0] * 4)
        (self.folder / "in/1.dcm").write_bytes(written(original))
        self.assertEqual(len(told()["lacks"]), 1)

    def test_what_an_option_keeps_is_not_counted_as_left(self):
        self.images[1].StudyDate = "20240305"
        self.assertNotEqual(self.verify()["left"], [])
        self.assertEqual(self.verify("--keep", "dates")["left"], [])


if __name__ == "__main__":
    unittest.main()
