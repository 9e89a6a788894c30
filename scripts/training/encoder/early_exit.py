"""
Trains the early exit: a small head on the vectors of a lower layer that finds the passages and single sentences of mail
for which the upper layers need not run. It learns from the scores of the whole encoder, not from labels.
"""

import argparse
import hashlib
import json
from functools import partial
from pathlib import Path

import numpy as np
import onnx
from calibrate import FAMILIES, calibrated, calibrates, family_scores
from dataset import MAX_SENTENCES, Dataset
from exit_graph import BELOW, OUTPUTS, layer_output, with_exit
from exit_head import SEED, logits_of, trained
from flatten import flat, tree
from gate import MAIL, filled_up
from gate import logits_of as gate_logits
from labels import AT, HEADS
from network import WIDTH
from score import sentence_means
from session import opened

#: The exit is after this layer, counted from 1.
LAYER = 2
#: Logits above the threshold that a sentence read alone needs, as in `read-alone.ts`.
MARGINS = {"political": 2.0, "conduct": 3.0}
#: The share of what the encoder holds that may exit, on the half of the development texts that sets the limits.
MISSED = 0.01
#: How far below its threshold a score already counts as doubtful, in logits, and how fast doubt fades.
SLACK, SOFTNESS = 1.0, 1.5
#: Of texts by source, the share that is taught; of others all. They are many.
SHARES = {"names-": 0.15, "joined-": 0.6, "lessons": 1.0, "real-": 1.0, "public-": 1.0}
USUAL_SHARE = 0.5
#: Weight of real mail: most of it must exit.
MAIL_WEIGHT = 8.0
#: Weight of the outputs that do not count for an item: those of sentences for a passage, and the other way round.
OTHER_OUTPUTS = 0.3
#: Items on which the new file is compared with the old one.
CHECKED = 200
#: Mail so little under the limits of the gate for sentences teaches too, for little of it passes them.
NEAR = 1.5


def draw(text):
    return int(hashlib.sha256(str(text).encode()).hexdigest()[:8], 16) / 16**8


def share_of(source):
    return next((share for begin, share in SHARES.items() if source.startswith(begin)), USUAL_SHARE)


def read_gate(folder):
    about = json.loads((folder / "gate.json").read_text())
    tables = np.fromfile(folder / "gate.bin", np.int8)
    width, families = about["width"], len(about["families"])
    count = len(tables) // (width + families)
    kept = {name: np.asarray(about[name], np.float32) for name in ("hidden", "hidden_bias", "last", "last_bias")}
    kept["pieces"] = tables[: count * width].reshape(count, width)
    kept["direct"] = tables[count * width :].reshape(count, families)
    return kept, about


def places(data, passage, sentence):
    """Where the tokens of a passage are, or those of one of its sentences, with the two that begin and end it."""
    at = np.arange(data.start[passage], data.start[passage + 1])
    if sentence < 0:
        return at
    return np.concatenate([at[:1], at[1:-1][data.sentence[at[1:-1]] == sentence], at[-1:]])


def single_sentences(data):
    """(passage, sentence) for passages with several."""
    last = np.maximum.reduceat(np.where(data.sentence < MAX_SENTENCES, data.sentence, -1), data.start[:-1])
    return np.asarray([(at, one) for at in np.flatnonzero(last > 0) for one in range(last[at] + 1)])


def items_of(data, source, gate):
    """
    (passage, -1) and (passage, sentence) for what the gate lets through in mail, and for real mail some more; and which
    of them it lets through.
    """
    kept, about = gate
    passages = np.stack([np.arange(len(data)), np.full(len(data), -1)], axis=1)
    alone = single_sentences(data)
    ids = [data.ids[places(data, *one)[1:-1]] for one in (*passages, *alone)]
    logits = gate_logits(kept, about["steps"], filled_up(ids))
    mail = np.isin(source, MAIL)
    columns = [about["families"].index(family) for family in MARGINS]
    over = (logits[len(data) :, columns] - [about["alone"][family] for family in MARGINS]).max(axis=1)
    through = np.concatenate([(logits[: len(data)] > about["limit"]).any(axis=1), over > 0])
    near = np.concatenate([mail, mail[alone[:, 0]] & (over > -NEAR)])
    items = np.concatenate([passages, alone])
    # The kept third of the real texts is not even measured here.
    open_text = (data.split < 2) | ~np.char.startswith(source, "real-")
    drawn = np.asarray([draw(text) < share_of(name) for text, name in zip(data.text, source, strict=True)])
    taught = (through | near) & (open_text & drawn)[items[:, 0]]
    return items[taught], through[taught]


