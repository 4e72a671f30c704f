"""The zip that came out."""

import hashlib
import io
import json
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field

import pydicom

from originals import Original

PIXELS = {0x7FE00008, 0x7FE00009, 0x7FE00010}
DEFLATED = "1.2.840.10008.1.2.1.99"


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

    def same_pixels(self, original):
        """The samples are the same; where they can't be decoded, the lengths."""
        before, after = original.pixels, self.pixels
        if before is None or after is None:
            return before is None and after is None
        if bytes(before).rstrip(b"\0") == bytes(after).rstrip(b"\0"):
            return True
        # Bits outside the stored ones may have been cleared, and comments of codestreams blanked: the samples count.
        one, other = samples(self), samples(original)
        if one is None or other is None:
            return len(before) == len(after)
        return one.shape == other.shape and bool((one == other).all())


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
        manifest = json.loads(text)
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
