"""The zip that came out."""

import hashlib
import io
import json
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field

import numpy
import pydicom

from originals import Original
from told import blackened

PIXELS = {0x7FE00008, 0x7FE00009, 0x7FE00010}
DEFLATED = "1.2.840.10008.1.2.1.99"
# Two decoders may differ by some values in these: JPEG, JPEG-LS and JPEG 2000 that lose, JPEG XL.
LOSING = {f"1.2.840.10008.1.2.4.{end}" for end in (50, 51, 81, 91, 93, 111, 112, 203)}


@dataclass
class Image(Original):
    """One image of the zip."""

    name: str = ""
    content: bytes = b""

    @property
    def searchable(self):
        """All bytes outside the pixel data, inflated where the file is deflated."""
        content = self.content
        if self.data.file_meta.TransferSyntaxUID == DEFLATED:
            # The file meta information tells its own length (PS3.10 7.1).
            start = 132 + 12 + self.data.file_meta.FileMetaInformationGroupLength
            content = content[:start] + zlib.decompressobj(-15).decompress(content[start:])
        pixels = self.pixels
        at = content.find(bytes(pixels)) if isinstance(pixels, (bytes, bytearray)) and pixels else -1
        return content if at < 0 else content[:at] + content[at + len(pixels) :]

    def compare(self, original):
        """For each tag at the top level: kept, changed, removed or added."""
        before = {element.tag: element for element in original.data if element.tag not in PIXELS}
        after = {element.tag: element for element in self.data if element.tag not in PIXELS}
        counted = Counter()
        for tag in before.keys() | after.keys():
            if tag not in after:
                what = "removed"
            elif tag not in before:
                what = "added"
            else:
                what = "kept" if before[tag].value == after[tag].value else "changed"
            counted[(what, f"({tag.group:04X},{tag.element:04X})")] += 1
        return counted

    def same_pixels(self, original, black=()):
        """The samples are the same, outside of the rectangles `black`; where they can't be decoded, the lengths."""
        before, after = original.pixels, self.pixels
        if before is None or after is None:
            return before is None and after is None
        if not black and bytes(before).rstrip(b"\0") == bytes(after).rstrip(b"\0"):
            return True
        # Bits outside the stored ones may have been cleared, and comments of codestreams blanked: the samples count.
        one, other = samples(self), samples(original)
        if one is None or other is None:
            # Blackened frames of codestreams are written anew, as long as they come to be.
            return bool(black) or len(before) == len(after)
        if one.shape != other.shape:
            return False
        equal = one == other
        if black and original.data.file_meta.TransferSyntaxUID in LOSING:
            return True
        return bool((equal | covered(equal.shape, self.data, black)).all())


def covered(shape, data, black):
    """Which samples lie in the rectangles: of a frame (from 1) or of all."""
    inside = numpy.zeros(shape, bool)
    # Frames, rows, columns, samples of a pixel, as far as there are such.
    frames = inside if data.get("NumberOfFrames", 1) > 1 else inside[numpy.newaxis]
    for frame, left, top, width, height in black:
        chosen = frames if frame is None else frames[frame - 1 : frame]
        chosen[:, top : top + height, left : left + width] = True
    return inside


def samples(file):
    """The samples as numbers; None where pydicom can't decode them."""
    try:
        return file.data.pixel_array
    except Exception:  # What pydicom lacks a decoder for raises whatever that decoder's absence raises.
        return None


@dataclass
class Export:
    """All of the zip."""

    names: list = field(default_factory=list)
    images: list = field(default_factory=list)
    texts: dict = field(default_factory=dict)
    identity: str = ""
    told: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)

    @classmethod
    def read(cls, path, password_file=None):
        export = cls()
        with opened(path, password_file) as packed:
            export.names = packed.namelist()
            export.texts["the zip's comment"] = packed.comment
            for entry in packed.infolist():
                if entry.date_time != (1980, 1, 1, 0, 0, 0):
                    export.problems.append(f"{entry.filename}: its time is not 1980-01-01")
                if entry.comment:
                    export.problems.append(f"{entry.filename}: the zip has a comment on it")
                export.take(entry.filename, packed.read(entry))
        folders = {name.split("/")[0] for name in export.names}
        if len(folders) == 1:
            export.identity = folders.pop()
        else:
            export.problems.append("the zip has not exactly one folder")
        export.manifest()
        return export

    def take(self, name, content):
        if content[128:132] != b"DICM" or name.endswith("/DICOMDIR"):
            self.texts[name] = content
            return
        try:
            data = pydicom.dcmread(io.BytesIO(content))
            list(data.iterall())
            self.images.append(Image(data, name, content))
        except Exception as error:  # Whatever it is: this image can't be read.
            self.problems.append(f"{name}: can't be read ({type(error).__name__})")

    def manifest(self):
        """Each file is described, with its right digest, and nothing else is."""
        text = self.texts.get(f"{self.identity}/manifest.json")
        if text is None:
            self.problems.append("there is no manifest.json")
            return
        manifest = self.told = json.loads(text)
        if manifest.get("anonymous_id") != self.identity:
            self.problems.append("manifest.json tells another ID than the folder")
        told = {file["name"]: file for series in manifest["series"] for file in series["files"]}
        for image in self.images:
            file = told.pop(image.name, None)
            if file is None:
                self.problems.append(f"{image.name}: manifest.json lacks it")
            elif file["sha256"] != hashlib.sha256(image.content).hexdigest() or file["bytes"] != len(image.content):
                self.problems.append(f"{image.name}: is not as manifest.json tells")
        self.problems += [f"{name}: manifest.json has it, the zip has not" for name in told]

    def blackened(self, name):
        """The rectangles that the manifest tells of this image."""
        return blackened(self.told, name)

    def references(self, pairs):
        """A reference to an object that went out must point to what it became."""
        became = {
            str(original.data.get("SOPInstanceUID", "")): str(image.data.get("SOPInstanceUID", ""))
            for image in self.images
            if (original := pairs.get(image.name)) is not None
        }
        problems = []
        for image in self.images:
            original = pairs.get(image.name)
            if original is None:
                continue
            wanted = Counter(became[uid] for uid in referenced(original.data) if uid in became)
            there = Counter(referenced(image.data))
            lost = sum((Counter(set(wanted)) - Counter(set(there))).values())
            if lost and any(uid not in became.values() and uid.startswith("2.25.") for uid in there):
                problems.append(f"{image.name}: {lost} references point to nothing in the zip")
        return problems


def referenced(data):
    return [str(element.value) for element in data.iterall() if element.tag == 0x00081155 and element.value]


def opened(path, password_file):
    if password_file is None:
        return zipfile.ZipFile(path)
    import pyzipper

    packed = pyzipper.AESZipFile(path)
    packed.setpassword(password_file.read_text().splitlines()[0].encode())
    return packed
