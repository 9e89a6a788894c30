"""
Copies collected texts to the folder PUBLIC, without those that the real texts hold already: a third of the real texts
only measures.
"""

import argparse
import json
from pathlib import Path

from texts import runs, write

#: A text that shares this many words in a row with a real text is left out.
RUN = 10


def rows(path):
    with path.open(encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def main(options):
    known = set()
    for path in Path(options.real).glob("*.jsonl"):
        for row in rows(path):
            known |= runs(row["text"], RUN)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    for name in options.files:
        path = Path(name)
        texts = rows(path)
        new = [row for row in texts if not runs(row["text"], RUN) & known]
        write(out / path.name, new)
        print(f"{path.name}: {len(texts)} texts, {len(new)} new")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--real", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("files", nargs="+")
    main(parser.parse_args())
