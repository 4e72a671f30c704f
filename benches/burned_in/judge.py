"""Writes the points of points.csv's part `all` into the tables of crates/burned_in/src/measured/judge.rs; what they mean stays as it is."""

import csv
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
PLACE = HERE / "../../crates/burned_in/src/measured/judge.rs"
tables = {}
for row in csv.DictReader((HERE / "points.csv").open()):
    if row["part"] == "all":
        bounds, points = tables.setdefault(row["measure"], ([], []))
        bounds += [float(row["from"])] if row["from"] else []
        points.append(float(row["points"]))


def number(value):
    text = f"{value:g}"
    return text if "." in text or "e" in text else text + ".0"


def table(match):
    bounds, points = tables[match[1].lower()]
    places = ", ".join(map(number, bounds)), ", ".join(number(point) for point in points[1:])
    return (
        f"const {match[1]}: PointScale<{len(bounds)}> = "
        f"PointScale {{ bounds: [{places[0]}], lowest: {number(points[0])}, from: [{places[1]}] }};"
    )


source = PLACE.read_text()
source, count = re.subn(r"const ([A-Z_]+): PointScale<\d+> =\s+PointScale \{.*?\};", table, source, flags=re.S)
assert count == len(tables), count
PLACE.write_text(source)
