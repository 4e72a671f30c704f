"""Many series of one image each, all of one study.

series.py OUT COUNT   Prints {"folder": OUT}.
"""

import json
import sys
from pathlib import Path

from hostile import native

if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True)
    for number in range(1, int(sys.argv[2]) + 1):
        (out / f"{number:05}").write_bytes(native(number, bytes(64)))
    print(json.dumps({"folder": str(out)}))
