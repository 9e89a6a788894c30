"""What all sets share: sources, pieces of documents, and the choice among them."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Source:
    """A public repository. `most` limits the texts of each label."""

    repository: str
    licence: str
    country: str
    kind: str
    most: dict[str, int]
    read: Callable[..., Any]
    wanted: str = ""
    unwanted: str = "$^"
    site_name: str = ""


@dataclass(frozen=True)
class Piece:
    """A text that may be chosen. Pieces of one document share `base`, which decides what they train or measure."""

    source: Source
    path: str
    base: str
    text: str
    label: str = ""
    kind: str = ""
    country: str = ""
    title: str = ""
    #: Pieces with a lower turn are chosen first.
    turn: tuple[bool, ...] = ()


def digest(text):
    return hashlib.sha256(text.encode("utf8", "replace")).hexdigest()


def cut(paragraphs, above=6000, about=2800, joint="\n\n"):
    """Cuts a text that is longer than `above` at the ends of paragraphs, into pieces of 800 to 4,000 characters."""
    if len(joint.join(paragraphs)) <= above:
        return [joint.join(paragraphs)]
    pieces = [""]
    for paragraph in paragraphs:
        if len(pieces[-1]) >= 800 and len(pieces[-1]) + len(paragraph) > about:
            pieces.append("")
        pieces[-1] += joint + paragraph if pieces[-1] else paragraph
    return [piece for piece in pieces if 800 <= len(piece) <= 4000]


def runs(text, size):
    words = re.findall(r"\w+", re.sub(r"http\S+|@\w+", "", text.lower()))
    return {" ".join(words[at : at + size]) for at in range(max(1, len(words) - size + 1))}


def choose(pieces, size=6, of_one_base=8):
    """Takes pieces by turn and then by hash, without those that repeat runs of `size` words of the chosen ones."""
    seen, taken, bases, chosen = set(), Counter(), Counter(), []
    for one in sorted(pieces, key=lambda one: (one.turn, digest(one.text))):
        place = one.source.repository, one.label
        if taken[place] >= one.source.most.get(one.label, 0) or bases[one.base] >= of_one_base:
            continue
        own = runs(one.text, size)
        if len(own & seen) > 0.3 * len(own):
            continue
        seen |= own
        taken[place] += 1
        bases[one.base] += 1
        chosen.append(one)
    return chosen


def row(name, one):
    source = one.source
    fields = {
        "id": f"{name}-{digest(one.base + one.text)[:16]}",
        "base": one.base,
        "text": one.text,
        "title": one.title,
        "label": one.label,
        "kind": one.kind or source.kind,
        "source_repo": source.repository,
        "path": one.path,
        "licence": source.licence,
        "country": one.country or source.country,
    }
    return {key: value for key, value in fields.items() if value}


def write(path, rows):
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), encoding="utf8")
