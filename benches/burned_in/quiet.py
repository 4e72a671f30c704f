"""Things in images that are no text and may look like it: what the search must be quiet about.

`drawn` draws them onto slices (rulers, colour bars, grids, borders of tiles, letters of sides, leads, wires, screws, stents,
staples, teeth, checkerboards, line pairs, rods); `derived` makes maps of a volume as scanners derive them (ratios, phases,
gradients, perfusion in colours with a bar, labels, projections, subtractions).
"""

import matplotlib.cm
import numpy as np
import scipy.ndimage
from PIL import Image, ImageDraw, ImageFont

KINDS = [
    "ruler", "bar", "grid", "tiles", "side", "lead", "wire", "screw", "stent", "staples", "teeth", "checks", "pairs",
    "rods", "spine", "plate",
]
# Set by who draws: where the letters of sides come from.
FONTS = None
# Where a drawn thing is made larger first, so that its edges are as soft as an image's.
FINE = 3


def layer(shape, draw_on):
    """What a function draws, as parts of ink."""
    image = Image.new("L", (shape[1] * FINE, shape[0] * FINE), 0)
    draw_on(ImageDraw.Draw(image), FINE)
    return np.asarray(image.resize((shape[1], shape[0]), Image.BOX), float) / 255


def sharp(shape, draw_on):
    image = Image.new("L", (shape[1], shape[0]), 0)
    draw_on(ImageDraw.Draw(image), 1)
    return np.asarray(image, float) / 255


def ruler(random, shape):
    height, width = shape
    step, major = random.choice([3, 4, 5, 6, 8, 10, 12]), random.choice([5, 10])
    short, long_ = random.integers(3, 9), random.integers(8, 18)
    down = random.random() < 0.7
    length = (height if down else width) * random.uniform(0.4, 0.9)
    start = ((height if down else width) - length) / 2
    edge = random.integers(4, 24)

    def on(draw, fine):
        for number in range(int(length / step) + 1):
            tick = long_ if number % major == 0 else short
            at = start + number * step
            here = (edge, at, edge + tick, at) if down else (at, height - edge - tick, at, height - edge)
            draw.line([value * fine for value in here], fill=255, width=fine)
        ends = (edge, start, edge, start + length) if down else (start, height - edge, start + length, height - edge)
        draw.line([value * fine for value in ends], fill=255, width=fine)

    return sharp(shape, on) if random.random() < 0.7 else layer(shape, on)


def grid(random, shape):
    step, width = random.integers(6, 60), random.integers(1, 3)

    def on(draw, fine):
        for at in range(0, max(shape), step):
            draw.line([at * fine, 0, at * fine, shape[0] * fine], fill=255, width=width * fine)
            draw.line([0, at * fine, shape[1] * fine, at * fine], fill=255, width=width * fine)

    return sharp(shape, on)


