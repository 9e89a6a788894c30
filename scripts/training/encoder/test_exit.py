"""Tests of the early exit. python -m unittest discover scripts/training/encoder"""

import unittest

import numpy as np
import onnxruntime
from calibrate import FAMILIES
from early_exit import MARGINS, MISSED, counting, highest_of, limit_of
from exit_graph import BELOW, OUTPUTS, with_exit
from exit_head import apply_head, logits_of, new_head, trained
from export import whole_model
from flatten import flat
from from_onnx import stored_weights
from labels import HEADS, TAGS
from network import CASES, LAYERS, WIDTH

WORDS, LONGEST = 40, 12


def small_weights():
    drawn = np.random.default_rng(3)

    def linear(width, out):
        return {"w": drawn.normal(0, 0.05, (width, out)).astype(np.float32), "b": np.zeros(out, np.float32)}

    norm = {"g": np.ones(WIDTH, np.float32), "b": np.zeros(WIDTH, np.float32)}
    layer = {
        "qkv": linear(WIDTH, 3 * WIDTH),
        "out": linear(WIDTH, WIDTH),
        "up": linear(WIDTH, 2 * WIDTH),
        "down": linear(2 * WIDTH, WIDTH),
        "norm1": norm,
        "norm2": norm,
    }
    rows = {"word": WORDS, "place": LONGEST, "case": CASES}
    encoder = {name: drawn.normal(0, 1, (count, WIDTH)).astype(np.float32) for name, count in rows.items()}
    outputs = {"passage": len(HEADS), "sentence": len(HEADS), "tags": len(TAGS)}
    heads = {name: linear(WIDTH, count) for name, count in outputs.items()}
    return flat({"encoder": {**encoder, "norm": norm, "layers": [layer] * LAYERS}, "heads": heads})


class Graph(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        plain = whole_model(small_weights())
        cls.head = new_head(3)
        cls.made = with_exit(plain, 2, flat(cls.head))
        cls.plain = plain
        cls.before, cls.after = (onnxruntime.InferenceSession(one.SerializeToString()) for one in (plain, cls.made))

    def inputs(self):
        ids = np.int64([[1, 5, 9, 2], [1, 7, 2, 0]])
        return {"input_ids": ids, "cases": ids % CASES, "attention_mask": np.int64(ids > 0)}

    def run_with(self, limits):
        return self.after.run([*OUTPUTS, "exit"], {**self.inputs(), BELOW: np.float32(limits)})

    def test_without_an_exit_the_scores_are_the_same_to_the_bit(self):
        expected = self.before.run(list(OUTPUTS), self.inputs())
        for limits in ([-np.inf], [np.inf, np.inf, -np.inf], [np.nan] * 3):
            for old, new in zip(expected, self.run_with(limits), strict=False):
                np.testing.assert_array_equal(old, new)

    def test_under_each_limit_the_outputs_are_empty(self):
        *outputs, logits = self.run_with([np.inf] * 3)
        self.assertEqual([one.size for one in outputs], [0, 0, 0])
        self.assertEqual(logits.shape, (2, 3))

    def test_one_text_at_a_limit_is_enough_to_run_all_layers(self):
        *_, logits = self.run_with([np.inf] * 3)
        most = logits.max(axis=0)
        self.assertEqual(self.run_with(most + 0.01)[0].size, 0)
        self.assertGreater(self.run_with([most[0] - 0.01, *(most[1:] + 0.01)])[0].size, 0)

    def test_a_model_has_one_exit(self):
        with self.assertRaises(ValueError):
            with_exit(self.made, 2, flat(self.head))

    def test_the_weights_are_read_back_without_those_of_the_exit(self):
        old, new = stored_weights(self.plain), stored_weights(self.made)
        self.assertEqual(set(old), set(new))
        for name, values in old.items():
            np.testing.assert_array_equal(values, new[name])


class Head(unittest.TestCase):
    def test_padding_changes_no_logit(self):
        x = np.random.default_rng(4).normal(0, 1, (1, 5, WIDTH)).astype(np.float32)
        wide = np.concatenate([x, np.full((1, 3, WIDTH), 9, np.float32)], axis=1)
        head = new_head(2)
        short, long = apply_head(head, x, np.ones((1, 5))), apply_head(head, wide, np.float32([[1] * 5 + [0] * 3]))
        np.testing.assert_allclose(short, long, atol=1e-5)

    def test_it_learns_what_one_token_says(self):
        drawn = np.random.default_rng(5)
        start = np.arange(0, 2400 * 6 + 1, 6)
        vectors = drawn.normal(0, 1, (2400 * 6, WIDTH)).astype(np.float16)
        truth = drawn.random(2400) < 0.3
        vectors[start[:-1][truth] + 2, :32] += 6
        target = truth[:, None].astype(np.float32)
        head = trained(vectors, start, np.arange(2000), target, np.ones_like(target))
        logits = logits_of(head, vectors, start, np.arange(2000, 2400))[:, 0]
        self.assertGreater(((logits > 0) == truth[2000:]).mean(), 0.95)


class Limits(unittest.TestCase):
    def test_few_of_those_that_reach_a_threshold_are_under_the_limit(self):
        drawn = np.random.default_rng(6)
        highest, held = drawn.normal(0, 1, 5000), drawn.random(5000) < 0.5
        below = (highest < limit_of(highest, held))[held]
        self.assertLessEqual(below.mean(), MISSED)
        self.assertGreater(below.sum(), 0)

    def test_a_sentence_read_alone_counts_for_its_own_families_only(self):
        counts = counting(np.asarray([False, True]))
        logits = np.arange(2 * (len(FAMILIES) + len(MARGINS))).reshape(2, -1)
        self.assertEqual(counts.sum(axis=1).tolist(), [len(FAMILIES), len(MARGINS)])
        self.assertEqual(highest_of(logits, counts).tolist(), [len(FAMILIES) - 1, logits[1, -1]])


if __name__ == "__main__":
    unittest.main()
