"""Learns the points of the detector of burned-in text.

usage: fit.py target/burned_in, after `cargo bench --bench burned_in -- lines target/burned_in/lines.f32`; run it with
target/burned_in/python/bin/python3. Writes points.csv beside this file: for each part points learned from all other
parts, and `all`, which are the tables of crates/pixel/src/burned_in/judge.rs (copied there by hand, with what they mean).

Boosted stumps: a sum of steps of single measures. A text has many lines, at many thresholds; the two that get the most
points in a first round stand for it in the second. All scenes count by the root of their images' number.
"""

import csv
import pathlib
import re
import sys

import lightgbm
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = (HERE / "../../src/pixel/burned_in/measures.rs").read_text()
NAMES = re.findall(r'"(\w+)",', SOURCE[SOURCE.index("NAMES") : SOURCE.index("];")])
TO = pathlib.Path(sys.argv[1])
PARTS = 5
data = np.fromfile(TO / "lines.f32", "<f4").reshape(-1, 4 + len(NAMES) + 4)
kind, image, part, scene = data[:, :4].astype(int).T
measures = data[:, 4:-4]
covers = data[:, -4]
text, clean = (kind == 1) & (covers > 0.15), kind == 0
part = np.where(part < 0, image % PARTS, part)
# Images of a scene, for its weight.
pairs = np.unique(np.stack([scene[clean], image[clean]]), axis=1)
count = np.bincount(pairs[0])
weight = np.zeros(len(data))
weight[clean] = count[scene[clean]] ** -0.5


def learn(those):
    chosen = those & (text | clean)
    for _ in range(2):
        weights = np.zeros(len(data))
        weights[chosen & text] = 5e3 / (chosen & text).sum()
        weights[chosen & clean] = 5e3 * weight[chosen & clean] / weight[chosen & clean].sum()
        model = lightgbm.LGBMClassifier(
            n_estimators=220, max_depth=1, num_leaves=2, learning_rate=0.15, min_child_samples=40, max_bin=24,
            n_jobs=1, verbose=-1, reg_lambda=1.0, subsample=0.7, subsample_freq=1, random_state=0,
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


with open(HERE / "points.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["part", "measure", "from", "points"])
    for held in [*range(PARTS), "all"]:
        for name, (bounds, points) in zip(NAMES, learn(part != held)):
            for bound, here in zip(["", *bounds], points):
                out.writerow([held, name, bound if bound == "" else f"{bound:g}", f"{here:.2f}"])
