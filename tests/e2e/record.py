"""What a zip and its report tell of the pixels.

record.py ZIP PDF: prints JSON: {"annotations": Burned In Annotation of each image, "clean": whether each has 113101,
"manifest", "report": the report's text on one line}.
"""

import io
import json
import subprocess
import sys
import warnings
import zipfile

import pydicom

warnings.simplefilter("ignore")

with zipfile.ZipFile(sys.argv[1]) as packed:
    names = [name for name in packed.namelist() if name.endswith(".dcm")]
    images = [pydicom.dcmread(io.BytesIO(packed.read(name)), stop_before_pixels=True) for name in names]
    manifest = next(name for name in packed.namelist() if name.endswith("/manifest.json"))
    manifest = json.loads(packed.read(manifest))
text = subprocess.run(["pdftotext", "-layout", sys.argv[2], "-"], capture_output=True, text=True, check=True).stdout
codes = [[item.CodeValue for item in image.DeidentificationMethodCodeSequence] for image in images]
print(json.dumps({
    "annotations": [image.get("BurnedInAnnotation") for image in images],
    "clean": ["113101" in one for one in codes],
    "manifest": manifest,
    "report": " ".join(text.split()),
}))
