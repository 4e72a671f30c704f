"""Counts images of a zip with a black rectangle at the place that the first one has it.

black.py ZIP: the images are noise, so that a row of thirty equal smallest values is no chance. Prints JSON.
"""

import io
import json
import sys
import warnings
import zipfile

import numpy
import pydicom

warnings.simplefilter("ignore")


def rectangle(pixels):
    """Where the largest run of rows with thirty black pixels side by side lies: top, bottom, left, right."""
    dark = pixels == pixels.min()
    rows = numpy.flatnonzero(dark.sum(axis=1) >= 30)
    if not len(rows):
        return None
    columns = numpy.flatnonzero(dark[rows].all(axis=0))
    if not len(columns):
        return None
    box = [int(rows[0]), int(rows[-1]), int(columns[0]), int(columns[-1])]
    inside = dark[box[0]:box[1] + 1, box[2]:box[3] + 1]
    return box if inside.all() and inside.size >= 900 else None


with zipfile.ZipFile(sys.argv[1]) as packed:
    names = [name for name in packed.namelist() if name.endswith(".dcm")]
    boxes = [rectangle(pydicom.dcmread(io.BytesIO(packed.read(name))).pixel_array) for name in names]
print(json.dumps({"images": len(names), "rectangles": sum(box is not None and box == boxes[0] for box in boxes)}))
