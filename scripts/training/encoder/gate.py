"""
Trains the gate: a small model on word pieces, without their order, that finds the passages of mail which the encoder
need not score. It learns from the scores of the encoder, not from labels.
"""

import argparse
import itertools
import json
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from calibrate import FAMILIES, as_usual, calibrated, family_scores
from dataset import MAX_SENTENCES, Dataset
from passages import MAX_TOKENS

SEED = 29
#: Numbers for each word piece, and units of the hidden layer.
WIDTH, HIDDEN = 48, 96
EPOCHS, BATCH, RATE = 28, 256, 3e-3
#: Share of the word pieces that are left out at random in training.
DROPPED = 0.25
#: The share of what the encoder would hold that must reach it.
RECALL = 0.94
#: Shares of what the encoder holds in a family below which its limit may lie.
STEPS = (0, 0.004, 0.008, 0.015, 0.03, 0.06, 0.12)
#: Texts of which as little as possible must reach the encoder.
ORDINARY = ("real-mail", "real-cleared", "public-mail", "public-prose")
#: Ordinary mail.
MAIL = ("real-mail", "public-mail")
#: Share of the sentences of ordinary mail that the gate lets through to be read alone, by family.
ALONE_SHARES = {"political": 0.01, "conduct": 0.025}
#: How far below the threshold of the encoder a passage already counts as doubtful, in logits, and how fast doubt fades.
SLACK, SOFTNESS = 1.0, 0.7
#: Weight of real mail: most of it must not reach the encoder.
MAIL_WEIGHT = 6.0
#: Earlier pieces are signs, letters and unused pieces.
FIRST_WORD = 1996


def word_vectors(words):
    """The main directions of the encoder's own word vectors."""
    centred = words - words.mean(axis=0)
    _, directions = np.linalg.eigh(np.cov(centred[FIRST_WORD:].T))
    reduced = centred @ directions[:, ::-1][:, :WIDTH]
    return (reduced / reduced.std() * 0.3).astype(np.float32)


def new_gate(words):
    drawn = np.random.default_rng(SEED)
    families = len(FAMILIES)
    return {
        "pieces": word_vectors(words),
        "weights": np.zeros(len(words), np.float32),
        "direct": np.zeros((len(words), families), np.float32),
        "hidden": drawn.normal(0, 0.2, (2 * WIDTH, HIDDEN)).astype(np.float32),
        "hidden_bias": np.zeros(HIDDEN, np.float32),
        "last": drawn.normal(0, 0.1, (HIDDEN, families)).astype(np.float32),
        "last_bias": np.full(families, -2.0, np.float32),
    }


def apply_gate(p, ids):
    """Logits by family of passages whose pieces are `ids`, filled up with 0."""
    inside = (ids > 0).astype(jnp.float32)[..., None]
    root = jnp.sqrt(jnp.maximum(inside.sum(axis=1), 1))
    vectors = p["pieces"][ids] * jax.nn.softplus(p["weights"][ids])[..., None]
    total = (vectors * inside).sum(axis=1) / root
    most = jnp.max(jnp.where(inside > 0, vectors, -1e3), axis=1)
    hidden = jax.nn.relu(jnp.concatenate([total, most], axis=-1) @ p["hidden"] + p["hidden_bias"])
    return hidden @ p["last"] + p["last_bias"] + (p["direct"][ids] * inside).sum(axis=1) / root


def loss_of(p, start, ids, target, weight):
    logits = apply_gate(p, ids)
    losses = weight[:, None] * (jax.nn.softplus(logits) - target * logits)
    kept = (p["direct"] ** 2).sum() + ((p["pieces"] - start) ** 2).sum()
    return losses.sum(axis=1).mean() + 1e-6 * kept


