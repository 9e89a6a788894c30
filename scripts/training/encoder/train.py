"""Trains the upper layers and the heads. The layers below are run once as int8, and their vectors kept on disk."""

import argparse
import json
import os
import pickle
import signal
import time
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from dataset import MAX_SENTENCES, Dataset
from flatten import flat, tree
from labels import HEADS, POLITICAL, TAGS
from lower import LowerVectors
from network import (
    LAYERS,
    apply_heads,
    layers_forward,
    mean_by_sentence,
    new_heads,
    pretrained,
)

SEED = 23
TOKENS_PER_BATCH = 2048
LENGTHS = (16, 32, 48, 64, 96, 128)
POSITIVE = 2.0
SENTENCE_LOSS = 0.3
TAG_LOSS = 1.5
#: Share of the passages that are read as if all letters were lower case.
LOWERED = 0.15
#: Letter cases that lower case would hide, as passages.py numbers them.
CAPITALS = (1, 2, 3)
SAVE_SECONDS = 180


def length_of(tokens):
    return next(length for length in LENGTHS if tokens <= length)


def batches(data, chosen, random=None):
    """Passages of like length together. The last batch of a length is filled with repeats, so that shapes stay few."""
    lengths = np.diff(data.start)[chosen]
    made = []
    for low, high in zip((0, *LENGTHS), LENGTHS, strict=False):
        here = chosen[(lengths > low) & (lengths <= high)]
        if random is not None:
            here = random.permutation(here)
        size = TOKENS_PER_BATCH // high
        for at in range(0, len(here), size):
            rows = here[at : at + size]
            made.append((np.resize(rows, size), len(rows), high))
    if random is not None:
        random.shuffle(made)
    return made


def epoch_batches(data, chosen, random):
    """Batches of an epoch: each passage as often as its rate says, parts of a time drawn anew."""
    times = np.floor(data.rate[chosen] + random.random(len(chosen))).astype(int)
    return batches(data, np.repeat(chosen, times), random)


def lowered(cases, random):
    """The letter cases of a batch, some of its passages without capitals."""
    chosen = random.random(len(cases)) < LOWERED
    return np.where(chosen[:, None] & np.isin(cases, CAPITALS), 0, cases)


def cross_entropy(logits, truth, weight):
    losses = jax.nn.softplus(logits) - truth * logits
    return jnp.sum(losses * weight * jnp.where(truth > 0.5, POSITIVE, 1.0))


def loss_of(trained, shared, first, batch, key):
    params = {**trained["encoder"], "layers": [None] * first + trained["encoder"]["layers"]}
    x = layers_forward(params, batch["x"].astype(jnp.float32), batch["cases"], batch["mask"], first, key)
    passage, token, tags = apply_heads(trained["heads"], shared, x, batch["mask"])
    sentence = mean_by_sentence(token, batch["sentence"], MAX_SENTENCES)
    rows = passage.shape[0]
    by_passage = cross_entropy(passage, batch["truth"], batch["weight"]) / rows
    by_sentence = cross_entropy(sentence, batch["sentence_truth"], batch["sentence_weight"]) / rows
    # A token may have any of its allowed tags; where all are allowed nothing is learnt.
    bits = (batch["allowed"][..., None] >> jnp.arange(len(TAGS))) & 1
    known = (bits.sum(-1) < len(TAGS)) & (batch["mask"] > 0)
    logs = jax.nn.log_softmax(tags)
    allowed = jax.nn.logsumexp(jnp.where(bits > 0, logs, -1e9), axis=-1)
    by_tag = -jnp.sum(allowed * known) / jnp.maximum(known.sum(), 1)
    return by_passage + SENTENCE_LOSS * by_sentence + TAG_LOSS * by_tag, (by_passage, by_sentence, by_tag)