def teach(data, items, model, path):
    """Runs the whole encoder item by item, as the product does; keeps its logits and the vectors of the lower layer."""
    start = np.concatenate([[0], np.cumsum([len(places(data, *one)) for one in items])])
    lower = layer_output(LAYER)
    model.graph.output.append(onnx.helper.make_tensor_value_info(lower, onnx.TensorProto.FLOAT, None))
    session = opened(model.SerializeToString(), 1)
    own = np.zeros((len(items), len(HEADS)), np.float32)
    highest = np.zeros_like(own)
    vectors = np.memmap(path.with_suffix(".f16"), np.float16, "w+", shape=(int(start[-1]), WIDTH))
    for row, (passage, sentence) in enumerate(items):
        at = places(data, passage, sentence)
        passages, tokens, made = session.run(["passages", "tokens", lower], inputs_of(data, passage, sentence))
        inside = np.full(len(at), MAX_SENTENCES)
        inside[1:-1] = data.sentence[at[1:-1]] if sentence < 0 else 0
        own[row], highest[row] = passages[0], sentence_means(tokens[0, :, : len(HEADS)], inside).max(axis=0)
        vectors[start[row] : start[row + 1]] = made[0]
    return {"items": items, "start": start, "own": own, "highest": highest}


def taught_items(data, source, gate, exported, path, most):
    """The scores and vectors of the encoder, from the file `path` if it holds those of this model."""
    sha256 = hashlib.sha256(exported.read_bytes()).hexdigest()
    if not path.exists() or str(np.load(path)["model"]) != sha256:
        items, through = items_of(data, source, gate)
        chosen = np.sort(np.random.default_rng(SEED).permutation(len(items))[:most])
        np.savez(path, model=sha256, through=through[chosen], **teach(data, items[chosen], onnx.load(exported), path))
    taught = dict(np.load(path))
    shape = (int(taught["start"][-1]), WIDTH)
    return {**taught, "vectors": np.memmap(path.with_suffix(".f16"), np.float16, "r", shape=shape)}


def kept_head(path, model, train):
    """The head, from the file `path` if it was trained for this model."""
    if not path.exists() or str(np.load(path)["model"]) != str(model):
        np.savez(path, model=model, **flat(train()))
    return tree({name: values for name, values in np.load(path).items() if name != "model"})


def overs(made, own, highest):
    """By how much each item is over the lowest threshold of mail, by family, then for sentences read alone."""
    logits = calibrated(made["calibration"], own, highest)
    over = np.full((len(logits), len(FAMILIES)), -np.inf, np.float32)
    for one in made["settings"]:
        if one["kind"] == "mail":
            here = family_scores(logits, "office", one["author"])
            over = np.maximum(over, here - np.float32([one["hold"][family] for family in FAMILIES]))
    facts = list(FAMILIES).index("facts")
    # A passage that makes somebody recognisable counts from a probability of one half on.
    over[:, facts] = np.maximum(over[:, facts], logits[:, AT["personal"]])
    alone = [over[:, list(FAMILIES).index(family)] - margin for family, margin in MARGINS.items()]
    return np.concatenate([over, np.stack(alone, axis=1)], axis=1)


def counting(is_alone):
    """Which outputs count for an item: those of the families, or those of sentences that are read alone."""
    return np.concatenate(
        [np.repeat(~is_alone[:, None], len(FAMILIES), axis=1), np.repeat(is_alone[:, None], len(MARGINS), axis=1)], axis=1
    )


def highest_of(logits, counts):
    return np.where(counts, logits, -np.inf).max(axis=1)


def limit_of(highest, held):
    """The limit under which at most the share MISSED of what is held lies."""
    return float(np.quantile(highest[held], MISSED, method="lower"))


def parts_of(texts, split, source):
    """0 trains, 1 sets the limits, 2 measures. Real mail is too little to do both."""
    part = np.where(split == 0, 0, 2)
    sets = np.asarray([calibrates(one) for one in texts])
    return np.where((split == 1) & sets & ~np.isin(source, MAIL), 1, part)


def group_of(source, kind):
    """The family of texts that a text belongs to."""
    if source.startswith(("real-", "public-")):
        return source
    if source.startswith(("joined-", "names-", "lessons")):
        return source.split("-")[0]
    return "invented mail" if kind == "email" else "other invented drafts"


