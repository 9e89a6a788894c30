"""Tests of the joined texts. python -m unittest discover scripts/training/encoder"""

import random
import unittest

from joined import faults_of, join, joined, kind_of
from labels import POLITICAL
from texts import Text

CLEAN = "The office opens at nine on Monday. Bring the form with you. The bus stops outside."
BREACH = "The meeting is at six. Vote for the blue candidate on Thursday, and tell your friends. Tea is served."
FAULT = "Vote for the blue candidate on Thursday, and tell your friends."


def text(source, split, words, known, **more):
    return Text(source=source, id=f"{source}-{split}", text=words, split=split, known=known, **more)


def some_texts(split="train"):
    start = BREACH.index(FAULT)
    return [
        text("real-cleared", split, CLEAN, {"conduct": (0, 1.0)}),
        text("taught", split, BREACH, {POLITICAL[0]: (1, 2.0)}, faults=[[start, start + len(FAULT)]]),
    ]


class Joined(unittest.TestCase):
    def test_the_sentence_at_fault_is_where_the_label_says(self):
        for seed in range(50):
            words, [[start, end]] = join(["One two three.", "Four five six."], FAULT, random.Random(seed))
            self.assertEqual(words[start:end], FAULT)

    def test_only_the_marked_sentence_is_taken(self):
        self.assertEqual(faults_of(some_texts()[1]), [FAULT])

    def test_a_longer_text_without_marks_gives_no_sentence(self):
        self.assertEqual(faults_of(text("taught", "train", BREACH, {"conduct": (1, 1.0)})), [])

    def test_political_texts_label_one_head_and_are_sure_around_the_fault(self):
        made = [one for one in joined(some_texts()) if one.source == "joined-political"]
        self.assertTrue(made)
        for one in made[:20]:
            self.assertEqual(one.known[POLITICAL[0]], (1, 1.0))
            self.assertNotIn(POLITICAL[1], one.known)
            self.assertEqual(one.outside, 1.0)
            self.assertEqual(one.text[slice(*one.faults[0])], FAULT)

    def test_texts_that_measure_are_never_joined(self):
        self.assertEqual(list(joined(some_texts("test"))), [])
        self.assertIsNone(kind_of(some_texts("test")[1]))

    def test_the_same_texts_give_the_same_joined_texts(self):
        first, second = (list(joined(some_texts())) for _ in range(2))
        self.assertEqual([one.text for one in first], [one.text for one in second])


if __name__ == "__main__":
    unittest.main()
