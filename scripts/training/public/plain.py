"""Turns Markdown, HTML and the templates of web sites into plain paragraphs, and cleans messages."""

import html
import re

#: A value that only the running site knows. A paragraph with one is left out.
UNKNOWN = "\x00"
TEMPLATES = (
    (r"<%=?\s*(?:link_to|mail_to)[ (]+_?\(?(['\"])(.+?)\1.*?%>", r"\2"),
    (r"<%=\s*_\((['\"])((?:(?!\1).)+)\1\)\s*%>", r"\2"),
    (r"<%=?\s*(?:render|@title).*?%>|<%#.*?%>", ""),
    (r"<%=.*?%>", UNKNOWN),
    (r"<%.*?%>", "\n\n"),
    (r"\{%\s*(?:comment|highlight|raw)\b.*?%\}.*?\{%\s*end\w+\s*%\}", ""),
    (r"\{%-? *details (.*?)-?%\}", r"\n\n\1\n\n"),
    (r"\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{:.*?\}", ""),
    (r"\{\{.*?\}\}|%\{.*?\}", UNKNOWN),
)
LEFT_OUT = "head|header|footer|nav|form|table|script|style|svg|iframe|figcaption|noscript|button"
BLOCKS = (
    "p|div|section|article|header|footer|main|h[1-6]|ul|ol|li|br|table|blockquote|figure|aside|form|details|summary"
    "|dl|dt|dd|hr|iframe|fieldset|label|address"
)
MARKUP = (
    (r"^.*?<body[^>]*>", ""),
    (r"<!--.*?-->", ""),
    (rf"<({LEFT_OUT})\b.*?</\1>", "\n\n"),
    (r"<li\b[^>]*>\s*", "\n\n- "),
    (rf"\n?</?(?:{BLOCKS})\b[^>]*>", "\n\n"),
    (r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?", ""),
    (r"\[\^\w+\]:?|\[\[\d+\]\]\([^)]*\)", ""),
    (r"\[([^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)(?:\{[^}]*\})*", r"\1"),
    (r"\[([^\[\]]+)\]\[[^\]]*\]", r"\1"),
    (r"<(https?://[^>\s]+|[\w.]+@[\w.]+)>", r"\1"),
    (r"</?[a-z][^<>]*>", ""),
)
CODE = re.compile(r"^(```|~~~).*?^\1.*?$", re.S | re.M)
LINES = (
    (r"^(?:\*\[.+\]:|\[[^\]]+\]:\s|:{3,}|\||[-=_*]{3,}$|#\||\$!|\* TOC|TOC\b|(?:import|export) .*[;'\"{]$).*", ""),
    (r"^#{1,6}\s*(.*?)\s*#*\s*(?:\{.*\})?$", r"\n\1\n"),
    (r"^(?:>\s?)+", ""),
    (r"^/?\$[A-Z]+\s*|\$[A-Z]+$|^(?:%{1,2}|\^)\s*|\s*\^$", ""),
    (r"^(?:[*+•·-]|s\d+\.)\s+(?:\[[ x]\]\s*)?", "- "),
    (r"(\*\*|__)(.+?)\1", r"\2"),
    (r"(?<![\w*])[*_](\S(?:[^*_]*\S)?)[*_](?![\w*])", r"\1"),
    (r"\*\*|`", ""),
    (r"\\([-_*.()\[\]#!>&'\"])", r"\1"),
)
UNWANTED = re.compile(
    r"https?://\S+$|contents$|on this page|\[?(?:image|video|photo)\b.{0,60}$|image:|- toc$|[#|]|home$|lorem ipsum"
    r"|.*(?:\[(?:inlineattachment|contact|embed|video)|\{[#.]\w)",
    re.I,
)
#: The first rules mend text that was read in the wrong encoding.
MESSAGE = (
    ("â€(?:œ|ù|\x9d)", '"'),
    ("(?:â€|‚Äô)[\u0080-\u20ff™]?", "’"),
    ("Â", ""),
    (r"<(?:/p|br ?/?|/li|/h\d)>", "\n\n"),
    (r"(?s)```.*?(?:```|$)", " "),
    (r"!?\[([^\]]*)\]\([^)]*\)", r"\1"),
    (r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1"),
    (r"(?m)</?\w[^<>]{0,300}>|\{\{[^}]*\}\}|^[ \t]*>.*$|^[ \t]*:+|'{2,}|\*{2,3}|~~|={2,}", ""),
    (r"[ \t]+", " "),
    (r" ?\n ?", "\n"),
    (r"\n{2,}", "\n\n"),
)


def replaced(text, rules, flags=0):
    for pattern, put in rules:
        text = re.sub(pattern, put, text, flags=flags)
    return text


def unescaped(text):
    """Some pages escape twice."""
    return re.sub("[\u200b\ufffd\r]", "", html.unescape(html.unescape(text)).replace("\xa0", " "))


def message(text):
    """A post, mail or speech as its readers see it."""
    return replaced(unescaped(text), MESSAGE).strip()


def front_matter(source):
    """The title and the body of a page."""
    match = re.match(r"\s*---\s*\n(.*?)\n---\s*\n", source, re.S)
    if not match:
        return "", source
    title = re.search(r"^title:\s*([^|>\s].*?)\s*$", match[1], re.M)
    return (html.unescape(title[1].strip("\"' ").replace("''", "'")) if title else ""), source[match.end() :]


def paragraphs(source):
    """The paragraphs and list items of a page, each once."""
    text = replaced(CODE.sub("\n\n", source), TEMPLATES, re.S)
    text = unescaped(replaced(text, MARKUP, re.S | re.I))
    text = "\n".join(replaced(line.strip(), LINES) for line in text.split("\n"))
    blocks = re.split(r"\n\s*\n", re.sub(r"\n(?=- |\d+[.)] )", "\n\n", text))
    blocks = [re.sub(r"\s+", " ", block).strip() for block in blocks]
    wanted = [block for block in blocks if re.search("[A-Za-z]{2}", block) and UNKNOWN not in block]
    return list(dict.fromkeys(block for block in wanted if not UNWANTED.match(block)))


def close_lists(text):
    """Items of a list follow each other without a blank line."""
    return re.sub(r"(?m)^(- .*)\n(?=\n- )", r"\1", text)
