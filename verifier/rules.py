"""What must be so in every image, whatever its original was (PS3.15 Annex E)."""

import re


def rules(export, keep):
    """Lines for what is not so."""
    left = []
    for image in export.images:
        left += [f"{image.name}: {what}" for what in of(image, export.identity, keep)]
    for key in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
        left += [f"{image.name}: {key} is not valid" for image in export.images if not valid(image.data.get(key, ""))]
    instances = [str(image.data.get("SOPInstanceUID", "")) for image in export.images]
    if len(set(instances)) < len(instances):
        left.append("two images have one SOP Instance UID")
    return left


def of(image, identity, keep):
    data = image.data
    if any(image.content[:128]):
        yield "its preamble is not empty"
    if str(data.get("PatientID", "")) != identity or str(data.get("PatientName", "")) != identity:
        yield "its patient is not called by the anonymous ID alone"
    if data.get("PatientIdentityRemoved") != "YES":
        yield "Patient Identity Removed is not YES"
    codes = {item.get("CodeValue") for item in data.get("DeidentificationMethodCodeSequence", [])}
    if "113100" not in codes:
        yield "the Basic Profile's code is missing"
    if data.get("PatientBirthDate"):
        yield "it has a birth date"
    if "113111" not in codes and "safe-private" not in keep:
        if any(element.tag.is_private for element in data.iterall()):
            yield "it has private elements"
    if any(element.tag.group in range(0x6000, 0x6020, 2) and element.tag.element == 0x3000 for element in data):
        yield "it has overlays"
    meta = data.file_meta
    extra = set(str(element.tag) for element in meta) - {
        f"(0002,{number:04x})" for number in (0x0000, 0x0001, 0x0002, 0x0003, 0x0010, 0x0012, 0x0013)
    }
    if extra:
        yield "its file meta information holds more than it must"
    if str(meta.get("MediaStorageSOPInstanceUID", "")) != str(data.get("SOPInstanceUID", "")):
        yield "its file meta information names another instance"


def valid(uid):
    return bool(re.fullmatch(r"[0-2](\.(0|[1-9]\d*))+", str(uid))) and len(str(uid)) <= 64
