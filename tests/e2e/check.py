"""Reads an exported zip and its report with independent readers.

check.py ZIP PDF ORIGINALS.json: pydicom reads every image, dcmdump too where it is installed, pdftotext the
report. Prints JSON: {"images", "id", "names", "problems": [...]}.
"""

import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import pydicom

warnings.simplefilter("ignore")  # what is kept of odd files is odd


def image(name, content, patients, number):
    """What is wrong with one image of the zip."""
    problems = []
    data = pydicom.dcmread(io.BytesIO(content))
    for element in data.iterall():
        element.value  # every value can be read
    if data.get("PatientIdentityRemoved") != "YES":
        problems.append(f"{name}: Patient Identity Removed is not YES")
    if data.get("PatientID") != number or str(data.get("PatientName")) != number:
        problems.append(f"{name}: is not of {number}")
    if data.get("PixelData") is None:
        problems.append(f"{name}: no pixels")
    for patient in patients:
        for value in (patient["id"], patient["name"]):
            if len(value) >= 4 and value.encode() in content[:-len(data.get("PixelData", b"")) or None]:
                problems.append(f"{name}: holds an identifier of its source")
    return problems


def dcmdump(content):
    """Whether dcmtk reads it too."""
    if not shutil.which("dcmdump"):
        return True
    with tempfile.NamedTemporaryFile(suffix=".dcm") as file:
        file.write(content)
        file.flush()
        return subprocess.run(["dcmdump", "-q", "+L", file.name], capture_output=True).returncode == 0


def report(pdf, number, patients):
    """What is wrong with the report."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    # Long values may be broken over lines.
    flat = re.sub(r"\s+", "", text)
    wanted = [number] + [patient["id"].strip() for patient in patients]
    return [f"the report lacks {word!r}" for word in wanted if re.sub(r"\s+", "", word) not in flat]


def main():
    archive, pdf, originals = sys.argv[1:4]
    patients = json.loads(Path(originals).read_text())["patients"]
    problems, uids = [], set()
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
        if packed.testzip():
            problems.append("the zip is damaged")
        folders = {name.split("/")[0] for name in names}
        number = folders.pop() if len(folders) == 1 else ""
        images = [name for name in names if re.search(r"\.dcm$|/S\d{3}/I\d{5}$", name)]
        for name in images:
            content = packed.read(name)
            try:
                uids.add(str(pydicom.dcmread(io.BytesIO(content), stop_before_pixels=True).SOPInstanceUID))
                problems += image(name, content, patients, number)
            except Exception as error:
                problems.append(f"{name}: pydicom can't read it: {error}")
            if not dcmdump(content):
                problems.append(f"{name}: dcmdump can't read it")
    if Path(archive).name != f"{number}.zip":
        problems.append(f"the zip {Path(archive).name} holds the folder {number!r}")
    if not Path(pdf).name.startswith(f"{number}_CONFIDENTIAL_report"):
        problems.append(f"the report is called {Path(pdf).name}")
    # The report of one of several patients names that one only.
    problems += report(pdf, number, patients if len(patients) == 1 else [])
    print(json.dumps({"images": len(images), "id": number, "names": names, "uids": sorted(uids), "problems": problems}))


main()