def side(random, shape):
    fonts = ["DejaVuSans", "DejaVuSans-Bold", "LiberationSans-Bold", "Roboto-Regular", "DejaVuSansMono", "DejaVuSerif"]
    size = int(random.integers(10, max(12, shape[0] // 8)))
    font = ImageFont.truetype(str(FONTS / f"{random.choice(fonts)}.ttf"), size)
    sides = random.choice(["R", "L", "A", "P", "H", "F", "RL", "AP", "HF", "S", "I", "LR"])

    def on(draw, fine):
        middle = [(4, shape[0] // 2), (shape[1] - size - 4, shape[0] // 2), (shape[1] // 2, 2), (shape[1] // 2, shape[0] - size - 6)]
        for letter, place in zip(sides, random.permutation(middle) if len(sides) == 1 else middle):
            draw.text(tuple(int(at) for at in place), letter, fill=255, font=font)

    return sharp(shape, on)


def path(random, shape, bend=0.4):
    """A curve through the image."""
    start = np.array([random.uniform(0.1, 0.9) * shape[1], random.uniform(0.1, 0.9) * shape[0]])
    angle = random.choice([0, np.pi / 2, random.uniform(0, np.pi)]) + random.normal(0, 0.05)
    length = random.uniform(0.3, 0.7) * min(shape)
    along = np.linspace(0, 1, 80)
    turn = angle + bend * random.normal(0, 1) * along
    steps = np.stack([np.cos(turn), np.sin(turn)], 1) * length / len(along)
    return start + np.cumsum(steps, 0)


def lead(random, shape):
    """Contacts of electrodes in a row."""
    count, size, gap = random.integers(4, 18), random.uniform(1.2, 4.5), random.uniform(1.6, 4)
    angle = random.choice([0, 0, np.pi / 2, random.uniform(0, np.pi)]) + random.normal(0, 0.03)
    leads = random.integers(1, 5)

    def on(draw, fine):
        for number in range(leads):
            x, y = random.uniform(0.1, 0.7) * shape[1], random.uniform(0.1, 0.9) * shape[0]
            for contact in range(count):
                at = contact * size * gap
                a, b = x + at * np.cos(angle), y + at * np.sin(angle)
                draw.ellipse([(a - size) * fine, (b - size * 1.3) * fine, (a + size) * fine, (b + size * 1.3) * fine], fill=255)

    return layer(shape, on)


def wire(random, shape):
    def on(draw, fine):
        for _ in range(random.integers(1, 7)):
            points = path(random, shape, random.uniform(0, 4)) * fine
            draw.line([tuple(point) for point in points], fill=255, width=int(random.integers(1, 4)) * fine // 2 + 1)

    return layer(shape, on)


def screw(random, shape):
    turns, high = random.integers(5, 16), random.uniform(4, 14)

    def on(draw, fine):
        for _ in range(random.integers(1, 4)):
            x, y, step = random.uniform(0.1, 0.6) * shape[1], random.uniform(0.1, 0.9) * shape[0], high * random.uniform(0.4, 0.8)
            draw.rectangle([x * fine, (y - high / 4) * fine, (x + turns * step) * fine, (y + high / 4) * fine], fill=255)
            for turn in range(turns):
                a = x + turn * step
                draw.line([a * fine, (y - high / 2) * fine, (a + step / 2) * fine, (y + high / 2) * fine], fill=255, width=int(fine * step / 3) + 1)

    return turned(random, layer(shape, on))


def stent(random, shape):
    rings, high = random.integers(4, 14), random.uniform(8, 24)

    def on(draw, fine):
        x, y = random.uniform(0.1, 0.5) * shape[1], random.uniform(0.2, 0.8) * shape[0]
        for ring in range(rings):
            a, wide = x + ring * high * 0.6, high * 0.6
            for part in range(2):
                b = y + (part - 1) * high / 2
                draw.line([a * fine, b * fine, (a + wide) * fine, (b + high / 2) * fine], fill=255, width=fine)
                draw.line([(a + wide) * fine, b * fine, a * fine, (b + high / 2) * fine], fill=255, width=fine)

    return turned(random, layer(shape, on))


def staples(random, shape):
    count, wide, high = random.integers(4, 16), random.uniform(4, 12), random.uniform(4, 12)

    def on(draw, fine):
        x, y, gap = random.uniform(0.1, 0.4) * shape[1], random.uniform(0.1, 0.9) * shape[0], wide * random.uniform(1.2, 2.2)
        for number in range(count):
            a, b = x + number * gap, y + random.normal(0, 0.4)
            corners = [(a, b + high), (a, b), (a + wide * 0.8, b), (a + wide * 0.8, b + high * random.uniform(0.6, 1))]
            draw.line([(p * fine, q * fine) for p, q in corners], fill=255, width=fine)

    return turned(random, layer(shape, on))


def teeth(random, shape):
    count, wide = random.integers(6, 14), random.uniform(6, 22)
    bend = random.uniform(-0.004, 0.004)

    def on(draw, fine):
        x, y = random.uniform(0.05, 0.3) * shape[1], random.uniform(0.2, 0.8) * shape[0]
        for row in (0, 1):
            for number in range(count):
                a = x + number * wide * 1.08
                b = y + row * wide * 1.9 + bend * (a - x - count * wide / 2) ** 2
                size = wide * random.uniform(0.85, 1)
                draw.rounded_rectangle([a * fine, b * fine, (a + size) * fine, (b + wide * random.uniform(1.3, 1.7)) * fine], radius=int(wide * fine / 3), fill=int(random.integers(150, 255)))
                c = a + size * 0.4
                draw.rectangle([c * fine, (b + wide * 0.4) * fine, (c + size * 0.2) * fine, (b + wide * 1.2) * fine], fill=70)

    return turned(random, layer(shape, on))


def checks(random, shape):
    size = int(random.integers(3, 40))
    y, x = np.mgrid[: shape[0], : shape[1]]
    inside = np.zeros(shape)
    top, left = (int(random.uniform(0, 0.5) * length) for length in shape)
    inside[top : top + size * 8, left : left + size * 8] = 1
    return ((x // size + y // size) % 2) * (inside if random.random() < 0.6 else 1)


def pairs(random, shape):
    """Groups of bars, each finer than the one before."""
    ink, x = np.zeros(shape), random.integers(8, 30)
    y, high = int(random.uniform(0.1, 0.8) * shape[0]), int(random.integers(6, 40))
    for width in sorted(random.integers(1, 9, random.integers(3, 7)), reverse=True):
        for bar in range(int(random.integers(3, 6))):
            at = x + bar * 2 * width
            ink[y : y + high, at : at + width] = 1
        x += (2 * 5 + 2) * width
    return turned(random, ink)


def rods(random, shape):
    count, gap = random.integers(3, 12), random.uniform(5, 24)

    def on(draw, fine):
        x, y, size = random.uniform(0.1, 0.4) * shape[1], random.uniform(0.1, 0.5) * shape[0], gap * random.uniform(0.15, 0.42)
        for row in range(count):
            for number in range(count - (row if random.random() < 0.02 else 0)):
                a, b = x + number * gap, y + row * gap
                draw.ellipse([(a - size) * fine, (b - size) * fine, (a + size) * fine, (b + size) * fine], fill=255)

    return layer(shape, on)


def spine(random, shape):
    """Bodies of vertebrae, or ribs, in a row: cortical edges brighter than what is inside."""
    count, wide = random.integers(5, 16), random.uniform(7, 26)
    high = wide * random.uniform(0.8, 1.5)

    def on(draw, fine):
        x, y = random.uniform(0.05, 0.3) * shape[1], random.uniform(0.2, 0.7) * shape[0]
        for number in range(count):
            a, b = x + number * wide * 1.25, y + np.sin(number / 3) * wide * 0.2
            box = [a * fine, b * fine, (a + wide) * fine, (b + high) * fine]
            draw.rounded_rectangle(box, radius=int(wide * fine / 4), fill=int(random.integers(60, 130)), outline=255, width=int(fine * wide / 10) + 1)

    return turned(random, scipy.ndimage.gaussian_filter(layer(shape, on), random.uniform(0.3, 1.2)))


def plate(random, shape):
    """A bone plate with holes."""
    holes, wide = random.integers(4, 12), random.uniform(8, 26)

    def on(draw, fine):
        x, y = random.uniform(0.05, 0.4) * shape[1], random.uniform(0.2, 0.8) * shape[0]
        draw.rounded_rectangle([x * fine, y * fine, (x + holes * wide) * fine, (y + wide) * fine], radius=int(wide * fine / 3), fill=255)
        for hole in range(holes):
            a, size = x + (hole + 0.5) * wide, wide * 0.28
            draw.ellipse([(a - size) * fine, (y + wide / 2 - size) * fine, (a + size) * fine, (y + wide / 2 + size) * fine], fill=0)

    return turned(random, layer(shape, on))


def turned(random, ink):
    """In a third upright, in a third from top to bottom, else at some angle."""
    number = random.integers(0, 3)
    if number == 1 and ink.shape[0] == ink.shape[1]:
        return np.rot90(ink).copy()
    return scipy.ndimage.rotate(ink, random.uniform(-40, 40), reshape=False, order=1) if number == 2 else ink


def bar(random, pixels):
    """A bar of colours, as a workstation puts it beside a map, with ticks and without numbers."""
    height, width = pixels.shape
    out = pixels.copy()
    wide, high = int(random.integers(6, 22)), int(height * random.uniform(0.3, 0.8))
    left, top = (int(random.integers(4, 20)) if random.random() < 0.5 else width - wide - 20), (height - high) // 2
    ramp = np.linspace(255, 0, high)[:, None]
    if random.random() < 0.4:
        ramp = np.floor(ramp / 255 * 11.99) / 11 * 255
    out[top : top + high, left : left + wide] = ramp
    if random.random() < 0.7:
        for y in (top - 1, top + high):
            out[y, left - 1 : left + wide + 1] = 255
        for x in (left - 1, left + wide):
            out[top - 1 : top + high + 1, x] = 255
    for tick in range(int(random.integers(0, 12))):
        at = top + tick * high // 11
        out[at, left + wide : min(width, left + wide + 5)] = 255
    return out


def tiles(random, frames):
    """A sheet of slices with lines between them, as films were printed."""
    down, across = int(random.integers(2, 6)), int(random.integers(2, 6))
    side = int(np.clip(640 // across, 64, 256))
    line = int(random.integers(1, 4))
    sheet = np.full((down * (side + line) + line, across * (side + line) + line), random.choice([255, 160, 90]), float)
    for at in range(down * across):
        pixels = frames[at % len(frames)]
        small = scipy.ndimage.zoom(pixels.astype(float), (side / pixels.shape[0], side / pixels.shape[1]), order=1)
        y, x = at // across * (side + line) + line, at % across * (side + line) + line
        sheet[y : y + side, x : x + side] = small[:side, :side]
    return np.clip(sheet, 0, 255)


def drawn(kind, random, frames):
    """Frames of one series with the same thing on each."""
    if kind == "tiles":
        return [tiles(random, frames[number:] + frames[:number]) for number in range(2)]
    if kind == "bar":
        state = random.integers(1 << 30)
        return [bar(np.random.default_rng(state), pixels.astype(float)) for pixels in frames]
    ink = globals()[kind](random, frames[0].shape)
    level, part = random.choice([255, 255, 230, 190, 0]), random.choice([1, 1, 0.8])
    return [pixels * (1 - ink * part) + level * ink * part for pixels in frames if pixels.shape == ink.shape]


def derived(volume, random):
    """Maps of a volume (0 to 1): name, and slices from 0 to 255; colours as brightness, greatest and least channel."""
    size = volume.shape
    inside = scipy.ndimage.binary_fill_holes(scipy.ndimage.gaussian_filter(volume, 1) > 0.12)
    noise = lambda grain=0.0: scipy.ndimage.gaussian_filter(random.standard_normal(size), grain)
    rest = lambda: 0.03 * np.abs(noise(0.4))
    out = {}
    with np.errstate(all="ignore"):
        ratio = -np.log((volume * 0.6 + rest()) / (volume + rest() + 1e-3))
        out["adc"] = np.clip(ratio * 200 + 60, 0, 255)
        field = scipy.ndimage.gaussian_filter(random.standard_normal(size), 14)
        turn = np.where(inside, field / field.std() * 4, random.uniform(-np.pi, np.pi, size))
        out["phase"] = (np.angle(np.exp(1j * turn)) + np.pi) / (2 * np.pi) * 255
        edge = scipy.ndimage.gaussian_gradient_magnitude(volume, random.uniform(0.5, 1.2))
        out["edges"] = np.clip(edge / np.percentile(edge, 99.5) * 255, 0, 255)
        step = int(random.integers(2, 6))
        coarse = scipy.ndimage.zoom(scipy.ndimage.median_filter(np.clip(volume + 0.15 * noise(1) / 0.2, 0, 1), 3)[::step, ::step], (step, step, 1), order=0)
        coarse = coarse[: size[0], : size[1]] * inside[: coarse.shape[0], : coarse.shape[1]]
        name = random.choice(["jet", "hot", "viridis", "rainbow", "hsv", "nipy_spectral"])
        colours = matplotlib.colormaps[str(name)](coarse)[..., :3] * 255 * (coarse > 0)[..., None]
        out["perfusion"] = colours @ np.array([0.299, 0.587, 0.114])
        out["perfusion most"], out["perfusion least"] = colours.max(-1), colours.min(-1)
        out["labels"] = np.floor(scipy.ndimage.gaussian_filter(volume, 1.5) * random.integers(4, 9)) / 8 * 255
        late = scipy.ndimage.shift(volume, random.uniform(-1, 1, 3), order=1)
        out["subtraction"] = np.clip(128 + (late - volume) * 500 + 6 * noise(0.5), 0, 255)
        wide = int(random.integers(4, 14))
        out["mip"] = scipy.ndimage.maximum_filter1d(volume, wide, axis=2) * 255
        out["minip"] = scipy.ndimage.minimum_filter1d(volume, wide, axis=2) * 255
        blobs = scipy.ndimage.gaussian_filter(random.standard_normal(size), 2.5)
        out["activation"] = np.where(blobs > 2 * blobs.std(), 255 - 60 * random.random(), np.clip(volume * 160, 0, 160)) * inside
        out["slow"] = np.clip(np.abs(scipy.ndimage.laplace(volume)) * 400 + 20 * np.abs(noise(0.3)), 0, 255)
    return {name: np.clip(values, 0, 255) for name, values in out.items()}

