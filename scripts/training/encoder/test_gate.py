"""Tests of the limits of the gate. python -m unittest discover scripts/training/encoder"""

import unittest

import numpy as np
from calibrate import FAMILIES
from gate import ALONE_SHARES, RECALL, limits_alone, limits_of


class Limits(unittest.TestCase):
    def made(self):
        drawn = np.random.default_rng(1)
        over = np.full((4000, len(FAMILIES)), -1.0)
        over[np.arange(4000), np.arange(4000) % len(FAMILIES)] = 1
        logits = drawn.normal(0, 1, over.shape) + 3 * (over > 0)
        return logits, over, drawn.normal(0, 1, (500, len(FAMILIES)))

    def test_enough_of_what_the_encoder_holds_passes(self):
        logits, over, ordinary = self.made()
        passed = (logits > limits_of(logits, over, ordinary)).any(axis=1)
        self.assertGreaterEqual(passed.mean(), RECALL)

    def test_a_family_that_ordinary_texts_resemble_has_the_higher_limit(self):
        logits, over, ordinary = self.made()
        ordinary[:, 0] += 2
        limits = limits_of(logits, over, ordinary)
        self.assertGreater(limits[0], limits[1:].mean())

    def test_a_share_of_the_sentences_of_ordinary_mail_is_read_alone(self):
        logits = np.random.default_rng(2).normal(np.arange(len(FAMILIES)), 1, (20_000, len(FAMILIES)))
        for family, limit in limits_alone(logits).items():
            over = (logits[:, list(FAMILIES).index(family)] > limit).mean()
            self.assertAlmostEqual(over, ALONE_SHARES[family], places=3)


if __name__ == "__main__":
    unittest.main()
