"""Counts which fields of the sidecars that dcm2niix writes beside its volumes are the same before and after the export with
Research.

Arguments: the program, a folder to work in, a file that lists the files. Prints a line for each field, parted by tabs: the
field, how many sidecars have it with the same value afterwards, how many had it before, and a file of a series where it differs.
"""

import collections
import json
import pathlib
import shutil
import subprocess
import sys

import dcm2niix
from volumes import export, packages


def sidecars(folder):
    """The sidecars of a folder by their names, which tell series and echo."""
    out = folder.with_name(f"{folder.name}-nifti")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    # As by default: the sidecars hold nothing that names the patient.
    command = [dcm2niix.bin, "-b", "y", "-ba", "y", "-z", "n", "-f", "v_%e", "-o", str(out), str(folder)]
    try:
        subprocess.run(command, capture_output=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        return {}
    found = {}
    for path in out.glob("*.json"):
        try:
            found[path.name] = json.loads(path.read_text(encoding="utf-8", errors="replace"))
        except ValueError:
            # The converter writes no JSON where a value has marks of its own.
            continue
    return found


def main():
    program, folder, listed = sys.argv[1:]
    files = pathlib.Path(listed).read_text().splitlines()
    kept, had, example = collections.Counter(), collections.Counter(), {}
    for number, all_series in enumerate(packages(files).values()):
        place = pathlib.Path(folder) / str(number)
        source = place / "source"
        source.mkdir(parents=True)
        for at, file in enumerate(file for series in all_series.values() for file in series.values()):
            shutil.copy(file, source / f"{at:05}")
        images = export(program, "research", source, place / "research")
        for series in all_series.values():
            before, after = place / "before", place / "after"
            for own in before, after:
                shutil.rmtree(own, ignore_errors=True)
                own.mkdir()
            going = [(at, instance) for at, instance in enumerate(series) if instance in images]
            for at, instance in going:
                shutil.copy(series[instance], before / f"{at:05}.dcm")
                (after / f"{at:05}.dcm").write_bytes(images[instance])
            made = sidecars(after)
            for name, fields in sidecars(before).items():
                for field, value in fields.items():
                    had[field] += 1
                    if made.get(name, {}).get(field) == value:
                        kept[field] += 1
                    else:
                        example.setdefault(field, next(iter(series.values())))
        shutil.rmtree(place)
    for field in sorted(had):
        print(field, kept[field], had[field], example.get(field, ""), sep="\t", flush=True)


if __name__ == "__main__":
    main()
