"""Measures the people that the tags find, on texts where every person is marked."""

from pathlib import Path

import numpy as np
from labels import HEADS, TAGS
from passages import cases_of, passages_of
from score import Scorer
from tokenizers import Tokenizer


def people_of(tags, offsets):
    """Ranges of people: a new one begins at each first token, or after a token without a person."""
    ranges = []
    before = None
    for tag, (start, end) in zip(tags, offsets, strict=True):
        name = TAGS[tag]
        if name not in ("person", "person-first"):
            before = None
            continue
        inside = before is not None and start == before
        if ranges and before is not None and (name == "person" or inside):
            ranges[-1][1] = end
        else:
            ranges.append([start, end])
        before = end
    return ranges


def wnut_texts(path):
    words, tags, texts = [], [], []
    for line in [*path.read_text(encoding="utf8").splitlines(), ""]:
        if line.strip():
            word, tag = line.split("\t")[:2]
            words.append(word)
            tags.append(tag.strip())
        elif words:
            spans, at = [], 0
            for word, tag in zip(words, tags, strict=True):
                if tag == "B-person":
                    spans.append([at, at + len(word)])
                elif tag == "I-person" and spans:
                    spans[-1][1] = at + len(word)
                at += len(word) + 1
            texts.append((" ".join(words), spans))
            words, tags = [], []
    return texts


def people_found(text, tokenizer, scorer):
    found = []
    for passage in passages_of(text, tokenizer):
        offsets = [offset for *_, piece in passage for offset in piece]
        ids = [101, *(token for *_, ids, _ in passage for token in ids), 102]
        batch = {"ids": np.asarray([ids]), "cases": np.asarray([[0, *cases_of(text, offsets), 0]])}
        batch["mask"] = np.ones_like(batch["ids"])
        _, tokens, _ = scorer.logits(batch)
        found += people_of(tokens[0, 1:-1, len(HEADS) :].argmax(axis=-1), offsets)
    return found


def covers(a, b):
    """Half of the shorter of the two counts, as in the measure of the rules."""
    return min(a[1], b[1]) - max(a[0], b[0]) >= 0.5 * min(a[1] - a[0], b[1] - b[0])


def people_table(texts, options):
    tokenizer = Tokenizer.from_file(options.tokenizer)
    tokenizer.no_padding()
    scorer = Scorer(options.model)
    sets = {"WNUT 2017 test": wnut_texts(Path(options.wnut))}
    for name, split in (("real-named", "test"), ("names-wnut17_train", "dev")):
        rows = [one for one in texts if one["source"] == name and one["split"] == split]
        sets[f"{name}, {split}"] = [
            (one["text"], [tag[:2] for tag in one["tags"] if tag[2] == "person"]) for one in rows
        ]
    print("\n| people | texts | P | R | F1 |\n| --- | --- | --- | --- | --- |")
    for name, pairs in sets.items():
        wanted = hit = given = right = 0
        for text, gold in pairs:
            found = people_found(text, tokenizer, scorer)
            wanted, given = wanted + len(gold), given + len(found)
            hit += sum(any(covers(one, other) for other in found) for one in gold)
            right += sum(any(covers(one, other) for other in gold) for one in found)
        precision, recall = right / max(given, 1), hit / max(wanted, 1)
        mean = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"| {name} | {len(pairs)} | {precision:.3f} | {recall:.3f} | {mean:.3f} |")
