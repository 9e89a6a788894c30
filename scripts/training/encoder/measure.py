"""What the model holds and lets through, on texts kept from training: a third of the real ones, and invented drafts."""

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from calibrate import FAMILIES, calibrated, calibrates, family_scores, raised, setting_of, text_scores
from dataset import Dataset
from labels import AT, OTHERS, TAG_AT, TAGS
from people import people_table

FAMILY_OF = {head: family for family, heads in FAMILIES.items() for head in heads}
FAMILY_OF |= {"political": "political", "personal": "facts", "claims": "claims"}
#: (set, label is a breach, kind, account, period)
REAL = (
    ("real-cleared", False, "prose", "office", False),
    ("real-cleared", False, "prose", "office", True),
    ("real-mail", False, "mail", "office", False),
    ("real-posts", False, "post", "office", False),
    ("real-posts", False, "post", "own", False),
    ("real-posts", False, "post", "office", True),
    ("real-posts", False, "post", "own", True),
    ("public-prose", False, "prose", "office", False),
    ("public-prose", False, "prose", "office", True),
    ("public-mail", False, "mail", "office", False),
    ("public-posts", False, "post", "office", False),
    ("public-posts", False, "post", "own", True),
    ("public-politics", False, "post", "own", True),
    ("public-politics", False, "post", "office", False),
    ("public-calm", False, "post", "own", False),
    ("public-neutral", False, "prose", "office", True),
    ("public-neutral", False, "post", "own", True),
    ("real-partisan", True, "post", "own", True),
    ("real-partisan", True, "post", "own", False),
    ("real-partisan", True, "post", "office", False),
    ("real-abusive", True, "post", "own", False),
    ("real-abusive", True, "post", "office", False),
    ("real-abusive", True, "mail", "office", False),
    ("public-partisan", True, "post", "own", True),
    ("public-partisan", True, "post", "office", False),
    ("public-abusive", True, "post", "own", False),
    ("public-abusive", True, "mail", "office", False),
)


class Measured:
    def __init__(self, folder, name):
        self.data = Dataset.load(folder / "data.npz")
        self.scores = np.load(folder / name)
        self.texts = [json.loads(line) for line in (folder / "texts.jsonl").open(encoding="utf8")]
        self.made = json.loads((folder / "thresholds.json").read_text())
        logits = calibrated(self.made["calibration"], self.scores["own"], self.scores["highest"])
        self.by_text = text_scores(self.data, logits, len(self.texts))
        self.passages = np.bincount(self.data.text, minlength=len(self.texts))
        self.source = np.asarray([one["source"] for one in self.texts])
        self.split = np.asarray([one["split"] for one in self.texts])

    def limits(self, kind, account, author, period):
        own = account == "own" and kind == "post"
        wanted = {"kind": kind, "account": "own" if own else "office", "author": author, "period": period}
        return next(one for one in self.made["settings"] if all(one[key] == value for key, value in wanted.items()))

    def over(self, rows, kind, account, author, period, level="hold"):
        """For each text and family, whether it is over its threshold."""
        setting = self.limits(kind, account, author, period)
        limits, tail = ([setting[key][family] for family in FAMILIES] for key in (level, "tail"))
        scores = family_scores(self.by_text[rows], account, author)
        return scores > raised(limits, tail, self.passages[rows], setting["passages"])

    def joined(self, rows, random, wanted=60, characters=20_480):
        """Scores and numbers of passages of long pieces, each joined from texts at random up to a size."""
        pieces, here, size = [], [], 0
        while len(pieces) < wanted:
            for row in random.permutation(rows):
                here.append(row)
                size += len(self.texts[row]["text"])
                if size >= characters:
                    pieces.append(here)
                    here, size = [], 0
        scores = np.asarray([self.by_text[piece].max(axis=0) for piece in pieces[:wanted]])
        return scores, np.asarray([self.passages[piece].sum() for piece in pieces[:wanted]])


