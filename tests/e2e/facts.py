"""What a zip's manifest and its report's text say; or files that are no images.

facts.py ZIP PDF     prints {"incomplete", "text"}
facts.py litter DIR  writes a letter and a damaged image into a folder
"""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

if sys.argv[1] == "litter":
    folder = Path(sys.argv[2])
    image = next(folder.iterdir()).read_bytes()
    (folder / "letter.txt").write_text("Dear colleague")
    (folder / "half.dcm").write_bytes(image[: len(image) // 2])
    print(json.dumps({}))
else:
    with zipfile.ZipFile(sys.argv[1]) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/manifest.json"))
        manifest = json.loads(archive.read(name))
    text = subprocess.run(["pdftotext", "-layout", sys.argv[2], "-"], check=True, capture_output=True, text=True).stdout
    print(json.dumps({"incomplete": manifest["incomplete"], "text": text}))
