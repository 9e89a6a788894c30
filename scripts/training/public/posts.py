"""Posts of people and clubs, posts about politics with and without a side, and abusive ones."""

import re
from functools import partial

import words
from abusive import clean as cleaned
from clones import Clone
from partisan import SENTENCES, post_label
from plain import front_matter, message, paragraphs
from posts_mail import HARMFUL, UNFIT, is_english
from texts import Piece, Source, cut
from words import ASK, BLAME, LEADER, OPINION, PARTISAN, PARTY, POLITICS, PRAISE, SIDE, any_of

PAGE = r"^(?:(?:blog/)?_posts|_articles/[^_]|content/(?:post|blog)|source/(?:meetings/20|book)).*\.(?:md|\w+wn|erb)$"
#: The movement that a blog campaigns against.
NATIONALISTS = re.compile(r"\bNationalis\w+|\b(?:Swinney|Salmond|Holyrood|indyref\w*)\b")
RUDE = (words.RUDE, words.STRONG, words.INSULT, words.HOSTILE, words.THREAT, words.SHARP, words.CRUDE)
FOR_PROGRAMMERS = re.compile(r"(?sm)[{}<>$=]|\w\(\)|\w/\w+/|\bsudo\b|\w\.(?:py|rb|js|sh|json|html)\b|::|^- .*^- .*^- ")


def cells(clone, wanted, column, given=lambda line: ""):
    """Reads a column of tables. `given` says what people said of the text of a line."""
    for path in clone.files(wanted):
        for number, line in enumerate(clone.table(path)):
            yield path, f"{path}#{number}", line[column], given(line)


def matches(clone, wanted, pattern, given=""):
    for path in clone.files(wanted):
        for number, line in enumerate(clone.text(path).splitlines()):
            if found := re.match(pattern, line):
                yield path, f"{path}#{number}", found[1].replace('""', '"'), given


def pages(clone):
    """Reads each post of a blog in pieces of a few paragraphs."""
    for path in clone.files(PAGE):
        whole = clone.text(path)
        body = re.sub(r"(?s)^\s*\+\+\+\n.*?\n\+\+\+\n", "", front_matter(whole)[1])
        for text in cut(paragraphs(body), above=1500, about=900) if "republished:" not in whole[:600] else ():
            yield path, path, text, "page"


def posts(repository, licence, country, most, read):
    return Source(repository, licence, country, "social-post", most, read)


TEXTS = partial(matches, wanted="^data/sms.tsv$", pattern=r"ham\t(.*)")
TWEETS = partial(cells, wanted=r"^train/train\.En\.csv$", column="tweet")
UCI = "CC BY 4.0 ({} Spam Collection, UCI)"
REPORTS = "Apache-2.0; texts CC BY 4.0 (PHEME)"
TALK = "MIT; texts CC BY-SA (Wikipedia talk pages)"
LINE = r"\[\d\d:\d\d\] <\w+> (?:\w+[:,] )?(.{90,})"
CHAT = partial(matches, wanted=r"^data/(?:train|dev|test)/.*\.ascii\.txt$", pattern=LINE)
COMMENTS = partial(cells, wanted=r"^Youtube.*\.csv$", column="CONTENT", given=lambda one: "unused" * int(one["CLASS"]))
FAMOUS = partial(cells, wanted=r"^twitter-ratio/(?:Barack|real).*\.csv$", column="text")
ATTACK = r'1\t"?(.*?)"?\t(?:TRUE|FALSE)$'
ATTACKS = partial(matches, wanted=r"/wikipedia-detox-250-line-data\.tsv$", pattern=ATTACK, given="attack")
NEWS = partial(cells, wanted=r"^datasets/12_PHEME/preprocessed\.csv$", column="text", given=lambda line: "news")
SOURCES = (
    posts("justmarkham/pycon-2016-tutorial", UCI.format("SMS"), "", {"ordinary": 95}, TEXTS),
    posts("sadhukruz/YOUTUBE-Spam-Classifier", UCI.format("YouTube"), "", {"ordinary": 45}, COMMENTS),
    posts("iabufarha/iSarcasmEval", "MIT", "", {"ordinary": 115}, TWEETS),
    posts("jkkummerfeld/irc-disentanglement", "CC BY 4.0", "", {"ordinary": 45}, CHAT),
    posts("lrug/lrug.org", "CC0 1.0", "UK", {"ordinary": 30}, pages),
    posts("leigh-hackspace/website-hugo", "MIT", "UK", {"ordinary": 20}, pages),
    posts("nottrobin/robinwinslow.uk", "public domain (by its author)", "UK", {"ordinary": 30, "partisan": 30}, pages),
    posts("Floppy/floppy.github.io", "CC BY-SA 4.0", "UK", {"ordinary": 20, "partisan": 30}, pages),
    posts("theodi/odi-labs", "CC BY-SA 2.0 UK", "UK", {"ordinary": 35}, pages),
    posts("sparkzilla/themajority", "MIT", "UK", {"partisan": 130}, pages),
    posts("fivethirtyeight/data", "CC BY 4.0", "US", {"partisan": 75}, FAMOUS),
    posts("Media-Bias-Group/magpie-multi-task", REPORTS, "", {"political": 45}, NEWS),
    posts("dotnet/machinelearning", TALK, "", {"abusive": 65}, ATTACKS),
)


def takes_side(text):
    """A text asks for a vote, or judges parties, their leaders or a government, a long one more than once."""
    named = [one for one in SENTENCES.split(text) if any_of((PARTY, LEADER, SIDE, NATIONALISTS), one)]
    return bool(ASK.search(text)) or sum(any_of((BLAME, PRAISE), one) for one in named) > (len(text) > 1000)


def partisan(text, given):
    return takes_side(text) if given == "page" else not given and post_label(text) == "partisan"


def label(text, given):
    """What people said of a text counts only where its words agree."""
    if given == "attack":
        aimed = any(any_of(RUDE, one) and words.YOU.search(one) for one in SENTENCES.split(text))
        return "abusive" if aimed else ""
    if partisan(text, given):
        return "partisan"
    rules = (words.SLUR, words.CRUDE, PARTISAN, PARTY, words.ARGUED) if given == "news" else HARMFUL
    rules += (BLAME, SIDE) if given != "page" else (BLAME, SIDE, words.CAMPAIGN)
    if any_of(rules, text):
        return ""
    if POLITICS.search(text):
        return "" if any_of((PRAISE, OPINION), text) else "political"
    return "ordinary" if given in ("", "page") else ""


def pieces(clones):
    for source in SOURCES:
        with Clone(clones, source.repository) as clone:
            for path, key, raw, given in source.read(clone):
                page = given == "page"
                text = raw if page else cleaned(message(raw)).strip(" .:,;\ufeff\n")
                quiet = is_english(text, 8) and sum(map(str.isupper, text)) < 0.4 * len(text)
                if not (quiet and 40 <= len(text) <= 4000) or given == "unused" or raw.startswith("RT "):
                    continue
                technical = page and (FOR_PROGRAMMERS.search(text) or len(words.TECHNICAL.findall(text)) > 3)
                kind = label(text, given) if not technical and not UNFIT.search(text) else ""
                if source.most.get(kind):
                    yield Piece(source, path, f"{source.repository}:{key}", text, kind)