def real_table(measured, split):
    print(f"| set ({split}) | as | n | held or noted | held | by family |\n| --- | --- | --- | --- | --- | --- |")
    for source, breach, kind, account, period in REAL:
        rows = np.flatnonzero((measured.source == source) & (measured.split == split))
        if len(rows) == 0:
            continue
        over = measured.over(rows, kind, account, "staff", period)
        noted = measured.over(rows, kind, account, "staff", period, "note").any(axis=1)
        if source.endswith("-partisan"):
            held = over[:, 0]
        elif source.endswith("-abusive"):
            held = over[:, 1]
        else:
            held = over.any(axis=1)
        each = ", ".join(f"{family} {share:.3f}" for family, share in zip(FAMILIES, over.mean(axis=0), strict=True))
        setting = f"{kind}, {account}{', period' if period else ''}"
        word = "let through" if breach else "held"
        share = 1 - held.mean() if breach else held.mean()
        print(f"| {source} | {setting} | {len(rows)} | {noted.mean():.3f} | {word} **{share:.3f}** | {each} |")


def joined_table(measured, split):
    random = np.random.default_rng(7)
    print(f"\n| 20 KB joined from texts that pass ({split}) | pieces | held |\n| --- | --- | --- |")
    for source, kind in (("real-cleared", "prose"), ("real-mail", "mail")):
        rows = np.flatnonzero((measured.source == source) & (measured.split == split))
        rows = rows[~measured.over(rows, kind, "office", "staff", False).any(axis=1)]
        scores, passages = measured.joined(rows, random)
        setting = measured.limits(kind, "office", "staff", False)
        limits, tail = ([setting[key][family] for family in FAMILIES] for key in ("hold", "tail"))
        held = family_scores(scores, "office", "staff") > raised(limits, tail, passages, setting["passages"])
        print(f"| {source} | {len(scores)} | {held.any(axis=1).sum()} |")


def area(scores, truth):
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    yes = truth.sum()
    return (ranks[truth].sum() - yes * (yes + 1) / 2) / (yes * (len(truth) - yes)) if 0 < yes < len(truth) else np.nan


def head_table(measured):
    data = measured.data
    logits = calibrated(measured.made["calibration"], measured.scores["own"], measured.scores["highest"])
    dev = np.flatnonzero(data.split == 1)
    print(
        "\n| head (dev passages) | breaches | others | area | P .5 | R .5 | found at 1 % false |\n" + "| --- " * 7 + "|"
    )
    for head, at in AT.items():
        known = dev[data.weight[dev, at] > 0.6]
        truth = data.truth[known, at] > 0.5
        scores = logits[known, at]
        if not 0 < truth.sum() < len(truth):
            continue
        over = scores > 0
        limit = np.quantile(scores[~truth], 0.99)
        right = (over & truth).sum()
        cells = (area(scores, truth), right / max(over.sum(), 1), right / truth.sum(), (scores[truth] > limit).mean())
        print(f"| {head} | {truth.sum()} | {(~truth).sum()} | " + " | ".join(f"{cell:.3f}" for cell in cells) + " |")


def draft_table(measured):
    """Invented drafts of authors that are new to the model, each in its own setting."""
    rows = np.flatnonzero((measured.split == "dev") & np.char.startswith(measured.source.astype(str), ("taught")))
    rows = np.append(
        rows, np.flatnonzero((measured.split == "dev") & np.char.startswith(measured.source.astype(str), "blind"))
    )
    confusion = defaultdict(Counter)
    for row in rows:
        one = measured.texts[row]
        group = one["setting"]["group"]
        if group == "other" or calibrates(one):
            continue
        confusion[group or "clean"][frozenset(one_by_one(measured, row))] += 1
    families = list(FAMILIES)
    print(
        "\n| truth (invented, dev) | n | let through | right family | "
        + " | ".join(families)
        + " |\n"
        + "| --- " * (4 + len(families))
        + "|"
    )
    for group in ("clean", "political", *OTHERS, "personal"):
        counts = confusion[group]
        total = sum(counts.values())
        if not total:
            continue
        each = [sum(count for held, count in counts.items() if at in held) / total for at in range(len(families))]
        right = each[families.index(FAMILY_OF[group])] if group != "clean" else 0
        through = counts[frozenset()] / total
        print(
            f"| {group} | {total} | {through:.2f} | {right:.2f} | "
            + " | ".join(f"{share:.2f}" for share in each)
            + " |"
        )


