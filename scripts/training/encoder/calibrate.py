"""Turns logits into probabilities on the development texts, and sets thresholds on harmless real text."""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from dataset import Dataset
from labels import AT, FACTS, HEADS
from scipy.optimize import minimize

#: Heads that need the same kind of decision. The political head depends on author and account.
FAMILIES = {
    "political": (),
    "conduct": ("conduct", "disparagement", "defamation"),
    "confidentiality": ("operational", "secrecy", "media", "security"),
    "claims": ("claims", "private-use"),
    "facts": ("private-fact", "offence-fact", "identity-fact"),
}
#: The share of harmless real texts that may be held, by kind, account and period. The rules hold some more.
BUDGET = {
    ("mail", "office", False): 0.05,
    ("mail", "office", True): 0.05,
    ("prose", "office", False): 0.024,
    ("prose", "office", True): 0.032,
    ("post", "office", False): 0.045,
    ("post", "office", True): 0.05,
    ("post", "own", False): 0.05,
    ("post", "own", True): 0.085,
}
#: The harmless real texts of each kind, and the shares of the families in its budget. Reports about elections that take
#: no side are published prose too.
KINDS = {
    "mail": (("real-mail", "public-mail"), {"political": 2, "conduct": 4, "confidentiality": 2, "claims": 0.5, "facts": 2}),
    "prose": (
        ("real-cleared", "public-prose", "public-neutral"),
        {"political": 4, "conduct": 1.5, "confidentiality": 2, "claims": 1, "facts": 1.5},
    ),
    "post": (
        ("real-posts", "public-posts"),
        {"political": 6, "conduct": 2, "confidentiality": 0.7, "claims": 0.5, "facts": 1},
    ),
}
#: Harmless real texts are hardly about the work of an office. Invented clean drafts are, and come as near to a breach
#: as their authors could make them: this share of them may be held, for politics by account and period.
INVENTED_POLITICAL = {
    ("office", False): 0.04,
    ("office", True): 0.055,
    ("own", False): 0.14,
    ("own", True): 0.22,
}
INVENTED_OTHERS = 0.08
INVENTED_SHARES = {"political": 0, "conduct": 6, "confidentiality": 2.5, "claims": 2, "facts": 4}
KIND_OF = {"email": "mail", "letter": "mail", "reply": "mail", "media-enquiry": "mail", "social-post": "post"}
#: Share of the tail by which a longer text's thresholds rise.
TAIL_SHARE = 0.35
#: A long email has many passages by several people: its conduct thresholds rise by this share of the tail.
MAIL_CONDUCT_SHARE = 0.6
#: In an election period politics takes a larger part of the budget.
PERIOD_WEIGHT = 2.0
#: From this multiple of the budget on, a match is a note.
NOTE = 3.0
#: Labels with more weight than this calibrate.
SURE = 0.6
#: The least weight of a passage and of its sentence before they are made sure: a finding must name its sentence.
LEAST = 0.15
#: How strongly the weights of the heads' logits beside a head's own score are drawn towards nothing.
CONTEXT_STRENGTH = 200.0


def fitted(features, truth, start, strength, lowest):
    """
    Weights of a logistic regression, and its constant. Each weight is drawn towards its `start` by its `strength`, and
    is not below its `lowest`.
    """
    start, strength, lowest = (np.broadcast_to(one, features.shape[1]) for one in (start, strength, lowest))

    def loss(weights):
        logits = features @ weights[:-1] + weights[-1]
        error = 1 / (1 + np.exp(-logits)) - truth
        away = weights[:-1] - start
        value = np.sum(np.logaddexp(0, logits) - truth * logits) + 0.5 * np.sum(strength * away**2)
        return value, np.append(features.T @ error + strength * away, error.sum())

    bounds = [(least, None) for least in lowest] + [(None, None)]
    return minimize(loss, np.append(start, 0.0), jac=True, bounds=bounds, method="L-BFGS-B").x


def calibration(data, own, highest, chosen, usual):
    """
    By head: the weights of the passage and of its highest sentence, the constant, and the weights of all heads' logits
    for the passage. All chosen passages say how these share; those in which breaches are as frequent as usual say how
    sure a score is. For facts about people the other heads found no more, so their weights are 0.
    """
    rows = {}
    for head, at in AT.items():
        known = chosen[data.weight[chosen, at] > SURE]
        truth = data.truth[known, at]
        features = np.stack([own[known, at], highest[known, at]], axis=1).astype(np.float64)
        weights = fitted(features, truth, 0.5, 1.0, LEAST)
        scores = features @ weights[:-1] + weights[-1]
        context = np.zeros(len(HEADS))
        if head not in (*FACTS, "personal"):
            features = np.concatenate([scores[:, None], own[known]], axis=1)
            start = np.append(1.0, context)
            strength = np.append(1.0, context + CONTEXT_STRENGTH)
            slope, *context, shift = fitted(features, truth, start, strength, np.append(1.0, context - np.inf))
            weights = np.append(slope * weights[:-1], slope * weights[-1] + shift)
            scores = features @ np.asarray([slope, *context]) + shift
        slope, shift = fitted(scores[usual[known], None], truth[usual[known]], 1.0, 1.0, 0.0)
        made = np.concatenate([slope * weights, slope * np.asarray(context)])
        made[len(weights) - 1] += shift
        rows[head] = [round(float(value), 4) for value in made]
    return rows


def as_usual(sources):
    """Which sources are not joined: breaches are far more frequent in joined texts than anywhere else."""
    return ~np.char.startswith(np.asarray(sources).astype(str), "joined-")


