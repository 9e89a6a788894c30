"""
Copies collected texts to the folder PUBLIC, without those that the real texts hold already: a third of the real texts
only measures.
"""

import argparse
import json
import re
from pathlib import Path

#: A text that shares this many words in a row with a real text is left out.
RUN = 10


def rows(path):
    with path.open(encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def runs(text):
    words = re.findall(r"\w+", text.lower())
    size = min(RUN, max(len(words), 1))
    return {hash(tuple(words[at : at + size])) for at in range(len(words) - size + 1)}


def main(options):
    known = set()
    for path in Path(options.real).glob("*.jsonl"):
        for row in rows(path):
            known |= runs(row["text"])
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    for name in options.files:
        path = Path(name)
        texts = rows(path)
        new = [row for row in texts if not runs(row["text"]) & known]
        with (out / path.name).open("w", encoding="utf8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in new)
        print(f"{path.name}: {len(texts)} texts, {len(new)} new")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--real", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("files", nargs="+")
    main(parser.parse_args())
