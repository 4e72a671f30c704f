"""Searches exports of a study that `study.py` made for all that was planted, and for what had to be kept.

check.py KEY.json ZIP... [--json]

Looks at the names of a zip's entries and at every byte of them, pixels included, in each encoding that DICOM has, unpacked
where they are deflated. A planted word is found even by a piece, since all of them share some letters. Tells on the standard
output, as JSON with --json; ends with 1 if anything is left.
"""

import argparse
import hashlib
import io
import json
import re
import sys
import warnings
import zipfile
import zlib
from collections import Counter, defaultdict

import numpy
import pydicom
from pydicom.uid import DeflatedExplicitVRLittleEndian
from words import LENGTH, MARK

ENCODINGS = ("utf-8", "latin-1", "iso8859-2", "iso2022_jp", "shift_jis", "utf-16-le", "utf-16-be")
AROUND = re.compile(rb"[a-z]{0,4}" + MARK.encode() + rb"[a-z]{0,10}")


def parts(data):
    """A file's bytes, and what is packed in them."""
    yield data
    if b"\0" in data:
        yield data.replace(b"\0", b"")  # UTF-16, and words with NULs between their letters
    if data[128:132] == b"DICM" and DeflatedExplicitVRLittleEndian.encode() in data[:1024]:
        # After the preamble, the mark and the group of the file's head, whose length its first element tells.
        start = 144 + int.from_bytes(data[140:144], "little")
        yield zlib.decompressobj(-zlib.MAX_WBITS).decompress(data[start:])


class Search:
    """All that was planted, ready to be looked for."""

    def __init__(self, key):
        self.words = {one["text"].lower().encode(): one for one in key["planted"] if MARK in one["text"]}
        self.root = key["root"].encode() + b"."
        self.others = []
        for one in (one for one in key["planted"] if MARK not in one["text"]):
            # The bytes are compared without the case of ASCII; that of other letters is tried.
            for text in {one["text"], one["text"].lower(), one["text"].upper()}:
                for encoding in ENCODINGS:
                    try:
                        coded = text.encode(encoding)
                    except UnicodeEncodeError:
                        continue
                    # Japanese escapes stand before and after the letters that count.
                    coded = coded.replace(b"\x1b(B", b"").removeprefix(b"\x1b$B").lower()
                    if (coded, one) not in self.others:
                        self.others.append((coded, one))

    def found(self, data):
        """What of it stands in some bytes: (place, kind)."""
        for part in parts(data):
            small = part.lower()
            for hit in AROUND.findall(small):
                word = self.words.get(hit[:LENGTH]) or next((one for text, one in self.words.items() if text in hit), None)
                yield (word["place"], word["kind"]) if word else ("a piece of a planted word", "text")
            for coded, one in self.others:
                if coded in small:
                    yield one["place"], one["kind"]
            if self.root in part:
                yield "a UID of the source", "uid"


def pixels(data):
    """The digest of the pixels, as the key has it."""
    return hashlib.sha256(numpy.ascontiguousarray(data.pixel_array).astype("<u2").tobytes()).hexdigest()


class Check:
    """What was found so far."""

    def __init__(self, key):
        self.key, self.search = key, Search(key)
        self.sources = {one["pixels"]: one for one in key["files"] if one["pixels"]}
        self.left, self.unreadable, self.lost, self.dates = Counter(), [], [], []
        self.files, self.safe, self.clean, self.seen = 0, 0, 0, Counter()
        self.series = defaultdict(set)

    def zip(self, packed):
        """One export: a zip's bytes or name."""
        with zipfile.ZipFile(packed) as opened:
            self.note(self.search.found(opened.comment))
            for entry in opened.infolist():
                data = opened.read(entry)
                self.note(self.search.found(entry.filename.encode() + b"\n" + entry.extra + entry.comment))
                self.note(self.search.found(data))
                if data[128:132] == b"DICM" and not entry.filename.endswith("DICOMDIR"):
                    self.object(entry.filename, data)

    def note(self, found):
        self.left.update(f"{place}|{kind}" for place, kind in set(found))

    def object(self, name, data):
        """An object: is it the image that it was?"""
        self.files += 1
        try:
            read = pydicom.dcmread(io.BytesIO(data))
            list(read.iterall())
        except Exception as error:  # whatever a reader can't read
            return self.unreadable.append(f"{name}: {type(error).__name__}")
        if read.Modality == "US":
            return self.ultrasound(read)
        if "PixelData" not in read:
            self.seen[read.Modality] += 1
            return None
        source = self.sources.get(pixels(read))
        if source is None:
            return self.lost.append(f"pixels of {read.Modality}")
        self.seen[source["kind"]] += 1
        self.series[source["series"]].add(read.SeriesInstanceUID)
        for keyword, value in source["kept"].items():
            if keyword not in read or str(read[keyword].value) != value:
                self.lost.append(keyword)
        for one in read:
            if one.VR in ("DA", "DT") and one.value and source["dates"].get(str(one.tag)) == one.value:
                self.dates.append(one.keyword)
        for group, creator, element, value in source["safe"]:
            block = [one for one in read if one.tag.group == int(group, 16) and one.tag.is_private]
            same = [one for one in block if one.tag.element & 0xFF == int(element, 16) and one.private_creator == creator]
            self.safe += any(str(one.value) == value for one in same)
        return None

    def ultrasound(self, read):
        self.seen["US"] += 1
        picture = read.pixel_array
        boxes = (picture[top:bottom, left:right] for left, top, right, bottom in self.key["burned"])
        self.clean += sum(bool((box == box.flat[0]).all()) for box in boxes)

    def told(self):
        """The result: what is left of each place and kind, and what became of the images."""
        wanted = Counter(one["kind"] for one in self.key["files"])
        return {
            "planted": len(self.key["planted"]),
            "left": [{"place": at.split("|")[0], "kind": at.split("|")[1], "times": n} for at, n in sorted(self.left.items())],
            "files": self.files,
            "unreadable": self.unreadable,
            "lost": sorted(set(self.lost)),
            "kinds": {kind: [self.seen[kind], count] for kind, count in sorted(wanted.items())},
            "series_split": sum(len(new) > 1 for new in self.series.values()),
            "dates_in_place": sorted(set(self.dates)),
            "safe_private": [self.safe, sum(len(one["safe"]) for one in self.key["files"])],
            "burned_clean": [self.clean, len(self.key["burned"])],
        }


def main(argv):
    warnings.simplefilter("ignore")  # an export may hold what pydicom warns of
    parser = argparse.ArgumentParser()
    parser.add_argument("key")
    parser.add_argument("zips", nargs="+")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(argv)
    with open(args.key, encoding="utf-8") as file:
        check = Check(json.load(file))
    for packed in args.zips:
        check.zip(packed)
    told = check.told()
    if args.json:
        print(json.dumps(told, ensure_ascii=False))
    else:
        for one in told["left"]:
            print(f"LEFT: {one['place']} ({one['kind']}), in {one['times']} entries")
        print({name: value for name, value in told.items() if name != "left"})
    return 1 if told["left"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
