"""Tests of what the model is taught from. python -m unittest discover scripts/training/encoder"""

import unittest

import numpy as np
from dataset import allowed_tags, labels_of
from flatten import flat, tree
from labels import AT, TAG_AT, group_of, political_head
from passages import MAX_TOKENS, cases_of, passages_of, sentence_ranges
from texts import Text, draft_text, joined_handles, split_of, utf16_ranges
from train import lowered


class Encoded:
    def __init__(self, text):
        self.offsets = [(at, at + 1) for at, char in enumerate(text) if not char.isspace()]
        self.ids = list(range(len(self.offsets)))


class Letters:
    """A tokenizer of one token a letter."""

    def encode_batch(self, texts, add_special_tokens):
        return [Encoded(text) for text in texts]


class Passages(unittest.TestCase):
    def pieces(self, text):
        return [text[start:end] for start, end in sentence_ranges(text)]

    def test_sentences_end_at_stops_and_lines_but_not_at_titles(self):
        text = "Dr. Ames came. She left!\n\nMr. J. Okafor\nstayed"
        self.assertEqual(self.pieces(text), ["Dr. Ames came.", "She left!", "Mr. J. Okafor", "stayed"])

    def test_a_long_sentence_is_cut_at_a_comma(self):
        pieces = self.pieces("word, " * 100)
        self.assertTrue(all(len(piece) <= 320 and piece.endswith(",") for piece in pieces))

    def test_no_passage_is_too_long_and_no_token_is_lost(self):
        text = ("a" * 100 + " ") * 7 + "b" * 300
        passages = passages_of(text, Letters())
        lengths = [sum(len(ids) for *_, ids, _ in passage) for passage in passages]
        self.assertTrue(all(0 < length <= MAX_TOKENS - 2 for length in lengths))
        self.assertEqual(sum(lengths), 1000)

    def test_offsets_are_those_of_the_whole_text(self):
        text = "One. Two."
        tokens = [text[a:b] for passage in passages_of(text, Letters()) for *_, offsets in passage for a, b in offsets]
        self.assertEqual("".join(tokens), "One.Two.")

    def test_letter_cases(self):
        text = "the Ames NHS iPad 12 B4 ."
        offsets = [(0, 3), (4, 8), (9, 12), (13, 14), (14, 17), (18, 20), (21, 23), (24, 25)]
        self.assertEqual(cases_of(text, offsets), [0, 1, 2, 0, 3, 4, 5, 6])


class Labels(unittest.TestCase):
    def test_groups(self):
        self.assertIsNone(group_of({"expect": "release"}))
        self.assertIsNone(group_of({"label": "permitted"}))
        self.assertEqual(group_of({"label": "breach"}), "political")
        self.assertEqual(group_of({"expect": "sign-off", "rule": "conduct/abuse"}), "conduct")
        self.assertEqual(group_of({"expect": "sign-off", "clauses": ["A.h"]}), "political")
        self.assertEqual(group_of({"expect": "block", "clauses": ["46"], "spans": [{"sensitive": True}]}), "personal")

    def test_a_political_label_counts_for_its_speaker_and_account_alone(self):
        self.assertEqual(political_head({"author_role": "pcc", "account": "personal"}), "political-free-own")
        one = draft_text("political", 0, {"text": "Vote for her.", "label": "breach", "account": "personal"}, None)
        self.assertEqual(one.known, {"political-staff-own": (1, 1.0)})

    def test_a_sentence_beside_the_fault_is_probably_clean(self):
        one = Text("s", "1", "Good day. Vote for her.", "train", known={"conduct": (1, 1.0)}, faults=[[10, 23]])
        truth, weight = labels_of(one, 10, 23, False, 0.4)
        self.assertEqual((truth[AT["conduct"]], weight[AT["conduct"]]), (1, 1))
        truth, weight = labels_of(one, 0, 9, False, 0.4)
        self.assertEqual(truth[AT["conduct"]], 0)
        self.assertLess(weight[AT["conduct"]], 0.5)

    def test_unknown_heads_weigh_nothing(self):
        one = Text("s", "1", "Anything.", "train", known={"conduct": (1, 1.0)})
        _, weight = labels_of(one, 0, 9, True, 0.4)
        self.assertEqual(weight.nonzero()[0].tolist(), [AT["conduct"]])

    def test_unmarked_tokens_may_be_what_nobody_marked(self):
        one = Text("s", "1", "Ann Lee of York", "train", tags=[(0, 7, "person")], open_tags=("place",))
        first, second, neither, place = allowed_tags(one, [(0, 3), (4, 7), (8, 10), (11, 15)])
        self.assertEqual(first, 1 << TAG_AT["person-first"])
        self.assertEqual(second, 1 << TAG_AT["person"])
        self.assertEqual(neither, 1 | 1 << TAG_AT["place"])
        self.assertEqual(place, neither)

    def test_offsets_in_utf16(self):
        self.assertEqual(utf16_ranges("😀ab")(2), 1)

    def test_handles_are_joined(self):
        spans = [{"start": 2, "end": 6, "label": "PERSON"}, {"start": 11, "end": 14, "label": "PERSON"}]
        text, tags = joined_handles("@ anne met Bob", spans)
        self.assertEqual(text, "@anne met Bob")
        self.assertEqual([(text[a:b], tag) for a, b, tag in tags], [("anne", "handle"), ("Bob", "person")])

    def test_pieces_of_one_text_are_split_alike(self):
        self.assertEqual(len({split_of("base") for _ in range(3)}), 1)
        shares = [split_of(str(at)) for at in range(1200)]
        self.assertTrue(350 < shares.count("test") < 450)


class Weights(unittest.TestCase):
    def test_flat_names_give_the_same_tree(self):
        before = {"layers": [{"w": 1}, {"w": 2}], "norm": {"g": 3}}
        self.assertEqual(tree({name: int(value) for name, value in flat(before).items()}), before)


class Cases(unittest.TestCase):
    def test_some_passages_lose_their_capitals_and_nothing_else(self):
        cases = np.tile(np.arange(8), (400, 1))
        changed = lowered(cases, np.random.default_rng(1))
        rows = (changed != cases).any(axis=1)
        self.assertTrue(0.05 < rows.mean() < 0.3)
        self.assertEqual(changed[rows][0].tolist(), [0, 0, 0, 0, 4, 5, 6, 7])


if __name__ == "__main__":
    unittest.main()
