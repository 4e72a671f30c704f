"""Learns the points of the detector of burned-in text.

usage: fit.py target/burned_in, after `cargo bench --bench burned_in -- lines target/burned_in/lines.bin` and read.py;
run it with target/burned_in/python/bin/python3. Writes points.csv beside this file: for each part points learned from
all other parts, and `all`, which are the tables of crates/burned_in/src/measured/judge.rs (judge.py puts them there); verdicts, in the same way, for what the reader sees; and data/reader.bin, the reader with the verdict `all`. Where no reader was
learned anew, that of data/reader.bin stays.

Boosted stumps: a sum of steps of single measures. A text has many lines, at many thresholds; the two that get the most
points in a first round stand for it in the second. All scenes count by the root of their images' number. The verdict on
all of a line is a small net of two layers that knows these points, the measures and what the reader knows of its strip.
"""

import csv
import pathlib
import sys

import jax
import lightgbm
import numpy as np
import sklearn.neural_network
from lines import NAMES, load, stored
from read import SHAPES, WIDE, features, padded

HERE = pathlib.Path(__file__).resolve().parent
TO = pathlib.Path(sys.argv[1])
PARTS = 5
# Lines with fewer points by their measures are not read.
READ = -2.0
data = load(TO / "lines.bin")
kind, image, part, scene, measures, covers = data.kind, data.image, data.part, data.scene, data.measures, data.covers
text, clean = (kind == 1) & (covers > 0.15), kind == 0
part = np.where(part < 0, image % PARTS, part)
# Images of a scene, for its weight.
pairs = np.unique(np.stack([scene[clean], image[clean]]), axis=1)
count = np.bincount(pairs[0])
weight = np.zeros(len(kind))
weight[clean] = count[scene[clean]] ** -0.5


def learn(those):
    chosen = those & (text | clean)
    for _ in range(2):
        weights = np.zeros(len(kind))
        weights[chosen & text] = 5e3 / (chosen & text).sum()
        weights[chosen & clean] = 5e3 * weight[chosen & clean] / weight[chosen & clean].sum()
        model = lightgbm.LGBMClassifier(
            n_estimators=220, max_depth=1, num_leaves=2, learning_rate=0.15, min_child_samples=40, max_bin=24,
            n_jobs=2, verbose=-1, reg_lambda=1.0, subsample=0.7, subsample_freq=1, random_state=0,
        ).fit(measures[chosen], text[chosen], sample_weight=weights[chosen])
        scores = model.predict(measures, raw_score=True)
        lines = np.flatnonzero(those & text)
        lines = lines[np.lexsort((-scores[lines], image[lines]))]
        rank = np.arange(len(lines)) - np.searchsorted(image[lines], image[lines])
        chosen = those & clean
        chosen[lines[rank < 2]] = True
    return steps(model)


def steps(model):
    """Of each measure its bounds, and its points below the first and from each bound on."""
    start, stumps = 0.0, [[] for _ in NAMES]
    for tree in model.booster_.dump_model()["tree_info"]:
        tree = tree["tree_structure"]
        if "split_feature" not in tree:
            start += tree["leaf_value"]
            continue
        low, high = tree["left_child"]["leaf_value"], tree["right_child"]["leaf_value"]
        stumps[tree["split_feature"]].append((max(float(f"{tree['threshold']:.3g}"), 1e-6), low, high))
    out = []
    for those in stumps:
        bounds, points = [], [sum(low for _, low, _ in those)]
        for bound in sorted({bound for bound, _, _ in those}):
            here = sum(high if bound >= at else low for at, low, high in those)
            # Steps that tell next to nothing are left out.
            if abs(here - points[-1]) >= 0.06:
                bounds.append(bound)
                points.append(here)
        middle = sum(points) / len(points)
        start += middle
        out.append((bounds, [here - middle for here in points]))
    out[0] = (out[0][0], [here + start for here in out[0][1]])
    return out


def points_by(tables):
    sums = np.zeros(len(kind))
    for values, (bounds, points) in zip(measures.T, tables):
        sums += np.round(points, 2)[np.searchsorted(np.float32(bounds), values, side="right")]
    return sums


