"""Which image of the zip was made of which original."""

import csv
import hashlib


def pair(originals, export, mapping):
    """By name of entry the original; and the originals that no image was made of."""
    if mapping is not None:
        return by_mapping(originals, export, mapping)
    waiting = {}
    for original in originals.files:
        waiting.setdefault(trait(original), []).append(original)
    pairs = {}
    for image in export.images:
        same = waiting.get(trait(image)) or waiting.get(trait(image, False)) or []
        if same:
            pairs[image.name] = same.pop(0)
    paired = {id(original) for original in pairs.values()}
    # Pixels may have been blackened or cleared: what is left is paired by its place alone.
    for image in export.images:
        if image.name not in pairs:
            found = next((one for one in originals.files if id(one) not in paired and place(one) == place(image)), None)
            if found is not None:
                pairs[image.name] = found
                paired.add(id(found))
    return pairs, [original for original in originals.files if id(original) not in paired]


def by_mapping(originals, export, mapping):
    with open(mapping, newline="", encoding="utf-8-sig") as file:
        new = {plain(row["id_new"]): plain(row["id_old"]) for row in csv.DictReader(file)}
    known = {str(original.data.get("SOPInstanceUID", "")): original for original in originals.files}
    pairs = {}
    for image in export.images:
        original = known.get(new.get(str(image.data.get("SOPInstanceUID", "")), ""))
        if original is not None:
            pairs[image.name] = original
    paired = {id(original) for original in pairs.values()}
    return pairs, [original for original in originals.files if id(original) not in paired]


def trait(file, with_pixels=True):
    pixels = file.pixels
    digest = hashlib.sha256(bytes(pixels or b"").rstrip(b"\0")).hexdigest() if with_pixels else None
    return place(file), digest


def place(file):
    """What stays of an image whatever is removed: its class, size and place."""
    data = file.data
    keys = ("SOPClassUID", "Rows", "Columns", "NumberOfFrames", "InstanceNumber", "ImagePositionPatient", "ImageOrientationPatient")
    return tuple(str(data.get(key, "")) for key in keys)


def plain(cell):
    """Without the apostrophe that keeps spreadsheets from running a cell."""
    rest = cell.lstrip("'")
    is_run = rest[:1] in tuple("\t\r\n") or rest.lstrip()[:1] in tuple("=+-@＝＋－＠")
    return cell[1:] if cell.startswith("'") and is_run else cell
