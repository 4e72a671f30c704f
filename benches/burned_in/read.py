"""Learns the small reader of crates/burned_in: letters from drawn text on drawn grounds.

usage: read.py target/burned_in, after `cargo bench --bench burned_in -- letters target/burned_in/letters.bin`; run it
with target/burned_in/python/bin/python3. Writes reader.npz there: what `fit.py` goes on with. Nothing that false alarms
are measured on is seen here. With `on` behind the folder it goes on from the reader in data/reader.bin, for fewer rounds.

A net of four convolutions looks at a strip of 16 rows and says for each second column which letter stands there, or
none; it is taught whole texts (connectionist temporal classification, Graves 2006), and that chance lines say nothing.
"""

import pathlib
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

from lines import CLASSES, ROWS, letters_of, load, stored

TO = pathlib.Path(sys.argv[1])
WIDE = [32, 48, 64, 96, 128, 192, 256]
BATCH = 48
MOST = 16000
ROUNDS = 22


SHAPES = [(5, 5, 2, 8), (3, 3, 8, 16), (3, 3, 16, 24), (2, 3, 24, 48), (1, 1, 48, CLASSES)]


def start(key):
    keys = jax.random.split(key, len(SHAPES))
    weights = []
    for one, shape in zip(keys, SHAPES):
        size = np.prod(shape[:3])
        weights.append((jax.random.normal(one, shape) * (2 / size) ** 0.5, jnp.zeros(shape[3])))
    return weights


STEPS = [(2, 2), (2, 1), (2, 1), (1, 1), (1, 1)]
PADS = [((2, 2), (2, 2)), ((1, 1), (1, 1)), ((1, 1), (1, 1)), ((0, 0), (1, 1)), ((0, 0), (0, 0))]


def features(weights, strips):
    """Strips of n x 16 x columns x 2, from 0 to about 1, as n x columns / 2 x 48."""
    here = strips
    for (weight, bias), step, pad in zip(weights[:4], STEPS, PADS):
        here = jax.lax.conv_general_dilated(here, weight, step, pad, dimension_numbers=("NHWC", "HWIO", "NHWC"))
        here = jax.nn.relu(here + bias)
    return here[:, 0]


def says(weights, strips):
    weight, bias = weights[4]
    return features(weights, strips) @ weight[0, 0] + bias


def padded(data, those, wide):
    strips = np.zeros((len(those), ROWS, wide, 2), np.float32)
    for number, at in enumerate(those):
        columns = data.columns[at]
        strips[number, :, :columns] = data.strip(at).transpose(1, 2, 0) / 128.0
    return strips


def batches(data, those, random):
    """Places in the list in batches of strips that are about as wide."""
    widths = np.searchsorted(WIDE, data.columns[those])
    all_ = []
    for number, wide in enumerate(WIDE):
        here = random.permutation(those[widths == number])
        all_ += [(wide, here[at : at + BATCH]) for at in range(0, len(here) - BATCH + 1, BATCH)]
    return [all_[at] for at in random.permutation(len(all_))]


def main():
    data = load(TO / "letters.bin")
    random = np.random.default_rng(0)
    long_ = np.array([len(text) for text in data.text])
    whole = (data.kind == 1) & (data.covers > 0.8) & (data.columns > 0)
    # A letter needs two columns of what is read, and a strip that ends before its text teaches nothing.
    whole &= (data.columns < 256) & (data.columns >= 4 * long_) & (long_ > 0)
    whole &= np.isin(np.arange(len(whole)), random.permutation(np.flatnonzero(whole))[:MOST])
    chance = np.flatnonzero((data.kind == 0) & (data.columns > 0))
    chance = random.permutation(chance)[: whole.sum() // 3]
    test = data.image % 12 == 0
    chosen = np.sort(np.concatenate([np.flatnonzero(whole), chance]))
    learned = chosen[~test[chosen]]
    print(f"{whole.sum()} texts, {len(chance)} lines of chance", flush=True)
    on = sys.argv[2:] == ["on"]
    weights = stored(SHAPES) if on else start(jax.random.PRNGKey(0))
    rounds, most = (ROUNDS // 2, 2e-3) if on else (ROUNDS, 4e-3)
    count = len(batches(data, learned, random))
    rate = optax.cosine_onecycle_schedule(count * rounds, most)
    teacher = optax.chain(optax.clip_by_global_norm(5.0), optax.adam(rate))
    state = teacher.init(weights)

    @jax.jit
    def step(weights, state, strips, gaps, labels, label_gaps):
        def loss(weights):
            return jnp.mean(optax.ctc_loss(says(weights, strips), gaps, labels, label_gaps))

        value, change = jax.value_and_grad(loss)(weights)
        change, state = teacher.update(change, state)
        return optax.apply_updates(weights, change), state, value

    begun = time.time()
    for number in range(rounds):
        values = []
        for wide, those in batches(data, learned, random):
            strips = padded(data, those, wide)
            ends = (data.columns[those] + 1) // 2
            gaps = (np.arange(wide // 2)[None] >= ends[:, None]).astype(np.float32)
            labels = np.zeros((len(those), 32), np.int32)
            label_gaps = np.ones((len(those), 32), np.float32)
            for row, at in enumerate(those):
                letters = letters_of(data.text[at])[:32] if data.kind[at] == 1 else []
                labels[row, : len(letters)] = letters
                label_gaps[row, : len(letters)] = 0
            weights, state, value = step(weights, state, strips, gaps, labels, label_gaps)
            values.append(float(value))
        print(f"{number}: {np.mean(values):.3f} {time.time() - begun:.0f} s", flush=True)
        np.savez(TO / "reader.npz", *[np.asarray(part) for pair in weights for part in pair])


if __name__ == "__main__":
    main()
