"""Reads all texts, and writes them as arrays (data.npz) and as a list (texts.jsonl) for calibration and measuring."""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from dataset import build
from joined import joined
from labels import OTHERS
from lessons import SOURCE, lessons
from public import public
from texts import every_text
from tokenizers import Tokenizer

#: How often an epoch learns a text, by how its source begins: real texts more often than invented ones, which are many,
#: and most often those that are few and unlike all others.
RATES = (("real-partisan", 4.0), ("real-abusive", 2.0), ("real-cleared", 0.8), ("real-named", 0.8), ("real-", 1.5))
RATES += (("public-prose", 0.5), ("public-neutral", 0.5), ("public-", 1.2), (SOURCE, 1.2))
RATES += (("joined-", 0.5), ("names-", 0.3), ("hatecheck", 0.4))
#: For invented drafts.
USUAL_RATE = 0.3
SPLITS = {"train": 0, "dev": 1, "test": 2}


def draw(one):
    """A number below 1 by hash: score.py scores the lowest. 0 for real texts and rare kinds of breaches."""
    of_politics = one.setting.get("expect") == "permitted"
    if (
        one.source.startswith(("real-", "public-", "joined-", SOURCE))
        or of_politics
        or one.setting.get("group") in (*OTHERS, "political")
    ):
        return 0.0
    return int(hashlib.sha256(f"{one.source} {one.id}".encode()).hexdigest()[:8], 16) / 16**8


def rate(one):
    return next((rate for begin, rate in RATES if one.source.startswith(begin)), USUAL_RATE)


def main(options):
    tokenizer = Tokenizer.from_file(options.tokenizer)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    texts = list(every_text(options.corpus, options.real, options.names, options.public))
    texts += public(Path(options.public))
    texts += lessons(Path(__file__).parent / "lessons")
    texts += joined(texts)
    first, last = (tokenizer.token_to_id(token) for token in ("[CLS]", "[SEP]"))
    data = build(texts, tokenizer, first, last)
    data.split = np.asarray([SPLITS[one.split] for one in texts], np.int8)[data.text]
    data.draw = np.asarray([draw(one) for one in texts], np.float32)[data.text]
    data.rate = np.asarray([rate(one) for one in texts], np.float32)[data.text]
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    data.save(folder / "data.npz")
    with (folder / "texts.jsonl").open("w", encoding="utf8") as file:
        for one in texts:
            file.write(json.dumps(vars(one), ensure_ascii=False) + "\n")
    print(f"{len(texts)} texts, {len(data)} passages, {len(data.ids)} tokens")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("corpus", "real", "names", "public", "tokenizer", "out"):
        parser.add_argument(f"--{name}", required=True)
    main(parser.parse_args())
