"""Compares the decisions of the int8 and the float32 model on passages kept from training."""

import argparse
import json
from pathlib import Path

import numpy as np
from calibrate import FAMILIES, calibrated, family_scores
from dataset import Dataset
from score import Scorer, score


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    made = json.loads((folder / "thresholds.json").read_text())
    random = np.random.default_rng(5)
    chosen = np.sort(random.choice(np.flatnonzero(data.split > 0), options.passages, replace=False))
    limits = next(one["hold"] for one in made["settings"] if one["kind"] == "post" and one["account"] == "office")
    logits, tags = [], []
    for name in ("classifier.fp32.onnx", "classifier.onnx"):
        scores = score(data, chosen, Scorer(folder / "export" / name))
        logits.append(calibrated(made["calibration"], scores["own"], scores["highest"])[chosen])
        tags.append(scores["tags"])
    over = [
        family_scores(one, "office", "staff") > np.asarray([limits[family] for family in FAMILIES]) for one in logits
    ]
    inside = np.concatenate([np.arange(data.start[at], data.start[at + 1]) for at in chosen])
    report = {
        "passages": len(chosen),
        "mean difference in logits": round(float(np.abs(logits[0] - logits[1]).mean()), 4),
        "largest": round(float(np.abs(logits[0] - logits[1]).max()), 3),
        "held by float32": int(over[0].any(axis=1).sum()),
        "held by int8": int(over[1].any(axis=1).sum()),
        "decided otherwise": int((over[0].any(axis=1) != over[1].any(axis=1)).sum()),
        "tags that differ": round(float((tags[0] != tags[1])[inside].mean()), 5),
    }
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--passages", type=int, default=800)
    main(parser.parse_args())
