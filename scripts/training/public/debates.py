"""Reads speeches of parliaments and of heads of governments."""

import json
import re

from texts import digest

HEADING = re.compile(r"<(?:oral|major|minor)-heading")
SPEECH = re.compile(r"(?s)<speech [^>]*>(.*?)</speech>")
CONTRIBUTION = re.compile(r"(?s)<membercontribution>(.*?)</membercontribution>")
#: What nobody spoke: stage directions, numbers of columns, pictures and quotations.
UNSPOKEN = re.compile(r'(?s)<p [^>]*class="[^"]*italic.*?</p>|<col>\d*</col>|<image[^>]*>|<quote>.*?</quote>')


def british(clone):
    """Debates of one week. Speeches under one heading share a base."""
    for path in clone.files(r"scrapedxml/(debates|lordspages|westminhall|wms|sp)/.*\.xml$"):
        for number, part in enumerate(HEADING.split(clone.bytes(path).decode("latin-1"))):
            yield from ((path, f"{path}#{number}", body, "speech") for body in SPEECH.findall(part))


def lords(clone):
    for path in clone.files(r"^data/data/xmlfiles/S5LV00(0\d|1[0-2])P0\.xml$"):
        for number, body in enumerate(CONTRIBUTION.findall(clone.text(path))):
            yield path, f"{path}#{number // 20}", re.sub(r"<lb/>", "\n\n", body).lstrip(": "), "speech"


def congress(clone):
    for path in clone.files(r"^tests/test_files/.*/json/.*\.json$"):
        speech, turn = [], None
        for item in [*json.loads(clone.text(path))["content"], {"turn": None, "text": "", "kind": ""}]:
            if item["turn"] != turn:
                yield path, path, "\n\n".join(speech), "speech"
                speech, turn = [], item["turn"]
            if item["kind"] == "speech":
                speech += re.split(r"\n {2}(?=\S)", item["text"])


def dail(clone):
    for path in clone.files(r"^test/resources/json/debate_.*\.json$"):
        for section in json.loads(clone.text(path))["sections"]:
            for speech in section["speeches"]:
                text = "\n\n".join(one["content"] for one in speech["paras"])
                yield path, f"{path}#{section['debate_section_id']}", text, "speech"


def transcripts(clone):
    """Reads one file in eight, by hash, without interviews and scanned pages."""
    for path in clone.files(r"^transcripts/transcript-\d+\.xml$"):
        text = clone.text(path) if digest(path) < "2" else ""
        talk = re.search(r"JOURNALIST|PRIME MINISTER\s*:|INTERVIEWER|QUESTION:", text.upper())
        kind = re.search("<release-type>(?:Speech|Media Release|Statement|Message)", text)
        if kind and re.search(r"<release-date>\d+/\d+/(?:199[6-9]|20\d\d)<", text) and not talk:
            yield path, path, text.partition("<![CDATA[")[2].partition("]]>")[0], "speech"
