"""What pydicom makes of text in every character set, for tests/charsets.rs.

Prints lines "where TAB terms TAB bytes TAB text", bytes and text (UTF-8) in hex: all text of pydicom's charset files at
every depth, every byte of each single-byte set, and names in each multi-byte set, by itself and as code extension.
"""

import pathlib

import pydicom
from pydicom import charset, config

config.settings.reading_validation_mode = config.IGNORE

TEXT = ("PN", "LO", "SH", "LT", "ST", "UT", "UC")
SINGLE = {
    "100": "-A", "101": "-B", "109": "-C", "110": "-D", "144": "-L", "127": "-G", "126": "-F", "138": "-H",
    "148": "-M", "166": "-T", "13": ")I",
}
NAMES = [
    ("ISO_IR 192", "王^小東=Ωμέγα^Ünal", "utf-8"),
    ("GB18030", "王^小东=𠀀^㐀", "gb18030"),
    ("GBK", "王^小东", "gbk"),
    ("ISO 2022 IR 6\\ISO 2022 IR 87", "Yamada=山田^太郎", None),
    ("ISO 2022 IR 6\\ISO 2022 IR 159", "Yamada=丂侄^丒", None),
    ("ISO 2022 IR 6\\ISO 2022 IR 149", "Hong=洪^吉洞", None),
    ("\\ISO 2022 IR 58", "Zhang=张^小东", b"Zhang=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab"),
]


def show(where, terms, raw, text):
    text = text.rstrip(" \0=")
    print(where, terms, raw.hex(), text.encode().hex(), sep="\t")


def files():
    folder = pathlib.Path(charset.__file__).parent / "data/charset_files"
    for path in sorted(folder.glob("*.dcm")):
        yield from walk(path.name, pydicom.dcmread(path), "")


def walk(where, dataset, inherited):
    element = dataset.get("SpecificCharacterSet")
    terms = inherited
    if element is not None:
        terms = element if isinstance(element, str) else "\\".join(element)
    for tag in dataset.keys():
        raw = dataset.get_item(tag)
        raw = raw.value if isinstance(raw.value, bytes) else None
        element = dataset[tag]
        if element.VR == "SQ":
            for number, item in enumerate(element.value):
                yield from walk(f"{where} {element.tag}[{number}]", item, terms)
        elif element.VR in TEXT and raw:
            value = element.value
            many = isinstance(value, pydicom.multival.MultiValue)
            text = "\\".join(str(one) for one in value) if many else str(value)
            yield f"{where} {element.tag}", terms, raw, text


def singles():
    for term, escape in SINGLE.items():
        for byte in range(0xA0, 0x100):
            raw = bytes([byte])
            name = f"ISO_IR {term}"
            codec = charset.python_encoding[name]
            try:
                text = raw.decode(codec)
            except UnicodeDecodeError:
                continue
            yield f"{name} {byte:02X}", name, raw, text
            terms = f"ISO 2022 IR 6\\ISO 2022 IR {term}"
            yield f"{terms} {byte:02X}", terms, b"a\x1b" + escape.encode() + raw, "a" + text


def names():
    for terms, text, codec in NAMES:
        if isinstance(codec, bytes):
            # pydicom reads this one, but writes it without the escape sequence (PS3.5 K.2 has it).
            yield terms, terms, codec, text
            continue
        if codec:
            yield terms, terms, text.encode(codec), text
            continue
        encodings = charset.convert_encodings(terms.split("\\"))
        raw = b"=".join(
            b"^".join(charset.encode_string(part, encodings) for part in group.split("^"))
            for group in text.split("=")
        )
        yield terms, terms, raw, text


for source in (files, singles, names):
    for line in source():
        show(*line)
