"""Harmless posts, and ordinary mail with its subject."""

import csv
import io
import json
import re

import words
from clones import Clone
from plain import message
from texts import Piece, Source, cut, digest
from words import any_of

MAIL = "email"
#: Forwarded heads, lists of addresses and cut links mark a post that is not all of what was written.
UNFIT = re.compile(r"@\S+\.com|\d{3}[-. ]\d{4}|\(UTC\)|\[\[|\|\||\{\{|https?\S*…|^http|^RT ")
HARMFUL = (words.SLUR, words.STRONG, words.INSULT, words.THREAT, words.HOSTILE, words.CRUDE, words.SHARP, words.LEWD)
HARMFUL += (words.UNSUITABLE, words.PARTISAN, words.PARTY, words.LEADER, words.DISPUTES)


def smile(clone):
    path = "smile-annotations-final.csv"
    for key, text, mood in csv.reader(io.StringIO(clone.text(path))):
        if mood in ("happy", "nocode", "surprise"):
            yield path, key + text[:20], text


def ark(clone):
    for path in clone.files(r"original-tweets/.*\.tweets\.json\.tsv$"):
        for line in clone.text(path).splitlines():
            cells = line.split("\t")
            if len(cells) >= 3 and cells[2].startswith("{"):
                yield path, cells[0], json.loads(cells[2]).get("text", "")


def forum_lines(clone):
    for path in clone.files("^tutorials/ner_.*/(reddit_r_cooking_sample|fashion_brands_training).jsonl$"):
        for number, line in enumerate(clone.text(path).splitlines()):
            yield path, str(number), json.loads(line)["text"]


def talk_pages(clone):
    for path in clone.files("^data/CAT_LARGE/g[cn].csv$"):
        for line in clone.table(path):
            calm = line["label"] == "0" and float(line["api"] or 1) < 0.15
            if calm and not re.search(r"[—-]\s*(and)?\s*$", line["text"]):
                yield path, line["id"], line["text"]


def alerts(clone):
    for folder in ("guam-7day", "air-quality-alerts"):
        path = f"api-proxy/data/{folder}/alerts/active__status=actual.json"
        for alert in (feature["properties"] for feature in json.loads(clone.text(path))["features"]):
            advice = (alert["instruction"] or "").split("\n\n")[0]
            parts = [alert["headline"] or "", *re.split(r"\n\s*\n", alert["description"] or ""), advice]
            if not parts[1].startswith("..."):
                yield path, alert["id"], "\n\n".join(re.sub(r"\s*\n\s*", " ", part) for part in parts)


def congress(clone):
    people = json.loads(clone.text("data/legislators-social-media.json"))
    official = {person["social"].get("twitter", "").lower() for person in people}
    for path in clone.files(r"^data/tweets/2020-(10-.5|11-0[123])\.json$"):
        for post in json.loads(clone.text(path)):
            text = post["text"].split(" https://twitter.com/")[0]
            if post["screen_name"].lower() not in official or re.match(r"RT @|\.?@|\"|“", text):
                continue
            if words.CIVIC.search(text) and not any_of((words.BLAME, words.PRAISE, words.OPINION), text):
                yield path, post["id"], text


def treebank(clone):
    for path in clone.files(r"^not-to-release/sources/(answers|reviews|newsgroup)/.*\.conllu$"):
        sentences = re.findall(r"(?m)^# (?:newpar|text = (.*))", clone.text(path))
        yield path, path, "".join(sentence + " " if sentence else "\n\n" for sentence in sentences)


def formality(clone):
    for path in clone.files(r"^annotations/formality/.*/[1-4]_[^/]*/[^/]+$"):
        head, _, body = re.sub(r"\*{20,}\n", "", clone.text(path)).partition("\n\n")
        subject = re.search(r"^Subject:[ \t]*(.*)$", head, re.M)
        yield path, subject[1] if subject else "", body


