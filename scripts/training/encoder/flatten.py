"""Trees of arrays under flat names, as the files of weights have them: encoder/layers/0/up/w."""

import numpy as np


def flat(tree, path=""):
    if isinstance(tree, dict):
        pairs = tree.items()
    elif isinstance(tree, list):
        pairs = enumerate(tree)
    else:
        return {path: np.asarray(tree)}
    return {
        name: value for key, part in pairs for name, value in flat(part, f"{path}/{key}" if path else str(key)).items()
    }
