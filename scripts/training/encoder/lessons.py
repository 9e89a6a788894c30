"""
The lessons: drafts written for kinds of breaches that the other texts hardly hold, each kind with harmless ones like
them. A third, by hash, only measures, and a sixth calibrates.
"""

import json
from pathlib import Path

from texts import draft_text, split_of

SOURCE = "lessons"
#: What identifies a victim or child is a fact about a person; the rest breaks a head.
FACT = "identity-fact"


def draft_of(row):
    """A row as an invented draft."""
    breaks = row.get("breaks")
    draft = {"kind": row["form"], "text": row["text"], "expect": "hold" if breaks else "release"}
    draft |= {name: row[name] for name in ("account", "author_role", "election_period") if name in row}
    if breaks:
        draft["group"] = "personal" if breaks == FACT else breaks
    if breaks == FACT:
        draft["spans"] = [
            {"start": start, "end": end, "type": "VICTIM_OR_CHILD_IDENTITY", "sensitive": True}
            for start, end in row["at_fault"]
        ]
    return draft


def lessons(folder):
    for path in sorted(Path(folder).glob("lessons*.jsonl")):
        with path.open(encoding="utf8") as file:
            for place, line in enumerate(file):
                row = json.loads(line)
                one = draft_text(SOURCE, place, {**draft_of(row), "id": f"{row['kind']}-{place}"}, row.get("at_fault"))
                one.split = split_of(row["text"])
                # Names of people are not marked in a lesson.
                one.tags = None
                if "breaks" not in row:
                    one.known[FACT] = (0, 0.5)
                yield one