def state_department(clone):
    """Reads one file in twenty, by hash."""
    stamps = r"^.*(UNCLASSIFIED U\.S\.|RELEASE IN|^[ \t]*B\d[,B\d ]*$|STATE DEPT|SUBJECT TO|SENSITIVE).*$"
    for path in clone.files(r"^data/docs/text/.*\.txt$"):
        if digest(path) >= "0c":
            continue
        text = re.sub(stamps, "", clone.text(path), flags=re.M)
        subject = re.search(r"^[ \t]*Subject:?[ \t]+(.*\w{4}.*(?:\n[ \t]*\S.*)?)", text, re.M)
        if subject and "From:" in text[: subject.start()]:
            body = re.sub(r"(?m)^[ \t]*(Importance|Attachments?):.*$", "", text[subject.end() :])
            yield path, re.sub(r"\s+", " ", subject[1]), body


def club(clone):
    for path in clone.files(r"^content/archive/newsletters/mmnews_20(0[89]|[12]\d)\d\d\.txt$"):
        for part in re.split(r"\n\s*(?:[-=_*~]{5,}\s*\n)+", clone.text(path)):
            title, _, body = part.strip().partition("\n")
            if 5 < len(title) < 90 and body.strip():
                yield path, title, body


def posts(repository, licence, country, ordinary, political, read):
    return Source(repository, licence, country, "social-post", {"ordinary": ordinary, "political": political}, read)


def mail(repository, licence, most, read):
    return Source(repository, licence, "US", MAIL, {"": most}, read)


SHARE_ALIKE = "Apache-2.0; texts CC BY-SA (Wikipedia talk pages)"
SOURCES = (
    posts("pitithree/Data", "CC BY 4.0 (SMILE Twitter Emotion dataset, figshare)", "GB", 130, 0, smile),
    posts("brendano/ark-tweet-nlp", "CC BY 3.0 (Twitter POS data)", "", 120, 0, ark),
    posts("explosion/projects", "MIT", "", 110, 0, forum_lines),
    posts("ipavlopoulos/context_toxicity", SHARE_ALIKE, "", 50, 25, talk_pages),
    posts("weather-gov/weather.gov", "CC0-1.0 / US public domain", "US", 55, 0, alerts),
    posts("danni-beaulieu/gov-tweets", "US public domain (members of Congress)", "US", 0, 75, congress),
    posts("UniversalDependencies/UD_English-EWT", "CC BY-SA 4.0", "US", 140, 5, treebank),
    mail("burgersmoke/enron-formality", "public domain (released by FERC)", 140, formality),
    mail("datahoarder/secretary-clinton-email-dump", "US public domain (State Department)", 150, state_department),
    mail("larsks/mmra-newsletter-archive", "CC BY 4.0", 110, club),
)


def is_english(text, least):
    found = re.findall(r"[A-Za-z']+", text)
    return len(found) >= least and len(words.COMMON.findall(text)) >= max(2, len(found) // 9)


def post_pieces(source, path, key, text):
    text = re.sub(r"https?://(?:pbs|video)\.twimg\.com\S*", "", message(text)).strip(' "\n')
    quiet = sum(map(str.isupper, text)) < 0.4 * len(text)
    if 40 <= len(text) <= 1500 and is_english(text, 5) and quiet and not any_of((UNFIT, *HARMFUL), text):
        label = "political" if words.POLITICS.search(text) else "ordinary"
        yield Piece(source, path, f"{source.repository}:{key}", text, label)


def mail_pieces(source, path, title, body):
    title = message(title)
    for text in cut(message(body).split("\n\n"), about=3500)[:2]:
        letters = sum(map(str.isalpha, text))
        markup = re.findall(r"<[a-z/][^>]*>|&nbsp;|=20|\[IMAGE\]", text)
        if len(text) >= 120 and is_english(text, 20) and letters > 0.6 * len(text) and len(markup) < 3:
            if not any_of(HARMFUL, f"{title}\n{text}"):
                yield Piece(source, path, f"{source.repository}:{path}", text, title=title)


def pieces(clones):
    for source in SOURCES:
        make = mail_pieces if source.kind == MAIL else post_pieces
        with Clone(clones, source.repository) as clone:
            for found in source.read(clone):
                yield from make(source, *found)
