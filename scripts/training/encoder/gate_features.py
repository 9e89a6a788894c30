"""Features of the gate: words, pairs of words and beginnings of words, hashed. gate-features.mjs does the same."""

import re
from functools import cache

BUCKETS = 1 << 16
WORD = re.compile(r"[^\W_]+(?:[*@#$'’!][^\W_]+)*|[*@#$!?]+|[^\w\s]", re.UNICODE)
#: A word longer than that also counts by its beginning.
STEM = 5
FNV_START, FNV_PRIME = 2166136261, 16777619


@cache
def hash_of(word):
    """FNV-1a of the code units."""
    value = FNV_START
    encoded = word.encode("utf-16-le", "surrogatepass")
    for at in range(0, len(encoded), 2):
        value = ((value ^ (encoded[at] | encoded[at + 1] << 8)) * FNV_PRIME) & 0xFFFFFFFF
    return value


def joined(first, second):
    return ((first * 31 & 0xFFFFFFFF) ^ second) * FNV_PRIME & 0xFFFFFFFF


def bucket(value):
    return (value ^ value >> 16) % BUCKETS


def buckets_of(text):
    """The buckets of a text, each once."""
    hashes = []
    words = WORD.findall(text.lower())
    before = hash_of("^")
    for word in words:
        own = hash_of(word)
        hashes.append(own)
        hashes.append(joined(before, own))
        if len(word) > STEM:
            hashes.append(hash_of(word[:STEM] + "~"))
        before = own
    return sorted({bucket(value) for value in hashes})