def trained(words, ids, target, weight):
    p = new_gate(words)
    start = p["pieces"]
    steps = EPOCHS * (len(ids) // BATCH)
    rule = optax.adam(optax.cosine_decay_schedule(RATE, steps))
    state = rule.init(p)
    random = np.random.default_rng(SEED)

    @jax.jit
    def step(p, state, ids, target, weight):
        slopes = jax.grad(partial(loss_of, start=start, ids=ids, target=target, weight=weight))(p)
        changes, state = rule.update(slopes, state)
        return optax.apply_updates(p, changes), state

    for _ in range(EPOCHS):
        order = random.permutation(len(ids))
        for at in range(0, len(order) - BATCH + 1, BATCH):
            rows = order[at : at + BATCH]
            left = np.where(random.random(ids[rows].shape) < DROPPED, 0, ids[rows])
            p, state = step(p, state, left, target[rows], weight[rows])
    return jax.tree.map(np.asarray, p)


def rounded(p):
    """Rounds the tables of word pieces to int8; small arrays stay as they are."""
    kept, scales = dict(p), {}
    kept["pieces"] = p["pieces"] * np.log1p(np.exp(p["weights"]))[:, None]
    for name in ("pieces", "direct"):
        scales[name] = float(np.abs(kept[name]).max()) / 127
        kept[name] = np.round(kept[name] / scales[name]).astype(np.int8)
    return kept, scales


def logits_of(kept, scales, ids):
    # softplus of this weight is 1: the weights are already in the pieces.
    p = {**kept, "weights": np.full(len(kept["pieces"]), np.log(np.e - 1), np.float32)}
    for name, scale in scales.items():
        p[name] = kept[name].astype(np.float32) * scale
    run = jax.jit(partial(apply_gate, jax.tree.map(jnp.asarray, p)))
    return np.concatenate([np.asarray(run(ids[at : at + 2048])) for at in range(0, len(ids), 2048)])


def sentences(data, chosen):
    """The word pieces of each sentence of the passages `chosen`, filled up with 0."""
    rows = []
    for at in chosen:
        inside = slice(data.start[at] + 1, data.start[at + 1] - 1)
        ids, sentence = data.ids[inside], data.sentence[inside]
        rows += [ids[sentence == one] for one in np.unique(sentence[sentence < MAX_SENTENCES])]
    return filled_up(rows)


def limits_alone(logits):
    """By family: the logit that its share of the sentences of ordinary mail exceeds."""
    columns = {family: logits[:, list(FAMILIES).index(family)] for family in ALONE_SHARES}
    return {family: round(float(np.quantile(columns[family], 1 - share)), 3) for family, share in ALONE_SHARES.items()}


def margins(data, scores, made):
    """By how much the encoder is over its threshold for mail of staff, family by family."""
    mail = [one for one in made["settings"] if one["kind"] == "mail" and one["author"] == "staff" and not one["period"]]
    logits = calibrated(made["calibration"], scores["own"], scores["highest"])
    return family_scores(logits, "office", "staff") - np.asarray([mail[0]["hold"][family] for family in FAMILIES])


def filled_up(rows):
    """Rows of word pieces of one length, filled up with 0."""
    ids = np.zeros((len(rows), MAX_TOKENS - 2), np.int32)
    for row, pieces in zip(ids, rows, strict=True):
        row[: len(pieces)] = pieces
    return ids


def padded(data, chosen):
    return filled_up([data.ids[data.start[at] + 1 : data.start[at + 1] - 1] for at in chosen])


def limits_of(logits, over, ordinary):
    """
    A limit for each family: of all sets of limits under which enough of what the encoder holds passes, the one under
    which the least of the ordinary passages passes. `over`: by how much the encoder is over its thresholds.
    """
    held = (over > 0).any(axis=1)
    choices = []
    for family in range(len(FAMILIES)):
        here = logits[over[:, family] > 0, family]
        levels = np.quantile(here, STEPS, method="lower") - 1e-4 if len(here) else [logits[:, family].max()]
        choices.append([(level, logits[held, family] > level, ordinary[:, family] > level) for level in levels])
    best, least = None, 2.0
    for chosen in itertools.product(*choices):
        passed = np.logical_or.reduce([one[1] for one in chosen])
        if passed.mean() < RECALL:
            continue
        share = np.logical_or.reduce([one[2] for one in chosen]).mean()
        if share < least:
            best, least = [one[0] for one in chosen], share
    return np.asarray(best, np.float32)


def figures(highest, held, split, source, limit):
    report = {}
    for name, at in (("dev", 1), ("test", 2)):
        for label, here in (("mail", np.isin(source, MAIL)), ("all", np.full(len(source), True))):
            inside = here & (split == at)
            passes = highest > limit
            report[f"{label}, {name}"] = {
                "passages": int(inside.sum()),
                "pass": round(float(passes[inside].mean()), 4),
                "held by the encoder": int((inside & held).sum()),
                "of those pass": round(float(passes[inside & held].mean()), 4) if (inside & held).any() else None,
            }
    return report


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    scores = np.load(folder / options.scores)
    made = json.loads((folder / "thresholds.json").read_text())
    sources = [json.loads(line)["source"] for line in (folder / "texts.jsonl").open(encoding="utf8")]
    source = np.asarray(sources)[data.text]
    chosen = np.flatnonzero(scores["wanted"] & ~np.char.startswith(source.astype(str), "names-"))
    ids, over = padded(data, chosen), margins(data, scores, made)[chosen]
    split, source = data.split[chosen], source[chosen]
    target = (1 / (1 + np.exp(-(over + SLACK) / SOFTNESS))).astype(np.float32)
    weight = np.where(np.isin(source, MAIL), MAIL_WEIGHT, 1.0).astype(np.float32)
    learnt = split == 0
    words = np.load(folder / "model.npz")["encoder/word"]
    kept, scales = rounded(trained(words, ids[learnt], target[learnt], weight[learnt]))
    logits, held = logits_of(kept, scales, ids), (over > 0).any(axis=1)
    # On passages kept from the training of the encoder and of the gate.
    counts = (split == 1) & (source != "hatecheck") & as_usual(source)
    ordinary = (split == 1) & ~held & np.isin(source, ORDINARY)
    limits = limits_of(logits[counts], over[counts], logits[ordinary])
    # One limit for all: the difference of the families goes into their constants.
    limit = 0.0
    kept["last_bias"] = kept["last_bias"] - limits
    highest = (logits - limits).max(axis=1)
    mail = chosen[(split == 1) & np.isin(source, MAIL)]
    alone = limits_alone(logits_of(kept, scales, sentences(data, mail)))
    report = figures(highest, held, split, source, limit)
    small = {name: kept[name].tolist() for name in ("hidden", "hidden_bias", "last", "last_bias")}
    (folder / "gate.bin").write_bytes(kept["pieces"].tobytes() + kept["direct"].tobytes())
    about = {"families": list(FAMILIES), "width": WIDTH, "steps": scales, "limit": limit, "alone": alone, **small, "figures": report}
    (folder / "gate.json").write_text(json.dumps(about) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--scores", default="scores.npz")
    main(parser.parse_args())
