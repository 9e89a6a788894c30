"""Tests of the calibration. python -m unittest discover scripts/training/encoder"""

import unittest

import numpy as np
from calibrate import LEAST, calibration
from labels import AT, HEADS

MANY = 4000


class Data:
    def __init__(self, truth):
        self.truth = np.repeat(truth[:, None], len(HEADS), axis=1).astype(np.float32)
        self.weight = np.ones_like(self.truth)


def passages(share, drawn):
    """Scores that tell breaches of this share from other passages with some errors."""
    truth = drawn.random(MANY) < share
    score = np.where(truth, 1.0, -1.0) + drawn.normal(0, 1.5, MANY)
    return truth, score.astype(np.float32)[:, None].repeat(len(HEADS), axis=1)


class Calibration(unittest.TestCase):
    def setUp(self):
        drawn = np.random.default_rng(3)
        few, many = passages(0.05, drawn), passages(0.9, drawn)
        self.data = Data(np.concatenate([few[0], many[0]]))
        self.own = np.concatenate([few[1], many[1]])
        self.usual = np.arange(2 * MANY) < MANY
        noise = drawn.normal(0, 1, self.own.shape).astype(np.float32)
        self.rows = calibration(self.data, self.own, noise, np.arange(2 * MANY), self.usual)

    def test_texts_with_many_breaches_do_not_make_a_score_surer(self):
        for weights in self.rows.values():
            logits = self.own[self.usual] * (weights[0] + sum(weights[3:])) + weights[2]
            sure = (1 / (1 + np.exp(-logits[:, AT["conduct"]]))).mean()
            self.assertAlmostEqual(sure, 0.05, delta=0.02)

    def test_a_sentence_keeps_some_weight_where_it_tells_nothing(self):
        for own, sentence, *_ in self.rows.values():
            self.assertGreater(sentence / own, LEAST / 2)

    def test_the_logits_of_other_heads_count_except_for_facts(self):
        other = np.where(self.data.truth[:, 0] > 0, 1.0, -1.0)
        own = self.own.copy()
        own[:, AT["security"]] = other
        rows = calibration(self.data, own, self.own, np.arange(2 * MANY), self.usual)
        self.assertGreater(rows["conduct"][3 + AT["security"]], 0.5)
        self.assertEqual(rows["private-fact"][3 + AT["security"]], 0)


if __name__ == "__main__":
    unittest.main()