def figures(exits, held, group):
    report = {}
    for name in ("all", *np.unique(group)):
        here = np.full(len(group), True) if name == "all" else group == name
        report[str(name)] = {
            "items": int(here.sum()),
            "exit": round(float(exits[here].mean()), 3),
            "reach a threshold": int((here & held).sum()),
            "of those exit": int((here & held & exits).sum()),
        }
    return report


def inputs_of(data, passage, sentence):
    at = places(data, passage, sentence)
    ids = data.ids[at].astype(np.int64)[None]
    return {"input_ids": ids, "cases": data.cases[at].astype(np.int64)[None], "attention_mask": np.ones_like(ids)}


def check_same(data, items, plain, made, logits):
    """Without an exit the scores are those of the plain model to the bit, and the head gives the logits it was trained to."""
    old, new = (opened(one.SerializeToString(), 1) for one in (plain, made))
    never = np.float32([-np.inf])
    for row, one in enumerate(items):
        inputs = inputs_of(data, *one)
        before = old.run(list(OUTPUTS), inputs)
        *after, head = new.run([*OUTPUTS, "exit"], {**inputs, BELOW: never})
        if not all(np.array_equal(a, b) for a, b in zip(before, after, strict=True)):
            raise AssertionError(f"other scores for passage {one}")
        if not np.allclose(head[0], logits[row], atol=0.02):
            raise AssertionError(f"other logits of the exit for passage {one}")


def main(options):
    folder = Path(options.out)
    data = Dataset.load(folder / "data.npz")
    texts = [json.loads(line) for line in (folder / "texts.jsonl").open(encoding="utf8")]
    source = np.asarray([one["source"] for one in texts])[data.text]
    made, gate = json.loads((folder / "thresholds.json").read_text()), read_gate(folder)
    exported = folder / "export" / "classifier.onnx"
    taught = taught_items(data, source, gate, exported, folder / "exit.npz", options.most)
    items, start, vectors = taught["items"], taught["start"], taught["vectors"]
    of, is_alone = items[:, 0], items[:, 1] >= 0
    one_of = [texts[at] for at in data.text[of]]
    part = parts_of(one_of, data.split[of], source[of])
    over, counts = overs(made, taught["own"], taught["highest"]), counting(is_alone)
    held = highest_of(over, counts) > 0
    target = (1 / (1 + np.exp(-(over + SLACK) / SOFTNESS))).astype(np.float32)
    mail = np.where(np.isin(source[of], MAIL), MAIL_WEIGHT, 1.0)
    weight = (np.where(counts, 1.0, OTHER_OUTPUTS) * mail[:, None]).astype(np.float32)
    learnt = np.flatnonzero(part == 0)
    train = partial(trained, vectors, start, learnt, target, weight)
    head = kept_head(folder / "exit-head.npz", taught["model"], train)
    logits = logits_of(head, vectors, start, np.arange(len(items)))
    highest = highest_of(logits, counts)
    report, limits = {}, []
    group = np.asarray([group_of(one["source"], one["setting"].get("kind")) for one in one_of])
    for name, here in (("passages", ~is_alone), ("sentences", is_alone)):
        limits.append(limit_of(highest[here & (part == 1)], held[here & (part == 1)]))
        measured = here & (part == 2) & taught["through"]
        report[name] = figures((highest < limits[-1])[measured], held[measured], group[measured])
    passage, alone = limits
    made["exit"] = {
        "passage": [round(passage, 3)] * len(FAMILIES) + [None] * len(MARGINS),
        "alone": [None] * len(FAMILIES) + [round(alone, 3)] * len(MARGINS),
    }
    plain = onnx.load(exported)
    model = with_exit(plain, LAYER, flat(head))
    check_same(data, items[:CHECKED], plain, model, logits)
    onnx.save(model, exported)
    card_path = exported.with_suffix(".json")
    card = json.loads(card_path.read_text())
    card["sha256"][exported.name] = hashlib.sha256(exported.read_bytes()).hexdigest()
    card["bytes"] = exported.stat().st_size
    card_path.write_text(json.dumps(card, indent=2) + "\n")
    (folder / "thresholds.json").write_text(json.dumps(made, indent=1) + "\n")
    (folder / "exit.json").write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--most", type=int, default=40_000, help="passages and sentences that are scored at most")
    main(parser.parse_args())
