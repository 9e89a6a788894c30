"""Cuts texts into sentences and sentences into passages. The product cuts in the same way, so keep them alike."""

import re

#: Word pieces of a passage, with the two that begin and end it.
MAX_TOKENS = 128
#: Characters of a longer sentence are cut at a comma or a space.
MAX_CHARS = 320
STOP = re.compile(r"[.!?…]+[\"'”’)\]]*\s+|\n+")
#: An initial or a title before a stop does not end a sentence.
ABBREVIATION = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|St|Cllr|Sgt|Insp|Supt|No)$")


def sentence_ranges(text):
    """Start and end of each sentence or line."""
    ranges = []
    start = 0

    def add(end):
        nonlocal start
        while start < end:
            to = end if end - start <= MAX_CHARS else border(text, start, start + MAX_CHARS)
            piece = text[start:to]
            if piece.strip():
                ranges.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
            start = to

    for stop in STOP.finditer(text):
        if stop[0].startswith(".") and ABBREVIATION.search(text, max(0, stop.start() - 6), stop.start()):
            continue
        add(stop.end())
    add(len(text))
    return ranges


def border(text, start, end):
    half = start + (end - start) // 2
    for mark in (", ", " "):
        at = text.rfind(mark, half, end)
        if at >= 0:
            return at + len(mark)
    return end


def cases_of(text, offsets):
    """The letter case of each token, as the network's token types number them."""
    return [case_of(text[start:end], text[start - 1 : start]) for start, end in offsets]


def case_of(token, before):
    if not token:
        return 0
    inside = before.isalnum()
    if token.isdigit():
        return 4
    if any(char.isdigit() for char in token):
        return 5
    if not any(char.isalpha() for char in token):
        return 6
    if token.islower():
        return 7 if inside else 0
    if token.isupper() and len(token) > 1:
        return 2
    if token[0].isupper() and (len(token) == 1 or token[1:].islower()):
        return 3 if inside else 1
    return 3


def passages_of(text, tokenizer):
    """Passages of at most MAX_TOKENS, each a list of (sentence start, sentence end, ids, offsets)."""
    ranges = sentence_ranges(text)
    encoded = tokenizer.encode_batch([text[start:end] for start, end in ranges], add_special_tokens=False)
    room = MAX_TOKENS - 2
    passages, passage, used = [], [], 0
    for (start, _), tokens in zip(ranges, encoded, strict=True):
        for at in range(0, len(tokens.ids), room):
            ids = tokens.ids[at : at + room]
            offsets = [(start + a, start + b) for a, b in tokens.offsets[at : at + room]]
            if used + len(ids) > room:
                passages.append(passage)
                passage, used = [], 0
            passage.append((offsets[0][0], offsets[-1][1], ids, offsets))
            used += len(ids)
    return [*passages, passage] if passage else passages
