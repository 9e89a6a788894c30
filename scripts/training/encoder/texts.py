"""The texts of the training: invented drafts, real texts and names, each with its labels by head."""

import csv
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from labels import FACT_OF, FACTS, HEADS, OTHERS, POLITICAL, TAG_OF, group_of, political_head

#: Whole sources of invented drafts that only calibrate and measure: their authors are new to the model.
DEV_SOURCES = frozenset(
    (
        *("blind-office-drafts", "blind-office-political", "blind-long", "blind-political-3"),
        *("taught-replies", "taught-doubles", "taught-news", "taught-mixed-3"),
    )
)
#: Real sources with too many texts: one text in this many is trained on.
CAPPED = {"civilservicelgbt/civilservicelgbt.github.io": 4}
#: Tags that public texts do not mark.
UNMARKED = ("address", "handle", "birth", "identifier")
#: Weight of each passage of a manifesto or a speech: it is partisan throughout.
THROUGHOUT = 0.8
#: Weight of the other heads of a text with a breach: it is probably clean for them, but not labelled.
DOUBT = 0.3


@dataclass
class Text:
    source: str
    id: str
    text: str
    split: str
    #: For each labelled head: whether the text breaks it, and the weight of the label.
    known: dict = field(default_factory=dict)
    #: Ranges at fault; None where they are not marked.
    faults: list | None = None
    #: Ranges of facts about people by head; None where they are not marked.
    facts: dict | None = None
    #: (start, end, tag), and the tags that unmarked text may still have. None where nothing is marked.
    tags: list | None = None
    open_tags: tuple = ()
    setting: dict = field(default_factory=dict)
    #: Weight of the text outside a marked fault, which is probably clean.
    outside: float = 0.3
    #: Weight of a breach for one passage of a longer text, where its place is not marked.
    any_passage: float = 0.3


def bucket_of(base):
    return int(hashlib.sha256(base.encode()).hexdigest()[:8], 16) % 12


def split_of(base):
    """A third of the real texts measures, a sixth calibrates."""
    bucket = bucket_of(base)
    return "test" if bucket < 4 else "dev" if bucket < 6 else "train"


def lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def utf16_ranges(text):
    """Offsets of the data count UTF-16 units; Python counts characters."""
    if text.isascii() or all(ord(char) < 0x10000 for char in text):
        return lambda offset: offset
    at = [0]
    for char in text:
        at.append(at[-1] + (2 if ord(char) > 0xFFFF else 1))
    index = {units: place for place, units in enumerate(at)}
    return lambda offset: index.get(offset, index.get(offset + 1, len(text)))


def clean(weight=1.0, heads=HEADS):
    return {head: (0, weight) for head in heads}


def drafts(corpus):
    """The invented drafts that sources.txt names."""
    at_fault = {(one["source"], one.get("id")): one["at_fault"] for one in lines(corpus / "at-fault.jsonl")}
    for source in (corpus / "sources.txt").read_text().split():
        for place, draft in enumerate(lines(corpus / f"{source}.jsonl")):
            faults = at_fault.get((source, draft.get("id")))
            yield draft_text(source, place, draft, faults)


def draft_text(source, place, draft, faults):
    text = draft["text"]
    to = utf16_ranges(text)
    if faults is None and draft.get("quote") and (start := text.find(draft["quote"])) >= 0:
        faults = [[start, start + len(draft["quote"])]]
    elif faults is not None:
        faults = [[to(start), to(end)] for start, end in faults]
    spans = None
    if "spans" in draft:
        spans = [{**span, "start": to(span["start"]), "end": to(span["end"])} for span in draft["spans"]]
    group = group_of(draft)
    one = Text(
        source=source,
        id=str(draft.get("id", place)),
        text=text,
        split="dev" if source in DEV_SOURCES else "train",
        known=known_of(draft, group),
        faults=faults,
        setting={
            "kind": draft.get("kind"),
            "account": draft.get("account", "corporate"),
            "author": draft.get("author_role", "staff"),
            "period": draft.get("election_period") is True,
            "group": group,
            "why": draft.get("why", ""),
            "expect": draft.get("expect") or draft.get("label"),
        },
    )
    if spans is not None:
        add_spans(one, spans, group)
    return one


def known_of(draft, group):
    """A breach of one kind leaves the other kinds uncertain."""
    head = political_head(draft)
    political_only = "label" in draft
    if group == "political":
        return {head: (1, 1.0)}
    if group is None and political_only:
        # Who may write what differs: what is permitted here is labelled for this speaker and account alone.
        return {head: (0, 1.0)} if draft["label"] == "permitted" else {}
    if group is None:
        # What staff may send, others may send from the same kind of account.
        return {**clean(heads=(*OTHERS, "any-other")), head: (0, 1.0), head.replace("staff", "free"): (0, 1.0)}
    if group in OTHERS:
        return {group: (1, 1.0), "any-other": (1, 1.0), head: (0, DOUBT)}
    if group == "personal":
        return {**clean(DOUBT, (*OTHERS, "any-other")), head: (0, DOUBT)}
    return {}


