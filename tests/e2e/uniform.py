"""Tells for each image of a zip which of some boxes hold one value only.

uniform.py ZIP "[[LEFT, TOP, RIGHT, BOTTOM], ...]": prints JSON, a list of true and false for each image.
"""

import io
import json
import sys
import warnings
import zipfile

import pydicom

warnings.simplefilter("ignore")
boxes = json.loads(sys.argv[2])
with zipfile.ZipFile(sys.argv[1]) as packed:
    names = sorted(name for name in packed.namelist() if name.endswith(".dcm"))
    images = [pydicom.dcmread(io.BytesIO(packed.read(name))).pixel_array for name in names]
parts = [[image[top:bottom, left:right] for left, top, right, bottom in boxes] for image in images]
print(json.dumps([[bool(part.min() == part.max()) for part in image] for image in parts]))
