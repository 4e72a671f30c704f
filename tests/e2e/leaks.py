"""Searches a zip for what was planted in the study that it is an export of: leaks.py ZIP KEY. Prints what was found as JSON."""

import subprocess
import sys
from pathlib import Path

CHECKER = Path(__file__).resolve().parents[1] / "planted" / "check.py"

# It ends with 1 where something is left, which the test is to say.
told = subprocess.run([sys.executable, "-B", CHECKER, sys.argv[2], sys.argv[1], "--json"], capture_output=True, text=True)
if not told.stdout:
    sys.exit(told.stderr)
print(told.stdout)
