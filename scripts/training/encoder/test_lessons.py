"""Tests of the lessons. python -m unittest discover scripts/training/encoder"""

import json
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import numpy as np
from joined import donors, joined
from labels import HEADS
from lessons import lessons
from train import epoch_batches

FOLDER = Path(__file__).parent / "lessons"
FACT = "identity-fact"
ROWS = [
    {
        "kind": "a",
        "form": "email",
        "text": "🎉 Tea is at four. Give me cash.",
        "breaks": "private-use",
        "at_fault": [[19, 32]],
    },
    {"kind": "b", "form": "letter", "text": "The girl from the mill ran.", "breaks": FACT, "at_fault": [[0, 22]]},
    {"kind": "b", "form": "letter", "text": "The mill is open."},
]


def read(rows, name="first.jsonl"):
    with tempfile.TemporaryDirectory() as folder:
        words = "".join(json.dumps(row) + "\n" for row in rows)
        Path(folder, name).write_text(words, encoding="utf8")
        return list(lessons(folder))


class Lessons(unittest.TestCase):
    def test_a_breach_labels_its_head_where_it_is_marked(self):
        one = read(ROWS)[0]
        self.assertEqual(one.known["private-use"][0], 1)
        [[start, end]] = one.faults
        self.assertEqual(one.text[start:end], "Give me cash.")

    def test_what_identifies_a_victim_is_a_fact(self):
        one = read(ROWS)[1]
        self.assertEqual(one.facts[FACT], [(0, 22)])
        self.assertFalse(any(breaks for breaks, _ in one.known.values()))

    def test_a_private_fact_is_a_fact_of_its_own_head(self):
        one = read([{**ROWS[1], "breaks": "private-fact"}])[0]
        self.assertEqual((one.facts["private-fact"], one.facts[FACT]), ([(0, 22)], []))

    def test_three_quarters_of_later_lessons_teach(self):
        rows = [{**ROWS[2], "kind": f"k{at}"} for at in range(600)]
        split = Counter(one.split for one in read(rows, "more.jsonl"))
        self.assertTrue(430 < split["train"] < 470 and 30 < split["test"] < 70, split)

    def test_a_harmless_lesson_is_clean_of_all_that_others_break(self):
        one = read(ROWS)[2]
        self.assertIn(FACT, one.known)
        self.assertFalse(any(breaks for breaks, _ in one.known.values()))

    def test_names_in_lessons_are_not_taught_as_no_names(self):
        self.assertTrue(all(one.tags is None for one in read(ROWS)))

    def test_marked_words_are_joined_whole_and_keep_their_label(self):
        rows = read(ROWS)
        for one in rows:
            one.split = "train"
        host = read([{"kind": "c", "form": "email", "text": "The bus stops outside. Bring the form."}])[0]
        host.source, host.split = "real-mail", "train"
        self.assertEqual(
            [piece for piece, *_ in donors(rows)["train", "lessons"]], ["Give me cash.", "The girl from the mill"]
        )
        made = [one for one in joined([*rows, host]) if one.source == "joined-lessons"]
        self.assertTrue(any(one.faults for one in made) and any(one.facts for one in made))

    def test_each_file_has_breaches_and_harmless_ones_and_marks_inside_its_texts(self):
        for path in FOLDER.glob("*.jsonl"):
            kinds = Counter()
            for line in path.read_text(encoding="utf8").splitlines():
                row = json.loads(line)
                self.assertEqual("breaks" in row, "at_fault" in row)
                self.assertIn(row.get("breaks", "conduct"), (*HEADS, "political"))
                length = len(row["text"].encode("utf-16-le")) // 2
                self.assertTrue(all(0 <= start < end <= length for start, end in row.get("at_fault", [])), row["text"])
                kinds["breaks" in row] += 1
            self.assertGreaterEqual(min(kinds.values()), 20, path.name)

    def test_lessons_measure_calibrate_and_train(self):
        splits = Counter(one.split for one in lessons(FOLDER))
        self.assertGreater(min(splits["test"], splits["dev"]), 100)
        self.assertGreater(splits["train"], splits["test"] + splits["dev"])

    def test_an_epoch_has_each_passage_as_often_as_its_rate(self):
        class Data:
            start = np.arange(101) * 10
            rate = np.where(np.arange(100) < 10, 1.5, 0.2)

        made = epoch_batches(Data(), np.arange(100), np.random.default_rng(1))
        counts = Counter(row for batch, filled, _ in made for row in batch[:filled])
        self.assertTrue(set(range(10)) <= set(counts))
        self.assertIn(2, {counts[row] for row in range(10)})
        self.assertEqual(max(counts[row] for row in range(10, 100)), 1)
        self.assertLess(len(counts), 60)


if __name__ == "__main__":
    unittest.main()
