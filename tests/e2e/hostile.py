"""Small files that are made to keep a computer busy or to fill its memory, and good images beside them.

hostile.py OUT   Makes the folder OUT: `good/` holds images of one patient, `hostile/` files that claim to be of the same
                 study. Prints {"good": number, "hostile": {name: words of the reason, or null if it may go out}}.
"""

import io
import json
import struct
import sys
import zipfile
import zlib
from pathlib import Path

CT = "1.2.840.10008.5.1.4.1.1.2"
ROOT = "1.2.826.0.1.3680043.10.543.77"
LITTLE, DEFLATED = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.99"
RLE, J2K = "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.90"
SEQUENCE = struct.pack("<HH2sHI", 0x08, 0x1140, b"SQ", 0, 0xFFFFFFFF) + struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF)
LONG = {"OB", "OW", "SQ", "UN", "UT"}


def element(group, number, vr, value):
    if isinstance(value, str):
        value = value.encode()
    if len(value) % 2:
        value += b"\0" if vr in ("UI", "OB") else b" "
    head = struct.pack("<HH2s", group, number, vr.encode())
    length = struct.pack("<HI", 0, len(value)) if vr in LONG else struct.pack("<H", len(value))
    return head + length + value


def us(number):
    return struct.pack("<H", number)


def file(dataset, syntax, instance):
    meta = element(2, 1, "OB", b"\0\1") + element(2, 2, "UI", CT) + element(2, 3, "UI", instance)
    meta += element(2, 0x10, "UI", syntax) + element(2, 0x12, "UI", ROOT)
    return b"\0" * 128 + b"DICM" + element(2, 0, "UL", struct.pack("<I", len(meta))) + meta + dataset


def head(number, rows=8, columns=8, frames=1, bits=8, name="Quistenberg^Marijke", after=()):
    """The elements up to group 0028, `after` among them by their tags: (group, number, bytes)."""
    series = f"{ROOT}.3.{number if number else 1}"
    told = [
        (0x08, 0x16, "UI", CT), (0x08, 0x18, "UI", f"{ROOT}.1.{number}"), (0x08, 0x20, "DA", "20190412"),
        (0x08, 0x60, "CS", "CT"), (0x10, 0x10, "PN", name), (0x10, 0x20, "LO", "MRN48211907"),
        (0x10, 0x30, "DA", "19610417"), (0x20, 0x0D, "UI", f"{ROOT}.2"), (0x20, 0x0E, "UI", series),
        (0x20, 0x13, "IS", str(number)), (0x20, 0x32, "DS", f"0\\0\\{number}"), (0x20, 0x37, "DS", "1\\0\\0\\0\\1\\0"),
        (0x28, 0x02, "US", us(1)), (0x28, 0x04, "CS", "MONOCHROME2"), (0x28, 0x08, "IS", str(frames)),
        (0x28, 0x10, "US", us(rows)), (0x28, 0x11, "US", us(columns)), (0x28, 0x30, "DS", "1\\1"),
        (0x28, 0x100, "US", us(bits)), (0x28, 0x101, "US", us(bits)), (0x28, 0x102, "US", us(bits - 1)),
        (0x28, 0x103, "US", us(0)),
    ]
    if frames == 1:
        told = [one for one in told if one[:2] != (0x28, 0x08)]
    all_of = [(group, one, element(group, one, vr, value)) for group, one, vr, value in told]
    return b"".join(bytes_of for *_, bytes_of in sorted([*all_of, *after], key=lambda one: one[:2]))


def native(number, pixels, **about):
    return file(head(number, **about) + element(0x7FE0, 0x10, "OW", pixels), LITTLE, f"{ROOT}.1.{number}")


def encapsulated(number, syntax, fragments, **about):
    item = lambda content: struct.pack("<HHI", 0xFFFE, 0xE000, len(content)) + content  # noqa: E731
    pixels = struct.pack("<HH2sHI", 0x7FE0, 0x10, b"OB", 0, 0xFFFFFFFF) + item(b"")
    pixels += b"".join(item(one) for one in fragments) + struct.pack("<HHI", 0xFFFE, 0xE0DD, 0)
    return file(head(number, **about) + pixels, syntax, f"{ROOT}.1.{number}")


def deflated(number, noughts, dataset):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    parts = [packer.compress(dataset)]
    piece = bytes(1 << 20)
    while noughts:
        parts.append(packer.compress(piece[:noughts]))
        noughts -= min(noughts, len(piece))
    return file(b"".join([*parts, packer.flush()]), DEFLATED, f"{ROOT}.1.{number}")