def one_by_one(measured, row):
    """The families that hold a text in its own setting."""
    one = measured.texts[row]
    kind, account, author = setting_of(one)
    over = measured.over(np.asarray([row]), kind, account, author, one["setting"]["period"])[0]
    return set(np.flatnonzero(over).tolist())


def lesson_table(measured, split):
    """Lessons of each file, in their own setting: breaches let through, and harmless ones like them that are held."""
    counts = defaultdict(Counter)
    for row in np.flatnonzero((measured.source == "lessons") & (measured.split == split)):
        one = measured.texts[row]
        group, held = one["setting"]["group"], one_by_one(measured, row)
        for kind in (one["id"].split()[0], "all"):
            counts[kind].update([("breaches", bool(group)), ("held", bool(group), bool(held))])
    print(f"\n| lessons ({split}) | breaches | let through | harmless | held |\n" + "| --- " * 5 + "|")
    for kind, count in counts.items():
        breaches, harmless = count["breaches", True], count["breaches", False]
        through, held = count["held", True, False], count["held", False, True]
        print(
            f"| {kind} | {breaches} | {through / max(breaches, 1):.2f} | {harmless} | {held / max(harmless, 1):.2f} |"
        )


def tag_table(measured):
    data = measured.data
    gold = np.full(len(data.ids), -1)
    for at in TAG_AT.values():
        gold[data.allowed == 1 << at] = at
    passage_of = np.repeat(np.arange(len(data)), np.diff(data.start))
    dev = (data.split[passage_of] > 0) & (data.allowed != (1 << len(TAGS)) - 1)
    predicted = measured.scores["tags"].astype(int)
    print("\n| tag (dev and test tokens) | marked | found | right of those predicted |\n| --- | --- | --- | --- |")
    for tag, at in TAG_AT.items():
        here = dev & (gold == at)
        possible = dev & (predicted == at) & ((gold >= 0) | ((data.allowed >> at) & 1 == 0))
        if here.any():
            print(
                f"| {tag} | {here.sum()} | {(predicted[here] == at).mean():.3f} | {(gold[possible] == at).mean():.3f} |"
            )


def reliability(measured):
    data = measured.data
    logits = calibrated(measured.made["calibration"], measured.scores["own"], measured.scores["highest"])
    chosen = np.flatnonzero(data.split == 2)
    print("\n| sure (test, political and conduct) | passages | right |\n| --- | --- | --- |")
    sure, right = [], []
    for head in ("political-staff-office", "conduct"):
        known = chosen[data.weight[chosen, AT[head]] > 0.6]
        sure.append(1 / (1 + np.exp(-logits[known, AT[head]])))
        right.append(data.truth[known, AT[head]])
    sure, right = np.concatenate(sure), np.concatenate(right)
    for low in (0, 0.1, 0.3, 0.5, 0.7, 0.9):
        high = {0: 0.1, 0.1: 0.3, 0.3: 0.5, 0.5: 0.7, 0.7: 0.9, 0.9: 1.01}[low]
        here = (sure >= low) & (sure < high)
        if here.any():
            print(f"| {low:.1f} to {min(high, 1):.1f} | {here.sum()} | {right[here].mean():.2f} |")


def main(options):
    folder = Path(options.out)
    measured = Measured(folder, options.scores)
    for split in options.splits.split(","):
        real_table(measured, split)
        joined_table(measured, split)
        lesson_table(measured, split)
    head_table(measured)
    draft_table(measured)
    tag_table(measured)
    reliability(measured)
    if options.wnut:
        people_table(measured.texts, options)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--scores", default="scores.npz")
    parser.add_argument("--splits", default="test")
    parser.add_argument("--wnut", default="")
    parser.add_argument("--tokenizer", default="")
    parser.add_argument("--model", default="")
    main(parser.parse_args())
