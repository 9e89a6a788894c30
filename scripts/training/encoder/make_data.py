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
from texts import every_text
from tokenizers import Tokenizer

#: Sources that a training may learn more often than the others.
LESSONS = (SOURCE, "joined-lessons", "joined-twins")
SPLITS = {"train": 0, "dev": 1, "test": 2}


def draw(one):
    """A number below 1 by hash: texts below `--share` are trained on. 0 for real texts and rare kinds of breaches."""
    of_politics = one.setting.get("expect") == "permitted"
    if (
        one.source.startswith(("real-", "joined-", SOURCE))
        or of_politics
        or one.setting.get("group") in (*OTHERS, "political")
    ):
        return 0.0
    return int(hashlib.sha256(f"{one.source} {one.id}".encode()).hexdigest()[:8], 16) / 16**8


def main(options):
    tokenizer = Tokenizer.from_file(options.tokenizer)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    texts = list(every_text(options.corpus, options.real, options.names, options.public))
    texts += lessons(Path(__file__).parent / "lessons")
    texts += joined(texts)
    first, last = (tokenizer.token_to_id(token) for token in ("[CLS]", "[SEP]"))
    data = build(texts, tokenizer, first, last)
    data.split = np.asarray([SPLITS[one.split] for one in texts], np.int8)[data.text]
    data.draw = np.asarray([draw(one) for one in texts], np.float32)[data.text]
    data.lesson = np.asarray([one.source in LESSONS for one in texts])[data.text]
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
