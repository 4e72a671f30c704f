"""Runs the independent checker beside the shared test data over a zip: leaks.py ZIP ANSWER_KEY. Prints its JSON."""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

CHECKER = Path(__file__).resolve().parents[3] / "shared" / "testdata" / "check_leaks.py"

with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(sys.argv[1]) as packed:
        packed.extractall(Path(folder) / "out")
    result = Path(folder) / "result.json"
    subprocess.run(
        [sys.executable, CHECKER, sys.argv[2], Path(folder) / "out", "--json", result], check=True, capture_output=True
    )
    print(json.dumps(json.loads(result.read_text())))
