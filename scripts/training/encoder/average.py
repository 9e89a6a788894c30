"""Averages the weights of two models, the second trained on from the first: it keeps what both have learnt."""

import argparse

import numpy as np


def averaged(first, second, share):
    """`share`: the part of the second."""
    return {name: (first[name] * (1 - share) + second[name] * share).astype(np.float32) for name in second}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("first", "second", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--share", type=float, default=0.7)
    options = parser.parse_args()
    np.savez(options.out, **averaged(np.load(options.first), np.load(options.second), options.share))
