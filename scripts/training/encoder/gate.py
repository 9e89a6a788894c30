"""Trains the gate: a linear model on hashed words that tells which passages of mail the encoder need not see."""

import argparse
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from calibrate import FAMILIES, calibrated, family_scores
from dataset import Dataset
from gate_features import BUCKETS, buckets_of

#: Of what the encoder would hold, that share must pass the gate.
RECALL = 0.99
#: How far below the threshold of the encoder a passage already counts as doubtful, in logits.
SLACK = 1.0
#: How fast doubt fades below that.
SOFTNESS = 0.7
PENALTY = 2.0
#: Real mail weighs more than other clean texts: it is what must not pass.
MAIL_WEIGHT = 3.0


def features_of(texts):
    rows, columns = [], []
    for at, text in enumerate(texts):
        found = buckets_of(text)
        rows += [at] * len(found)
        columns += found
    return csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(texts), BUCKETS))


def scaled(counts):
    """A long passage has more words, not more to say."""
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    return counts.multiply(1 / np.sqrt(np.maximum(lengths, 1))[:, None]).tocsr()


def fitted(features, target, weight):
    def loss(values):
        weights, constant = values[:-1], values[-1]
        logits = features @ weights + constant
        slope = weight * (1 / (1 + np.exp(-logits)) - target)
        total = np.sum(weight * (np.logaddexp(0, logits) - target * logits)) + PENALTY / 2 * weights @ weights
        return total, np.append(features.T @ slope + PENALTY * weights, slope.sum())

    start = np.zeros(features.shape[1] + 1)
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def passage_texts(data, texts):
    return [texts[number]["text"][slice(*span)] for number, span in zip(data.text, data.span, strict=True)]


def margins(data, scores, made):
    """By how much the encoder is over its threshold for mail of staff, family by family."""
    limits = next(
        one["hold"]
        for one in made["settings"]
        if one["kind"] == "mail" and one["author"] == "staff" and not one["period"]
    )
    logits = calibrated(made["calibration"], scores["own"], scores["highest"])
    return family_scores(logits, "office", "staff") - np.asarray([limits[family] for family in FAMILIES])


def packed(weights):
    scale = np.abs(weights[:-1]).max(axis=0) / 127
    return np.round(weights[:-1] / scale).astype(np.int8), scale, weights[-1]


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    scores = np.load(folder / options.scores)
    texts = [json.loads(line) for line in (folder / "texts.jsonl").open(encoding="utf8")]
    made = json.loads((folder / "thresholds.json").read_text())
    source = np.asarray([one["source"] for one in texts])[data.text]
    over = margins(data, scores, made)
    chosen = np.flatnonzero(scores["wanted"] & ~np.char.startswith(source.astype(str), "names-"))
    features = scaled(features_of(np.asarray(passage_texts(data, texts), object)[chosen]))
    split, source, over = data.split[chosen], source[chosen], over[chosen]
    learnt = split == 0
    weight = np.where(source == "real-mail", MAIL_WEIGHT, 1.0)[learnt]
    target = 1 / (1 + np.exp(-(over + SLACK) / SOFTNESS))
    weights = np.stack([fitted(features[learnt], target[learnt, at], weight) for at in range(len(FAMILIES))], axis=1)
    small, scale, constant = packed(weights)
    logits = features @ (small * scale) + constant
    # One limit a family, each as high as its recall allows on passages that taught neither the encoder nor the gate.
    dev = split == 1
    limits = [limit_for(logits[dev, at], over[dev, at] > 0) for at in range(len(FAMILIES))]
    passes = (logits > np.asarray(limits)).any(axis=1)
    report = figures(passes, (over > 0).any(axis=1), split, source, data.text[chosen])
    np.savez(folder / "gate.npz", weights=small, scale=scale, constant=constant, limits=np.asarray(limits))
    (folder / "gate.bin").write_bytes(small.tobytes())
    about = {"buckets": BUCKETS, "families": list(FAMILIES), "scale": scale.tolist(), "constant": constant.tolist()}
    (folder / "gate.json").write_text(json.dumps({**about, "limits": limits, "figures": report}, indent=1) + "\n")
    print(json.dumps(report, indent=1))


def limit_for(logits, held):
    if held.sum() < 5:
        return float(np.quantile(logits, 0.99))
    return float(np.quantile(logits[held], 1 - RECALL, method="lower")) - 1e-6


def figures(passes, held, split, source, text):
    report = {}
    for name, at in (("dev", 1), ("test", 2)):
        for label, kind in (("mail", "real-mail"), ("all", None)):
            here = (split == at) & ((source == kind) if kind else True)
            texts = np.unique(text[here])
            any_passes = np.unique(text[here & passes])
            report[f"{label}, {name}"] = {
                "passages": int(here.sum()),
                "pass": round(float(passes[here].mean()), 4),
                "texts": len(texts),
                "texts with one that passes": round(len(any_passes) / max(len(texts), 1), 4),
                "held by the encoder": int(held[here].sum()),
                "of those pass": round(float(passes[here & held].mean()), 4) if (here & held).any() else None,
            }
    return report


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--scores", default="scores.npz")
    main(parser.parse_args())
