"""Texts that speak for or against a party, and harmless ones near them: votes, procedure, posts without a side."""

import json
import re
from functools import partial

import debates
import words
from clones import Clone
from partisan import SENTENCES, cut_speech
from plain import close_lists, front_matter, message, paragraphs
from posts import takes_side
from posts_mail import HARMFUL, is_english
from prose import is_prose
from texts import Piece, Source, cut, digest
from words import BLAME, CHARGE, DEBATE, OPINION, PARTY, POLITICS, PRAISE, RIVALS, any_of

WISHES = words.words(r"Internet (?:Party|MANA) (?:also |strongly )?(?:wi|wou|believe|support|oppose|propose|want)\w*")
MENDED = (("â€”", "—"), ("â€“", "–"), ("â€¦", "…"), ("\u2028", " "), ("';", "'"), (".? ", ". "), ("``", '"'))
NAMES = (BLAME, PARTY, RIVALS, words.PARTISAN, words.LEADER, *HARMFUL[:4])


def statements(clone):
    """Half of the statements are read whole, and half by paragraph."""
    for one in json.loads(clone.text(path := "candidacies.json")):
        text = one["statement_to_voters"] or ""
        for part in [text] if digest(text) < "8" else re.split(r"\n\s*\n", text):
            yield path, one["name"], part, "candidate"


def news(clone):
    for path in clone.files(r"^data/wikinews_20\d\d\.csv$"):
        for line in clone.table(path):
            if not re.search(r"[Ii]nterview|Wikinews|\u200d|\[", line["text"]):
                yield path, line["url"], line["text"], "news"


def pages(clone, wanted, given="page"):
    for path in clone.files(wanted):
        body = front_matter(clone.text(path))[1]
        body = re.sub(r"(?s)\s*\n\s*|\{#.*?#\}", " ", body) if path.endswith(".html") else body
        yield from ((path, path, close_lists(text), given) for text in cut(paragraphs(body), above=1800, about=1000))


def source(repository, licence, country, kind, partisan, harmless, read):
    return Source(repository, licence, country, kind, {"partisan": partisan, "harmless": harmless}, read)


OPEN = "Open Parliament Licence 3.0, Open Scottish Parliament Licence"
RECORD = "US public domain (Congressional Record)"
POLICY = partial(pages, wanted=r"^docs/_docs/Policies/.*\.md$", given="party")
BLOG = partial(pages, wanted=r"^_posts/.*\.(?:md|markdown)$")
VOTING = partial(pages, wanted=r"templates/.*\.html$", given="guide")
SOURCES = (
    source("CampaignLab/candidate-statements", "MIT; statements CC BY 4.0", "UK", "leaflet", 84, 0, statements),
    source("mysociety/theyworkforyou", OPEN, "UK", "speech", 90, 110, debates.british),
    source("timini/hansard", "MIT; debates Open Parliament Licence 3.0", "UK", "speech", 0, 40, debates.lords),
    source("wragge/pm-transcripts", "CC BY 3.0 AU", "Australia", "speech", 80, 70, debates.transcripts),
    source("unitedstates/congressional-record", RECORD, "US", "speech", 50, 40, debates.congress),
    source("RobertLucey/oireachtas-data", "Unlicense; debates CC BY 4.0", "IE", "speech", 40, 10, debates.dail),
    source("ipnz/Docs", "CC0 1.0", "NZ", "manifesto", 60, 0, POLICY),
    source("bazbt3/bazbt3.github.io", "MIT", "UK", "blog", 20, 90, BLOG),
    source("vanatteveldt/wikinews", "CC BY 2.5", "", "news", 0, 110, news),
    source("DemocracyClub/WhoCanIVoteFor", "BSD 3-Clause", "UK", "guidance", 0, 40, VOTING),
)


def clean(text):
    for wrong, right in MENDED:
        text = text.replace(wrong, right)
    text = message(re.sub(r"https?://\S+", "", debates.UNSPOKEN.sub("", text)))
    return re.sub(r"(?<!\n)\n(?!\n|[-●•▪·\d])", " ", re.sub(r"(?m)^[●•▪·]\s*", "- ", text)).strip()


def judges(text):
    """A text that names a party with a judgement in the same sentence or the next, often enough for its length."""
    score, by_party, lines = 0, False, SENTENCES.split(text)
    for one, after in zip(lines, [*lines[1:], ""]):
        if any_of((PARTY, RIVALS), one) and any_of((BLAME, PRAISE, CHARGE), f"{one} {after}"):
            score, by_party = score + 2, True
        elif words.RULERS.search(one) and BLAME.search(one):
            score += 1
    plain = not words.AGREED.search(text) and not re.match("[“\"‘]|Subjects", text)
    return by_party and plain and 300 * score >= len(text) > 110


def label(text, given):
    """Who wrote a text counts only where its words agree."""
    if given == "candidate":
        named = any_of((PARTY, words.REFORM), text) and words.STANDS.search(text) and len(text) > 150
        return "partisan" if named and any_of((BLAME, CHARGE, OPINION, PRAISE), text) else ""
    if given == "party":
        return "partisan" if len(text) < 700 * len(WISHES.findall(text)) else ""
    if judges(text) if given == "speech" else given == "page" and takes_side(text):
        return "partisan"
    if given in ("news", "guide"):
        quiet = POLITICS.search(text) and not takes_side(text) and not any_of(HARMFUL[:4], text)
        return "harmless" if quiet and is_prose(text) and not re.search(r"(\b.{12,40}) \1", text) else ""
    argued = () if given == "page" else (PRAISE, CHARGE, OPINION, words.CAPITAL, words.MEASURE)
    rulers = (words.RULERS, words.PRESSED) if given == "speech" else (words.RULERS,)
    unfit = given == "speech" and (len(text) > 1300 or not any_of((POLITICS, DEBATE), text))
    return "" if unfit or any_of((*NAMES, *argued, *rulers), text) else "harmless"


def parts(text):
    """A speech that is not partisan as a whole may have partisan paragraphs."""
    for part in cut_speech(text):
        yield part
        if not judges(part) and "\n\n" in part:
            yield from filter(judges, part.split("\n\n"))


def pieces(clones):
    for source in SOURCES:
        with Clone(clones, source.repository) as clone:
            for path, key, raw, given in source.read(clone):
                for text in parts(clean(raw)) if given not in ("page", "party", "guide") else [raw]:
                    if 60 <= len(text) <= 4000 and is_english(text, 12) and not text.startswith("RT @"):
                        kind = label(text, given)
                        if source.most.get(kind):
                            yield Piece(source, path, f"{source.repository}:{key}", text, kind)
