"""Published prose of public bodies in the United Kingdom, Canada, Australia and the United States."""

import json
import re
from collections import Counter

from clones import Clone
from plain import close_lists, front_matter, paragraphs
from texts import Piece, Source, cut
from words import COMMON, PARTISAN, POLITICS, TECHNICAL


def page(source, name):
    title, body = front_matter(source)
    if re.search("(?i)<body|<p>", body) and name.endswith(".html"):
        body = re.sub(r"\s*\n\s*", " ", body)
    return title, body, ""


def schema_example(source, _):
    item = json.loads(source)
    details = item.get("details") or {}
    if item.get("locale", "en") != "en" or not isinstance(details, dict):
        return "", "", ""
    parts = [item.get("description")]
    for key in ("body", "introduction", "summary", "introductory_paragraph", "more_information"):
        parts += strings(details.get(key))
    for part in details.get("parts") or []:
        parts += [part.get("title"), *strings(part.get("body"))[:1]]
    kind = (item.get("document_type") or "page").replace("_", " ")
    return item.get("title") or "", "\n\n".join(filter(None, parts)), kind


def strings(value):
    values = value if isinstance(value, list) else [value]
    contents = [one.get("content") if isinstance(one, dict) else one for one in values]
    return [one for one in contents if isinstance(one, str)]


OGL, CC_BY, CC0 = "OGL 3.0", "CC BY 4.0", "CC0 1.0"
FEDERAL = "US federal government work, public domain (17 USC 105)"
EXAMPLES = (
    r"^content_schemas/examples/(news_article|speech|consultation|call_for_evidence|publication|html_publication|guide"
    r"|corporate_information_page|detailed_guide|case_study|travel_advice|answer|help_page|fatality_notice"
    r"|document_collection|specialist_document|topical_event.*|working_group|take_part|statistical_data_set"
    r"|organisation|transaction|.*manual_section|get_involved|history|how_.*_works|licence|role)/.*\.json$"
)


def source(repository, licence, country, kind, most, wanted, unwanted="$^", read=page, site_name=""):
    return Source(repository, licence, country, kind, {"": most}, read, wanted, unwanted, site_name)


UK = (
    source("alphagov/publishing-api", OGL, "UK", "", 155, EXAMPLES, "arabic", schema_example),
    source("alphagov/smart-answers", OGL, "UK", "guidance", 91, r"^app/flows/.*(outcomes/[^_].*|start)\.erb$"),
    source("cds-snc/digital-canada-ca", "MIT", "Canada", "blog", 110, r"^content/en/(blog/posts|guides)/.*\.md$"),
    source("canada-ca/blogue-canada-ca-blog", "MIT", "Canada", "blog", 55, r"^en/(_posts|research-.*)/.*\.md$"),
    source(
        "AusDTO/dta-website", CC_BY, "Australia", "blog", 110, r"^(_posts|_assessment-reports|pages)/.*\.(md|html)$",
        r"archived|footer-links|search|index\.html|pages/standard",
    ),
    source("AusDTO/gov-au-alpha", "MIT", "Australia", "guidance", 14, r"^_includes/content/.*\.md$", r"-title\.md$"),
    source(
        "openaustralia/righttoknow", "MIT", "Australia", "guidance", 13, r"^lib/views/help/.*\.erb$", "text|/_",
        site_name="Right To Know",
    ),
    source(
        "mysociety/whatdotheyknow-theme", "MIT", "UK", "guidance", 73, r"^lib/views/(help|learn|general)/.*\.erb$",
        r"text\.erb|/_(header|footer|before|stylesheet)|api|alaveteli\.", site_name="WhatDoTheyKnow",
    ),
    source("nhs-r-community/nhs-r-community", CC0, "UK", "blog", 45, r"^blog/.*\.qmd$", "code|package|shiny"),
    source("alphagov/government-digital-strategy", OGL, "UK", "strategy", 50, r"^source/.*\.(md|erb|html)$", "layout"),
    source("DFE-Digital/teaching-vacancies", "MIT", "UK", "guidance", 33, r"^app/views/content/.*\.md$"),
    source("NHSDigital/prevention-services-design-history", "MIT", "UK", "design note", 25, r"^app/.*/20\d\d/.*\.md$"),
    source(
        "alan-turing-institute/the-turing-way", CC_BY, "UK", "newsletter", 25,
        r"^communications/newsletters/.*\.md$|^(ways_of_working|CODE_OF_CONDUCT)\.md$", "template|README",
    ),
)
US = (
    source("usdoj/foia.gov", FEDERAL, "US", "post", 101, r"^www\.foia\.gov/iso/opa/foia/.*\.html$"),
    source("GSA/digitalgov.gov", FEDERAL, "US", "news", 140, r"^content/news/.*\.md$"),
    source("18F/18f.gsa.gov", FEDERAL, "US", "blog", 60, r"^content/posts/.*\.md$"),
    source("18F/handbook", FEDERAL, "US", "staff guidance", 55, r"^pages/.*\.md$", "^pages/(tools/|18f/chapters)"),
    source(
        "GSA/smartpay-website", FEDERAL, "US", "guidance", 95, r"^src/content/.*\.mdx?$",
        "^src/content/(stateTaxes|nav|contact)",
    ),
    source("GSA/Section508.gov", FEDERAL, "US", "blog", 40, r"^_posts/.*\.md$"),
    source("usdoj-crt/beta-ada", FEDERAL, "US", "guidance", 95, r"^_pages/(_resources|_topics)/.*\.md$"),
    source("nasa/Transform-to-Open-Science", FEDERAL, "US", "minutes and reports", 30, r"^docs/.*\.md$"),
    source(
        "cagov/drought.ca.gov", "MIT", "US", "news", 36, r"^src/templates/wordpress/.*\.html$", "test|sandbox|stag",
    ),
)