def codestream(side):
    """A JPEG 2000 that claims a side and holds one empty tile."""
    marker = lambda code, content: struct.pack(">HH", code, len(content) + 2) + content  # noqa: E731
    size = struct.pack(">HIIIIIIIIHBBB", 0, side, side, 0, 0, side, side, 0, 0, 1, 7, 1, 1)
    coding = bytes([0, 0, 0, 1, 0, 5, 4, 4, 0, 1])
    quantised = bytes([0x40]) + bytes([0x40] * 16)
    tile = struct.pack(">HHHIBB", 0xFF90, 10, 0, 14 + 64, 0, 1) + b"\xff\x93" + bytes(64)
    return b"\xff\x4f" + marker(0xFF51, size) + marker(0xFF52, coding) + marker(0xFF5C, quantised) + tile + b"\xff\xd9"


def zipped(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries:
            packed.writestr(name, content)
    return out.getvalue()


def nested(depth):
    inner = zipped([("a.txt", b"nothing")])
    for level in range(depth):
        inner = zipped([(f"{level}.zip", inner)])
    return inner


def main(out):
    good, hostile = out / "good", out / "hostile"
    good.mkdir(parents=True)
    hostile.mkdir()
    for number in range(1, 4):
        about = {"rows": 64, "columns": 64, "bits": 16}
        ramp = b"".join(us((at * number) % 4096) for at in range(64 * 64))
        # One series for all three.
        data = native(number, ramp, **about).replace(f"{ROOT}.3.{number}".encode(), f"{ROOT}.3.1".encode())
        (good / f"{number}.dcm").write_bytes(data)
    tags = [(0x4001 + 2 * (at // 50_000), 0x1000 + at % 50_000) for at in range(199_999, -1, -1)]
    falling = b"".join(struct.pack("<HH2sH", *tag, b"LO", 0) for tag in tags)
    names = "\\".join(f"Zq{at:x}y" for at in range(7_000)).encode().ljust(65_534)[:65_534]
    one_kb = codestream(8192)
    frames = {"rows": 1, "columns": 1, "frames": 500_000_030}
    dots = head(12, **frames) + struct.pack("<HH2sHI", 0x7FE0, 0x10, b"OW", 0, 500_000_030)
    runs = struct.pack("<16I", 1, 64, *[0] * 14) + b"\xc1\0"
    letters = element(0x10, 0x1005, "PN", "A" * 60_000)
    text = head(17) + struct.pack("<HH2sHI", 0x4FFF, 0x10, b"UT", 0, 250_000_000)
    kinds = {
        "falling elements": (native(11, bytes(64), after=[(0x4000, 0, falling)]), None),
        "deflated frames": (deflated(12, 500_000_030, dots), "larger than any real one"),
        "RLE frames": (encapsulated(13, RLE, [runs] * 200_000, frames=200_000), None),
        "frames claimed": (native(14, bytes(64), frames=2_147_483_647), "pixel data is incomplete"),
        "cut": (native(15, bytes(64 * 64 * 2), rows=64, columns=64, bits=16)[:-4000], "ends too early"),
        "other names": (native(16, bytes(64), after=[(0x10, 0x1001, element(0x10, 0x1001, "PN", names))]), "names more people"),
        "deflated head": (deflated(17, 250_000_000, text), "header is too large"),
        "a name of 60,000 letters": (native(18, bytes(64), after=[(0x10, 0x1005, letters)]), None),
        "sequences without an end": (file(SEQUENCE * 100_000, LITTLE, f"{ROOT}.1.19"), "nested more deeply"),
        "zips in a zip": (zipped([(f"{at}.zip", zipped([])) for at in range(10_000)]), "without DICOM"),
        "zips in one another": (nested(40), "too many other zips"),
        "noughts": (zipped([("nought", bytes(300_000_000))]), "more than is reasonable"),
    }
    for at in range(6):
        about = {"rows": 8192, "columns": 8192}
        kinds[f"JPEG 2000 {at}"] = (encapsulated(30 + at, J2K, [one_kb + b"\0" * (len(one_kb) % 2)], **about), "larger than any scanner")
    for name, (content, _) in kinds.items():
        (hostile / name).write_bytes(content)
    print(json.dumps({"good": 3, "hostile": {name: reason for name, (_, reason) in kinds.items()}}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
