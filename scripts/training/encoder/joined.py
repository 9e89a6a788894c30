"""
Texts made by joining: a sentence at fault, or a permitted one, among harmless sentences. They teach the model to find
one sentence in a passage, whatever the rest is about.
"""

import hashlib
import random
from collections import defaultdict

from labels import FACTS, OTHERS, POLITICAL
from lessons import SOURCE
from passages import sentence_ranges
from texts import Text, clean

SEED = 31
#: Characters of a joined text: about one passage.
ROOM = (120, 460)
#: Longer sentences leave no room for others.
LONGEST = 260
SHORTEST = 12
#: Joined texts of each split; a head has no more than its share.
MANY = {"train": 3600, "dev": 400}
SHARES = {"political": 0.4, "conduct": 0.15, "others": 0.2, "permitted": 0.15, "harmless": 0.1}
#: The lessons come after these: their breaches, and the harmless ones like them.
SHARES |= {"lessons": 0.3, "twins": 0.15}
#: Weight of the other heads of a joined text: both parts are probably clean for them.
DOUBT = 0.3
HOSTS = ("real-cleared", "real-mail", "real-posts", "public-prose", "public-mail", "public-posts")


def sentences(one):
    return [one.text[start:end] for start, end in sentence_ranges(one.text) if SHORTEST <= end - start <= LONGEST]


def fact_of(one):
    """The head of a lesson about a person, if it is one."""
    facts = one.facts or {} if one.source == SOURCE else {}
    return next((head for head in FACTS if facts.get(head)), None)


def faults_of(one):
    """Sentences at fault: those that are marked, or a text of one sentence."""
    ranges = sentence_ranges(one.text)
    fact = fact_of(one)
    marked = one.faults if one.faults is not None else one.facts[fact] if fact else None
    if marked is None:
        return [one.text] if len(ranges) == 1 and len(one.text) <= LONGEST else []
    if one.source == SOURCE:
        return [one.text[start:end] for start, end in marked if end - start <= LONGEST]
    found = []
    for start, end in ranges:
        inside = sum(max(0, min(end, to) - max(start, begin)) for begin, to in marked)
        if SHORTEST <= end - start <= LONGEST and inside >= 0.6 * (end - start):
            found.append(one.text[start:end])
    return found


def kind_of(one):
    """What the sentence of a text teaches, or None."""
    broken = [head for head, (breaks, _) in one.known.items() if breaks]
    if one.split == "test" or not one.known:
        return None
    if one.source == SOURCE:
        return "lessons" if broken or fact_of(one) else "twins"
    if not broken:
        if one.setting.get("expect") == "permitted":
            return "permitted"
        return "harmless" if one.source in HOSTS or one.setting.get("expect") == "release" else None
    if broken[0] in POLITICAL:
        return "political"
    if broken[0] == "conduct":
        return "conduct" if one.source != "hatecheck" else None
    return "others" if broken[0] in OTHERS else None


def donors(texts):
    """By split and kind: (sentence, labels, how it is marked)."""
    found = defaultdict(list)
    for one in texts:
        kind = kind_of(one)
        if kind is None:
            continue
        if kind in ("permitted", "harmless", "twins"):
            found[one.split, kind] += [(piece, one.known, None) for piece in sentences(one)[:3]]
        else:
            mark = fact_of(one) or "fault"
            found[one.split, kind] += [(piece, one.known, mark) for piece in faults_of(one)]
    return found


def hosts(texts):
    found = defaultdict(list)
    for one in texts:
        if one.source in HOSTS and one.split != "test" and (pieces := sentences(one)):
            found[one.split].append((one.source, pieces))
    return found


def known_of(labels, kind):
    """Labels of the joined text: those of its sentence. The heads that its kind leaves open are probably clean."""
    # A partisan sentence may also insult.
    heads = {"harmless": POLITICAL + OTHERS, "twins": POLITICAL + OTHERS, "permitted": OTHERS}.get(kind, ())
    return {**clean(DOUBT, heads), **{head: (breaks, min(weight, 1.0)) for head, (breaks, weight) in labels.items()}}


def join(host, piece, drawn):
    """The text, and where `piece` is in it."""
    size = drawn.randint(*ROOM)
    begin = drawn.randrange(len(host))
    around = []
    for sentence in host[begin:]:
        if around and len(piece) + sum(map(len, around)) + len(sentence) > size:
            break
        around.append(sentence)
    at = drawn.randint(0, len(around))
    gap = drawn.choice((" ", " ", "\n", "\n\n"))
    before = gap.join(around[:at])
    start = len(before) + len(gap) if before else 0
    text = gap.join([*around[:at], piece, *around[at:]])
    return text, [[start, start + len(piece)]]


def joined(texts):
    """Deterministic: the same texts give the same joined texts."""
    drawn = random.Random(SEED)
    by_kind, by_split = donors(texts), hosts(texts)
    for split, many in MANY.items():
        for kind, share in SHARES.items():
            pool = by_kind[split, kind]
            for number in range(int(many * share) if pool and by_split[split] else 0):
                piece, labels, mark = drawn.choice(pool)
                source, host = drawn.choice(by_split[split])
                text, faults = join(host, piece, drawn)
                name = hashlib.sha256(text.encode()).hexdigest()[:12]
                one = Text(source=f"joined-{kind}", id=f"{number}-{name}", text=text, split=split)
                one.known, one.faults = known_of(labels, kind), faults if mark == "fault" else None
                if mark in FACTS:
                    one.facts = {mark: faults, "personal": faults}
                one.outside = 1.0
                one.setting = {"kind": "post" if source.endswith("-posts") else "web-page", "group": None}
                yield one
