#!/usr/bin/env python3
"""Looks at an export with nothing of Veilig's own: what is left, what changed, what lacks. See README.md."""

import argparse
import io
import json
import sys
import warnings
from collections import Counter
from pathlib import Path

from export import Export
from identifiers import Identifiers
from originals import Originals
from pairs import pair
from rules import rules
from told import kept

warnings.simplefilter("ignore")  # What is kept of odd files is odd.


def arguments(given):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("originals", nargs="+", type=Path, help="files and folders that were exported")
    parser.add_argument("--zip", required=True, type=Path, help="the export of one patient")
    parser.add_argument("--patient", help="Patient ID of whose export this is, where the originals are of several")
    parser.add_argument("--uid-mapping", type=Path, help="the confidential table of old and new UIDs")
    parser.add_argument("--password-file", type=Path, help="its first line opens the zip")
    parser.add_argument("--keep", default="", help="options that keep: uids, dates, institution, device, safe-private")
    parser.add_argument("--as-told", action="store_true", help="options and rectangles are those that manifest.json tells")
    parser.add_argument("--pixels-may-differ", action="store_true", help="rectangles were blackened")
    parser.add_argument("--part", action="store_true", help="only a part of the originals was meant to go out")
    parser.add_argument("--show", action="store_true", help="print the values found: confidential")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--one-line", action="store_true", help="on one line")
    return parser.parse_args(given)


def main(given):
    if given != ["--jobs"]:
        return look(arguments(given))
    # The arguments of one export after the other as lists in JSON, one a line: the tests', which are many.
    read = LastRead()
    for line in sys.stdin:
        look(arguments([*json.loads(line), "--json", "--one-line"]), read)
        sys.stdout.flush()
    return 0


class LastRead:
    """The originals of the last export: those of the next one are often the same."""

    def __init__(self):
        self.of = self.originals = None

    def __call__(self, paths, patient):
        files = [file for path in paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path]) if file.is_file()]
        of = patient, [(file, file.stat().st_size, file.stat().st_mtime_ns, file.stat().st_ctime_ns) for file in files]
        if of != self.of:
            self.of, self.originals = of, Originals.read(paths, patient)
        return self.originals


def look(args, read=Originals.read):
    keep = {word for word in args.keep.split(",") if word}
    originals = read(args.originals, args.patient)
    export = Export.read(args.zip, args.password_file)
    if args.as_told:
        keep |= kept(export.told)
    pairs, unpaired = pair(originals, export, args.uid_mapping)
    # Of whom nothing may be left: the patients of what went out.
    patients = {original.patient for original in pairs.values()}
    identifiers = Identifiers.of([file for file in originals.files if file.patient in patients], keep)
    left = identifiers.search(export, args.show) + rules(export, keep)
    lacks = list(export.problems)
    if not args.part:
        lacks += [f"an original of {original.kind} is not in the zip" for original in unpaired]
    lacks += [f"{image.name}: has no original" for image in export.images if image.name not in pairs]
    changed = Counter()
    for image in export.images:
        original = pairs.get(image.name)
        if original is None:
            continue
        changed.update(image.compare(original))
        black = export.blackened(image.name) if args.as_told else []
        if not args.pixels_may_differ and not image.same_pixels(original, black):
            lacks.append(f"{image.name}: its pixels differ from the original's")
    lacks += export.references(pairs)
    report(args, left, changed, lacks, export)
    return 1 if left or lacks else 0


def report(args, left, changed, lacks, export):
    if args.json:
        counted = {f"{what} {tag}": count for (what, tag), count in sorted(changed.items())}
        found = {"images": len(export.images), "left": left, "changed": counted, "lacks": lacks}
        print(json.dumps(found, indent=None if args.one_line else 1))
        return
    out = io.StringIO()
    print(f"{len(export.images)} images in {args.zip.name}", file=out)
    for title, lines in (("Left", left), ("Lacks", lacks)):
        print(f"{title}: {len(lines) or 'nothing'}", file=out)
        for line in lines[:50]:
            print(f"  {line}", file=out)
        if len(lines) > 50:
            print(f"  and {len(lines) - 50} more", file=out)
    for what in ("kept", "changed", "removed", "added"):
        tags = {tag: count for (kind, tag), count in changed.items() if kind == what}
        print(f"Elements {what}: {sum(tags.values())} of {len(tags)} tags", file=out)
    sys.stdout.write(out.getvalue())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