def optimiser(steps, rate, head_rate):
    def schedule(peak):
        return optax.warmup_cosine_decay_schedule(0.0, peak, min(100, steps // 10), steps, peak / 20)

    def decayed(params):
        return jax.tree.map(lambda x: x.ndim > 1, params)

    return optax.chain(
        optax.clip_by_global_norm(2.0),
        optax.multi_transform(
            {
                "encoder": optax.adamw(schedule(rate), weight_decay=0.01, mask=decayed),
                "heads": optax.adamw(schedule(head_rate), weight_decay=0.05, mask=decayed),
            },
            lambda params: {part: jax.tree.map(lambda _, name=part: name, params[part]) for part in params},
        ),
    )


class Stop:
    """After a signal to end, training saves a last checkpoint."""

    def __init__(self):
        self.asked = False
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self.ask)

    def ask(self, *_):
        self.asked = True


def train(options):
    folder = Path(options.out)
    jax.config.update("jax_compilation_cache_dir", str(folder / "compiled"))
    data = Dataset.load(folder / "data.npz")
    chosen = np.flatnonzero(data.split == 0)
    params = pretrained(options.weights)
    first = LAYERS - options.layers
    heads, shared = new_heads(len(HEADS), len(TAGS), len(POLITICAL), SEED)
    if options.begin:
        before = tree(np.load(options.begin))
        params, heads = before["encoder"], {**jax.tree.map(np.zeros_like, heads), **before["heads"]}
    params = jax.tree.map(jnp.asarray, params)
    lower = LowerVectors(params, data, first, folder)
    trained = {"encoder": {"case": params["case"], "layers": params["layers"][first:]}, "heads": heads}
    trained = jax.tree.map(jnp.asarray, trained)
    plan = [
        one
        for epoch in range(options.epochs)
        for one in epoch_batches(data, chosen, np.random.default_rng(SEED + epoch))
    ]
    if options.max_steps:
        plan = plan[: options.max_steps]
    rule = optimiser(len(plan), options.rate, options.head_rate)
    state, done = rule.init(trained), 0
    checkpoint = folder / "checkpoint.pickle"
    if checkpoint.exists():
        with checkpoint.open("rb") as file:
            done, trained, state = pickle.load(file)
        print(f"resumes at step {done}", flush=True)

    @jax.jit
    def step(trained, state, batch, key):
        run = partial(loss_of, shared=shared, first=first, batch=batch, key=key)
        (_, parts), slopes = jax.value_and_grad(run, has_aux=True)(trained)
        changes, state = rule.update(slopes, state, trained)
        trained = optax.apply_updates(trained, changes)
        return trained, state, jnp.stack(parts)

    def save():
        waiting = checkpoint.with_suffix(".new")
        with waiting.open("wb") as file:
            pickle.dump(jax.tree.map(np.asarray, (done, trained, state)), file)
        waiting.replace(checkpoint)

    stop, saved, losses, started = Stop(), time.monotonic(), [], time.monotonic()
    for rows, count, length in plan[done:]:
        batch = data.batch(rows, length)
        batch["weight"][count:] = 0
        batch["x"] = lower.of(rows, batch)
        batch["cases"] = lowered(batch["cases"], np.random.default_rng(SEED + done))
        trained, state, parts = step(trained, state, batch, jax.random.key(SEED + done))
        losses.append(np.asarray(parts))
        done += 1
        if done % 50 == 0:
            means = " ".join(f"{value:.3f}" for value in np.mean(losses[-50:], axis=0))
            print(f"step {done} of {len(plan)}: {means}, {time.monotonic() - started:.0f} s", flush=True)
        if time.monotonic() - saved > SAVE_SECONDS or stop.asked:
            save()
            saved = time.monotonic()
        if stop.asked:
            print("stopped; the same command resumes", flush=True)
            raise SystemExit(1)
    save()
    write_model(folder / "model.npz", params, trained, first)


def write_model(path, params, trained, first):
    """All weights under flat names, with the shared vector added to the heads that share it."""
    heads = dict(trained["heads"])
    for name in ("passage", "sentence"):
        common = heads.pop(f"political_{name}")
        many = (np.arange(len(HEADS)) < len(POLITICAL)).astype(np.float32)
        heads[name] = {key: heads[name][key] + common[key] * many for key in ("w", "b")}
    encoder = {**params, "case": trained["encoder"]["case"]}
    encoder["layers"] = params["layers"][:first] + trained["encoder"]["layers"]
    np.savez(path, **flat({"encoder": encoder, "heads": heads}))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--begin", default="", help="a model.npz to go on from")
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--max-steps", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    options = arguments()
    Path(options.out, "training.pid").write_text(f"{os.getpid()}\n")
    started = time.monotonic()
    train(options)
    print(json.dumps({"seconds": round(time.monotonic() - started)}))
