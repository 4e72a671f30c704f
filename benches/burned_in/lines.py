"""The files of lines that `cargo bench --bench burned_in -- lines` and `-- letters` write."""

import pathlib
import re

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = (HERE / "../../crates/burned_in/src/measured/measures.rs").read_text()
NAMES = re.findall(r'"(\w+)",', SOURCE[SOURCE.index("NAMES") : SOURCE.index("];")])
ROWS = 16
LABEL = 48
# What the reader can say, after nothing (0): capitals stand for small letters, too.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:, "
CLASSES = len(LETTERS) + 1


def letters_of(text):
    return [LETTERS.index(letter) + 1 for letter in text.upper() if letter in LETTERS]


class Lines:
    def __init__(self, path):
        self.bytes = np.fromfile(path, np.uint8)
        size = 4 * (4 + len(NAMES) + 2)
        heads, self.text, self.starts = [], [], []
        at = 0
        while at < len(self.bytes):
            head = self.bytes[at : at + size].view("<f4")
            heads.append(head)
            label = self.bytes[at + size : at + size + LABEL].tobytes().rstrip(b"\0")
            self.text.append(label.decode())
            at += size + LABEL
            self.starts.append(at)
            at += 2 * ROWS * int(head[-1])
        heads = np.array(heads)
        self.kind, self.image, self.part, self.scene = heads[:, :4].astype(int).T
        self.measures = heads[:, 4:-2]
        self.covers = heads[:, -2]
        self.columns = heads[:, -1].astype(int)

    def strip(self, at):
        """Two planes of 16 rows."""
        start, columns = self.starts[at], self.columns[at]
        return self.bytes[start : start + 2 * ROWS * columns].reshape(2, ROWS, columns)


load = Lines


def stored(shapes):
    """The layers of data/reader.bin."""
    data = (HERE / "../../data/reader.bin").read_bytes()
    layers = []
    for shape in shapes:
        channels, size = shape[-1], int(np.prod(shape))
        scale, bias = np.frombuffer(data[: 8 * channels], "<f4").reshape(2, channels)
        weights = np.frombuffer(data[8 * channels : 8 * channels + size], np.int8).reshape(shape)
        layers.append((np.float32(weights * scale), bias))
        data = data[8 * channels + size :]
    return layers
