"""Where values are planted: each function puts them into a data set or file in one way.

The sweep goes through the whole dictionary of the standard, so that no VR and no attribute is left out for being forgotten.
"""

import struct

from pydicom.datadict import DicomDictionary, keyword_for_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.tag import Tag

# What tells how pixels are to be read and where they lie; groups of the file's and of messages' own heads.
GROUPS_LEFT = {0x0000, 0x0002, 0x0004, 0x0028, 0x7FE0, 0xFFFA, 0xFFFC, 0xFFFE}
TEXT = {"LO", "SH", "ST", "LT", "UT", "UC"}
BYTES = {"OB", "OW", "OF", "OD", "OL", "UN"}
# Arrays of numbers, which any bytes are.
NUMBERS = {"OF", "OD", "OL", "OW"}


# UIDs that name a class, a transfer syntax or a resource of the standard's, and no instance.
NAMES_NO_INSTANCE = ("ClassUID", "Classes", "ClassesSupported", "SyntaxUID", "SchemeUID", "ContextUID", "ResourceUID", "InStudy", "InSeries")


def value(vr, word, plants, person):
    """A planted value of a VR; `None`: it can hold none that identifies. `word`: gives the word to plant."""
    if vr in TEXT:
        return word()
    if vr == "PN":
        return f"{word()}^{word()}"
    if vr in ("AE", "CS"):
        return word().upper()
    if vr == "UR":
        return f"http://pacs.example/{word()}"
    if vr == "UI":
        return plants.uid()
    if vr in ("IS", "DS"):
        return person["number"]
    if vr == "DA":
        return person["date"]
    if vr == "DT":
        return person["date"] + "093512"
    if vr in BYTES:
        coded = word().encode()
        return coded + b" " * (-len(coded) % 8)
    if vr == "SQ":
        return Sequence([coded_item(word, "")])
    return None


def coded_item(word, place):
    """An item of a sequence with a code whose meaning is planted, a text and a name."""
    inner = Dataset()
    inner.CodeValue = word(place + ", code value").upper()
    inner.CodingSchemeDesignator = "99LOCAL"
    inner.CodeMeaning = word(place + ", code meaning")
    inner.TextValue = word(place + ", text value")
    inner.PersonName = word(place + ", name in an item")
    return inner


def item(plants, place):
    """The same, with a word of its own in each place."""
    return coded_item(plants.word, place)


def swept(part, parts):
    """One part of the dictionary's attributes, so that all images of a study have all of them together."""
    rows = [(tag, row[0]) for tag, row in sorted(DicomDictionary.items())]
    rows = [(tag, vr) for tag, vr in rows if tag >> 16 not in GROUPS_LEFT and vr != "NONE"]
    return rows[part::parts]


def sweep(data, plants, person, part, parts):
    """Plants into each attribute of a part of the dictionary that the image does not have for its own: the patient's own name,
    or for the first patient words that name nobody, which an export may keep where it keeps what the standard calls no
    identifier."""
    for tag, vr in swept(part, parts):
        keyword, vr = keyword_for_tag(tag), vr.split(" or ")[-1]
        if tag in data or (vr == "UI" and keyword.endswith(NAMES_NO_INSTANCE)):
            continue
        if vr in NUMBERS and not person["surname"]:
            continue

        def word(place=""):
            return person["surname"] or plants.word(f"{keyword} ({vr}){place}", "swept")

        planted = value(vr, word, plants, person)
        if planted:
            data.add(DataElement(Tag(tag), vr, planted))


def private(data, plants):
    """Under a creator that nobody knows, without a creator, nested, as a vendor's blob, and as a creator's own name."""
    block = data.private_block(0x0099, "HOSPITAL OWN", create=True)
    for at, vr in enumerate(("LO", "PN", "UT", "OB", "UN", "CS")):
        word = plants.word(f"private {vr}")
        block.add_new(at, vr, word.encode() + b" " * (len(word) % 2) if vr in BYTES else word.upper() if vr == "CS" else word)
    inner = item(plants, "private sequence")
    for depth in range(4):
        outer = item(plants, f"private sequence, depth {depth}")
        outer.add_new(Tag(0x0040, 0x0275), "SQ", Sequence([inner]))
        inner = outer
    block.add_new(0x20, "SQ", Sequence([inner]))
    blob = b"SV10\x04\x03\x02\x01" + struct.pack("<I", 1) + f"PatientName {plants.word('blob of a vendor')}\0".encode()
    csa = data.private_block(0x0029, "SIEMENS CSA HEADER", create=True)
    csa.add_new(0x10, "OB", blob + b"\0" * (len(blob) % 2))
    data.add_new(Tag(0x0097, 0x1001), "LO", plants.word("private without a creator"))
    data.add_new(Tag(0x0095, 0x0010), "LO", plants.word("name of a private creator"))


def nested(data, plants):
    """Requests, references and codes, as deep as they come from a ward."""
    request = item(plants, "request")
    request.RequestedProcedureDescription = plants.word("requested procedure's description")
    request.ScheduledProtocolCodeSequence = Sequence([item(plants, "scheduled protocol")])
    data.RequestAttributesSequence = Sequence([request])
    other = Dataset()
    other.PatientID, other.IssuerOfPatientID = plants.word("other patient ID"), plants.word("issuer of another ID")
    data.OtherPatientIDsSequence = Sequence([other])
    data.ProcedureCodeSequence = Sequence([item(plants, "procedure")])
    data.ReferencedStudySequence = Sequence([Dataset()])
    data.ReferencedStudySequence[0].ReferencedSOPInstanceUID = plants.uid()


def odd(data, plants):
    """Attributes that nobody knows, values of another VR than theirs, words behind a NUL, overlays and curves."""
    data.add_new(Tag(0x0008, 0x9FFE), "LO", plants.word("unknown attribute"))
    data.add_new(Tag(0x0018, 0x1030), "UN", plants.word("protocol name as UN").encode() + b" ")
    data.add_new(Tag(0x0040, 0x0254), "OB", plants.word("description as OB").encode() + b" ")
    data.add_new(Tag(0x0008, 0x1030), "LO", "CT\0" + plants.word("behind a NUL"))
    data.add_new(Tag(0x6000, 0x0022), "LO", plants.word("overlay's description"))
    data.add_new(Tag(0x6000, 0x1500), "LO", plants.word("overlay's label"))
    data.add_new(Tag(0x6000, 0x4000), "LT", plants.word("overlay's comments"))
    data.add_new(Tag(0x5000, 0x0030), "SH", plants.word("curve's axis"))
    data.add_new(Tag(0xFFFC, 0xFFFC), "OB", plants.word("trailing padding").encode() + b" ")


def commented(jpeg, plants):
    """A JPEG codestream with a comment and an application's segment, and more behind its end."""
    def segment(mark, text):
        return b"\xff" + bytes([mark]) + struct.pack(">H", len(text) + 2) + text.encode()

    more = segment(0xFE, plants.word("comment of JPEG")) + segment(0xE1, plants.word("application's segment of JPEG"))
    ended = jpeg[:2] + more + jpeg[2:]
    return ended + plants.word("behind the end of JPEG").encode()
