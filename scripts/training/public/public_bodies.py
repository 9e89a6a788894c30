"""Harmless prose, short news and mail of public bodies, charities, universities and clubs, most of them British."""

import json
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import correspondence
import news
import prose
import words
from clones import Clone
from plain import close_lists
from posts_mail import HARMFUL, is_english
from prose import CC_BY, document, without_last_headings
from texts import Piece, Source, digest
from words import any_of

SHARE_ALIKE, PROSE, POST, MAIL = "CC BY-SA 4.0", "prose", "post", "mail"
UNFIT = (*correspondence.UNFIT, correspondence.PRIVATE, news.PRIVATE, words.ASK, re.compile(r"slug:|word:|\b07\d{3}"))
#: In news and minutes: facts about people, texts of others, and what a club asks and judges in a campaign.
FACTS = words.words(
    r"""originally posted (?:at|on)|cancer|diagnos(?:ed|is)|injur(?:y|ed|ies)|hit and run|inquest|killed|arrested
    |convicted|jailed|attacked|petition\w*|lobby\w*|protest\w*|your MP|manifestos?|hustings|disappoint\w*|outrag\w*
    |object(?:ed|ions?)|appalling|unacceptable|shocking|disgrace\w*|death|died|fatal\w*|new USA government
    |campaign(?:s|ers?|ing)?|critici\w+|MPs?|oppos\w+|urg(?:e[sd]?|ing)"""
)
#: What goes with a mail and what follows it.
SIGNED = r"(?is)\n(?:[^\n]{2,40}, ?(?:M\.?D|Ph\.?D|MPH|J\.?D)|.?the information|sent from|begin for|on \w{3} \d|-{4}).*"
GREETING = r"(?s)^.*?\n(?=(?:(?:Dear|Hi|Hello|[DM]r\.) )?(?!Best|Thank|Warm|Regard|Cheer)[A-Z]\w+[:,]\n)"
HEAD = r"(?m)NIH-\d+\n?|^ *\d+ *$\n?|^(?:Attach ?ments? ?:|Importance).*\n"
OTHERS = re.compile(r"\A(?:Hi |Dear ?)?(?:[^A-Z]|Tony|Dr\.? F|colleagues)|[>■]|Dear Dr|Tedros|EXTERNAL|\.p(?:pt|df)")


def page(text, name):
    return prose.page(re.sub(r"\[\[toc\]\]|^figure: .*|^.*caption=.*|(?<=^title: )! ", "", text, flags=re.M), name)


def template(text, _):
    return "", re.sub(r"(?s)<\?.*?\?>|\{#.*?#}|^.*?block content %}|Back to top|(?:Next|Prev\w+) \(.*?\)", "", text), ""


def minutes(text, name):
    title, body, _ = page(re.sub(r"<!--.*?-->|</?(?:code|tt)>", "", text), name)
    return title, re.sub(r"<li>\s*", "\n\n<li>", body), ""


def source(repository, licence, kind, most, wanted, unwanted="$^", read=page):
    return Source(repository, licence, "UK", kind, most, read, wanted, unwanted)


JUSTICE = ("apply-for-compensation-prototype make-recall-decision-ui hmpps-approved-premises-ui "
           "hmpps-community-accommodation-tier-2-ui help-with-prison-visits-external").split()
