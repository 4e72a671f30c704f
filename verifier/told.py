"""What the manifest tells of the options, and of what was blackened."""

import re

# The manifest's words for what is kept, and this program's.
KEPT = {
    "retain-uids": {"uids"},
    "retain-institution": {"institution"},
    "retain-device": {"device"},
    "retain-safe-private": {"safe-private"},
}


def kept(manifest):
    """Words of `--keep` for the options that the manifest tells."""
    options = manifest.get("options", {})
    keep = set().union(*(words for name, words in KEPT.items() if options.get(name)))
    return keep | ({"dates"} if options.get("dates", "remove") != "remove" else set())


def blackened(manifest, name):
    """Frame (from 1, None: all), left, top, width and height of each rectangle in the image of this name."""
    numbers = re.search(r"/S?(\d{3,})/I?(\d{5,})(\.dcm)?$", name)
    if numbers is None:
        return []
    series, image = int(numbers[1]), int(numbers[2])
    return [
        (one.get("frame"), one["left"], one["top"], one["width"], one["height"])
        for told in manifest.get("pixels", {}).get("series", [])
        if told["number"] == series
        for one in told.get("blackened", [])
        if any(first <= image <= last for first, last in one["images"])
    ]
