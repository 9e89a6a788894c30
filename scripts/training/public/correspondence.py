"""Ordinary mail, letters and newsletters, with the subject as the first line where it is known."""

import re

import words
from clones import Clone
from plain import close_lists, front_matter, message, paragraphs
from posts_mail import HARMFUL, is_english
from templates import filled
from texts import Piece, Source, cut, digest
from words import any_of

#: Mail that an organisation sends to many may speak of passwords, the police or donations.
UNFIT = (words.SLUR, words.STRONG, words.THREAT, words.HOSTILE, words.CRUDE, words.LEWD)
UNFIT += (words.PARTISAN, words.PARTY, words.LEADER, re.compile(r"\bvote (?:yes|no|for)\b", re.I))
PRIVATE = re.compile(r"@(?:gmail|yahoo|hotmail)\.|\d{3}\W{1,2}\d{4}\b")
#: Characters of bad recognition, and words that it split.
HEADER = re.compile(r"(?m)^\s*(?:To|cc|From|Subject|Re):.*$|^.*(?:/EOP|\d:\d\d:\d\d).*$")
BROKEN = re.compile(r"\(b\)|\bCb|[~|\\{}^]|\b[b-hj-zB-HJ-Z] [a-z]{2,}|\b[a-z]{2,} [b-hj-z]\b|[a-z][A-Z][a-z]*[A-Z]")


def white_house(clone):
    """Reads one file in six, by hash. Pages of attachments follow the text."""
    noise = r"(?im)^.*(?:Message Creation Date|https?:|Record Type:|Forwarded by|ARMS|[AP]M -{5,}).*$"
    for path in clone.files(r"^parsed/source/.*\.txt$"):
        if digest(path) >= "2a":
            continue
        head, _, body = clone.text(path).partition("TEXT:")
        subject = re.search(r"SUBJECT:[ \t]*(\S.*)", head)
        body = re.sub(noise, "", body.partition("==== ATT")[0])
        body = body.partition("EMAILS RECEIVED")[0]
        whole = not re.search(r"\(Pager\)|PAGER|RECEIPT|HEX DUMP|Unable to convert", head + body)
        if subject and whole and len(HEADER.sub("", body).split()) > 20:
            yield path, path, subject[1], body


def pages(wanted, unwanted="$^"):
    """Pages in Markdown. Paragraphs with the address or the number of a private person are left out."""

    def read(clone):
        for path in clone.files(wanted, unwanted):
            title, body = front_matter(clone.text(path))
            blocks = [block for block in paragraphs(body) if not PRIVATE.search(block)]
            yield path, path, title, close_lists("\n\n".join(blocks))

    return read


def sections(clone):
    """Templates under headings of a handbook."""
    for path in clone.files(r"^topic_folders/.*email_templates\w*\.md$"):
        for number, part in enumerate(re.split(r"\n#{3,6} .*\n", clone.text(path))):
            found = re.search(r"(?s)(?:Subject: *([^\n]+).*?)?\n((?:Hi|Hello|Dear)\b.*)", part)
            if found:
                yield path, f"{path}#{number}", filled(found[1] or "", part), filled(found[2], part)


def templates(wanted, unwanted="$^"):
    """Templates of one mail a file. The subject is a property or the first line."""

    def read(clone):
        names = clone.files(wanted, unwanted)
        for path in names:
            text = clone.text(path)
            subject = re.search(r'(?m)^subject: *"?(.*?)"?$', text)
            title = filled(subject[1], path) if subject else ""
            text = filled(front_matter(text)[1], path)
            if path.endswith(".scala.txt"):
                title, _, text = text.partition("\n")
            if path.endswith(".html"):
                text = close_lists("\n\n".join(paragraphs(text)))
            yield path, path, title, re.sub(r"(?m)^(?:#+ *|\^ ?)|^ +| +$", "", text)

    return read


def questions(clone):
    """What customers ask a bank."""
    for path in clone.files(r"^banking_data/(test|train)\.csv$"):
        for line in clone.table(path):
            yield path, line["text"], "", line["text"]


FEDERAL, CC_BY = "US public domain", "CC BY 4.0"
EMAIL, NEWSLETTER, MESSAGE = "email", "newsletter", "message"
POSTS = r"^content/posts/20(1[6-9]|2\d)/.*(letter|announc|clipping|welcome|call|invit|remind|update|thank).*\.md$"


def source(repository, licence, country, kind, most, read):
    return Source(repository, licence, country, kind, {"": most}, read)


RELEASED = f"{FEDERAL} (White House, released by NARA)"
SOURCES = (
    source("sunlightlabs/elenas_inbox", RELEASED, "US", EMAIL, 120, white_house),
    source("carpentries/handbook", CC_BY, "", EMAIL, 30, sections),
    source("carpentries/carpentries.org", CC_BY, "", NEWSLETTER, 60, pages(POSTS)),
    source("open-innovations/weeknotes", CC_BY, "UK", NEWSLETTER, 40, pages(r"^src/weeknotes/\d.*\.md$")),
    source("IslandViewPTA/islandview-pta-site", "MIT", "US", NEWSLETTER, 90, pages(r"^content/news/.*\.md$")),
    source("GSA/search-gov-website", FEDERAL, "US", NEWSLETTER, 25, pages(r"^_newsletters/.*\.md$")),
    source("hmrc/hmrc-email-renderer", "Apache-2.0", "UK", EMAIL, 100, templates(r"\.scala\.txt$", "(?i)_cy|cy.scala")),
    source("AusDTO/dto-digitalmarketplace-api", "MIT", "AU", EMAIL, 40, templates(r"^app/emails/templates/.*\.md$")),
    source("alphagov/e-petitions", "MIT", "UK", EMAIL, 30, templates(r"_mailer/.*\.text\.erb$")),
    source("DFE-Digital/schools-experience", "MIT", "UK", EMAIL, 30, templates(r"^app/notify/notify_email/.*\.md$")),
    source("DjangoGirls/djangogirls", "BSD-3-Clause", "", EMAIL, 20, templates(r"^templates/emails/.*\.(txt|html)$")),
    source("PolyAI-LDN/task-specific-datasets", CC_BY, "UK", MESSAGE, 30, questions),
)


def mail(source, path, key, title, body):
    """The subject belongs to the first piece. Of released mail, the rest are drafts of speeches and laws."""
    title, released = message(title).strip(" '\""), source.licence == RELEASED
    unfit = (*HARMFUL, words.POLITICS, BROKEN) if released else UNFIT
    for number, text in enumerate(cut(message(body).split("\n\n"), about=3500)[: 1 if released else 8]):
        if title and not number and not text.startswith(title):
            text = f"{title}\n\n{text}"
        letters = sum(map(str.isalpha, text))
        if len(text) >= 150 and is_english(text, 25) and letters > 0.65 * len(text) and not any_of(unfit, text):
            yield Piece(source, path, f"{source.repository}:{key}", text, title=title)


def pieces(clones):
    for source in SOURCES:
        with Clone(clones, source.repository) as clone:
            for found in source.read(clone):
                yield from mail(source, *found)
