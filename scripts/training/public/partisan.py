"""Posts and speeches about politics, labelled partisan or neutral by their words."""

import json
import re

from clones import Clone
from plain import message
from texts import Piece, Source, cut
from words import ASK, BLAME, CIVIC, DEBATE, LEADER, NO_SIDE, OPINION, PARTY, POLITICS, PRAISE, SIDE, any_of

PARLIAMENT = "Open Parliament Licence 3.0"
FRENCH = re.compile(r"\b(?:le|la|les|des|une|est|pour|avec)\b")
SENTENCES = re.compile(r"(?<=[.?!])\s+")


def adverts(clone):
    for country in ("AU", "CA", "US"):
        path = f"backend/classifier/data/en-{country}/seeds.json"
        for text in json.loads(clone.text(path))["political"]:
            text = clean(text)
            if not FRENCH.search(text):
                yield path, country, f"{path}#{text[:60]}", text, post_label(text)


def members(clone):
    """Posts of members of Parliament. The data set marks those with a judgement by -1."""
    path = "uk/uk_extended_full.csv"
    for line in clone.table(path):
        text = clean(line["full_text"])
        label = post_label(text)
        if label != "partisan" and line["final_label"] == "-1":
            judged = any(SIDE.search(one) and BLAME.search(one) for one in SENTENCES.split(text))
            label = "partisan" if judged or PARTY.search(text) else ""
        yield path, "UK", line["tweet_id"], text, label


def hansard(clone):
    path = "apps/speech-browser/data/speeches_sample.json"
    for speech in json.loads(clone.text(path)):
        if speech["year"] >= 1950:
            yield path, speech["debate_id"], speech["text"]
    path = "apps/debate-viewer/data/debates_sample.json"
    for debate in json.loads(clone.text(path)):
        for speech in debate["speeches"] if debate["year"] >= 1970 else ():
            if len(speech["text"]) < 2000:
                yield path, debate["debate_id"], speech["text"]


def new_zealand(clone):
    path = "derived/validated_speech_turns/speech_turn_review_queue.csv"
    for line in clone.table(path):
        yield path, line["parliament_document_id"], line["speech_text"]


def winnipeg(clone):
    for path in clone.files(r"^hansard_json/(2014-0[1246]-.*_regular|2015-06-15)\.json$"):
        for number, speech in enumerate(json.loads(clone.text(path))["hansard"]):
            if len(speech.get("spoken") or "") > 300:
                yield path, f"{path}#{number // 30}", speech["spoken"]


def written_answers(clone):
    for path in clone.files(r"^app/views/search/results/(written_\w+|research_briefings)/results\.json\.erb$"):
        for item in json.loads(clone.text(path), strict=False)["response"]["docs"]:
            texts = [item["abstract_t"]] if "abstract_t" in item else item["content_t"] + item.get("answerText_t", [])
            yield from ((path, item["uri"], "".join(text)) for text in texts)


def speech_source(repository, licence, country, partisan, neutral, read):
    return Source(repository, licence, country, "speech", {"partisan": partisan, "neutral": neutral}, read)


POSTS = (
    Source("propublica/facebook-political-ads", "MIT", "", "social-post", {"partisan": 215}, adverts),
    Source("ari-dasci/OD-SentiMP-21", "CC BY-SA 4.0", "UK", "social-post", {"partisan": 31, "neutral": 25}, members),
)
SPEECHES = (
    speech_source("omarkhursheed/hansard-nlp-explorer", PARLIAMENT, "UK", 9, 170, hansard),
    speech_source("edithatogo/corpus-nz-hansard", "no copyright (NZ Copyright Act s27)", "NZ", 2, 15, new_zealand),
    speech_source("OpenDemocracyManitoba/Winnipeg-Hansard-Parser", "Unlicense", "CA", 0, 50, winnipeg),
    speech_source("ukparliament/search-mock", PARLIAMENT, "UK", 0, 28, written_answers),
)


def clean(text):
    """Some speeches have numbers of notes in words, and lack spaces between words."""
    text = message(re.sub(r"https?://[^\s<]+|\[\d{2,4}\]", "", text))
    text = re.sub(r"(?<=[a-z,])\d{3,4}(?=[A-Za-z])", " ", text)
    text = re.sub(r"(\b[Tt]he|\bof|\bin|[a-z][.!?])(?=[A-Z][a-z])", r"\1 ", text)
    return re.sub(r"\s*\n\s*", "\n\n", text).strip()


def post_label(text):
    """A post is partisan if it asks for a vote, or names a side with a judgement."""
    if NO_SIDE.search(text):
        return ""
    named = PARTY.search(text) or LEADER.search(text)
    if ASK.search(text) or (named and BLAME.search(text)) or (PARTY.search(text) and PRAISE.search(text)):
        return "partisan"
    if named or any_of((BLAME, PRAISE, OPINION), text):
        return ""
    return "neutral" if any_of((POLITICS, DEBATE), text) and CIVIC.search(text) else ""


def speech_label(text):
    """A speech is partisan if its sentences judge a side often enough for its length."""
    judged = [one for one in SENTENCES.split(text) if (PARTY.search(one) or SIDE.search(one)) and BLAME.search(one)]
    of_party = any(PARTY.search(one) or re.search("opposite|the Opposition", one) for one in judged)
    several = len(judged) > 1 and 450 * len(judged) >= len(text)
    if of_party and (several or len(text) <= 700 or (len(PARTY.findall(text)) > 1 and len(text) <= 900)):
        return "partisan"
    if judged or PARTY.search(text) or LEADER.search(text) or re.search("opposite|Opposition", text):
        return ""
    opinions = 1500 * len(BLAME.findall(text)) > len(text) or 500 * len(OPINION.findall(text)) > len(text)
    return "neutral" if any_of((POLITICS, DEBATE), text) and not opinions else ""


def cut_speech(text):
    """Speeches without paragraphs are cut at sentences."""
    parts = text.split("\n\n")
    if max(map(len, parts)) <= 1600:
        return cut(parts, above=2000, about=1600)
    return cut(re.split(r"(?<=[a-z]{4}[.?!]) (?=[A-Z])", text), above=2000, about=1600, joint=" ")


def pieces(clones):
    for source in POSTS:
        with Clone(clones, source.repository) as clone:
            for path, country, base, text, label in source.read(clone):
                if label and 60 <= len(text) <= 2000 and len(text.split()) >= 8:
                    yield Piece(source, path, f"{source.repository}:{base}", text, label, country=country)
    for source in SPEECHES:
        with Clone(clones, source.repository) as clone:
            for path, base, speech in source.read(clone):
                for text in cut_speech(clean(speech)):
                    label = speech_label(text)
                    if label and 150 <= len(text) <= 4000:
                        yield Piece(source, path, f"{source.repository}:{base}", text, label)
