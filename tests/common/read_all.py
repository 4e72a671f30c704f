"""Reads every file under a folder with pydicom, every element's value at every depth; tells what fails.

Prints a line "path TAB error" for each file that fails, and ends with 1 if any did; numbers go to stderr.
"""

import pathlib
import sys
import warnings

import pydicom

warnings.filterwarnings("ignore")


def values(dataset):
    """Accesses each value; the number of elements."""
    count = 0
    for element in dataset:
        count += 1
        value = element.value
        if element.VR == "SQ":
            count += sum(values(item) for item in value)
        elif element.VR == "PN":
            str(value)
    return count


files = sorted(pathlib.Path(sys.argv[1]).rglob("*.dcm"))
elements, failed = 0, 0
for path in files:
    try:
        dataset = pydicom.dcmread(path)
        dataset.decode()
        elements += values(dataset)
    except Exception as error:  # noqa: BLE001 (any failure is an answer)
        failed += 1
        print(f"{path}\t{type(error).__name__}: {error}")
print(f"{len(files)} files, {elements} elements", file=sys.stderr)
sys.exit(failed > 0)