def known():
    """What the reader knows of each strip: the mean and the most of its features."""
    if (TO / "reader.npz").exists():
        loaded = np.load(TO / "reader.npz")
        net = [loaded[name] for name in loaded.files]
        layers = quantised([(net[at], net[at + 1]) for at in range(0, len(net), 2)])
    else:
        layers = stored(SHAPES)
    look = jax.jit(lambda strips: features(layers, strips))
    out = np.zeros((len(kind), 96), np.float32)
    read = np.flatnonzero(data.columns > 0)
    widths = np.searchsorted(WIDE, data.columns[read])
    for number, wide in enumerate(WIDE):
        those = read[widths == number]
        for start in range(0, len(those), 256):
            here = those[start : start + 256]
            full = np.concatenate([here, np.repeat(here[:1], 256 - len(here))])
            seen = np.array(look(padded(data, full, wide)))[: len(here)]
            ends = (data.columns[here] + 1) // 2
            seen *= np.arange(seen.shape[1])[None, :, None] < ends[:, None, None]
            out[here] = np.concatenate([seen.sum(1) / ends[:, None], seen.max(1)], axis=1)
    return layers, out


def quantised(layers):
    """Weights as signed bytes with a scale for each channel after."""
    out = []
    for weights, bias in layers:
        scale = np.maximum(np.abs(weights).max(axis=(0, 1, 2)), 1e-9) / 127
        out.append((np.float32(np.round(weights / scale) * scale), np.float32(bias)))
    return out


def layer(weights, bias):
    """A layer's bytes: scales and biases of its channels, its weights as signed bytes."""
    flat = weights.reshape(-1, weights.shape[-1])
    scale = np.maximum(np.abs(flat).max(axis=0), 1e-9) / 127
    return np.float32(scale).tobytes() + np.float32(bias).tobytes() + np.int8(np.round(flat / scale)).tobytes()


def verdict(those, points, seen):
    """Two layers that weigh what the reader knows, the measures and their points; as bytes."""
    read = those & (data.columns > 0) & (points >= READ)
    # Four lines stand for a text.
    lines = np.flatnonzero(read & text)
    lines = lines[np.lexsort((-points[lines], image[lines]))]
    rank = np.arange(len(lines)) - np.searchsorted(image[lines], image[lines])
    chosen = read & clean
    chosen[lines[rank < 4]] = True
    weights = np.zeros(len(kind))
    weights[chosen & text] = 1 / (chosen & text).sum()
    weights[chosen & clean] = weight[chosen & clean] / weight[chosen & clean].sum()
    inputs = np.concatenate([seen, measures, points[:, None]], axis=1)[chosen]
    middle, scale = inputs.mean(axis=0), 1 / (inputs.std(axis=0) + 1e-6)
    model = sklearn.neural_network.MLPClassifier(
        (24,), alpha=1e-3, max_iter=25, random_state=0, batch_size=256, learning_rate_init=1e-3,
    ).fit((inputs - middle) * scale, text[chosen], sample_weight=weights[chosen] * chosen.sum() / 2)
    layers = [layer(one, bias) for one, bias in zip(model.coefs_, model.intercepts_)]
    return np.float32(middle).tobytes() + np.float32(scale).tobytes() + b"".join(layers)


def main():
    if sys.argv[2:] != ["verdicts"]:
        with open(HERE / "points.csv", "w", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(["part", "measure", "from", "points"])
            for held in [*range(PARTS), "all"]:
                for name, (bounds, points) in zip(NAMES, learn(part != held)):
                    for bound, here in zip(["", *bounds], points):
                        out.writerow([held, name, bound if bound == "" else f"{bound:g}", f"{here:.2f}"])
    tables = {}
    for row in csv.DictReader((HERE / "points.csv").open()):
        bounds, points = tables.setdefault(row["part"], {}).setdefault(row["measure"], ([], []))
        bounds += [float(row["from"])] if row["from"] else []
        points.append(float(row["points"]))
    layers, seen = known()
    (HERE / "verdicts").mkdir(exist_ok=True)
    for held in [*range(PARTS), "all"]:
        points = points_by([tables[str(held)][name] for name in NAMES])
        judged = verdict(part != held, points, seen)
        if held != "all":
            (HERE / f"verdicts/{held}.bin").write_bytes(judged)
    reader = [layer(weights, bias) for weights, bias in layers]
    (HERE / "../../data/reader.bin").write_bytes(b"".join([*reader, judged]))


if __name__ == "__main__":
    main()
