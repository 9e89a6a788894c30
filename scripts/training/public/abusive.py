"""Abusive messages, and harmless ones with crude words or hard topics."""

import io
import re
import zipfile
from collections import Counter, defaultdict

import words
from clones import Clone, table
from plain import message
from texts import Piece, Source
from words import CRUDE, DIRECTED, GENERAL, HOSTILE, INSULT, LEWD, MENTION, SELF, SLUR, STRONG, THREAT, TOPIC, any_of

NEAR = re.compile(
    r"\b(you|your|you're|he|he's|she|she's|him|her|they|they're|these|this|that|such|what an?|guy|hey)\b[^.?!]{0,25}"
    + STRONG.pattern,
    re.I,
)
PERSONAL = re.compile(r"\b(you|your|you're|he|she|they|him|her|his|them|guy|who|people)\b", re.I)
NOISE = re.compile(r"\b(subreddit|automoderator|talkback|user:|welcome to|redirect|moderators?|archiv\w+|bot)\b", re.I)
FAULTS = {"Insult", "Identity based Attack", "Threat"}


def clean(text):
    """Names of accounts and addresses of pages are left out. Some texts hold codes of characters."""
    text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text).replace("\\n", "\n")
    text = message(text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore"))
    text = re.sub(r"(https?://|www\.)\S+|\d\d:\d\d[^()\n]{0,35}\(UTC\)|\(UTC\)|RT @user:?|@[\w-]+:?|[`*]", " ", text)
    return re.sub(r" {2,}", " ", re.sub("[“”]", '"', text)).strip(" \n|-—–")


def attacks(text):
    return any_of((SLUR, STRONG, INSULT, THREAT, HOSTILE), text)


def aimed(text):
    """An attack on somebody, neither quoted nor about the writer."""
    if '"' in text or MENTION.search(text) or SELF.search(text):
        return False
    return any_of((THREAT, HOSTILE), text) or (any_of((SLUR, STRONG), text) and bool(DIRECTED.search(text)))


def news_comments(clone, _):
    types, votes = defaultdict(set), defaultdict(list)
    for line in clone.table("data/spans.csv"):
        types[line["annotation"]].add(line["type"])
    for line in clone.table("data/annotations.csv"):
        votes[line["comment_id"]].append(types[line["annotation"]])
    for line in clone.table("data/comments.csv"):
        text, key = line["comment_text"], line["comment_id"]
        faults = [bool(vote & FAULTS) for vote in votes[key]]
        certain = faults and all(faults) and not words.FAMOUS.search(text)
        if certain and any_of((NEAR, SLUR), text) and aimed(clean(text)):
            yield "abusive", key, key, text
        elif not any(faults) and any("Profane/Obscene" in vote for vote in votes[key]) and CRUDE.search(text):
            yield "harmless", key, key, text


def tweets(clone, path):
    archive = zipfile.ZipFile(io.BytesIO(clone.bytes(path)))
    for line in table(archive.read("hate_speech_mlma/en_dataset_with_stop_words.csv")):
        text, key, moods = line["tweet"], line["HITId"], set(line["sentiment"].split("_"))
        if "\\u2026" in text or "…" in text:
            continue
        if "normal" not in moods and moods & {"hateful", "abusive"} and SLUR.search(text) and aimed(clean(text)):
            yield "abusive", key, key, text
        elif moods == {"normal"} and not re.search(r"shithole|okay to be|negro|mongol|savage|so called", text, re.I):
            yield "harmless", key, key, text


def forum_posts(clone, path):
    """Harmless posts come from forums where misogyny is rare."""
    lines = clone.table(path)
    hostile = Counter(line["subreddit"] for line in lines if line["level_1"] == "Misogynistic")
    sizes = Counter(line["subreddit"] for line in lines)
    for line in lines:
        text, kind, forum = line["body"], line["level_2"], line["subreddit"]
        if re.search(r"(^|\n)\s*(>|&gt;)", text) or line["image"]:
            continue
        sexist = kind in ("Derogation", "Treatment") and GENERAL.search(text) and not MENTION.search(text)
        if sexist or (kind.endswith(("pejorative", "personal_attack")) and aimed(clean(text))):
            if len(text.split()) < 65:
                yield "abusive", line["entry_id"], line["link_id"], text
        elif kind == "Counter_speech" or (kind.startswith("None") and hostile[forum] < 0.05 * sizes[forum]):
            yield "harmless", line["entry_id"], line["link_id"], text


def talk_pages(clone, path):
    for line in clone.table(path):
        text, key = clean(line["comment"]), line["rev_id"]
        foul = any_of((HOSTILE, THREAT), text) and any_of((SLUR, STRONG), text)
        if line["toxic"] == "False":
            yield "harmless", key, key, text
        elif foul or aimed(text):
            yield "abusive", key, key, text


def chats(clone, path):
    """Each message has votes from 1 (harmless) to -3."""
    votes, places = defaultdict(list), {}
    for line in clone.table(path):
        found = [int(key[9:]) for key in line if key.startswith("is_abuse") and line[key] == "1"]
        votes[line["user"]].append(next(iter(found), 0))
        places.setdefault(line["user"], (line["example_no"], line["conv_id"]))
    for text, found in votes.items():
        if len(found) > 1 and max(found) < 0 and min(found) < -1 and (attacks(text) or LEWD.search(text)):
            yield "abusive", *places[text], text
        elif len(found) > 1 and min(found) == 1:
            yield "harmless", *places[text], text


def issue_comments(clone, path):
    for line in clone.table(path):
        text, kind = line["comment_body"], line["tbdf"].lower()
        if kind.startswith(("insult", "identity", "threat")) and attacks(text) and DIRECTED.search(text):
            yield "abusive", line["comment_id"], line["issue_id"], text
        elif kind in ("bitter frustration", "vulgarity", "none") and any_of((CRUDE, TOPIC), text):
            yield "harmless", line["comment_id"], line["issue_id"], text


def source(repository, licence, kind, abusive, harmless, read, path):
    return Source(repository, licence, "various", kind, {"abusive": abusive, "harmless": harmless}, read, path)


WIKIPEDIA = "CC-BY-4.0 (Wikipedia text CC-BY-SA)"
TALK = "archive/unintended_ml_bias/eval_datasets/toxicity_nonfuzzed_testset.csv"
CHAT = "chatbot message"
SOURCES = (
    source("ipavlopoulos/toxic_spans", "CC0-1.0", "news comment", 241, 40, news_comments, "data/comments.csv"),
    source("HKUST-KnowComp/MLMA_hate_speech", "MIT", "tweet", 237, 50, tweets, "hate_speech_mlma.zip"),
    source("ellamguest/online-misogyny-eacl2021", "MIT", "forum post", 53, 160, forum_posts, "data/final_labels.csv"),
    source("conversationai/unintended-ml-bias-analysis", WIKIPEDIA, "talk page message", 55, 170, talk_pages, TALK),
    source("amandacurry/convabuse", "CC-BY-4.0", CHAT, 80, 40, chats, "1_full/ConvAbuseEMNLPfull.csv"),
    source(
        "vcu-swim-lab/incivility-dataset", "MIT", "issue comment", 6, 127, issue_comments,
        "dataset/annotated_comment_level.csv",
    ),
)


def acceptable(label, kind, text):
    count = len(text.split())
    if not (4 if kind == CHAT else 5) <= count <= (110 if label == "abusive" else 160):
        return False
    if sum(one.isalpha() or one.isspace() for one in text) < 0.8 * len(text):
        return False
    if NOISE.search(text) or re.search(r"[�{}|\\]|\(\(\(|\S{30}", text):
        return False
    if count >= 8 and len(words.COMMON.findall(text)) < count / 12:
        return False
    sharp = words.SHARP.search(text) and any_of((PERSONAL, words.PEOPLE), text)
    return label == "abusive" or not (attacks(text) or sharp)


def pieces(clones):
    """Harmless messages with crude words or hard topics come first."""
    for source in SOURCES:
        name = source.repository.split("/")[1]
        with Clone(clones, source.repository) as clone:
            for label, _, base, raw in source.read(clone, source.wanted):
                text = clean(raw) if raw.count(" ") < 300 else ""
                easy = label == "harmless" and not any_of((CRUDE, TOPIC, words.PEOPLE), text)
                if acceptable(label, source.kind, text):
                    yield Piece(source, source.wanted, f"{name}-{base}", text, label, turn=(easy,))
