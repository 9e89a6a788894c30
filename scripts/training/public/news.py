"""Reports, minutes, news, letters and speeches of public bodies that take no side, the United Kingdom first."""

import gzip
import json
import re

import partisan
from clones import Clone
from plain import CODE, front_matter
from prose import CC_BY, FEDERAL, OGL, is_prose, page, source
from prose import pieces as prose_pieces
from texts import Piece, Source, digest
from words import BLAME, LEADER, PARTY, PRAISE, SIDE

CC0, SHARE_ALIKE = "CC0 1.0", "CC BY-SA 4.0"
#: A sentence that judges one of these takes a side.
GOVERNMENT = re.compile(
    r"\b(?:(?:UK|British|Scottish|Welsh) Government|Westminster|Opposition|(?:Prime|First) Minister)\b"
)
DISPUTED = re.compile(r"\b(?:Brexit|(?:Scottish )?independence|austerity|pre-election|manifesto)\b")
PRIVATE = re.compile(r"(?i)\b(?:suicid\w+|self-harm\w*|miscarr\w+|nervous breakdown|depression|bankrupt\w*)\b")


def transcript(text, _):
    """reStructuredText without its directives, links and stage directions."""
    text = re.sub(r"(?m)^\.\. .*(?:\n[ \t]+\S.*)*|^[ \t]*:\w+:.*$|^\*\([^)]*\)\*$|^[=~^\"'-]{4,}$|\[\d+\]_", "", text)
    text = re.sub(r":\w+:`([^`<]*)(?:<[^>]*>)?`|`([^`<]+?)\s*<[^>]*>`_+", r"\1\2", text)
    return "", text, ""


def research(text, _):
    """The title, summary and prose of a report that holds code."""
    title, body = front_matter(re.sub(r"(?m)^(title|abstract) = ", r"\1: ", re.sub(r"(?m)^\+\+\+$", "---", text)))
    summary = re.search(r'^\s*(?:abstract|subtitle)\s*[:=] "(.*?)",?\n', text, re.S | re.M)
    body = re.sub(r"\[larger image\]\(.*\)|`r [^`]*`", "", CODE.sub("", body))
    return title, "\n\n".join(filter(None, [summary and summary[1], body])), ""


def letter(text, name):
    title, body, _ = page(re.sub(r"\[%.*?\]", "", text), name)
    return "", re.sub(r"(?m)^##", "\n## ", body), ""


def notice(text, name):
    title, body, _ = page(text, name)
    dates = r"\[?\s*\b(?:posted|updated)\s+(?:<span[^>]*>)?\d[^<]*(?:</span>)?(?:\s*by [^<\n]*)?\s*\]?"
    return title, re.sub(dates, "", body), ""


def chapter(text, name):
    """A chapter without its menus, the numbers of its notes and the notes."""
    text = re.sub(r"(?s)^.*?(?=<h1)|<ul>\s*<li class=.*?</ul>|<!-- Footnotes-->.*", "", text)
    return page(re.sub(r"<sup\b.*?</sup>", "", text), name)


def decision(text, _):
    item = json.loads(text)
    return item["title"], re.sub(r"\s*\n\s*|(?<=[.:;])\s+-\s+", "\n\n", item["decision_details"].lstrip("- ")), ""


