"""Trees of arrays under flat names, as in the files of weights: encoder/layers/0/up/w."""

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


def tree(arrays):
    """Undoes `flat`: a part whose keys are numbers is a list."""
    grown = {}
    for name, value in arrays.items():
        *path, last = name.split("/")
        part = grown
        for key in path:
            part = part.setdefault(key, {})
        part[last] = value
    return listed(grown)


def listed(part):
    if not isinstance(part, dict):
        return part
    if all(key.isdigit() for key in part):
        return [listed(part[key]) for key in sorted(part, key=int)]
    return {key: listed(value) for key, value in part.items()}
