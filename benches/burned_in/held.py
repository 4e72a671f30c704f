"""Real images of packages that nothing is learned from, in formats that neither pydicom nor nibabel reads."""

import gzip

import numpy as np
import scipy.io
from PIL import Image

# Slices among the pictures of insighttoolkit5-examples; the others are drawn, or masks.
SLICES = ("Brain*Slice*.png", "FatMRISlice.png", "VisibleWoman*Slice.png")
# Windows of CT, in Hounsfield units: soft tissue, lung, bone.
CT = [(-160, 240), (-1350, 150), (-500, 1500)]
TYPES = {"short": "<i2", "unsigned short": "<u2", "int": "<i4", "float": "<f4", "double": "<f8", "unsigned char": "u1"}


def shown(values, low, high):
    return np.clip((values - low) / max(high - low, 1e-9), 0, 1) * 255 + 0.5


def nrrd(path):
    """A volume of an .nrrd file that holds its own values; its last axis first becomes its first."""
    head, values = path.read_bytes().split(b"\n\n", 1)
    fields = dict(line.split(": ", 1) for line in head.decode().splitlines() if ": " in line)
    if fields["encoding"].strip() in ("gzip", "gz"):
        values = gzip.decompress(values)
    sizes = [int(size) for size in fields["sizes"].split()]
    return np.frombuffer(values, TYPES[fields["type"].strip()]).reshape(sizes[::-1]).T.astype(float)


def planes(name, values, windows):
    """Up to 24 slices of each plane, in each window."""
    for plane in range(3):
        count = values.shape[plane]
        for at in range(0, count, max(1, count // 24)):
            slice_ = np.take(values, at, plane).T[::-1]
            for number, (low, high) in enumerate(windows):
                if (slice_ > low).mean() >= 0.03:
                    yield f"{name} {plane} {number}", at, name, shown(slice_, low, high)


def images(there):
    """Series, number, scene and pixels of each."""
    for path in sorted(path for kind in SLICES for path in there.rglob(kind) if "Mask" not in path.name):
        grey = np.asarray(Image.open(path).convert("L"), float)
        yield path.name, 0, path.name, grey
        # As one who looks for what is dark sets the window.
        yield f"{path.name} bright", 0, path.name, shown(grey, 0, np.percentile(grey, 90))
    for path in sorted(there.rglob("*_image.nrrd")):
        values = nrrd(path)[:, ::-1]
        own = [tuple(np.percentile(values, [1, 99.5]))]
        yield from planes(path.name, values, CT if path.name.startswith("lung") else own)
    for path in sorted(there.rglob("TG119.mat")):
        values = np.asarray(scipy.io.loadmat(path, simplify_cells=True)["ct"]["cubeHU"], float)
        yield from planes(path.name, values.transpose(1, 0, 2), CT)
