"""Planted values: words that stand nowhere else, so that each one that is left is found and tells where it was."""

# Stands in every planted word, and in no language, name of a device or term of the standard; long enough not to stand among
# the letters of a code that is drawn.
MARK = "xqzjv"
LENGTH = len("wo") + len(MARK) + 8
SYLLABLES = [c + v for c in "bdfgklmnprstvw" for v in "aeiou"]


class Plants:
    """Hands out the values and remembers where each was planted: the answer key."""

    def __init__(self, seed):
        self.seed = seed
        self.planted = []
        self.texts = set()
        self.uids = 0

    def note(self, text, place, kind):
        """A value of another shape, searched as it is."""
        if text not in self.texts:
            self.texts.add(text)
            self.planted.append({"text": text, "place": place, "kind": kind})
        return text

    def word(self, place, kind="text"):
        """A word of letters for one place, short enough for each VR of text."""
        number = len(self.planted) * 97 + self.seed * 13
        ending = ""
        for _ in range(4):
            number, digit = divmod(number, len(SYLLABLES))
            ending += SYLLABLES[digit]
        return self.note(f"Wo{MARK}{ending}", place, kind)

    def uid(self):
        """A UID below the study's own root."""
        self.uids += 1
        return f"{self.root}.{self.uids}"

    @property
    def root(self):
        return f"1.2.826.0.1.3680043.8.498.7777.{self.seed}"
