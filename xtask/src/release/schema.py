"""Holds a bill of materials against the published JSON schema of its version, and against nothing of ours.

schema.py FILE   Prints what is wrong and ends with 1, or prints nothing. Needs cyclonedx-python-lib[json-validation], which
                 carries the schemas of CycloneDX.
"""

import json
import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

text = Path(sys.argv[1]).read_text(encoding="utf-8")
version = SchemaVersion.from_version(json.loads(text)["specVersion"])
wrong = JsonStrictValidator(version).validate_str(text)
if wrong is not None:
    sys.exit(str(wrong))
