"""Zips of a folder, and what stands in a result's manifest.

zips.py make FOLDER OUT   writes OUT/study.zip (deflated, with a readme and a damaged image), OUT/outer.zip around it,
                          and OUT/cut.zip, which holds a zip of some images and was cut off behind it
zips.py frames OUT        writes OUT/frames/IM1, an enhanced CT image of 128 frames, and OUT/frames.zip around it, deflated
zips.py manifest ZIP      prints the manifest without the random UIDs and hashes in it
zips.py spoil ZIP FOLDER  writes the zip anew, with the name of a patient of FOLDER in an image, and the manifest as it then must be
zips.py lose ZIP          writes the zip anew without its last image
"""

import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path

import pydicom


def make(folder, out):
    study = out / "study.zip"
    with zipfile.ZipFile(study, "w", zipfile.ZIP_DEFLATED) as archive:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        for path in files:
            archive.write(path, path.relative_to(folder))
        archive.writestr("readme.txt", "Start viewer.exe")
        archive.write(files[0], "damaged/IM", zipfile.ZIP_STORED)
        archive.write(files[0], "damaged/short", zipfile.ZIP_DEFLATED)
        place = archive.getinfo("damaged/IM").header_offset + archive.getinfo("damaged/IM").file_size
    whole = bytearray(study.read_bytes())
    whole[place] ^= 1
    study.write_bytes(whole)
    with zipfile.ZipFile(out / "outer.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(study, "patient/study.zip")
    cut = out / "cut.zip"
    with zipfile.ZipFile(out / "some.zip", "w") as archive:
        for path in files[:3]:
            archive.write(path, path.name)
    with zipfile.ZipFile(cut, "w") as archive:
        archive.write(out / "some.zip", "some.zip")
        archive.write(files[3], "behind")
    cut.write_bytes(cut.read_bytes()[: (out / "some.zip").stat().st_size + 500])
    print(json.dumps({"study": str(study), "outer": str(out / "outer.zip"), "cut": str(cut)}))


def frames(out, count=128, side=64):
    data = pydicom.Dataset()
    data.file_meta = pydicom.dataset.FileMetaDataset()
    data.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    data.SOPClassUID = data.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.2.1"
    data.SOPInstanceUID = data.file_meta.MediaStorageSOPInstanceUID = "1.2.826.0.1.3680043.10.543.61.3"
    data.StudyInstanceUID, data.SeriesInstanceUID = "1.2.826.0.1.3680043.10.543.61.1", "1.2.826.0.1.3680043.10.543.61.2"
    data.PatientName, data.PatientID, data.PatientBirthDate, data.PatientSex = "Quistenberg^Marijke", "MRN48211907", "19610417", "F"
    data.Modality, data.StudyDate, data.AccessionNumber, data.SeriesNumber, data.InstanceNumber = "CT", "20240131", "ACC7731902", 1, 1
    data.ImageType, data.BurnedInAnnotation = ["ORIGINAL", "PRIMARY", "VOLUME", "NONE"], "NO"
    data.NumberOfFrames, data.Rows, data.Columns, data.SamplesPerPixel = count, side, side, 1
    data.PhotometricInterpretation, data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = "MONOCHROME2", 16, 12, 11, 0
    shared, measures, plane, scale = (pydicom.Dataset() for _ in range(4))
    measures.PixelSpacing, measures.SliceThickness = [1, 1], 1
    plane.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    scale.RescaleIntercept, scale.RescaleSlope, scale.RescaleType = -1024, 1, "HU"
    shared.PixelMeasuresSequence, shared.PlaneOrientationSequence, shared.PixelValueTransformationSequence = [measures], [plane], [scale]
    data.SharedFunctionalGroupsSequence = [shared]
    groups = []
    for number in range(count):
        group, position = pydicom.Dataset(), pydicom.Dataset()
        position.ImagePositionPatient = [0, 0, number]
        group.PlanePositionSequence = [position]
        groups.append(group)
    data.PerFrameFunctionalGroupsSequence = groups
    # Each frame is another one.
    data.PixelData = b"".join((900 + number).to_bytes(2, "little") * (side * side) for number in range(count))
    data["PixelData"].VR = "OW"
    (out / "frames").mkdir()
    data.save_as(out / "frames" / "IM1", enforce_file_format=True)
    with zipfile.ZipFile(out / "frames.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(out / "frames" / "IM1", "IM1")
    print(json.dumps({"folder": str(out / "frames"), "zip": str(out / "frames.zip")}))


def manifest(path):
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.endswith("manifest.json"))
        read = json.loads(archive.read(name))
    # New UIDs and the hashes of what holds them are random; names and numbers are not.
    read["series"] = [
        (series["number"], series["modality"], [file["name"].split("/", 1)[1] for file in series["files"]])
        for series in read["series"]
    ]
    print(json.dumps(read))


def again(path, change):
    """The zip once more, with what `change` makes of each entry: nothing, or other bytes."""
    with zipfile.ZipFile(path) as archive:
        entries = [(name, archive.read(name)) for name in archive.namelist()]
    entries = [(name, change(name, content)) for name, content in entries]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            if content is not None:
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)


def spoil(path, folder):
    patient = next(str(pydicom.dcmread(one).PatientName) for one in sorted(folder.rglob("*")) if one.is_file())
    spoiled = {}

    def change(name, content):
        if name.endswith(".dcm") and not spoiled:
            data = pydicom.dcmread(io.BytesIO(content))
            data.SeriesDescription = f"of {patient}"
            out = io.BytesIO()
            data.save_as(out)
            spoiled[name] = content = out.getvalue()
        if name.endswith("manifest.json"):
            manifest = json.loads(content)
            for file in (file for series in manifest["series"] for file in series["files"] if file["name"] in spoiled):
                changed = spoiled[file["name"]]
                file["bytes"], file["sha256"] = len(changed), hashlib.sha256(changed).hexdigest()
            content = json.dumps(manifest).encode()
        return content

    again(path, change)
    print(json.dumps(sorted(spoiled)))


def lose(path):
    with zipfile.ZipFile(path) as archive:
        last = [name for name in archive.namelist() if name.endswith(".dcm")][-1]
    again(path, lambda name, content: None if name == last else content)
    print(json.dumps([last]))


if sys.argv[1] == "make":
    make(Path(sys.argv[2]), Path(sys.argv[3]))
elif sys.argv[1] == "frames":
    frames(Path(sys.argv[2]))
elif sys.argv[1] == "spoil":
    spoil(sys.argv[2], Path(sys.argv[3]))
elif sys.argv[1] == "lose":
    lose(sys.argv[2])
else:
    manifest(sys.argv[2])