INQUIRY = r"Statement_by_.*Counsel|Statement_by_Mr_Keith|by_the_Chair|_(?:Professor|Dr)_"
DESIGN = r"^app/posts/.*\.md$"
SOURCES = (
    source("souldern/souldern.github.io", SHARE_ALIKE, "UK", "parish news", 140,
           r"^(home/(announcements|events|playground2020)|parish-council|recreational-areas/playground|united-charity"
           r"|village-hall|audrey-westbury-hall|horticultural-society)/.*\.(html|md)$",
           "-files/|Photo|recipes", notice),
    source("datagovuk/library-archive", OGL, "UK", "minutes and reports", 110,
           r"^_posts/.*(minutes|meeting|board|panel|statement|respon|report|letter|group|code|strategy).*\.md$"),
    source("c19witness/uk-covid19-inquiry", OGL, "UK", "inquiry", 90, rf"^\d{{4}}-.*/.*(?:{INQUIRY}).*\.rst$",
           "SOBO", transcript),
    source("dracos/pohi", OGL, "UK", "inquiry", 50, r"^(report|phase-4)/.*\.rst$", "human-impact", transcript),
    source("robertsharp/levesonhtml", "OGL 2.0", "UK", "inquiry", 100, r"^[A-L]/.*index\.html$", "$^", chapter),
    source("mpjashby/lesscrime.info", CC_BY, "UK", "crime research", 60, r"^content/(post|publication|event)/.*md$",
           r"_index|tutorial|cleaning", research),
    source("CPS-Innovation/new-design-history", "MIT", "UK", "design note", 14, DESIGN),
    source("ministryofjustice/manage-supervisions-design-history", "MIT", "UK", "design note", 12, DESIGN),
    source("ministryofjustice/prepare-a-case-for-sentence-design-history", "MIT", "UK", "design note", 10, DESIGN),
    source("alphagov/collections", "MIT", "UK", "history", 25,
           r"^app/views/historic_appointments/past_\w+/[a-z]\w+\.html\.erb$|how_government_works/show"),
    source("scottishgovernment/scottishgovernment.github.io", OGL, "UK", "guidance", 25,
           r"^(_additional|_assessments|_jobs|_criterion|_services|digital-talent-development)/.*\.md$"),
    source("Eddington-Residents-Association/website", "MIT", "UK", "residents’ news", 20, r"^docs/.*\.md$",
           "open-letter|404"),
    source("publiccodenet/blog", CC0, "Netherlands", "news and minutes", 30, r"^_posts/.*\.md$"),
    source("publiccodenet/about", CC0, "Netherlands", "minutes and reports", 32,
           r"^(organization|activities/(board|community-calls|staff-meetings|communication|events|value))/?.*\.md$",
           r"\.(es|nl)\.md|articles-of"),
    source("usdoj-crt/crt-portal", FEDERAL, "US", "letter", 25, r"/response_templates/.*\.md$",
           r"_(es|ko|tl|vi|zh)|/2as", letter),
    source("18F/notalone", FEDERAL, "US", "guidance", 10, r"^(pages|_includes)/.*\.(md|html)$"),
    source("nuuuwan/lk_cabinet_decisions", "MIT", "Sri Lanka", "cabinet decision", 50, r"-[0-2]\w{3}\.json$", "$^",
           decision),
)
SPEECHES = Source("mine-cetinkaya-rundel/fm-speeches-covid19", OGL, "UK", "speech", {"": 120}, None)


def r_strings(data):
    """The strings of an R data file: each has a type, its encoding, a length and bytes."""
    data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    for match in re.finditer(rb"\x00[\x00-\x0f].\x09(.{4})", data, re.S):
        size = int.from_bytes(match[1], "big")
        yield data[match.end() : match.end() + size].decode("utf8", "replace") if size < 10**6 else ""


def speeches(clones):
    with Clone(clones, SPEECHES.repository) as clone:
        for path in clone.files(r"^data/covid-speeches-\w+\.rds$"):
            for speech in r_strings(clone.bytes(path)):
                for text in partisan.cut_speech(partisan.clean(speech)) if len(speech) > 1000 else ():
                    if is_prose(text):
                        yield Piece(SPEECHES, path, f"{SPEECHES.repository}/{path}#{digest(speech)[:16]}", text)


def takes_side(text):
    def judges(sentence):
        sides = (PARTY, LEADER, SIDE, GOVERNMENT)
        return any(side.search(sentence) for side in sides) and (BLAME.search(sentence) or PRAISE.search(sentence))

    return DISPUTED.search(text) or any(map(judges, partisan.SENTENCES.split(text)))


def pieces(clones):
    found = [piece for one in SOURCES for piece in prose_pieces(clones, one, "{}/{}")]
    found += speeches(clones)
    return [piece for piece in found if not takes_side(piece.text) and not PRIVATE.search(piece.text)]