def add_spans(one, spans, group):
    sensitive = [span for span in spans if span["sensitive"]]
    one.facts = {
        head: [(span["start"], span["end"]) for span in sensitive if FACT_OF.get(span["type"]) == head]
        for head in FACTS
    }
    one.facts["personal"] = [(span["start"], span["end"]) for span in sensitive]
    one.tags = [(span["start"], span["end"], TAG_OF[span["type"]]) for span in spans if span["type"] in TAG_OF]
    one.open_tags = ("place", "organisation")
    if group == "personal" and not sensitive:
        one.facts = None
    if group == "personal" and sensitive:
        one.faults = None


def real(folder):
    """The real texts; each set has its own label."""
    for name in ("cleared", "mail", "posts", "partisan", "abusive", "named"):
        for row in lines(folder / f"{name}.jsonl"):
            split = split_of(row.get("base", row["id"]))
            if split == "train" and not chosen(row):
                continue
            one = Text(source=f"real-{name}", id=row["id"], text=row["text"], split=split)
            one.setting = {"repository": row["source_repo"], "country": row.get("country"), "kind": row["kind"]}
            if name in ("cleared", "mail", "posts"):
                one.known = clean()
            elif name == "partisan":
                weight = 2.0 if row.get("country") == "uk" else 1.0
                one.known = {POLITICAL[0]: (1, weight), POLITICAL[1]: (1, weight), POLITICAL[3]: (0, 0.5)}
                one.any_passage = THROUGHOUT
            elif name == "abusive":
                one.known = {"conduct": (1, 2.0), "any-other": (1, 2.0)}
            else:
                to = utf16_ranges(row["text"])
                one.tags = [(to(span["start"]), to(span["end"]), TAG_OF[span["label"]]) for span in row["spans"]]
                one.open_tags = UNMARKED
            yield one


def chosen(row):
    every = CAPPED.get(row["source_repo"], 1)
    return int(hashlib.sha256(row["id"].encode()).hexdigest()[8:12], 16) % every == 0


def names(folder):
    """Public texts with people, places and organisations marked."""
    for path in sorted(folder.glob("*.jsonl")):
        for row in lines(path):
            text, tags = joined_handles(row["text"], row["spans"])
            yield Text(
                source=f"names-{path.stem}",
                id=row["id"],
                text=text,
                split="dev" if split_of(row["id"]) == "dev" else "train",
                tags=tags,
                # Handles are marked in the Broad Twitter Corpus.
                open_tags=tuple(tag for tag in UNMARKED if tag != "handle" or "btc" not in path.stem),
            )


def joined_handles(text, spans):
    """'@ name' becomes '@name', marked as a handle whatever its owner is."""
    to = utf16_ranges(text)
    gaps = {match.start() + 1 for match in re.finditer(r"@ (?=\w)", text)}
    joined = "".join(char for at, char in enumerate(text) if at not in gaps)

    def moved(offset):
        return offset - sum(gap < offset for gap in gaps)

    tags = []
    for span in spans:
        start, end = moved(to(span["start"])), moved(to(span["end"]))
        at_sign = joined[start - 1 : start] == "@" or joined[start : start + 1] == "@"
        tags.append((start, end, "handle" if at_sign else TAG_OF[span["label"]]))
    return joined, tags


def hatecheck(path):
    """Short sentences that hate, and others much like them that do not (Röttger and others 2021, CC BY 4.0)."""
    with open(path, encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            hateful = row["label_gold"] == "hateful"
            known = {"conduct": (int(hateful), 0.5), "any-other": (int(hateful), 0.5)}
            # What counters or denounces hate may still quote it, which an office would not send either.
            if not hateful and re.match(r"counter|slur", row["functionality"]):
                known = {}
            split = "dev" if split_of(row["templ_id"] + "hatecheck") == "dev" else "train"
            yield Text(source="hatecheck", id=row["case_id"], text=row["test_case"].strip(), split=split, known=known)


def neutral(path):
    """Reports about elections that take no side."""
    for row in lines(path):
        yield Text(
            source="public-neutral",
            id=row["id"],
            text=row["text"],
            split=split_of(row["base"]),
            known=clean(),
            setting={"repository": row["source_repo"], "kind": row["kind"]},
        )


def every_text(corpus, real_folder, names_folder, public_folder):
    yield from drafts(Path(corpus))
    yield from real(Path(real_folder))
    yield from names(Path(names_folder))
    for name, read in (("hatecheck.csv", hatecheck), ("neutral.jsonl", neutral)):
        if (path := Path(public_folder) / name).exists():
            yield from read(path)
