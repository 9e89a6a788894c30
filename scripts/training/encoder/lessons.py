"""
The lessons: drafts written for kinds of breaches that the other texts hardly hold, each kind with harmless ones like
them. Some only calibrate, some only measure.
"""

import json
from pathlib import Path

from labels import FACT_OF, FACTS
from texts import bucket_of, draft_text, split_of

SOURCE = "lessons"
#: The first lessons are split as real texts are. The others teach more: a twelfth of their kinds measures, a sixth
#: calibrates. Lessons of one kind stay in one part, because many are twins.
FIRST = "first.jsonl"
TYPE_OF = {head: name for name, head in FACT_OF.items()}


def draft_of(row):
    """A row as an invented draft."""
    breaks = row.get("breaks")
    draft = {"kind": row["form"], "text": row["text"], "expect": "hold" if breaks else "release"}
    draft |= {name: row[name] for name in ("account", "author_role", "election_period") if name in row}
    if breaks:
        draft["group"] = "personal" if breaks in FACTS else breaks
    if breaks in FACTS:
        draft["spans"] = [
            {"start": start, "end": end, "type": TYPE_OF[breaks], "sensitive": True} for start, end in row["at_fault"]
        ]
    return draft


def split_of_more(kind):
    bucket = bucket_of(kind)
    return "test" if bucket == 0 else "dev" if bucket < 3 else "train"


def lessons(folder):
    for path in sorted(Path(folder).glob("*.jsonl")):
        with path.open(encoding="utf8") as file:
            for place, line in enumerate(file):
                row = json.loads(line)
                kind = f"{path.stem} {row['kind']}"
                one = draft_text(SOURCE, place, {**draft_of(row), "id": f"{kind}-{place}"}, row.get("at_fault"))
                one.split = split_of(row["text"]) if path.name == FIRST else split_of_more(kind)
                # Names of people are not marked in a lesson.
                one.tags = None
                if "breaks" not in row:
                    one.known |= {head: (0, 0.5) for head in FACTS}
                yield one
