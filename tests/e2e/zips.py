"""Zips of a folder, and what stands in a result's manifest.

zips.py make FOLDER OUT   writes OUT/study.zip (deflated, with a readme and a damaged image), OUT/outer.zip around it,
                          and OUT/cut.zip, which holds a zip of some images and was cut off behind it
zips.py manifest ZIP      prints the manifest without the random UIDs and hashes in it
"""

import json
import sys
import zipfile
from pathlib import Path


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


if sys.argv[1] == "make":
    make(Path(sys.argv[2]), Path(sys.argv[3]))
else:
    manifest(sys.argv[2])
