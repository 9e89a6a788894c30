"""The head of the early exit: units on the vectors of each token, their mean and highest, and a logit for each limit."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import optax
from network import WIDTH, apply_linear

SEED = 31
#: Units on each token.
UNITS = 128
EPOCHS, RATE = 6, 2e-3
#: Share of the tokens that are left out at random in training.
DROPPED = 0.15
#: Tokens of a batch, and the lengths that items are filled up to.
TOKENS, LENGTHS = 6144, (12, 24, 48, 80, 128)


def new_head(outputs):
    drawn = np.random.default_rng(SEED)
    return {
        "tokens": {
            "w": drawn.normal(0, 0.04, (WIDTH, UNITS)).astype(np.float32),
            "b": np.zeros(UNITS, np.float32),
        },
        "last": {
            "w": drawn.normal(0, 0.05, (2 * UNITS, outputs)).astype(np.float32),
            "b": np.full(outputs, -2.0, np.float32),
        },
    }


def apply_head(p, x, mask):
    """Logits of items whose tokens have the vectors `x`; `mask` is 1 for tokens."""
    inside = mask[..., None]
    units = jax.nn.relu(apply_linear(p["tokens"], x)) * inside
    mean = units.sum(axis=1) / inside.sum(axis=1)
    return apply_linear(p["last"], jnp.concatenate([mean, units.max(axis=1)], axis=-1))


def loss_of(p, x, mask, target, weight):
    logits = apply_head(p, x, mask)
    return (weight * (jax.nn.softplus(logits) - target * logits)).sum() / len(x)


def batches(start, chosen, random):
    """Items of like length together; the last batch of a length is filled with repeats."""
    lengths = np.diff(start)[chosen]
    made = []
    for low, high in zip((0, *LENGTHS), LENGTHS, strict=False):
        here = random.permutation(chosen[(lengths > low) & (lengths <= high)])
        size = TOKENS // high
        made += [(np.resize(here[at : at + size], size), min(size, len(here) - at), high) for at in range(0, len(here), size)]
    random.shuffle(made)
    return made


def padded(vectors, start, rows, length):
    x = np.zeros((len(rows), length, WIDTH), np.float32)
    mask = np.zeros((len(rows), length), np.float32)
    for row, at in enumerate(rows):
        here = vectors[start[at] : start[at + 1]]
        x[row, : len(here)] = here
        mask[row, : len(here)] = 1
    return x, mask


def trained(vectors, start, chosen, target, weight):
    """`vectors`: those of all tokens; `start[i]:start[i + 1]` are the tokens of item i. `target` and `weight` by output."""
    p = new_head(target.shape[1])
    random = np.random.default_rng(SEED)
    steps = EPOCHS * len(batches(start, chosen, random))
    rule = optax.adamw(optax.cosine_decay_schedule(RATE, steps), weight_decay=1e-2)
    state = rule.init(p)

    @jax.jit
    def step(p, state, x, mask, target, weight):
        changes, state = rule.update(jax.grad(loss_of)(p, x, mask, target, weight), state, p)
        return optax.apply_updates(p, changes), state

    for _ in range(EPOCHS):
        for rows, _, length in batches(start, chosen, random):
            x, mask = padded(vectors, start, rows, length)
            # The first token stays, so that no item is empty.
            mask[:, 1:] *= random.random(mask[:, 1:].shape) >= DROPPED
            p, state = step(p, state, x, mask, target[rows], weight[rows])
    return jax.tree.map(np.asarray, p)


def logits_of(p, vectors, start, chosen):
    """The logits of the items `chosen`, in their order."""
    run = jax.jit(partial(apply_head, jax.tree.map(jnp.asarray, p)))
    logits = np.zeros((len(start) - 1, len(p["last"]["b"])), np.float32)
    for rows, count, length in batches(start, chosen, np.random.default_rng(SEED)):
        logits[rows[:count]] = np.asarray(run(*padded(vectors, start, rows, length)))[:count]
    return logits[chosen]