def document(source, name, text):
    title, body, kind = source.read(text, name)
    forks = len(re.findall(r"<% *(?:if|unless|case|else|elsif)\b", body))
    if body.count("```") >= 6 or forks > 8:
        return [], kind
    if source.site_name:
        body = re.sub(r"<%=\s*site_name\s*%>", source.site_name, body)
    blocks = paragraphs(body)
    if title and blocks and title.lower() != blocks[0].lower():
        blocks.insert(0, title)
    return blocks, kind


def without_last_headings(text):
    return re.sub(r"(?:(?:^|\n\n)(?!- ).{0,90}(?<![.!?;,)”]))+$", "", text)


def is_prose(text):
    words = re.findall(r"[A-Za-z']+", text)
    blocks = [block for block in text.split("\n") if len(block) > 50 and re.search(r"[.!?:;,”\"')]$", block)]
    return (
        len(text) >= 250
        and len(words) >= 40
        and len(COMMON.findall(text)) > 0.22 * len(words)
        and sum(map(len, blocks)) > 0.5 * len(text)
        and not re.search(r"<-|=>|%>%|\|>|library\(|<%|\{\{|JavaScript is", text)
    )


def pieces(clones, source, base):
    """Texts about politics come first, and technical ones last. Paragraphs of four pages are of the site."""
    with Clone(clones, source.repository) as clone:
        names = clone.files(source.wanted, source.unwanted)
        documents = [(name, *document(source, name, clone.text(name))) for name in names]
    pages = Counter(block for _, blocks, _ in documents for block in blocks if len(block) > 25 or block[0] == "-")
    for name, blocks, kind in documents:
        for text in cut([block for block in blocks if pages[block] < 4]):
            text = close_lists(without_last_headings(text))
            technical = 100 * len(TECHNICAL.findall(text)) > 1.5 * len(text.split())
            if is_prose(text) and not PARTISAN.search(text):
                turn = (not POLITICS.search(text), technical)
                yield Piece(source, name, base.format(source.repository, name), text, kind=kind, turn=turn)


def uk(clones):
    return [piece for source in UK for piece in pieces(clones, source, "{}/{}")]


def us(clones):
    return [piece for source in US for piece in pieces(clones, source, "{}:{}")]
