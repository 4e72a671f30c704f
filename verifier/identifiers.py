"""What identifies in the originals, and where it stands in the export."""

import os
import re
import unicodedata
from dataclasses import dataclass, field

from pydicom.datadict import dictionary_VR
from pydicom.multival import MultiValue
from pydicom.uid import UID_dictionary

# Texts that name people, places or records, besides all person names.
TEXTS = {
    0x00100020: "id", 0x00101000: "id", 0x00101001: "name", 0x00101005: "name", 0x00101060: "name", 0x00101040: "address",
    0x00102154: "telephone", 0x00102155: "telecom", 0x00101090: "record", 0x00100050: "insurance", 0x00101080: "rank",
    0x00102150: "country", 0x00102152: "region", 0x00102180: "occupation", 0x001021F0: "religion",
    0x00080050: "accession", 0x00080080: "institution", 0x00080081: "institution", 0x00081040: "institution",
    0x00081010: "station", 0x00200010: "study id", 0x00380010: "admission", 0x00380300: "ward",
    0x00402016: "order", 0x00402017: "order", 0x00401001: "procedure", 0x00400253: "step", 0x00181000: "serial",
    0x00181004: "plate", 0x00181002: "device uid", 0x00400242: "station", 0x00400241: "station",
}
KEPT_BY = {
    "institution": {0x00080080, 0x00080081, 0x00081040},
    "device": {0x00081010, 0x00181000, 0x00181002, 0x00181004, 0x00400241, 0x00400242},
}
DATES = {"DA", "DT"}
ENCODINGS = ("latin-1", "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# Words that devices and the standard write of themselves, makers among them, and the date that stands for none.
COMMON = {
    "unknown", "anonymous", "anonymou", "none", "test", "hospital", "clinic", "radiology", "patient", "removed", "name",
    "head", "neck", "headneck", "axial", "perfusion", "phantom",
    "ge medical systems", "siemens", "siemens healthineers", "philips", "philips medical systems", "toshiba", "canon", "uih",
    "hitachi", "fujifilm", "agfa", "carestream", "hologic", "shimadzu",
    "19000101",
}


@dataclass
class Identifiers:
    """Values by kind."""

    values: dict = field(default_factory=dict)

    @classmethod
    def of(cls, originals, keep):
        found = cls()
        skipped = set().union(*(KEPT_BY.get(option, set()) for option in keep))
        for original in originals:
            for element in original.data.iterall():
                if element.tag.is_private or element.tag in skipped:
                    continue
                found.element(element, keep)
        return found

    def element(self, element, keep):
        values = element.value if isinstance(element.value, MultiValue) else [element.value]
        if element.VR == "PN":
            for value in values:
                for word in re.split(r"[\^=\s,.()/-]+", str(value)):
                    self.put("name", word)
        elif element.VR == "UI" and "uids" not in keep and is_instance(element):
            for value in values:
                if str(value) not in UID_dictionary:
                    self.put("uid", str(value), 12)
        elif element.VR in DATES and ("dates" not in keep or element.tag == 0x00100030):
            for value in values:
                self.date(str(value)[:8])
        elif TEXTS.get(int(element.tag)) and known_vr(element.tag) not in ("SQ", "OB"):
            for value in values:
                self.put(TEXTS[int(element.tag)], str(value))

    def put(self, kind, value, shortest=4):
        value = unicodedata.normalize("NFC", value).strip(" \0")
        is_short_number = value.isdigit() and len(value) < 5
        # What holds characters that nobody sees was no text: bytes of another VR.
        if len(value) >= shortest and value.isprintable() and value.lower() not in COMMON and not is_short_number:
            self.values.setdefault(value, kind)

    def date(self, value):
        if re.fullmatch(r"(19|20)\d{6}", value):
            for text in () if value in COMMON else (value, f"{value[:4]}-{value[4:6]}-{value[6:]}", f"{value[6:]}.{value[4:6]}.{value[:4]}"):
                self.values.setdefault(text, "date")

    def search(self, export, show):
        """Where they stand: lines that tell kind and place."""
        needles = {}
        for value, kind in self.values.items():
            for encoding in ENCODINGS:
                try:
                    needles.setdefault(value.lower().encode(encoding), (value, kind))
                except UnicodeEncodeError:
                    pass
        pattern = re.compile(any_of(needles)) if needles else None
        lines = []
        for place, content in self.places(export):
            for match in pattern.finditer(content) if pattern else ():
                value, kind = needles[match.group()]
                if is_whole(content, match, value) and not is_number_inside(content, match, value):
                    lines.append(f"{place}: {kind}" + (f" {value!r}" if show else ""))
        return sorted(set(lines))

    def places(self, export):
        yield "names of entries", "\n".join(export.names).lower().encode()
        for name, content in export.texts.items():
            # Digests hold any digits by chance, and keys are the format's.
            yield name, re.sub(rb'"sha256": "[0-9a-f]{64}"|"[a-z_]+":', b"", content).lower()
        for image in export.images:
            yield image.name, image.searchable.lower()


def any_of(needles):
    """A pattern for any of these bytes, the longest first. What they begin with alike stands once: of thousands of UIDs
    one after the other would be tried at each byte."""
    groups = {}
    for needle in needles:
        groups.setdefault(needle[0], []).append(needle)
    found = []
    for group in groups.values():
        start = os.path.commonprefix(group)
        rest = {needle[len(start) :] for needle in group}
        more = rest - {b""}
        behind = b"(?:" + any_of(more) + b")" + (b"?" if b"" in rest else b"") if more else b""
        found.append(re.escape(start) + behind)
    return b"|".join(found)


def is_instance(element):
    """Not a class, a transfer syntax, or a coding scheme."""
    return not re.search(r"Class|Transfer Syntax|Coding Scheme|Context Group|Mapping Resource|Implementation", element.name)


def known_vr(tag):
    try:
        return dictionary_VR(tag)
    except KeyError:
        return "UN"


def is_whole(content, match, value):
    """A short word counts as a whole word only: Anna stands in Savannah."""
    if len(value) > 5 or not value.isalnum():
        return True
    before, after = content[match.start() - 1 : match.start()], content[match.end() : match.end() + 1]
    return not (before.isalnum() or after.isalnum())


def is_number_inside(content, match, value):
    """Digits inside a longer run of digits and dots: a UID or a decimal that holds them by chance."""
    if not value.isdigit():
        return False
    around = content[match.start() - 1 : match.start()] + content[match.end() : match.end() + 1]
    return any(byte in b"0123456789" for byte in around)
