"""The values of the first image of a folder, as pydicom reads them: pixels.py FOLDER. Prints JSON."""

import json
import sys
from pathlib import Path

import pydicom

data = pydicom.dcmread(min(path for path in Path(sys.argv[1]).rglob("*") if path.is_file()))
values = data.pixel_array * float(data.RescaleSlope) + float(data.RescaleIntercept)
spacing = [float(side) for side in data.PixelSpacing]
print(json.dumps({"values": values.astype(int).tolist(), "spacing": spacing, "size": [data.Columns, data.Rows]}))
