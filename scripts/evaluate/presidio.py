"""Texts as JSON strings, a line each -> how many of them Presidio flags, and its processor time in milliseconds."""

import json
import logging
import sys
import time

import spacy
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import SpacyNlpEngine

THRESHOLD = 0.5


class Engine(SpacyNlpEngine):
    """A spaCy pipeline that is already loaded."""

    def __init__(self, pipeline):
        super().__init__()
        self.nlp = {"en": pipeline}


def pipeline():
    for name in ("en_core_web_lg", "en_core_web_sm"):
        if spacy.util.is_package(name):
            return spacy.load(name)
    print("no spaCy model is installed: patterns only, no names", file=sys.stderr)
    return spacy.blank("en")


# Without network it fetches no newer list of public suffixes, and says so at length.
logging.disable(logging.CRITICAL)
analyzer = AnalyzerEngine(nlp_engine=Engine(pipeline()), supported_languages=["en"])
texts = [json.loads(line) for line in sys.stdin]
started = time.process_time()
flagged = sum(bool(analyzer.analyze(text, language="en", score_threshold=THRESHOLD)) for text in texts)
print(json.dumps({"flagged": flagged, "milliseconds": (time.process_time() - started) * 1000}))
