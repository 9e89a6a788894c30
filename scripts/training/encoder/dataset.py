"""Texts as arrays: passages of tokens, with the labels of passages, sentences and tokens."""

import numpy as np
from labels import AT, HEADS, TAG_AT, TAGS
from passages import cases_of, passages_of

#: Sentences of a passage beyond these are not scored alone.
MAX_SENTENCES = 24
#: Weight of a breach for one sentence of a longer text, where its place is not marked.
ANY_SENTENCE = 0.4
#: A sentence with this many characters of a marked fact contains it.
FACT_CHARS = 12
ALL_TAGS = (1 << len(TAGS)) - 1


class Dataset:
    """Passages one after another; `start[i]:start[i + 1]` are the tokens of passage i."""

    def __init__(self, arrays):
        self.__dict__.update(arrays)

    def __len__(self):
        return len(self.start) - 1

    def save(self, path):
        np.savez(path, **self.__dict__)

    @staticmethod
    def load(path):
        return Dataset(dict(np.load(path, allow_pickle=False)))

    def batch(self, chosen, tokens):
        """Padded arrays for the passages `chosen`."""
        count = len(chosen)
        ids, cases, mask = (np.zeros((count, tokens), np.int32) for _ in range(3))
        sentence = np.full((count, tokens), MAX_SENTENCES, np.int32)
        allowed = np.zeros((count, tokens), np.int32)
        for row, at in enumerate(chosen):
            span = slice(self.start[at], self.start[at + 1])
            length = span.stop - span.start
            ids[row, :length] = self.ids[span]
            cases[row, :length] = self.cases[span]
            mask[row, :length] = 1
            sentence[row, :length] = self.sentence[span]
            allowed[row, :length] = self.allowed[span]
        sentence_truth = np.zeros((count, MAX_SENTENCES, len(HEADS)), np.float32)
        sentence_weight = np.zeros_like(sentence_truth)
        for row, at in enumerate(chosen):
            span = slice(self.sentence_start[at], self.sentence_start[at + 1])
            length = min(span.stop - span.start, MAX_SENTENCES)
            sentence_truth[row, :length] = self.sentence_truth[span][:length]
            sentence_weight[row, :length] = self.sentence_weight[span][:length]
        return {
            "ids": ids,
            "cases": cases,
            "mask": mask,
            "sentence": sentence,
            "allowed": allowed,
            "truth": self.truth[chosen],
            "weight": self.weight[chosen],
            "sentence_truth": sentence_truth,
            "sentence_weight": sentence_weight,
        }


def overlap(start, end, ranges, least=1):
    return any(min(end, to) - max(start, begin) >= min(least, to - begin) for begin, to in ranges)


def labels_of(one, start, end, alone, when_unknown):
    """Truths and weights by head for one range of a text. `alone`: the range is the whole text."""
    truth = np.zeros(len(HEADS), np.float32)
    weight = np.zeros(len(HEADS), np.float32)
    for head, (breaks, much) in one.known.items():
        at = AT[head]
        if not breaks:
            truth[at], weight[at] = 0, much
        elif one.faults is not None:
            inside = overlap(start, end, one.faults)
            truth[at], weight[at] = inside, much if inside else much * one.outside
        else:
            truth[at], weight[at] = 1, much if alone else much * when_unknown
    for head, ranges in (one.facts or {}).items():
        least = 1 if head == "personal" else FACT_CHARS
        truth[AT[head]], weight[AT[head]] = overlap(start, end, ranges, least), 1
    return truth, weight


def open_mask(one):
    return 1 | sum(1 << TAG_AT[tag] for tag in one.open_tags)


def allowed_tags(one, offsets):
    """For each token the tags that it may have, as bits."""
    if one.tags is None:
        return [ALL_TAGS] * len(offsets)
    allowed = [open_mask(one)] * len(offsets)
    for start, end, tag in one.tags:
        first = True
        for at, (begin, to) in enumerate(offsets):
            if begin >= end or to <= start:
                continue
            named = tag
            if tag == "person" and first:
                named = "person-first"
            first = False
            allowed[at] = 1 << TAG_AT[named]
    return allowed


def build(texts, tokenizer, first, last):
    """`first` and `last` are the ids of the tokens that begin and end a passage."""
    columns = {name: [] for name in ("ids", "cases", "sentence", "allowed", "truth", "weight")}
    columns |= {"sentence_truth": [], "sentence_weight": [], "text": [], "span": []}
    starts, sentence_starts = [0], [0]
    for number, one in enumerate(texts):
        passages = passages_of(one.text, tokenizer)
        for passage in passages:
            offsets = [offset for *_, piece in passage for offset in piece]
            columns["ids"] += [first, *(token for *_, ids, _ in passage for token in ids), last]
            columns["cases"] += [0, *cases_of(one.text, offsets), 0]
            inside = [min(at, MAX_SENTENCES) for at, (*_, ids, _) in enumerate(passage) for _ in ids]
            columns["sentence"] += [MAX_SENTENCES, *inside, MAX_SENTENCES]
            columns["allowed"] += [ALL_TAGS, *allowed_tags(one, offsets), ALL_TAGS]
            truth, weight = labels_of(one, passage[0][0], passage[-1][1], len(passages) == 1, one.any_passage)
            columns["truth"].append(truth)
            columns["weight"].append(weight)
            for start, end, *_ in passage:
                alone = len(passages) == len(passage) == 1
                truth, weight = labels_of(one, start, end, alone, ANY_SENTENCE if len(passages) == 1 else 0)
                columns["sentence_truth"].append(truth)
                columns["sentence_weight"].append(weight)
            columns["text"].append(number)
            columns["span"].append((passage[0][0], passage[-1][1]))
            starts.append(len(columns["ids"]))
            sentence_starts.append(len(columns["sentence_truth"]))
    kinds = {
        "ids": np.int32,
        "cases": np.int8,
        "sentence": np.int8,
        "allowed": np.int16,
        "text": np.int32,
        "span": np.int32,
    }
    arrays = {name: np.asarray(values, kinds.get(name, np.float32)) for name, values in columns.items()}
    return Dataset({**arrays, "start": np.asarray(starts), "sentence_start": np.asarray(sentence_starts)})
