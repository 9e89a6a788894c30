"""Writes the known examples: vectors of breaches from the training texts, each with the reason of its label."""

import argparse
import json
from pathlib import Path

import numpy as np
from dataset import Dataset
from labels import AT, FACTS, HEADS

#: Longer reasons do not fit in one line.
MAX_CHARS = 140


def examples_of(data, texts, vectors, wanted):
    """(passage, head, reason) for each breach in the training texts whose label has a reason."""
    for at in np.flatnonzero((data.split == 0) & wanted):
        why = texts[data.text[at]]["setting"].get("why", "")
        if not why or len(why) > MAX_CHARS or not vectors[at].any():
            continue
        heads = [head for head in HEADS if data.truth[at, AT[head]] > 0.5 and data.weight[at, AT[head]] >= 1]
        facts = [head for head in heads if head in FACTS]
        chosen = facts or [head for head in heads if head not in ("any-other", "personal")]
        if chosen:
            yield at, chosen[0], why


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    scores = np.load(folder / options.scores)
    texts = [json.loads(line) for line in (folder / "texts.jsonl").open(encoding="utf8")]
    vectors = scores["vectors"].astype(np.float32)
    found = list(examples_of(data, texts, vectors, scores["wanted"]))
    chosen = vectors[[at for at, *_ in found]]
    chosen /= np.linalg.norm(chosen, axis=1, keepdims=True)
    scale = float(np.abs(chosen).max()) / 127
    (folder / "examples.bin").write_bytes(np.round(chosen / scale).astype(np.int8).tobytes())
    about = {"scale": scale, "examples": [{"head": head, "why": why} for _, head, why in found]}
    (folder / "examples.json").write_text(json.dumps(about, ensure_ascii=False) + "\n")
    print(f"{len(found)} examples")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--scores", default="scores.npz")
    main(parser.parse_args())