DESIGN = "tom-rooker-moj/manage-pom-cases-design-history", "olivia-todd/hmpps-content-hub-design-history"
SOURCES = (
    source("RSE-Sheffield/RSE-Sheffield.github.io", SHARE_ALIKE, "university news", {PROSE: 60, POST: 50},
           r"^_(posts|events|case_studies|project_descriptions)/.*\.md$", "template"),
    source("open-life-science/open-life-science.github.io", "MIT", "charity news", {PROSE: 70, POST: 45},
           r"^_(posts|events)/.*\.md$", "template|speedblog|new-resident"),
    source("pompeybug/website", SHARE_ALIKE, "club news", {PROSE: 80, POST: 120}, r"^src/articles/.*\.md$",
           "candidate|parties|manifesto|sample-page"),
    source("SRCF/srcf-web", SHARE_ALIKE, "minutes", {PROSE: 60}, r"^minutes/.*\.(html|md)$",
           "template|amendment|constitution", minutes),
    source("RZZT/website", CC_BY, "minutes", {PROSE: 30, POST: 15}, r"^_minutes/.*\.md$"),
    source("JasonWStewart/beavers-trust", "MIT", "club news", {PROSE: 15, POST: 15}, r"^content/posts/.*\.md$"),
    source("alan-turing-institute/REG-handbook", CC_BY, "staff guidance", {PROSE: 35}, r"^content/docs/.*\.md$",
           "technical_practices|contributing"),
    source("alphagov/govuk-content-publishing-guidance", "MIT", "guidance", {PROSE: 60}, r"^app/.*\.md$"),
    source("nhsuk/nhsuk-service-manual", "MIT", "guidance", {PROSE: 40}, r"^app/views/(content|community|accessib"
           r"|standards-and-tech|whats-new).*\.(njk|html|md)$", "design-system", template),
    source("alphagov/notifications-admin", "MIT", "guidance", {PROSE: 20}, r"^app/templates/views/guidance/.*\.html$",
           "api-doc|qr-", template),
    source("NHSDigital/nhs-notify-web-cms", "MIT", "guidance", {PROSE: 25}, r"^docs/pages/.*\.md$"),
    *(source(f"ministryofjustice/{name}", "MIT", "guidance", {PROSE: 20}, r"^(?:server|app)/views/.*\.(?:njk|html)$",
             "(?i)error|cookie|time|release-|concept-|accessibility|/_", template) for name in JUSTICE),
    *(source(one, "MIT", "design note", {PROSE: 10}, r"^app/posts/(?!.*example).*\.md$") for one in DESIGN),
    source("mysociety/theyworkforyou", "BSD-3-Clause", "politics", {PROSE: 30},
           r"^markdown/.*\.md$|templates/html/static/(about|help|houserules|privacy|contact|getinv|search).*\.php$",
           "support-us", template),
    source("RSE-Sheffield/RSE-Sheffield.github.io", SHARE_ALIKE, "newsletter", {MAIL: 80}, "^_newsletters/.*md$"),
)


def lead(source, clone, path):
    """The title of a page and what fits of its beginning into a short post."""
    blocks = document(source, path, clone.text(path))[0]
    while blocks and len("\n\n".join(blocks)) > 600:
        blocks.pop()
    return close_lists(without_last_headings("\n\n".join(blocks)))


def bodies(clones, source):
    """A page in three gives its lead to a source of posts, and no prose."""
    short = {POST, PROSE} <= set(source.most)
    rules = [FACTS] * bool(re.search("news|minutes", source.kind)) + [words.BLAME] * (source.kind == "club news")
    for piece in prose.pieces(clones, source, "{}/{}"):
        if not any_of(rules, piece.text) and (not short or len(piece.text) < 600 or digest(piece.base) >= "55"):
            label = MAIL if MAIL in source.most else POST if short and len(piece.text) < 600 else PROSE
            yield replace(piece, label=label)
    with Clone(clones, source.repository) as clone:
        for path in clone.files(source.wanted, source.unwanted) if short else ():
            base, text = f"{source.repository}/{path}", lead(source, clone, path)
            if digest(base) < "55" and len(text) >= 120 and is_english(text, 15) and not any_of(rules, text):
                yield Piece(source, path, base, text, label=POST)


RELEASED = Source("nveldt/fauci-email", "US public domain", "US", "email", {MAIL: 99}, None, "fauci-email-data.json")


def released(clone):
    """What federal staff wrote. The seventh organisation is outsiders, and so are some who write to the director."""
    data = json.loads(clone.text(RELEASED.wanted))
    mails = [(number, one) for number, thread in enumerate(data["emails"]) for one in thread]
    known = Counter(word for _, one in mails for word in re.findall("[a-z]+", one["body"].lower()))
    for number, one in mails:
        text = re.sub(HEAD, "", re.sub(SIGNED, "", f"\n{one['body']}\n"))
        text = re.sub(r" +(?=[,.])|(?<= ) +", "", re.sub(r"(?<=[^\n]{60})\n(?=\S)", " ", text))
        text = re.sub(GREETING, "", text).strip()
        split = any(min(known[a], known[b]) < known[a + b] for a, b in pairwise(re.findall("[a-z]+", text.lower())))
        unfit = any_of((*HARMFUL, *correspondence.UNFIT, correspondence.BROKEN, OTHERS), text)
        if data["clusters"][one["sender"]] < 7 and len(text) >= 90 and is_english(text, 15) and not split and not unfit:
            yield Piece(RELEASED, RELEASED.wanted, f"{RELEASED.repository}:{number}", text, label=MAIL)


def pieces(clones):
    found = [piece for one in SOURCES for piece in bodies(clones, one)]
    with Clone(clones, RELEASED.repository) as clone:
        found += released(clone)
    return [piece for piece in found if not news.takes_side(piece.text) and not any_of(UNFIT, piece.text)]
