"""How far an office may raise a threshold: the bounds of src/core/calibration/bounds.data.ts, from the development texts."""

import argparse
import json
from pathlib import Path

import numpy as np
from calibrate import FAMILIES, calibrated, family_scores, raised, setting_of, text_scores
from dataset import Dataset
from labels import AT

#: At its bound a family still holds this share of the breaches that it holds as shipped.
KEPT = 0.9
STEP = 0.05
MOST = 1.0
SURE = 0.6
#: Real breaches: their family, and the settings in which they are measured.
REAL = {
    "real-partisan": ("political", [("post", "office", False), ("post", "own", False), ("post", "own", True)]),
    "real-abusive": ("conduct", [("post", "office", False), ("post", "own", False), ("mail", "office", False)]),
}


def above(by_text, passages, at, setting):
    """How far a text is above the threshold of each family."""
    scores = family_scores(by_text[[at]], setting["account"], setting["author"])
    hold, tail = ([setting[name][family] for family in FAMILIES] for name in ("hold", "tail"))
    return (scores - raised(hold, tail, passages[[at]], setting["passages"]))[0]


def breaches(texts, truth):
    """Texts of the development split that break the policy: family, row, and setting."""
    for at, one in enumerate(texts):
        if one["split"] != "dev":
            continue
        if one["source"] in REAL:
            family, settings = REAL[one["source"]]
            yield from ((family, at, (kind, account, "staff", period)) for kind, account, period in settings)
        elif {"kind", "account", "author"} <= set(one["setting"]):
            kind, account, author = setting_of(one)
            political = (f"political-{author}-{account}",)
            for family, heads in FAMILIES.items():
                if truth[at, [AT[head] for head in heads or political]].any():
                    yield family, at, (kind, account, author, bool(one["setting"].get("period")))


def bound_of(margins):
    """The largest shift at which the share of held breaches is kept."""
    held = (margins > 0).sum()
    steps = np.arange(0, MOST + STEP / 2, STEP)
    return max(step for step in steps if (margins > step).sum() >= KEPT * held), held


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    scores = np.load(folder / "scores.npz")
    made = json.loads((folder / "thresholds.json").read_text())
    texts = [json.loads(line) for line in (folder / "texts.jsonl").open(encoding="utf8")]
    by_text = text_scores(data, calibrated(made["calibration"], scores["own"], scores["highest"]), len(texts))
    passages = np.bincount(data.text, minlength=len(texts))
    truth = np.zeros((len(texts), len(AT)), bool)
    np.logical_or.at(truth, data.text, (data.truth > 0.5) & (data.weight > SURE))
    settings = {(one["kind"], one["account"], one["author"], one["period"]): one for one in made["settings"]}
    order = list(FAMILIES)
    margins = {}
    for family, at, setting in breaches(texts, truth):
        group = "real" if texts[at]["source"] in REAL else "invented"
        margin = above(by_text, passages, at, settings[setting])[order.index(family)]
        margins.setdefault((family, group), []).append(margin)
    bounds = {}
    for (family, group), found in margins.items():
        bound, held = bound_of(np.asarray(found))
        bounds[family] = min(bound, bounds.get(family, MOST))
        print(f"{family}, {group}: {bound:.2f} ({held} of {len(found)} held as shipped)")
    print({family: round(float(bound), 2) for family, bound in bounds.items()})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    main(parser.parse_args())