def calibrated(rows, own, highest):
    """Logits of calibrated probabilities, passage by passage."""
    weights = np.asarray([rows[head] for head in HEADS], np.float32)
    return own * weights[:, 0] + highest * weights[:, 1] + weights[:, 2] + own @ weights[:, 3:].T


def text_scores(data, logits, count):
    """The highest of its passages for each text."""
    scores = np.full((count, len(HEADS)), -np.inf, np.float32)
    np.maximum.at(scores, data.text, logits)
    return scores


def family_scores(scores, account, author):
    """One column for each family, for a writer and an account."""
    political = f"political-{'staff' if author == 'staff' else 'free'}-{account}"
    columns = [scores[:, AT[political]]]
    columns += [scores[:, [AT[head] for head in heads]].max(axis=1) for heads in list(FAMILIES.values())[1:]]
    return np.stack(columns, axis=1)


def thresholds_for(scores, budget, shares):
    """A threshold for each family so that all together hold no more than `budget` of the texts."""
    parts = np.asarray([shares[family] for family in FAMILIES])
    parts = parts / parts.sum()
    best = None
    for much in np.arange(0.25, 3.01, 0.05):
        quantiles = 1 - np.minimum(parts * budget * much, 0.5)
        limits = np.asarray([np.quantile(scores[:, at], q, method="higher") for at, q in enumerate(quantiles)])
        if (scores > limits).any(axis=1).mean() > budget:
            break
        best = limits
    return best if best is not None else scores.max(axis=0)


def tail_of(scores):
    """How far scores of harmless passages reach beyond their highest twentieth, on average: a scale of their tail."""
    scales = []
    for column in scores.T:
        high = np.quantile(column, 0.95)
        scales.append(TAIL_SHARE * float((column[column > high] - high).mean()) if (column > high).any() else 0.0)
    return scales


def raised(limits, tail, passages, typical):
    """A longer text has more chances of a false match, so its thresholds are higher. One row a text."""
    many = np.log(np.maximum(np.asarray(passages) / typical, 1.0))
    return np.asarray(limits)[None, :] + many[:, None] * np.asarray(tail)[None, :]


def calibrates(one):
    """Half of the invented development drafts set thresholds; the other half measures."""
    return hashlib.sha256(f"{one['source']} {one['id']}".encode()).digest()[0] % 2 == 0


def setting_of(one):
    """Kind, account and author of a draft."""
    setting = one["setting"]
    kind = KIND_OF.get(setting["kind"], "prose")
    account = "own" if setting["account"] == "personal" and kind == "post" else "office"
    return kind, account, "staff" if setting["author"] == "staff" else "free"


def invented_limits(texts, by_text, account, period):
    """By family, from the clean invented drafts, each scored for its own writer. Politics counts those for one account."""
    rows = [
        at
        for at, one in enumerate(texts)
        if one["split"] == "dev" and one["setting"].get("expect") in ("release", "permitted") and calibrates(one)
    ]
    settings = [setting_of(texts[at]) for at in rows]
    pairs = zip(rows, settings, strict=True)
    scores = np.asarray([family_scores(by_text[[at]], *setting[1:])[0] for at, setting in pairs])
    limits = thresholds_for(scores, INVENTED_OTHERS, INVENTED_SHARES)
    here = scores[[setting[1] == account for setting in settings], 0]
    limits[0] = np.quantile(here, 1 - INVENTED_POLITICAL[account, period], method="higher")
    return limits


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    scores = np.load(folder / options.scores)
    texts = [json.loads(line) for line in (folder / "texts.jsonl").open(encoding="utf8")]
    sources = [one["source"] for one in texts]
    dev = np.flatnonzero(data.split == 1)
    rows = calibration(data, scores["own"], scores["highest"], dev, as_usual(sources)[data.text])
    logits = calibrated(rows, scores["own"], scores["highest"])
    by_text = text_scores(data, logits, len(sources))
    passages = np.bincount(data.text, minlength=len(sources))
    split = np.zeros(len(sources), np.int8)
    split[data.text] = data.split
    invented = {setting: invented_limits(texts, by_text, *setting) for setting in INVENTED_POLITICAL}
    settings = []
    for (kind, account, period), budget in BUDGET.items():
        harmless_sources, shares = KINDS[kind]
        shares = {**shares, "political": shares["political"] * (PERIOD_WEIGHT if period else 1)}
        harmless = np.isin(sources, harmless_sources) & (split == 1)
        for author in ("staff", "free"):
            here = family_scores(by_text[harmless], account, author)
            tail = tail_of(family_scores(logits[harmless[data.text]], account, author))
            if kind == "mail":
                tail[list(FAMILIES).index("conduct")] *= MAIL_CONDUCT_SHARE / TAIL_SHARE
            typical = float(passages[harmless].mean())
            setting = {"kind": kind, "account": account, "author": author, "period": period}
            setting["passages"] = round(typical, 2)
            setting["tail"] = {family: round(scale, 3) for family, scale in zip(FAMILIES, tail, strict=True)}
            # Each score as that of a text of typical length, so that one threshold serves all lengths.
            here = here - (raised(np.zeros(len(FAMILIES)), tail, passages[harmless], typical))
            for name, much in (("hold", budget), ("note", budget * NOTE)):
                limits = thresholds_for(here, much, shares)
                if name == "hold":
                    limits = np.maximum(limits, invented[account, period])
                else:
                    limits = np.minimum(limits, [setting["hold"][family] for family in FAMILIES])
                setting[name] = {family: round(float(limit), 3) for family, limit in zip(FAMILIES, limits, strict=True)}
            settings.append(setting)
    made = {"calibration": rows, "families": FAMILIES, "settings": settings}
    (folder / "thresholds.json").write_text(json.dumps(made, indent=1) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--scores", default="scores.npz")
    main(parser.parse_args())
