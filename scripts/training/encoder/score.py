"""Runs the exported model on passages. Keeps the logits of each, those of its highest sentence, its tags, its vector."""

import argparse
from pathlib import Path

import numpy as np
from dataset import MAX_SENTENCES, Dataset
from exit_graph import BELOW
from labels import HEADS
from network import WIDTH
from session import opened
from train import batches

#: Logit of a passage without sentences.
NOTHING = -20.0


def sentence_means(tokens, sentence):
    """The mean of the token logits of each sentence; `sentence` numbers the tokens."""
    count = min(int(sentence[sentence < MAX_SENTENCES].max(initial=-1)) + 1, MAX_SENTENCES)
    return np.stack([tokens[sentence == at].mean(axis=0) for at in range(count)]) if count else None


class Scorer:
    def __init__(self, path, threads=1):
        self.session = opened(path, threads)

    def logits(self, batch):
        names = {"input_ids": "ids", "cases": "cases", "attention_mask": "mask"}
        inputs = {name: batch[key].astype(np.int64) for name, key in names.items()}
        if any(one.name == BELOW for one in self.session.get_inputs()):
            inputs[BELOW] = np.float32([-np.inf])
        return self.session.run(["passages", "tokens", "vectors"], inputs)


def score(data, chosen, scorer):
    """For the passages `chosen`: their own logits, those of their highest sentence, the tag of each token, a vector."""
    own = np.full((len(data), len(HEADS)), NOTHING, np.float32)
    highest = np.full_like(own, NOTHING)
    tags = np.zeros(len(data.ids), np.int8)
    vectors = np.zeros((len(data), WIDTH), np.float16)
    for rows, count, length in batches(data, chosen):
        batch = data.batch(rows[:count], length)
        passages, tokens, means = scorer.logits(batch)
        own[rows[:count]] = passages
        vectors[rows[:count]] = means
        for row, at in enumerate(rows[:count]):
            span = slice(data.start[at], data.start[at + 1])
            here = tokens[row, : span.stop - span.start]
            tags[span] = here[:, len(HEADS) :].argmax(axis=-1)
            means = sentence_means(here[:, : len(HEADS)], data.sentence[span])
            if means is not None:
                highest[at] = means.max(axis=0)
    return {"own": own, "highest": highest, "tags": tags, "vectors": vectors}


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    wanted = (data.split > 0) | (data.draw < options.share)
    if not options.train:
        wanted = data.split > 0
    path = folder / options.name
    known = np.load(path) if options.add else {"wanted": np.zeros(len(data), bool)}
    made = score(data, np.flatnonzero(wanted & ~known["wanted"]), Scorer(options.model, options.threads))
    if options.add:
        old = known["wanted"]
        tokens = np.repeat(old, np.diff(data.start))
        for name, values in made.items():
            inside = tokens if name == "tags" else old
            values[inside] = known[name][inside]
    np.savez(path, wanted=wanted | known["wanted"], **made)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--name", default="scores.npz")
    parser.add_argument("--train", action="store_true", help="also the passages that were learnt")
    parser.add_argument("--add", action="store_true", help="keep the scores that are there")
    parser.add_argument("--share", type=float, default=0.25)
    parser.add_argument("--threads", type=int, default=1)
    main(parser.parse_args())
